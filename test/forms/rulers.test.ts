import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/core/text';
import { padTo } from '../../server/src/core/width';
import { Document } from '../../server/src/engine/document';
import { formatTables } from '../../server/src/features/formatting';
import { findingsOf } from '../support/check';
import { checkFix } from '../support/checkFix';
import {
  blanked,
  consistentReports,
  corrupt,
  inventedReport,
  type ReportFigures,
  type Value,
} from '../support/figures';
import { textIn } from '../support/fixture';
import { render } from '../support/render';
import { isRow } from '../support/rows';
import { caseTable, proactiveTable, repeated, requestTable, type SpannedTable } from '../support/spanned';

/** Tables of which a line of dashes above them, and perhaps one below, tells where the columns stand. */

type Cells = readonly string[];
type Draw = (table: readonly Cells[]) => string[];

/** Each cell over its columns and rows: its text in the first of them, blanks in the others. */
function spread(table: SpannedTable): string[][] {
  const [first] = repeated(table);
  const rows: (string | undefined)[][] = table.map(() => []);
  for (const [at, cells] of table.entries()) {
    let column = 0;
    for (const { text, columns, rows: height } of cells) {
      while (rows[at]![column] !== undefined) column++;
      for (let row = at; row < at + height; row++)
        for (let own = column; own < column + columns; own++)
          rows[row]![own] = row === at && own === column ? text : '';
    }
  }
  return rows.map((cells) => Array.from(first!, (_, at) => cells[at] ?? ''));
}

const widthsOf = (table: readonly Cells[], measure: (text: string) => number): number[] =>
  table[0]!.map((_, at) => Math.max(3, ...table.map((cells) => measure(cells[at]!))));
const rulerOf = (widths: readonly number[]): string => widths.map((width) => '-'.repeat(width)).join(' ');
const asMany = (text: string): number => text.length;
const asWide = (text: string): number => padTo(text, 0).length + [...text].filter((letter) => letter > '\u2fff').length;

const line = (
  cells: Cells,
  widths: readonly number[],
  pad: (text: string, width: number) => string,
  gap = ' ',
): string => cells.map((cell, at) => pad(cell, widths[at]!)).join(gap);

/** The lines of a row of which some cells have several. */
const linesOfRow =
  (pieces: (text: string) => string[]) =>
  (cells: Cells): string[][] => {
    const own = cells.map(pieces);
    const height = Math.max(...own.map(({ length }) => length));
    return Array.from({ length: height }, (_, at) => own.map((parts) => parts[at] ?? ''));
  };

const pandoc =
  (between: Cells): Draw =>
  (table) => {
    const widths = widthsOf(table, asWide);
    const rule = `  ${rulerOf(widths)}`;
    return [
      '',
      rule,
      ...table.flatMap((cells, at) => [...(at > 0 ? between : []), `  ${line(cells, widths, padTo)}`]),
      rule,
      '',
    ];
  };

const drawn: Record<string, Draw> = {
  'rows below each other': pandoc([]),
  'a blank line between rows': pandoc(['']),
  'labels of several lines': (table) => {
    const pieces = (text: string): string[] => text.match(/.{1,8}/g) ?? [''];
    const widths = widthsOf(table.flatMap(linesOfRow(pieces)), asWide);
    const rows = table.map((cells) => linesOfRow(pieces)(cells).map((own) => `  ${line(own, widths, padTo)}`));
    const rule = `  ${rulerOf(widths)}`;
    return ['', rule, ...rows.flatMap((own, at) => (at > 0 ? ['', ...own] : own)), rule, ''];
  },
  'letters of one width, nothing below': (table) => {
    const widths = widthsOf(table, asMany);
    const rows = table.map((cells) => line(cells, widths, (text, width) => text.padEnd(width), '  '));
    return [rulerOf(widths).replaceAll(' ', '  '), ...rows, ''];
  },
};

function written(figures: ReportFigures, draw: Draw): string {
  return render(figures)
    .text.trimEnd()
    .split('\n')
    .flatMap((text) => {
      if (isRow(text)) return [];
      const spanned = { 二: proactiveTable, 三: requestTable, 四: caseTable }[text[0] ?? ''];
      return spanned && text[1] === '、' ? [text, ...draw(spread(spanned(figures)))] : [text];
    })
    .join('\n');
}

const told = (text: string): string[] =>
  findingsOf(text)
    .map(({ code, range, message }) => `${code} ${textIn(text, range)} ${message.zh}`)
    .sort();

const codes = (text: string): string[] =>
  findingsOf(text)
    .map(({ code }) => code)
    .sort();

describe('a table with a line of dashes that shows its columns', () => {
  const reports = [
    ...consistentReports,
    ...[1, 2].map((seed) => corrupt(inventedReport(seed), 2, seed)),
    ...[3, 4, 5].map((seed) => blanked(inventedReport(seed), 2, seed)),
  ];
  for (const [name, draw] of Object.entries(drawn)) {
    it(`is read, blank cells too: ${name}`, () => {
      for (const figures of reports) assert.deepEqual(told(written(figures, draw)), told(render(figures).text));
    });

    it(`keeps its columns when figures are changed: ${name}`, () => {
      const text = written(blanked(corrupt(inventedReport(2), 1, 2), 12, 2), draw);
      const findings = findingsOf(text).filter(({ fixes }) => fixes.length > 0);
      assert.ok(findings.length > 4);
      for (const finding of findings.slice(0, 12))
        for (const fix of finding.fixes) {
          checkFix(text, finding, fix);
        }
    });

    it(`keeps its columns when full-width digits are written in half width: ${name}`, () => {
      const figures = blanked(inventedReport(3), 12, 3);
      const wide = (value: Value) =>
        value === null
          ? value
          : String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
      const requests = figures.requests.map((values, row) => (row === 0 ? values.map(wide) : values));
      const text = written({ ...figures, requests }, draw);
      const fixes = findingsOf(text).flatMap(({ code, fixes: [fix] }) => (code === 'number-format' ? (fix ?? []) : []));
      assert.ok(fixes.length > 2);
      const fixed = applyEdits(
        text,
        fixes.flatMap(({ edits }) => edits),
      );
      assert.deepEqual(codes(fixed), codes(written(figures, draw)));
    });

    it(`is not aligned otherwise: ${name}`, () => {
      const document = new Document(written(inventedReport(2), draw));
      for (const style of ['aligned', 'compact'] as const) assert.deepEqual(formatTables(document, style), []);
    });
  }

  it('is not read by it where a figure stands between two columns', () => {
    const { cases } = inventedReport(3);
    const text = written({ ...blanked(inventedReport(3), 2, 3), cases }, Object.values(drawn)[0]!).split('\n');
    const at = text.findIndex((own) => own.includes('二、上年结转'));
    const shifted = text.with(at, text[at]!.replace(/(?<=\d) +(?=\d+\s*$)/, ' '));
    assert.notDeepEqual(shifted, text);
    const codes = findingsOf(shifted.join('\n')).map(({ code }) => code);
    assert.deepEqual(
      codes.filter((code) => code !== 'blank-cell'),
      ['not-checkable'],
    );
  });

  it('is not read by it where the blanks within its rows are gone', () => {
    const text = written(blanked(inventedReport(3), 2, 3), Object.values(drawn)[0]!);
    const squeezed = text.replace(/(?<=\S) {2,}/g, ' ');
    assert.ok(findingsOf(squeezed).every(({ severity }) => severity === 'information'));
  });

  it('parts nothing in a text where a line is drawn below a title', () => {
    const [title, ...lines] = render(inventedReport(2)).text.split('\n');
    const text = [title, '---- ---- ---- ----', ...lines].join('\n');
    assert.deepEqual(told(text), told(render(inventedReport(2)).text));
  });
});
