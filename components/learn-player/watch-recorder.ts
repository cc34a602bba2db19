import type { Interval } from '../../server/contract/state.ts';
import { OneGo } from './one-go.ts';

/** What was played since the last time, and where the learner is. */
export interface Watched {
  segments: Interval[];
  position: number;
}

/**
 * So many seconds of the video are handed over at a time: with the next sample, and until they are on the disk, a crash
 * costs five at most.
 */
const PORTION = 4;

/**
 * Collects the seconds of a video that were really played, from where its clock stood: time alone counts nothing, a jump
 * counts nothing, and nothing is handed over twice.
 */
export class WatchRecorder {
  readonly #handOver: (watched: Watched) => void;
  readonly #oneGo: OneGo;
  #segments: Interval[] = [];
  /** Where the last sample was taken; undefined after an interruption. */
  #last: number | undefined;
  #position: number;
  #handedPosition: number;

  /** `start` is where the learner is known to be. */
  constructor(handOver: (watched: Watched) => void, start = 0, oneGo = new OneGo()) {
    this.#handOver = handOver;
    this.#oneGo = oneGo;
    this.#position = this.#handedPosition = start;
  }

  /** The video plays at `rate`, and is at `seconds` now. */
  played(seconds: number, rate = 1): void {
    const to = milliseconds(seconds);
    const from = this.#last ?? to;
    this.#last = this.#position = to;
    if (!this.#oneGo.look(from, to, rate) || to <= from) return;

    const segment = this.#segments.at(-1);
    if (segment?.[1] === from) segment[1] = to;
    else this.#segments.push([from, to]);
    if (this.#seconds() >= PORTION) this.handOver();
  }

  /** Somebody jumps to `seconds`: what was played before is handed over, what comes doesn't follow on. */
  jumped(seconds: number): void {
    this.#last = undefined;
    this.#position = milliseconds(seconds);
    if (this.#segments.length) this.handOver();
  }

  /** The video stands still, or goes away: everything is handed over, also a place that was only looked up. */
  stopped(): void {
    this.#last = undefined;
    this.handOver();
  }

  /** Hands over what there is, if anything; playing may go on. */
  handOver(): void {
    if (!this.#segments.length && this.#position === this.#handedPosition) return;
    const segments = this.#segments;
    this.#segments = [];
    this.#handedPosition = this.#position;
    this.#handOver({ segments, position: this.#position });
  }

  #seconds(): number {
    return this.#segments.reduce((sum, [from, to]) => sum + to - from, 0);
  }
}

/** Thousandths are enough, and keep facts short. */
function milliseconds(seconds: number): number {
  return Math.max(0, Math.round(seconds * 1000) / 1000);
}
