import { isFrame, isRule } from '../../../core/cells';
import { passedOver } from '../../../core/suppression';

const isDrawn = (line: string | undefined): boolean => line !== undefined && (line.includes('|') || isRule(line));

/** Without the blank lines within tables that are drawn with lines: a page that is copied may have one behind every line. */
export function withoutSpacing(lines: readonly string[]): readonly string[] {
  if (!lines.some(isFrame)) return lines;
  return lines.map((line, at) =>
    line.trim() === '' && isDrawn(lines[at - 1]) && isDrawn(lines[at + 1]) ? passedOver : line,
  );
}
