import { localized } from '../core/localized';
import { contradicted } from './narrativeFindings';
import { defineRule } from './rule';

export const narrativeDocuments = defineRule({
  code: 'narrative-documents',
  severity: 'warning',
  grounds: 'structure',
  fix: 'choice',
  documentation: {
    title: localized('正文文件件数', 'Documents in the text'),
    summary: localized(
      '正文里的规章、规范性文件和处理决定件数应与第二部分的表格一致。',
      'Numbers of rules, normative documents and decisions in the text agree with the tables of section 二.',
    ),
    why: localized(
      '正文说“制发”“废止”“现行有效”多少件，表上就有对应的一格，数应当相同。公开、发布、公示了多少条信息，备案、清理、修订了多少件，表上没有，不比较；自然失效是否算作废止没有统一口径，也不比较。有认不出的词的，要同一段别的数能印证才比较（见 narrative-requests）。',
      'Where the text says how many were issued, repealed or are in force, the table has a cell for it, and the numbers should be the same. How many items were published, filed, reviewed or revised it does not say, and whether expiry counts as repeal is not settled; these are not compared. Beside words that are not known a number is compared only where the others of its paragraph bear it out (see narrative-requests).',
    ),
    wrong: `一、总体情况
本年度制发行政规范性文件⟦narrative-documents:三⟧件，废止1件。
第二十条第(一)项 | |||
信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
规章 | 0 | 0 | 0 |
行政规范性文件 | 2 | 1 | 20 |`,
    right: `一、总体情况
本年度制发行政规范性文件两件，废止1件。
第二十条第(一)项 | |||
信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
规章 | 0 | 0 | 0 |
行政规范性文件 | 2 | 1 | 20 |`,
    howToFix: localized(
      '对照文件目录。正文写错的，快速修复改正文里的数；表格写错的，改表格。',
      'Compare with the list of documents. If the text is wrong, the quick fix corrects the number in it; if the table is, correct the cell.',
    ),
  },
  contradicts: true,
  scope: 'report',
  check: (report) => contradicted(report, 'documents'),
});
