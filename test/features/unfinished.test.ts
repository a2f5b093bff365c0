import assert from 'node:assert/strict';
import { newReport } from '../../server/src/features/newReport';
import { findingsOf } from '../support/check';

/** What is wrong, and not only not filled in, in a new report of which some rows are. */
function wrongIn(rows: Record<string, readonly number[]>): string[] {
  const lines = newReport('青石街道办事处', 2025).split('\n');
  for (const [label, figures] of Object.entries(rows)) {
    const at = lines.findIndex((line) => line.includes(label) && line.includes('|'));
    let next = 0;
    lines[at] = lines[at]!.replace(/\| {2}(?=\|)/g, (blank) =>
      next < figures.length ? `| ${figures[next++]} ` : blank,
    );
  }
  return findingsOf(lines.join('\n')).flatMap(({ code, severity }) => (severity === 'error' ? [code] : []));
}

describe('a new report that is being filled in', () => {
  const newReceived = [20, 2, 0, 0, 1, 0, 23];
  const granted = [18, 2, 0, 0, 1, 0, 21];

  it('is not accused of what comes further down', () => {
    assert.deepEqual(wrongIn({ '一、本年新收': [20, 2] }), []);
    assert.deepEqual(wrongIn({ '一、本年新收': newReceived }), []);
    assert.deepEqual(wrongIn({ '一、本年新收': newReceived, '（一）予以公开': [18, 0, 0, 0, 0, 0, 18] }), []);
  });

  it('is told what is wrong in the rows that are there', () => {
    assert.deepEqual(wrongIn({ '一、本年新收': [20, 2, 0, 0, 1, 0, 24] }), ['row-total']);
    const wrong = wrongIn({ '一、本年新收': newReceived, '（七）总计': granted });
    assert.ok(wrong.includes('flow-balance'), wrong.join());
  });
});
