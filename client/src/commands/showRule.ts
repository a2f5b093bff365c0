import { commands, type Diagnostic, languages, window } from 'vscode';
import { type RulesResult, rulesRequest } from '../../../server/src/lsp/protocol.js';
import { activeReport } from '../documents.js';
import { l10n } from '../locale.js';
import { rulePageUri } from '../rulePages.js';
import type { Session } from '../session.js';
import type { Gouji } from './command.js';

/** Opens the page of a rule; without a code, of one that the active report breaks. */
export async function showRule({ session }: Gouji, code?: unknown): Promise<void> {
  const chosen = typeof code === 'string' ? code : await askRule(session);
  if (chosen !== undefined) await commands.executeCommand('vscode.open', rulePageUri(chosen));
}

async function askRule(session: Session): Promise<string | undefined> {
  const document = activeReport();
  const findings = document ? languages.getDiagnostics(document.uri) : [];
  const codes = new Set(findings.filter(({ source }) => source === 'gouji').map(codeOf));
  if (codes.size === 0) {
    window.showInformationMessage(l10n.t('This file has no findings.'));
    return undefined;
  }
  const client = await session.client();
  const { rules } = await client.sendRequest<RulesResult>(rulesRequest, {});
  const items = rules
    .filter(({ code }) => codes.has(code))
    .map(({ code, title }) => ({ label: title, description: code }));
  const chosen = await window.showQuickPick(items, { title: l10n.t('Rule'), matchOnDescription: true });
  return chosen?.description;
}

const codeOf = ({ code }: Diagnostic): string => String(typeof code === 'object' ? code.value : code);
