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
  pathOf(uri: string): string;
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
    if (!uri.startsWith('file:')) return null;
    const own = uriOf(pathOf(uri));
    const found = await workspace.nearest(pathOf(parentOf(own)), configName);
    if (found === undefined) return null;
    const { text } = await workspace.read(found);
    const config = uriOf(found);
    return { uri: config, text, path: decodeURIComponent(own.slice(parentOf(config).length + 1)) };
  };
