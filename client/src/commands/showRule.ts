import { commands, type Diagnostic, QuickPickItemKind, window } from 'vscode';
import { type RulesResult, rulesRequest } from '../../../server/src/lsp/protocol.js';
import { activeReport, findingsOn } from '../documents.js';
import { l10n } from '../locale.js';
import { rulePageUri } from '../rulePages.js';
import type { Session } from '../session.js';
import type { Gouji } from './command.js';

/** Opens the page of a rule; without a code, of one that is chosen: those that the active report breaks come first. */
export async function showRule({ session }: Gouji, code?: unknown): Promise<void> {
  const chosen = typeof code === 'string' ? code : await askRule(session);
  if (chosen !== undefined) await commands.executeCommand('vscode.open', rulePageUri(chosen));
}

async function askRule(session: Session): Promise<string | undefined> {
  const client = await session.client();
  const { rules } = await client.sendRequest<RulesResult>(rulesRequest, {});
  const broken = brokenRules();
  const items = rules.map(({ code, title }) => ({ label: title, description: code }));
  const here = items.filter(({ description }) => broken.has(description));
  const others = items.filter(({ description }) => !broken.has(description));
  const listed =
    here.length === 0
      ? others
      : [separator(l10n.t('Findings of this file')), ...here, separator(l10n.t('Other rules')), ...others];
  const chosen = await window.showQuickPick(listed, { title: l10n.t('Rule'), matchOnDescription: true });
  return chosen?.description;
}

function brokenRules(): ReadonlySet<string> {
  const document = activeReport();
  return new Set(document ? findingsOn(document.uri).map(codeOf) : []);
}

const separator = (label: string) => ({ label, description: '', kind: QuickPickItemKind.Separator });

const codeOf = ({ code }: Diagnostic): string => String(typeof code === 'object' ? code.value : code);
