import { commands, type QuickPickItem, window } from 'vscode';
import { type SuppressedParams, type SuppressedResult, suppressedRequest } from '../../../server/src/lsp/protocol.js';
import { activeReport } from '../documents.js';
import { l10n } from '../locale.js';
import { askAgain } from './askAgain.js';
import { sayNoReport } from './checked.js';
import type { Gouji } from './command.js';
import { goTo } from './goTo.js';

type Suppressed = SuppressedResult['findings'][number];

/** Lists the findings of the active report that are not shown, each with the reason, and goes to the one that is chosen. */
export async function showSuppressed(gouji: Gouji): Promise<void> {
  const document = activeReport();
  if (!document) {
    sayNoReport();
    return;
  }
  const client = await gouji.session.client();
  const params: SuppressedParams = { uri: client.code2ProtocolConverter.asUri(document.uri) };
  const { findings } = await askAgain(() => client.sendRequest<SuppressedResult>(suppressedRequest, params));
  if (findings.length === 0) {
    window.showInformationMessage(l10n.t('No finding of this file is kept from being shown.'));
    return;
  }
  const items = findings.map((finding) => ({ ...itemOf(finding), goes: () => goTo(gouji, { ...params, ...finding }) }));
  const settings = { label: l10n.t('Open Settings'), goes: openRules };
  const options = { title: l10n.t('Findings that are not shown'), matchOnDescription: true, matchOnDetail: true };
  const chosen = await window.showQuickPick(
    findings.some(({ by }) => by === 'setting') ? [...items, settings] : items,
    options,
  );
  await chosen?.goes();
}

const itemOf = ({ rule, message, range, by, reason }: Suppressed): QuickPickItem => ({
  label: rule,
  description: [l10n.t('line {0}', range.start.line + 1), hiddenBy(by), reason].filter(Boolean).join(' · '),
  detail: message,
});

function hiddenBy(by: Suppressed['by']): string {
  if (by === 'comment') return l10n.t('by a comment');
  return by === 'exception' ? l10n.t('by an exception of .gouji.json') : l10n.t('switched off');
}

const openRules = () => commands.executeCommand('workbench.action.openSettings', 'gouji.rules');
