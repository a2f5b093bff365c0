import type { Position, Range } from '../core/text';
import type { Finding, Fix } from '../rules/rule';
import type { Suppressed } from './filterFindings';

/**
 * A comment or an exception on what a repair would mend says that the figure is right as it is. A setting says only that
 * nobody wants to hear of it.
 */
const isConfirmation = ({ finding, by }: Suppressed): boolean =>
  by !== 'setting' && finding.fixes.some(({ repair }) => repair);

const keyOf = ({ line, character }: Position): string => `${line}:${character}`;

/** The figures that somebody has confirmed, by where they begin. */
export function confirmedFigures(suppressed: readonly Suppressed[]): (range: Range) => boolean {
  const starts = new Set(suppressed.filter(isConfirmation).map(({ finding }) => keyOf(finding.range.start)));
  return ({ start }) => starts.has(keyOf(start));
}

/**
 * Which confirmation a fix goes against, if any: repairs change no figure that somebody has confirmed, and do not mend what
 * somebody knows to fail.
 */
export function confirmationAgainst(suppressed: readonly Suppressed[]): (fix: Fix) => Suppressed | undefined {
  const confirmations = suppressed.filter(isConfirmation);
  const byFigure = new Map(confirmations.map((one) => [keyOf(one.finding.range.start), one]));
  const byRepair = new Map(
    confirmations.flatMap((one) =>
      one.finding.fixes.filter(({ repair }) => repair).map(({ edits }) => [JSON.stringify(edits), one] as const),
    ),
  );
  return ({ repair, edits }) =>
    repair &&
    (byRepair.get(JSON.stringify(edits)) ??
      edits.map(({ range }) => byFigure.get(keyOf(range.start))).find((one) => one !== undefined));
}

/** Findings without the fixes that go against a confirmation; the same ones where there is none. */
export function withoutFixes(findings: readonly Finding[], isAgainst: (fix: Fix) => boolean): readonly Finding[] {
  return findings.map((finding) =>
    finding.fixes.some(isAgainst) ? { ...finding, fixes: finding.fixes.filter((fix) => !isAgainst(fix)) } : finding,
  );
}
