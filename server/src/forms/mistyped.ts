import { editDistance } from '../core/editDistance';
import { labelOf } from '../core/label';
import { memoized } from '../core/memo';
import type { Column, Row, Section } from './form';
import { nodesOf } from './layout';
import type { BoundTable } from './model';
import { headerKeys, rowKeys, tableOfTitle, tablesOfHeader } from './vocabulary';

/** A label as it is written and as the form has it. */
export interface Slip {
  readonly text: string;
  readonly right: string;
}

interface Worded {
  readonly label: string;
  readonly aliases?: readonly string[];
}

/** The label of a row that was matched although it is not quite the form’s. */
export function mistypedRow(text: string, row: Row): Slip | undefined {
  const { key, bare } = labelOf(text);
  const known = keysOf(row);
  if (known.has(key) || known.has(bare)) return undefined;
  return row.children && labelOf(row.label).bare.includes(bare) ? undefined : slipOf(text, [row]);
}

const keysOf = memoized((row: Row): ReadonlySet<string> => {
  const labels = [row.label, ...(row.aliases ?? [])].map(labelOf);
  return new Set(labels.flatMap(({ key, bare }) => [key, bare]));
});

/** A header cell that is nearly one of the table’s. */
export function mistypedHeader(text: string, { layout: { table } }: BoundTable): Slip | undefined {
  if (text.length > longestHeader || tableOfTitle(text) || tablesOfHeader(text).length > 0) return undefined;
  const columns: readonly Column[] = [...nodesOf(table.columns)];
  return slipOf(text, [...columns, ...table.header.flat().map((label) => ({ label }))]);
}

/** The words of a heading behind its number; the variants of a heading are as official as the form’s. */
export function mistypedHeading(text: string, { heading, aliases }: Section): Slip | undefined {
  if (saysNone.test(text)) return undefined;
  const wordings = [heading, ...aliases].map((label) => ({ label }));
  const words = text.replace(behindHeading, '');
  const slip = slipOf(words, wordings, ofHeadings, isOtherWord);
  return slip && { text, right: slip.right + text.slice(words.length) };
}

/** 六、其他需要报告的事项：无, 三、…情况（续） */
const behindHeading = /[\s:：]*(?:(?:无|没有)[。.]?|[（(]?续表?[)）]?)$/;

/** 六、无其他需要报告的事项: the section's text is in its heading. */
const saysNone = /^\s*(?:本年度?|目前)?暂?[无没未]/;

/** The note on the identities is longer, and is worded as one likes. */
const longestHeader = 16;

/** Ways to say the same that are nobody’s mistake. */
const synonyms: readonly (readonly [RegExp, string])[] = [
  [/以及|及|与/g, '和'],
  [/的/g, ''],
  [/年度/g, '年'],
  [/下一年/g, '下年'],
];
const ofHeadings: typeof synonyms = [
  ...synonyms,
  [/主要|工作|因|被|有关|相关/g, ''],
  [/措施/g, '情况'],
  [/不足/g, '问题'],
];

/** 说明 for 报告: two characters in a row are another word; but 政府政府 for 政府信息 is a slip. */
function isOtherWord(text: string, wording: string): boolean {
  if (text.length !== wording.length) return false;
  const differing = [...text].flatMap((each, at) => (each === wording[at] ? [] : [at]));
  const [first = 0, second] = differing;
  if (differing.length !== 2 || second !== first + 1) return false;
  const word = text.slice(first, first + 2);
  return !text.includes(word + word) && editDistance(text, wording) > 1;
}

function slipOf(
  text: string,
  items: readonly Worded[],
  same = synonyms,
  isOther: typeof isOtherWord = () => false,
): Slip | undefined {
  const { key, bare, ordinal } = labelOf(text);
  // A figure that has fallen into the cell of its label, or the number of a note.
  if (/\d$/.test(bare)) return undefined;
  const plain = (each: string) => same.reduce((result, [word, other]) => result.replace(word, other), each);
  let nearest: { readonly away: number; readonly right: string } | undefined;
  for (const { label, aliases = [] } of items) {
    for (const wording of [label, ...aliases].map(labelOf)) {
      if (wording.key === key || wording.bare === bare || plain(wording.bare) === plain(bare)) return undefined;
      if (isPiece(bare, wording.bare)) return undefined;
      if (isOther(bare, wording.bare)) continue;
      const away = editDistance(bare, wording.bare);
      if (away <= allowedSlips(wording.bare) && away < (nearest?.away ?? Number.POSITIVE_INFINITY))
        nearest = { away, right: label };
    }
  }
  if (!nearest) return undefined;
  const right = /[(,:]/.test(text) ? nearest.right.normalize('NFKC') : nearest.right;
  return { text, right: (ordinal ? (written.exec(text)?.[0] ?? '') : '') + right };
}

/** A label that a page or a line break has cut, or that an office has cut short, is not mistyped. */
const isPiece = (text: string, wording: string): boolean =>
  wording.length - text.length > 1 && (wording.startsWith(text) || wording.endsWith(text));

/** Whether some row is called so but for slips of the pen. */
export const isNearlyRow = (text: string): boolean => isNearly(labelOf(text).bare, rowKeys());

/** Whether some row, header cell or title is called so but for slips of the pen. */
export const isNearlyLabel = (text: string): boolean => isNearlyRow(text) || isNearly(labelOf(text).key, headerKeys());

function isNearly(text: string, keys: Iterable<string>): boolean {
  for (const key of keys) {
    const allowed = allowedSlips(key);
    if (Math.abs(key.length - text.length) <= allowed && editDistance(text, key) <= allowed) return true;
  }
  return false;
}

/** Whether the label of some row begins or ends so, or is nearly so. */
export function isPieceOfRow(text: string): boolean {
  const { bare } = labelOf(text);
  if (bare.length < 2) return false;
  for (const key of rowKeys()) if (key.startsWith(bare) || key.endsWith(bare)) return true;
  return isNearlyRow(text);
}

/** How many characters may be wrong, missing or too many in a label that is still meant to be this one. */
export function allowedSlips({ length }: string): number {
  if (length < 3) return 0;
  return length < 8 ? 1 : Math.floor(length / 4);
}

/** An ordinal as it stands in front of a label. */
const written = /^\s*(?:[（(]\s*)?[一二三四五六七八九十\d０-９㈠-㈩]{1,3}\s*(?:[)）]\s*)?[、.．,，:：]?\s*/;
