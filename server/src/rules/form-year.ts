import { localized } from '../core/localized';
import { formOfYear } from '../forms/catalog';
import type { Form } from '../forms/form';
import type { PlacedTable, ReportModel } from '../forms/model';
import { statedYear } from '../forms/ogi/yearClaims';
import { nameOf } from '../forms/parts';
import { defineRule, type Related, type Report } from './rule';

/** The form of 2019 came at the end of that year, and using it was left to the offices. */
const yearOfTransition = 2019;

export const formYear = defineRule({
  code: 'form-year',
  severity: 'warning',
  grounds: 'printed',
  fix: 'none',
  documentation: {
    title: localized('表样与年度', 'Form and year'),
    summary: localized('表样与报告年度相符。', 'The form is the one of the report’s year.'),
    why: localized(
      '各年度的报告用各年度的表样：2020 年度用 2019 年印发的试行表样（国办公开办函〔2019〕60号），2021 年度起用修订后的表样（国办公开办函〔2021〕30号）：第二部分改列制发、废止、现行有效件数，取消政府集中采购；第三部分（六）其他处理分成三行。沿用旧表，上级汇总时对不上。2019 年度是过渡，不报；再早的年度没有全国统一的表样，只说明一次。',
      'Reports of 2020 use the trial form of 2019 (国办公开办函〔2019〕60号), those from 2021 on the revised form (国办公开办函〔2021〕30号): section two counts documents issued, repealed and in force and has no procurement, and (六)其他处理 of section three has three rows. Tables of another form cannot be summed up with the others. 2019 was a year of transition and nothing is said; for earlier years there was no form for the whole country, which is said once.',
    ),
    wrong: `青石街道办事处2022年政府信息公开工作年度报告
⟦form-year:第二十条第(一)项⟧ | ||||
信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量 | |
规章 | 0 | 0 | 0 | |
规范性文件 | 2 | 2 | 7 | |`,
    right: `青石街道办事处2022年政府信息公开工作年度报告
第二十条第(一)项 | |||
信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
规章 | 0 | 0 | 0 |
行政规范性文件 | 2 | 0 | 7 |`,
    howToFix: localized(
      '换用本年度的表样重填这张表：命令“新建政府信息公开工作年度报告”给出这一年度的空白表样。年度写错的，改年度。',
      'Fill in the form of the year instead: the command New report gives the blank form of its year. If the year is wrong, mend that.',
    ),
  },
  scope: 'report',
  *check(report) {
    const year = statedYear(report);
    if (year === undefined || year === yearOfTransition || report.tables.length === 0) return;
    const current = formOfYear(year);
    if (!current) {
      yield* notCovered(report, year);
      return;
    }
    const own = new Set(current.sections.flatMap(({ tables }) => tables));
    const outdated = report.tables.filter(({ table }) => !own.has(table.layout.table));
    const [first] = outdated;
    if (first) yield { ...otherForm(first, outdated, current, year), related: alsoOutdated(outdated) };
  },
});

function otherForm(
  { table, heading }: PlacedTable,
  outdated: readonly PlacedTable[],
  current: Form,
  year: number,
): Report {
  const used = table.form;
  const isOnlyRequests =
    outdated.every((other) => other.table.section.id === table.section.id) && !table.layout.table.title;
  const message =
    isOnlyRequests && used.id === '2019'
      ? localized(
          `${year} 年度的表样里，（六）其他处理分成三行（${current.documentNumber}）；这张表沿用 2019 版，只有一行。`,
          `From the form of 2021 on (${current.documentNumber}), (六)其他处理 has three rows; the table of this report of ${year} has one, as the form of 2019 did.`,
        )
      : localized(
          `${year} 年度的报告用了 ${used.id} 版表样（${used.documentNumber}），应换用 ${current.id} 版（${current.documentNumber}）。`,
          `The report of ${year} uses the form of ${used.id} (${used.documentNumber}); it should be that of ${current.id} (${current.documentNumber}).`,
        );
  return { range: heading, message };
}

const alsoOutdated = (outdated: readonly PlacedTable[]): Related[] =>
  outdated.slice(1).map(({ heading }) => ({ range: heading, message: localized('这张表也是', 'this table too') }));

/** Information only: there is nothing to mend. */
function* notCovered(report: ReportModel, year: number): Iterable<Report> {
  const range = nameOf(report) ?? report.tables[0]!.heading;
  yield {
    range,
    severity: 'information',
    message: localized(
      `${year} 年度还没有全国统一的表样，这里按最接近的表样核对，结果只供参考。`,
      `There was no form for the whole country in ${year} yet; the tables were checked by the one that is nearest, for what that is worth.`,
    ),
  };
}
