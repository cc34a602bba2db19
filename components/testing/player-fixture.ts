import { fixture, html, waitUntil } from '@open-wc/testing';
import { nothing } from 'lit';
import type { Course } from '../../server/contract/course.ts';
import { FIRST_TERM } from '../../server/contract/course.ts';
import type { CourseState, Interval } from '../../server/contract/state.ts';
import { EMPTY_LESSON } from '../../server/contract/state.ts';
import './first-seek.ts';
import '../learn-player/define.ts';
import type { LearnPlayerStage } from '../learn-player/learn-player-stage.ts';
import type { LearnPlayer } from '../learn-player/learn-player.ts';
import type { PlayerDialog } from '../learn-player/player-dialog.ts';
import type { CourseView, FactDraft, ReadyView } from '../shared/session.ts';
import { fixtureCourse, readyView } from './fixture-course.ts';
import type { FixtureSession } from './fixture-session.ts';
import { fixtureSession } from './fixture-session.ts';

export const COURSE = 'd3-ablegen';

const PLAYABLE = 'video/mp4; codecs="avc1.64001f, mp4a.40.2"';

/** Skips what needs a film where the browser can't play one, and says so. */
export function needsFilm(this: Mocha.Context): void {
  if (document.createElement('video').canPlayType(PLAYABLE)) return;
  console.warn(`SKIPPED: playing is not tested, this browser can't play ${PLAYABLE}.`);
  this.skip();
}

/** Machines are slow at times. */
export function until(condition: () => unknown, message?: string): Promise<void> {
  return waitUntil(condition, message, { timeout: 30_000 });
}

/** The session of the test that runs. */
export let session: FixtureSession;

/** Gives the next players a fresh session: `beforeEach(newSession)`. */
export function newSession(): void {
  session = fixtureSession();
}

/** How a page has its player. */
interface PlayerPlace extends Partial<Pick<LearnPlayer, 'captions' | 'headingLevel'>> {
  /** In a place so many pixels wide. */
  width?: number;
  /** In a text of this language. */
  lang?: string;
}

/** A player that shows `view`. */
export async function player(
  view: CourseView = ready(),
  { captions = false, headingLevel = 2, width, lang }: PlayerPlace = {},
): Promise<LearnPlayer> {
  session.show(COURSE, view);
  const place = await fixture(
    html`<div lang=${lang ?? nothing} style=${width ? `inline-size: ${width}px` : nothing}>
      <learn-player course=${COURSE} heading-level=${headingLevel} ?captions=${captions}></learn-player>
    </div>`,
  );
  const element = place.querySelector('learn-player')!;
  await element.updateComplete;
  return element;
}

/** The fixture course, with the film's real length. */
export function course(changes: Partial<Course> = {}): Course {
  const [film, ...others] = structuredClone(fixtureCourse.lessons);
  film!.video!.duration = 53.888;
  return { ...structuredClone(fixtureCourse), lessons: [film!, ...others], ...changes };
}

export function ready(state?: CourseState, changes: Partial<ReadyView> = {}): ReadyView {
  return readyView(state, { course: course(), ...changes });
}

/** Somebody watched this of the first lesson, and is at `seconds`. */
export function watched(segments: Interval[], seconds: number, term = FIRST_TERM): CourseState {
  const position = { seconds, at: 1, id: 'a' };
  return { lessons: { ablegen: { [term]: { ...EMPTY_LESSON, watched: segments, position } } } };
}

// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- spares a cast at every use
export function find<T extends Element = HTMLElement>(element: Element, selector: string): T {
  const found = element.shadowRoot!.querySelector<T>(selector);
  if (!found) throw new Error(`There is no ${selector}`);
  return found;
}

/** All that can be read, hidden words included. */
export function wordsOf(element: Element, selector: string): string {
  return find(element, selector).textContent.replace(/\s+/g, ' ').trim();
}

export async function stageOf(element: LearnPlayer): Promise<LearnPlayerStage> {
  await until(() => element.shadowRoot!.querySelector('learn-player-stage')?.shadowRoot?.querySelector('video'));
  const stage = find<LearnPlayerStage>(element, 'learn-player-stage');
  await stage.updateComplete;
  return stage;
}

/** One of the player's windows in an element, once it is open. */
export async function opened<T extends PlayerDialog>(element: Element, tag: string): Promise<T> {
  const dialog = () => element.shadowRoot!.querySelector<T>(tag);
  await until(() => dialog()?.shadowRoot?.querySelector('dialog[open]'), `${tag} opens`);
  return dialog()!;
}

/** Presses play, and waits until the picture moves. */
export async function play(element: LearnPlayer): Promise<{ stage: LearnPlayerStage; video: HTMLVideoElement }> {
  find(element, '[part=play]').click();
  const stage = await stageOf(element);
  const video = find<HTMLVideoElement>(stage, 'video');
  const start = video.currentTime;
  await until(() => video.currentTime > start + 0.2 && !video.seeking, 'plays');
  return { stage, video };
}

/** The page does nothing else for longer than a film's clock is ever late. */
export function busy(): void {
  const end = performance.now() + 4500;
  while (performance.now() < end);
}

export function timelineOf(stage: LearnPlayerStage): HTMLInputElement {
  return find<HTMLInputElement>(find(stage, 'learn-player-timeline'), 'input');
}

type WatchedDraft = Extract<FactDraft, { kind: 'watched' }>;

export function watchedFacts(): WatchedDraft[] {
  return session.facts.map(({ fact }) => fact).filter((fact) => fact.kind === 'watched');
}

/** What the browser itself says was played: a film's buffer may begin behind its start, and the player goes there first. */
export function secondsPlayed({ played }: HTMLVideoElement): number {
  return Array.from({ length: played.length }, (_, part) => played.end(part) - played.start(part)).reduce(
    (sum, seconds) => sum + seconds,
    0,
  );
}

export function secondsReported(): number {
  return watchedFacts()
    .flatMap(({ segments }) => segments)
    .reduce((sum, [from, to]) => sum + to - from, 0);
}
