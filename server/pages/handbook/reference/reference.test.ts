import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { Course, Lesson } from '../../../contract/course.ts';
import { loaderLine, snippetOf } from '../../../contract/embedding/snippets.ts';
import { LANGUAGES } from '../../../contract/words.ts';
import { inventory } from '../../../records/inventory.ts';
import { table } from '../../../routes/table.ts';
import { isPage } from '../chapters.ts';
import type { PageName } from '../chapters.ts';
import { openHandbook } from '../handbook.ts';
import { membersOf } from './element-part.ts';
import { defaultsInGerman, elementsInGerman, eventsInGerman, fieldsInGerman } from './elements-in-german.ts';
import { exampleOf } from './example.ts';
import type { ExampleCourse } from './example.ts';
import { sheetFor } from './live-part.ts';
import type { Entry } from './manifest.ts';
import { readReference } from './manifest.ts';

const reference = readReference();
const { elements } = reference;
const service = 'https://lernen.test/';
const example: ExampleCourse = { course: 'akten', title: 'Akten & <Ablage>', lesson: 'eins', asking: 'zwei' };
const handbook = openHandbook({
  ...{ rows: table, inventory, reference, service, parents: ['https://intranet.test'] },
  privacy: {
    record: 'device',
    keep: { pseudonymous: 1, named: 1, proofs: 1, audit: 1, erasures: 1 },
    legal: {},
    page: '',
  },
});

/** Where the example's switch is on. */
const ON = '.live:has(:checked)';

/** Those that draw something. */
const visible = elements.filter(({ cssParts }) => cssParts?.length);

describe('the reference of the elements', () => {
  for (const element of elements) {
    const { tagName } = element;
    const german = elementsInGerman[tagName]!;

    it(`is in German whatever it is in English, and nothing else: ${tagName}`, () => {
      assert.ok(german, 'elements-in-german.ts');
      assert.deepEqual(Object.keys(german.attributes).sort(), names(element.attributes));
      assert.deepEqual(Object.keys(german.members).sort(), names(membersOf(element)));
      assert.deepEqual(Object.keys(german.events).sort(), names(element.events));
      assert.deepEqual(Object.keys(german.slots).sort(), names(element.slots));
      assert.deepEqual(Object.keys(german.parts).sort(), names(element.cssParts));
      assert.deepEqual(Object.keys(german.css).sort(), names(element.cssProperties));
      assert.equal(Boolean(german.description), Boolean(element.description));
    });

    it(`shows all of it on a page: ${tagName}`, () => {
      assert.ok(isPage(tagName), 'chapters.ts');
      for (const language of LANGUAGES) {
        const page = unescaped(handbook.page(tagName, language));
        const { attributes, events, cssParts, cssProperties } = element;
        for (const { name } of [attributes, events, cssParts, cssProperties].flatMap((all) => all ?? [])) {
          assert.ok(page.includes(`<code>${name}</code>`), `${language}: ${name}`);
        }
        assert.ok(unescaped(handbook.page('elemente', language)).includes(`<code><${tagName}></code>`), language);
      }
    });
  }

  it('says of each event, in both languages, what it carries and who fires it', () => {
    const fired = new Map(elements.flatMap(({ events = [] }) => events.map(({ name, type }) => [name, type.text])));
    assert.deepEqual(Object.keys(eventsInGerman).sort(), [...fired.keys()].sort());
    const carried = [...fired.values()].flatMap((type) => reference.events.get(type)!.members);
    assert.deepEqual(
      Object.keys(fieldsInGerman).sort(),
      [...new Set(carried.map(({ description }) => description))].sort(),
    );
    for (const language of LANGUAGES) {
      const page = handbook.page('ereignisse', language);
      for (const name of fired.keys()) assert.ok(page.includes(`<code>${name}</code>`), name);
    }
  });

  it('has German words for defaults that are words', () => {
    const defaults = elements.flatMap(({ cssProperties = [] }) => cssProperties.map((one) => one.default));
    const said = defaults.filter((value) => value.includes(' '));
    assert.deepEqual(Object.keys(defaultsInGerman).sort(), [...new Set(said)].sort());
  });

  for (const { tagName, cssParts, cssProperties } of visible) {
    it(`has a living example, and the lines that make it: ${tagName}`, () => {
      const page = unescaped(handbook.page(tagName as PageName, 'de', example));

      assert.match(page, /<script type="module" src="\.\.\/loader\.js">/);
      assert.match(page, /<meta name="learn-parents" content="https:\/\/intranet\.test"/);
      const alive =
        tagName === 'learn-figures'
          ? /<div class="live">[^]*<learn-figures>\s*<\/learn-figures>\s*<\/div>/g
          : new RegExp(`<${tagName} course="akten"[^>]*>\\s*<p><a href="(?:\\.\\./)+c/akten`, 'g');
      assert.equal(page.match(alive)?.length, 1);
      assert.ok(page.includes(loaderLine({ service })));
      const element = tagName.slice(6);
      if (element !== 'player' && element !== 'quiz' && element !== 'badge') return;
      const lesson = element === 'quiz' ? 'zwei' : undefined;
      assert.ok(page.includes(snippetOf('tag', { service, element, course: 'akten', lesson, title: '' })));
    });

    it(`is styled by what there is, as it is printed: ${tagName}`, () => {
      const sheet = sheetFor(tagName);
      const properties = [...sheet.matchAll(/--learn-[\w-]+/g)].map(([name]) => name);
      const parts = [...sheet.matchAll(/::part\(([\w-]+)\)/g)].map(([, name]) => name!);

      assert.ok(properties.length && parts.length);
      for (const name of properties) assert.ok(names(cssProperties).includes(name), name);
      for (const name of parts) assert.ok(names(cssParts).includes(name), name);
      assert.ok(unescaped(handbook.page(tagName as PageName, 'en', example)).includes(sheet));
      const served = readFileSync(join(import.meta.dirname, '../../elements.css'), 'utf8');
      assert.ok(served.replaceAll(`${ON} {`, ':root {').replaceAll(`${ON} `, '').includes(sheet));
    });
  }

  it('takes no markup from the course in its examples, and shows another one when that is there', () => {
    assert.ok(handbook.page('learn-badge', 'de', example).includes('>Akten &#x26; &#x3C;Ablage></a>'));
    const other = handbook.page('learn-badge', 'de', { ...example, course: 'neu' });
    assert.ok(other.includes('course="neu"') && !other.includes('course="akten"'));
  });

  it('says so where there is no course to show', () => {
    for (const [language, words] of [
      ['de', 'noch keinen Kurs'],
      ['en', 'no course yet'],
    ] as const) {
      const page = handbook.page('learn-player', language);
      assert.ok(page.includes(words));
      assert.doesNotMatch(page, /<div class="live/);
    }
  });
});

describe('the course in the examples', () => {
  it('is a public one before one with previews, and never one of which nothing may be seen', () => {
    const closed = courseWith('zu', 'staff', [lesson('a', { locked: true })]);
    const preview = courseWith('vorschau', 'staff', [lesson('a', { locked: true }), lesson('b')]);
    const open = courseWith('offen', 'public', [lesson('a'), lesson('b', { questions: [{} as never] })]);

    assert.equal(exampleOf([closed]), undefined);
    assert.deepEqual(exampleOf([closed, preview]), {
      course: 'vorschau',
      title: 'VORSCHAU',
      lesson: 'b',
      asking: undefined,
    });
    assert.deepEqual(exampleOf([preview, open]), { course: 'offen', title: 'OFFEN', lesson: 'a', asking: 'b' });
  });
});

function courseWith(id: string, access: Course['access'], lessons: Lesson[]): Course {
  return { id, title: id.toUpperCase(), access, lessons } as unknown as Course;
}

function lesson(id: string, changes: Partial<Lesson> = {}): Lesson {
  return { id, title: id, preview: false, renew: [], body: [], materials: [], questions: [], ...changes };
}

function names(entries: readonly Entry[] = []): string[] {
  return entries.map(({ name }) => name).sort();
}

function unescaped(text: string): string {
  return text.replaceAll('&#x3C;', '<').replaceAll('&lt;', '<').replaceAll('&gt;', '>');
}
