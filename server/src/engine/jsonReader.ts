import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { type Localized, localized } from '../core/localized';
import { positionAt, type Range } from '../core/text';

export interface Problem {
  readonly range: Range;
  readonly message: Localized;
}

/** A reader for each property that an object may have. */
export type Readers<Result> = { readonly [Name in keyof Result]-?: (node: Node) => Result[Name] | undefined };

/** Reads JSON, in which comments and trailing commas are allowed, and notes with its place what is not as it should be. */
export class JsonReader {
  readonly root: Node | undefined;
  readonly problems: Problem[] = [];
  readonly #text: string;

  constructor(text: string) {
    this.#text = text.replace(/^\ufeff/, '');
    const errors: ParseError[] = [];
    this.root = parseTree(this.#text, errors, { allowTrailingComma: true, allowEmptyContent: true });
    // What follows the first error is mostly its consequence.
    if (errors[0]) this.complain(errors[0], syntaxError(errors[0]));
  }

  complain({ offset, length }: { readonly offset: number; readonly length: number }, message: Localized): undefined {
    const range = { start: positionAt(this.#text, offset), end: positionAt(this.#text, offset + length) };
    this.problems.push({ range, message });
    return undefined;
  }

  readonly text = (node: Node): string | undefined =>
    typeof node.value === 'string' ? node.value : this.#expect(node, quotedText);

  /** A value for which a predicate holds; `what` says which those are. */
  value<Value>(node: Node, holds: (value: unknown) => value is Value, what: Localized): Value | undefined {
    const value: unknown = node.value;
    return holds(value) ? value : this.#expect(node, what);
  }

  oneOf<Value extends string>(values: readonly Value[]): (node: Node) => Value | undefined {
    const quoted = values.map((value) => `"${value}"`);
    const what = localized(` ${quoted.join('、')} 之一`, `one of ${quoted.join(', ')}`);
    return (node) => this.value(node, (value): value is Value => values.includes(value as Value), what);
  }

  array<Item>(node: Node, read: (item: Node) => Item | undefined): readonly Item[] | undefined {
    if (node.type !== 'array') return this.#expect(node, localized('方括号 [ … ]', 'an array [ … ]'));
    return (node.children ?? []).map(read).filter((item) => item !== undefined);
  }

  properties(node: Node): { readonly name: string; readonly key: Node; readonly value: Node }[] | undefined {
    if (node.type !== 'object') return this.#expect(node, localized('花括号 { … }', 'an object { … }'));
    return (node.children ?? []).flatMap(({ children: [key, value] = [] }) =>
      key && value ? [{ name: String(key.value), key, value }] : [],
    );
  }

  /** What could be read of an object; names that it may not have are complained of. */
  object<Result extends object>(node: Node, readers: Readers<Result>): Partial<Result> {
    const result: Partial<Result> = {};
    for (const { name, key, value } of this.properties(node) ?? []) {
      if (!Object.hasOwn(readers, name)) {
        this.complain(key, unknownName(name, Object.keys(readers)));
        continue;
      }
      const found = readers[name as keyof Result](value);
      if (found !== undefined) result[name as keyof Result] = found;
    }
    return result;
  }

  #expect(node: Node, what: Localized): undefined {
    return this.complain(node, localized(`这里应是${what.zh}。`, `This should be ${what.en}.`));
  }
}

const quotedText = localized('引号里的文字', 'a text in quotes');

const unknownName = (name: string, known: readonly string[]): Localized =>
  localized(
    `没有“${name}”这一项，可以写的是 ${known.join('、')}。`,
    `There is no property "${name}"; known are ${known.join(', ')}.`,
  );

function syntaxError({ error }: ParseError): Localized {
  const name = printParseErrorCode(error);
  return localized(
    `从这里起读不下去，多半是少了逗号、引号或括号（${name}）。`,
    `It cannot be read from here on, probably for want of a comma, quote or bracket (${name}).`,
  );
}
