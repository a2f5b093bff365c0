import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { type IGrammar, INITIAL } from 'vscode-textmate';
import { renderSnapshot } from './snapshot';
import { loadGrammar, tokenize } from './tokenize';

const fixtures = new URL('fixtures/', import.meta.url);
const snapshots = new URL('snapshots/', import.meta.url);

describe('grammar', () => {
  let grammar: IGrammar;
  before(async () => {
    grammar = await loadGrammar();
  });

  /** The scopes of `text` where it first stands in `line`. */
  function scopesOf(line: string, text: string): string {
    const at = line.indexOf(text);
    const token = tokenize(grammar, [line])[0]!.find(({ start, end }) => start <= at && at < end);
    assert.ok(token, `no token at ${text} in ${line}`);
    return token.scopes;
  }
  const isHeading = (line: string) =>
    tokenize(grammar, [line])[0]!.some(({ scopes }) => /markup\.heading/.test(scopes));
  const isRow = (line: string) => tokenize(grammar, [line])[0]!.some(({ scopes }) => /meta\.table/.test(scopes));

  describe('snapshots', () => {
    for (const name of readdirSync(fixtures)) {
      it(name, () => {
        const lines = readFileSync(new URL(name, fixtures), 'utf8').trimEnd().split('\n');
        const actual = renderSnapshot(lines, tokenize(grammar, lines));
        const path = new URL(`${name}.snap`, snapshots);
        if (process.env.UPDATE === '1') writeFileSync(path, actual);
        assert.ok(existsSync(path), `${name}.snap is missing: run with UPDATE=1, and read it`);
        assert.equal(actual, readFileSync(path, 'utf8'));
      });
    }
  });

  it('a comment is one, whatever stands in it', () => {
    for (const comment of ['<!-- gouji-ignore row-total: 见第 3 页 | 2 -->', '  <!-- 一、总体情况 -->'])
      assert.match(scopesOf(comment, '<!--'), /comment\.block$/, comment);
    assert.doesNotMatch(scopesOf('规章 | 2 | <!-- 无 --> |', '2'), /comment/);
  });

  describe('cells', () => {
    it('a figure is a number, with its sign and its decimals, but not its unit', () => {
      assert.match(scopesOf('行政许可 | 1204 | ||', '1204'), /constant\.numeric\.figure$/);
      assert.match(scopesOf('行政许可 | 7 | -417 | 0 |', '-417'), /constant\.numeric\.figure$/);
      assert.match(scopesOf('行政事业性收费 | 43.788万元 | ||', '.788'), /constant\.numeric\.figure$/);
      assert.match(scopesOf('行政事业性收费 | 43.788万元 | ||', '万元'), /keyword\.other\.unit$/);
    });
    it('what is not wholly a figure is not coloured as one', () => {
      for (const cell of ['abc', '1 2', '12a', '22（其中修订16件）']) {
        assert.match(scopesOf(`行政许可 | ${cell} | ||`, cell), /variable\.other\.row$/, cell);
      }
    });
    it('every placeholder is one', () => {
      for (const cell of ['/', '\\', '-', '--', '—', '——', '无', '不适用']) {
        assert.match(scopesOf(`规章 | ${cell} | 0 | 0 |`, cell), /constant\.language\.blank$/, cell);
      }
    });
    it('pipes between cells and pipes that pad a row', () => {
      assert.match(scopesOf('规章 | 2 | 0 | 2 |', '|'), /punctuation\.separator\.cell$/);
      assert.match(scopesOf('行政许可 | 0 | ||', '||'), /punctuation\.separator\.padding$/);
      assert.equal(scopesOf('一、总体情况 | |||', '||'), 'punctuation.separator.padding');
    });
    it('totals: the label, every figure of (七)总计, the last figure of a row, the fifth, tenth, fifteenth case', () => {
      const total = /markup\.bold\.total constant\.numeric\.figure$/;
      assert.match(scopesOf('(七)总计 | 2 | 0 | 0 | 0 | 0 | 0 | 2 | ||', '总计'), /keyword\.control\.total$/);
      assert.match(scopesOf('(七)总计 | 2 | 0 | 0 | 0 | 0 | 0 | 2 | ||', '2'), total);
      assert.match(scopesOf('一、本年新收政府信息公开申请数量 | 5 | 1 | 0 | 0 | 0 | 0 | 6 | ||', '6'), total);
      assert.doesNotMatch(scopesOf('一、本年新收政府信息公开申请数量 | 5 | 1 | 0 | 0 | 0 | 0 | 6 | ||', '5'), total);
      const cases = tokenize(grammar, ['0 | 0 | 0 | 0 | 10 | 0 | 0 | 0 | 0 | 20 | 0 | 0 | 0 | 0 | 30 |'])[0]!;
      assert.deepEqual(
        cases.filter(({ scopes }) => total.test(scopes)).map(({ text }) => text),
        ['10', '20', '30'],
      );
    });
  });

  describe('labels', () => {
    it('the ordinal and the label are apart', () => {
      const row = '(三)不予公开 | 1.属于国家秘密 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | |';
      assert.match(scopesOf(row, '(三)'), /enummember\.ordinal$/);
      assert.match(scopesOf(row, '不予公开'), /support\.type\.group$/);
      assert.match(scopesOf(row, '1.'), /enummember\.ordinal$/);
      assert.match(scopesOf(row, '属于'), /variable\.other\.row$/);
    });
    it('column headers, with a blank inside or without', () => {
      assert.match(
        scopesOf('商业 企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | |||||', '商业 企业'),
        /function\.column$/,
      );
      assert.match(
        scopesOf('商业 企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | |||||', '其他'),
        /function\.column$/,
      );
      assert.match(scopesOf('3.其他 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | ||', '其他'), /variable\.other\.row$/);
    });
    it('the note printed on the form', () => {
      const row = '(本列数据的勾稽关系为:第一项加第二项之和,等于第三项加第四项之和) | 申请人情况 | ||||||||';
      assert.match(scopesOf(row, '第一项'), /comment\.block\.note$/);
      assert.match(scopesOf(row, '申请人情况'), /function\.column$/);
    });
  });

  describe('headings', () => {
    it('every section of the two forms, in either width, in Markdown too', () => {
      for (const heading of [
        '一、总体情况',
        '二、主动公开政府信息情况',
        '三、收到和处理政府信息公开申请情况',
        '四、政府信息公开行政复议、行政诉讼情况',
        '四、因政府信息公开工作被申请行政复议、提起行政诉讼情况',
        '五、存在的主要问题及改进情况',
        '六、其他需要报告的事项',
      ]) {
        for (const line of [heading, `## ${heading}`, `　　${heading}`, `${heading} | |||`]) {
          assert.match(scopesOf(line, heading.slice(2)), /^markup\.heading\.section entity\.name\.section$/, line);
        }
      }
    });
    it('a row that begins like a section is not a heading, whatever follows it', () => {
      for (const label of [
        '一、本年新收政府信息公开申请数量',
        '二、上年结转政府信息公开申请数量',
        '三、本年度办理结果',
        '四、结转下年度继续办理',
        '四、结转下一年度继续办理',
        '(七)总计',
        '（一）予以公开',
      ]) {
        for (const rest of ['', ' |', ' | | | | | | | | |', ' | 0 | 0 | 0 | 0 | 0 | 0 | 0 | ||', '\t0\t0']) {
          assert.ok(!isHeading(label + rest), label + rest);
          assert.ok(isRow(label + rest), label + rest);
        }
      }
    });
    it('a paragraph with an ordinal is not a heading', () => {
      assert.ok(isHeading('(一)强化组织领导'));
      assert.ok(!isHeading('(一)强化组织领导。本机关成立了领导小组。'));
      assert.ok(!isHeading('一、本机关成立了领导小组。'));
      assert.ok(!isHeading('一是学习不够'));
    });
    it('the title, not a sentence about the report', () => {
      assert.match(scopesOf('某某局2021年政府信息公开工作年度报告', '某某'), /heading\.title/);
      assert.match(scopesOf('2021年度政府信息公开工作年度报告（公开稿）', '2021'), /heading\.title/);
      assert.ok(!isHeading('现公布本机关2021年政府信息公开工作年度报告。'));
    });
  });

  describe('prose', () => {
    it('a stray pipe makes no row', () => {
      for (const line of [
        '本局网站|公众号发布信息20条。',
        '本局网站 | 公众号发布信息20条',
        '自然人 | 其他组织的申请都已答复。',
        '行政许可、行政处罚|行政强制全部公开',
        '\t全年公开信息20条。',
        '一、\t总体情况',
      ]) {
        assert.ok(!isRow(line), line);
      }
    });
    it('quantities, dates, laws, document numbers', () => {
      const line = '2021年1月5日,依据《条例》和国办公开办函〔2021〕30号公开信息115条,电话00005550。';
      assert.match(scopesOf(line, '2021年'), /constant\.date$/);
      assert.match(scopesOf(line, '5日'), /constant\.date$/);
      assert.match(scopesOf(line, '条例'), /^string\.other\.law$/);
      assert.match(scopesOf(line, '国办'), /^string\.other\.document-number$/);
      assert.equal(scopesOf(line, '和国办'), '');
      assert.match(scopesOf(line, '115'), /^constant\.numeric\.figure$/);
      assert.match(scopesOf(line, '条,'), /^keyword\.other\.unit$/);
      assert.equal(scopesOf(line, '00005550'), '');
    });
  });

  it('no line changes the next one', () => {
    for (const name of readdirSync(fixtures)) {
      for (const line of readFileSync(new URL(name, fixtures), 'utf8').split('\n')) {
        assert.ok(grammar.tokenizeLine(line, INITIAL).ruleStack.depth === 1, line);
      }
    }
  });

  describe('long lines take linear time', () => {
    const shapes: Record<string, (n: number) => string> = {
      pipes: (n) => '|'.repeat(n),
      'pipes, then text': (n) => `${'| '.repeat(n / 2)}x`,
      'a row of pipes, then text': (n) => `规章 ${'|'.repeat(n)}x`,
      digits: (n) => '1'.repeat(n),
      'digits in a row': (n) => `规章 | ${'1'.repeat(n)}x | 0`,
      'digits in prose': (n) => `共${'1'.repeat(n)}`,
      thousands: (n) => `共${'1,111'.repeat(n / 5)}`,
      zeros: (n) => '0 | '.repeat(n / 4),
      blanks: (n) => `${' '.repeat(n)}x`,
      'blanks in a row': (n) => `规章 |${' '.repeat(n)}x | 0`,
      tabs: (n) => `${'\t'.repeat(n)}x`,
      hyphens: (n) => `|${'-'.repeat(n)}x`,
      hashes: (n) => '#'.repeat(n),
      'Chinese text': (n) => '公开'.repeat(n / 2),
      'opening brackets': (n) => '《（〔('.repeat(n / 4),
      ordinals: (n) => '(一)、'.repeat(n / 4),
      'ordinals in a row': (n) => `| ${'(一)'.repeat(n / 3)}`,
      titles: (n) => '政府信息公开年'.repeat(n / 7),
      notes: (n) => `| ${'(本列数据'.repeat(n / 5)} `,
      dates: (n) => '2021年1月'.repeat(n / 7),
    };
    const time = (line: string) => {
      const start = performance.now();
      grammar.tokenizeLine2(line, INITIAL);
      return performance.now() - start;
    };
    for (const [name, shape] of Object.entries(shapes)) {
      it(name, function () {
        this.timeout(60_000);
        time(shape(10_000));
        const small = Math.max(time(shape(50_000)), 20);
        const large = time(shape(1_000_000));
        // Twenty times the text: quadratic time would be four hundred times as long.
        assert.ok(large < small * 100, `50,000 characters: ${small.toFixed(0)} ms; 1,000,000: ${large.toFixed(0)} ms`);
      });
    }
  });
});
