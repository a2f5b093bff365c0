import assert from 'node:assert/strict';
import { splitLines } from '../../server/src/core/text';
import { bindReport } from '../../server/src/forms/bind/bindReport';
import type { OrganKind } from '../../server/src/forms/ogi/organ';

const bind = (...lines: string[]) => bindReport(splitLines(lines.join('\n')));

describe('the organ', () => {
  const named: [string, OrganKind][] = [
    ['青石街道办事处', 'township'],
    ['某某市长安区青石街道办事处', 'township'],
    ['丹阳市云阳街道', 'township'],
    ['石桥镇', 'township'],
    ['石桥镇人民政府', 'township'],
    ['河湾乡人民政府', 'township'],
    ['红旗回族乡人民政府', 'township'],
    ['临江县人民政府', 'county'],
    ['长阳土家族自治县人民政府', 'county'],
    ['恩施土家族苗族自治州某某县人民政府', 'county'],
    ['鄂温克族自治旗人民政府', 'county'],
    ['上海市黄浦区人民政府', 'county'],
    ['北京市房山区人民政府', 'county'],
    ['秦皇岛市海港区人民政府', 'county'],
    ['北京市东城区人民政府', 'county'],
    ['西城区教育局', 'county'],
    ['某某市城区人民政府', 'county'],
    ['神农架林区人民政府', 'county'],
    ['六枝特区人民政府', 'county'],
    ['某某市鹿城区住房和城乡建设局', 'county'],
    ['臨江縣人民政府', 'county'],
    ['某某市城区管理局', 'unknown'],
    ['某某市主城区建设管理办公室', 'unknown'],
    ['临江县人民政府办公室', 'county'],
    ['某某市长安区教育局', 'county'],
    ['临江县住房和城乡建设局', 'county'],
    ['国家税务总局临江县税务局', 'county'],
    ['临江县公安局交通管理大队', 'county'],
    ['某某市人民政府', 'unknown'],
    ['景德镇市人民政府', 'unknown'],
    ['景德镇市教育局', 'unknown'],
    ['新乡市人民政府', 'unknown'],
    ['某某市城乡规划局', 'unknown'],
    ['某某市乡镇企业局', 'unknown'],
    ['某某市社区矫正管理局', 'unknown'],
    ['某某市库区移民工作局', 'unknown'],
    ['某某省教育厅', 'unknown'],
    ['内蒙古自治区人民政府', 'unknown'],
    ['内蒙古自治区人民政府办公厅', 'unknown'],
    ['广西壮族自治区财政厅', 'unknown'],
    ['延边朝鲜族自治州人民政府', 'unknown'],
    ['阿克苏地区行政公署', 'unknown'],
    ['某某新区管委会', 'unknown'],
    ['某某市经济技术开发区管理委员会', 'unknown'],
    ['海关总署', 'unknown'],
    ['国家税务总局', 'unknown'],
  ];
  for (const [name, kind] of named)
    it(`${name}: ${kind}`, () => {
      const { organ } = bind(`${name}2023年政府信息公开工作年度报告`, '一、总体情况');
      assert.deepEqual(organ, { name, kind });
    });

  it('is named by a title of two lines, by a title with marks, and with 关于', () => {
    for (const title of [
      ['石桥镇人民政府', '2023年政府信息公开工作年度报告'],
      ['# 石桥镇人民政府 2023 年政府信息公开工作年度报告'],
      ['《石桥镇人民政府2023年度政府信息公开工作年度报告》'],
      ['石桥镇人民政府关于2023年政府信息公开工作年度报告'],
      ['石桥镇人民政府二〇二三年政府信息公开工作年度报告'],
    ])
      assert.deepEqual(
        bind(...title, '一、总体情况').organ,
        { name: '石桥镇人民政府', kind: 'township' },
        title.join(),
      );
  });

  it('is not what a title without a name says', () => {
    assert.deepEqual(bind('2023年政府信息公开工作年度报告', '一、总体情况').organ, { kind: 'unknown' });
    assert.deepEqual(bind('本机关2023年政府信息公开工作年度报告', '一、总体情况').organ, { kind: 'unknown' });
  });

  const prose: [string, OrganKind, string?][] = [
    ['如有疑问,请联系青石街道办事处党政综合办公室,联系电话:1234567。', 'township', '青石街道办事处'],
    ['如有疑问,请与石桥镇人民政府联系,电话:1234567。', 'township', '石桥镇人民政府'],
    ['如有疑问，请与石桥镇党政综合办公室联系（地址：石桥镇人民路1号；邮编：123456）。', 'township', '石桥镇'],
    ['联系单位:石桥镇人民政府党政办公室,联系电话:1234567。', 'township', '石桥镇人民政府'],
    ['如有疑问,请联系某某市长安区教育局,电话:1234567。', 'county', '某某市长安区教育局'],
    ['如有疑问,请联系某某市教育局办公室,电话:1234567。', 'unknown', '某某市教育局'],
    ['本报告由某某市人民政府办公室编制。', 'unknown', '某某市人民政府办公室'],
    ['如有疑问,请与我办联系,电话:1234567。', 'unknown'],
    ['如有疑问,请与本机关联系,电话:1234567。', 'unknown'],
    ['我街道认真贯彻落实条例要求。', 'township'],
    ['我镇党委、政府高度重视政府信息公开。', 'township'],
    ['本乡认真贯彻落实条例要求。', 'township'],
    ['我县认真贯彻落实条例要求。', 'county'],
    ['我区认真贯彻落实条例要求。', 'unknown'],
    ['我局认真贯彻落实条例要求。', 'unknown'],
    ['我市认真贯彻落实条例要求,我镇、我街道另行报告。', 'unknown'],
    ['我局与我镇联合开展政务公开宣传活动。', 'unknown'],
    ['我乡村振兴局认真贯彻落实条例要求。', 'unknown'],
    ['区政府指导青石街道办事处、石桥镇人民政府做好公开。', 'unknown'],
    ['群众反映石桥镇人民政府公示栏更新不及时的问题已经整改。', 'unknown'],
  ];
  for (const [line, kind, name] of prose)
    it(`${line}: ${name ?? kind}`, () => {
      const { organ } = bind(
        '一、总体情况',
        line,
        '二、主动公开政府信息情况',
        '六、其他需要报告的事项',
        '本年度没有其他事项。',
      );
      assert.deepEqual(organ, { kind, ...(name && { name }) });
    });

  it('is named by the contact line of section 六, whatever the first paragraphs speak of', () => {
    const { organ } = bind(
      '一、总体情况',
      '青石街道办事处、石桥镇人民政府的公开工作得到加强。',
      '二、主动公开政府信息情况',
      '三、收到和处理政府信息公开申请情况',
      '六、其他需要报告的事项',
      '如有疑问,请联系某某市长安区人民政府办公室,联系电话:1234567。',
    );
    assert.deepEqual(organ, { name: '某某市长安区人民政府', kind: 'county' });
  });
});

describe('the year', () => {
  const titles: [string, number | undefined][] = [
    ['石桥镇2023年政府信息公开工作年度报告', 2023],
    ['石桥镇 2023 年度政府信息公开工作年度报告', 2023],
    ['石桥镇２０２３年政府信息公开工作年度报告', 2023],
    ['石桥镇二〇二三年政府信息公开工作年度报告', 2023],
    ['石桥镇二零二零年政府信息公开工作年度报告', 2020],
    ['石桥镇二Ｏ二Ｏ年政府信息公开工作年度报告', 2020],
    ['石桥镇政府信息公开二o二三年度报告', 2023],
    ['石桥镇二四年政府信息公开工作年度报告', undefined],
    ['石桥镇政府信息公开工作年度报告(2022年)', 2022],
    ['石桥镇政府信息公开工作年度报告', undefined],
  ];
  for (const [title, year] of titles)
    it(`${title}: ${year}`, () => assert.equal(bind(title, '一、总体情况').year, year));

  it('is that of the reporting period where there is no title', () => {
    const lines = [
      '一、总体情况',
      '一年来各项工作稳步推进,成效明显。',
      '二、主动公开政府信息情况',
      '六、其他需要报告的事项',
    ];
    assert.equal(bind(...lines, '本报告所列数据统计期限自2021年1月1日起至2021年12月31日止。').year, 2021);
    assert.equal(bind(...lines, '统计期限为2021年1月1日至12月31止。').year, 2021);
  });
  it('what the report calls itself, not one that was published before', () => {
    const itself = '现编制形成《清河市东风镇人民政府2021年政府信息公开工作年度报告》。';
    assert.equal(bind(itself, '一、总体情况', '2022年,镇办公室按时公开。').year, 2021);
    assert.equal(bind('一、总体情况', '2022年,发布2021年政府信息公开工作年度报告1份。').year, 2022);
  });

  it('is that of the first sentence, not that of the plans', () => {
    assert.equal(bind('一、总体情况', '2022年,我镇认真贯彻条例。2023年将继续努力。').year, 2022);
    assert.equal(
      bind(
        '一、总体情况',
        '一年来工作稳步推进,各项制度不断健全,群众满意度逐步提高,公开平台建设得到加强,下一步我们将在2023年继续努力。',
      ).year,
      undefined,
    );
  });
});
