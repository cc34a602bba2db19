import type Hls from 'hls.js/light';
import type { ErrorData } from 'hls.js/light';
import { arrived, fetchHls, takeHls } from './hls-begun.ts';

/** Where a film lies. */
export interface Addresses {
  playlist: string;
  /** The same as one file. */
  file: string | undefined;
}

export interface VideoSourceOptions {
  /** Asked for each time: addresses of media end after a while. */
  addresses(): Addresses;
  /** Gets addresses anew. */
  refresh(): Promise<void>;
  /** Nothing helped. */
  fail(): void;
  /** There are other qualities, or another one plays. */
  changed(): void;
}

/** After so many milliseconds without a line hls.js asks again. */
const ASK_AGAIN = 3000;

/** A browser may stop when so many seconds of what it has are left. */
const STANDS_AT = 0.5;

/** A trouble that comes back after so many seconds of playing is a new one. */
const FORGIVEN_AFTER = 10;

/**
 * Brings a film into a `<video>`: hls.js where it works, else the browser's own HLS, else the single file.
 * In trouble it first lets hls.js recover, then asks for fresh addresses, then takes the single file, and each time
 * goes on at the same second.
 */
export class VideoSource {
  readonly #video: HTMLVideoElement;
  readonly #options: VideoSourceOptions;
  #hls: Hls | undefined;
  #height: number | undefined;
  /** hls.js and the video have found each other. */
  #isAttached = false;
  /** Counts what was loaded: what comes late from an earlier time is dropped. */
  #turn = 0;
  #tried = new Set<'recover' | 'refresh' | 'file'>();
  #refreshing = false;
  /** A video whose film is taken away is paused, and doesn't say so. */
  #isMeantToPlay = false;
  /** Where it was to begin, or where the last trouble was, in seconds. */
  #troubleAt = 0;

  constructor(video: HTMLVideoElement, options: VideoSourceOptions) {
    this.#video = video;
    this.#options = options;
    this.#isMeantToPlay = !video.paused;
    for (const type of ['play', 'pause']) video.addEventListener(type, () => (this.#isMeantToPlay = type === 'play'));
    video.addEventListener('error', () => video.error && this.#refused());
  }

  /** The heights of picture to choose from, in pixels, largest first; none where it's not ours to choose. */
  get heights(): number[] {
    const heights = new Set(this.#hls?.levels.map(({ height }) => height));
    return heights.size > 1 ? [...heights].sort((a, b) => b - a) : [];
  }

  /** The height that plays now. */
  get playing(): number | undefined {
    return this.#hls?.levels[this.#hls.currentLevel]?.height;
  }

  /** The height that was chosen; undefined: whatever the line carries. */
  get height(): number | undefined {
    return this.#height;
  }

  set height(height: number | undefined) {
    this.#height = height;
    this.#settleHeight();
  }

  /** Loads the film at `seconds`; it plays if somebody asked the video to. */
  async load(seconds: number): Promise<void> {
    const turn = ++this.#turn;
    this.#troubleAt = seconds;
    // What is there is used at once: the browser opens the film while the stage is drawn.
    const HlsJs = arrived ?? (await fetchHls());
    if (turn !== this.#turn) return;
    if (HlsJs?.isSupported()) this.#loadHls(HlsJs, seconds);
    else if (this.#video.canPlayType('application/vnd.apple.mpegurl')) this.#loadFile('playlist', seconds);
    else this.#loadFile('file', seconds);
  }

  /** Starts anew at the same second, after nothing helped. */
  async retry(): Promise<void> {
    this.#tried.clear();
    this.#tried.add('refresh');
    await this.#options.refresh();
    await this.load(this.#video.currentTime || this.#troubleAt);
    this.#play();
  }

  /** Lets go of the film; it may be loaded again. */
  unload(): void {
    this.#turn++;
    this.#clear();
    this.#video.removeAttribute('src');
    this.#video.load();
  }

  #loadHls(HlsJs: typeof Hls, seconds: number): void {
    this.#clear();
    const hls = (this.#hls = takeHls(HlsJs, this.#options.addresses().playlist, seconds));
    const { ERROR, LEVEL_SWITCHED, MANIFEST_PARSED, MEDIA_ATTACHED } = HlsJs.Events;
    const { MEDIA_ERROR, NETWORK_ERROR } = HlsJs.ErrorTypes;
    const { MANIFEST_INCOMPATIBLE_CODECS_ERROR, MEDIA_SOURCE_REQUIRES_RESET } = HlsJs.ErrorDetails;
    hls.on(ERROR, (_, data) => {
      // What hls.js does about a segment that is no film leaves it standing.
      const isStuck = data.details === MEDIA_SOURCE_REQUIRES_RESET;
      if (!data.fatal && !isStuck && !isRefused(data)) return;
      // New addresses may be better ones; where they aren't, what there is is shown first.
      const mayWait = !isRefused(data) || this.#tried.has('refresh');
      const canRecover = data.type === MEDIA_ERROR && !isStuck && data.details !== MANIFEST_INCOMPATIBLE_CODECS_ERROR;
      if (data.type === NETWORK_ERROR && mayWait && this.#secondsAhead() > STANDS_AT) this.#askLater(hls);
      else void this.#mend(canRecover ? () => hls.recoverMediaError() : undefined);
    });
    hls.on(MANIFEST_PARSED, () => this.#height !== undefined && this.#settleHeight());
    hls.on(MEDIA_ATTACHED, () => (this.#isAttached = true));
    hls.on(LEVEL_SWITCHED, () => this.#options.changed());
    hls.attachMedia(this.#video);
  }

  /** What the video itself refuses; hls.js tells of the rest. */
  #refused(): void {
    if (!this.#hls) void this.#mend();
    // The page allows no media of a script's making (media-src without blob:): then hls.js can't help, and it doesn't notice.
    else if (!this.#isAttached) {
      this.#tried.add('refresh');
      void this.#mend();
    }
  }

  /** From the next segment on: what is loaded already is shown first, so nothing stops. */
  #settleHeight(): void {
    if (this.#hls) this.#hls.nextLevel = this.#hls.levels.findLastIndex(({ height }) => height === this.#height);
  }

  /** As long as there is something to show, a missing line is no trouble. */
  #askLater(hls: Hls): void {
    setTimeout(() => hls === this.#hls && hls.startLoad(), ASK_AGAIN);
  }

  #secondsAhead(): number {
    const { buffered, currentTime } = this.#video;
    for (let index = 0; index < buffered.length; index++) {
      if (buffered.start(index) <= currentTime && buffered.end(index) > currentTime) {
        return buffered.end(index) - currentTime;
      }
    }
    return 0;
  }

  #loadFile(which: keyof Addresses, seconds: number): void {
    const address = this.#options.addresses()[which];
    if (!address) return void this.#mend();
    this.#clear();
    this.#tried.add('recover');
    this.#video.src = address;
    if (which === 'file') this.#tried.add('file');
    if (seconds) {
      const go = () => (this.#video.currentTime = seconds);
      this.#video.addEventListener('loadedmetadata', go, { once: true });
    }
  }

  /** Takes the next way out that wasn't tried since this trouble began. */
  async #mend(recover?: () => void): Promise<void> {
    if (this.#refreshing) return;
    const { currentTime } = this.#video;
    if (currentTime > this.#troubleAt + FORGIVEN_AFTER) this.#tried.clear();
    const at = (this.#troubleAt = currentTime || this.#troubleAt);
    const turn = this.#turn;
    const play = this.#isMeantToPlay ? () => this.#play() : () => undefined;

    if (recover && this.#tryOnce('recover')) {
      recover();
      play();
    } else if (this.#tryOnce('refresh')) {
      this.#refreshing = true;
      await this.#options.refresh();
      this.#refreshing = false;
      if (turn !== this.#turn) return;
      await this.load(this.#video.currentTime || at);
      play();
    } else if (this.#options.addresses().file && this.#tryOnce('file')) {
      this.#loadFile('file', at);
      play();
    } else {
      this.#clear();
      this.#video.pause();
      this.#options.fail();
    }
  }

  #tryOnce(way: 'recover' | 'refresh' | 'file'): boolean {
    return !this.#tried.has(way) && !!this.#tried.add(way);
  }

  /** A browser may refuse: then the play button waits. */
  #play(): void {
    this.#video.play().catch(() => undefined);
  }

  #clear(): void {
    this.#hls?.destroy();
    this.#hls = undefined;
    this.#isAttached = false;
  }
}

/** The address is no good (any more): other qualities have no better one. */
function isRefused({ response }: ErrorData): boolean {
  const code = response?.code ?? 0;
  return code >= 400 && code < 500;
}
