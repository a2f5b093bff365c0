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
});
