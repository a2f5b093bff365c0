import { type Command, Disposable, type LanguageStatusItem, LanguageStatusSeverity, languages, window } from 'vscode';
import type { StatusParams } from '../../../server/src/lsp/protocol.js';
import { activeReport, reportLanguage } from '../documents.js';
import { l10n } from '../locale.js';
import type { Session } from '../session.js';
import { countFindings, findingCounts, summary } from './summary.js';

interface Shown {
  readonly text: string;
  readonly severity: LanguageStatusSeverity;
  readonly detail?: string;
  readonly busy?: boolean;
  readonly command?: Command;
}

/** Keeps the language status of the active report: how it fares, and what the user must know to trust it. */
export function showStatus(session: Session): Disposable {
  const items = new Map<string, LanguageStatusItem>();
  const update = () => {
    const document = activeReport();
    const status = document && session.statusOf(document.uri);
    show(items, 'gouji.status', document && overall(session, status));
    show(items, 'gouji.findings', status && shownFindings(status));
    show(items, 'gouji.hidden', status && hiddenFindings(status));
    show(items, 'gouji.suppressed', status && suppressedFindings(status));
    show(items, 'gouji.encoding', status && wrongEncoding(status));
    show(items, 'gouji.workspace', document && limitedWorkspace(session));
  };
  update();
  return Disposable.from(
    session.onDidChange(update),
    window.onDidChangeActiveTextEditor(update),
    new Disposable(() => {
      for (const item of items.values()) item.dispose();
    }),
  );
}

function show(items: Map<string, LanguageStatusItem>, id: string, shown: Shown | undefined): void {
  if (!shown) {
    items.get(id)?.dispose();
    items.delete(id);
    return;
  }
  const item = items.get(id) ?? languages.createLanguageStatusItem(id, { language: reportLanguage });
  items.set(id, item);
  item.name = 'Gouji 勾稽';
  item.text = shown.text;
  item.severity = shown.severity;
  item.busy = shown.busy ?? false;
  item.detail = shown.detail ?? '';
  item.command = shown.command;
}

function overall({ state }: Session, status: StatusParams | undefined): Shown {
  const output = { command: 'gouji.showOutput', title: l10n.t('Output') };
  const severity = LanguageStatusSeverity.Information;
  if (state === 'failed') {
    const command = { command: 'gouji.restartServer', title: l10n.t('Restart') };
    return { text: l10n.t('The server does not run'), severity: LanguageStatusSeverity.Error, command };
  }
  if (state !== 'running') return { text: l10n.t('Starting …'), severity, busy: true, command: output };
  if (!status) return { text: l10n.t('Checking …'), severity, busy: true, command: output };
  return {
    text: summary(status),
    severity: status.total.failed > 0 ? LanguageStatusSeverity.Error : severity,
    ...(countFindings(status) === 0 && { command: output }),
  };
}

/** An item by itself: the editor cuts off what is longer than a line, and the link behind it with it. */
function shownFindings(status: StatusParams): Shown | undefined {
  if (countFindings(status) === 0) return undefined;
  return {
    text: findingCounts(status),
    severity: severityOf(status),
    command: showProblems(),
  };
}

function severityOf({ findings }: StatusParams): LanguageStatusSeverity {
  if (findings.error > 0) return LanguageStatusSeverity.Error;
  return findings.warning > 0 ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information;
}

function hiddenFindings({ hidden }: StatusParams): Shown | undefined {
  if (hidden === 0) return undefined;
  return {
    text: l10n.t('{0} more findings are not shown', hidden),
    severity: LanguageStatusSeverity.Warning,
    command: { command: 'workbench.action.openSettings', title: l10n.t('Setting'), arguments: ['gouji.maxFindings'] },
  };
}

function limitedWorkspace({ workspace }: Session): Shown | undefined {
  if (workspace?.limit === undefined) return undefined;
  return {
    text: l10n.t('Only the first {0} files of the workspace are compared', workspace.limit),
    severity: LanguageStatusSeverity.Warning,
    detail: l10n.t('open the folder of fewer reports, or use the command line'),
  };
}

function suppressedFindings({ suppressed }: StatusParams): Shown | undefined {
  if (suppressed === 0) return undefined;
  return {
    text: l10n.t('{0} more findings are not shown by comments, exceptions and settings', suppressed),
    severity: LanguageStatusSeverity.Information,
    command: { command: 'gouji.showSuppressed', title: l10n.t('List Them') },
  };
}

function wrongEncoding(status: StatusParams): Shown | undefined {
  if (!status.wrongEncoding) return undefined;
  return {
    text: l10n.t('The file was read in the wrong encoding'),
    severity: LanguageStatusSeverity.Error,
    command: reopenWithEncoding(),
  };
}

export const showProblems = (): Command => ({
  command: 'workbench.actions.view.problems',
  title: l10n.t('Problems'),
});

export const reopenWithEncoding = (): Command => ({
  command: 'workbench.action.editor.changeEncoding',
  title: l10n.t('Reopen with Encoding'),
});
