import { commands, Disposable, window } from 'vscode';
import { l10n } from '../locale.js';
import { checkAll } from './checkAll.js';
import { checkFile } from './checkFile.js';
import type { Gouji, Run } from './command.js';
import { copyFindings } from './copyFindings.js';
import { alignTables, compactTables, recomputeTotals, removeComments, rewriteTables } from './edits.js';
import { fillIn } from './fillIn.js';
import { goTo } from './goTo.js';
import { goToProblem } from './goToProblem.js';
import { newReport } from './newReport.js';
import { restartServer } from './restartServer.js';
import { showOutput } from './showOutput.js';
import { showRule } from './showRule.js';
import { showSuppressed } from './showSuppressed.js';
import { silence } from './silence.js';

const runs: Readonly<Record<string, Run>> = {
  alignTables,
  checkAll,
  checkFile,
  compactTables,
  copyFindings,
  fillIn,
  goTo,
  goToProblem,
  newReport,
  recomputeTotals,
  removeComments,
  restartServer,
  rewriteTables,
  showOutput,
  showRule,
  showSuppressed,
  silence,
};

export function registerCommands(gouji: Gouji): Disposable {
  const register = ([name, run]: [string, Run]) =>
    commands.registerCommand(`gouji.${name}`, async (...args) => {
      try {
        return await run(gouji, ...args);
      } catch (error) {
        await explain(gouji, error);
      }
    });
  return Disposable.from(...Object.entries(runs).map(register));
}

async function explain({ output }: Gouji, error: unknown): Promise<void> {
  output().error(error instanceof Error ? error : String(error));
  const show = l10n.t('Output');
  const message = error instanceof Error ? error.message : String(error);
  if ((await window.showErrorMessage(l10n.t('Gouji could not do it: {0}', message), show)) === show) output().show();
}
