import type { ForwardingHealth } from '../../contract/admin.ts';
import { answered, revOf, sendFacts, watched } from '../../testing/facts.ts';
import type { TestService } from '../../testing/service.ts';
import { signedIn } from '../../testing/tokens.ts';
import type { StrictLrs } from './strict-lrs.ts';

/** May be asked as often as a test likes. */
export const UNLIMITED = { person: { points: 1_000_000, seconds: 60 } };

/** Headers of somebody who may look how it stands. */
export async function admin() {
  return signedIn('chef', { roles: ['admin'] });
}

/** Reaches all that there is to reach in a lesson of each class, which is seven milestones; with `more` in one with a name. */
export async function learn(service: TestService, id: string, more?: Record<string, unknown>) {
  const name = `${id[0]!.toUpperCase()}${id.slice(1)} Amt`;
  const headers = await signedIn(id, { name });
  const at = Date.now();
  const courses = more ? ['ablage'] : ['ablage', 'leise'];
  const answers = [];
  for (const course of courses) {
    const rev = await revOf(service, course, headers);
    const facts = more
      ? [watched(course, { at, ...more })]
      : [watched(course, { at, segments: [[0, 20]], position: 20 }), answered(course, rev, 'eigenschaften', { at })];
    answers.push(await sendFacts(service, headers, facts));
  }
  return answers;
}

/** Erases all that is kept of somebody. */
export async function erase(service: TestService, id: string): Promise<number> {
  return (await service.ask('/api/v1/me', { method: 'DELETE', headers: await signedIn(id) })).status;
}

/** How it stands with forwarding. */
export async function healthOf(service: TestService): Promise<ForwardingHealth> {
  return (await service.ask('/api/v1/admin/health', { headers: await admin() })).json.forwarding;
}

/** Resolves once the LRS is in trouble, and answers how it stands. */
export async function troubled(service: TestService, words = /./): Promise<ForwardingHealth> {
  for (;;) {
    const health = await healthOf(service);
    if (health.trouble && words.test(health.trouble.words.de)) return health;
  }
}

/** Resolves once nothing waits any more. */
export async function settled(service: TestService): Promise<void> {
  for (;;) {
    const { waiting, trouble } = await healthOf(service);
    if (waiting === 0 && !trouble) return;
  }
}

/** Statements about somebody that an LRS still shows. */
export function shownBy(lrs: StrictLrs) {
  return [...lrs.statements.values()].filter(
    ({ id, object }) => object.objectType === 'Activity' && !lrs.voided.has(id),
  );
}
