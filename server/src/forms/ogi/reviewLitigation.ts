import type { Column, Table } from '../form';

/** The five columns that each of the three groups has. */
const outcomesOf = (group: string): readonly Column[] => [
  {
    id: `${group}.upheld`,
    label: '结果维持',
    en: 'upheld',
    aliases: ['维持'],
    note: {
      standing: 'common',
      zh: '复议维持决定、法院判决驳回诉讼请求等对机关有利的实体结果（驳回复议请求归此还是归其他结果，未见官方说明）。',
      en: 'Results on the merits in favour of the organ, such as a reconsideration decision to uphold or a judgment dismissing the claim (no official word was found on whether dismissal of a reconsideration request belongs here or under other result).',
    },
  },
  {
    id: `${group}.corrected`,
    label: '结果纠正',
    en: 'corrected',
    aliases: ['纠正'],
    note: {
      standing: 'common',
      zh: '撤销、变更、确认违法或无效、责令履行等纠正原行为的结果。',
      en: 'Results that correct the original act: revoked, modified, declared unlawful or void, ordered to perform, and the like.',
    },
  },
  {
    id: `${group}.otherResult`,
    label: '其他结果',
    en: 'other result',
    aliases: ['其它结果'],
    note: {
      standing: 'common',
      zh: '撤回申请、撤诉、终止、和解调解、驳回起诉等未作维持或纠正判断的结果。',
      en: 'Results that neither uphold nor correct: request or suit withdrawn, termination, settlement or mediation, suit rejected, and the like.',
    },
  },
  {
    id: `${group}.pending`,
    label: '尚未审结',
    en: 'pending',
    aliases: ['未审结'],
    note: {
      standing: 'common',
      zh: '截至统计期末（12月31日）没有审结的案件。',
      en: 'Cases not concluded by the end of the reporting period (31 December).',
    },
  },
  {
    id: `${group}.total`,
    label: '总计',
    en: 'total',
    aliases: ['合计'],
    total: true,
    note: { standing: 'structure', zh: '本块前四列之和。', en: 'Sum of the first four columns of this block.' },
  },
];

/** Section 四, the same in both forms: one row of fifteen figures without a label. */
export const reviewLitigation: Table = {
  id: 'review-litigation',
  en: 'Reconsideration and litigation',
  unit: '件',
  gridColumns: 15,
  labelColumns: 0,
  header: [
    ['行政复议', '行政诉讼'],
    ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计', '未经复议直接起诉', '复议后起诉'],
    ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计', '结果维持', '结果纠正', '其他结果', '尚未审结', '总计'],
  ],
  columns: [
    {
      id: 'review',
      label: '行政复议',
      en: 'administrative reconsideration',
      basis: [
        { law: 'ogi-reg-2019', article: 50, paragraph: 1, item: 3, certainty: 'express' },
        { law: 'ogi-reg-2019', article: 51, certainty: 'express' },
        { law: 'admin-review-law-2023', article: 11, item: 14, certainty: 'express' },
      ],
      note: {
        standing: 'common',
        zh: '因政府信息公开工作被申请行政复议的案件。',
        en: 'Cases of administrative reconsideration over OGI work.',
      },
      children: outcomesOf('review'),
    },
    {
      id: 'litigation',
      label: '行政诉讼',
      en: 'administrative litigation',
      basis: [
        { law: 'ogi-reg-2019', article: 50, paragraph: 1, item: 3, certainty: 'express' },
        { law: 'ogi-reg-2019', article: 51, certainty: 'express' },
      ],
      note: {
        standing: 'common',
        zh: '因政府信息公开工作被提起行政诉讼的案件。',
        en: 'Cases of administrative litigation over OGI work.',
      },
      children: [
        {
          id: 'litigation.direct',
          label: '未经复议直接起诉',
          en: 'direct suit',
          aliases: ['直接起诉'],
          basis: [{ law: 'admin-litigation-law-2017', article: 44, certainty: 'express' }],
          note: {
            standing: 'common',
            zh: '2024年起对“不予公开”决定须复议前置（行政复议法第23条第1款第4项）；无法提供、不予处理等仍可直接起诉。',
            en: 'Since 2024 a decision of “不予公开” (denied) requires mandatory prior review (Administrative Reconsideration Law, art. 23 para 1 item 4); “unable to provide”, “not processed” and the like may still be sued directly.',
          },
          children: outcomesOf('litigation.direct'),
        },
        {
          id: 'litigation.afterReview',
          label: '复议后起诉',
          en: 'suit after reconsideration',
          aliases: ['经复议后起诉'],
          basis: [
            { law: 'admin-litigation-law-2017', article: 44, certainty: 'express' },
            { law: 'admin-review-law-2023', article: 23, paragraph: 1, item: 4, certainty: 'express' },
          ],
          note: {
            standing: 'common',
            zh: '先经行政复议、对复议决定不服再起诉的案件。',
            en: 'Cases that went through reconsideration first and were then sued over because its decision was not accepted.',
          },
          children: outcomesOf('litigation.afterReview'),
        },
      ],
    },
  ],
  rows: [
    {
      id: 'cases',
      ordinal: '',
      label: '',
      en: 'cases',
      basis: [{ law: 'ogi-reg-2019', article: 50, paragraph: 1, item: 3, certainty: 'express' }],
      note: {
        standing: 'common',
        zh: '唯一的数据行，没有行标题，15个数依次对应15列。',
        en: 'The only data row, without a row label; its 15 figures match the 15 columns in order.',
      },
    },
  ],
  columnTotalRule: 'case-total',
};
