import type { Course, Lesson } from '../../server/contract/course.ts';
import type { LessonProgress } from '../../server/contract/summarize.ts';
import type { Texts } from '../shared/texts.ts';
import type { IconName } from './icons.ts';
import type { playerTexts } from './learn-player.texts.ts';

/** How far a lesson is, as a sign and in words. */
export interface LessonState {
  sign: Extract<IconName, 'check' | 'part' | 'open' | 'renew' | 'lock'>;
  words: string;
}

/** What to say of a lesson's state. */
export function lessonState(
  lesson: Lesson,
  progress: LessonProgress,
  { complete }: Course,
  text: Texts<typeof playerTexts>,
): LessonState {
  if (lesson.locked) return { sign: 'lock', words: text.term('playerLocked') };
  if (progress.completed) return { sign: 'check', words: text.term('playerCompleted') };
  if (progress.outdated) return { sign: 'renew', words: text.term('playerOutdated') };

  const percent = Math.floor(progress.watched * 100);
  if (progress.questions && progress.watched >= complete.watched && (lesson.video || progress.answered)) {
    const open = progress.answered < progress.questions;
    return { sign: 'part', words: text.term(open ? 'playerQuestionsOpen' : 'playerQuestionsFailed') };
  }
  if (percent) return { sign: 'part', words: text.term('playerWatched', percent) };
  return { sign: 'open', words: text.term('playerOpen') };
}

/** What to offer after a lesson: the one that follows, or, where that is done already, the first that isn't. */
export function lessonAfter(lesson: Lesson, { lessons }: Course, progress: LessonProgress[]): Lesson | undefined {
  const next = lessons[lessons.indexOf(lesson) + 1];
  const isOpen = (one: Lesson) => one !== lesson && !progress[lessons.indexOf(one)]!.completed;
  if (next && isOpen(next)) return next;
  return lessons.find((one) => isOpen(one) && !one.locked) ?? next;
}

/** Less than this is left: going on there would show nothing, in seconds. */
const NEARLY_OVER = 3;

/** The second of the video at which somebody goes on; 0 where it starts anew. */
export function resumePosition({ video }: Lesson, { position, completed }: LessonProgress): number {
  return !video || completed || position > video.duration - NEARLY_OVER ? 0 : position;
}
