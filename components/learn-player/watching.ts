import type { LearnWatchEvent } from '../shared/lesson-events.ts';
import { comeIntoView } from './place.ts';
import type { Ways } from './ways.ts';

/** Plays a lesson's film from the second that a quiz names: the player comes into view, and has the focus. */
export async function watch({ lesson: id, seconds }: LearnWatchEvent, { player, options }: Ways): Promise<void> {
  options.near();
  if (options.look()?.lesson?.id !== id) options.select(id);
  await player.updateComplete;
  const { lesson } = options.look() ?? {};
  // Somebody may have gone on to another one meanwhile.
  if (lesson?.id !== id) return;
  options.play(lesson, seconds);
  comeIntoView(player);
  await player.updateComplete;
  options.focus();
}
