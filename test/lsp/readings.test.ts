import assert from 'node:assert/strict';
import { Readings } from '../../server/src/lsp/readings';

describe('readings of a file', () => {
  it('count only where no other began later, and nothing is left of them', () => {
    const readings = new Readings();
    const [first, last, other] = [readings.begin('a'), readings.begin('a'), readings.begin('b')];
    assert.deepEqual([first(), last(), other()], [false, true, true]);
    assert.equal(readings.size, 0);
  });

  it('do not count once they are dropped', () => {
    const readings = new Readings();
    const counts = readings.begin('a');
    readings.drop('a');
    assert.deepEqual([counts(), readings.size], [false, 0]);
  });
});
