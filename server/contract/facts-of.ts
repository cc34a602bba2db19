import type { AnsweredFact, Fact } from './fact.schema.ts';
import type { Answer, CourseState, LessonState } from './state.ts';

/** The facts that make this state of a course, with their own ids and times: merged in any order they give it again. Attempts are left out: the service takes none without its signature. */
export function factsOf(course: string, state: CourseState): Fact[] {
  return Object.entries(state.lessons).flatMap(([lesson, terms]) =>
    Object.entries(terms).flatMap(([term, lessonState]) => lessonFacts(course, lesson, term, lessonState)),
  );
}

function lessonFacts(course: string, lesson: string, term: string, state: LessonState): Fact[] {
  const stamped = ({ at, id }: { at: number; id: string }) => {
    return { v: 1 as const, id, course, lesson, term, at, generation: null };
  };
  const { position, watched: segments } = state;
  const watched: Fact[] = position
    ? [{ ...stamped(position), kind: 'watched', segments, position: position.seconds }]
    : [];
  const answered = Object.entries(state.answers).flatMap(([question, answers]) => {
    const own = new Map<string, Answer>(Object.values(answers).map((answer: Answer) => [answer.id, answer]));
    return [...own.values()].map((answer): AnsweredFact => {
      return { ...stamped(answer), kind: 'answered', question, rev: answer.rev, response: answer.response };
    });
  });
  const done = Object.entries(state.done).map(([step, stamp]): Fact => ({ ...stamped(stamp), kind: 'done', step }));
  return [...watched, ...answered, ...done];
}
