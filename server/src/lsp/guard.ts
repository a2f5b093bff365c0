import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { demand } from './params';

export type Log = (message: string) => void;

/**
 * Runs a piece of work so that its defects end nothing: an exception becomes a line in the log and the result is `empty`.
 * Only an answer that is itself an error passes.
 */
export function guarded<Result>(log: Log, name: string, empty: Result, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    return noted(log, name, empty, error);
  }
}

function noted<Result>(log: Log, name: string, empty: Result, error: unknown): Result {
  if (error instanceof ResponseError) throw error;
  log(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return empty;
}

export const cancelled = (name: string) =>
  new ResponseError<unknown>(LSPErrorCodes.RequestCancelled, `${name}: cancelled`);

/** Whether a document is still the same text when all is known of it; nothing where that is so already. */
export type Ready = (uri: string) => Promise<boolean> | undefined;

/** The client is to ask again, if it still wants to know. */
const contentModified = () => new ResponseError<unknown>(LSPErrorCodes.ContentModified, 'the text has changed');

/**
 * Wraps the handler of a request. It waits until what has already arrived is read, so that a request that is cancelled
 * right behind costs nothing. Messages keep their order: a change of the text that comes after a request is applied after
 * its answer. Where `ready` has it wait until the document has been checked, other messages go on meanwhile, and it answers
 * in the turn in which that is over: of the text that was checked, or else with the error `changed`.
 */
export function answering<Params, Result>(
  log: Log,
  name: string,
  empty: Result,
  answer: (params: Params) => Result | Promise<Result>,
  ready: (params: Params) => ReturnType<Ready> = () => undefined,
  changed = contentModified,
) {
  return async (params: Params, token?: CancellationToken): Promise<Result> => {
    let event = ready(params);
    if (!event) {
      await nextTurn();
      event = ready(params);
    }
    const isSame = await (event ?? true);
    if (token?.isCancellationRequested) throw cancelled(name);
    if (!isSame) throw changed();
    demand(typeof params === 'object' && params !== null, 'params');
    try {
      return await answer(params);
    } catch (error) {
      return noted(log, name, empty, error);
    }
  };
}

/** Waits for some work, but no longer than somebody wants it. */
export async function unlessCancelled<Result>(
  token: CancellationToken,
  work: Promise<Result>,
): Promise<Result | undefined> {
  let listening: { dispose(): void } | undefined;
  const ended = new Promise<undefined>((resolve) => {
    // A token that was cancelled from the beginning tells nobody.
    if (token.isCancellationRequested) resolve(undefined);
    else listening = token.onCancellationRequested(() => resolve(undefined));
  });
  return Promise.race([work, ended]).finally(() => listening?.dispose());
}

/** What has arrived meanwhile is handled first. */
export const nextTurn = (): Promise<void> =>
  new Promise((resolve) => {
    if (typeof setImmediate === 'function') setImmediate(resolve);
    else setTimeout(resolve, 0);
  });

/** Waits for something, but no longer than that. */
export async function atMost(milliseconds: number, event: Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  await Promise.race([event, late]);
  clearTimeout(timer);
}
