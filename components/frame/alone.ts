import type { CourseView } from '../shared/session.ts';
import { sessionAround } from '../shared/start-session.ts';

/** The page around gets this long to say who is signed in, in milliseconds. */
const PATIENCE = 2500;

/** Shows the line below the element where nobody in here is known: what that means, and the way to a window of its own. */
export async function showAlone(element: HTMLElement, line: HTMLElement): Promise<void> {
  // Of all who watch a course the first one says where its progress is kept: that has to be the element.
  await customElements.whenDefined(element.localName);
  let view: CourseView = { phase: 'loading' };
  let isLate = false;
  const draw = (): void => {
    const keeping = view.phase === 'ready' ? view.keeping : undefined;
    line.hidden = !isLate || !(view.phase === 'failed' || keeping === 'device' || keeping === 'memory');
    // Of what lasts no longer than the page the element itself says so.
    line.querySelector('span')!.hidden = keeping !== 'device';
  };
  sessionAround(document.documentElement)?.watch(element.getAttribute('course')!, (next) => {
    view = next;
    draw();
  });
  setTimeout(() => {
    isLate = true;
    draw();
  }, PATIENCE);
}
