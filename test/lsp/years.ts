import { zeroReport } from '../support/figures';
import { render } from '../support/render';

/** A report of 青石街道办事处 in which every identity holds. */
export function reportOf(year: number, { over = 0, forward = 0, wrong = false } = {}): string {
  const zero = zeroReport('2021');
  const requests = zero.requests.map((row) => [...row]);
  const fill = (row: number, value: number) => {
    requests[row]![0] = requests[row]![6] = value;
  };
  fill(1, over);
  fill(requests.length - 1, forward);
  fill(0, Math.max(0, forward - over));
  fill(2, Math.max(0, over - forward));
  fill(requests.length - 2, Math.max(0, over - forward));
  if (wrong) requests[0]![6] = 9;
  return render({ ...zero, organ: '青石街道办事处', year, requests }).text;
}

/**
 * The report of 2023 in which natural persons and total both say 3 instead of 2, so the row adds up and two columns do not
 * balance: the report of 2022 tells which row is wrong.
 */
export const mistyped = reportOf(2023, { over: 2 }).replace(/^二、上年结转.*$/m, (row) => row.replaceAll('2', '3'));
