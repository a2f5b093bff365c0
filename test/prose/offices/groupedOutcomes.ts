/** Outcomes told as what is left, as a group in front of its list, or as a fraction. */
import type { Group } from '../sentences';

export const groupedOutcomes: readonly Group[] = [
  {
    name: '云溪市桃源县清泉镇人民政府',
    told: {
      organ: '云溪市桃源县清泉镇人民政府',
      newReceived: 47,
      carriedOver: 4,
      carriedForward: 5,
      organisations: 12,
      outcomes: [18, 5, 3, 13, 1, 6],
    },
    sentences: [
      '镇里收到申请⟦47⟧件，办结⟦46⟧件，予以公开⟦18⟧件，部分公开⟦5⟧件，其余⟦23⟧件分别为：不予公开⟦3⟧件、无法提供⟦13⟧件、不予处理⟦1⟧件、其他处理⟦6⟧件。',
      '收到申请⟦47⟧件，办结⟦46⟧件：公开类⟦23⟧件（予以公开⟦18⟧件、部分公开⟦5⟧件），未公开类⟦23⟧件（不予公开⟦3⟧件、无法提供⟦13⟧件、不予处理⟦1⟧件、其他处理⟦6⟧件）。',
      '收到申请⟦47⟧件，三成由企业提出，计12件。',
      '收到申请⟦47⟧件，半数左右予以公开（⟦18⟧件），⟦13⟧件无法提供。',
      '办结申请⟦46⟧件，无法提供⟦13⟧件、部分公开⟦5⟧件，不予公开⟦3⟧件，其他25件另行统计。',
      // Of some of them.
      '收到申请⟦47⟧件，其中征地类25件（予以公开12件、无法提供13件）。',
      '收到申请⟦47⟧件，其中征地类25件，包括予以公开12件、无法提供13件。',
      '收到申请⟦47⟧件，大部分申请均为自然人提出，半数涉及征地拆迁。',
      '收到申请⟦47⟧件，予以公开的占四成，其中征地类12件。',
      '村里收到申请12件，县里收到申请86件，镇里的企业申请许可12件。',
      '镇里收到申请⟦47⟧件，12月下旬收到的⟦5⟧件尚未办结。',
    ],
  },
  {
    name: '云溪省教育厅',
    told: {
      organ: '云溪省教育厅',
      newReceived: 188,
      carriedOver: 6,
      carriedForward: 11,
      organisations: 21,
      outcomes: [80, 25, 14, 43, 8, 13],
    },
    sentences: [
      // A share is of whatever the number before counts.
      '省厅收到申请⟦188⟧件，其中自然人⟦167⟧件，占88.8%；法人或其他组织⟦21⟧件，占11.2%。',
      '涉及第三方的14件申请中，9件不予公开，其他5件予以公开。',
    ],
  },
];
