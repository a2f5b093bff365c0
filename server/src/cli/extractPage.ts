import type { Locale, Localized } from '../core/localized';
import { sections } from '../forms/catalog';
import { figureName, headingOf } from '../forms/names';
import { type FigureColumn, figureColumns } from './figureColumns';
import { reportColumns } from './reportColumns';

/** The page that says what the columns of `gouji extract` are, Chinese first. */
export function extractPage(): string {
  return [
    '# gouji extract',
    '[English](#english)',
    about.zh,
    columnsTable(['列', '说明'], 'zh'),
    '## English',
    about.en,
    columnsTable(['Column', 'Meaning'], 'en'),
    '## 各数 Figures',
    ...figuresBySection(),
  ].join('\n\n');
}

const amounts = figureColumns.filter(({ column }) => column.node.value === 'amount').map(({ name }) => `\`${name}\``);

const about: Localized = {
  zh: `从每份报告取出全部数字：CSV 一份报告一行，JSON 一份报告一个对象，各数在它的 \`figures\` 里。数照报告里写的取出，不核对、不改正；对不对，看 \`gouji check\`。

## 空着不是 0

| 一个数为什么空着 | 怎样看出来 | JSON 的 \`figures\` 里 |
| --- | --- | --- |
| 表样没有这个数 | 下面的“表样”一列没有这份报告的 \`form\` | 没有这一项 |
| 没有读出来 | 列在 \`unreadableParts\` 里 | 没有这一项 |
| 文中没有 | 列在 \`missingParts\` 里 | 没有这一项 |
| 格里空着，或者写着“/”“—”“无”“不适用”之类 | 以上都不是 | \`null\` |

写明是 0 的才是 0。空着的格是不是 0，由您判断；\`gouji check\` 核对勾稽时按 0 计。

\`unreadableParts\` 和 \`missingParts\` 里的名称，CSV 中用空格隔开。一个名称指这一列，也指名称以它和“.”开头的各列：\`requestHandling\` 是第三部分整张表，\`requestHandling.denied\` 是“（三）不予公开”各行，\`requestHandling.denied.stateSecret\` 是其中第一行。

2021 年起的报告仍把“（六）其他处理”写成一行的，数在 \`requestHandling.otherHandling\` 下面 2019 版的各列里。

## 金额以万元计

${amounts.join('、')} 一律以万元计：格里或列名里写了元、千元、亿元的，已经换算（251000元 是 25.1）。没有写单位的照抄：收费金额的单位万元印在表样上；采购总金额没有印单位，列名和格里都没有写的只好照抄，列在 \`amountsWithoutUnit\` 里。

## 一份报告的情况`,
  en: `Every figure of each report: a report is a row of the CSV, or an object of the JSON with its figures in \`figures\`. They are given as the report has them, unchecked; \`gouji check\` tells whether they agree.

### Empty is not 0

| Why a figure is empty | How to tell | In \`figures\` of the JSON |
| --- | --- | --- |
| the form has no such figure | the report's \`form\` is not among its forms below | not there |
| it could not be read | it is one of \`unreadableParts\` | not there |
| it does not stand in the text | it is one of \`missingParts\` | not there |
| its cell is blank, or says “/”, “—”, 无, 不适用 or the like | none of the above | \`null\` |

Only what is written as 0 is 0. Whether a blank cell is one is for you to say; \`gouji check\` counts it as 0 in its identities.

The names in \`unreadableParts\` and \`missingParts\` are separated by blanks in the CSV. A name stands for that column and for all whose names begin with it and a dot: \`requestHandling\` for the table of section 三, \`requestHandling.denied\` for the rows of (三)不予公开, \`requestHandling.denied.stateSecret\` for the first of them.

Of a report from 2021 on that keeps (六)其他处理 as one row, the figures stand in the columns of the form of 2019 below \`requestHandling.otherHandling\`.

### Amounts are in 万元

${amounts.join(' and ')} are in 万元 (10,000 yuan): what a cell or its header gives in 元, 千元 or 亿元 is converted (251000元 is 25.1). Without a unit the figure is copied: for fees, the form prints 万元; for procurement it prints none, and where neither header nor cell has one, the amount is listed in \`amountsWithoutUnit\`.

### About a report`,
};

const columnsTable = (header: readonly string[], locale: Locale): string =>
  table(
    header,
    reportColumns.map(({ name, meaning }) => [`\`${name}\``, meaning[locale]]),
  );

const figuresBySection = (): string[] =>
  sections
    .filter(({ tables }) => tables.length > 0)
    .flatMap((each) => [
      `### ${headingOf(each)} ${each.en}`,
      table(
        ['列 Column', '哪个数', 'Figure', '表样 Forms'],
        figureColumns.filter(({ section }) => section.id === each.id).map(figureRow),
      ),
    ]);

const figureRow = ({ name, row, column, forms }: FigureColumn): string[] => [
  `\`${name}\``,
  figureName({ row, column }, 'zh'),
  figureName({ row, column }, 'en'),
  forms.map(({ id }) => id).join(', '),
];

const table = (header: readonly string[], rows: readonly (readonly string[])[]): string =>
  [header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
