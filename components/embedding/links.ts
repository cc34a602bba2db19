import type { PageSession } from '../shared/session/page-session.ts';
import { sessionAround } from '../shared/start-session.ts';
import { elementFor } from './allowed.ts';
import { ownScripts } from './own-scripts.ts';
import { putAfterText, soleBlock } from './surroundings.ts';

/** What has a link in it that is to stay one: lists, tables, headings and whatever leads around. */
const LEADING =
  ':is(nav, header, footer, menu, ul, ol, dl, table, h1, h2, h3, h4, h5, h6, label, summary, ' +
  '[role=navigation], [role=menu], [role=list], [role=table], [role=toolbar], [role=tablist], [role=heading]) *';

/**
 * Turns a link to a course of the service into an element, in which it stays: until the element is there, and wherever
 * it doesn't come, the link works. Without `data-learn` only a link that stands alone in its paragraph becomes one; with it
 * any does, but a link within a sentence stays there, and the element comes after the paragraph.
 */
export function replaceLink(link: HTMLAnchorElement): HTMLElement | undefined {
  const { learn } = link.dataset;
  const base = (sessionAround(link) as Partial<PageSession> | undefined)?.api?.base;
  const place = base && placeOf(link, base);
  if (!place || isFallback(link)) return undefined;

  const block = soleBlock(link);
  if (learn === undefined && (!block || !isParagraph(link, block) || !wantsAll(base))) return undefined;
  const element = elementFor(link, learn?.trim() ? learn : 'player');
  if (!element) return undefined;

  link.removeAttribute('data-learn');
  for (const [name, value] of Object.entries<string | undefined>({ ...place }))
    if (value) element.setAttribute(name, value);
  if (link.dataset.lang) element.lang = link.dataset.lang;
  if (element.localName === 'learn-badge' && !link.dataset.href) element.setAttribute('href', link.href);
  if (block) stepIn(element, link, block);
  else putAfterText(element, link);
  return element;
}

/** The element takes the place of the paragraph, or, in any other block, of all that is in it: the link, and how it is set. */
function stepIn(element: HTMLElement, link: HTMLElement, block: HTMLElement): void {
  let replaced = link;
  while (replaced !== block && (block.localName === 'p' || replaced.parentElement !== block))
    replaced = replaced.parentElement!;
  replaced.slot = 'fallback';
  replaced.before(element);
  element.append(replaced);
}

interface Place {
  course: string;
  lesson: string | undefined;
  lang: string | undefined;
}

/** The course, and lesson, that an address of this service names, wherever in the page it stands; undefined for any other. */
function placeOf({ origin, pathname, search }: HTMLAnchorElement, base: URL): Place | undefined {
  const root = `${base.pathname}c/`;
  if (origin !== base.origin || !pathname.startsWith(root)) return undefined;
  const [course, lesson, ...deeper] = pathname.slice(root.length).replace(/\/$/, '').split('/').map(decoded);
  if (!course || lesson === '' || deeper.length) return undefined;
  return { course, lesson, lang: /^(de|en)\b/.exec(new URLSearchParams(search).get('lang') ?? '')?.[0] };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}

/** Within one of our elements it is there already. */
function isFallback(link: HTMLElement): boolean {
  return link.closest('learn-player, learn-quiz, learn-badge, learn-privacy') !== null;
}

/** A card with a picture or a heading in it is no paragraph, either. */
function isParagraph(link: HTMLElement, block: HTMLElement): boolean {
  return (
    /^(p|div|section|article|figure|center|main)$/.test(block.localName) && !link.matches(LEADING) && hasOnlyText(link)
  );
}

function hasOnlyText(link: HTMLElement): boolean {
  return (
    link.textContent.trim() !== '' &&
    !link.querySelector(':not(b, strong, i, em, u, span, small, font, br, svg, svg *)')
  );
}

function wantsAll(base: URL): boolean {
  return ownScripts(base).some((script) => script.matches('[data-links~=all i]'));
}
