import { inBoth, localized } from '../core/localized';
import { cellAt } from '../forms/layout';
import { type BoundTable, countOf, type Figure, figureRange } from '../forms/model';
import { setFigure, setValue } from '../repair/setFigure';
import { defineRule, type Fix, type Report, shiftReport } from './rule';

const rulesRow = 'governmentRules';
const documentsRow = 'normativeDocuments';

export const rulesNoPower = defineRule({
  code: 'rules-no-power',
  severity: 'warning',
  grounds: 'law',
  fix: 'choice',
  documentation: {
    title: localized('规章制定权', 'Power to make rules'),
    summary: localized(
      '没有规章制定权的机关，“规章”一行应为 0。',
      'An organ without the power to make 规章 has 0 in that row.',
    ),
    why: localized(
      '《立法法》第91条、第93条：规章只能由国务院部门和省、自治区、直辖市、设区的市、自治州的人民政府制定。街道、乡镇、县级政府及其部门制发的文件再重要也不是规章，多半是行政规范性文件填错了行。机关类型从标题、正文自称和联系方式判断，拿不准就不说。',
      'Legislation Law arts. 91 and 93: only departments of the State Council and the governments of provinces, autonomous regions, municipalities, cities divided into districts and autonomous prefectures make 规章. What a sub-district, a township, a county government or its bureau issues is none, and probably an administrative normative document in the wrong row. The kind of organ is read from the title, the text and the contact line; where that is not sure, nothing is said.',
    ),
    wrong: `某某街道办事处2023年政府信息公开工作年度报告
第二十条第(一)项 | |||
信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
规章 | ⟦rules-no-power:2⟧ | 0 | 2 |
行政规范性文件 | 0 | 0 | 0 |`,
    right: `某某街道办事处2023年政府信息公开工作年度报告
第二十条第(一)项 | |||
信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
规章 | 0 | 0 | 0 |
行政规范性文件 | 2 | 0 | 2 |`,
    howToFix: localized(
      '核对文件的性质。是行政规范性文件的，快速修复把数移到那一行；只是内部文件的，两行都不填。',
      'See what the documents are. If they are administrative normative documents, the quick fix moves the figures to that row; internal documents belong in neither.',
    ),
  },
  scope: 'report',
  *check({ organ, tables }) {
    if (organ.kind === 'unknown') return;
    const who = organ.name ?? (organ.kind === 'township' ? '本机关（街道或乡镇）' : '本机关（县级）');
    const whoEn =
      organ.name ?? (organ.kind === 'township' ? 'This organ (sub-district or township)' : 'This organ (county level)');
    for (const { table, startLine } of tables) {
      const figures = figuresOf(table, rulesRow);
      const first = figures.find((figure) => (countOf(figure) ?? 0) > 0);
      if (!first) continue;
      const documents = table.layout.rows.find(({ node }) => node.id === documentsRow)?.node.label;
      const finding: Report = {
        range: figureRange(first),
        message: localized(
          `${who}没有规章制定权（《立法法》第91、93条），“规章”应为 0，现填 ${figures.map(({ cell }) => cell.text || '空').join('、')}。是否应填在“${documents}”？`,
          `${whoEn} has no power to make 规章 (Legislation Law arts. 91, 93); the row should be 0 but says ${figures.map(({ cell }) => cell.text || 'blank').join(', ')}. Are these administrative normative documents?`,
        ),
        fixes: move(table, figures),
      };
      yield shiftReport(finding, startLine);
    }
  },
});

function figuresOf({ layout, figures }: BoundTable, row: string): Figure[] {
  const leaf = layout.rows.find(({ node }) => node.id === row);
  if (!leaf) return [];
  const first = cellAt(layout, leaf.index, 0);
  return figures.slice(first, first + layout.columns.length).filter((figure) => figure !== undefined);
}

/** Adds the figures to those of the row below. It changes what is reported, so it is never preferred. */
function move(table: BoundTable, rules: readonly Figure[]): Fix[] {
  const documents = figuresOf(table, documentsRow);
  const sums = rules.map((figure, i) => {
    const [from, to] = [countOf(figure), documents[i] && countOf(documents[i])];
    return from === undefined || to === undefined ? undefined : from + to;
  });
  if (documents.length !== rules.length || sums.includes(undefined)) return [];
  return [
    {
      title: inBoth((locale) => {
        const now = sums.join(locale === 'zh' ? '、' : ', ');
        return locale === 'zh'
          ? `移到“${documents[0]!.row.node.label}”（改为 ${now}），“规章”改为 0`
          : `Move the figures to 规范性文件 (then ${now}) and set 规章 to 0`;
      }),
      edits: rules.flatMap((figure, i) => [
        ...setFigure(table.lines, figure, '0'),
        ...setValue(table.lines, documents[i]!, sums[i]!),
      ]),
      preferred: false,
      safe: false,
    },
  ];
}
