import { setImmediate as nextTurn } from 'node:timers/promises';
import { deserialize, serialize } from 'node:v8';
import { type Pool, pool as startPool, Transfer, worker } from 'workerpool';
import { NodeWorkspace } from '../workspace/node';
import type { Workspace } from '../workspace/workspace';
import type { Notice } from './notices';
import { type JobName, type Outcome, perform, type ResultOf, type Settings } from './perform';
import type { Source } from './sources';

type Task = Source | Notice;

/** Starting a thread takes as long as checking so many reports. */
export const fewest = 100;
/** Tasks are handed over together: one message for each costs more than many a task. */
const batchSize = 48;
/** This thread takes fewer of them, since it hands none over meanwhile. */
const ownBatchSize = 8;
const batchBytes = 2 * 1024 * 1024;
/**
 * In megabytes. With less than two gigabytes V8 clears a heap up when it has grown to twice of what is used, with more
 * to four times. A heap of young objects of half the usual size costs no time here; a smaller one does.
 */
const resourceLimits = { maxOldGenerationSizeMb: 2000, maxYoungGenerationSizeMb: 24 };
/** Files of more bytes are left to this thread, which has all the memory that Node.js gives. */
const largest = 32 * 1024 * 1024;
/** Of each other thread: the batch that it works on, and one so that it need not wait. */
const batchesAhead = 2;
/** Beside those that are handed over, so many tasks may be done before their turn: the other threads take a while to start. */
const mostWaiting = 1500;

/**
 * The threads that share the work with this one; started as soon as there is known to be enough of it, since that takes a
 * while.
 */
export class Crew {
  readonly #others: number;
  #pool: Pool | undefined;

  /** `size`: of all threads, 1 for this one alone. */
  constructor(size = 1) {
    this.#others = size - 1;
  }

  get mayStart(): boolean {
    return this.#others > 0;
  }

  get pool(): Pool | undefined {
    return this.#pool;
  }

  /** How many batches are kept ready for them. */
  get ahead(): number {
    return this.#others * batchesAhead;
  }

  start(): void {
    if (!this.mayStart) return;
    const workers = { minWorkers: this.#others, maxWorkers: this.#others } as const;
    this.#pool ??= startPool(__filename, { workerType: 'thread', ...workers, workerThreadOpts: { resourceLimits } });
  }

  async end(): Promise<void> {
    await this.#pool?.terminate(true);
  }
}

/**
 * Does a job on every source, on several cores where there are many of them. Outcomes come in the order of the sources,
 * and no more than a few batches are in memory, however many there are.
 */
export async function* performAll<Name extends JobName>(
  workspace: Workspace,
  name: Name,
  tasks: AsyncIterable<Task>,
  settings: Settings,
  crew = new Crew(),
): AsyncGenerator<Outcome<ResultOf<Name>>> {
  const first: Task[] = [];
  const rest = tasks[Symbol.asyncIterator]();
  while (crew.mayStart && !crew.pool && first.length < fewest) {
    const { done, value } = await rest.next();
    if (done) break;
    first.push(value);
  }
  if (first.length === fewest) crew.start();
  const all = chain(first, rest);
  if (crew.pool) yield* inThreads(workspace, name, all, settings, crew.pool, crew.ahead);
  else for await (const task of all) yield await performTask(workspace, name, task, settings);
}

/** Outcomes of a batch that wait for their turn. */
interface Pending<Result> {
  readonly tasks: number;
  /** Those of another thread stay bytes until then. */
  readonly outcomes: () => Promise<Outcome<Result>[]>;
  isDone: boolean;
}

/**
 * The other threads get as many batches as they have work for; what comes before they ask for more this thread does
 * itself, instead of waiting.
 */
async function* inThreads<Name extends JobName>(
  workspace: Workspace,
  name: Name,
  tasks: AsyncIterable<Task>,
  settings: Settings,
  pool: Pool,
  ahead: number,
): AsyncGenerator<Outcome<ResultOf<Name>>> {
  const pending: Pending<ResultOf<Name>>[] = [];
  let sent = 0;
  let waiting = 0;
  const wanted = () => (sent >= ahead ? ownBatchSize : batchSize);
  for await (const { tasks: batch, isLarge } of batches(workspace, tasks, wanted)) {
    waiting += batch.length;
    if (isLarge || sent >= ahead) {
      const outcomes = await performBatch(workspace, name, batch, settings, nextTurn); // so that others can ask for more
      pending.push({ tasks: batch.length, outcomes: async () => outcomes, isDone: true });
    } else {
      sent++;
      const bytes = Promise.resolve(pool.exec(batchMethod, [name, batch, settings]));
      const outcomes = async () => deserialize(await bytes);
      const one: Pending<ResultOf<Name>> = { tasks: batch.length, outcomes, isDone: false };
      const done = () => {
        sent--;
        one.isDone = true;
      };
      bytes.then(done, done); // what is thrown is thrown when its turn comes
      pending.push(one);
    }
    while (pending[0]?.isDone || waiting > ahead * batchSize + mostWaiting) {
      const next = pending.shift()!;
      waiting -= next.tasks;
      yield* await next.outcomes();
    }
  }
  for (const { outcomes } of pending) yield* await outcomes();
}

/** What a thread of the pool does; `main` starts it where it finds itself in one. */
export function serve(): void {
  worker({ [batchMethod]: performInThread });
}

const batchMethod = 'performBatch';

/**
 * The files of a task are read in its thread: workspaces cannot be sent. Outcomes are sent as bytes, since objects that
 * wait for their turn would be taken for ones that last.
 */
async function performInThread<Name extends JobName>(name: Name, batch: readonly Task[], settings: Settings) {
  const outcomes = serialize(await performBatch(new NodeWorkspace(), name, batch, settings));
  return new Transfer(outcomes, [outcomes.buffer]);
}

/** One after the other, so that a text is let go before the next one is read. */
async function performBatch<Name extends JobName>(
  workspace: Workspace,
  name: Name,
  batch: readonly Task[],
  settings: Settings,
  between?: () => Promise<unknown>,
): Promise<Outcome<ResultOf<Name>>[]> {
  const outcomes: Outcome<ResultOf<Name>>[] = [];
  for (const task of batch) {
    outcomes.push(await performTask(workspace, name, task, settings));
    await between?.();
  }
  return outcomes;
}

const performTask = <Name extends JobName>(workspace: Workspace, name: Name, task: Task, settings: Settings) =>
  'kind' in task ? task : perform(workspace, name, task, settings);

interface Batch {
  readonly tasks: readonly Task[];
  /** A single one, too large for a thread. */
  readonly isLarge: boolean;
}

/** `wanted`: how many tasks the next batch is to have. */
async function* batches(workspace: Workspace, all: AsyncIterable<Task>, wanted: () => number): AsyncGenerator<Batch> {
  let tasks: Task[] = [];
  let bytes = 0;
  const taken = (): Batch => {
    const batch = { tasks, isLarge: tasks.length === 1 && bytes > largest };
    tasks = [];
    bytes = 0;
    return batch;
  };
  for await (const task of all) {
    const size = await sizeOf(workspace, task);
    if (size > largest && tasks.length > 0) yield taken();
    tasks.push(task);
    bytes += size;
    if (tasks.length >= wanted() || bytes >= batchBytes) yield taken();
  }
  if (tasks.length > 0) yield taken();
}

async function sizeOf(workspace: Workspace, task: Task): Promise<number> {
  if ('kind' in task) return 0;
  return task.bytes?.length ?? workspace.sizeOf(task.path);
}

async function* chain(first: readonly Task[], rest: AsyncIterator<Task>): AsyncGenerator<Task> {
  yield* first;
  for (;;) {
    const { done, value } = await rest.next();
    if (done) return;
    yield value;
  }
}
