import type { Root, RootContent } from 'mdast';
import rehypeStringify from 'rehype-stringify';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { Processor } from 'unified';
import type { Language } from '../../contract/words.ts';
import { Html } from '../html.ts';
import { handbookPath } from '../shell.ts';
import { frameExamples, labelTables } from './drawing.ts';
import { anchorHeadings } from './headings.ts';
import type { Anchor } from './headings.ts';
import { resolveLinks } from './links.ts';
import { textOf, within } from './nodes.ts';
import { framePictures } from './pictures.ts';

/** One page of the handbook, drawn. */
export interface Article {
  title: string;
  /** Its first paragraph, which says what it is about. */
  lead: string;
  /** Everything behind the lead. */
  body: Html;
  /** All headings, the title among them. */
  anchors: Anchor[];
  /** It holds elements of ours, or would if there were a course for them. */
  isLive: boolean;
  /** It lists what elements offer. */
  isReference: boolean;
}

/** What stands in the place of `::name{key=value}`; made from the code that it is about. */
export type Part = (attributes: Readonly<Record<string, string>>) => RootContent[];

const COLON = ':'.charCodeAt(0);

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkDirective).use(withoutTextDirectives).freeze();
// HTML in a page of the handbook stays out: nothing asks for it to be let through.
const writer = unified().use(remarkRehype).use(rehypeStringify).freeze();

/** Draws a page from its Markdown. Throws where it isn't a title, a lead and the rest, and at a directive without a part. */
export function articleOf(markdown: string, language: Language, parts: Readonly<Record<string, Part>>): Article {
  const tree = parser.parse(markdown);
  const asks = (name: RegExp) => tree.children.some((node) => node.type === 'leafDirective' && name.test(node.name));
  const [isLive, isReference] = [asks(/^live$/), asks(/^(live|elements?|events)$/)];
  tree.children = tree.children.flatMap((node) => (node.type === 'leafDirective' ? made(node, parts) : [node]));
  for (const node of within(tree)) {
    if (/Directive$|^html$/.test(node.type)) throw new Error(`No page of the handbook may hold: ${node.type}`);
  }
  const anchors = anchorHeadings(tree);
  resolveLinks(tree, language, handbookPath(language, 'page'));
  labelTables(tree);
  frameExamples(tree);
  framePictures(tree, handbookPath(language, 'page'));

  const [title, lead, ...rest] = tree.children;
  if (title?.type !== 'heading' || lead?.type !== 'paragraph') throw new Error('A page begins with title and lead.');
  return { title: textOf(title), lead: textOf(lead), body: drawn(rest), anchors, isLive, isReference };
}

function made(node: RootContent & { type: 'leafDirective' }, parts: Readonly<Record<string, Part>>): RootContent[] {
  const part = Object.hasOwn(parts, node.name) ? parts[node.name] : undefined;
  if (!part) throw new Error(`The handbook knows no ::${node.name}.`);
  return part((node.attributes ?? {}) as Record<string, string>);
}

function drawn(children: RootContent[]): Html {
  const tree: Root = { type: 'root', children };
  return new Html(writer.stringify(writer.runSync(tree)));
}

/** Only `::leaf` directives exist: in "Mitarbeiter:innen um 10:30" a colon is a colon. */
function withoutTextDirectives(this: Processor): void {
  const { micromarkExtensions = [] } = this.data();
  const directives = micromarkExtensions.findIndex(({ flow, text }) => flow?.[COLON] && text?.[COLON]);
  micromarkExtensions[directives] = { ...micromarkExtensions[directives], text: {} };
}
