/**
 * What Gouji's client and server say to each other beyond the Language Server Protocol: types and method names only,
 * so that the client can import this file and nothing else of the server.
 */

/** As the Language Server Protocol has them: lines and UTF-16 characters from 0. */
interface Position {
  readonly line: number;
  readonly character: number;
}
interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** How many findings there are of each severity. */
interface FindingCounts {
  readonly error: number;
  readonly warning: number;
  readonly information: number;
  readonly hint: number;
}

/** How many identities hold, fail, and cannot be checked. */
interface IdentityCounts {
  readonly held: number;
  readonly failed: number;
  readonly notAssessable: number;
}

/** Sent by the client in `initializationOptions`. */
export interface InitializationOptions {
  /** `auto` follows the editor's display language (`locale` of `initialize`). */
  readonly locale?: 'auto' | 'zh-cn' | 'en';
  /** Where the page of a rule is opened: the rule's code and `.md` are appended. */
  readonly rulePageBase?: string;
  /** Whether the client wants `gouji/status` and `gouji/workspaceStatus`. */
  readonly status?: boolean;
  /** Whether the client answers `gouji/findReports` and `gouji/readReport`. */
  readonly readsFiles?: boolean;
  /** Whether the client answers `gouji/config`. */
  readonly config?: boolean;
  /** Whether the client has the command `gouji.silence`, which asks for a reason. */
  readonly silence?: boolean;
  /** Whether the client has the command `gouji.goTo`. */
  readonly goTo?: boolean;
}

/** Of which files findings are shown: those that are open, or every report of the workspace's folders. */
export type Scope = 'openFiles' | 'workspace';

/** The section `gouji` of the settings, as `workspace/configuration` answers it. */
export interface Settings {
  readonly locale?: 'auto' | 'zh-cn' | 'en';
  /** How many findings of a file are published; errors first. Default 200. */
  readonly maxFindings?: number;
  readonly scope?: Scope;
  /** `error`, `warning`, `information`, `hint` or `off` by the code of a rule. */
  readonly rules?: Readonly<Record<string, string>>;
}

/** How one report of a document fares. Lines count from 0. */
export interface ReportStatus {
  readonly organ?: string;
  readonly year?: number;
  /** `2021` or `2019`; absent where no table of a form was found. */
  readonly form?: string;
  readonly startLine: number;
  readonly identities: IdentityCounts;
}

/** Notification, server to client, after every check of an open document, where the client asked for it. */
export const statusNotification = 'gouji/status';
export interface StatusParams {
  readonly uri: string;
  readonly version: number;
  /** How many reports the document holds, and how their identities fare together. */
  readonly total: IdentityCounts & { readonly reports: number };
  /** The first reports, at most fifty. */
  readonly reports: readonly ReportStatus[];
  readonly findings: FindingCounts;
  /** Findings beyond `maxFindings`, which are not published. */
  readonly hidden: number;
  /** Findings that comments, exceptions and settings keep from being shown. */
  readonly suppressed: number;
  /** The text holds U+FFFD: it was read in the wrong encoding. */
  readonly wrongEncoding: boolean;
}

/** Request: whether a text, which need not be that of an open document, has a table of a form or any findings. */
export const isCheckableRequest = 'gouji/isCheckable';
export interface IsCheckableParams {
  readonly text: string;
}
export interface IsCheckableResult {
  readonly isCheckable: boolean;
}

/** Request: the findings of a document as plain text to send back to the office (复制核对意见). */
export const reviewTextRequest = 'gouji/reviewText';
export interface ReviewTextParams {
  readonly uri: string;
}
export interface ReviewTextResult {
  readonly text: string;
  readonly findings: number;
  /** Those that comments, exceptions and settings keep out of the text. */
  readonly unlisted: number;
}

/** Request: the findings of a document that are not shown, and why; what somebody has written down comes first. */
export const suppressedRequest = 'gouji/suppressed';
export interface SuppressedParams {
  readonly uri: string;
}
export interface SuppressedResult {
  readonly findings: readonly {
    /** Title of the rule. */
    readonly rule: string;
    readonly message: string;
    readonly range: Range;
    readonly by: 'comment' | 'exception' | 'setting';
    /** What was written down; empty where nothing was. */
    readonly reason: string;
  }[];
}

/** Request: the blank official form, filled with organ and year, and with what is carried over where the workspace tells. */
export const newReportRequest = 'gouji/newReport';
export interface NewReportParams {
  readonly organ: string;
  readonly year: number;
}
export interface NewReportResult {
  readonly text: string;
  /** How many of its figures are those of the report of the year before. */
  readonly told: number;
}

/** Request: the organs of the reports of the workspace, those with the most first. */
export const organsRequest = 'gouji/organs';
export interface OrgansResult {
  readonly organs: readonly string[];
}

/**
 * Request: the edits that make every 总计 of the document the sum of its parts, bring the columns of its tables under each
 * other, take out the blanks that do, write tables with pipes, or take out the comments that silence findings; `version`
 * is that of the text they are for.
 */
export const editsRequest = 'gouji/edits';
export type EditsKind = 'recomputeTotals' | 'alignTables' | 'compactTables' | 'rewriteTables' | 'removeComments';
export interface EditsParams {
  readonly uri: string;
  readonly kind: EditsKind;
}
export interface EditsResult {
  readonly version: number;
  readonly edits: readonly { readonly range: Range; readonly newText: string }[];
}

/**
 * Request: the rows of the report at a position as a snippet in which every figure is a place to fill in, beginning with
 * the one at the position; `version` is that of the text it is for. `null` where there is no figure to fill in.
 */
export const fillInRequest = 'gouji/fillIn';
export interface FillInParams {
  readonly uri: string;
  readonly position: Position;
}
export interface FillInResult {
  readonly version: number;
  readonly range: Range;
  readonly snippet: string;
}

/** Request: every rule by its code, with its title in the language of the messages, in the order of the documentation. */
export const rulesRequest = 'gouji/rules';
export interface RulesResult {
  readonly rules: readonly { readonly code: string; readonly title: string }[];
}

/** Request: the page of a rule as Markdown, in the language of the messages; `null` for an unknown code. */
export const rulePageRequest = 'gouji/rulePage';
export interface RulePageParams {
  readonly code: string;
}
export interface RulePageResult {
  readonly markdown: string;
}

/** Request, server to client: the files of the workspace's folders that may be reports. */
export const findReportsRequest = 'gouji/findReports';
export interface FindReportsParams {
  /** Patterns of paths: the files that are meant, and those among them that are not. */
  readonly include: string;
  readonly exclude: string;
  readonly limit: number;
}
export interface FindReportsResult {
  readonly uris: readonly string[];
  /** There are more than `limit`. */
  readonly more: boolean;
}

/** Request, server to client: a file of the workspace as it is stored; `null` if it is no report, too large, or gone. */
export const readReportRequest = 'gouji/readReport';
export interface ReadReportParams {
  readonly uri: string;
  readonly maxBytes: number;
}
export interface ReadReportResult {
  /** The bytes in base64. */
  readonly content: string;
}

/** Notification, server to client: the reports of the workspace have been read, where the client asked for `status`. */
export const workspaceStatusNotification = 'gouji/workspaceStatus';
export interface WorkspaceStatusParams {
  readonly reports: number;
  /** Only so many files were looked at; there are more. */
  readonly limit?: number;
}

/**
 * Request: check every report of the workspace's folders; `$/progress` tells how far it is where a token is given. From
 * then on their findings are shown as if the scope were `workspace`.
 */
export const checkAllRequest = 'gouji/checkAll';
export interface CheckAllParams {
  readonly workDoneToken?: string | number;
}
export interface CheckAllResult {
  readonly files: number;
  readonly reports: number;
  readonly findings: FindingCounts;
  /** Only so many files were looked at; there are more. */
  readonly limit?: number;
  /** Files that somebody may believe were checked, by their names, and why they were not. */
  readonly passedOver: readonly { readonly uri: string; readonly reason: string }[];
}

/** Request, server to client: the nearest `.gouji.json` above a document; `null` where there is none. */
export const configRequest = 'gouji/config';
export interface ConfigParams {
  readonly uri: string;
  /** It is to be edited: where it is open, its text as it stands in the editor is wanted, saved or not. */
  readonly unsaved?: boolean;
}
export interface ConfigResult {
  readonly uri: string;
  readonly text: string;
  /** The document's path from the folder of the config file, with slashes. */
  readonly path: string;
  /** Of the open document whose text this is. */
  readonly version?: number;
}

/**
 * Request: the `WorkspaceEdit` of the protocol that adds an exception to the config file as it now is, or creates one;
 * `null` where there is one that cannot be read, or none can be made.
 */
export const addExceptionRequest = 'gouji/addException';
export interface AddExceptionParams {
  /** Of the document in which the finding stands. */
  readonly uri: string;
  /** As the command got it, with the reason: what else it holds says for which report and cell it is. */
  readonly exception: { readonly code: string; readonly reason: string };
}

/**
 * Command, run by the client where `silence` was offered: asks for the reason, puts it in place of `placeholder` in the
 * new texts of the edit, and makes the edit; or has an exception with the reason added. Changed config files are saved.
 */
export const silenceCommand = 'gouji.silence';
export interface SilenceArguments {
  /** A `WorkspaceEdit` of the protocol that writes a comment. */
  readonly edit?: unknown;
  readonly exception?: AddExceptionParams;
  readonly placeholder: string;
  /** Title of the rule. */
  readonly rule: string;
}

/** Command, run by the client where `goTo` was offered: shows a place of the document or of another file. */
export const goToCommand = 'gouji.goTo';
export interface GoToArguments {
  readonly uri: string;
  readonly range: Range;
}
