import type { Change, Document } from '../engine/document';
import { Checks } from './checks';
import { atMost, guarded, type Log, type Ready } from './guard';
import { noPreference, type Preferences } from './preferences';
import type { Session } from './session';
import { plainUri } from './uris';
import type { WorkspaceReports } from './workspaceReports';

/** How long the findings of a document that was just opened wait for what is wanted of it, in milliseconds. */
const patience = 1000;

/** What follows where something is found. */
export interface Tell {
  /** A document has been checked, or it is known what is wanted of it. */
  publish(uri: string): void;
  /** What the client has asked for before may have changed. */
  refresh(): void;
}

/** The documents that are open: their texts, what is wanted of each, and their checks. */
export class OpenDocuments {
  readonly #session: Session;
  readonly #workspace: WorkspaceReports;
  readonly #preferences: Preferences;
  readonly #documentOf: (text: string) => Document;
  readonly #tell: Tell;
  readonly #log: Log;
  readonly #checks = new Checks();
  /** Documents that were just opened, until it is known what is wanted of them. */
  readonly #unsettled = new Map<string, Promise<void>>();
  /** How often it was asked what is wanted of a document: only the last answer counts. */
  readonly #questions = new WeakMap<Document, number>();

  constructor(
    session: Session,
    workspace: WorkspaceReports,
    preferences: Preferences,
    documentOf: (text: string) => Document,
    tell: Tell,
    log: Log,
  ) {
    this.#session = session;
    this.#workspace = workspace;
    this.#preferences = preferences;
    this.#documentOf = documentOf;
    this.#tell = tell;
    this.#log = log;
  }

  /** Whether the text could be kept. */
  open(uri: string, version: number, text: string): boolean {
    if (!this.#take(uri, version, () => this.#documentOf(text))) return false;
    const settled = atMost(patience, this.#settle(uri)).then(() => {
      if (this.#unsettled.get(uri) !== settled) return;
      this.#unsettled.delete(uri);
      this.#tell.publish(uri);
    });
    this.#unsettled.set(uri, settled);
    this.#check(uri);
    return true;
  }

  /** Whether the text could be kept. */
  change(uri: string, version: number, changes: readonly Change[]): boolean {
    const { document } = this.#session.open.get(uri)!;
    const isKept = this.#take(uri, version, () => {
      document.apply(changes);
      return document;
    });
    if (isKept) this.#check(uri);
    else this.#forget(uri);
    return isKept;
  }

  close(uri: string): void {
    this.#forget(uri);
    this.#session.open.delete(uri);
  }

  /** All is known of a document, or it is not open. */
  isReady(uri: string): boolean {
    return !this.#unsettled.has(uri) && !this.#checks.running(uri);
  }

  readonly ready: Ready = (uri) =>
    this.isReady(uri) ? undefined : this.#untilReady(uri, this.#session.open.get(uri)?.version);

  /** Asks anew what is wanted of every document, and checks where that changes anything. */
  async reload(): Promise<void> {
    this.#preferences.forget();
    await Promise.all([...this.#session.open.keys()].map((uri) => atMost(patience, this.#settle(uri))));
  }

  /** The files beside them may tell something new of the documents among some files. */
  hear(files: ReadonlySet<string>): void {
    // A check that is running hears of it when it comes to its end.
    const affected = [...this.#session.open].filter(([uri]) => files.has(plainUri(uri)) && !this.#checks.running(uri));
    for (const [uri, { document }] of affected) this.#run(uri, this.#hearing(uri, document));
    if (affected.length > 0) this.#tell.refresh();
  }

  /** Tells the workspace of every document. */
  tellWorkspace(): void {
    for (const [uri, { document }] of this.#session.open) if (!this.#checks.running(uri)) this.#beside(uri, document);
  }

  /** Keeps a text as it now is. One that cannot be kept is forgotten: better no findings than those of another text. */
  #take(uri: string, version: number, text: () => Document): boolean {
    const { open } = this.#session;
    const document = guarded(this.#log, `text of ${uri}`, undefined, text);
    if (document) open.set(uri, { document, version, preference: open.get(uri)?.preference ?? noPreference });
    else open.delete(uri);
    return document !== undefined;
  }

  #forget(uri: string): void {
    this.#unsettled.delete(uri);
    this.#checks.stop(uri);
  }

  /** Checks a text as it now is, and publishes what is found unless it changes before that is done. */
  #check(uri: string): void {
    const { document } = this.#session.open.get(uri)!;
    this.#run(uri, this.#steps(uri, document));
  }

  /** A finding that cannot be published is a line in the log. */
  #run(uri: string, steps: Generator<void, void>): void {
    const publish = () => this.#tell.publish(uri);
    this.#checks.start(uri, steps, () => guarded(this.#log, `publishing ${uri}`, undefined, publish));
  }

  *#steps(uri: string, document: Document): Generator<void, void> {
    yield* document.steps();
    this.#beside(uri, document);
    yield* this.#hearing(uri, document);
  }

  /** Checks again the reports of which the files beside it tell something new. */
  *#hearing(uri: string, document: Document): Generator<void, void> {
    const isNews = () => guarded(this.#log, `told of ${uri}`, false, () => this.#workspace.tell(uri, document));
    while (isNews()) yield* document.steps();
  }

  /** What the files beside it say of a document, and it of them, may change with it. */
  #beside(uri: string, document: Document): void {
    guarded(this.#log, `reports beside ${uri}`, undefined, () => this.#workspace.take(uri, document));
  }

  async #untilReady(uri: string, version: number | undefined): Promise<boolean> {
    for (;;) {
      if (this.#session.open.get(uri)?.version !== version) return false;
      const event = this.#unsettled.get(uri) ?? this.#checks.running(uri);
      if (!event) return true;
      await event;
    }
  }

  /** Learns what is wanted of a document. */
  #settle(uri: string): Promise<void> {
    const { document } = this.#session.open.get(uri)!;
    const question = (this.#questions.get(document) ?? 0) + 1;
    this.#questions.set(document, question);
    return this.#ask(uri, document, () => this.#questions.get(document) === question);
  }

  async #ask(uri: string, document: Document, isLast: () => boolean): Promise<void> {
    const preference = await this.#preferences.of(uri);
    const opened = this.#session.open.get(uri);
    if (!isLast() || opened?.document !== document || opened.preference.key === preference.key) return;
    document.policy = preference.policy;
    this.#session.open.set(uri, { ...opened, preference });
    this.#check(uri);
    if (!this.#unsettled.has(uri)) this.#tell.refresh();
  }
}
