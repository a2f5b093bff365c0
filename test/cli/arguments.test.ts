import assert from 'node:assert/strict';
import { localeOf } from '../../server/src/cli/locale';
import { widthOf } from '../../server/src/core/width';
import { rules } from '../../server/src/rules/registry';
import { buildIfMissing, gouji, samples } from './support';

describe('gouji arguments', () => {
  before(buildIfMissing);

  it('explains itself in both languages', async () => {
    const [zh, en] = await Promise.all([gouji(['--help']), gouji(['--locale', 'en', '--help'])]);
    assert.deepEqual([zh!.code, en!.code], [0, 0]);
    assert.match(zh!.out, /^用法：gouji <命令>[\s\S]*check \[选项\] PATH…[\s\S]*例：/);
    assert.match(en!.out, /^Usage: gouji <command>[\s\S]*check \[options\] PATH…[\s\S]*Examples:/);
    assert.doesNotMatch(en!.out, /Examples:[\s\S]*\p{Script=Han}/u);
    for (const line of [...zh!.out.split('\n'), ...en!.out.split('\n')]) assert.ok(widthOf(line) <= 80, line);
  });

  it('explains every command', async () => {
    for (const command of ['check', 'extract', 'fix', 'rules', 'rule', 'lsp']) {
      for (const locale of ['zh-cn', 'en']) {
        const { code, out } = await gouji([command, '--help', '--locale', locale]);
        assert.equal(code, 0);
        assert.ok(new RegExp(`^(?:用法：|Usage: )gouji ${command}`).test(out), out);
        for (const line of out.split('\n')) assert.ok(widthOf(line) <= 80, line);
      }
    }
  });

  it('says its version', async () => {
    const { code, out } = await gouji(['--version']);
    assert.equal(code, 0);
    assert.match(out, /^gouji \d+\.\d+\.\d+\n$/);
  });

  const slips: readonly (readonly [string[], RegExp])[] = [
    [['check'], /请写上要处理的文件或文件夹。用法见 gouji check --help。/],
    [['chek', 'a'], /没有 chek 这个命令。是不是 check？/],
    [['年报.txt'], /请先写命令：gouji check 年报\.txt。/],
    [['check', '--fromat', 'json', 'a'], /没有 --fromat 这个选项。是不是 --format？/],
    [['check', '--format', 'xml', 'a'], /“xml”不对，应是 text、json、jsonl、sarif、github 或 csv。/],
    [['check', '--format'], /选项 --format 后面要写 text、json、jsonl、sarif、github 或 csv。/],
    [['check', '--encoding', 'big5', 'a'], /“big5”不对，应是 utf-8、utf-16le、utf-16be 或 gb18030。/],
    [['check', '--summary', '--format', 'csv', 'a'], /--summary 只用于 --format text/],
    [['check', 'a', '-o'], /选项 --output 后面要写一个文件名。/],
    [['check', '--baseline'], /选项 --baseline 后面要写一个文件名。/],
    [['extract', '--format', 'text', 'a'], /应是 csv、json 或 jsonl。/],
    [['check', '--max-warnings'], /选项 --max-warnings 后面要写一个不小于 0 的整数。/],
    [['check', '--max-warnings', '-1', 'a'], /“-1”不对，应是一个不小于 0 的整数。/],
    [['--locale', 'fr', 'rules'], /--locale 的值“fr”不对/],
    [['rules', 'extra'], /写得太多了/],
    [['rule'], /请写上规则代码/],
    [['rule', 'row-totl'], /没有“row-totl”这条规则。是不是 row-total？/],
    [['rule', 'qqqqq'], /全部规则见 gouji rules/],
  ];
  for (const [args, says] of slips) {
    it(`says what to do after gouji ${args.join(' ')}`, async () => {
      const { code, out, err } = await gouji(args);
      assert.equal(code, 2);
      assert.equal(out, '');
      assert.match(err, says);
    });
  }

  it('shows its help and fails when nothing is asked', async () => {
    const { code, err } = await gouji([]);
    assert.equal(code, 2);
    assert.match(err, /^用法：/);
  });

  it('lists every rule, and shows the page of each', async () => {
    const { code, out } = await gouji(['rules']);
    assert.equal(code, 0);
    for (const { code: rule, documentation } of rules) {
      assert.match(out, new RegExp(`^${rule} +(?:错误|警告|提示|建议)  ${documentation.title.zh}\n`, 'm'));
    }
    const page = await gouji(['rule', 'CASE-TOTAL', '--locale', 'en']);
    assert.equal(page.code, 0);
    assert.match(page.out, /^# Case totals \(case-total\)\n/);
  });

  it('takes the language from the option, then from the terminal, then Chinese', () => {
    assert.equal(localeOf([], {}), 'zh');
    assert.equal(localeOf([], { LANG: 'en_US.UTF-8' }), 'en');
    assert.equal(localeOf([], { LANG: 'de_DE' }), 'en');
    for (const LANG of ['zh_CN.UTF-8', 'zh_TW', 'zh', 'C', 'C.UTF-8', 'POSIX'])
      assert.equal(localeOf([], { LANG }), 'zh');
    assert.equal(localeOf([], { LC_ALL: 'en_GB', LANG: 'zh_CN' }), 'en');
    assert.equal(localeOf(['check', '--locale=zh-cn', 'a'], { LANG: 'en_US' }), 'zh');
    assert.equal(localeOf(['--locale', 'en'], {}), 'en');
    assert.equal(localeOf(['--locale', 'auto'], { LANG: 'en_US' }), 'en');
    assert.equal(localeOf(['check', '--', '--locale=en'], {}), 'zh');
  });

  it('follows the terminal in a process', async () => {
    const { out } = await gouji(['check', samples.clean], { env: { LANG: 'en_US.UTF-8' } });
    assert.match(out, /1 file, 1 report/);
  });

  it('starts the language server', async () => {
    const message = (body: object) => {
      const text = JSON.stringify({ jsonrpc: '2.0', ...body });
      return `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;
    };
    const params = { processId: null, rootUri: null, capabilities: {} };
    const input = [
      message({ id: 1, method: 'initialize', params }),
      message({ id: 2, method: 'shutdown' }),
      message({ method: 'exit' }),
    ].join('');
    for (const args of [['lsp'], ['lsp', '--stdio']]) {
      const { code, out } = await gouji(args, { input, inputStaysOpen: true });
      assert.equal(code, 0);
      assert.match(out, /"serverInfo":\{"name":"gouji"/);
    }
  });
});
