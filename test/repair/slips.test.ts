import assert from 'node:assert/strict';
import { explain } from '../../server/src/repair/likelihood';
import type { Change } from '../../server/src/repair/slips';

const cell = (to: number, from: number, place: Partial<Change> = {}): Change => ({
  to,
  from,
  row: 0,
  column: 0,
  isTotal: false,
  isOverlooked: false,
  ...place,
});
const kindsOf = (...changes: Change[]) => explain(changes).slips.map(({ kind }) => kind);

describe('slips of typing', () => {
  const single: Record<string, readonly [to: number, from: number]> = {
    digitsSwapped: [12, 21],
    digitReplaced: [12, 17],
    digitLost: [1204, 124],
    digitAdded: [20, 200],
    offByOne: [9, 10],
    leftAtZero: [35, 0],
    unexplained: [35, 812],
  };
  for (const [kind, [to, from]] of Object.entries(single))
    it(`${kind}: ${to} typed as ${from}`, () => assert.deepEqual(kindsOf(cell(to, from)), [kind]));

  it('a total that no slip explains was added up wrongly', () =>
    assert.deepEqual(kindsOf(cell(35, 812, { isTotal: true })), ['addedUpWrongly']));

  it('a figure in the neighbouring cell is one slip, not two', () => {
    assert.deepEqual(kindsOf(cell(7, 0), cell(0, 7, { column: 1 })), ['exchanged']);
    assert.deepEqual(kindsOf(cell(60, 61), cell(1, 0, { column: 5 })), ['itemsMoved']);
  });

  it('two figures of different rows and columns are two slips', () =>
    assert.deepEqual(kindsOf(cell(7, 0), cell(0, 7, { row: 1, column: 1 })).length, 2));

  it('a wrong figure and the total added up from it are one slip', () =>
    assert.deepEqual(kindsOf(cell(1, 2), cell(4, 5, { column: 6, isTotal: true })), ['inTotalToo']));

  it('a row that stands one column too far to the right is one slip', () =>
    assert.deepEqual(
      kindsOf(cell(12, 0), cell(3, 12, { column: 1 }), cell(5, 3, { column: 2 }), cell(0, 5, { column: 3 })),
      ['shifted'],
    ));

  describe('all figures of a row, its total too,', () => {
    const row = (to: readonly number[], from: readonly number[]) => {
      const cells = to.map((value, column) => cell(value, from[column]!, { column, isTotal: column === 6 }));
      return explain(
        cells.filter((each) => each.to !== each.from),
        cells,
      ).slips.map(({ kind }) => kind);
    };
    it('one column off are one slip, to either side, what fell off lost or at the other end', () => {
      assert.deepEqual(row([11, 2, 0, 1, 0, 0, 14], [14, 11, 2, 0, 1, 0, 0]), ['shifted']);
      assert.deepEqual(row([11, 2, 0, 1, 0, 0, 14], [0, 11, 2, 0, 1, 0, 0]), ['shifted']);
      assert.deepEqual(row([11, 2, 0, 1, 0, 0, 14], [2, 0, 1, 0, 0, 14, 11]), ['shifted']);
      assert.deepEqual(row([11, 2, 0, 1, 0, 0, 14], [2, 0, 1, 0, 0, 14, 0]), ['shifted']);
    });
    it('are not, where one does not fit or where they are too few to tell', () => {
      assert.ok(!row([11, 2, 0, 1, 0, 0, 14], [14, 11, 3, 0, 1, 0, 0]).includes('shifted'));
      assert.ok(!row([12, 0, 0, 0, 0, 0, 12], [0, 12, 0, 0, 0, 0, 0]).includes('shifted'));
    });
  });

  it('what is likelier costs less', () => {
    const bits = (to: number, from: number) => explain([cell(to, from)]).bits;
    assert.ok(bits(1234, 1243) < bits(1234, 1239));
    assert.ok(bits(1234, 1239) < bits(1234, 9876));
  });
});
