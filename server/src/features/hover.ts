import type { Locale } from '../core/localized';
import { contains, type Position, type Range } from '../core/text';
import { checkReport } from '../engine/checkReport';
import type { Document } from '../engine/document';
import type { Basis, Form, Note } from '../forms/form';
import { judge } from '../forms/judge';
import { type BoundTable, type Figure, isBlankFigure } from '../forms/model';
import { citation, columnPath, rowPath } from '../forms/names';
import { ruleOf } from '../rules/registry';
import { explainIdentity } from './explainIdentity';
import { type Place, placeAt, type Target, targetAt, toDocument } from './locate';

export interface Hover {
  readonly markdown: string;
  readonly range: Range;
}

/** Explains what stands under a position: a figure with all its identities, a label, a header, a heading, a finding. */
export function hover(document: Document, position: Position, locale: Locale): Hover | undefined {
  const place = placeAt(document, position);
  if (!place) return undefined;
  const target = targetAt(place);
  const findings = checkReport(place.model).filter(({ range }) => contains(range, place.position));
  const rules = [...new Set(findings.map(({ code }) => code))].map((code) => aboutRule(code, locale));
  const parts = [...(target ? aboutTarget(target, place, locale) : []), ...rules].filter((part) => part !== '');
  if (parts.length === 0) return undefined;
  return { markdown: parts.join('\n\n'), range: toDocument(place, target?.range ?? findings[0]!.range) };
}

function aboutTarget(target: Target, place: Place, locale: Locale): string[] {
  switch (target.kind) {
    case 'figure':
      return aboutFigure(target.placed.table, target.figure, locale);
    case 'label': {
      const { node } = target.label;
      const identities = node.children
        ? []
        : target.placed.table.layout.identities.filter(
            ({ along }) => 'row' in along && along.row === target.row.leaf.index,
          );
      const path = node.children
        ? { node, path: target.row.leaf.path.slice(0, target.row.leaf.path.indexOf(node)) }
        : target.row.leaf;
      return [
        `**${escapeMarkdown(rowPath({ ...path, index: 0 }, locale))}**`,
        ...meaning(node.note, node.basis, target.placed.table.form, locale),
        list(identities.map((identity) => explainIdentity(target.placed.table, identity, locale))),
      ];
    }
    case 'header': {
      const { column } = target.header;
      if (!column) return aboutTable(target.placed.table, locale);
      const leaf = target.placed.table.layout.columns.find(
        ({ node, path }) => node === column || path.includes(column),
      )!;
      const path =
        leaf.node === column ? leaf : { node: column, path: leaf.path.slice(0, leaf.path.indexOf(column)), index: 0 };
      return [
        `**${escapeMarkdown(columnPath(path, locale))}**`,
        ...meaning(column.note, column.basis, target.placed.table.form, locale),
      ];
    }
    case 'heading': {
      const { section } = target.heading;
      const form = place.model.form ?? place.model.tables[0]?.table.form;
      const name = locale === 'zh' ? `${section.ordinal}、${section.heading}` : section.en;
      const tables = place.model.tables.map(({ table }) => table).filter((table) => table.section.id === section.id);
      return [
        `**${name}**`,
        ...(form ? meaning(section.note, section.basis, form, locale) : []),
        ...tables.flatMap((table) => tallyLine(table, locale)),
      ];
    }
  }
}

function aboutFigure(table: BoundTable, figure: Figure, locale: Locale): string[] {
  const { node: row } = figure.row;
  const { node: column } = figure.column;
  const path = [
    row.label && escapeMarkdown(rowPath(figure.row, locale)),
    escapeMarkdown(columnPath(figure.column, locale)),
  ]
    .filter(Boolean)
    .join(' × ');
  const identities = table.layout.identitiesOf[figure.index]!;
  return [
    `**${path}**: ${shownValue(figure, table, locale)}`,
    list(identities.map((identity) => explainIdentity(table, identity, locale, figure.index))),
    ...meaning(row.note, row.basis, table.form, locale),
    ...(row.label === '' || column.value ? meaning(column.note, basisOfColumn(figure), table.form, locale) : []),
  ];
}

/** A column of section 四 says nothing of the law itself; the group it stands in does. */
const basisOfColumn = ({ column: { node, path } }: Figure): readonly Basis[] =>
  node.basis ?? [...path].reverse().find(({ basis }) => basis)?.basis ?? [];

function shownValue(figure: Figure, table: BoundTable, locale: Locale): string {
  const { reading, cell } = figure;
  const unit = figure.column.node.value === undefined ? table.layout.table.unit : '';
  if (reading.kind === 'number')
    return `**${escapeMarkdown(cell.text)}** ${locale === 'zh' && unit === '件' ? unit : ''}`.trim();
  if (isBlankFigure(figure))
    return locale === 'zh'
      ? `${cell.text ? `「${escapeMarkdown(cell.text)}」` : '空白'},按 0 计`
      : `${escapeMarkdown(cell.text) || 'blank'}, counts as 0`;
  return locale === 'zh'
    ? `「${escapeMarkdown(cell.text)}」,读不成数`
    : `"${escapeMarkdown(cell.text)}", cannot be read`;
}

function aboutTable(table: BoundTable, locale: Locale): string[] {
  const { title, en, basis } = table.layout.table;
  const name = locale === 'zh' ? (title ?? `${table.section.ordinal}、${table.section.heading}`) : en;
  return [
    `**${escapeMarkdown(name)}**`,
    ...meaning(undefined, basis ?? table.section.basis, table.form, locale),
    ...tallyLine(table, locale),
  ];
}

function tallyLine(table: BoundTable, locale: Locale): string[] {
  const verdicts = judge(table);
  if (verdicts.length === 0) return [];
  const count = (status: string) => verdicts.filter((verdict) => verdict.status === status).length;
  const [held, failed, open] = [count('held'), count('failed'), count('notAssessable')];
  if (locale === 'zh')
    return [
      `${failed ? '✗' : '✓'} ${table.form.id} 版表,${verdicts.length} 项勾稽:${held} 成立、${failed} 不成立、${open} 无法核对`,
    ];
  return [
    `${failed ? '✗' : '✓'} form of ${table.form.id}, ${verdicts.length} identities: ${held} hold, ${failed} fail, ${open} cannot be checked`,
  ];
}

const standings = {
  official: { zh: '', en: '' },
  structure: { zh: '(由表的结构推出)', en: ' (follows from the table)' },
  common: { zh: '(通行理解,未见官方口径)', en: ' (common practice; no official wording seen)' },
  unsettled: { zh: '(各地口径不一,未见官方说明)', en: ' (practice differs; no official wording seen)' },
};

/** What is counted, and the law behind it, each said to be no surer than it is. */
function meaning(note: Note | undefined, basis: readonly Basis[] | undefined, form: Form, locale: Locale): string[] {
  const counted = note?.[locale]
    ? [
        `${locale === 'zh' ? '**口径** ' : '**Counts** '}${escapeMarkdown(note[locale])}${standings[note.standing][locale]}`,
      ]
    : [];
  const laws = (basis ?? []).map((one) => aboutLaw(one, form, locale));
  return [
    ...counted,
    ...(laws.length > 0
      ? [`${locale === 'zh' ? '**依据** ' : '**Law** '}${laws.join(locale === 'zh' ? '  \n' : '  \n')}`]
      : []),
  ];
}

function aboutLaw(basis: Basis, form: Form, locale: Locale): string {
  const sentence = basis.article === undefined ? undefined : form.laws[basis.law]!.articles[basis.article]?.[locale];
  const certainty = {
    zh: '(通行的对应,条文没有用表上的词)',
    en: ' (customary mapping; the article does not use the form’s words)',
  };
  return `${citation(basis, form, locale)}${sentence ? `${locale === 'zh' ? ':' : ': '}${escapeMarkdown(sentence)}` : ''}${basis.certainty === 'interpretive' ? certainty[locale] : ''}`;
}

function aboutRule(code: string, locale: Locale): string {
  const rule = ruleOf(code)!;
  const fix = rule.documentation.howToFix[locale];
  return `---\n\n\`${code}\` ${escapeMarkdown(rule.documentation.summary[locale])}  \n${escapeMarkdown(fix)}`;
}

const list = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n');

/** What Markdown would take for its own. */
export const escapeMarkdown = (text: string): string =>
  text.replace(/[\\`*_[\]<>|#~]/g, '\\$&').replace(/^(\d+)\./, '$1\\.');
