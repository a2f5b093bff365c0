// Writes what follows from the code: docs/rules/*.md from the rules, docs/extract.md from the columns of gouji extract,
// schemas/gouji.schema.json and the codes of the setting gouji.rules in package.json, and in README.md what is marked as
// generated: the tables of rules, commands and settings, and what the command line says of a sample.
//
//   node scripts/generate.mjs [--check]    --check writes nothing and fails if anything is stale
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { configSchema } from './schema.mjs';

const root = join(import.meta.dirname, '..');
const locales = ['zh', 'en'];
const pages = 'docs/rules';
const notice =
  '<!-- Written by scripts/generate.mjs from server/src/rules: change the rule, then run npm run generate. -->';

const extractNotice =
  '<!-- Written by scripts/generate.mjs from server/src/cli/extractPage.ts and the lists of columns beside it. -->';

const words = {
  zh: {
    rules: ['代码', '名称', '级别', '核对什么', '依据'],
    commands: ['命令', '标识'],
    settings: ['设置', '默认值', '说明'],
    index: '核对规则',
  },
  en: {
    rules: ['Code', 'Name', 'Severity', 'What must hold', 'Grounds'],
    commands: ['Command', 'Identifier'],
    settings: ['Setting', 'Default', 'Meaning'],
    index: 'Rules',
  },
};

const sample = 'samples/松坪街道办事处2024年政府信息公开工作年度报告.txt';

const code = await load();
const { rules, rulePage, severityNames, groundsNames, check, fix, NodeWorkspace, createColors } = code;
const manifest = readJson('package.json');
manifest.contributes.configuration.properties['gouji.rules'].propertyNames.enum = rules.map((rule) => rule.code);
const strings = { zh: readJson('package.nls.zh-cn.json'), en: readJson('package.nls.json') };

const printed = {
  'check zh': await print('zh', check, { format: 'text' }, 'gouji check'),
  'check en': await print('en', check, { format: 'text' }, 'gouji check --locale en'),
  'fix zh': await print('zh', fix, { dryRun: true }, 'gouji fix --dry-run'),
};

const texts = [
  ...rules.map(({ code }) => [`${pages}/${code}.md`, page(code)]),
  [`${pages}/README.md`, index()],
  ['docs/extract.md', `${extractNotice}\n\n${code.extractPage()}\n`],
  ['README.md', readme()],
  ['schemas/gouji.schema.json', json(configSchema(code))],
  ['package.json', json(manifest)],
];
const files = new Map(texts);
const stale = [...files].filter(([path, text]) => read(path) !== text).map(([path]) => path);
for (const folder of [pages, 'schemas']) mkdirSync(join(root, folder), { recursive: true });
const abandoned = readdirSync(join(root, pages))
  .map((name) => `${pages}/${name}`)
  .filter((path) => !files.has(path));

if (!process.argv.includes('--check')) {
  for (const path of stale) writeFileSync(join(root, path), files.get(path));
  for (const path of abandoned) rmSync(join(root, path));
  console.log(stale.length + abandoned.length > 0 ? [...stale, ...abandoned].join('\n') : 'nothing to write');
} else if (stale.length + abandoned.length > 0) {
  console.error(`stale, run npm run generate:\n${[...stale, ...abandoned].join('\n')}`);
  process.exitCode = 1;
}

/** The rules and the command line as they are in the code. */
async function load() {
  const { outputFiles } = await build({
    stdin: {
      contents: `export { rules } from './server/src/rules/registry';
        export { groundsNames, rulePage, severityNames } from './server/src/features/rulePage';
        export { levels } from './server/src/engine/policy';
        export { organKinds } from './server/src/engine/config';
        export { forms } from './server/src/forms/catalog';
        export { check } from './server/src/cli/check';
        export { extractPage } from './server/src/cli/extractPage';
        export { fix } from './server/src/cli/fix';
        export { NodeWorkspace } from './server/src/workspace/node';
        export { createColors } from 'picocolors';`,
      resolveDir: root,
    },
    bundle: true,
    write: false,
    platform: 'node',
    mainFields: ['module', 'main'],
    format: 'esm',
    // Some libraries of the command line still call it.
    banner: {
      js: `import { createRequire } from 'node:module'; const require = createRequire(${JSON.stringify(import.meta.filename)});`,
    },
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

/** What a command prints of the sample, on a terminal of eighty columns. */
async function print(locale, run, options, typed) {
  process.chdir(root);
  let text = '';
  const out = async (more) => {
    text += more;
  };
  const workspace = new NodeWorkspace();
  const shell = { locale, workspace, out, err: out, status() {}, width: 80, colors: createColors(false) };
  await run(shell, [sample], options);
  return `\`\`\`console\n$ ${typed} ${sample}\n${text}\`\`\``;
}

/** The Chinese page, and the English one as a part of it. */
function page(code) {
  const [title, ...chinese] = rulePage(code, 'zh').split('\n');
  const english = rulePage(code, 'en').split('\n');
  const below = english.map((line) => line.replace(/^#+ /, '#$&'));
  const link = `[English](#${anchor(english[0])})`;
  return `${notice}\n\n${[title, '', link, ...chinese, '', ...below].join('\n').trimEnd()}\n`;
}

/** As Markdown names a heading. */
function anchor(heading) {
  return heading
    .replace(/^#+ /, '')
    .toLowerCase()
    .replace(/[^\w -]/g, '')
    .replaceAll(' ', '-');
}

function index() {
  const parts = locales.map((locale) => `# ${words[locale].index}\n\n${rulesTable(locale, '')}`);
  return `${notice}\n\n${parts.join('\n\n')}\n`;
}

function readme() {
  const parts = {
    rules: (locale) => rulesTable(locale, `${pages}/`),
    commands: commandsTable,
    settings: settingsTable,
    check: (locale) => printed[`check ${locale}`],
    fix: (locale) => printed[`fix ${locale}`],
  };
  return read('README.md').replace(
    /(<!-- generated: (\w+) (zh|en) -->\n).*?(<!-- end -->)/gs,
    (_all, begin, name, locale, end) => `${begin}\n${parts[name](locale)}\n\n${end}`,
  );
}

function rulesTable(locale, folder) {
  const { rules: header } = words[locale];
  const rows = rules.map(({ code, severity, grounds: ground, documentation }) => [
    `[\`${code}\`](${folder}${code}.md)`,
    documentation.title[locale],
    severityNames[severity][locale],
    documentation.summary[locale],
    groundsNames[ground][locale],
  ]);
  return table(header, rows);
}

function commandsTable(locale) {
  const rows = manifest.contributes.commands.map(({ command, title, category }) => [
    `${say(category, locale)}: ${say(title, locale)}`,
    `\`${command}\``,
  ]);
  return table(words[locale].commands, rows);
}

function settingsTable(locale) {
  const { properties } = manifest.contributes.configuration;
  const rows = Object.entries(properties).map(([name, setting]) => {
    const { default: value, description, markdownDescription, enum: values = [] } = setting;
    const meanings = setting.enumDescriptions ?? setting.enumItemLabels ?? [];
    const meaning = markdownDescription ? say(markdownDescription, locale) : plain(say(description, locale));
    const choices = values.map((each, i) => `\`${each}\`${meanings[i] ? ` ${plain(say(meanings[i], locale))}` : ''}`);
    return [
      `\`${name}\``,
      `\`${typeof value === 'object' ? JSON.stringify(value) : value}\``,
      [meaning, ...choices].join('<br>'),
    ];
  });
  return table(words[locale].settings, rows);
}

/** What Markdown would take for its own is escaped. */
function plain(text) {
  return text.replace(/[*_`<>]/g, '\\$&');
}

/** A string of the manifest; the locale's where it stands for one. */
function say(text, locale) {
  const key = /^%(.+)%$/.exec(text)?.[1];
  return key === undefined ? text : strings[locale][key];
}

function table(header, rows) {
  const line = (cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}

/** With the line ends of this project, whatever git made of them. */
function read(path) {
  const file = join(root, path);
  return existsSync(file) ? readFileSync(file, 'utf8').replaceAll('\r\n', '\n') : undefined;
}

function json(value) {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function readJson(path) {
  return JSON.parse(read(path));
}
