/** Numbers from 0 on, in groups that grow together: disjoint sets. */
export class Groups {
  /** Another of its group, or itself where it stands for the group: its lowest number. */
  readonly #leaders: number[] = [];

  /** A further number, by itself. */
  add(): number {
    return this.#leaders.push(this.#leaders.length) - 1;
  }

  join(a: number, b: number): void {
    const [first, second] = [this.leaderOf(a), this.leaderOf(b)];
    this.#leaders[Math.max(first, second)] = Math.min(first, second);
  }

  /** The lowest number of its group. */
  leaderOf(number: number): number {
    let leader = number;
    while (this.#leaders[leader] !== leader) leader = this.#leaders[leader]!;
    // What has been found need not be looked for again.
    for (let at = number; at !== leader; ) {
      const next = this.#leaders[at]!;
      this.#leaders[at] = leader;
      at = next;
    }
    return leader;
  }

  /** Those of more than one, by their lowest number; each in order. */
  several(): number[][] {
    const groups = new Map<number, number[]>();
    for (let number = 0; number < this.#leaders.length; number++) {
      const leader = this.leaderOf(number);
      if (leader === number) continue;
      const group = groups.get(leader) ?? [leader];
      group.push(number);
      groups.set(leader, group);
    }
    return [...groups.values()].sort(([a], [b]) => a! - b!);
  }
}
