import { inBoth, type Locale, localized } from '../core/localized';
import type { Verdict } from '../forms/judge';
import { type BoundTable, figureRange } from '../forms/model';
import { statedCount } from '../forms/names';
import { requestHandling2021 } from '../forms/ogi/requestHandling';
import { writeTable } from '../forms/write';
import { type CellChange, isShiftedRow, type Repair, type RepairGroup, repairsOf } from '../repair/repairsOf';
import {
  areAsSmall,
  changesText,
  denialOf,
  holdsText,
  identityName,
  othersInEnglish,
  repairFixes,
  rowAfter,
  slipName,
  supportText,
} from './repairTexts';
import { defineRule, type Related, type Report } from './rule';

/** Section 三 with 21 requests of natural persons, and what the cell of those disclosed in full says. */
const example = (granted: string): string => {
  const figures: Record<string, string> = {
    newReceived: '21',
    granted,
    'unableToProvide.notHeld': '9',
    outcomeTotal: '21',
  };
  return writeTable(requestHandling2021, (row, column) => {
    if (column === 'naturalPerson') return figures[row] ?? '0';
    return column === 'total' ? (row === 'granted' ? '12' : (figures[row] ?? '0')) : '0';
  }).join('\n');
};

export const suspectCell = defineRule({
  code: 'suspect-cell',
  severity: 'information',
  grounds: 'structure',
  fix: 'repair',
  documentation: {
    title: localized('疑似填错', 'Suspect cell'),
    summary: localized(
      '几项勾稽同时不成立时，指出最可能填错的那一格和它应有的数。',
      'Where several identities fail together, the cell that was most likely mistyped, and what it should be.',
    ),
    why: localized(
      '第三部分每一格都在两三项勾稽里：一格填错，恰好是这几项不成立，所以能反推出是哪一格、应是多少。Gouji 找出改动格数最少、改后全部勾稽成立的改法；有几种时，按哪一种更像笔误排列（数字颠倒、漏一位、多一位、差 1、漏填、填到邻格）。这是推断，不是表上印的：以台账为准。分不出哪一种更可能时，不指认任何一格。',
      'Every cell of section 三 stands in two or three identities; a single wrong figure makes just these fail, which tells the cell and its value. Gouji finds the fewest cells whose change makes every identity hold and, among several such repairs, prefers the one that a slip of typing explains (digits swapped, lost or added, off by one, left at 0, in the neighbouring cell). This is inference, not print: the register decides. Where no repair is clearly the likeliest, no cell is named.',
    ),
    wrong: example('⟦suspect-cell:21⟧'),
    right: example('12'),
    howToFix: localized(
      '对照台账看这一格。确是填错，用快速修复改正，有关勾稽一次全部成立；不是，就看快速修复里的其他改法。',
      'Compare the cell with the register. If it is wrong, the quick fix corrects it and all identities concerned hold; if not, see the other repairs offered.',
    ),
  },
  explains: true,
  scope: 'table',
  *check(table) {
    for (const group of repairsOf(table).groups) {
      if (group.certainty === 'open') continue;
      const { changes } = group.repairs[0]!;
      if (isShiftedRow({ changes })) yield shiftedRow(table, group);
      else for (const change of changes) yield suspicion(table, group, change);
    }
  },
});

/** One slip is told once, where its first figure stands. */
function shiftedRow(table: BoundTable, group: RepairGroup): Report {
  const { repairs, failing, certainty } = group;
  const [best] = repairs;
  return {
    range: figureRange(best!.changes[0]!.figure),
    message: inBoth((locale) => {
      const what = changesText(best!.changes, locale);
      const doubt = certainty === 'only' ? '' : doubtText(repairs, locale);
      const holds = `${holdsText(failing.length, locale)}${supportText(best!, locale)}`;
      return locale === 'zh'
        ? `很可能是${what}，应为 ${rowAfter(table, best!)}：${holds}。${doubt}`
        : `Probably ${what} and should be ${rowAfter(table, best!)}: ${holds}.${doubt}`;
    }),
    related: [...failing.map((verdict) => failure(table, verdict)), ...sentences(best!)],
    fixes: repairFixes(table, group),
  };
}

function suspicion(table: BoundTable, group: RepairGroup, change: CellChange): Report {
  const { repairs, failing, certainty } = group;
  const [best] = repairs;
  const partners = best!.changes.filter((other) => other !== change);
  return {
    range: figureRange(change.figure),
    message: inBoth((locale) => {
      const zh = locale === 'zh';
      const slip = slipName(change.slip)?.[locale];
      const together = changesText(partners, locale, { withSlip: false });
      const withOthers = partners.length === 0 ? '' : zh ? `，连同${together}` : `, together with ${together}`;
      const doubt = certainty === 'only' ? '' : doubtText(repairs, locale);
      const value = statedCount(change.figure, locale);
      const now = zh
        ? `现为${value === '空白' ? '' : ' '}${value}${slip ? `，${slip}` : ''}`
        : `now ${value}${slip ? `, ${slip}` : ''}`;
      return zh
        ? `此格很可能应为 ${change.to}（${now}）${withOthers}：${holdsText(failing.length, locale)}${supportText(best!, locale)}。${doubt}`
        : `This figure should probably be ${change.to} (${now})${withOthers}: ${holdsText(failing.length, locale)}${supportText(best!, locale)}.${doubt}`;
    }),
    related: [...failing.map((verdict) => failure(table, verdict)), ...sentences(best!)],
    fixes: repairFixes(table, group),
  };
}

/** What the sentences say of it. */
const sentences = ({ borneOutBy, deniedBy }: Repair): Related[] =>
  [...borneOutBy, ...deniedBy].flatMap(({ said }) =>
    said ? [{ range: said.range, message: localized(`正文：${said.text}`, `The text says: ${said.text}`) }] : [],
  );

function doubtText(repairs: readonly Repair[], locale: Locale): string {
  const best = repairs[0]!;
  const others = repairs.length - 1;
  const zh = locale === 'zh';
  if (others === 0) {
    const why = (denialOf(best) ?? mayBeSeveral)[locale];
    return zh ? `\n没有别的改法动的格这样少，${why}。` : `\nNo other repair changes as few cells, ${why}.`;
  }
  const why = best.borneOutBy.length > 0 ? notBorneOut : noSlip;
  if (!zh) return `\n${othersInEnglish(repairs)}, ${why.en}.`;
  return `\n另有 ${others} 种改法${areAsSmall(repairs) ? `同样只动 ${best.changes.length} 格` : ''}，${why.zh}。`;
}

const mayBeSeveral = localized('但也可能是几处同时填错', 'but several figures may be wrong together');
const noSlip = localized('但不像笔误', 'but no slip explains it as well');
const notBorneOut = localized('但没有旁证', 'but nothing else bears it out');

function failure(table: BoundTable, verdict: Verdict): Related {
  const { identity, expected, stated } = verdict;
  return {
    range: figureRange(table.figures[identity.at]!),
    message: inBoth((locale) => {
      const name = identityName(verdict, locale);
      if (identity.printed)
        return locale === 'zh'
          ? `不成立：${name}，第一项加第二项 ${expected}，第三项加第四项 ${stated}`
          : `Fails: ${name}, 一 + 二 = ${expected}, 三 + 四 = ${stated}`;
      return locale === 'zh'
        ? `不成立：${name}，分项合计 ${expected}，总计 ${stated}`
        : `Fails: ${name}, parts ${expected}, total ${stated}`;
    }),
  };
}
