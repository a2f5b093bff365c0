import assert from 'node:assert/strict';
import {
  type CodeAction,
  type CodeActionContext,
  CodeActionTriggerKind,
  type CodeLens,
  type Diagnostic,
  type DocumentHighlight,
  type DocumentSymbol,
  type FoldingRange,
  type Hover,
  type Location,
  type MarkupContent,
  type Range,
  type SelectionRange,
  type SemanticTokens,
  type SignatureHelp,
  type SymbolInformation,
  type TextEdit,
} from 'vscode-languageserver/node';
import { applyEdits } from '../../server/src/core/text';
import { Document } from '../../server/src/engine/document';
import { fillIn } from '../../server/src/features/fillIn';
import { formatTables } from '../../server/src/features/formatting';
import { form2021 } from '../../server/src/forms/ogi/form2021';
import { writeTable } from '../../server/src/forms/write';
import type {
  EditsKind,
  EditsResult,
  FillInResult,
  IsCheckableResult,
  NewReportResult,
  ReviewTextResult,
  RulePageResult,
  RulesResult,
  SuppressedResult,
} from '../../server/src/lsp/protocol';
import { rules } from '../../server/src/rules/registry';
import { cases, parse, report, requests } from '../features/fixture';
import { Client } from './client';

const whole: Range = { start: { line: 0, character: 0 }, end: { line: 999_999, character: 0 } };

describe('language features over the protocol', () => {
  let client: Client;
  before(async () => {
    client = await Client.start({ locale: 'zh-cn' });
  });
  after(() => client.stop());

  /** The answer at ‸. */
  async function ask<Result>(
    method: string,
    fixture: string,
    more: object = {},
  ): Promise<[answer: Result, uri: string]> {
    const { text, cursor: position } = parse(fixture);
    const uri = await client.open(text);
    return [await client.request<Result>(`textDocument/${method}`, { textDocument: { uri }, position, ...more }), uri];
  }

  it('hover: Markdown, on the figure', async () => {
    const fixture = requests({ granted: '⟦‸7⟧ 2 0 0 1 0 9' });
    const [{ contents, range }] = await ask<Hover>('hover', fixture);
    assert.ok(typeof contents === 'object' && 'kind' in contents);
    assert.equal(contents.kind, 'markdown');
    assert.match(contents.value, /✗ 本行/);
    assert.deepEqual(range, parse(fixture).totals[0]);
  });

  it('hover: whose report it is, as the status has it', async () => {
    const { text, cursor: position } = parse(report().replace('青石街道办事处2023年', '‸'));
    const uri = await client.open(text, 1, `file:///test/${encodeURIComponent('云溪街道办事处2023年.ogi')}`);
    const { contents } = await client.request<Hover>('textDocument/hover', { textDocument: { uri }, position });
    assert.match((contents as { value: string }).value, /^\*\*云溪街道办事处 · 2023 年\*\*/);
  });

  it('hover on nothing: null', async () =>
    assert.deepEqual(await ask('hover', '今天‸天气很好。'), [null, 'file:///test/2.ogi']));

  it('definition and references: places in the document', async () => {
    const fixture = cases('⟦1⟧ ⟦0⟧ ⟦0⟧ ⟦0⟧ ‸1 0 0 0 1 1 1 0 0 0 1');
    for (const method of ['definition', 'references']) {
      const [locations, uri] = await ask<Location[]>(method, fixture, { context: { includeDeclaration: false } });
      assert.deepEqual(
        locations,
        parse(fixture).totals.map((range) => ({ uri, range })),
      );
    }
  });

  it('highlights: the total as written, its parts as read', async () => {
    const [found] = await ask<DocumentHighlight[]>('documentHighlight', cases('1 ‸0 0 0 1 0 0 0 1 1 1 0 0 0 1'));
    assert.deepEqual(found.map(({ kind }) => kind).sort(), [2, 2, 2, 2, 3]);
  });

  it('symbols: sections with their rows', async () => {
    const [symbols] = await ask<DocumentSymbol[]>('documentSymbol', report());
    assert.deepEqual(
      symbols.map(({ name, kind }) => [name.slice(0, 2), kind]),
      ['一、', '二、', '三、', '四、', '五、', '六、'].map((name) => [name, 2]),
    );
    assert.equal(symbols[2]!.children!.length, 4);
  });

  it('symbols: in one list for a client that cannot nest them', async () => {
    const [nested, uri] = await ask<DocumentSymbol[]>('documentSymbol', report());
    const plain = await Client.start({ capabilities: {}, locale: 'zh-cn' });
    await plain.open(report(), 1, uri);
    const flat = await plain.request<SymbolInformation[]>('textDocument/documentSymbol', { textDocument: { uri } });
    await plain.stop();
    const { name, kind, range, children: [first] = [] } = nested[2]!;
    const at = flat.findIndex((symbol) => symbol.name === name);
    assert.deepEqual(flat.slice(at, at + 2), [
      { name, kind, location: { uri, range } },
      { name: first!.name, kind: first!.kind, location: { uri, range: first!.range }, containerName: name },
    ]);
    const count = (symbols: readonly DocumentSymbol[]): number =>
      symbols.reduce((sum, { children = [] }) => sum + 1 + count(children), 0);
    assert.equal(flat.length, count(nested));
  });

  it('folding: lines', async () => {
    const [ranges] = await ask<FoldingRange[]>('foldingRange', report());
    assert.deepEqual(ranges[0], { startLine: 1, endLine: 2 });
  });

  it('selection: a chain for each position, also where nothing is', async () => {
    const { text, cursor } = parse(requests({ granted: '‸6 2 0 0 1 0 9' }));
    const uri = await client.open(`${text}\n`);
    const positions = [cursor, { line: 999, character: 3 }];
    const answer = await client.request<SelectionRange[]>('textDocument/selectionRange', {
      textDocument: { uri },
      positions,
    });
    const [figure, nowhere] = answer;
    const { line } = cursor;
    assert.deepEqual(figure!.range, { start: cursor, end: { line, character: cursor.character + 1 } });
    assert.deepEqual(figure!.parent!.range.start, { line, character: 0 });
    assert.deepEqual(nowhere, { range: { start: positions[1], end: positions[1] } });
  });

  it('code lenses: only shown, unless the client can go to a place', async () => {
    const text = requests({ granted: '6 2 0 0 1 0 8' });
    const [shown] = await ask<CodeLens[]>('codeLens', text);
    assert.deepEqual(new Set(shown.map(({ command }) => command!.command)), new Set(['']));
    const going = await Client.start({ locale: 'zh-cn', initializationOptions: { goTo: true } });
    const uri = await going.open(text);
    const [lens] = await going.request<CodeLens[]>('textDocument/codeLens', { textDocument: { uri } });
    const { title, command, arguments: [argument] = [] } = lens!.command!;
    assert.match(title, /^✗ 42 项勾稽/);
    assert.equal(command, 'gouji.goTo');
    assert.equal(argument.uri, uri);
    assert.equal(text.split('\n')[argument.range.start.line]!.slice(0, 9), '三、本年度办理结果');
    await going.stop();
  });

  it('code lenses and semantic tokens: to be asked for again when the language changes', async () => {
    const refreshSupport = true;
    const capabilities = {
      workspace: { configuration: true, codeLens: { refreshSupport }, semanticTokens: { refreshSupport } },
    };
    const other = await Client.start({ capabilities });
    await other.open(requests());
    other.settings = { locale: 'en' };
    await other.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await other.waitFor('refreshes', () => other.viewsRefreshed.length === 2);
    assert.deepEqual([...other.viewsRefreshed].sort(), ['code lenses', 'semantic tokens']);
    await other.stop();
  });

  it('semantic tokens: of the whole text, or of lines of it', async () => {
    const { text, totals } = parse(requests({ outcomeTotal: '⟦12⟧ 3 0 0 1 0 16' }));
    const uri = await client.open(text);
    const textDocument = { uri };
    const full = await client.request<SemanticTokens>('textDocument/semanticTokens/full', { textDocument });
    assert.equal(full.data.length, 25 * 7 * 5);
    const [range] = totals;
    const { data } = await client.request<SemanticTokens>('textDocument/semanticTokens/range', { textDocument, range });
    assert.deepEqual(data, [range!.start.line, range!.start.character, 2, 0, 1]);
    const long = await client.open('\n'.repeat(20_001) + text);
    const none = await client.request('textDocument/semanticTokens/full', { textDocument: { uri: long } });
    assert.equal(none, null, 'a long text is asked about by what is in view');
  });

  it('formatting: the whole text, or lines of it', async () => {
    const text = requests();
    const uri = await client.open(text);
    const options = { tabSize: 4, insertSpaces: true };
    const edits = await client.request<TextEdit[]>('textDocument/formatting', { textDocument: { uri }, options });
    assert.ok(edits.length > 20);
    assert.deepEqual(edits, formatTables(new Document(text), 'aligned'));
    const { line } = edits[3]!.range.start;
    const range = { start: { line, character: 0 }, end: { line: line + 1, character: 0 } };
    assert.deepEqual(await client.request('textDocument/rangeFormatting', { textDocument: { uri }, range, options }), [
      edits[3],
    ]);
  });
});

describe('code actions over the protocol', () => {
  let client: Client;
  before(async () => {
    client = await Client.start({ locale: 'zh-cn' });
  });
  after(() => client.stop());

  const wrong = requests({ granted: '６ 2 0 0 1 0 8' });

  async function actions(
    text: string,
    context: Partial<CodeActionContext>,
    range = whole,
    of = client,
  ): Promise<[actions: CodeAction[], uri: string]> {
    const uri = await of.open(text, 5);
    const diagnostics = context.diagnostics ?? (await of.diagnostics(uri, 5));
    const params = { textDocument: { uri }, range, context: { ...context, diagnostics } };
    return [await of.request<CodeAction[]>('textDocument/codeAction', params), uri];
  }

  it('carry their finding, the preferred one, and the version they are for', async () => {
    const { text, totals } = parse(requests({ granted: '6 2 0 0 1 0 ⟦8⟧' }));
    const [[first, ...more], uri] = await actions(text, {}, totals[0]);
    const { title, diagnostics, ...rest } = first!;
    assert.match(title, /8 → 9/);
    assert.deepEqual(
      diagnostics!.map(({ code }) => code),
      ['row-total', 'suspect-cell'],
    );
    assert.deepEqual(rest, {
      kind: 'quickfix',
      isPreferred: true,
      edit: { documentChanges: [{ textDocument: { uri, version: 5 }, edits: [{ range: totals[0], newText: '9' }] }] },
    });
    assert.ok(more.every((action) => /忽略/.test(action.title)));
  });

  it('know their finding by code, source and place, not by its other fields', async () => {
    const other = (change: Partial<Diagnostic>) => async () => {
      const { text, totals } = parse(requests({ granted: '6 2 0 0 1 0 ⟦8⟧' }));
      const diagnostic: Diagnostic = { code: 'row-total', source: 'gouji', range: totals[0]!, message: '', ...change };
      const [[first]] = await actions(text, { diagnostics: [diagnostic] }, totals[0]);
      return first!.diagnostics?.length ?? 0;
    };
    assert.equal(await other({})(), 1);
    assert.equal(await other({ code: 'outcome-total' })(), 0);
    assert.equal(await other({ source: 'another' })(), 0);
    assert.equal(await other({ range: whole })(), 0);
  });

  /** Without the one for a table that is compact already. */
  const sourceKinds = ['source.fixAll.gouji', 'source.recomputeTotals.gouji', 'source.alignTables.gouji'];
  const kinds: Record<string, readonly [only: string[] | undefined, kinds: string[]]> = {
    'unasked: quick fixes only': [undefined, ['quickfix']],
    quickfix: [['quickfix'], ['quickfix']],
    'source.fixAll': [['source.fixAll'], ['source.fixAll.gouji']],
    'source.fixAll.gouji': [['source.fixAll.gouji'], ['source.fixAll.gouji']],
    'source.recomputeTotals': [['source.recomputeTotals'], ['source.recomputeTotals.gouji']],
    'source.alignTables': [['source.alignTables'], ['source.alignTables.gouji']],
    'source: all on the document': [['source'], sourceKinds],
    'the empty kind: all': [[''], ['quickfix', ...sourceKinds]],
    'a kind of another extension: none': [['source.fixAll.eslint'], []],
    'a kind that only begins alike: none': [['source.fix'], []],
    refactor: [['refactor'], []],
    'none at all: as unasked': [[], ['quickfix']],
  };
  for (const [name, [only, expected]] of Object.entries(kinds)) {
    it(`only ${name}`, async () => {
      const [found] = await actions(wrong, only ? { only } : {});
      assert.deepEqual([...new Set(found.map(({ kind }) => kind))], expected);
    });
  }

  it('on the whole document are offered to whoever asks for actions, unless by a client that has commands', async () => {
    for (const [options, triggerKind, expected] of [
      [{}, CodeActionTriggerKind.Invoked, ['quickfix', ...sourceKinds]],
      [{}, CodeActionTriggerKind.Automatic, ['quickfix']],
      [{ initializationOptions: { silence: true } }, CodeActionTriggerKind.Invoked, ['quickfix']],
    ] as const) {
      const other = await Client.start(options);
      const [found] = await actions(wrong, { triggerKind }, whole, other);
      assert.deepEqual([...new Set(found.map(({ kind }) => kind))], expected);
      await other.stop();
    }
  });

  it('of fix all and of recomputing give a text without what they repair', async () => {
    const text = report({ requests: { granted: '６ 2 0 0 1 0 8' } });
    for (const [kind, after] of [
      ['source.fixAll', { granted: '6 2 0 0 1 0 9' }],
      ['source.recomputeTotals', { granted: '６ 2 0 0 1 0 9' }],
    ] as const) {
      const [[action]] = await actions(text, { only: [kind] });
      const [change] = action!.edit!.documentChanges as { edits: TextEdit[] }[];
      assert.equal(applyEdits(text, change!.edits), report({ requests: after }));
    }
  });

  it('cannot be taken on text in the wrong encoding, and say why', async () => {
    const [[only, ...more]] = await actions(wrong.replace('自然人', '自然\ufffd'), {});
    assert.match(only!.disabled!.reason, /通过编码重新打开/);
    assert.equal(only!.edit, undefined);
    assert.deepEqual(more, []);
  });

  it('end the lines that they insert as the first of the text ends', async () => {
    for (const lineEnd of ['\n', '\r\n', '\r']) {
      const text = report()
        .replace(/^行政强制.*\n/m, '')
        .replaceAll('\n', lineEnd);
      const [found] = await actions(text, {});
      const inserted = found.flatMap(({ edit }) =>
        (edit!.documentChanges as { edits: TextEdit[] }[]).flatMap(({ edits }) => edits.map(({ newText }) => newText)),
      );
      assert.equal(inserted.filter((newText) => newText.includes(lineEnd)).length, 3, 'a row and two comments');
      for (const newText of inserted) assert.doesNotMatch(newText.replaceAll(lineEnd, ''), /[\r\n]/);
    }
  });

  it('are plain for a client that knows neither versions nor disabled actions', async () => {
    const plain = await Client.start({ capabilities: {} });
    const [[first], uri] = await actions(wrong, {}, whole, plain);
    assert.deepEqual(Object.keys(first!.edit!), ['changes']);
    assert.deepEqual(Object.keys(first!.edit!.changes!), [uri]);
    const [none] = await actions(wrong.replace('自然人', '自然\ufffd'), {}, whole, plain);
    assert.deepEqual(none, []);
    await plain.stop();
  });
});

describe('hover for a client without Markdown', () => {
  it('is plain text', async () => {
    const client = await Client.start({ capabilities: { textDocument: { hover: { contentFormat: ['plaintext'] } } } });
    const { text, cursor: position } = parse(requests({ granted: '‸7*? 2 0 0 1 0 9' }));
    const uri = await client.open(text);
    const { contents } = await client.request<Hover>('textDocument/hover', { textDocument: { uri }, position });
    assert.ok(typeof contents === 'object' && 'kind' in contents);
    assert.equal(contents.kind, 'plaintext');
    assert.match(contents.value, /^三、本年度办理结果 › （一）予以公开\n自然人：7\*\?，读不成数\n\n○ 本行/);
    assert.doesNotMatch(contents.value, /\*\*|\\|`| \n/);
    await client.stop();
  });
});

describe('signature help', () => {
  for (const [own, ofHovers, expected] of [
    ['plaintext', 'markdown', /^○ 本行：各项合计 9，总计还没有填：自然人 6/],
    ['markdown', 'plaintext', /^○ 本行：各项合计 \*\*9\*\*，总计还没有填：自然人 6/],
  ] as const)
    it(`is documented in ${own} where it says so itself, whatever hovers are`, async () => {
      const hover = { contentFormat: [ofHovers] };
      const signatureHelp = { signatureInformation: { documentationFormat: [own] } };
      const client = await Client.start({ capabilities: { textDocument: { hover, signatureHelp } } });
      const { text, cursor: position } = parse(requests({ granted: '6 2 0 0 1 0 ‸_' }));
      const params = { textDocument: { uri: await client.open(text) }, position };
      const { signatures } = await client.request<SignatureHelp>('textDocument/signatureHelp', params);
      const documentation = signatures[0]!.documentation as MarkupContent;
      assert.equal(documentation.kind, own);
      assert.match(documentation.value, expected);
      await client.stop();
    });
});

describe('Gouji’s own requests', () => {
  let client: Client;
  before(async () => {
    client = await Client.start({ locale: 'zh-cn' });
  });
  after(() => client.stop());

  it('gouji/isCheckable', async () => {
    const ask = async (text: string) =>
      (await client.request<IsCheckableResult>('gouji/isCheckable', { text })).isCheckable;
    assert.ok(await ask(report()));
    assert.ok(await ask(cases()));
    assert.ok(await ask(report().replaceAll('公开', '\ufffd\ufffd')));
    assert.ok(await ask(writeTable(form2021.sections[1]!.tables[0]!, () => '0').join('\n')));
    assert.ok(!(await ask('一、总体情况\n周五上午十点在二楼会议室碰头。\n')));
    assert.ok(!(await ask('')));
  });

  it('gouji/isCheckable of a long log holds nobody up', async () => {
    const log = '2024-03-01 08:00:00 | INFO | 12 | 7 | 0 | connection accepted\n'.repeat(80_000);
    const took = async (text: string) => {
      const asked = performance.now();
      const { isCheckable } = await client.request<IsCheckableResult>('gouji/isCheckable', { text });
      assert.ok(!isCheckable);
      return performance.now() - asked;
    };
    // A busy machine may spoil a round.
    const rounds: [number, number][] = [];
    const isQuick = ([unread, read]: [number, number]) => unread * 3 < read;
    while (rounds.length < 4 && !rounds.some(isQuick)) rounds.push([await took(log), await took(`${log}公开`)]);
    assert.ok(rounds.some(isQuick), JSON.stringify(rounds));
  });

  it('gouji/suppressed', async () => {
    const comment = '<!-- gouji-ignore row-total: 已核实 -->';
    const text = requests({ carriedOver: '1 0 0 0 0 0 2' }).replace(/^二、上年/m, `${comment}\n$&`);
    const uri = await client.open(text);
    const { findings } = await client.request<SuppressedResult>('gouji/suppressed', { uri });
    const [first] = findings;
    assert.deepEqual([first!.rule, first!.by, first!.reason], ['每行总计', 'comment', '已核实']);
    assert.match(first!.message, /二、上年结转/);
    assert.equal(text.split('\n')[first!.range.start.line - 1], comment);
    assert.deepEqual(await client.request('gouji/suppressed', { uri: await client.open(report()) }), { findings: [] });
  });

  it('gouji/reviewText', async () => {
    const uri = await client.open(report({ requests: { granted: '7 2 0 0 1 0 9' } }));
    const { text, findings } = await client.request<ReviewTextResult>('gouji/reviewText', { uri });
    assert.equal(findings, 2);
    assert.match(text, /^青石街道办事处2023年政府信息公开工作年度报告核对意见\n/);
  });

  it('gouji/reviewText of a report that only the name of its file tells whose it is', async () => {
    const text = report({})
      .split('\n')
      .slice(1)
      .join('\n')
      .replaceAll('青石街道办事处', '本办')
      .replaceAll('2023年', '本年');
    const uri = await client.open(text, 1, `file:///r/${encodeURIComponent('石桥镇2022年年报.txt')}`);
    const { text: review } = await client.request<ReviewTextResult>('gouji/reviewText', { uri });
    assert.match(review, /^石桥镇2022年政府信息公开工作年度报告核对意见\n/);
  });

  it('gouji/newReport', async () => {
    const { text } = await client.request<NewReportResult>('gouji/newReport', { organ: '青石街道办事处', year: 2024 });
    const uri = await client.open(text);
    const warnings = (await client.diagnostics(uri)).filter(({ severity }) => severity! < 3);
    assert.deepEqual(
      warnings.map(({ code }) => code),
      ['blank-cell', 'empty-section', 'empty-section'],
    );
  });

  it('gouji/edits', async () => {
    const wrong = report({ requests: { granted: '6 2 0 0 1 0 8' } });
    const uri = await client.open(wrong, 6);
    const after: Record<EditsKind, string> = {
      recomputeTotals: report(),
      alignTables: applyEdits(wrong, formatTables(new Document(wrong), 'aligned')),
      rewriteTables: wrong,
      removeComments: wrong,
      compactTables: wrong,
    };
    for (const [kind, expected] of Object.entries(after)) {
      const { version, edits } = await client.request<EditsResult>('gouji/edits', { uri, kind });
      assert.equal(version, 6);
      assert.equal(applyEdits(wrong, edits), expected, kind);
    }
  });

  it('gouji/fillIn', async () => {
    const { text, cursor: position } = parse(requests({ granted: '‸6 2 0 0 1 0 9' }));
    const uri = await client.open(text, 4);
    const found = await client.request<FillInResult>('gouji/fillIn', { uri, position });
    assert.deepEqual(found, { version: 4, ...fillIn(new Document(text), position) });
  });

  it('gouji/rules', async () => {
    const { rules: told } = await client.request<RulesResult>('gouji/rules', {});
    assert.deepEqual(
      told,
      rules.map(({ code, documentation }) => ({ code, title: documentation.title.zh })),
    );
  });

  it('gouji/rulePage', async () => {
    const { markdown } = await client.request<RulePageResult>('gouji/rulePage', { code: 'flow-balance' });
    assert.match(markdown, /^# 收办平衡（flow-balance）\n/);
    assert.equal(await client.request('gouji/rulePage', { code: 'no-such-rule' }), null);
  });
});
