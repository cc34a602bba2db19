/** Where all players of an origin hear of each other. What is said is only that somebody began. */
const CHANNEL = 'learn-playing';

/** What plays on this page, with its way to tell other pages. */
const playing = new Map<HTMLMediaElement, BroadcastChannel | undefined>();

/**
 * Whoever begins to play lets all others pause: on the page, and in the other tabs of its origin. It listens only while
 * it plays, so that nothing keeps a page alive.
 */
export function onlyOnePlays(video: HTMLMediaElement, isConcurrent: () => boolean): void {
  const begin = () => {
    if (isConcurrent() || video.paused || playing.has(video)) return;
    for (const other of playing.keys()) {
      other.pause();
      forget(other);
    }
    const channel = openChannel();
    channel?.addEventListener('message', () => video.pause());
    channel?.postMessage('playing');
    playing.set(video, channel);
  };
  for (const type of ['play', 'playing']) video.addEventListener(type, begin);
  for (const type of ['pause', 'emptied']) video.addEventListener(type, () => video.paused && forget(video));
  // Somebody may have asked it to play already.
  begin();
}

function forget(video: HTMLMediaElement): void {
  playing.get(video)?.close();
  playing.delete(video);
}

/** Some browsers refuse it where they keep nothing: then one plays on each page. */
function openChannel(): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(CHANNEL);
  } catch {
    return undefined;
  }
}
