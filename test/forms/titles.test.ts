import assert from 'node:assert/strict';
import { splitLines } from '../../server/src/core/text';
import { bindReport } from '../../server/src/forms/bind/bindReport';
import { nameInTitle } from '../../server/src/forms/ogi/nameInTitle';

/** A report below these lines; ¶ ends a line. */
const bind = (title: string) =>
  bindReport(splitLines(`${title.replaceAll('¶', '\n')}\n一、总体情况\n按照要求，各项工作有序开展。`));

describe('titles', () => {
  const told: readonly (readonly [organ: string, ...titles: string[]])[] = [
    ['石桥海关', '2024年石桥海关政府信息公开工作年度报告', '石桥海关2024年政府信息公开工作年度报告'],
    ['石桥县气象台', '2024年石桥县气象台政府信息公开工作年度报告'],
    [
      '岚川市水务局',
      '岚川市水务局2024年政府信息公开工作年度报告',
      '2024年岚川市水务局政府信息公开工作年度报告',
      '2024年度岚川市水务局政府信息公开年度报告',
      '2024岚川市水务局政府信息公开工作年度报告',
      '（2024年度）岚川市水务局政府信息公开工作年度报告',
      '2024年岚川市水务局关于政府信息公开工作年度报告',
      '关于岚川市水务局2024年政府信息公开工作年度报告',
      '关于2024年岚川市水务局政府信息公开工作情况的报告',
      '岚川市水务局关于2024年度政府信息公开工作情况的报告',
      '岚川市水务局关于公布2024年政府信息公开工作年度报告',
      '岚川市水务局政府信息公开工作年度报告（2024年）',
      '岚川市水务局政府信息公开工作2024年度报告',
      '附件1 ¶岚川市水务局2024年政府信息公开工作年度报告',
      '12.岚川市水务局2024年政府信息公开工作年度报告',
      '（3）岚川市水务局2024年政府信息公开工作年度报告',
      '标题：岚川市水务局2024年政府信息公开工作年度报告',
      '【年报】岚川市水务局2024年政府信息公开工作年度报告',
      '[2024年报]岚川市水务局2024年政府信息公开工作年度报告',
      '岚川市水务局2024年党务、政务公开工作年度报告',
      '岚川市水务局2024年法治政府建设暨政府信息公开工作年度报告',
      '2024年岚川市水务局法治政府建设工作暨政府信息公开工作年度报告',
      '岚川市水务局二〇二四年度政府信息公开工作年度报告',
      '二○二四年岚川市水务局政府信息公开工作年度报告',
      '二0二四年度岚川市水务局政府信息公开工作年度报告',
      '岚川市水务局政府信息公开二0二四年年度报告',
      '岚川市水务局政府信息公开二O二四年度工作报告',
      '二Ｏ二四年岚川市水务局政府信息公开工作年度报告',
      '岚川市水务局二◯二四年政府信息公开工作年度报告',
    ],
    [
      '岚川市水务局',
      '岚川市水务局¶2024年政府信息公开工作年度报告',
      '岚川市水务局¶¶2024年政府信息公开工作年度报告',
      '岚川市水务局¶2024年政府信息公开¶工作年度报告',
      '岚川市水务局2024年政府信息公开¶工作年度报告',
      '岚川市水务局2024年政府信息¶公开工作年度报告',
      '岚川市水务局2024年¶政府信息公开工作年度报告',
      '岚川市水务局¶2024年¶政府信息公开工作年度报告',
      '岚川市水务局¶二〇二四年度¶政府信息公开¶工作年度报告',
      '岚川市水务局¶二O二四年¶政府信息公开工作年度报告',
      '岚川市水务局¶政府信息公开工作年度报告¶（二0二四年度）',
      '岚川市水务局¶政府信息公开工作年度报告¶（2024年度）',
      '岚川市水务局政府信息公开工作年度报告¶2024年',
      '# **岚川市水务局**¶# **2024年政府信息公开工作年度报告**',
    ],
    [
      '云溪镇人民政府',
      '云溪镇人民政府信息公开工作年度报告（2024年度）',
      '云溪镇人民政府2024年度政府信息公开年报',
      '2024年云溪镇人民政府信息公开工作年度报告',
      '2024年云溪镇人民政府政府信息公开工作年度报告',
    ],
    ['云溪镇', '云溪镇政府信息公开工作2024年度报告', '2024年度云溪镇政府信息公开年报'],
    ['青禾区人民政府政务公开办公室', '青禾区人民政府政务公开办公室2024年政府信息公开工作年度报告'],
    ['岚川市农业农村局(岚川市乡村振兴局)', '岚川市农业农村局（岚川市乡村振兴局）2024年政府信息公开工作年度报告'],
    ['本溪市', '2024年本溪市政府信息公开工作年度报告'],
    ['青禾区云溪街道', '青禾区云溪街道2024年政府信息公开工作年度报告', '2024年青禾区云溪街道政府信息公开工作年度报告'],
    ['云溪镇青石村', '云溪镇青石村2024年政府信息公开工作年度报告'],
  ];
  for (const [organ, ...titles] of told)
    for (const title of titles)
      it(`${title}: ${organ}`, () => {
        const { organ: own, year } = bind(title);
        assert.deepEqual([own.name, year], [organ, 2024]);
      });

  describe('that the width of a page has cut', () => {
    const title = '岚川市水务局2024年政府信息公开工作年度报告';
    for (let at = 3; at < title.length; at++)
      it(`${title.slice(0, at)}¶${title.slice(at)}`, () => {
        const { organ, year } = bind(`${title.slice(0, at)}¶${title.slice(at)}`);
        // 水务局 by itself may be a name.
        assert.deepEqual([organ.name, year], [at === 3 ? '水务局' : '岚川市水务局', 2024]);
      });
    for (const [organ, cut] of [
      ['岚川市住房和城乡建设局', '岚川市住房和城乡建设局2024¶年政府信息公¶开工作年度报告'],
      ['青禾区人民政府', '青禾区人民¶政府2024年政府信息公开工作年度报告'],
      ['青禾区人民政府', '青禾区¶人民政府2024年政府信息公开¶工作年度报告'],
      ['青禾区人民政府办公室', '青禾区人民政府办公¶室2024年政府信息公开工作年度报告'],
      ['青禾区云溪镇人民政府', '青禾区云溪¶镇人民政府2024年政府信息公开工作年¶度报告'],
      ['云溪镇', '青禾区概况¶云溪镇2024年政府信息公开工作年度报告'],
      [undefined, '通知公告¶办公室2024年政府信息公开工作年度报告'],
      [undefined, '青禾区水¶我局2024年政府信息公开工作年度报告'],
      [undefined, '青禾区要闻动态¶2024年政府信息公开工作年¶度报告'],
      [undefined, '育局2024年政府信息公开工作年度报告'],
    ])
      it(`${cut}: ${organ ?? 'nobody'}`, () => {
        const { organ: own, year } = bind(cut!);
        assert.deepEqual([own.name, year], [organ, 2024]);
      });
  });

  describe('that share their line', () => {
    const title = '青禾区人民政府2024年政府信息公开工作年度报告';
    const link = (words: string) => `[${words}](http://www.example.gov.cn/1.html)`;
    const alone = [
      `h1. ${title}`,
      `title: "${title}"`,
      `<title>${title}_青禾区人民政府门户网站</title>`,
      `<head><title>${title}</title></head><body><h1>${title}</h1><p>根据规定，编制${title}。</p>`,
      `<h1>${title}</h1><p>根据规定，编制本报告。</p>`,
      `首页 > 政府信息公开年报 > ${title}`,
      `您的位置：首页>>法定主动公开内容>>${title}`,
      `${title}_青禾区人民政府`,
      `${title} - 青禾区人民政府门户网站`,
      `${title} 发布时间：2025-01-22 来源：青禾区人民政府办公室`,
      `${title}　　[2025-01-22] 浏览：12次`,
      link(title),
      `<a href="1.html">${title}</a>`,
      `首页 > ${title}¶2024年政府信息公开工作年度报告`,
    ];
    for (const line of alone)
      it(`${line}: is told`, () => {
        const { organ, year, title: range, lines } = bind(line);
        assert.deepEqual([organ.name, year], ['青禾区人民政府', 2024]);
        const { start, end } = range!;
        assert.equal(lines[end.line]!.slice(start.character, end.character).replace(/<[^<>]*>/g, ''), title);
      });
    const others = [
      `${title} 解读`,
      `关于${title}的说明`,
      `按照要求，编制${title}，现予公布`,
      `《${title}》_云溪镇2024年政府信息公开年报`,
      `${title}_云溪镇2024年政府信息公开年报`,
      `${title} | 云溪镇2024年政府信息公开工作年度报告`,
      `云溪镇人民政府门户网站 ${title}`,
      `岚川市>${title}`,
      `${link(title)}¶2024年政府信息公开工作年度报告`,
      `${link(title)}¶${link('云溪镇2024年政府信息公开工作年度报告')}`,
      `${link(title)} ${link('云溪镇2024年政府信息公开工作年度报告')}`,
      `${link(title)}¶${link(title.replace('2024', '2023'))}`,
      `<title>${title}</title><h1>云溪镇2024年政府信息公开工作年度报告</h1><p>根据规定，编制本报告。</p>`,
      `首页 > ${title}¶2023年政府信息公开工作年度报告`,
      `上一篇：${link(title)}`,
      `<li><a href="1.html">${title}</a></li><li><a href="2.html">云溪镇2024年政府信息公开工作年度报告</a></li>`,
    ];
    it('and all headings with it: of the first line', () => {
      const page = `<title>${title}</title></head><body><p>一、总体情况</p><p>各项工作有序开展。</p>`;
      assert.equal(bindReport([page, '各项工作有序开展。']).organ.name, '青禾区人民政府');
      assert.equal(bindReport(['各项工作有序开展。', page]).organ.name, undefined);
    });
    for (const line of others) it(`${line}: nobody is told`, () => assert.equal(bind(line).organ.name, undefined));
  });

  const untold = [
    '2024年政府信息公开工作年度报告',
    '二〇二四年政府信息公开工作年度报告',
    '关于2024年政府信息公开工作情况的报告',
    '【年报】2024年政府信息公开工作年度报告',
    '2024年度我局政府信息公开工作年度报告',
    '我镇2024年政府信息公开工作年度报告',
    '本单位2024年政府信息公开工作年度报告',
    '2024年本街道政府信息公开工作年度报告',
    '2024年全市政府信息公开工作年度报告',
    '2024年全区教育局政府信息公开工作年度报告',
    '2024年各县区政府信息公开工作年度报告',
    '2024年部门政府信息公开工作年度报告',
    '2024年办公室政府信息公开工作年度报告',
    '2024年法治政府建设暨政府信息公开工作年度报告',
    '2024年部门决算公开暨政府信息公开工作年度报告',
    '2024年第一季度云溪镇政府信息公开工作报告',
    '2024年上半年云溪镇政府信息公开工作报告',
    '2024年推进云溪镇政府信息公开工作报告',
    '2024年做好政府信息公开工作报告',
    '岚川市2024年度水务局政府信息公开工作年度报告',
    '市政府办公室关于云溪镇2024年政府信息公开工作年度报告',
    '岚川市人民政府门户网站 云溪镇2024年政府信息公开工作年度报告',
    '岚川市>云溪镇2024年政府信息公开工作年度报告',
    '岚政发〔2025〕3号云溪镇2024年政府信息公开工作年度报告',
    '3云溪镇2024年政府信息公开工作年度报告',
    '2023—2024年度政府信息公开工作年度报告',
    // Menus, and what stands above a title on a page.
    '岚川市人民政府¶政府信息公开年报',
    '岚川市人民政府¶政府信息公开¶年度报告',
    '信息公开年度报告¶2024年政府信息公开工作年度报告',
    '政府信息公开专栏¶2024年政府信息公开工作年度报告',
    '主动公开¶2024年政府信息公开工作年度报告',
    '来源：岚川市水务局¶2024年政府信息公开工作年度报告',
    '发布机构 岚川市水务局 发布日期 2025-01-15¶2024年政府信息公开工作年度报告',
    '全市各镇¶2024年政府信息公开工作年度报告',
  ];
  for (const title of untold) it(`${title}: nobody`, () => assert.equal(bind(title).organ.name, undefined));

  const menus = [
    '岚川市人民政府¶政府信息公开年度报告¶2023年¶2022年',
    '岚川市人民政府¶2023年¶2022年¶政府信息公开年度报告',
    '岚川市人民政府¶政府信息公开年度报告¶2023年',
    '2023年¶政府信息公开年度报告',
    '政府信息公开年报¶2023年¶2022年',
    '岚川市水务局政府信息公开年报¶2023年¶2022年',
    '岚川市人民政府¶政府信息公开¶年度报告¶2023年',
  ];
  for (const menu of menus) it(`${menu}: a menu tells no year`, () => assert.equal(bind(menu).year, undefined));

  const title = '岚川市水务局2024年政府信息公开工作年度报告';
  const below: readonly (readonly [what: string, lines: string])[] = [
    ['a number of an index', `索引号 11320800/2080-00012 分类 政府信息公开年报¶${title}`],
    ['a longer number', `13202024政府信息公开年报¶${title}`],
    ['the link with its date', `2025-01-25 ${title}¶${title}`],
    ['another link with its date', `2025年1月25日 岚川市水务局政府信息公开年报¶${title}`],
    ['a date in brackets', `[2025/01/25] 岚川市水务局政府信息公开年报¶${title}`],
    ['links to several years', `2023年度政府信息公开年报 2025年度政府信息公开年报¶${title}`],
    ['years beside each other', `2023年 2022年 2021年 政府信息公开年报¶${title}`],
    ['a list of other years', `* 2023年政府信息公开工作年度报告¶* 2022年政府信息公开工作年度报告¶${title}`],
    ['titles of other years', `${title.replace('2024', '2023')}¶${title.replace('2024', '2025')}¶¶${title}`],
    ['a report of another organ', `青石镇2023年政府信息公开工作年度报告¶岚川市水务局¶2024年政府信息公开¶工作年度报告`],
    ['the words in short below it', `${title}¶2024年度政府信息公开工作年度报告`],
    ['links below it', `${title}¶2023年政府信息公开年报 2022年政府信息公开年报`],
    ['a number of a file below it', `${title}¶文件编号 2020-1-25-2080 岚川市水务局政府信息公开年报`],
    ['pandoc’s name of the heading', `# ${title} {#${title}}`],
    ['a date on its own line', `[2025-01-25] ${title}`],
  ];
  for (const [what, lines] of below)
    it(`${what}: the title above the first heading counts`, () => {
      const { organ, year } = bind(lines);
      assert.deepEqual([organ.name, year], ['岚川市水务局', 2024]);
    });
  it('of several years: the one of which the first section speaks', () => {
    const link = title.replace('2024', '2023');
    const opening = '一、总体情况¶2024年，本局新收政府信息公开申请3件。';
    for (const lines of [`${title}¶${link}`, `${link}¶${title}`, `${title}¶2023年政府信息公开工作年度报告`]) {
      const { organ, year } = bind(`${lines}¶${opening}`);
      assert.deepEqual([organ.name, year], ['岚川市水务局', 2024], lines);
    }
    assert.equal(bind(`${link}¶${opening}`).year, 2023);
    const links = ['2019', '2022', '2023'].map((year) => title.replace('2024', year)).join('¶');
    for (const words of [
      '根据《政府信息公开条例》（2019年修订）要求，现公布2024年的报告。',
      '根据2019年5月15日起施行的条例，现公布2024年的报告。',
      '与2022年相比，2024年新收申请多了3件。',
      '本局2024年新收申请3件，2023年新收2件。',
    ])
      assert.equal(bind(`${links}¶${title}¶一、总体情况¶${words}`).year, 2024, words);
  });
  it('a number or a date alone tells no year', () => {
    for (const line of ['索引号 11320800/2080-00012 分类 政府信息公开年报', '2025-01-25 岚川市水务局政府信息公开年报'])
      assert.equal(bind(line).year, undefined, line);
  });

  it('are no longer than their words', () => {
    const { title, lines } = bind('封面¶岚川市水务局¶2024年政府信息公开¶工作年度报告¶2025年1月');
    assert.deepEqual([title!.start.line, title!.end.line, lines[title!.end.line]], [1, 3, '工作年度报告']);
  });

  it('are read in the names of files, with what else they say', () => {
    const names = [
      ['关于报送云溪镇2024年政府信息公开工作年度报告的函', '云溪镇'],
      ['01-云溪镇-2024年政府信息公开年报', '云溪镇'],
      ['2024-云溪镇政府信息公开年报（定稿）', '云溪镇'],
      ['云溪镇_政府信息公开年报_2024', '云溪镇'],
      ['20250115云溪镇2024年政府信息公开年报', undefined],
      ['政府信息公开年报2024', undefined],
      ['各镇2024年政府信息公开年报', undefined],
    ] as const;
    assert.deepEqual(
      names.map(([name]) => nameInTitle(name)),
      names.map(([, organ]) => organ),
    );
  });
});
