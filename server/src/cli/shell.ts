import { createColors } from 'picocolors';
import type { Locale, Localized } from '../core/localized';
import type { FileError, Workspace } from '../workspace/workspace';

/** Where text goes; resolves when there is room for more. */
export type Sink = (text: string) => Promise<void>;

/** What a command has around it. Results go to `out`, problems of the run to `err`. */
export interface Shell {
  readonly locale: Locale;
  readonly workspace: Workspace;
  readonly out: Sink;
  readonly err: Sink;
  /** Standard input as a whole. */
  readonly input: () => Promise<Uint8Array>;
  /** Says how far the run has come, on a line that the next one replaces; empty when it is over. */
  readonly status: (text: string) => void;
  /** Columns of the terminal. */
  readonly width: number;
  readonly colors: Colors;
}

export type Colors = ReturnType<typeof createColors>;

/** `clean`: nothing to complain of; `found`: errors, or too many warnings; `failed`: something could not be done. */
export const exitCodes = { clean: 0, found: 1, failed: 2 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Between a name and what is said of it. */
export const colon = ({ locale }: Pick<Shell, 'locale'>): string => (locale === 'zh' ? '：' : ': ');

export const complain = (shell: Shell, message: Localized): Promise<void> =>
  shell.err(`gouji${colon(shell)}${message[shell.locale]}\n`);

export const complainOf = (shell: Shell, { path, reason }: Pick<FileError, 'path' | 'reason'>): Promise<void> =>
  shell.err(`${path}${colon(shell)}${reason[shell.locale]}\n`);

interface Terminal {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** Colours on a terminal only, unless asked for otherwise. */
export function colorsFor(terminal: Terminal, env: NodeJS.ProcessEnv, asked: boolean | undefined): Colors {
  const wanted = asked ?? (terminal.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb');
  return createColors(wanted);
}

/** Readable text is no wider than this, whatever the terminal; where there is none, eighty columns. */
const widest = 100;

export const widthFor = ({ columns }: Terminal): number => Math.max(40, Math.min(columns || 80, widest));
