import { Uri, workspace } from 'vscode';
import type { ConfigParams, ConfigResult } from '../../server/src/lsp/protocol.js';

export const configName = '.gouji.json';

/** The nearest config file above a document, wherever the editor has its files. */
export async function findConfig(
  { uri: text }: ConfigParams,
  toText: (uri: Uri) => string,
): Promise<ConfigResult | null> {
  const uri = Uri.parse(text, true);
  if (uri.scheme === 'untitled') return null;
  for (let folder = Uri.joinPath(uri, '..'); ; folder = Uri.joinPath(folder, '..')) {
    const found = await read(Uri.joinPath(folder, configName));
    if (found)
      return { ...found, uri: toText(found.uri), path: uri.path.slice(folder.path.replace(/\/$/, '').length + 1) };
    if (folder.path === '/' || folder.path === '') return null;
  }
}

async function read(uri: Uri): Promise<{ readonly uri: Uri; readonly text: string } | undefined> {
  try {
    return { uri, text: new TextDecoder().decode(await workspace.fs.readFile(uri)) };
  } catch {
    return undefined;
  }
}
