/**
 * The difference of two texts as a unified diff, which `patch` and `git apply` understand. The package `diff` looks for
 * the shortest difference, in time that grows with the square of the changes: for a file of a thousand reports a minute
 * instead of a tenth of a second. And it writes Chinese file names as octal numbers.
 */

const context = 3;
/** How far ahead equal lines are looked for. Repairs change single lines or add a few. */
const farthest = 64;

/** Lines `from` … of the old text give way to lines `to` … of the new one. */
interface Change {
  readonly from: number;
  readonly to: number;
  removed: number;
  added: number;
}

export function unifiedDiff(path: string, before: string, after: string): string[] {
  const [old, now] = [linesOf(before), linesOf(after)];
  const hunks = hunksOf(changesOf(old, now));
  if (hunks.length === 0) return [];
  return [`--- ${path}`, `+++ ${path}`, ...hunks.flatMap((hunk) => hunkText(hunk, old, now))];
}

/** With their line ends, so that a last line without one is told from a last line with one. */
const linesOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

/** Where the texts differ, walking both at once: the nearest pair of equal lines ends a change. */
function changesOf(old: readonly string[], now: readonly string[]): Change[] {
  const changes: Change[] = [];
  let from = 0;
  let to = 0;
  while (from < old.length || to < now.length) {
    if (old[from] === now[to]) {
      from++;
      to++;
      continue;
    }
    const [removed, added] = nextEqual(old, now, from, to);
    const last = changes.at(-1);
    if (last && last.from + last.removed === from && last.to + last.added === to) {
      last.removed += removed;
      last.added += added;
    } else {
      changes.push({ from, to, removed, added });
    }
    from += removed;
    to += added;
  }
  return changes;
}

function nextEqual(old: readonly string[], now: readonly string[], from: number, to: number): [number, number] {
  const restOld = old.length - from;
  const restNow = now.length - to;
  for (let distance = 1; distance <= farthest; distance++) {
    for (let added = 0; added <= distance; added++) {
      const removed = distance - added;
      if (removed < restOld && added < restNow && old[from + removed] === now[to + added]) return [removed, added];
    }
  }
  return restOld > 0 && restNow > 0 ? [1, 1] : [restOld, restNow];
}

/** Changes whose context would touch are shown together. */
function hunksOf(changes: readonly Change[]): Change[][] {
  const hunks: Change[][] = [];
  for (const change of changes) {
    const last = hunks.at(-1)?.at(-1);
    if (last && change.from - (last.from + last.removed) <= 2 * context) hunks.at(-1)!.push(change);
    else hunks.push([change]);
  }
  return hunks;
}

function hunkText(hunk: readonly Change[], old: readonly string[], now: readonly string[]): string[] {
  const [first, last] = [hunk[0]!, hunk.at(-1)!];
  const before = Math.min(context, first.from);
  const end = Math.min(old.length, last.from + last.removed + context);
  const lines: string[] = [];
  let at = first.from - before;
  for (const { from, to, removed, added } of hunk) {
    lines.push(...signed(' ', old.slice(at, from)));
    lines.push(...signed('-', old.slice(from, from + removed)), ...signed('+', now.slice(to, to + added)));
    at = from + removed;
  }
  lines.push(...signed(' ', old.slice(at, end)));
  const length = end - (first.from - before);
  const grown = hunk.reduce((sum, { removed, added }) => sum + added - removed, 0);
  const start = (line: number, count: number) => `${count === 0 ? line : line + 1},${count}`;
  return [`@@ -${start(first.from - before, length)} +${start(first.to - before, length + grown)} @@`, ...lines];
}

const signed = (sign: string, lines: readonly string[]): string[] =>
  lines.map((line) =>
    line.endsWith('\n') ? sign + line.slice(0, -1) : `${sign}${line}\n\\ No newline at end of file`,
  );
