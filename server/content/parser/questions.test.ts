import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { KeyedQuestion } from '../../contract/question.ts';
import { EVERY_TYPE } from '../testing/every-type.ts';
import { frontMatter, parse, shortly } from '../testing/fixtures.ts';

/** A lesson below five lines of front matter: its heading stands in line 6. */
const lesson = (text: string) => parse(`${frontMatter()}## Lektion {#lektion}\n${text}`);
const paragraph = (...children: unknown[]) => ({ kind: 'paragraph', children });

const { course, issues } = parse(EVERY_TYPE);
const read = course!.lessons[0]!;
const question = (id: string): KeyedQuestion => read.questions.find((one) => one.id === id)!;
/** What an option says beside its id and text. */
const keysOf = (id: string) => question(id).options.map(({ text: _text, feedback: _feedback, ...rest }) => rest);
const reasonsOf = (id: string) => question(id).options.map(({ feedback }) => feedback.length);

test('every type of question is read without a complaint', () => {
  assert.deepEqual(issues, []);
  assert.deepEqual(
    read.questions.map(({ type }) => type),
    'single multiple true-false text number gap matching sorting ordering spot scenario step reflection'.split(' '),
  );
});

test('a question and an option know the second that explains them', () => {
  assert.equal(question('mehrfach').see, 2);
  assert.deepEqual(keysOf('einfach'), [
    { id: 'hier', right: true, see: 1 },
    { id: 'dort', right: false },
  ]);
});

test('a word is known by its spellings, and whatever else is typed has an option of its own', () => {
  assert.deepEqual(keysOf('wort'), [
    { id: 'aktenplan', right: true, spellings: ['Aktenplan', 'Akten-Plan'] },
    { id: 'registratur', right: false, spellings: ['Registratur'] },
    { id: 'sonst', right: false, spellings: [] },
  ]);
  assert.deepEqual(reasonsOf('wort'), [1, 1, 1]);
});

test('a number has a tolerance and a unit', () => {
  assert.deepEqual(keysOf('zahl'), [
    { id: 'zehn', right: true, value: 10, tolerance: 2 },
    { id: 'dreissig', right: false, value: 30 },
  ]);
  assert.equal(question('zahl').unit, 'Jahre');
});

test('numbers are read as they are written in the language of the course', () => {
  const read = (written: string, language = 'de') => {
    const text = `${frontMatter({ language })}## L {#l}\n### F? {#f number}\n- [x] ${written} {#a}\n`;
    const { options, unit } = parse(text).course!.lessons[0]!.questions[0]!;
    return [options[0]!.value, options[0]!.tolerance, unit];
  };
  assert.deepEqual(read('1.200,5 +/- 0,5 €'), [1200.5, 0.5, '€']);
  assert.deepEqual(read('1.200'), [1200, undefined, undefined]);
  assert.deepEqual(read('1.200', 'en'), [1.2, undefined, undefined]);
  assert.deepEqual(read('12 000 ±1 000 Euro im Jahr'), [12000, 1000, 'Euro im Jahr']);
  assert.deepEqual(read('−5 °C'), [-5, undefined, '°C']);
  assert.deepEqual(read('3,5%'), [3.5, undefined, '%']);
});

test('gaps belong to the items of the list, one after the other, however deep they lie', () => {
  assert.deepEqual(question('luecke').body, [
    paragraph(
      'Das Aktenzeichen wählen Sie im ',
      { kind: 'gap', id: 'luecke-1' },
      ' aus, den ',
      {
        kind: 'strong',
        children: ['Betreff ', { kind: 'gap', id: 'luecke-2' }],
      },
      ' Sie.',
    ),
  ]);
  assert.deepEqual(question('luecke').options, [
    { id: 'luecke-1', text: [], right: true, feedback: [paragraph('Grund eins.')], spellings: ['Verzeichnis', 'Plan'] },
    { id: 'luecke-2', text: [], right: true, feedback: [], see: 1, spellings: ['schreiben'] },
  ]);
});

test('brackets are a gap where a gap is asked for only, and never behind a backslash or in code', () => {
  const bodyOf = (kind: string, body: string, list: string) =>
    lesson(`### F? {#f ${kind}}\n${body}\n\n${list}`).course!.lessons[0]!.questions[0]!.body;
  const gap = { kind: 'gap', id: 'a' };
  assert.deepEqual(bodyOf('gap', 'A \\[…\\] b […] c `[…]`', '1. x {#a}\n'), [
    paragraph('A […] b ', gap, ' c ', { kind: 'code', text: '[…]' }),
  ]);
  assert.deepEqual(bodyOf('gap', 'A [ ... ]\nb', '1. x {#a}\n'), [paragraph('A ', gap, ' b')]);
  assert.deepEqual(bodyOf('gap', 'A [___].', '1. x {#a}\n'), [paragraph('A ', gap, '.')]);
  assert.deepEqual(bodyOf('', 'A […]', '- [x] x {#a}\n- [ ] y {#b}\n'), [paragraph('A […]')]);
  assert.deepEqual(bodyOf('gap', '- erst […]\n- dann', '1. x {#a}\n')[0]!.kind, 'list');
});

test('pairs, categories and an order are read from the lists', () => {
  assert.deepEqual(keysOf('paare'), [
    { id: 'betreff', right: true, target: 'worum' },
    { id: 'absender', right: true, target: 'wer' },
  ]);
  assert.deepEqual(question('paare').targets, [
    { id: 'worum', text: ['worum es geht'] },
    { id: 'wer', text: ['wer schreibt'] },
  ]);
  assert.deepEqual(reasonsOf('paare'), [1, 0]);
  assert.deepEqual(keysOf('sortieren'), [
    { id: 'angebot', right: true, target: 'akte' },
    { id: 'vertrag', right: true, target: 'akte' },
    { id: 'werbung', right: true, target: 'nicht' },
  ]);
  assert.deepEqual(
    question('sortieren').targets?.map(({ id }) => id),
    ['akte', 'nicht'],
  );
  assert.deepEqual(keysOf('reihe'), [
    { id: 'oeffnen', right: true, place: 0 },
    { id: 'lesen', right: true, place: 1 },
    { id: 'ablegen', right: true, place: 2 },
  ]);
  assert.deepEqual(reasonsOf('reihe'), [0, 1, 0]);
  assert.deepEqual(question('reihe').body, [paragraph('So geht es.')]);
});

test('a list in a reason is text, with its braces', () => {
  const text = '### F? {#f ordering}\n1. a {#a}\n   > - Menge {#m}\n2. b {#b}\n';
  const [first] = lesson(text).course!.lessons[0]!.questions[0]!.options;
  assert.deepEqual(first!.feedback, [{ kind: 'list', ordered: false, items: [[paragraph('Menge {#m}')]] }]);
});

test('a picture is taken out of the text, and places lie in it', () => {
  assert.deepEqual(question('stelle').image, { src: 'bild.png', alt: 'Eine Maske', width: 800, height: 600 });
  assert.deepEqual(question('stelle').body, [paragraph('Sehen Sie genau hin.')]);
  assert.deepEqual(keysOf('stelle'), [
    { id: 'knopf', right: true, area: [62, 80, 20, 8] },
    { id: 'feld', right: false, area: [10, 10, 12.5, 8] },
  ]);
});

test('a scenario has scenes, and options that lead from one to another', () => {
  assert.deepEqual(question('anruf').body, [paragraph('Es ist Montag.')]);
  assert.deepEqual(
    question('anruf').scenes?.map(({ id, title, options }) => [id, title, options]),
    [
      ['telefon', ['Am Telefon'], ['nachsehen', 'versprechen']],
      ['danach', ['Danach'], ['zurueck', 'warten']],
    ],
  );
  assert.deepEqual(question('anruf').scenes![0]!.body, [
    paragraph('Der Verein ', { kind: 'strong', children: ['fragt'] }, '.'),
  ]);
  assert.deepEqual(keysOf('anruf').slice(0, 2), [
    { id: 'nachsehen', right: true, to: 'danach' },
    { id: 'versprechen', right: false },
  ]);
});

test('what is to be done or thought about has a text only, and a second of the video', () => {
  assert.deepEqual(question('tun'), {
    id: 'tun',
    rev: '',
    type: 'step',
    title: ['Jetzt in d.3'],
    body: [paragraph('Legen Sie einen Brief ab.')],
    options: [],
    moment: 3,
    required: true,
  });
  assert.deepEqual(question('vorsatz').body, [paragraph('Denken Sie an morgen.')]);
});

test('notes and chapters belong to the video', () => {
  assert.deepEqual(read.notes, [
    {
      id: 'wissen',
      title: ['Gut zu wissen'],
      body: [paragraph('Ein Satz.')],
      materials: [{ src: 'blatt.pdf', title: 'Blatt', type: 'application/pdf', size: 4 }],
      moment: 3.5,
    },
  ]);
  assert.deepEqual(read.materials, []);
  assert.deepEqual(read.video!.chapters, [{ start: 2, title: 'Zweiter Teil' }]);
});

test('a lesson says how many questions an attempt draws', () => {
  const text = `${frontMatter({ mode: 'proof', record: 'named' })}## L {#l draw=1}\n`;
  const asked = '### F? {#f}\n- [x] Ja {#ja}\n- [ ] Nein {#nein}\n';
  assert.equal(parse(text + asked).course!.lessons[0]!.draw, 1);
  assert.deepEqual(shortly(parse(text.replace('draw=1', 'draw=alle') + asked)), ['8:10 draw-bad']);
});
