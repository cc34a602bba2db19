import { isEdited } from '../shared/is-edited.ts';
import { sessionAround } from '../shared/start-session.ts';
import { elementFor } from './allowed.ts';
import { replaceLink } from './links.ts';

/** Turns `<div data-learn="player" data-course="…">`, or a link to a course, into the element. */
export function replace(placeholder: HTMLElement): void {
  // Its code was on the way: meanwhile somebody may have begun to edit, or another script has been here.
  if (isEdited(placeholder)) return;
  // Which service is meant, a session around it says, once it can.
  if (placeholder.closest('learn-session:not(:defined)'))
    return void customElements.whenDefined('learn-session').then(() => replace(placeholder));
  const element = placeholder instanceof HTMLAnchorElement ? replaceLink(placeholder) : replaceContent(placeholder);
  const course = element?.getAttribute('course');
  // It is on its way while the element's code is.
  if (course) sessionAround(element!)?.watch(course, () => undefined)();
}

/** The element goes into the placeholder and takes its attributes and its content, which stays its fallback. */
function replaceContent(placeholder: HTMLElement): HTMLElement | undefined {
  if (placeholder.dataset.learn === undefined) return undefined;
  const element = elementFor(placeholder);
  if (!element) return undefined;
  placeholder.removeAttribute('data-learn');
  // A link in it is there for as long as the element isn't: a badge would take it for the text of its own.
  for (const child of placeholder.children) if (child.matches('a, :has(a)')) child.slot = 'fallback';
  element.append(...placeholder.childNodes);
  placeholder.append(element);
  return element;
}
