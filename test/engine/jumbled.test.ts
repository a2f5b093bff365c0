import assert from 'node:assert/strict';
import { findingsOf } from '../support/check';
import { consistentReports } from '../support/figures';
import { render } from '../support/render';

/** A text on whose order nothing can be built: programs write the lines of a page from its foot up, or words before figures. */

const lines = render(consistentReports[0]!).text.trimEnd().split('\n');
const isRow = (line: string): boolean => line.includes('|');
const starts = [...lines.keys()].filter((at) => /^[一二三四五六]、/.test(lines[at]!) && !isRow(lines[at]!));
const head = lines.slice(0, starts[0]);
const [overview, disclosure, requests, cases, problems, others] = starts.map((from, at) =>
  lines.slice(from, starts[at + 1]),
) as [string[], string[], string[], string[], string[], string[]];

/** A section with all the words of its tables in front of all the figures, from the last on. */
function jumbled(section: readonly string[]): string[] {
  const cells = section.filter(isRow).flatMap((line) => line.split('|').map((cell) => cell.trim()));
  const isFigure = (cell: string): boolean => /^[\d.]+$/.test(cell);
  return [
    ...section.filter((line) => !isRow(line)),
    ...cells.filter((cell) => cell !== '' && !isFigure(cell)),
    ...cells.filter(isFigure).reverse(),
  ];
}

const codesOf = (sections: readonly (readonly string[])[]): string[] => [
  ...new Set(findingsOf([...head, ...sections.flat()].join('\n')).map(({ code }) => code)),
];
const told = ['section-order', 'missing-section', 'empty-section'];
const toldOf = (sections: readonly (readonly string[])[]): string[] =>
  told.filter((code) => codesOf(sections).includes(code));

const allJumbled = [disclosure, requests, cases].map(jumbled) as [string[], string[], string[]];
const foot = ['五、存在的主要问题及改进情况', '第2页共3页'];

describe('a text that a program has jumbled', () => {
  const [disclosureJumbled, requestsJumbled, casesJumbled] = allJumbled;
  it('is said not to be checked', () => {
    assert.deepEqual(codesOf([overview, ...allJumbled, problems, others]), ['not-checkable']);
  });
  it('is not accused of the order of its sections, of one that lacks and of one that is empty', () => {
    assert.deepEqual(toldOf([disclosureJumbled, overview, problems, requestsJumbled, casesJumbled, others]), []);
    assert.deepEqual(toldOf([overview, ...allJumbled, others]), []);
    assert.deepEqual(toldOf([overview, ...allJumbled, foot, others]), []);
  });
  it('is, where most tables can be read', () => {
    const rest = [requests, cases];
    assert.deepEqual(toldOf([disclosureJumbled, overview, problems, ...rest, others]), ['section-order']);
    assert.deepEqual(toldOf([overview, disclosureJumbled, ...rest, others]), ['missing-section']);
    assert.deepEqual(toldOf([overview, disclosureJumbled, ...rest, foot, others]), ['empty-section']);
  });
  it('is, where no table stands at all', () => {
    const bare = [disclosure, requests, cases].map((section) => section.filter((line) => !isRow(line)));
    assert.deepEqual(toldOf([overview, ...bare, others]), ['missing-section']);
    assert.deepEqual(toldOf([overview, ...bare, foot, others]), ['empty-section']);
  });
});
