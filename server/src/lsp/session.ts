import type { ClientCapabilities, InitializeParams } from 'vscode-languageserver';
import type { Locale } from '../core/localized';
import type { Document } from '../engine/document';
import type { Preference } from './preferences';
import type { InitializationOptions, Settings } from './protocol';

/** An open document with the version that the editor sent last, and what is wanted of it. */
export interface OpenDocument {
  readonly document: Document;
  readonly version: number;
  readonly preference: Preference;
}

/** What a client said when it connected, its settings, and the documents it has open. */
export class Session {
  readonly open = new Map<string, OpenDocument>();
  readonly #capabilities: ClientCapabilities;
  readonly #options: InitializationOptions;
  readonly #editorLocale: string;
  readonly #folders: readonly string[];
  readonly rulePageBase: string;
  locale: Locale = 'zh';
  /** What a client that cannot be asked has sent along. */
  sent: Settings | null | undefined;

  constructor(params: InitializeParams, rulePageBase: string) {
    const { capabilities, locale, initializationOptions, workspaceFolders } = params;
    this.#capabilities = capabilities ?? {};
    this.#options = (initializationOptions ?? {}) as InitializationOptions;
    this.#editorLocale = locale ?? 'zh-cn';
    this.#folders = (workspaceFolders ?? []).map(({ uri }) => uri);
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

  get wantsStatus(): boolean {
    return this.#options.status === true;
  }

  /** Edits can carry the version of the text they are for. */
  get versionsEdits(): boolean {
    return this.#capabilities.workspace?.workspaceEdit?.documentChanges === true;
  }

  /** Edits can create files. */
  get createsFiles(): boolean {
    return this.#capabilities.workspace?.workspaceEdit?.resourceOperations?.includes('create') === true;
  }

  get watchesFiles(): boolean {
    return this.#capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
  }

  get findsConfig(): boolean {
    return this.#options.config === true;
  }

  get asksReasons(): boolean {
    return this.#options.silence === true;
  }

  /** The workspace folder in which a document lies, or else its own folder. */
  folderOf(uri: string): string {
    const around = this.#folders.filter((folder) => uri.startsWith(`${folder}/`));
    return around.sort((a, b) => b.length - a.length)[0] ?? uri.slice(0, uri.lastIndexOf('/'));
  }

  /** Code actions that cannot be taken are shown with their reason, not run. */
  get showsDisabled(): boolean {
    return this.#capabilities.textDocument?.codeAction?.disabledSupport === true;
  }

  get rendersMarkdown(): boolean {
    return this.#capabilities.textDocument?.hover?.contentFormat?.includes('markdown') ?? true;
  }

  /** Takes new settings; whether the language changes. */
  configure(settings: Settings | null | undefined): boolean {
    this.sent = settings;
    const { locale = this.#options.locale } = settings ?? {};
    const before = this.locale;
    const chosen = typeof locale !== 'string' || locale === 'auto' ? this.#editorLocale : locale;
    this.locale = chosen.toLowerCase().startsWith('zh') ? 'zh' : 'en';
    return this.locale !== before;
  }
}
