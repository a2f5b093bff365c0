import type { Suppression } from '../core/suppression';
import { rules } from '../rules/registry';
import type { Finding } from '../rules/rule';
import { confirmationAgainst, withoutFixes } from './confirmed';
import { isExpected, type Place } from './exceptions';
import type { Policy } from './policy';

/** A finding that is not shown, and why. */
export interface Suppressed {
  readonly finding: Finding;
  readonly by: 'comment' | 'exception' | 'setting';
  /** What was written down; empty where nothing was. */
  readonly reason: string;
}

export interface Comments {
  /** Those of the report. */
  readonly suppressions: readonly Suppression[];
  /** Reasons by code, of the whole file. */
  readonly fileWide: ReadonlyMap<string, string>;
}

/** Those of nearly every report. */
export const noComments: Comments = { suppressions: [], fileWide: new Map() };

export interface Filtered {
  readonly shown: readonly Finding[];
  readonly suppressed: readonly Suppressed[];
  /** Codes of comments on lines that were needed, as `line code` of the line they are about. */
  readonly used: ReadonlySet<string>;
}

export const keyOfTarget = (line: number, code: string): string => `${line} ${code}`;

/**
 * What of the findings is shown, and with which severity. Comments come first and settings last, so that a comment does
 * not seem useless to somebody who has switched the rule off.
 */
export function filterFindings(
  findings: readonly Finding[],
  policy: Policy,
  { suppressions, fileWide }: Comments,
  placeOf: (finding: Finding) => Place,
): Filtered {
  const onLines = new Map(
    suppressions.flatMap(({ target, codes, reason }) =>
      target === undefined ? [] : codes.map(({ code }) => [keyOfTarget(target, code), reason] as const),
    ),
  );
  const shown: Finding[] = [];
  const suppressed: Suppressed[] = [];
  const used = new Set<string>();
  for (const found of findings) {
    const { code, range } = found;
    const key = keyOfTarget(range.start.line, code);
    const comment = onLines.get(key) ?? fileWide.get(code);
    if (onLines.has(key)) used.add(key);
    const level = policy.levels.get(code) ?? found.severity;
    const finding = level === 'off' || level === found.severity ? found : { ...found, severity: level };
    const exception =
      comment === undefined
        ? policy.exceptions.find((one) => one.code === code && isExpected(one, () => placeOf(finding)))
        : undefined;
    if (comment !== undefined) suppressed.push({ finding, by: 'comment', reason: comment });
    else if (exception) suppressed.push({ finding, by: 'exception', reason: exception.reason });
    else if (level === 'off') suppressed.push({ finding, by: 'setting', reason: '' });
    else shown.push(finding);
  }
  return { ...withExplanations(shown, suppressed), used };
}

const explaining = new Set(rules.filter(({ explains }) => explains).map(({ code }) => code));

/**
 * What only explains findings that are not shown is not shown either, nor what points to a figure that somebody has
 * confirmed; and no repair changes such a figure.
 */
function withExplanations(shown: readonly Finding[], suppressed: readonly Suppressed[]) {
  if (suppressed.length === 0) return { shown, suppressed };
  const open = new Set(shown.filter(({ code }) => !explaining.has(code)).map(placeKey));
  const silenced = new Map(suppressed.map((one) => [placeKey(one.finding), one]));
  const confirmation = confirmationAgainst(suppressed);
  const also = shown.flatMap((finding): Suppressed[] => {
    if (!explaining.has(finding.code)) return [];
    const places = finding.related.map(placeKey);
    const [likeliest] = finding.fixes;
    const why = places.some((place) => open.has(place))
      ? likeliest && confirmation(likeliest)
      : places.map((place) => silenced.get(place)).find((one) => one);
    return why ? [{ ...why, finding }] : [];
  });
  const hidden = new Set(also.map(({ finding }) => finding));
  const left = shown.filter((finding) => !hidden.has(finding));
  return {
    shown: withoutFixes(left, (fix) => confirmation(fix) !== undefined),
    suppressed: [...suppressed, ...also],
  };
}

const placeKey = ({ range: { start } }: Pick<Finding, 'range'>): string => `${start.line}:${start.character}`;
