import { dirname, relative, resolve, sep } from 'node:path';
import { localized } from '../core/localized';
import { configName, readConfig } from '../engine/config';
import { type Config, type Policy, policyFor } from '../engine/policy';
import { FileError } from '../workspace/workspace';
import type { Shell } from './shell';

interface ConfigFile {
  readonly folder: string;
  readonly config: Config;
}

/** What the config files want of each file: the nearest one upwards holds, as a whole. Each is read once. */
export class Policies {
  readonly #shell: Shell;
  readonly #nearest = new Map<string, string | undefined>();
  readonly #configs = new Map<string, ConfigFile>();
  readonly #complain: (error: FileError) => Promise<void>;

  /** `complain` hears of what is wrong in a config file; what could be understood of it holds. */
  constructor(shell: Shell, complain: (error: FileError) => Promise<void>) {
    this.#shell = shell;
    this.#complain = complain;
  }

  async of(path: string): Promise<Policy> {
    const file = await this.#configOf(dirname(path));
    const within = file && relative(resolve(file.folder), resolve(path)).split(sep).join('/');
    return policyFor(file?.config, within ?? path, new Map());
  }

  async #configOf(folder: string): Promise<ConfigFile | undefined> {
    if (!this.#nearest.has(folder)) this.#nearest.set(folder, await this.#shell.workspace.nearest(folder, configName));
    const path = this.#nearest.get(folder);
    if (path === undefined) return undefined;
    let file = this.#configs.get(path);
    if (!file) {
      file = { folder: dirname(path), config: await this.#read(path) };
      this.#configs.set(path, file);
    }
    return file;
  }

  async #read(path: string): Promise<Config> {
    let text = '';
    try {
      ({ text } = await this.#shell.workspace.read(path));
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      await this.#complain(error);
    }
    const { config, problems } = readConfig(text);
    for (const { range, message } of problems) {
      const { line, character } = range.start;
      const place = localized(
        `第 ${line + 1} 行第 ${character + 1} 列：`,
        `line ${line + 1}, column ${character + 1}: `,
      );
      await this.#complain(new FileError(path, localized(place.zh + message.zh, place.en + message.en)));
    }
    return config;
  }
}
