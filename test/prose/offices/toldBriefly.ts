/** What a sentence tells by its order, in brackets, or in a clause in front of the number. */
import type { Group } from '../sentences';

export const toldBriefly: readonly Group[] = [
  {
    name: '云溪市民政局',
    told: {
      organ: '云溪市民政局',
      newReceived: 58,
      carriedOver: 4,
      carriedForward: 8,
      organisations: 10,
      outcomes: [21, 5, 5, 16, 3, 4],
      review: [3, 1, 0, 0],
    },
    sentences: [
      // From which year it is told by what is told behind it.
      '新收⟦58⟧件、结转⟦4⟧件，办结⟦54⟧件、待办⟦8⟧件。',
      '收到申请58件，结转⟦8⟧件，办结⟦54⟧件，其余⟦8⟧件正在办理。',
      '收到申请⟦58⟧件，办结⟦54⟧件，结转⟦8⟧件。',
      // Of this year, beside those of the last.
      '对⟦62⟧件申请（本年⟦58⟧件、上年结转⟦4⟧件）逐件登记。',
      '全年办结申请54件（本年50件、上年结转4件）。',
      '予以公开21件（本年19件、上年结转2件）。',
      '全年收到申请⟦58⟧件，予以公开⟦21⟧件（本年19件、上年结转2件）。',
      '全年办结⟦54⟧件。其中本年新收50件，上年结转⟦4⟧件。',
      '办结情况：新收50件，上年结转⟦4⟧件。',
      // What became of them.
      '新收申请⟦58⟧件，办结⟦54⟧件。上年结转⟦4⟧件一并办理。',
      '新收申请⟦58⟧件，办结⟦54⟧件。上年结转的⟦4⟧件先行答复。',
      '新收申请⟦58⟧件，办结⟦54⟧件。上年结转的4件中已办结3件。',
      // Why.
      '收到申请⟦58⟧件，8件因年末提交申请，将在次年答复。',
      '收到申请⟦58⟧件，其中5件因群众集中申请，经与申请人沟通后办理。',
      // A bracket or a clause behind the words.
      '我局收到申请⟦58⟧件，予以公开（⟦21⟧件），⟦16⟧件无法提供。',
      '办结申请⟦54⟧件，部分公开和不予公开，各⟦5⟧件。',
      '办结申请⟦54⟧件，教育和民政两个领域，各5件。',
      '办结申请⟦54⟧件，无法提供最多，为⟦16⟧件。',
      '办结申请⟦54⟧件，养老服务领域最多，为16件。',
      '收到申请⟦58⟧件，县民政局最多，为16件。',
    ],
  },
  {
    name: '云溪市桃源县柳林乡人民政府',
    told: { organ: '云溪市桃源县柳林乡人民政府', newReceived: 3, carriedOver: 1, outcomes: [3, 0, 0, 1, 0, 0] },
    sentences: [
      '乡政府收到申请⟦3⟧件。',
      '乡人民政府2023年共收到申请⟦3⟧件，上年结转⟦1⟧件，办结⟦4⟧件。',
      '县政府收到申请86件。',
      '镇政府收到申请12件。',
      '柳河镇人民政府收到申请12件。',
    ],
  },
];
