import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Moment } from './moment.ts';
import { OneGo } from './one-go.ts';

/** What is asked and told while a film comes to its moments. */
export interface MomentStops {
  /** By their seconds. */
  moments(): Moment[];
  /** The film is to stop for it when it plays as far. */
  isDue(moment: Moment): boolean;
  /** Nobody may jump over it. */
  isBarrier(moment: Moment): boolean;
  /** It was played as far as these, which are due. */
  reached(moments: Moment[]): void;
  /** Somebody wanted past this one: the film is back at it. */
  heldBack(moment: Moment): void;
  /** Somebody jumped to a second. */
  jumped(to: number): void;
}

/** So close to a moment, in seconds, its own clock says when it is there: a film's comes four times a second. */
const NEAR = 0.4;

/** Browsers round where they jump to, and pause a little late, in seconds. */
const ROUND_ABOUT = 0.3;

const EVENTS = ['timeupdate', 'playing', 'ratechange', 'ended', 'seeking', 'seeked'];

/** Sees when a film that plays comes to one of its moments, and when somebody jumps over one. */
export class MomentWatch implements ReactiveController {
  readonly #video: HTMLVideoElement;
  readonly #stops: MomentStops;
  readonly #oneGo = new OneGo();
  /** Where the last look was. */
  #last = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #hasBegun = false;

  constructor(host: ReactiveControllerHost, video: HTMLVideoElement, stops: MomentStops) {
    this.#video = video;
    this.#stops = stops;
    host.addController(this);
  }

  hostConnected(): void {
    for (const type of EVENTS) this.#video.addEventListener(type, this.#look);
    if (this.#hasBegun) return;
    this.#hasBegun = true;
    this.#last = this.#video.currentTime;
    // It has played for a moment before anybody watched.
    const { played } = this.#video;
    const parts = Array.from({ length: played.length }, (_, part) => part);
    this.#pass((seconds) => parts.some((part) => played.start(part) < seconds && seconds <= played.end(part)));
  }

  hostDisconnected(): void {
    for (const type of EVENTS) this.#video.removeEventListener(type, this.#look);
    clearTimeout(this.#timer);
  }

  /** The first moment between here and a later second that nobody may jump over. */
  barrierBefore(to: number): Moment | undefined {
    const from = this.#last - ROUND_ABOUT;
    return this.#stops
      .moments()
      .find((moment) => from <= moment.seconds && moment.seconds < to - ROUND_ABOUT && this.#stops.isBarrier(moment));
  }

  #look = (event?: Event): void => {
    clearTimeout(this.#timer);
    const { seeking, currentTime, paused, ended, playbackRate } = this.#video;
    if (event?.type === 'seeking') return this.#jump(currentTime);
    if (event?.type === 'seeked') this.#last = currentTime;
    // What was paused right behind a moment stops for it when it goes on.
    if (seeking || (paused && !ended)) return;

    const from = this.#last;
    this.#last = currentTime;
    const isOneGo = this.#oneGo.look(from, currentTime, playbackRate);
    if (isOneGo && this.#pass((seconds) => from < seconds && seconds <= currentTime)) return;
    this.#waitForNext(currentTime, playbackRate);
  };

  #pass(isPassed: (seconds: number) => boolean): boolean {
    const due = this.#stops.moments().filter((moment) => isPassed(moment.seconds) && this.#stops.isDue(moment));
    if (due.length) this.#stops.reached(due);
    return due.length > 0;
  }

  #waitForNext(now: number, rate: number): void {
    const next = this.#stops.moments().find((moment) => moment.seconds > now && this.#stops.isDue(moment));
    if (!next || next.seconds - now > NEAR * rate) return;
    this.#timer = setTimeout(this.#look, ((next.seconds - now) / rate) * 1000 + 10);
  }

  #jump(to: number): void {
    const barrier = this.barrierBefore(to);
    if (!barrier) return this.#stops.jumped(to);
    this.#video.currentTime = barrier.seconds;
    this.#stops.heldBack(barrier);
  }
}
