import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { colorsFor, type Shell } from '../../server/src/cli/shell';
import type { Workspace } from '../../server/src/workspace/workspace';

export const root = join(import.meta.dirname, '../..');
export const samples = {
  clean: join(root, 'samples/云溪街道办事处2024年政府信息公开工作年度报告.txt'),
  wrong: join(root, 'samples/松坪街道办事处2024年政府信息公开工作年度报告.txt'),
  of2019: join(root, 'samples/岚川市水务局2019年政府信息公开工作年度报告.txt'),
};
export const wrongText = readFileSync(samples.wrong, 'utf8');
export const cleanText = readFileSync(samples.clean, 'utf8');

export const command = join(root, 'dist/cli.js');

/** For a clone in which nothing has been built yet. */
export function buildIfMissing(): void {
  if (!existsSync(command)) execFileSync(process.execPath, ['esbuild.mjs'], { cwd: root, stdio: 'ignore' });
}

export interface Result {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

interface RunOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly input?: string;
  /** The program is to end by itself, not because its input does. */
  readonly inputStaysOpen?: boolean;
}

/** Runs the built command as a process. */
export function gouji(
  args: readonly string[],
  { cwd = root, env = {}, input = '', inputStaysOpen = false }: RunOptions = {},
): Promise<Result> {
  const { LANG, LC_ALL, LC_MESSAGES, NO_COLOR, FORCE_COLOR, ...rest } = process.env;
  const child = spawn(process.execPath, [command, ...args], { cwd, env: { ...rest, ...env } });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.setEncoding('utf8').on('data', (chunk) => {
    err += chunk;
  });
  child.stdin.write(input);
  if (!inputStaysOpen) child.stdin.end();
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, out, err })));
}

/** A folder with these files, removed when the test is over. */
export function folderOf(context: Mocha.Context, files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'gouji-cli-')));
  folders.set(context.test!, folder);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

const folders = new Map<Mocha.Runnable, string>();

/** To be called after each test that asks for a folder. */
export function removeFolders(): void {
  for (const folder of folders.values()) rmSync(folder, { recursive: true, force: true });
  folders.clear();
}

/** A command's surroundings in this process; what it writes is collected. */
export function shellOn(workspace: Workspace, overrides: Partial<Shell> = {}) {
  const written = { out: '', err: '' };
  const shell: Shell = {
    locale: 'zh',
    workspace,
    width: 80,
    input: async () => new Uint8Array(),
    status: () => undefined,
    colors: colorsFor({}, {}, false),
    out: async (text) => {
      written.out += text;
    },
    err: async (text) => {
      written.err += text;
    },
    ...overrides,
  };
  return { shell, written };
}
