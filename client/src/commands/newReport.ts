import {
  type InputBoxValidationMessage,
  InputBoxValidationSeverity,
  Position,
  Selection,
  type TextDocument,
  type TextEditor,
  Uri,
  window,
  workspace,
} from 'vscode';
import {
  type NewReportParams,
  type NewReportResult,
  newReportRequest,
  type OrgansResult,
  organsRequest,
} from '../../../server/src/lsp/protocol.js';
import { makeReport } from '../detect/watch.js';
import { openDocument, reportLanguage } from '../documents.js';
import { l10n } from '../locale.js';
import type { Gouji } from './command.js';
import { fillInFrom } from './fillIn.js';

const lastOrgan = 'gouji.lastOrgan';
const firstYear = 2019;

/** Opens the blank official form, its figures to be filled in. Asks for what is not given: the organ's name and the year reported on. */
export async function newReport(
  gouji: Gouji,
  givenOrgan?: unknown,
  givenYear?: unknown,
): Promise<TextDocument | undefined> {
  const { context, session } = gouji;
  const organ = typeof givenOrgan === 'string' ? givenOrgan : await askOrgan(await likelyOrgan(gouji));
  if (organ === undefined) return undefined;
  const year = typeof givenYear === 'number' ? givenYear : await askYear(new Date().getFullYear());
  if (year === undefined) return undefined;

  await context.globalState.update(lastOrgan, organ);
  const client = await session.client();
  const params: NewReportParams = { organ, year };
  const { text, told } = await client.sendRequest<NewReportResult>(newReportRequest, params);
  const editor = await openUnsaved(text);
  if (told > 0) {
    const message = l10n.t(
      'What is carried over was filled in from the report of {0}. Compare it with the register.',
      year - 1,
    );
    window.showInformationMessage(message);
  }
  await fillInFrom(gouji, editor);
  return editor.document;
}

/** Nobody waits longer for the reports of the folder to be read. */
const patience = 1000;

/** The one that was given last, or that of most reports of the folder. */
async function likelyOrgan({ context, session }: Gouji): Promise<string> {
  const last = context.globalState.get(lastOrgan, '');
  if (last) return last;
  const asked = session
    .client()
    .then((client) => client.sendRequest<OrgansResult>(organsRequest, {}))
    .then(
      ({ organs: [organ = ''] }) => organ,
      () => '',
    );
  return Promise.race([asked, new Promise<string>((resolve) => setTimeout(resolve, patience, ''))]);
}

/** Saving puts it beside the other reports, under the name that its title has; where no folder is open, the editor asks where. */
async function openUnsaved(content: string): Promise<TextEditor> {
  const [title = ''] = content.split('\n', 1);
  const uri = await unusedFile(title);
  if (!uri) {
    return window.showTextDocument(await workspace.openTextDocument({ language: reportLanguage, content }));
  }
  const named = await workspace.openTextDocument(uri);
  const document = named.languageId === reportLanguage ? named : await makeReport(named);
  const editor = await window.showTextDocument(document);
  const start = new Position(0, 0);
  await editor.edit((edit) => edit.insert(start, content));
  editor.selection = new Selection(start, start);
  return editor;
}

/** Editors know no unsaved file by name outside their own disk. */
async function unusedFile(title: string): Promise<Uri | undefined> {
  const active = window.activeTextEditor?.document.uri;
  const folder = (active && workspace.getWorkspaceFolder(active)) ?? workspace.workspaceFolders?.[0];
  if (folder?.uri.scheme !== 'file') return undefined;
  const name = title.replace(/[\\/:*?"<>|]/g, '');
  for (let copy = 1; ; copy++) {
    const file = Uri.joinPath(folder.uri, copy === 1 ? `${name}.txt` : `${name} (${copy}).txt`);
    const unsaved = file.with({ scheme: 'untitled' });
    if (!openDocument(unsaved) && !(await exists(file))) return unsaved;
  }
}

const exists = async (file: Uri): Promise<boolean> =>
  workspace.fs.stat(file).then(
    () => true,
    () => false,
  );

async function askOrgan(value: string): Promise<string | undefined> {
  const answer = await window.showInputBox({
    title: l10n.t('New annual report (1/2)'),
    prompt: l10n.t('Full name of the organ, as it stands in the title'),
    placeHolder: l10n.t('for example 某某市某某区某某街道办事处'),
    value,
    ignoreFocusOut: true,
    validateInput: (text) => (text.trim() ? undefined : l10n.t('A report needs the name of its organ.')),
  });
  return answer?.trim();
}

async function askYear(thisYear: number): Promise<number | undefined> {
  const answer = await window.showInputBox({
    title: l10n.t('New annual report (2/2)'),
    prompt: l10n.t('Year reported on'),
    value: String(thisYear - 1),
    ignoreFocusOut: true,
    validateInput: (text) => validateYear(text, thisYear),
  });
  return answer === undefined ? undefined : Number(answer);
}

function validateYear(text: string, thisYear: number): string | InputBoxValidationMessage | undefined {
  const year = /^\d{4}$/.test(text.trim()) ? Number(text) : 0;
  if (year < firstYear || year > thisYear) return l10n.t('A year from {0} to {1}.', firstYear, thisYear);
  if (year < thisYear) return undefined;
  return { message: l10n.t('{0} is not over yet.', year), severity: InputBoxValidationSeverity.Warning };
}
