import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { JSDOM } from 'jsdom';
import { parse } from 'yaml';
import { z } from 'zod';
import { asLiferayRenders } from './cms/systems/liferay.ts';
import { widgetFor } from './cms/systems/staffbase.ts';

const samples = join(import.meta.dirname, '../cms-samples');
const read = (path: string): string => readFileSync(join(samples, path), 'utf8');
const schemaOf = (path: string): z.ZodType =>
  z.fromJSONSchema(JSON.parse(read(path)) as Parameters<typeof z.fromJSONSchema>[0]);

describe('the client extension for Liferay', () => {
  const sample = read('liferay/client-extension.yaml');
  const extensions = parse(sample) as Record<string, Record<string, unknown>>;
  const schema = schemaOf('liferay/custom-element.schema.json');

  it('is of the form that Liferay’s workspace takes', () => {
    assert.deepEqual(
      Object.values(extensions).map(({ htmlElementName }) => htmlElementName),
      ['learn-player', 'learn-quiz', 'learn-badge'],
    );
    for (const [key, extension] of Object.entries(extensions)) {
      assert.match(key, /^(?!assemble$)[a-z][a-z-\d]+$/);
      schema.parse(extension);
      assert.equal(extension['friendlyURLMapping'], key);
    }
  });

  it('would not pass with a mistake in it', () => {
    const [right] = Object.values(extensions);
    for (const wrong of [{ htmlElementName: 'player' }, { urls: [] }, { type: 'custom' }, { useEsm: true }]) {
      assert.throws(() => schema.parse({ ...right, ...wrong }), JSON.stringify(wrong));
    }
  });

  it('loads one file, and carries the course as an attribute', async () => {
    const files = new Set(Object.values(extensions).flatMap(({ urls }) => urls as string[]));
    assert.deepEqual([...files], ['https://lernen.lindenbach.example/lernbausteine.js']);
    assert.equal(await asLiferayRenders(sample), '<learn-player course="d3-ablegen"></learn-player>');
    assert.equal(
      await asLiferayRenders("a:\n  htmlElementName: learn-quiz\n  properties:\n    course: '\"><b>'"),
      '<learn-quiz course="&quot;&gt;&lt;b&gt;"></learn-quiz>',
    );
  });
});

describe('the widget for Staffbase', () => {
  interface Definition {
    name: string;
    factory: unknown;
    attributes: string[];
    configurationSchema: { properties: Record<string, unknown>; required: string[] };
    uiSchema: Record<string, unknown>;
  }

  /** A page with the platform and our widget in it; `registered` is what it was told. */
  const pageWith = (body: string) => {
    const { window } = new JSDOM(body, { url: 'https://stadt.staffbase.example/', runScripts: 'outside-only' });
    window.eval(readFileSync(join(import.meta.dirname, 'static/staffbase-platform.js'), 'utf8'));
    window.eval(
      'window.registered = []; const define = window.defineBlock;' +
        'window.defineBlock = (widget) => { registered.push(widget); define(widget); };',
    );
    window.eval(widgetFor('https://lernen.stadt.example/'));
    const { registered } = window as unknown as { registered: { blockDefinition: Definition }[] };
    return { document: window.document, registered };
  };

  it('registers itself once, in the form that the SDK demands', () => {
    const { registered } = pageWith('');
    assert.equal(registered.length, 1);
    const [{ blockDefinition }] = registered as [{ blockDefinition: Definition }];
    assert.equal(typeof blockDefinition.factory, 'function');
    const written = JSON.parse(JSON.stringify(registered[0])) as unknown;
    schemaOf('staffbase/block-definition.schema.json').parse(written);

    const { attributes, configurationSchema, uiSchema } = blockDefinition;
    assert.deepEqual(Object.keys(configurationSchema.properties), [...attributes]);
    for (const name of [...configurationSchema.required, ...Object.keys(uiSchema)])
      assert.ok(attributes.includes(name));
  });

  it('has a form that takes a course, and no element of somebody else’s', () => {
    const { configurationSchema } = pageWith('').registered[0]!.blockDefinition;
    const form = z.fromJSONSchema(JSON.parse(JSON.stringify(configurationSchema)) as { type: 'object' });
    form.parse({ element: 'learn-quiz', course: 'd3-ablegen' });
    assert.throws(() => form.parse({ element: 'img', course: 'd3-ablegen' }));
    assert.throws(() => form.parse({ element: 'learn-quiz' }));
  });

  it('shows the element, in the language of the page, and loads its file once', () => {
    const { document } = pageWith(
      '<lernbausteine-kurs element="learn-quiz" course="d3-ablegen" lesson="ablegen" content-language="en_US"></lernbausteine-kurs>' +
        '<lernbausteine-kurs course="d3-ablegen" element="script"></lernbausteine-kurs>',
    );
    assert.deepEqual(
      [...document.querySelectorAll('lernbausteine-kurs > *')].map(({ outerHTML }) => outerHTML),
      [
        '<learn-quiz course="d3-ablegen" lesson="ablegen" lang="en"></learn-quiz>',
        '<learn-player course="d3-ablegen" lang="de"></learn-player>',
      ],
    );
    const scripts = [...document.querySelectorAll('script')].map(({ src }) => src);
    assert.deepEqual(scripts, ['https://lernen.stadt.example/lernbausteine.js']);
  });

  it('draws anew when its form changes, and leaves nothing', () => {
    const { document } = pageWith('<lernbausteine-kurs course="a"></lernbausteine-kurs>');
    const block = document.querySelector('lernbausteine-kurs')!;
    block.setAttribute('course', 'b');
    assert.equal(block.querySelector('learn-player')!.getAttribute('course'), 'b');
    block.remove();
    assert.equal(block.childNodes.length, 0);
  });

  it('leaves no name of its own on the page, which other widgets might want', () => {
    const { window } = new JSDOM('', { url: 'https://stadt.staffbase.example/', runScripts: 'outside-only' });
    window.eval('window.defineBlock = () => undefined');
    const before = Object.keys(window);
    window.eval(widgetFor('https://lernen.stadt.example/'));
    assert.deepEqual(Object.keys(window), before);
    window.eval('const factory = 1, attributes = 2, SERVICE = 3, loadElements = 4');
  });

  it('is only named while somebody edits the page', () => {
    const { document } = pageWith('<lernbausteine-kurs course="a"></lernbausteine-kurs>');
    const block = document.querySelector('lernbausteine-kurs') as HTMLElement & {
      renderBlockInEditor(container: HTMLElement): void;
    };
    const container = document.createElement('div');
    block.renderBlockInEditor(container);
    assert.equal(container.innerHTML, 'Lernfilm: a');
  });
});
