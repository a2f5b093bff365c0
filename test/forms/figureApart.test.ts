import assert from 'node:assert/strict';
import { findingsOf } from '../support/check';
import { codesBesidesFigures, consistentReports, type ReportFigures } from '../support/figures';
import { render } from '../support/render';
import { cellsOf, isRow } from '../support/rows';

/** A row as pdf-parse writes it: blanks between labels and before the first figure, and then a tab for each. */
function printed(line: string, gap: string): string {
  const cells = cellsOf(line).filter((cell) => cell !== '');
  const first = cells.findIndex((cell) => /^[-+]?\d/.test(cell) && !/\p{L}/u.test(cell));
  return first < 1 ? cells.join(' \t') : cells.slice(0, first).join(' \t') + gap + cells.slice(first).join(' \t');
}

const text = (figures: ReportFigures, gap = ' '): string =>
  render(figures)
    .text.split('\n')
    .map((line) => (isRow(line) ? printed(line, gap) : line))
    .join('\n');

const codes = (written: string): string[] => findingsOf(written).map(({ code }) => code);

describe('a blank between a label and its first figure, and tabs behind that', () => {
  const full = consistentReports.filter(({ requests }) => requests.flat().every((value) => value !== null));

  it('part the figures all the same', () => {
    assert.ok(full.length > 1);
    for (const figures of full) {
      const told = codesBesidesFigures(figures);
      for (const gap of [' ', ' \t']) assert.deepEqual(codes(text(figures, gap)), told, figures.organ);
    }
  });

  it('leave a row short that lacks a figure besides', () => {
    const [figures] = full;
    const lines = text(figures!).split('\n');
    const at = lines.findIndex((line) => line.startsWith('2.重复申请'));
    const short = lines.with(at, lines[at]!.replace(/ \t\d+$/, ''));
    assert.deepEqual(codes(short.join('\n')), ['missing-cell']);
  });

  it('do not make a figure of a number in the label of a whole row', () => {
    const [figures] = full;
    const lines = text(figures!, '\t').split('\n');
    const at = lines.findIndex((line) => line.startsWith('2.重复申请'));
    assert.deepEqual(codes(lines.with(at, lines[at]!.replace('申请', '申请 2')).join('\n')), []);
  });

  it('do not make a figure of a note behind the label of a row of pipes', () => {
    const [figures] = full;
    const lines = render(figures!).text.split('\n');
    const at = lines.findIndex((line) => line.startsWith('规章 |'));
    const short = lines[at]!.replace(/规章 \|\s*(\d+)\s*\|/, '规章 $1 |');
    assert.deepEqual(codes(lines.with(at, short).join('\n')), ['unknown-row']);
  });
});
