import { randomBytes } from 'node:crypto';
import type { AttemptsAnswer } from '../contract/api.ts';
import type { Answer } from './ask.ts';
import type { TestService } from './service.ts';

/** A fact of the fixture's lesson. */
export function watched(course: string, more: Record<string, unknown> = {}): Record<string, unknown> {
  return { ...stamp(course), kind: 'watched', segments: [[0, 10]], position: 10, ...more };
}

/** An answer to the fixture's question, in the revision that is served. */
export function answered(course: string, rev: string, option: string, more: Record<string, unknown> = {}) {
  return { ...stamp(course), kind: 'answered', question: 'aktenzeichen', rev, response: [option], ...more };
}

/** An attempt at a course's proof, drawn for the person of these headers and answered by `responses`: question → what was said. */
export async function handedIn(
  service: TestService,
  course: string,
  headers: Record<string, string>,
  responses: Record<string, readonly string[]>,
  more: Record<string, unknown> = {},
) {
  const lesson = (more.lesson ?? 'ablegen') as string;
  const drawn = (await service.ask('/api/v1/attempts', { headers, body: { course, lesson } })).json as AttemptsAnswer;
  const answers = drawn.questions.map((one) => ({ ...one, response: responses[one.question] ?? [] }));
  return { ...stamp(course), kind: 'submitted', attempt: drawn.attempt, answers, ...more };
}

/** Sends facts as the person of these headers. */
export async function sendFacts(
  service: TestService,
  headers: Record<string, string>,
  facts: unknown[],
): Promise<Answer> {
  const { subject } = (await service.ask('/api/v1/me', { headers })).json;
  return service.ask('/api/v1/facts', { headers, body: { subject, facts } });
}

/** The revision of the fixture's question as it is served to these headers. */
export async function revOf(service: TestService, course: string, headers: Record<string, string>): Promise<string> {
  const { json } = await service.ask(`/api/v1/courses/${course}`, { headers });
  return json.lessons[0].questions[0].rev;
}

function stamp(course: string) {
  return {
    v: 1,
    id: randomBytes(16).toString('base64url'),
    course,
    lesson: 'ablegen',
    term: 'first',
    at: Date.now() - 300_000,
    generation: null,
  };
}
