import type { ExtensionContext, LogOutputChannel } from 'vscode';
import type { Choices } from '../detect/choices.js';
import type { Session } from '../session.js';

/** What the commands work with. */
export interface Gouji {
  readonly context: ExtensionContext;
  readonly session: Session;
  readonly choices: Choices;
  readonly output: () => LogOutputChannel;
}

export type Run = (gouji: Gouji, ...args: unknown[]) => unknown;
