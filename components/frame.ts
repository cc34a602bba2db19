// Of the pages that are shown in frames: tells the page around how high they are, and says what a frame can't do.
import { showAlone } from './frame/alone.ts';
import { FrameHeight } from './frame/frame-height.ts';
import { WordPress } from './frame/wordpress.ts';
import { parentOrigins } from './shared/parent-origins.ts';
import type { HeightMessage } from './shared/session/frame-heights.ts';

const element = document.querySelector<HTMLElement>('main > [course]');
const line = document.getElementById('learn-alone');
const { ignored } = document.documentElement.dataset;

if (ignored) console.warn('Not understood in the address of this frame:', ignored);
if (parent !== window) {
  talk(parentOrigins());
  if (element && line) showAlone(element, line);
}
if (element) leadOut();
// Somebody may have signed in elsewhere meanwhile.
else document.addEventListener('visibilitychange', () => document.hidden || location.reload());

function talk(parents: readonly string[]): void {
  const wordPress = WordPress.around(parents);
  const frame = new FrameHeight((height) => {
    for (const origin of parents) {
      // Its loader doesn't listen to frames before one is there.
      if (frame.isNew) parent.postMessage('learn-token', origin);
      parent.postMessage({ type: 'learn-height', height } satisfies HeightMessage, origin);
    }
    wordPress?.tellHeight(height);
  });
  wordPress?.onReady(() => frame.again());
}

/** What leads on to the course opens a window of its own: a page within the frame would have no room. */
function leadOut(): void {
  document.addEventListener('learn-resume', (event) => {
    const course = document.querySelector<HTMLLinkElement>('link[rel=canonical]');
    if (!course || origin === 'null') return;
    event.preventDefault();
    open(course.href, '_blank', 'noopener');
  });
}
