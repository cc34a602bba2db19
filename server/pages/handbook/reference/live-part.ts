import type { RootContent } from 'mdast';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EMBEDDED, loaderLine, pageAddress, snippetOf } from '../../../contract/embedding/snippets.ts';
import type { EmbeddedElement } from '../../../contract/embedding/snippets.ts';
import type { Language } from '../../../contract/words.ts';
import { handbookPath, upFrom } from '../../shell.ts';
import type { Part } from '../article.ts';
import { paragraphOf } from '../nodes.ts';
import type { ExampleCourse } from './example.ts';
import { elementNamed } from './element-part.ts';
import type { Reference } from './manifest.ts';
import { referenceTexts } from './reference.texts.ts';

/** What a living example is made from. */
export interface LiveSources {
  reference: Reference;
  /** Address of the service, as an editor writes it, with a slash at the end. */
  service: string;
  /** The course in it; without one a sentence stands in its place. */
  example: ExampleCourse | undefined;
}

const SHEET = join(import.meta.dirname, '..', '..', 'elements.css');

/** Where a look is switched on; in a town's own sheet it needn't be. */
const ON = '.live:has(:checked)';

/**
 * `::live{name=learn-badge}`: the element at work, a switch that gives it a look of a town's own, and the lines that bring
 * both; with `look=plain` just as it comes.
 */
export function livePart(language: Language, { reference, service, example }: LiveSources): Part {
  const texts = referenceTexts[language];
  return ({ name, look }) => {
    const { tagName } = elementNamed(reference, name);
    const stand = example ?? { course: 'd3-ablegen', title: 'd3-ablegen', lesson: 'ablegen' };
    const wish = wishFor(tagName, stand);
    const lines = [loaderLine({ service }), tagOf(tagName, { ...wish, service, title: stand.title })];
    const isPlain = look === 'plain';

    return [
      example
        ? drawnAs('div', { className: ['live'] }, [
            ...(isPlain ? [] : [switchFor(texts.look)]),
            alive(tagName, wish, stand, language),
          ])
        : paragraphOf(texts.noCourse),
      { type: 'code', lang: 'html', meta: texts.code, value: lines.join('\n') },
      ...(isPlain ? [] : [{ type: 'code', lang: 'css', meta: texts.sheet, value: sheetFor(tagName) } as const]),
    ];
  };
}

/** About the whole town. */
const WITHOUT_COURSE = ['learn-figures'];

interface Wanted {
  course: string;
  lesson?: string | undefined;
}

/** A quiz needs a lesson with questions. */
function wishFor(tag: string, { course, lesson, asking }: ExampleCourse): Wanted {
  return tag === 'learn-quiz' ? { course, lesson: asking ?? lesson } : { course };
}

function tagOf(tag: string, wish: Wanted & { service: string; title: string }): string {
  const element = EMBEDDED.find((name): name is EmbeddedElement => `learn-${name}` === tag);
  if (WITHOUT_COURSE.includes(tag)) return `<${tag}></${tag}>`;
  return element ? snippetOf('tag', { ...wish, element }) : `<${tag} course="${wish.course}"></${tag}>`;
}

/** Without a script it does its work, too. */
function switchFor(label: string): RootContent {
  const hProperties = { type: 'checkbox', autoComplete: 'off' };
  // A break is the node that holds nothing.
  const box = { type: 'thematicBreak', data: { hName: 'input', hProperties } };
  return drawnAs('label', { className: ['switch'] }, [box, { type: 'text', value: label }]);
}

/** Until the element is there, and without a script, the course's own page is a link away. */
function alive(tag: string, wish: Wanted, { title }: ExampleCourse, language: Language): RootContent {
  if (WITHOUT_COURSE.includes(tag)) return drawnAs(tag, {}, []);
  const service = upFrom(handbookPath(language, 'page'));
  const link = { type: 'link', url: pageAddress({ service, ...wish }), children: [{ type: 'text', value: title }] };
  const { course, lesson } = wish;
  return drawnAs(tag, { course, ...(lesson && { lesson }) }, [{ type: 'paragraph', children: [link] }]);
}

/** A blockquote is the node that may hold any other; it is drawn as what it is here. */
function drawnAs(hName: string, hProperties: Record<string, unknown>, children: unknown[]): RootContent {
  return { type: 'blockquote', data: { hName, hProperties }, children } as RootContent;
}

/** The part of `elements.css` about one element, as a town would write it. */
export function sheetFor(tag: string): string {
  const [, rules] = readFileSync(SHEET, 'utf8').split(`/* ${tag} */\n`);
  if (rules === undefined) throw new Error(`elements.css has no look for ${tag}.`);
  return rules.split('\n/* ')[0]!.trim().replaceAll(`${ON} {`, ':root {').replaceAll(`${ON} `, '');
}
