import type { Element, Nodes, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';

/** A form in which something of ours stands in a page, or stood before the CMS had it. */
export type TraceKind =
  | 'script'
  | 'embed-script'
  | 'widget'
  | 'tag'
  | 'placeholder'
  | 'link'
  | 'frame'
  | 'as-text'
  | 'as-example'
  | 'in-comment';

/** One thing of ours in a page. */
export interface Trace {
  kind: TraceKind;
  /** Line of the page, from 1. */
  at: number;
  /** `player`, `quiz`, `badge`; whatever stands there where it is none of these. */
  element?: string;
  course?: string;
  lesson?: string;
  /** Address of the service that it names, with a slash at the end. */
  service?: URL;
  /** Of a script, frame or link: as it stands in the page, made whole. */
  url?: URL;
  attributes: Readonly<Record<string, string>>;
  /** Something holds it back until somebody agrees: a cookie banner has changed it. */
  isHeldBack?: boolean;
}

/** What of a page is looked at. */
export interface Examined {
  traces: Trace[];
  /** `<meta http-equiv="Content-Security-Policy">` */
  policies: string[];
  /** What stands in `<meta name="generator">`. */
  generator: string;
  /** Where the page says people get tokens. */
  token?: string;
  title: string;
}

const SCRIPT = /\/(loader|lernbausteine)\.js$/;
const EMBED_SCRIPT = /\/embed\.js$/;
const FRAME = /^(.*\/)embed\/(player|quiz|badge)\/([^/]+)\/?$/;
const PAGE = /^(.*\/)c\/([^/]+)(?:\/([^/]+))?\/?$/;
/** As text it would have been ours. */
const WRITTEN =
  /<\/?learn-(player|quiz|badge)|<script[^>]+\/(loader|embed|lernbausteine)\.js|<(div|a)[^>]+data-learn|<iframe[^>]+\/embed\/(player|quiz|badge)\//i;

/** Finds what is ours in a page, by reading alone. `address`: where the page lies. */
export function examine(html: string, address: URL | undefined): Examined {
  const tree = unified().use(rehypeParse).parse(html);
  const found: Examined = { traces: [], policies: [], generator: '', title: '' };
  const all = [...elementsOf(tree)];
  const base = baseOf(all, address);
  const fallbacks = new Set<Nodes>();
  const examples = new Set<Nodes>();
  for (const node of all) {
    const at = node.position?.start.line ?? 0;
    if (node.type === 'element') {
      // Who shows code means to.
      if (/^(pre|code)$/.test(node.tagName) || examples.has(node))
        for (const child of node.children) examples.add(child);
      // What stands within an element, or what becomes one, is there where it isn't.
      if (node.tagName.startsWith('learn-') || node.properties['dataLearn'] !== undefined || fallbacks.has(node))
        for (const child of node.children) fallbacks.add(child);
      if (node.tagName !== 'a' || !fallbacks.has(node)) take(node, base, at, found);
    } else if (WRITTEN.test(node.value)) {
      const kind = node.type === 'comment' ? 'in-comment' : examples.has(node) ? 'as-example' : 'as-text';
      found.traces.push({ kind, at, attributes: { text: node.value } });
    }
  }
  return found;
}

type Found = Omit<Trace, 'at' | 'attributes'> | undefined;

type Looked = Element | Extract<Nodes, { type: 'text' | 'comment' }>;

/** In the order of the page; scripts and styles hold code, not text. */
function* elementsOf(root: Root): Generator<Looked> {
  const waiting: Nodes[] = [...root.children].reverse();
  while (waiting.length) {
    const node = waiting.pop()!;
    if (node.type === 'text' || node.type === 'comment') yield node;
    if (node.type !== 'element') continue;
    yield node;
    if (/^(script|style|template|textarea)$/.test(node.tagName)) continue;
    for (const child of node.children.toReversed()) waiting.push(child);
  }
}

function baseOf(all: readonly Looked[], address: URL | undefined): URL | undefined {
  const base = all.find((node) => node.type === 'element' && node.tagName === 'base');
  const href = base?.type === 'element' ? attributesOf(base)['href'] : undefined;
  return href && URL.canParse(href, address?.href) ? new URL(href, address) : address;
}

function take(node: Element, base: URL | undefined, at: number, found: Examined): void {
  const attributes = attributesOf(node);
  const name = node.tagName;
  if (name === 'meta') return takeMeta(attributes, found);
  if (name === 'title' && !found.title) found.title = wordsOf(node);
  const trace = traceOf(node, attributes, base);
  if (trace) found.traces.push({ ...trace, at, attributes });
}

function takeMeta(attributes: Record<string, string>, found: Examined): void {
  const { content = '', name = '' } = attributes;
  if (attributes['http-equiv']?.toLowerCase() === 'content-security-policy') found.policies.push(content);
  if (name.toLowerCase() === 'generator') found.generator = content;
  if (name === 'learn-token') found.token = content;
}

function traceOf(node: Element, attributes: Record<string, string>, base: URL | undefined): Found {
  const { tagName } = node;
  const { 'data-learn': learn, 'data-course': course, 'data-lesson': lesson } = attributes;
  if (tagName === 'script') return scriptOf(attributes, base);
  if (tagName === 'iframe') return frameOf(attributes, base);
  if (tagName.startsWith('learn-')) {
    const element = tagName.slice(6);
    return { kind: 'tag', element, ...given({ course: attributes['course'], lesson: attributes['lesson'] }) };
  }
  // Of the file for Staffbase, which brings its own script.
  if (tagName === 'lernbausteine-kurs') {
    const named = { course: attributes['course'], lesson: attributes['lesson'] };
    return { kind: 'widget', element: attributes['element']?.replace('learn-', '') ?? 'player', ...given(named) };
  }
  if (tagName === 'a') return linkOf(attributes, base);
  return learn === undefined
    ? undefined
    : { kind: 'placeholder', element: learn.trim().toLowerCase(), ...given({ course, lesson }) };
}

function scriptOf(attributes: Record<string, string>, base: URL | undefined): Found {
  const src = attributes['src'] ?? attributes['data-src'] ?? attributes['data-cmp-src'];
  const url = urlOf(src, base);
  if (!url) return undefined;
  const kind = EMBED_SCRIPT.test(url.pathname) ? 'embed-script' : SCRIPT.test(url.pathname) ? 'script' : undefined;
  if (!kind) return undefined;
  const isHeldBack = attributes['src'] === undefined || /^text\/plain/i.test(attributes['type'] ?? '');
  const { 'data-learn': element = 'player', 'data-course': course, 'data-lesson': lesson } = attributes;
  const named = kind === 'embed-script' ? { element, ...given({ course, lesson }) } : {};
  return { kind, url, service: new URL('.', url), isHeldBack, ...named };
}

function frameOf(attributes: Record<string, string>, base: URL | undefined): Found {
  const url = urlOf(attributes['src'] ?? attributes['data-src'] ?? attributes['data-cmp-src'], base);
  const [, root, element, course] = FRAME.exec(url?.pathname ?? '') ?? [];
  if (!url || !root || !element) return undefined;
  const lesson = url.searchParams.get('lesson') ?? undefined;
  return {
    ...{ kind: 'frame', url, element, service: new URL(root, url), isHeldBack: attributes['src'] === undefined },
    ...given({ course: decoded(course!), lesson }),
  };
}

function linkOf(attributes: Record<string, string>, base: URL | undefined): Found {
  const url = urlOf(attributes['href'], base);
  const [, root, course, lesson] = PAGE.exec(url?.pathname ?? '') ?? [];
  const learn = attributes['data-learn'];
  if (!url || !root) return learn === undefined ? undefined : { kind: 'link', element: learn };
  return {
    ...{ kind: 'link', url, service: new URL(root, url), element: learn?.trim().toLowerCase() || 'player' },
    ...given({ course: decoded(course!), lesson: lesson && decoded(lesson) }),
  };
}

/** The names as they stand in the page; the parser has its own for some. */
function attributesOf({ properties }: Element): Record<string, string> {
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [
      attributeName(name),
      Array.isArray(value) ? value.join(' ') : value === true ? '' : String(value),
    ]),
  );
}

function attributeName(property: string): string {
  const special: Record<string, string> = { httpEquiv: 'http-equiv', className: 'class' };
  if (/^data[A-Z]/.test(property)) return property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return special[property] ?? property.toLowerCase();
}

function wordsOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}

function urlOf(text: string | undefined, base: URL | undefined): URL | undefined {
  return text !== undefined && URL.canParse(text, base?.href) ? new URL(text, base) : undefined;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function given<T extends Record<string, string | undefined>>(values: T): { [K in keyof T]?: string } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value)) as { [K in keyof T]?: string };
}
