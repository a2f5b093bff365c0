import assert from 'node:assert/strict';
import { separatorOf } from '../../server/src/core/cells';
import { findingsOf } from '../support/check';
import { consistentReports, type ReportFigures, type Value } from '../support/figures';
import { type Dialect, dialects, render } from '../support/render';
import { shapes } from '../support/shapes';

/** The one row of section 四, which has no label: left blank, or with figures too many. */

const withCases = ({ cases, ...others }: ReportFigures, put: (cases: readonly Value[]) => Value[]): ReportFigures => ({
  ...others,
  cases: put(cases),
});

const blankRow = () => Array<null>(15).fill(null);
const twoTooMany = (cases: readonly Value[]) => [...cases, 1, 2];

const codesOf = (figures: ReportFigures, dialect: Dialect): string[] => [
  ...new Set(findingsOf(render(figures, dialect).text).map(({ code }) => code)),
];

/** Blank cells that are blank lines tell neither where they begin nor where they end. */
const isOfLines = ({ name }: Dialect): boolean => name.startsWith('a cell a line');

const padsRows: ReadonlySet<Dialect> = new Set([dialects.gfm, dialects.tsv, dialects.wild, shapes.pipesInFront]);

describe('the row of section four', () => {
  const [figures] = consistentReports as [ReportFigures];
  for (const dialect of [...Object.values(dialects), ...Object.values(shapes)]) {
    it(`left blank is a row of blank cells, or cannot be read: ${dialect.name}`, () => {
      const codes = codesOf(withCases(figures, blankRow), dialect);
      assert.deepEqual(codes, [isOfLines(dialect) ? 'not-checkable' : 'blank-cell']);
    });
    if (padsRows.has(dialect)) continue;
    it(`with two figures too many is what is found, once: ${dialect.name}`, () => {
      const found = findingsOf(render(withCases(figures, twoTooMany), dialect).text).map(({ code }) => code);
      assert.ok(['extra-cell', 'not-checkable'].includes(found.join()), found.join());
    });
  }

  it('is no indentation', () => {
    for (const line of ['\t', '\t\t\t\t', '\t\t\t规章', '', '   ']) assert.equal(separatorOf(line), undefined);
    for (const line of ['\t'.repeat(14), ' \t'.repeat(14), '规章\t0']) assert.equal(separatorOf(line), '\t');
  });

  for (const dialect of [shapes.cellPerLine, shapes.cellPerLineClose])
    it(`that lacks a figure has none in the empty lines around it: ${dialect.name}`, () => {
      const lines = render(figures, dialect).text.split('\n');
      const cells = [...lines.keys()].filter((line) => /^\d+$/.test(lines[line]!.trim())).slice(-15);
      const [first, last] = [cells[0]!, cells.at(-1)!];
      assert.deepEqual(
        cells.map((line) => Number(lines[line])),
        figures.cases,
      );
      const gap = cells[1]! - first - 1;
      for (const lost of [first, cells[7]!, last])
        for (const blanks of [0, 1, 2])
          for (const [before, behind] of [
            [blanks, 0],
            [0, blanks],
            [blanks, blanks],
          ] as const) {
            const empty = (count: number): string[] => Array<string>(count * (gap + 1)).fill('');
            const own = lines.slice(first, last + 1).toSpliced(lost - first, gap + 1);
            const text = [
              ...lines.slice(0, first),
              ...empty(before),
              ...own,
              ...empty(behind),
              ...lines.slice(last + 1),
            ];
            const codes = findingsOf(text.join('\n')).map(({ code }) => code);
            assert.ok(
              ['missing-cell', 'not-checkable'].includes(codes.join()),
              `${lost - first} ${before} ${behind}: ${codes}`,
            );
          }
    });
});
