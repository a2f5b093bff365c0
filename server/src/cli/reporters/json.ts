import type { Locale } from '../../core/localized';
import type { Range } from '../../core/text';
import type { Document, DocumentReport } from '../../engine/document';
import type { Suppressed } from '../../engine/filterFindings';
import type { Finding } from '../../rules/rule';
import type { Input } from '../inputs';
import type { Sink } from '../shell';
import { findingsOf, type Reporter, suppressedOf } from './reporter';

/** One object for programs, written file by file. Lines and UTF-16 characters count from 0; a BOM is not counted. */
export class JsonReporter implements Reporter {
  readonly #out: Sink;
  readonly #locale: Locale;
  #separator = '';

  constructor(out: Sink, locale: Locale) {
    this.#out = out;
    this.#locale = locale;
  }

  begin(): Promise<void> {
    return this.#out('{"version":1,"files":[');
  }

  async file({ path, document, reports }: Input): Promise<void> {
    const file = {
      path,
      reports: reports.map((report) => reportOf(document, report)),
      findings: reports.flatMap((report, index) =>
        findingsOf(report).map((finding) => findingOf(finding, index, path, this.#locale)),
      ),
      suppressed: reports.flatMap((report, index) =>
        suppressedOf(report).map((one) => suppressedFinding(one, index, this.#locale)),
      ),
    };
    await this.#out(`${this.#separator}\n${JSON.stringify(file)}`);
    this.#separator = ',';
  }

  end(): Promise<void> {
    return this.#out('\n]}\n');
  }
}

const reportOf = (document: Document, { startLine, summary }: DocumentReport) => ({
  organ: summary.organ ?? null,
  year: summary.year ?? null,
  form: summary.form ?? null,
  range: rangeOf(document, startLine),
  identities: summary.tally,
});

function rangeOf(document: Document, startLine: number): Range {
  const last = startLine + document.reportAt(startLine)!.model.lines.length - 1;
  return { start: { line: startLine, character: 0 }, end: { line: last, character: document.lineAt(last).length } };
}

const findingOf = (finding: Finding, report: number, path: string, locale: Locale) => ({
  code: finding.code,
  severity: finding.severity,
  message: finding.message[locale],
  report,
  range: finding.range,
  related: finding.related.map(({ range, message }) => ({ path, range, message: message[locale] })),
  fixes: finding.fixes.map(({ title, preferred, edits, repair }) => ({
    title: title[locale],
    preferred,
    edits,
    ...(repair && { repair: { ...repair, reasons: repair.reasons.map((reason) => reason[locale]) } }),
  })),
});

const suppressedFinding = ({ finding, by, reason }: Suppressed, report: number, locale: Locale) => ({
  code: finding.code,
  message: finding.message[locale],
  report,
  range: finding.range,
  by,
  reason,
});
