/**
 * The suite as VS Code starts it (`extensionTestsPath`). It is one file for the extension host of Node.js and for that
 * of the web, hence mocha's build for browsers; results go to the console, a line each, for scripts/vscode/suite.mjs.
 */
import 'mocha/mocha.js';

/** Only tests whose title matches: filled in when the suite is bundled. */
declare const GREP: string;

class ConsoleReporter extends Mocha.reporters.Base {
  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    super(runner, options);
    const title = (test: Mocha.Runnable) => test.titlePath().join(' › ');
    runner.on('pass', (test) => say({ state: 'passed', title: title(test), duration: test.duration }));
    runner.on('pending', (test) => say({ state: 'skipped', title: title(test) }));
    runner.on('retry', (test, error) => say({ state: 'retried', title: title(test), error: describe(error) }));
    runner.on('fail', (test, error) => {
      say({ state: 'failed', title: title(test), error: describe(error) });
      // Without a server the other suites would only wait.
      if (test.parent?.title === 'activation') runner.abort();
    });
    runner.on('end', () => say({ state: 'end' }));
  }
}

export async function run(): Promise<void> {
  // What an editor under load does late is tried once more; what comes of it is told either way.
  const options = { ui: 'tdd', reporter: ConsoleReporter, timeout: 30_000, retries: 1 } as const;
  const mocha = new Mocha({ ...options, ...(GREP && { grep: GREP }) });
  mocha.suite.emit(Mocha.Suite.constants.EVENT_FILE_PRE_REQUIRE, globalThis, '', mocha);
  try {
    await import('./suites.js');
  } catch (error) {
    say({ state: 'failed', title: 'loading the suite', error: describe(error as Error) });
    throw error;
  }
  const failures = await new Promise<number>((resolve) => {
    // Not the instance's own `run`, which asks the page's address for options.
    Mocha.prototype.run.call(mocha, resolve);
  });
  if (failures) throw new Error(`${failures} failed`);
}

function say(result: object): void {
  console.log(`gouji-test ${JSON.stringify(result)}`);
}

function describe(error: Error): string {
  const stack = error.stack ?? error.message;
  return stack.includes(error.message) ? stack : `${error.message}\n${stack}`;
}
