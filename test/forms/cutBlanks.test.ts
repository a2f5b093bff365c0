import assert from 'node:assert/strict';
import { applyEdits, type Edit } from '../../server/src/core/text';
import { bindReport } from '../../server/src/forms/bind/bindReport';
import { setFigure, setValues } from '../../server/src/repair/setFigure';
import { findingsOf } from '../support/check';
import { blanked, consistentReports, inventedReport, type ReportFigures, type Value } from '../support/figures';
import { render, seed } from '../support/render';
import { shapesOfCutBlanks, shapesOfLostBlanks } from '../support/shapes';

const organ = '柳河区人民政府';
const blank = (values: readonly Value[]) => (values.every((value) => value === 0) ? values.map(() => null) : values);
/** With the first figure of each row as it was: without any, some programs leave nothing of a row but a line of words. */
function withBlanks(figures: ReportFigures, every: number, seed: number): ReportFigures {
  const blanks = blanked({ ...figures, organ }, every, seed);
  const requests = blanks.requests.map(([, ...rest], row) => [figures.requests[row]![0]!, ...rest]);
  return { ...blanks, requests, cases: [figures.cases[0]!, ...blanks.cases.slice(1)] };
}

/** The comma of 1,204 parts no cells. */
const inThousands = (figures: ReportFigures): ReportFigures => ({
  ...figures,
  requests: figures.requests.map((row) => row.map((value) => value && `${value},204`)),
});

const reports: readonly ReportFigures[] = [
  ...[1, 2, 3].map((each) => withBlanks(consistentReports[each % 3]!, 3, each)),
  ...[1, 2, 3].map((each) => withBlanks(inventedReport(each), 2, each)),
];

const messages = (text: string): string[] =>
  findingsOf(text)
    .filter(({ severity }) => severity !== 'hint')
    .map(({ code, message }) => `${code} ${message.zh}`);

const codes = (text: string): string[] => findingsOf(text).map(({ code }) => code);

describe('blanks cut off the ends of rows', () => {
  for (const [name, dialect] of Object.entries(shapesOfCutBlanks)) {
    it(`are blanks: ${name}`, () => {
      for (const figures of reports)
        assert.deepEqual(messages(render(figures, dialect).text), messages(render(figures).text), figures.organ);
    });

    it(`may be all of a row: ${name}`, () => {
      const [figures] = consistentReports;
      const { text } = render({ ...figures!, organ, requests: figures!.requests.map(blank) }, dialect);
      const wrong = codes(text).filter((code) => !['blank-cell', 'not-checkable'].includes(code));
      assert.deepEqual(wrong, []);
    });

    it(`get a figure in their column: ${name}`, () => {
      for (const figures of [reports[0]!, inThousands(reports[0]!)]) {
        const { text } = render(figures, dialect);
        const { tables } = bindReport(text.split('\n'));
        const cut = tables.flatMap(({ table, startLine }) =>
          table.figures.flatMap((figure) => (figure?.cell.cutOff === undefined ? [] : [{ table, startLine, figure }])),
        );
        assert.ok(cut.length > 9);
        for (const { table, startLine, figure } of cut) {
          const [{ range, newText }] = setFigure(table.lines, figure, '7') as [Edit];
          const lines = text.split('\n');
          const line = startLine + range.start.line;
          const { character } = range.start;
          lines[line] = lines[line]!.slice(0, character) + newText + lines[line]!.slice(character);
          const found = bindReport(lines).tables.find((each) => each.startLine === startLine);
          const place = found!.table.figures[figure.index];
          assert.equal(place?.cell.text, '7', `${lines[line]}`);
        }
      }
    });
  }

  it('get several figures in one edit', () => {
    const { text } = render(reports[0]!, shapesOfCutBlanks.tabs);
    const { tables } = bindReport(text.split('\n'));
    for (const { table } of tables) {
      const cut = table.figures.filter((figure) => figure?.cell.cutOff !== undefined);
      const edits = setValues(
        table.lines,
        cut.map((figure) => ({ figure: figure!, value: 7 })),
      );
      assert.equal(edits.length, new Set(cut.map((figure) => figure!.line)).size);
      const filled = applyEdits(table.lines.join('\n'), edits);
      assert.equal((filled.match(/\t7(?=\t|$)/gm) ?? []).length >= cut.length, true);
    }
  });

  it('are no lost figures, which are told as before', () => {
    for (const dialect of Object.values(shapesOfCutBlanks)) {
      const lines = render({ ...inventedReport(3), organ }, dialect).text.split('\n');
      const rows = ['2.重复申请', '3.补正后', '7.属于行政'].map((label) =>
        lines.findIndex((line) => line.includes(label)),
      );
      for (const count of [1, 3]) {
        const text = lines.map((line, at) =>
          rows.slice(0, count).includes(at) ? line.replace(/\s*[|\t,&]\s*\d+(?=[^\d]*$)/, '') : line,
        );
        assert.equal(codes(text.join('\n')).filter((code) => code === 'missing-cell').length, count);
      }
    }
  });

  it('are not told from lost figures where other rows end with a blank cell', () => {
    const figures = reports[0]!;
    const lines = render(figures, { ...seed, close: () => ' |' }).text.split('\n');
    const rows = [...lines.keys()].filter((at) => /\d \|$/.test(lines[at]!) && lines[at]!.split('|').length === 9);
    const text = lines.map((line, at) => (rows.slice(0, 3).includes(at) ? line.replace(/ \d+ \|$/, '') : line));
    assert.equal(codes(text.join('\n')).filter((code) => code === 'missing-cell').length, 3);
  });
});

describe('blanks left out wherever they stood', () => {
  const withoutZeros = (figures: ReportFigures): ReportFigures => ({
    ...figures,
    requests: figures.requests.map((row) => row.map((value) => value || null)),
    cases: figures.cases.map((value) => value || null),
  });
  const blankReports = [...consistentReports, inventedReport(1), inventedReport(2)].map(withoutZeros);

  for (const [name, dialect] of Object.entries(shapesOfLostBlanks))
    it(`leave no figure in its place: each section says so once, and nobody is accused: ${name}`, () => {
      for (const figures of blankReports) {
        const found = messages(render(figures, dialect).text).map((message) => message.split(' ')[0]);
        assert.ok(found.length <= 2, `${found}`);
        assert.deepEqual([...new Set(found)], ['not-checkable'], `${figures.organ} ${figures.year}`);
      }
    });

  it('are missed also where each row is filled up at its end, as wide as the widest of its table', () => {
    const dialect = shapesOfLostBlanks['a pipe around each cell']!;
    const widthOf = (line: string) => line.split('|').length;
    const filled = (lines: readonly string[]) =>
      lines.map((line, at) => {
        const isText = (each: string) => !each.startsWith('|');
        if (isText(line)) return line;
        const end = lines.findIndex((each, i) => i > at && isText(each));
        const table = lines.slice(lines.findLastIndex((each, i) => i < at && isText(each)) + 1, end);
        return line + ' |'.repeat(Math.max(...table.map(widthOf)) - widthOf(line));
      });
    for (const figures of blankReports) {
      const found = codes(render(figures, { ...dialect, page: filled }).text);
      const accused = found.filter((code) => !['blank-cell', 'stock-floor', 'not-checkable'].includes(code));
      assert.deepEqual(accused, [], `${figures.organ} ${figures.year}`);
      assert.ok(found.includes('not-checkable'));
    }
  });

  it('are not looked for in section 四 where the rows of section 三 are whole', () => {
    const [figures] = consistentReports;
    const text = render({ ...figures!, cases: figures!.cases.slice(1) }, { ...seed, close: () => ' |' }).text;
    assert.deepEqual(codes(text), ['missing-cell']);
  });

  it('are all that is said of a section, not the rows that are short beside it', () => {
    const dialect = shapesOfLostBlanks.tabs!;
    const lines = render(blankReports[0]!, dialect).text.trimEnd().split('\n');
    const at = lines.findIndex((line) => line.startsWith('四、政府信息公开')) + 1;
    const twice = lines.toSpliced(at, 0, '2.重复申请\t1\t2\t3\t4\t5', '2.重复申请\t1\t2\t3\t4');
    assert.deepEqual(
      [...new Set(messages(twice.join('\n')).map((message) => message.split(' ')[0]))],
      ['not-checkable'],
    );
  });

  it('silence no row that is short by itself in a section that is checked', () => {
    const lines = render(consistentReports[0]!, seed).text.trimEnd().split('\n');
    const short = lines.map((line) => (line.startsWith('2.重复申请') ? line.replace(' | 0', '') : line));
    assert.deepEqual(codes(short.join('\n')), ['missing-cell']);
    const unread = short.map((line) => (line.startsWith('3.要求提供') ? '3.要求提供公开出版物' : line));
    assert.deepEqual(codes(unread.join('\n')).sort(), ['missing-cell', 'not-checkable']);
  });
});
