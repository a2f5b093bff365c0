import assert from 'node:assert/strict';
import { report } from '../features/fixture';
import { Client, type ClientOptions, messageOf, modern } from './client';

const wrong = report({ requests: { granted: '7 2 / 0 1 0 9' } });
const chinese = /分项合计是 10/;
const english = /add up to 10/;

describe('configuration', () => {
  let client: Client;
  afterEach(() => client.stop());

  async function message(options: ClientOptions): Promise<string> {
    client = await Client.start(options);
    const uri = await client.open(wrong);
    const [first] = await client.diagnostics(uri);
    return messageOf(first!);
  }

  const changed = (settings: unknown): Promise<void> =>
    client.connection.sendNotification('workspace/didChangeConfiguration', { settings });

  it('is Chinese where nothing is said', async () => assert.match(await message({}), chinese));
  it('follows the language of the editor', async () => assert.match(await message({ locale: 'en-GB' }), english));
  it('is English in an editor of a third language', async () => assert.match(await message({ locale: 'de' }), english));
  it('is Chinese in any kind of it', async () => assert.match(await message({ locale: 'zh-TW' }), chinese));

  it('takes the language that the client starts with', async () =>
    assert.match(await message({ locale: 'zh-cn', initializationOptions: { locale: 'en' } }), english));

  it('“auto” is the language of the editor', async () =>
    assert.match(await message({ locale: 'en', initializationOptions: { locale: 'auto' } }), english));

  it('asks the client: gouji.locale', async () => {
    client = await Client.start({ locale: 'zh-cn', settings: { locale: 'en' } });
    const uri = await client.open(wrong);
    await client.waitFor('English', () =>
      client.published.some((one) => one.uri === uri && english.test(messageOf(one.diagnostics[0]!))),
    );
  });

  it('publishes anew when the settings change, and only then', async () => {
    client = await Client.start({ locale: 'zh-cn' });
    const uri = await client.open(wrong);
    await client.diagnostics(uri);
    client.settings = { locale: 'en', maxFindings: 1 };
    await changed(null);
    const limited = () => client.published.findLast((one) => one.uri === uri && one.diagnostics.length === 1);
    const { version, diagnostics } = await client.waitFor('one finding', limited);
    assert.equal(version, 1);
    assert.match(messageOf(diagnostics[0]!), english);
    const count = client.published.length;
    await changed(null);
    await client.settled();
    assert.equal(client.published.length, count);
  });

  it('takes settings sent along from a client that cannot be asked', async () => {
    client = await Client.start({ capabilities: {}, locale: 'zh-cn' });
    const uri = await client.open(wrong);
    await client.diagnostics(uri);
    await changed({ gouji: { locale: 'en' } });
    await client.waitFor('English', () =>
      client.published.some((one) => one.uri === uri && english.test(messageOf(one.diagnostics[0]!))),
    );
    await changed({});
    await changed(undefined);
    await client.settled();
  });

  it('keeps to its defaults where the settings are nonsense', async () => {
    const settings = { locale: 7, maxFindings: 'many' } as unknown as ClientOptions['settings'];
    assert.match(await message({ locale: 'zh-cn', ...(settings && { settings }) }), chinese);
    assert.equal((await client.diagnostics('file:///test/1.ogi')).length, 4);
  });

  it('puts the pages of the rules where the client says', async () => {
    client = await Client.start({ initializationOptions: { rulePageBase: 'gouji-rule:/' } });
    const [first] = await client.diagnostics(await client.open(wrong));
    assert.equal(first!.codeDescription!.href, 'gouji-rule:/row-total.md');
  });

  it('tells the status only to a client that asked for it', async () => {
    await message({ capabilities: modern });
    await client.settled();
    assert.deepEqual(client.statuses, []);
  });
});

describe('gouji/status', () => {
  let client: Client;
  before(async () => {
    client = await Client.start({ initializationOptions: { status: true }, settings: { maxFindings: 2 } });
  });
  after(() => client.stop());

  const statusOf = (uri: string, version = 1) =>
    client.waitFor('status', () => client.statuses.findLast((one) => one.uri === uri && one.version === version));

  it('tells how the report fares, and what is hidden', async () => {
    const uri = await client.open(wrong, 4);
    await client.waitFor('the limit', () => client.statuses.some((one) => one.hidden === 2));
    const status = await statusOf(uri, 4);
    assert.deepEqual(status, {
      uri,
      version: 4,
      total: { reports: 1, held: 40, failed: 2, notAssessable: 0 },
      reports: [
        {
          organ: '青石街道办事处',
          year: 2023,
          form: '2021',
          startLine: 0,
          identities: { held: 40, failed: 2, notAssessable: 0 },
        },
      ],
      findings: { error: 2, warning: 0, information: 1, hint: 1 },
      hidden: 2,
      suppressed: 0,
      wrongEncoding: false,
    });
  });

  it('comes for every version', async () => {
    const uri = await client.open(report());
    assert.equal((await statusOf(uri, 1)).total.failed, 0);
    await client.change(uri, 2, { text: wrong });
    assert.equal((await statusOf(uri, 2)).total.failed, 2);
  });

  it('says that the text was read in the wrong encoding', async () => {
    const uri = await client.open(report({ end: '无\ufffd事项。' }));
    assert.equal((await statusOf(uri)).wrongEncoding, true);
  });

  it('of text without a report is about none', async () => {
    const uri = await client.open('今天天气很好。');
    assert.deepEqual((await statusOf(uri)).total, { reports: 0, held: 0, failed: 0, notAssessable: 0 });
  });

  it('lists the first fifty reports and counts all', async () => {
    const uri = await client.open(Array(60).fill(report()).join('\n'));
    const { reports, total } = await statusOf(uri);
    assert.equal(reports.length, 50);
    assert.deepEqual(total, { reports: 60, held: 60 * 42, failed: 0, notAssessable: 0 });
  });
});
