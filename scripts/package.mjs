// Builds and packs gouji-<version>.vsix. Fails if anything is in it but what runs, or if it is too large.
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createVSIX, listFiles, PackageManager } from '@vscode/vsce';

const root = join(import.meta.dirname, '..');
/** Three bundles have the words of prose; what grows faster than they do was packed by mistake. */
const maxKilobytes = 1300;
const allowed = [
  /^dist\/client\/(node|browser|languageClient)\.js$/,
  /^dist\/server\/(node|browser)\.js$/,
  /^dist\/cli\.js$/,
  /^syntaxes\/[\w-]+\.tmLanguage\.json$/,
  /^language-configuration\.json$/,
  /^l10n\/bundle\.l10n(\.zh-cn)?\.json$/,
  /^l10n\/bundle\.l10n\.zh-tw\.json$/,
  /^package(\.nls(\.zh-cn)?)?\.json$/,
  /^package\.nls\.zh-tw\.json$/,
  /^media\/icon\.png$/,
  /^walkthrough\/[\w-]+(\.nls\.zh-cn)?\.md$/,
  /^walkthrough\/[\w-]+\.nls\.zh-tw\.md$/,
  /^docs\/rules\/[\w-]+\.md$/,
  /^schemas\/gouji\.schema\.json$/,
  /^(README|CHANGELOG)\.md$/,
  /^LICENSE$/,
];

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const packagePath = join(root, `gouji-${manifest.version}.vsix`);

await import('../esbuild.mjs');
const sources = (await listFiles({ cwd: root, packageManager: PackageManager.None })).map((file) =>
  file.replaceAll('\\', '/'),
);
// VS Code asks for the texts of exactly its own language: one in Traditional Chinese is to show those in Simplified, in
// which it shows findings.
const twins = sources.filter((file) => file.includes('.zh-cn.')).map((file) => [file, file.replace('zh-cn', 'zh-tw')]);
const copies = [...sources.map((file) => [file, file]), ...twins];
const files = copies.map(([, file]) => file);
const stage = mkdtempSync(join(tmpdir(), 'gouji-package-'));
try {
  for (const [source, file] of copies) cpSync(join(root, source), join(stage, file));
  // Nothing is built or installed where the package is used.
  const { scripts: _, devDependencies: __, ...packed } = manifest;
  writeFileSync(join(stage, 'package.json'), JSON.stringify(packed, null, 2));
  writeFileSync(join(stage, 'README.md'), readmeForEditor(readFileSync(join(root, 'README.md'), 'utf8')));
  await createVSIX({ cwd: stage, packagePath, dependencies: false, allowMissingRepository: true });
} finally {
  rmSync(stage, { recursive: true, force: true });
}
const stray = files.filter((file) => !allowed.some((pattern) => pattern.test(file)));
const missing = allowed.filter((pattern) => !files.some((file) => pattern.test(file)));
const kilobytes = Math.ceil(statSync(packagePath).size / 1024);

console.log(`${packagePath}: ${files.length} files, ${kilobytes} KB`);
if (stray.length > 0) fail(`not meant to be packed: ${stray.join(', ')}`);
if (missing.length > 0) fail(`nothing packed that matches ${missing.join(', ')}`);
if (kilobytes >= maxKilobytes) fail(`larger than ${maxKilobytes} KB`);

/** The page of an installed extension shows no picture of its folder and follows no link into it. */
function readmeForEditor(text) {
  return text.replace(/<picture>.*?<\/picture>\n*/gs, '').replace(/\[([^\]]*)\]\((?!\w+:|#)[^)]*\)/g, '$1');
}

function fail(message) {
  console.error(message);
  process.exitCode = 1;
}
