import { once } from '../../core/memo';
import { forms } from '../catalog';
import { layoutOf } from '../layout';
import { comparedCells, type FigureFact, type ReportFacts } from './facts';

/**
 * Facts as they are kept of thousands of reports, long after their texts are gone, and handed from thread to thread: plain
 * data, with all figures as one line of digits, since fifty objects for each report would take ten times as much.
 */
export interface KeptFacts extends Omit<ReportFacts, 'figures'> {
  /** Of each figure: the number of its key, its value, lines since the one before, start and length, parted by blanks. */
  readonly figures: string;
}

export function keepFacts({ figures, ...rest }: ReportFacts): KeptFacts {
  const { numbers } = keys();
  let lineBefore = 0;
  const written = figures.map(({ key, value, line, start, end }) => {
    const lines = line - lineBefore;
    lineBefore = line;
    return `${numbers.get(key)} ${value} ${lines} ${start} ${end - start}`;
  });
  return { ...rest, figures: written.join(' ') };
}

export function readFacts({ figures, ...rest }: KeptFacts): ReportFacts {
  const { names } = keys();
  const numbers = figures === '' ? [] : figures.split(' ').map(Number);
  const read: FigureFact[] = [];
  let line = 0;
  for (let at = 0; at < numbers.length; at += 5) {
    const [key, value, lines, start, length] = numbers.slice(at, at + 5) as [number, number, number, number, number];
    line += lines;
    read.push({ key: names[key]!, value, line, start, end: start + length });
  }
  return { ...rest, figures: read };
}

/** The keys of all forms. */
const keys = once(() => {
  const tables = forms.flatMap(({ sections }) => sections.flatMap((section) => section.tables));
  const names = [...new Set(tables.flatMap((table) => comparedCells(layoutOf(table)).map(([, key]) => key)))];
  return { names, numbers: new Map(names.map((name, number) => [name, number])) };
});
