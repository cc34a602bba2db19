import { isEdited } from './shared/is-edited.ts';
import type { Session } from './shared/session.ts';

/** Those of few pages: which one it is, a piece of code knows that only these pages load. */
const seldom = (name: string) => import('./seldom.ts').then((all) => all.define(name));

/** The elements there are: each arrives when its tag appears in the page. */
const elements: Record<string, ((name: string) => Promise<unknown>) | undefined> = {
  // What every object has is no element.
  __proto__: null!,
  player: () => import('./learn-player/define.ts'),
  quiz: () => import('./learn-quiz/define.ts'),
  badge: () => import('./learn-badge/define.ts'),
  session: () => import('./learn-session/define.ts'),
  privacy: seldom,
  admin: seldom,
  'embed-code': seldom,
  figures: seldom,
};

/** The name of an element without `learn-`. */
export type ElementName = 'player' | 'quiz' | 'badge' | 'session' | 'privacy';

const TAGS = Object.keys(elements).map((name) => `learn-${name}:not(:defined)`);

/** What shows a course. */
const COURSES = ':is(learn-player,learn-quiz,learn-badge)[course]:not(learn-session *)';

/** What becomes an element: with `data-links` on a script every link that may lead to a course, too. */
const PLACEHOLDERS = `[data-learn]:not(script)${document.querySelector('script[data-links]') ? ',a[href*="/c/"]' : ''}`;

const SELECTOR = [...TAGS, PLACEHOLDERS].join();

/**
 * Defines elements, whether or not they are in the page; resolves once they are. For whoever creates them in a script,
 * or in the shadow root of another element: `await define('player', 'quiz')`.
 */
export async function define(...names: ElementName[]): Promise<unknown> {
  return Promise.all(names.map((name) => elements[name]!(name)));
}

/** Defines what `root` contains, now and later, and turns `<div data-learn="player" data-course="…">` into the element. */
export function upgrade(root: Document | ShadowRoot | Element): void {
  upgradeAll(root);
  new MutationObserver((changes) => {
    for (const { addedNodes, type } of changes) {
      if (type === 'attributes') upgradeAll(root);
      for (const node of addedNodes) {
        if (!(node instanceof HTMLElement)) continue;
        if (node.matches(SELECTOR)) upgradeOne(node);
        upgradeAll(node);
      }
    }
  }).observe(root, { childList: true, subtree: true, attributeFilter: ['contenteditable'] });
}

/**
 * Asks for the courses on the page, so that they are on their way while the code of their elements is. What lies in a
 * `<learn-session>` is asked for by that.
 */
export function askAhead(session: Session): void {
  for (const element of document.querySelectorAll(COURSES)) {
    if (!isEdited(element)) session.watch(element.getAttribute('course')!, () => undefined)();
  }
}

function upgradeAll(root: ParentNode): void {
  for (const element of root.querySelectorAll<HTMLElement>(SELECTOR)) upgradeOne(element);
}

function upgradeOne(element: HTMLElement): void {
  const name = element.dataset.learn ?? element.localName.slice(6);
  void elements[name]?.(name);
  // What an editor is editing right now would be saved as it looks.
  if (element.matches(PLACEHOLDERS) && !isEdited(element))
    void import('./embedding/placeholders.ts').then(({ replace }) => replace(element));
}
