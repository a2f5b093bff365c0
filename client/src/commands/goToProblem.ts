import { commands, type Diagnostic, languages, type TextDocumentShowOptions, type Uri, window } from 'vscode';
import { activeReport, findingsOn, openReports } from '../documents.js';
import { l10n } from '../locale.js';
import { sayNoReport } from './checked.js';

/** Goes to the first of the worst problems of a report, and lists the quick fixes there; from wherever it is asked, as from a page that is no editor. */
export async function goToProblem(): Promise<boolean> {
  const found = reports().map((uri) => [uri, firstProblem(uri)] as const);
  const problem = found.find(([, first]) => first);
  if (!problem) {
    if (openReports().length > 0) window.showInformationMessage(l10n.t('No problem was found.'));
    else sayNoReport();
    return false;
  }
  const [uri, first] = problem;
  const options: TextDocumentShowOptions = { selection: first!.range, preview: false };
  await commands.executeCommand('vscode.open', uri, options);
  await commands.executeCommand('editor.action.quickFix');
  return true;
}

/** The one in view first, then others that are open, then those of which findings are shown all the same. */
function reports(): Uri[] {
  const active = activeReport();
  const open = [...(active ? [active] : []), ...openReports()].map(({ uri }) => uri);
  return [...open, ...languages.getDiagnostics().map(([uri]) => uri)];
}

const firstProblem = (uri: Uri): Diagnostic | undefined =>
  findingsOn(uri).sort((a, b) => a.severity - b.severity || a.range.start.compareTo(b.range.start))[0];
