import type { Column, Table } from '../form';

/** Items and decisions, counted alike for licences and for penalties. */
const itemsAndDecisions: readonly Column[] = [
  {
    id: 'previousItems',
    label: '上一年项目数量',
    en: 'items last year',
    note: {
      standing: 'common',
      zh: '上年末事项（项目）数，不是决定件数。',
      en: 'Number of items at the end of last year, not number of decisions.',
    },
  },
  {
    id: 'itemsDelta',
    label: '本年增/减',
    en: 'increase or decrease this year',
    aliases: ['本年增减'],
    value: 'signedCount',
    note: {
      standing: 'common',
      zh: '本年事项净增减，可为负数；也见写成“增3减1”。',
      en: 'Net change in items this year, may be negative; also seen written as “增3减1” (3 added, 1 removed).',
    },
  },
  {
    id: 'decisions',
    label: '处理决定数量',
    en: 'decisions this year',
    note: { standing: 'common', zh: '本年决定件数。', en: 'Number of decisions this year.' },
  },
];

/** Section 二 of the form of 2019: one grid of blocks, each a table with a title row of its own. */
export const proactiveDisclosure2019: readonly Table[] = [
  {
    id: 'art20-1',
    title: '第二十条第（一）项',
    en: 'Article 20(1): rules and normative documents',
    titleAliases: ['第二十条第一项'],
    unit: '件',
    gridColumns: 5,
    labelColumns: 1,
    header: [['信息内容', '本年新制作数量', '本年新公开数量', '对外公开总数量']],
    basis: [{ law: 'ogi-reg-2019', article: 20, paragraph: 1, item: 1, certainty: 'express' }],
    columns: [
      {
        id: 'newlyMade',
        label: '本年新制作数量',
        en: 'newly made this year',
        aliases: ['本年新制作'],
        note: { standing: 'common', zh: '本年新制定件数。', en: 'Number newly made this year.' },
      },
      {
        id: 'newlyPublished',
        label: '本年新公开数量',
        en: 'newly published this year',
        aliases: ['本年新公开'],
        note: { standing: 'common', zh: '本年新向社会公开件数。', en: 'Number newly published this year.' },
      },
      {
        id: 'totalPublished',
        label: '对外公开总数量',
        en: 'published in total',
        note: { standing: 'common', zh: '累计对外公开件数。', en: 'Number published to date.' },
      },
    ],
    rows: [
      {
        id: 'governmentRules',
        ordinal: '',
        label: '规章',
        en: 'government rules',
        basis: [
          { law: 'ogi-reg-2019', article: 20, paragraph: 1, item: 1, certainty: 'express' },
          { law: 'legislation-law-2023', article: 91, certainty: 'express' },
          { law: 'legislation-law-2023', article: 93, certainty: 'express' },
        ],
        note: {
          standing: 'official',
          zh: '同2021年表：无规章制定权的机关应为0。',
          en: 'As in the 2021 form: should be 0 for an organ without rule-making power.',
        },
      },
      {
        id: 'normativeDocuments',
        ordinal: '',
        label: '规范性文件',
        en: 'administrative normative documents',
        aliases: ['行政规范性文件'],
        basis: [{ law: 'ogi-reg-2019', article: 20, paragraph: 1, item: 1, certainty: 'express' }],
        note: {
          standing: 'common',
          zh: '2021年表改称“行政规范性文件”。',
          en: 'Renamed “行政规范性文件” (administrative normative documents) in the 2021 form.',
        },
      },
    ],
  },
  {
    id: 'art20-5',
    title: '第二十条第（五）项',
    en: 'Article 20(5): licensing',
    titleAliases: ['第二十条第五项'],
    unit: '项/件',
    gridColumns: 5,
    labelColumns: 1,
    header: [['信息内容', '上一年项目数量', '本年增/减', '处理决定数量']],
    basis: [{ law: 'ogi-reg-2019', article: 20, paragraph: 1, item: 5, certainty: 'express' }],
    columns: itemsAndDecisions,
    rows: [
      {
        id: 'licensing',
        ordinal: '',
        label: '行政许可',
        en: 'administrative licences',
        basis: [{ law: 'ogi-reg-2019', article: 20, paragraph: 1, item: 5, certainty: 'express' }],
        note: { standing: 'common', zh: '行政许可事项与决定。', en: 'Administrative licence items and decisions.' },
      },
      {
        id: 'otherExternalServices',
        ordinal: '',
        label: '其他对外管理服务事项',
        en: 'other external services',
        basis: [{ law: 'ogi-reg-2019', article: 20, paragraph: 1, item: 5, certainty: 'express' }],
        note: {
          standing: 'common',
          zh: '许可、处罚、强制以外的行政权力事项（地方通知的口径）。',
          en: 'Administrative powers other than licence, penalty and coercion (counting basis of local notices).',
        },
      },
    ],
  },
  {
    id: 'art20-6',
    title: '第二十条第（六）项',
    en: 'Article 20(6): penalties and coercive measures',
    titleAliases: ['第二十条第六项'],
    unit: '项/件',
    gridColumns: 5,
    labelColumns: 1,
    header: [['信息内容', '上一年项目数量', '本年增/减', '处理决定数量']],
    basis: [{ law: 'ogi-reg-2019', article: 20, paragraph: 1, item: 6, certainty: 'express' }],
    columns: itemsAndDecisions,
    rows: [
      {
        id: 'penalties',
        ordinal: '',
        label: '行政处罚',
        en: 'administrative penalties',
        basis: [{ law: 'ogi-reg-2019', article: 20, paragraph: 1, item: 6, certainty: 'express' }],
      },
      {
        id: 'coerciveMeasures',
        ordinal: '',
        label: '行政强制',
        en: 'coercive measures',
        basis: [{ law: 'ogi-reg-2019', article: 20, paragraph: 1, item: 6, certainty: 'express' }],
      },
    ],
  },
  {
    id: 'art20-8',
    title: '第二十条第（八）项',
    en: 'Article 20(8): fees',
    titleAliases: ['第二十条第八项'],
    unit: '项',
    gridColumns: 5,
    labelColumns: 1,
    header: [['信息内容', '上一年项目数量', '本年增/减']],
    basis: [{ law: 'ogi-reg-2019', article: 20, paragraph: 1, item: 8, certainty: 'express' }],
    columns: [
      {
        id: 'previousItems',
        label: '上一年项目数量',
        en: 'items last year',
        note: {
          standing: 'common',
          zh: '上年末事项（项目）数，不是决定件数。',
          en: 'Number of items at the end of last year, not number of decisions.',
        },
      },
      {
        id: 'itemsDelta',
        label: '本年增/减',
        en: 'increase or decrease this year',
        aliases: ['本年增减'],
        value: 'signedCount',
        note: {
          standing: 'common',
          zh: '本年事项净增减，可为负数；也见写成“增3减1”。',
          en: 'Net change in items this year, may be negative; also seen written as “增3减1” (3 added, 1 removed).',
        },
      },
    ],
    rows: [
      {
        id: 'administrativeFees',
        ordinal: '',
        label: '行政事业性收费',
        en: 'administrative and institutional fees',
        aliases: ['行政事业性收费金额', '行政事业性收费项目'],
        basis: [{ law: 'ogi-reg-2019', article: 20, paragraph: 1, item: 8, certainty: 'express' }],
        note: {
          standing: 'common',
          zh: '填收费项目数，不是金额（2021年表改为金额）。',
          en: 'Number of fee items, not an amount (the 2021 form asks for the amount).',
        },
      },
    ],
  },
  {
    id: 'art20-9',
    title: '第二十条第（九）项',
    en: 'Article 20(9): centralised procurement',
    titleAliases: ['第二十条第九项'],
    unit: '项/元',
    gridColumns: 5,
    labelColumns: 1,
    header: [['信息内容', '采购项目数量', '采购总金额']],
    basis: [{ law: 'ogi-reg-2019', article: 20, paragraph: 1, item: 9, certainty: 'express' }],
    columns: [
      { id: 'procurementCount', label: '采购项目数量', en: 'procurement projects' },
      {
        id: 'procurementAmount',
        label: '采购总金额',
        en: 'procurement amount',
        value: 'amount',
        note: {
          standing: 'common',
          zh: '表上没有印单位，实际填法有“251000元”“160.5964万元”等，须解析单位。',
          en: 'No unit is printed on the form; entries such as “251000元” (yuan) and “160.5964万元” (ten thousand yuan) occur, so the unit must be parsed.',
        },
      },
    ],
    rows: [
      {
        id: 'centralizedProcurement',
        ordinal: '',
        label: '政府集中采购',
        en: 'centralised government procurement',
        basis: [{ law: 'ogi-reg-2019', article: 20, paragraph: 1, item: 9, certainty: 'express' }],
      },
    ],
  },
];
