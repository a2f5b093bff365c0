import type { Locale } from '../core/localized';

export const localeChoices = ['auto', 'zh-cn', 'en'];

/**
 * The language of the messages: the one asked for by `--locale`, or the one of the terminal, or Chinese. It is needed
 * before the arguments are parsed, since the messages about them are written in it too.
 */
export function localeOf(args: readonly string[], env: NodeJS.ProcessEnv): Locale {
  const choice = optionValue(args, '--locale') ?? 'auto';
  if (choice === 'zh-cn' || choice === 'en') return choice === 'en' ? 'en' : 'zh';
  const terminal = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return terminal === '' || /^(?:zh|c|posix)\b|^zh_/i.test(terminal) ? 'zh' : 'en';
}

function optionValue(args: readonly string[], name: string): string | undefined {
  const options = args.includes('--') ? args.slice(0, args.indexOf('--')) : args;
  const at = options.findLastIndex((argument) => argument === name || argument.startsWith(`${name}=`));
  if (at < 0) return undefined;
  return options[at] === name ? options[at + 1] : options[at]!.slice(name.length + 1);
}
