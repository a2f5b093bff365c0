/** Sentences that tell of all and of a part in the same words, and lists of outcomes that are of all again. */
import type { Told } from '../report';
import type { Group } from '../sentences';

const city: Told = {
  organ: '清河市人民政府',
  newReceived: 315,
  carriedOver: 12,
  carriedForward: 19,
  organisations: 26,
  outcomes: [118, 31, 24, 95, 17, 23],
  review: [11, 2, 1, 3],
  direct: [4, 0, 2, 1],
  normativeDocuments: [7, 3, 58],
  licensing: 9120,
  penalties: 604,
  coerciveMeasures: 22,
  fees: '618.4',
};

const bureau: Told = {
  organ: '清河市自然资源局',
  newReceived: 92,
  carriedOver: 2,
  carriedForward: 5,
  organisations: 9,
  outcomes: [36, 8, 7, 25, 4, 9],
  review: [6, 1, 0, 0],
};

const commission: Told = { organ: '清河市发展和改革委员会', newReceived: 41, outcomes: [20, 5, 2, 9, 2, 3] };

const items: Told = {
  organ: '清河市城北区人民政府',
  newReceived: 60,
  items: [20, 3, 0, 0, 0, 2, 1, 3, 0, 0, 13, 2, 0, 4, 3, 0, 0, 1, 2, 0, 6],
};

const town: Told = { organ: '清河市平湖县东风镇人民政府', newReceived: 9, outcomes: [9, 0, 0, 0, 0, 0] };

const reviewed: Told = { ...town, review: [2, 0, 0, 0], direct: [1, 0, 0, 0] };

export const wholes: readonly Group[] = [
  {
    name: 'a part in the words of all',
    told: city,
    sentences: [
      '办理政府信息公开申请⟦308⟧件,其中6件依法延期,302件在20个工作日内办结。',
      '答复政府信息公开申请⟦308⟧件,其中按期答复299件,延期后答复9件。',
      '办结政府信息公开申请⟦308⟧件,其中在法定期限内办结299件,9件经申请人同意延长答复期限。',
      '收到政府信息公开申请⟦315⟧件,302件按时答复,9件延长答复期限。',
      '予以公开⟦118⟧件,其中全部公开101件,告知已主动公开17件。',
      '收到政府信息公开申请⟦315⟧件,受理308件,不予受理7件。',
      '收到申请329件(含非政府信息公开类14件),受理⟦315⟧件。',
      '收到各类申请329件,其中属于政府信息公开申请的315件。',
      '收到政府信息公开申请⟦315⟧件,撤回8件,实际办理307件。',
      '本年收到并办结政府信息公开申请296件,办结上年结转⟦12⟧件。',
      '办结政府信息公开申请⟦308⟧件,答复⟦308⟧件。',
    ],
  },
  {
    name: 'a bureau beside its branches',
    told: bureau,
    sentences: [
      '全系统收到政府信息公开申请⟦92⟧件,其中市局新收31件,区县局新收61件。',
      '市局收到申请31件,各县区局收到申请61件。',
      '局机关收到申请31件,局属单位收到申请61件。',
      '局机关共收到政府信息公开申请⟦92⟧件,办结⟦89⟧件。',
      '市局机关办结政府信息公开申请⟦89⟧件。',
      '办理因政府信息公开引发的行政复议案件⟦7⟧件。',
    ],
  },
  {
    name: 'a commission that speaks of its house',
    told: commission,
    sentences: [
      '委机关共新收政府信息公开申请⟦41⟧件。',
      '我委收到依申请公开事项⟦41⟧项,办结⟦41⟧项。',
      '收到项目备案申请86项,办结86项。',
    ],
  },
  {
    name: 'a government beside all who report',
    told: city,
    sentences: [
      '全市共收到政府信息公开申请⟦315⟧件,办结⟦308⟧件,结转下年⟦19⟧件。市政府收到申请44件,办结42件,结转下年2件。',
      '全年依法办理政府信息公开行政复议案件28件,审结25件,维持19件。',
      '因政府信息公开引发行政复议⟦17⟧件,维持⟦11⟧件。',
      '涉及行政复议的政府信息公开申请6件,涉及行政诉讼的2件。',
      '申请公开行政处罚信息9件、行政复议信息3件。',
      '行政许可办件9305件,行政许可决定9120件。',
      '抽查答复案卷40卷,不予公开6件,无法提供14件。',
    ],
  },
  {
    name: 'outcomes of all again',
    told: city,
    sentences: [
      '共受理政府信息公开申请⟦315⟧件,涉及规划建设96件、教育医疗41件;从答复情况看,予以公开⟦118⟧件、部分公开⟦31⟧件、不予公开⟦24⟧件、无法提供⟦95⟧件。',
      '公开⟦118⟧件、部分公开⟦31⟧件、不予公开⟦24⟧件、无法提供⟦95⟧件、不处理⟦17⟧件、作其他处理的⟦23⟧件。',
      '县公安局收到申请18件,涉及户籍6件;予以公开4件、部分公开2件、不予公开3件、无法提供9件。',
      '自然人申请⟦289⟧件,法人申请⟦26⟧件。',
      '自然人申请⟦289⟧件,法人申请21件,其他组织申请5件。',
      '其他组织申请5件,法人申请21件。',
      '法人申请21件,均为工程建设单位。',
      '办结⟦308⟧件,剩⟦19⟧件因未到答复期限结转至下年度办理。',
    ],
  },
  {
    name: 'items of an outcome told apart',
    told: items,
    sentences: [
      '不予处理⟦8⟧件,其中信访投诉⟦4⟧件、重复申请⟦3⟧件。',
      '无法提供⟦15⟧件,其中本机关不掌握9件,不属于本机关公开4件。',
      '其他处理⟦8⟧件,其中逾期不补正⟦2⟧件,撤回申请4件,其他2件。',
    ],
  },
  {
    name: 'how the cases of a town ended',
    told: reviewed,
    sentences: [
      '行政复议⟦2⟧件(维持),行政诉讼⟦1⟧件(均维持)。',
      '全年办理政府信息公开行政复议案件⟦2⟧件。',
      '行政复议⟦2⟧件(已结案)。',
    ],
  },
  {
    name: 'in two brackets',
    told: { ...town, review: [2, 0, 1, 0] },
    sentences: ['行政复议2件(维持)、1件(撤回)。'],
  },
];
