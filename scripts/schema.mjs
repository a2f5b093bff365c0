// The JSON schema of .gouji.json, from the rules and forms as they are in the code. Descriptions are in both languages.

/** What `server/src/engine/config.ts` reads; a test holds the two together. */
export function configSchema({ rules, levels, organKinds, forms }) {
  const text = (description) => ({ type: 'string', description });
  const codes = rules.map(({ code }) => code);
  const summaries = rules.map(({ documentation }) => both(documentation.summary));
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: '勾稽的配置 Configuration of Gouji',
    description:
      '管本文件夹和它以下的年报；更近的 .gouji.json 整个代替较远的。 For the reports of this folder and those below it; a nearer .gouji.json replaces a farther one as a whole.',
    type: 'object',
    allowComments: true,
    allowTrailingCommas: true,
    additionalProperties: false,
    properties: {
      $schema: text('本文件的格式说明。 The schema of this file.'),
      rules: {
        type: 'object',
        description: '各条规则的级别；off 不显示，只计数。 Severity by rule; off is not shown, only counted.',
        additionalProperties: false,
        properties: Object.fromEntries(
          rules.map(({ code, severity }, i) => [code, { enum: levels, default: severity, description: summaries[i] }]),
        ),
      },
      organ: {
        type: 'object',
        description: '正文看不出是哪个机关时，以这里为准。 Whose reports these are, where their text does not tell.',
        additionalProperties: false,
        properties: {
          name: text('机关全称。 Full name of the organ.'),
          kind: {
            enum: organKinds,
            enumDescriptions: [
              '街道、乡、镇 sub-district or township',
              '县级政府及其部门 county government or its bureau',
              '其他 other',
            ],
            description: '机关类型，关系到有没有规章制定权。 Its kind, which decides whether it can make 规章.',
          },
        },
      },
      form: {
        enum: forms.map(({ id }) => id),
        description: '一律按这一版表样核对。 The form to check by, whatever the tables look like.',
      },
      exceptions: {
        type: 'array',
        description:
          '已经核实、不再显示的地方。写了的条件要全部符合。 What is known to be right. All conditions given must hold.',
        items: {
          type: 'object',
          required: ['code', 'reason'],
          additionalProperties: false,
          defaultSnippets: [{ body: { code: '$1', organ: '$2', year: '^$3', reason: '$4' } }],
          properties: {
            code: { enum: codes, enumDescriptions: summaries, description: '规则代码。 Code of the rule.' },
            reason: {
              ...text('理由：为什么这样填是对的。 Why it is right as it is.'),
              pattern: '\\S',
            },
            file: text(
              '文件，可用 * 和 **；没有“/”的只比文件名，有的从本文件夹算起。 A glob: without a slash about names, otherwise about paths from this folder.',
            ),
            organ: text('机关全称。 Full name of the organ.'),
            year: { type: 'integer', minimum: 1001, maximum: 9999, description: '报告年度。 Year reported on.' },
            row: text('行的名称，如“规章”“（七）总计”。 A row by its label or id.'),
            column: text('列的名称，如“自然人”“总计”。 A column by its label or id.'),
            text: text('那一行文字里有的话。 Something that its line says.'),
          },
        },
      },
    },
  };
}

const both = ({ zh, en }) => `${zh} ${en}`;
