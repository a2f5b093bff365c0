import type { Connection, Diagnostic } from 'vscode-languageserver';
import { configName, readConfig } from '../engine/config';
import { type Level, levelsOf, noPolicy, type Policy, policyFor } from '../engine/policy';
import type { FindConfig } from './configFiles';
import { toProblem } from './convert';
import { guarded, type Log } from './guard';
import type { ConfigResult, Settings } from './protocol';
import type { Session } from './session';
import { nameOf, parentOf } from './uris';

/** What is wanted of one document, by the settings of its folder and by its config file. */
export interface Preference {
  readonly policy: Policy;
  /** How many findings are published. */
  readonly limit: number;
  readonly config?: ConfigResult;
  /** Alike for alike preferences. */
  readonly key: string;
}

const defaultLimit = 200;
const keyOf = (limit: number, levels: ReadonlyMap<string, Level>, config: ConfigResult | undefined): string =>
  JSON.stringify([limit, ...levels, config]);

export const noPreference: Preference = {
  policy: noPolicy,
  limit: defaultLimit,
  key: keyOf(defaultLimit, new Map(), undefined),
};

/** What was answered for a file of a folder, for all of them. */
export type Answers = Map<string, Promise<Answer>>;

interface Answer {
  readonly settings: Settings | null | undefined;
  readonly config: ConfigResult | undefined;
}

/** The path of another file of the same folder. */
const inSameFolder = (path: string, name: string): string => path.slice(0, path.lastIndexOf('/') + 1) + name;

/**
 * Asks for the preferences of documents, never in vain: where nothing is answered, defaults hold. It also says on the
 * config files themselves what is wrong in them.
 */
export class Preferences {
  readonly #connection: Connection;
  readonly #session: Session;
  readonly #find: FindConfig | undefined;
  readonly #log: Log;
  /** Config files in which something is wrong, with the text in which it is. */
  readonly #complained = new Map<string, string>();
  /** Kept where the client tells when that changes: within the workspace. */
  #ofFolders: Answers = new Map();

  constructor(connection: Connection, session: Session, find: FindConfig | undefined, log: Log) {
    this.#connection = connection;
    this.#session = session;
    this.#find = find;
    this.#log = log;
  }

  /** `ofScan`: of many files that are read one after the other, each folder is asked about once, wherever its config file lies. */
  async of(uri: string, ofScan?: Answers): Promise<Preference> {
    const folder = parentOf(uri);
    const answers = this.#ofFolders;
    const answer = answers.get(folder) ?? ofScan?.get(folder) ?? this.#ask(uri);
    ofScan?.set(folder, answer);
    if (this.#session.watches(uri)) answers.set(folder, answer);
    const { settings, config: found } = await answer;
    if (found && !this.#session.watches(found.uri)) answers.delete(folder);
    // What has changed meanwhile is asked again.
    if (answers !== this.#ofFolders) return this.of(uri);
    const config = found && { ...found, path: inSameFolder(found.path, nameOf(uri)) };
    return guarded(this.#log, `what is wanted of ${uri}`, noPreference, () => this.#preference(settings, config));
  }

  /** No config file is complained of any more; those that are wrong will be again when they are read. */
  forget(): void {
    this.#ofFolders = new Map();
    for (const uri of this.#complained.keys()) this.#complain(uri, []);
    this.#complained.clear();
  }

  /** The config file for a document as it is at this moment: what is to be edited is never what was read before. */
  configNow(uri: string): Promise<ConfigResult | undefined> {
    return this.#config(uri, true);
  }

  async #ask(uri: string): Promise<Answer> {
    const [settings, config] = await Promise.all([this.#settings(uri), this.#config(uri)]);
    return { settings, config };
  }

  async #settings(scopeUri: string): Promise<Settings | null | undefined> {
    const { configurable, sent } = this.#session;
    if (!configurable) return sent;
    const answer = this.#connection.workspace.getConfiguration({ scopeUri, section: 'gouji' });
    return answer.catch((error) => void this.#log(`configuration: ${error}`));
  }

  async #config(uri: string, unsaved = false): Promise<ConfigResult | undefined> {
    const answer = this.#find?.(uri, unsaved) ?? Promise.resolve(null);
    return (await answer.catch((error) => void this.#log(`${configName}: ${error}`))) ?? undefined;
  }

  #preference(settings: Settings | null | undefined, config: ConfigResult | undefined): Preference {
    const { maxFindings, rules } = settings ?? {};
    const limit = typeof maxFindings === 'number' && maxFindings >= 0 ? maxFindings : defaultLimit;
    const levels = levelsOf(rules);
    return {
      policy: policyFor(config && this.#read(config), config?.path ?? '', levels),
      limit,
      ...(config && { config }),
      key: keyOf(limit, levels, config),
    };
  }

  #read({ uri, text }: ConfigResult) {
    const { config, problems } = readConfig(text);
    const { locale } = this.#session;
    const isNews = problems.length > 0 ? this.#complained.get(uri) !== text : this.#complained.delete(uri);
    if (problems.length > 0) this.#complained.set(uri, text);
    if (isNews)
      this.#complain(
        uri,
        problems.map((one) => toProblem(one, locale)),
      );
    return config;
  }

  /** A client that is gone hears nothing. */
  #complain(uri: string, diagnostics: Diagnostic[]): void {
    this.#connection.sendDiagnostics({ uri, diagnostics }).catch(() => undefined);
  }
}
