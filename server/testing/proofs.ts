import type { AttemptsAnswer } from '../contract/api.ts';
import type { TestService } from './service.ts';

/** An attempt that is handed in. */
export type HandedIn = Record<string, unknown> & { id: string; attempt: string };

let facts = 0;

/** Draws the questions of an attempt. */
export async function begin(
  service: TestService,
  headers: Record<string, string>,
  course = 'nachweis',
): Promise<AttemptsAnswer> {
  return (await service.ask('/api/v1/attempts', { headers, body: { course, lesson: 'pruefung' } })).json;
}

/** An attempt as it is handed in; `responses` by the number of a question, the right one unless given. */
export function handIn(
  { attempt, questions }: AttemptsAnswer,
  responses: Record<string, readonly string[]> = {},
  more: Record<string, unknown> = {},
): HandedIn {
  const stamp = { v: 1, course: 'nachweis', lesson: 'pruefung', term: 'first', at: Date.now(), generation: null };
  const answers = questions.map((one) => {
    return { ...one, response: responses[one.question.slice('frage-'.length)] ?? ['richtig'] };
  });
  return {
    ...stamp,
    id: `submission-${String(facts++).padStart(8, '0')}`,
    kind: 'submitted',
    attempt,
    answers,
    ...more,
  };
}
