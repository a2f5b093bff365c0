import type { Connection } from 'vscode-languageserver';
import { configName } from '../engine/config';
import type { Workspace } from '../workspace/workspace';
import { type ConfigParams, type ConfigResult, configRequest } from './protocol';
import { parentOf } from './uris';

/** Finds the config file for a document; `unsaved`: as it stands in the editor. */
export type FindConfig = (uri: string, unsaved?: boolean) => Promise<ConfigResult | null>;

/** The files of this machine, for clients that do not look for config files themselves. */
export interface Files {
  readonly workspace: Workspace;
  /** Nothing where the URI is that of no file of this machine. */
  pathOf(uri: string): string | undefined;
  uriOf(path: string): string;
}

/** Asks the client, which sees remote and virtual files too. */
export const askClient =
  (connection: Connection): FindConfig =>
  (uri, unsaved = false) =>
    connection.sendRequest<ConfigResult | null>(configRequest, { uri, unsaved } satisfies ConfigParams);

export const lookIn =
  ({ workspace, pathOf, uriOf }: Files): FindConfig =>
  async (uri) => {
    const file = pathOf(uri);
    if (file === undefined) return null;
    const own = uriOf(file);
    const folder = pathOf(`${parentOf(own)}/`);
    const found = folder === undefined ? undefined : await workspace.nearest(folder, configName);
    if (found === undefined) return null;
    const { text } = await workspace.read(found);
    const config = uriOf(found);
    return { uri: config, text, path: decodeURIComponent(own.slice(parentOf(config).length + 1)) };
  };
