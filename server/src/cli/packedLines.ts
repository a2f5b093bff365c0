const blockBytes = 1024 * 1024;
const lineEnd = 10;

/** Lines of text, many of them, as bytes outside of the heap. */
export class PackedLines {
  readonly #blocks: Buffer[] = [];
  /** Where each line starts, in bytes, as if every block had the same size. */
  readonly #starts: number[] = [];
  #used = blockBytes;

  /** Answers the number of the line, counted from 0. */
  push(line: string): number {
    const text = `${line}\n`;
    const bytes = Buffer.byteLength(text);
    if (this.#used + bytes > blockBytes) {
      this.#blocks.push(Buffer.allocUnsafeSlow(Math.max(blockBytes, bytes)));
      this.#used = 0;
    }
    this.#starts.push((this.#blocks.length - 1) * blockBytes + this.#used);
    this.#used += this.#blocks.at(-1)!.write(text, this.#used);
    return this.#starts.length - 1;
  }

  at(number: number): string {
    const start = this.#starts[number]!;
    const block = this.#blocks[Math.floor(start / blockBytes)]!;
    const from = start % blockBytes;
    return block.toString('utf8', from, block.indexOf(lineEnd, from));
  }
}
