/** What the system shows of a film that plays: on a lock screen, in its volume panel, for the keys of a headset. */
export interface SystemControls {
  title: string;
  /** The course. */
  album: string;
  /** Absolute address of a picture. */
  picture: string | undefined;
  play(): void;
  pause(): void;
  seekBy(seconds: number): void;
  seekTo(seconds: number): void;
}

/** Tells the system about a film that plays, where the browser has such a thing (Media Session). */
export function showInSystem(video: HTMLVideoElement, controls: () => SystemControls): void {
  const session = 'mediaSession' in navigator ? navigator.mediaSession : undefined;
  if (!session) return;

  const begin = () => {
    const { title, album, picture, play, pause, seekBy, seekTo } = controls();
    session.metadata = new MediaMetadata({ title, album, artwork: picture ? [{ src: picture }] : [] });
    const acts: [MediaSessionAction, MediaSessionActionHandler][] = [
      ['play', play],
      ['pause', pause],
      ['seekbackward', ({ seekOffset }) => seekBy(-(seekOffset ?? 10))],
      ['seekforward', ({ seekOffset }) => seekBy(seekOffset ?? 10)],
      ['seekto', ({ seekTime }) => seekTo(seekTime ?? 0)],
    ];
    for (const [action, act] of acts) handle(action, act);
  };
  // The page's own sound may have been there before, and be there again.
  const end = () => {
    if (session.metadata?.title !== controls().title) return;
    session.metadata = null;
    for (const action of ['play', 'pause', 'seekbackward', 'seekforward', 'seekto'] as const) handle(action, null);
  };
  const handle = (action: MediaSessionAction, act: MediaSessionActionHandler | null) => {
    try {
      session.setActionHandler(action, act);
    } catch {
      // This browser doesn't know the action.
    }
  };
  if (!video.paused) begin();
  video.addEventListener('playing', begin);
  video.addEventListener('emptied', () => video.isConnected || end());
}
