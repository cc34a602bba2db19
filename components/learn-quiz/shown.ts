import type { Course, Lesson, Note } from '../../server/contract/course.ts';
import type { Question } from '../../server/contract/question.ts';
import { isGraded, poolOf } from '../../server/contract/graded.ts';

/** What an element shows of a lesson, in its order. */
export interface Shown {
  items: (Question | Note)[];
  /** Those of them that are asked, and count. */
  asked: Question[];
}

/**
 * All of a lesson; with `only`, ids with spaces between them, only these. Notes stand where they stand in the video. What
 * makes up a proof is asked elsewhere.
 */
export function shownOf({ questions, notes = [] }: Lesson, mode: Course['mode'], only: string): Shown {
  const pool = mode === 'proof' ? poolOf({ questions }) : [];
  const items: (Question | Note)[] = questions.filter((question) => !pool.includes(question));
  for (const note of notes) {
    const after = items.findLastIndex(({ moment }) => moment !== undefined && moment <= note.moment);
    items.splice(after + 1, 0, note);
  }
  const ids = only.split(/\s+/).filter(Boolean);
  const shown = ids.length ? items.filter(({ id }) => ids.includes(id)) : items;
  return { items: shown, asked: shown.filter(isQuestion).filter(isGraded) };
}

export function isQuestion(item: Question | Note): item is Question {
  return 'type' in item;
}
