import type { Keeping } from '../shared/session.ts';
import { sessionAround } from '../shared/start-session.ts';

/** The page around gets this long to say who is signed in, in milliseconds. */
const PATIENCE = 2500;

/** Shows the line below the element where nobody in here is known: what that means, and the way to a window of its own. */
export function showAlone(element: HTMLElement, line: HTMLElement): void {
  setTimeout(() => void watch(element, line), PATIENCE);
}

/** Of all who watch a course the first one says where its progress is kept: that has to be the element. */
async function watch(element: HTMLElement & { updateComplete?: Promise<boolean> }, line: HTMLElement): Promise<void> {
  await customElements.whenDefined(element.localName);
  await element.updateComplete;
  sessionAround(document.documentElement)?.watch(element.getAttribute('course')!, (view) => {
    const keeping: Keeping | undefined = view.phase === 'ready' ? view.keeping : undefined;
    line.hidden = view.phase !== 'failed' && keeping !== 'device' && keeping !== 'memory';
    // Of what lasts no longer than the page the element itself says so.
    line.querySelector('span')!.hidden = keeping !== 'device';
  });
}
