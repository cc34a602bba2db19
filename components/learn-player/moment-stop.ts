import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Film } from './frame.ts';
import type { Moment } from './moment.ts';
import { isAnswered, momentsOf } from './moment.ts';
import { MomentWatch } from './moment-watch.ts';
import { momentsOn } from './moments-on.ts';
import { leaveSmallWindow } from './small-window.ts';

interface MomentStopOptions {
  film(): Film;
  /** Ids of what was answered, confirmed or skipped in this visit. */
  passed(): Set<string>;
  /** A moment is on show, or there is more to say about it. */
  shown(): void;
  /** Somebody is done with it. */
  confirmed(moment: Moment): void;
}

/** Whoever jumps less far than this, in seconds, stays at the moment. */
const ASIDE = 0.5;

/** Which moment a film has stopped for, and how it goes on from there. */
export class MomentStop implements ReactiveController {
  /** The one on show. */
  moment: Moment | undefined;
  /** Somebody wanted past it, and can't yet. */
  isHeldBack = false;

  readonly #host: ReactiveControllerHost;
  readonly #video: HTMLVideoElement;
  readonly #options: MomentStopOptions;
  readonly #watch: MomentWatch;
  /** Those to come back to: somebody went to look at something first. */
  readonly #again = new Set<string>();
  /** Others at the same place of the film. */
  #waiting: Moment[] = [];

  constructor(host: ReactiveControllerHost, video: HTMLVideoElement, options: MomentStopOptions) {
    this.#host = host;
    this.#video = video;
    this.#options = options;
    host.addController(this);
    this.#watch = new MomentWatch(host, video, {
      moments: () => momentsOf(options.film().lesson),
      isDue: (moment) => this.#isDue(moment),
      isBarrier: (moment) => this.isBarrier(moment),
      reached: ([first, ...others]) => {
        this.#waiting = others;
        this.#show(first!);
      },
      heldBack: (moment) => this.#show(moment, true),
      jumped: (to) => this.#jumped(to),
    });
  }

  hostConnected(): void {
    this.#video.addEventListener('play', this.#playing);
  }

  hostDisconnected(): void {
    this.#video.removeEventListener('play', this.#playing);
  }

  /** Whether nobody gets past it yet. */
  isBarrier(moment: Moment): boolean {
    return moment.required && !this.#options.passed().has(moment.id) && !isAnswered(moment, this.#options.film());
  }

  /** Goes to a moment and opens it; what is needed before that comes first. */
  goTo(moment: Moment): void {
    const barrier = this.#watch.barrierBefore(moment.seconds);
    this.#waiting = [];
    this.#show(barrier ?? moment, !!barrier);
    this.#video.currentTime = this.moment!.seconds;
  }

  /** Somebody is done with the one on show, or skips it: the next one at this place comes, else the film goes on. */
  goOn(): void {
    const { moment } = this;
    if (!moment) return;
    this.#options.passed().add(moment.id);
    this.#options.confirmed(moment);
    const next = this.#waiting.shift();
    if (next) return this.#show(next);
    this.#close();
    this.#play();
  }

  /** Plays from a second; the one on show comes again when the film is back at it. */
  lookAt(seconds: number): void {
    if (this.moment) this.#again.add(this.moment.id);
    this.#close();
    this.#video.currentTime = seconds;
    this.#play();
  }

  #isDue(moment: Moment): boolean {
    const { film, passed } = this.#options;
    if (this.moment) return false;
    if (this.#again.has(moment.id)) return true;
    if (passed().has(moment.id) || isAnswered(moment, film())) return false;
    return moment.required || momentsOn.get() !== 'off';
  }

  #show(moment: Moment, isHeldBack = false): void {
    this.#video.pause();
    leaveSmallWindow(this.#video);
    this.#again.delete(moment.id);
    this.moment = moment;
    this.isHeldBack = isHeldBack;
    this.#host.requestUpdate();
    this.#options.shown();
  }

  #close(): void {
    this.moment = undefined;
    this.#waiting = [];
    this.#host.requestUpdate();
  }

  /** A browser may refuse: then the play button waits. */
  #play(): void {
    // At its end it would begin anew.
    if (!this.#video.ended) this.#video.play().catch(() => undefined);
  }

  /** Somebody pressed play, here or on their headset. */
  #playing = (): void => {
    if (!this.moment) return;
    if (this.isBarrier(this.moment)) this.#show(this.moment, true);
    else this.goOn();
  };

  #jumped(to: number): void {
    if (!this.moment || Math.abs(to - this.moment.seconds) < ASIDE) return;
    if (to > this.moment.seconds) this.#options.passed().add(this.moment.id);
    this.#close();
  }
}
