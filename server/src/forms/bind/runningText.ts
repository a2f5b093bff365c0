import { sectionAt, sectionOfLine } from './headings';

/** A part of a line, and where it begins. */
export interface Piece {
  readonly from: number;
  readonly text: string;
}

/** Bars, tabs and tags part cells by themselves. */
const parted = /[|\t<]/;
/** 0 0 334 二、上年结转政府信息公开申请数量: behind the figures of a row the next one begins. */
const nextRow = /(?<=\S)(?:\s+\d+){3,16}\s+(?:[一二三四]、|[(（][一二三四五六七][)）]|\d\.)(?=[\p{Script=Han}“"])/gu;
/** A page may put two rows on a line once. */
const fewestJoints = 5;

function runsOn(lines: readonly string[]): boolean {
  let joints = 0;
  for (const line of lines) {
    if (line.length < shortest || parted.test(line)) continue;
    joints += line.match(nextRow)?.length ?? 0;
    if (joints >= fewestJoints) return true;
  }
  return false;
}

/** A label and the figures of two rows take more. */
const shortest = 30;

/**
 * The words of lines in which tables stand as running text, a blank between any two cells, be it on one line or wrapped
 * like a paragraph; nothing for lines of which that is not so, and nothing at all where no table is written so.
 */
export function wordsInRunningTables(lines: readonly string[]): readonly (readonly Piece[] | undefined)[] | undefined {
  if (!runsOn(lines)) return undefined;
  let isInTables = false;
  return lines.map((line) => {
    const own = sectionOfLine(line);
    if (own !== undefined) {
      isInTables = hasTables(own);
      return undefined;
    }
    const words = wordsOf(line);
    const sections = words.flatMap(({ text }) => sectionOfLine(text) ?? []);
    const isTable = isInTables || sections.some(hasTables);
    if (sections.length > 0) isInTables = hasTables(sections.at(-1)!);
    return isTable && !parted.test(line) ? words : undefined;
  });
}

const hasTables = (section: number): boolean => sectionAt(section).tables.length > 0;

const wordsOf = (line: string): Piece[] =>
  [...line.matchAll(/\S+/g)].map(({ 0: text, index }) => ({ from: index, text }));
