import type { Locale } from '../../core/localized';
import type { Range } from '../../core/text';
import type { Document, DocumentReport } from '../../engine/document';
import type { Finding } from '../../rules/rule';
import type { FoundInFile } from '../acrossFiles';
import type { Input } from '../inputs';
import type { Sink } from '../shell';
import { findingsOf, type Reporter } from './reporter';

/**
 * One object for programs. Lines and UTF-16 characters count from 0; a BOM is not counted. Whoever reads it finds
 * everything about a file in one place, so the files are kept as text until all of them have been read.
 */
export class JsonReporter implements Reporter {
  readonly #out: Sink;
  readonly #locale: Locale;
  /** By path: the object of a file. */
  readonly #files = new Map<string, string>();

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
    };
    this.#files.set(path, JSON.stringify(file));
  }

  async acrossFiles({ path, findings }: FoundInFile): Promise<void> {
    const file = JSON.parse(this.#files.get(path)!);
    for (const one of findings) file.findings.push(findingOf(one, one.report, path, this.#locale));
    this.#files.set(path, JSON.stringify(file));
  }

  async end(): Promise<void> {
    let separator = '';
    for (const file of this.#files.values()) {
      await this.#out(`${separator}\n${file}`);
      separator = ',';
    }
    await this.#out('\n]}\n');
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
  related: finding.related.map(({ file, range, message }) => ({ path: file ?? path, range, message: message[locale] })),
  fixes: finding.fixes.map(({ title, preferred, edits, repair }) => ({
    title: title[locale],
    preferred,
    edits,
    ...(repair && { repair: { ...repair, reasons: repair.reasons.map((reason) => reason[locale]) } }),
  })),
});
