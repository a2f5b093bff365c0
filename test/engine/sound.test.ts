import assert from 'node:assert/strict';
import { bindReport } from '../../server/src/forms/bind/bindReport';
import type { BoundTable } from '../../server/src/forms/model';
import { isSound } from '../../server/src/forms/sound';
import { rules } from '../../server/src/rules/registry';
import { consistentReports } from '../support/figures';
import { parseFixture } from '../support/fixture';
import { dialects, render } from '../support/render';

const tableRules = rules.filter((rule) => rule.scope === 'table');

/** Reports in which all is well, and the examples of all rules, right and wrong. */
const texts = [
  ...consistentReports.flatMap((report) => Object.values(dialects).map((dialect) => render(report, dialect).text)),
  ...rules.flatMap(({ documentation: { right, wrong } }) => [right, wrong]).map((text) => parseFixture(text).text),
];
const tables: BoundTable[] = texts.flatMap((text) => bindReport(text.split(/\r?\n/)).tables.map(({ table }) => table));

describe('a table in which everything is in order', () => {
  const sound = tables.filter(isSound);

  it('is met often, and tables with defects are', () => {
    assert.ok(sound.length > 100, `${sound.length} are sound`);
    assert.ok(tables.length - sound.length > 20, `${tables.length - sound.length} are not`);
  });

  for (const { code, check, doubtsSound } of tableRules)
    it(doubtsSound ? `may be doubted by ${code}` : `has nothing for ${code}`, () => {
      const found = sound.flatMap((table) => [...check(table)]);
      assert.equal(found.length > 0, doubtsSound === true);
    });
});
