/** How much of a text is looked at. */
export const recognisedLength = 64 * 1024;

const headings = [
  /^总体情况$/,
  /^主动公开政府信息情况$/,
  /^收到和处理政府信息公开申请情况$/,
  /^因?政府信息公开.{0,10}行政复议.{0,5}行政诉讼情况$/,
  /^(政府信息公开工作)?存在的?(主要)?(问题|不足)[及和]改进(情况|措施)$/,
  /^其他需要报告的事项$/,
];

const rowLabels = [
  '本年新收政府信息公开申请',
  '上年结转政府信息公开申请',
  '予以公开',
  '部分公开',
  '属于国家秘密',
  '法律行政法规禁止公开',
  '三安全一稳定',
  '保护第三方合法权益',
  '属于三类内部事务信息',
  '属于四类过程性信息',
  '属于行政执法案卷',
  '属于行政查询事项',
  '本机关不掌握相关政府信息',
  '没有现成信息需要另行制作',
  '补正后申请内容仍不明确',
  '信访举报投诉类申请',
  '要求提供公开出版物',
  '无正当理由大量反复申请',
  '要求行政机关确认或重新出具已获取信息',
  '结转下年度继续办理',
];

/** The columns of section 三. Fewer figures in a row are somebody's own table about the reports. */
const figureColumns = 7;
const figure = /^([-+]?[\d０-９][\d０-９.,，．]*(件|元|万元)?|[-—/\\]+|无|不适用)?$/;
const ordinal = /^[lI]?(?:第?[(（]?([一二三四五六七]|\d)[)）]?(?:部分)?)[、.．]?/;

/**
 * Whether a text is an annual report: its rows of the official form with their figures, not a text that tells of them.
 * Knows rows that are a line each (cells apart by a pipe of any kind, tab, comma or blank), those of HTML, and reports
 * whose cells are a line each.
 */
export function looksLikeReport(text: string): boolean {
  const head = inSimplified(text.slice(0, recognisedLength));
  if (!rowLabels.some((label) => head.includes(label))) return false;
  const found = { headings: new Set<number>(), rows: new Set<number>(), labels: new Set<number>(), figures: 0 };
  for (const line of withoutTags(head).split(/\r\n?|\n/)) look(line, found);
  const { rows, labels, figures } = found;
  return rows.size >= 6 || (rows.size >= 2 && found.headings.size >= 2) || (labels.size >= 6 && figures >= 60);
}

/** Whether the path of a file makes it a report, as the manifest has it. */
export const isNamedReport = (path: string): boolean =>
  /(?:\.ogi(?:\.txt)?|政府信息公开[^/]*年度报告[^/]*\.(?:txt|md))$/i.test(path);

/** Those of the server's `decode`, which tells what a file says; here it is enough that one of them gives a report. */
const encodings = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'];

/** The encoding in which the bytes of a file are an annual report; absent where they are none. */
export function encodingOf(bytes: Uint8Array): string | undefined {
  const head = bytes.subarray(0, 4 * recognisedLength);
  return encodings.find((encoding) => looksLikeReport(new TextDecoder(encoding).decode(head)));
}

/** Whether the bytes of a file are an annual report. */
export const isReportFile = (bytes: Uint8Array): boolean => encodingOf(bytes) !== undefined;

/** Mirrors show reports in traditional characters; those of the labels and headings above. */
const traditional = '開請結轉屬國規穩護權類內務過執詢機關沒現製補後確訪舉報訴無當獲繼續辦總體況動處復議訟問題進項數於';
const simple = '开请结转属国规稳护权类内务过执询机关没现制补后确访举报诉无当获继续办总体况动处复议讼问题进项数于';
const everyTraditional = new RegExp(`[${traditional}]`, 'g');

const inSimplified = (text: string): string =>
  text.includes('開') ? text.replace(everyTraditional, (each) => simple[traditional.indexOf(each)]!) : text;

/** The rows of HTML tables as lines with a pipe in front of each cell. A tag ends before the next begins, so that no text is read twice. */
function withoutTags(text: string): string {
  if (!cellTag.test(text)) return text;
  return text
    .split(/<\/?(?:tr|table)\b[^<>]*>/i)
    .map((part) => (cellTag.test(part) ? part.replace(/\s+/g, ' ').replace(everyCellTag, '|').replace(tag, '') : part))
    .map((part) => part.replace(tag, '\n').replace(/&nbsp;|&#160;/g, ' '))
    .join('\n');
}

const cellTag = /<t[dh]\b/i;
const everyCellTag = /<t[dh]\b[^<>]*>/gi;
const tag = /<[^<>]*>/g;

interface Found {
  readonly headings: Set<number>;
  readonly rows: Set<number>;
  /** Row labels that stand alone on their line. */
  readonly labels: Set<number>;
  /** Lines that hold one figure. */
  figures: number;
}

const pipes = /[|\t｜│┃║¦丨]/;

function cellsOf(line: string): string[] {
  if (pipes.test(line)) return line.split(pipes);
  const parted = line.replaceAll('"', '').split(/[,;，；]/);
  // A sentence has commas too, and so has a large figure.
  return figuresBehind(parted) >= figureColumns ? parted : line.trim().split(/\s+/);
}

const figuresBehind = (cells: readonly string[]): number =>
  cells.length - 1 - cells.findLastIndex((cell) => !figure.test(cell.trim()));

function look(line: string, found: Found): void {
  const cells = cellsOf(line);
  const lastText = cells.findLastIndex((cell) => !figure.test(cell.trim()));
  if (lastText < 0) {
    if (/\d/.test(line) && cells.filter((cell) => cell.trim()).length === 1) found.figures++;
    return;
  }
  const words = cells
    .slice(0, lastText + 1)
    .join('')
    .replace(/[\s#*]/g, '');
  if (words.length > 60) return;
  const label = rowLabels.findIndex((each) => words.includes(each));
  if (label >= 0 && cells.length - 1 - lastText >= figureColumns) found.rows.add(label);
  else if (label >= 0 && words.length < 45) found.labels.add(label);
  const heading = headings.findIndex((each) => each.test(words.replace(ordinal, '').replace(/[:：。]$/, '')));
  if (heading >= 0) found.headings.add(heading);
}
