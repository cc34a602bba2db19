import assert from 'node:assert/strict';
import { test } from 'node:test';
import { frontMatter, MEDIA, parse, shortly } from '../testing/fixtures.ts';

/** A lesson below five lines of front matter: its heading stands in line 6. */
const lesson = (text: string) => parse(`${frontMatter()}## Lektion {#lektion}\n${text}`);
const question = (text: string) => lesson(`### Frage? {#frage}\n${text}`);
const video = '::video{src=film.m3u8 captions=film.de.vtt}\n';

test('answers that are no task list are never swallowed', () => {
  for (const answers of [
    '– [x] Ja {#ja}\n– [ ] Nein {#nein}',
    '• [x] Ja\n• [ ] Nein',
    '-[x] Ja\n-[ ] Nein',
    '- (x) Ja\n- ( ) Nein',
    '[x] Ja\n[ ] Nein',
    '☑ Ja\n☐ Nein',
    '> - (x) Ja',
  ]) {
    const parsed = question(`${answers}\n`);
    assert.deepEqual(shortly(parsed), ['8:1 option-lookalike'], answers);
    assert.match(parsed.issues[0]!.de, /- \[x\] richtig oder - \[ \] falsch/);
  }
  assert.deepEqual(shortly(question('- [x] Ja {#ja}\n– [ ] Nein {#nein}\n')), ['9:1 option-lookalike']);
  assert.deepEqual(shortly(question('    - [x] Ja\n')), ['8:5 option-lookalike']);
});

test('a heading with an id but without answers is asked about', () => {
  assert.deepEqual(shortly(question('- Hier\n- Dort\n')), ['7:12 options-none']);
  assert.deepEqual(shortly(question('`- (x)` ist Code, [x](https://a.example) ein Link.\n')), ['7:12 options-none']);
  assert.deepEqual(shortly(lesson('### Hintergrund\n- Hier\n')), []);
});

test('numbered answers are told that numbers are not shown', () => {
  assert.deepEqual(shortly(question('1. [x] Ja {#ja}\n2. [ ] Nein {#nein}\n')), ['8:1 options-numbered']);
});

test('escaped brackets are one fault for the whole file', () => {
  const some = '- \\[x\\] Ja {#ja}\n- \\[ \\] Nein {#nein}\n';
  const parsed = question(`${some}### Noch eine {#noch}\n${some}`);
  assert.deepEqual(shortly(parsed), ['8:1 option-escaped']);
  assert.match(parsed.issues[0]!.de, /… und 3 weitere/);
});

test('a video is never swallowed by the text around it', () => {
  const faults = (text: string) => shortly(lesson(`${text}\n`));
  assert.deepEqual(faults(':video{src=film.m3u8}'), ['7:1 directive-inline']);
  assert.deepEqual(faults('Film: ::video{src=film.m3u8}'), ['7:7 directive-inline']);
  assert.deepEqual(faults('- siehe :material[A]{src=blatt.pdf}'), ['7:9 directive-inline']);
  assert.deepEqual(faults('    ::video{src=film.m3u8}'), ['7:5 directive-indented']);
  assert.deepEqual(faults(':::video{src=film.m3u8}'), ['7:1 directive-colons']);
  assert.deepEqual(faults('Text\n::video {src=film.m3u8}'), ['8:1 directive-broken']);
  for (const fine of [
    '`::video{src=a}`',
    '```\n::video{src=a}\n```',
    'Material: Holz, :material aus Holz',
    '\\:video{a}',
  ]) {
    assert.deepEqual(faults(fine), [], fine);
  }
});

test('a broken directive is answered with what is broken, and with its own example', () => {
  const said = (text: string) => lesson(`${text}\n`).issues[0]!.de;
  assert.match(said('::material[A](blatt.pdf)'), /nicht in runde.*::material\[Titel\]\{src=datei\.pdf\}/);
  assert.match(said('::video {src=film.m3u8}'), /kein Leerzeichen.*::video\{src=/);
  assert.match(said('::video{src=film.m3u8'), /fehlt die Klammer \}/);
  assert.match(said('::video{src="film.m3u8}'), /Anführungszeichen wird nicht geschlossen/);
  assert.match(said('::video{src=film.m3u8}.'), /Hinter der Klammer/);
});

test('a heading without its space is no text', () => {
  assert.deepEqual(shortly(lesson('##Das richtige\n')), ['7:1 heading-space']);
  assert.deepEqual(shortly(lesson('Text\n###\u00A0Frage?\n')), ['8:1 heading-hard-space']);
  assert.match(lesson('##Das richtige\n').issues[0]!.de, /Nach ## fehlt das Leerzeichen\. Bitte so: ## Das richtige/);
  assert.deepEqual(shortly(lesson('#digital ist ein Schlagwort\n')), []);
});

test('what follows from a heading that was none isn’t told', () => {
  const asked = '### F? {#f}\n- [x] a {#a}\n- [ ] b {#b}\n';
  assert.deepEqual(shortly(lesson(`${video}${asked}\n##Zwei {#zwei}\n\n${video}${asked}`)), ['12:1 heading-space']);
});

test('a file of another kind is not suggested', () => {
  assert.doesNotMatch(lesson('::video{src=fiml.m3u8}\n').issues[0]!.de, /mp4/);
  const { 'film.m3u8': _, ...files } = MEDIA;
  assert.doesNotMatch(parse(`${frontMatter()}## L {#l}\n${video}`, files).issues[0]!.de, /Meinten Sie „film\.mp4/);
});

test('one fault of a video is one message', () => {
  const asked = '### F? {#f after="jetzt auf"}\n- [x] a {#a}\n- [ ] b {#b}\n';
  const faults = (text: string, files = MEDIA) => shortly(parse(`${frontMatter()}## L {#l}\n${text}${asked}`, files));
  assert.deepEqual(faults(video), []);
  assert.deepEqual(faults(''), ['7:12 moment-without-video']);
  assert.deepEqual(faults('::video{src=fehlt.m3u8 captions=film.de.vtt}\n'), ['7:9 file-missing']);
  assert.deepEqual(faults('::video {src=film.m3u8}\n'), ['7:1 directive-broken']);
  assert.deepEqual(faults('::video{src=film.m3u8}\n'), ['7:1 captions-needed']);
  assert.deepEqual(faults('::video{src=film.m3u8 captions=fehlt.de.vtt}\n'), ['7:23 file-missing']);
  assert.deepEqual(faults(video, { ...MEDIA, 'film.de.vtt': 'WEBVTT\n\ngr\uFFFDn' }), ['3:3 file-not-utf8']);
});
