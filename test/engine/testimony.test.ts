import assert from 'node:assert/strict';
import fc from 'fast-check';
import { inOneLine } from '../../server/src/core/localized';
import { Document } from '../../server/src/engine/document';
import { WorkspaceIndex } from '../../server/src/engine/workspaceIndex';
import { nothingTold, type ToldFigure } from '../../server/src/forms/ogi/facts';
import { claimsWithUnsure } from '../../server/src/prose/claims';
import { repairsOf } from '../../server/src/repair/repairsOf';
import { corrupt, inventedReport, zeroReport } from '../support/figures';
import { render } from '../support/render';

/** A report with one sentence in section 一 and some figures of 行政复议. */
const withCases = (
  sentence: string,
  ...cases: readonly (number | string)[]
): string => `青石街道办事处2023年政府信息公开工作年度报告
一、总体情况
${sentence}
四、政府信息公开行政复议、行政诉讼情况
行政复议 | 行政诉讼 | |||||||||||||
结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 | 复议后起诉 | ||||||||
结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | |||||
${[...cases, ...new Array(10).fill(0)].join(' | ')} |
`;

/** What is proposed first, and how sure it is. */
function proposals(document: Document): string[] {
  const { model } = document.reportAt(0)!;
  return model.tables.flatMap(({ table }) =>
    repairsOf(table).groups.map(({ certainty, repairs: [{ changes, borneOutBy } = assert.fail()] }) => {
      const cells = changes.map(({ figure, to }) => `${figure.row.node.id}/${figure.column.node.id}=${to}`);
      return [certainty, ...cells, ...borneOutBy.map(({ source }) => source)].join(' ');
    }),
  );
}
const proposedIn = (text: string): string[] => proposals(new Document(text));
const findingsIn = (text: string): string[] =>
  new Document(text)
    .reports()
    .flatMap(({ summary }) => summary.findings.map(({ message }) => inOneLine(message, 'zh')));

describe('what a sentence says of a figure', () => {
  it('tells which of the cells of one failing identity is wrong', () => {
    assert.deepEqual(proposedIn(withCases('全年被申请行政复议3件。', 2, 1, 0, 0, 2)), [
      'likely cases/review.total=3 prose',
    ]);
    assert.deepEqual(proposedIn(withCases('全年被申请行政复议2件，其中结果维持1件、结果纠正1件。', 2, 1, 0, 0, 2)), [
      'likely cases/review.upheld=1 prose',
    ]);
  });

  it('is named in the message, the fix and the reasons', () => {
    const text = withCases('全年被申请行政复议3件。', 2, 1, 0, 0, 2);
    assert.deepEqual(findingsIn(text), [
      '「行政复议 · 总计」应为 3，现为 2（少 1）：结果维持 2 + 结果纠正 1 = 3。多半是「行政复议 · 总计」2 → 3（差 1），与正文一致。',
      '此格很可能应为 3（现为 2，差 1）：改后勾稽成立，与正文一致。另有 2 种改法同样只动 1 格，但没有旁证。',
    ]);
    const [finding] = new Document(text).reports()[0]!.summary.findings;
    const [fix] = finding!.fixes;
    assert.equal(fix!.title.zh, '改「行政复议 · 总计」2 → 3（差 1），改后勾稽成立，与正文一致');
    assert.deepEqual(
      fix!.repair!.reasons.map(({ zh }) => zh),
      ['「行政复议 · 总计」2 → 3（差 1）', '与正文一致'],
    );
    assert.ok(fix!.preferred && !fix!.unique, 'preferred, but not applied unasked');
  });

  it('is only a hint where it agrees with the figures as they are: one may have been copied from the other', () => {
    const [first] = proposedIn(withCases('全年被申请行政复议2件。', 2, 1, 0, 0, 2));
    assert.match(first!, /^open /);
    assert.doesNotMatch(first!, /total/);
    assert.equal(findingsIn(withCases('全年被申请行政复议2件。', 2, 1, 0, 0, 2)).length, 1);
  });

  it('changes nothing where it is about something else, or not understood', () => {
    const silent = proposedIn(withCases('', 2, 1, 0, 0, 2));
    assert.deepEqual(silent, ['open cases/review.total=3']);
    for (const sentence of [
      '全年收到政府信息公开申请3件。',
      '区政府全年办理行政复议案件3件。',
      '上半年被申请行政复议3件。',
      '全年被申请行政复议约3件。',
      '全年被申请行政复议7件。',
    ])
      assert.deepEqual(proposedIn(withCases(sentence, 2, 1, 0, 0, 2)), silent, sentence);
  });

  it('is nothing where some of its words are not known, however well it fits', () => {
    const silent = proposedIn(withCases('', 2, 1, 0, 0, 2));
    const told = findingsIn(withCases('', 2, 1, 0, 0, 2));
    for (const sentence of ['因公开答复闹到行政复议3件。', '全年甩过来的行政复议案件3件。', '全年行政复议应答3件。']) {
      const text = withCases(sentence, 2, 1, 0, 0, 2);
      const { model } = new Document(text).reportAt(0)!;
      assert.deepEqual(
        claimsWithUnsure(model).map(({ text, isUnsure }) => [text, isUnsure]),
        [['3', true]],
        `${sentence} seems to say it`,
      );
      assert.deepEqual(proposedIn(text), silent, sentence);
      assert.deepEqual(findingsIn(text), told, sentence);
    }
  });

  it('counts once, however often it is said', () => {
    const once = new Document(withCases('被申请行政复议3件。', 2, 1, 0, 0, 2));
    const often = new Document(withCases('被申请行政复议3件。行政复议3件。行政复议3件。', 2, 1, 0, 0, 2));
    const bits = (document: Document) =>
      document
        .reportAt(0)!
        .model.tables.map(({ table }) => repairsOf(table).groups[0]!.repairs.map(({ bits }) => bits));
    assert.deepEqual(bits(often), bits(once));
  });

  it('never makes a report that adds up suspicious', () => {
    const text = withCases('全年被申请行政复议9件。', 2, 1, 0, 0, 3);
    assert.deepEqual(proposedIn(text), []);
    assert.ok(new Document(text).reportAt(0)!.model.tables.every(({ table }) => table.told === undefined));
  });

  it('changes the order of the repairs and nothing else', () =>
    fc.assert(
      fc.property(fc.nat(40), fc.nat(1000), fc.nat(200), fc.nat(200), (number, seed, requests, reviews) => {
        const text = render(corrupt(inventedReport(number), 1 + (seed % 3), seed)).text;
        const sentence = `全年新收政府信息公开申请${requests}件，被申请行政复议${reviews}件，结转下年度继续办理${reviews % 20}件。`;
        const told = text.replace('一年来,', `${sentence}一年来,`);
        const repairs = (of: string) =>
          new Document(of)
            .reportAt(0)!
            .model.tables.flatMap(({ table }) =>
              repairsOf(table).groups.map(({ repairs, failing }) => [
                failing.length,
                ...repairs
                  .map(({ changes }) => changes.map(({ figure, to }) => `${figure.index}=${to}`).join(' '))
                  .sort(),
              ]),
            );
        assert.deepEqual(repairs(told), repairs(text));
      }),
      { numRuns: 40 },
    ));

  it('is heard again when the sentence changes', () => {
    const document = new Document(withCases('全年被申请行政复议3件。', 2, 1, 0, 0, 2));
    assert.deepEqual(proposals(document), ['likely cases/review.total=3 prose']);
    const at = { line: 2, character: '全年被申请行政复议'.length };
    document.apply([{ range: { start: at, end: { ...at, character: at.character + 1 } }, text: '8' }]);
    assert.deepEqual(proposals(document), ['open cases/review.total=3']);
  });
});

describe('a blank cell', () => {
  it('is looked at before those with a 0 and before the total, where zeros are written', () => {
    assert.deepEqual(proposedIn(withCases('', 2, ' ', 0, 0, 3)), ['open cases/review.corrected=1']);
    assert.deepEqual(proposedIn(withCases('', 2, 0, 0, 0, 3)), ['open cases/review.total=2']);
    const blanks = withCases('', 2, ' ', ' ', ' ', 3).replaceAll('| 0', '|');
    assert.deepEqual(proposedIn(blanks), ['open cases/review.total=2']);
  });
});

/** A report in which both figures that are carried over are too many by one: balance fails in two columns. */
function carriedOver(year: number, over: number, forward: number): string {
  const zero = zeroReport('2021');
  const requests = zero.requests.map((row) => [...row]);
  const fill = (row: number, value: number) => {
    requests[row]![0] = requests[row]![6] = value;
  };
  fill(0, 6);
  fill(1, over);
  fill(2, 6);
  fill(requests.length - 2, 6);
  fill(requests.length - 1, forward);
  return render({ ...zero, organ: '青石街道办事处', year, requests }).text;
}

describe('what the report of another year says', () => {
  const told: readonly ToldFigure[] = ['naturalPerson', 'total'].map((column) => ({
    source: 'lastYear',
    key: `carriedOver/${column}`,
    value: 2,
  }));
  const wanted = ['likely carriedOver/naturalPerson=2 carriedOver/total=2 lastYear lastYear'];

  it('tells which row is wrong where columns do not balance', () => {
    const document = new Document(carriedOver(2023, 3, 2));
    const alone = proposals(document);
    assert.match(alone[0]!, /^open /);
    document.reports();
    document.hear(() => ({ figures: told, isCopied: false }));
    assert.deepEqual(proposals(document), wanted);
    assert.match(
      document
        .reports()[0]!
        .summary.findings.map(({ message }) => inOneLine(message, 'zh'))
        .join('\n'),
      /与上年报告结转下年的数一致/,
    );
    document.hear(() => nothingTold);
    assert.deepEqual(proposals(document), alone);
  });

  it('is heard again before the report was checked with what was heard first', () => {
    const document = new Document(carriedOver(2023, 3, 2));
    document.reports();
    assert.equal(
      document.hear(() => ({ figures: told, isCopied: true })),
      true,
    );
    assert.equal(
      document.hear(() => ({ figures: told, isCopied: false })),
      true,
    );
    assert.deepEqual(proposals(document), wanted);
  });

  it('leaves nothing to be told where most of the report is that of last year still', () => {
    const document = new Document(carriedOver(2023, 3, 2));
    document.reports();
    document.hear(() => ({ figures: told, isCopied: true }));
    assert.deepEqual(proposals(document), []);
    const [finding] = document.reports()[0]!.summary.findings.filter(({ code }) => code === 'flow-balance');
    assert.doesNotMatch(finding!.message.zh, /多半|也可能/);
  });

  it('comes from the index of the workspace, both ways', () => {
    const index = new WorkspaceIndex();
    const take = (file: string, text: string) => index.set(file, file, new Document(text).reports());
    take('2022.txt', carriedOver(2022, 0, 2));
    take('2023.txt', carriedOver(2023, 3, 2));
    const figures = (file: string) =>
      index
        .told(file)(0)
        .figures.filter(({ key }) => key.endsWith('/total'));
    assert.deepEqual(figures('2023.txt'), [{ source: 'lastYear', key: 'carriedOver/total', value: 2 }]);
    assert.deepEqual(figures('2022.txt'), [{ source: 'nextYear', key: 'carriedForward/total', value: 3 }]);
    assert.deepEqual(index.told('2023.txt')(5), nothingTold);
    assert.deepEqual(index.told('none.txt')(0), nothingTold);
  });
});
