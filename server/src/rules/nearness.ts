/** So small a number stands anywhere. */
export const commonest = 2;
/** Up to this a number is a small one, of which there are many. */
export const small = 9;

/** A number that is far from the figure is one of something else rather than a wrong one: 10天内办结的712件, of 1239. */
export const isNear = (value: number, figure: number): boolean =>
  Math.abs(value - figure) <= Math.max(3, figure * 0.15) || (figure > 99 && isMistyped(String(value), String(figure)));

/** One digit is another. */
const isMistyped = (a: string, b: string): boolean =>
  a.length === b.length && [...a].filter((digit, i) => digit !== b[i]).length === 1;
