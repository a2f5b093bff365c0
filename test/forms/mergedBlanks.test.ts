import assert from 'node:assert/strict';
import { findingsOf } from '../support/check';
import { blankTotals, consistentReports, inventedReport, type ReportFigures, type Value } from '../support/figures';
import { griddedReport } from '../support/gridded';
import { render } from '../support/render';

type Style = (cells: readonly string[]) => readonly string[];

const withoutEnd = (cells: readonly string[]): readonly string[] =>
  cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);

/** In which each row is a line, so that its width tells where its figures stand. */
const styles: Readonly<Record<string, Style>> = {
  tabs: (cells) => [cells.join('\t')],
  'one tab more behind each row': (cells) => [`${cells.join('\t')}\t`],
  'pipes, without one behind the row': (cells) => [cells.join(' | ')],
  'pipes around the row, and one more': (cells) => [`| ${cells.join(' | ')} | |`],
};

const quoted = (cell: string): string => (/[,\n]/.test(cell) ? `"${cell}"` : cell);
const onTwoLines = (cell: string): string =>
  cell.length > 6 && !/^[\d第]/.test(cell) ? `${cell.slice(0, 4)}\n${cell.slice(4)}` : cell;
const linesOf = (row: string): readonly string[] => row.split('\n');

/** In which rows stand on several lines. */
const spread: Readonly<Record<string, Style>> = {
  'a cell and a pipe a line, two pipes behind each row': (cells) => [...cells.map((cell) => `${cell} |`), '||'],
  'HTML, a cell a line': (cells) => ['<tr>', ...cells.map((cell) => `<td>${cell}</td>`), '</tr>'],
  'HTML, a row a line': (cells) => [`<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`],
  'blank cells as tags of their own': (cells) => [
    '<row>',
    ...cells.flatMap((cell) => (cell === '' ? ['<entry>', '</entry>'] : [`<entry>${cell}</entry>`])),
    '</row>',
  ],
  'CSV, labels on two lines': (cells) => linesOf(cells.map((cell) => quoted(onTwoLines(cell))).join(',')),
  'tabs, labels on two lines': (cells) => linesOf(cells.map((cell) => quoted(onTwoLines(cell))).join('\t')),
};

const zerosBlank = (figures: ReportFigures): ReportFigures => ({
  ...figures,
  requests: figures.requests.map((row) => row.map((value) => value || null)),
});

/** Some total blank, as 0 is not: that is found in any way of writing. */
const withBlankTotal = (figures: ReportFigures, row: number): ReportFigures => ({
  ...figures,
  requests: figures.requests.map((values, at): readonly Value[] => (at === row ? values.with(6, null) : values)),
});

const ofAll: readonly ReportFigures[] = [
  ...consistentReports,
  ...[1, 2].map((each) => inventedReport(each)),
  blankTotals,
];
/** The parts of a total may be left blank where the total is 0. */
const partsBlank = (figures: ReportFigures): ReportFigures => ({
  ...figures,
  requests: figures.requests.map((row) => row.map((value, at) => (at < 6 ? value || null : value))),
});
const withBlanks = ofAll.map(zerosBlank).flatMap((figures) => [figures, withBlankTotal(figures, 2)]);
const reports = [
  ...ofAll.map(partsBlank),
  ...ofAll.flatMap((figures) => [figures, withBlankTotal(figures, 2)]),
  ...withBlanks,
];

const found = (text: string): string[] =>
  findingsOf(text)
    .filter(({ severity }) => severity !== 'hint')
    .map(({ code, message }) => `${code} ${message.zh}`);

/** What is found is what is found in plain rows, but in sections that say they were not checked. */
function assertAlike(figures: ReportFigures, style: Style, covered?: string): void {
  const own = found(griddedReport(figures, style, covered));
  const plain = found(render(figures).text);
  const accused = own.filter((message) => !message.startsWith('not-checkable'));
  const unknown = accused.filter((message) => !plain.includes(message));
  assert.deepEqual(unknown, [], `${figures.organ} ${figures.year}`);
  if (accused.length === own.length) assert.deepEqual(own, plain);
}

describe('merged labels that leave blank cells in front of the figures', () => {
  for (const [name, style] of Object.entries({ ...styles, ...spread }))
    it(`do not move a figure, also where the total of a row is blank: ${name}`, () => {
      for (const figures of reports) assertAlike(figures, style);
    });

  it('do not where blanks are cut off the ends of rows', () => {
    // Where hardly a row of figures is short, it may have lost some.
    const often = [blankTotals, zerosBlank(consistentReports[0]!)];
    for (const figures of often) assertAlike(figures, (cells) => [withoutEnd(cells).join('\t')]);
  });

  for (const [name, style] of Object.entries(styles))
    it(`may be words for nothing: ${name}`, () => {
      for (const figures of reports) for (const word of ['None', 'NA']) assertAlike(figures, style, word);
    });

  it('do not hide that a row has lost a figure', () => {
    for (const style of Object.values(styles)) {
      const lost: Style = (cells) => style(cells[2] === '2.重复申请' ? cells.toSpliced(5, 1) : cells);
      for (const figures of [consistentReports[0]!, inventedReport(1)])
        assert.deepEqual(
          found(griddedReport(figures, lost)).map((message) => message.split(' ')[0]),
          ['missing-cell'],
        );
    }
  });
});
