import { isItOneOf, localized } from '../core/localized';
import { type Range, removalOfLine } from '../core/text';
import { defineRule, type Fix, type IdleSuppression, type Report } from './rule';

export const unusedSuppression = defineRule({
  code: 'unused-suppression',
  severity: 'hint',
  grounds: 'format',
  fix: 'choice',
  documentation: {
    title: localized('无用的忽略注释', 'Idle comment'),
    summary: localized(
      '忽略意见的注释应写对规则代码，并且确有意见可忽略。',
      'A comment that silences findings names a rule, and there is something for it to silence.',
    ),
    why: localized(
      '注释“<!-- gouji-ignore 规则代码: 理由 -->”只管它下面的一行，“gouji-ignore-file”管整个文件。代码写错，注释不起作用；数已改正，注释却还留着，以后同一处再错就看不出来。',
      'The comment <!-- gouji-ignore CODE: reason --> is about the line below it, gouji-ignore-file about the whole file. With a mistyped code it does nothing; left behind after the figure was corrected, it would hide the next error in the same place.',
    ),
    wrong: `某某街道办事处2023年政府信息公开工作年度报告
第二十条第(一)项 | |||
信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
<!-- gouji-ignore ⟦unused-suppression:rules-no-power⟧: 文件性质已向司法局核实 -->
规章 | 0 | 0 | 0 |
行政规范性文件 | 2 | 0 | 2 |`,
    right: `某某街道办事处2023年政府信息公开工作年度报告
第二十条第(一)项 | |||
信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
<!-- gouji-ignore rules-no-power: 文件性质已向司法局核实 -->
规章 | 2 | 0 | 2 |
行政规范性文件 | 0 | 0 | 0 |`,
    howToFix: localized(
      '用不着了的，删去；代码写错的，改成规则表里有的代码。注释要紧挨在所说的那一行上面。',
      'Remove what is no longer needed, correct a mistyped code. The comment stands right above the line it is about.',
    ),
  },
  scope: 'suppression',
  *check(idle) {
    for (const one of idle) yield report(one);
  },
});

function report(idle: IdleSuppression): Report {
  const { suppression, code, known, similar } = idle;
  if (!code)
    return {
      range: suppression.range,
      message: localized(
        '这条注释没有写规则代码，不起作用。应写成“<!-- gouji-ignore 规则代码: 理由 -->”。',
        'This comment names no rule and does nothing. Write <!-- gouji-ignore CODE: reason -->.',
      ),
      fixes: [removal(idle, true)],
    };
  if (!known) {
    const { zh, en } = isItOneOf(similar, localized('请核对规则代码。', 'Check the code.'));
    return {
      range: code.range,
      message: localized(
        `没有“${code.code}”这条规则，注释不起作用。${zh}`,
        `There is no rule "${code.code}", so the comment does nothing. ${en}`,
      ),
      fixes: [...similar.map((right, i) => rename(code.code, code.range, right, i === 0)), removal(idle, false)],
    };
  }
  const where =
    suppression.scope === 'file' ? localized('本文件', 'This file') : localized('下面一行', 'The line below');
  return {
    range: code.range,
    message: localized(
      `${where.zh}没有“${code.code}”的意见，这条注释用不着了，请删去。`,
      `${where.en} has no finding of "${code.code}": the comment is not needed, remove it.`,
    ),
    fixes: [removal(idle, true)],
  };
}

/** Takes away the comment with its line, or one of its several codes. */
function removal({ suppression: { codes, range: comment }, code }: IdleSuppression, preferred: boolean): Fix {
  if (code && codes.length > 1)
    return {
      title: localized(`从注释中删去“${code.code}”`, `Remove "${code.code}" from the comment`),
      edits: [{ range: withSeparator(codes, code), newText: '' }],
      preferred,
      safe: false,
    };
  return {
    title: localized('删去这条注释', 'Remove this comment'),
    edits: [removalOfLine(comment.start.line)],
    preferred,
    safe: false,
  };
}

/** A code with what stands between it and the one before, or behind it where it is the first. */
function withSeparator(codes: IdleSuppression['suppression']['codes'], { range }: { readonly range: Range }): Range {
  const at = codes.findIndex((one) => one.range === range);
  return at > 0
    ? { start: codes[at - 1]!.range.end, end: range.end }
    : { start: range.start, end: codes[at + 1]!.range.start };
}

const rename = (wrong: string, range: Range, right: string, preferred: boolean): Fix => ({
  title: localized(`把“${wrong}”改为“${right}”`, `Change "${wrong}" to "${right}"`),
  edits: [{ range, newText: right }],
  preferred,
  safe: false,
});
