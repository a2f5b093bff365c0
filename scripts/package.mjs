// Builds and packs gouji-<version>.vsix. Fails if anything is in it but what runs, or if it is too large.
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createVSIX, listFiles, PackageManager } from '@vscode/vsce';

const root = join(import.meta.dirname, '..');
const maxKilobytes = 1100;
const allowed = [
  /^dist\/client\/(node|browser|languageClient)\.js$/,
  /^dist\/server\/(node|browser)\.js$/,
  /^dist\/cli\.js$/,
  /^syntaxes\/[\w-]+\.tmLanguage\.json$/,
  /^language-configuration\.json$/,
  /^l10n\/bundle\.l10n(\.zh-cn)?\.json$/,
  /^package(\.nls(\.zh-cn)?)?\.json$/,
  /^media\/icon\.png$/,
  /^walkthrough\/[\w-]+(\.nls\.zh-cn)?\.md$/,
  /^docs\/rules\/[\w-]+\.md$/,
  /^schemas\/gouji\.schema\.json$/,
  /^(README|CHANGELOG)\.md$/,
  /^LICENSE$/,
];

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const packagePath = join(root, `gouji-${manifest.version}.vsix`);

await import('../esbuild.mjs');
const files = (await listFiles({ cwd: root, packageManager: PackageManager.None })).map((file) =>
  file.replaceAll('\\', '/'),
);
const stage = mkdtempSync(join(tmpdir(), 'gouji-package-'));
try {
  for (const file of files) cpSync(join(root, file), join(stage, file));
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
