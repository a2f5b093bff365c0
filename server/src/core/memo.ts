import { detached } from './text';

const memos = Symbol('memos');
type Memos = Map<object, unknown>;

/**
 * What is known of an object. It is kept on the object itself, where copies do not take it over; a WeakMap would do the
 * same, but with thousands of short-lived tables it doubles the work of the garbage collector.
 */
function memosOf(key: object): Memos {
  const holder = key as { readonly [memos]?: Memos };
  if (holder[memos]) return holder[memos];
  const own: Memos = new Map();
  Object.defineProperty(key, memos, { value: own, enumerable: false });
  return own;
}

/** Computes once for each object. */
export function memoized<Key extends object, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  return (key) => {
    const known = memosOf(key);
    const value = known.get(compute);
    if (value !== undefined || known.has(compute)) return value as Value;
    const computed = compute(key);
    known.set(compute, computed);
    return computed;
  };
}

/** Computes once for each object and each value beside it; `keyOf` tells values that are the same. */
export function memoizedBy<Key extends object, Other, Value>(
  compute: (key: Key, other: Other) => Value,
  keyOf: (other: Other) => unknown = (other) => other,
): (key: Key, other: Other) => Value {
  const valuesOf = memoized((_: Key) => new Map<unknown, Value>());
  return (key, other) => {
    const values = valuesOf(key);
    const by = keyOf(other);
    const known = values.get(by);
    if (known !== undefined || values.has(by)) return known as Value;
    const value = compute(key, other);
    values.set(by, value);
    return value;
  };
}

/** Computes when first asked, so that a start does not wait for what it may not need. */
export function once<Value>(compute: () => Value): () => Value {
  let known: { readonly value: Value } | undefined;
  return () => {
    known ??= { value: compute() };
    return known.value;
  };
}

/** Keeps what was computed last for each object, as long as everything else it depends on is the same. */
export function memoizedLast<Key extends object, Rest extends readonly unknown[], Value>(
  compute: (key: Key, ...rest: Rest) => Value,
): (key: Key, ...rest: Rest) => Value {
  const lastOf = memoized((_: Key): { last?: { readonly rest: Rest; readonly value: Value } } => ({}));
  return (key, ...rest) => {
    const known = lastOf(key);
    if (!known.last?.rest.every((each, i) => each === rest[i])) known.last = { rest, value: compute(key, ...rest) };
    return known.last!.value;
  };
}

/**
 * A pool in which equal texts share one object, so that what is computed of it is computed once. It holds at most `size`
 * of them, or as many as weigh that much, and none that weighs more than half of it; those that were not asked for while
 * half as many others were are let go. What is remembered is computed of a copy of the key: a line that was cut out of a
 * report would keep all of the report in memory.
 */
export class Pool<Value> {
  #recent = new Map<string, Value>();
  #earlier = new Map<string, Value>();
  #weight = 0;
  readonly #half: number;
  readonly #weightOf: (key: string, value: Value) => number;

  constructor(size: number, weightOf: (key: string, value: Value) => number = () => 1) {
    this.#half = Math.ceil(size / 2);
    this.#weightOf = weightOf;
  }

  get(key: string, create: (own: string) => Value): Value {
    const known = this.find(key);
    if (known !== undefined) return known;
    const own = detached(key);
    return this.keep(own, create(own));
  }

  find(key: string): Value | undefined {
    const known = this.#recent.get(key);
    if (known !== undefined) return known;
    const earlier = this.#earlier.get(key);
    return earlier === undefined ? undefined : this.keep(detached(key), earlier);
  }

  /** `key`: no piece of a longer text. */
  keep(key: string, value: Value): Value {
    const weight = this.#weightOf(key, value);
    if (weight > this.#half) return value;
    if (this.#weight + weight > this.#half) {
      this.#earlier = this.#recent;
      this.#recent = new Map();
      this.#weight = 0;
    }
    this.#weight += weight;
    this.#recent.set(key, value);
    return value;
  }
}

/** Work that is computed once for each object, at once or in steps between which it can be given up. */
export interface MemoizedSteps<Key extends object, Value> {
  (key: Key): Value;
  steps(key: Key): Generator<void, Value>;
}

export function memoizedSteps<Key extends object, Value>(
  compute: (key: Key) => Generator<void, Value>,
): MemoizedSteps<Key, Value> {
  const result = memoized((_key: Key): { done?: { readonly value: Value } } => ({}));
  function* steps(key: Key): Generator<void, Value> {
    const known = result(key);
    known.done ??= { value: yield* compute(key) };
    return known.done.value;
  }
  const atOnce = (key: Key) => finish(steps(key));
  return Object.assign(atOnce, { steps });
}

/** Takes all steps at once. */
export function finish<Value>(steps: Generator<void, Value>): Value {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value as Value;
  }
}
