import { keyOf } from '../../core/label';
import { memoized } from '../../core/memo';
import { judge } from '../judge';
import type { Layout } from '../layout';
import type { BoundTable } from '../model';

/** The labels of the columns of each group, one behind the other. */
const groupsOf = memoized(({ columns }: Layout): readonly string[] => {
  const groups = new Map<unknown, string>();
  for (const { path, node } of columns) {
    const group = path.at(-1);
    groups.set(group, (groups.get(group) ?? '') + keyOf(node.label));
  }
  return [...groups.values()];
});

/**
 * Whether no sum holds in the only row of a table that was put together of words below a header that has not its words in
 * order: whoever has printed that by place has not kept the figures in order, either.
 */
export function isScattered(table: BoundTable): boolean {
  const { rows, layout, lines } = table;
  const [row] = rows;
  if (!row || rows.length > 1 || layout.table.labelColumns > 0 || row.surplus !== 0) return false;
  if (!row.cellLines) return false;
  const verdicts = judge(table);
  if (verdicts.length < 2 || !verdicts.every(({ status }) => status === 'failed')) return false;
  const header = keyOf(
    lines
      .slice(0, row.line)
      .join('')
      .replace(/[^\p{Script=Han}]/gu, ''),
  );
  const groups = groupsOf(layout);
  const isNamed = groups.some((group) => header.includes(group.slice(0, 2)));
  return isNamed && header.split(groups[0]!).length - 1 < groups.length;
}
