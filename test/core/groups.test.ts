import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Groups } from '../../server/src/core/groups';

function groupsOf(count: number, pairs: readonly (readonly [number, number])[]): number[][] {
  const groups = new Groups();
  for (let number = 0; number < count; number++) assert.equal(groups.add(), number);
  for (const [a, b] of pairs) groups.join(a, b);
  return groups.several();
}

describe('groups', () => {
  it('are of those that were joined, directly or by others', () => {
    const pairs = [
      [5, 2],
      [7, 1],
      [2, 4],
    ] as const;
    assert.deepEqual(groupsOf(8, pairs), [
      [1, 7],
      [2, 4, 5],
    ]);
  });

  it('are none of one', () => {
    assert.deepEqual(groupsOf(3, [[1, 1]]), []);
    assert.deepEqual(groupsOf(0, []), []);
  });

  it('come out the same whatever was joined first', () => {
    const pair = fc.tuple(fc.nat(19), fc.nat(19));
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 30 }), (pairs) => {
        assert.deepEqual(groupsOf(20, pairs), slowly(20, pairs));
        assert.deepEqual(groupsOf(20, [...pairs].reverse()), slowly(20, pairs));
      }),
    );
  });
});

/** By giving every number the lowest one that it is joined with, until nothing changes. */
function slowly(count: number, pairs: readonly (readonly [number, number])[]): number[][] {
  const lowest = Array.from({ length: count }, (_, number) => number);
  for (let round = 0; round < count; round++)
    for (const [a, b] of pairs) lowest[a] = lowest[b] = Math.min(lowest[a]!, lowest[b]!);
  const groups = lowest.map((_, leader) => lowest.flatMap((one, number) => (one === leader ? number : [])));
  return groups.filter((group) => group.length > 1);
}
