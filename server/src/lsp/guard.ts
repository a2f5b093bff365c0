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
    if (error instanceof ResponseError) throw error;
    log(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    return empty;
  }
}

/**
 * Wraps the handler of a request. It waits until what has already arrived is read, so that a request that is cancelled
 * right behind costs nothing. Messages keep their order: a change of the text that comes after a request is applied after
 * its answer.
 */
export function answering<Params, Result>(log: Log, name: string, empty: Result, answer: (params: Params) => Result) {
  const now = answeringNow(log, name, empty, answer);
  return async (params: Params, token?: CancellationToken): Promise<Result> => {
    await nextTurn();
    return now(params, token);
  };
}

/** The same at once. */
export function answeringNow<Params, Result>(
  log: Log,
  name: string,
  empty: Result,
  answer: (params: Params) => Result,
) {
  return (params: Params, token?: CancellationToken): Result => {
    if (token?.isCancellationRequested)
      throw new ResponseError<void>(LSPErrorCodes.RequestCancelled, `${name}: cancelled`);
    demand(typeof params === 'object' && params !== null, 'params');
    return guarded(log, name, empty, () => answer(params));
  };
}

/** Whether a document is still the same text when all is known of it; nothing where that is so already. */
export type Ready = (uri: string) => Promise<boolean> | undefined;

/** Lets the handler of a request wait until the document that it is about has been checked. */
export const whenReady =
  <Params, Result>(
    ready: Ready,
    uriOf: (params: Params) => string,
    answer: (params: Params, token?: CancellationToken) => Promise<Result>,
  ) =>
  async (params: Params, token?: CancellationToken): Promise<Result> => {
    // Where nothing is waited for, the answer is made before a change that follows.
    const event = ready(uriOf(params));
    if (event && !(await event) && !token?.isCancellationRequested)
      throw new ResponseError<void>(LSPErrorCodes.ContentModified, 'the text has changed');
    return answer(params, token);
  };

/** Waits for some work, but no longer than somebody wants it. */
export async function unlessCancelled(token: CancellationToken | undefined, work: Promise<unknown>): Promise<void> {
  let listening: { dispose(): void } | undefined;
  const cancelled = new Promise<void>((resolve) => {
    // A token that was cancelled from the beginning tells nobody.
    if (token?.isCancellationRequested) resolve();
    else listening = token?.onCancellationRequested(() => resolve());
  });
  await Promise.race([work, cancelled]).finally(() => listening?.dispose());
}

/** What has arrived meanwhile is handled first. */
export const nextTurn = (): Promise<void> =>
  new Promise((resolve) => {
    if (typeof setImmediate === 'function') setImmediate(resolve);
    else setTimeout(resolve, 0);
  });
