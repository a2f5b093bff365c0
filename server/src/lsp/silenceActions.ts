import { type CodeAction, CodeActionKind, type Diagnostic, type WorkspaceEdit } from 'vscode-languageserver';
import type { Range } from '../core/text';
import { addException, configWith } from '../engine/addException';
import { configName, readConfig } from '../engine/config';
import type { DocumentReport } from '../engine/document';
import type { Exception } from '../engine/policy';
import { exceptionFor, placeholder, type Silence, silences } from '../features/silence';
import { reportedOf, toTextEdit, toWorkspaceEdit } from './convert';
import { type SilenceArguments, silenceCommand } from './protocol';
import type { OpenDocument, Session } from './session';
import { plainUri } from './uris';

/**
 * Actions that silence findings: last in the list, never preferred. Where the client asks for the reason, they are commands
 * of its own, otherwise edits in which the reason is to be filled in.
 */
export function silenceActions(
  opened: OpenDocument,
  uri: string,
  range: Range,
  session: Session,
  reported: readonly Diagnostic[],
  reports: readonly DocumentReport[],
): CodeAction[] {
  return silences(opened.document, range, session.locale, reports).flatMap((silence): CodeAction[] => {
    const edit = editOf(silence, opened, uri, session);
    if (!edit) return [];
    const { title, code } = silence;
    const action = { title, kind: CodeActionKind.QuickFix, diagnostics: reportedOf([silence], reported) };
    if (!session.asksReasons) return [{ ...action, edit }];
    const argument: SilenceArguments = { edit, placeholder: placeholder(session.locale), code };
    return [{ ...action, command: { title, command: silenceCommand, arguments: [argument] } }];
  });
}

function editOf(
  { edits, exception }: Silence,
  { preference, version }: OpenDocument,
  uri: string,
  session: Session,
): WorkspaceEdit | undefined {
  if (edits) return toWorkspaceEdit({ uri, ...(session.versionsEdits && { version }) }, edits);
  if (uri.startsWith('untitled:')) return undefined;
  const { config } = preference;
  const folder = session.folderOf(uri);
  const path = config?.path ?? plainUri(uri).slice(plainUri(folder).length + 1);
  const here = exception && exceptionFor(path, exception);
  if (!here) return undefined;
  if (!config) return session.createsFiles ? newConfig(`${folder}/${configName}`, here) : undefined;
  // What cannot be read cannot be changed without harm.
  if (readConfig(config.text).problems.length > 0) return undefined;
  return { changes: { [config.uri]: addException(config.text, here).map(toTextEdit) } };
}

function newConfig(uri: string, exception: Exception): WorkspaceEdit {
  const start = { line: 0, character: 0 };
  return {
    documentChanges: [
      { kind: 'create', uri, options: { ignoreIfExists: true } },
      {
        textDocument: { uri, version: null },
        edits: [{ range: { start, end: start }, newText: configWith(exception) }],
      },
    ],
  };
}
