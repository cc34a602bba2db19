import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ClosedMonth, RunningMonth } from './closed-month.ts';
import { closeMonth } from './close-month.ts';
import { runningMonth } from './running-month.ts';
import type { MonthTally } from './tally.ts';
import { catalogOf, tallyOf } from './testing/town.ts';

const K = 3;
const MONTHS = ['2026-01', '2026-02'];
const CATALOG = catalogOf({ rathaus: ['a', 'b'] });

/** What one person may have done: a course, the time they began it, and the time they completed it. */
interface Way {
  course: string;
  began: number;
  completed?: number;
}

const WAYS: Way[] = ['a', 'b'].flatMap((course) => [
  { course, began: 0 },
  { course, began: 0, completed: 0 },
  { course, began: 0, completed: 1 },
  { course, began: 1 },
  { course, began: 1, completed: 1 },
]);

/** How many people went each way; all worlds of so many people. */
function* worlds(people: number, ways = WAYS.length): Generator<number[]> {
  if (ways === 0) yield [];
  else
    for (let some = 0; some <= people; some++)
      for (const rest of worlds(people - some, ways - 1)) yield [some, ...rest];
}

/** What somebody may send as counts of those who don’t sign in: too few to be told by themselves, and enough. */
const SENT: MonthTally['device'][] = [
  [{ course: 'a', participations: 2, completions: 0 }],
  [
    { course: 'a', participations: 4, completions: 1 },
    { course: 'b', participations: 1, completions: 4 },
  ],
];

function tally(world: number[], month: string, isNow: (time: number) => boolean, sent: MonthTally['device'] = []) {
  const doings = WAYS.map(({ course, began, completed }, way) => ({
    people: world[way]!,
    begin: isNow(began) ? [course] : [],
    complete: completed !== undefined && isNow(completed) ? [course] : [],
  }));
  return tallyOf(
    doings.filter(({ people }) => people > 0),
    sent,
    month,
  );
}

/** What can be read of a month. How many offers were used counts courses, and is told of however few people. */
function readable(month: RunningMonth): unknown {
  const { total, courses, areas, device, offers } = month;
  return [total, courses, areas, device, total.participations ? offers : 0];
}

/** The closed months of a world in which the same was sent in each. */
function closedMonths(world: number[], sent: MonthTally['device']): ClosedMonth[] {
  return MONTHS.reduce<ClosedMonth[]>((earlier, month, index) => {
    const own = tally(world, month, (time) => time === index, sent);
    return [...earlier, closeMonth(own, { catalog: CATALOG, earlier, k: K, now: 0 })];
  }, []);
}

/** A month that was looked at in the middle and at its end, and then closed. */
function lookedAt(world: number[], sent: MonthTally['device']): RunningMonth[] {
  const before = tally(world, MONTHS[0]!, (time) => time === 0, sent);
  const after = tally(world, MONTHS[0]!, () => true, sent);
  const options = { catalog: CATALOG, earlier: [], k: K };
  return [...[before, after].map((one) => runningMonth(one, options)), closeMonth(after, { ...options, now: 0 })];
}

/** Of both times together: what is told of a month is told of a whole month. */
function secretsOfAll(world: number[]): number[] {
  return secretsOf(world).filter((_, index) => Math.floor(index / 3) % 3 === 2);
}

/** What nobody may know: by course and for both, in either month and in both, who began, who completed and who is left over. */
function secretsOf(world: number[]): number[] {
  return [['a'], ['b'], ['a', 'b']].flatMap((courses) =>
    [[0], [1], [0, 1]].flatMap((times) => {
      const count = (timeOf: (way: Way) => number | undefined) =>
        WAYS.reduce((sum, way, index) => {
          const time = timeOf(way);
          return time !== undefined && times.includes(time) && courses.includes(way.course) ? sum + world[index]! : sum;
        }, 0);
      const [began, completed] = [count((way) => way.began), count((way) => way.completed)];
      return [began, completed, Math.abs(began - completed)];
    }),
  );
}

/** Towns are looked at up to this size; that there may be two people more nobody can rule out. */
const PEOPLE = 5;

/** What is the same small number in every world that reads the same. */
function betrayed(read: (world: number[]) => unknown, secrets = secretsOf): string[] {
  const seen = new Map<string, { world: number[]; secrets: (number | undefined)[] }>();
  for (const world of worlds(PEOPLE + 2)) {
    const text = JSON.stringify(read(world));
    const own = secrets(world);
    const known = seen.get(text);
    if (known) known.secrets = known.secrets.map((secret, index) => (secret === own[index] ? secret : undefined));
    else seen.set(text, { world, secrets: own });
  }
  return [...seen.values()]
    .filter(({ world }) => world.reduce((sum, some) => sum + some, 0) <= PEOPLE)
    .filter(({ secrets }) => secrets.some((secret) => secret !== undefined && secret > 0 && secret < K))
    .map(({ world }) => world.join(' '));
}

describe('of all towns with two courses and up to five people', () => {
  it('no two closed months betray fewer than three of them, even to who knows the rules', () => {
    assert.deepEqual(
      betrayed((world) => closedMonths(world, []).map(readable)),
      [],
    );
  });

  it('no month betrays them that was looked at while it ran', () => {
    assert.deepEqual(
      betrayed((world) => lookedAt(world, []).map(readable), secretsOfAll),
      [],
    );
  });

  it('neither does to who sent all that was counted without anybody signed in, and tried whatever they liked', () => {
    assert.deepEqual(
      betrayed((world) => SENT.map((sent) => closedMonths(world, sent).map(readable))),
      [],
    );
    assert.deepEqual(
      betrayed((world) => SENT.map((sent) => lookedAt(world, sent).map(readable)), secretsOfAll),
      [],
    );
  });

  it('many are betrayed where each number is told that is large enough', () => {
    const found = betrayed((world) => secretsOf(world).map((secret) => (secret >= K ? secret : 0)));
    assert.ok(found.length > 100, String(found.length));
  });
});
