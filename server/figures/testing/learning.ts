import { randomBytes } from 'node:crypto';
import { courseText, writeCourse } from '../../testing/courses.ts';
import { sendFacts, watched } from '../../testing/facts.ts';
import type { TestService } from '../../testing/service.ts';
import { signedIn } from '../../testing/tokens.ts';

/** Whoever has read its only lesson has completed it. */
export function writeReading(
  courses: string,
  id: string,
  front = 'access: staff\nrecord: named\narea: hauptamt',
): void {
  writeCourse(courses, id, courseText(id, front, '\n## Nachlesen {#nachlesen}\n\nNur Text.\n'));
}

/** People who begin a course, or begin and complete it, a minute before `at`. */
export async function learn(
  service: TestService,
  people: readonly string[],
  course: string,
  at: number,
  claims: Record<string, unknown> = { department: 'Hauptamt' },
): Promise<void> {
  for (const person of people) {
    const headers = await signedIn(person, claims);
    const fact =
      course === 'ablage' || course === 'leise' || course === 'amt'
        ? watched(course, { at: at - 60_000 })
        : read(course, at - 60_000);
    const { status, json } = await sendFacts(service, headers, [fact]);
    if (status !== 200 || json.rejected.length > 0) throw new Error(JSON.stringify(json));
  }
}

/** So many people. */
export function people(count: number, name = 'person'): string[] {
  return Array.from({ length: count }, (_, index) => `${name}-${index + 1}`);
}

/** Anonymous counts of so many devices. */
export async function countDevices(
  service: TestService,
  count: number,
  month: string,
  kind = 'started',
): Promise<void> {
  const events = Array.from({ length: count }, () => ({ id: randomId(), course: 'offen', kind, month }));
  const { status } = await service.ask('/api/v1/counts', { body: { events } });
  if (status !== 200) throw new Error(`${status}`);
}

function read(course: string, at: number): Record<string, unknown> {
  const stamp = { v: 1, id: randomId(), course, lesson: 'nachlesen', term: 'first', at, generation: null };
  return { ...stamp, kind: 'done', step: 'read' };
}

function randomId(): string {
  return randomBytes(16).toString('base64url');
}
