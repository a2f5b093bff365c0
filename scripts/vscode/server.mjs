// One run of the suite in VS Code's server edition: in the extension host of Node.js, where the packaged extension is
// installed, or in the web extension host (a worker of the browser), where its `browser` entry runs.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';
import { installExtension, openWindow, startServer } from './host.mjs';
import { root } from './process.mjs';

/** Resolves to VS Code's exit code; rejects when it gives none. */
export async function runInServer({ version, host, suite, workspace, vsix, results }) {
  const isWeb = host === 'web';
  const server = await startServer(version, isWeb ? {} : { vsix });
  let window;
  try {
    const payload = isWeb
      ? {}
      : {
          extensionDevelopmentPath: server.uri(suite.emptyExtension),
          extensionTestsPath: server.uri(suite.tests),
        };
    const extension = isWeb && (await installExtension(version, vsix, join(suite.folder, `web-${version}`)));
    const stalled = results.stalled(90_000);
    return await new Promise((resolve, reject) => {
      stalled.catch(reject);
      // VS Code calls these two when its window has them.
      const prepare = async (page) => {
        await page.exposeFunction('codeAutomationExit', resolve);
        await page.exposeFunction('codeAutomationLog', (_type, values) => results.read(format(...values)));
        if (isWeb) await serveToWorker(page, server, { extension, tests: suite.tests });
      };
      openWindow(server, { folder: workspace, payload, prepare }).then((opened) => {
        window = opened;
      }, reject);
    });
  } catch (error) {
    const picture = join(root, 'test-results', `vscode-${version}-${host}.png`);
    await window?.page.screenshot({ path: picture }).catch(() => {});
    error.message += `\n${server.log().trim()}\n(the window when it stopped: ${picture})`;
    throw error;
  } finally {
    await window?.close();
    await server.stop();
  }
}

/**
 * VS Code runs an extension under development in the worker when its address is http: it is served at the server's own
 * address, the only one the page may load from, and named in the page's configuration, the only place that is asked.
 */
async function serveToWorker(page, server, { extension, tests }) {
  await page.route(`${server.url}/gouji/**`, (route) => {
    const path = decodeURIComponent(new URL(route.request().url()).pathname).slice('/gouji/'.length);
    const file = path === 'tests.js' ? tests : join(extension, path);
    return isFile(file) ? route.fulfill({ path: file }) : route.fulfill({ status: 404 });
  });
  const uri = (path) => ({ scheme: 'http', authority: new URL(server.url).host, path });
  const options = { extensions: [uri('/gouji')], extensionTestsPath: uri('/gouji/tests.js') };
  await page.addInitScript((developmentOptions) => {
    const configure = () => {
      const element = document.getElementById('vscode-workbench-web-configuration');
      if (!element) return;
      const configuration = JSON.parse(element.dataset.settings);
      element.dataset.settings = JSON.stringify({ ...configuration, developmentOptions });
    };
    document.addEventListener('readystatechange', configure, { once: true });
  }, options);
}

function isFile(path) {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
