import { env, window } from 'vscode';
import { type ReviewTextParams, type ReviewTextResult, reviewTextRequest } from '../../../server/src/lsp/protocol.js';
import { activeReport } from '../documents.js';
import { l10n } from '../locale.js';
import { askAgain } from './askAgain.js';
import { sayNoReport } from './checked.js';
import type { Gouji } from './command.js';

/** Puts the findings of the active report on the clipboard, as text to send back to the office that wrote it. */
export async function copyFindings({ session }: Gouji): Promise<string | undefined> {
  const document = activeReport();
  if (!document) {
    sayNoReport();
    return undefined;
  }
  const client = await session.client();
  const params: ReviewTextParams = { uri: client.code2ProtocolConverter.asUri(document.uri) };
  const { text, findings, unlisted } = await askAgain(() =>
    client.sendRequest<ReviewTextResult>(reviewTextRequest, params),
  );
  await env.clipboard.writeText(text);
  window.showInformationMessage(copied(findings, unlisted));
  return text;
}

function copied(findings: number, unlisted: number): string {
  if (unlisted > 0)
    return l10n.t(
      'Findings copied: {0}. Not listed, as comments, exceptions or settings have it: {1}.',
      findings,
      unlisted,
    );
  return findings > 0
    ? l10n.t('Findings copied: {0}.', findings)
    : l10n.t('No findings: a note that says so was copied.');
}
