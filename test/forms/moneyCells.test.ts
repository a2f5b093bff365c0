import assert from 'node:assert/strict';
import { bindReport } from '../../server/src/forms/bind/bindReport';
import { findingsOf } from '../support/check';
import { inventedReport } from '../support/figures';
import { render, seed } from '../support/render';
import { shapes } from '../support/shapes';

const figures = { ...inventedReport(4, '2019'), organ: '柳河区人民政府' };
const label = '政府集中采购';
const codes = (text: string): string[] => findingsOf(text).map(({ code }) => code);
const written = (lines: readonly string[]): string =>
  render(figures, seed)
    .text.split('\n')
    .flatMap((line) => (line.startsWith(label) ? lines : [line]))
    .join('\n');

const amounts = (text: string): string[] | undefined => {
  const tables = bindReport(text.split('\n')).tables.filter(({ table }) => table.layout.table.id === 'art20-9');
  return tables[0]?.table.rows.flatMap(({ cells, surplus }) => (surplus === 0 ? cells.map((cell) => cell.text) : []));
};

describe('the unit of an amount of money', () => {
  it('may stand in a cell of its own behind it', () => {
    for (const row of [
      `${label} | 6 | 160.5964 | 万元 | `,
      `${label} | 6 | 160.5964 | 万元`,
      `${label}\t6\t160.5964\t万元`,
    ]) {
      const text = written([row]);
      assert.deepEqual(amounts(text), ['6', '160.5964万元'], row);
      assert.deepEqual(codes(text), [], row);
    }
  });

  it('belongs to nothing else there', () => {
    assert.deepEqual(codes(written([`${label} | 6 | 160.5964 | 万元 | 3`])), ['extra-cell']);
    assert.deepEqual(codes(written([`${label} | 6 | 160.5964 | 3 | `])), ['extra-cell']);
    assert.deepEqual(codes(written([`${label} | 6 | 万元 | `])), ['not-a-count']);
  });

  describe('tells which of two cells is the amount', () => {
    const pair = (first: string, second: string): string => {
      const lines = render(figures, shapes.cellPerLineClose).text.split('\n');
      const at = lines.findIndex((line) => line.trim() === label);
      return lines.toSpliced(at + 1, 2, first, second).join('\n');
    };
    it('where they stand each on a line', () => {
      assert.deepEqual(amounts(pair('6', '160.5964万元')), ['6', '160.5964万元']);
      assert.deepEqual(amounts(pair('160.5964万元', '6')), ['6', '160.5964万元']);
      assert.deepEqual(codes(pair('160.5964万元', '6')), []);
    });
    it('not where neither has a unit, or they stand in a row', () => {
      assert.deepEqual(amounts(pair('160', '6')), ['160', '6']);
      assert.deepEqual(codes(written([`${label} | 160.5964万元 | 6 | `])), ['not-a-count']);
    });
  });
});
