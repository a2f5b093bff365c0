import type { ClientCapabilities, InitializeParams } from 'vscode-languageserver';
import type { Locale } from '../core/localized';
import type { Document } from '../engine/document';
import type { InitializationOptions, Scope, Settings } from './protocol';

const defaultLimit = 200;

/** An open document with the version that the editor sent last. */
export interface OpenDocument {
  readonly document: Document;
  readonly version: number;
}

/** What a client said when it connected, its settings, and the documents it has open. */
export class Session {
  readonly open = new Map<string, OpenDocument>();
  readonly #capabilities: ClientCapabilities;
  readonly #options: InitializationOptions;
  readonly #editorLocale: string;
  readonly rulePageBase: string;
  locale: Locale = 'zh';
  limit = defaultLimit;
  scope: Scope = 'openFiles';
  /** All reports have been checked on demand: their findings stay in view until the server ends. */
  checksAll = false;
  /** URIs of the workspace's folders. */
  folders: readonly string[];

  constructor(
    { capabilities, locale, initializationOptions, workspaceFolders, rootUri }: InitializeParams,
    rulePageBase: string,
  ) {
    this.#capabilities = capabilities ?? {};
    this.#options = (initializationOptions ?? {}) as InitializationOptions;
    this.#editorLocale = locale ?? 'zh-cn';
    this.folders = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
    this.rulePageBase = this.#options.rulePageBase ?? rulePageBase;
    this.configure({});
  }

  /** The client asks for diagnostics itself. */
  get pulls(): boolean {
    return this.#capabilities.textDocument?.diagnostic !== undefined;
  }

  get refreshes(): boolean {
    return this.#capabilities.workspace?.diagnostics?.refreshSupport === true;
  }

  /** The client answers `workspace/configuration`. */
  get configurable(): boolean {
    return this.#capabilities.workspace?.configuration === true;
  }

  get readsFiles(): boolean {
    return this.#options.readsFiles === true;
  }

  get showsAll(): boolean {
    return this.checksAll || this.scope === 'workspace';
  }

  /** The client can be told which files to watch. */
  get watches(): boolean {
    return this.#capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
  }

  /** The client tells when a folder is added to the workspace or taken away. */
  get followsFolders(): boolean {
    return this.#capabilities.workspace?.workspaceFolders === true;
  }

  /** The client tells of files that it deletes or renames itself. */
  get followsFiles(): boolean {
    return this.#capabilities.workspace?.fileOperations?.didRename === true;
  }

  get showsProgress(): boolean {
    return this.#capabilities.window?.workDoneProgress === true;
  }

  get wantsStatus(): boolean {
    return this.#options.status === true;
  }

  /** Edits can carry the version of the text they are for. */
  get versionsEdits(): boolean {
    return this.#capabilities.workspace?.workspaceEdit?.documentChanges === true;
  }

  /** Code actions that cannot be taken are shown with their reason, not run. */
  get showsDisabled(): boolean {
    return this.#capabilities.textDocument?.codeAction?.disabledSupport === true;
  }

  get rendersMarkdown(): boolean {
    return this.#capabilities.textDocument?.hover?.contentFormat?.includes('markdown') ?? true;
  }

  /** Takes new settings; whether anything changes for the reader. */
  configure(settings: Settings | null | undefined): boolean {
    const { locale = this.#options.locale, maxFindings, scope } = settings ?? {};
    const before = `${this.locale} ${this.limit} ${this.scope}`;
    const chosen = typeof locale !== 'string' || locale === 'auto' ? this.#editorLocale : locale;
    this.locale = chosen.toLowerCase().startsWith('zh') ? 'zh' : 'en';
    this.limit = typeof maxFindings === 'number' && maxFindings >= 0 ? maxFindings : defaultLimit;
    this.scope = scope === 'workspace' ? 'workspace' : 'openFiles';
    return `${this.locale} ${this.limit} ${this.scope}` !== before;
  }
}
