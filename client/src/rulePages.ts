import { Disposable, EventEmitter, type TextDocumentContentProvider, Uri, workspace } from 'vscode';
import { type RulePageParams, type RulePageResult, rulePageRequest } from '../../server/src/lsp/protocol.js';
import { l10n } from './locale.js';
import type { Session } from './session.js';

/**
 * The pages of the rules are read from the server, not from the web. The code of a finding links to one: by this scheme,
 * since VS Code opens no `command:` there. The manifest has them opened as Markdown previews.
 */
const scheme = 'gouji-rule';
export const rulePageBase = `${scheme}:/`;

export const rulePageUri = (code: string): Uri => Uri.parse(`${rulePageBase}${code}.md`);

export function registerRulePages(session: Session): Disposable {
  const changed = new EventEmitter<Uri>();
  const provider: TextDocumentContentProvider = {
    onDidChange: changed.event,
    async provideTextDocumentContent({ path }) {
      const code = path.replace(/^\/|\.md$/g, '');
      const client = await session.client();
      const params: RulePageParams = { code };
      const page = await client.sendRequest<RulePageResult | null>(rulePageRequest, params);
      return page?.markdown ?? l10n.t('There is no rule “{0}”.', code);
    },
  };
  const readAgain = () => {
    for (const { uri } of workspace.textDocuments) if (uri.scheme === scheme) changed.fire(uri);
  };
  return Disposable.from(
    workspace.registerTextDocumentContentProvider(scheme, provider),
    session.onDidStart(readAgain),
    changed,
  );
}
