import type { Diagnostic } from 'vscode-languageserver';
import { hashOf } from '../core/hash';
import { memoized, memoizedLast } from '../core/memo';
import type { DocumentReport } from '../engine/document';
import { diagnostics } from '../features/diagnostics';
import { toLspDiagnostic } from './convert';
import type { Session } from './session';

/** What a check of a document gives: its reports, and the findings as the protocol's diagnostics. */
export interface Findings {
  readonly reports: readonly DocumentReport[];
  readonly items: readonly Diagnostic[];
  /** Findings beyond the limit. */
  readonly hidden: number;
  /** Findings that comments, exceptions and settings keep from being shown. */
  readonly suppressed: number;
}

/** What is to be shown of a file. */
export interface ShownFile {
  readonly reports: readonly DocumentReport[];
  /** How many findings at most. */
  readonly limit: number;
}

export const noFindings: Findings = { reports: [], items: [], hidden: 0, suppressed: 0 };

/** The one computation behind push and pull. `uriOf` gives the client's URI of another file. */
export function findingsOf(
  { reports, limit }: ShownFile,
  uri: string,
  { locale, rulePageBase }: Session,
  uriOf: (file: string) => string,
): Findings {
  const { shown, hidden } = diagnostics(reports, locale, limit);
  const suppressed = reports.reduce((sum, { summary }) => sum + summary.suppressed.length, 0);
  return { reports, hidden, suppressed, items: shown.map((one) => toItem(one, uri, rulePageBase, uriOf)) };
}

const toItem = memoizedLast(toLspDiagnostic);

/** Alike for alike diagnostics, so that a client which has them need not be sent them again. */
export function resultIdOf(items: readonly Diagnostic[]): string {
  const hash = items.reduce((sum, item) => (Math.imul(sum, 31) + hashOfItem(item)) | 0, 0);
  return `${items.length}:${hash}`;
}

const hashOfItem = memoized((item: Diagnostic): number => hashOf(JSON.stringify(item)));
