/**
 * Mirrors show reports in traditional characters, turned over by machine. Only what the forms, their headings and the
 * sentences about their figures are written with is turned back: a table of all characters would be larger than the rest
 * of the program.
 */

const traditional =
  '萬業個為爲舉於會體況決減辦務動區單發後國處複復審對屬開強當總執護報據範無數條構權機査濟現確種穩類係繫糾納組織經結繼續維繳罰獲補規計認議許訟訪訴詢請購費轉這進過採問項題額與訊資檔製佈縣鎮鄉廳關員門應實長黨號內沒廢祕網來餘該將時間書見導產敗銷錯較幾兩億僅從給徵勝駁終調聯電郵傳場準';
const simple =
  '万业个为为举于会体况决减办务动区单发后国处复复审对属开强当总执护报据范无数条构权机查济现确种稳类系系纠纳组织经结继续维缴罚获补规计认议许讼访诉询请购费转这进过采问项题额与讯资档制布县镇乡厅关员门应实长党号内没废秘网来余该将时间书见导产败销错较几两亿仅从给征胜驳终调联电邮传场准';

const pairs = new Map([...traditional].map((character, at) => [character, simple[at]!]));
const everyTraditional = new RegExp(`[${traditional}]`, 'g');

/** What the same programs put for a word of the mainland, of the same length. */
const words: readonly (readonly [RegExp, string])[] = [
  [/规范性档案/g, '规范性文件'],
  [/资讯|讯息/g, '信息'],
  [/專案数量/g, '项目数量'],
];

/** By letter: a class of so many letters is slow to search for, and every line is asked. */
const isPairedAt = new Uint8Array(0x10000);
for (const character of traditional) isPairedAt[character.charCodeAt(0)] = 1;

function isTraditional(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (isPairedAt[text.charCodeAt(at)] === 1) return true;
  return false;
}

/** The text in simplified characters, as far as reports are written with them; every other one stays where it is. */
export function simplified(text: string): string {
  if (!isTraditional(text)) return text;
  const plain = text.replace(everyTraditional, (character) => pairs.get(character)!);
  return words.reduce((result, [word, ours]) => result.replace(word, ours), plain);
}
