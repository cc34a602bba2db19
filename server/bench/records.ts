import { createHash } from 'node:crypto';
import type { LearnerRecord } from '../contract/record.ts';
import { take } from '../contract/take.ts';
import type { Catalog } from '../content/catalog.ts';
import { identityOf } from '../identity/identity.ts';
import { judgeFact } from '../records/judge-fact.ts';
import { SECRET } from '../testing/service.ts';
import { lessonsOf, OFFERED } from './courses.ts';
import { generationOf, keyOf } from './learners.ts';
import { Player } from './player.ts';

/** Facts that each stored record is the state of. */
const FACTS = 250;

/** So many are made fact by fact, as the service makes them; the others are like one of these. */
const PATTERNS = 40;

const DAY = 86_400_000;

/** Records of 250 facts: the one of each number. The same all month, so that a filled store can be kept that long. */
export async function recordsOf(catalog: Catalog): Promise<(number: number) => LearnerRecord> {
  const now = new Date();
  const begin = Date.UTC(now.getUTCFullYear(), now.getUTCMonth()) - 30 * DAY;
  const patterns: LearnerRecord[] = [];
  for (let number = 0; number < PATTERNS; number += 1) patterns.push(await learnt(catalog, number, begin));

  return (number) => {
    const pattern = patterns[number % PATTERNS]!;
    return { ...pattern, key: keyOf(number), generation: generationOf(number) };
  };
}

/** The same of all courses: what somebody has who has learnt here for years. */
export function withAllCourses(record: LearnerRecord): LearnerRecord {
  const learnt = Object.values(record.courses);
  const courses = OFFERED.map((id, index) => [id, learnt[index % learnt.length]!] as const);
  return { ...record, courses: Object.fromEntries(courses) };
}

async function learnt(catalog: Catalog, number: number, begin: number): Promise<LearnerRecord> {
  const courses = await catalog.list();
  const identity = identityOf({ id: `pattern-${number}`, roles: [], areas: [] }, [SECRET])!;
  const player = new Player(lessonsOf(courses), { generation: null, shift: number, done: 0 });
  const attempts = { drawOf: () => undefined };
  let record: LearnerRecord | undefined;
  for (let index = 0; index < FACTS; index += 1) {
    const at = begin + index * 5000;
    const { fact } = await judgeFact(player.next(idOf(number, index), at), { identity, catalog, attempts, now: at });
    if (!fact) throw new Error('The bench makes facts that the service refuses.');
    const taking = { key: keyOf(number), generation: generationOf(number), now: at };
    record = take(record, [fact], { ...taking, course: (id) => courses.find((course) => course.id === id) }).record;
  }
  return record!;
}

function idOf(number: number, index: number): string {
  return createHash('sha256').update(`${number}/${index}`).digest('base64url').slice(0, 22);
}
