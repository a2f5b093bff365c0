import type { Memento, Uri } from 'vscode';

/** What the user wants a text file to be. */
export type Choice = 'report' | 'text';

const key = 'gouji.choices';
const remembered = 500;

/** The user's word on single files: kept for the workspace; for untitled documents until the window closes. */
export class Choices {
  readonly #memento: Memento;
  readonly #untitled = new Map<string, Choice>();

  constructor(memento: Memento) {
    this.#memento = memento;
  }

  get(uri: Uri): Choice | undefined {
    const name = uri.toString();
    return this.#untitled.get(name) ?? this.#stored().find(([stored]) => stored === name)?.[1];
  }

  async set(uri: Uri, choice: Choice): Promise<void> {
    const name = uri.toString();
    if (uri.scheme === 'untitled') {
      this.#untitled.set(name, choice);
      return;
    }
    const others = this.#stored().filter(([stored]) => stored !== name);
    await this.#memento.update(key, [...others, [name, choice]].slice(-remembered));
  }

  /** A file, or a folder with all that is in it, is given another name. */
  async rename(from: Uri, to: Uri): Promise<void> {
    const [before, now] = [from.toString(), to.toString()];
    const isMoved = ([name]: [string, Choice]) => name === before || name.startsWith(`${before}/`);
    const moved = this.#stored().filter(isMoved);
    if (moved.length === 0) return;
    const renamed = moved.map(([name, choice]): [string, Choice] => [now + name.slice(before.length), choice]);
    const names = new Set(renamed.map(([name]) => name));
    const others = this.#stored().filter((entry) => !isMoved(entry) && !names.has(entry[0]));
    await this.#memento.update(key, [...others, ...renamed]);
  }

  #stored(): [string, Choice][] {
    return this.#memento.get(key, []);
  }
}
