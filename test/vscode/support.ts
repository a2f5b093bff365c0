/** What the suites have in common: opening reports, finding their cells, waiting for the server with a deadline. */
import * as vscode from 'vscode';
import type { GoujiApi } from '../../client/src/activate.js';
import type { StatusParams } from '../../server/src/lsp/protocol.js';
import * as assert from './assert.js';

/** The Node.js of the extension host; the web extension host has none. */
export const node = (globalThis as { process?: NodeJS.Process }).process?.versions?.node
  ? (globalThis as { process?: NodeJS.Process }).process
  : undefined;

export function extension(): vscode.Extension<GoujiApi> {
  const found = vscode.extensions.getExtension<GoujiApi>('gouji.gouji');
  assert.ok(found, 'the extension is installed');
  return found;
}

/** What the server has found out about the document as it is now. */
export function waitForCheck(document: vscode.TextDocument): Promise<StatusParams> {
  return waitFor(`the check of ${document.uri.path}`, async () => {
    const status = (await extension().activate()).statusOf(document.uri);
    return status?.version === document.version && status;
  });
}

// Files

const fixtures = ['clean.ogi', 'plain.txt'];

/**
 * A file of the workspace. Those that tests write lie in a folder each: copies of one report in one folder would be told
 * from each other by a finding. A name with a folder in it, and that of a config file, stays as it is.
 */
export function uriOf(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'a folder is open');
  const path = name.includes('/') || name.startsWith('.') || fixtures.includes(name) ? name : `of ${name}/${name}`;
  return vscode.Uri.joinPath(folder.uri, path);
}

export async function readFile(name: string): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uriOf(name)));
}

export async function writeFile(name: string, text: string): Promise<vscode.Uri> {
  await vscode.workspace.fs.writeFile(uriOf(name), new TextEncoder().encode(text));
  return uriOf(name);
}

export async function removeFile(name: string): Promise<void> {
  await vscode.workspace.fs.delete(uriOf(name)).then(undefined, () => undefined);
}

/** Opens a file as the user does: unlike one opened by the API it is closed with its editor. */
export async function open(name: string): Promise<vscode.TextEditor> {
  const uri = uriOf(name);
  await vscode.commands.executeCommand('vscode.open', uri);
  return waitFor(`the editor of ${name}`, () => {
    const editor = vscode.window.activeTextEditor;
    return editor?.document.uri.toString() === uri.toString() && editor;
  });
}

/** Opens a new file with the text of `clean.ogi`, changed. */
export async function openReport(name: string, change = (text: string) => text): Promise<vscode.TextEditor> {
  await writeFile(name, change(await readFile('clean.ogi')));
  return open(name);
}

/** Closes every editor, and takes back what was not saved. */
export async function closeAll(): Promise<void> {
  const hasTabs = () => vscode.window.tabGroups.all.some(({ tabs }) => tabs.length > 0);
  await waitFor('closing', async () => {
    if (hasTabs()) await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    return !hasTabs();
  });
}

// Waiting

export function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Asks until the answer is neither undefined nor false. */
export async function waitFor<T>(
  what: string,
  ask: () => T | undefined | false | Promise<T | undefined | false>,
  milliseconds = 15_000,
): Promise<T> {
  for (const deadline = Date.now() + milliseconds; ; await sleep(20)) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    assert.ok(Date.now() < deadline, `${what}: not within ${milliseconds} ms`);
  }
}

// Cells

/** Columns of section 三, by their place after the row's label. */
export const column = { naturalPerson: 1, commercialEnterprise: 2, other: 6, total: 7 } as const;

/** The trimmed text of the `n`th cell after the one that begins with `label`. */
export function cell(document: vscode.TextDocument, label: string, n: number): vscode.Range {
  for (let line = 0; line < document.lineCount; line++) {
    const cells = cellsOf(document, line);
    const at = cells.findIndex((range) => document.getText(range).startsWith(label));
    const found = at < 0 ? undefined : cells[at + n];
    if (found) return found;
  }
  throw new assert.AssertionError(`no cell ${n} after ${label}`);
}

/** The `n`th figure of section 四, whose only row has no label. */
export function caseCell(document: vscode.TextDocument, n: number): vscode.Range {
  for (let line = 0; line < document.lineCount; line++) {
    const found = document.lineAt(line).text.startsWith('五、') ? cellsOf(document, line - 1)[n - 1] : undefined;
    if (found) return found;
  }
  throw new assert.AssertionError(`no figure ${n} in section 四`);
}

function cellsOf(document: vscode.TextDocument, line: number): vscode.Range[] {
  const ranges: vscode.Range[] = [];
  let start = 0;
  for (const part of document.lineAt(line).text.split('|')) {
    const from = start + (part.trim() ? part.length - part.trimStart().length : Math.min(1, part.length));
    ranges.push(new vscode.Range(line, from, line, from + part.trim().length));
    start += part.length + 1;
  }
  return ranges;
}

export async function replace(editor: vscode.TextEditor, range: vscode.Range, text: string): Promise<void> {
  assert.ok(await editor.edit((edit) => edit.replace(range, text)), 'the edit was applied');
}

// Findings

/** `code line:character-line:character`, as `findings` gives them. */
export function finding(code: string, { start, end }: vscode.Range): string {
  return `${code} ${start.line}:${start.character}-${end.line}:${end.character}`;
}

/** The errors and warnings the editor shows on the document, in the order of their places. */
function findings(document: vscode.TextDocument): string[] {
  return diagnostics(document)
    .sort((a, b) => a.range.start.compareTo(b.range.start))
    .map((diagnostic) => finding(codeOf(diagnostic), diagnostic.range));
}

export function diagnostics(document: vscode.TextDocument): vscode.Diagnostic[] {
  return vscode.languages
    .getDiagnostics(document.uri)
    .filter(({ source, severity }) => source === 'gouji' && severity <= vscode.DiagnosticSeverity.Warning);
}

export function codeOf({ code }: vscode.Diagnostic): string {
  return `${typeof code === 'object' ? code.value : code}`;
}

/** Waits until exactly these findings are shown. */
export async function waitForFindings(document: vscode.TextDocument, ...expected: string[]): Promise<void> {
  const matches = () => findings(document).join('\n') === expected.join('\n');
  try {
    await waitFor('findings', matches);
  } catch {
    assert.deepEqual(findings(document), expected, 'findings after 15 s');
  }
}

/** Waits until the server has checked this text, and found nothing wrong. */
export async function waitForClean(document: vscode.TextDocument): Promise<StatusParams> {
  const status = await waitForCheck(document);
  await sleep(200);
  await waitForFindings(document);
  return status;
}

// Features

/** The text of all hovers at a position, once there are any. */
export async function hover(document: vscode.TextDocument, position: vscode.Position): Promise<string> {
  return waitFor(`hover at ${position.line}:${position.character}`, async () => {
    const command = 'vscode.executeHoverProvider';
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(command, document.uri, position);
    const texts = hovers.flatMap(({ contents }) => contents.map((it) => (typeof it === 'string' ? it : it.value)));
    return texts.length > 0 && texts.join('\n\n');
  });
}

/** The code actions at a range, with their edits. */
export async function codeActions(
  document: vscode.TextDocument,
  range: vscode.Range,
  kind: vscode.CodeActionKind,
): Promise<vscode.CodeAction[]> {
  const ask = () =>
    vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      range,
      kind.value,
      100,
    );
  // VS Code gives an answer up where any extension registers a provider meanwhile, as its own do after a start.
  return waitFor('code actions', async () => ask().then(undefined, givenUp));
}

function givenUp(error: Error): undefined {
  if (!/Cancell?ed/.test(error.message)) throw error;
}

/** Applies the quick fix whose title matches. */
export async function applyQuickFix(document: vscode.TextDocument, range: vscode.Range, title: RegExp): Promise<void> {
  let actions: vscode.CodeAction[] = [];
  const action = await waitFor('quick fix', async () => {
    actions = await codeActions(document, range, vscode.CodeActionKind.QuickFix);
    return actions.find((it) => title.test(it.title));
  }).catch(() => undefined);
  assert.ok(action, `no quick fix ${title} among: ${actions.map((it) => it.title).join(' · ')}`);
  if (action.edit) assert.ok(await vscode.workspace.applyEdit(action.edit), 'the edit was applied');
  if (action.command) {
    await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
  }
}

/** Changes settings of the workspace until the function it returns is called. */
export async function configure(settings: Record<string, unknown>): Promise<() => Promise<void>> {
  const configuration = () => vscode.workspace.getConfiguration();
  const update = async (values: [string, unknown][]) => {
    for (const [name, value] of values) {
      await configuration().update(name, value, vscode.ConfigurationTarget.Workspace);
    }
  };
  const before = Object.keys(settings).map((name): [string, unknown] => [
    name,
    configuration().inspect(name)?.workspaceValue,
  ]);
  await update(Object.entries(settings));
  return () => update(before);
}

/** The process of the language server, in the extension host of Node.js. */
export function serverProcess(): { pid: number; kill(signal: string): boolean } | undefined {
  const { _getActiveHandles: handles } = node as unknown as { _getActiveHandles(): unknown[] };
  const isServer = (handle: unknown): handle is { pid: number; spawnargs: string[]; kill(signal: string): boolean } =>
    (handle as { spawnargs?: string[] })?.spawnargs?.some((it) => /dist[/\\]server[/\\]node\.js$/.test(it)) ?? false;
  return handles.call(node).find(isServer);
}
