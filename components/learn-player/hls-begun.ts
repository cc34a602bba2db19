import type Hls from 'hls.js/light';

/** A few quick tries for each segment: whoever waits longer wants to know why. */
const SEGMENT_POLICY = {
  default: {
    maxTimeToFirstByteMs: 10_000,
    maxLoadTimeMs: 60_000,
    timeoutRetry: { maxNumRetry: 1, retryDelayMs: 0, maxRetryDelayMs: 0 },
    errorRetry: { maxNumRetry: 2, retryDelayMs: 1000, maxRetryDelayMs: 2000 },
  },
};

let arriving: Promise<typeof Hls | undefined> | undefined;

/** hls.js, once it is there. */
export let arrived: typeof Hls | undefined;

/** The film that somebody is about to play. */
let begun: { playlist: string; seconds: number; hls: Hls } | undefined;

/** Fetches hls.js. Without it the browser's own HLS or the single file has to do. */
export function fetchHls(): Promise<typeof Hls | undefined> {
  arriving ??= import('hls.js/light').then(
    (module) => (arrived = module.default),
    () => (arriving = undefined),
  );
  return arriving;
}

/** Fetches hls.js and, of a film that is about to be played from `seconds`, its playlists and first segment. */
export async function prepareHls(playlist?: string, seconds = 0): Promise<void> {
  const HlsJs = await fetchHls();
  if (!HlsJs?.isSupported() || playlist === undefined || isBegun(playlist, seconds) || savesData()) return;
  drop();
  const hls = newHls(HlsJs, seconds);
  begun = { playlist, seconds, hls };
  // Whoever plays it then tries again, and tells what is wrong.
  hls.on(HlsJs.Events.ERROR, (_, { fatal }) => fatal && begun?.hls === hls && drop());
  hls.loadSource(playlist);
}

/** The film as far as it was fetched, or from its beginning on. The caller destroys it. */
export function takeHls(HlsJs: typeof Hls, playlist: string, seconds: number): Hls {
  if (!isBegun(playlist, seconds)) {
    const hls = newHls(HlsJs, seconds);
    hls.loadSource(playlist);
    return hls;
  }
  const { hls } = begun!;
  begun = undefined;
  return hls;
}

/** Films come as fragmented MP4, which needs no repacking: a worker (of a blob, which strict hosts forbid) has no work. */
function newHls(HlsJs: typeof Hls, seconds: number): Hls {
  return new HlsJs({
    startPosition: seconds || -1,
    startFragPrefetch: true,
    // Films of screens want to be sharp in small players, too, and a house's line can carry it from the start.
    abrEwmaDefaultEstimate: 2_000_000,
    enableWorker: false,
    fragLoadPolicy: SEGMENT_POLICY,
  });
}

function drop(): void {
  begun?.hls.destroy();
  begun = undefined;
}

function isBegun(playlist: string, seconds: number): boolean {
  return begun?.playlist === playlist && begun.seconds === seconds;
}

/** Somebody asked their browser to save data: then nothing is fetched on a guess. */
function savesData(): boolean {
  return (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
}
