/** The names that were added last, so many of them at most. */
export class Recent {
  readonly #names = new Set<string>();
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  add(name: string): void {
    this.#names.delete(name);
    this.#names.add(name);
    const [oldest] = this.#names;
    if (this.#names.size > this.#most) this.#names.delete(oldest!);
  }

  delete(name: string): boolean {
    return this.#names.delete(name);
  }
}
