import assert from 'node:assert/strict';
import type {
  CancellationToken,
  Connection,
  WorkspaceDiagnosticParams,
  WorkspaceDiagnosticReport,
} from 'vscode-languageserver/node';
import { Document } from '../../server/src/engine/document';
import { Session } from '../../server/src/lsp/session';
import { WorkspaceDiagnostics } from '../../server/src/lsp/workspaceDiagnostics';
import type { StoredFile, WorkspaceReports } from '../../server/src/lsp/workspaceReports';
import { pulling } from './client';
import { reportOf } from './years';

type Ask = (params: WorkspaceDiagnosticParams, token: CancellationToken) => Promise<WorkspaceDiagnosticReport>;

const uri = 'file:///folder/2022.txt';
const reports = new Document(reportOf(2022, { wrong: true })).reports();

/** A workspace of one file with findings, and a client that asks for them. */
function start() {
  const stored = new Map<string, StoredFile>([[uri, { uri, limit: 200, reports }]]);
  const workspace = {
    isReady: true,
    stored: () => stored,
    storedAt: (file: string) => stored.get(file),
    uriOf: (file: string) => file,
  } as Partial<WorkspaceReports> as WorkspaceReports;
  const session = new Session({ capabilities: pulling, processId: null, rootUri: null }, '');
  let handler: Ask | undefined;
  const onWorkspace = (ask: Ask) => {
    handler = ask;
  };
  const connection = { languages: { diagnostics: { onWorkspace } } } as unknown as Connection;
  const diagnostics = new WorkspaceDiagnostics(connection, session, workspace);
  let known: { uri: string; value: string }[] = [];
  const ask = async (token = never) => {
    const { items } = await handler!({ previousResultIds: known }, token);
    known = items.flatMap((item) => (item.resultId ? [{ uri: item.uri, value: item.resultId }] : []));
    return items.map((item) => (item.kind === 'full' ? item.items.length : item.kind));
  };
  const preference = { policy: { given: {}, levels: new Map(), exceptions: [] }, limit: 200, key: '' };
  const open = () => session.open.set(uri, { document: new Document(''), version: 1, preference });
  const close = () => {
    session.open.delete(uri);
    diagnostics.closed(uri);
  };
  return { ask, open, close, diagnostics };
}

const never: CancellationToken = {
  isCancellationRequested: false,
  onCancellationRequested: () => ({ dispose: () => undefined }),
};

/** A token that counts how often those who listened have turned away. */
function countingToken() {
  const counts = { disposed: 0 };
  let cancel = () => {};
  const token = {
    isCancellationRequested: false,
    onCancellationRequested: (listener: () => void) => {
      cancel = listener;
      return { dispose: () => counts.disposed++ };
    },
  } as unknown as CancellationToken & { isCancellationRequested: boolean };
  const end = () => {
    token.isCancellationRequested = true;
    cancel();
  };
  return { token, counts, end };
}

describe('diagnostics of files that are not open', () => {
  it('are not told of one that is open and has not been checked yet', async () => {
    const { ask, open } = start();
    open();
    assert.deepEqual(await ask(), []);
  });

  it('are told again when it is closed before it was checked: those of the document were shown meanwhile', async () => {
    const { ask, open, close } = start();
    assert.deepEqual(await ask(), [3]);
    open();
    close();
    assert.deepEqual(await ask(), [3]);
  });

  it('that nobody waits for any more are forgotten', async () => {
    const { ask, diagnostics } = start();
    await ask();
    const { token, counts, end } = countingToken();
    const held = ask(token);
    await new Promise(setImmediate);
    end();
    await assert.rejects(held);
    diagnostics.changed(new Set());
    await new Promise((resolve) => setTimeout(resolve, 200));
    assert.equal(counts.disposed, 1);
  });
});
