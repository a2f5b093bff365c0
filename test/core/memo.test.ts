import assert from 'node:assert/strict';
import { memoized, memoizedBy, memoizedLast, once, Pool } from '../../server/src/core/memo';

describe('a pool', () => {
  it('makes one object of each text', () => {
    const pool = new Pool<object>(4);
    assert.equal(
      pool.get('a', () => ({})),
      pool.get('a', () => assert.fail('is known')),
    );
  });

  it('keeps what is asked for again, however many others come, and lets the others go', () => {
    const pool = new Pool<string>(4);
    const made: string[] = [];
    const get = (key: string) =>
      pool.get(key, () => {
        made.push(key);
        return key;
      });
    for (let i = 0; i < 100; i++) {
      get('hot');
      get(`cold ${i}`);
    }
    assert.equal(made.filter((key) => key === 'hot').length, 1);
    get('cold 0');
    assert.equal(made.filter((key) => key === 'cold 0').length, 2);
  });
});

describe('a pool of so much weight', () => {
  const filled = (...keys: string[]) => {
    const pool = new Pool<string>(20, (key) => key.length);
    for (const key of keys) pool.keep(key, key);
    return (key: string) => pool.find(key) === key;
  };

  it('lets go what was not asked for while half as much came', () => {
    const has = filled('aaaaa', 'bbbbb', 'ccccc', 'ddddd', 'eeeee');
    assert.deepEqual(['aaaaa', 'bbbbb'].map(has), [false, false]);
    assert.deepEqual(['ccccc', 'ddddd', 'eeeee'].map(has), [true, true, true]);
  });
  it('takes nothing that would drive out all the rest', () => {
    const has = filled('aaa', 'b'.repeat(11), 'cccc');
    assert.deepEqual(['aaa', 'b'.repeat(11), 'cccc'].map(has), [true, false, true]);
  });
});

describe('what is computed once', () => {
  it('is computed for each object, and not taken over by copies', () => {
    let times = 0;
    const twice = memoized(({ value }: { readonly value: number }) => {
      times++;
      return value * 2;
    });
    const three = { value: 3 };
    assert.deepEqual([twice(three), twice(three), twice({ ...three, value: 4 }), times], [6, 6, 8, 2]);
    assert.deepEqual(Object.keys(three), ['value']);
  });

  it('is computed for each value beside it', () => {
    let times = 0;
    const more = memoizedBy(
      ({ value }: { readonly value: number }, by: { readonly times: number }) => {
        times++;
        return value * by.times;
      },
      (by) => by.times,
    );
    const three = { value: 3 };
    assert.deepEqual(
      [more(three, { times: 2 }), more(three, { times: 2 }), more(three, { times: 5 }), times],
      [6, 6, 15, 2],
    );
  });

  it('without any object is computed when first asked', () => {
    let times = 0;
    const nothing = once(() => {
      times++;
      return undefined;
    });
    assert.equal(times, 0);
    assert.deepEqual([nothing(), nothing(), times], [undefined, undefined, 1]);
  });

  it('is computed again when anything else it depends on changes', () => {
    let times = 0;
    const plus = memoizedLast(({ value }: { readonly value: number }, more: number, unit: string) => {
      times++;
      return `${value + more} ${unit}`;
    });
    const three = { value: 3 };
    assert.deepEqual([plus(three, 1, '件'), plus(three, 1, '件'), times], ['4 件', '4 件', 1]);
    assert.deepEqual(
      [plus(three, 2, '件'), plus(three, 2, '条'), plus(three, 1, '件'), times],
      ['5 件', '5 条', '4 件', 4],
    );
  });
});
