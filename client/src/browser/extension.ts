import type { ExtensionContext } from 'vscode';
import { activateGouji, deactivateGouji, type GoujiApi } from '../activate.js';

// A web extension is one file, so the language client lies in the same bundle; its code runs when the first report is opened.
export const activate = (context: ExtensionContext): Promise<GoujiApi> =>
  activateGouji(context, () => import('./languageClient.js'));

export const deactivate = deactivateGouji;
