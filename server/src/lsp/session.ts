import type { ClientCapabilities, InitializeParams } from 'vscode-languageserver';
import type { Locale } from '../core/localized';
import type { Document } from '../engine/document';
import type { InitializationOptions, Settings } from './protocol';

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

  constructor({ capabilities, locale, initializationOptions }: InitializeParams, rulePageBase: string) {
    this.#capabilities = capabilities ?? {};
    this.#options = (initializationOptions ?? {}) as InitializationOptions;
    this.#editorLocale = locale ?? 'zh-cn';
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

  /** Code actions that cannot be taken are shown with their reason, not run. */
  get showsDisabled(): boolean {
    return this.#capabilities.textDocument?.codeAction?.disabledSupport === true;
  }

  get rendersMarkdown(): boolean {
    return this.#capabilities.textDocument?.hover?.contentFormat?.includes('markdown') ?? true;
  }

  /** Takes new settings; whether anything changes for the reader. */
  configure(settings: Settings | null | undefined): boolean {
    const { locale = this.#options.locale, maxFindings } = settings ?? {};
    const before = `${this.locale} ${this.limit}`;
    const chosen = typeof locale !== 'string' || locale === 'auto' ? this.#editorLocale : locale;
    this.locale = chosen.toLowerCase().startsWith('zh') ? 'zh' : 'en';
    this.limit = typeof maxFindings === 'number' && maxFindings >= 0 ? maxFindings : defaultLimit;
    return `${this.locale} ${this.limit}` !== before;
  }
}
