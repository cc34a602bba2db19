import { isEdited } from '../is-edited.ts';

/** What a frame of the service tells the page around. */
export interface HeightMessage {
  type: 'learn-height';
  /** Of all that is in it, in CSS px. */
  height: number;
}

/** Nothing of ours is lower or higher, in CSS px: what says so is mistaken. */
const LOWEST = 40;
const HIGHEST = 20_000;

/** The origins that are listened to. */
const followed = new Set<string>();

/** From now on each frame of the service in this page is as high as it says. */
export function followHeights(service: string): void {
  if (followed.has(service)) return;
  followed.add(service);
  addEventListener('message', ({ data, origin, source }: MessageEvent<Partial<HeightMessage> | null>) => {
    if (origin !== service || data?.type !== 'learn-height') return;
    const { height } = data;
    if (typeof height !== 'number' || !Number.isFinite(height)) return;
    const frame = [...document.querySelectorAll('iframe')].find(({ contentWindow }) => contentWindow === source);
    // What an editor is editing right now would be saved as it is.
    if (!frame || isEdited(frame)) return;
    frame.height = String(Math.ceil(Math.min(Math.max(height, LOWEST), HIGHEST)) + edgeOf(frame));
  });
}

/** What the page's style takes from the height of a frame for its border. */
function edgeOf(frame: HTMLIFrameElement): number {
  const { boxSizing } = getComputedStyle(frame);
  return boxSizing === 'border-box' ? frame.offsetHeight - frame.clientHeight : 0;
}
