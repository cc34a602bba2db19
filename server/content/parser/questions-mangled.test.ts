import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { revise } from '../revise.ts';
import { EVERY_TYPE } from '../testing/every-type.ts';
import { frontMatter, parse } from '../testing/fixtures.ts';
import { parseMarkdown } from './markdown.ts';
import { KINDS, PLACING } from './question-kind.ts';

/** Whatever is read is whole: everything that is named is there, once. */
function assertWhole(text: string): void {
  const { course, issues } = parse(text);
  assert.ok(course !== undefined || issues.some(({ severity }) => severity === 'error'));
  for (const { line, column, de, en } of issues) {
    assert.ok(line >= 1 && column >= 1, `${line}:${column}`);
    assert.doesNotMatch(de + en, /undefined|NaN|\[object/);
  }
  if (!course) return;
  for (const lesson of revise(course, 'm/', 'geheim').lessons) {
    for (const { type, options, targets = [], scenes = [], unit } of lesson.questions) {
      const ids = options.map(({ id }) => id);
      assert.equal(new Set(ids).size, ids.length);
      assert.ok(unit === undefined || type === 'number');
      for (const { target, place, to, area } of options) {
        assert.ok(target === undefined || targets.some(({ id }) => id === target));
        assert.ok(place === undefined || (place >= 0 && place < options.length));
        assert.ok(to === undefined || scenes.some(({ id }) => id === to));
        assert.ok(area === undefined || area.every((number) => number >= 0 && number <= 100));
      }
      for (const scene of scenes) for (const id of scene.options) assert.ok(ids.includes(id));
    }
    for (const { moment } of lesson.notes ?? []) assert.ok(moment >= 0 && moment <= lesson.video!.duration);
  }
}

const indent = fc.nat({ max: 9 }).map((spaces) => ' '.repeat(spaces));
const bullet = fc.constantFrom(
  '- ',
  '* ',
  '1. ',
  '2) ',
  '- [x] ',
  '- [ ] ',
  '1. [x] ',
  '> ',
  '- - ',
  '-',
  '#### ',
  '### ',
  '',
);
const words = fc.constantFrom(
  ...[
    'a',
    'Akten-Plan / Aktenplan',
    '10 ± 2 Jahre',
    '…',
    '[…]',
    '\\[…\\]',
    '[...][…]',
    '1.200',
    '![A](bild.png)',
    '![](x.png)',
  ],
  ...['`[…]`', '**[…]**', '<b>', '{n}', '€', '_', '10. Mai', 'x\n', '::material[A]{src=blatt.pdf}', ''],
);
const attribute = fc.oneof(
  fc.constantFrom(
    ...KINDS,
    ...PLACING,
    'luecke',
    'reihenfolge',
    'zahl',
    '#',
    '#a',
    '#b',
    '=',
    '"',
    '„',
    '}',
    '{',
    'to=b',
    'draw=2',
  ),
  fc.constantFrom(
    'area="1 2 3 4"',
    'area="9 9 99 9"',
    'after="Klicken Sie"',
    'at=0:01',
    'see=0:02',
    'see="auf Ablegen"',
    'to=#a',
  ),
  fc.string({ unit: 'grapheme', maxLength: 4 }),
);
const block = fc.array(attribute, { maxLength: 4 }).map((some) => (some.length ? ` {${some.join(' ')}}` : ''));
const item = fc.tuple(indent, bullet, words, block).map((parts) => parts.join(''));
const heading = fc
  .tuple(fc.constantFrom('### ', '#### ', '## '), words, fc.constantFrom(...KINDS), block)
  .map(([marks, text, kind, more]) => `${marks}${text} {#f ${kind}${more.slice(2, -1) && ` ${more.slice(2, -1)}`}}`);

test('no mangled list or attribute makes the parser throw, and what it reads is whole', () => {
  const lines = fc.array(fc.oneof({ weight: 4, arbitrary: item }, heading, fc.constant('')), { maxLength: 25 });
  const start = `${frontMatter()}## L {#l}\n::video{src=film.m3u8 captions=film.de.vtt}\n\n`;
  fc.assert(
    fc.property(heading, lines, (first, some) => assertWhole(start + [first, ...some].join('\n'))),
    { numRuns: 500 },
  );
});

test('nor does a good course from which something is cut, doubled or changed', () => {
  const end = EVERY_TYPE.length;
  const cuts = fc.array(
    fc.record({
      at: fc.nat({ max: end }),
      length: fc.nat({ max: 40 }),
      put: fc.oneof(fc.constant(''), words, attribute, indent),
    }),
    { minLength: 1, maxLength: 3 },
  );
  fc.assert(
    fc.property(cuts, (some) => {
      const text = some.reduce(
        (now, { at, length, put }) => now.slice(0, at) + put + now.slice(at + length),
        EVERY_TYPE,
      );
      assertWhole(text);
    }),
    { numRuns: 150 },
  );
});

test('what is read of the largest questions takes time as to make a tree of them', () => {
  const head = `${frontMatter()}## L {#l}\n::video{src=film.m3u8 captions=film.de.vtt}\n\n`;
  const many = (line: (index: number) => string, count: number) =>
    Array.from({ length: count }, (_, index) => line(index)).join('');
  const made: [string, (count: number) => string][] = [
    ['spellings', (count) => `### F? {#f text}\n- [x] ${many((index) => `a${index} / `, count)}b {#a}\n`],
    ['numbers', (count) => `### F? {#f number}\n${many((index) => `- [ ] ${index} ± 9 {#a${index}}\n\n`, count)}`],
    [
      'areas',
      (count) =>
        `### F? {#f spot}\n![A](bild.png)\n${many((index) => `- [x] a {#a${index} area="1 1 9 9"}\n\n`, count)}`,
    ],
    ['pairs', (count) => `### F? {#f matching}\n${many((index) => `- a {#a${index}}\n  - b {#b${index}}\n\n`, count)}`],
    [
      'scenes',
      (count) =>
        `### F? {#f scenario}\n${many((index) => `#### S {#s${index}}\n- [x] a {#a${index} to=s${index + 1}}\n\n`, count)}`,
    ],
    [
      'gaps',
      (count) =>
        `### F? {#f gap}\n${many(() => 'Ein […]\n\n', count / 2)}${many((index) => `1. a {#g${index}}\n\n`, count / 2)}`,
    ],
    ['chapters', (count) => many((index) => `### K {#k${index} chapter at=0:0${index % 6}}\n\n`, count)],
    ['words', (count) => many((index) => `### F {#f${index} note see="x" after="nie gesagt ${index}"}\n\n`, count)],
  ];
  for (const [name, make] of made) {
    const text = head + make(800);
    const start = performance.now();
    parseMarkdown(text);
    const middle = performance.now();
    const { issues } = parse(text);
    const [tree, all] = [middle - start, performance.now() - middle];
    assert.ok(!issues.some(({ code }) => code === 'marks-too-many' || code === 'file-too-large'), name);
    assert.ok(all < 10 * tree + 2000, `${name}: ${all.toFixed()} ms, of which the tree takes ${tree.toFixed()} ms`);
  }
});
