/** Computes once for each object. */
export function memoized<Key extends object, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const values = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    let known = values.get(key);
    if (!known) {
      known = { value: compute(key) };
      values.set(key, known);
    }
    return known.value;
  };
}

/** A pool in which equal texts share one object, so that what is computed of it is computed once. */
export class Pool<Value> {
  readonly #values = new Map<string, Value>();
  readonly #size: number;

  constructor(size: number) {
    this.#size = size;
  }

  get(key: string, create: () => Value): Value {
    let value = this.#values.get(key);
    if (value === undefined) {
      value = create();
      if (this.#values.size >= this.#size) this.#values.clear();
      this.#values.set(key, value);
    }
    return value;
  }
}
