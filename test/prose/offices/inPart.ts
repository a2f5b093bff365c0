/** Sentences of which some words are in no dictionary: what they count is borne out by the other numbers, or is left alone. */
import type { Told } from '../report';
import type { Group } from '../sentences';

const county: Told = {
  organ: '青江市平湖县人民政府',
  newReceived: 412,
  carriedOver: 23,
  carriedForward: 38,
  organisations: 31,
  outcomes: [141, 52, 27, 118, 19, 40],
  review: [21, 4, 3, 2],
  direct: [9, 0, 4, 3],
  afterReview: [5, 1, 2, 0],
  normativeDocuments: [14, 6, 83],
};

const bureau: Told = {
  organ: '青江市平湖县生态环境局',
  newReceived: 61,
  carriedOver: 4,
  carriedForward: 7,
  organisations: 9,
  outcomes: [28, 11, 5, 9, 2, 3],
  review: [4, 1, 0, 1],
  licensing: 318,
  penalties: 74,
  coerciveMeasures: 12,
};

export const inPart: readonly Group[] = [
  {
    name: 'an unknown word in front of numbers that bear each other out',
    told: county,
    sentences: [
      '全县新收政府信息公开申请⟦412⟧件,并入上年甩过来的结转⟦23⟧件,总盘子435件;年内答复⟦397⟧件,余量38件滚到下年度再办。',
      '盘点下来,予以公开⟦141⟧件,部分公开⟦52⟧件,不予公开⟦27⟧件,无法提供⟦118⟧件,不予处理⟦19⟧件,其他处理⟦40⟧件。',
      '头一项看申请:收到⟦412⟧件,办结⟦397⟧件。再看结果:予以公开⟦141⟧件,无法提供⟦118⟧件。',
      '今年经手的公开申请总共397件,大头是予以公开⟦141⟧件,往下是无法提供⟦118⟧件、部分公开⟦52⟧件。',
      '因公开答复闹到行政复议⟦30⟧件,维持⟦21⟧件,纠正⟦4⟧件,其他结果⟦3⟧件,未审结⟦2⟧件。',
      '走到行政诉讼这一步的⟦24⟧件,其中未经复议直接起诉⟦16⟧件,复议后起诉⟦8⟧件。',
      '经手公开申请397件,办完后被申请行政复议⟦30⟧件,⟦21⟧件复议机关维持了答复,责令重新答复4件。',
    ],
  },
  {
    name: 'decisions and documents',
    told: { ...bureau, normativeDocuments: [14, 6, 83] },
    sentences: [
      '全局一年里头作出准予许可决定⟦318⟧件,作出行政处罚决定⟦74⟧件,动用行政强制措施⟦12⟧件。',
      '家底是:制发行政规范性文件⟦14⟧件,废止⟦6⟧件,至年末还管用、现行有效的⟦83⟧件。',
    ],
  },
  {
    name: 'the organs of a district reach their own sum',
    told: { ...county, organ: '青江市平湖区人民政府' },
    sentences: ['区内各级行政机关登记在案的公开申请⟦412⟧件,上年结转⟦23⟧件,办结⟦397⟧件,转下年办理⟦38⟧件。'],
  },
  {
    name: 'numbers of something else among those that agree',
    told: county,
    sentences: [
      '全县收到申请⟦412⟧件,办结⟦397⟧件,转下年度⟦38⟧件,征求第三方意见17件,补正告知26件。',
      '全县收到申请⟦412⟧件,办结⟦397⟧件,转下年度⟦38⟧件;县政府办公室一家收到86件,答复82件。',
      '全县收到申请⟦412⟧件,其中网上申请301件,予以公开96件;办结⟦397⟧件,转下年度⟦38⟧件。',
      '全县收到申请⟦412⟧件,办结⟦397⟧件,转下年度⟦38⟧件。2022年相应为377件、360件、23件,总数400件。',
      '全县收到申请⟦412⟧件,办结⟦397⟧件,转下年度⟦38⟧件,一次办好、答复一件满意一件。',
      '全县收到申请⟦412⟧件,办结⟦397⟧件,转下年度⟦38⟧件,不准许复制的8件。',
      '当面递交的26件,寄来的31件,共57件;全县收到申请⟦412⟧件,办结⟦397⟧件,转下年度⟦38⟧件。',
      '城关镇收到申请18件,已全部办结。全县办结政府信息公开申请⟦397⟧件,结转⟦38⟧件。',
      '县林业局往上报的申请29件。全县收到申请⟦412⟧件,办结⟦397⟧件,予以公开⟦141⟧件。',
      '全县收到申请⟦412⟧件,办结⟦397⟧件,其中自然人⟦381⟧件,予以公开128件。',
      '全县收到申请⟦412⟧件,办结⟦397⟧件,转下年度⟦38⟧件,外省自然人369件。',
      '全县收到申请⟦412⟧件,办结⟦397⟧件,转下年度⟦38⟧件,其中当场公开136件。',
      '因行政许可闹出行政诉讼61件;因公开答复闹出行政复议30件,维持21件,纠正4件。',
    ],
  },
];
