import { type Range, rangeOnLine } from '../../core/text';
import { longestLine } from './organ';

/** A place of a template that nobody has filled in. */
export interface Leftover {
  readonly text: string;
  readonly range: Range;
}

/** What a number, a date or a name would stand in front of. 王×× and 京××号 are names and numbers made unreadable on purpose. */
const wanted =
  '年|月|日|件|条|次|份|个|人|项|宗|起|篇|期|名|场|万|元|%|％|市|县|区|镇|乡|街道|街|局|厅|委|办|科|站|部门|单位|政府|网站|平台|公众号';

const patterns: readonly RegExp[] = [
  new RegExp(`(?<![A-Za-z\\d×/._-])(?:20)?(?:[×✕]{1,6}|[XxＸｘ]{2,6})(?=\\s*[)）]?\\s*(?:${wanted}))`, 'g'),
  /(?<=(?:电话|邮编|地址|邮箱|传真|联系人|联系方式)[:：为是]?\s*)(?:[×✕]{2,}|[XＸ]{2,})(?![A-Za-z\d])/g,
  /〔\s*〕|［\s*］/g,
  new RegExp(`(?:[(（]\\s*[)）]|【\\s*】)(?=\\s*(?:${wanted}))`, 'g'),
  /(?<![\w/.@-])_{3,}(?![\w/.@-])/g,
  /(?<!\d)20[\s_]{2,}年/g,
];

const somebody = /(?<!如|像|对|某)某某(?=(?:市|县|区|镇|乡|街道|局|厅|委员会|办公室|单位名称))/g;

/** What none of the patterns does without; most lines have nothing of it. */
const suspicious = /[×✕XＸｘ〔［【_某]|xx|[(（][\s)）]|20\s\s/;

/** A line across the page, as Markdown and signatures have it, or around a table: `|____|____|`. */
const rule = /^[\s_|]*$/;

/**
 * Marks that a template asks to be replaced. 某某 is one only in the report of an organ that has another name, and not in
 * 如某某单位.
 */
export function leftoversIn(lines: readonly string[], organ: string | undefined): Leftover[] {
  const named = organ !== undefined && !organ.includes('某');
  const wanted = named ? [...patterns, somebody] : patterns;
  const found: Leftover[] = [];
  for (let line = 0; line < lines.length; line++)
    if (suspicious.test(lines[line]!)) found.push(...onLine(lines[line]!, line, wanted));
  return found;
}

const onLine = (text: string, line: number, wanted: readonly RegExp[]): Leftover[] =>
  rule.test(text)
    ? []
    : wanted.flatMap((pattern) =>
        [...text.slice(0, longestLine).matchAll(pattern)].map(({ 0: found, index }) => ({
          text: found,
          range: rangeOnLine(line, index, index + found.length),
        })),
      );
