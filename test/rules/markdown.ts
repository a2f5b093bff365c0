/** Reads the fixture files: Markdown whose fenced blocks are texts to check and what is expected of them. */
import { zeroReport } from '../support/figures';
import { render } from '../support/render';

export interface Case {
  /** The headings above it. */
  readonly title: string;
  /** Line of its opening fence, from 1. */
  readonly line: number;
  /** The marked text. */
  readonly body: string;
  /** Only findings of this rule are looked at: the text is cut out of a table, whose other rows are missed. */
  readonly only?: string;
  /** What the findings of the file's rule say, where that is written down. */
  readonly expect?: Expectation;
}

export interface Expectation {
  readonly text: string;
  /** Lines of the file between its fences, from 0. */
  readonly from: number;
  readonly to: number;
}

/** Opening and closing fences come in pairs; ```report and ```expect matter, other blocks are prose. */
export function casesOf(file: string): Case[] {
  const lines = file.split('\n');
  const headings: string[] = [];
  const cases: Case[] = [];
  for (let at = 0; at < lines.length; at++) {
    const heading = /^(#+) (.*)$/.exec(lines[at]!);
    if (heading) headings.splice(heading[1]!.length - 1, Number.POSITIVE_INFINITY, heading[2]!);
    const info = /^```(\w+)\s*(.*)$/.exec(lines[at]!);
    if (!info) continue;
    const end = lines.indexOf('```', at + 1);
    if (end < 0) throw new Error(`line ${at + 1}: the block is not closed`);
    const body = lines.slice(at + 1, end);
    if (info[1] === 'report') {
      const options = optionsOf(info[2]!, at + 1);
      const { in: base } = options;
      const text = base === undefined ? body : eachFile(body, (rows) => complete(rows, base, at + 1));
      cases.push({
        title: headings.slice(1).join(' › '),
        line: at + 1,
        body: written(text.join('\n'), options),
        ...(options.only !== undefined && { only: options.only }),
      });
    } else if (info[1] === 'expect') {
      const last = cases.pop();
      if (!last) throw new Error(`line ${at + 1}: an expectation without a report`);
      cases.push({ ...last, expect: { text: body.join('\n'), from: at + 1, to: end } });
    } else throw new Error(`line ${at + 1}: no block is called ${info[1]}`);
    at = end;
  }
  return cases;
}

/** Changes the text of each file of a case (see `filesOf`). */
function eachFile(body: readonly string[], change: (lines: readonly string[]) => readonly string[]): string[] {
  const starts = body.flatMap((line, at) => (at === 0 || line.startsWith('=== ') ? [at] : []));
  return starts.flatMap((start, i) => {
    const lines = body.slice(start, starts[i + 1]);
    const [head, rest] = lines[0]!.startsWith('=== ') ? [lines.slice(0, 1), lines.slice(1)] : [[], lines];
    return [...head, ...change(rest)];
  });
}

type Options = Partial<Record<'only' | 'in' | 'eol' | 'mark', string>>;

function optionsOf(info: string, line: number): Options {
  const options: Record<string, string> = {};
  for (const option of info.split(/\s+/).filter(Boolean)) {
    const [name = '', value = ''] = option.split('=');
    if (!['only', 'in', 'eol', 'mark'].includes(name)) throw new Error(`line ${line}: no option is called ${name}`);
    options[name] = value;
  }
  return options;
}

/** `→` stands for a tab and `␣` for a no-break space, which a reader could not see. */
const written = (text: string, { eol, mark }: Options): string =>
  (mark === 'bom' ? '\ufeff' : '') +
  text
    .replaceAll('→', '\t')
    .replaceAll('␣', '\u00a0')
    .replaceAll('\n', eol === 'crlf' ? '\r\n' : '\n');

const bases: Record<string, () => string> = {
  '2021': () => render(zeroReport('2021')).text,
  '2019': () => render(zeroReport('2019')).text,
  /** A report of 2021 or later that keeps (六)其他处理 as one row. */
  mixed: () => render(zeroReport('2021', 23)).text,
};

/**
 * A whole report of 0 in which some rows stand instead of the form's: those with the same labels. A row of other labels,
 * or of the same ones a second time, follows the row given before it; `- ` takes a row away; a comment stays above the row
 * given below it, and after the last row stands at the end. The same goes for headings and prose, which are told by their
 * whole text; any other line that comes first is the title.
 */
function complete(given: readonly string[], base: string, line: number): string[] {
  const build = bases[base];
  if (!build) throw new Error(`line ${line}: no report is called ${base}`);
  const lines = build().trimEnd().split('\n');
  const labels = lines.map(labelsOf);
  const replaced = new Set<string>();
  let last = -1;
  let comments: string[] = [];
  const insert = (at: number, rows: readonly string[]) => {
    lines.splice(at, 0, ...rows);
    labels.splice(at, 0, ...rows.map(() => ''));
  };
  for (const row of given) {
    if (row.startsWith('<!--') || (row === '' && comments.length > 0)) {
      comments.push(row);
      continue;
    }
    const removed = row.startsWith('- ');
    const plain = comparable(removed ? row.slice(2) : row);
    const isSame = (each: string) => (plain.includes('|') ? plain.startsWith(each) : plain === each);
    const label = labels.filter((each) => each !== '' && isSame(each)).sort((a, b) => b.length - a.length)[0];
    const key = label ?? (plain.split('|').length > 14 ? cases : undefined);
    const at = key === undefined ? -1 : labels.indexOf(key);
    if (removed) {
      if (at < 0) throw new Error(`line ${line}: there is no row ${row.slice(2)}`);
      lines.splice(at, 1);
      labels.splice(at, 1);
      last = at - 1;
    } else if (at >= 0 && !replaced.has(key!)) {
      lines[at] = row;
      replaced.add(key!);
      last = at;
    } else {
      insert(++last, [row]);
    }
    insert(last, comments);
    last += comments.length;
    comments = [];
  }
  return [...lines, ...comments];
}

/** The label of the row of section 四, which has none. */
const cases = '(figures)';

const comparable = (row: string): string =>
  row
    .replace(/⟦[a-z,-]+:|⟧/g, '')
    .normalize('NFKC')
    .replace(/\s/g, '');

/** The labels in front of a row of 0; the whole text of another line. */
function labelsOf(line: string): string {
  const text = comparable(line);
  const [, label = '', figures] = /^(.*?)((?:\|?0)+\|+)$/.exec(text) ?? [];
  return figures === undefined ? text.replace(/\|+$/, '') : label || cases;
}
