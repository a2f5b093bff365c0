/** What the words of a sentence say. Whatever is not listed here is not understood, and what it counts is not compared. */
export type Concept =
  // requests
  | 'request'
  | 'receive'
  | 'accept'
  | 'receiveNew'
  | 'handle'
  | 'conclude'
  | 'answer'
  | 'lastYear'
  | 'thisYear'
  | 'nextYear'
  | 'otherYear'
  | 'carry'
  | 'unfinished'
  /** 将, 拟: what is going to be done. */
  | 'intent'
  /** 尚有, 正在: what is told is not done yet. */
  | 'still'
  /** 在法定期限内: what is handled within it need not be done. */
  | 'inTime'
  | Outcome
  | Applicant
  /** 公开: of requests granted, of documents published. */
  | 'publish'
  /** What is said of requests without a cell of its own: the way they came, 撤回, 信息不存在. */
  | 'noCell'
  /** The same, of what may be a part of one cell: 属于主动公开 of 予以公开, 其他组织 of 法人和其他组织, 信息不存在 of 无法提供, 失效 of 废止. */
  | 'alreadyPublic'
  | 'organisation'
  | 'notHeld'
  | 'late'
  | 'expired'
  | 'revised'
  | 'withdrawn'
  | 'other'
  /** 同比, 增加: how it compares with another year. */
  | 'growth'
  /** How a case ended, in words of which the column is not settled: 驳回, 确认违法, 撤诉. */
  | 'dismissed'
  | 'overturned'
  | 'ended'
  /** 审结: no longer pending. */
  | 'settled'
  // cases
  | CaseKind
  | Result
  | 'case'
  // documents and decisions
  | DocumentKind
  | DocumentChange
  | Decision
  | 'decide'
  | 'fee'
  | 'charge'
  // how it is said
  | 'which'
  | 'rest'
  | 'include'
  | 'all'
  | 'each'
  | 'none'
  | 'share'
  | 'disclosure'
  /** 全县: the report as a whole. */
  | 'whole'
  /** 各部门: a part of it, unless the whole is named. */
  | 'members'
  /** 各部门、乡镇: the whole, unless a government is told beside them. */
  | 'everyone'
  /** 市政府: this organ or another one. */
  | 'government'
  /** 市自然资源局, in a report that does not tell whose it is. */
  | 'organ';

export type Outcome = 'granted' | 'partiallyGranted' | 'denied' | 'unableToProvide' | 'notProcessed' | 'otherHandling';
export type Applicant =
  | 'naturalPerson'
  | 'legalEntity'
  | 'commercialEnterprise'
  | 'researchInstitution'
  | 'publicWelfareOrg'
  | 'legalServiceOrg';
export type CaseKind = 'review' | 'litigation' | 'litigation.direct' | 'litigation.afterReview';
export type Result = 'upheld' | 'corrected' | 'otherResult' | 'pending';
export type DocumentKind = 'governmentRules' | 'normativeDocuments';
export type DocumentChange = 'issued' | 'repealed' | 'inForce';
export type Decision = 'licensing' | 'penalties' | 'coerciveMeasures';

export const outcomes: readonly Outcome[] = [
  'granted',
  'partiallyGranted',
  'denied',
  'unableToProvide',
  'notProcessed',
  'otherHandling',
];
/** How requests come in, and what is done with them. */
export const received: readonly Concept[] = ['receive', 'accept'];
export const handled: readonly Concept[] = ['handle', 'conclude', 'answer'];
export const applicants: readonly Applicant[] = [
  'naturalPerson',
  'legalEntity',
  'commercialEnterprise',
  'researchInstitution',
  'publicWelfareOrg',
  'legalServiceOrg',
];
export const caseKinds: readonly CaseKind[] = ['review', 'litigation', 'litigation.direct', 'litigation.afterReview'];
export const results: readonly Result[] = ['upheld', 'corrected', 'otherResult', 'pending'];
export const documents: readonly DocumentKind[] = ['governmentRules', 'normativeDocuments'];
export const documentChanges: readonly DocumentChange[] = ['issued', 'repealed', 'inForce'];
export const decisions: readonly Decision[] = ['licensing', 'penalties', 'coerciveMeasures'];

/** 市政府及其组成部门, 县人民政府及各部门. */
const wholeGovernments = [...'省市县区州旗镇乡'].flatMap((level) =>
  ['政府', '人民政府'].flatMap((government) =>
    ['及', '及其', '和'].flatMap((and) =>
      [
        '部门',
        '各部门',
        '所属部门',
        '组成部门',
        '工作部门',
        '直属部门',
        '各组成部门',
        '所属各部门',
        '所属机关',
        '所属单位',
        '所属各单位',
        '下属部门',
        '下属单位',
        '所属部门和单位',
      ].map((departments) => level + government + and + departments),
    ),
  ),
);

/** 区政府及区政府办公室, 县政府或其办公室: one organ, by two names. */
const withOffices = [...'省市县区州旗镇乡'].flatMap((level) =>
  ['政府', '人民政府'].flatMap((government) =>
    ['及', '及其', '和', '和其', '或', '或其', '、'].flatMap((and) =>
      [
        '办公室',
        '办公厅',
        ...['政府', '人民政府'].flatMap((own) => [`${level}${own}办公室`, `${level}${own}办公厅`, `${level}${own}办`]),
      ].map((office) => level + government + and + office),
    ),
  ),
);

/** 各街道、各部门, 各职能部门、镇街: one of them alone is a part. */
const everyone = ['街道', '乡镇', '镇街', '街镇', '镇乡', '镇', '乡镇街道', '区县', '县区', '市县'].flatMap((places) =>
  [
    '各部门',
    '各单位',
    '区直各部门',
    '县直各部门',
    '市直各部门',
    '区级各部门',
    '县级各部门',
    '市级各部门',
    '各委办局',
    '各职能部门',
    '各级部门',
    '各有关部门',
    '各执法部门',
  ].flatMap((departments) =>
    ['、', '', '和', '及'].flatMap((and) => [
      `各${places}${and}${departments}`,
      `${departments}${and}各${places}`,
      `${departments}${and}${places}`,
    ]),
  ),
);

const withinPlaces = [...'省市县区州旗镇乡'].flatMap((level) => [
  `${level}内各单位`,
  `${level}内各部门`,
  `${level}内各行政机关`,
]);

/** Wordings of offices, without blanks and quotes; the longest that fits is taken. */
export const wordings: Readonly<Partial<Record<Concept, string>>> = {
  request: `申请 申请人 申请主体 申请表 申请书 政府信息公开申请 政府信息公开的申请 信息公开申请 政务公开申请 公开申请 公开政府信息申请 公开政府信息的申请
    政府信息申请 依申请公开 依申请公开申请 依申请公开件 依申请公开事项 依申请公开信息 依申请公开政府信息 依申请公开政府信息申请
    依申请公开信息申请 政府信息依申请公开 政府信息依申请公开申请 政府信息公开依申请 依申请信息公开 依申请信息公开申请 依申请政府信息公开
    依申请 依申请件 依申请办件 依申请事项 申请件 有效申请 政府信息公开申请事项 政府信息公开申请件 信息公开申请件
    申请公开政府信息 申请公开信息 申请公开 申请政府信息公开 申请信息公开 政府信息公开申请书 信息公开申请书 政府信息公开申请表 信息公开申请表 依申请公开类 依申请公开申请件 依申请公开业务 依申请公开办件 公民依申请公开 公民依申请公开政府信息 政府信息公开类申请 信息公开类申请 政府信息公开有效申请 政府信息依申请 政务信息公开申请 政府信息公开申请办件
    政府公开信息申请 公开信息申请 政府依申请公开 政府信息申请公开 政府信息申请公开件 申请公开件 依申请公开信件 申请信件 政府信息公开申请信件 有效政府信息公开申请 依申请公开办理事项
    要求公开政府信息的申请 要求公开信息的申请 依申请公开政府信息事项 申请公开事项 申请公开政府信息事项 公开类申请 信息公开类申请事项 依申请公开请求 政府信息公开请求 信息公开请求 申请内容 申请的内容`,
  receive:
    '收到 直接收到 直接受理 接收 接到 收办 收件 收 接收到 接办 登记 收到并登记 登记收到 收悉 接受 接收并登记 接件 收到并处理 接获',
  accept:
    '需办理 需要办理 应予办理 共需办理 需处理 受理 应办理 应办 应办结 应结 应答复 受理到 接收受理 登记受理 收到并受理 受理登记 待办总量 待办总数 应办总量 应办总数 应办件 应办件总量 需答复 需要答复 应予答复 应予办结 需办结 应处理 应予处理 在办总量',
  receiveNew:
    '新收 新收到 新受理 新增 新接收 新收办 新收件 新申请 新接到 新登记 新增受理 新增收到 新承接 新接 新接受 新提交',
  handle: '办理 处理 受办 处置 承办 办件 受理办理 接办办理 办',
  conclude:
    '办结 同期办结 办理完毕 处理完毕 办理完结 办毕 完结 办理完成 处理完结 处理完成 办完 处理完 办理完 实际办结 实办结 实办 办成 清结 结清 答结 了结 办讫 办理结果总计 办理结果合计 办理结果共计 办清 告办结 告办毕',
  answer:
    '答复 已答 办复 回复 答复回复 予以答复 作出答复 做出答复 作出书面答复 书面作出答复 予以书面答复 办理答复 处理答复 答复处理 依法答复 答复完毕 回复完毕 答复办结 书面答复 书面回复 进行书面答复 进行书面回复 实体答复 作出实体答复 实质答复 实质性答复 作出实质性答复 出具答复 出具答复书 已出具答复书 出具告知书 发出答复 送达答复 答复送达',
  lastYear:
    '上年 上年度 上一年 上一年度 去年 去年底 去年末 去年度 往年 加上年 加上年度 以前年度 前一年 前一年度 上年末 上年底 上年年底 上年度末 上个年度 上一年末 上期 年初 期初 历年',
  thisYear:
    '本年 今年以来 一年来 本年以来 本年度 今年 当年 本年内 全年 全年度 年内 报告期 报告期内 报告年度 统计期内 年度内 本年度内 本期 统计年度 统计年度内 统计期间 报告期间 报告年度内 本报告期 本报告期内',
  nextYear: '下年 下年度 下一年 下一年度 次年 次年度 来年 明年 第二年 翌年 下个年度 下一个年度 下期 后续年度 以后年度',
  carry:
    '结转 转结 结转自 转自 顺延 转 转入 转至 转到 结转至 结转到 结转入 结转来 结转由 延至 延到 延期至 延续 延续至 顺延至 顺延到 转接 跨年 跨年度 留转 遗留 滚存 续办 继续 接转 留待 转下来 转来 转过来 结转过来 结转而来 结存 结余 带入 跨入 跨至 跨到 续转 移到 移至 移入 留到 留至 接着 接续 推至 推到 留存续办',
  unfinished: `未办 尚未办结 未办结 尚未办理完毕 未办理完毕 未办完 正在办理 正在办理中 正在处理 尚在办理 尚在办理中 仍在办理 仍在办理中 在办 办理中
    尚未答复 未答复 待答复 待办 待办理 未到期 尚未到期 未到答复期限 未到答复期 未到办理期限 尚未到办理期限 尚未到答复期限 尚在办理期限内
    尚在答复期限内 仍在办理期限内 仍在答复期限内 在办理期限内 未处理完毕 尚未处理完毕 尚未办理完结 未办理完结 在途 尚在法定期限内 仍在法定期限内 尚在法定办理期限内 仍在法定办理期限内 尚在法定答复期限内 处于法定办理期限内 处于办理期限内 尚处于办理期限内 未到答复时限 未到办理时限 尚未到答复时限 尚未到办理时限 未到法定期限 未到法定答复期限 尚未到法定期限 未满答复期限
    尚在答复 尚在答复中 尚在答复状态 尚在答复状态中 正在答复 正在答复中 尚在处理 尚在处理中 待处理 未了 未清结 尚未清结 未结清 尚未结清 办理之中 尚在办理之中 在法定期限内办理之中 未完结 尚未完结 尚未办完 未办完结`,
  intent: '将 将于 拟 预计 预计于 预计将于',
  still: '尚 尚有 尚在 仍 仍有 仍在 还在 正 正在 待',
  inTime: `20个工作日内 在20个工作日内 法定期限内 在法定期限内 规定期限内 在规定期限内 规定时限内 在规定时限内 法定时限内 在法定时限内 规定时间内 在规定时间内 期限内`,
  granted: `予以公开 予公开 同意公开 准予公开 给予公开 全部予以公开 予以全部公开 完全公开 全部同意公开 同意全部公开 同意予以公开 决定予以公开 决定公开
    提供公开 公开答复 予以公开答复 予以公开类 全文公开 准许公开 准予全部公开 完整公开 全部提供 全文提供 予以提供 完整提供`,
  partiallyGranted:
    '部分公开 部分给予公开 给予部分公开 部分准予公开 准予部分公开 部分公开类 区分处理后部分公开 部分公开类答复 予以部分公开 部分予以公开 同意部分公开 部分同意公开 区分处理 区分公开 部分公开答复 决定部分公开 区分处理公开 区别处理 区别公开 作区分处理 做区分处理 部分提供 区分处理后公开 作区分处理后公开',
  denied:
    '不予公开 不同意公开 不准许公开 不准予公开 不公开 决定不予公开 不予以公开 不予公开答复 不予公开类 拒绝公开 不宜公开',
  unableToProvide:
    '无法提供 不能提供 无法予以提供 信息无法提供 无法提供类 无法提供信息 无法提供政府信息 不能予以提供 未能提供 未能予以提供',
  notProcessed:
    '不予处理 不予办理 不处理 不予以处理 不予处理类 不作处理 未予处理 不作为申请处理 不作为政府信息公开申请处理 不作为信息公开申请处理',
  otherHandling:
    '其他处理 其它处理 作其他处理 作其它处理 作出其他处理 做其他处理 其他处理方式 按其他处理 其他方式处理 以其他方式处理 其他处理情形 其他处理类 其他情形办理 按其他情形办理 按其他情形处理 其他情形处理 其他答复 作其他答复 其他办理 其他方式办理',
  naturalPerson: '自然人 自然人申请 自然人提出 自然人申请人 公民 公民个人 个人 个人申请 公民申请',
  legalEntity:
    '法人或其他组织 法人和其他组织 法人及其他组织 法人或者其他组织 法人、其他组织 法人其他组织 法人与其他组织 法人或其它组织 法人和其它组织 法人及其它组织 法人或组织 法人和组织 法人及组织 各类组织 法人及其他各类组织',
  commercialEnterprise: '商业企业',
  researchInstitution: '科研机构 科研院所 科研单位',
  publicWelfareOrg: '社会公益组织 公益组织',
  legalServiceOrg: '法律服务机构 法律服务类机构 律师事务所等法律服务机构 律所等法律服务机构',
  publish: '公开 公示 公布 发布 上网 上传 推送 录入 归集',
  noCell: `民事诉讼 民事诉讼案件 刑事诉讼 党务公开申请 村务公开申请 校务公开申请 厂务公开申请 警务公开申请 院务公开申请 提供公开信息 提供公开的信息 提供公开的 个人信息 个人信息类 告知 补正 一次性告知 告知补正 补正通知 征求第三方意见 当面 当面申请 当面提交
    现场 现场申请 现场提交 信函 信函申请 来信 来信申请 书面 书面申请 邮寄 邮寄申请 信件 网络 网络申请 网上 网上申请 网站 网站申请 门户网站 政府网站 政府门户网站 官网 官方网站 EMS 邮递 网上提交 网络提交 网络提出 网上提出 在线提交 信函提交 当面递交 当面提出 线下申请 线上申请 在线 在线申请
    互联网 线上 线下 平台 电子邮件 邮件 邮箱 电子邮箱 传真 传真申请 窗口 渠道 途径 方式 其他方式 其他渠道 其他途径 法人 转办 咨询 重复 即办 即办件 承诺件 被申请人
    函件 挂号信 邮政 快递 一审 二审 再审 政务服务大厅 依申请公开系统 依申请公开平台 网络平台 通过`,
  organisation: '其他组织 其它组织 企业 企业法人 公司 法人组织 法人单位 企事业单位 企业单位 各类企业 企业公司',
  notHeld: `信息不存在 政府信息不存在 申请信息不存在 不属于本机关 非本机关 不属于本行政机关 不属于本单位 不属于本部门 不属于本机关公开 不属于本行政机关公开
    非本机关公开 不属于本机关职责 不属于本机关负责公开 非本机关负责公开 非政府信息 不属于政府信息`,
  withdrawn: `撤回 撤销 主动撤回 主动撤销 主动撤件 撤件 撤回申请 撤销申请 主动撤回申请 主动撤销申请 撤回公开申请 自行撤回 自愿撤回 自己撤回 主动自愿撤回`,
  late: '延长期限 延长答复期限 延长办理期限 延长答复 延长办理 延长答复时限 延长办理时限 延期 延期答复 延期办结 逾期 逾期答复 逾期办结 超期 超期答复 延期办理',
  expired: '失效 宣布失效 自然失效 到期失效 停止执行',
  revised: '修订 修改 修正',
  other: '其他 其它 其他情形',
  growth:
    '同比 环比 增长 增加 增多 净增 净增加 净减 净减少 增加了 减少了 上涨 下滑 回落 减少 下降 上升 增幅 降幅 较 比 相比 同比增加 同比增长 同比减少 同比下降 多 少 同期 持平 翻番',
  alreadyPublic:
    '主动公开 依职权公开 依职权主动公开 已主动公开 属于主动公开 属于已主动公开 属主动公开 属已主动公开 主动公开范围 已主动公开范围 属于主动公开范围 属于已主动公开范围 已公开 属于已公开',
  review:
    '行政复议 复议 复议申请 行政复议申请 申请行政复议 申请复议 被申请行政复议 被申请复议 被复议 被行政复议 被提起行政复议 提起行政复议 提起复议 提出行政复议 行政复议类 进入行政复议程序 行政复议程序',
  litigation:
    '应诉 涉诉 信息公开涉诉 政府信息公开涉诉 行政诉讼 诉讼 提起行政诉讼 提起诉讼 被提起行政诉讼 被提起诉讼 被行政诉讼 被诉讼 被诉 诉讼类 行政诉讼类 被起诉 提出行政诉讼 进入行政诉讼程序 行政诉讼程序 政府信息公开行政应诉 政府信息公开应诉 政府信息公开类行政应诉 信息公开行政应诉 信息公开应诉 信息公开类行政应诉',
  // More of them are `constructions`.
  'litigation.direct': '未经复议直接起诉 直诉',
  'litigation.afterReview': '复议后起诉 复议后被诉 复议后被起诉',
  case: '案件 案 案件数 复议诉讼案件 行政争议 争议',
  upheld:
    '维持 结果维持 予以维持 被维持 获维持 维持原行政行为 维持原决定 维持结果 维持原具体行政行为 维持原答复 维持答复 决定维持 判决维持 得到维持 获得维持',
  corrected:
    '纠正 结果纠正 纠错 被纠正 被纠错 结果纠错 予以纠正 予以纠错 依法纠正 依法纠错 被依法纠正 被依法纠错 败诉 纠正结果 判决败诉 被判败诉 被判决败诉 被判决纠正 判决纠正 被法院纠正 被法院判决纠正 被复议机关纠正 被复议机关纠错 判令纠正 被判令纠正 裁决纠正 获纠正 得到纠正 决定纠正 复议纠正',
  otherResult: '其他结果 其它结果 结果其他',
  pending:
    '尚未审结 未审结 未结 正在审理 正在审理中 尚在审理 尚在审理中 仍在审理 仍在审理中 审理中 待审理 未结案 尚未结案 待审结 在审 审理之中 尚在审理之中 正在审理之中 仍在审理之中 正在审理当中 尚在审理当中 尚在审理过程中 正在审理过程中 暂未审结 未审理完毕 尚未审理完毕 尚未审理终结 尚未判决 正在审 待法院裁判 待裁判 待裁决 待决 待判决 待法院判决 待法院审理 待开庭 待开庭审理 未判决 未裁决 尚未裁决 未作出判决 尚未作出判决 待判 等待裁判 等待判决 等待裁决 等待审理 等待开庭 尚无审理结果 尚无结果 尚无裁判结果 没有审结 还没有审结 还未审结 仍未审结 尚没有审结 未能审结 跨年审理 跨年度审理 尚在复议 尚在诉讼 正在复议 正在诉讼',
  dismissed:
    '驳回 驳回复议申请 驳回复议请求 驳回行政复议申请 驳回诉讼请求 驳回起诉 驳回申请 裁定驳回起诉 裁定驳回原告起诉 驳回原告起诉 驳回原告诉讼请求 判决驳回诉讼请求 判决驳回原告诉讼请求 胜诉 被驳回 予以驳回 判决驳回 裁定驳回',
  overturned:
    '确认违法 撤销原决定 撤销原答复 撤销答复 撤销原行政行为 撤销行政行为 撤销被诉答复 撤销并责令重新答复 撤销并责令重作 撤销重作 责令重新作出答复 责令重新作出处理 责令限期重新答复 责令履行 责令重新答复 责令重作 变更 限期履行 重新作出答复 责令限期答复',
  ended: '终止 撤诉 调解 和解 不予受理 终结 撤回起诉 撤回复议申请 终止审理 调解结案 主动撤诉',
  settled:
    '已判决 已裁决 审结 已审结 结案 已结案 审理终结 审理完毕 已审理完毕 已有结论 已有结果 已有审理结果 已有裁判结果 已有生效结果 已出结果',
  governmentRules: '规章 政府规章 地方政府规章 部门规章',
  normativeDocuments: '行政规范性文件 规范性文件',
  issued:
    '制发 新发 制定 出台 印发 制定出台 制定印发 制发出台 新制发 新制定 新出台 新印发 新制作 制定并印发 制定下发 制订 新制订 新出 颁布 制定发布 制定公布 制定实施 新制定出台 制定并公开 制定并公布 制定并发布 制发并公开 印发并公开 出台并公开 同期新制发 同期制发 同期新制定 同期新出台 增量 新公布 新颁布',
  repealed:
    '废止 宣布废止 予以废止 公布废止 废除 清理废止 清理后废止 清理后宣布废止 废止文件 到期废止 期满废止 失效废止 废止失效 失效和废止 废止和失效 失效或废止 宣布失效和废止 宣布废止和失效 一次性废止 同步废止 同期废止 减量',
  inForce:
    '现行有效文件 现行有效的文件 现行有效 有效 现有有效 现存有效 现行 目前有效 仍在施行 现行适用 有效存量 保留有效 保留现行有效 尚在有效期内 仍在有效期内 在有效期内 有效存续 继续有效 仍有效 仍然有效 存量 在用 在用有效 现行在用',
  licensing: '行政许可 行政许可事项 行政许可类 许可决定 作出许可 做出许可',
  penalties: '行政处罚 行政处罚类 处罚决定 作出处罚 做出处罚',
  coerciveMeasures:
    '行政强制 行政强制类 强制决定 行政强制措施 行政强制措施决定 强制措施决定 行政强制措施和行政强制执行 行政强制措施、行政强制执行 行政强制措施及行政强制执行',
  decide: '采取 处理决定 决定 作出决定 作出处理决定 决定数量 处理决定数量 实施 作出 做出 下达',
  charge: '收费 收取 征收 收入 入库 上缴 上缴国库 缴入国库',
  fee: '行政事业性收费 行政事业性收费金额 行政事业性收费收入 行政事业收费',
  which: '其中 当中',
  rest: '其余 剩余 余下 剩下 余 剩',
  include: '不含 不包含 不包括 含 包含 包括 其中含 其中包括 包括了 内含',
  all: '均 全部 都 皆 一律 所有 悉数',
  each: '各',
  none: '未 没有 无 未曾 从未 尚未 尚无 暂未 暂无 未有 零 不存在 未能 无人 没',
  share:
    '占 占比 比例 占总数 占总量 占全部 占办结总数 占办理总数 占申请总数 占答复总数 占总办结数 占比为 占处理总数 占总申请量 占申请总量 占办结总量',
  disclosure: `政府信息公开 政务公开 信息公开 政府信息 政务信息公开 政府信息公开工作 信息公开工作 政务公开工作 政府信息公开类 信息公开类 政府信息公开方面 政府信息公开领域 信息公开领域
    信息公开方面 政府信息公开事项 信息 信息公开事务 政府信息公开事务`,
  whole: `政府系统 全省 全市 全县 全区 全州 全盟 全旗 全镇 全乡 全街道 全街 全局 全厅 全系统 全委 全办 全院 全校 全市范围 全县范围 我省 我市 我县 我区 我州 我旗 我镇 我乡
    我街道 我街 我办 我局 我厅 我委 我院 我校 我部 我署 我中心 我单位 我机关 我所 我处 我队 我会 本省 本市 本县 本区 本州 本旗 本镇 本乡 本街道 本局 本厅 本委
    本院 本校 本级及所属部门 本级及所属各部门 本级及所属单位 本级及所属乡镇、部门 本级及所属部门、乡镇 本级及所属乡镇和部门 本级及各县 本级和各县 本级及各县区 本级和各县区 本级及各部门 本级和各部门 本级及各区 本级和各区 本机关 本单位 本部门 本行政机关 本行政区域 本系统 本办 各级行政执法机关 各行政执法机关 各级执法机关 各级行政执法部门 各行政执法部门 行政机关 各级行政机关 各级各部门 各级政府 各级政府部门 各级政府及部门 各级政府及其部门 各级政府和部门 各级政府及各部门 各行政机关 各级机关 各级各类行政机关`,
  everyone: [...wholeGovernments, ...everyone, ...withinPlaces].join(' '),
  members: `各执法部门 各部门 各单位 各地 各地各部门 各部门各单位 各级 各有关部门 省政府办 市政府办 县政府办 区政府办 州政府办 旗政府办 省政府办公厅
    市政府办公室 县政府办公室 区政府办公室 州政府办公室 旗政府办公室`,
  government: `${withOffices.join(' ')}
    省政府 市政府 县政府 区政府 州政府 旗政府 镇政府 乡政府 省人民政府 市人民政府 县人民政府 区人民政府 州人民政府 镇人民政府 乡人民政府`,
};

/** What offices call single rows, beside the form's own wordings. */
export const rowWordings: Readonly<Record<string, string>> = {
  'denied.stateSecret': '涉及国家秘密',
  'denied.prohibitedByLaw': '法律法规禁止公开 法律、行政法规禁止公开 属于法律法规禁止公开',
  'denied.thirdPartyRights': '保护第三方权益 涉及第三方合法权益',
  'denied.deliberativeProcess': '过程性信息 四类过程性信息 属于过程性信息 过程性政府信息',
  'denied.internalAffairs': '内部事务信息 三类内部事务信息 属于内部事务信息',
  'denied.enforcementFile': '行政执法案卷信息',
  'unableToProvide.notHeld':
    '本机关不掌握 本单位不掌握 不掌握相关政府信息 不掌握相关信息 本单位不掌握相关政府信息 本机关未掌握 本机关不掌握信息 本机关不掌握该信息 未掌握相关政府信息 告知本机关不掌握 告知本单位不掌握 告知不掌握 非本机关掌握 非本单位掌握 非本部门掌握 不属于本机关掌握',
  'unableToProvide.requiresCreation':
    '没有现成信息 需要另行制作 需另行制作 须另行制作 没有现成信息需另行制作 没有现成信息须另行制作 没有现成信息需要另行制作 无现成信息需要另行制作 无现成信息需另行制作',
  'unableToProvide.stillUnclear':
    '补正后申请内容不明确 补正后内容仍不明确 补正后仍不明确 经补正后仍不明确 补正后申请仍不明确',
  'notProcessed.petitionComplaint':
    '以政府信息公开申请的形式进行信访、投诉、举报 以政府信息公开申请形式进行信访、投诉、举报',
  'otherHandling.correctionOverdue':
    '逾期不补正 逾期未补正 申请人逾期不补正 申请人逾期未补正 无正当理由逾期不补正 申请人无正当理由逾期不补正 无正当理由逾期未补正',
};

/** Words that name a row only beside the outcome it is of: 信访投诉 is something else without 不予处理. */
export const rowWordingsWithin: Readonly<Record<string, string>> = {
  'denied.stateSecret': '国家秘密 属国家秘密',
  'denied.thirdPartyRights': '第三方权益 第三方不同意 第三方不同意公开 第三方合法权益 涉及第三方权益',
  'denied.internalAffairs': '内部事务 三类内部事务',
  'denied.deliberativeProcess': '过程性 四类过程性',
  'denied.enforcementFile': '执法案卷 行政执法案卷 执法案卷信息 属于执法案卷 行政执法案卷类 行政执法案件',
  'denied.administrativeInquiry': '行政查询 行政查询类 查询事项 属于行政查询 行政查询事项',
  'unableToProvide.notHeld': '不掌握 未掌握 未持有 不持有 不掌握信息 不掌握该信息 未掌握相关信息',
  'unableToProvide.requiresCreation': '无现成信息 另行制作 需要重新制作',
  'unableToProvide.stillUnclear': '补正后不明确',
  'notProcessed.petitionComplaint':
    '信访举报投诉 信访投诉举报 信访举报投诉类 信访投诉举报类 信访、举报、投诉 信访、投诉、举报 信访、举报、投诉类 信访、投诉、举报类 投诉举报信访类 信访类 信访投诉类 信访、投诉类 信访投诉事项 信访投诉类事项 信访举报投诉类事项 信访举报投诉事项',
  'notProcessed.duplicate': '重复申请 重复申请类 重复提出申请 重复',
  'notProcessed.publicPublication': '公开出版物 公开发行出版物',
  'notProcessed.excessive': '大量反复申请 大量、反复申请',
  'notProcessed.confirmOrReissue':
    '确认或重新出具已获取信息 要求确认已获取信息 确认已获取信息 要求重新出具已获取信息 要求确认或者重新出具已获取信息',
  'otherHandling.feeOverdue': '逾期未缴费 逾期不缴费 逾期未缴纳费用 未按收费通知要求缴纳费用',
};

/** 以本机关为被告的, of all cases; 以市政府为被告的 are those of one organ. */
const asDefendant = [
  '本机关',
  '本行政机关',
  '行政机关',
  '本单位',
  '我单位',
  '我局',
  '本局',
  '我厅',
  '本厅',
  '我委',
  '本委',
].flatMap((organ) =>
  ['被告', '被申请人', '答复主体', '答复机关', '答复单位', '受理机关'].flatMap((role) =>
    ['', '的'].flatMap((of) => [`以${organ}为${role}${of}`, `${organ}作为${role}${of}`]),
  ),
);

/** 以本局名义作出; 以部门名义 is by others. */
const inOwnName = ['本', '我'].flatMap((own) =>
  [...'局厅委办镇乡', '街道', '机关', '单位'].map((organ) => `以${own}${organ}名义`),
);

/** 与上年持平 behind a number. */
const asBefore = ['与', '同', '和', '较', '比'].flatMap((as) =>
  ['上年', '上年度', '上一年', '上一年度', '去年', '上年同期', '去年同期', '往年'].flatMap((year) =>
    ['持平', '基本持平', '相当', '大致相当', '大体持平'].map((same) => as + year + same),
  ),
);

/** Words that change nothing of what is counted. */
export const fillers = `收录 维持在 保持在 不变 保持不变 仅 仅有 只 只有 任何 共 共计 总共 合计 总计 累计 合起来 一共 共有 计 总 总数 总量 总数量 数量 数 量 件数 宗数 件 宗 起 份 次数 情况 方面 工作 结果 办理结果 处理结果 办理情况 答复结果
  类 类型 的 其 为 是 有 另 另有 另外 还 还有 此外 已 已经 并 并且 且 亦 也 又 了 在 于 对 由 经 获 从 至 到 以 按 按照 依 依据 依照 根据 依法 依法依规 依规 及时 按时 按期 如期
  规范 妥善 认真 严格 积极 予以 给予 作 作为 进行 完成 实际 正式 目前 现已 办理中引发 办理中产生 办理过程中 处理过程中 系 应 复议机关 法院 人民法院 原告 中 里 之中 里头 里面 各类 各种 人民群众 承接 来看 看 上看 按结果分 按办理结果分 按答复结果分 从结果看 从结果构成看 由此 由此引起 由此引起的 由此引发 由此引发的 由此产生 由此产生的 由此发生 由此发生的 由此导致的 由此涉及的 引出 引出的 计入 在内 计入在内 包含在内 以外 一年 一年中 一年内 一年间 其间 市内 区内 县内 省内 州内 旗内 辖区内 由于 持续 连同 加上 外加 书面形式 属 属于 做 即 则 等 全 和 及 与 以及 或 或者 、 而 - — — · 《 》
  不服 不服答复 不服政府信息公开答复 不服政府信息公开申请答复 对答复不服 对政府信息公开答复不服 不服本机关答复 不服信息公开答复 因 因为 由于 引起 引起的 引发 引发的 引致 产生 产生的 导致 导致的 涉及 涉 新的 关于 有关 相关 发生 出现 被 提出 提出的 提交 递交 来自 社会 社会公众 公众 群众 社会各界 市民 老百姓 各族群众 职工群众 广大群众 广大市民 向我局 向本机关 本机关提出
  个人、法人或其他组织 个人、法人和其他组织 个人、法人或者其他组织
  自然人、法人或其他组织 自然人、法人和其他组织 自然人、法人或者其他组织 自然人、法人及其他组织
  公民、法人 公民和法人 公民及法人 公民法人 自然人、法人 自然人和法人 自然人及法人 个人、法人 个人和法人
  公民和法人或者其他组织 公民和法人或其他组织 公民和法人及其他组织 公民、法人和其他组织 公民、法人或其他组织 公民、法人或者其他组织 公民、法人及其他组织 公民法人和其他组织 公民法人或其他组织 公民、法人以及其他组织 公民、法人和其它组织
  按规定 按规定程序 按程序 按法定程序 按要求 按相关要求 按照相关要求 按照要求 按规 规定 法定 年度 答复后
  条例 条例规定 有关规定 相关规定 截至 截止 截至年底 年底 年末 截至年末 底 末 期末 一是 二是 三是 四是 五是 金额 总金额 总额 人民币 上述 上述数字 上述数据 以上数字 以上数据 该 这 度 年 期间
  过 列入 归入 纳入 统计 经统计 据统计 以上 二者 两者 三者 两项 三项 两类 三类 按照程序 作为被告参加 作为被申请人参加 稳步 小幅 略 略有 明显 显著 经查 经核查 经查找 经审核 经审查 经评估 经核实 消化 叠加 故 因此 因而 年底前 年末前 年终 先后 明确 同时 同年 同样 提起 提起的 可以 做好 进入办理程序 进入办理流程 自身 以自己名义 以自身名义 真正 加起来 一同 一起 相加 之和 两项之和 小计 据此 自 降至 升至 增至 减至 降到 升到 增到 上升至 下降至 增加至 增加到 减少至 减少到 最多 最少 告知获取方式 告知其获取方式 告知获取途径 告知其获取途径 告知获取方式和途径 告知获取方式、途径 告知获取的方式和途径 一并办理后 非公开类 占比最高 占比最大 占比最多 比例最高 其次 次之
  针对 一并 逐一 逐件 情形 情形的 认定 认定为 视为放弃 视为放弃申请 具体 具体为 具体是 主要 原因 等原因 切实 稳妥 有序 依次 最终 案情 = 高效 圆满 顺利 准确 全面 扎实 统一 分类 范围 范围内 分为
  线上线下 线上、线下 线上和线下 线上及线下 除去 除开 向 现
  : 除 外 达 达到 任何形式 任何形式的 以任何形式 以任何形式提出的 各种形式 ${asBefore.join(' ')} ${asDefendant.join(' ')} ${inOwnName.join(' ')}`;
