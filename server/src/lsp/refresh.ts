import { CodeLensRefreshRequest, type Connection } from 'vscode-languageserver';
import type { Log } from './guard';
import type { Session } from './session';

/** Refreshes within this time are one. */
const pause = 100;

/** Has the client ask again for what it has asked for itself. */
export function refresher(connection: Connection, { pulls, refreshes }: Session, log: Log): () => void {
  const { languages } = connection;
  const asked = [
    ...(pulls && refreshes.diagnostics ? [languages.diagnostics] : []),
    ...(refreshes.codeLenses ? [{ refresh: () => connection.sendRequest(CodeLensRefreshRequest.type) }] : []),
    ...(refreshes.semanticTokens ? [languages.semanticTokens] : []),
  ];
  let refreshing: ReturnType<typeof setTimeout> | undefined;
  return () => {
    if (refreshing) return;
    refreshing = setTimeout(() => {
      refreshing = undefined;
      for (const view of asked) view.refresh().catch((error) => log(`refresh: ${error}`));
    }, pause);
  };
}
