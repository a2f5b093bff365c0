import { isItOneOf, localized } from '../core/localized';
import { rulePage } from '../features/rulePage';
import { similarCodes } from '../rules/registry';
import { complain, type ExitCode, exitCodes, type Shell } from './shell';
import { wrap } from './wrap';

/** `gouji rule CODE`: the page of a rule, as Markdown. */
export async function rule(shell: Shell, code: string): Promise<ExitCode> {
  const page = rulePage(code.trim().toLowerCase(), shell.locale);
  if (page === undefined) {
    await complain(shell, unknown(code));
    return exitCodes.failed;
  }
  await shell.out(`${readable(shell, page)}\n`);
  return exitCodes.clean;
}

/** Paragraphs are wrapped, the lines of an example are not. */
function readable({ colors, width }: Shell, page: string): string {
  let inExample = false;
  const lines = page.split('\n').flatMap((line) => {
    if (line.startsWith('```')) inExample = !inExample;
    if (inExample || line.startsWith('```')) return line;
    return line.startsWith('#') ? colors.bold(line) : wrap(line, width);
  });
  return lines.join('\n');
}

function unknown(code: string) {
  const all = localized('全部规则见 gouji rules。', 'See gouji rules for all of them.');
  const { zh, en } = isItOneOf(similarCodes(code), all);
  return localized(`没有“${code}”这条规则。${zh}`, `there is no rule "${code}". ${en}`);
}
