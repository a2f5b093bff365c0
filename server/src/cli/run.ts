import { CommanderError } from 'commander';
import { localized } from '../core/localized';
import { NodeWorkspace } from '../workspace/node';
import { localeOf } from './locale';
import { misuse } from './misuse';
import { buildProgram, type GlobalOptions } from './program';
import { colorsFor, complain, type ExitCode, exitCodes, type Shell, widthFor } from './shell';
import { terminal } from './terminal';

/** Runs the command of an argument list in this process. */
export async function run(args: readonly string[]): Promise<ExitCode> {
  const { env, stdout } = process;
  const locale = localeOf(args, env);
  const shellFor = ({ color }: GlobalOptions): Shell => ({
    locale,
    workspace: new NodeWorkspace(),
    ...terminal(process),
    width: widthFor(stdout),
    colors: colorsFor(stdout, env, color),
  });
  let result: ExitCode = exitCodes.clean;
  const program = buildProgram(locale, shellFor, (code) => {
    result = code;
  });
  try {
    if (args.length === 0) program.help({ error: true });
    await program.parseAsync(args, { from: 'user' });
    return result;
  } catch (error) {
    const shell = shellFor({});
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return exitCodes.clean;
      if (error.code !== 'commander.help') await complain(shell, misuse(error, args));
    } else {
      const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
      await complain(
        shell,
        localized(`内部错误，请告诉开发者：\n${stack}`, `internal error, please report it:\n${stack}`),
      );
    }
    return exitCodes.failed;
  }
}
