// One run of the suite in VS Code for the desktop: the one VSCODE_PATH names, or one downloaded by @vscode/test-electron.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { downloadAndUnzipVSCode, resolveCliArgsFromVSCodeExecutablePath, SilentReporter } from '@vscode/test-electron';
import { quietSettings } from './host.mjs';
import { cacheFolder } from './install.mjs';
import { atExit, inPath, isWindows, run, temporaryFolder } from './process.mjs';

/** What the desktop road tests: `stable` is the newest release, whatever its number. */
export const desktopVersions = ['stable', '1.100.3'];

/** The desktop editor of this version, or why there is none. Decides within seconds where no download is possible. */
export async function findDesktop(version) {
  const needsDisplay = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
  const display = needsDisplay ? inPath('xvfb-run') : undefined;
  const given = process.env.VSCODE_PATH;
  if (given) {
    if (!existsSync(given)) throw new Error(`VSCODE_PATH=${given} does not exist`);
    return { executable: executableOf(realpathSync(given)), display, why: 'VSCODE_PATH names it' };
  }
  if (needsDisplay && !display) return { why: 'there is no display, and no xvfb-run to make one' };
  try {
    mkdirSync(cacheFolder, { recursive: true });
    const executable = await downloadAndUnzipVSCode({
      version,
      cachePath: join(cacheFolder, 'vscode-desktop'),
      reporter: new SilentReporter(),
      timeout: 8000,
    });
    return { executable, display, why: 'it could be downloaded' };
  } catch (error) {
    return { why: `it cannot be downloaded (${`${error?.message ?? error}`.split('\n')[0]})` };
  }
}

/** A folder, an application of macOS and the command `code` are understood too. */
function executableOf(path) {
  const command = /^(.*)[/\\]bin[/\\]code(?:\.cmd)?$/.exec(path);
  if (path.endsWith('.app')) return join(path, 'Contents/MacOS/Electron');
  if (command && process.platform === 'darwin') return join(command[1], '../../MacOS/Electron');
  const folder = command ? command[1] : path;
  return command || statSync(path).isDirectory() ? join(folder, isWindows ? 'Code.exe' : 'code') : path;
}

/** Resolves to VS Code's exit code; rejects when it gives none. */
export async function runOnDesktop({ desktop, suite, workspace, vsix, results }) {
  const { executable, display } = desktop;
  const folder = temporaryFolder('vscode');
  mkdirSync(join(folder, 'data/User'), { recursive: true });
  writeFileSync(join(folder, 'data/User/settings.json'), JSON.stringify(quietSettings));
  const profile = [`--user-data-dir=${join(folder, 'data')}`, `--extensions-dir=${join(folder, 'extensions')}`];
  const { ELECTRON_RUN_AS_NODE, ...env } = process.env;

  const [cli, ...cliFlags] = resolveCliArgsFromVSCodeExecutablePath(executable, { reuseMachineInstall: true });
  const install = [...cliFlags, ...profile, '--no-sandbox', '--install-extension', vsix, '--force'];
  // A command file of Windows is started by the shell, which takes its arguments apart at blanks.
  if (isWindows)
    await run(
      `"${cli}"`,
      install.map((argument) => `"${argument}"`),
      { env, shell: true },
    );
  else await run(cli, install, { env });

  const flags = [
    workspace,
    ...profile,
    `--extensionDevelopmentPath=${suite.emptyExtension}`,
    `--extensionTestsPath=${suite.tests}`,
    ...['--no-sandbox', '--disable-gpu', '--disable-updates', '--disable-workspace-trust'],
    ...['--skip-welcome', '--skip-release-notes'],
  ];
  const command = display ? [display, '-a', executable, ...flags] : [executable, ...flags];
  const child = spawn(command[0], command.slice(1), { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const killed = atExit(() => child.kill());
  let rest = '';
  const read = (chunk) => {
    const lines = (rest + chunk).split(/\r?\n/);
    rest = lines.pop();
    for (const line of lines) results.read(line);
  };
  child.stdout.setEncoding('utf8').on('data', read);
  child.stderr.setEncoding('utf8').on('data', read);
  try {
    return await new Promise((resolve, reject) => {
      results.stalled(120_000).catch(reject);
      child.once('error', reject);
      child.once('close', (code, signal) => (signal ? reject(new Error(`VS Code ended by ${signal}`)) : resolve(code)));
    });
  } finally {
    killed();
  }
}
