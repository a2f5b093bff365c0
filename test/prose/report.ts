/** A whole, consistent report around a sentence. */
import { zeroReport } from '../support/figures';
import { render } from '../support/render';

/** What the tables say; whatever is left out is 0. */
export interface Told {
  /** Whose report it is; that of a city if it is left out. */
  readonly organ?: string;
  readonly newReceived?: number;
  readonly carriedOver?: number;
  readonly carriedForward?: number;
  /** How many of the new requests came from organisations. */
  readonly organisations?: number;
  /** The same by kind: 商业企业, 科研机构, 社会公益组织, 法律服务机构, 其他. */
  readonly applicants?: readonly number[];
  /** 予以公开, 部分公开, 不予公开, 无法提供, 不予处理, 其他处理. */
  readonly outcomes?: readonly number[];
  /** The same item by item, 21 of them. */
  readonly items?: readonly number[];
  /** 维持, 纠正, 其他, 尚未审结. */
  readonly review?: readonly number[];
  readonly direct?: readonly number[];
  readonly afterReview?: readonly number[];
  /** 制发, 废止, 现行有效. */
  readonly governmentRules?: readonly number[];
  readonly normativeDocuments?: readonly number[];
  readonly licensing?: number;
  readonly penalties?: number;
  readonly coerciveMeasures?: number;
  /** As the cell says it, in 万元. */
  readonly fees?: string;
}

const outcomeRows = [2, 3, 7, 12, 15, 22];
const firstItem = 2;
const [newRow, overRow, totalRow, forwardRow] = [0, 1, 23, 24] as const;

export function reportSaying(sentence: string, told: Told): string {
  const { newReceived = 0, carriedOver = 0, carriedForward = 0, organisations = 0, outcomes = [] } = told;
  const kinds = told.applicants ?? [organisations];
  const zero = zeroReport('2021');
  const requests = zero.requests.map((row) => [...row]) as number[][];
  const put = (row: number, count: number, byOrganisations: readonly number[] = []) => {
    requests[row]![0] = count - byOrganisations.reduce((sum, each) => sum + each, 0);
    for (const [i, each] of byOrganisations.entries()) requests[row]![1 + i] = each;
    requests[row]![6] = count;
  };
  put(newRow, newReceived, kinds);
  put(overRow, carriedOver);
  put(forwardRow, carriedForward);
  put(totalRow, newReceived + carriedOver - carriedForward, kinds);
  for (const [i, row] of outcomeRows.entries()) put(row, outcomes[i] ?? 0);
  for (const [i, count] of (told.items ?? []).entries()) put(firstItem + i, count);
  // What organisations asked for was made public.
  put(firstItem, requests[firstItem]![6]!, kinds);
  const group = (counts: readonly number[] = [0, 0, 0, 0]) => [...counts, counts.reduce((sum, each) => sum + each, 0)];
  const figures = {
    ...zero,
    organ: told.organ ?? '青江市人民政府',
    requests,
    cases: [...group(told.review), ...group(told.direct), ...group(told.afterReview)],
    proactive: {
      ...zero.proactive,
      规章: told.governmentRules ?? [0, 0, 0],
      行政规范性文件: told.normativeDocuments ?? [0, 0, 0],
      行政许可: [told.licensing ?? 0],
      行政处罚: [told.penalties ?? 0],
      行政强制: [told.coerciveMeasures ?? 0],
      行政事业性收费: [told.fees ?? 0],
    },
  };
  return render(figures).text.replace(/(?<=一、总体情况\n).*/, sentence);
}
