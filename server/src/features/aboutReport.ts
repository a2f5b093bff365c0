import type { Locale } from '../core/localized';
import { tally as tallyOf } from '../engine/checkReport';
import type { ReportSummary } from '../engine/summary';
import type { Form, Section } from '../forms/form';
import { nodesOf } from '../forms/layout';
import type { BoundTable, ReportModel } from '../forms/model';
import { headingOf, rowLabel } from '../forms/names';
import { kindOfName, type Organ } from '../forms/ogi/organ';
import { publicationBasis, termsOf } from '../forms/ogi/publication';
import { fareOf, fareText } from './fare';
import { escapeMarkdown, lines, paragraphs } from './markdown';
import { aboutLaw, aboutNotes, aboutTerms } from './meaning';

/** A report, a section or a table as a whole: what it is, how its identities fare, and what the law says. */

/** `summary`: whose report it is, as it is shown. */
export function aboutReport(model: ReportModel, summary: ReportSummary | undefined, locale: Locale): string[] {
  const { form } = model;
  const organ = organShown(model.organ, summary?.organ);
  const year = summary?.year ?? model.year;
  const who = [organ.name, year && (locale === 'zh' ? `${year} 年` : `${year}`)].filter(Boolean).join(' · ');
  const fares = fareText(tallyOf(model), locale);
  const what = lines(who && `**${escapeMarkdown(who)}**`, formLine(form, locale), fares);
  if (year === undefined || !form || year < form.years.from) return [what];
  return [what, aboutTerms(termsOf(organ, year), locale), aboutLaw(publicationBasis, form, locale)];
}

function organShown(organ: Organ, name: string | undefined): Organ {
  if (name === undefined || name === organ.name) return organ;
  const kind = kindOfName(name);
  return { name, kind: kind === 'unknown' ? organ.kind : kind };
}

export function aboutSection(section: Section, { form, tables }: ReportModel, locale: Locale): string[] {
  const own = tables.map(({ table }) => table).filter((table) => table.section.id === section.id);
  const name = locale === 'zh' ? headingOf(section) : section.en;
  const of = own[0]?.form ?? form;
  return [
    paragraphs(`**${escapeMarkdown(name)}**`, own.length > 0 ? lines(formLine(of, locale), fareOf(own, locale)) : ''),
    aboutNotes([{ ...section, label: section.heading }], locale),
    of ? aboutLaw(section.basis, of, locale) : '',
  ];
}

export function aboutTable(table: BoundTable, locale: Locale): string[] {
  const { title, en, basis } = table.layout.table;
  const { section, form } = table;
  const name = locale === 'zh' ? (title ?? headingOf(section)) : en;
  return [
    paragraphs(
      `**${escapeMarkdown(name)}**`,
      lines(formLine(form, locale), fareOf([table], locale)),
      printedIdentities(table, locale),
    ),
    aboutLaw(basis ?? section.basis, form, locale),
  ];
}

function formLine(form: Form | undefined, locale: Locale): string {
  if (!form) return '';
  return locale === 'zh'
    ? `${form.id} 版表样（${form.documentNumber}）`
    : `Form of ${form.id} (${form.documentNumber})`;
}

/** What the note on the form means: 每列：一 + 二 = (七)总计 + 四. */
function printedIdentities({ layout: { table } }: BoundTable, locale: Locale): string {
  const labels = new Map([...nodesOf(table.rows)].map((row) => [row.id, escapeMarkdown(rowLabel(row, locale))]));
  const side = (ids: readonly string[]) => ids.map((id) => labels.get(id)).join(' + ');
  const printed = locale === 'zh' ? '*（印在表上）*' : '*(printed on the form)*';
  const each = locale === 'zh' ? '每列：' : 'Every column: ';
  return (table.balances ?? [])
    .map(({ left, right }) => `${each}${side(left)} = ${side(right)} ${printed}`)
    .join('\n\n');
}
