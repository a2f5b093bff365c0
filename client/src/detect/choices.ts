import type { Memento, Uri } from 'vscode';

/** What the user wants a text file to be. */
export type Choice = 'report' | 'text';

const key = 'gouji.choices';
const remembered = 500;

/** The user's word on single files: kept for the workspace; for untitled documents until the window closes. */
export class Choices {
  readonly #memento: Memento;
  readonly #session = new Map<string, Choice>();

  constructor(memento: Memento) {
    this.#memento = memento;
  }

  get(uri: Uri): Choice | undefined {
    const name = uri.toString();
    return this.#session.get(name) ?? this.#stored().find(([stored]) => stored === name)?.[1];
  }

  async set(uri: Uri, choice: Choice): Promise<void> {
    const name = uri.toString();
    this.#session.set(name, choice);
    if (uri.scheme === 'untitled') return;
    const others = this.#stored().filter(([stored]) => stored !== name);
    await this.#memento.update(key, [...others, [name, choice]].slice(-remembered));
  }

  #stored(): [string, Choice][] {
    return this.#memento.get(key, []);
  }
}
