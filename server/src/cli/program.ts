import { availableParallelism } from 'node:os';
import { Command, Help, InvalidArgumentError, Option } from 'commander';
import { version } from '../../../package.json';
import type { Locale } from '../core/localized';
import { widthOf } from '../core/width';
import { type EncodingName, encodingCalled, encodingNames } from '../workspace/decode';
import { type CheckOptions, check } from './check';
import { type ExtractOptions, extract, extractFormats } from './extract';
import { type FixOptions, fix } from './fix';
import { texts } from './helpTexts';
import { localeChoices } from './locale';
import { lsp } from './lsp';
import { type OutputOptions, withOutput } from './output';
import { formatNames } from './reporters/formats';
import { rule } from './rule';
import { rules } from './rules';
import { type ExitCode, exitCodes, type Shell } from './shell';
import { wrap } from './wrap';

/** What is asked for with every command. */
export interface GlobalOptions {
  readonly color?: boolean;
}

/** More threads than this wait for the one that writes. */
const mostThreads = 8;

/** The commands with their options and help. `shellFor` is called once the options are known; `done` takes the result. */
export function buildProgram(
  locale: Locale,
  shellFor: (options: GlobalOptions) => Shell,
  done: (code: ExitCode) => void,
): Command {
  const say = texts[locale];
  const program = new Command('gouji');
  // Settings come before the commands, which inherit them.
  program
    .exitOverride()
    .helpCommand(false)
    .configureOutput({ outputError: () => {} })
    .configureHelp({
      showGlobalOptions: true,
      displayWidth: widthOf,
      styleTitle: (title) => say.titles[title] ?? title,
      // Their values stand in the description; in full they would leave no room for it.
      optionTerm: ({ flags, argChoices }) => (argChoices ? flags.replace(/<.*>/, '<NAME>') : flags),
      optionDescription: ({ description }) => description,
      subcommandTerm: (command) => `${command.name()} ${command.usage()}`.trim(),
      argumentDescription: ({ description }) => description,
      formatHelp: (command, help) => Help.prototype.formatHelp(command, help).replace('： ', '：'),
      boxWrap: (text, width) => wrap(text, width).join('\n'),
    })
    .helpOption('-h, --help', say.help)
    .description(say.gouji)
    .usage(say.usage)
    .version(`gouji ${version}`, '-V, --version', say.version)
    .addOption(new Option('--locale <zh-cn|en|auto>', say.locale).choices(localeChoices))
    .option('--color', say.color)
    .option('--no-color', say.noColor)
    .addHelpText('after', `\n${say.examples}`);

  const shell = () => shellFor(program.opts<GlobalOptions>());
  const command = (name: keyof typeof say.commands, usage: string): Command =>
    program.command(name).summary(say.commands[name]).description(say.commands[name]).usage(usage);
  const choice = (name: string, values: readonly string[], about: string) =>
    new Option(`${name} <${values.join('|')}>`, about).choices(values);
  const encoding = () => new Option('--encoding <NAME>', say.encoding).argParser(encodingOf);
  const threads = () =>
    new Option('--threads <N>', say.threads)
      .argParser(wholeNumber)
      .default(Math.min(availableParallelism(), mostThreads));

  command('check', say.usageOfPaths)
    .argument('<PATH...>', say.path)
    .addOption(choice('--format', formatNames, say.format).default('text'))
    .option('-o, --output <FILE>', say.output)
    .option('--hints', say.hints)
    .option('--summary', say.summary)
    .option('--max-warnings <N>', say.maxWarnings, wholeNumber)
    .option('--list-skipped', say.listSkipped)
    .option('--baseline <FILE>', say.baseline)
    .option('--write-baseline <FILE>', say.writeBaseline)
    .addOption(encoding())
    .addOption(threads())
    .option('--stdin-filename <NAME>', say.stdinFilename)
    .addHelpText('after', () => `\n${wrap(say.exitCodes, shell().width).join('\n')}`)
    .action(async (paths: string[], options: CheckOptions & OutputOptions) => {
      const read = [...paths, options.baseline ?? [], options.writeBaseline ?? []].flat();
      done(await withOutput(shell(), read, options, (out) => check(out, paths, options)));
    });
  command('extract', say.usageOfPaths)
    .argument('<PATH...>', say.path)
    .addOption(choice('--format', extractFormats, say.extractFormat).default('csv'))
    .option('-o, --output <FILE>', say.output)
    .option('--list-skipped', say.listSkipped)
    .addOption(encoding())
    .addOption(threads())
    .option('--stdin-filename <NAME>', say.stdinFilename)
    .addHelpText('after', () => `\n${wrap(say.extracted, shell().width).join('\n')}`)
    .action(async (paths: string[], options: ExtractOptions & OutputOptions) =>
      done(await withOutput(shell(), paths, options, (out) => extract(out, paths, options))),
    );
  command('fix', say.usageOfPaths)
    .argument('<PATH...>', say.pathToFix)
    .option('--totals', say.totals)
    .option('--strip-comments', say.stripComments)
    .option('--dry-run', say.dryRun)
    .option('--list-skipped', say.listSkipped)
    .addOption(encoding())
    .action(async (paths: string[], options: FixOptions) => done(await fix(shell(), paths, options)));
  command('rules', say.usageOfRules).action(async () => done(await rules(shell())));
  command('rule', 'CODE')
    .argument('<CODE>', say.code)
    .action(async (code: string) => done(await rule(shell(), code)));
  command('lsp', '[--stdio]')
    .option('--stdio', say.stdio)
    .allowUnknownOption()
    .allowExcessArguments()
    .action(async () => {
      lsp();
      done(exitCodes.clean);
    });
  return program;
}

function encodingOf(name: string): EncodingName {
  const encoding = encodingCalled(name);
  if (!encoding) throw new InvalidArgumentError(`Allowed choices are ${encodingNames.join(', ')}.`);
  return encoding;
}

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('');
  return Number(text);
}
