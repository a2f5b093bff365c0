import assert from 'node:assert/strict';
import { bindReport } from '../../server/src/forms/bind/bindReport';
import { findingsOf } from '../support/check';
import { inventedReport } from '../support/figures';
import { render } from '../support/render';
import { shapes } from '../support/shapes';

/** A table with a line for each cell, as PyMuPDF writes it, of which some neighbours share a line. */
const { organ, ...others } = inventedReport(3);
const lines = render({ ...others, organ: '柳河区人民政府' }, shapes.cellPerLineClose)
  .text.split('\n')
  .map((line) => line.trim());
const isFigure = (line: string | undefined): boolean => line !== undefined && /^\d+$/.test(line);
const codes = (text: readonly string[]): string[] => findingsOf(text.join('\n')).map(({ code }) => code);

/** The text with the line at a place behind that above it. */
const joined = (text: readonly string[], at: number): string[] =>
  text.toSpliced(at - 1, 2, `${text[at - 1]} ${text[at]}`);
const labelled = (label: string): number => lines.findIndex((line) => line.startsWith(label)) + 1;

describe(`figures that share a line in a table of a cell a line (${organ})`, () => {
  it('are two where the row then has all its figures', () => {
    assert.deepEqual(codes(lines), []);
    const places = [...lines.keys()].filter((at) => isFigure(lines[at]) && isFigure(lines[at - 1]));
    assert.ok(places.length > 150);
    for (const at of places.filter((_, each) => each % 9 === 0))
      assert.deepEqual(codes(joined(lines, at)), [], lines.slice(at - 2, at + 1).join('⏎'));
  });

  it('may stand behind the last line of their label', () => {
    for (const label of ['一、本年新收', '2.重复申请', '规章', '四、结转']) {
      const at = labelled(label);
      assert.ok(isFigure(lines[at]), label);
      assert.deepEqual(codes(joined(lines, at)), [], label);
    }
  });

  it('do not fill a row that lacks another one', () => {
    for (const label of ['一、本年新收', '2.重复申请']) {
      const at = labelled(label);
      const short = joined(lines.toSpliced(at + 4, 1), at + 2);
      assert.ok(
        codes(short).every((code) => code === 'not-checkable' || code === 'missing-cell'),
        codes(short).join(),
      );
      const shortBehind = joined(lines.toSpliced(at + 4, 1), at);
      assert.deepEqual(codes(shortBehind), ['not-checkable']);
    }
  });

  it('are not the first of those of two rows that follow it', () => {
    const at = labelled('规章');
    const end = lines.findIndex((line) => line.startsWith('第二十条第(五)项'));
    const mixed = [
      ...['规章', '3', '行政规范性文件 564', '5', '984', '74', '4185'],
      ...['规章', '3', '行政规范性文件 564', '5', '984'],
    ];
    for (const rows of [mixed.slice(0, 7), mixed.slice(7)]) {
      const text = lines.toSpliced(at - 1, end - at + 1, ...rows);
      assert.deepEqual(codes(text), ['not-checkable']);
      const figures = bindReport(text).tables.flatMap(({ table }) => table.figures.flatMap((figure) => figure ?? []));
      assert.ok(
        figures.every(({ row, cell }) => !/规章|规范性/.test(row.node.label) || cell.text === ''),
        rows.join('⏎'),
      );
    }
  });

  it('are one with a blank in it where the row has all its figures so', () => {
    const at = labelled('一、本年新收');
    assert.deepEqual(codes(lines.with(at, '1 2')).slice(0, 1), ['not-a-count']);
  });
});
