import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Watched } from './watch-recorder.ts';
import { WatchRecorder } from './watch-recorder.ts';

interface StageRecordingOptions {
  /** Where the film begins, in seconds. */
  startAt: number;
  watched(watched: Watched): void;
  /** The learner paused, finished or leaves. */
  rested(): void;
}

/** Reports what was really played: whenever it rests, and at the latest when the stage or the page goes away. */
export class StageRecording implements ReactiveController {
  readonly #video: HTMLVideoElement;
  readonly #options: StageRecordingOptions;
  readonly #recorder: WatchRecorder;

  constructor(host: ReactiveControllerHost & HTMLElement, video: HTMLVideoElement, options: StageRecordingOptions) {
    this.#video = video;
    this.#options = options;
    this.#recorder = new WatchRecorder((watched) => options.watched(watched), options.startAt);
    for (const type of ['play', 'playing', 'seeked', 'timeupdate']) video.addEventListener(type, this.#follow);
    for (const type of ['pause', 'ended'])
      video.addEventListener(type, () => {
        this.#sample();
        this.#rest();
      });
    // Whoever takes the film away doesn't pause it first.
    video.addEventListener('emptied', () => this.#rest());
    video.addEventListener('seeking', () => this.#recorder.jumped(video.currentTime));
    // What was played right before a jump is known only now.
    host.addEventListener('mediaseekrequest', this.#follow, { capture: true });
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#leave);
    addEventListener('pagehide', this.#leave);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#leave);
    removeEventListener('pagehide', this.#leave);
    this.#follow();
    this.#rest();
  }

  #follow = (): void => {
    if (!this.#video.paused) this.#sample();
  };

  /** Only samples of a video that really moves count; a jump shows in `seeking` before its event arrives. */
  #sample(): void {
    const { seeking, readyState, currentTime, playbackRate } = this.#video;
    if (!seeking && readyState) this.#recorder.played(currentTime, playbackRate);
  }

  #rest(): void {
    this.#recorder.stopped();
    this.#options.rested();
  }

  /** The page goes out of sight, and perhaps for good. It may go on playing: the next sample follows on. */
  #leave = (event: Event): void => {
    if (event.type === 'visibilitychange' && !document.hidden) return;
    this.#follow();
    this.#recorder.handOver();
    this.#options.rested();
  };
}
