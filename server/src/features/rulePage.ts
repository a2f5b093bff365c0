import type { Locale } from '../core/localized';
import { writeSuppression } from '../core/suppression';
import { configName } from '../engine/config';
import { ruleOf } from '../rules/registry';
import type { Grounds, Rule, Severity } from '../rules/rule';

export const severityNames: Record<Severity, Record<Locale, string>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  information: { zh: '提示', en: 'information' },
  hint: { zh: '建议', en: 'hint' },
};

export const groundsNames: Record<Grounds, Record<Locale, string>> = {
  printed: { zh: '印在表上', en: 'printed on the form' },
  structure: { zh: '由表的结构推出', en: 'follows from the structure' },
  law: { zh: '法律规定', en: 'the law' },
  format: { zh: '写法', en: 'writing' },
  practice: { zh: '通行做法', en: 'common practice' },
};

/** How far a finding can be relied on. */
const certainty: Record<Grounds, Record<Locale, string>> = {
  printed: {
    zh: '与表样上印着的不一致：数的关系、表格、标题或文字。对照表样就看得出。',
    en: 'It differs from what is printed on the form: a relation of figures, a table, a heading or its wording. The form shows it.',
  },
  structure: {
    zh: '表上没有另写这句话，是由结构推出的：总计是各分项之和，每行每列各有一格，正文和表格说的是同一件事。哪些数、哪些格对不上，意见里都写明；错在哪一处，要由人看。',
    en: 'The form does not say so in words; it follows from its structure: a total is the sum of its parts, every row has its cells, text and tables speak of the same thing. The message names what does not agree; which place is wrong is for a person to see.',
  },
  law: {
    zh: '依据法律、法规的条文；拿不准是否适用时，不提意见。',
    en: 'An article of the law or of the Regulation says so. Where it is not sure that it applies, nothing is reported.',
  },
  format: {
    zh: '只关写法，不等于数错。',
    en: 'It concerns how something is written, and does not mean that a figure is wrong.',
  },
  practice: {
    zh: '依据常理或通行做法，没有见到正式规定：是提醒，不是定论。',
    en: 'It rests on common sense or practice, no official text was seen: a reminder, not a verdict.',
  },
};

const fixNames: Record<Rule['fix'], Record<Locale, string>> = {
  safe: { zh: '有，数值不变，可随“全部修复”应用', en: 'yes, keeps every value; part of fix all' },
  repair: {
    zh: '有；勾稽足以断定的，可随“全部修复”应用，其余由人决定',
    en: 'yes; a repair that the sums leave no doubt of is part of fix all, others a person decides',
  },
  choice: { zh: '有，由人决定', en: 'yes, a person decides' },
  none: { zh: '无', en: 'none' },
};

const words = {
  zh: {
    severity: '级别：',
    grounds: '依据：',
    fix: '快速修复：',
    why: '为什么',
    wrong: '错误示例',
    right: '正确示例',
    how: '怎么改',
    sure: '把握',
    silence: '确认无误，怎样不再显示',
  },
  en: {
    severity: 'Severity: ',
    grounds: 'Grounds: ',
    fix: 'Quick fix: ',
    why: 'Why',
    wrong: 'Wrong',
    right: 'Right',
    how: 'How to fix',
    sure: 'How sure',
    silence: 'How to silence it',
  },
};

/** The page of a rule as Markdown; nothing for an unknown code. */
export function rulePage(code: string, locale: Locale): string | undefined {
  const rule = ruleOf(code);
  return rule && pageOf(rule, locale);
}

function pageOf({ code, severity, grounds, fix, documentation }: Rule, locale: Locale): string {
  const say = words[locale];
  const example = (text: string) => `\`\`\`text\n${plainExample(text)}\n\`\`\``;
  return [
    locale === 'zh' ? `# ${documentation.title.zh}（${code}）` : `# ${documentation.title.en} (${code})`,
    documentation.summary[locale],
    `${say.severity}${severityNames[severity][locale]} · ${say.grounds}${groundsNames[grounds][locale]} · ${say.fix}${fixNames[fix][locale]}`,
    `## ${say.why}`,
    documentation.why[locale],
    `## ${say.sure}`,
    certainty[grounds][locale],
    `## ${say.wrong}`,
    example(documentation.wrong),
    `## ${say.right}`,
    example(documentation.right),
    `## ${say.how}`,
    documentation.howToFix[locale],
    `## ${say.silence}`,
    howToSilence(code)[locale],
  ].join('\n\n');
}

const howToSilence = (code: string) => ({
  zh: `只这一处：在它上面加一行 \`${writeSuppression('line', code, '理由')}\`。

整个文件：加一行 \`${writeSuppression('file', code, '理由')}\`。

一批文件：在文件夹的 \`${configName}\` 里记一条例外，写明理由：

\`\`\`json
{ "exceptions": [{ "code": "${code}", "organ": "某某街道办事处", "year": 2023, "reason": "理由" }] }
\`\`\`

整条规则：设置 \`gouji.rules\`，或 \`${configName}\` 里的 \`"rules": { "${code}": "off" }\`；级别也在这里改。不显示的意见都另外计数。`,
  en: `In one place: the line \`${writeSuppression('line', code, 'reason')}\` above it.

In the whole file: a line \`${writeSuppression('file', code, 'reason')}\`.

In many files: an exception with its reason in the \`${configName}\` of their folder:

\`\`\`json
{ "exceptions": [{ "code": "${code}", "organ": "某某街道办事处", "year": 2023, "reason": "…" }] }
\`\`\`

The whole rule: the setting \`gouji.rules\`, or \`"rules": { "${code}": "off" }\` in \`${configName}\`; other severities are set there too. What is not shown is counted all the same.`,
});

/** ⟦code:text⟧ marks the finding in an example; readers see 【text】. */
const plainExample = (text: string): string => text.replace(/⟦[\w,-]+:([^⟧]*)⟧/g, '【$1】');
