import { otherBars, withPlainPipes } from '../../../core/cells';
import { withoutBrackets } from './brackets';
import { withoutBrokenTags } from './brokenTags';
import { withoutHtmlIndex, withoutIndex, withoutMatrixIndex } from './dataFrame';
import { withoutEscapes } from './escapes';
import { withoutFillers } from './fillers';
import { withoutIndentation } from './indentation';
import { withoutInlineMarks, withoutSpans } from './inline';
import { invisibleLetters, withoutInvisible } from './invisible';
import { withoutLatex } from './latex';
import { withoutLineEnds } from './lineEnds';
import { withoutDoublePipes, withoutTextileMarks, withoutWikiMarks } from './markup';
import { withoutPageMarks } from './pageLines';
import { withoutBullets, withoutEndMarks, withoutLineNumbers, withoutLogTimes, withoutMarks } from './prefixes';
import { radicalLetters, withoutRadicals } from './radicals';
import { withoutReferences } from './references';
import { withoutRowNumbers } from './rowNumbers';
import { withoutRulers } from './rulers';
import { withoutCommas } from './separated';
import { withoutSpacing } from './spacing';
import { withoutStandIns } from './standIns';
import { withoutWordMarks } from './wordMarks';

type Layer = (lines: readonly string[]) => readonly string[];

/** Letters of markup and of drawings. Few reports have any, and the others need not be searched for each of their uses. */
const marks = new RegExp(`[<&\\\\\`[{${otherBars}${invisibleLetters}${radicalLetters}]`);
const isMarked = (lines: readonly string[]): boolean => lines.some((line) => marks.test(line));

/** In the order in which they are taken off: what stands in front of lines, what ends them, what parts their cells. */
const layersOf = (marked: boolean): readonly Layer[] => [
  withoutIndex,
  withoutRulers,
  withoutLineNumbers,
  withoutLogTimes,
  withoutMarks,
  withoutEndMarks,
  withoutBullets,
  withoutPageMarks,
  withoutLineEnds,
  withoutTextileMarks,
  withoutDoublePipes,
  ...(marked ? layersOfMarks : []),
  withoutBrackets,
  withoutFillers,
  withoutStandIns,
  withoutRowNumbers,
  withoutCommas,
  ...(marked ? [withPlainPipes, withoutReferences] : []),
  withoutIndentation,
  withoutSpacing,
];

const layersOfMarks: readonly Layer[] = [
  withoutRadicals,
  withoutEscapes,
  withoutBrokenTags,
  withoutWordMarks,
  withoutInvisible,
  withoutMatrixIndex,
  withoutHtmlIndex,
  withoutWikiMarks,
  withoutLatex,
  withoutSpans,
  withoutInlineMarks,
];

const layers = { ofMarked: layersOf(true), ofOthers: layersOf(false) };

function withoutLayers(lines: readonly string[]): readonly string[] {
  let plain = lines;
  for (const layer of isMarked(lines) ? layers.ofMarked : layers.ofOthers) plain = layer(plain);
  return plain;
}

/** Longer lines are paragraphs, or nothing that a report has, but for rows whose cells have the marks of an editor. */
const longestLine = 1000;
const longestMarked = 20_000;
const isLong = (line: string): boolean =>
  line.length > longestLine && !(line.length < longestMarked && isMarkedRow(line));
const isMarkedRow = (line: string): boolean =>
  line.trimStart().startsWith('|') && line.includes('<') && line.replace(/<[^<>]*>/g, '').length < longestLine;

/** Whether no line has a letter of markup or of a drawing, nor is longer than a row or a heading may be. */
export const hasNoDress = (lines: readonly string[]): boolean => !isMarked(lines) && !lines.some(isLong);

/**
 * The lines of a report as if nothing stood in front of them and their cells were parted by pipes. Every character that
 * is left keeps its place; the same array where there is nothing to do.
 */
export function plainLines(written: readonly string[]): readonly string[] {
  if (!written.some(isLong)) return withoutLayers(written);
  const plain = withoutLayers(written.map((line) => (isLong(line) ? '' : line)));
  return withPlainPipes(plain.map((line, at) => (isLong(written[at]!) ? written[at]! : line)));
}
