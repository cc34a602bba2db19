import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Choice } from './choice.ts';
import { mayChooseLookBy, piecesOf, readChoice, wayFor, waysFor, writeChoice } from './choice.ts';
import { CMS_IDS } from './cms.ts';
import { EMBEDDED, WAYS } from './snippets.ts';

const LESSONS = ['ablegen', 'finden'];
const place = { service: 'https://lernen.stadt.de/', course: 'd3-ablegen', title: 'd.3' };
const read = (query: string) => readChoice(new URLSearchParams(query), LESSONS);
const codes = (query: string) => piecesOf(read(query), place).map(({ what, code }) => `${what}: ${code}`);

describe('what an editor chooses', () => {
  it('stands in the address, and comes out of it again', () => {
    const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
    const plain = <T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }) => fc.record<T>(model, { noNullPrototype: true });
    const choices: fc.Arbitrary<Choice> = plain({
      element: fc.constantFrom(...EMBEDDED),
      lesson: optional(fc.constantFrom(...LESSONS)),
      language: optional(fc.constantFrom('de' as const, 'en' as const)),
      theme: optional(fc.constantFrom('light' as const, 'dark' as const)),
      look: plain({
        accent: optional(fc.constantFrom('#ffd500', 'gold', 'rgb(0 0 255 / 50%)')),
        surface: optional(fc.constantFrom('#fff', 'oklch(0.9 0.1 100)')),
        radius: optional(fc.constantFrom('0px', '1em', '.5rem')),
      }),
      lookBy: fc.constantFrom('sheet' as const, 'script' as const),
      cms: fc.constantFrom(...CMS_IDS),
      way: optional(fc.constantFrom(...WAYS)),
    });
    fc.assert(fc.property(choices, (choice) => assert.deepEqual(read(writeChoice(choice)), choice)));
  });

  it('is short where it is what it would be anyway', () => {
    assert.equal(writeChoice(read('')), '');
    assert.equal(writeChoice(read('?element=quiz&cms=drupal')), '?element=quiz&cms=drupal');
  });

  it('can’t be anything else, whatever stands there', () => {
    const nothing = read('');
    for (const query of [
      'element=video&lesson=fremd&cms=joomla&way=magic&theme=pink&language=fr&look=tattoo',
      'accent=red%3B%7Dbody%7Bdisplay%3Anone&surface=url(https%3A%2F%2Fboese.de)&radius=calc(1px)',
      'accent=var(--x)&surface=red%2F*&radius=%22%3E%3Cscript%3E',
      `accent=${'a'.repeat(100)}&radius=9999px`,
      '__proto__=1&constructor=2',
    ]) {
      assert.deepEqual(read(query), nothing, query);
    }
  });
});

describe('what there is to paste', () => {
  it('is the script once, and the element', () => {
    assert.deepEqual(codes(''), [
      'script: <script type="module" src="https://lernen.stadt.de/loader.js"></script>',
      'lines: <learn-player course="d3-ablegen"></learn-player>',
    ]);
  });

  it('begins with the look: in the style sheet, or at the script', () => {
    assert.match(codes('accent=%23ffd500')[0]!, /^sheet: :root \{\n {2}--learn-accent: #ffd500;\n\}$/);
    assert.equal(codes('accent=%23ffd500&look=script').length, 2);
    assert.match(codes('accent=%23ffd500&look=script')[0]!, /^script: .* data-accent="#ffd500"/);
    assert.match(codes('accent=%23ffd500&look=script&cms=wordpress&way=script')[0]!, /^lines: .*data-accent="#ffd500"/);
  });

  it('gives a frame its look and theme in its address', () => {
    const [only, ...others] = codes('cms=sharepoint&accent=%23ffd500&theme=dark&lesson=ablegen');
    assert.deepEqual(others, []);
    assert.match(only!, /^lines: <iframe src="[^"]*lesson=ablegen&amp;theme=dark&amp;accent=%23ffd500"/);
    assert.equal(mayChooseLookBy(read('cms=sharepoint&accent=%23ffd500')), false);
  });

  it('is an address alone where that is what is asked for', () => {
    assert.deepEqual(codes('cms=confluence&element=badge'), [
      'address: https://lernen.stadt.de/embed/badge/d3-ablegen',
    ]);
    assert.deepEqual(codes('cms=nextcloud'), ['address: https://lernen.stadt.de/c/d3-ablegen']);
  });

  it('is what a form asks for in Liferay and Staffbase', () => {
    assert.deepEqual(codes('cms=liferay&element=quiz&lesson=finden'), [
      'url: https://lernen.stadt.de/loader.js',
      'name: learn-quiz',
      'attributes: course=d3-ablegen\nlesson=finden',
    ]);
    assert.deepEqual(codes('cms=staffbase'), ['name: learn-player', 'attributes: course=d3-ablegen']);
  });

  it('tells the script of a page with bare links to look at all of them', () => {
    assert.match(codes('way=link')[0]!, /data-links="all"/);
  });

  it('goes another way where the chosen one can’t show the element, or isn’t known there', () => {
    assert.equal(wayFor(read('cms=nextcloud&element=quiz')).way, 'frame');
    assert.equal(wayFor(read('cms=sharepoint&way=tag')).way, 'frame');
    for (const cms of CMS_IDS) {
      for (const element of EMBEDDED) assert.ok(waysFor({ cms, element }).length > 0, `${cms} ${element}`);
    }
  });
});
