import assert from 'node:assert/strict';
import { findingsOf } from '../support/check';
import { codesBesidesFigures, consistentReports, type ReportFigures } from '../support/figures';
import { textIn } from '../support/fixture';
import { render, results } from '../support/render';

/** Section 四 in tables of its groups, with pipes as they come out of pages of the web and word processors. */

const direct = '未经复议直接起诉';
const afterReview = '复议后起诉';

type Cells = readonly unknown[];
const piped = (cells: Cells): string => `${cells.join(' | ')} |`;
const merged = (text: string, columns: number): string => `${text} ${'|'.repeat(columns)}`;
const markdown = ([header, ...rows]: readonly Cells[]): readonly string[] => {
  const line = (cells: Cells) => `| ${cells.join(' | ')} |`;
  return ['', line(header!), line(header!.map(() => '---')), ...rows.map(line), ''];
};
const wide = (text: string, columns: number): string[] => [text, ...Array<string>(columns - 1).fill('')];
const repeated = (text: string, columns: number): string[] => Array<string>(columns).fill(text);
const groups = (cases: Cells): Cells[] => [0, 5, 10].map((from) => cases.slice(from, from + 5));

const drawn: Record<string, (cases: Cells) => readonly string[]> = {
  'two tables, their titles merged': (cases) => [
    merged('行政复议', 5),
    piped(results),
    piped(cases.slice(0, 5)),
    merged('行政诉讼', 10),
    `${direct} | ${merged(afterReview, 9)}`,
    piped([...results, ...results]),
    piped(cases.slice(5)),
  ],
  'two tables in Markdown': (cases) => [
    ...markdown([wide('行政复议', 5), results, cases.slice(0, 5)]),
    ...markdown([
      wide('行政诉讼', 10),
      [...wide(direct, 5), ...wide(afterReview, 5)],
      [...results, ...results],
      cases.slice(5),
    ]),
  ],
  'two tables in Markdown, merged cells repeated': (cases) => [
    ...markdown([repeated('行政复议', 5), results, cases.slice(0, 5)]),
    ...markdown([
      repeated('行政诉讼', 10),
      [...repeated(direct, 5), ...repeated(afterReview, 5)],
      [...results, ...results],
      cases.slice(5),
    ]),
  ],
  'three tables': (cases) =>
    groups(cases).flatMap((own, at) => [merged(['行政复议', direct, afterReview][at]!, 5), piped(results), piped(own)]),
  'one table, the cells of reviews twice as wide': (cases) => [
    merged('行政复议', 10),
    results.map((text) => `${text} || `).join(''),
    cases
      .slice(0, 5)
      .map((text) => `${text} || `)
      .join(''),
    merged('行政诉讼', 10),
    `${merged(direct, 5)} ${merged(afterReview, 5)}`,
    piped([...results, ...results]),
    piped(cases.slice(5)),
  ],
  'a row a group, named in two cells': (cases) => {
    const [reviews, without, after] = groups(cases);
    return markdown([
      ['类别', '', ...results],
      ['行政复议', '', ...reviews!],
      ['行政诉讼', direct, ...without!],
      ['', afterReview, ...after!],
    ]);
  },
};

/** A row a result, and cards in which each stands above its figure. */
const drawnByResult: Record<string, (cases: Cells) => readonly string[]> = {
  'a row a result': (cases) =>
    markdown([
      ['', '', '结果', '件数'],
      ...cases.map((own, at) => {
        const group = [
          ['行政复议', ''],
          ['行政诉讼', direct],
          ['行政诉讼', afterReview],
        ][Math.floor(at / 5)]!;
        return [...group, results[at % 5], own];
      }),
    ]),
  'a line a result, a line a figure': (cases) =>
    groups(cases).flatMap((own, at) => [
      ...[['行政复议'], ['行政诉讼', direct], [afterReview]][at]!,
      ...own.flatMap((figure, i) => [results[i]!, String(figure)]),
    ]),
};

function written(figures: ReportFigures, lines: readonly string[]): string {
  const all = render(figures).text.split('\n');
  const from = all.findIndex((line) => line.startsWith('四、') && line.includes('行政诉讼情况'));
  const to = all.findIndex((line) => line.startsWith('五、'));
  return [...all.slice(0, from + 1), ...lines, ...all.slice(to)].join('\n');
}

const codesOf = (text: string): string[] => findingsOf(text).map(({ code }) => code);
const figures = { ...consistentReports[0]!, cases: [376, 97, 196, 121, 790, 16, 1, 12, 27, 56, 74, 1, 30, 51, 156] };

describe('section four in tables of its groups', () => {
  for (const [name, draw] of Object.entries({ ...drawn, ...drawnByResult })) {
    it(`${name}: nothing is found in a consistent report`, () => {
      for (const each of [...consistentReports, figures])
        assert.deepEqual(codesOf(written(each, draw(each.cases))), codesBesidesFigures(each), each.organ);
    });

    it(`${name}: a wrong figure is found in its group`, () => {
      for (const [at, total] of [4, 4, 4, 4, 4, 9, 9, 9, 9, 9, 14, 14, 14, 14, 14].entries()) {
        const cases = figures.cases.with(at, 98765);
        const text = written(figures, draw(cases));
        const found = findingsOf(text).filter(({ code }) => code === 'case-total');
        assert.deepEqual(
          found.map(({ range }) => textIn(text, range)),
          [String(cases[total])],
          `${at}`,
        );
      }
    });

    it(`${name}: with a figure too few it is not checked, and accused of nothing`, () => {
      for (let at = 0; at < 15; at++) {
        const text = written(figures, draw(figures.cases.toSpliced(at, 1)));
        assert.deepEqual(codesOf(text), ['not-checkable'], `${at}\n${text}`);
      }
    });
  }

  const { cases } = figures;
  const inOtherOrder: Record<string, readonly string[]> = {
    'litigation before reviews': [
      merged('行政诉讼', 10),
      `${direct} | ${merged(afterReview, 9)}`,
      piped([...results, ...results]),
      piped(cases.slice(5)),
      merged('行政复议', 5),
      piped(results),
      piped(cases.slice(0, 5)),
    ],
    'litigation before reviews, which are named above the table': [
      '行政诉讼',
      piped([direct, afterReview]),
      piped([...results, ...results]),
      piped(cases.slice(5)),
      '行政复议',
      piped(results),
      piped(cases.slice(0, 5)),
    ],
    'the two kinds of litigation exchanged': markdown([
      ['类别', '', ...results],
      ['行政复议', '', ...cases.slice(0, 5)],
      ['行政诉讼', afterReview, ...cases.slice(10)],
      ['', direct, ...cases.slice(5, 10)],
    ]),
    'results of a group in another order': markdown([
      ['', '', '结果', '件数'],
      ...cases.map((own, at) => [
        ['行政复议', direct, afterReview][Math.floor(at / 5)],
        '',
        results.with(0, results[1]!).with(1, results[0]!)[at % 5],
        own,
      ]),
    ]),
  };
  for (const [name, lines] of Object.entries(inOtherOrder))
    it(`${name}: not checked`, () => assert.deepEqual(codesOf(written(figures, lines)), ['not-checkable']));
});
