import { type CodeAction, CodeActionKind, type Diagnostic, type WorkspaceEdit } from 'vscode-languageserver';
import { rangeOnLine } from '../core/text';
import { addException, configWith } from '../engine/addException';
import { configName, readConfig } from '../engine/config';
import type { Exception } from '../engine/policy';
import { exceptionFor, placeholder, type Silence } from '../features/silence';
import { ruleTitle } from '../rules/registry';
import { type EditedDocument, reportedOf, toWorkspaceEdit } from './convert';
import type { Preference } from './preferences';
import { type ConfigResult, type SilenceArguments, silenceCommand } from './protocol';
import type { Session } from './session';
import { plainUri } from './uris';

/**
 * Actions that silence findings: last in the list, never preferred. Where the client asks for the reason, they are commands
 * of its own, which have the exception written when the reason is known; otherwise edits of the config file as it now is,
 * in which the reason is to be filled in.
 */
export async function silenceActions(
  silences: readonly Silence[],
  preference: Preference,
  edited: EditedDocument,
  session: Session,
  reported: readonly Diagnostic[],
  configNow: (uri: string) => Promise<ConfigResult | undefined>,
): Promise<CodeAction[]> {
  if (silences.length === 0) return [];
  const { uri } = edited;
  const config = session.asksReasons ? preference.config : await configNow(uri);
  return silences.flatMap((silence): CodeAction[] => {
    const { title, code, edits, exception } = silence;
    const edit = edits ? toWorkspaceEdit(edited, edits) : exception && exceptionEdit(uri, exception, config, session);
    if (!edit) return [];
    const action = { title, kind: CodeActionKind.QuickFix, diagnostics: reportedOf([silence], reported) };
    if (!session.asksReasons) return [{ ...action, edit }];
    const argument: SilenceArguments = {
      ...(exception ? { exception: { uri, exception } } : { edit }),
      placeholder: placeholder(session.locale),
      rule: ruleTitle(code, session.locale),
    };
    return [{ ...action, command: { title, command: silenceCommand, arguments: [argument] } }];
  });
}

/** Adds an exception to the config file for a document, or creates one; nothing where that cannot be done. */
export function exceptionEdit(
  uri: string,
  exception: Exception,
  config: ConfigResult | undefined,
  session: Session,
): WorkspaceEdit | undefined {
  if (uri.startsWith('untitled:')) return undefined;
  const folder = session.folderOf(uri);
  const here = exceptionFor(config?.path ?? plainUri(uri).slice(plainUri(folder).length + 1), exception);
  if (!here) return undefined;
  if (!config) return session.createsFiles ? newConfig(`${folder}/${configName}`, here) : undefined;
  // What cannot be read cannot be changed without harm.
  if (readConfig(config.text).problems.length > 0) return undefined;
  const edited = { uri: config.uri, ...(session.versionsEdits && { version: config.version ?? null }) };
  return toWorkspaceEdit(edited, addException(config.text, here));
}

function newConfig(uri: string, exception: Exception): WorkspaceEdit {
  return {
    documentChanges: [
      { kind: 'create', uri, options: { ignoreIfExists: true } },
      {
        textDocument: { uri, version: null },
        edits: [{ range: rangeOnLine(0, 0, 0), newText: configWith(exception) }],
      },
    ],
  };
}
