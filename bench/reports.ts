import type { Table } from '../server/src/forms/form';
import { layoutOf } from '../server/src/forms/layout';
import { form2021 } from '../server/src/forms/ogi/form2021';
import { requestHandling2021 } from '../server/src/forms/ogi/requestHandling';
import { writeTable } from '../server/src/forms/write';

/**
 * Reports to measure with: of the 2021 form, each with figures of its own, every identity holding. The figures follow
 * from the report's number, so that every run measures the same texts.
 */
export function report(number: number, { wrongTotal = false } = {}): string {
  const random = randomOf(number);
  const organ = `第${number}县人民政府`;
  const year = 2021 + (number % 5);
  const lines = [`${organ}${year}年政府信息公开工作年度报告`, ''];
  for (const { ordinal, heading, tables } of form2021.sections) {
    lines.push(`${ordinal}、${heading}`);
    if (tables.length === 0) lines.push(...prose(organ, year, random));
    for (const table of tables) {
      const figures = figuresOf(table, random);
      if (wrongTotal && table === requestHandling2021) figures[totalOfFirstRow]! += 1;
      lines.push(...writeTable(table, (_row, _column, cell) => String(figures[cell])));
    }
  }
  return `${lines.join('\n')}\n`;
}

/** Reports one after another, of about so many bytes; only the last one has something wrong, a total at its end. */
export function reportsOf(bytes: number): string {
  const last = report(0, { wrongTotal: true });
  const texts: string[] = [];
  let left = bytes - Buffer.byteLength(last);
  for (let number = 1; left > 0; number++) {
    texts.push(report(number));
    left -= Buffer.byteLength(texts.at(-1)!);
  }
  return [...texts, last].join('');
}

/** Behind the first figure of a row of section 三 in the middle of the text. */
export function middleFigure(text: string): { line: number; character: number } {
  const lines = text.split('\n');
  const row = /^2\.重复申请 \| \d+/;
  for (let line = lines.length >> 1; ; line = (line + 1) % lines.length) {
    const match = row.exec(lines[line]!);
    if (match) return { line, character: match[0].length };
  }
}

const totalOfFirstRow = layoutOf(requestHandling2021).columns.length - 1;

type Random = (below: number) => number;

function figuresOf(table: Table, random: Random): number[] {
  const { rows, columns, identities } = layoutOf(table);
  const isRules = (cell: number) => rows[Math.floor(cell / columns.length)]!.node.id === 'governmentRules';
  const figures = Array.from({ length: rows.length * columns.length }, (_, cell) =>
    isRules(cell) ? 0 : small(random),
  );
  const sum = (cells: readonly number[]) => cells.reduce((total, cell) => total + figures[cell]!, 0);
  const along = (direction: 'row' | 'column') => identities.filter((identity) => direction in identity.along);
  const balances = identities.filter(({ printed }) => printed);
  for (const { parts, totals } of along('column').filter(({ printed }) => !printed)) figures[totals[0]!] = sum(parts);
  for (const { parts, totals } of balances) {
    const [received, carriedOver] = parts as [number, number];
    figures[carriedOver] = Math.min(figures[carriedOver]!, sum(totals));
    figures[received] = sum(totals) - figures[carriedOver]!;
  }
  for (const { parts, totals } of along('row')) figures[totals[0]!] = sum(parts);
  return figures;
}

/** Most cells of a real report are 0. */
const small = (random: Random): number => (random(8) > 0 ? 0 : 1 + random(random(4) > 0 ? 20 : 2000));

function prose(organ: string, year: number, random: Random): string[] {
  return Array.from(
    { length: 3 },
    (_, paragraph) =>
      `(${'一二三'[paragraph]})${year}年,${organ}认真贯彻《中华人民共和国政府信息公开条例》,发布信息${random(5000)}条,` +
      `组织培训${random(20)}次、${random(900)}人次,办理留言${random(3000)}条,公开的及时性和规范性有所提高,仍有不足需要改进。`,
  );
}

/** Numbers that look random and are the same in every run (mulberry32). */
function randomOf(seed: number): Random {
  let state = (seed + 1) * 0x9e3779b9;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}
