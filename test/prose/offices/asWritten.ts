/** Wordings that were met in reports of all kinds of offices, in sentences of our own. */
import type { Told } from '../report';
import type { Group } from '../sentences';

const district: Told = {
  organ: '清河市城北区人民政府',
  newReceived: 315,
  carriedOver: 12,
  carriedForward: 19,
  organisations: 26,
  outcomes: [118, 31, 24, 95, 17, 23],
  review: [11, 2, 1, 3],
  direct: [4, 0, 2, 1],
};

const city: Told = { ...district, organ: '清河市人民政府' };

const office: Told = {
  organ: '清河市城北区人民政府办公室',
  newReceived: 21,
  carriedOver: 2,
  carriedForward: 3,
  outcomes: [9, 3, 1, 4, 1, 2],
};

/** 公开答复 are those that were granted here, and all that were answered there. */
const bureau: Told = {
  organ: '清河市生态环境局',
  newReceived: 214,
  carriedOver: 6,
  carriedForward: 9,
  outcomes: [90, 21, 14, 60, 11, 15],
};

const street: Told = { organ: '清河市城北区南门街道办事处', newReceived: 6, outcomes: [6, 0, 0, 0, 0, 0] };

export const asWritten: readonly Group[] = [
  {
    name: 'all offices of a district, named one behind the other',
    told: district,
    sentences: [
      '全区各职能部门、镇街共收到政府信息公开申请⟦315⟧件,网上申请188件,占59.7%。',
      '全区各职能部门、各镇街共办结申请⟦308⟧件,其中予以公开答复⟦118⟧件,占⟦38.3⟧%。',
      '各级部门、街道全年新收申请⟦315⟧件,上年结转⟦12⟧件,办结⟦308⟧件。',
      '区政府收到申请86件,各部门、乡镇收到申请229件。',
      '区政府本级收到86件,各职能部门、镇街收到229件。',
      '各职能部门收到申请281件。',
    ],
  },
  {
    name: 'outcomes behind one kind of applicants: of all in the next part of the sentence, else of them',
    told: district,
    sentences: [
      '收到政府信息公开申请⟦315⟧件,其中自然人申请⟦289⟧件;予以公开⟦118⟧件,部分公开⟦31⟧件,不予公开⟦24⟧件。',
      '收到政府信息公开申请⟦315⟧件,其中自然人申请⟦289⟧件,占⟦91.7⟧%;办结⟦308⟧件,无法提供⟦95⟧件。',
      '收到政府信息公开申请⟦315⟧件,其中自然人申请⟦289⟧件,予以公开110件,部分公开28件。',
      '收到政府信息公开申请⟦315⟧件,自然人申请⟦289⟧件;其中予以公开110件。',
      '自然人申请⟦289⟧件;予以公开110件,部分公开28件。',
    ],
  },
  {
    name: '市政府 in the report of a city: the city or one of its organs',
    told: city,
    sentences: [
      '市政府收到政府信息公开申请21件。',
      '市政府收到政府信息公开申请21件,上年结转0件。',
      '市政府全年收到申请⟦315⟧件,办结⟦308⟧件,结转下年度⟦19⟧件。',
      '市政府被申请行政复议9件,被提起行政诉讼5件。',
    ],
  },
  {
    name: 'the office of a government, which is the whole of its own report',
    told: office,
    sentences: ['区政府办公室收到政府信息公开申请⟦21⟧件。', '2023年区政府办公室新收申请⟦21⟧件。'],
  },
  {
    name: 'lawsuits that came in, of all matters; applicants behind a bracket',
    told: district,
    sentences: [
      '因政府信息公开被申请行政复议⟦17⟧件,结果维持⟦11⟧件。全年共收到行政诉讼案件43件,行政机关负责人出庭应诉率100%。',
      '办理政府信息公开申请⟦327⟧件(含上年结转⟦12⟧件),自然人申请⟦289⟧件,法人或其他组织申请⟦26⟧件。',
      '办理政府信息公开申请⟦327⟧件(含上年结转⟦12⟧件,其中自然人11件)。',
    ],
  },
  {
    name: 'what is taken off again',
    told: { ...district, licensing: 9120 },
    sentences: [
      '收到申请321件,去除重复6件,有效申请315件。',
      '收到申请321件,剔除不属于政府信息公开申请的6件。',
      '办理行政许可9500件,准予许可9120件。',
      '作出行政许可⟦9120⟧件。',
    ],
  },
  {
    name: 'answers in public, or all answers',
    told: bureau,
    sentences: [
      '收到政府信息公开申请⟦214⟧件,公开答复⟦211⟧件,转下年度办理⟦9⟧件。',
      '收到政府信息公开申请⟦214⟧件,公开答复⟦90⟧件。',
      '收到政府信息公开申请⟦214⟧件,予以公开答复⟦90⟧件。',
    ],
  },
  {
    name: 'matters of a street',
    told: street,
    sentences: [
      '收到针对本街道信息公开事务的行政复议⟦0⟧件、行政诉讼⟦0⟧件。',
      '⟦未发生与信息公开事务有关的行政诉讼⟧。',
      '收到居民书面申请2件,其中涉及教育的1件。',
    ],
  },
  {
    name: 'nothing from anybody',
    told: { organ: '清河市城北区公安分局' },
    sentences: ['本年度⟦未收到个人、法人或者其他组织向本机关申请公开政府信息⟧。'],
  },
  {
    name: 'mirrors in traditional characters',
    told: district,
    sentences: [
      '全年共收到政府信息公開申請⟦315⟧件,上年結轉⟦12⟧件,辦結⟦308⟧件,⟦19⟧件結轉下年度繼續辦理。',
      '其中準予公開⟦118⟧件,部分公開⟦31⟧件,無法提供⟦95⟧件,不予處理⟦17⟧件,其他處理⟦23⟧件。',
      '因政府信息公開引發行政復議⟦17⟧件、行政訴訟⟦7⟧件。',
    ],
  },
  {
    name: 'requests by other names, in the ways and from whom they came',
    told: office,
    sentences: [
      '线上、线下共收到依申请公开⟦21⟧件,办结⟦20⟧件,结转下年继续办理⟦3⟧件。',
      '除去上年结转的⟦2⟧件申请,全年收到政府信息公开申请⟦21⟧件。',
      '受理公民、法人提出的政府信息公开申请⟦21⟧件,予以公开⟦9⟧件,部分公开⟦3⟧件。',
      '收到12名申请人提出的政府信息公开申请⟦21⟧件,答复⟦20⟧件。',
      '收到政府依申请公开⟦21⟧件,上年结转申请⟦2⟧件,共计⟦23⟧件。',
      '收到申请⟦21⟧件。申请公开政府信息内容主要集中在征地、规划等方面。依法办结⟦20⟧件,结转下年度⟦3⟧件。',
      '所有答复件中,予以公开⟦9⟧件,占⟦45⟧%;不予公开⟦1⟧件,占⟦5⟧%。',
      '予以公开⟦9⟧件,部分公开⟦3⟧件,不予处理⟦1⟧件,因本机关不掌握等原因无法提供⟦4⟧件。',
      '因本机关不掌握等原因无法提供3件。',
    ],
  },
  {
    name: 'the office of a government, its government, and what it is called by others',
    told: office,
    sentences: [
      '区政府及区政府办公室共收到政府信息公开申请⟦21⟧件,办结⟦20⟧件(含上年结转2件)。',
      '区府办全年收到申请⟦21⟧件,结转下年度⟦3⟧件。',
      '收到向区政府及其办公室提出的申请⟦21⟧件;答复⟦20⟧件。',
      '全区共收到政府信息公开申请420件,办结405件。',
      '市政府办公室收到转来的申请5件。',
    ],
  },
  {
    name: 'bureaus by short names',
    told: { ...bureau, organ: '清河市城北区住房和城市建设委员会' },
    sentences: [
      '区住建委新收政府信息公开申请⟦214⟧件,上年结转⟦6⟧件。',
      '区城建委收到申请12件,区城管委收到申请31件。',
      '市住建委转来申请7件。',
    ],
  },
  {
    name: 'withdrawn requests, which some count with the others',
    told: bureau,
    sentences: [
      '收到政府信息公开申请⟦214⟧件,撤回3件,受理211件。',
      '收到政府信息公开申请⟦214⟧件,申请人撤回0件,办结⟦211⟧件。',
      '收到政府信息公开申请⟦214⟧件,撤回4件,实际答复207件。',
    ],
  },
  {
    name: 'documents, of which a sentence tells what became of them',
    told: { ...district, normativeDocuments: [24, 31, 56] },
    sentences: [
      '全区共制发⟦24⟧件,废止⟦31⟧件,至12月31日现行有效的行政规范性文件共⟦56⟧件。',
      '推进行政规范性文件动态清理,废止3件,现行有效40件。',
      '开展规范性文件评估,废止3件,继续有效40件。',
      '规范性文件库动态更新,新增制发25件,废止24件。',
      '全年制发行政规范性文件⟦24⟧件,其中现行有效21件,已废止3件。',
      '开展涉企行政规范性文件专项清理,废止3件,继续有效40件。',
      '对1990年至2023年的规范性文件开展全面清理,废止63件,现行有效96件。',
      '对以区政府名义制发的规范性文件进行清理,废止5件,现行有效58件;对部门制发的进行清理,废止2件,现行有效38件。',
      '主动公开行政规范性文件120件,其中现行有效96件、废止24件。',
      '发布行政规范性文件20件,废止2件,现行有效文件18件。',
      '公开行政规范性文件20件,其中废止3件。',
      '清理政策文件60件,废止9件,继续有效51件。',
    ],
  },
  {
    name: "decisions in the form's own words",
    told: { ...district, licensing: 7556, penalties: 803 },
    sentences: [
      '行政许可事项13项,行政许可处理决定数量⟦7556⟧件。',
      '公开行政许可13项,行政处罚本年处理决定数量⟦803⟧条。',
      '作出行政许可⟦7556⟧项、行政处罚⟦803⟧项。',
      '行政许可事项13项、行政处罚事项36项。',
    ],
  },
  {
    name: 'a report that does not tell whose it is',
    told: { ...district, organ: '某县人民政府' },
    sentences: [
      '市自然资源局共收到政府信息公开申请⟦315⟧件,办结⟦308⟧件,结转下年度⟦19⟧件。',
      '县教育局收到政府信息公开申请4件,办结3件。',
      '县教育局收到政府信息公开申请31件,办结12件,结转下年度19件。',
      '区政府办代表区政府受理政府信息公开申请17件。',
    ],
  },
];
