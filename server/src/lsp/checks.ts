import { nextTurn } from './guard';

/** How long a check may keep other messages waiting, in milliseconds. */
const turn = 12;

interface Run {
  /** Hear whether it came to its end (`true`) or was given up. */
  readonly listeners: ((finished: boolean) => void)[];
}

/**
 * Checks documents in steps, a turn of the event loop at a time. Most are done in the first turn; a long one, which is
 * the search for a mistyped figure in a table with many, lets the next message in, and a check that is started anew for
 * the same document gives up the one before.
 */
export class Checks {
  readonly #runs = new Map<string, Run>();
  readonly #now: () => number;

  constructor(now = () => performance.now()) {
    this.#now = now;
  }

  /** Takes the steps; `done` is called at once if they take less than a turn, and never if they are given up. */
  start(uri: string, steps: Iterator<void, void>, done: () => void): void {
    this.stop(uri);
    const run: Run = { listeners: [] };
    this.#runs.set(uri, run);
    const go = () => {
      if (this.#runs.get(uri) !== run) return;
      if (!this.#isDone(steps)) {
        void nextTurn().then(go);
        return;
      }
      this.#runs.delete(uri);
      done();
      for (const listener of run.listeners) listener(true);
    };
    go();
  }

  /** Gives up the check of a document, if one is running. */
  stop(uri: string): void {
    const run = this.#runs.get(uri);
    this.#runs.delete(uri);
    for (const listener of run?.listeners ?? []) listener(false);
  }

  /** Whether the running check of a document comes to its end; nothing where none is running. */
  running(uri: string): Promise<boolean> | undefined {
    const run = this.#runs.get(uri);
    return run && new Promise((resolve) => run.listeners.push(resolve));
  }

  /** A defect ends the steps too: it shows again, and is logged, where the findings are made. */
  #isDone(steps: Iterator<void, void>): boolean {
    const end = this.#now() + turn;
    try {
      while (this.#now() < end) if (steps.next().done) return true;
    } catch {
      return true;
    }
    return false;
  }
}
