/** Sentences in which a word, a bracket or a list holds numbers together that stand apart, and such as only seem to. */
import type { Group } from '../sentences';

export const heldTogether: readonly Group[] = [
  {
    name: '青江市石桥区城市管理局',
    told: {
      organ: '青江市石桥区城市管理局',
      newReceived: 74,
      carriedOver: 5,
      carriedForward: 6,
      organisations: 12,
      outcomes: [30, 6, 5, 20, 8, 4],
      review: [8, 2, 1, 1],
      direct: [3, 0, 1, 1],
      afterReview: [1, 1, 0, 1],
      normativeDocuments: [4, 3, 31],
      licensing: 512,
      penalties: 87,
      coerciveMeasures: 16,
    },
    sentences: [
      // A number of all, and the first of its parts.
      '⟦73⟧件办结申请中，予以公开的有⟦30⟧件，部分公开的有⟦6⟧件，无法提供的有⟦20⟧件。',
      '⟦73⟧件办结申请中予以公开的有⟦30⟧件，部分公开的有⟦6⟧件，无法提供的有⟦20⟧件。',
      '从结果看，⟦73⟧件答复中不予处理⟦8⟧件，无法提供⟦20⟧件。',
      '⟦12⟧件行政复议案件中维持⟦8⟧件，纠正⟦2⟧件。',
      '⟦74⟧件新收申请中涉及占道经营的31件，涉及违建的30件。',
      '31件占道经营类申请中予以公开8件，无法提供20件。',
      // How cases ended is told once for both kinds of them.
      '未审结复议、诉讼案件分别为⟦1⟧件、⟦2⟧件。',
      '行政复议⟦12⟧件，行政诉讼⟦8⟧件；仍未审结的，复议⟦1⟧件、诉讼⟦2⟧件。',
      '行政复议⟦12⟧件，行政诉讼⟦8⟧件；被纠正的，复议⟦2⟧件、诉讼⟦1⟧件。',
      '行政复议⟦12⟧件，行政诉讼⟦8⟧件（直接起诉⟦5⟧件），被纠错合计⟦3⟧件。',
      '行政诉讼⟦8⟧件，其中直接起诉⟦5⟧件，聘请律师6名，复议后起诉⟦3⟧件，维持4件。',
      '办理行政应诉案件46件；其他领域未审结的，复议4件、诉讼5件。',
      // What is not carried on from the year before, or not into the next one.
      '收到申请⟦74⟧件，两个结转：上年5件，下年6件。',
      // No number of all.
      '合同审查77件，另收到政府信息公开申请⟦74⟧件，办结⟦73⟧件。',
      '依职权公开33件，收到政府信息公开申请⟦74⟧件，部分公开⟦6⟧件，不予公开⟦5⟧件。',
      '合作项目申报76件。政府信息公开申请⟦74⟧件，办结⟦73⟧件。',
      // In writing, and nobody says in which other way.
      '书面申请公开⟦74⟧件，办结⟦73⟧件，部分公开⟦6⟧件，不予公开⟦5⟧件，无法提供⟦20⟧件。',
      '书面申请公开51件，网上申请公开23件，部分公开6件，不予公开5件，无法提供20件。',
    ],
  },
  {
    name: '青江市水利局',
    told: { organ: '青江市水利局', newReceived: 71, carriedForward: 4, outcomes: [39, 9, 3, 14, 0, 2] },
    sentences: ['收到申请⟦71⟧件，无结转件，当年办结⟦67⟧件，⟦4⟧件延至次年办理。'],
  },
];
