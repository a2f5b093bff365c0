import type { ExtensionContext } from 'vscode';
import { activateGouji, deactivateGouji, type GoujiApi } from '../activate.js';

// The language client is a bundle of its own (see esbuild.mjs): it is read when the first report is opened.
export const activate = (context: ExtensionContext): Promise<GoujiApi> =>
  activateGouji(context, () => import('./languageClient.js'));

export const deactivate = deactivateGouji;
