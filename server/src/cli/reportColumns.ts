import { localized } from '../core/localized';

/** What `gouji extract` says of a report besides its figures, in the order of the columns. */
export const reportColumns = [
  {
    name: 'path',
    meaning: localized(
      '文件的路径；压缩文件里的，如 `各乡镇.zip!/甲/a.txt`。',
      'Path of the file; of one in an archive, such as `all.zip!/a.txt`.',
    ),
  },
  {
    name: 'report',
    meaning: localized('文件里的第几份报告，从 0 数起。', 'Which report of the file, counted from 0.'),
  },
  {
    name: 'organ',
    meaning: localized('行政机关的名称；认不出的空着。', 'Name of the organ; empty where it could not be told.'),
  },
  {
    name: 'year',
    meaning: localized('报告年度；认不出的空着。', 'Year of the report; empty where it could not be told.'),
  },
  {
    name: 'form',
    meaning: localized(
      '用的哪一版表样：`2021`（2021 年起）或 `2019`（2019、2020 年）；一张表也没有读出的空着。',
      'The form it uses: `2021` (from 2021 on) or `2019` (2019 and 2020); empty where no table could be read.',
    ),
  },
  {
    name: 'unreadable',
    meaning: localized(
      '有几个数没有读出来：文中有或可能有，但读不成数，或者分不清在哪一格（几个数粘在一起，缺格、多格的行，同一张表出现两次而数不同）。',
      'How many figures stand or may stand in the text but were not read: they are no numbers, or their cells cannot be told (figures run together, rows with a cell too few or too many, a table that stands twice with different figures).',
    ),
  },
  {
    name: 'unreadableParts',
    meaning: localized('没有读出来的是哪些数。', 'Which figures those are.'),
  },
  {
    name: 'missing',
    meaning: localized(
      '有几个数文中没有：缺行，缺表，或者表是图片。',
      'How many figures do not stand in the text: a row or a table is missing, or was a picture.',
    ),
  },
  { name: 'missingParts', meaning: localized('文中没有的是哪些数。', 'Which figures those are.') },
  {
    name: 'amountsWithoutUnit',
    meaning: localized(
      '哪些金额，表样、列名和格里都没有写明单位：数照抄，可能是元，也可能是万元。',
      'Amounts of which neither form nor header nor cell names the unit: they are copied as they are and may be in 元 or in 万元.',
    ),
  },
] as const;
