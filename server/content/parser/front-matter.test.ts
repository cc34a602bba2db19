import assert from 'node:assert/strict';
import { test } from 'node:test';
import { frontMatter, parse, shortly } from '../testing/fixtures.ts';

/** Fields below `---`, id, title and status: the first of them stands in line 5. */
const withFields = (fields: Record<string, string>) => parse(`${frontMatter(fields)}## L {#l}\n`);

test('a decimal comma completes nobody by accident', () => {
  const flow = withFields({ complete: '{ watched: 0,9, passed: 0,85 }' });
  assert.equal(flow.course, undefined);
  assert.deepEqual(shortly(flow), ['5:13 decimal-comma', '5:27 decimal-comma']);
  assert.equal(flow.issues[0]!.de, 'Kommazahlen bitte mit Punkt: watched: 0.9');
  assert.equal(flow.issues[1]!.en, 'Please write decimals with a point: passed: 0.85');

  const same = withFields({ complete: '{ watched: 0,9, passed: 0,9 }' });
  assert.match(same.issues[0]!.de, /Kommazahlen bitte mit Punkt/);
  assert.equal(same.course, undefined);
  assert.deepEqual(shortly(withFields({ complete: '\n  watched: 0,9' })), ['6:3 decimal-comma']);
});

test('a share of 0 is asked about, and a rule that isn’t known is an error', () => {
  assert.deepEqual(shortly(withFields({ complete: '{ watched: 0, passed: 0.8 }' })), ['5:13 share-zero']);
  const unknown = withFields({ complete: '{ gesehen: 0.9 }' });
  assert.deepEqual(shortly(unknown), ['5:13 rule-unknown']);
  assert.match(unknown.issues[0]!.de, /complete: \{ watched: 0\.9, passed: 0\.8 \} Meinten Sie „watched“\?/);
  assert.equal(unknown.course, undefined);
});

test('a # that cuts a text off is told, a note behind quotes is fine', () => {
  const cut = withFields({ title: 'Kurs #3: Ablage' });
  assert.deepEqual(shortly(cut), ['3:13 text-cut']);
  assert.match(cut.issues[0]!.de, /title: "Kurs #3: Ablage"/);
  assert.deepEqual(shortly(withFields({ summary: 'Kurz #digital' })), ['5:15 text-cut']);
  assert.deepEqual(shortly(withFields({ title: '"Kurs #3" # Notiz', summary: 'C#-Kurs', area: 'amt # Notiz' })), []);
});

test('a draft says that it is one: asked for it is a hint, forgotten a warning', () => {
  const draft = withFields({ status: 'draft' });
  assert.deepEqual(shortly(draft), ['4:1 status-draft']);
  assert.equal(draft.issues[0]!.severity, 'hint');
  const forgotten = parse('---\nid: a\ntitle: A\n---\n## L {#l}\n');
  assert.deepEqual(shortly(forgotten), ['1:1 status-missing']);
  assert.match(forgotten.issues[0]!.de, /bis in den Kopfdaten status: published steht/);
});

test('a line above the front matter is one fault, not many', () => {
  assert.deepEqual(shortly(parse(`\n${frontMatter()}## L {#l}\n`)), ['1:1 front-matter-late']);
});

test('German names and values without braces are answered with the real keys', () => {
  for (const [german, key] of [
    ['titel', 'title'],
    ['Sprache', 'language'],
    ['ansprechperson', 'presenter'],
    ['Zusammenfassung', 'summary'],
  ] as const) {
    assert.match(withFields({ [german]: 'A' }).issues[0]!.de, new RegExp(`Meinten Sie „${key}“`));
  }
  assert.match(withFields({ complete: '0.9' }).issues[0]!.de, /\{ watched: 0\.9, passed: 0\.8 \}/);
  assert.match(withFields({ presenter: 'Mara Kern' }).issues[0]!.de, /\{ name: Mara Kern, department: /);
});

test('a course may be mandatory training, but only one that is kept by name', () => {
  assert.equal(withFields({ record: 'named', mandatory: 'true' }).course?.mandatory, true);
  assert.equal('mandatory' in withFields({ record: 'named', mandatory: 'false' }).course!, false);

  for (const record of ['device', 'pseudonymous']) {
    const nameless = withFields({ record, mandatory: 'true' });
    assert.deepEqual(shortly(nameless), ['6:1 mandatory-nameless']);
    assert.equal(nameless.course, undefined);
    assert.match(nameless.issues[0]!.de, new RegExp(`record: ${record}.*schreiben Sie record: named, oder lassen Sie`));
    assert.match(nameless.issues[0]!.en, /write record: named, or leave out mandatory/);
  }
  assert.deepEqual(shortly(withFields({ mandatory: 'true' })), ['5:1 mandatory-nameless']);
  assert.deepEqual(shortly(withFields({ record: 'pseudonymous', mandatory: 'false' })), []);

  const yes = withFields({ record: 'named', mandatory: 'ja' });
  assert.match(yes.issues[0]!.de, /true oder false/);
  assert.match(withFields({ record: 'named', pflicht: 'true' }).issues[0]!.de, /Meinten Sie „mandatory“/);
});

test('a course may have captions on from the start', () => {
  assert.equal(withFields({ captions: 'on' }).course?.captions, 'on');
  assert.equal('captions' in withFields({ captions: 'off' }).course!, false);
  const wrong = withFields({ captions: 'ja' });
  assert.deepEqual(shortly(wrong), ['5:1 value-wrong']);
  assert.match(wrong.issues[0]!.de, /on oder off/);
  assert.match(withFields({ untertitel: 'on' }).issues[0]!.de, /Meinten Sie „captions“/);
});
