import assert from 'node:assert/strict';
import fc from 'fast-check';
import { keepFile, readKept, readPolicy } from '../../server/src/cli/keptFile';
import { PackedLines } from '../../server/src/cli/packedLines';
import { Document } from '../../server/src/engine/document';
import { noPolicy, type Policy } from '../../server/src/engine/policy';
import { cleanText } from './support';

const commented = cleanText.replace(/\n三、/, '\n<!-- gouji-ignore-file year-jump: 已核对 -->\n三、');

function comparedIn(text: string, path = '甲/2024.txt') {
  const reports = new Document(text).reports();
  return {
    path,
    facts: reports.map(({ startLine, summary: { facts, comments } }) => ({
      startLine,
      summary: { comments, ...(facts && { facts }) },
    })),
    reports: reports.map(({ startLine, summary: { organ = null, year = null, form = null, tally } }) => ({
      organ,
      year,
      form,
      range: { start: { line: startLine, character: 0 }, end: { line: startLine + 9, character: 3 } },
      identities: tally,
    })),
  };
}

describe('what is kept of a file', () => {
  for (const [what, text] of Object.entries({
    'a report': cleanText,
    'several reports': `${cleanText}\n${cleanText.replaceAll('2024', '2025')}`,
    'a comment that silences': commented,
    'no organ': '三、收到和处理政府信息公开申请情况\n无\n',
  }))
    it(`is all of it: ${what}`, () => {
      const compared = comparedIn(text);
      assert.deepEqual(readKept(keepFile(compared, noPolicy).text), compared);
    });

  it('has the comments in it', () => {
    const [source] = readKept(keepFile(comparedIn(commented), noPolicy).text).facts;
    const { suppressions, fileWide } = source!.summary.comments;
    assert.ok(suppressions.length + fileWide.size > 0);
  });

  it('is what is wanted of it, too', () => {
    const policy: Policy = {
      levels: new Map([['year-jump', 'off']]),
      exceptions: [{ code: 'carry-continuity', reason: '已核对', year: 2024 }],
      given: { organ: { name: '某局' } },
    };
    assert.deepEqual(readPolicy(keepFile(comparedIn(cleanText), policy).policy), policy);
    assert.deepEqual(readPolicy(keepFile(comparedIn(cleanText), noPolicy).policy), noPolicy);
  });

  it('names its organs alike in each year, and not at all where none is named', () => {
    const { organs } = keepFile(comparedIn(cleanText), noPolicy);
    assert.equal(organs.length, 1);
    assert.deepEqual(keepFile(comparedIn(cleanText.replaceAll('2024', '2025')), noPolicy).organs, organs);
    const untitled = cleanText.replace(/云溪街道办事处|党政综合办公室/g, '');
    const organsIn = (text: string) => keepFile(comparedIn(text, '云溪街道办事处2024年.txt'), noPolicy).organs;
    assert.equal(organsIn(untitled).length, 1);
    assert.deepEqual(organsIn(`${untitled}\n${untitled}`), []);
    assert.deepEqual(keepFile(comparedIn('三、收到和处理政府信息公开申请情况\n无\n'), noPolicy).organs, []);
  });
});

describe('packed lines', () => {
  it('come back, short and long ones, in whatever language', () => {
    const line = fc.string({ unit: fc.constantFrom('a', '政', '𠮷', '"', '\u0000') });
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const packed = new PackedLines();
        for (const [number, one] of lines.entries()) assert.equal(packed.push(one), number);
        for (const [number, one] of lines.entries()) assert.equal(packed.at(number), one);
      }),
    );
    const packed = new PackedLines();
    const long = ['短', '长'.repeat(400_000), '短', '长'.repeat(300_000), '长'.repeat(100_000), ''];
    for (const one of long) packed.push(one);
    assert.deepEqual(
      long.map((_, number) => packed.at(number)),
      long,
    );
  });
});
