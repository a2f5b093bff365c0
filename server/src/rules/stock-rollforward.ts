import { difference } from '../core/count';
import { type Localized, localized } from '../core/localized';
import { type FigureFact, factName, factRange, figureOf } from '../forms/ogi/facts';
import { type OtherReport, placeIn, relatedFigure } from './neighbours';
import { defineRule } from './rule';

/** Only the form of 2021 counts what is in force: 对外公开总数量 of the form before is another figure. */
const stocks = ['governmentRules', 'normativeDocuments'];

export const stockRollforward = defineRule({
  code: 'stock-rollforward',
  severity: 'warning',
  grounds: 'practice',
  fix: 'none',
  documentation: {
    title: localized('现行有效件数衔接', 'Continuity of documents'),
    summary: localized(
      '规章和行政规范性文件：现行有效件数 = 上年现行有效件数 + 本年制发 − 本年废止。',
      'Rules and normative documents: in force = in force last year + issued − repealed.',
    ),
    why: localized(
      '现行有效件数是存量，年初的数就是上年报告年末的数。这是通行的核对方法，没有见到全国统一规定：到期自动失效、机构改革、文件清理、改变统计口径，都会正当地打破它，所以只请核实。2020年（含）以前的表样填的是对外公开总数量，不是存量，不比；有空白的也不比。',
      'What is in force is a stock: it begins the year with what last year’s report ended with. Comparing them is common practice, and no national provision was found: expiry, reorganisation, a review of all documents or another way of counting break it legitimately, so it only asks to verify. The form used until 2020 counted what is published, not the stock, and is not compared; nor are blanks.',
    ),
    wrong: `=== 白河县2022.txt
白河县人民政府2022年政府信息公开工作年度报告
第二十条第(一)项 | |||
信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
规章 | 0 | 0 | 0 |
行政规范性文件 | 2 | 0 | 20 |
=== 白河县2023.txt
白河县人民政府2023年政府信息公开工作年度报告
第二十条第(一)项 | |||
信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
规章 | 0 | 0 | 0 |
行政规范性文件 | 3 | 1 | ⟦stock-rollforward:23⟧ |`,
    right: `=== 白河县2022.txt
白河县人民政府2022年政府信息公开工作年度报告
第二十条第(一)项 | |||
信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
规章 | 0 | 0 | 0 |
行政规范性文件 | 2 | 0 | 20 |
=== 白河县2023.txt
白河县人民政府2023年政府信息公开工作年度报告
第二十条第(一)项 | |||
信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
规章 | 0 | 0 | 0 |
行政规范性文件 | 3 | 1 | 22 |`,
    howToFix: localized(
      '对照文件目录，看制发、废止、有效三个数哪个填错。因到期失效、机构改革或清理而不同的，数字不必改，可在第六部分说明。',
      'See from the list of documents which of the three figures is wrong. If documents expired, or a reorganisation or review explains it, leave the figures; section 六 can say so.',
    ),
  },
  contradicts: true,
  scope: 'neighbours',
  *check({ facts, lastYear }) {
    if (!lastYear) return;
    for (const row of stocks) {
      const [issued, repealed, now] = ['issued', 'repealed', 'inForce'].map((id) => figureOf(facts, `${row}/${id}`));
      const before = figureOf(lastYear.facts, `${row}/inForce`);
      if (!issued || !repealed || !now || !before) continue;
      const expected = before.value + issued.value - repealed.value;
      if (now.value === expected) continue;
      yield {
        range: factRange(now),
        message: say({ issued, repealed, now, before, expected }, lastYear, facts.form),
        related: [relatedFigure(lastYear, before), ...[issued, repealed].map((each) => relatedHere(each, facts.form))],
      };
    }
  },
});

interface Stock {
  readonly issued: FigureFact;
  readonly repealed: FigureFact;
  readonly now: FigureFact;
  readonly before: FigureFact;
  readonly expected: number;
}

function say(
  { issued, repealed, now, before, expected }: Stock,
  lastYear: OtherReport,
  form: string | undefined,
): Localized {
  const by = difference(now.value, expected);
  const place = placeIn(lastYear, factRange(before));
  const name = factName(now.key, form);
  const why = reason({ issued, repealed, now, before, expected });
  return localized(
    `「${name.zh}」为 ${now.value}，按上年报告推算是 ${expected}（${by.zh}）：上年现行有效 ${before.value}（${place.zh}）+ 本年制发 ${issued.value} − 本年废止 ${repealed.value}。\n${why.zh}请核实。`,
    `"${name.en}" is ${now.value}; from last year's report it would be ${expected} (${by.en}): ${before.value} in force then (${place.en}) + ${issued.value} issued − ${repealed.value} repealed.\n${why.en}Please verify.`,
  );
}

/** What may lie behind it: a stock that shrinks may have expired, one that grows cannot. */
function reason({ issued, repealed, now, expected }: Stock): Localized {
  if (now.value === issued.value - repealed.value)
    return localized(
      '现行有效是年末存量，这里像是只算了本年的文件。',
      'What is in force is the stock at the end of the year; here only this year’s documents seem to be counted. ',
    );
  return now.value < expected
    ? localized(
        '到期失效、文件清理、机构改革也会使它变少。',
        'Expiry, a review of documents or a reorganisation also lessen it. ',
      )
    : localized(
        '机构改革、补录或改变统计口径也会使它变多。',
        'A reorganisation, late entries or another way of counting also add to it. ',
      );
}

function relatedHere(figure: FigureFact, form: string | undefined) {
  const name = factName(figure.key, form);
  return {
    range: factRange(figure),
    message: localized(`${name.zh}: ${figure.value}`, `${name.en}: ${figure.value}`),
  };
}
