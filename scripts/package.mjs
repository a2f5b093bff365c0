// Builds and packs gouji-<version>.vsix. Fails if anything is in it but what runs, or if it is too large.
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createVSIX, listFiles, PackageManager } from '@vscode/vsce';

const root = join(import.meta.dirname, '..');
const maxKilobytes = 900;
const allowed = [
  /^dist\/client\/(node|browser|languageClient)\.js$/,
  /^dist\/server\/(node|browser)\.js$/,
  /^dist\/cli\.js$/,
  /^syntaxes\/[\w-]+\.tmLanguage\.json$/,
  /^language-configuration\.json$/,
  /^l10n\/bundle\.l10n(\.zh-cn)?\.json$/,
  /^package(\.nls(\.zh-cn)?)?\.json$/,
  /^media\/icon\.png$/,
  /^docs\/rules\/[\w-]+\.md$/,
  /^schemas\/gouji\.schema\.json$/,
  /^(README|CHANGELOG)\.md$/,
  /^LICENSE$/,
];

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const packagePath = join(root, `gouji-${version}.vsix`);

// `vscode:prepublish` of package.json builds the bundles first.
await createVSIX({
  cwd: root,
  packagePath,
  dependencies: false,
  allowMissingRepository: true,
  rewriteRelativeLinks: false,
});

const files = (await listFiles({ cwd: root, packageManager: PackageManager.None })).map((file) =>
  file.replaceAll('\\', '/'),
);
const stray = files.filter((file) => !allowed.some((pattern) => pattern.test(file)));
const missing = allowed.filter((pattern) => !files.some((file) => pattern.test(file)));
const kilobytes = Math.ceil(statSync(packagePath).size / 1024);

console.log(`${packagePath}: ${files.length} files, ${kilobytes} KB`);
if (stray.length > 0) fail(`not meant to be packed: ${stray.join(', ')}`);
if (missing.length > 0) fail(`nothing packed that matches ${missing.join(', ')}`);
if (kilobytes >= maxKilobytes) fail(`larger than ${maxKilobytes} KB`);

function fail(message) {
  console.error(message);
  process.exitCode = 1;
}
