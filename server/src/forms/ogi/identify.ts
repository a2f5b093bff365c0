import { once, Pool } from '../../core/memo';
import { nameIn } from '../../core/path';
import { type Statement, type Statements, statement } from './facts';
import { nameInTitle } from './nameInTitle';
import { hanYearIn, yearInHan } from './year';

/** Which report of which organ a text is, surely enough to compare it with others. */
export interface ReportIdentity {
  /** Alike for reports of one organ. */
  readonly organ: string;
  readonly name: string;
  readonly year: number;
  /** The title or the name of the file says which organ, not only the prose or a folder. */
  readonly stated: boolean;
}

/**
 * The organ and the year of a report as the name of its file helps to tell them: the title says it first, then the reporting
 * period, the name of the file, the prose.
 */
export function whoseReport({ title, prose, period }: Statements, path: string): Statement {
  if (title.organ !== undefined && title.year !== undefined) return title;
  const named = readName(fileIn(path));
  return statement(title.organ ?? named.organ ?? prose.organ, title.year ?? period ?? named.year ?? prose.year);
}

/**
 * The same for reports to be compared, from the names of folders, too. Nothing where one of the two is not said, or where
 * the reporting period is another year than that of the title or of the file's name.
 */
export function identify(says: Statements, path: string): ReportIdentity | undefined {
  const { title, period } = says;
  const inFile = once(() => readName(fileIn(path)));
  const folders = foldersOf(path);
  const own = whoseReport(says, path);
  const organ = own.organ ?? inFolders(folders, 'organ');
  const year = own.year ?? inFolders(folders, 'year');
  if (organ === undefined || year === undefined) return undefined;
  if (period !== undefined && period !== (title.year ?? inFile().year ?? period)) return undefined;
  const name = organ.normalize('NFKC').replace(/\s/g, '');
  const stated = title.organ !== undefined || inFile().organ !== undefined;
  const isOne = stated && isUnique(name);
  const same = canonical(name);
  return { organ: isOne ? same : `${same}@${placeOf(folders, same)}`, name, year, stated };
}

/** What the path of a file tells of each of its reports: the name of a file of several names none of them, its folders may. */
export const pathOfEach = (path: string, reports: number): string =>
  reports > 1 ? path.slice(0, path.length - nameIn(path).length) : path;

const fileIn = (path: string): string => nameIn(path).replace(/\.[^.]+$/, '');

interface Folder {
  readonly says: Statement;
  /** Its name without year. */
  readonly place: string;
}

/** From the one in which the file lies upwards. Files of one folder share them. */
const foldersOf = (path: string): readonly Folder[] =>
  folders.get(path.slice(0, path.length - nameIn(path).length), (own) => {
    const [, ...names] = own.split(/[/\\]/).reverse();
    return names.map((name) => ({ says: readName(name), place: withoutYear(name.normalize('NFKC')) }));
  });

const folders = new Pool<readonly Folder[]>(64);

const inFolders = <Key extends keyof Statement>(above: readonly Folder[], key: Key): Statement[Key] | undefined =>
  above.find(({ says }) => says[key] !== undefined)?.says[key];

/** What the name of a file or folder says: 云溪街道2023年政府信息公开年报, 云溪街道办事处_2023, 2023-石桥镇, 2023年. */
const readName = (name: string): Statement => known.get(name, read);

/** Files of one folder share the names of all folders above them. */
const known = new Pool<Statement>(64);

function read(name: string): Statement {
  const text = name.normalize('NFKC').replace(/\.ogi$/i, '');
  const years = new Set([...text.matchAll(/(?<![\d-])20\d\d(?!\d|[-.]\d)/g)].map(([year]) => Number(year)));
  const year = years.size === 1 ? [...years][0] : years.size === 0 ? hanYearIn(`${text}年`) : undefined;
  const organ = nameInTitle(text) ?? organAlone(text);
  return statement(organ, year);
}

const organEnd = /(?:街道(?:办事处|办)?|人民政府|管理委员会|管委会|委员会|办公[室厅]|[局厅署委镇乡])$/;

/** An organ's name beside a year and words such as 年报, and nothing else. */
function organAlone(text: string): string | undefined {
  const rest = withoutYear(text);
  return /^\p{Script=Han}{3,30}$/u.test(rest) && organEnd.test(rest) ? rest : undefined;
}

const yearOrDay = new RegExp(
  String.raw`20\d\d(?:[01]\d[0-3]\d|[-.年][01]?\d[-.月][0-3]?\d日?)?年?度?|${yearInHan}年?度?|(?<!\d)\d\d年度?`,
  'gu',
);

/** What the name of a file or folder says besides the year, the day and that it is about reports. */
const withoutYear = (text: string): string =>
  text
    .replace(/(?:政府信息公开|信息公开|政务公开)?(?:工作)?(?:年度报告|年报|报告)/g, '')
    .replace(yearOrDay, '')
    .replace(/[\s_\-—.()]+/g, '');

/** Wordings of one name. Anything else that differs is another organ: 某县人民政府 is not 某县人民政府办公室. */
const canonical = (name: string): string =>
  name
    .replace(/^中共/, '')
    .replace(/街道(?:办事处|办)$/, '街道')
    .replace(/([镇乡])(?:人民)?政府$/, '$1')
    .replace(/([省市州县区旗])政府$/, '$1人民政府')
    .replace(/管理委员会$/, '管委会');

/** Names with a province, a city or a county stand for one organ; there is a 城关镇 in many counties. */
const isUnique = (name: string): boolean => /^(?:中共)?\p{Script=Han}{2,}?(?:省|市|自治[区州县]|盟|县|旗)./u.test(name);

/** Where other names are the same organ: below the same folders, whatever their years, those of the organ itself aside. */
const placeOf = (above: readonly Folder[], organ: string): string =>
  above
    .filter(({ says, place }) => place !== '' && canonical(says.organ ?? '') !== organ)
    .map(({ place }) => place)
    .join('/');
