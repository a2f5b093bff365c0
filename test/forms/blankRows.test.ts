import assert from 'node:assert/strict';
import { findingsOf } from '../support/check';
import { blanked, consistentReports, type ReportFigures, type Value } from '../support/figures';
import { type Dialect, dialects, type Row, render, seed } from '../support/render';
import { shapes, shapesWithoutBlanks } from '../support/shapes';

/** Rows of zeros left blank, whose labels are mistyped or stand on two lines: such a report is untidy, not wrong. */

const leftBlank = (figures: ReportFigures): ReportFigures => {
  const blank = (values: readonly Value[]) => (values.every((value) => value === 0) ? values.map(() => null) : values);
  const proactive = Object.entries(figures.proactive).map(([label, values]) => [label, blank(values)] as const);
  return { ...figures, proactive: Object.fromEntries(proactive), requests: figures.requests.map(blank) };
};

/** Two letters in each other's place, one left out, one twice; the same for the same label. */
function mistyped(label: string): string {
  const from = /^(?:[一二三四]、|[(（].[)）]|\d\.)?\s*/.exec(label)![0].length;
  if (label.length - from < 4) return label;
  const at = from + 1 + (label.length % 3);
  const ways = [
    label.slice(0, at) + label[at + 1] + label[at] + label.slice(at + 2),
    label.slice(0, at) + label.slice(at + 1),
    label.slice(0, at) + label[at] + label.slice(at),
  ];
  return ways[label.length % ways.length]!;
}

const written = (dialect: Dialect, row: Row): readonly string[] =>
  dialect.row?.(row) ?? [dialect.open + row.cells.join(dialect.between) + dialect.close(row.missing)];

/** With each label of a row as it is put; headings and headers stay. */
const labelled = (dialect: Dialect, put: (label: string) => string): Dialect => ({
  ...dialect,
  row: (row) => {
    const isLabel = (at: number) => row.kind === 'figures' && at < row.labels;
    return written(dialect, { ...row, cells: row.cells.map((cell, at) => (isLabel(at) ? put(cell) : cell)) });
  },
});

/** With each label on two rows, of which the second has the figures. */
const onTwoRows = (dialect: Dialect, share: number): Dialect => ({
  ...dialect,
  row: (row) => {
    const label = row.cells[row.labels - 1];
    if (row.kind === 'header' || label === undefined || label.length < 7) return written(dialect, row);
    const at = 3 + Math.floor((label.length - 4) * share);
    const blanks = (cells: readonly string[]) => cells.map(() => '');
    const groups = row.cells.slice(0, row.labels - 1);
    const figures = row.cells.slice(row.labels);
    return [
      ...written(dialect, { ...row, cells: [...groups, label.slice(0, at), ...blanks(figures)] }),
      ...written(dialect, { ...row, cells: [...blanks(groups), label.slice(at), ...figures] }),
    ];
  },
});

const untidy = new Set(['label-typo', 'blank-cell', 'not-checkable', 'form-year']);

const codesOf = (figures: ReportFigures, dialect: Dialect): string[] => [
  ...new Set(findingsOf(render(figures, dialect).text).map(({ code }) => code)),
];

const untrue = (figures: ReportFigures, dialect: Dialect) =>
  codesOf(figures, dialect).filter((code) => !untidy.has(code));

describe('rows left blank', () => {
  const reports = consistentReports.map(leftBlank);
  const open: Dialect = { ...seed, name: 'rows that end without a pipe', close: () => '' };
  const ofRows = [seed, dialects.unpadded, dialects.leadingPipe, dialects.gfm, dialects.tsv, dialects.fullWidth, open];

  for (const dialect of [open, ...Object.values(dialects), ...Object.values(shapes)])
    it(`with mistyped labels: ${dialect.name}`, () => {
      for (const figures of reports) assert.deepEqual(untrue(figures, labelled(dialect, mistyped)), [], figures.organ);
    });
  for (const dialect of ofRows)
    for (const share of [0, 0.3, 0.6, 1])
      for (const [how, put] of Object.entries({ whole: (label: string) => label, mistyped }))
        it(`with ${how} labels on two rows, cut at ${share}: ${dialect.name}`, () => {
          for (const figures of reports)
            assert.deepEqual(untrue(figures, labelled(onTwoRows(dialect, share), put)), [], figures.organ);
        });
  for (const name of ['markdownPages', 'oneBlank', 'raw', 'layout'])
    for (const [how, put] of Object.entries({ whole: (label: string) => label, mistyped }))
      it(`where a blank leaves no trace, or labels are cut off, with ${how} labels: ${name}`, () => {
        for (const figures of reports)
          assert.deepEqual(untrue(figures, labelled(shapesWithoutBlanks[name]!(), put)), [], figures.organ);
      });
  for (const [name, make] of Object.entries(shapesWithoutBlanks))
    it(`with a mistyped header above the row of section four: ${name}`, () => {
      for (const figures of consistentReports) {
        const blank = { ...figures, cases: figures.cases.map(() => null) };
        const { row, ...dialect } = make();
        const header = (each: Row): Row => ({
          ...each,
          cells: each.cells.map((cell) => (cell.length > 3 && each.missing < 14 ? mistyped(cell) : cell)),
        });
        const isOfCases = ({ cells }: Row) => cells.some((cell) => /^(?:结果|行政复议|未经)/.test(cell));
        const typed = (each: Row) => written({ ...dialect, row: row! }, isOfCases(each) ? header(each) : each);
        assert.deepEqual(untrue(blank, { ...dialect, row: typed }), [], figures.organ);
      }
    });

  it('and single cells keep their place in Markdown cut by pages, also the first behind a label further up', () => {
    const messages = (figures: ReportFigures, dialect: Dialect) =>
      findingsOf(render(figures, dialect).text).map(({ code, message }) => `${code} ${message.zh}`);
    for (const figures of [...reports, ...consistentReports.map((each) => blanked(each, 3, 5))]) {
      const found = messages(figures, shapesWithoutBlanks.markdownPages!());
      if (found.some((message) => message.startsWith('not-checkable'))) continue;
      const wanted = messages(figures, seed);
      assert.deepEqual(
        found.filter((message) => !wanted.includes(message)),
        [],
        figures.organ,
      );
    }
  });

  it('are told from rows that are not there', () => {
    const [figures] = reports as [ReportFigures];
    for (const dialect of [seed, open, dialects.gfm, shapes.cellPerLine, shapes.pipedCells, shapes.html])
      for (const lost of ['2.重复申请', '(二)部分公开(区分处理的,只计这一情形,不计其他情形)', '行政强制']) {
        const row = (each: Row) => (each.cells[each.labels - 1] === lost ? [] : written(dialect, each));
        const codes = codesOf(figures, { ...dialect, row });
        assert.ok(codes.includes('missing-row') || codes.includes('not-checkable'), `${dialect.name} ${lost} ${codes}`);
      }
  });
  it('have a figure that is wrong told all the same', () => {
    const [figures] = reports as [ReportFigures];
    const requests = figures.requests.map((row, at) => (at === 0 ? [...row.slice(0, 6), 9] : row));
    for (const dialect of ofRows) {
      const codes = codesOf({ ...figures, requests }, labelled(onTwoRows(dialect, 0.3), mistyped));
      assert.ok(codes.includes('row-total'), `${dialect.name} ${codes}`);
    }
  });
  it('are told from an office’s own', () => {
    const { text } = render(reports[0]!);
    const own = text.replace(/^四、结转.*$/m, (line) => `${line}\n其中网上申请 | 9 | 0 | 0 | 0 | 0 | 0 | 9 | ||`);
    assert.ok(findingsOf(own).some(({ code }) => code === 'unknown-row'));
  });
});
