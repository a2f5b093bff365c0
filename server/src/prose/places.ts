import { memoized } from '../core/memo';
import type { ReportModel } from '../forms/model';

/** How wide a place is. 全市 in a county's report is the city, of which its tables say nothing; 县政府 in a city's is a part. */
const widths: Readonly<Record<string, number>> = { 省: 4, 市: 3, 州: 3, 盟: 3, 县: 2, 区: 2, 旗: 2, 镇: 1, 乡: 1 };
/** It may be of any place. */
const unknown = Number.POSITIVE_INFINITY;

const place = /[省市州盟县区旗镇乡]/;
const government = /(?:政府|行署|公署|管理委员会|管委会)(?:办公[室厅]|办)?$|[省市州盟县区旗镇乡]$/;
const office = /办公[室厅]$/;
const streets = /街道(?:办事处|办)?$/;
/** 某县: the name was taken out, and places may have been, too. */
const leftOpen = /^[某×xX*_]/;

/** Whether it is that of an office, which is the whole of it, whatever its government is. */
export const isOffice = ({ organ: { name = '' } }: ReportModel): boolean => office.test(name);

/** Whether the report does not tell whose it is. */
export const isAnonymous = ({ organ: { name } }: ReportModel): boolean => name === undefined || leftOpen.test(name);

/** How wide the place is for which the organ can speak, and that of the government which it may mean. */
export interface Reach {
  readonly place: number;
  readonly government: number;
}

const alike = (width: number): Reach => ({ place: width, government: width });

/**
 * A bureau speaks for no place, nor does an office, where it reports itself and is not only the one to be asked; but it
 * receives what is sent to its government.
 */
const reachOf = memoized((report: ReportModel): Reach => {
  const { organ, title } = report;
  const { name } = organ;
  if (name === undefined || isAnonymous(report)) return alike(unknown);
  if (streets.test(name)) return alike(1);
  const last = [...name].findLast((letter) => place.test(letter));
  if (!government.test(name)) return alike(0);
  const own = alike(last === undefined ? unknown : widths[last]!);
  return title && office.test(name) ? { ...own, place: 0 } : own;
});

/** Whether it may be the one who decides on reviews. */
export const decidesReviews = (report: ReportModel): boolean =>
  reachOf(report).place > 1 || /司法[局厅]|税务局|海关/.test(report.organ.name ?? '');

const named = /[全我本][省市州盟县区旗镇乡]|[省市州县区旗镇乡](?:人民)?政府/;

/** How wide a place words can mean; absent where they name none. */
export const reachIn = (text: string, report: ReportModel): Reach | undefined =>
  named.test(text) ? reachOf(report) : undefined;

/** The same as a word: texts that are read with it mean the same. */
export function keyOfReach(text: string, report: ReportModel): string {
  const reach = reachIn(text, report);
  return reach ? `${reach.place} ${reach.government}` : '';
}

export const isOtherPlace = (word: string, reach: Reach): boolean => {
  const [letter] = (named.exec(word) && place.exec(word)) ?? [];
  const width = word.includes('政府') ? reach.government : reach.place;
  return letter !== undefined && width !== unknown && widths[letter] !== width;
};
