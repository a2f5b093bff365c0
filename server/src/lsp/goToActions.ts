import { type CodeAction, CodeActionKind, type Diagnostic } from 'vscode-languageserver';
import type { Range } from '../core/text';
import type { DocumentReport } from '../engine/document';
import { ways } from '../features/goTo';
import { reportedOf, toGoTo } from './convert';
import type { Session } from './session';

/** Actions that lead to the other place of a contradiction, for clients that can go there. */
export function goToActions(
  reports: readonly DocumentReport[],
  uri: string,
  range: Range,
  session: Session,
  uriOf: (file: string) => string,
  reported: readonly Diagnostic[],
): CodeAction[] {
  if (!session.goesTo) return [];
  return ways(reports, range, session.locale).map((way) => {
    const { title, file, target } = way;
    const command = toGoTo(title, { uri: file === undefined ? uri : uriOf(file), range: target });
    return { title, kind: CodeActionKind.QuickFix, diagnostics: reportedOf([way], reported), command };
  });
}
