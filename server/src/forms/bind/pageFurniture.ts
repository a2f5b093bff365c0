/** What stands on every page of a print beside the title of the report. */

const timePrinted =
  /^\d{1,4}[/年.-]\d{1,2}[/月.-]\d{1,4}日?[,，]?\s*(?:[上下]午)?\s*\d{1,2}:\d\d(?::\d\d)?(?:\s*[AP]M)?$/;
const pageOfAll = /^\d{1,3}\s*\/\s*\d{1,3}$/;
const address = /^(?:https?|[fﬁ]i?le):\/\/\S+(?:\s+\d{1,3}\s*\/\s*\d{1,3})?$/;
const longestTime = 40;
const longestAddress = 300;

/** The time at which a browser has printed, the address, or the number of the page of all: `12/1/26, 2:39 AM`, `1/3`. */
export function isPrintedByBrowser(line: string): boolean {
  const words = line.trim();
  const first = words[0] ?? '';
  if (first >= '0' && first <= '9')
    return words.length < longestTime && (timePrinted.test(words) || pageOfAll.test(words));
  return (first === 'h' || first === 'f' || first === 'ﬁ') && words.length < longestAddress && address.test(words);
}

/** Only what is cut behind the year, so that it tells whose report it is; a sentence has marks in it. */
const cutTitle =
  /^[^。，；：,;:]{0,40}年度?政(?:府|府信|府信息|府信息公|(?:府信息|务)公开(?:工|工作|工作年|工作年度|年|年度|工作年度报)?)$/;
const longestCut = 60;

/** The first line of a title that the width of the page has cut: 柳河区2022年政府信息公开工/作年度报告. */
export const isCutTitle = (line: string): boolean =>
  line.length < longestCut && line.includes('年') && cutTitle.test(line.trim());
