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
  gouji check 年报.txt              核对一份
  gouji check 各单位年报/           核对文件夹里的每一份，包括压缩文件里的
  gouji check --format csv -o 问题.csv 各单位年报/
                                    问题列成表，用 Excel 打开
  gouji extract -o 数据.csv 各单位年报/
                                    取出每份报告的全部数字，供分析
  gouji fix --dry-run 年报.txt      先看会改什么
  gouji rule row-total              看一条规则的依据和改法`,
  help: '显示帮助',
  version: '显示版本',
  locale: '消息的语言：zh-cn、en；auto（默认）随终端，看不出的用中文',
  color: '总是用颜色',
  noColor: '不用颜色',
  path: '文件、文件夹、通配（**/*.txt）、压缩文件（.zip .tar.gz）或 -（标准输入）；文件夹逐层查找 .txt .md .ogi',
  pathToFix: '文件、文件夹或通配；文件夹逐层查找 .txt .md .ogi',
  format: '输出格式：text 给人看（默认），csv 用 Excel 打开，json、jsonl、sarif 给程序用，github 用作批注',
  extractFormat: '输出格式：csv（默认），json，jsonl',
  output: '结果写入这个文件（UTF-8），不写到屏幕上；在 Windows PowerShell 里不要用 >，它会改变编码',
  extracted:
    '空着不是 0：没有读出来的记在 unreadableParts，文中没有的记在 missingParts，其余是格里空着，或者表样没有这个数。金额以万元计。各列的意思见 docs/extract.md。',
  maxWarnings: '警告多于 N 条也算不通过',
  hints: '把“建议”一级也逐条列出（空白格、数字写法等）；json、jsonl、sarif 总是列出',
  summary: '只要汇总：按单位、按规则各列多少，不逐条列出（text）',
  listSkipped: '略过的文件（没有年报的、Word 和 PDF 等格式的）也逐个列出；名称像年报的总是列出',
  baseline: '只列这个基线文件里没有的，也只按它们定退出码',
  writeBaseline: '把这次查出的写成基线文件，以后用 --baseline 只看新的',
  encoding: '文件的编码：utf-8、utf-16le、utf-16be、gb18030（也可写 gbk、gb2312）；不写则按内容识别',
  threads: '同时用几个线程，1 为不用；不写则按处理器定',
  stdinFilename:
    '标准输入叫什么名字，列在结果里，叫这个名字的文件就不再读；叫作 .zip、.tar.gz 的按压缩文件读；.gouji.json 也从它所在的文件夹找起',
  exitCodes:
    '退出码：0 没有错误；1 有错误（或警告过多）；2 用法不对、文件读不了、.gouji.json 有错、指名的文件里没有年报，或一份年报也没有找到。略过的文件不影响退出码。',
  totals: '不找填错的数，而是重算各处总计（改数，请先核对）',
  stripComments: '同时删去忽略意见的注释（gouji-ignore），得到可上报的文本',
  dryRun: '只显示会改什么（unified diff），不写文件',
  code: '规则代码，如 row-total',
  stdio: '经标准输入输出通信（就是默认）',
  commands: {
    check: '核对年报，列出不相符的数和不完整的表',
    extract: '取出每份报告的全部数字，一份一行，供分析',
    fix: '规范数字的写法，并改正勾稽足以断定的错数，写回文件',
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
  gouji check reports/              check a folder, and the archives in it
  gouji check --format csv -o findings.csv reports/
                                    a table of what was found, for Excel
  gouji extract -o figures.csv reports/
                                    every figure of each report, to analyse
  gouji fix --dry-run report.txt    see what would change
  gouji rule row-total              why a rule holds and how to fix a finding`,
  help: 'show help',
  version: 'show the version',
  locale: 'language of the messages: zh-cn or en; auto (default) follows the terminal, otherwise Chinese',
  color: 'always use colours',
  noColor: 'use no colours',
  path: "files, folders, patterns ('**/*.txt'), archives (.zip .tar.gz) or - (standard input); folders are searched for .txt .md .ogi",
  pathToFix: 'files, folders or patterns; folders are searched for .txt .md .ogi',
  format: 'text for people (default), csv for Excel, json, jsonl and sarif for programs, github for annotations',
  extractFormat: 'csv (default), json, jsonl',
  output:
    'write the results to this file (UTF-8), not to the screen; in Windows PowerShell use it instead of >, which changes the encoding',
  extracted:
    'Empty is not 0: what could not be read is listed in unreadableParts, what is missing in missingParts; all else that is empty is blank, or not in the form. Amounts are in 万元. The columns are explained in docs/extract.md.',
  maxWarnings: 'fail if there are more than N warnings',
  hints: 'list the hints too (blank cells, ways to write a number); json, jsonl and sarif always do',
  summary: 'only what it came to by organ and by rule, without the findings (text)',
  listSkipped: 'name every file that was passed over (no report in it, Word, PDF …); those called reports always are',
  baseline: 'report only what is not in this baseline; the exit code follows',
  writeBaseline: 'write what is found as a baseline, so that --baseline shows only what is new',
  encoding:
    'of the files: utf-8, utf-16le, utf-16be or gb18030 (gbk and gb2312 mean the same); found out by their content if left out',
  threads: 'how many threads to use, 1 for none; as many as the processor has if left out',
  stdinFilename:
    'what standard input is called in the results, in which it stands for the file of that name (.zip and .tar.gz are read as archives); .gouji.json is looked for from its folder up',
  exitCodes:
    'Exit code: 0 no error; 1 errors (or too many warnings); 2 misuse, a file that cannot be read, a mistake in .gouji.json, no report in a file that is named, or no report at all. Files passed over do not count.',
  totals: 'recompute every total instead of repairing mistyped figures (check them first)',
  stripComments: 'take out the comments that silence findings (gouji-ignore), for the text to hand in',
  dryRun: 'only show what would change, as a unified diff',
  code: 'code of the rule, such as row-total',
  stdio: 'speak on standard input and output (this is the default)',
  commands: {
    check: 'check reports: figures that disagree, tables that are not whole',
    extract: 'write every figure of each report, one report a row, to analyse',
    fix: 'write figures as they should be written, and make the repairs that the sums leave no doubt of',
    rules: 'list all rules',
    rule: 'show a rule: what must hold, why, and how to fix it',
    lsp: 'start the language server for an editor',
  },
};

export const texts = { zh, en };
