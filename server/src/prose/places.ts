import { memoized } from '../core/memo';
import type { ReportModel } from '../forms/model';

/** How wide a place is that words name: 全市 in a county's report is the city, of which its tables say nothing. */
const ranks: Readonly<Record<string, number>> = { 省: 4, 市: 3, 州: 3, 盟: 3, 县: 2, 区: 2, 旗: 2, 镇: 1, 乡: 1 };

const places = /[省市州盟县区旗镇乡](?!道)/g;
const governing = /(?:政府|行署|公署|管理委员会|管委会|街道|办事处)(?:办公[室厅]|办)?$|[省市州盟县区旗镇乡]$/;
const streets = /街道(?:办事处|办)?$/;

/** The widest place for which an organ can speak: none for a bureau, nothing of which is 全市. */
const reach = memoized(({ organ: { name } }: ReportModel): number => {
  if (name === undefined) return 4;
  if (!governing.test(name)) return 0;
  if (streets.test(name)) return 1;
  const last = [...name.matchAll(places)].at(-1);
  return last ? ranks[last[0]]! : 4;
});

const named = /[全我本](?:[省市州盟县区旗镇乡])|[省市州县区旗镇乡](?:人民)?政府/;

/** How far the places reach that may be meant; absent where the words name none. */
export const reachIn = (text: string, report: ReportModel): number | undefined =>
  named.test(text) ? reach(report) : undefined;

/** Whether a word names a place that is wider than that. */
export function isWider(word: string, reach: number): boolean {
  const place = named.test(word) ? /[省市州盟县区旗镇乡]/.exec(word) : null;
  return place !== null && ranks[place[0]]! > reach;
}
