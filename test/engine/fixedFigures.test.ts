import assert from 'node:assert/strict';
import { figuresOf } from '../../server/src/cli/figuresOf';
import { repair } from '../../server/src/cli/repair';
import { splitLines } from '../../server/src/core/text';
import { noPolicy } from '../../server/src/engine/policy';
import { bindReport } from '../../server/src/forms/bind/bindReport';
import { findingsOf } from '../support/check';
import { consistentReports, inventedReport, type ReportFigures, type Value } from '../support/figures';
import { griddedReport } from '../support/gridded';
import { type Dialect, dialects, render } from '../support/render';
import { shapes, shapesOfCutBlanks, shapesOfLostBlanks, shapesWithoutBlanks } from '../support/shapes';

/** How figures are written that `gouji fix` writes otherwise. */
const spellings: Record<string, (value: number) => string> = {
  'separators of thousands': (value) => value.toLocaleString('en-US'),
  'separators of thousands, full width': (value) => value.toLocaleString('en-US').replaceAll(',', '，'),
  件: (value) => `${value}件`,
  'full-width digits': (value) =>
    [...String(value)].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join(''),
  'strokes for 0': (value) => (value === 0 ? '/' : String(value)),
  'dashes for 0': (value) => (value === 0 ? '—' : value.toLocaleString('en-US')),
  '无 for 0': (value) => (value === 0 ? '无' : `${value}件`),
  'blanks for 0': (value) => (value === 0 ? '' : value.toLocaleString('en-US')),
};

const spelled = (figures: ReportFigures, spell: (value: number) => string): ReportFigures => {
  const spellAll = (values: readonly Value[]) =>
    values.map((value) => (typeof value === 'number' ? spell(value) : value));
  return {
    ...figures,
    proactive: Object.fromEntries(Object.entries(figures.proactive).map(([row, values]) => [row, spellAll(values)])),
    requests: figures.requests.map(spellAll),
    cases: spellAll(figures.cases),
  };
};

/** Figures of four digits and more, in every table. */
const large = (figures: ReportFigures): ReportFigures => {
  const times = (values: readonly Value[]) => values.map((value) => (typeof value === 'number' ? value * 1234 : value));
  return {
    ...figures,
    proactive: Object.fromEntries(Object.entries(figures.proactive).map(([row, values]) => [row, times(values)])),
    requests: figures.requests.map(times),
    cases: times(figures.cases),
  };
};

const reports = [...consistentReports, large(inventedReport(3)), large(inventedReport(4, '2019'))];

/** Each spelling is tried on one report of so many. */
const fewer = 8;

type Write = (figures: ReportFigures) => string;

const quoted = (cell: string): string => (cell.includes(',') ? `"${cell}"` : cell);
const same = (text: string): string => text;
const grids: Record<string, (cells: readonly string[]) => readonly string[]> = {
  Markdown: (cells) => [`| ${cells.join(' | ')} |`],
  'pipes between cells': (cells) => [cells.join(' | ')],
  tabs: (cells) => [cells.join('\t')],
  CSV: (cells) => [cells.map(quoted).join(',')],
  'full-width pipes': (cells) => [cells.join('｜')],
  'HTML, a row a line': (cells) => [`<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`],
  'HTML with paragraphs, a row a line': (cells) => [
    `<tr>${cells.map((cell) => `<td><p>${cell}</p></td>`).join('')}</tr>`,
  ],
  'HTML with paragraphs, a cell a line': (cells) => [
    '<tr>',
    ...cells.map((cell) => `<td style="width: 1,234px"><p><span>${cell}</span></p></td>`),
    '</tr>',
  ],
  'a cell a line': (cells) => cells,
  'a cell and a pipe a line': (cells) => [...cells.map((cell) => `${cell} |`), '||'],
  LaTeX: (cells) => [`${cells.join(' & ')} \\\\`],
};

const ways: Record<string, Write> = {
  ...Object.fromEntries(
    [...Object.values(dialects), ...Object.values(shapes)].map((dialect: Dialect) => [
      dialect.name,
      (figures) => render(figures, dialect).text,
    ]),
  ),
  ...Object.fromEntries(
    Object.values(shapesWithoutBlanks).map((make) => [make().name, (figures) => render(figures, make()).text]),
  ),
  ...Object.fromEntries(
    Object.entries({ ...shapesOfLostBlanks }).map(([name, dialect]) => [
      `${name}, without blanks`,
      (figures) => render(figures, dialect).text,
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(shapesOfCutBlanks).map(([name, dialect]) => [
      `${name}, without blanks at the end`,
      (figures) => render(figures, dialect).text,
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(grids).flatMap(([name, lines]): [string, Write][] => [
      [`${name}, merged cells as blanks`, (figures) => griddedReport(figures, lines)],
      [`${name}, merged cells repeated`, (figures) => griddedReport(figures, lines, same)],
    ]),
  ),
};

const readIn = (text: string) => figuresOf(bindReport(splitLines(text)));

/** What is wrong in a text, by code. */
const wrongIn = (text: string): string[] =>
  findingsOf(text)
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ code }) => code);

describe('gouji fix', () => {
  for (const [name, write] of Object.entries(ways))
    it(`leaves every figure readable and as it was: ${name}`, () => {
      for (const [at, [spelling, spell]] of Object.entries(spellings).entries())
        for (const figures of reports.filter((_, i) => (i + at) % fewer === 0)) {
          const text = write(spelled(figures, spell));
          const fixed = repair(text, noPolicy, { totals: false }).text;
          const [before, after] = [readIn(text), readIn(fixed)];
          const hint = `${figures.organ} ${figures.year}, ${spelling}\n${text}\n---\n${fixed}`;
          for (const [figure, value] of before.values)
            assert.equal(after.values.get(figure) ?? 0, value ?? 0, `${figure} of ${hint}`);
          for (const figure of after.unreadable) assert.ok(before.unreadable.has(figure), `${figure} of ${hint}`);
          const known = wrongIn(text);
          for (const code of wrongIn(fixed)) assert.ok(known.includes(code), `${code} in ${hint}`);
          assert.equal(repair(fixed, noPolicy, { totals: false }).text, fixed, `once is enough: ${hint}`);
        }
    });
});
