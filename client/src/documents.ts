import { type Diagnostic, languages, type TextDocument, type Uri, window, workspace } from 'vscode';

export const reportLanguage = 'ogi-report';

export const isReport = (document: TextDocument): boolean =>
  document.languageId === reportLanguage && isWorkingCopy(document.uri);

/** Not an earlier version beside a diff (`git:`), nor text that an extension shows (output, a rule's page). */
export function isWorkingCopy({ scheme }: Uri): boolean {
  return scheme === 'untitled' || (scheme !== 'git' && workspace.fs.isWritableFileSystem(scheme) !== undefined);
}

export function activeReport(): TextDocument | undefined {
  const document = window.activeTextEditor?.document;
  return document && isReport(document) ? document : undefined;
}

export const openDocument = (uri: Uri): TextDocument | undefined =>
  workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());

/** Ours, of all that the editor shows on a document. */
export const findingsOn = (uri: Uri): Diagnostic[] =>
  languages.getDiagnostics(uri).filter(({ source }) => source === 'gouji');

export const openReports = (): TextDocument[] => workspace.textDocuments.filter(isReport);
