import type { Basis, Note } from '../form';
import type { Organ } from './organ';

/** A date that goes with a report: what it is, and how sure that is. */
export interface Term {
  readonly label: string;
  readonly en: string;
  readonly note: Note;
}

/** The article on the dates of publication. */
export const publicationBasis: readonly Basis[] = [{ law: 'ogi-reg-2019', article: 49, certainty: 'express' }];

const isGovernment = /[省市县区旗州]人民政府$/;
const isBureau = /(?:[局厅署委办部]|委员会|办公室|中心)$/;

/** The period that a report of a year is about, and until when it is to be published. */
export function termsOf(organ: Organ, year: number): Term[] {
  const next = year + 1;
  return [
    {
      label: '统计期限',
      en: 'period',
      note: {
        standing: 'official',
        zh: `${year}年1月1日至12月31日`,
        en: `1 January to 31 December ${year}`,
      },
    },
    { label: '公布期限', en: 'publication', note: deadline(organ, next) },
  ];
}

function deadline({ name = '', kind }: Organ, year: number): Note {
  const [departments, governments] = [`${year}年1月31日前`, `${year}年3月31日前`];
  const [departmentsEn, governmentsEn] = [`by 31 January ${year}`, `by 31 March ${year}`];
  if (kind === 'township')
    return {
      standing: 'common',
      zh: `条例没有规定街道、乡镇的日期，一般随本级部门在${departments}公布，以当地通知为准`,
      en: `the Regulation names no date for towns and sub-districts; usually ${departmentsEn} with the departments, as the local notice says`,
    };
  if (isGovernment.test(name)) return { standing: 'official', zh: governments, en: governmentsEn };
  if (isBureau.test(name)) return { standing: 'official', zh: departments, en: departmentsEn };
  return {
    standing: 'official',
    zh: `政府部门${departments}，县级以上地方人民政府${governments}`,
    en: `departments ${departmentsEn}, governments at county level and above ${governmentsEn}`,
  };
}
