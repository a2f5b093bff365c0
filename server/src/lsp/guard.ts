import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';

export type Log = (message: string) => void;

/**
 * Wraps a handler: a request cancelled before its turn is answered so, and an exception becomes a line in the log and an
 * empty answer, so that one feature's defect never ends the server.
 */
export function guarded<Params, Result>(log: Log, name: string, empty: Result, handle: (params: Params) => Result) {
  return (params: Params, token?: CancellationToken): Result => {
    if (token?.isCancellationRequested) throw new ResponseError<void>(LSPErrorCodes.RequestCancelled, 'cancelled');
    try {
      return handle(params);
    } catch (error) {
      log(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      return empty;
    }
  };
}
