import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  isNumeral,
  looksLikeFigure,
  type Reading,
  readAmount,
  readCount,
  readSignedCount,
  readStatedAmount,
} from '../../server/src/core/figure';

type Case = readonly [text: string, expected: Reading['kind'] | number, more?: string];

/** A number is the value; behind it, how it is written plainly; behind `unreadable`, why. */
function check(read: (text: string) => Reading, [text, expected, more]: Case): void {
  const reading = read(text);
  if (typeof expected === 'number') {
    assert.equal(reading.kind, 'number');
    if (reading.kind === 'number') assert.deepEqual([reading.value, reading.plain], [expected, more]);
  } else {
    assert.equal(reading.kind, expected);
    if (reading.kind === 'unreadable') assert.equal(reading.why, more);
  }
}

const table = (read: (text: string) => Reading, cases: readonly Case[]) => {
  for (const each of cases) it(JSON.stringify(each[0]), () => check(read, each));
};

describe('figures', () => {
  const blanks: Case[] = [
    '',
    '/',
    '_',
    '____',
    '\\',
    '-',
    '--',
    '—',
    '——',
    '–',
    '无',
    '不适用',
    '／',
    '－',
    '＼',
    '――',
    '─',
    '**',
    '****',
    '~',
    'nan',
    'NaN',
    'None',
    'null',
    'NA',
    '#N/A',
  ].map((text) => [text, 'blank']);

  describe('a count', () => {
    table(readCount, [
      ...blanks,
      ['0', 0],
      ['7', 7],
      ['14069', 14069],
      ['99999999999999', 99999999999999],
      ['１２', 12, '12'],
      ['1,204', 1204, '1204'],
      ['1，204', 1204, '1204'],
      ['11,398,889', 11398889, '11398889'],
      ['007', 7, '7'],
      ['00', 0, '0'],
      ['+3', 3, '3'],
      ['3件', 3, '3'],
      ['3 件', 3, '3'],
      ['1,204件', 1204, '1204'],
      ['12.0', 12, '12'],
      ['**12**', 12],
      ['*1,204*', 1204, '1204'],
      ['12*', 12, '12'],
      ['12[1]', 12],
      ['12（注1）', 12],
      ['12件①', 12],
      ['8※', 8],
      ['8#', 8],
      ['8△', 8],
      ['8注1', 8],
      ['8¹', 8],
      ['12²', 12],
      ['8⁽¹⁾', 8],
      ['8[注1]', 8],
      ['8〔2〕', 8],
      ['1,204（较上年有增加）', 1204],
      ['-1（注1）', 'unreadable', 'negative'],
      ['8注', 8],
      ['※', 'unreadable', 'notANumber'],
      ['注1', 'unreadable', 'notANumber'],
      ['43（万元）', 'unreadable', 'notANumber'],
      [`22（${'其中修订16件；'.repeat(12)}）`, 22],
      ['"3.其他"', 'unreadable', 'notANumber'],
      ['12。', 'unreadable', 'notANumber'],
      ['-0', 0, '0'],
      ['\\+3', 3, '3'],
      ['22(其中修订16件)', 22],
      ['22件（其中修订16件）', 22],
      ['２２（其中修订16件）', 22],
      ['-1', 'unreadable', 'negative'],
      ['－1', 'unreadable', 'negative'],
      ['—3', 'unreadable', 'negative'],
      ['12 3', 'unreadable', 'notANumber'],
      [`1${' '.repeat(70)}2`, 'unreadable', 'notANumber'],
      [`${'0'.repeat(64)}5`, 'unreadable', 'tooLong'],
      ['1.5', 'unreadable', 'fraction'],
      ['-1.5', 'unreadable', 'fraction'],
      ['100000000000000', 'unreadable', 'tooLong'],
      ['9'.repeat(40), 'unreadable', 'tooLong'],
      ['1,2345', 'unreadable', 'notANumber'],
      ['12,34', 'unreadable', 'notANumber'],
      ['12,345,6', 'unreadable', 'notANumber'],
      ['1,000,00', 'unreadable', 'notANumber'],
      ['1,234，5', 'unreadable', 'notANumber'],
      ['1e3', 'unreadable', 'notANumber'],
      ['0x10', 'unreadable', 'notANumber'],
      ['三', 'unreadable', 'notANumber'],
      ['约3', 'unreadable', 'notANumber'],
      ['3-5', 'unreadable', 'notANumber'],
      ['3/5', 'unreadable', 'notANumber'],
      ['1O', 'unreadable', 'notANumber'],
      ['12①', 12],
      ['Ⅲ', 'unreadable', 'notANumber'],
      ['43.788万元', 'unreadable', 'notANumber'],
      ['Infinity', 'unreadable', 'notANumber'],
    ]);
    it('every number is read as itself', () => {
      fc.assert(
        fc.property(fc.integer({ min: 0, max: 99_999_999_999_999 }), (n) => {
          assert.deepEqual(readCount(String(n)), { kind: 'number', value: n });
        }),
      );
    });
    it('every number is read as itself in full width and with separators of thousands', () => {
      fc.assert(
        fc.property(fc.integer({ min: 0, max: 99_999_999_999_999 }), (n) => {
          const wide = String(n).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
          const grouped = String(n).replace(/\B(?=(\d{3})+$)/g, ',');
          const plain = { kind: 'number', value: n, plain: String(n) };
          assert.deepEqual(readCount(wide), plain);
          assert.deepEqual(readCount(grouped), grouped === String(n) ? { kind: 'number', value: n } : plain);
        }),
      );
    });
    it('no text throws, and what is read is a whole number of at most fourteen digits', () => {
      const unit = fc.constantFrom(...'0123456789,.+-—/（）件万元１２无① \u00a0OlIⅢ\u200b');
      fc.assert(
        fc.property(fc.oneof(fc.string(), fc.string({ unit, maxLength: 20 })), (text) => {
          const reading = readCount(text.trim());
          if (reading.kind !== 'number') return;
          assert.ok(Number.isInteger(reading.value) && reading.value >= 0 && reading.value < 1e14);
          if (reading.plain !== undefined) assert.equal(reading.plain, String(reading.value));
        }),
      );
    });
    it('letters that look like digits are guessed at, other letters are not', () => {
      const guess = (text: string) => {
        const reading = readCount(text);
        return reading.kind === 'unreadable' ? reading.guess : undefined;
      };
      assert.equal(guess('1O'), '10');
      assert.equal(guess('Ｏ'), '0');
      assert.equal(guess('l2'), '12');
      assert.equal(guess('〇'), '0');
      assert.equal(guess('12。'), '12');
      assert.equal(guess("'12"), '12');
      for (const text of ['abc', '1A', 'Ⅲ', '-1O', '1.O', '']) assert.equal(guess(text), undefined, text);
    });
  });

  describe('a signed count', () => {
    table(readSignedCount, [
      ...blanks,
      ['0', 0],
      ['3', 3],
      ['-2', -2],
      ['+2', 2],
      ['+1036', 1036],
      ['－417', -417],
      ['−417', -417],
      ['\\+3', 3],
      ['**+3**', 3],
      ['+1,036', 1036, '+1036'],
      ['１２', 12, '12'],
      ['－１２', -12, '-12'],
      ['1,234', 1234, '1234'],
      ['-1,234', -1234, '-1234'],
      ['007', 7, '7'],
      ['12.0', 12, '12'],
      ['+ 3', 3, '+3'],
      ['3项', 3, '3'],
      ['-2项', -2, '-2'],
      ['-2①', -2],
      ['+3（其中下放1项）', 3],
      ['-0', 0],
      ['增3减1', 2],
      ['增加3', 3],
      ['减2', -2],
      ['减少2项', -2],
      ['-99999999999999', -99999999999999],
      ['增减', 'unreadable', 'notANumber'],
      ['1.5', 'unreadable', 'fraction'],
      ['-1.5', 'unreadable', 'fraction'],
      ['100000000000000', 'unreadable', 'tooLong'],
      ['-100000000000000', 'unreadable', 'tooLong'],
      ['12 3', 'unreadable', 'notANumber'],
      ['1,2345', 'unreadable', 'notANumber'],
      ['持平', 'unreadable', 'notANumber'],
    ]);
    it('-0 is 0', () => {
      const reading = readSignedCount('-0');
      assert.ok(reading.kind === 'number' && Object.is(reading.value, 0));
    });
  });

  describe('an amount', () => {
    table(readAmount, [
      ...blanks,
      ['0', 0],
      ['0.00', 0],
      ['43.788', 43.788],
      ['43.788万元', 43.788],
      ['251000元', 251000],
      ['14,722.49', 14722.49],
      ['316,441.50 元', 316441.5],
      ['１２．５', 12.5, '12.5'],
      ['１２．５万元', 12.5, '12.5万元'],
      ['160.5964万', 160.5964],
      ['251千元', 251],
      ['1.6亿元', 1.6],
      ['1234.56（万元）', 1234.56],
      ['1,234.56(单位:万元)', 1234.56],
      ['1,234.56（单位：万元）', 1234.56],
      ['人民币1,234.56万元', 1234.56],
      ['1234.56万元（含教育收费）', 1234.56],
      ['1234.56（含教育收费20万元）', 1234.56],
      ['1234.56※', 1234.56],
      ['人民币', 'unreadable', 'notANumber'],
      ['约1234.56万元', 'unreadable', 'notANumber'],
      ['3（百万元）', 'unreadable', 'notANumber'],
      ['251千', 'unreadable', 'notANumber'],
      ['12,345,6', 'unreadable', 'notANumber'],
      ['-3', 'unreadable', 'negative'],
      ['免收', 'unreadable', 'notANumber'],
      ['1.2.3', 'unreadable', 'notANumber'],
    ]);
  });

  describe('an amount that names its unit', () => {
    const stated = (text: string) => readStatedAmount(text)?.inTenThousands;
    for (const [text, expected] of [
      ['251000元', '25.1'],
      ['400元', '0.04'],
      ['0元', '0'],
      ['1元', '0.0001'],
      ['0.01元', '0.000001'],
      ['316,441.50 元', '31.64415'],
      ['251千元', '25.1'],
      ['12.34千元', '1.234'],
      ['43.788万元', '43.788'],
      ['160.5964万', '160.5964'],
      ['2.50万元', '2.5'],
      ['1.6亿元', '16000'],
      ['2亿', '20000'],
      ['0.12345亿元', '1234.5'],
      ['1.00000001亿元', '10000.0001'],
      ['１２万元', '12'],
      ['251000人民币元', '25.1'],
      ['251000元①', '25.1'],
      ['251000元（注1）', '25.1'],
      ['251000（元）', '25.1'],
      ['人民币251,000元', '25.1'],
      ['251000元（含教育收费20万元）', '25.1'],
    ] as const)
      it(`${text} is ${expected}万元`, () => assert.equal(stated(text), expected));
    for (const text of ['251000', '43.788', '', '/', '12件', '免收', '251千', '-3元', '1.2.3元', '元', '约3万元'])
      it(`${JSON.stringify(text)} names none`, () => assert.equal(stated(text), undefined));
    it('is exact, whatever the digits', () => {
      const amounts = fc.tuple(fc.integer({ min: 0, max: 999_999_999 }), fc.integer({ min: 0, max: 99 }));
      fc.assert(
        fc.property(amounts, ([yuan, cents]) => {
          const written = `${yuan}.${String(cents).padStart(2, '0')}`;
          const [whole = '', decimals = ''] = stated(`${written}元`)!.split('.');
          assert.equal(BigInt(whole + decimals.padEnd(6, '0')), BigInt(yuan) * 100n + BigInt(cents));
          assert.equal(stated(`${written}亿元`), stated(`${BigInt(yuan) * 100n + BigInt(cents)}00万元`));
        }),
      );
    });
  });

  describe('looks like a figure rather than a label', () => {
    for (const text of [
      '0',
      '12',
      '-1',
      '+3',
      '—3',
      '１２',
      '3件',
      '43.788万元',
      '1O',
      '1.5',
      '/',
      '—',
      '无',
      '',
      '12.0',
      '－417',
      '**12**',
    ])
      it(JSON.stringify(text), () => assert.ok(looksLikeFigure(text)));
    for (const text of [
      '1.属于国家秘密',
      '1、属于',
      '1．属于国家秘密',
      '（一）予以公开',
      '规章',
      '总计',
      '一、本年新收',
      '8) 其他',
    ])
      it(`not ${text}`, () => assert.ok(!looksLikeFigure(text)));
  });
});

describe('a Chinese numeral', () => {
  it('is told from a stroke and from words', () => {
    for (const text of ['三', '三件', '十二', '两件', '一百零三', '零']) assert.ok(isNumeral(text), text);
    for (const text of ['一', '一件件', '十百', '若干', '3', '', '三万元']) assert.ok(!isNumeral(text), text);
  });

  it('is still no count, but what it says is known', () =>
    assert.deepEqual(readCount('十二件'), { kind: 'unreadable', why: 'notANumber', guess: '12' }));
});
