import type { Section, Table } from '../form';
import { reviewLitigation } from './reviewLitigation';

/** The six sections of the report; the forms differ in the tables of 二 and 三 only. */
export const sections = (proactiveDisclosure: readonly Table[], requestHandling: Table): readonly Section[] => [
  {
    id: 'overview',
    ordinal: '一',
    heading: '总体情况',
    en: 'Overview',
    aliases: ['总体工作情况'],
    keywords: [['总体情况'], ['总体工作情况']],
    basis: [
      { law: 'ogi-reg-2019', article: 50, paragraph: 1, certainty: 'express' },
      { law: 'ogi-reg-2019', article: 46, certainty: 'express' },
    ],
    note: {
      standing: 'official',
      zh: '综述主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障五方面；各级政府还要写工作考核、社会评议、责任追究结果。',
      en: 'Summary under five headings: proactive disclosure, disclosure on request, management of government information, OGI platforms, supervision and safeguards; governments also give the results of appraisal, public evaluation and accountability.',
    },
    tables: [],
  },
  {
    id: 'proactiveDisclosure',
    ordinal: '二',
    heading: '主动公开政府信息情况',
    en: 'Proactive disclosure',
    aliases: ['行政机关主动公开政府信息情况', '主动公开政府信息的情况'],
    keywords: [['主动公开', '情况']],
    basis: [
      { law: 'ogi-reg-2019', article: 50, paragraph: 1, item: 1, certainty: 'express' },
      { law: 'ogi-reg-2019', article: 20, certainty: 'express' },
    ],
    tables: proactiveDisclosure,
  },
  {
    id: 'requestHandling',
    ordinal: '三',
    heading: '收到和处理政府信息公开申请情况',
    en: 'Requests received and handled',
    aliases: ['行政机关收到和处理政府信息公开申请情况', '收到和处理政府信息公开申请的情况'],
    keywords: [
      ['收到和处理', '申请'],
      ['收到', '申请', '处理', '情况'],
    ],
    basis: [{ law: 'ogi-reg-2019', article: 50, paragraph: 1, item: 2, certainty: 'express' }],
    tables: [requestHandling],
  },
  {
    id: 'reviewLitigation',
    ordinal: '四',
    heading: '政府信息公开行政复议、行政诉讼情况',
    en: 'Administrative reconsideration and litigation',
    aliases: [
      '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
      '政府信息公开行政复议和行政诉讼情况',
      '政府信息公开行政复议、行政诉讼的情况',
    ],
    keywords: [
      ['行政复议', '行政诉讼'],
      ['复议', '诉讼', '情况'],
    ],
    basis: [
      { law: 'ogi-reg-2019', article: 50, paragraph: 1, item: 3, certainty: 'express' },
      { law: 'ogi-reg-2019', article: 51, certainty: 'express' },
    ],
    tables: [reviewLitigation],
  },
  {
    id: 'problemsImprovements',
    ordinal: '五',
    heading: '存在的主要问题及改进情况',
    en: 'Problems and improvements',
    aliases: [
      '政府信息公开工作存在的主要问题及改进情况',
      '存在的问题及改进情况',
      '存在问题及改进情况',
      '存在的主要问题和改进措施',
      '存在的主要问题和改进情况',
      '存在的主要问题及改进措施',
    ],
    keywords: [
      ['存在', '问题'],
      ['问题', '改进'],
      ['存在', '不足'],
      ['不足', '改进'],
    ],
    basis: [{ law: 'ogi-reg-2019', article: 50, paragraph: 1, item: 4, certainty: 'express' }],
    note: {
      standing: 'common',
      zh: '应写实质内容，不能只写“无”。',
      en: 'Should have substance; “无” (none) alone will not do.',
    },
    tables: [],
  },
  {
    id: 'otherMatters',
    ordinal: '六',
    heading: '其他需要报告的事项',
    en: 'Other matters',
    aliases: ['其他需要报告的事项情况', '需要报告的其他事项'],
    keywords: [
      ['其他', '报告', '事项'],
      ['其他', '事项'],
    ],
    basis: [
      { law: 'ogi-reg-2019', article: 50, paragraph: 1, item: 5, certainty: 'express' },
      { law: 'ogi-reg-2019', article: 42, certainty: 'interpretive' },
    ],
    note: {
      standing: 'common',
      zh: '可写“无”；收取信息处理费的情况（收费通知件数与金额、实际收取额）在这里报告（2021年格式）。',
      en: 'May be “无” (none); collection of the information-processing fee (number and amount of fee notices, amount actually collected) is reported here (2021 form).',
    },
    tables: [],
  },
];
