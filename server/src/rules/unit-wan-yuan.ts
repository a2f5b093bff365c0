import { annotationOf, readStatedAmount } from '../core/figure';
import { localized } from '../core/localized';
import { rangeOnLine } from '../core/text';
import { statedAmount, statedUnit, unitAtEnd } from '../forms/amountUnit';
import { type Figure, figureRange, type PlacedTable } from '../forms/model';
import { figureName } from '../forms/names';
import type { OrganKind } from '../forms/ogi/organ';
import { setFigure } from '../repair/setFigure';
import { defineRule, type Report, shiftReport } from './rule';

/** 万元 a year that no organ of the kind collects: one hundred million 元 in a town, ten thousand million in a county. */
const implausible: Record<OrganKind, number> = {
  township: 10_000,
  county: 1_000_000,
  unknown: Number.POSITIVE_INFINITY,
};

export const unitWanYuan = defineRule({
  code: 'unit-wan-yuan',
  severity: 'hint',
  grounds: 'printed',
  fix: 'choice',
  documentation: {
    title: localized('收费金额单位', 'Unit of fees'),
    summary: localized('收费金额以万元为单位。', 'The amount of fees is in units of ten thousand yuan.'),
    why: localized(
      '表上印的单位是万元。按元填写，汇总时会大一万倍；按亿元填写，会小一万倍。格里或列名里写明元、千元、亿元的，给出换算；没有写单位的，只有数额对这类机关大得不可能时才指出。',
      'The form prints the unit 万元 (10,000 yuan). When summed up, an amount in yuan is ten thousand times too large, one in 亿元 (100 million yuan) ten thousand times too small. Where the cell or its header says 元, 千元 or 亿元, the conversion is offered; where it has no unit, only an amount that is impossible for an organ of the kind is pointed out.',
    ),
    wrong: `第二十条第(八)项 | |||
信息内容 | 本年收费金额(单位:万元) | ||
行政事业性收费 | ⟦unit-wan-yuan:184719元⟧ | ||`,
    right: `第二十条第(八)项 | |||
信息内容 | 本年收费金额(单位:万元) | ||
行政事业性收费 | 18.4719 | ||`,
    howToFix: localized(
      '换算成万元：元除以 10000，千元除以 10，亿元乘以 10000。',
      'Convert to 万元: divide 元 by 10,000 and 千元 by 10, multiply 亿元 by 10,000.',
    ),
  },
  scope: 'report',
  *check({ tables, organ }) {
    for (const placed of tables) {
      if (placed.table.layout.table.unit !== '万元') continue;
      for (const figure of placed.table.figures) {
        const found =
          figure?.reading.kind === 'number' &&
          (inOtherUnit(placed, figure) ?? underOtherUnit(placed, figure) ?? tooLarge(figure, organ.kind));
        if (found) yield shiftReport(found, placed.startLine);
      }
    }
  },
});

function inOtherUnit({ table }: PlacedTable, figure: Figure): Report | undefined {
  const { text } = figure.cell;
  const stated = readStatedAmount(text);
  if (!stated || stated.unit === '万元') return undefined;
  const converted = stated.inTenThousands + annotationOf(text);
  return {
    range: figureRange(figure),
    message: localized(
      `「${figureName(figure, 'zh')}」写的是 ${text}，表上的单位是万元，应为 ${converted}。`,
      `"${figureName(figure, 'en')}" says ${text}; the unit of the form is 万元 (10,000 yuan), so it should be ${converted}.`,
    ),
    fixes: [
      {
        title: localized(`换算成万元：${text} → ${converted}`, `Convert to 万元: ${text} → ${converted}`),
        edits: setFigure(table.lines, figure, converted),
        preferred: true,
        safe: false,
      },
    ],
  };
}

/** The unit stands in the header: cell and header are changed together. */
function underOtherUnit({ table }: PlacedTable, figure: Figure): Report | undefined {
  const stated = statedAmount(table, figure);
  if (!stated || stated.unit === '万元' || stated.inTenThousands === '0') return undefined;
  const { text } = figure.cell;
  const { headers } = statedUnit(table)!;
  const converted = stated.inTenThousands + annotationOf(text);
  return {
    range: figureRange(figure),
    message: localized(
      `「${figureName(figure, 'zh')}」为 ${text}，列名写的单位是${stated.unit}；表样的单位是万元，应为 ${converted}，列名也要改。`,
      `"${figureName(figure, 'en')}" is ${text}, and the header has the unit ${stated.unit}; that of the form is 万元 (10,000 yuan), so it should be ${converted}, and the header should say so.`,
    ),
    fixes: [
      {
        title: localized(
          `换算成万元：${text} → ${converted}，列名的单位一并改`,
          `Convert to 万元: ${text} → ${converted}, and so the header`,
        ),
        edits: [
          ...headers.map(({ line, cell }) => ({
            range: rangeOnLine(line, cell.start, cell.end),
            newText: cell.text.replace(unitAtEnd, '万元'),
          })),
          ...setFigure(table.lines, figure, converted),
        ],
        preferred: true,
        safe: false,
      },
    ],
  };
}

function tooLarge(figure: Figure, kind: OrganKind): Report | undefined {
  const { text } = figure.cell;
  const { reading } = figure;
  if (reading.kind !== 'number' || reading.value < implausible[kind] || !/^\d+(?:\.\d+)?$/.test(text)) return undefined;
  return {
    range: figureRange(figure),
    message: localized(
      `「${figureName(figure, 'zh')}」为 ${text} 万元，对${kind === 'township' ? '街道、乡镇' : '县级机关'}来说大得不像，是不是按元填的？`,
      `"${figureName(figure, 'en')}" is ${text} 万元, implausible for ${kind === 'township' ? 'a town or sub-district' : 'a county'}. Was it filled in in yuan?`,
    ),
  };
}
