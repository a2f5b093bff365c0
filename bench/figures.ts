/** One line of the result: what was measured of Gouji, beside what it is compared with. */
export interface Figure {
  readonly what: string;
  readonly unit: 'ms' | 'MB';
  readonly gouji: number | undefined;
  readonly floor: number | undefined;
  /** What the floor is. */
  readonly against: string;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

export function markdown(figures: readonly Figure[]): string {
  const rows = figures.map(({ what, unit, gouji, floor, against }) => [
    what,
    gouji === undefined ? 'not built' : show(gouji, unit),
    floor === undefined ? '—' : show(floor, unit),
    against,
    gouji === undefined || floor === undefined ? '—' : `${(gouji / floor).toFixed(2)} ×`,
  ]);
  const header = ['', 'Gouji', 'floor', 'the floor is', 'ratio'];
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}

const show = (value: number, unit: Figure['unit']): string =>
  `${value >= 100 ? value.toFixed(0) : value >= 1 ? value.toFixed(1) : value.toFixed(3)} ${unit}`;
