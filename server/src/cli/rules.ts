import { padTo, widthOf } from '../core/width';
import { severityNames } from '../features/rulePage';
import { rules as allRules } from '../rules/registry';
import { type ExitCode, exitCodes, type Shell } from './shell';
import { wrap } from './wrap';

/** `gouji rules`: every rule with its title, and below them what must hold. */
export async function rules({ out, locale, colors, width }: Shell): Promise<ExitCode> {
  const codeWidth = Math.max(...allRules.map(({ code }) => code.length));
  const nameWidth = Math.max(...Object.values(severityNames).map((name) => widthOf(name[locale])));
  const indent = ' '.repeat(codeWidth + 2);
  for (const { code, severity, documentation } of allRules) {
    const name = padTo(severityNames[severity][locale], nameWidth);
    const summary = wrap(documentation.summary[locale], width - indent.length).map((line) => `${indent}${line}\n`);
    await out(`${colors.bold(padTo(code, codeWidth))}  ${colors.dim(name)}  ${documentation.title[locale]}\n`);
    await out(summary.join(''));
  }
  return exitCodes.clean;
}
