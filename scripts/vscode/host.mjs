// VS Code's server edition as a test's editor: a server with a profile of its own, and a window in a headless browser.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, openSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { findOrInstallChromium } from './chromium.mjs';
import { installVsCode } from './install.mjs';
import { atExit, run, temporaryFolder } from './process.mjs';

/** An editor that keeps to itself: no welcome page, no chat, no telemetry, no look for updates. */
export const quietSettings = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
};

/**
 * Starts the server with a fresh profile in which `vsix`, if given, is installed.
 * It runs in a process group of its own, so that `stop` ends the extension host and the language server as well.
 */
export async function startServer(version, { vsix, settings = {} } = {}) {
  const { node, main } = await installVsCode(version);
  const folder = temporaryFolder('vscode');
  const user = join(folder, 'data/User');
  mkdirSync(user, { recursive: true });
  writeFileSync(join(user, 'settings.json'), JSON.stringify({ ...quietSettings, ...settings }));

  if (vsix) await installExtension(version, vsix, folder);

  const port = await freePort();
  const log = join(folder, 'server.log');
  const output = openSync(log, 'w');
  // Without the smoke test driver VS Code takes no tests from the address of its window.
  const flags = ['--host', '127.0.0.1', '--port', `${port}`, '--without-connection-token', '--telemetry-level', 'off'];
  flags.push('--disable-workspace-trust', '--enable-smoke-test-driver');
  const options = { env: environment(folder), stdio: ['ignore', output, output], detached: true };
  const child = spawn(node, [main, ...profile(folder), ...flags], options);
  const exited = new Promise((resolve) => child.once('exit', resolve));
  const killed = atExit(() => endGroup(child.pid, 'SIGKILL'));

  const server = {
    folder,
    url: `http://127.0.0.1:${port}`,
    /** The address of a file of this machine as the window must name it. */
    uri: (path) => `vscode-remote://127.0.0.1:${port}${path}`,
    log: () => readFileSync(log, 'utf8'),
    async stop() {
      endGroup(child.pid, 'SIGTERM');
      await Promise.race([exited, sleep(3000)]);
      killed();
    },
  };
  for (const deadline = Date.now() + 60_000; ; await sleep(50)) {
    if (await isUp(server.url)) return server;
    if (child.exitCode === null && child.signalCode === null && Date.now() < deadline) continue;
    await server.stop();
    throw new Error(`VS Code's server ${version} did not start:\n${server.log()}`);
  }
}

/** Has VS Code install the package in the profile kept in `folder`; resolves to the folder of the installed extension. */
export async function installExtension(version, vsix, folder) {
  const { node, main } = await installVsCode(version);
  mkdirSync(folder, { recursive: true });
  await run(node, [main, ...profile(folder), '--install-extension', vsix, '--force'], { env: environment(folder) });
  const extensions = join(folder, 'extensions');
  const [installed] = readdirSync(extensions).filter((name) => existsSync(join(extensions, name, 'package.json')));
  return join(extensions, installed);
}

function profile(folder) {
  const directories = { 'server-data-dir': 'server', 'user-data-dir': 'data', 'extensions-dir': 'extensions' };
  const flags = Object.entries(directories).flatMap(([flag, name]) => [`--${flag}`, join(folder, name)]);
  return [...flags, '--accept-server-license-terms'];
}

/** Its home and its sockets are in the profile too, and it knows of no marketplace. */
function environment(folder) {
  return { ...process.env, HOME: folder, XDG_RUNTIME_DIR: folder, EXTENSIONS_GALLERY: '{}' };
}

/**
 * Opens a window on the folder. `payload` is what VS Code takes from the address beside the folder;
 * `prepare` is called with the page before VS Code is loaded into it.
 */
export async function openWindow(
  server,
  { folder, payload = {}, prepare, viewport = { width: 1280, height: 800 }, ...page },
) {
  const browser = await chromium.launch({
    executablePath: await findOrInstallChromium(),
    args: ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-component-update', '--disable-sync'],
    env: { ...process.env, TMPDIR: server.folder },
    handleSIGHUP: false,
    handleSIGINT: false,
    handleSIGTERM: false,
  });
  try {
    const window = await browser.newPage({ viewport, ...page });
    await prepare?.(window);
    const query = new URLSearchParams({
      folder,
      payload: JSON.stringify(Object.entries({ skipWelcome: 'true', ...payload })),
    });
    await window.goto(`${server.url}/?${query}`);
    return { page: window, close: () => browser.close() };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

function endGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
  } catch {
    // it has ended
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

async function isUp(url) {
  try {
    return (await fetch(`${url}/version`)).ok;
  } catch {
    return false;
  }
}
