import type { Node } from 'jsonc-parser';
import { isItOneOf, type Localized, localized } from '../core/localized';
import { forms } from '../forms/catalog';
import type { Organ, OrganKind } from '../forms/ogi/organ';
import { ruleOf, similarCodes } from '../rules/registry';
import { isNameOf, similarNames } from './formNames';
import { globProblem } from './glob';
import { JsonReader, type Problem } from './jsonReader';
import { type Config, type Exception, type Level, levels } from './policy';

export const configName = '.gouji.json';

export interface ReadConfig {
  /** What could be understood. */
  readonly config: Config;
  readonly problems: readonly Problem[];
}

export const organKinds: readonly OrganKind[] = ['township', 'county', 'unknown'];

/** Reads a config file. What is wrong in it is left out and said, with its place. */
export function readConfig(text: string): ReadConfig {
  const reader = new JsonReader(text);
  const { text: string } = reader;
  const read = reader.root
    ? reader.object<Config & { readonly $schema: string }>(reader.root, {
        $schema: string,
        rules: (node) => rulesIn(reader, node),
        organ: (node) => reader.object<Organ>(node, { name: string, kind: reader.oneOf(organKinds) }),
        form: reader.oneOf(forms.map(({ id }) => id)),
        exceptions: (node) => reader.array(node, (item) => exceptionIn(reader, item)),
      })
    : {};
  const { $schema: _, rules = new Map(), exceptions = [], ...given } = read;
  return { config: { ...given, rules, exceptions }, problems: reader.problems };
}

function rulesIn(reader: JsonReader, node: Node): ReadonlyMap<string, Level> {
  const found = new Map<string, Level>();
  for (const { key, value } of reader.properties(node) ?? []) {
    const code = codeIn(reader, key);
    const level = reader.oneOf(levels)(value);
    if (code && level) found.set(code, level);
  }
  return found;
}

function codeIn(reader: JsonReader, node: Node): string | undefined {
  const code = reader.text(node);
  if (code === undefined || ruleOf(code)) return code;
  return reader.complain(node, unknownCode(code));
}

function exceptionIn(reader: JsonReader, node: Node): Exception | undefined {
  const { text } = reader;
  const before = reader.problems.length;
  const { code, reason, ...rest } = reader.object<Exception>(node, {
    code: (value) => codeIn(reader, value),
    reason: text,
    file: (value) => globIn(reader, value),
    organ: text,
    year: (value) => reader.value(value, isYear, year),
    row: (value) => nameIn(reader, value, 'row'),
    column: (value) => nameIn(reader, value, 'column'),
    text,
  });
  // A condition that was not understood would otherwise be met everywhere.
  if (reader.problems.length > before) return undefined;
  const brace = { offset: node.offset, length: 1 };
  if (code === undefined) return reader.complain(brace, noCode);
  if (reason === undefined || reason.trim() === '') return reader.complain(brace, noReason);
  return { code, reason, ...rest };
}

function globIn(reader: JsonReader, node: Node): string | undefined {
  const glob = reader.text(node);
  const problem = glob === undefined ? undefined : globProblem(glob);
  return problem ? reader.complain(node, problem) : glob;
}

/** A name that no form has would be met nowhere, and nobody would be told. */
function nameIn(reader: JsonReader, node: Node, kind: 'row' | 'column'): string | undefined {
  const name = reader.text(node);
  if (name === undefined || isNameOf(kind, name)) return name;
  return reader.complain(node, unknownName(kind, name));
}

const isYear = (value: unknown): value is number =>
  Number.isInteger(value) && (value as number) > 1000 && (value as number) < 10_000;
const year = localized('四位数的年份，如 2023（不加引号）', 'a year such as 2023, without quotes');

const noCode = localized('这条例外没有写 code（规则代码）。', 'This exception has no code (of a rule).');
const noReason = localized(
  '这条例外没有写 reason（理由）。请写明为什么这样填是对的，以后的人才看得懂。',
  'This exception has no reason. Say why the figure is right as it is.',
);

function unknownName(kind: 'row' | 'column', name: string): Localized {
  const { zh, en } = isItOneOf(similarNames(kind, name), localized('', ''));
  return localized(
    `表样上没有叫“${name}”的${kind === 'row' ? '行' : '列'}。${zh}`,
    `No form has a ${kind} called "${name}". ${en}`.trim(),
  );
}

function unknownCode(code: string): Localized {
  const { zh, en } = isItOneOf(similarCodes(code), localized('全部规则见 gouji rules。', 'See gouji rules.'));
  return localized(`没有“${code}”这条规则。${zh}`, `There is no rule "${code}". ${en}`);
}
