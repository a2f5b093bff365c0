import { type Localized, localized } from '../core/localized';
import { hasLostLetter } from '../core/text';
import { Document } from '../engine/document';
import type { Policy } from '../engine/policy';
import { FileError } from '../workspace/workspace';
import { unifiedDiff } from './diff';
import { type Input, type InputOptions, inputs } from './inputs';
import { hasFailed, type Notices, noNotices, tell, unusable } from './notices';
import { type Change, type Repaired, repair, withoutComments } from './repair';
import { misconfiguredText, skippedTexts } from './reporters/wording';
import { colon, complain, type ExitCode, exitCodes, type Shell } from './shell';

export interface FixOptions extends InputOptions {
  readonly totals?: boolean;
  readonly stripComments?: boolean;
  readonly dryRun?: boolean;
}

/** `gouji fix`: repairs the reports of the paths in their files, or shows what it would change. */
export async function fix(shell: Shell, paths: readonly string[], options: FixOptions): Promise<ExitCode> {
  const notices = noNotices();
  const sum = { files: 0, changed: 0, changes: 0, left: { error: 0, warning: 0 } };
  for await (const input of inputs(shell, paths, options, notices)) {
    try {
      const { policy } = input;
      const repaired = repair(readable(input), policy, { totals: options.totals === true });
      const stripped = options.stripComments ? withoutComments(repaired.text, policy) : undefined;
      const text = stripped?.text ?? repaired.text;
      const changes = [...repaired.changes, ...(stripped?.changes ?? [])];
      if (changes.length === 0) {
        const { error, warning } = leftIn(repaired.text, policy);
        sum.files++;
        sum.left.error += error;
        sum.left.warning += warning;
        continue;
      }
      if (options.dryRun) await shell.out(diff(shell, input, text));
      else {
        await shell.workspace.write(input.path, { text, encoding: input.file.encoding });
        await shell.out(said(shell, input.path, changes, rest(shell, leftIn(repaired.text, policy))));
      }
      sum.files++;
      sum.changed++;
      sum.changes += changes.length;
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      await tell(shell, notices, unusable(error), options);
    }
  }
  // The diff goes to other programs; what is said about it must not.
  const say = options.dryRun ? shell.err : shell.out;
  if (sum.files > 0) await say(`${summary(sum, options)[shell.locale]}\n`);
  for (const line of [...skippedTexts(notices), ...undoneTexts(notices)]) await complain(shell, line);
  return hasFailed(notices) ? exitCodes.failed : exitCodes.clean;
}

/** The text of a file that may be written. */
function readable({ path, file: { text } }: Input): string {
  if (!hasLostLetter(text)) return text;
  throw new FileError(
    path,
    localized(
      '文中有认不出的字（\ufffd），可能是用错误的编码转换过的，所以不改动。请从原文件重新转换。',
      'there are unreadable characters (\ufffd) in it, perhaps from a conversion in the wrong encoding; it is left alone. Convert the original again.',
    ),
  );
}

function said(shell: Shell, path: string, changes: Repaired['changes'], left: string): string {
  const { colors, locale } = shell;
  const zh = locale === 'zh';
  const head = `${colors.cyan(path)}${colon(shell)}${zh ? `改 ${changes.length} 处` : `${changes.length} changed`}`;
  return `${[head, ...alike(changes).map((group) => `    ${changeText(shell, group)}`), `    ${left}`].join('\n')}\n\n`;
}

/** The cells of a row that are changed alike are told together. */
function alike(changes: readonly Change[]): [Change, ...Change[]][] {
  const groups = new Map<unknown, [Change, ...Change[]]>();
  for (const change of changes) {
    const { line, row, before, after } = change;
    const key = row ? JSON.stringify([line, row.zh, before, after]) : change;
    const group = groups.get(key);
    if (group) group.push(change);
    else groups.set(key, [change]);
  }
  return [...groups.values()];
}

function changeText(shell: Shell, group: readonly [Change, ...Change[]]): string {
  const { colors, locale } = shell;
  const zh = locale === 'zh';
  const [{ line, name, row, before, after }] = group;
  const old = before === '' ? (zh ? '空白' : 'blank') : before;
  const place = colors.dim(zh ? `第 ${line + 1} 行` : `line ${line + 1}`);
  const several = `${row?.[locale]}${zh ? `${group.length} 格` : `, ${group.length} cells`}`;
  const cells = group.length > 1 ? several : name[locale];
  const now = after === '' ? (zh ? '删去' : 'removed') : after;
  return `${place}${cells.startsWith(',') ? '' : ' '}${cells}${colon(shell)}${colors.red(old)} → ${colors.green(now)}`;
}

function undoneTexts({ noticed: { unusable, misconfigured } }: Notices): Localized[] {
  return [
    ...(unusable > 0
      ? [localized(`${unusable} 处没有处理，原因见上。`, `${unusable} could not be done, see above.`)]
      : []),
    ...(misconfigured > 0 ? [misconfiguredText(misconfigured)] : []),
  ];
}

/** What is left to a person. */
interface Left {
  readonly error: number;
  readonly warning: number;
}

function leftIn(text: string, policy: Policy): Left {
  const left = { error: 0, warning: 0 };
  for (const { summary } of new Document(text, policy).reports()) {
    left.error += summary.bySeverity.error;
    left.warning += summary.bySeverity.warning;
  }
  return left;
}

function rest({ locale }: Shell, { error, warning }: Left): string {
  const zh = locale === 'zh';
  if (error + warning === 0) return zh ? '改后没有错误和警告。' : 'No error and no warning is left.';
  return zh
    ? `改后还有错误 ${error}、警告 ${warning}，请用 gouji check 查看。`
    : `${error} error(s) and ${warning} warning(s) are left, see gouji check.`;
}

function diff({ colors }: Shell, { path, file }: Input, text: string): string {
  const paint = (line: string) => {
    if (line.startsWith('-')) return colors.red(line);
    if (line.startsWith('+')) return colors.green(line);
    return line.startsWith('@@') ? colors.cyan(line) : line;
  };
  return `${unifiedDiff(path, file.text, text).map(paint).join('\n')}\n`;
}

interface Sum {
  readonly files: number;
  readonly changed: number;
  readonly changes: number;
  /** In the files that are not changed. */
  readonly left: Left;
}

function summary(sum: Sum, options: FixOptions): Localized {
  const [done, left] = [doneText(sum, options), leftText(sum, options)];
  return localized(done.zh + left.zh, [done.en, left.en].filter(Boolean).join(' '));
}

function doneText({ files, changed, changes, left }: Sum, { dryRun }: FixOptions): Localized {
  const filesText = files === 1 ? '1 file' : `${files} files`;
  if (changed > 0)
    return dryRun
      ? localized(
          `会改 ${changed} 个文件、${changes} 处；这次没有写入。`,
          `Would change ${changed} of ${filesText} in ${changes === 1 ? '1 place' : `${changes} places`}; nothing was written.`,
        )
      : localized(
          `改了 ${changed} 个文件、${changes} 处（共 ${files} 个有年报的文件）。`,
          `Changed ${changed} of ${filesText} in ${changes === 1 ? '1 place' : `${changes} places`}.`,
        );
  return left.error + left.warning > 0
    ? localized(`${files} 个文件没有能自动改的地方。`, `Nothing that could be changed by itself in ${filesText}.`)
    : localized(`${files} 个文件没有要改的地方。`, `Nothing to change in ${filesText}.`);
}

/** What is wrong all the same in the files that stay as they are. */
function leftText({ changed, left: { error, warning } }: Sum, { totals }: FixOptions): Localized {
  if (error + warning === 0) return localized('', '');
  const whose = changed > 0 ? localized('没有改的文件里', ' in the files that are not changed') : localized('', '');
  const hint =
    totals || error === 0
      ? localized('', '')
      : localized('总计要重算的，请加 --totals。', ' Add --totals to recompute the totals.');
  return localized(
    `${whose.zh}还有错误 ${error}、警告 ${warning}，请用 gouji check 查看。${hint.zh}`,
    `${error} error(s) and ${warning} warning(s) are left${whose.en}, see gouji check.${hint.en}`,
  );
}
