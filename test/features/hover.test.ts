import assert from 'node:assert/strict';
import type { Locale } from '../../server/src/core/localized';
import { Document } from '../../server/src/engine/document';
import { hover } from '../../server/src/features/hover';
import { textIn } from '../support/fixture';
import { cases, matches, parse, report, requests } from './fixture';

interface Said {
  /** What the hover is on. */
  readonly on: string;
  /** What it is and how it fares. */
  readonly what: string;
  /** What to do about findings. */
  readonly remedies: string;
  /** What is counted, and the law. */
  readonly why: string;
}

function ask(fixture: string, locale: Locale): Said | undefined {
  const { text, cursor } = parse(fixture);
  const found = hover(new Document(text), cursor, locale);
  if (!found) return undefined;
  const paragraphs = found.markdown.replace(/ {2}\n/g, '\n').split('\n\n');
  const isRemedy = (paragraph: string) =>
    /^\*\*(?:规则|怎么改|Rule|How to fix)|改法\*\*|repair\*\*|^\| |台账核实|with the register/.test(paragraph);
  const isWhy = (paragraph: string) => /^\*\*(?:口径|依据|统计期限|Counts|Law|Period)\*\*/.test(paragraph);
  return {
    on: textIn(text, found.range),
    what: paragraphs.filter((each) => !isRemedy(each) && !isWhy(each)).join('\n\n'),
    remedies: paragraphs.filter(isRemedy).join('\n\n'),
    why: paragraphs.filter(isWhy).join('\n\n'),
  };
}

function check(fixture: string, on: string, what: string, locale: Locale = 'zh'): void {
  const said = ask(fixture, locale);
  assert.equal(said?.what, what);
  assert.equal(said?.on, on);
}

const checkWhy = (fixture: string, why: string, locale: Locale = 'zh'): void => matches(ask(fixture, locale)!.why, why);

const checkRemedies = (fixture: string, remedies: string, locale: Locale = 'zh'): void =>
  matches(ask(fixture, locale)!.remedies, remedies);

const checkNone = (fixture: string): void => assert.equal(ask(fixture, 'zh'), undefined);

describe('hover', () => {
  describe('on a figure', () => {
    it('tells its row and column, its sums, what it counts and the law', () =>
      check(
        requests({ granted: '‸6 2 0 0 1 0 9' }),
        `6`,
        `三、本年度办理结果 › **（一）予以公开**
**自然人**：**6** 件

✓ 本行：总计 9 = **自然人 6** + 商业企业 2 + 法律服务机构 1 + 其余 3 项 0 *（由表结构推出）*
✓ 本列：（七）总计 12 = **（一）予以公开 6** + （二）部分公开 1 + （三）4.保护第三方合法权益 2 + （四）1.本机关不掌握相关政府信息 3 + 其余 17 项 0 *（由表结构推出）*`,
      ));

    it('that is wrong tells so first, with the difference', () =>
      check(
        requests({ granted: '‸7 2 0 0 1 0 9' }),
        `7`,
        `三、本年度办理结果 › **（一）予以公开**
**自然人**：**7** 件

✗ 本行：总计 9 ≠ **自然人 7** + 商业企业 2 + 法律服务机构 1 + 其余 3 项 0 = 10，**少 1** *（由表结构推出）*
✗ 本列：（七）总计 12 ≠ **（一）予以公开 7** + （二）部分公开 1 + （三）4.保护第三方合法权益 2 + （四）1.本机关不掌握相关政府信息 3 + 其余 17 项 0 = 13，**少 1** *（由表结构推出）*`,
      ));

    it('that is a total shows its parts, and what is wrong before what holds', () =>
      check(
        requests({ carriedForward: '‸2 0 0 0 0 0 2' }),
        `2`,
        `**四、结转下年度继续办理**
**自然人**：**2** 件

✗ 本列：一、本年新收 12 + 二、上年结转 1 = 13 ≠ （七）总计 12 + **四、结转下年度 2** = 14，**相差 1** *（印在表上）*
✓ 本行：总计 2 = **自然人 2** + 其余 5 项 0 *（由表结构推出）*`,
      ));

    it('of （七）总计 shows all three identities', () =>
      check(
        requests({ outcomeTotal: '12 3 0 0 1 0 ‸17' }),
        `17`,
        `三、本年度办理结果 › **（七）总计**
**总计**：**17** 件

✗ 本行：**总计 17** ≠ 自然人 12 + 商业企业 3 + 法律服务机构 1 + 其余 3 项 0 = 16，**多 1** *（由表结构推出）*
✗ 本列：**（七）总计 17** ≠ （一）予以公开 9 + （二）部分公开 1 + （三）4.保护第三方合法权益 2 + （四）1.本机关不掌握相关政府信息 4 + 其余 17 项 0 = 16，**多 1** *（由表结构推出）*
✗ 本列：一、本年新收 16 + 二、上年结转 1 = 17 ≠ **（七）总计 17** + 四、结转下年度 1 = 18，**相差 1** *（印在表上）*`,
      ));

    it('tells a long sum by its groups', () =>
      check(
        requests({
          'denied.stateSecret': '1 0 0 0 0 0 1',
          'denied.securityStability': '1 0 0 0 0 0 1',
          'notProcessed.duplicate': '‸4 0 0 0 0 0 4',
          'otherHandling.miscellaneous': '1 0 0 0 0 0 1',
          outcomeTotal: '19 3 0 0 1 0 23',
        }),
        `4`,
        `三、本年度办理结果 › （五）不予处理 › **2.重复申请**
**自然人**：**4** 件

✓ 本行：总计 4 = **自然人 4** + 其余 5 项 0 *（由表结构推出）*
✓ 本列：（七）总计 19 = （一）予以公开 6 + （二）部分公开 1 + （三）不予公开 4 + （四）无法提供 3 + （五）不予处理 4（其中 **2.重复申请 4**） + （六）其他处理 1 *（由表结构推出）*`,
      ));

    it('that is blank counts as 0', () =>
      check(
        requests({ granted: '6 2 ‸_ 0 1 0 9' }),
        ``,
        `三、本年度办理结果 › **（一）予以公开**
法人或其他组织 › **科研机构**：空白，按 0 计

✓ 本行：总计 9 = 自然人 6 + 商业企业 2 + **科研机构 空白** + 法律服务机构 1 + 其余 2 项 0 *（由表结构推出）*
✓ 本列：（七）总计 0 = **（一）予以公开 空白** + 其余 20 项 0 *（由表结构推出）*`,
      ));

    it('that is a stroke counts as 0', () =>
      check(
        requests({ granted: '6 2 ‸/ 0 1 0 9' }),
        `/`,
        `三、本年度办理结果 › **（一）予以公开**
法人或其他组织 › **科研机构**：**/**，按 0 计

✓ 本行：总计 9 = 自然人 6 + 商业企业 2 + **科研机构 /** + 法律服务机构 1 + 其余 2 项 0 *（由表结构推出）*
✓ 本列：（七）总计 0 = **（一）予以公开 /** + 其余 20 项 0 *（由表结构推出）*`,
      ));

    it('of a row left blank', () =>
      check(
        requests({ granted: '‸_ _ _ _ _ _ _' }),
        ``,
        `三、本年度办理结果 › **（一）予以公开**
**自然人**：空白，按 0 计

✗ 本列：（七）总计 12 ≠ **（一）予以公开 空白** + （二）部分公开 1 + （三）4.保护第三方合法权益 2 + （四）1.本机关不掌握相关政府信息 3 + 其余 17 项 0 = 6，**多 6** *（由表结构推出）*
○ 本行：总计 空白 = **自然人 空白** + 其余 5 项空，还没有填 *（由表结构推出）*`,
      ));

    it('that is a blank total of parts says that it is not filled in', () =>
      check(
        requests({ granted: '6 2 0 0 1 0 ‸_' }),
        ``,
        `三、本年度办理结果 › **（一）予以公开**
**总计**：没有填

○ 本行：各项合计 **9**，总计还没有填：自然人 6 + 商业企业 2 + 法律服务机构 1 + 其余 3 项 0 *（由表结构推出）*
○ 本列：（七）总计 16 = **（一）予以公开 空白** + （二）部分公开 1 + （三）4.保护第三方合法权益 2 + （四）1.本机关不掌握相关政府信息 4 + 其余 17 项 0，总计没有填，无法核对 *（由表结构推出）*`,
      ));

    it('that cannot be read', () =>
      check(
        requests({ granted: '‸6O 2 0 0 1 0 9' }),
        `6O`,
        `三、本年度办理结果 › **（一）予以公开**
**自然人**：**6O**，读不成数

○ 本行：总计 9 = **自然人 ?** + 商业企业 2 + 法律服务机构 1 + 其余 3 项 0，有的数读不出，无法核对 *（由表结构推出）*
○ 本列：（七）总计 12 = **（一）予以公开 ?** + （二）部分公开 1 + （三）4.保护第三方合法权益 2 + （四）1.本机关不掌握相关政府信息 3 + 其余 17 项 0，有的数读不出，无法核对 *（由表结构推出）*`,
      ));

    it('in Markdown’s own signs shows them as they stand', () =>
      check(
        requests({ granted: '‸*<b>[x](y)`&#~ 2 0 0 1 0 9' }),
        `*<b>[x](y)\`&#~`,
        `三、本年度办理结果 › **（一）予以公开**
**自然人**：**\\*\\<b\\>\\[x\\](y)\\\`\\&\\#\\~**，读不成数

○ 本行：总计 9 = **自然人 ?** + 商业企业 2 + 法律服务机构 1 + 其余 3 项 0，有的数读不出，无法核对 *（由表结构推出）*
○ 本列：（七）总计 12 = **（一）予以公开 ?** + （二）部分公开 1 + （三）4.保护第三方合法权益 2 + （四）1.本机关不掌握相关政府信息 3 + 其余 17 项 0，有的数读不出，无法核对 *（由表结构推出）*`,
      ));

    it('in full-width digits', () =>
      check(
        requests({ granted: '‸６ 2 0 0 1 0 9' }),
        `６`,
        `三、本年度办理结果 › **（一）予以公开**
**自然人**：**６**，读作 6 件

✓ 本行：总计 9 = **自然人 6** + 商业企业 2 + 法律服务机构 1 + 其余 3 项 0 *（由表结构推出）*
✓ 本列：（七）总计 12 = **（一）予以公开 6** + （二）部分公开 1 + （三）4.保护第三方合法权益 2 + （四）1.本机关不掌握相关政府信息 3 + 其余 17 项 0 *（由表结构推出）*`,
      ));

    it('beside a missing row', () =>
      check(
        requests({ granted: '‸6 2 0 0 1 0 9' }).replace(/^2\.重复申请.*\n/m, ''),
        `6`,
        `三、本年度办理结果 › **（一）予以公开**
**自然人**：**6** 件

○ 本列：（七）总计 12 = **（一）予以公开 6** + （二）部分公开 1 + （三）4.保护第三方合法权益 2 + （四）1.本机关不掌握相关政府信息 3 + （五）2.重复申请 缺 + 其余 16 项 0，表上缺一行，无法核对 *（由表结构推出）*
✓ 本行：总计 9 = **自然人 6** + 商业企业 2 + 法律服务机构 1 + 其余 3 项 0 *（由表结构推出）*`,
      ));

    it('beside a row with a cell too few', () =>
      check(
        requests({ granted: '‸6 2 0 0 1 0 9' }).replace(
          /^2\.重复申请.*\n/m,
          '2.重复申请 | 0 | 0 | 1 | 0 | 0 | 0 | ||\n',
        ),
        `6`,
        `三、本年度办理结果 › **（一）予以公开**
**自然人**：**6** 件

○ 本列：（七）总计 12 = **（一）予以公开 6** + （二）部分公开 1 + （三）4.保护第三方合法权益 2 + （四）1.本机关不掌握相关政府信息 3 + （五）2.重复申请 不明 + 其余 16 项 0，有一行的格数不对，各数属于哪一列不明，无法核对 *（由表结构推出）*
✓ 本行：总计 9 = **自然人 6** + 商业企业 2 + 法律服务机构 1 + 其余 3 项 0 *（由表结构推出）*`,
      ));

    it('of section 四 names its group', () =>
      check(
        cases('1 0 0 0 ‸2 0 0 0 1 1 1 0 0 0 1'),
        `2`,
        `行政复议 › **总计**：**2** 件

✗ 行政复议：**总计 2** ≠ 结果维持 1 + 其余 3 项 0 = 1，**多 1** *（由表结构推出）*`,
      ));

    it('of section 四 that is a part', () =>
      check(
        cases('1 0 0 0 1 0 0 0 ‸1 1 1 0 0 0 1'),
        `1`,
        `行政诉讼 › 未经复议直接起诉 › **尚未审结**：**1** 件

✓ 行政诉讼 · 未经复议直接起诉：总计 1 = **尚未审结 1** + 其余 3 项 0 *（由表结构推出）*`,
      ));

    it('of section 二 with a finding of the law', () =>
      check(
        report({ disclosure: { governmentRules: '‸2 0 2' } }),
        `2`,
        `第二十条第（一）项 › **规章**
**本年制发件数**：**2** 件`,
      ));

    it('that is an amount of money', () =>
      check(
        report({ disclosure: { administrativeFees: '‸1.2' } }),
        `1.2`,
        `第二十条第（八）项 › **行政事业性收费**
**本年收费金额（单位：万元）**：**1.2**`,
      ));

    it('in English', () =>
      check(
        requests({ outcomeTotal: '12 3 0 0 1 0 ‸17' }),
        `17`,
        `三、outcomes this year › **(七) total outcomes**
**total**: **17**

✗ Row: **total 17** ≠ natural persons 12 + commercial enterprises 3 + legal-service organisations 1 + 3 others 0 = 16, **1 too many** *(follows from the structure)*
✗ Column: **(七) total outcomes 17** ≠ (一) disclosed in full 9 + (二) disclosed in part 1 + (三)4. third-party rights 2 + (四)1. not held by this organ 4 + 17 others 0 = 16, **1 too many** *(follows from the structure)*
✗ Column: 一、newly received this year 16 + 二、carried over from last year 1 = 17 ≠ **(七) total outcomes 17** + 四、carried forward to next year 1 = 18, **they differ by 1** *(printed on the form)*`,
        'en',
      ));

    it('that is blank, in English', () =>
      check(
        requests({ granted: '6 2 ‸_ 0 1 0 9' }),
        ``,
        `三、outcomes this year › **(一) disclosed in full**
legal persons and other organisations › **research institutions**: blank, counts as 0

✓ Row: total 9 = natural persons 6 + commercial enterprises 2 + **research institutions blank** + legal-service organisations 1 + 2 others 0 *(follows from the structure)*
✓ Column: (七) total outcomes 0 = **(一) disclosed in full blank** + 20 others 0 *(follows from the structure)*`,
        'en',
      ));

    it('that cannot be read, in English', () =>
      check(
        requests({ 'unableToProvide.notHeld': '‸3O 1 0 0 0 0 4' }),
        `3O`,
        `三、outcomes this year › (四) unable to provide › **1\\. not held by this organ**
**natural persons**: **3O**, cannot be read

○ Row: total 4 = **natural persons ?** + commercial enterprises 1 + 4 others 0; a figure cannot be read; cannot be checked *(follows from the structure)*
○ Column: (七) total outcomes 12 = (一) disclosed in full 6 + (二) disclosed in part 1 + (三)4. third-party rights 2 + **(四)1. not held by this organ ?** + 17 others 0; a figure cannot be read; cannot be checked *(follows from the structure)*`,
        'en',
      ));
  });

  describe('on a label', () => {
    it('of a row', () =>
      check(
        requests().replace('4.保护', '4.‸保护'),
        `4.保护第三方合法权益`,
        `三、本年度办理结果 › （三）不予公开 › **4.保护第三方合法权益**

✓ 本行：总计 2 = 自然人 2 + 其余 5 项 0 *（由表结构推出）*`,
      ));

    it('of a row that no article speaks of', () =>
      check(
        requests().replace('要求行政机关确认', '要求‸行政机关确认'),
        `5.要求行政机关确认或重新出具已获取信息`,
        `三、本年度办理结果 › （五）不予处理 › **5.要求行政机关确认或重新出具已获取信息**

✓ 本行：总计 0 = 6 项都是 0 *（由表结构推出）*`,
      ));

    it('of a group tells what its rows come to', () =>
      check(
        requests().replace('（四）无法', '（四）‸无法'),
        `（四）无法提供`,
        `三、本年度办理结果 › **（四）无法提供**

本组 3 行合计：总计 **4** 件，自然人 3、商业企业 1`,
      ));

    it('of a group with a total', () =>
      check(requests().replace('三、本年', '三、‸本年'), `三、本年度办理结果`, `**三、本年度办理结果**`));

    it('of a group, in English', () =>
      check(
        requests().replace('（四）无法', '（四）‸无法'),
        `（四）无法提供`,
        `三、outcomes this year › **(四) unable to provide**

These 3 rows come to **4**: natural persons 3, commercial enterprises 1`,
        'en',
      ));
  });

  describe('on a header', () => {
    it('of a column tells its sums', () =>
      check(
        requests({ granted: '6 1 0 0 1 0 9' }).replace('商业企业', '‸商业企业'),
        `商业企业`,
        `法人或其他组织 › **商业企业**

✗ 本列：（七）总计 3 ≠ （一）予以公开 1 + （四）1.本机关不掌握相关政府信息 1 + 其余 19 项 0 = 2，**多 1** *（由表结构推出）*
✓ 本列：一、本年新收 3 + 二、上年结转 0 = （七）总计 3 + 四、结转下年度 0 *（印在表上）*`,
      ));

    it('of a group of columns', () =>
      check(requests().replace('法人或', '‸法人或'), `法人或其他组织`, `**法人或其他组织**`));

    it('that is the note of the form', () =>
      check(
        requests().replace('（本列', '‸（本列'),
        `（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）`,
        `**三、收到和处理政府信息公开申请情况**

2021 版表样（国办公开办函〔2021〕30号）
✓ 39 项勾稽：39 成立、0 不成立、0 无法核对

每列：一、本年新收 + 二、上年结转 = （七）总计 + 四、结转下年度 *（印在表上）*`,
      ));

    it('of section 四', () => check(cases().replace('复议后', '‸复议后'), `复议后起诉`, `行政诉讼 › **复议后起诉**`));

    it('that is the title of a table', () =>
      check(
        report().replace('第二十条第（一）项', '第二十条‸第（一）项'),
        `第二十条第（一）项`,
        `**第二十条第（一）项**

2021 版表样（国办公开办函〔2021〕30号）`,
      ));

    it('that is the note of the form, in English', () =>
      check(
        requests().replace('（本列', '‸（本列'),
        `（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）`,
        `**Requests received and handled**

Form of 2021 (国办公开办函〔2021〕30号)
✓ 39 identities: 39 hold, 0 fail, 0 cannot be checked

Every column: 一、newly received this year + 二、carried over from last year = (七) total outcomes + 四、carried forward to next year *(printed on the form)*`,
        'en',
      ));
  });

  describe('on a heading', () => {
    it('of a section with a table', () =>
      check(
        report({ requests: { granted: '7 2 0 0 1 0 9' } }).replace('三、收到', '三、‸收到'),
        `三、收到和处理政府信息公开申请情况`,
        `**三、收到和处理政府信息公开申请情况**

2021 版表样（国办公开办函〔2021〕30号）
✗ 39 项勾稽：37 成立、2 不成立、0 无法核对`,
      ));

    it('of a section of prose', () =>
      check(report().replace('五、存', '五、‸存'), `五、存在的主要问题及改进情况`, `**五、存在的主要问题及改进情况**`));

    it('that is the title of the report', () =>
      check(
        report().replace('青石', '‸青石'),
        `青石街道办事处2023年政府信息公开工作年度报告`,
        `**青石街道办事处 · 2023 年**
2021 版表样（国办公开办函〔2021〕30号）
✓ 42 项勾稽：42 成立、0 不成立、0 无法核对`,
      ));

    it('that is the title of the report, in English', () =>
      check(
        report().replace('青石', '‸青石'),
        `青石街道办事处2023年政府信息公开工作年度报告`,
        `**青石街道办事处 · 2023**
Form of 2021 (国办公开办函〔2021〕30号)
✓ 42 identities: 42 hold, 0 fail, 0 cannot be checked`,
        'en',
      ));

    describe('that is the title of the report: its period, and until when it is published', () => {
      const terms = (organ: string, locale: Locale = 'zh') =>
        ask(report().replace('青石街道办事处', `‸${organ}`), locale)!
          .why.split('\n')
          .slice(0, 2);
      const deadlines: [organ: string, deadline: string][] = [
        ['临江县人民政府', '2024年3月31日前'],
        ['临江县教育局', '2024年1月31日前'],
        ['临江大学', '政府部门2024年1月31日前，县级以上地方人民政府2024年3月31日前'],
        [
          '石桥镇人民政府',
          '条例没有规定街道、乡镇的日期，一般随本级部门在2024年1月31日前公布，以当地通知为准（通行理解，未见官方口径）',
        ],
      ];
      for (const [organ, deadline] of deadlines)
        it(organ, () =>
          assert.deepEqual(terms(organ), ['**统计期限**：2023年1月1日至12月31日', `**公布期限**：${deadline}`]),
        );
      it('in English', () =>
        assert.deepEqual(terms('临江县人民政府', 'en'), [
          '**Period**: 1 January to 31 December 2023',
          '**Publication**: by 31 March 2024',
        ]));
      it('with the article that says so', () =>
        assert.match(ask(report().replace('青石', '‸青石'), 'zh')!.why, /《政府信息公开条例》第49条/));
    });
  });

  describe('what is counted, and the law', () => {
    it('of a row: common practice is said to be so, and of the article only what is cited', () =>
      checkWhy(
        requests({ granted: '‸6 2 0 0 1 0 9' }),
        `**口径**：…（通行理解，未见官方口径）

**依据**：《政府信息公开条例》第36条第1款第1、2项：答复类型：（一）…；（二）…。`,
      ));

    it('of a row: an official note stands by itself, and of the article only its paragraph', () =>
      checkWhy(
        requests({ 'denied.internalAffairs': '‸0 0 0 0 0 0 0' }),
        `**口径**：…

**依据**：《政府信息公开条例》第16条第1款：…`,
      ));

    it('of a row: where the article does not use the form’s words, it is said', () =>
      checkWhy(
        requests({ 'unableToProvide.notHeld': '‸3 1 0 0 0 0 4' }),
        `**口径**：…（通行理解，未见官方口径）

**依据**：《政府信息公开条例》第36条第1款第4、5项：答复类型：（四）…；（五）…。（通行的对应，条文没有用表上的词）`,
      ));

    it('of a row that no article speaks of', () =>
      checkWhy(
        requests({ 'notProcessed.confirmOrReissue': '‸0 0 0 0 0 0 0' }),
        `**口径**：…（各地口径不一，未见官方说明）`,
      ));

    it('of a column too where it is more than the kind of applicant', () =>
      checkWhy(
        report({ disclosure: { normativeDocuments: '0 ‸0 0' } }),
        `**口径**：行政规范性文件：…（通行理解，未见官方口径）
本年废止件数：…（各地口径不一，未见官方说明）

**依据**：《政府信息公开条例》第20条第1款第1项：…`,
      ));

    it('of a column of section 四: the law is that of its group', () =>
      checkWhy(
        cases('1 0 0 0 1 0 0 0 ‸1 1 1 0 0 0 1'),
        `**口径**：…（通行理解，未见官方口径）

**依据**：《行政诉讼法》第44条：…`,
      ));

    it('an article is cited in part only, and what is official is not called practice', () => {
      const of = (row: string) => ask(requests({ [row]: '‸0 0 0 0 0 0 0' }), 'zh')!.why;
      assert.doesNotMatch(of('granted'), /（[三四五六七]）/);
      assert.doesNotMatch(of('denied.internalAffairs'), /第2款|通行|官方/);
      assert.doesNotMatch(of('denied.deliberativeProcess'), /第1款/);
    });

    it('of a row, in English', () =>
      checkWhy(
        requests({ 'unableToProvide.notHeld': '‸3 1 0 0 0 0 4' }),
        `**Counts**: …

**Law**: Regulation on Open Government Information, art. 36(1)(4), (5): … (customary mapping; the article does not use the form’s words)`,
        'en',
      ));
  });

  describe('on a finding', () => {
    it('what to do about it comes before the law', () =>
      checkRemedies(report({ disclosure: { governmentRules: '‸2 0 2' } }), `**怎么改（规章制定权）**：…`));

    it('a repair is shown before and after, instead of what to do in general', () =>
      checkRemedies(
        requests({ outcomeTotal: '12 3 0 0 1 0 ‸17' }),
        `**最小改法**（只有这一种）

| 格 | 现为 | 应为 |  |
| --- | --- | --- | --- |
| （七）总计的总计 | 17 | **16** | 差 1 |

改后 3 项勾稽全部成立。请对照台账核实。`,
      ));

    it('of repairs as good as each other one is shown as possible', () =>
      checkRemedies(
        requests({ carriedForward: '‸2 0 0 0 0 0 2' }),
        `**可能的改法**（单凭勾稽分不出，改动同样少的还有 2 种，见快速修复）

| 格 | 现为 | 可改为 |  |
| --- | --- | --- | --- |
| 四、结转下年度的自然人 | 2 | **1** | 总计随之算错 |
| 四、结转下年度的总计 | 2 | **1** | 总计随之算错 |

改后 2 项勾稽全部成立。请对照台账核实。`,
      ));

    it('away from a cell the rule is told too', () =>
      checkRemedies(
        report().replace('行政强制 |', '自查情况 | ‸3 | ||\n行政强制 |'),
        `**规则（表样外的行）**：…
**怎么改**：…`,
      ));

    it('text in the wrong encoding', () =>
      checkRemedies(
        report().replace('条例', '条\ufffd‸例'),
        `**规则（文件编码）**：…
**怎么改**：…`,
      ));

    it('in English', () =>
      checkRemedies(
        report().replace('行政强制 |', '自查情况 | ‸3 | ||\n行政强制 |'),
        `**Rule (Row not on the form)**: …
**How to fix**: …`,
        'en',
      ));
  });

  it('there is none on prose, on padding, behind the end', () => {
    checkNone(report().replace('条例', '条‸例'));
    checkNone(requests().replace(/(?<=（七）.*)\|$/m, '|‸'));
    assert.equal(hover(new Document(report()), { line: 1_000_000, character: 0 }, 'zh'), undefined);
    assert.equal(hover(new Document(''), { line: 0, character: 0 }, 'zh'), undefined);
  });

  it('stays short on a cell of a megabyte', () => {
    const { text, cursor } = parse(requests({ granted: `‸${'x'.repeat(1_000_000)} 2 0 0 1 0 9` }));
    assert.ok(hover(new Document(text), cursor, 'zh')!.markdown.length < 1000);
  });
});
