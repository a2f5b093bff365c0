import type { Locale } from '../core/localized';
import { contains, type Position, type Range, shortened } from '../core/text';
import type { Document, DocumentReport } from '../engine/document';
import type { Suppressed } from '../engine/filterFindings';
import type { ReportSummary } from '../engine/summary';
import type { Column, Row } from '../forms/form';
import { isUnknown } from '../forms/judge';
import type { Leaf } from '../forms/layout';
import type { BoundTable, Figure, ReportModel } from '../forms/model';
import { columnPath, rowPath } from '../forms/names';
import { ruleOf, ruleTitle } from '../rules/registry';
import { aboutProse } from './aboutProse';
import { aboutReport, aboutSection, aboutTable } from './aboutReport';
import { explainIdentities } from './explainIdentity';
import { explainRepair } from './explainRepair';
import { groupSum } from './groupSum';
import { placeAt, type Target, targetAt, toDocument } from './locate';
import { escapeMarkdown, lines, paragraphs } from './markdown';
import { aboutLaw, aboutNotes } from './meaning';

export interface Hover {
  readonly markdown: string;
  readonly range: Range;
}

/**
 * Explains what stands under a position: a figure with all its identities, a label, a header, a heading, a finding.
 * `reports`: those of the document, with what the name of the file and other files make of them.
 */
export function hover(
  document: Document,
  position: Position,
  locale: Locale,
  reports: readonly DocumentReport[] = document.reports(),
): Hover | undefined {
  const place = placeAt(document, position);
  if (!place) return undefined;
  const target = targetAt(place);
  const summary = reports.find(({ startLine }) => startLine === place.startLine)?.summary;
  const shown = summary?.findings ?? [];
  const findings = shown.filter(({ range }) => contains(range, place.position));
  const codes = [...new Set(findings.map(({ code }) => code))];
  const prose = target ? undefined : aboutProse(place, locale);
  if (!target && !prose && codes.length === 0) return undefined;
  const repair = target?.kind === 'figure' ? explainRepair(target.placed, target.figure, shown, locale) : '';
  const open = repair ? codes.filter((code) => !isMended(code, target!)) : codes;
  const remedies = open.map((code) => howToFix(code, target === undefined, locale));
  const [what = '', ...why] = target ? about(target, place.model, summary, locale) : [prose?.markdown ?? ''];
  const confirmed = aboutConfirmed(summary?.suppressed ?? [], place.position, locale);
  const markdown = paragraphs(what, confirmed, repair, ...remedies, ...why);
  return { markdown, range: toDocument(place, (target ?? prose ?? findings[0])!.range) };
}

/** A finding of figures that do not agree: where a repair is shown, that says what to do. */
const isMended = (code: string, target: Target): boolean =>
  code === 'suspect-cell' ||
  (target.kind === 'figure' && target.placed.table.layout.identities.some(({ rule }) => rule === code));

/** What it is and how it fares; then what it means. */
function about(target: Target, model: ReportModel, summary: ReportSummary | undefined, locale: Locale): string[] {
  switch (target.kind) {
    case 'figure':
      return aboutFigure(target.placed.table, target.figure, locale);
    case 'label':
      return aboutLabel(target.placed.table, target.label.node, target.row.leaf, locale);
    case 'header':
      return target.header.column
        ? aboutColumn(target.placed.table, target.header.column, locale)
        : aboutTable(target.placed.table, locale);
    case 'heading':
      return aboutSection(target.heading.section, model, locale);
    case 'title':
      return aboutReport(model, summary, locale);
  }
}

function aboutFigure(table: BoundTable, figure: Figure, locale: Locale): string[] {
  const { row, column } = figure;
  const rowLine = row.node.label === '' ? '' : rowIn(table, row, locale);
  const colon = locale === 'zh' ? '：' : ': ';
  const columnLine = `${lastInBold(columnPath(column, locale))}${colon}${shownValue(figure, table, locale)}`;
  const identities = table.layout.identitiesOf[figure.index]!;
  const counted = whatIsCounted(table, figure);
  return [
    paragraphs(lines(rowLine, columnLine), lines(...explainIdentities(table, identities, locale, figure.index))),
    aboutNotes(counted, locale),
    aboutLaw(
      counted.flatMap(({ basis }) => basis ?? []),
      table.form,
      locale,
    ),
  ];
}

/** The row says what is counted; the column too where it is more than the kind of applicant. */
function whatIsCounted({ layout }: BoundTable, { row, column }: Figure): (Row | Column)[] {
  if (row.node.label === '') return [column.node.basis ? column.node : { ...column.node, ...basisAbove(column) }];
  return layout.table.columnTotalRule ? [row.node] : [row.node, column.node];
}

/** A column of section 四 says nothing of the law itself; the group it stands in does. */
function basisAbove({ path }: Leaf<Column>): Pick<Column, 'basis'> {
  const basis = path.findLast((group) => group.basis)?.basis;
  return basis ? { basis } : {};
}

/** A cell may hold any amount of text. */
const maxShown = 40;

function shownValue(figure: Figure, table: BoundTable, locale: Locale): string {
  const { reading, cell, column } = figure;
  const text = escapeMarkdown(shortened(cell.text, maxShown));
  const zh = locale === 'zh';
  if (reading.kind === 'unreadable') return zh ? `**${text}**，读不成数` : `**${text}**, cannot be read`;
  if (isUnknown(table, figure)) return zh ? '没有填' : 'not filled in';
  if (reading.kind === 'blank') {
    const shown = text === '' ? (zh ? '空白' : 'blank') : `**${text}**`;
    return zh ? `${shown}，按 0 计` : `${shown}, counts as 0`;
  }
  const unit = zh && (column.node.value ?? 'count') === 'count' ? ` ${table.layout.table.unit}` : '';
  if (reading.plain === undefined) return `**${text}**${unit}`;
  return zh ? `**${text}**，读作 ${reading.plain}${unit}` : `**${text}**, read as ${reading.plain}`;
}

function aboutLabel(table: BoundTable, node: Row, leaf: Leaf<Row>, locale: Locale): string[] {
  const isGroup = node.children !== undefined;
  const path = isGroup ? leaf.path.slice(0, leaf.path.indexOf(node)) : leaf.path;
  const ofRow = table.layout.identities.filter(({ along }) => 'row' in along && along.row === leaf.index);
  const how = isGroup ? [groupSum(table, node, locale)] : explainIdentities(table, ofRow, locale);
  return [
    paragraphs(rowIn(table, { node, path, index: 0 }, locale), lines(...how)),
    aboutNotes([node], locale),
    aboutLaw(node.basis ?? [], table.form, locale),
  ];
}

function aboutColumn(table: BoundTable, node: Column, locale: Locale): string[] {
  const { columns, identities, identitiesOf, rows } = table.layout;
  const leaf = columns.find((column) => column.node === node || column.path.includes(node))!;
  const path = leaf.path.slice(0, leaf.node === node ? undefined : leaf.path.indexOf(node));
  const ofColumn =
    rows.length === 1 && leaf.node === node
      ? identitiesOf[leaf.index]!
      : identities.filter(({ along }) => 'column' in along && leaf.node === node && along.column === leaf.index);
  return [
    paragraphs(
      lastInBold(columnPath({ node, path, index: 0 }, locale)),
      lines(...explainIdentities(table, ofColumn, locale)),
    ),
    aboutNotes([node], locale),
    aboutLaw(node.basis ?? basisAbove({ node, path, index: 0 }).basis ?? [], table.form, locale),
  ];
}

/** What somebody has looked into and why it stays as it is: the editor shows nothing of it. */
function aboutConfirmed(suppressed: readonly Suppressed[], position: Position, locale: Locale): string {
  const zh = locale === 'zh';
  const here = suppressed.filter(({ finding, by }) => by !== 'setting' && contains(finding.range, position));
  const said = here.map(({ finding: { code }, by, reason }) => {
    const how = by === 'comment' ? (zh ? '注释' : 'comment') : '.gouji.json';
    const why = escapeMarkdown(reason) || (zh ? '没有写理由' : 'no reason given');
    const title = ruleTitle(code, locale);
    return zh ? `**已核实（${title}，见${how}）**：${why}` : `**Confirmed (${title}, by ${how})**: ${why}`;
  });
  return lines(...new Set(said));
}

/** The message of a finding is shown by the editor itself; here is what to do about it. */
function howToFix(code: string, withSummary: boolean, locale: Locale): string {
  const { documentation } = ruleOf(code)!;
  const fix = escapeMarkdown(documentation.howToFix[locale]);
  const summary = escapeMarkdown(documentation.summary[locale]);
  const title = documentation.title[locale];
  if (locale === 'en')
    return withSummary
      ? lines(`**Rule (${title})**: ${summary}`, `**How to fix**: ${fix}`)
      : `**How to fix (${title})**: ${fix}`;
  return withSummary
    ? lines(`**规则（${title}）**：${summary}`, `**怎么改**：${fix}`)
    : `**怎么改（${title}）**：${fix}`;
}

/** The path of a row, behind the title of its table where that has one. */
function rowIn({ layout: { table } }: BoundTable, row: Leaf<Row>, locale: Locale): string {
  const title = table.title && (locale === 'zh' ? table.title : table.en);
  return lastInBold(title ? `${title} › ${rowPath(row, locale)}` : rowPath(row, locale));
}

/** Of a path the last step stands out. */
function lastInBold(path: string): string {
  const steps = path.split(' › ').map(escapeMarkdown);
  const last = steps.pop();
  return [...steps, `**${last}**`].join(' › ');
}
