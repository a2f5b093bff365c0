import type { Locale } from '../core/localized';
import { detached, rangeOnLine } from '../core/text';
import { noPolicy } from '../engine/policy';
import { WorkspaceIndex } from '../engine/workspaceIndex';
import { type Finding, shiftReport } from '../rules/rule';
import { type CheckedFile, type CheckedFinding, type CheckedReport, suppressionOf } from './checkText';
import { fingerprintOf } from './fingerprint';

/**
 * What the files of a run say of each other. It comes when all of them have been read, since the report of another year
 * may be the last one: until then only their facts are kept, no text and no finding.
 */
export class AcrossFiles {
  readonly #index = new WorkspaceIndex();
  readonly #reports = new Map<string, readonly CheckedReport[]>();

  take({ path, reports, facts, policy }: CheckedFile): void {
    this.#index.set(path, path, facts, policy);
    this.#reports.set(
      path,
      reports.map((report) => ({ ...report, organ: report.organ && detached(report.organ) })),
    );
  }

  /** The files of which others say something, with that alone, in the order in which they were read. */
  *found(locale: Locale): Generator<CheckedFile> {
    for (const path of this.#index.linkedFiles()) {
      const reports = this.#reports.get(path)!;
      const found = this.#index.findings(path);
      const findings = found.flatMap(({ startLine, findings: inReport }, report) =>
        inReport.map((finding) => ({
          ...findingOf(shiftReport(finding, startLine), path, locale),
          report,
          fingerprint: fingerprintIn(reports[report]!, finding, path),
        })),
      );
      const suppressed = found.flatMap(({ startLine, suppressed: inReport }, report) =>
        inReport.map((one) => suppressionOf({ ...one, finding: shiftReport(one.finding, startLine) }, report, locale)),
      );
      if (findings.length + suppressed.length > 0)
        yield { path, reports, findings, suppressed, facts: [], policy: noPolicy };
    }
  }
}

const findingOf = (
  { code, severity, message, range, related }: Finding,
  path: string,
  locale: Locale,
): Omit<CheckedFinding, 'report' | 'fingerprint'> => ({
  code,
  severity,
  message: message[locale],
  range,
  related: related.map((one) => ({ path: one.file ?? path, range: one.range, message: one.message[locale] })),
  fixes: [],
});

/** By what it says, since its line is gone, but not by the line of the other file, which may move. */
function fingerprintIn({ organ, year }: CheckedReport, { code, message }: Finding, path: string): string {
  const text = message.zh.replace(/ 第 \d+ 行/g, '');
  return fingerprintOf({ code, organ: organ ?? path, year: year ?? undefined, figure: undefined, text, range: start });
}

const start = rangeOnLine(0, 0, 0);
