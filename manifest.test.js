import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { before, describe, it } from 'node:test';
import { z } from 'zod';
import { manifestOf, sourceFiles, writeTo } from './manifest.js';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';

const manifest = manifestOf();
const declarations = manifest.modules.flatMap((module) => module.declarations.map((one) => ({ ...one, module })));
const elements = declarations.filter(({ tagName }) => tagName);
const events = declarations.filter(({ tagName }) => !tagName);

const sources = new Map(sourceFiles().map((file) => [file, readFileSync(file, 'utf8')]));
/** An element that no editor writes into a page says so. */
const isInside = (text) => /^ \* @internal\b/m.test(text);

describe('the manifest of the elements', () => {
  it('has every element there is, unless it says that it is part of another', () => {
    const defined = [...sources].flatMap(([file, text]) =>
      [...text.matchAll(/customElements\.define\('([\w-]+)', (\w+)\)/g)].map(([, tag, name]) => {
        const home = new RegExp(`import \\{[^}]*\\b${name}\\b[^}]*\\} from '(.+)'`).exec(text);
        return { tag, text: home ? sources.get(join(dirname(file), home[1])) : text };
      }),
    );
    const inside = defined.filter(({ text }) => isInside(text));
    const outside = defined.filter(({ text }) => !isInside(text)).map(({ tag }) => tag);

    assert.ok(inside.length > 5);
    assert.deepEqual(names(elements, 'tagName'), outside.sort());
  });

  for (const element of elements) {
    it(`says what everything is for: ${element.tagName}`, () => {
      assert.match(element.summary, /^[A-Z].*\.$/);
      const { attributes, members, slots, cssParts, cssProperties } = element;
      for (const one of [attributes, members, element.events, slots, cssParts, cssProperties].flatMap(
        (all) => all ?? [],
      )) {
        assert.match(one.description ?? '', /^[A-Z].*[.…]$/, one.name);
      }
      for (const { name, type } of [...(attributes ?? []), ...members.filter(({ kind }) => kind === 'field')])
        assert.ok(type?.text, name);
      for (const property of cssProperties ?? []) assert.ok(property.default, property.name);
    });

    it(`has the parts that are drawn, and no others: ${element.tagName}`, () => {
      const drawn = reachable(element, (text) => !isInside(text)).flatMap((text) =>
        [...text.matchAll(/\bpart="([^"]+)"/g)].flatMap(([, parts]) => parts.split(' ')),
      );
      assert.deepEqual(names(element.cssParts), [...new Set(drawn)].sort());
    });

    it(`has the slots that are drawn, and no others: ${element.tagName}`, () => {
      const drawn = reachable(element, (text) => !isInside(text)).flatMap((text) =>
        [...text.matchAll(/<slot(?: name="([^"]+)")?|createElement\('slot'\)/g)].map(([, name = '']) => name),
      );
      assert.deepEqual(names(element.slots), [...new Set(drawn)].sort());
    });

    it(`has the events that are fired, and no others: ${element.tagName}`, () => {
      const texts = reachable(element, () => true);
      const made = texts.flatMap((text) => [...text.matchAll(/new (Learn\w+Event)\(/g)].map(([, name]) => name));
      // Who reports in their own name tells what comes of it.
      const reports = texts.some((text) => /\breport\([^;]*, this(?:\.#host)?\)/.test(text));
      if (reports) made.push('LearnLessonCompletedEvent', 'LearnCourseCompletedEvent');
      // A session makes those of the elements that report to it.
      const fired = element.tagName === 'learn-session' ? [] : made;
      assert.deepEqual((element.events ?? []).map(({ type }) => type.text).sort(), [...new Set(fired)].sort());
    });

    it(`has the custom properties that are used, and no others: ${element.tagName}`, () => {
      const used = reachable(element, (text) => !isInside(text)).flatMap((text) =>
        [...text.matchAll(/var\((--learn-[\w-]+)/g)].map(([, name]) => name),
      );
      assert.deepEqual(names(element.cssProperties), [...new Set(used)].sort());
    });

    it(`is what the package hands out: ${element.tagName}`, () => {
      const { exports } = JSON.parse(readFileSync('package.json', 'utf8'));
      const { default: path } = exports[`./${element.tagName}`];
      const definition = manifest.modules.find((module) => `./${module.path}` === path);
      assert.equal(definition?.exports[0]?.name, element.tagName);
    });
  }

  it('uses no custom property of ours that is not documented, in inner elements either', () => {
    const documented = new Set(elements.flatMap(({ cssProperties }) => names(cssProperties)));
    for (const [file, text] of sources) {
      for (const [name] of text.matchAll(/--learn-[\w-]*\w/g)) assert.ok(documented.has(name), `${file}: ${name}`);
    }
  });

  it('says of each event what it carries: ids of content, and nothing of a person', () => {
    const types = new Set(elements.flatMap((element) => (element.events ?? []).map(({ type }) => type.text)));
    assert.deepEqual(names(events), [...types, 'LearnEvent'].sort());
    for (const { name, members } of events) {
      for (const { description, type } of members)
        assert.match(`${type.text}: ${description}`, /^string.*: Id of |^number: Second of the video\./, name);
      const carried = members.map((member) => member.name);
      const last = carried.includes('seconds') ? 'seconds' : 'question';
      assert.deepEqual(carried, ['course', 'lesson', last].slice(0, carried.length), name);
    }
  });

  it('calls an event what its class calls itself', () => {
    for (const { tagName, events: fired = [] } of elements) {
      for (const { name, type } of fired) {
        const text = [...sources.values()].find((one) => one.includes(`class ${type.text} `));
        const [, own] = new RegExp(`class ${type.text} [^]*?super\\('([\\w-]+)'`).exec(text);
        assert.equal(name, own, tagName);
      }
    }
  });
});

describe('what programs complete from', () => {
  let files;

  before(() => {
    const folder = mkdtempSync(join(tmpdir(), 'lern-reference-'));
    writeTo(folder, manifest);
    const read = (name) => JSON.parse(readFileSync(join(folder, name), 'utf8'));
    files = {
      html: read('vscode.html-custom-data.json'),
      css: read('vscode.css-custom-data.json'),
      webTypes: read('web-types.json'),
    };
    rmSync(folder, { recursive: true });
  });

  it('is HTML data as VS Code reads it, with every tag and attribute', () => {
    const { tags } = htmlData.parse(files.html);
    assert.deepEqual(names(tags), names(elements, 'tagName'));
    for (const { tagName, attributes } of elements) {
      assert.deepEqual(names(tags.find(({ name }) => name === tagName).attributes), names(attributes), tagName);
    }
  });

  it('is CSS data as VS Code reads it, with every property and part once', () => {
    const { properties, pseudoElements } = cssData.parse(files.css);
    assert.deepEqual(names(properties), all('cssProperties'));
    assert.deepEqual(
      names(pseudoElements),
      all('cssParts').map((name) => `::part(${name})`),
    );
  });

  it('is web-types as JetBrains’ programs read them, with all of it', () => {
    const { contributions, version } = webTypes.parse(files.webTypes);
    assert.equal(version, JSON.parse(readFileSync('package.json', 'utf8')).version);
    assert.deepEqual(names(contributions.html.elements), names(elements, 'tagName'));
    for (const { tagName, attributes, events: fired } of elements) {
      const one = contributions.html.elements.find(({ name }) => name === tagName);
      assert.deepEqual(names(one.attributes), names(attributes), tagName);
      assert.deepEqual(names(one.js?.events), names(fired), tagName);
    }
    assert.deepEqual(names(contributions.css.properties), all('cssProperties'));
  });

  it('lies where the package says', () => {
    const { customElements, 'web-types': types, exports } = JSON.parse(readFileSync('package.json', 'utf8'));
    for (const path of [customElements, types, exports['./custom-elements.json']]) {
      assert.ok(JSON.parse(readFileSync(path, 'utf8')), path);
    }
    assert.deepEqual(
      JSON.parse(readFileSync(customElements, 'utf8')),
      JSON.parse(JSON.stringify(manifest)),
      'built anew',
    );
  });

  function all(what) {
    return [...new Set(elements.flatMap((element) => names(element[what])))].sort();
  }
});

/** The formats as their publishers describe them; what they don't know they refuse. */
const text = z.string().min(1);
const reference = z.strictObject({ name: text, url: z.url() });
const value = z.strictObject({ name: text, description: z.string().optional() });
const attribute = z.strictObject({
  name: text,
  description: text,
  valueSet: text.optional(),
  values: z.array(value),
  references: z.array(reference).optional(),
});
const htmlData = z.strictObject({
  $schema: z.url(),
  version: z.literal([1, 1.1]),
  tags: z.array(
    z.strictObject({ name: text, description: text, attributes: z.array(attribute), references: z.array(reference) }),
  ),
});
const cssEntry = z.strictObject({ name: text, description: text, values: z.array(value).optional() });
const cssData = z.strictObject({
  $schema: z.url(),
  version: z.literal([1, 1.1]),
  properties: z.array(cssEntry),
  pseudoElements: z.array(cssEntry),
});
const named = z.strictObject({ name: z.string(), description: text });
const typed = named.extend({ type: text });
const webTypes = z.strictObject({
  $schema: z.url(),
  name: z.literal('lernbausteine'),
  version: text,
  'description-markup': z.literal('markdown'),
  contributions: z.strictObject({
    html: z.strictObject({
      elements: z.array(
        named.extend({
          attributes: z
            .array(named.extend({ value: z.strictObject({ type: text, default: text.optional() }) }))
            .optional(),
          slots: z.array(named).optional(),
          events: z.array(typed).optional(),
          js: z.strictObject({ properties: z.array(typed).optional(), events: z.array(typed).optional() }).optional(),
        }),
      ),
    }),
    css: z.strictObject({ properties: z.array(named), 'pseudo-elements': z.array(named) }),
  }),
});

function names(list = [], key = 'name') {
  return list.map((one) => one[key]).sort();
}

/** The source of an element, and of all it imports, now or later, as far as `fits`. */
function reachable({ module }, fits) {
  const open = [module.path.replace(/^dist\/(.*)\.js$/, '$1.ts')];
  const found = new Map();
  for (const file of open) {
    const text = sources.get(file);
    if (!text || found.has(file) || !fits(text)) continue;
    found.set(file, text);
    for (const [, path] of text.matchAll(/(?:from |import\()'(\.[^']+\.ts)'/g)) open.push(join(dirname(file), path));
  }
  return [...found.values()];
}
