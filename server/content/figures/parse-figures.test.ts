import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { NOTHING_TOLD } from '../../contract/figures/told-figures.ts';
import { parseFigures } from './parse-figures.ts';

const DEMO = new URL('../../../demo/courses/figures.yaml', import.meta.url);

function parse(text: string) {
  return parseFigures(Buffer.from(text), 'figures.yaml');
}

/** What is wrong, short: `2:3 figures-year`. */
function faults(text: string): string[] {
  const { told, issues } = parse(text);
  if (issues.length > 0) assert.equal(told, undefined);
  return issues.map(({ line, column, code }) => `${line}:${column} ${code}`);
}

describe('the town’s file of targets', () => {
  it('tells the indicator, targets and what was counted before', () => {
    assert.deepEqual(
      parse(
        'indicator: Angebote\ntargets: { 2026: 50 }\nbefore:\n  2025: { offers: 47, participations: 600 }\n  2026: { offers: 3, add: true }\n  2024: 44\n',
      ),
      {
        told: {
          indicator: { de: 'Angebote', en: 'Angebote' },
          years: [
            { year: 2024, before: { offers: 44 } },
            { year: 2025, before: { offers: 47, participations: 600 } },
            { year: 2026, target: 50, before: { offers: 3, add: true } },
          ],
        },
        issues: [],
      },
    );
  });

  it('may be empty, or hold nothing but comments', () => {
    for (const text of ['', '# noch nichts\n', '\uFEFFtargets:\n']) {
      assert.deepEqual(parse(text), { told: NOTHING_TOLD, issues: [] });
    }
  });

  it('is in order in the demo', async () => {
    const { told, issues } = parseFigures(await readFile(DEMO), 'figures.yaml');
    assert.deepEqual(issues, []);
    assert.deepEqual(
      told?.years.map(({ target }) => target),
      [50, 50, 50, 50, 50],
    );
    assert.deepEqual(
      told.years.map(({ before }) => before?.offers),
      [31, 38, 44, 47, 39],
    );
  });

  it('says where something is wrong, and what to write', () => {
    const [issue] = parse('targets:\n  20266: 50\n').issues;
    assert.deepEqual([issue?.line, issue?.column], [2, 3]);
    assert.equal(issue?.de, '„20266“ ist kein Jahr. Bitte schreiben Sie es mit vier Ziffern: 2026: 50');
    assert.equal(issue.en, '“20266” is no year. Please write it with four digits: 2026: 50');
  });

  it('takes whole numbers from 0 on only', () => {
    for (const number of ['-1', '1.5', 'viele', '"50"', '1e99', '.inf', '[50]', '']) {
      assert.deepEqual(faults(`targets:\n  2026: ${number}\n`), ['2:3 figures-number'], number);
    }
    assert.match(parse('before:\n  2025: viele\n').issues[0]!.de, /^Bei „2025“ steht keine Anzahl/);
    assert.match(parse('before:\n  2025: { completions: 3 }\n').issues[0]!.de, /^Bei „offers“ steht keine Anzahl/);
  });

  it('suggests what was meant by a key that isn’t known', () => {
    assert.match(parse('ziele: { 2026: 50 }\n').issues[0]!.de, /^„ziele“ gibt es hier nicht. Meinten Sie „targets“\?/);
    const [issue] = parse('before:\n  2025: { offers: 1, teilnahmen: 3 }\n').issues;
    assert.match(issue!.en, /Did you mean “participations”\?/);
    assert.deepEqual([issue!.line, issue!.column], [2, 22]);
  });

  it('notes a year that stands there twice, tabs and what is no YAML', () => {
    assert.deepEqual(faults('targets:\n  2026: 50\n  2026: 60\n'), ['3:3 figures-broken']);
    assert.match(parse('targets:\n\t2026: 50\n').issues[0]!.de, /Leerzeichen statt Tabulator/);
    assert.deepEqual(faults('targets: {\n').length, 1);
    assert.deepEqual(faults('- 50\n'), ['1:1 figures-value']);
    assert.deepEqual(faults('targets: 50\n'), ['1:1 figures-value']);
  });

  it('survives whatever it is given', () => {
    const bomb = `a: &a [1,1]\n${Array.from({ length: 60 }, (_, i) => `k${i}: [*a,*a]`).join('\n')}\n`;
    for (const text of [bomb, '__proto__: { 2026: 5 }\n', '['.repeat(5000), 'a\n---\nb\n', '? [a]\n: 1\n']) {
      assert.ok(faults(text).length > 0, text.slice(0, 20));
    }
    assert.deepEqual(faults(`# ${'x'.repeat(70_000)}`), ['1:1 figures-too-large']);
    const latin = parseFigures(Buffer.from('indicator: Schulungen für alle\n', 'latin1'), 'figures.yaml');
    assert.deepEqual(
      [latin.told, latin.issues.map(({ code, line }) => [code, line])],
      [undefined, [['file-not-utf8', 1]]],
    );
  });
});
