import {
  type CodeAction,
  CodeActionKind,
  type Command,
  DiagnosticSeverity,
  DocumentHighlightKind,
  type DocumentSymbol,
  type Location,
  type CodeLens as LspCodeLens,
  type Diagnostic as LspDiagnostic,
  type Hover as LspHover,
  MarkupKind,
  type SelectionRange,
  type SemanticTokens,
  SemanticTokensBuilder,
  type SignatureHelp,
  type SymbolInformation,
  SymbolKind,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Locale } from '../core/localized';
import { type Edit, type Position, type Range, withLineEnd } from '../core/text';
import type { Problem } from '../engine/jsonReader';
import type { Action } from '../features/codeActions';
import type { CodeLens } from '../features/codeLenses';
import type { ColumnHint } from '../features/columnHint';
import type { Diagnostic } from '../features/diagnostics';
import type { Hover } from '../features/hover';
import { plainText } from '../features/markdown';
import type { Highlight } from '../features/navigation';
import type { OutlineItem } from '../features/outline';
import { type SemanticToken, tokenModifiers, tokenTypes } from '../features/semanticTokens';
import type { Severity } from '../rules/rule';
import { type GoToArguments, goToCommand } from './protocol';

/** Plain results of the features as the protocol's types. Positions are alike in both. */

const severityNumbers: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

const symbolKinds: Record<OutlineItem['kind'], SymbolKind> = {
  report: SymbolKind.File,
  section: SymbolKind.Module,
  table: SymbolKind.Array,
  group: SymbolKind.Struct,
  row: SymbolKind.Field,
};

const source = 'gouji';

export function toLspDiagnostic(
  { code, severity, range, message, related, report }: Diagnostic,
  uri: string,
  rulePageBase: string,
  uriOf: (file: string) => string,
): LspDiagnostic {
  return {
    code,
    source,
    range: shownRange(range, severityNumbers[severity]),
    message,
    severity: severityNumbers[severity],
    ...(rulePageBase && { codeDescription: { href: `${rulePageBase}${code}.md` } }),
    ...(related.length > 0 && {
      relatedInformation: related.map(({ file, range: there, message: said }) => ({
        location: { uri: file === undefined ? uri : uriOf(file), range: there },
        message: said,
      })),
    }),
    data: { report },
  };
}

/**
 * Of the hint on an empty cell what parts it from the one in front: VS Code draws the dots of a hint below two letters at
 * least, and those would be of the figure behind it. Whatever is worse than a hint begins where its cell does.
 */
const shownRange = (range: Range, severity: DiagnosticSeverity | undefined): Range => {
  const { start, end } = range;
  const isEmpty = start.line === end.line && start.character === end.character;
  if (severity !== DiagnosticSeverity.Hint || !isEmpty || start.character === 0) return range;
  return { start: { line: start.line, character: start.character - 1 }, end };
};

/** What is wrong in a config file. */
export const toProblem = ({ range, message }: Problem, locale: Locale): LspDiagnostic => ({
  source,
  range,
  message: message[locale],
  severity: DiagnosticSeverity.Error,
});

export const toTextEdit = ({ range, newText }: Edit): TextEdit => ({ range, newText });

/** Edits carry the version of the text they are for where the client can tell. */
export interface EditedDocument {
  readonly uri: string;
  /** What lines of it end with, where edits do not heed that themselves. */
  readonly lineEnd?: string;
  /** `null`: as it is stored. */
  readonly version?: number | null;
}

export function toCodeAction(action: Action, edited: EditedDocument, reported: readonly LspDiagnostic[]): CodeAction {
  const answered = reportedOf(action.answers, reported);
  return {
    title: action.title,
    kind: action.kind === 'quickfix' ? CodeActionKind.QuickFix : action.kind,
    ...(answered.length > 0 && { diagnostics: answered }),
    ...(action.preferred && { isPreferred: true }),
    ...(action.disabled !== undefined && { disabled: { reason: action.disabled } }),
    ...(action.edits.length > 0 && { edit: toWorkspaceEdit(edited, action.edits) }),
  };
}

/** Those of the diagnostics that the client has which stand for the findings. */
export const reportedOf = (
  findings: readonly Pick<Diagnostic, 'code' | 'range'>[],
  reported: readonly LspDiagnostic[],
): LspDiagnostic[] =>
  reported.filter(
    (one) =>
      one.source === source &&
      findings.some(({ code, range }) => one.code === code && sameStart(one.range, shownRange(range, one.severity))),
  );

export function toWorkspaceEdit(
  { uri, version, lineEnd = '\n' }: EditedDocument,
  edits: readonly Edit[],
): WorkspaceEdit {
  const changes = withLineEnd(edits, lineEnd).map(toTextEdit);
  if (version === undefined) return { changes: { [uri]: changes } };
  return { documentChanges: [{ textDocument: { uri, version }, edits: changes }] };
}

const sameStart = (a: LspDiagnostic['range'], b: LspDiagnostic['range']): boolean =>
  a.start.line === b.start.line && a.start.character === b.start.character;

export const toHover = ({ markdown, range }: Hover, rendersMarkdown: boolean): LspHover => ({
  contents: toMarkup(markdown, rendersMarkdown),
  range,
});

const toMarkup = (markdown: string, rendersMarkdown: boolean) =>
  rendersMarkdown
    ? { kind: MarkupKind.Markdown, value: markdown }
    : { kind: MarkupKind.PlainText, value: plainText(markdown) };

/** How a client shows signature help. */
export interface SignatureStyle {
  readonly rendersMarkdown: boolean;
  readonly takesLabelOffsets: boolean;
}

/** One signature: the row. A client that takes no offsets looks for the name of the column in it. */
export const toSignatureHelp = (
  { label, columns, active, documentation }: ColumnHint,
  { rendersMarkdown, takesLabelOffsets }: SignatureStyle,
): SignatureHelp => ({
  signatures: [
    {
      label,
      parameters: columns.map(([from, to]) => ({ label: takesLabelOffsets ? [from, to] : label.slice(from, to) })),
      ...(documentation !== undefined && { documentation: toMarkup(documentation, rendersMarkdown) }),
    },
  ],
  activeSignature: 0,
  activeParameter: active,
});

export const toFoldingRange = ({ start, end }: { readonly start: number; readonly end: number }) => ({
  startLine: start,
  endLine: end,
});

/** The first of the ranges within the second and so on; the protocol wants one for every position, even if nothing is there. */
export function toSelectionRange(ranges: readonly Range[], position: Position): SelectionRange {
  const innermost = ranges.reduceRight<SelectionRange | undefined>(
    (parent, range) => (parent ? { range, parent } : { range }),
    undefined,
  );
  return innermost ?? { range: { start: position, end: position } };
}

/** Where the client can go to a place, a lens leads there; a command without a name is only shown. */
export function toCodeLens({ range, title, target }: CodeLens, uri: string, goesTo: boolean): LspCodeLens {
  if (!target || !goesTo) return { range, command: { title, command: '' } };
  return { range, command: toGoTo(title, { uri, range: target }) };
}

/** Leads to a place, in clients that know the command. */
export const toGoTo = (title: string, place: GoToArguments): Command => ({
  title,
  command: goToCommand,
  arguments: [place],
});

export function toTokens(tokens: readonly SemanticToken[]): SemanticTokens {
  const builder = new SemanticTokensBuilder();
  for (const { range, type, modifiers } of tokens) {
    const { line, character } = range.start;
    const flags = modifiers.reduce((sum, modifier) => sum | (1 << tokenModifiers.indexOf(modifier)), 0);
    builder.push(line, character, range.end.character - character, tokenTypes.indexOf(type), flags);
  }
  return builder.build();
}

export const toLocation = (uri: string, range: Location['range']): Location => ({ uri, range });

export const toHighlight = ({ range, role }: Highlight) => ({
  range,
  kind: role === 'total' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
});

export const toSymbol = (item: OutlineItem): DocumentSymbol => ({
  name: item.name || '—',
  detail: item.detail,
  kind: symbolKinds[item.kind],
  range: item.range,
  selectionRange: item.selection,
  children: item.children.map(toSymbol),
});

/** The same for clients in which no symbol stands within another. */
export const toFlatSymbols = (
  symbols: readonly DocumentSymbol[],
  uri: string,
  container?: string,
): SymbolInformation[] =>
  symbols.flatMap(({ name, kind, range, children = [] }) => [
    { name, kind, location: toLocation(uri, range), ...(container !== undefined && { containerName: container }) },
    ...toFlatSymbols(children, uri, name),
  ]);
