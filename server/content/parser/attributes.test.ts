import assert from 'node:assert/strict';
import { test } from 'node:test';
import { frontMatter, parse, shortly } from '../testing/fixtures.ts';

const lesson = (text: string) => parse(`${frontMatter()}## Lektion {#lektion}\n${text}`);
const VIDEO = '::video{src=film.m3u8 captions=film.de.vtt}\n';

/** What is said about a question with this behind its title, in line 8, column 8. */
const faults = (block: string) => lesson(`${VIDEO}### F? ${block}\n- [x] a {#a}\n- [ ] b {#b}\n`);

test('each way to miswrite an id or an attribute has its own sentence, at its place', () => {
  for (const [block, place, sentence] of [
    ['{ordnung}', '8:8 id-hash-missing', /fehlt #: \{#ordnung\}/],
    ['(#ordnung)', '8:8 id-parentheses', /geschweifte Klammern: \{#ordnung\}/],
    ['{#ordnung', '8:8 attributes-open', /fehlt\. Bitte so: \{#ordnung\}/],
    ['{#ordnung}.', '8:8 attributes-followed', /löschen Sie „\.“/],
    ['{# ordnung}', '8:9 id-gap', /\{#ordnung\}/],
    ['{#ord nung}', '8:9 id-spaces', /\{#ord-nung\}/],
    ['{id=ordnung}', '8:9 id-written-out', /\{#ordnung\}/],
    ['{id: ordnung}', '8:8 id-written-out', /\{#ordnung\}/],
    ['{at: 0:05}', '8:8 attribute-colon', /at=0:05/],
    ['{#f at: 0:05}', '8:12 attribute-colon', /at=0:05/],
    ['{#f at = 0:05}', '8:8 equals-spaced', /kein Leerzeichen/],
    ['{#f after=jetzt auf}', '8:12 value-unquoted', /after="jetzt auf"/],
    ['{#f after="jetzt auf}', '8:8 quote-open', /nicht geschlossen/],
    ['{#f mutliple}', '8:12 attribute-unknown', /Meinten Sie „multiple“/],
  ] as const) {
    const parsed = faults(block);
    assert.deepEqual(shortly(parsed), [place], block);
    assert.match(parsed.issues[0]!.de, sentence);
  }
  assert.deepEqual(shortly(lesson('## Titel {renew: 2026-11-01}\n')), ['7:10 attribute-colon']);
});

test('braces of the text stay text', () => {
  for (const text of ['Die Menge {n}', 'Die Menge \\{menge}']) {
    assert.deepEqual(shortly(lesson(`### ${text} {#f}\n- [x] ${text} {#a}\n- [ ] b {#b}\n`)), [], text);
  }
});

test('several files without quotes are one fault', () => {
  const parsed = lesson('::video{src=film.m3u8 captions=film.de.vtt film.de.vtt}\n');
  assert.deepEqual(shortly(parsed), ['7:23 value-unquoted']);
  assert.equal(parsed.issues[0]!.de, 'Mehrere Wörter brauchen Anführungszeichen: captions="film.de.vtt film.de.vtt"');
});

test('a directive takes the quotation marks of a word processor', () => {
  assert.deepEqual(shortly(lesson('::video{src=„film.m3u8“ captions=„film.de.vtt film.de.vtt“}\n')), []);
  assert.equal(lesson('::material[Blatt „A“]{src=“blatt.pdf”}\n').course!.lessons[0]!.materials[0]!.title, 'Blatt „A“');
});

test('HTML is quoted as it was found', () => {
  const { issues } = lesson('Ihr <Aktenzeichen> steht\n\n<br>\n');
  assert.match(issues[0]!.de, /^„<Aktenzeichen>“.*schreiben Sie \\<$/);
  assert.match(issues[1]!.en, /^“<br>”/);
});
