// npm run editor: VS Code in the browser (its server edition, fetched once), with Gouji installed and a copy of the
// samples open. It keeps to itself: no profile and no extension of the user is touched, and nothing of it remains.
import { spawn } from 'node:child_process';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startServer } from './vscode/host.mjs';
import { versions, whyNoServerEdition } from './vscode/install.mjs';
import { root, run, temporaryFolder } from './vscode/process.mjs';

const obstacle = whyNoServerEdition();
if (obstacle) {
  console.error(`这台机器上不能在浏览器里打开（只支持 Linux x64）。请安装 VS Code，再运行 npm start。
${obstacle}. Install VS Code and run npm start instead.`);
  process.exit(1);
}

console.log('构建、打包 Building and packing …');
await run(process.execPath, [join('scripts', 'package.mjs')], { cwd: root });
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const vsix = join(root, `gouji-${version}.vsix`);

const samples = join(temporaryFolder('editor'), 'samples');
cpSync(join(root, 'samples'), samples, { recursive: true });
const wrong = readdirSync(samples).find((name) => name.startsWith('松坪'));

const terminal = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || 'C';
const settings = { 'gouji.locale': /^(?:zh|C\b|POSIX)/.test(terminal) ? 'zh-cn' : 'en' };
const server = await startServer(versions[0], { vsix, settings });
const payload = JSON.stringify([
  ['skipWelcome', 'true'],
  ['openFile', server.uri(join(samples, wrong))],
]);
const address = `${server.url}/?${new URLSearchParams({ folder: samples, payload })}`;

console.log(`
VS Code 已在浏览器里打开；没有打开的，请访问下面的地址。样例是副本，可以随意改。按 Ctrl+C 结束。
VS Code is open in your browser; if not, go to this address. The samples are a copy. End with Ctrl+C.

${address}
`);
openInBrowser(address);

/** As a person would; where there is no browser or no display, the address has been printed. */
function openInBrowser(url) {
  if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return;
  const child = spawn('xdg-open', [url], { detached: true, stdio: 'ignore' });
  child.on('error', () => {});
  child.unref();
}
