import { nextSpeed } from './speed.ts';

/** What is asked of media-chrome's controller, in its own protocol: requests go up as events. */
export class StageRequests {
  readonly #controller: () => HTMLElement;
  readonly #video: HTMLVideoElement;

  constructor(controller: () => HTMLElement, video: HTMLVideoElement) {
    this.#controller = controller;
    this.#video = video;
  }

  ask = (request: string, detail?: unknown): void => {
    this.#controller().dispatchEvent(new CustomEvent(request, { detail, composed: true, bubbles: true }));
  };

  /** Plays, or pauses. */
  toggle = (): void => this.ask(this.#video.paused ? 'mediaplayrequest' : 'mediapauserequest');

  mute = (): void => this.ask(this.#video.muted ? 'mediaunmuterequest' : 'mediamuterequest');

  /** Faster (`1`) or slower (`-1`). */
  speed = (direction: 1 | -1): void =>
    this.ask('mediaplaybackraterequest', nextSpeed(this.#video.playbackRate, direction));

  /** By so many seconds. */
  seek = (by: number): void => this.seekTo(this.#video.currentTime + by);

  /** To a second of the film. */
  seekTo = (seconds: number): void => {
    const { duration } = this.#video;
    if (duration) this.ask('mediaseekrequest', Math.min(duration, Math.max(0, seconds)));
  };
}
