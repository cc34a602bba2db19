import type { Papers } from '../shared/desk.ts';
import type { ReadyView } from '../shared/session.ts';
import { answerKey } from '../shared/session.ts';
import { deskShelf } from '../shared/session/desk-shelf.ts';
import type { PageSession } from '../shared/session/page-session.ts';
import { eventually, openSession, PROOF_COURSE, ready } from './real-session.ts';

/** The one with the proof. */
export const LESSON = 'pruefung';

/** What nobody but its learner may get to see. */
export const WORDS = 'Geheime Worte 4711';

/** A page of whoever is signed in, at a course. */
export async function open(course = PROOF_COURSE): Promise<PageSession> {
  const session = openSession();
  await ready(session, () => true, course);
  return session;
}

/** What lies there, once it fits. */
export async function papers(
  session: PageSession,
  fits: (papers: Papers) => boolean = () => true,
  course = PROOF_COURSE,
  lesson = LESSON,
): Promise<Papers> {
  const desk = await session.desk();
  return new Promise((resolve) => {
    const unwatch = desk.watch(course, lesson, (now) => {
      if (!fits(now)) return;
      resolve(now);
      queueMicrotask(() => unwatch());
    });
  });
}

/** Leaves something half-given. */
export async function draft(
  session: PageSession,
  question: string,
  response: string[] | undefined,
  course = PROOF_COURSE,
) {
  (await session.desk()).draft(course, LESSON, question, response);
}

/** What half-given answers the browser holds, once there are any. */
export const saved = () =>
  eventually(
    async () => (await deskShelf.all()).flatMap(({ drafts }) => Object.values(drafts)).map(({ response }) => response),
    (all) => all.length > 0,
  );

/** Half-given answers, to be compared. */
export const plain = ({ drafts }: Papers) => Object.fromEntries(drafts);

/** Hands in what was begun, with these answers; waits until the service has said what it is worth. */
export function handIn(
  session: PageSession,
  { attempt }: Papers,
  responses: Record<string, string[]>,
  element?: EventTarget,
) {
  const answers = attempt!.questions.map((one) => ({ ...one, response: responses[one.question] ?? [] }));
  session.report(PROOF_COURSE, LESSON, { kind: 'submitted', attempt: attempt!.attempt, answers }, element);
}

/** What one answer of the proof is worth, as the page shows it. */
export const verdictOn = ({ answers }: ReadyView, question: string) =>
  answers.get(answerKey(LESSON, question))?.verdict;

/** Once the answers that the tests give have verdicts. */
export const graded = (session: PageSession) =>
  ready(session, (view) => Boolean(verdictOn(view, 'plan') && verdictOn(view, 'angebot')), PROOF_COURSE);

/** Draws an attempt. */
export async function begin(session: PageSession): Promise<Papers> {
  await (await session.desk()).begin(PROOF_COURSE, LESSON);
  return papers(session, ({ attempt }) => attempt !== undefined);
}

/** Until {@link reconnect} nothing reaches the service. */
export function disconnect(): void {
  window.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
}
/** The page's own way to the service. */
export const fetchReally = window.fetch.bind(window);

export const reconnect = () => (window.fetch = fetchReally);

/** A page that is put away says so, and its timers run no more. */
export function leave(): void {
  dispatchEvent(new PageTransitionEvent('pagehide', { persisted: false }));
}
