import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Change, Document } from '../../server/src/engine/document';
import { consistentReports, inventedReport, totalsLeftAtZero } from '../support/figures';
import { dialects, render } from '../support/render';

/** The text an editor has after a change, worked out from offsets. */
function changed(text: string, { range, text: inserted }: Change): string {
  if (!range) return inserted;
  const starts = [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map(({ index, 0: eol }) => index + eol.length)];
  const offset = ({ line, character }: { line: number; character: number }) => {
    if (line >= starts.length) return text.length;
    const end = starts[line + 1] ?? text.length;
    const length = text.slice(starts[line]!, end).replace(/(?:\r\n|\n|\r)$/, '').length;
    return starts[line]! + Math.min(character, length);
  };
  return text.slice(0, offset(range.start)) + inserted + text.slice(offset(range.end));
}

const reports = [
  render(consistentReports[0]!).text,
  render(totalsLeftAtZero, dialects.gfm).text,
  render(inventedReport(3, '2019'), dialects.tsv, { title: false }).text,
  render(consistentReports[2]!, dialects.crlf).text,
];

const comments = '<!-- gouji-ignore missing-section -->\n\n<!-- gouji-ignore-file blank-cell: 无 -->\n';

const lines = reports.flatMap((text) => text.split(/\r?\n/));
const pieces = [
  ...[
    '',
    '\n',
    '\r\n',
    '\n\n',
    '|',
    '||\n',
    '\t',
    '0',
    '7',
    ' ',
    '/',
    '一、总体情况',
    '六、其他需要报告的事项\n',
    '六、其他需要报告的事项\n无。\n',
  ],
  ...['<!-- gouji-ignore missing-section: 无 -->\n', '<!-- gouji-ignore row-total -->\n\n', '<!--'],
  ...['河湾乡人民政府2022年政府信息公开工作年度报告', '\n石桥镇2020年政府信息公开工作年度报告\r\n', '一、总体情况\n'],
  ...['\n三、收到和处理政府信息公开申请情况\n', '(七)总计 | 1 | 0 | 0 | 0 | 0 | 0 | 2 | ||\n', '\ufffd', '12\n\n'],
];

const position = fc.record({ line: fc.nat({ max: 130 }), character: fc.nat({ max: 60 }) });

const change: fc.Arbitrary<Change> = fc
  .record({
    start: position,
    /** Most edits stay on their line; some take lines away. */
    lines: fc.oneof(
      { weight: 4, arbitrary: fc.constant(0) },
      { weight: 2, arbitrary: fc.nat({ max: 4 }) },
      fc.nat({ max: 90 }),
    ),
    characters: fc.nat({ max: 30 }),
    text: fc.oneof(
      fc.constantFrom(...pieces),
      fc.constantFrom(...lines),
      fc.constantFrom(...lines).map((line) => `${line}\n`),
      { weight: 1, arbitrary: fc.constantFrom(...reports) },
    ),
  })
  .map(({ start, lines: down, characters, text }) => {
    const end = { line: start.line + down, character: down === 0 ? start.character + characters : characters };
    return { range: { start, end }, text };
  });

const summaryOf = (document: Document): unknown => JSON.parse(JSON.stringify(document.reports()));

describe('a document under edit', () => {
  it('knows the same as one opened with the same text, whatever was edited', () => {
    const start = fc.constantFrom('', ...reports, reports.slice(0, 2).join(''), reports.join(`\n${comments}`));
    fc.assert(
      fc.property(
        start,
        fc.array(fc.array(change, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 6 }),
        (text, edits) => {
          const document = new Document(text);
          let expected = text;
          for (const batch of edits) {
            document.apply(batch);
            for (const each of batch) expected = changed(expected, each);
            assert.deepEqual(summaryOf(document), summaryOf(new Document(expected)));
          }
        },
      ),
      { numRuns: Number(process.env.FUZZ ?? 60) },
    );
  });
});
