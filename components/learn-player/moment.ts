import type { Lesson, Note } from '../../server/contract/course.ts';
import type { Question } from '../../server/contract/question.ts';
import type { RichInline } from '../../server/contract/rich-text.ts';
import { own } from '../../server/contract/state.ts';
import { answerKey } from '../shared/session.ts';
import type { Film } from './frame.ts';

/** What a moment is for: something to answer, to read, or to do. */
export type MomentKind = 'question' | 'note' | 'step';

/** A question or a note at a point in a film. */
export interface Moment {
  /** Of the question or the note. */
  id: string;
  kind: MomentKind;
  /** Of the film. */
  seconds: number;
  title: RichInline[];
  /** Nobody gets past it before it is answered, or confirmed. */
  required: boolean;
  /** Its button says that it is done: nothing of it is reported that could be waited for. */
  isConfirmed: boolean;
  question?: Question;
  note?: Note;
}

/** So long before its end a film stops at the latest: afterwards there is nothing to stop, in seconds. */
const BEFORE_END = 0.25;

/** The moments of a lesson's film, in their order. */
export function momentsOf({ video, questions, notes = [] }: Lesson): Moment[] {
  const latest = Math.max(0, (video?.duration ?? 0) - BEFORE_END);
  const asked = questions.flatMap((question): Moment[] => {
    const { id, type, title, required = false, moment } = question;
    if (moment === undefined) return [];
    const kind = type === 'step' ? 'step' : 'question';
    const isConfirmed = type === 'reflection';
    return [{ id, kind, seconds: Math.min(moment, latest), title, required, isConfirmed, question }];
  });
  const told = notes.map((note): Moment => {
    const { id, title, required = false, moment } = note;
    return { id, kind: 'note', seconds: Math.min(moment, latest), title, required, isConfirmed: true, note };
  });
  return [...asked, ...told].sort((a, b) => a.seconds - b.seconds);
}

/** Whether an answer was handed in, right or not, or the thing was done; now or earlier, with or without a connection. */
export function isAnswered({ id }: Moment, { view, lesson, progress }: Film): boolean {
  const term = own(own(view.state.lessons, lesson.id) ?? {}, progress.term);
  if (view.answers.has(answerKey(lesson.id, id))) return true;
  return !!term && (own(term.answers, id) !== undefined || own(term.done, id) !== undefined);
}

/** What each kind is called. */
export const kindNames = { question: 'momentsQuestion', note: 'momentsNote', step: 'momentsStep' } as const;
