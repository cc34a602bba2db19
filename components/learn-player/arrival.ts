import type { ReactiveController } from 'lit';
import { clockTime } from '../shared/duration.ts';
import type { LessonLink } from '../shared/lesson-link.ts';
import { readLessonLink } from '../shared/lesson-link.ts';
import { Texts } from '../shared/texts.ts';
import { arrivalTexts } from './arrival.texts.ts';
import { comeIntoView, enter, say } from './place.ts';
import type { Ways } from './ways.ts';

/** The last link followed: of several players on a page one follows it, and none again when its page draws it anew. */
let followed: string | undefined;
let lastEvent: Event | undefined;

/**
 * Follows the link in the page's address, if it leads into this player's course: the lesson is on show, its film waits at
 * the second, the player is in view and has the focus. `event`: the address changed while the page was open.
 */
export function arrive(ways: Ways, event?: Event): void {
  const { player } = ways;
  const link = readLessonLink(location.hash);
  if (!link || link.course !== player.course) return;
  if (player.lesson && player.lesson !== link.lesson) return;
  if (event ? event === lastEvent : location.href === followed) return;
  lastEvent = event;
  followed = location.href;

  let isThere = false;
  const waiting: ReactiveController = {
    hostUpdated() {
      if (isThere || !ways.options.look()) return;
      isThere = true;
      void follow(link, ways);
    },
    hostDisconnected() {
      player.removeController(waiting);
      if (!isThere) followed = undefined;
      forget();
      // Some pages go first, and change their address then.
      setTimeout(forget);
    },
  };
  player.addController(waiting);
  player.requestUpdate();
}

async function follow({ lesson: id, second }: LessonLink, ways: Ways): Promise<void> {
  const { player } = ways;
  const text = new Texts(player, arrivalTexts);
  const lesson = ways.options.look()!.view.course.lessons.find((one) => one.id === id);
  const isThere = second === undefined || !lesson?.video || second < lesson.video.duration;
  // Changing it from within the update that found it would be lost.
  await player.updateComplete;
  ways.options.near();
  if (lesson) enter(ways, id, lesson.video && isThere ? second : undefined);
  if (!lesson && id) say(ways, () => text.term('arrivalNoLesson'));
  if (!isThere) say(ways, () => text.term('arrivalNoSecond', clockTime(second)));
  await player.updateComplete;
  comeIntoView(player);
  if (!isTyping()) ways.options.focus();
}

/** A page that went to another address may come back; one that draws its player anew is still there. */
function forget(): void {
  if (location.href !== followed) followed = undefined;
}

/** Somebody began to write while the course was on its way: the focus stays theirs. */
function isTyping(): boolean {
  return document.activeElement?.matches('input, textarea, select, [contenteditable]') ?? false;
}
