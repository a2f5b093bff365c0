/** Of several readings of a file that overlap the one that began last counts, unless the file is opened or lost meanwhile. */
export class Readings {
  readonly #latest = new Map<string, object>();

  /** How many files are being read. */
  get size(): number {
    return this.#latest.size;
  }

  /** Begins a reading. What it answers is asked at the end: whether that reading counts. */
  begin(file: string): () => boolean {
    const reading = {};
    this.#latest.set(file, reading);
    return () => this.#latest.get(file) === reading && this.#latest.delete(file);
  }

  /** No reading that has begun counts any more. */
  drop(file: string): void {
    this.#latest.delete(file);
  }
}
