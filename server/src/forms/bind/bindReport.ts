import { type Position, type Range, rangeOnLine } from '../../core/text';
import { forms } from '../catalog';
import type { Form } from '../form';
import type { BoundTable, Heading, ReportModel } from '../model';
import { organOf } from '../ogi/organ';
import { yearOf } from '../ogi/year';
import { tableOfTitle, variants } from '../vocabulary';
import { bindTable, type MatchedBlock, matchBlock } from './bindTable';
import { gatherTables, type TableBlock } from './gatherTables';
import { isTitle, sectionAt, sectionOfLine } from './headings';

/** Binds the lines of one report to the forms. Never throws; what cannot be bound is left out. */
export function bindReport(lines: readonly string[]): ReportModel {
  const headings = headingsOf(lines);
  const title = titleOf(lines, headings);
  const prose = proseOf(lines, headings);
  const titleText = title && lines.slice(title.start.line, title.end.line + 1).join('');
  const year = yearOf(titleText, prose);
  const drafts = gatherTables(lines, headings);
  const form = formOf(
    drafts.map(({ block }) => block),
    year,
  );
  const replacementCharacter = firstReplacementCharacter(lines);
  return {
    lines,
    organ: organOf(titleText, prose),
    headings,
    tables: drafts
      .map(({ block, startLine, heading }) => ({ table: bindTable(bestMatch(block, form)), startLine, heading }))
      .filter(({ table }) => isRowPerLine(table)),
    ...(form && { form }),
    ...(title && { title }),
    ...(year !== undefined && { year }),
    ...(replacementCharacter && { replacementCharacter }),
  };
}

function headingsOf(lines: readonly string[]): Heading[] {
  const headings: Heading[] = [];
  for (let line = 0; line < lines.length; line++) {
    const text = lines[line]!;
    const section = sectionOfLine(text);
    if (section === undefined) continue;
    const start = text.length - text.trimStart().length;
    headings.push({ section: sectionAt(section), range: rangeOnLine(line, start, text.trimEnd().length) });
  }
  return headings;
}

/** The title, with the line of the organ's name above it where the title itself does not begin with one. */
function titleOf(lines: readonly string[], headings: readonly Heading[]): Range | undefined {
  const end = headings[0]?.range.start.line ?? lines.length;
  const at = lines.slice(0, end).findIndex(isTitle);
  if (at < 0) return undefined;
  const above = lines[at - 1]?.trim() ?? '';
  const startsWithYear = /^[\s#*《]*(?:20\d\d|二[〇○零])/.test(lines[at]!);
  const start = startsWithYear && /^[\p{Script=Han}()()]{3,30}$/u.test(above) ? at - 1 : at;
  return { start: { line: start, character: 0 }, end: { line: at, character: lines[at]!.trimEnd().length } };
}

const maxProse = 12;

/** The first paragraphs and the last ones, where an office says who it is. */
function proseOf(lines: readonly string[], headings: readonly Heading[]): string[] {
  const firstTable = headings.find(({ section }) => section.tables.length > 0)?.range.start.line ?? lines.length;
  const isProse = (line: string) => line.length > 8 && !line.includes('|') && !line.includes('\t');
  const first = lines.slice(0, firstTable).filter(isProse).slice(0, maxProse);
  const lastSection = headings.at(-1);
  const tail =
    lastSection && lastSection.range.start.line >= firstTable ? lines.slice(lastSection.range.end.line + 1) : [];
  return [...first, ...tail.filter(isProse).slice(-maxProse)];
}

/**
 * The form that explains most of section 二, where its blocks are called otherwise in each form; of equals the one of the
 * report's year. Section 三 cannot tell, since it may keep a row of the older form.
 */
function formOf(blocks: readonly TableBlock[], year: number | undefined): Form | undefined {
  if (blocks.length === 0) return undefined;
  const titled = blocks.filter(({ headers }) => headers.some(({ cells }) => tableOfTitle(cells[0]?.text ?? '')));
  const telling = titled.length > 0 ? titled : blocks;
  const ofYear = (form: Form) => year !== undefined && year >= form.years.from && year <= (form.years.to ?? year);
  const fits = forms.map((form) => ({ form, fit: telling.reduce((sum, block) => sum + fitIn(block, form), 0) }));
  fits.sort((a, b) => b.fit - a.fit || Number(ofYear(b.form)) - Number(ofYear(a.form)));
  return fits[0]!.form;
}

function fitIn(block: TableBlock, form: Form): number {
  const variant = variants.get(block.id)!.find((candidate) => candidate.form === form);
  return variant ? matchBlock(block, variant).fit : 0;
}

/** The block as the table of the report's form, unless another form explains more of it. */
function bestMatch(block: TableBlock, form: Form | undefined): MatchedBlock {
  const candidates = [...variants.get(block.id)!].sort((a, b) => Number(b.form === form) - Number(a.form === form));
  let best = matchBlock(block, candidates[0]!);
  for (const variant of candidates.slice(1)) {
    if (best.fit === best.full) break;
    const other = matchBlock(block, variant);
    if (other.fit > best.fit) best = other;
  }
  return best;
}

/** Where most rows lack most figures, the table is not written a row a line, and nothing can be said about it. */
function isRowPerLine({ rows, layout }: BoundTable): boolean {
  const filled = rows.filter(({ cells }) => cells.length * 2 > layout.columns.length).length;
  return filled > 0 && filled * 2 >= rows.length;
}

function firstReplacementCharacter(lines: readonly string[]): Position | undefined {
  const line = lines.findIndex((text) => text.includes('\ufffd'));
  return line < 0 ? undefined : { line, character: lines[line]!.indexOf('\ufffd') };
}
