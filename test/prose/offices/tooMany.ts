/** Numbers that nothing bears out but what else the paragraph says rightly: more than the figure is none of its parts. */
import type { Group } from '../sentences';

const told = {
  organ: '河东县应急管理局',
  newReceived: 46,
  carriedOver: 2,
  carriedForward: 3,
  organisations: 11,
  outcomes: [21, 6, 4, 9, 3, 2],
  review: [3, 0, 1, 1],
  direct: [2, 0, 0, 1],
  normativeDocuments: [3, 1, 17],
  licensing: 412,
  penalties: 127,
  coerciveMeasures: 11,
};

export const tooMany: readonly Group[] = [
  {
    name: 'more than the figure, in plain words among other matters',
    told,
    sentences: [
      '收到申请⟦46⟧件。全年检查企业986家次，排查隐患2310条，实施行政处罚⟦127⟧件。',
      '接听热线4120个，走访企业77家。依申请公开⟦46⟧件，其中涉及事故调查的8件。办结⟦45⟧件。',
      '收到申请⟦46⟧件，其中邮寄18件、网站28件。答复⟦45⟧件。',
    ],
  },
  {
    name: 'more than the figure, and rightly so',
    told,
    sentences: [
      '收到申请⟦46⟧件。行政许可申请431件，受理420件，准予412件。',
      '收到申请⟦46⟧件。行政处罚案件立案136件，行政处罚案件办结130件。',
      '收到申请⟦46⟧件。局长信箱运行平稳，答复48件。',
      '收到申请⟦46⟧件。县长热线畅通，全年办结49件，结转下年5件。',
      '全市应急系统作出行政处罚141件，其中我局127件。',
      '收到申请⟦46⟧件。接待来访48批，答复48件。',
      '收到申请⟦46⟧件。两年累计作出行政许可430件。',
      '收到申请⟦46⟧件，引发行政复议⟦5⟧件。另有安全生产类行政复议6件、行政诉讼4件。',
      '收到申请⟦46⟧件。受理行政许可申请430件，同步公示430件。',
      '2022年收到申请48件、办结47件，2021年收到申请46件。',
      '收到申请⟦46⟧件。下属单位收到申请3件，总计49件，办结48件。',
    ],
  },
];
