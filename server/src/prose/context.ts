import type { Quantity } from './quantity';
import type { Words } from './reader';
import type { Concept } from './words';

/** What tells that a sentence is not, or no longer, about the figures of the tables. */

/** Matters that offices count beside requests, and that no table has. */
export const foreign =
  /建议|提案|督查|交办|工单|栏目|函件|公文|简报|留言|热线|信箱|信访|投诉|举报|来访|来电|解读|舆情|访谈|发布会|微信|微博|公众号|培训|会议|新媒体|指南|清单|网民|咨询|意见|协查|调查|督办|政策|文章|稿|审批|许可|不动产|证照|执照|低保|救助|社保|补贴|工伤|仲裁|法律援助|诉求|居民|村民|企业|服务|检查|执法|处罚|立案|(?:[党村校厂警]|居)务公开/;
/** Other matters that are answered, handled or made public as requests and documents are. */
export const answeredToo =
  /热线|留言|信箱|咨询|诉求|建议|提案|来访|来信|交办|督[查办]|工单|公文|简报|(?<!规范性)文件|审[核查](?:拟?公开)?[^,;。]{0,4}(?:信息|稿件|材料)/;
/** Of the foreign ones, those that end in disputes of their own. */
export const disputes = /投诉|举报|信访|执法|处罚|立案|许可|征收|征地|拆迁|工伤/;
export const speaksOfRequests = /依申请|公开[^,;。]{0,6}申请|申请[^,;。]{0,4}公开/;
/** 累计: since some year, unless something says that it is this one. */
export const cumulative = /累计/;
export const ofOneYear = /上(?:一年|年)度?结转|结转.{0,4}[下次]/;
export const upTo = /截[至止]/;
/** 所有答复件中, 已办结的申请中. */
const ofAll =
  '(?:(?:所有|全部|已?办结|已?答复)的?(?:政府信息公开)?(?:申请|答复|办结)?件?|(?:政府信息公开类?)?(?:行政)?(?:复议|诉讼)案件?)';

/** Words that restrict what follows to a part of the year, of the organs or of the matters. */
const restrictions = [
  /(?:部门|乡镇|镇街|街道|单位|本级|机构|窗口|区县|县区)(?:方面|层面|中|里|看)?$|[省市县区旗镇乡](?:级|直|本级|(?:人民)?政府)?(?:方面|层面)$/,
  /(?:[局委厅]|办公室|中心|街道办事处|[镇乡])$/,
  /(?<!\d)(?:\d|1[01])月(?:\d{1,2}日)?(?:底|末|初)?$|12月(?!31日)\d{1,2}日$|上半年|下半年|季度|月份|个月$/,
  /截[至止].{0,8}(?:发布|公布|发稿|上报|填报)之?[日时前]?$|截[至止]本?报告之?[日时]$/,
  /以来|[近两二三四五]年[来间内]?$|.同期|同期$|较(?![好大多快强高为突])(?!.*[升降短提增减高低多少落平涨滑翻])|相比|(?<!报告|统计)期间$/,
  /20\d\d年?[-—–~至到]{1,2}20\d\d年/,
  // 申请内容涉及征地的, 主要集中在县教育局、县住建局等
  /(?:涉及|来自).*的$/,
  /(?:集中|涉及|来自).*[局委厅办镇乡](?:、.*)?等?$|(?:相对|较为|比较)集中$/,
  // 按事项拆分计算, 按人次统计
  /^按.*(?:计算|统计|折算)$/,
  // 因县公安局年底集中移交, 5件结转下年
  /^(?:因|由于)(?!.*(?:不服|引|产生|被|涉及)).*[省市县区][^,;。]{1,8}[局厅委]/,
  // 县公安局收到的申请中, 申请量最大的, 除县公安局外, 受市政府委托
  new RegExp(`^(?!(?:在|从)?${ofAll}[中里]$).*(?:申请|案|答复|决定)件?[中里]$`),
  /(?<!占比|比例|历年|历史|近年|提供|公开|处理)最[大多高]|(?<![我本全][^,;。的]{1,4}(?:政府信息公开|信息公开)?申请量[^,;。]{0,10})(?:居首|首位)|前[三五十]|^除.*外$|受.*委托$|^以.*对象$/,
  /^(?:在|围绕|针对)(?!.*(?:公开|申请|复议|诉讼|文件|许可|处罚|执法公示|执法决定)).*(?:方面|领域|项目|问题|事项)$/,
];
/** 延期答复的申请, 经申请人补正的: of some requests, of whatever words. */
const ofSomeRequests =
  /(?:延[期长]|补正|第三方|[上去]年|企业|法人|自然人|律师|[一同]一?名?(?:申请)?人|重复|反复|网[上络]|信函|当面|邮寄|围绕).*的(?:政府信息公开)?(?:申请|件)?$/;
/** 网上申请办理结果; but not 公民、法人申请办理结果. */
const resultsOfSome =
  /(?:延[期长]|补正|企业|律师|网[上络]|信函|当面|邮寄|(?<![、和及与或])(?:自然人|公民|法人)(?![、和及与或])).*(?:申请|答复|件)的?(?:办理|处理|答复)?(?:结果|情况)$/;
/** 征地类申请, 规划类申请办理情况; but 信访类申请, which are a reason of the form. */
const ofMatter =
  /^(?!对|.*(?:信访|举报|投诉|重复|咨询|秘密|内部|过程|查询|公开类)).{1,12}(?<![各此该这两三四几何每种])类的?(?:政府信息公开)?申请(?:(?:的?(?:办理|处理|答复))?(?:结果|情况))?$/;
export const isOfSomeRequests = (text: string): boolean =>
  ofMatter.test(text) || resultsOfSome.test(text) || (ofSomeRequests.test(text) && !/[共合总]/.test(text));

export const restricts = (text: string): boolean =>
  restrictions.some((restriction) => restriction.test(withoutRank(text)));

/** 最多的是无法提供, 其次为予以公开: told of all, though it ranks them. */
export const withoutRank = (text: string): string => text.replace(rank, '');

const rank = /^(?:[^,;。]{0,8}最[大多高]的?[是为]|(?:其次|再次|最后)[是为]?)|^(?:比|超过|多于|少于|低于|高于)/;

/** 市政府收到申请131件, 局机关收到申请19件, but not 政府信息公开. */
export const ofGovernment =
  /[省市州盟县区旗镇乡](?:人民)?政府(?!信息|系统|网|门户|规章|公报|及|和)|本级(?![及和、])|政府办(?:公[室厅])?|[省市州盟县区旗][局委厅]|[局委厅署]机关/;
/** 区政府本级, without the organs below it. */
export const ofOwnLevel = /本级(?![及和、])/;
export const ofMembersToo =
  /^.{0,8}(?:部门(?!规章|文件|预算|决算|预决算|动态|收支|信息|网站)|单位|机关|机构|委办局|下属|直属|[省市县区局]属|乡镇|镇街|街道|县区|区县|中心|各?分局|[县镇乡局所队]|(?<![社小园景库])区|(?<!网)站|处(?![理罚置]))/;

/** 乡镇办理情况: the paragraph is about them. */
export const ofMembers =
  /(?:部门|乡镇|镇街|街道|单位|区县|县区|本级)(?:收到|受理|办理|答复)?(?:工作)?情况$|^(?:[省市县区州盟旗]?(?:(?:人民)?政府)?)?本级$/;
/** 负责人出庭应诉率100%, 综合纠错率12%: of the cases of all matters. */
export const ofAllCases = /出庭|(?:应诉|纠错|败诉|胜诉|发案|调撤|和解)率/;
/** 因答复不服申请复议的5件: those of one reason. */
export const ofOneReason = /^(?:因|由于)[^,;。]*(?:不服|不满|逾期|超期)[^,;。]*(?:复议|诉讼|起诉)的$/;

/** 上述案件中, 已审结案件中: what follows is told of the cases of the sentence before. */
export const ofThoseCases =
  /^在?(?:(?:上述|以上|前述)的?(?:已?(?:审结|结案|办结)的?)?|已?(?:审结|结案|办结)的?)(?:行政)?(?:争议|复议|诉讼)?案件[之当]?[中里]/;

/** What is going to be done, or ought to be done by somebody, is not in the tables. */
export const planned = /拟|预计|力争|争取|下一步|应当?由/;

/** What others decide of reviews is not told, nor what this organ decides of others. */
export const asReviewer = /作为(?:行政)?复议机关/;
/** 办理行政复议案件12件, of those who may decide them, too. */
export const handlesReviews =
  /复议(?:案件)?收案|(?<![未待])(?:办理|处理|收到|接收|办结|审结)(?!.*(?:引发|引起|导致|产生|发生|提起|被|答复|应诉|分别)).{0,20}复议/;

/** In brackets: not all, or not the whole year. */
export const restricting = /^(?:不含|不包括|不包含|不计|除|扣除|仅|只)|截[至止](?!.*(?:12月|年底|年末))/;

/** Parts of a year. */
export const halfYear = /上半年|下半年|季度|月份/;

/** 多数乡镇未收到申请 goes on about them. */
export const othersWithout = /(?:部门|街道|单位|[局委厅镇乡])(?:全年)?[未无没零]/;

/** What is told by itself may be counted in one of the form's cells, of which the sentence then tells only a part. */
export const overlaps: readonly (readonly [Concept, readonly string[]])[] = [
  ['alreadyPublic', ['granted']],
  ['notHeld', ['unableToProvide']],
  ['notHeld', ['unableToProvide.notHeld']],
  ['withdrawn', ['otherHandling']],
  ['withdrawn', ['otherHandling.miscellaneous']],
  ['late', ['outcomeTotal']],
  ['expired', ['repealed']],
  ['revised', ['issued', 'newlyMade']],
  ['dismissed', ['upheld', 'otherResult']],
  ['overturned', ['corrected']],
  ['ended', ['otherResult']],
  ['organisation', ['legalEntity']],
];

/** Words that take something off what was counted before: 收到92件,去除重复6件; 办理行政许可9500件,准予9120件. */
export const reductions: readonly (readonly [RegExp, readonly string[]])[] = [
  [/去除|剔除|扣除|除去|合并(?:办理|处理)?重复/, ['newReceived', 'carriedOver']],
  [/准予(?!公开)|(?:不予|予以)(?:行政)?许可|许可决定/, ['licensing']],
];

const contents = [
  /申请[^,;。]{0,8}(?:内容|信息|事项)[^,;。]{0,6}(?:主要|集中|涉及)/,
  /^(?:主要|多)?(?:涉及|集中[在于])(?!.*\d).*(?:方面|领域|内容|信息|问题|事项|等)$/,
];

/** What requests are about, behind the number of all: 申请内容主要集中在征地等方面. */
export const tellsContents = (text: string): boolean =>
  contents.some((pattern) => pattern.test(text)) && !/[局厅委](?:、|等)/.test(text) && !restricts(text);

/** 该类申请: those that were told last. */
export const ofThose = /[该这此]类/;

/** What requests are like: 申请主要来自律师. */
export const isRemark = (text: string): boolean =>
  /申请[^,;。]{0,12}(?:主要|集中|涉及)/.test(text) &&
  !/(?:信访|复议|诉讼|许可|投诉|举报)申请/.test(text) &&
  !restricts(text);

/** 收到申请表19份,登记为34件, 收到申请131件次,合并后120件, 申请书98份,涉及申请事项120件: what was counted before is counted anew. */
export const countsAnew =
  /(?:(?:甄别|研判|筛选|审查|核实)后?属于?(?:(?:政府)?信息公开|有效)申请|(?:登记|拆分|拆解|分解|合并|归并|整理|折合|折算)(?:成|为)(?:(?:政府)?信息公开申请)?|(?:合并|归并|去重|整合)后[共计为实际有]*|涉及(?:的|政府信息公开)*申请事项[共计为]*)\s*$/;

/** 本系统作出行政处罚139件,其中本局127件; 现行有效文件19件中,本局17件: what was counted before is not that of the organ alone. */
export const ownAmongAll = /^(?:其中|中)?[本我](?:[局厅委办院校所站]|机关|单位|部门)(?:机关|本级)?[有为占共]*$/;

/** 登记申请125件,其中5件按信访转办,实际受理120件: how many are left of those that came in. */
export const tellsNet =
  /实际(?:受理|收到|接收|登记|办理)|实收|有效申请|(?:合并|归并|去重|整合)后\S{0,4}(?:受理|收到|接收|登记|办理)/;

/** 除去转办5件: what follows leaves them out. */
export const leavesOut = /除[去开]/;

/** 除2022年遗留的1件诉讼外, in front of 未发生行政诉讼. */
export const exceptsCases = /除[^,;。]*(?:复议|诉)[^,;。]*外/;

/** 2021年至2023年, 上年收到; but not 上年结转 or 较上年增加. */
export const isOtherYear = ({ concepts, text }: Words): boolean =>
  (['lastYear', 'nextYear', 'otherYear'] as const).some((concept) => concepts.has(concept)) &&
  !concepts.has('carry') &&
  (!concepts.has('growth') || formerly.test(text));

/** 上年同期106件: not 较上年同期增加6件. */
const formerly = /(?:^|[^较比与同和])(?:上一?年度?|去年|20\d\d年)同期(?!相比|增|减|下降|上升)/;

/** 上述数据含上年结转11件: of what was told before. */
export const refersBack = ({ text }: Words): boolean => /^(?:上述|以上)数[字据]/.test(text);

/** A sentence that begins with them goes on with the one before. */
const keepsScope: readonly Concept[] = ['which', 'all', 'rest'];
export const goesOnWithSentence = (words: Words): boolean =>
  keepsScope.some((concept) => words.concepts.has(concept)) || refersBack(words);

/** Whether nothing but these outcomes or results is counted. */
export const isOf = (readings: readonly Quantity[], kinds: readonly string[]): boolean =>
  readings.every((parts) =>
    parts.every(({ row, column }) => kinds.includes(row) || kinds.includes(column.split('.').at(-1)!)),
  );
