// npm start: builds Gouji, checks the samples in the terminal, packs the extension, and opens the samples in VS Code with
// it; where that cannot be, it says how.
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { cacheFolder } from './vscode/install.mjs';
import { isWindows, root, run } from './vscode/process.mjs';

console.log('构建 Building …');
await run(process.execPath, ['esbuild.mjs'], { cwd: root });

console.log('\n核对样例 Checking the samples:  gouji check samples\n');
const check = spawnSync(process.execPath, [join('dist', 'cli.js'), 'check', 'samples'], {
  cwd: root,
  stdio: 'inherit',
});
if (check.status !== 1) fail(`gouji check samples: exit code ${check.status}, expected was 1`);
console.log('\n松坪街道办事处那一份是故意写错的，另外两份没有错。');
console.log('The report of 松坪街道办事处 is wrong on purpose; the other two are right.');

console.log('\n打包 Packing …');
await run(process.execPath, [join('scripts', 'package.mjs')], { cwd: root }).catch(({ message }) => fail(message));
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const vsix = `gouji-${version}.vsix`;

const code = findProgram('code') ?? findProgram('code-insiders');
const obstacle = whyNotOpened(code);
if (obstacle) explain(obstacle);
else await openSamples(code);

/** Without touching the extensions that the user has installed; of the samples a copy, to be changed at will. */
async function openSamples(program) {
  const samples = join(cacheFolder, 'samples');
  rmSync(samples, { recursive: true, force: true });
  cpSync(join(root, 'samples'), samples, { recursive: true });
  const wrong = join(
    samples,
    readdirSync(samples).find((name) => name.startsWith('松坪')),
  );
  const args = ['--new-window', `--extensionDevelopmentPath=${resolve(root)}`, samples, wrong];
  const options = { detached: true, stdio: 'ignore' };
  // A command file of Windows is started by the shell, which takes its arguments apart at blanks.
  const child = isWindows
    ? spawn(
        `"${program}"`,
        args.map((argument) => `"${argument}"`),
        { ...options, shell: true },
      )
    : spawn(program, args, options);
  const failure = await new Promise((settle) => {
    child.once('error', ({ message }) => settle(message));
    child.once('exit', (status) => settle(status ? `exit code ${status}` : undefined));
    setTimeout(settle, 5000).unref();
  });
  child.unref();
  if (failure) explain({ zh: `VS Code 没有打开（${failure}）`, en: `VS Code did not open (${failure})` });
  else console.log(`\n已在 VS Code 里打开样例的副本 Opened a copy of the samples in VS Code: ${samples}`);
}

function whyNotOpened(program) {
  if (process.env.CI) return { zh: '这是持续集成环境', en: 'this is a CI environment' };
  if (!program) return { zh: '没有找到 code 命令', en: 'there is no command "code"' };
  if (process.env.VSCODE_IPC_HOOK_CLI || process.env.WSL_DISTRO_NAME)
    return { zh: '这里是远程终端', en: 'this is a remote terminal' };
  const hasDisplay = process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (process.platform === 'linux' && !hasDisplay) return { zh: '没有图形界面', en: 'there is no display' };
  return undefined;
}

function explain({ zh, en }) {
  console.log(`
没有替您打开编辑器：${zh}。 No editor was opened: ${en}.
  有 VS Code  With VS Code:     code --install-extension ${vsix}
                                再打开 samples 里的文件 then open a file of samples
  没有的     Without it:        npm run editor   (在浏览器里 in the browser)`);
}

/** Where a command lies in the path. */
function findProgram(name) {
  const names = isWindows ? [`${name}.cmd`, `${name}.exe`] : [name];
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.flatMap((folder) => names.map((file) => join(folder, file))).find((path) => existsSync(path));
}

function fail(message) {
  console.error(message);
  process.exitCode = 1;
}
