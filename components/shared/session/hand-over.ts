import type { Api } from './api.ts';
import { followHeights } from './frame-heights.ts';

/**
 * Gives tokens of this page to a frame of the service in it, which can't fetch them by itself: through the port that came
 * with its message, as often as it asks. Nobody but the service's own origin, right within this page, gets any. A frame
 * that sends no port only says that it is there, and is as high as it says from then on.
 */
export function handOver({ origin, source, ports: [port] }: MessageEvent, { base, token }: Api): void {
  const isWithin = source !== null && (source as Window).parent === window;
  if (origin !== base.origin || !isWithin) return;
  followHeights(origin);
  if (!port || !token) return;
  port.onmessage = () => void token.load().then((one) => port.postMessage(one));
  port.postMessage('ready');
}
