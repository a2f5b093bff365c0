import assert from 'node:assert/strict';
import type { Locale } from '../../server/src/core/localized';
import { applyEdits } from '../../server/src/core/text';
import { addException, configWith } from '../../server/src/engine/addException';
import { readConfig } from '../../server/src/engine/config';
import { Document, type DocumentReport } from '../../server/src/engine/document';
import { type Exception, policyFor } from '../../server/src/engine/policy';
import { named } from '../../server/src/engine/summary';
import { removeComments } from '../../server/src/features/removeComments';
import { exceptionFor, type Silence, silences } from '../../server/src/features/silence';
import { findingsOf } from '../support/check';
import { cases, parse, report, requests } from './fixture';

function at(fixture: string, locale: Locale = 'zh'): { text: string; found: Silence[] } {
  const { text, cursor } = parse(fixture);
  return { text, found: silences(new Document(text), { start: cursor, end: cursor }, locale) };
}

const fixtures: Record<string, string> = {
  'a figure': report({ requests: { carriedOver: '1 0 0 0 0 0 ‸2' } }),
  'a figure of two findings': report({ requests: { outcomeTotal: '12 3 0 0 1 0 ‸17' } }),
  'a figure of a row without a label': report({ cases: '1 0 0 0 ‸0 0 0 0 1 1 1 0 0 0 1' }),
  'a row': report({}).replace(/^规章.*\n/m, '$&‸$&'),
  'a table': report({})
    .replace(/^2\.重复申请.*\n/m, '')
    .replace('三、收到', '‸三、收到'),
};

describe('silencing a finding', () => {
  it('is offered for its place, the file and the config file', () => {
    const titles = (locale: Locale) => at(fixtures['a figure']!, locale).found.map(({ title }) => title);
    assert.deepEqual(titles('zh'), [
      '忽略此处的“每行总计”（写注释）',
      '在本文件忽略“每行总计”（写注释）',
      '把此处的“每行总计”写入 .gouji.json 例外',
    ]);
    assert.deepEqual(titles('en'), [
      'Ignore "Row totals" here (write a comment)',
      'Ignore "Row totals" in this file (write a comment)',
      'Add "Row totals" here to the exceptions of .gouji.json',
    ]);
  });

  for (const [name, fixture] of Object.entries(fixtures)) {
    it(`of ${name} leaves the other findings but a suspicion of it, and no comment too many`, () => {
      const { text, found } = at(fixture);
      assert.ok(found.length >= 3);
      for (const { code, edits, exception } of found) {
        const others = findingsOf(text).filter((finding) => finding.code !== code && finding.code !== 'suspect-cell');
        const config = exception && readConfig(configWith(exception)).config;
        const policy = policyFor(config, 'a.txt', new Map());
        const document = new Document(edits ? applyEdits(text, edits) : text, policy);
        const [{ summary }] = document.reports() as [ReturnType<Document['reports']>[0]];
        assert.deepEqual(
          summary.findings.map((finding) => finding.code).sort(),
          others.map((finding) => finding.code).sort(),
        );
        assert.deepEqual(
          summary.suppressed.flatMap(({ finding, reason }) =>
            finding.code === 'suspect-cell' && code !== 'suspect-cell' ? [] : [[finding.code, reason]],
          ),
          [[code, '请写明理由']],
        );
      }
    });
  }

  it('of the first line of a later report is done by a comment above it, too', () => {
    const second = report({}).replace(/^五、.*\n.*\n/m, '');
    const { text, found } = at(`${report({})}\n\n‸${second}`);
    const here = found.find(({ title }) => title.startsWith('忽略此处'))!;
    const [first, last] = new Document(applyEdits(text, here.edits!)).reports() as [DocumentReport, DocumentReport];
    assert.deepEqual([first.summary.findings, last.summary.findings], [[], []]);
    assert.deepEqual(
      last.summary.suppressed.map(({ finding }) => finding.code),
      ['missing-section'],
    );
  });

  describe('in a report without a title, by an exception', () => {
    const { text, cursor } = parse(fixtures['a figure']!.replace('青石街道办事处2023年', ''));
    const at = { start: cursor, end: cursor };
    const exceptionIn = (path: string) => {
      const reports = new Document(text).reports().map((one) => ({ ...one, summary: named(one.summary, path) }));
      return exceptionFor(path, silences(new Document(text), at, 'zh', reports)[2]!.exception!)!;
    };
    const isSilenced = (exception: Exception, path: string) => {
      const { config, problems } = readConfig(configWith(exception));
      assert.deepEqual(problems, []);
      const [{ summary }] = new Document(text, policyFor(config, path, new Map())).reports() as [DocumentReport];
      return summary.suppressed.some(({ finding }) => finding.code === 'row-total');
    };

    it('is silenced by the organ and year that the name of the file tells', () => {
      const own = '云溪街道办事处2023年.txt';
      const { organ, year, file } = exceptionIn(own);
      assert.deepEqual([organ, year, file], ['云溪街道办事处', 2023, undefined]);
      assert.ok(isSilenced(exceptionIn(own), own));
      assert.ok(!isSilenced(exceptionIn(own), '石桥镇人民政府2023年.txt'));
    });

    for (const own of ['年报[1].txt', '云溪/年报.txt', '云溪街道办事处.txt'])
      it(`is silenced in the file where that does not tell both: ${own}`, () => {
        assert.ok(isSilenced(exceptionIn(own), own));
        for (const other of [`石桥/${own}`, `石桥/${own.replace('云溪/', '')}`])
          assert.ok(!isSilenced(exceptionIn(own), other));
      });
  });

  it('an exception is about one cell only', () => {
    const [, , { exception } = {}] = at(fixtures['a figure of a row without a label']!).found;
    assert.deepEqual(exception, {
      code: 'case-total',
      organ: '青石街道办事处',
      year: 2023,
      column: '行政复议 · 总计',
      reason: '请写明理由',
    });
    const policy = policyFor(readConfig(configWith(exception!)).config, 'a.txt', new Map());
    const other = report({ cases: '1 0 0 0 1 0 0 0 1 2 1 0 0 0 1' });
    assert.equal(new Document(other, policy).reports()[0]!.summary.suppressed.length, 0);
  });

  it('is not offered where there is nothing, on text in a wrong encoding, and of comments', () => {
    assert.deepEqual(at(requests({ granted: '‸6 2 0 0 1 0 9' })).found, []);
    assert.deepEqual(at(`${requests({ granted: '6 2 0 0 1 0 ‸8' })}\n\ufffd`).found, []);
    assert.deepEqual(at(`<!-- gouji-ignore ‸row-total: 无 -->\n${requests()}`).found, []);
  });

  it('the comments are dropped when the text is handed in', () => {
    for (const eol of ['\n', '\r\n']) {
      const text = report({ cases: cases().split('\n').at(-1)!.replaceAll(' | ', ' ') }).replaceAll('\n', eol);
      const commented = `<!-- gouji-ignore-file row-total -->${eol}${text}${eol}  <!-- gouji-ignore row-total：无 -->`;
      const document = new Document(commented);
      assert.equal(applyEdits(commented, removeComments(document)).trimEnd(), text.trimEnd());
      assert.deepEqual(removeComments(new Document(text)), []);
    }
  });
});

describe('an exception added to a config file', () => {
  const exception = { code: 'row-total', reason: '说“是”' };
  const added = (text: string, another = exception) => applyEdits(text, addException(text, another));

  it('leaves comments and all else', () => {
    const text = '{\n  // 本市统一\n  "rules": { "row-total": "hint" }, // 先提示\n}\n';
    const now = added(text);
    assert.deepEqual(readConfig(now).problems, []);
    assert.ok(now.includes('// 本市统一') && now.includes('// 先提示'));
    assert.deepEqual(readConfig(now).config.exceptions, [exception]);
    assert.equal(readConfig(added(now, { ...exception, code: 'case-total' })).config.exceptions.length, 2);
  });

  it('is not written twice', () => {
    const text = added('{}');
    assert.deepEqual(addException(text, { ...exception, reason: '再次核实' }), []);
    assert.equal(
      readConfig(applyEdits(text, addException(text, { ...exception, year: 2023 }))).config.exceptions.length,
      2,
    );
  });

  it('takes an empty file and line ends as they are', () => {
    assert.deepEqual(readConfig(added('')).config.exceptions, [exception]);
    assert.deepEqual(readConfig(added('\ufeff{}')).config.exceptions, [exception]);
    assert.doesNotMatch(added('{\r\n  "form": "2021"\r\n}\r\n'), /[^\r]\n/);
  });
});
