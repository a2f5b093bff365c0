import type { ClientCapabilities, InitializeParams, MarkupKind } from 'vscode-languageserver';
import type { Locale } from '../core/localized';
import type { Document } from '../engine/document';
import type { SignatureStyle } from './convert';
import type { Preference } from './preferences';
import type { InitializationOptions, Scope, Settings } from './protocol';
import { folderOf, parentOf, plainUri } from './uris';

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
  readonly rulePageBase: string;
  locale: Locale = 'zh';
  scope: Scope = 'openFiles';
  /** All reports have been checked on demand: their findings stay in view until another scope is chosen. */
  checksAll = false;
  /** So many such checks are going on. */
  checking = 0;
  /** URIs of the workspace's folders. */
  folders: readonly string[];
  /** What a client that cannot be asked has sent along. */
  sent: Settings | null | undefined;

  constructor(params: InitializeParams, rulePageBase: string) {
    const { capabilities, locale, initializationOptions, workspaceFolders, rootUri } = params;
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

  /** What the client asks for again when it is told to. */
  get refreshes(): Readonly<Record<'diagnostics' | 'codeLenses' | 'semanticTokens', boolean>> {
    const { diagnostics, codeLens, semanticTokens } = this.#capabilities.workspace ?? {};
    return {
      diagnostics: diagnostics?.refreshSupport === true,
      codeLenses: codeLens?.refreshSupport === true,
      semanticTokens: semanticTokens?.refreshSupport === true,
    };
  }

  /** The client answers `workspace/configuration`. */
  get configurable(): boolean {
    return this.#capabilities.workspace?.configuration === true;
  }

  get readsFiles(): boolean {
    return this.#options.readsFiles === true;
  }

  get showsAll(): boolean {
    return this.checksAll || this.checking > 0 || this.scope === 'workspace';
  }

  /** The client can be told which files to watch. */
  get watchesFiles(): boolean {
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

  /** Edits can create files. */
  get createsFiles(): boolean {
    return this.#capabilities.workspace?.workspaceEdit?.resourceOperations?.includes('create') === true;
  }

  get findsConfig(): boolean {
    return this.#options.config === true;
  }

  get asksReasons(): boolean {
    return this.#options.silence === true;
  }

  /** It is our own client, which has a command for each action on a whole document. */
  get hasCommands(): boolean {
    return this.asksReasons;
  }

  get goesTo(): boolean {
    return this.#options.goTo === true;
  }

  /** The client tells when a file changes: of those outside of the workspace it hears nothing. */
  watches(uri: string): boolean {
    return this.watchesFiles && this.#plainFolderOf(uri) !== undefined;
  }

  /** The workspace folder in which a document lies, as the client writes it but for a slash at its end, or else its own. */
  folderOf(uri: string): string {
    const plain = this.#plainFolderOf(uri);
    const folder = this.folders.find((one) => plainUri(one) === plain);
    return folder?.replace(/\/$/, '') ?? parentOf(uri);
  }

  #plainFolderOf(uri: string): string | undefined {
    return folderOf(plainUri(uri), this.folders.map(plainUri));
  }

  /** Code actions that cannot be taken are shown with their reason, not run. */
  get showsDisabled(): boolean {
    return this.#capabilities.textDocument?.codeAction?.disabledSupport === true;
  }

  /** The client shows symbols within symbols. */
  get nestsSymbols(): boolean {
    return this.#capabilities.textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true;
  }

  /** The client asks for the tokens of what is in view. */
  get asksTokensInView(): boolean {
    return Boolean(this.#capabilities.textDocument?.semanticTokens?.requests?.range);
  }

  /** In hovers. */
  get rendersMarkdown(): boolean {
    return rendersMarkdown(this.#capabilities.textDocument?.hover?.contentFormat);
  }

  /** How the client shows signature help. */
  get signatures(): SignatureStyle {
    const { documentationFormat, parameterInformation } =
      this.#capabilities.textDocument?.signatureHelp?.signatureInformation ?? {};
    return {
      rendersMarkdown: rendersMarkdown(documentationFormat),
      takesLabelOffsets: parameterInformation?.labelOffsetSupport === true,
    };
  }

  /** Takes new settings; whether the language or the scope changes. */
  configure(settings: Settings | null | undefined): boolean {
    this.sent = settings;
    const { locale = this.#options.locale, scope } = settings ?? {};
    const { locale: oldLocale, scope: oldScope } = this;
    const chosen = typeof locale !== 'string' || locale === 'auto' ? this.#editorLocale : locale;
    this.locale = chosen.toLowerCase().startsWith('zh') ? 'zh' : 'en';
    this.scope = scope === 'workspace' ? 'workspace' : 'openFiles';
    if (this.scope !== oldScope) this.checksAll = false;
    return this.scope !== oldScope || this.locale !== oldLocale;
  }
}

const rendersMarkdown = (formats: readonly MarkupKind[] | undefined): boolean => formats?.includes('markdown') ?? true;
