import type { Locale } from '../core/localized';
import { type Edit, shiftEdits } from '../core/text';
import type { Figure, PlacedTable } from '../forms/model';
import { figureName, statedCount } from '../forms/names';
import { type CellChange, type Repair, type RepairGroup, repairsOf } from '../repair/repairsOf';
import {
  areAsSmall,
  denialOf,
  holdsText,
  othersInEnglish,
  repairEdits,
  slipName,
  supportText,
} from '../rules/repairTexts';
import type { Finding } from '../rules/rule';
import { escapeMarkdown, paragraphs } from './markdown';

/** More cells than this are told by the quick fix, not in a hover. */
const maxRows = 8;

/**
 * The repair that concerns a figure, as a table of before and after; nothing where none does, or where none of the findings
 * shown of the report offers it: somebody has confirmed the figure, or does not want to hear of it.
 */
export function explainRepair(
  { table, startLine }: PlacedTable,
  figure: Figure,
  shown: readonly Finding[],
  locale: Locale,
): string {
  const group = repairsOf(table).groups.find((one) => concerns(one, figure));
  if (!group) return '';
  const { changes } = group.repairs[0]!;
  if (changes.length > maxRows || !isOffered(repairEdits(table, group.repairs[0]!), startLine, shown)) return '';
  const zh = locale === 'zh';
  const should = group.certainty === 'open' ? (zh ? '可改为' : 'may be') : zh ? '应为' : 'should be';
  const header = zh ? ['格', '现为', should, ''] : ['cell', 'now', should, ''];
  const rows = changes.map((change) => cellsOf(change, locale));
  const written = [header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  const check = zh ? '请对照台账核实。' : 'Please compare with the register.';
  const holds = holdsText(group.failing.length, locale) + supportText(group.repairs[0]!, locale);
  return paragraphs(
    heading(group, locale),
    written,
    zh ? `${holds}。${check}` : `${holds.replace(/^t/, 'T')}. ${check}`,
  );
}

function isOffered(edits: readonly Edit[], startLine: number, shown: readonly Finding[]): boolean {
  const written = JSON.stringify(shiftEdits(edits, startLine));
  return shown.some(({ fixes }) => fixes.some((fix) => fix.repair && JSON.stringify(fix.edits) === written));
}

/** The figures that the best repair changes, and those on which the identities it mends are reported. */
const concerns = ({ repairs, failing }: RepairGroup, { index }: Figure): boolean =>
  repairs[0]!.changes.some((change) => change.figure.index === index) ||
  failing.some(({ identity }) => identity.at === index);

function heading({ repairs, certainty }: RepairGroup, locale: Locale): string {
  const zh = locale === 'zh';
  if (certainty === 'only') return zh ? '**最小改法**（只有这一种）' : '**Smallest repair** (the only one)';
  const others = othersText(repairs, locale);
  if (certainty === 'likely') return zh ? `**最可能的改法**（${others}）` : `**Likeliest repair** (${others})`;
  if (repairs.length === 1) return zh ? `**可能的改法**（${others}）` : `**One possible repair** (${others})`;
  return zh
    ? `**可能的改法**（单凭勾稽分不出，${others}）`
    : `**One possible repair** (${others}; the sums cannot tell)`;
}

function othersText(repairs: readonly Repair[], locale: Locale): string {
  const zh = locale === 'zh';
  if (repairs.length === 1) {
    const denial = denialOf(repairs[0]!)?.[locale];
    const only = zh ? '没有别的改法动的格这样少' : 'no other changes as few cells';
    return denial ? `${only}${zh ? '，' : ', '}${denial}` : only;
  }
  if (!zh) return othersInEnglish(repairs);
  return `${areAsSmall(repairs) ? '改动同样少的' : ''}还有 ${repairs.length - 1} 种，见快速修复`;
}

const cellsOf = ({ figure, to, slip }: CellChange, locale: Locale): string[] => [
  escapeMarkdown(figureName(figure, locale)),
  statedCount(figure, locale),
  `**${to}**`,
  slipName(slip)?.[locale] ?? '',
];
