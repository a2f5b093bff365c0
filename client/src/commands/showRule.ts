import { commands, type Diagnostic, languages, window } from 'vscode';
import { activeReport } from '../documents.js';
import { l10n } from '../locale.js';
import { rulePageUri } from '../rulePages.js';
import type { Gouji } from './command.js';

/** Opens the page of a rule; without a code, of one that the active report breaks. */
export async function showRule(_gouji: Gouji, code?: unknown): Promise<void> {
  const chosen = typeof code === 'string' ? code : await askRule();
  if (chosen !== undefined) await commands.executeCommand('vscode.open', rulePageUri(chosen));
}

async function askRule(): Promise<string | undefined> {
  const document = activeReport();
  const findings = document ? languages.getDiagnostics(document.uri) : [];
  const codes = new Set(findings.filter(({ source }) => source === 'gouji').map(codeOf));
  if (codes.size > 0) return window.showQuickPick([...codes].sort(), { title: l10n.t('Rule') });
  window.showInformationMessage(l10n.t('This file has no findings.'));
  return undefined;
}

const codeOf = ({ code }: Diagnostic): string => String(typeof code === 'object' ? code.value : code);
