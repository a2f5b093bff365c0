import type { LogOutputChannel, TextDocument } from 'vscode';
import {
  CloseAction,
  type CloseHandlerResult,
  ErrorAction,
  type LanguageClientOptions,
  RevealOutputChannelOn,
} from 'vscode-languageclient';
import type { InitializationOptions } from '../../server/src/lsp/protocol.js';
import { isWorkingCopy, reportLanguage } from './documents.js';
import { chosenLocale } from './locale.js';
import { rulePageBase } from './rulePages.js';

export interface ClientHooks {
  readonly output: LogOutputChannel;
  /** The server ended so often within a few minutes that it is not started again. */
  readonly onGaveUp: () => void;
}

const maxCrashes = 4;
const crashWindow = 3 * 60_000;

export function clientOptions({ output, onGaveUp }: ClientHooks): LanguageClientOptions {
  const passWorkingCopies = (document: TextDocument, next: (document: TextDocument) => Promise<void>) =>
    isWorkingCopy(document.uri) ? next(document) : Promise.resolve();
  return {
    documentSelector: [{ language: reportLanguage }],
    outputChannel: output,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    synchronize: { configurationSection: 'gouji' },
    initializationOptions: (): InitializationOptions => ({
      locale: chosenLocale(),
      rulePageBase,
      status: true,
      readsFiles: true,
      config: true,
      silence: true,
      goTo: true,
    }),
    middleware: { didOpen: passWorkingCopies, didClose: passWorkingCopies },
    errorHandler: {
      // What was sent to a server that has just ended fails. To shut down then, as is the default, would be to give up
      // before `closed` is asked whether to start another.
      error: () => ({ action: ErrorAction.Continue, handled: true }),
      closed: closedHandler(onGaveUp),
    },
  };
}

/** Starts the server again when it ended by itself, quietly; after too many times in a row it stays ended. */
function closedHandler(onGaveUp: () => void): () => CloseHandlerResult {
  let crashes: number[] = [];
  return () => {
    const now = Date.now();
    crashes = [...crashes.filter((time) => now - time < crashWindow), now];
    if (crashes.length <= maxCrashes) return { action: CloseAction.Restart, handled: true };
    onGaveUp();
    return { action: CloseAction.DoNotRestart, handled: true };
  };
}
