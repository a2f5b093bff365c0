import assert from 'node:assert/strict';
import { packed, unpacked } from '../../server/src/cli/packedFacts';
import { Document } from '../../server/src/engine/document';
import { consistentReports } from '../support/figures';
import { render, seed } from '../support/render';

const sources = (text: string) => new Document(text).reports();
/** As another thread hands it over. */
const sent = <Data>(data: Data): Data => structuredClone(data);

describe('the facts of a report that come from another thread', () => {
  it('are those that it had there', () => {
    for (const report of consistentReports)
      for (const { startLine, summary } of sources(render(report, seed).text)) {
        const { facts, comments } = unpacked(sent(packed({ startLine, summary })))!.summary;
        assert.ok(summary.facts!.figures.length > 10);
        assert.deepEqual({ ...facts, figures: facts!.figures }, summary.facts);
        assert.deepEqual(comments, summary.comments);
      }
  });

  it('come with the comments that silence findings', () => {
    const text = `<!-- gouji-ignore-file year-jump: 新设机构 -->\n${render(consistentReports[0]!, seed).text}`;
    const [first] = sources(text);
    assert.equal(first!.summary.comments.fileWide.get('year-jump'), '新设机构');
    assert.deepEqual(unpacked(sent(packed(first!))).summary.comments, first!.summary.comments);
  });

  it('may be none', () => {
    const { facts } = unpacked(
      packed({ startLine: 3, summary: { comments: { suppressions: [], fileWide: new Map() } } }),
    ).summary;
    assert.equal(facts, undefined);
  });
});
