/** Figures of reports, real and invented, and what typing errors make of them. */

/** A figure as a report states it; `null` is a blank cell, a text stands in the cell as it is. */
export type Value = number | string | null;

export interface ReportFigures {
  readonly organ: string;
  readonly year: number;
  readonly form: '2019' | '2021';
  /** Section 二, by the form's row labels. */
  readonly proactive: Readonly<Record<string, readonly Value[]>>;
  /** Section 三: 25 rows of 7, or 23 where (六)其他处理 is one row, as in the form of 2019. */
  readonly requests: readonly (readonly Value[])[];
  /** Section 四: three groups of five. */
  readonly cases: readonly Value[];
}

/** What is found in a report although its figures are right: from 2021 on, (六)其他处理 as one row is the form of 2019. */
export const codesBesidesFigures = ({ form, requests }: ReportFigures): string[] =>
  form === '2021' && requests.length === 23 ? ['form-year'] : [];

/** The (七)总计 of section 三 is the row before the last. */
export const outcomeTotalRow = ({ requests }: ReportFigures): number => requests.length - 2;

const zeros = (count: number): number[] => Array<number>(count).fill(0);

/** A form filled in with nothing but 0. */
export function zeroReport(form: '2019' | '2021', rows = form === '2021' ? 25 : 23): ReportFigures {
  const proactive =
    form === '2021'
      ? { 规章: 3, 行政规范性文件: 3, 行政许可: 1, 行政处罚: 1, 行政强制: 1, 行政事业性收费: 1 }
      : {
          规章: 3,
          规范性文件: 3,
          行政许可: 3,
          其他对外管理服务事项: 3,
          行政处罚: 3,
          行政强制: 3,
          行政事业性收费: 2,
          政府集中采购: 2,
        };
  return {
    organ: '',
    year: form === '2021' ? 2023 : 2020,
    form,
    proactive: Object.fromEntries(Object.entries(proactive).map(([label, count]) => [label, zeros(count)])),
    requests: Array.from({ length: rows }, () => zeros(7)),
    cases: zeros(15),
  };
}

/** A report whose figures follow from its number; every identity holds. */
export function inventedReport(number: number, form: '2019' | '2021' = '2021'): ReportFigures {
  const random = randomOf(number);
  const zero = zeroReport(form);
  const small = () => (random(3) > 0 ? 0 : random(5) > 0 ? random(30) : random(3000));
  /** 本年增/减 of the form of 2019 has a sign. */
  const isChange = (label: string, column: number) => form === '2019' && column === 1 && !/规范性文件|采购/.test(label);
  const requests = zero.requests.map((row) => [...row]) as number[][];
  const total = outcomeTotalRow(zero);
  for (let column = 0; column < 6; column++) {
    for (let row = 2; row < total; row++) {
      requests[row]![column] = small();
      requests[total]![column]! += requests[row]![column]!;
    }
    const forward = random(20);
    const over = Math.min(random(10), requests[total]![column]! + forward);
    requests[total + 1]![column] = forward;
    requests[1]![column] = over;
    requests[0]![column] = requests[total]![column]! + forward - over;
  }
  for (const row of requests) row[6] = row.slice(0, 6).reduce((sum, value) => sum + value, 0);
  const cases = zeros(15).map((_, i) => (i % 5 === 4 ? 0 : small()));
  for (const group of [0, 5, 10]) cases[group + 4] = cases.slice(group, group + 4).reduce((sum, value) => sum + value);
  const proactive = Object.entries(zero.proactive).map(([label, values]) => [
    label,
    values.map((_, i) => (label === '规章' ? 0 : isChange(label, i) ? random(9) - 4 : small())),
  ]);
  return { ...zero, organ: `第${number}县人民政府`, proactive: Object.fromEntries(proactive), requests, cases };
}

/** Sparse rows of section 三, by row number; (七)总计, 四 and every 总计 follow from the others. */
function requestsOf(rows: number, given: Readonly<Record<number, readonly number[]>>): number[][] {
  const requests = Array.from({ length: rows }, (_, row) => [...(given[row] ?? zeros(6)), 0]);
  for (let column = 0; column < 6; column++) {
    const outcomes = requests.slice(2, rows - 2).reduce((sum, row) => sum + row[column]!, 0);
    requests[rows - 2]![column] = outcomes;
    requests[rows - 1]![column] = requests[0]![column]! + requests[1]![column]! - outcomes;
  }
  for (const row of requests) row[6] = row.slice(0, 6).reduce((sum, value) => sum + value, 0);
  return requests;
}

/** Reports in which every identity holds. */
export const consistentReports: readonly ReportFigures[] = [
  {
    ...zeroReport('2021'),
    organ: '青石街道办事处',
    year: 2023,
    proactive: { ...zeroReport('2021').proactive, 行政规范性文件: [1, 0, 3], 行政处罚: [12] },
    requests: requestsOf(25, {
      0: [4, 1, 0, 0, 0, 0],
      1: [1, 0, 0, 0, 0, 0],
      2: [2, 1, 0, 0, 0, 0],
      12: [2, 0, 0, 0, 0, 0],
    }),
    cases: [1, 0, 0, 0, 1, ...zeros(10)],
  },
  {
    ...zeroReport('2019'),
    organ: '石桥镇人民政府',
    year: 2019,
    proactive: {
      规章: [0, 0, 0],
      规范性文件: [2, 2, 9],
      行政许可: [31, -2, 118],
      其他对外管理服务事项: [12, '+1', 40],
      行政处罚: [87, '增3减1', 5],
      行政强制: [6, 0, 0],
      行政事业性收费: [1, '-1'],
      政府集中采购: [3, '160.5964万元'],
    },
    requests: requestsOf(23, {
      0: [7, 0, 0, 0, 1, 0],
      2: [3, 0, 0, 0, 1, 0],
      12: [2, 0, 0, 0, 0, 0],
      20: [1, 0, 0, 0, 0, 0],
    }),
    cases: [0, 1, 0, 1, 2, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1],
  },
  {
    ...zeroReport('2021', 23),
    organ: '白河县人民政府',
    year: 2021,
    requests: requestsOf(23, {
      0: [30, 2, 0, 1, 1, 0],
      1: [3, 0, 0, 0, 0, 1],
      3: [11, 2, 0, 1, 0, 1],
      20: [9, 0, 0, 0, 0, 0],
    }),
  },
  {
    organ: '某市人民政府',
    year: 2025,
    form: '2021',
    proactive: {
      规章: [3, 5, 74],
      行政规范性文件: [564, 984, 4185],
      行政许可: [11398889],
      行政处罚: [6937489],
      行政强制: [166105],
      行政事业性收费: [316441],
    },
    requests: [
      [13612, 252, 0, 45, 128, 32, 14069],
      [535, 6, 0, 1, 18, 0, 560],
      [5345, 129, 0, 41, 19, 14, 5548],
      [2120, 39, 0, 1, 6, 2, 2168],
      [13, 0, 0, 0, 0, 0, 13],
      [30, 0, 0, 0, 0, 0, 30],
      [11, 0, 0, 0, 0, 0, 11],
      [49, 2, 0, 0, 0, 0, 51],
      [103, 1, 0, 0, 0, 0, 104],
      [84, 1, 0, 0, 0, 0, 85],
      [282, 4, 0, 0, 0, 0, 286],
      [147, 0, 0, 0, 1, 2, 150],
      [3075, 50, 0, 0, 89, 8, 3222],
      [177, 3, 0, 0, 0, 0, 180],
      [19, 0, 0, 0, 0, 0, 19],
      [199, 1, 0, 0, 3, 0, 203],
      [147, 1, 0, 0, 0, 0, 148],
      [0, 0, 0, 0, 0, 0, 0],
      [100, 1, 0, 0, 0, 0, 101],
      [5, 0, 0, 0, 0, 0, 5],
      [315, 3, 0, 0, 0, 0, 318],
      [202, 0, 0, 1, 0, 0, 203],
      [941, 17, 0, 1, 3, 3, 965],
      [13364, 252, 0, 44, 121, 29, 13810],
      [783, 6, 0, 2, 25, 3, 819],
    ],
    cases: [376, 97, 196, 121, 790, 16, 1, 12, 27, 56, 74, 1, 30, 51, 156],
  },
  {
    organ: '沭阳县人民政府',
    year: 2025,
    form: '2021',
    proactive: {
      规章: [0, 0, 0],
      行政规范性文件: [6, 1, 32],
      行政许可: [517645],
      行政处罚: [693957],
      行政强制: [2154],
      行政事业性收费: ['4068.208'],
    },
    requests: [
      [705, 3, 0, 0, 5, 0, 713],
      [36, 0, 0, 0, 0, 0, 36],
      [290, 1, 0, 0, 3, 0, 294],
      [99, 0, 0, 0, 2, 0, 101],
      [0, 0, 0, 0, 0, 0, 0],
      [0, 0, 0, 0, 0, 0, 0],
      [2, 0, 0, 0, 0, 0, 2],
      [2, 0, 0, 0, 0, 0, 2],
      [13, 0, 0, 0, 0, 0, 13],
      [2, 0, 0, 0, 0, 0, 2],
      [4, 0, 0, 0, 0, 0, 4],
      [9, 0, 0, 0, 0, 0, 9],
      [111, 0, 0, 0, 0, 0, 111],
      [2, 0, 0, 0, 0, 0, 2],
      [0, 0, 0, 0, 0, 0, 0],
      [12, 0, 0, 0, 0, 0, 12],
      [6, 1, 0, 0, 0, 0, 7],
      [0, 0, 0, 0, 0, 0, 0],
      [0, 0, 0, 0, 0, 0, 0],
      [0, 0, 0, 0, 0, 0, 0],
      [9, 0, 0, 0, 0, 0, 9],
      [7, 0, 0, 0, 0, 0, 7],
      [142, 1, 0, 0, 0, 0, 143],
      [710, 3, 0, 0, 5, 0, 718],
      [31, 0, 0, 0, 0, 0, 31],
    ],
    cases: [27, 10, 9, 15, 61, 3, 0, 0, 0, 3, 8, 0, 1, 1, 10],
  },
  {
    organ: '淮安市洪泽区人民政府',
    year: 2024,
    form: '2021',
    proactive: {
      规章: [0, 0, 0],
      行政规范性文件: [3, 0, 8],
      行政许可: [9487],
      行政处罚: [2776],
      行政强制: [84],
      行政事业性收费: [7545],
    },
    requests: requestsOf(23, {
      0: [95, 0, 0, 0, 0, 0],
      2: [50, 0, 0, 0, 0, 0],
      3: [9, 0, 0, 0, 0, 0],
      6: [1, 0, 0, 0, 0, 0],
      9: [1, 0, 0, 0, 0, 0],
      10: [1, 0, 0, 0, 0, 0],
      12: [31, 0, 0, 0, 0, 0],
      13: [1, 0, 0, 0, 0, 0],
      15: [1, 0, 0, 0, 0, 0],
    }),
    cases: [1, 1, 0, 0, 2, 1, 0, 0, 0, 1, 2, 0, 1, 0, 3],
  },
  inventedReport(7),
  inventedReport(8, '2019'),
];

/** 淮安市洪泽区 2023: two totals of section 四 were left at 0. */
export const totalsLeftAtZero: ReportFigures = {
  organ: '淮安市洪泽区人民政府',
  year: 2023,
  form: '2021',
  proactive: {
    规章: [0, 0, 0],
    行政规范性文件: [0, 5, 5],
    行政许可: [550],
    行政处罚: [4119],
    行政强制: [195],
    行政事业性收费: ['7730.28'],
  },
  requests: requestsOf(23, {
    0: [21, 0, 0, 0, 0, 0],
    3: [4, 0, 0, 0, 0, 0],
    4: [1, 0, 0, 0, 0, 0],
    9: [1, 0, 0, 0, 0, 0],
    10: [1, 0, 0, 0, 0, 0],
    12: [10, 0, 0, 0, 0, 0],
    13: [3, 0, 0, 0, 0, 0],
    15: [1, 0, 0, 0, 0, 0],
  }),
  cases: [10, 1, 0, 0, 0, 0, 0, 0, 0, 0, 5, 0, 0, 0, 0],
};

const blanks = (count: number): null[] => Array<null>(count).fill(null);

/** 上海市人民政府办公厅 2019: nothing is written as 0, and most totals are blank. */
export const blankTotals: ReportFigures = {
  organ: '上海市人民政府办公厅',
  year: 2019,
  form: '2019',
  proactive: {
    ...zeroReport('2019').proactive,
    规章: [13, 13, 524],
    规范性文件: [60, 60, 368],
    政府集中采购: [6, '251000元'],
  },
  requests: [
    [821, 35, null, null, 2, 1, 859],
    [18, null, null, null, null, null, 18],
    [258, 12, null, null, 1, 1, null],
    [3, ...blanks(6)],
    [14, ...blanks(6)],
    blanks(7),
    blanks(7),
    blanks(7),
    [5, ...blanks(6)],
    [3, 1, ...blanks(5)],
    blanks(7),
    [10, 2, ...blanks(5)],
    [252, 12, null, null, 1, null, null],
    [44, 3, ...blanks(5)],
    [25, ...blanks(6)],
    [148, 1, ...blanks(5)],
    [5, 4, ...blanks(5)],
    blanks(7),
    blanks(7),
    blanks(7),
    blanks(7),
    [767, 35, null, null, 2, 1, 805],
    [72, null, null, null, null, null, 72],
  ],
  cases: [5, null, null, 2, 7, 8, null, null, 1, 9, ...blanks(5)],
};

/** What a person does to a figure while typing it; `undefined` where it cannot be done to this one. */
const slips: readonly ((digits: string, random: Random) => string | undefined)[] = [
  (digits, random) => {
    const at = random(digits.length);
    return digits.slice(0, at) + ((Number(digits[at]) + 1 + random(9)) % 10) + digits.slice(at + 1);
  },
  (digits, random) => {
    const at = random(digits.length - 1);
    return digits.length < 2 ? undefined : digits.slice(0, at) + digits[at + 1] + digits[at] + digits.slice(at + 2);
  },
  (digits, random) => {
    const at = random(digits.length);
    return digits.length < 2 ? undefined : digits.slice(0, at) + digits.slice(at + 1);
  },
  (digits, random) => digits + random(10),
  (digits) => String(Number(digits) + 1),
  (digits) => (digits === '0' ? undefined : String(Number(digits) - 1)),
  () => '0',
];

/** The same report with so many figures of sections 三 and 四 mistyped; the same ones for the same seed. */
export function corrupt(figures: ReportFigures, count: number, seed: number): ReportFigures {
  const random = randomOf(seed);
  const requests = figures.requests.map((row) => [...row]);
  const cases = [...figures.cases];
  const rows = [...requests, cases];
  const cells = rows.flatMap((row) => row.map((_, column) => ({ row, column })));
  for (let left = count; left > 0 && cells.length > 0; ) {
    const [{ row, column }] = cells.splice(random(cells.length), 1) as [(typeof cells)[number]];
    const value = row[column];
    if (typeof value !== 'number') continue;
    const mistyped = slips[random(slips.length)]!(String(value), random);
    if (mistyped === undefined || Number(mistyped) === value) continue;
    row[column] = Number(mistyped);
    left--;
  }
  return { ...figures, requests, cases };
}

/** The same report with every so-manieth figure of sections 三 and 四 left blank. */
export function blanked(figures: ReportFigures, every: number, seed: number): ReportFigures {
  const random = randomOf(seed);
  const blank = (value: Value): Value => (random(every) === 0 ? null : value);
  return { ...figures, requests: figures.requests.map((row) => row.map(blank)), cases: figures.cases.map(blank) };
}

type Random = (below: number) => number;

/** Numbers that look random and are the same in every run. */
export function randomOf(seed: number): Random {
  let state = (seed * 0x9e3779b1 + 0x7f4a7c15) | 0;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return below <= 0 ? 0 : (state >>> 0) % below;
  };
}
