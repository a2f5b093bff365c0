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

/** Where only the figure makes whole what the others tell, any digit may have been written for another: 7 for 1. */
export const isNearDigit = (value: number, figure: number): boolean =>
  isNear(value, figure) || (value < 10 && figure > 0 && figure < 10);
