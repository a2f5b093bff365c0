import type { Locale } from '../core/localized';
import { ruleOf, rules } from '../rules/registry';
import type { Grounds, Rule, Severity } from '../rules/rule';

export const severityNames: Record<Severity, Record<Locale, string>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  information: { zh: '提示', en: 'information' },
  hint: { zh: '建议', en: 'hint' },
};

const groundsNames: Record<Grounds, Record<Locale, string>> = {
  printed: { zh: '印在表上', en: 'printed on the form' },
  structure: { zh: '由表的结构推出', en: 'follows from the structure of the form' },
  law: { zh: '法律规定', en: 'the law' },
  format: { zh: '写法', en: 'how it is written' },
  practice: { zh: '通行做法，没有见到官方规定', en: 'common practice, no official provision seen' },
};

const fixNames: Record<Rule['fix'], Record<Locale, string>> = {
  safe: { zh: '有，数值不变，可随“全部修复”应用', en: 'yes, keeps every value; part of fix all' },
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
  },
  en: {
    severity: 'Severity: ',
    grounds: 'Grounds: ',
    fix: 'Quick fix: ',
    why: 'Why',
    wrong: 'Wrong',
    right: 'Right',
    how: 'How to fix',
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
    `# ${code}`,
    documentation.summary[locale],
    `${say.severity}${severityNames[severity][locale]} · ${say.grounds}${groundsNames[grounds][locale]} · ${say.fix}${fixNames[fix][locale]}`,
    `## ${say.why}`,
    documentation.why[locale],
    `## ${say.wrong}`,
    example(documentation.wrong),
    `## ${say.right}`,
    example(documentation.right),
    `## ${say.how}`,
    documentation.howToFix[locale],
  ].join('\n\n');
}

/** ⟦code:text⟧ marks the finding in an example; readers see 【text】. */
const plainExample = (text: string): string => text.replace(/⟦[\w,-]+:([^⟧]*)⟧/g, '【$1】');

/** Every rule, a line each. */
export const ruleList = (locale: Locale) =>
  rules.map(({ code, severity, documentation }) => ({
    code,
    severity: severityNames[severity][locale],
    summary: documentation.summary[locale],
  }));
