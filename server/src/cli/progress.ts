import type { Shell } from './shell';

const barWidth = 24;

/** How far a run has come, on one line: ████████░░░░░░░░ 1234/5000. */
export function progressText({ locale, colors }: Shell, done: number, all: number): string {
  const full = Math.floor((barWidth * done) / all);
  const bar = colors.cyan('█'.repeat(full)) + colors.dim('░'.repeat(barWidth - full));
  return `${bar} ${done}/${all}${locale === 'zh' ? ' 个文件' : ' files'}`;
}
