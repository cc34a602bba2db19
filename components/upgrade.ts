import type { Session } from './shared/session.ts';

/** The elements there are: each arrives when its tag appears in the page. */
const elements: Record<string, () => Promise<unknown>> = {
  player: () => import('./learn-player/define.ts'),
  quiz: () => import('./learn-quiz/define.ts'),
  badge: () => import('./learn-badge/define.ts'),
  session: () => import('./learn-session/define.ts'),
  privacy: () => import('./learn-privacy/define.ts'),
  'embed-code': () => import('./learn-embed-code/define.ts'),
};

const TAGS = Object.keys(elements).map((name) => `learn-${name}:not(:defined)`);
/** What a placeholder may say. A CMS lets every `data-` attribute through, because none does anything: nothing else may. */
const ATTRIBUTE = /^data-(course|lesson|href|captions|concurrent|lang|heading-level)$/;

/** What shows a course, unless somebody is editing it. */
const COURSES = ':is(learn-player,learn-quiz,learn-badge)[course]:not(:is(learn-session,[contenteditable]) *)';

const SELECTOR = [...TAGS, '[data-learn]'].join();

/** Defines what `root` contains, now and later, and turns `<div data-learn="player" data-course="…">` into the element. */
export function upgrade(root: Document | ShadowRoot): void {
  upgradeAll(root);
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) {
      for (const node of addedNodes) {
        if (!(node instanceof HTMLElement)) continue;
        if (node.matches(SELECTOR)) upgradeOne(node);
        upgradeAll(node);
      }
    }
  }).observe(root, { childList: true, subtree: true });
}

/**
 * Asks for the courses on the page, so that they are on their way while the code of their elements is. What lies in a
 * `<learn-session>` is asked for by that.
 */
export function askAhead(session: Session): void {
  for (const element of document.querySelectorAll(COURSES)) {
    session.watch(element.getAttribute('course')!, () => undefined)();
  }
}

function upgradeAll(root: ParentNode): void {
  for (const element of root.querySelectorAll<HTMLElement>(SELECTOR)) upgradeOne(element);
}

function upgradeOne(element: HTMLElement): void {
  // What an editor is editing right now would be saved as it looks.
  if (element.isContentEditable) return;
  const name = element.dataset.learn?.trim().toLowerCase() ?? element.localName.slice(6);
  // Who is signed in is no editor's to say.
  if (!Object.hasOwn(elements, name) || (name === 'session' && element.dataset.learn)) {
    console.warn('Unknown data-learn:', element);
    return;
  }
  void elements[name]!();
  if (element.dataset.learn) replaceContent(element, name);
}

/** The element goes into the placeholder and takes its attributes and its content, which stays its fallback. */
function replaceContent(placeholder: HTMLElement, name: string): void {
  const element = document.createElement(`learn-${name}`);
  placeholder.removeAttribute('data-learn');
  for (const { name: attribute, value } of placeholder.attributes) {
    const allowed = ATTRIBUTE.exec(attribute)?.[1];
    if (allowed) element.setAttribute(allowed, value);
  }
  element.append(...placeholder.childNodes);
  placeholder.append(element);
}
