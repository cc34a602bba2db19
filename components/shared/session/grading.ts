import type { VerdictsAnswer } from '../../../server/contract/api.ts';
import type { Course } from '../../../server/contract/course.ts';
import type { AnsweredFact, UngradedAnswer } from '../../../server/contract/fact.schema.ts';
import type { Verdict } from '../../../server/contract/grade.ts';
import type { Api } from './api.ts';

/** What is graded of an answer. */
export type Gradable = Pick<AnsweredFact, 'course' | 'lesson' | 'question' | 'rev' | 'response'>;

/**
 * Grades answers whose progress stays in the browser, without saying whose they are: what opens a course's files opens its
 * questions, too. In their order; null where a question never existed.
 */
export function gradeOpenly(api: Api, answers: Gradable[], courseOf: (id: string) => Course | undefined) {
  const granted = answers.map((answer): UngradedAnswer => {
    const grant = courseOf(answer.course)?.media.split('/')[1];
    return { ...gradable(answer), ...(grant && grant !== 'public' && { grant }) };
  });
  return ask(api, granted, 'open');
}

/** Grades answers that the service keeps, as whoever is signed in. */
export function gradeAgain(api: Api, answers: Gradable[]) {
  return ask(api, answers.map(gradable));
}

async function ask(api: Api, answers: UngradedAnswer[], way?: 'open'): Promise<(Verdict | null)[]> {
  return (await api.post<VerdictsAnswer>('verdicts', { answers }, way)).verdicts;
}

function gradable({ course, lesson, question, rev, response }: Gradable): UngradedAnswer {
  return { course, lesson, question, rev, response };
}
