import assert from 'node:assert/strict';
import { Recent } from '../../server/src/core/recent';

describe('recent names', () => {
  it('are so many at most: the oldest is forgotten', () => {
    const recent = new Recent(2);
    for (const name of ['a', 'b', 'a', 'c']) recent.add(name);
    assert.deepEqual(
      ['a', 'b', 'c', 'a'].map((name) => recent.delete(name)),
      [true, false, true, false],
    );
  });
});
