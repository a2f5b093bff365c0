import type { Given } from '../forms/bind/bindReport';
import type { Severity } from '../rules/rule';
import { isMatch } from './glob';

/** `off`: not shown, and counted instead. */
export type Level = Severity | 'off';
export const levels: readonly Level[] = ['error', 'warning', 'information', 'hint', 'off'];

/** Findings that are known and right as they are. Every property that is given has to agree. */
export interface Exception {
  readonly code: string;
  readonly reason: string;
  /** A glob; without a slash it is about names, otherwise about paths from the folder of the config file. */
  readonly file?: string;
  readonly organ?: string;
  readonly year?: number;
  /** A row or column by its label or its id. */
  readonly row?: string;
  readonly column?: string;
  /** Something the line of the finding says. */
  readonly text?: string;
}

/** What a config file says. */
export interface Config extends Given {
  readonly rules: ReadonlyMap<string, Level>;
  readonly exceptions: readonly Exception[];
}

/** What is wanted for one file. */
export interface Policy {
  readonly levels: ReadonlyMap<string, Level>;
  readonly exceptions: readonly Exception[];
  readonly given: Given;
  /** Of the file, where an exception asks for organ or year, which its name may tell. */
  readonly path?: string;
}

export const noPolicy: Policy = { levels: new Map(), exceptions: [], given: {} };

/** Severities as a settings file has them; what is none is left out. */
export function levelsOf(value: unknown): Map<string, Level> {
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return new Map(entries.filter((entry): entry is [string, Level] => levels.includes(entry[1] as Level)));
}

/**
 * The policy for the file at `path`, counted from the folder of the config file. What the config file says of a rule
 * goes before what a person has set: it stands for all who work on the reports.
 */
export function policyFor(config: Config | undefined, path: string, own: ReadonlyMap<string, Level>): Policy {
  if (!config) return own.size > 0 ? { ...noPolicy, levels: own } : noPolicy;
  const { organ, form } = config;
  const exceptions = config.exceptions.filter(({ file }) => file === undefined || isMatch(file, path));
  const askForReport = exceptions.some(({ organ, year }) => organ !== undefined || year !== undefined);
  return {
    levels: new Map([...own, ...config.rules]),
    exceptions,
    given: { ...(organ && { organ }), ...(form !== undefined && { form }) },
    ...(askForReport && { path }),
  };
}
