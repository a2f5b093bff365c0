import { type Cell, cellsFrom } from '../../core/cells';
import { Pool } from '../../core/memo';
import { detached } from '../../core/text';
import { kept, type ScannedBlock, withAlike } from './alike';
import type { TableBlock } from './gatherTables';
import { hasOtherThanZeros, type PlainRow, plainRowOf } from './plainRow';
import type { ScannedRow } from './rowLine';
import { isNoRow, knownRow, type RowStyle, scanRows, styleOf } from './scanRows';
import { type Segment, segmentsOf, unclaimed } from './segments';

/**
 * Tables are printed alike in thousands of reports. How a run of rows is cut into cells and tables is found out once, and
 * another one that differs from it in nothing but its numbers is read as it was.
 */
interface KnownRun {
  readonly style: RowStyle;
  readonly segments: readonly KnownSegment[];
}

interface KnownSegment {
  readonly id: string;
  readonly first: number;
  readonly lineCount: number;
  readonly isOwn: boolean;
  readonly headers: readonly KnownRow[];
  readonly rows: readonly KnownRow[];
  readonly alike: TableBlock;
}

interface KnownRow {
  readonly plain: PlainRow;
  readonly labels: readonly Cell[];
  /** As it was read the last time it had no figure but zeros, or the first time; its line counts from that of its segment. */
  row: ScannedRow;
  text: string;
}

const runs = new Pool<KnownRun | null>(256);

/** The rows of a run by the tables they belong to. */
export function readSegments(lines: readonly string[]): readonly Segment[] {
  const key = keyOf(lines);
  const known = key === undefined ? null : runs.find(key);
  if (known) return known.segments.map((segment) => segmentAs(segment, known.style, lines));
  const segments = segmentsOf(scanRows(lines), lines);
  if (key !== undefined && known === undefined) runs.keep(key, knownRun(segments, lines));
  return segments;
}

/** Its rows without their numbers. */
function keyOf(lines: readonly string[]): string | undefined {
  let key = '';
  for (const line of lines) {
    const row = plainRowOf(line);
    if (!row) return undefined;
    key += `${row.id},`;
  }
  return key;
}

/** Nothing where the run has other lines than rows of one line each, or words that are no row of a form. */
function knownRun(segments: readonly Segment[], lines: readonly string[]): KnownRun | null {
  if (!lines.every((line) => line.includes('|') && !isNoRow(line))) return null;
  const known: KnownSegment[] = [];
  for (const { first, isOwn, block } of segments) {
    const { id, alike } = block;
    if (id === unclaimed || !alike) return null;
    const own = kept(block as ScannedBlock);
    const readAs = (row: ScannedRow) => knownRowOf(row, lines[first + row.line]!);
    const [headers, rows] = [own.headers.map(readAs), own.rows.map(readAs)];
    if (!headers.every(isKnown) || !rows.every(isKnown)) return null;
    known.push({ id, first, lineCount: own.lines.length, isOwn, headers, rows, alike });
  }
  return { style: styleOf(lines), segments: known };
}

const isKnown = (row: KnownRow | undefined): row is KnownRow => row !== undefined;

function knownRowOf(row: ScannedRow, line: string): KnownRow | undefined {
  const plain = plainRowOf(line);
  if (!plain || !row.shape || row.lines) return undefined;
  return { plain, labels: row.cells.filter(({ to }) => to < plain.figuresFrom), row, text: detached(line) };
}

function segmentAs(known: KnownSegment, style: RowStyle, lines: readonly string[]): Segment {
  const { id, first, lineCount, isOwn, alike } = known;
  const own = lines.slice(first, first + lineCount);
  let isSameAsOthers = true;
  const read = (row: KnownRow): ScannedRow => {
    const scanned = rowAs(row, style, own[row.row.line]!);
    isSameAsOthers &&= scanned.known !== undefined;
    return scanned;
  };
  const block = { id, lines: own, headers: known.headers.map(read), rows: known.rows.map(read) };
  return { first, block: isSameAsOthers ? withAlike(block) : { ...block, alike }, isOwn };
}

function rowAs(known: KnownRow, style: RowStyle, text: string): ScannedRow {
  if (known.text === text) return known.row;
  const { plain, labels } = known;
  const { line, separator, role, shape } = known.row;
  if (hasOtherThanZeros(text, plain)) {
    const cells = [...labels, ...cellsFrom(text, plain.figuresFrom, '|', style.openEnd)];
    return { line, separator, cells, role, shape: shape!, known: undefined };
  }
  const { cells, known: number } = knownRow(text, '|', style);
  known.text = detached(text);
  known.row = { line, separator, cells, role, shape: shape!, known: number };
  return known.row;
}
