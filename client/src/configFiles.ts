import { Uri, workspace } from 'vscode';
import type { ConfigParams, ConfigResult } from '../../server/src/lsp/protocol.js';
import { openDocument } from './documents.js';

export const configName = '.gouji.json';

export const isConfig = ({ path }: Uri): boolean => path.endsWith(`/${configName}`);

/** The nearest config file above a document, wherever the editor has its files; `unsaved`: as it stands in the editor. */
export async function findConfig(
  { uri: text, unsaved = false }: ConfigParams,
  toText: (uri: Uri) => string,
): Promise<ConfigResult | null> {
  const uri = Uri.parse(text, true);
  if (uri.scheme === 'untitled') return null;
  for (let folder = Uri.joinPath(uri, '..'); ; folder = Uri.joinPath(folder, '..')) {
    const config = Uri.joinPath(folder, configName);
    const found = (unsaved && openText(config)) || (await storedText(config));
    if (found)
      return { ...found, uri: toText(config), path: uri.path.slice(folder.path.replace(/\/$/, '').length + 1) };
    if (folder.path === '/' || folder.path === '') return null;
  }
}

function openText(uri: Uri): Pick<ConfigResult, 'text' | 'version'> | undefined {
  const document = openDocument(uri);
  return document && { text: document.getText(), version: document.version };
}

async function storedText(uri: Uri): Promise<Pick<ConfigResult, 'text'> | undefined> {
  try {
    return { text: new TextDecoder().decode(await workspace.fs.readFile(uri)) };
  } catch {
    return undefined;
  }
}
