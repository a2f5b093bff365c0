import {
  Disposable,
  languages,
  Position,
  Range,
  type TextDocument,
  type TextEditor,
  type Uri,
  window,
  workspace,
} from 'vscode';
import { isWorkingCopy, reportLanguage } from '../documents.js';
import { l10n } from '../locale.js';
import type { Choices } from './choices.js';
import { readInItsEncoding } from './encoding.js';
import { looksLikeReport, recognisedLength } from './recognise.js';

/** A paste of this length may have brought a report. */
const pastedLength = 200;

/** Makes text that is a report a document of our language, as the setting `gouji.detect` and the user's choices have it. */
export function watchDocuments(choices: Choices): Disposable {
  const asked = new Set<string>();
  const changing = new Map<TextDocument, string>();

  const consider = async (document: TextDocument): Promise<void> => {
    if (document.languageId === reportLanguage && isMisread(document)) await readInItsEncoding(document);
    if (!isCandidate(document)) return;
    const choice = choices.get(document.uri);
    if (choice === 'text') return;
    const isReport =
      choice === 'report' ||
      looksLikeReport(head(document)) ||
      (isRecognisedAtOnce(document) && isMisread(document) && (await readInItsEncoding(document)));
    if (!isReport) return;
    if (choice === 'report' || isRecognisedAtOnce(document)) {
      await makeReport(document);
    } else if (!asked.has(document.uri.toString())) {
      asked.add(document.uri.toString());
      await ask(document, choices);
    }
  };
  const considerVisible = (editors: readonly TextEditor[]) => {
    for (const { document } of editors) void consider(document);
  };
  considerVisible(window.visibleTextEditors);

  return Disposable.from(
    window.onDidChangeVisibleTextEditors(considerVisible),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.some(({ text }) => text.length >= pastedLength)) void consider(document);
    }),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('gouji.detect')) considerVisible(window.visibleTextEditors);
    }),
    // The document of the new name may be in view before the renaming is told of as done.
    workspace.onWillRenameFiles((event) => {
      const renaming = event.files.map(({ oldUri, newUri }) => choices.rename(oldUri, newUri));
      event.waitUntil(Promise.all(renaming));
    }),
    // A change of language is told as closing and opening the same document, which stays open between the two.
    workspace.onDidCloseTextDocument((document) => {
      if (!document.isClosed) changing.set(document, document.languageId);
    }),
    workspace.onDidOpenTextDocument((document) => {
      const before = changing.get(document);
      changing.delete(document);
      if (before === undefined || before === document.languageId) return;
      if (document.languageId === reportLanguage) {
        if (choices.get(document.uri) === 'text') void choices.set(document.uri, 'report');
      } else if (before === reportLanguage || (isText(document) && !document.isUntitled)) {
        void choices.set(document.uri, 'text');
      }
    }),
  );
}

export const makeReport = (document: TextDocument): Thenable<TextDocument> =>
  languages.setTextDocumentLanguage(document, reportLanguage);

async function ask(document: TextDocument, choices: Choices): Promise<void> {
  const yes = l10n.t('Check It');
  const never = l10n.t('Not This File');
  const name = workspace.asRelativePath(document.uri);
  const question = l10n.t('“{0}” looks like an annual report on open government information.', name);
  const answer = await window.showInformationMessage(question, yes, never);
  if (answer === undefined) return;
  await choices.set(document.uri, answer === yes ? 'report' : 'text');
  if (answer === yes && !document.isClosed) await makeReport(document);
}

const isText = ({ languageId }: TextDocument): boolean => languageId === 'plaintext' || languageId === 'markdown';

function isCandidate(document: TextDocument): boolean {
  return (
    isText(document) &&
    !document.isClosed &&
    isWorkingCopy(document.uri) &&
    detection(document.uri) !== 'off' &&
    !isAssociated(document)
  );
}

export const detection = (uri: Uri) => workspace.getConfiguration('gouji', uri).get<string>('detect');

/** Whether the user's setting `files.associations` gives the document the language it has. */
function isAssociated(document: TextDocument): boolean {
  const associations = workspace
    .getConfiguration('files', document.uri)
    .get<Record<string, string>>('associations', {});
  return Object.entries(associations).some(([glob, language]) => {
    const pattern = glob.includes('/') ? glob : `**/${glob}`;
    return language === document.languageId && languages.match({ pattern }, document) > 0;
  });
}

const head = (document: TextDocument): string =>
  document.getText(new Range(new Position(0, 0), document.positionAt(recognisedLength)));

const isRecognisedAtOnce = ({ uri, languageId }: TextDocument): boolean =>
  detection(uri) === 'auto' && languageId === 'plaintext';

const isMisread = (document: TextDocument): boolean => head(document).includes('\ufffd');
