/** Numbers of the whole area or system beside those of the organ itself, which the tables have. */
import type { Group } from '../sentences';

export const widerNumbers: readonly Group[] = [
  {
    name: '青江市人民政府',
    told: {
      organ: '青江市人民政府',
      newReceived: 128,
      carriedOver: 7,
      carriedForward: 12,
      organisations: 20,
      outcomes: [60, 15, 9, 25, 4, 10],
      licensing: 3406,
      penalties: 287,
    },
    sentences: [
      '全市各级行政机关共收到政府信息公开申请2531件，办结2466件，结转下年度94件；市政府本级收到128件，办结123件，结转下年度12件。',
      '市政府及38个部门、街道共收到申请1417件；市政府本级128件，占9.0%。全市自然人申请1286件、法人及其他组织131件，本级分别为108件、20件。',
      '市本级作出行政处罚287件，全系统行政处罚6120件。',
      // Near the figure it is a mistake, whatever is told beside it.
      '全年收到申请⟦128⟧件。上述128件申请中，予以公开60件。',
    ],
  },
  {
    name: 'what is a part of all cases, and lists whose names stand elsewhere',
    told: {
      organ: '青江市石桥区住房和城乡建设局',
      newReceived: 64,
      carriedOver: 4,
      carriedForward: 5,
      outcomes: [20, 9, 6, 18, 7, 3],
      review: [4, 1, 1, 1],
      direct: [3, 0, 1, 1],
      afterReview: [2, 0, 0, 0],
    },
    sentences: [
      '因旧房改造引发政府信息公开行政复议3件，占全部政府信息公开行政复议案件的四成。',
      '旧房改造项目引发行政复议3件，占全部行政复议7件的四成以上。',
      '行政复议、直接起诉、复议后起诉三类案件依次为⟦7⟧件、⟦5⟧件、⟦2⟧件，三类中结果维持的依次为4件、3件、2件。',
      '收到申请⟦64⟧件，其中延期办理12件，自然人9件，企业3件。',
      '收到申请⟦64⟧件，办结⟦63⟧件，其中不予公开、无法提供、不予处理等情形34件。',
    ],
  },
];
