/**
 * Reports to ask about. A text says itself where the cursor stands, `‸`, and which places are expected in the answer:
 * `⟦…⟧`, or `⟨…⟩` where there are two kinds.
 */
import assert from 'node:assert/strict';
import { type Position, type Range, splitLines } from '../../server/src/core/text';
import { form2021 } from '../../server/src/forms/ogi/form2021';
import { requestHandling2021 } from '../../server/src/forms/ogi/requestHandling';
import { reviewLitigation } from '../../server/src/forms/ogi/reviewLitigation';
import { writeTable } from '../../server/src/forms/write';

type Rows = Readonly<Record<string, string>>;

/** Rows in which a report has something else than 0; every identity holds. */
const consistent: Rows = {
  newReceived: '12 3 0 0 1 0 16',
  carriedOver: '1 0 0 0 0 0 1',
  granted: '6 2 0 0 1 0 9',
  partiallyGranted: '1 0 0 0 0 0 1',
  'denied.thirdPartyRights': '2 0 0 0 0 0 2',
  'unableToProvide.notHeld': '3 1 0 0 0 0 4',
  outcomeTotal: '12 3 0 0 1 0 16',
  carriedForward: '1 0 0 0 0 0 1',
};

/** Section 三. Rows are given by their id, their cells apart by blanks, a blank cell as `_`. */
export const requests = (changes: Rows = {}): string => {
  const rows = { ...consistent, ...changes };
  const columns = requestHandling2021.columns.flatMap(({ children, id }) => children?.map((child) => child.id) ?? id);
  return writeTable(requestHandling2021, (row, column) =>
    cellOf(rows[row] ?? '0 0 0 0 0 0 0', columns.indexOf(column)),
  ).join('\n');
};

/** Section 四: three groups of five figures. */
export const cases = (figures = '1 0 0 0 1 0 0 0 1 1 1 0 0 0 1'): string =>
  writeTable(reviewLitigation, (_row, _column, cell) => cellOf(figures, cell)).join('\n');

const cellOf = (cells: string, index: number): string => cells.split(' ')[index]!.replace('_', '');

interface Parts {
  readonly title?: string;
  /** Section 二: figures by row, all 0 where it says nothing. */
  readonly disclosure?: Rows;
  readonly requests?: Rows;
  readonly cases?: string;
  readonly end?: string;
}

/** A report with all six sections. */
export function report({ title = '青石街道办事处2023年政府信息公开工作年度报告', ...parts }: Parts = {}): string {
  const disclosure = form2021.sections[1]!.tables.flatMap((table) =>
    writeTable(table, (row, column) => {
      const index = table.columns.findIndex(({ id }) => id === column);
      return cellOf(parts.disclosure?.[row] ?? '0 0 0', index);
    }),
  );
  return [
    title,
    '一、总体情况',
    '本街道按照条例的要求开展工作,现将情况报告如下。',
    '二、主动公开政府信息情况',
    ...disclosure,
    '三、收到和处理政府信息公开申请情况',
    requests(parts.requests),
    '四、政府信息公开行政复议、行政诉讼情况',
    cases(parts.cases),
    '五、存在的主要问题及改进情况',
    '栏目更新不够及时,来年由专人每周核对一次。',
    '六、其他需要报告的事项',
    parts.end ?? '无其他事项。',
  ].join('\n');
}

export interface Fixture {
  readonly text: string;
  readonly cursor: Position;
  /** ⟦…⟧ */
  readonly totals: readonly Range[];
  /** ⟨…⟩ */
  readonly parts: readonly Range[];
}

export function parse(marked: string): Fixture {
  const found: Record<'totals' | 'parts', Range[]> = { totals: [], parts: [] };
  const opened: Position[] = [];
  let cursor: Position | undefined;
  const lines = splitLines(marked).map((line, number) => {
    let text = '';
    for (const piece of line.split(/([‸⟦⟧⟨⟩])/)) {
      const here = { line: number, character: text.length };
      if (piece === '‸') cursor = here;
      else if (piece === '⟦' || piece === '⟨') opened.push(here);
      else if (piece === '⟧') found.totals.push({ start: opened.pop()!, end: here });
      else if (piece === '⟩') found.parts.push({ start: opened.pop()!, end: here });
      else text += piece;
    }
    return text;
  });
  return { text: lines.join('\n'), cursor: cursor ?? { line: 0, character: 0 }, ...found };
}

/** Whether a comma is full-width is not what is tested. */
const narrow = (text = ''): string => text.normalize('NFKC');

/** `…` stands for any words: how a rule words its message is tested with the rule. */
export function matches(actual: string, expected: string): void {
  const parts = narrow(expected.replaceAll('…', '\0')).trim().split('\0');
  const pattern = parts.map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('.*');
  if (!new RegExp(`^${pattern}$`).test(narrow(actual))) assert.equal(narrow(actual), narrow(expected.trim()));
}
