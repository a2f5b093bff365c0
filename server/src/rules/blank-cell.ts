import { saysZero } from '../core/figure';
import { localized } from '../core/localized';
import { isUnknown, judge } from '../forms/judge';
import { type BoundTable, type Figure, figureRange, isBlankFigure } from '../forms/model';
import { figureName } from '../forms/names';
import { setFigure, setValues } from '../repair/setFigure';
import { defineRule, type Fix } from './rule';

export const blankCell = defineRule({
  code: 'blank-cell',
  severity: 'hint',
  grounds: 'format',
  fix: 'safe',
  documentation: {
    title: localized('空白格', 'Blank cell'),
    summary: localized(
      '没有就填 0，不留空白，不用“/”“-”“无”代替。',
      'Where there is nothing, write 0: no blank, no /, - or 无.',
    ),
    why: localized(
      '空白和斜线一律按 0 参与勾稽，所以不影响核对；但读的人分不清是“没有”还是“漏填”。表上没有明文禁止，这是通行的填报要求。第三部分的表一个数也没有填的，只说一次，并提请填写。',
      'Blanks and strokes count as 0 in every identity, but a reader cannot tell “none” from “forgotten”. The form does not forbid them; writing 0 is common practice. Where not one figure of the table of section 三 is filled in, that is said once, as a warning.',
    ),
    wrong: '二、上年结转政府信息公开申请数量 | 2 | ⟦blank-cell:⟧ | ⟦blank-cell:/⟧ | 0 | 0 | 0 | 2 | ||',
    right: '二、上年结转政府信息公开申请数量 | 2 | 0 | 0 | 0 | 0 | 0 | 2 | ||',
    howToFix: localized(
      '快速修复填 0，也可以一次填满全表。“全部修复”只填两种格：用“/”“无”等写的，以及所在勾稽按 0 成立的；整行空着的，和行末空格被程序删去的表里的，留给填报人。程序为空格写的 nan、None、NA 等，同空着一样。',
      'The quick fix writes 0, in one cell or in the whole table. Fix all does so only for strokes and the like, and for blanks whose identity holds with 0; rows left blank remain for the office to fill in, and so do the blanks of a table of which a program cut those at the row ends. What programs write for an empty cell (nan, None, NA) is such a blank.',
    ),
  },
  scope: 'table',
  *check(table) {
    const all = table.figures.filter(
      (figure): figure is Figure => figure !== undefined && isBlankFigure(figure) && !isUnknown(table, figure),
    );
    const blanks = all.filter((figure) => !isCutOff(figure));
    if (blanks.length === 0) return;
    if (isUnfilled(table)) {
      yield {
        range: 'heading',
        severity: 'warning',
        message: localized(
          '这张表一个数也没有填，无法核对。请填写；没有收到申请的，全部填 0。',
          'Not one figure of this table is filled in, so nothing can be checked. Fill them in; where no request came in, all are 0.',
        ),
        fixes: [fillAll(table.lines, all)],
      };
      return;
    }
    // Blanks within rows tell that what other rows lack was cut off.
    const proven = all.length > blanks.length ? new Set() : provenZeros(table);
    const filled = fillAll(table.lines, all);
    for (const figure of blanks) {
      const { text } = figure.cell;
      yield {
        range: figureRange(figure),
        message: localized(
          `「${figureName(figure, 'zh')}」${text ? `写作「${text}」` : '空着'}，按 0 计；没有请填 0。`,
          `"${figureName(figure, 'en')}" is ${text ? `"${text}"` : 'blank'} and counts as 0; write 0 if there is nothing.`,
        ),
        fixes: [
          {
            title: text ? localized(`把「${text}」改为 0`, `Change "${text}" to 0`) : localized('填 0', 'Fill in 0'),
            edits: setFigure(table.lines, figure, '0'),
            preferred: true,
            safe: saysZero(text) || proven.has(figure.index),
          },
          ...(blanks.length > 1 ? [filled] : []),
        ],
      };
    }
  },
});

/** A small table may be left blank by an office that has nothing to tell. */
const isUnfilled = ({ figures, layout }: BoundTable): boolean =>
  layout.rows.length > small && figures.every((figure) => figure && isBlankFigure(figure) && figure.cell.text === '');

const small = 10;

/** Where a program has cut off blanks, the office may have left none. */
const isCutOff = ({ cell }: Figure): boolean => cell.cutOff !== undefined;

/** Cells of a row whose sum holds with its blanks as 0. */
function provenZeros(table: BoundTable): Set<number> {
  const held = judge(table).filter(({ status, identity }) => status === 'held' && 'row' in identity.along);
  return new Set(held.flatMap(({ identity }) => [...identity.parts, ...identity.totals]));
}

function fillAll(lines: readonly string[], blanks: readonly Figure[]): Fix {
  return {
    title: localized(
      `本表 ${blanks.length} 个空白格全部填 0`,
      `Fill in 0 in all ${blanks.length} blank cells of the table`,
    ),
    edits: setValues(
      lines,
      blanks.map((figure) => ({ figure, value: 0 })),
    ),
    preferred: false,
    safe: false,
  };
}
