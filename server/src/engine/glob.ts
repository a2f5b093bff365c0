import picomatch from 'picomatch/posix';
import { type Localized, localized } from '../core/localized';
import { Pool } from '../core/memo';

/**
 * Patterns of config files. They come with the reports of others, and are matched with each of thousands of paths: those
 * that could take long to match are refused.
 */

const longest = 200;
/** Matching tries as many ways as there are places for all of them together. */
const mostStars = 3;

/** What is wrong with a pattern, if anything is. */
export function globProblem(glob: string): Localized | undefined {
  if (glob.trim() === '')
    return localized(
      '这里应写文件名，可以用 *，如 "*2023*.txt"。不限文件就把 file 删去。',
      'This should be the name of a file, such as "*2023*.txt". Leave `file` out where any file will do.',
    );
  if (glob.length > longest)
    return localized(`太长：最多 ${longest} 个字符。`, `This is too long: ${longest} characters at most.`);
  const tooMany = [glob.match(/\*\*/g), ...glob.split('/').map((name) => name.match(/\*+/g))];
  return tooMany.some((stars) => (stars?.length ?? 0) > mostStars)
    ? localized(
        `星号太多：每一级名称里最多 ${mostStars} 个，** 最多 ${mostStars} 个。`,
        `Too many stars: ${mostStars} at most in each name, and ${mostStars} times **.`,
      )
    : undefined;
}

const matchers = new Pool<(path: string) => boolean>(256);

/** Whether a path is one that a pattern means; without a slash the pattern is about names. Brackets group nothing: 报告(2023).txt. */
export const isMatch = (glob: string, path: string): boolean =>
  matchers.get(glob, () =>
    picomatch(glob.replace(/[()+]/g, '\\$&'), { basename: !glob.includes('/'), dot: true, noextglob: true }),
  )(path);

/** The pattern that means one path and no other. */
export function globOf(path: string): string {
  const glob = path.replace(/[\\*?[\]{}!"]/g, '\\$&');
  return glob.includes('/') ? glob : `./${glob}`;
}
