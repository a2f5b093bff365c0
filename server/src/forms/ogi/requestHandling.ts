import type { Column, Row, Table } from '../form';

const columns: readonly Column[] = [
  {
    id: 'naturalPerson',
    label: '自然人',
    en: 'natural persons',
    aliases: ['公民', '个人'],
    basis: [
      { law: 'ogi-reg-2019', article: 27, certainty: 'express' },
      { law: 'ogi-reg-2019', article: 29, paragraph: 2, item: 1, certainty: 'express' },
    ],
    note: {
      standing: 'common',
      zh: '以个人名义申请的件数。',
      en: 'Number of requests made in the name of an individual.',
    },
  },
  {
    id: 'legalEntity',
    label: '法人或其他组织',
    en: 'legal persons and other organisations',
    aliases: ['法人和其他组织', '法人及其他组织'],
    basis: [
      { law: 'ogi-reg-2019', article: 27, certainty: 'express' },
      { law: 'ogi-reg-2019', article: 29, paragraph: 2, item: 1, certainty: 'express' },
    ],
    note: {
      standing: 'common',
      zh: '申请人身份由申请书载明（条例第27、29条）；五类组织只是表格的分类，条例没有定义。',
      en: 'The request states who the applicant is (Regulation, arts. 27 and 29); the five kinds of organisations are classes of the form only, the Regulation does not define them.',
    },
    children: [
      {
        id: 'commercialEnterprise',
        label: '商业企业',
        en: 'commercial enterprises',
        aliases: ['企业'],
        basis: [{ law: 'ogi-reg-2019', article: 27, certainty: 'interpretive' }],
        note: { standing: 'common', zh: '公司等营利性单位。', en: 'Companies and other for-profit entities.' },
      },
      {
        id: 'researchInstitution',
        label: '科研机构',
        en: 'research institutions',
        basis: [{ law: 'ogi-reg-2019', article: 27, certainty: 'interpretive' }],
      },
      {
        id: 'publicWelfareOrg',
        label: '社会公益组织',
        en: 'public-welfare organisations',
        aliases: ['公益组织'],
        basis: [{ law: 'ogi-reg-2019', article: 27, certainty: 'interpretive' }],
      },
      {
        id: 'legalServiceOrg',
        label: '法律服务机构',
        en: 'legal-service organisations',
        basis: [{ law: 'ogi-reg-2019', article: 27, certainty: 'interpretive' }],
        note: { standing: 'common', zh: '律师事务所等。', en: 'Law firms and the like.' },
      },
      {
        id: 'otherOrg',
        label: '其他',
        en: 'other organisations',
        aliases: ['其它', '其他组织'],
        basis: [{ law: 'ogi-reg-2019', article: 27, certainty: 'interpretive' }],
        note: { standing: 'common', zh: '前四类之外的单位。', en: 'Entities outside the first four classes.' },
      },
    ],
  },
  {
    id: 'total',
    label: '总计',
    en: 'total',
    aliases: ['合计'],
    total: true,
    note: { standing: 'structure', zh: '本行前六列之和。', en: 'Sum of the first six columns of this row.' },
  },
];

const beforeOutcomes: readonly Row[] = [
  {
    id: 'newReceived',
    ordinal: '一、',
    label: '本年新收政府信息公开申请数量',
    short: '本年新收',
    en: 'newly received this year',
    aliases: ['本年新收', '本年新收申请数量', '本年新收政府信息公开申请'],
    basis: [
      { law: 'ogi-reg-2019', article: 50, paragraph: 1, item: 2, certainty: 'express' },
      { law: 'ogi-reg-2019', article: 27, certainty: 'express' },
    ],
    note: {
      standing: 'common',
      zh: '本年1月1日至12月31日收到的申请件数。',
      en: 'Number of requests received from 1 January to 31 December of this year.',
    },
  },
  {
    id: 'carriedOver',
    ordinal: '二、',
    label: '上年结转政府信息公开申请数量',
    short: '上年结转',
    en: 'carried over from last year',
    aliases: ['上年结转', '上年结转申请数量'],
    basis: [{ law: 'ogi-reg-2019', article: 50, paragraph: 1, item: 2, certainty: 'express' }],
    note: {
      standing: 'common',
      zh: '上年末没有办结、转入本年继续办理的件数，应等于上年报告的“结转下年度继续办理”。',
      en: 'Requests not concluded at the end of last year and carried over into this year; should equal “结转下年度继续办理” (carried forward to next year) in the report of last year.',
    },
  },
];

const outcomesBeforeOther: readonly Row[] = [
  {
    id: 'granted',
    ordinal: '（一）',
    label: '予以公开',
    en: 'disclosed in full',
    aliases: ['同意公开'],
    basis: [
      { law: 'ogi-reg-2019', article: 36, paragraph: 1, item: 1, certainty: 'express' },
      { law: 'ogi-reg-2019', article: 36, paragraph: 1, item: 2, certainty: 'express' },
    ],
    note: {
      standing: 'common',
      zh: '含已主动公开、告知获取途径的情形。',
      en: 'Includes requests answered by telling where proactively disclosed information can be had.',
    },
  },
  {
    id: 'partiallyGranted',
    ordinal: '（二）',
    label: '部分公开（区分处理的，只计这一情形，不计其他情形）',
    en: 'disclosed in part (severed requests count here only)',
    aliases: ['部分公开', '部分公开（区分处理的，只计这一情形）'],
    basis: [{ law: 'ogi-reg-2019', article: 37, certainty: 'express' }],
    note: {
      standing: 'official',
      zh: '区分处理的一件申请只计在本行，不再拆计到不予公开等行（印在表上）。',
      en: 'A severed request counts in this row only and is not split over “denied” or other rows (printed on the form).',
    },
  },
  {
    id: 'denied',
    ordinal: '（三）',
    label: '不予公开',
    en: 'denied',
    basis: [
      { law: 'ogi-reg-2019', article: 13, certainty: 'express' },
      { law: 'ogi-reg-2019', article: 36, paragraph: 1, item: 3, certainty: 'express' },
    ],
    note: {
      standing: 'common',
      zh: '本组没有小计行，八个小项直接进入（七）总计。',
      en: 'This group has no subtotal row; its eight sub-items enter (七) total outcomes directly.',
    },
    children: [
      {
        id: 'denied.stateSecret',
        ordinal: '1.',
        label: '属于国家秘密',
        en: 'state secret',
        aliases: ['国家秘密'],
        basis: [{ law: 'ogi-reg-2019', article: 14, certainty: 'express' }],
        note: {
          standing: 'official',
          zh: '依法定密的信息。',
          en: 'Information classified as secret according to law.',
        },
      },
      {
        id: 'denied.prohibitedByLaw',
        ordinal: '2.',
        label: '其他法律行政法规禁止公开',
        en: 'disclosure prohibited by another law or administrative regulation',
        aliases: ['其他法律、行政法规禁止公开', '法律行政法规禁止公开'],
        basis: [{ law: 'ogi-reg-2019', article: 14, certainty: 'express' }],
        note: {
          standing: 'official',
          zh: '国家秘密以外、法律或行政法规明文禁止公开的。地方性法规、规章不在其列。',
          en: 'Other than state secrets, where a law or administrative regulation expressly prohibits disclosure. Local regulations and rules do not qualify.',
        },
      },
      {
        id: 'denied.securityStability',
        ordinal: '3.',
        label: '危及“三安全一稳定”',
        en: 'harm to "three securities and one stability"',
        aliases: ['危及三安全一稳定', '危及"三安全一稳定"', '危及国家安全、公共安全、经济安全、社会稳定'],
        basis: [{ law: 'ogi-reg-2019', article: 14, certainty: 'express' }],
        note: {
          standing: 'official',
          zh: '三安全=国家安全、公共安全、经济安全；一稳定=社会稳定。',
          en: 'Three securities: national, public and economic security; one stability: social stability.',
        },
      },
      {
        id: 'denied.thirdPartyRights',
        ordinal: '4.',
        label: '保护第三方合法权益',
        en: 'third-party rights',
        aliases: ['第三方合法权益'],
        basis: [
          { law: 'ogi-reg-2019', article: 15, certainty: 'express' },
          { law: 'ogi-reg-2019', article: 32, certainty: 'express' },
        ],
        note: {
          standing: 'official',
          zh: '商业秘密、个人隐私等；通常先书面征求第三方意见。',
          en: 'Trade secrets, personal privacy and the like; the third party is usually consulted in writing first.',
        },
      },
      {
        id: 'denied.internalAffairs',
        ordinal: '5.',
        label: '属于三类内部事务信息',
        en: 'three kinds of internal affairs',
        aliases: ['属于内部事务信息'],
        basis: [{ law: 'ogi-reg-2019', article: 16, paragraph: 1, certainty: 'express' }],
        note: {
          standing: 'official',
          zh: '三类=人事管理、后勤管理、内部工作流程。',
          en: 'Three kinds: personnel management, logistics management, internal workflow.',
        },
      },
      {
        id: 'denied.deliberativeProcess',
        ordinal: '6.',
        label: '属于四类过程性信息',
        en: 'four kinds of deliberative material',
        aliases: ['属于过程性信息'],
        basis: [{ law: 'ogi-reg-2019', article: 16, paragraph: 2, certainty: 'express' }],
        note: {
          standing: 'official',
          zh: '四类=讨论记录、过程稿、磋商信函、请示报告。',
          en: 'Four kinds: discussion records, drafts, consultation letters, requests for instructions and reports.',
        },
      },
      {
        id: 'denied.enforcementFile',
        ordinal: '7.',
        label: '属于行政执法案卷',
        en: 'enforcement case file',
        aliases: ['属于行政执法案卷信息', '行政执法案卷'],
        basis: [{ law: 'ogi-reg-2019', article: 16, paragraph: 2, certainty: 'express' }],
        note: {
          standing: 'official',
          zh: '行政执法案卷信息；法律法规规章规定应公开的除外。',
          en: 'Information in enforcement case files, unless a law, regulation or rule requires its disclosure.',
        },
      },
      {
        id: 'denied.administrativeInquiry',
        ordinal: '8.',
        label: '属于行政查询事项',
        en: 'administrative inquiry (registry look-up)',
        aliases: ['行政查询事项'],
        basis: [{ law: 'ogi-reg-2019', article: 36, paragraph: 1, item: 7, certainty: 'interpretive' }],
        note: {
          standing: 'common',
          zh: '工商、不动产登记资料等获取方式有特别规定的信息；条文没有“行政查询”一词，对应关系是通行理解。',
          en: 'Information with special rules of access, such as company and real-estate registration data; the article does not use the term “行政查询” (administrative inquiry), the mapping is the common reading.',
        },
      },
    ],
  },
  {
    id: 'unableToProvide',
    ordinal: '（四）',
    label: '无法提供',
    en: 'unable to provide',
    note: { standing: 'common', zh: '本组没有小计行。', en: 'This group has no subtotal row.' },
    children: [
      {
        id: 'unableToProvide.notHeld',
        ordinal: '1.',
        label: '本机关不掌握相关政府信息',
        en: 'not held by this organ',
        aliases: ['本机关不掌握相关信息'],
        basis: [
          { law: 'ogi-reg-2019', article: 36, paragraph: 1, item: 4, certainty: 'interpretive' },
          { law: 'ogi-reg-2019', article: 36, paragraph: 1, item: 5, certainty: 'interpretive' },
        ],
        note: {
          standing: 'common',
          zh: '检索后没有该信息，或不属于本机关负责公开。',
          en: 'The information was not found after a search, or is not for this organ to disclose.',
        },
      },
      {
        id: 'unableToProvide.requiresCreation',
        ordinal: '2.',
        label: '没有现成信息需要另行制作',
        en: 'would have to be created',
        aliases: ['没有现成信息，需要另行制作'],
        basis: [{ law: 'ogi-reg-2019', article: 38, certainty: 'express' }],
        note: {
          standing: 'official',
          zh: '要汇总、加工、分析才有的信息。',
          en: 'Information that would exist only after compiling, processing or analysis.',
        },
      },
      {
        id: 'unableToProvide.stillUnclear',
        ordinal: '3.',
        label: '补正后申请内容仍不明确',
        en: 'still unclear after correction',
        aliases: ['补正后仍不明确'],
        basis: [
          { law: 'ogi-reg-2019', article: 29, paragraph: 2, item: 2, certainty: 'interpretive' },
          { law: 'ogi-reg-2019', article: 30, certainty: 'interpretive' },
        ],
        note: {
          standing: 'common',
          zh: '申请人已补正但仍不能据以检索；没有补正的计入（六）其他处理。',
          en: 'The applicant corrected the request but it still does not allow a search; uncorrected requests count under (六) other handling.',
        },
      },
    ],
  },
  {
    id: 'notProcessed',
    ordinal: '（五）',
    label: '不予处理',
    en: 'not processed',
    note: { standing: 'common', zh: '本组没有小计行。', en: 'This group has no subtotal row.' },
    children: [
      {
        id: 'notProcessed.petitionComplaint',
        ordinal: '1.',
        label: '信访举报投诉类申请',
        en: 'petition, report or complaint',
        aliases: ['信访、举报、投诉类申请', '信访投诉举报类申请'],
        basis: [{ law: 'ogi-reg-2019', article: 39, paragraph: 1, certainty: 'express' }],
        note: {
          standing: 'official',
          zh: '借申请之名的信访、投诉、举报。',
          en: 'Petitions, complaints and reports in the guise of requests.',
        },
      },
      {
        id: 'notProcessed.duplicate',
        ordinal: '2.',
        label: '重复申请',
        en: 'duplicate request',
        basis: [{ law: 'ogi-reg-2019', article: 36, paragraph: 1, item: 6, certainty: 'express' }],
        note: {
          standing: 'official',
          zh: '同一申请人就已答复的相同信息再次申请。',
          en: 'The same applicant asks again for the same information, already answered.',
        },
      },
      {
        id: 'notProcessed.publicPublication',
        ordinal: '3.',
        label: '要求提供公开出版物',
        en: 'published work',
        aliases: ['要求提供公开发行出版物'],
        basis: [{ law: 'ogi-reg-2019', article: 39, paragraph: 2, certainty: 'express' }],
        note: {
          standing: 'official',
          zh: '政府公报、报刊、书籍等。',
          en: 'Government gazettes, newspapers and periodicals, books and the like.',
        },
      },
      {
        id: 'notProcessed.excessive',
        ordinal: '4.',
        label: '无正当理由大量反复申请',
        en: 'excessive repeated requests',
        aliases: ['无正当理由大量、反复申请'],
        basis: [{ law: 'ogi-reg-2019', article: 35, certainty: 'express' }],
        note: {
          standing: 'official',
          zh: '数量频次明显超出合理范围且说明的理由不成立。',
          en: 'Number and frequency clearly exceed what is reasonable and the reasons given do not hold.',
        },
      },
      {
        id: 'notProcessed.confirmOrReissue',
        ordinal: '5.',
        label: '要求行政机关确认或重新出具已获取信息',
        en: 'confirm or reissue information already obtained',
        aliases: ['要求确认或重新出具已获取信息'],
        note: {
          standing: 'unsettled',
          zh: '条例没有对应条文，属于表格自设类型；可参考第2条、第36条第1款第6项。',
          en: 'The Regulation has no matching article, this is a class of the form itself; compare art. 2 and art. 36 para 1 item 6.',
        },
      },
    ],
  },
];

const outcomeTotal: Row = {
  id: 'outcomeTotal',
  ordinal: '（七）',
  label: '总计',
  en: 'total outcomes',
  aliases: ['合计', '办理结果总计'],
  total: true,
  note: {
    standing: 'structure',
    zh: '（一）至（六）全部小项之和，即本年办结件数；勾稽关系中的“第三项”。',
    en: 'Sum of all sub-items of (一) to (六), that is, the requests concluded this year; “第三项” (item three) of the cross-check identity.',
  },
};

const carriedForward: Row = {
  id: 'carriedForward',
  ordinal: '四、',
  label: '结转下年度继续办理',
  short: '结转下年度',
  en: 'carried forward to next year',
  aliases: ['结转下一年度继续办理', '结转下年继续办理', '结转下一年继续办理', '转结下年度继续办理'],
  basis: [
    { law: 'ogi-reg-2019', article: 33, certainty: 'interpretive' },
    { law: 'ogi-reg-2019', article: 50, paragraph: 1, item: 2, certainty: 'express' },
  ],
  note: {
    standing: 'common',
    zh: '本年末没有办结、转入下年的件数；勾稽关系中的“第四项”。',
    en: 'Requests not concluded at the end of this year and carried into the next; “第四项” (item four) of the cross-check identity.',
  },
};

const otherHandling2021: Row = {
  id: 'otherHandling',
  ordinal: '（六）',
  label: '其他处理',
  en: 'other handling',
  aliases: ['其它处理'],
  note: { standing: 'common', zh: '本组没有小计行。', en: 'This group has no subtotal row.' },
  children: [
    {
      id: 'otherHandling.correctionOverdue',
      ordinal: '1.',
      label: '申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
      short: '申请人无正当理由逾期不补正',
      en: 'correction overdue',
      aliases: [
        '申请人无正当理由逾期不补正',
        '逾期不补正',
        '申请人无正当理由逾期不补正，行政机关不再处理其政府信息公开申请',
      ],
      basis: [{ law: 'ogi-reg-2019', article: 30, certainty: 'express' }],
      note: { standing: 'official', zh: '视为放弃申请。', en: 'Deemed abandonment of the request.' },
    },
    {
      id: 'otherHandling.feeOverdue',
      ordinal: '2.',
      label: '申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
      short: '申请人逾期未按收费通知缴费',
      en: 'fee overdue',
      aliases: [
        '申请人逾期未按收费通知要求缴纳费用',
        '逾期未缴费',
        '逾期不缴费',
        '申请人逾期未按收费通知要求缴纳费用，行政机关不再处理其政府信息公开申请',
      ],
      basis: [
        { law: 'ogi-reg-2019', article: 42, certainty: 'express' },
        { law: 'info-fee-2020', certainty: 'interpretive' },
      ],
      note: {
        standing: 'common',
        zh: '发出信息处理费收费通知后逾期未缴（缴费期限见各地落实文件，四川为收到通知次日起20个工作日）。',
        en: 'Information-processing fee not paid in time after the fee notice (for the term see the local implementing documents; Sichuan: 20 working days from the day after receipt).',
      },
    },
    {
      id: 'otherHandling.miscellaneous',
      ordinal: '3.',
      label: '其他',
      en: 'other',
      aliases: ['其它'],
      note: {
        standing: 'common',
        zh: '前面各类都装不下的，如申请人撤回申请、并案处理等。',
        en: 'What fits no class above, such as withdrawal by the applicant or merging of requests.',
      },
    },
  ],
};

const otherHandling2019: Row = {
  id: 'otherHandling',
  ordinal: '（六）',
  label: '其他处理',
  en: 'other handling',
  aliases: ['其它处理'],
  basis: [{ law: 'ogi-reg-2019', article: 30, certainty: 'interpretive' }],
  note: {
    standing: 'common',
    zh: '2019年表为单行，不分小项；逾期不补正视为放弃、撤回等计在这里。',
    en: 'A single row without sub-items in the 2019 form; correction overdue (deemed abandonment), withdrawal and the like count here.',
  },
};

const requestHandling = (otherHandling: Row): Table => ({
  id: 'request-handling',
  en: 'Requests received and handled',
  unit: '件',
  gridColumns: 10,
  labelColumns: 3,
  header: [
    ['（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', '申请人情况'],
    ['自然人', '法人或其他组织', '总计'],
    ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'],
  ],
  columns,
  rows: [
    ...beforeOutcomes,
    {
      id: 'outcomes',
      ordinal: '三、',
      label: '本年度办理结果',
      en: 'outcomes this year',
      aliases: ['办理结果'],
      basis: [
        { law: 'ogi-reg-2019', article: 36, certainty: 'express' },
        { law: 'ogi-reg-2019', article: 50, paragraph: 1, item: 2, certainty: 'express' },
      ],
      note: { standing: 'common', zh: '第三项。', en: 'Item three.' },
      children: [...outcomesBeforeOther, otherHandling, outcomeTotal],
    },
    carriedForward,
  ],
  columnTotalRule: 'row-total',
  rowTotalRule: 'outcome-total',
  balances: [{ rule: 'flow-balance', left: ['newReceived', 'carriedOver'], right: ['outcomeTotal', 'carriedForward'] }],
});

/** Section 三 of the form of 2021: (六)其他处理 has three rows. */
export const requestHandling2021 = requestHandling(otherHandling2021);

/** Section 三 of the form of 2019: (六)其他处理 is one row. */
export const requestHandling2019 = requestHandling(otherHandling2019);
