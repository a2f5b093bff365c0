/** What `gouji --help` says. */

const zh = {
  titles: {
    'Usage:': '用法：',
    'Arguments:': '参数：',
    'Options:': '选项：',
    'Global Options:': '通用选项：',
    'Commands:': '命令：',
  } as Readonly<Record<string, string>>,
  gouji: '核对政府信息公开工作年度报告：表里的数是否勾稽相符、表格是否完整。只读本机文件，不联网。',
  usage: '<命令> [选项] [PATH…]',
  usageOfPaths: '[选项] PATH…',
  usageOfRules: '[选项]',
  examples: `例：
  gouji check 年报.txt              检查一份
  gouji check 各单位年报/           检查文件夹里的每一份（.txt .md .ogi）
  gouji fix --dry-run 年报.txt      先看会改什么
  gouji rule row-total              看一条规则的依据和改法`,
  help: '显示帮助',
  version: '显示版本',
  locale: '消息的语言；auto 随终端，默认中文',
  color: '总是用颜色',
  noColor: '不用颜色',
  path: '文件或文件夹；文件夹逐层查找 .txt .md .ogi',
  format: '输出格式：text 给人看（默认），json 给程序用',
  maxWarnings: '警告多于 N 条也算不通过',
  hints: '把“建议”一级也逐条列出（空白格、数字写法等）',
  exitCodes:
    '退出码：0 没有错误；1 有错误（或警告过多）；2 用法不对、文件读不了、.gouji.json 有错、指名的文件里没有年报。',
  totals: '同时重算各处总计（改数，请先核对）',
  stripComments: '同时删去忽略意见的注释（gouji-ignore），得到可上报的文本',
  dryRun: '只显示会改什么（unified diff），不写文件',
  code: '规则代码，如 row-total',
  stdio: '经标准输入输出通信（就是默认）',
  commands: {
    check: '检查年报，列出不相符的数和不完整的表',
    fix: '规范数字的写法（数值不变），写回文件',
    rules: '列出全部规则',
    rule: '显示一条规则：核对什么、依据、怎么改',
    lsp: '启动语言服务器，供编辑器使用',
  },
};

const en: typeof zh = {
  titles: {},
  gouji:
    'Checks annual reports on open government information (政府信息公开工作年度报告): whether the figures of the tables agree and the tables are whole. Reads local files only; no network.',
  usage: '<command> [options] [PATH…]',
  usageOfPaths: '[options] PATH…',
  usageOfRules: '[options]',
  examples: `Examples:
  gouji check report.txt            check one file
  gouji check reports/              check every file of a folder (.txt .md .ogi)
  gouji fix --dry-run report.txt    see what would change
  gouji rule row-total              why a rule holds and how to fix a finding`,
  help: 'show help',
  version: 'show the version',
  locale: 'language of the messages; auto follows the terminal, otherwise Chinese',
  color: 'always use colours',
  noColor: 'use no colours',
  path: 'file or folder; folders are searched for .txt .md .ogi',
  format: 'text for people (default), json for programs',
  maxWarnings: 'fail if there are more than N warnings',
  hints: 'list the hints too (blank cells, ways to write a number)',
  exitCodes:
    'Exit code: 0 no error; 1 errors (or too many warnings); 2 misuse, a file that cannot be read, a mistake in .gouji.json, or no report in a file named explicitly.',
  totals: 'recompute every total as well (changes figures: check them first)',
  stripComments: 'take out the comments that silence findings (gouji-ignore), for the text to hand in',
  dryRun: 'only show what would change, as a unified diff',
  code: 'code of the rule, such as row-total',
  stdio: 'speak on standard input and output (this is the default)',
  commands: {
    check: 'check reports: figures that disagree, tables that are not whole',
    fix: 'write figures as they should be written (values stay) into the files',
    rules: 'list all rules',
    rule: 'show a rule: what must hold, why, and how to fix it',
    lsp: 'start the language server for an editor',
  },
};

export const texts = { zh, en };
