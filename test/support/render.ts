/** Writes figures as the text of a report, in the ways in which reports come as text. */
import type { Range } from '../../server/src/core/text';
import type { ReportFigures, Value } from './figures';
import type { Cell } from './oracle';

export interface Dialect {
  readonly name: string;
  /** What stands before the first cell of a row, between two cells and behind the last one. */
  readonly open: string;
  readonly between: string;
  /** `missing`: how many cells the row has fewer than the grid is wide. */
  readonly close: (missing: number) => string;
  readonly delimiterRow?: true;
  /** Writes a row as lines instead, where it is not one. */
  readonly row?: (row: Row) => readonly string[];
  /** What becomes of the lines of the report at last. */
  readonly page?: (lines: readonly string[]) => readonly string[];
  readonly eol: '\n' | '\r\n';
  readonly mark: '' | '\ufeff';
  /** How a label, a heading or a header cell is written. */
  readonly label: (label: string) => string;
}

export interface Row {
  readonly cells: readonly string[];
  /** How many of them are labels. */
  readonly labels: number;
  /** How many cells it has fewer than the grid is wide. */
  readonly missing: number;
  readonly kind: 'header' | 'figures';
}

export const seed: Dialect = {
  name: 'padded rows',
  open: '',
  between: ' | ',
  close: (missing) => (missing > 0 ? ` | ${'|'.repeat(missing)}` : ' |'),
  eol: '\n',
  mark: '',
  label: (label) => label,
};

const fullWidth = (label: string): string =>
  label.replace(/[(),:]/g, (each) => ({ '(': '（', ')': '）', ',': '，', ':': '：' })[each]!);

const innerBlanks = (label: string): string =>
  label
    .replace(/^(商业|科研|结果|其他|尚未)(?=..$)/, '$1 ')
    .replace(/^(总|规)(?=.$)/, '$1　')
    .replace(/^(\(.\)|\d\.|[一-四]、)/, '$1 ')
    .replace(/^(自然)(?=人$)/, '$1 ');

export const dialects = {
  seed,
  gfm: {
    ...seed,
    name: 'Markdown tables',
    open: '| ',
    close: (missing) => `${' |'.repeat(missing)} |`,
    delimiterRow: true,
  },
  tsv: { ...seed, name: 'tab-separated', between: '\t', close: (missing) => '\t'.repeat(missing) },
  unpadded: { ...seed, name: 'unpadded rows', close: () => ' |' },
  leadingPipe: { ...seed, name: 'a pipe in front, no delimiter row', open: '| ' },
  crlf: { ...seed, name: 'CRLF', eol: '\r\n' },
  mark: { ...seed, name: 'with a byte-order mark', mark: '\ufeff' },
  fullWidth: { ...seed, name: 'full-width punctuation', label: fullWidth },
  straightQuotes: { ...seed, name: 'straight quotes', label: (label) => label.replace(/[“”]/g, '"') },
  innerBlanks: { ...seed, name: 'blanks in labels', label: innerBlanks },
  noBreakSpaces: { ...seed, name: 'no-break spaces at the pipes', between: '\u00a0 | ' },
  wild: {
    ...seed,
    name: 'Markdown, CRLF, byte-order mark, full width and blanks at once',
    open: '|',
    between: '|',
    close: (missing) => `${'|'.repeat(missing)}|`,
    delimiterRow: true,
    eol: '\r\n',
    mark: '\ufeff',
    label: (label) => innerBlanks(fullWidth(label)),
  },
} satisfies Record<string, Dialect>;

const columns = '自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计'.split(' ');
export const results = '结果维持 结果纠正 其他结果 尚未审结 总计'.split(' ');

/** The rows of section 三: the labels in front of each. */
const denied = [
  '1.属于国家秘密',
  '2.其他法律行政法规禁止公开',
  '3.危及“三安全一稳定”',
  '4.保护第三方合法权益',
  '5.属于三类内部事务信息',
  '6.属于四类过程性信息',
  '7.属于行政执法案卷',
  '8.属于行政查询事项',
];
const unable = ['1.本机关不掌握相关政府信息', '2.没有现成信息需要另行制作', '3.补正后申请内容仍不明确'];
const notProcessed = [
  '1.信访举报投诉类申请',
  '2.重复申请',
  '3.要求提供公开出版物',
  '4.无正当理由大量反复申请',
  '5.要求行政机关确认或重新出具已获取信息',
];
const otherHandling = [
  '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
  '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
  '3.其他',
];

const group = (label: string, rows: readonly string[]): string[][] =>
  rows.map((row, i) => (i === 0 ? [label, row] : [row]));

/** The labels of section 三, row by row. */
export const requestLabels = (rows: number): string[][] => [
  ['一、本年新收政府信息公开申请数量'],
  ['二、上年结转政府信息公开申请数量'],
  ['三、本年度办理结果', '(一)予以公开'],
  ['(二)部分公开(区分处理的,只计这一情形,不计其他情形)'],
  ...group('(三)不予公开', denied),
  ...group('(四)无法提供', unable),
  ...group('(五)不予处理', notProcessed),
  ...(rows === 25 ? group('(六)其他处理', otherHandling) : [['(六)其他处理']]),
  ['(七)总计'],
  ['四、结转下年度继续办理'],
];

/** Section 二: title, header and row labels of each block. */
export const blocks = {
  '2021': [
    ['第二十条第(一)项', ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'], ['规章', '行政规范性文件']],
    ['第二十条第(五)项', ['信息内容', '本年处理决定数量'], ['行政许可']],
    ['第二十条第(六)项', ['信息内容', '本年处理决定数量'], ['行政处罚', '行政强制']],
    ['第二十条第(八)项', ['信息内容', '本年收费金额(单位:万元)'], ['行政事业性收费']],
  ],
  '2019': [
    ['第二十条第(一)项', ['信息内容', '本年新制作数量', '本年新公开数量', '对外公开总数量'], ['规章', '规范性文件']],
    [
      '第二十条第(五)项',
      ['信息内容', '上一年项目数量', '本年增/减', '处理决定数量'],
      ['行政许可', '其他对外管理服务事项'],
    ],
    ['第二十条第(六)项', ['信息内容', '上一年项目数量', '本年增/减', '处理决定数量'], ['行政处罚', '行政强制']],
    ['第二十条第(八)项', ['信息内容', '上一年项目数量', '本年增/减'], ['行政事业性收费']],
    ['第二十条第(九)项', ['信息内容', '采购项目数量', '采购总金额'], ['政府集中采购']],
  ],
} as const;

export const headings = {
  '2021': ['四、政府信息公开行政复议、行政诉讼情况', '五、存在的主要问题及改进情况'],
  '2019': ['四、因政府信息公开工作被申请行政复议、提起行政诉讼情况', '五、政府信息公开工作存在的主要问题及改进情况'],
} as const;

const gridWidth = { proactive: 4, requests: 10, cases: 15 };

export interface Rendered {
  readonly text: string;
  /** Where each figure of sections 三 and 四 stands. */
  readonly rangeOf: (cell: Cell) => Range;
}

/** The text of a report. `title: false` leaves out the title, and with it organ and year. */
export function render(figures: ReportFigures, dialect: Dialect = seed, { title = true } = {}): Rendered {
  const { form, organ, year } = figures;
  const lines: string[] = [];
  const written: Cell[] = [];
  const { label, delimiterRow } = dialect;

  /** Writes a row; `keys` name its last cells, which are marked until the text is whole. */
  const row = (cells: readonly string[], width: number, keys: readonly Cell[] = [], labels = cells.length): void => {
    const first = cells.length - keys.length;
    written.push(...keys);
    const marked = cells.map((cell, i) => (i < first ? cell : begin + cell + end));
    const missing = width - cells.length;
    const kind = labels === cells.length ? 'header' : 'figures';
    lines.push(...(dialect.row?.({ cells: marked, labels, missing, kind }) ?? [onOneLine(marked, missing, dialect)]));
  };
  const header = (rows: readonly (readonly string[])[], width: number): void => {
    for (const [i, cells] of rows.entries()) {
      row(cells.map(label), width);
      if (i === 0 && delimiterRow) lines.push(`|${' --- |'.repeat(width)}`);
    }
  };

  if (title && organ) lines.push(`${organ}${year}年政府信息公开工作年度报告`);
  lines.push(label('一、总体情况'), '一年来,政府信息公开工作稳步推进,制度更加健全,渠道更加畅通。');
  lines.push(label('二、主动公开政府信息情况'));
  for (const [name, columnLabels, labels] of blocks[form]) {
    header([[name], columnLabels], gridWidth.proactive);
    for (const each of labels)
      row([label(each), ...(figures.proactive[each] ?? []).map(textOf)], gridWidth.proactive, [], 1);
  }
  lines.push(label('三、收到和处理政府信息公开申请情况'));
  header(
    [
      ['(本列数据的勾稽关系为:第一项加第二项之和,等于第三项加第四项之和)', '申请人情况'],
      ['自然人', '法人或其他组织', '总计'],
      columns.slice(1, 6),
    ],
    gridWidth.requests,
  );
  const labels = requestLabels(figures.requests.length);
  for (const [index, values] of figures.requests.entries()) {
    const keys = values.map((_, column): Cell => `requests ${index} ${column}`);
    const own = labels[index]!.map(label);
    // A figure too few or too many moves the padding; it does not change it.
    row([...own, ...values.map(textOf)], gridWidth.requests + values.length - 7, keys, own.length);
  }
  lines.push(label(headings[form][0]));
  header(
    [
      ['行政复议', '行政诉讼'],
      [...results, '未经复议直接起诉', '复议后起诉'],
      [...results, ...results],
    ],
    gridWidth.cases,
  );
  const keys = figures.cases.map((_, column): Cell => `cases 0 ${column}`);
  row(figures.cases.map(textOf), gridWidth.cases, keys, 0);
  lines.push(label(headings[form][1]), '主动公开的及时性还不够,下一年将加强培训和检查。');
  lines.push(label('六、其他需要报告的事项'), '无。');
  const { text, ranges } = unmarked(dialect.page?.(lines) ?? lines);
  const rangeOf = new Map(written.map((cell, i) => [cell, ranges[i]!]));
  return { text: dialect.mark + text.join(dialect.eol) + dialect.eol, rangeOf: (cell) => rangeOf.get(cell)! };
}

const onOneLine = (cells: readonly string[], missing: number, { open, between, close }: Dialect): string =>
  open + cells.join(between) + close(missing);

/** Around the figures whose place is asked for, while the text is written. */
const begin = '\ue000';
const end = '\ue001';
const marks = new RegExp(`[${begin}${end}]`, 'g');

/** A cell without the marks around it. */
export const plain = (text: string): string => text.replace(marks, '');

function unmarked(lines: readonly string[]): { text: string[]; ranges: Range[] } {
  const ranges: Range[] = [];
  const text = lines.map((marked, line) => {
    let from = 0;
    let seen = 0;
    for (const { index, 0: mark } of marked.matchAll(marks)) {
      const character = index - seen++;
      if (mark === begin) from = character;
      else ranges.push({ start: { line, character: from }, end: { line, character } });
    }
    return plain(marked);
  });
  return { text, ranges };
}

export const textOf = (value: Value): string => (value === null ? '' : String(value));
