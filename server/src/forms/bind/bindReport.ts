import { hasLostLetter, linesIn, type Position, rangeOnLine } from '../../core/text';
import type { Form } from '../form';
import type { BoundTable, Heading, PlacedTable, ReportModel } from '../model';
import { type Organ, organGiven, organOf } from '../ogi/organ';
import { yearOf } from '../ogi/year';
import { bindAs } from './alike';
import { brokenLines } from './brokenLines';
import { isOfForm, setTablesApart, uncheckableParts, withoutDoubtful } from './checkable';
import { bestMatch, formNamed, formOf, matchAs } from './chooseForm';
import { chooseHeadings } from './chooseHeadings';
import { withCutBlanks } from './cutBlanks';
import { findTables } from './findTables';
import { gatherTables, type TableBlock, type TableDraft } from './gatherTables';
import { besideTable, isTitle, sectionAt, sectionOfLine } from './headings';
import { withLostFigures } from './lostFigures';
import { withoutPageNumbers } from './pageNumbers';
import { plainLines } from './plain/plainLines';
import { titleLines } from './slices';
import { areAllHeadings, areAlone, isRegular, mayBeStraight } from './straight';
import { titleOf } from './title';
import { withoutTornNumbers } from './tornNumbers';
import { unbroken } from './unbroken';
import { withUnreadBelow } from './unreadRows';

/** What is said of a report from outside, since its text does not. */
export interface Given {
  readonly organ?: Partial<Organ>;
  /** The form to be taken, whatever the tables look like. */
  readonly form?: string;
}

/** Letters of a title may be set apart. */
const betweenHan = /(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu;

/** Binds the lines of one report to the forms. Never throws; what cannot be bound is left out. */
export function bindReport(written: readonly string[], given: Given = {}): ReportModel {
  return bindStraight(written, given) ?? bindThoroughly(written, given);
}

/** The model of a report that is straight (`straight`); the other way gives the same of it. */
export function bindStraight(lines: readonly string[], given: Given = {}): ReportModel | undefined {
  if (!mayBeStraight(lines)) return undefined;
  const headings = headingsOf(lines);
  if (!areAllHeadings(headings)) return undefined;
  const drafts = gatherTables(lines, headings);
  if (!areAlone(drafts, headings, lines)) return undefined;
  const told = whatIsTold(lines, headings, given);
  const form = formOfDrafts(drafts, told.year, given);
  const tables = bindDrafts(drafts, form, given);
  if (!tables.every((placed, at) => isRegular(drafts[at]!, placed))) return undefined;
  return { lines, headings, tables, uncheckable: [], ...(form && { form }), ...told };
}

/** In every other way in which a report may be written. */
export function bindThoroughly(written: readonly string[], given: Given = {}): ReportModel {
  const broken = brokenLines(written);
  return broken ? unbroken(bindLines(broken.lines, given), broken, written) : bindLines(written, given);
}

function bindLines(written: readonly string[], given: Given): ReportModel {
  const lines = plainLines(written);
  const headings = headingsOf(lines);
  const told = whatIsTold(lines, headings, given);
  const { drafts, stretches } = findTables(lines, headings);
  const form = formOfDrafts(drafts, told.year, given);
  const replacementCharacter = firstReplacementCharacter(lines);
  const placed = bindDrafts(drafts, form, given).map((own) => {
    const asIs = asWritten(own.table, written, own.startLine);
    return { ...own, table: lookedBelow(asIs, own.startLine, lines, headings) };
  });
  const whole = withLostFigures(withCutBlanks(withoutTornNumbers(withoutPageNumbers(placed), lines)));
  const own = headings.length > 0 ? whole : whole.filter(({ table }) => isOfForm(table));
  const tables = setTablesApart(own.map(withoutPageHeads), lines, replacementCharacter !== undefined);
  const uncheckable = uncheckableParts({ lines, headings, stretches, tables });
  return {
    lines,
    headings,
    tables: withoutDoubtful(tables.checkable, uncheckable),
    uncheckable,
    ...(form && { form }),
    ...told,
    ...(replacementCharacter && { replacementCharacter }),
  };
}

/** Whose report it is, as its title and its first and last paragraphs tell, or as it is given. */
function whatIsTold(
  lines: readonly string[],
  headings: readonly Heading[],
  given: Given,
): Pick<ReportModel, 'organ' | 'title' | 'year'> {
  const title = titleOf(lines, headings[0]?.range.start.line);
  const prose = proseOf(lines, headings);
  const titleText = title && linesIn(lines, title).join('').replace(betweenHan, '');
  const year = yearOf(titleText, prose);
  return {
    organ: organGiven(organOf(titleText, prose), given.organ),
    ...(title && { title }),
    ...(year !== undefined && { year }),
  };
}

/** The form that the tables have, unless one is given. */
function formOfDrafts(drafts: readonly TableDraft[], year: number | undefined, given: Given): Form | undefined {
  const blocks: TableBlock[] = [];
  for (const { block } of drafts) blocks.push(block.alike ?? block);
  return (blocks.length > 0 && formNamed(given.form)) || formOf(blocks, year);
}

function bindDrafts(drafts: readonly TableDraft[], form: Form | undefined, given: Given): PlacedTable[] {
  const match = formNamed(given.form) ? matchAs : bestMatch;
  const placed: PlacedTable[] = [];
  for (const { block, startLine, heading } of drafts) {
    const own = { table: bindAs(block, match(block.alike ?? block, form)), startLine, heading };
    placed.push(block.rows.length === 0 ? { ...own, isEmptied: true } : own);
  }
  return placed;
}

/** The table with its lines as they stand in the text; itself where it was read as it is written. */
function asWritten(table: BoundTable, lines: readonly string[], startLine: number): BoundTable {
  if (table.lines.every((line, at) => line === lines[startLine + at])) return table;
  return { ...table, lines: lines.slice(startLine, startLine + table.lines.length), plain: table.lines };
}

/** A page begins with the title of the report and its number, and ends with 第 3 页 共 8 页, be it in pieces. */
function withoutPageHeads(placed: PlacedTable): PlacedTable {
  const { unknownRows, lines, plain = lines } = placed.table;
  const own = unknownRows.filter(({ text, range }) => !pageHead.test(text) && !isTitleAt(plain, range.start.line));
  return own.length === unknownRows.length ? placed : { ...placed, table: { ...placed.table, unknownRows: own } };
}

/** Programs may write the pieces of a title on lines of their own: 柳河区教育局/2022/年政府信息公开工作年度报告. */
const isTitleAt = (lines: readonly string[], line: number): boolean =>
  isTitle(lines[line]!) ||
  (/^\s*\p{Script=Han}+\s*$/u.test(lines[line]!) && isTitle(lines.slice(line, line + titleLines).join('')));

const pageHead = /信息公开.*(?:年度报告|年报)|^[-—–－\s第页共/]*$/;

/** The table, of whose missing rows some may stand below it, up to the next heading. */
function lookedBelow(
  table: BoundTable,
  startLine: number,
  lines: readonly string[],
  headings: readonly Heading[],
): BoundTable {
  if (table.missingRows.length === 0) return table;
  const from = startLine + table.lines.length;
  const next = headings.find(({ range }) => range.start.line >= from);
  return withUnreadBelow(table, lines.slice(from, next?.range.start.line));
}

function headingsOf(lines: readonly string[]): readonly Heading[] {
  const headings: Heading[] = [];
  for (let line = 0; line < lines.length; line++) {
    const text = lines[line]!;
    const section = sectionOfLine(text);
    if (section === undefined) continue;
    const { start, end } = besideTable(text);
    const words = text.slice(start, end);
    const indent = words.length - words.trimStart().length;
    headings.push({
      section: sectionAt(section),
      range: rangeOnLine(line, start + indent, start + words.trimEnd().length),
    });
  }
  return chooseHeadings(headings, lines);
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

function firstReplacementCharacter(lines: readonly string[]): Position | undefined {
  const line = lines.findIndex(hasLostLetter);
  return line < 0 ? undefined : { line, character: lines[line]!.indexOf('\ufffd') };
}
