import { EMBEDDED, loaderLine } from '../contract/embedding/snippets.ts';
import { nearest } from '../contract/nearest.ts';
import type { CourseAnswer, Service } from './ask-service.ts';
import type { Fault, Finding } from './finding.ts';
import { faultAbout, plain } from './finding.ts';
import type { Trace } from './traces.ts';
import { says } from './words.ts';

/** What is known where a page's snippets are looked at. */
export interface Known {
  page: URL | undefined;
  traces: readonly Trace[];
  /** The service that the page uses; undefined where nothing in it says one. */
  service: Service | undefined;
  /** What the service says of each course that the page names, by its id. */
  courses: ReadonlyMap<string, CourseAnswer>;
}

/** Stands for a service that nothing names. */
const EXAMPLE = 'https://lernen.stadt.example/';

/** Says of every snippet in a page whether it is whole, and what became of it. */
export function judgeSnippets(known: Known): Finding[] {
  return [...known.traces.flatMap((trace) => judge(trace, known)), ...together(known)].sort(
    (a, b) => (a.at ?? Infinity) - (b.at ?? Infinity),
  );
}

function judge(trace: Trace, known: Known): Finding[] {
  const { kind, at, attributes } = trace;
  const fault = faultAbout('snippet', at);
  if (kind === 'as-text') {
    const write = plain(attributes['text']!);
    return [fault('as-text', { says: says.asText, todo: says.asTextTodo, write })];
  }
  if (kind === 'in-comment' || kind === 'as-example') {
    const said = kind === 'in-comment' ? says.inComment : says.asExample;
    return [{ kind: 'hint', id: kind, about: 'snippet', at, says: said }];
  }
  const faults: Finding[] = [];
  if (trace.isHeldBack)
    faults.push(fault('held-back', { says: says.heldBack(labelOf(trace)), todo: says.heldBackTodo }));
  if (trace.url?.protocol === 'http:' && known.page?.protocol === 'https:' && kind !== 'link') {
    const safer = trace.url.href.replace(/^http:/, 'https:');
    faults.push(
      fault('mixed-content', { says: says.mixedContent(labelOf(trace)), todo: says.writeAddress, write: safer }),
    );
  }
  if (kind === 'script') faults.push(...judgeScript(trace, fault));
  if (kind === 'frame') faults.push(...judgeFrame(trace, fault));
  if (kind !== 'script') faults.push(...judgeElement(trace, known, fault));
  if (faults.length) return faults;
  return [{ kind: 'good', id: kind, about: 'snippet', at, says: says.whole(labelOf(trace)) }];
}

function judgeScript({ url, service, attributes, isHeldBack }: Trace, fault: Fault): Finding[] {
  const isModule = attributes['type']?.trim().toLowerCase() === 'module';
  if (isModule || isHeldBack || !url!.pathname.endsWith('/loader.js')) return [];
  const links = attributes['data-links'] !== undefined;
  return [
    fault('no-module', {
      says: says.noModule,
      todo: says.writeInstead,
      write: loaderLine({ service: service!.href }, links),
    }),
  ];
}

/** A sandbox takes away what a frame needs: scripts, and an origin to keep progress under. */
function judgeFrame({ attributes }: Trace, fault: Fault): Finding[] {
  const { sandbox } = attributes;
  if (sandbox === undefined) return [];
  const wanted = ['allow-scripts', 'allow-same-origin', 'allow-popups', 'allow-forms', 'allow-downloads'];
  const given = sandbox.toLowerCase().split(/\s+/).filter(Boolean);
  const missing = wanted.slice(0, 2).filter((word) => !given.includes(word));
  if (!missing.length) return [];
  const write = `sandbox="${[...new Set([...given, ...wanted])].join(' ')}"`;
  return [fault('sandbox', { says: says.sandbox(missing), todo: says.writeInstead, write })];
}

function judgeElement(trace: Trace, known: Known, fault: Fault): Finding[] {
  const { element = '', course, lesson, kind, attributes } = trace;
  if (element === 'privacy' || element === 'session') return [];
  const isKnown = (EMBEDDED as readonly string[]).includes(element);
  if (!isKnown && /^(tag|placeholder)$/.test(kind)) {
    const meant = nearest(element, EMBEDDED) ?? 'player';
    const write = kind === 'tag' ? `<learn-${meant} …></learn-${meant}>` : `data-learn="${meant}"`;
    return [fault('element-unknown', { says: says.elementUnknown(labelOf(trace)), todo: says.writeInstead, write })];
  }
  if (kind === 'link' && !trace.url)
    return [fault('link-elsewhere', { says: says.linkElsewhere(plain(attributes['href'] ?? '')) })];
  if (!course) {
    const lost = kind === 'placeholder' || kind === 'embed-script' ? 'data-course' : 'course';
    return [fault('course-missing', { says: says.courseMissing(labelOf(trace), lost) })];
  }
  const answer = known.courses.get(course);
  if (answer?.state === 'unknown') {
    const meant = nearest(course, known.service?.courses ?? []);
    return [
      fault('course-unknown', {
        says: says.courseUnknown(plain(course), meant),
        ...(meant && { todo: says.writeInstead, write: instead(trace, 'course', meant) }),
      }),
    ];
  }
  if (lesson && answer?.lessons && !answer.lessons.includes(lesson)) {
    const meant = nearest(lesson, answer.lessons);
    return [
      fault('lesson-unknown', {
        says: says.lessonUnknown(plain(lesson), plain(course), meant),
        ...(meant && { todo: says.writeInstead, write: instead(trace, 'lesson', meant) }),
      }),
    ];
  }
  return [];
}

/** What to write where a course or a lesson was misspelt: the attribute, or the whole address. */
function instead({ kind, url, course, lesson }: Trace, name: 'course' | 'lesson', meant: string): string {
  if (kind !== 'frame' && kind !== 'link')
    return `${kind === 'placeholder' || kind === 'embed-script' ? 'data-' : ''}${name}="${meant}"`;
  const mended = new URL(url!);
  const [wrong, right] = [name === 'course' ? course! : lesson!, meant].map(encodeURIComponent);
  if (name === 'lesson' && kind === 'frame') mended.searchParams.set('lesson', meant);
  else mended.pathname = mended.pathname.replace(`/${wrong}`, `/${right}`);
  return mended.href;
}

/** What only all of them together show: that one half is there, and the CMS has taken the other. */
function together({ traces, service }: Known): Finding[] {
  const of = (...kinds: Trace['kind'][]) => traces.filter(({ kind }) => kinds.includes(kind));
  const scripts = of('script');
  const address = service?.address.href ?? EXAMPLE;
  const fault = faultAbout('snippet');
  const elements = [...of('tag', 'placeholder'), ...of('link').filter(({ attributes }) => 'data-learn' in attributes)];
  const links = of('link').filter(({ attributes }) => !('data-learn' in attributes));
  const isForLinks = scripts.some(({ attributes }) => attributes['data-links']?.trim().toLowerCase() === 'all');
  const hasScript = scripts.length > 0 || of('embed-script').length > 0;
  const found: Finding[] = [];
  if (elements.length && !hasScript) {
    found.push(
      fault('script-gone', {
        says: says.scriptGone,
        todo: says.scriptGoneTodo,
        write: loaderLine({ service: address }),
      }),
    );
  }
  if (scripts.length && !elements.length && links.length && !isForLinks) {
    const write = loaderLine({ service: address }, true);
    found.push(
      fault('only-links', { says: says.onlyLinks(links.length), todo: says.onlyLinksTodo, write }, links[0]!.at),
    );
  }
  if (scripts.length && !elements.length && !links.length && !of('frame', 'embed-script', 'widget', 'as-text').length) {
    found.push(fault('element-gone', { says: says.elementGone, todo: says.elementGoneTodo }, scripts[0]!.at));
  }
  const services = [...new Set([...scripts, ...of('embed-script')].map((trace) => trace.service!.href))];
  if (services.length > 1) {
    found.push(
      fault('two-services', {
        says: says.twoServices(services),
        todo: says.twoServicesTodo,
        write: loaderLine({ service: address }),
      }),
    );
  }
  if (traces.every(({ kind }) => kind === 'in-comment' || kind === 'as-example'))
    found.push(fault('nothing', { says: says.nothing }));
  return found;
}

/** How it stands in the page. */
function labelOf({ kind, element = '', course, lesson, url, attributes }: Trace): string {
  const named = [course && `course="${course}"`, lesson && `lesson="${lesson}"`].filter(Boolean).join(' ');
  const tail = named && ` ${named}`;
  const words = {
    script: `<script src="${url?.href}">`,
    'embed-script': `<script src="${url?.href}" data-learn="${element}"${tail.replaceAll(/ (course|lesson)=/g, ' data-$1=')}>`,
    widget: `<lernbausteine-kurs${tail}>`,
    tag: `<learn-${element}${tail}>`,
    placeholder: `<… data-learn="${element}"${tail.replaceAll(/ (course|lesson)=/g, ' data-$1=')}>`,
    link: `<a href="${url?.href ?? attributes['href'] ?? ''}">`,
    frame: `<iframe src="${url?.href}">`,
    'as-text': '',
    'as-example': '',
    'in-comment': '',
  };
  return plain(words[kind]);
}
