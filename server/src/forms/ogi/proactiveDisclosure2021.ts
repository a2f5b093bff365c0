import type { Table } from '../form';

/** Section 二 of the form of 2021: one grid of blocks, each a table with a title row of its own. */
export const proactiveDisclosure2021: readonly Table[] = [
  {
    id: 'art20-1',
    title: '第二十条第（一）项',
    en: 'Article 20(1): rules and normative documents',
    titleAliases: ['第二十条第一项', '第二十条第（一）款'],
    unit: '件',
    gridColumns: 4,
    labelColumns: 1,
    header: [['信息内容', '本年制发件数', '本年废止件数', '现行有效件数']],
    basis: [{ law: 'ogi-reg-2019', article: 20, paragraph: 1, item: 1, certainty: 'express' }],
    columns: [
      {
        id: 'issued',
        label: '本年制发件数',
        en: 'issued this year',
        aliases: ['本年制发数量', '本年制发数', '本年度制发数', '本年度制发件数', '本年度制发数量'],
        note: {
          standing: 'common',
          zh: '本年由本机关制定并印发的件数。',
          en: 'Number made and issued by this organ this year.',
        },
      },
      {
        id: 'repealed',
        label: '本年废止件数',
        en: 'repealed this year',
        aliases: ['本年废止数量', '本年废止数', '本年度废止数', '本年度废止件数', '本年度废止数量'],
        note: {
          standing: 'unsettled',
          zh: '本年宣布废止的件数；自然到期失效是否计入没有见到全国统一口径。',
          en: 'Number declared repealed this year; no uniform national counting basis was found on whether automatic expiry counts.',
        },
      },
      {
        id: 'inForce',
        label: '现行有效件数',
        en: 'in force',
        aliases: ['现行有效数量', '现行有效数'],
        note: {
          standing: 'common',
          zh: '截至本年末仍然有效的存量件数。',
          en: 'Stock still in force at the end of the year.',
        },
      },
    ],
    rows: [
      {
        id: 'governmentRules',
        ordinal: '',
        label: '规章',
        en: 'government rules',
        aliases: ['政府规章'],
        basis: [
          { law: 'ogi-reg-2019', article: 20, paragraph: 1, item: 1, certainty: 'express' },
          { law: 'legislation-law-2023', article: 91, certainty: 'express' },
          { law: 'legislation-law-2023', article: 93, certainty: 'express' },
        ],
        note: {
          standing: 'official',
          zh: '只有国务院部门等中央机关和省级、设区的市（自治州）政府有制定权；县级政府、乡镇、街道没有这项权力，应为0；地方政府部门也没有，一般为0。',
          en: 'Only State Council departments and other central organs, and the governments of provinces, cities divided into districts and autonomous prefectures, may make rules; county-level governments, townships, towns and sub-districts have no such power and report 0; local government departments have none either and usually report 0.',
        },
      },
      {
        id: 'normativeDocuments',
        ordinal: '',
        label: '行政规范性文件',
        en: 'administrative normative documents',
        aliases: ['规范性文件'],
        basis: [{ law: 'ogi-reg-2019', article: 20, paragraph: 1, item: 1, certainty: 'express' }],
        note: {
          standing: 'common',
          zh: '规章以外、有普遍约束力且可反复适用的行政文件；内部制度、人事任免、具体处理决定等不算。',
          en: 'Administrative documents other than rules that are generally binding and repeatedly applicable; internal rules, personnel decisions, individual decisions and the like do not count.',
        },
      },
    ],
  },
  {
    id: 'art20-5',
    title: '第二十条第（五）项',
    en: 'Article 20(5): licensing',
    titleAliases: ['第二十条第五项'],
    unit: '件',
    gridColumns: 4,
    labelColumns: 1,
    header: [['信息内容', '本年处理决定数量']],
    basis: [{ law: 'ogi-reg-2019', article: 20, paragraph: 1, item: 5, certainty: 'express' }],
    columns: [
      {
        id: 'decisions',
        label: '本年处理决定数量',
        en: 'decisions this year',
        aliases: ['处理决定数量'],
        note: {
          standing: 'common',
          zh: '本年作出的决定件数（含准予与不予）。',
          en: 'Number of decisions made this year (granted and refused).',
        },
      },
    ],
    rows: [
      {
        id: 'licensing',
        ordinal: '',
        label: '行政许可',
        en: 'administrative licences',
        basis: [{ law: 'ogi-reg-2019', article: 20, paragraph: 1, item: 5, certainty: 'express' }],
        note: {
          standing: 'common',
          zh: '以本机关名义作出的行政许可决定。',
          en: 'Administrative licence decisions made in the name of this organ.',
        },
      },
    ],
  },
  {
    id: 'art20-6',
    title: '第二十条第（六）项',
    en: 'Article 20(6): penalties and coercive measures',
    titleAliases: ['第二十条第六项'],
    unit: '件',
    gridColumns: 4,
    labelColumns: 1,
    header: [['信息内容', '本年处理决定数量']],
    basis: [{ law: 'ogi-reg-2019', article: 20, paragraph: 1, item: 6, certainty: 'express' }],
    columns: [
      {
        id: 'decisions',
        label: '本年处理决定数量',
        en: 'decisions this year',
        aliases: ['处理决定数量'],
        note: {
          standing: 'common',
          zh: '本年作出的决定件数，不限于已公开的。',
          en: 'Number of decisions made this year, not only the published ones.',
        },
      },
    ],
    rows: [
      {
        id: 'penalties',
        ordinal: '',
        label: '行政处罚',
        en: 'administrative penalties',
        basis: [{ law: 'ogi-reg-2019', article: 20, paragraph: 1, item: 6, certainty: 'express' }],
        note: {
          standing: 'common',
          zh: '以本机关名义作出的行政处罚决定。',
          en: 'Administrative penalty decisions made in the name of this organ.',
        },
      },
      {
        id: 'coerciveMeasures',
        ordinal: '',
        label: '行政强制',
        en: 'coercive measures',
        basis: [{ law: 'ogi-reg-2019', article: 20, paragraph: 1, item: 6, certainty: 'express' }],
        note: {
          standing: 'common',
          zh: '行政强制措施与行政强制执行决定。',
          en: 'Decisions on administrative coercive measures and on administrative enforcement.',
        },
      },
    ],
  },
  {
    id: 'art20-8',
    title: '第二十条第（八）项',
    en: 'Article 20(8): fees',
    titleAliases: ['第二十条第八项'],
    unit: '万元',
    gridColumns: 4,
    labelColumns: 1,
    header: [['信息内容', '本年收费金额（单位：万元）']],
    basis: [{ law: 'ogi-reg-2019', article: 20, paragraph: 1, item: 8, certainty: 'express' }],
    columns: [
      {
        id: 'feeAmount',
        label: '本年收费金额（单位：万元）',
        en: 'fees collected this year (10,000 yuan)',
        aliases: ['本年收费金额', '本年收费金额（万元）'],
        value: 'amount',
        note: { standing: 'common', zh: '单位万元，可为小数。', en: 'In ten thousand yuan; decimals allowed.' },
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
          zh: '政府信息公开信息处理费本身也属于行政事业性收费，实际收取的应包含在内。',
          en: 'The OGI information-processing fee is itself an administrative and institutional fee; amounts actually collected should be included.',
        },
      },
    ],
  },
];
