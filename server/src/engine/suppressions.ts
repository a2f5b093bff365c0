import type { Suppression } from '../core/suppression';
import { ruleOf, rules, similarCodes } from '../rules/registry';
import { type Finding, type IdleSuppression, shiftReport } from '../rules/rule';
import { keyOfTarget } from './filterFindings';

/** The comments of a text that are about the whole file. `key` is alike for alike ones. */
export interface FileWide {
  readonly key: string;
  /** Reasons by code. */
  readonly reasons: ReadonlyMap<string, string>;
  /** Codes that no report of the file has a finding of. */
  readonly idle: ReadonlySet<string>;
}

interface Checked {
  readonly findings: readonly Finding[];
  readonly suppressions: readonly Suppression[];
}

export const nothingFileWide: FileWide = { key: '', reasons: new Map(), idle: new Set() };

export function fileWideOf(reports: Iterable<Checked>): FileWide {
  const reasons = new Map<string, string>();
  for (const { suppressions } of reports)
    for (const { scope, codes, reason } of suppressions)
      if (scope === 'file') for (const { code } of codes) reasons.set(code, reasons.get(code) || reason);
  if (reasons.size === 0) return nothingFileWide;
  const idle = new Set(reasons.keys());
  for (const { findings } of reports) for (const { code } of findings) idle.delete(code);
  return { key: JSON.stringify([...reasons, ...idle]), reasons, idle };
}

const suppressionRules = rules.filter((rule) => rule.scope === 'suppression');

/** What is found in the comments of a report once it is known which of them were needed. */
export function checkSuppressions(
  suppressions: readonly Suppression[],
  used: ReadonlySet<string>,
  { idle: idleInFile }: FileWide,
): Finding[] {
  const idle = suppressions.flatMap((suppression): IdleSuppression[] => {
    const { codes, target, scope } = suppression;
    if (codes.length === 0) return [{ suppression, known: false, similar: [] }];
    return codes
      .filter(({ code }) => ruleOf(code)?.scope !== 'neighbours')
      .filter(({ code }) =>
        scope === 'file' ? idleInFile.has(code) : target === undefined || !used.has(keyOfTarget(target, code)),
      )
      .map((code) => {
        const known = ruleOf(code.code) !== undefined;
        return { suppression, code, known, similar: known ? [] : similarCodes(code.code) };
      });
  });
  return suppressionRules.flatMap(({ code, severity, check }) =>
    [...check(idle)].map((report) => shiftReport({ code, severity, ...report }, 0) as Finding),
  );
}
