import type { CommanderError } from 'commander';
import { isItOneOf, type Localized, localized } from '../core/localized';
import { texts } from './helpTexts';

/** What was wrong with the arguments and what to do, in place of the words of the library that parses them. */
export function misuse({ code, message }: CommanderError, args: readonly string[]): Localized {
  const [first = '', second = ''] = [...message.matchAll(/'([^']*)'/g)].map((match) => match[1]!);
  const similar = /Did you mean (?:one of )?(.+?)\?/.exec(message)?.[1]?.split(', ') ?? [];
  const option = /--[\w-]+/.exec(first)?.[0] ?? first;
  const wanted = choicesIn(message) ?? valuesOf(first);
  switch (code) {
    case 'commander.unknownOption': {
      const { zh, en } = isItOneOf(similar, helpOf(args));
      return localized(`没有 ${first} 这个选项。${zh}`, `there is no option ${first}. ${en}`);
    }
    case 'commander.unknownCommand':
      return unknownCommand(first, similar);
    case 'commander.missingArgument':
      return first === 'CODE'
        ? localized('请写上规则代码，如 gouji rule row-total。', 'name a rule, as in gouji rule row-total.')
        : localized(
            `请写上要处理的文件或文件夹。${helpOf(args).zh}`,
            `name the files or folders to work on. ${helpOf(args).en}`,
          );
    case 'commander.optionMissingArgument':
      return localized(`选项 ${option} 后面要写${wanted.zh}。`, `the option ${option} wants ${wanted.en}.`);
    case 'commander.invalidArgument':
      return localized(
        `选项 ${option} 的值“${second}”不对，应是${wanted.zh}。`,
        `the option ${option} cannot be "${second}"; it is ${wanted.en}.`,
      );
    case 'commander.excessArguments':
      return localized(`写得太多了。${helpOf(args).zh}`, `too many arguments. ${helpOf(args).en}`);
    default:
      return localized(`${message} ${helpOf(args).zh}`, `${message} ${helpOf(args).en}`);
  }
}

/** What may stand for the value in `--max-warnings <N>` or `--format <text|json>`, to be put after a Chinese word. */
function valuesOf(flags: string): Localized {
  const value = /<(.+)>/.exec(flags)?.[1] ?? '';
  if (value === 'N') return localized('一个不小于 0 的整数', 'a whole number of 0 or more');
  if (value === 'FILE') return localized('一个文件名', 'the name of a file');
  if (value === 'NAME') return localized('一个名称', 'a name');
  return oneOf(value.split('|'));
}

const choicesIn = (message: string): Localized | undefined => {
  const choices = /Allowed choices are (.+)\./.exec(message)?.[1];
  return choices === undefined ? undefined : oneOf(choices.split(', '));
};

const oneOf = (choices: readonly string[]): Localized =>
  localized(` ${listOf(choices, '、', ' 或 ')}`, listOf(choices, ', ', ' or '));

const listOf = (items: readonly string[], comma: string, or: string): string =>
  [items.slice(0, -1).join(comma), items.at(-1)].filter(Boolean).join(or);

/** A path without a command is the most likely slip. */
function unknownCommand(name: string, similar: readonly string[]): Localized {
  if (/[./\\]|年报|报告/.test(name))
    return localized(`请先写命令：gouji check ${name}。`, `name a command first: gouji check ${name}.`);
  const { zh, en } = isItOneOf(similar, helpOf([]));
  return localized(`没有 ${name} 这个命令。${zh}`, `there is no command ${name}. ${en}`);
}

function helpOf(args: readonly string[]): Localized {
  const command = args.find((argument) => Object.hasOwn(texts.en.commands, argument));
  const help = command ? `gouji ${command} --help` : 'gouji --help';
  return localized(`用法见 ${help}。`, `See ${help}.`);
}
