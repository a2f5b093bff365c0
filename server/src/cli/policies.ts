import { dirname, relative, resolve, sep } from 'node:path';
import { localized } from '../core/localized';
import { configName, readConfig } from '../engine/config';
import type { Problem } from '../engine/jsonReader';
import { type Config, type Policy, policyFor } from '../engine/policy';
import { FileError, type Workspace } from '../workspace/workspace';

interface ConfigFile {
  readonly folder: string;
  readonly config: Config;
  readonly problems: readonly FileError[];
}

interface FoundPolicy {
  readonly policy: Policy;
  /** What is wrong in the config file, told with the first file it is for; what could be understood of it holds. */
  readonly problems: readonly FileError[];
}

/** What the config files want of each file: the nearest one upwards holds, as a whole. Each is read once. */
export class Policies {
  readonly #workspace: Workspace;
  readonly #nearest = new Map<string, string | undefined>();
  readonly #configs = new Map<string, ConfigFile>();

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  /** `folder`: where the search begins. */
  async of(path: string, folder = dirname(path)): Promise<FoundPolicy> {
    if (!this.#nearest.has(folder)) this.#nearest.set(folder, await this.#workspace.nearest(folder, configName));
    const configPath = this.#nearest.get(folder);
    if (configPath === undefined) return { policy: policyFor(undefined, path, new Map()), problems: [] };
    const known = this.#configs.get(configPath);
    const file = known ?? (await readFile(this.#workspace, configPath));
    this.#configs.set(configPath, file);
    const within = relative(resolve(file.folder), resolve(path)).split(sep).join('/');
    return { policy: policyFor(file.config, within, new Map()), problems: known ? [] : file.problems };
  }
}

async function readFile(workspace: Workspace, path: string): Promise<ConfigFile> {
  const folder = dirname(path);
  try {
    const { text } = await workspace.read(path);
    const { config, problems } = readConfig(text);
    return { folder, config, problems: problems.map((problem) => errorOf(path, problem)) };
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    return { folder, config: readConfig('').config, problems: [error] };
  }
}

function errorOf(path: string, { range: { start }, message }: Problem): FileError {
  const [line, column] = [start.line + 1, start.character + 1];
  const text = localized(
    `第 ${line} 行第 ${column} 列：${message.zh}`,
    `line ${line}, column ${column}: ${message.en}`,
  );
  return new FileError(path, text);
}
