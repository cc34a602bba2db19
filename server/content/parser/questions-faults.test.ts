import assert from 'node:assert/strict';
import { test } from 'node:test';
import { frontMatter, MEDIA, parse, shortly } from '../testing/fixtures.ts';

const VIDEO = '::video{src=film.m3u8 captions=film.de.vtt}\n';
/** A lesson below five lines of front matter: its heading stands in line 6. */
const lesson = (text: string, files = MEDIA) => parse(`${frontMatter()}## Lektion {#lektion}\n${text}`, files);
/** Faults of a question of a kind whose heading stands in line 7, and what is below it from line 8 on. */
const faults = (kind: string, text: string) => shortly(lesson(`### Frage? {#frage ${kind}}\n${text}\n`));
const said = (kind: string, text: string) =>
  lesson(`### Frage? {#frage ${kind}}\n${text}\n`).issues.map(({ de }) => de);
const options = '- [x] Ja {#ja}\n- [ ] Nein {#nein}\n';

test('a kind of question that is almost right is suggested, in German, too, and nothing else is said', () => {
  for (const [written, kind, text] of [
    ['luecke', 'gap', 'Ein […].\n\n1. Wort {#eins}'],
    ['Reihenfolge', 'ordering', '1. a {#eins}\n2. b {#zwei-b}'],
    ['zuordnung', 'matching', '- a {#a}\n  - b {#b}\n- c {#c}\n  - d {#d}'],
    ['sorting-', 'sorting', '- a {#a}\n  - b {#b}\n- c {#c}\n  - d {#d}'],
    ['zahl', 'number', '- [x] 10 {#zehn}'],
    ['freitext', 'text', '- [x] a {#a}'],
    ['szenario', 'scenario', '#### A {#szene}\n- [x] a {#a}\n- [ ] b {#b}'],
    ['reflexion', 'reflection', 'Denken Sie nach.'],
    ['type=matching', 'matching', '- a {#a}\n  - b {#b}\n- c {#c}\n  - d {#d}'],
    ['art="Reihenfolge"', 'ordering', '1. a {#eins}\n2. b {#zwei-b}'],
  ] as const) {
    const { issues } = lesson(`### Frage? {#frage ${written}}\n${text}\n`);
    assert.deepEqual(shortly({ issues }), ['7:20 type-unknown'], written);
    assert.match(issues[0]!.de, new RegExp(`Meinten Sie „${kind}“\\?`));
    assert.match(issues[0]!.en, new RegExp(`Did you mean “${kind}”\\?`));
  }
  assert.deepEqual(faults('mehrfach', options), ['7:20 attribute-unknown']);
  assert.match(said('mehrfach', options)[0]!, /Meinten Sie „multiple“\?/);
  assert.deepEqual(faults('hinweis at=0:01', 'Text'), ['7:20 type-unknown', '7:28 moment-without-video']);
});

test('words that were spoken are never taken for a kind of question', () => {
  const words = (block: string) => shortly(lesson(`${VIDEO}### Frage? {#frage ${block}}\n${options}`));
  assert.deepEqual(words('after=Klicken Sie auf das Bild'), ['8:20 value-unquoted', '8:20 after-missing']);
  assert.equal(lesson(`${VIDEO}### F? {#f after=Klicken Sie text}\n${options}`).issues[0]!.code, 'value-unquoted');
  assert.deepEqual(shortly(lesson(`### Frage? {#das grosse bild}\n${options}`)), ['7:13 id-spaces']);
});

test('kinds don’t go together', () => {
  assert.deepEqual(faults('text number', '- [x] 10 {#zehn}'), ['7:1 types-both']);
  assert.match(said('text number', '- [x] 10 {#zehn}')[0]!, /nicht zugleich text und number/);
});

test('what has no effect is told with where it belongs', () => {
  assert.deepEqual(faults('required', options), ['7:20 required-without-moment']);
  assert.deepEqual(faults('', '- [x] Ja {#ja area="1 1 5 5"}\n- [ ] Nein {#nein to=ja}'), [
    '8:15 attribute-elsewhere',
    '9:19 attribute-elsewhere',
  ]);
  assert.match(said('', '- [x] Ja {#ja area="1 1 5 5"}\n- [ ] Nein {#nein}')[0]!, /\{#kennung spot\}/);
  assert.deepEqual(shortly(lesson(`### F? {#f draw=2}\n${options}`)), ['7:12 attribute-elsewhere']);
});

test('answers that are missing are shown with an example of their kind', () => {
  for (const kind of ['text', 'number', 'gap', 'matching', 'sorting', 'ordering', 'scenario']) {
    assert.deepEqual(faults(kind, 'Text'), ['7:1 answers-missing'], kind);
    assert.match(said(kind, 'Text')[0]!, /Bitte so: /);
  }
  assert.deepEqual(faults('spot', '![A](bild.png)'), ['7:1 answers-missing']);
});

test('what can’t be answered has nothing to tick', () => {
  for (const kind of ['step', 'reflection']) {
    assert.deepEqual(faults(kind, options), ['8:1 options-unexpected'], kind);
  }
  assert.deepEqual(shortly(lesson(`${VIDEO}### N {#n note at=0:01}\n${options}`)), ['9:1 options-unexpected']);
  assert.deepEqual(shortly(lesson(`${VIDEO}### N {#n chapter at=0:01}\n${options}`)), ['9:1 options-unexpected']);
  assert.deepEqual(faults('ordering', '1. [x] a {#a}\n2. b {#b}'), ['8:1 item-box']);
  assert.deepEqual(faults('matching', '- [ ] a {#a}\n  - b {#b}\n- c {#c}\n  - d {#d}'), ['8:1 item-box']);
});

test('all right is no question', () => {
  const { issues } = lesson('### F? {#f multiple}\n- [x] a {#a}\n- [x] b {#b}\n');
  assert.deepEqual(shortly({ issues }), ['7:1 right-all']);
  assert.equal(issues[0]!.severity, 'warning');
  const both = '![A](bild.png)\n- [x] a {#a area="0 0 5 5"}\n- [x] b {#b area="9 9 5 5"}';
  assert.deepEqual(faults('spot', both), ['7:1 spot-all']);
  assert.deepEqual(faults('spot', both.replaceAll('[x]', '[ ]')), ['7:1 right-missing']);
});

test('spellings that can’t be told apart, and a key that takes everything', () => {
  assert.deepEqual(faults('text', '- [x] Akten-Plan / Aktenplan {#a}\n- [ ] aktenplan {#b}'), ['9:1 spelling-doubled']);
  assert.deepEqual(faults('text', '- [ ] Grün {#a}\n- [x] Gruen {#b}'), ['9:1 spelling-doubled']);
  assert.deepEqual(faults('text', '- [ ] a {#a}'), ['7:1 right-missing']);
  assert.deepEqual(faults('text', '- [x] … {#a}'), ['8:1 else-right']);
  assert.deepEqual(faults('text', '- [x] a {#a}\n- [ ] … {#b}\n- [ ] ... {#c}'), ['10:1 else-doubled']);
});

test('numbers that can’t be read, or can’t be told apart', () => {
  for (const written of ['zehn', '10–12', '€ 10', '10 Jahre ± 2', '1.2.3', '10 ± Jahre', '10:30', '10 ± 2 ± 3']) {
    assert.deepEqual(faults('number', `- [x] ${written} {#a}`), ['8:1 number-bad'], written);
  }
  const numbers = (...all: string[]) => faults('number', all.map((one, index) => `- ${one} {#o${index}}`).join('\n'));
  assert.deepEqual(numbers('[x] 10 ± 2', '[ ] 11'), ['9:1 number-hidden']);
  assert.deepEqual(numbers('[x] 10 ± 2', '[ ] 13 ± 3'), ['9:1 numbers-overlap']);
  assert.match(said('number', '- [x] 10 ± 2,5 {#a}\n- [ ] 13 ± 3 {#b}')[0]!, /Zwischen 10 und 12,5 .*nach Zeile 8/);
  assert.deepEqual(numbers('[x] 10 ± 2', '[ ] 12'), ['9:1 number-hidden']);
  assert.deepEqual(numbers('[x] 10 ± 2', '[ ] 14 ± 2'), []);
  assert.deepEqual(numbers('[x] 10', '[ ] 10 ± 5', '[ ] 30'), []);
  assert.deepEqual(numbers('[x] 10', '[ ] 30', '[ ] 30,0'), ['10:1 number-doubled']);
  assert.deepEqual(numbers('[x] 10 Jahre', '[ ] 30 Monate', '[ ] 5', '[ ] …'), ['9:1 unit-differs']);
});

test('gaps and answers have to be as many', () => {
  assert.deepEqual(faults('gap', 'Ein […] und […].\n\n1. a {#eins}'), ['7:1 gaps-differ']);
  assert.deepEqual(faults('gap', 'Ein […].\n\n1. a {#eins}\n2. b {#zwei}'), ['7:1 gaps-differ']);
  assert.match(said('gap', 'Kein Satz.\n\n1. a {#eins}')[0]!, /stehen keine Lücken .*eine Lösung/);
  assert.deepEqual(faults('gap', 'Ein […].\n\n1. … {#eins}'), ['10:1 gap-anything']);
  assert.deepEqual(shortly(lesson('### Ein […] im Satz {#f gap}\n1. a {#eins}\n')), ['7:1 gap-in-title']);
  assert.deepEqual(faults('gap', 'Ein […].\n\n1. 10. Mai {#eins}'), ['10:4 item-number']);
  assert.deepEqual(faults('gap', 'Ein […].\n\n1. a {#eins}\n> Grund'), ['11:1 feedback-outside']);
  assert.match(said('gap', 'Ein […].\n\n1. a {#eins}\n> Grund')[0]!, /um drei Leerzeichen/);
});

test('a gap’s id doesn’t say what belongs into it, neither a written nor a made one', () => {
  assert.deepEqual(faults('gap', 'Ein […].\n\n1. Großer Plan {#grosser-plan}'), ['10:17 id-tells']);
  const parsed = lesson('### F? {#f gap}\nEin […] und […].\n\n1. Plan\n2. Plan\n');
  assert.deepEqual(shortly(parsed), ['10:4 id-missing', '11:4 id-missing']);
  assert.deepEqual(
    parsed.course!.lessons[0]!.questions[0]!.options.map(({ id }) => id),
    ['luecke-1', 'luecke-2'],
  );
});

test('ids that say what is right are told, as they are in the page', () => {
  assert.deepEqual(faults('', '- [x] a {#richtig}\n- [ ] b {#wrong-2}'), ['8:10 id-tells', '9:10 id-tells']);
  assert.deepEqual(faults('matching', '- a {#a}\n  - b {#a}\n- c {#c}\n  - d {#d}'), ['8:6 id-tells']);
  assert.deepEqual(faults('sorting', '- a {#a}\n  - b {#a-1}\n- c {#c}\n  - d {#d}'), ['9:8 id-tells']);
  assert.deepEqual(faults('ordering', '1. a {#schritt-1}\n2. b {#schritt-2}'), ['8:7 id-tells']);
});

test('pairs', () => {
  const pair = '- a {#a}\n  - b {#b}\n';
  assert.deepEqual(faults('matching', pair), ['7:1 matching-few']);
  assert.deepEqual(faults('matching', `${pair}- c {#c}`), ['10:1 partner-missing']);
  assert.deepEqual(faults('matching', `${pair}- c {#c}\n  - d {#d}\n  - e {#e}`), ['12:3 partners-several']);
  assert.deepEqual(faults('matching', `${pair}- c {#c}\n  - b {#d}`), ['11:3 partners-equal']);
  assert.deepEqual(faults('matching', `${pair}- c {#a}\n  - d {#d}`), ['10:6 id-doubled']);
  assert.deepEqual(faults('matching', `${pair}- c {#c}\n  - d {#b}`), ['11:8 id-doubled']);
  assert.deepEqual(faults('matching', `${pair}- c {#c}\n  - d {#d}\n    - e`), ['12:5 option-extra']);
});

test('categories', () => {
  assert.deepEqual(faults('sorting', '- a {#a}\n  - b {#b}'), ['7:1 categories-few']);
  const { issues } = lesson('### F? {#f sorting}\n- a {#a}\n  - b {#b}\n- c {#c}\n');
  assert.deepEqual(shortly({ issues }), ['10:1 category-empty']);
  assert.equal(issues[0]!.severity, 'warning');
  assert.deepEqual(faults('sorting', '- a {#a}\n- b {#b}'), ['7:1 categories-unfilled']);
  assert.deepEqual(faults('sorting', '- a {#a}\n  > Grund\n  - b {#b}\n- c {#c}\n  - d {#d}'), [
    '8:1 category-feedback',
  ]);
  assert.deepEqual(faults('sorting', '- a {#a}\n  - b {#x}\n- c {#c}\n  - d {#x}'), ['11:8 id-doubled']);
  assert.deepEqual(faults('sorting', '- a {#a}\n  - x {#b}\n- c {#c}\n  - x {#d}'), ['11:3 texts-equal']);
});

test('an order', () => {
  assert.deepEqual(faults('ordering', '1. a {#a}'), ['7:1 ordering-few']);
  assert.deepEqual(faults('ordering', '1. a {#a}\n2. b {#b}\n3. a {#c}'), ['10:1 texts-equal']);
  assert.deepEqual(faults('ordering', '1. a {#a}\n2. b {#a}'), ['9:7 id-doubled']);
  assert.deepEqual(faults('ordering', '1. a {#a}\n   - c\n2. b {#b}'), ['9:4 option-extra']);
});

test('places in a picture', () => {
  const spotOf = (picture: string) =>
    `### F? {#f spot}\n${picture}\n- [x] a {#a area="0 0 5 5"}\n- [ ] b {#b area="9 9 5 5"}\n`;
  const spot = (one: string, picture = '![A](bild.png)') =>
    faults('spot', `${picture}\n- [x] a {#a area="0 0 50 50"}\n- [ ] b {#b${one}}`);
  assert.deepEqual(spot(' area="60 60 40 40"'), []);
  assert.deepEqual(spot(' area="50 0 50 50"'), []);
  assert.deepEqual(spot(' area="49 0 50 50"'), ['10:13 areas-overlap']);
  assert.deepEqual(spot(''), ['10:1 area-missing']);
  for (const area of [
    '1 2 3',
    '1 2 3 4 5',
    '60 60 0 5',
    '60 60 -1 5',
    'a b c d',
    '60 60 NaN 5',
    '1e1 1 1 1',
    '60px 1 1 1',
  ]) {
    assert.deepEqual(spot(` area="${area}"`), ['10:13 area-bad'], area);
  }
  for (const area of ['60 60 41 5', '-1 60 5 5', '620 800 200 80']) {
    assert.deepEqual(spot(` area="${area}"`), ['10:13 area-outside'], area);
  }
  const good = ' area="60 60 5 5"';
  assert.deepEqual(spot(good, 'Text'), ['7:1 picture-missing']);
  assert.deepEqual(spot(good, '![A](fehlt.png)'), ['8:1 file-missing']);
  assert.deepEqual(spot(good, '![A](blatt.pdf)'), ['8:1 type-wrong']);
  assert.deepEqual(spot(good, '![](bild.png)'), ['8:1 alt-missing']);
  assert.deepEqual(spot(good, '![A](bild.png) ![B](bild.png)'), ['8:16 pictures-several']);
  const blind = lesson(spotOf('![A](blind.png)'), { ...MEDIA, 'blind.png': 'x' });
  assert.deepEqual(shortly(blind), ['8:1 picture-unreadable']);
});

test('ways through a scenario', () => {
  const scene = (id: string, right: string, wrong: string) =>
    `#### Szene ${id} {#${id}}\n- [x] a {#${id}-a${right}}\n- [ ] b {#${id}-b${wrong}}\n`;
  const ways = (...scenes: string[]) => faults('scenario', scenes.join(''));
  assert.deepEqual(ways(scene('s', ' to=t', ''), scene('t', '', ' to=s')), []);
  assert.deepEqual(ways(scene('s', ' to=tt', ''), scene('t', '', '')), ['9:15 to-unknown']);
  assert.match(said('scenario', scene('start', ' to=strat', ''))[0]!, /Meinten Sie „start“\?/);
  assert.deepEqual(ways(scene('s', '', ''), scene('t', '', '')), ['11:1 scene-unreached']);
  assert.deepEqual(ways(scene('s', ' to=t', ' to=t'), scene('t', ' to=s', ' to=s')), [
    '8:1 scenario-endless',
    '11:1 scene-endless',
  ]);
  assert.deepEqual(ways(scene('s', '', ' to=t'), scene('t', ' to=t', ' to=t')), ['11:1 scene-endless']);
  assert.deepEqual(ways(scene('s', ' to=t', ''), scene('t', ' to=s', '')), ['7:1 scenario-right']);
  assert.deepEqual(ways(scene('s', ' to=t', ''), '#### T {#t}\nText\n'), ['11:1 scene-options']);
  assert.deepEqual(ways(scene('s', ' to=t', ''), '#### T {#t}\n- [x] c {#c}\n'), ['11:1 scene-option-one']);
  assert.deepEqual(ways(scene('s', '', '').replace('[ ]', '[x]')), ['7:1 scenario-all']);
  assert.deepEqual(ways(options), ['8:1 scene-first']);
  assert.deepEqual(ways(scene('s', ' to=t', ''), scene('s', '', '')), [
    '9:15 to-unknown',
    '11:15 id-doubled',
    '12:10 id-doubled',
    '13:10 id-doubled',
  ]);
});

test('lists without a kind stay what they were', () => {
  assert.deepEqual(shortly(lesson('### Hintergrund\n1. Plan {n}\n2. Akte\n   - Brief\n')), []);
  assert.deepEqual(lesson('### Hintergrund\n- Menge {#n}\n').course!.lessons[0]!.body[1], {
    kind: 'list',
    ordered: false,
    items: [[{ kind: 'paragraph', children: ['Menge {#n}'] }]],
  });
});
