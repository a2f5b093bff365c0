import type { CommanderError } from 'commander';
import { type Localized, localized } from '../core/localized';

/** What was wrong with the arguments and what to do, in place of the words of the library that parses them. */
export function misuse({ code, message }: CommanderError, args: readonly string[]): Localized {
  const [first = '', second = ''] = [...message.matchAll(/'([^']*)'/g)].map((match) => match[1]!);
  const similar = /Did you mean (?:one of )?(.+?)\?/.exec(message)?.[1];
  const option = first.split(' ')[0]!;
  const wanted = valuesOf(first);
  switch (code) {
    case 'commander.unknownOption':
      return localized(
        `没有 ${first} 这个选项。${similar ? `是不是 ${similar.replaceAll(', ', '、')}？` : helpOf(args).zh}`,
        `there is no option ${first}. ${similar ? `Is it ${similar}?` : helpOf(args).en}`,
      );
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
  const choices = value.split('|');
  return localized(` ${choices.join(' 或 ')}`, choices.join(' or '));
}

/** A path without a command is the most likely slip. */
function unknownCommand(name: string, similar: string | undefined): Localized {
  if (/[./\\]|年报|报告/.test(name))
    return localized(`请先写命令：gouji check ${name}。`, `name a command first: gouji check ${name}.`);
  return localized(
    `没有 ${name} 这个命令。${similar ? `是不是 ${similar.replaceAll(', ', '、')}？` : helpOf([]).zh}`,
    `there is no command ${name}. ${similar ? `Is it ${similar}?` : helpOf([]).en}`,
  );
}

function helpOf(args: readonly string[]): Localized {
  const command = args.find((argument) => ['check', 'fix', 'rules', 'rule', 'lsp'].includes(argument));
  const help = command ? `gouji ${command} --help` : 'gouji --help';
  return localized(`用法见 ${help}。`, `See ${help}.`);
}
