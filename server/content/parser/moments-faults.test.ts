import assert from 'node:assert/strict';
import { test } from 'node:test';
import { frontMatter, MEDIA, parse, shortly } from '../testing/fixtures.ts';

const VIDEO = '::video{src=film.m3u8 captions=film.de.vtt}\n';
/** A lesson below five lines of front matter: its heading stands in line 6. */
const lesson = (text: string) => parse(`${frontMatter()}## Lektion {#lektion}\n${text}`);
const options = '- [x] Ja {#ja}\n- [ ] Nein {#nein}\n';

test('seconds that explain', () => {
  const see = (written: string) =>
    shortly(lesson(`${VIDEO}### F? {#f see=${written}}\n- [x] Ja {#ja see=${written}}\n- [ ] Nein {#nein}\n`));
  assert.deepEqual(see('0:02'), []);
  assert.deepEqual(see('"Klicken Sie"'), []);
  assert.deepEqual(see('0:07'), ['8:12 see-late', '9:15 see-late']);
  assert.deepEqual(see('1:2:3:4'), ['8:12 see-bad', '9:15 see-bad']);
  assert.deepEqual(see('"Klicken Sie gleich"'), ['8:12 after-missing', '9:15 after-missing']);
  assert.match(
    lesson(`${VIDEO}### F? {#f see="Klicken Sie gleich"}\n${options}`).issues[0]!.de,
    /„Klicken Sie jetzt“\?/,
  );
  assert.deepEqual(shortly(lesson(`### F? {#f see=0:02}\n${options}`)), ['7:12 see-without-video']);
  const uncaptioned = '::video{src=film.m3u8}\n';
  assert.deepEqual(shortly(lesson(`${uncaptioned}### F? {#f}\n- [x] Ja {#ja see="Klicken"}\n- [ ] Nein {#nein}\n`)), [
    '7:1 captions-needed',
  ]);
  assert.deepEqual(shortly(lesson(`${uncaptioned}### F? {#f see=0:02}\n${options}`)), ['7:1 captions-missing']);
});

test('notes and chapters need a moment', () => {
  assert.deepEqual(shortly(lesson(`${VIDEO}### N {#n note}\nText\n`)), ['8:1 note-nowhere']);
  assert.deepEqual(shortly(lesson(`${VIDEO}### K {#k chapter}\n`)), ['8:1 chapter-nowhere']);
  assert.deepEqual(shortly(lesson(`${VIDEO}### K {chapter at=0:01}\n`)), []);
  assert.deepEqual(shortly(lesson(`${VIDEO}### K {#k chapter at=0:01}\nText\n`)), ['9:1 chapter-text']);
  assert.deepEqual(shortly(lesson(`${VIDEO}### N {#n note at=0:01 see=0:02}\nText\n`)), ['8:24 attribute-elsewhere']);
  assert.deepEqual(shortly(lesson(`${VIDEO}### N {#n note at=0:01}\n::material[A]{src=fehlt.pdf}\n`)), [
    '9:15 file-missing',
  ]);
  assert.deepEqual(shortly(lesson(`${VIDEO}### N {#n note at=0:01}\nA\n### F? {#n}\n${options}`)), ['10:9 id-doubled']);
});

test('chapters join those of the film, and doubled ones are told', () => {
  const files = {
    ...MEDIA,
    'film.chapters.vtt': 'WEBVTT\n\n00:00.000 --> 00:03.000\nAnfang\n\n00:04.000 --> 00:06.000\nSchluss\n',
  };
  const text = `${frontMatter()}## L {#l}\n${VIDEO}### Mitte {#m chapter at=0:02}\n### Noch einmal {#n chapter at=0:04}\n`;
  const { course, issues } = parse(text, files);
  assert.deepEqual(shortly({ issues }), ['9:1 chapter-doubled']);
  assert.match(issues[0]!.de, /„Schluss“/);
  assert.deepEqual(course!.lessons[0]!.video!.chapters, [
    { start: 0, title: 'Anfang' },
    { start: 2, title: 'Mitte' },
    { start: 4, title: 'Schluss' },
  ]);
});

test('a proof needs questions, and a service that keeps what they prove', () => {
  const proof = (fields: Record<string, string>, text: string) =>
    shortly(parse(`${frontMatter({ mode: 'proof', ...fields })}## L {#l draw=2}\n${text}`));
  const asked = (id: string, more = '') => `### F? {#${id}${more}}\n${options}`;
  assert.deepEqual(proof({ record: 'named' }, asked('f') + asked('g')), []);
  assert.deepEqual(proof({ record: 'device' }, asked('f') + asked('g')), ['5:1 proof-device']);
  assert.deepEqual(proof({}, asked('f') + asked('g')), ['5:1 proof-device']);
  assert.deepEqual(
    proof({ record: 'named' }, asked('f')),
    ['7:10 draw-large'].map((one) => one.replace('7:', '8:')),
  );
  assert.deepEqual(proof({ record: 'named' }, VIDEO + asked('f', ' at=0:01')), ['5:1 proof-empty', '8:10 draw-large']);
  assert.deepEqual(proof({ record: 'named' }, '### R {#r reflection}\nText\n'), ['5:1 proof-empty', '8:10 draw-large']);
  assert.deepEqual(shortly(parse(`${frontMatter()}## L {#l draw=1}\n${asked('f')}`)), ['6:10 draw-practice']);
});
