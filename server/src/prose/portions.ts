/** How many requests a sentence has told, and how many of them apart: what follows may be of all, or of the last part. */
export class Portions {
  #all = 0;
  /** Those that came in the ways told so far: 网上申请21件. */
  #ways = 0;
  #lastWay = 0;
  #waysInPart = 0;

  /** At the end of a part of the sentence. */
  endPart(): void {
    this.#lastWay = 0;
    this.#waysInPart = 0;
  }

  tellAll(count: number): void {
    this.#all ||= count;
  }

  tellWay(count: number): void {
    this.#ways += count;
    this.#lastWay = count;
    this.#waysInPart++;
  }

  isAll(count: number): boolean {
    return count === this.#all;
  }

  /** 其中网上21件,办结20件: of those that came so, unless the ways that are told are all. */
  mayBeOfLastWay(count: number): boolean {
    const isOneOfMore = this.#waysInPart === 1 && this.#ways !== this.#lastWay;
    return this.#lastWay > 0 && count <= this.#lastWay && (this.#ways !== this.#all || isOneOfMore);
  }
}
