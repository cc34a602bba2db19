import type { StrictLrs } from '../../forwarding/testing/strict-lrs.ts';
import { settled } from '../../forwarding/testing/town.ts';
import { recordKeys } from '../../records/record-keys.ts';
import { lessonCourse, writeCourse } from '../../testing/courses.ts';
import { answered, revOf, sendFacts, watched } from '../../testing/facts.ts';
import { PSEUDONYM_KEY, SECRET } from '../../testing/service.ts';
import type { TestService } from '../../testing/service.ts';
import { signedIn, tokenFor } from '../../testing/tokens.ts';
import { storeRows } from './store-rows.ts';
import type { OpenTown } from './ways-in.ts';

/** Somebody of whom something is kept wherever anything is. */
export interface Victim {
  id: string;
  name: string;
  subject: string;
  /** Under what the pseudonymous record lies. */
  pseudonym: string;
  auditHash: string;
  /** Of the named and of the pseudonymous record. */
  generations: string[];
  /** A cookie of a session that was signed out. */
  endedSession: string;
  /** A token whose time is over. */
  expiredToken: string;
  /** What opens the files of a course that only people of one area may see. */
  grant: string;
  /** The tag of that course as the victim got it. */
  etag: string;
  /** Headers of the victim's own requests. */
  headers: Record<string, string>;
  /** Everything that nobody else may ever come across, by what it is. */
  canaries: Map<string, string>;
}

const BERTA = {
  id: 'Berta.Kanarie@stadt.test',
  name: 'Berta Kanarienvogel',
  department: 'Kanarienamt',
  areas: ['hauptamt'],
};

/** No other time that a test comes across: still within the tolerance for clocks. */
const AHEAD = 240_000;

/** Plants something of one person in every record class and every kind of document, where there is an LRS also of what is forwarded. */
export async function plantVictim({ service, enter }: OpenTown, lrs?: StrictLrs): Promise<Victim> {
  const { id, ...claims } = BERTA;
  const headers = await signedIn(id, claims);
  const ask = (path: string, more: object = {}) => service.ask(path, { headers, ...more });
  const keys = recordKeys({ secrets: [SECRET], pseudonymKeys: [PSEUDONYM_KEY] });

  if (lrs) {
    await sendFacts(service, headers, [watched('ablage', { at: Date.now() }), watched('leise', { at: Date.now() })]);
    await settled(service);
    // From now on what is to be forwarded waits, and what is to be taken back.
    lrs.fault = () => 'later';
  }
  await ask('/api/v1/me', { method: 'DELETE' });
  const at = Date.now() + AHEAD;
  const stamps = Array.from({ length: 6 }, (_, number) => ({ id: `KanarieMeldung-${number}`, at: at + number * 1009 }));
  await sendFacts(service, headers, [
    watched('ablage', stamps[0]),
    answered('ablage', await revOf(service, 'ablage', headers), 'eigenschaften', stamps[1]),
    { ...watched('ablage', stamps[2]), lesson: 'nachlesen', kind: 'done', step: 'read' },
    watched('amt', stamps[3]),
    watched('leise', stamps[4]),
    answered('leise', await revOf(service, 'leise', headers), 'dateiname', stamps[5]),
  ]);
  const event = { id: 'KanarieZaehlung-1', course: 'offen', kind: 'started', month: '2026-11' };
  await ask('/api/v1/counts', { body: { events: [event] } });
  const session = await enter('session', BERTA);
  await service.ask('/auth/sign-out', { ...session, body: {} });
  await leave(service, (course) => sendFacts(service, headers, [watched(course, { at })]));
  await service.app.retain();
  await service.app.count();

  const { subject, courses } = (await ask('/api/v1/progress')).json;
  const course = await ask('/api/v1/courses/amt');
  const endedSession = session.headers.cookie!.replace('learn-session=', '');
  const rows = storeRows(service.data);
  const kept = [...rows.all().keys()];
  rows.close();
  const ended = kept.find((key) => key.startsWith('documents/ended-session/'))!;
  const erasures = kept.filter((key) => key.startsWith('erasures/'));

  const victim = {
    ...{ id, name: BERTA.name, subject, headers, endedSession },
    pseudonym: keys.keyOf(BERTA, 'pseudonymous').id,
    auditHash: keys.auditHashOf(BERTA),
    generations: [courses.ablage.generation, courses.leise.generation] as string[],
    expiredToken: await tokenFor(id, { claims: { ...claims, exp: 1_000_000 } }),
    grant: course.json.media.split('/')[1] as string,
    etag: course.headers.etag!,
  };
  const canaries = new Map([
    ['id', id],
    ['name', 'Kanarienvogel'],
    ['department', BERTA.department],
    ['subject', victim.subject as string],
    ['pseudonym', victim.pseudonym],
    ['audit hash', victim.auditHash],
    ['number of a count', event.id],
    ['session', endedSession.slice(-40)],
    ['ended session', lastOf(ended)],
    ...victim.generations.map((generation, index): [string, string] => [`generation ${index}`, generation]),
    ...stamps.flatMap((stamp, index): [string, string][] => [
      [`fact ${index}`, stamp.id],
      [`time of fact ${index}`, String(stamp.at)],
    ]),
    ...[...(lrs?.statements.keys() ?? [])].map((id, index): [string, string] => [`statement ${index}`, id]),
    ...erasures.map((erasure, index): [string, string] => [`erasure ${index}`, lastOf(erasure)]),
  ]);
  return { ...victim, canaries };
}

function lastOf(path: string): string {
  return path.split('/').at(-1)!;
}

/** Learns in a course whose progress stays on the device from now on. */
async function leave({ courses }: TestService, learn: (course: string) => Promise<unknown>): Promise<void> {
  const write = (record: string) =>
    writeCourse(courses, 'fort', lessonCourse('fort', `access: staff\nrecord: ${record}`));
  write('pseudonymous');
  await learn('fort');
  write('device');
}
