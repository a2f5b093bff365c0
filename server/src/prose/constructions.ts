import type { Sense } from './dictionary';

/** Wordings of any length, and those that mean something else in front of other words. */
interface Construction {
  /** The letters with which it begins. */
  readonly starts: string;
  /** Sticky. */
  readonly pattern: RegExp;
  readonly sense: Sense;
}

const court = '(?:向(?:人民)?法院)?(?:提起(?:行政)?诉讼|起诉|诉讼|诉至(?:人民)?法院)';
const ourselves = '[本我](?:行政机关|机关|单位|部门|街道|中心|分局|[支大总中]队|[局委厅办镇乡院所校会处署])';
const those = '(?:该|其|此|相关|有关|所?申请的?|所需|的|上述)*(?:政府)?(?:信息|内容|材料|资料)?';

/** Of a year, and what is told of its end. */
const nextYear = '(?:下一?个?年|次年|翌年|来年|明年|后续年度)';
const lastYears = '(?<=[上去往]年度?[末底]?的?|[年期]初)';

const all: readonly Construction[] = [
  // 收到申请13件,加上年结转的3件
  { starts: '加并', pattern: /(?:加之?|并入)(?=[上去往]年|20\d\d年|结转)/y, sense: {} },
  // 减去结转下年度的4件
  { starts: '减扣', pattern: /(?:减去?|扣除|扣减|扣去)(?=结转|转[入至]?[下次])/y, sense: {} },
  // 承接上年2件, 年初承接5件
  { starts: '承', pattern: /承接(?=[上去往](?:一|个)?年)|(?<=[年期]初)承接/y, sense: { concept: 'carry' } },
  // 上年移交9件, 年初存量9件
  {
    starts: '移递剩余留存尾旧积滚',
    pattern: new RegExp(
      `${lastYears}(?:移[来转交]|递延|剩余|余[下留]?|留[下存]|存量|存|[余尾旧]件|积[存压]|滚存)`,
      'y',
    ),
    sense: { concept: 'carry' },
  },
  { starts: '承衔', pattern: /(?:承|衔接)(?=[上去]年)/y, sense: { concept: 'carry' } },
  // 上年顺延过来9件, 从上年延续而来
  {
    starts: '过下而来',
    pattern: /(?<=结转|转接?|延续?|递延|移|留)(?:过来|下来|而来|来|下(?!一?个?年))/y,
    sense: {},
  },
  // 12件列入下年办理
  {
    starts: '列纳计归滚转递推带流',
    pattern: new RegExp(
      `(?:列入|纳入|计入|归入|滚[入动]至?|转出[至到]?|递延[至到]?|推延[至到]?|带[至到]|流转[至到])(?=${nextYear}|20\\d\\d年度?(?:继续)?(?:办|答|处))`,
      'y',
    ),
    sense: { concept: 'carry' },
  },
  // 年末余1件
  {
    starts: '剩余留',
    pattern: /(?<=[年期][末底终](?:仍|尚|共|还|有)*)(?:剩余|[余剩])(?=有?(?:\s|$))/y,
    sense: { concept: 'carry' },
  },
  // 5件仍在答复期内, 尚有12件未届答复期限; but not 均在法定期限内答复
  {
    starts: '尚仍还未',
    pattern:
      /(?:(?:尚|仍|还)(?:均|都)?(?:在|处于)|(?:尚|仍|还)?未(?:到|届满?|满|至))(?:法定|规定)?的?(?:办理|答复|处理|办结|回复)?(?:期限|时限|期间?)(?:之?内)?/y,
    sense: { concept: 'unfinished' },
  },
  // 尚有8件待下年度办理
  { starts: '待', pattern: /待(?:转入?|移至|留至)?(?=下一?个?年|次年|明年)/y, sense: { concept: 'carry' } },
  // 上年结转的2件已于2月办结
  {
    starts: '已于',
    pattern:
      /(?<=[上去]年[末底]?结转(?:下来|而来|来)?的? )已?于(?:当年|今年|20\d\d年)?\d{1,2}月(?:\d{1,2}日|[初中底]|[上中下]旬)?前?(?=办|答)/y,
    sense: {},
  },
  // 准予行政许可及不予行政许可共93件
  {
    starts: '准',
    pattern: /准予(?:行政许可|许可)?(?:决定)?(?:及|和|与|、|或)不予(?:行政)?许可(?:决定)?/y,
    sense: { concept: 'licensing' },
  },
  // 发出许可决定842件, 监督执法作出处罚85件
  { starts: '发', pattern: /[发核]出(?=(?:行政)?(?:许可|处罚)决定)/y, sense: { concept: 'decide' } },
  { starts: '监', pattern: /监督执法(?=中?[作做]出(?:行政)?处罚)/y, sense: {} },
  // 公布规章2件; but what else is published is not counted.
  { starts: '公', pattern: /公布(?=(?:地方)?(?:政府)?规章 )/y, sense: { concept: 'issued' } },
  // 年末留存2件
  { starts: '留', pattern: /(?<=[年期](?:末|底|终)(?:共|尚|仍|有)*)留存/y, sense: { concept: 'carry' } },
  // 年初在手2件, 年底在手4件, 加上年未结1件
  { starts: '在', pattern: /(?<=[年期][初末底终](?:仍|尚|共|还|有)*)在手/y, sense: { concept: 'carry' } },
  { starts: '未', pattern: /(?<=[上去]年度?[末底]?)未结(?!案|转|存)/y, sense: { concept: 'carry' } },
  // 上年转来件3件; 新收部分为38件,结转部分为4件
  { starts: '件', pattern: /(?<=[上去]年度?(?:结转|转[来入]))件(?=\s)/y, sense: {} },
  { starts: '部', pattern: /(?<=新收|结转)部分(?=[为是有共计]*\s)/y, sense: {} },
  // 未答复且未超期的4件
  {
    starts: '未尚',
    pattern: /尚?未(?:答复|办结)[且但并、]?(?:也|均|都)?[未没](?:超|到|逾)期/y,
    sense: { concept: 'unfinished' },
  },
  // 以终止等其他方式结案1件
  {
    starts: '以终撤调和驳其',
    pattern: /以?(?:(?:终止|撤[回诉]|调解|和解|驳回)[^,;。\d]{0,8}等)?其[他它](?:方式|情形|结果)(?:结案|审结|终结)/y,
    sense: { concept: 'otherResult' },
  },
  // 因我局未制作、未保存相关信息而无法提供
  {
    starts: '因由',
    pattern: new RegExp(
      `(?:因为?|由于)?${ourselves}(?:[^,;。\\d]{0,3}未(?:制作|获取|保存|形成)){1,3}${those}[而故并,]?(?=无法提供)`,
      'y',
    ),
    sense: {},
  },
  { starts: '已', pattern: /已结(?![转余存])/y, sense: { concept: 'settled' } },
  // 商业企业等法人或其他组织
  {
    starts: '商企',
    pattern: /(?:商业)?企业等(?:各类)?法人(?:或者?|和|及|与|、)?(?:其[他它])?组织/y,
    sense: { concept: 'legalEntity' },
  },
  // 我镇没有掌握所申请的信息
  {
    starts: '本我',
    pattern: new RegExp(`${ourselves}(?:并?[不未]|没有)(?:实际)?掌握${those}`, 'y'),
    sense: { row: 'unableToProvide.notHeld' },
  },
  // 不属本机关掌握范围
  {
    starts: '不非',
    pattern: new RegExp(`(?:不属于?|非)${ourselves}(?:所?掌握|保存|持有)(?:的?范围)?${those}`, 'y'),
    sense: { row: 'unableToProvide.notHeld' },
  },
  // 未先行复议而直接向法院起诉, 经行政复议后又提起诉讼
  {
    starts: '未不',
    pattern: new RegExp(`(?:未经?过?先?行?|不经)(?:行政)?复议(?:程序)?[而即就]?(?:直接|径行|径直)?${court}`, 'y'),
    sense: { concept: 'litigation.direct' },
  },
  { starts: '直', pattern: new RegExp(`直接${court}`, 'y'), sense: { concept: 'litigation.direct' } },
  {
    starts: '经',
    pattern: new RegExp(`经过?(?:行政)?复议(?:程序)?[又再]${court}`, 'y'),
    sense: { concept: 'litigation.afterReview' },
  },
  {
    starts: '对不当申',
    pattern: new RegExp(
      `(?:当事人|申请人)?对?(?:行政)?(?:不服(?:行政)?复议决定|复议决定不服)(?:[而又再后]|进而|另行)*${court}`,
      'y',
    ),
    sense: { concept: 'litigation.afterReview' },
  },
  {
    starts: '经先复',
    pattern: new RegExp(`(?:经过?|先行?经?)?(?:行政)?复议(?:程序)?之?后(?:不服)?[又再仍]?被?${court}`, 'y'),
    sense: { concept: 'litigation.afterReview' },
  },
  // 个人437件、单位39件
  {
    starts: '单',
    pattern: /(?<=^|[由为、,有])单位(?=(?:申请|提[出交]|递交)?的?\s*$)/y,
    sense: { concept: 'organisation' },
  },
  // 四成由法人或其他组织提出,计10件
  {
    starts: '近约超过逾不将一二三四五六七八九十两半大绝',
    pattern:
      /(?:近|约|超过?|过|逾|不足|将近)?(?:[一二三四五六七八九两]成(?!立|功|果|员|为|效)|[二三四五六七八九十两]分之[一二三四五六七八九]|半数|一半|大部分|绝?大多数|绝大部分)(?:多|以上|左右)?/y,
    sense: { concept: 'share' },
  },
  // 12月下旬收到的3件尚未办结
  {
    starts: '年1',
    pattern:
      /(?:年[底末]|12月(?:底|末|中?下旬))(?:集中)?(?:新?收到|受理|提交|收件|接收)的(?=\s+[^\s]*(?:未|在|转|延|留))/y,
    sense: {},
  },
  // 其余27件分别为
  { starts: '分', pattern: /(?<=^(?:其余|剩余|余下|另外?)的?\s的?)分别[为是]?$/y, sense: {} },
  // 公开和部分公开31件; but not 主动公开和部分公开
  {
    starts: '公',
    pattern: /(?<![动以权意予准全文整])公开(?=(?:的)?(?:和|及|与|或者?|、)部分公开)/y,
    sense: { concept: 'granted' },
  },
  // 告知申请人无法提供
  { starts: '告', pattern: /告知申请人(?=[^,;。\s]{0,3}(?:不予|无法|不能|不存在|[本我]))/y, sense: {} },
  // not 答复公开申请77件, 办结全部公开申请77件
  {
    starts: '答全',
    pattern: /(?:答复|全部)公开(?!(?:(?:政府)?信息的?)?申请)/y,
    sense: { concept: 'granted' },
  },
];

/** By the letter with which they begin. */
export const constructions: ReadonlyMap<string, readonly Construction[]> = new Map(
  [...new Set(all.flatMap(({ starts }) => [...starts]))].map((letter) => [
    letter,
    all.filter(({ starts }) => starts.includes(letter)),
  ]),
);
