/** Numbers whose words stand in the clause before, in a list with one verb, in brackets, or nowhere but in their sum. */
import type { Told } from '../report';
import type { Group } from '../sentences';

const county: Told = {
  organ: '青江市石泉县人民政府',
  newReceived: 263,
  carriedOver: 17,
  carriedForward: 21,
  organisations: 34,
  outcomes: [104, 33, 19, 71, 12, 20],
  review: [11, 3, 2, 1],
  direct: [4, 1, 0, 2],
  afterReview: [3, 0, 1, 1],
  governmentRules: [0, 0, 0],
  normativeDocuments: [13, 7, 64],
  licensing: 4120,
  penalties: 318,
  coerciveMeasures: 47,
};

const bureau: Told = {
  organ: '青江市石泉县水务局',
  newReceived: 38,
  carriedOver: 4,
  carriedForward: 3,
  organisations: 6,
  outcomes: [17, 5, 3, 9, 2, 3],
  review: [3, 1, 0, 1],
};

export const spokenOf: readonly Group[] = [
  {
    name: 'the clause before says what is counted',
    told: county,
    sentences: [
      '全县政府信息公开类行政复议案件比上年少了3件,为⟦17⟧件。',
      '办理结果中予以公开类答复占比最高,为⟦104⟧件;其次是无法提供类,为⟦71⟧件。',
      '全县政府信息公开申请数量稳步增长,由上年的241件增至⟦263⟧件。',
      '全县办结申请259件:予以公开占40.2%(⟦104⟧件),无法提供占27.4%(⟦71⟧件)。',
      '行政规范性文件制定清理情况:制发⟦13⟧件,废止⟦7⟧件,现行有效⟦64⟧件。',
      '行政复议⟦17⟧件,行政诉讼⟦12⟧件,法院均已受理。',
    ],
  },
  {
    name: 'as many names as numbers',
    told: county,
    sentences: [
      '申请的办理结果,予以公开、部分公开、不予公开、无法提供、不予处理、其他处理依次为⟦104⟧件、⟦33⟧件、⟦19⟧件、⟦71⟧件、⟦12⟧件、⟦20⟧件。',
      '行政许可、行政处罚、行政强制依次为⟦4120⟧件、⟦318⟧件、⟦47⟧件。',
      '行政许可、行政处罚上年分别为4077件、306件。',
      '行政许可、行政处罚公示分别为4009件、311件。',
    ],
  },
  {
    name: 'brackets name the outcomes',
    told: county,
    sentences: [
      '全县办结申请259件,其中公开类答复⟦137⟧件(予以公开⟦104⟧件、部分公开⟦33⟧件)。',
      '全年办结申请⟦259⟧件,其中非公开类(不予公开、无法提供、不予处理)⟦102⟧件,其他处理⟦20⟧件。',
    ],
  },
  {
    name: 'a sum of what is counted otherwise',
    told: county,
    sentences: [
      '从申请渠道看,线上提交171件、线下递交92件,合计⟦263⟧件。',
      '县直部门收到申请148件,乡镇收到115件,全县合计⟦263⟧件。',
      '四个季度分别登记申请61件、70件、58件、74件,全年共⟦263⟧件。',
      '从申请渠道看,线上提交171件、线下递交75件,合计246件。',
      '办理人大建议171件、政协提案92件,合计263件。',
    ],
  },
  {
    name: 'the next year is told by its month',
    told: { ...county, organ: '青江市石泉县司法局' },
    sentences: [
      '我局收到申请⟦263⟧件,上年结转⟦17⟧件,当年答复⟦259⟧件,另⟦21⟧件于次年1月答复。',
      '年初结转⟦17⟧件,年内新收政府信息公开申请⟦263⟧件。',
    ],
  },
  {
    name: 'an office calls itself by what it is',
    told: { ...bureau, organ: '石泉县消防救援大队' },
    sentences: [
      '大队全年收到政府信息公开申请⟦38⟧件,答复⟦39⟧件,结转下年⟦3⟧件。',
      '大队全年收到政府信息公开申请⟦38⟧件;均已登记,分别为予以公开⟦17⟧件、部分公开⟦5⟧件、不予公开⟦3⟧件、无法提供⟦9⟧件、不予处理⟦2⟧件、其他处理⟦3⟧件。',
    ],
  },
  {
    name: 'each outcome, and what is counted into another',
    told: { ...bureau, carriedForward: 7, outcomes: [17, 4, 3, 4, 4, 3] },
    sentences: [
      '县水务局办结申请⟦35⟧件,予以公开⟦17⟧件,部分公开和无法提供各⟦4⟧件。',
      '县水务局收到申请38件,其中申请人撤回3件。',
    ],
  },
];
