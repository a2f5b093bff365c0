// Takes the README’s pictures into media/: problems, hover, quick fix and aligned tables of the sample with mistakes, light and dark.
//
//   npm run screenshots        (what is packaged in the root, in VS Code's server edition)
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureChineseFonts } from './vscode/chromium.mjs';
import { openWindow, startServer } from './vscode/host.mjs';
import { versions } from './vscode/install.mjs';
import { root, temporaryFolder } from './vscode/process.mjs';
import { packagedExtension } from './vscode/suite.mjs';

const { values: options } = parseArgs({ options: { vsix: { type: 'string' }, into: { type: 'string' } } });
const into = options.into ?? join(root, 'media');

const themes = { light: 'Default Light Modern', dark: 'Default Dark Modern' };
const settings = {
  'breadcrumbs.enabled': false,
  'editor.fontFamily': "'Noto Sans Mono CJK SC', monospace",
  'editor.fontSize': 13,
  'editor.lightbulb.enabled': 'on',
  'editor.minimap.enabled': false,
  'editor.renderLineHighlight': 'none',
  'editor.scrollBeyondLastLine': false,
  'editor.stickyScroll.enabled': false,
  'gouji.locale': 'zh-cn',
  'window.commandCenter': false,
  'workbench.activityBar.location': 'hidden',
  'workbench.layoutControl.enabled': false,
};

const sample = '松坪街道办事处2024年政府信息公开工作年度报告.txt';
const lines = readFileSync(join(root, 'samples', sample), 'utf8').split('\n');

await ensureChineseFonts();
const vsix = options.vsix ?? (await packagedExtension());
mkdirSync(into, { recursive: true });
for (const [name, theme] of Object.entries(themes)) await takePictures(name, theme);
process.exit();

async function takePictures(name, theme) {
  const folder = temporaryFolder('pictures');
  const file = join(folder, sample);
  copyFileSync(join(root, 'samples', sample), file);
  const server = await startServer(versions[0], { vsix, settings: { ...settings, 'workbench.colorTheme': theme } });
  const { page, close } = await openWindow(server, {
    folder,
    payload: { openFile: server.uri(file) },
    viewport: { width: 1067, height: 667 },
    deviceScaleFactor: 1.2,
  });
  const picture = async (what) => {
    await page.waitForTimeout(1000);
    const path = join(into, `${what}-${name}.png`);
    await page.screenshot({ path });
    console.log(path);
  };
  /** Puts the caret on the `n`th cell after the one that begins with `label`. */
  const goTo = async (label, n) => {
    const line = lines.findIndex((text) => text.startsWith(label));
    await page.keyboard.press('Control+g');
    await page.locator('.quick-input-widget input').waitFor();
    await page.keyboard.type(`${line + 1}`);
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    // By keys, since the column that is asked for there counts wide characters twice.
    const column = lines[line].split('|').slice(0, n).join('|').length + 2;
    await page.keyboard.press('Home');
    for (let i = 0; i < column; i++) await page.keyboard.press('ArrowRight');
  };
  try {
    await page.locator('.squiggly-warning').first().waitFor({ timeout: 60_000 });
    await page.keyboard.press('Control+b');
    await goTo('3.补正后', 0);
    await page.keyboard.press('Control+Shift+m');
    await page.locator('.markers-panel .monaco-tl-row').nth(3).waitFor();
    await page.locator('.part.panel .badge-content').first().waitFor(); // the counts come later than the list
    for (const key of ['Control+ArrowLeft', 'Home', 'ArrowRight']) await page.keyboard.press(key); // folds what is related
    await page.keyboard.press('Control+1'); // back to the text
    await picture('problems');
    await page.keyboard.press('Control+j');

    await goTo('(七)总计', 1);
    const hover = page.locator('.monaco-hover:not(.hidden) .hover-contents').first();
    // A line of figures that comes into view above the text closes it.
    for (let tries = 0; tries < 3 && !(await hover.isVisible()); tries++) {
      await page.keyboard.press('Control+k');
      await page.keyboard.press('Control+i');
      await hover.waitFor();
      await page.waitForTimeout(1000);
    }
    await picture('hover');
    await page.keyboard.press('Escape');

    await goTo('三、本年度办理结果', 8);
    await page.keyboard.press('Control+.');
    await page.locator('.action-widget .monaco-list-row.action').first().waitFor();
    await picture('quick-fix');
    await page.keyboard.press('Escape');

    await page.keyboard.press('F1');
    await page.locator('.quick-input-widget input').waitFor();
    await page.keyboard.type('对齐表格');
    await page.keyboard.press('Enter');
    await page.setViewportSize({ width: 1280, height: 667 });
    await goTo('四、结转', 0);
    await picture('aligned');
  } catch (error) {
    await page.screenshot({ path: join(root, 'test-results', `screenshots-${name}.png`) });
    throw error;
  } finally {
    await close();
    await server.stop();
  }
}
