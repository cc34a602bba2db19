import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import type { FactsAnswer, MeAnswer } from '../../server/contract/api.ts';
import type { Course } from '../../server/contract/course.ts';
import { ask } from '../../server/testing/ask.ts';

/** The courses: one of each privacy class, one that just enough people learn, and one that only two do. */
export const COURSES = {
  benannt: { title: 'Mit Namen', record: 'named' },
  leise: { title: 'Unter Pseudonym', record: 'pseudonymous' },
  geraet: { title: 'Nur auf dem Gerät', record: 'device' },
  viele: { title: 'Nebenbei', record: 'named' },
  heimlich: { title: 'Zu zweit', record: 'named' },
} as const;

export type CourseId = keyof typeof COURSES;

/** Nothing of these may stand in any figure: not of the course of two, and not of the department of two. */
export const SMALL = /heimlich|Zu zweit|Bauhof/;

/** Writes the courses; resolves to their folder. Whoever answers the one question right has completed a course. */
export async function writeCourses(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'lern-admin-courses-'));
  for (const [id, { title, record }] of Object.entries(COURSES)) {
    await mkdir(join(folder, id));
    const more = id === 'benannt' ? 'mandatory: true\n' : '';
    await writeFile(
      join(folder, id, 'course.md'),
      `---
id: ${id}
title: ${title}
area: hauptamt
status: published
access: ${record === 'device' ? 'public' : 'staff'}
record: ${record}
${more}---
Worum es geht.

## Eins {#eins}

### Stimmt das? {#frage}
- [x] Ja {#ja}
  > Genau.
- [ ] Nein {#nein}
  > Doch.
`,
    );
  }
  return folder;
}

/** Somebody who learns by real requests, signed in by the proxy. */
export interface Learner {
  id: string;
  department: string;
  roles?: string;
}

/** So many people of a department. */
export function learners(count: number, name: string, department: string): Learner[] {
  return Array.from({ length: count }, (_, index) => ({ id: `${name}-${index + 1}`, department }));
}

/** Asks the service as somebody whom its proxy has signed in. */
export function askAs(
  service: string,
  { id, department, roles = '' }: Learner,
  path: string,
  body?: unknown,
  method?: string,
) {
  const headers = {
    'x-remote-user': id,
    'x-remote-name': `Name ${id}`,
    'x-remote-department': department,
    'x-remote-roles': roles,
    'x-learn': '1',
  };
  const origin = service.replace(/\/\/[^:/]+/, '//127.0.0.1');
  return ask(origin, path, { from: '127.0.0.2', headers, body, ...(method && { method }) });
}

/** They answer the question of a course right, at a time of the service. */
export async function learn(service: string, people: readonly Learner[], course: CourseId, at: number): Promise<void> {
  for (const person of people) {
    const { lessons } = (await askAs(service, person, `/api/v1/courses/${course}`)).json as Course;
    const { subject } = (await askAs(service, person, '/api/v1/me')).json as MeAnswer;
    const what = { kind: 'answered', question: 'frage', rev: lessons[0]!.questions[0]!.rev, response: ['ja'] };
    const fact = { v: 1, id: randomId(), course, lesson: 'eins', term: 'first', at, generation: null, ...what };
    const answer = await askAs(service, person, '/api/v1/facts', { subject, facts: [fact] });
    if (answer.status !== 200 || (answer.json as FactsAnswer).rejected.length > 0) throw new Error(answer.text);
  }
}

/** So many browsers begin and complete a course whose progress stays on the device. */
export async function learnOnDevices(service: string, count: number, month: string): Promise<void> {
  const nobody = { id: 'niemand', department: '' };
  for (let device = 0; device < count; device++) {
    const events = ['started', 'completed'].map((kind) => ({ id: randomId(), course: 'geraet', kind, month }));
    const { status } = await askAs(service, nobody, '/api/v1/counts', { events });
    if (status !== 200) throw new Error(String(status));
  }
}

function randomId(): string {
  return randomBytes(16).toString('base64url');
}
