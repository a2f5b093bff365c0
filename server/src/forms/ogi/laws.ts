import type { Law } from '../form';

/** The articles that the forms cite, each in one sentence of this project's own. Sources: the texts of the laws. */
export const laws = {
  'ogi-reg-2019': {
    title: { zh: '中华人民共和国政府信息公开条例', en: 'Regulation on Open Government Information (2019 revision)' },
    articles: {
      2: {
        zh: '政府信息指行政机关履行行政管理职能时制作或获取、并以一定形式留存的信息。',
        en: 'Defines government information: made or obtained while performing administrative functions and kept in some recorded form.',
      },
      10: {
        zh: '谁制作谁公开；从公民法人取得的由保存机关公开，从其他机关取得的由制作或最初取得的机关公开；以自己名义对外履职的派出、内设机构可自行负责。',
        en: 'The organ that made (or first obtained / keeps) information discloses it; field offices acting in their own name may be responsible.',
      },
      13: {
        zh: '除第14至16条的例外外都应公开，方式分主动公开和依申请公开。',
        en: 'Everything is to be disclosed save the exceptions of arts. 14-16; proactively or on request.',
      },
      14: {
        zh: '国家秘密、法律或行政法规禁止公开的信息，以及公开后可能危及国家安全、公共安全、经济安全、社会稳定的信息，一律不公开。',
        en: 'Mandatory exemptions: state secrets; disclosure prohibited by law or administrative regulation; likely harm to national, public or economic security or social stability.',
      },
      15: {
        zh: '公开会损害第三方合法权益的商业秘密、个人隐私等不得公开，第三方同意或不公开将重大影响公共利益的除外。',
        en: 'Trade secrets, privacy and other third-party interests are withheld unless the third party consents or the public interest outweighs.',
      },
      16: {
        zh: '第1款：人事、后勤、内部工作流程三类内部事务信息可不公开；第2款：讨论记录、过程稿、磋商信函、请示报告四类过程性信息和行政执法案卷可不公开，法律法规规章另有规定的从其规定。',
        en: 'Discretionary exemptions: para 1 three kinds of internal affairs; para 2 four kinds of deliberative material and enforcement case files.',
      },
      20: {
        zh: '列举应当主动公开的十五项内容：（一）法规规章规范性文件、（五）行政许可等依据程序结果、（六）行政处罚和行政强制、（八）行政事业性收费、（九）政府集中采购等。',
        en: 'Fifteen items to be disclosed proactively; the form reports numbers for items 1, 5, 6, 8 (and 9 in the 2019 form).',
      },
      27: {
        zh: '公民、法人或其他组织可向地方各级政府及以自己名义对外履职的县级以上政府部门（含第10条第2款的派出、内设机构）申请信息。',
        en: 'Citizens, legal persons and other organisations may request information from local governments and departments acting in their own name.',
      },
      29: {
        zh: '申请须书面提出并写明申请人身份及联系方式、所需信息的特征、形式要求。',
        en: 'Form and contents of a request (identity, description of the information, form wanted).',
      },
      30: {
        zh: '内容不明确的，7个工作日内一次性告知补正；无正当理由逾期不补正视为放弃，不再处理。',
        en: 'Unclear request: one correction notice within 7 working days; unexcused failure to correct is abandonment.',
      },
      32: {
        zh: '涉及第三方权益的书面征求意见，第三方15个工作日内答复；不同意且理由合理的不公开，公共利益重大影响的除外。',
        en: 'Written consultation of the third party (15 working days).',
      },
      33: {
        zh: '能当场答复的当场答复，否则20个工作日内答复，经批准可再延长不超过20个工作日；征求意见时间不计入。',
        en: 'Answer at once or within 20 working days, extendable by at most 20.',
      },
      34: {
        zh: '多机关共同制作的信息由牵头机关受理，可征求其他机关意见，15个工作日内逾期视为同意公开。',
        en: 'Jointly made information: lead organ may consult co-makers (15 working days, silence is consent).',
      },
      35: {
        zh: '申请数量、频次明显超过合理范围的可要求说明理由，理由不合理的告知不予处理。',
        en: 'Manifestly excessive requests: reasons may be demanded; unreasonable ones are not processed.',
      },
      36: {
        zh: '答复类型：（一）已主动公开的告知途径；（二）可公开的提供；（三）不予公开的说明理由；（四）检索后没有的告知不存在；（五）非本机关负责的告知并尽量指明机关；（六）重复申请不重复处理；（七）工商、不动产登记等法律行政法规另有特别规定的，告知依其规定办理。',
        en: 'The seven standard answers to a request.',
      },
      37: {
        zh: '信息中含不应公开或不属于政府信息的内容但可以区分的，提供可公开部分并对其余部分说明理由。',
        en: 'Severable information: give the disclosable part, explain the rest (= partial disclosure).',
      },
      38: {
        zh: '只提供现有信息；除第37条的区分处理外，需要加工、分析的可不提供。',
        en: 'No duty to process, analyse or create information (beyond severing under art. 37).',
      },
      39: {
        zh: '第1款：以申请形式信访、投诉、举报的，告知不作为申请处理；第2款：要求提供公报、报刊、书籍等公开出版物的，可告知获取途径。',
        en: 'Para 1 petitions/complaints in disguise are not handled as requests; para 2 published works: point to where they can be had.',
      },
      40: { zh: '依申请人要求和保存情况确定提供形式。', en: 'Form in which information is supplied.' },
      41: {
        zh: '申请人可要求更正与自身有关且不准确的政府信息记录。',
        en: 'Correction of inaccurate records about oneself.',
      },
      42: {
        zh: '依申请提供信息不收费，数量频次明显超过合理范围的可收信息处理费。',
        en: 'No charge, except an information-processing fee for manifestly excessive requests.',
      },
      46: {
        zh: '各级政府建立考核、社会评议、责任追究制度。',
        en: 'Appraisal, public evaluation and accountability systems.',
      },
      47: {
        zh: '主管部门监督检查，对不按要求开展工作的督促整改或通报批评。',
        en: 'Supervision by the competent department; correction or public criticism.',
      },
      49: {
        zh: '县级以上政府部门每年1月31日前向本级主管部门提交并公布上年度报告；县级以上地方政府主管部门3月31日前公布本级政府报告。',
        en: 'Departments: by 31 January; local governments at county level and above: by 31 March.',
      },
      50: {
        zh: '年度报告须含主动公开、依申请公开、复议诉讼、问题与改进（各级政府另含考核评议追责结果）、其他事项；格式由全国主管部门公布并更新。',
        en: 'Mandatory contents of the annual report; the national competent department publishes the form.',
      },
      51: {
        zh: '认为信息公开工作侵犯合法权益的，可投诉举报，也可申请行政复议或提起行政诉讼。',
        en: 'Complaint, administrative reconsideration or litigation.',
      },
      54: {
        zh: '法律法规授权的具有管理公共事务职能的组织适用本条例。',
        en: 'Applies to authorised organisations managing public affairs.',
      },
    },
  },
  'legislation-law-2023': {
    title: { zh: '中华人民共和国立法法（2023年修正）', en: 'Legislation Law' },
    articles: {
      91: {
        zh: '部门规章由国务院各部委、人民银行、审计署、具有行政管理职能的直属机构及法律规定的机构制定。',
        en: 'Departmental rules: State Council ministries, PBoC, NAO, directly affiliated organs with administrative functions.',
      },
      93: {
        zh: '地方政府规章由省、自治区、直辖市和设区的市、自治州人民政府制定。',
        en: 'Local government rules: provinces, autonomous regions, municipalities, cities divided into districts, autonomous prefectures.',
      },
    },
  },
  'local-orgs-law-2022': {
    title: {
      zh: '地方各级人民代表大会和地方各级人民政府组织法（2022年修正）',
      en: "Organic Law of Local People's Congresses and Local Governments",
    },
    articles: {
      74: {
        zh: '规定地方政府规章的制定主体，须经常务会议或全体会议讨论决定。',
        en: 'Who makes local government rules.',
      },
      85: {
        zh: '街道办事处是市辖区、不设区的市人民政府设立的派出机关。',
        en: 'A sub-district office is an agency dispatched by a district or undivided city government.',
      },
    },
  },
  'admin-review-law-2023': {
    title: { zh: '中华人民共和国行政复议法（2023年修订）', en: 'Administrative Reconsideration Law' },
    articles: {
      11: {
        zh: '第14项：认为行政机关在政府信息公开工作中侵犯合法权益的，属于复议范围。',
        en: 'Item 14: OGI disputes are reviewable.',
      },
      23: {
        zh: '第1款第4项：申请政府信息公开而行政机关不予公开的，须先复议再起诉。',
        en: 'Para 1 item 4: refusal to disclose must go through review before suit.',
      },
      41: { zh: '申请人撤回等情形终止复议。', en: 'Termination (e.g. withdrawal).' },
      63: { zh: '变更决定。', en: 'Decision to modify.' },
      64: { zh: '撤销或部分撤销。', en: 'Revocation.' },
      65: { zh: '确认违法。', en: 'Declared unlawful.' },
      66: { zh: '责令履行。', en: 'Ordered to perform.' },
      67: { zh: '确认无效。', en: 'Declared void.' },
      68: { zh: '维持。', en: 'Upheld.' },
      69: { zh: '驳回复议请求（针对不履职主张不成立）。', en: 'Request dismissed (no failure to act).' },
      73: { zh: '调解书。', en: 'Mediation.' },
      74: { zh: '和解。', en: 'Settlement.' },
    },
  },
  'admin-litigation-law-2017': {
    title: { zh: '中华人民共和国行政诉讼法（2017年修正）', en: 'Administrative Litigation Law' },
    articles: {
      44: { zh: '可先复议后起诉，也可直接起诉，法律法规规定复议前置的除外。', en: 'Direct suit or review first.' },
      62: { zh: '撤诉由法院裁定准许。', en: 'Withdrawal of suit.' },
      69: { zh: '判决驳回诉讼请求。', en: 'Claim dismissed on the merits.' },
      70: { zh: '判决撤销或部分撤销。', en: 'Revoked.' },
      72: { zh: '判决履行法定职责。', en: 'Ordered to perform.' },
      74: { zh: '确认违法但不撤销。', en: 'Declared unlawful.' },
      75: { zh: '确认无效。', en: 'Declared void.' },
      77: { zh: '判决变更。', en: 'Modified.' },
    },
  },
  'info-fee-2020': {
    title: { zh: '政府信息公开信息处理费管理办法', en: 'Measures on the OGI information-processing fee' },
    articles: {
      3: {
        zh: '信息处理费按件或按量计收，超额累进，一件申请只能择一。',
        en: 'Per request or per page, progressive, one basis per request.',
      },
      4: {
        zh: '按件：同一申请人一个自然月内10件以内不收，11至30件每件100元，31件起每10件为一档、每档每件再加100元；含多项内容的可按合理最小单位拆分件数。',
        en: 'Per request tariff; multi-item requests may be split.',
      },
      5: { zh: '按量：30页以内不收，31至100页每页10元，101至200页20元，201页起40元。', en: 'Per page tariff.' },
    },
  },
} as const satisfies Record<string, Law>;
