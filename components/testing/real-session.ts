import { PageSession } from '../shared/session/page-session.ts';
import { tokenAt } from '../shared/session/token.ts';
import type { CourseView, ReadyView } from '../shared/session.ts';

/** A course of the real service whose progress the service keeps, and one whose progress stays on the device. */
export const COURSE = 'd3-ablegen';
export const DEVICE_COURSE = 'd3-geraet';

/** A course with a proof. */
export const PROOF_COURSE = 'd3-nachweis';

const { service } = (await (await fetch('/town.json')).json()) as { service: string };

/** Address of the real service, with a slash at the end. */
export { service };

/** Signs somebody in on this browser; nobody with the empty string. */
export function signIn(person: string): void {
  document.cookie = `person=${person}; path=/; max-age=${person ? 600 : 0}`;
}

/** Signs in somebody whom the service has never seen. */
export function newPerson(): string {
  const person = `person-${crypto.getRandomValues(new Uint32Array(2)).join('-')}`;
  signIn(person);
  return person;
}

/** What a page that is opened now would have. */
export function openSession(token = '/token'): PageSession {
  return new PageSession({ service: new URL(service), token: tokenAt(new URL(token, location.href)) });
}

/** The first view of the course that fits; every view until then counts. */
export function viewOf(
  session: PageSession,
  fits: (view: CourseView) => boolean,
  course = COURSE,
): Promise<CourseView> {
  return new Promise((resolve) => {
    const unwatch = session.watch(course, (view) => {
      if (!fits(view)) return;
      resolve(view);
      // The first view comes before there is anything to end.
      queueMicrotask(() => unwatch());
    });
  });
}

export async function ready(
  session: PageSession,
  fits: (view: ReadyView) => boolean = () => true,
  course = COURSE,
): Promise<ReadyView> {
  return (await viewOf(session, (view) => view.phase === 'ready' && fits(view), course)) as ReadyView;
}

/** What was watched of the first lesson. */
export const watchedSeconds = ({ state }: ReadyView) =>
  Object.values(state.lessons['ablegen'] ?? {}).flatMap(({ watched }) => watched);

async function anotherDevice(): Promise<PageSession> {
  const session = openSession();
  await session.refresh(COURSE);
  return session;
}

/** The learner's progress as another device would get it. */
export async function keptElsewhere(): Promise<ReadyView> {
  return ready(await anotherDevice());
}

export const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Asks again until the answer fits; the test's own time limit ends it. */
export async function eventually<T>(ask: () => Promise<T>, fits: (answer: T) => boolean): Promise<T> {
  for (;;) {
    const answer = await ask();
    if (fits(answer)) return answer;
    await pause(100);
  }
}
