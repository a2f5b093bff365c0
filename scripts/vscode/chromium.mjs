// A browser for the window of VS Code's server edition, and Chinese fonts for its pictures.
//
//   node scripts/vscode/chromium.mjs
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { inPath, isWindows, run } from './process.mjs';

/** The path of a Chromium, Chrome or Edge: the one in CHROMIUM, one that is installed, or one installed now. */
export async function findOrInstallChromium() {
  const { CHROMIUM } = process.env;
  if (CHROMIUM) {
    if (runs(CHROMIUM)) return CHROMIUM;
    throw new Error(`CHROMIUM=${CHROMIUM} is no browser that starts`);
  }
  const installed = candidates().find(runs);
  if (installed) return installed;

  const failures = [];
  for (const [how, install] of [
    ["Playwright's download", installByPlaywright],
    ['apt-get', () => installByApt('chromium', 'fonts-noto-cjk')],
  ]) {
    try {
      console.log(`no browser found: fetching Chromium (${how}) …`);
      await install();
      const found = candidates().find(runs);
      if (found) return found;
      failures.push(`${how}: what it installed does not start`);
    } catch (error) {
      failures.push(`${how}: ${error.message.split('\n').slice(0, 4).join('\n    ')}`);
    }
  }
  throw new Error(
    `No browser for VS Code's window. Install Chrome, Chromium or Edge, or name one in the variable CHROMIUM. Tried:\n  ${failures.join('\n  ')}`,
  );
}

/** Has Chinese fonts installed where there are none and apt-get is there; otherwise says that pictures will lack them. */
export async function ensureChineseFonts() {
  if (process.platform !== 'linux') return;
  const fonts = spawnSync('fc-list', [':lang=zh-cn'], { encoding: 'utf8' });
  if (fonts.status === 0 && fonts.stdout.trim()) return;
  try {
    console.log('no Chinese fonts found: fetching fonts-noto-cjk …');
    await installByApt('fonts-noto-cjk');
  } catch (error) {
    console.warn(`Chinese text will show as boxes: install fonts-noto-cjk (${error.message.split('\n')[0]})`);
  }
}

function candidates() {
  return [...usualPlaces(), chromium.executablePath()].filter((path) => path && existsSync(path));
}

function usualPlaces() {
  const { ProgramFiles, 'ProgramFiles(x86)': ProgramFiles86, LOCALAPPDATA } = process.env;
  switch (process.platform) {
    case 'win32':
      return [ProgramFiles, ProgramFiles86, LOCALAPPDATA]
        .filter((folder) => folder)
        .flatMap((folder) => [
          join(folder, 'Google/Chrome/Application/chrome.exe'),
          join(folder, 'Chromium/Application/chrome.exe'),
          join(folder, 'Microsoft/Edge/Application/msedge.exe'),
        ]);
    case 'darwin':
      return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
        (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
      );
    default:
      return ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'microsoft-edge'].map(inPath);
  }
}

/** Some systems have a `chromium-browser` that only says how to install it. Chrome on Windows does not tell its version. */
function runs(path) {
  return isWindows ? existsSync(path) : spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0;
}

async function installByPlaywright() {
  const folder = createRequire(import.meta.url).resolve('playwright-core/package.json');
  const env = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '5000', ...process.env };
  await run(process.execPath, [join(folder, '../cli.js'), 'install', '--no-shell', 'chromium'], { env });
}

async function installByApt(...packages) {
  if (!inPath('apt-get')) throw new Error('there is no apt-get');
  const isRoot = process.getuid() === 0;
  if (!isRoot && spawnSync('sudo', ['-n', 'true']).status !== 0)
    throw new Error('needs root, or sudo without password');
  const apt = (...args) => {
    const command = ['apt-get', '-o', 'DPkg::Lock::Timeout=120', ...args];
    if (!isRoot) command.unshift('sudo', '-n');
    return run(command[0], command.slice(1), { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  };
  await apt('update');
  await apt('install', '-y', '--no-install-recommends', ...packages);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  console.log(await findOrInstallChromium());
  await ensureChineseFonts();
}
