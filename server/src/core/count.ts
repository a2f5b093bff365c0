import { type Localized, localized } from './localized';

/** 多 1 / 少 2: how a stated number differs from what it should be. */
export const difference = (stated: number, expected: number): Localized => {
  const by = Math.abs(stated - expected);
  return stated > expected ? localized(`多 ${by}`, `${by} too many`) : localized(`少 ${by}`, `${by} too few`);
};
