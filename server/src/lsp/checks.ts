import { nextTurn } from './guard';

/** How long a check may keep other messages waiting, in milliseconds. */
const turn = 12;

const timeNow = (): number => performance.now();

/** A check that is running. */
interface Run {
  /** Whether it came to its end (`true`) or was given up. */
  readonly ended: Promise<boolean>;
  readonly end: (finished: boolean) => void;
}

/**
 * Checks documents in steps, a turn of the event loop at a time. Most are done in the first turn; a long one, of many
 * reports or with the search for a mistyped figure in a table with many, lets the next message in, and a check that is
 * started anew for the same document gives up the one before.
 */
export class Checks {
  readonly #runs = new Map<string, Run>();
  readonly #now: () => number;

  constructor(now = timeNow) {
    this.#now = now;
  }

  /** Takes the steps; `done` is called at once if they take less than a turn, and never if they are given up. */
  start(uri: string, steps: Iterator<void, void>, done: () => void): void {
    this.stop(uri);
    const run = newRun();
    this.#runs.set(uri, run);
    const go = () => {
      if (this.#runs.get(uri) !== run) return;
      if (!takeTurn(steps, this.#now)) {
        void nextTurn().then(go);
        return;
      }
      this.#runs.delete(uri);
      try {
        done();
      } finally {
        run.end(true);
      }
    };
    go();
  }

  /** Gives up the check of a document, if one is running. */
  stop(uri: string): void {
    const run = this.#runs.get(uri);
    this.#runs.delete(uri);
    run?.end(false);
  }

  /** The running check of a document, if there is one: whether it comes to its end. */
  running(uri: string): Promise<boolean> | undefined {
    return this.#runs.get(uri)?.ended;
  }
}

/** Takes all steps, a turn of the event loop at a time. */
export async function takeSteps(steps: Iterator<void, void>): Promise<void> {
  while (!takeTurn(steps, timeNow)) await nextTurn();
}

/** Whether the steps came to their end. A defect ends them too: it shows again, and is logged, where the findings are made. */
function takeTurn(steps: Iterator<void, void>, now: () => number): boolean {
  const end = now() + turn;
  try {
    while (now() < end) if (steps.next().done) return true;
  } catch {
    return true;
  }
  return false;
}

function newRun(): Run {
  let end = (_finished: boolean) => {};
  const ended = new Promise<boolean>((resolve) => {
    end = resolve;
  });
  return { ended, end };
}
