// Runs the suite of test/vscode, with the packaged extension, inside a real VS Code.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { desktopVersions, findDesktop, runOnDesktop } from './desktop.mjs';
import { versions, whyNoServerEdition } from './install.mjs';
import { runInServer } from './server.mjs';
import { copyWorkspace, packagedExtension, prepareSuite, Results } from './suite.mjs';

const help = `npm run test:vscode -- [--desktop] [--server] [--web] [--version=V] [--grep=TEXT] [--vsix=FILE] [--verbose]

--desktop   in VS Code for the desktop: VSCODE_PATH, or downloaded (${desktopVersions.join(', ')})
--server    in VS Code's server edition with a headless browser (${versions.join(', ')})
--web       in the web extension host of the server edition
--version   in this version only
--grep      only tests whose title matches
--vsix      the package to test, otherwise the one in the root, made if it is missing or old
--verbose   with the editor's console

Without a road: the desktop where that is possible, the server edition where it is not, and the web extension host.
GOUJI_CACHE names the folder for what is downloaded (.cache), CHROMIUM a browser, VSCODE_PATH a VS Code.`;

const { values: options } = parseArgs({
  options: {
    ...Object.fromEntries(['desktop', 'server', 'web', 'verbose', 'help'].map((name) => [name, { type: 'boolean' }])),
    ...Object.fromEntries(['version', 'grep', 'vsix'].map((name) => [name, { type: 'string' }])),
  },
});
if (options.help) {
  console.log(help);
  process.exit();
}

const total = { passed: 0, failed: 0, skipped: 0, retried: 0 };
const failures = [];
const start = performance.now();
try {
  const vsix = options.vsix ? resolve(options.vsix) : await packagedExtension();
  const suite = await prepareSuite({ grep: options.grep });
  for (const { title, run } of await planRuns()) await runOnce(title, run, { suite, vsix });
} catch (error) {
  console.error(error.message);
  failures.push(error.message);
  total.failed++;
}
// Again at the end: a record of a run may keep no more than its last lines.
if (failures.length) console.log(`\nWhat failed:\n${failures.join('\n')}`);
const skipped = total.skipped ? `, ${total.skipped} skipped` : '';
const twice = total.retried ? `, ${total.retried} tried twice` : '';
console.log(`\ntook ${seconds(start)}${twice}\n${total.passed} passed, ${total.failed} failed${skipped}`);
process.exit(total.failed || !total.passed ? 1 : 0);

/** The runs asked for: which editor, which extension host. Says which road is taken, and why. */
async function planRuns() {
  const all = !options.desktop && !options.server && !options.web;
  const wanted = (list) => (options.version ? [options.version] : list);
  const runs = [];
  let useServer = options.server;
  if (all || options.desktop) {
    const found = [];
    for (const version of process.env.VSCODE_PATH ? ['given'] : wanted(desktopVersions)) {
      const desktop = await findDesktop(version);
      if (!desktop.executable && options.desktop) throw new Error(`no VS Code for the desktop: ${desktop.why}`);
      if (!desktop.executable) {
        console.log(`VS Code's server edition is taken, not the desktop's: ${desktop.why}`);
        useServer = true;
        break;
      }
      console.log(`VS Code for the desktop is taken (${version}): ${desktop.why}`);
      const run = (context) => runOnDesktop({ desktop, ...context });
      found.push({ title: `VS Code ${version}, desktop`, run });
    }
    if (!useServer || options.server) runs.push(...found);
  }
  const hosts = [...(useServer ? ['node'] : []), ...(all || options.web ? ['web'] : [])];
  const why = whyNoServerEdition();
  if (why && hosts.includes('node')) throw new Error(why);
  if (why && hosts.includes('web')) console.log(`The web extension host is not tested: ${why}`);
  for (const host of why ? [] : hosts) {
    for (const version of wanted(versions)) {
      const run = (context) => runInServer({ version, host, ...context });
      runs.push({ title: `VS Code ${version}, server edition, ${host} extension host`, run });
    }
  }
  return runs;
}

async function runOnce(title, run, context) {
  console.log(`\n${title}`);
  const begin = performance.now();
  const results = new Results(context.suite, { verbose: options.verbose });
  try {
    const code = await run({ ...context, workspace: copyWorkspace(), results });
    if (!results.complete) throw new Error(`the suite came to no end (VS Code's exit code ${code})`);
    if (!options.grep && !results.passed && !results.failed) throw new Error('no test has run');
    if (code !== 0 && !results.failed) throw new Error(`VS Code's exit code is ${code}`);
  } catch (error) {
    results.fail(error);
  }
  const retried = results.retried ? `, ${results.retried} tried twice` : '';
  console.log(
    `  ${results.passed} passed, ${results.failed} failed, ${results.skipped} skipped${retried} in ${seconds(begin)}`,
  );
  if (results.failures.length) failures.push(title, ...results.failures);
  for (const state of Object.keys(total)) total[state] += results[state];
}

function seconds(since) {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}
