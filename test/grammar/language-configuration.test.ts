import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

interface LanguageConfiguration {
  brackets: [string, string][];
  autoClosingPairs: [string, string][];
  surroundingPairs: [string, string][];
  autoCloseBefore: string;
  wordPattern: { pattern: string; flags: string };
}

const text = readFileSync(new URL('../../language-configuration.json', import.meta.url), 'utf8');
const configuration: LanguageConfiguration = JSON.parse(text.replace(/^\s*\/\/.*$/gm, ''));

describe('language configuration', () => {
  const { pattern, flags } = configuration.wordPattern;
  const words = (line: string) => line.match(new RegExp(pattern, `g${flags}`)) ?? [];

  const cases: [line: string, words: string[]][] = [
    ['规章 | 2 | 10 |', ['规章', '2', '10']],
    ['行政许可|1204|||', ['行政许可', '1204']],
    ['行政事业性收费 | 43.788万元 | ||', ['行政事业性收费', '43.788', '万元']],
    ['行政许可 | 1,204,000 | -417 | +2 |', ['行政许可', '1,204,000', '-417', '+2']],
    ['１２．５ ８', ['１２．５', '８']],
    ['1.属于国家秘密 | 0 |', ['1', '属于国家秘密', '0']],
    ['(三)不予公开 | 3.危及“三安全一稳定”', ['三', '不予公开', '3', '危及', '三安全一稳定']],
    ['（七）总计\t4\t5', ['七', '总计', '4', '5']],
    ['四、结转下年度继续办理 | - | / | — |', ['四', '结转下年度继续办理']],
    ['2021年12月31日，共115条。', ['2021', '年', '12', '月', '31', '日', '共', '115', '条']],
    ['2021-12-31', ['2021', '12', '31']],
    ['信息115,2条', ['信息', '115', '2', '条']],
  ];
  for (const [line, expected] of cases) {
    it(`words of ${line}`, () => assert.deepEqual([...words(line)], expected));
  }

  it('the word pattern never matches nothing and takes linear time', () => {
    assert.doesNotMatch('', new RegExp(pattern, flags));
    for (const long of ['1'.repeat(1e6), '1,'.repeat(5e5), '公'.repeat(1e6), '-'.repeat(1e6), '|'.repeat(1e6)]) {
      const start = performance.now();
      words(long);
      assert.ok(performance.now() - start < 5_000, long.slice(0, 3));
    }
  });

  const ofReports = () =>
    JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).contributes.configurationDefaults[
      '[ogi-report]'
    ];

  it('of the outline only the outermost line sticks above the text: a group begins at a row of figures', () =>
    assert.equal(ofReports()['editor.stickyScroll.maxLineCount'], 1));

  it('rows that are wrapped begin at the edge, not inside the blanks that align them', () => {
    assert.equal(ofReports()['editor.wrappingIndent'], 'none');
    assert.equal(ofReports()['editor.guides.indentation'], false);
  });

  it('a double click takes no brackets, punctuation or pipes, full-width ones neither', () => {
    const separators: string = ofReports()['editor.wordSeparators'];
    const editors = '`~!@#$%^&*()-=+[{]}\\|;:\'",.<>/?';
    const apart = [editors, '｜│┃║', ...configuration.brackets.flat(), configuration.autoCloseBefore.trim()].join('');
    for (const each of apart) assert.ok(separators.includes(each), each);
    assert.doesNotMatch(separators, /[\s\p{L}\p{N}]/u);
    assert.equal(new Set(separators).size, separators.length);
  });

  it('what is closed is a bracket, full-width ones too', () => {
    assert.deepEqual(configuration.autoClosingPairs, configuration.brackets);
    for (const pair of configuration.brackets) {
      assert.ok(
        configuration.surroundingPairs.some(([open, close]) => open === pair[0] && close === pair[1]),
        pair.join(''),
      );
      assert.ok(configuration.autoCloseBefore.includes(pair[1]), pair.join(''));
    }
    const pairs = configuration.brackets.map((pair) => pair.join(''));
    for (const pair of ['（）', '【】', '《》', '“”', '‘’', '〔〕', '「」', '()', '[]', '{}'])
      assert.ok(pairs.includes(pair), pair);
  });
});
