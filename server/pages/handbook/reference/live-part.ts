import type { RootContent } from 'mdast';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EMBEDDED, loaderLine, pageAddress, snippetOf } from '../../../contract/embedding/snippets.ts';
import type { EmbeddedElement } from '../../../contract/embedding/snippets.ts';
import { handbookPath, upFrom } from '../../shell.ts';
import type { Language } from '../../words.ts';
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

/** The class under which `elements.css` gives an element a look of its own. */
const LOOK = 'rathausgruen';

const SHEET = join(import.meta.dirname, '..', '..', 'elements.css');

/**
 * `::live{name=learn-badge}`: the element at work, and the lines that bring it; with `look=own` under a sheet of the town,
 * which stands below it.
 */
export function livePart(language: Language, { reference, service, example }: LiveSources): Part {
  const texts = referenceTexts[language];
  return ({ name, look }) => {
    const { tagName } = elementNamed(reference, name);
    const own = look === 'own';
    const stand = example ?? { course: 'd3-ablegen', title: 'd3-ablegen', lesson: 'ablegen' };
    const wish = wishFor(tagName, stand, own);
    const tag = tagOf(tagName, { ...wish, service, title: stand.title });
    const script = own ? [] : [loaderLine({ service })];
    const sheet = own ? [{ type: 'code', lang: 'css', meta: texts.sheet, value: sheetFor(tagName) } as const] : [];
    const markup = own ? `<div class="${LOOK}">\n  ${tag}\n</div>` : tag;

    return [
      ...(example
        ? [paragraphOf(texts.live), alive(tagName, wish, stand, language, own)]
        : [paragraphOf(texts.noCourse)]),
      { type: 'code', lang: 'html', meta: texts.code, value: [...script, markup].join('\n') },
      ...sheet,
    ];
  };
}

interface Wanted {
  course: string;
  lesson?: string | undefined;
}

/** A quiz needs a lesson with questions, and a second player needn't list all lessons again. */
function wishFor(tag: string, { course, lesson, asking }: ExampleCourse, own: boolean): Wanted {
  if (tag === 'learn-quiz') return { course, lesson: asking ?? lesson };
  return { course, lesson: tag === 'learn-player' && own ? lesson : undefined };
}

function tagOf(tag: string, wish: Wanted & { service: string; title: string }): string {
  const element = EMBEDDED.find((name): name is EmbeddedElement => `learn-${name}` === tag);
  return element ? snippetOf('tag', { ...wish, element }) : `<${tag} course="${wish.course}"></${tag}>`;
}

/** Until the element is there, and without a script, the course's own page is a link away. */
function alive(tag: string, wish: Wanted, { title }: ExampleCourse, language: Language, own: boolean): RootContent {
  const service = upFrom(handbookPath(language, 'page'));
  const link = { type: 'link', url: pageAddress({ service, ...wish }), children: [{ type: 'text', value: title }] };
  const { course, lesson } = wish;
  const element = drawnAs(tag, { course, ...(lesson && { lesson }) }, [{ type: 'paragraph', children: [link] }]);
  return drawnAs('div', { className: ['live', ...(own ? [LOOK] : [])] }, [element]) as RootContent;
}

/** A blockquote is the node that may hold any other; it is drawn as what it is here. */
function drawnAs(hName: string, hProperties: Record<string, unknown>, children: unknown[]): object {
  return { type: 'blockquote', data: { hName, hProperties }, children };
}

/** The part of `elements.css` about one element, which is what stands in the page. */
export function sheetFor(tag: string): string {
  const [, rules] = readFileSync(SHEET, 'utf8').split(`/* ${tag} */\n`);
  if (rules === undefined) throw new Error(`elements.css has no look for ${tag}.`);
  return rules.split('\n/* ')[0]!.trim();
}
