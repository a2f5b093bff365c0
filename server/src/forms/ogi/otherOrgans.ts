import { rangeOnLine } from '../../core/text';
import type { ReportModel } from '../model';
import type { Leftover } from './leftovers';
import { longestLine } from './organ';

/**
 * Names by which a report calls its own organ that are another organ's: only where title and text are both sure. The kinds
 * of organ whose names say which one it is are 街道, 镇 and 乡.
 */
export function otherOrgans({ organ, title, lines }: ReportModel): Leftover[] {
  const own = title && organ.name ? place.exec(organ.name.normalize('NFKC')) : undefined;
  if (!own?.groups || !organ.name) return [];
  const [name, kind] = [own.groups.name!, own.groups.kind!];
  const text = lines.join('\n');
  const found = lines.flatMap((line, at) => namesOfAnother(line, at, name, kind));
  return [...found, ...selfReferences(lines, text, kind)];
}

/** 青石街道, 石桥镇: behind the names of city and county. */
const place = /(?:^|[省市县区旗州])(?<name>[\p{Script=Han}]{1,8}?)(?<kind>街道|镇|乡)(?:办事处|人民政府|政府|$)/u;

/** The names of province, city and county in front of it: unbounded, they could be parted in more ways than can be tried. */
const anOrgan =
  '(?:[\\p{Script=Han}]{2,6}[省市县区旗]){0,4}(?<other>(?![本我该各所当])[\\p{Script=Han}]{1,6}?(?<kind>街道|镇|乡)(?:党工委|党委)?(?:办事处|人民政府|政府|党政|综合))';

/** Where an organ names itself: who is to be called, who compiled the report, whose report is announced. */
const contact = new RegExp(`(?:请与|请联系|联系单位[:：]?|可向|请向|可与)\\s*${anOrgan}`, 'dgu');
const compiler = new RegExp(`(?:由|编制单位[:：]?|编制机关[:：]?)\\s*${anOrgan}(?=编制|编写|发布|公布|\\s*$)`, 'dgu');
const announced = new RegExp(`现[将就]\\s*${anOrgan}(?=\\s*20\\d\\d)`, 'dgu');

/** Whom to ask about the report. With an address alone it may be where something else is handed in, at another organ. */
const tellsWhomToAsk = /疑问|疑义|电话|邮编|邮政编码|邮箱|传真/;

function namesOfAnother(line: string, at: number, name: string, kind: string): Leftover[] {
  if (line.length > longestLine) return [];
  const patterns = [...(tellsWhomToAsk.test(line) ? [contact] : []), compiler, announced];
  const found = patterns.flatMap((pattern) => [...line.matchAll(pattern)]);
  return found.flatMap(({ groups, indices }) => {
    const [other, itsKind] = [groups!.other!, groups!.kind!];
    if (itsKind !== kind || other.includes(name) || name.includes(other.split(itsKind)[0]!)) return [];
    const [start, end] = indices!.groups!.other!;
    return [{ text: other, range: rangeOnLine(at, start, end) }];
  });
}

/** 我镇 throughout in the report of a 街道 that never says 街道 of itself. */
function selfReferences(lines: readonly string[], text: string, kind: string): Leftover[] {
  if (new RegExp(`[我本全该](?:${kind}|办|街)`).test(text)) return [];
  const others = ['街道', '镇', '乡', '局'].filter((each) => each !== kind);
  const pattern = new RegExp(`[我本](?:${others.join('|')})(?![企村贤亲级])`);
  const at = lines.findIndex((line) => line.length <= longestLine && pattern.test(line));
  if (at < 0) return [];
  const match = pattern.exec(lines[at]!)!;
  return [{ text: match[0], range: rangeOnLine(at, match.index, match.index + match[0].length) }];
}
