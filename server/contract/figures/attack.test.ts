import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { ClosedMonth, RunningMonth } from './closed-month.ts';
import { closeMonth } from './close-month.ts';
import type { Member } from './member.ts';
import { joined } from './member.ts';
import { membersOf } from './members-of.ts';
import { runningMonth } from './running-month.ts';
import { tightened } from './tightened.ts';
import { Attacker } from './testing/attacker.ts';
import type { Telling } from './testing/attacker.ts';
import type { Town, TownCourse } from './testing/random-town.ts';
import { anyTown, catalogIn, MONTHS, tallyIn } from './testing/random-town.ts';

const K = 5;

/** What an attacker finds in all that is ever told of a town. */
function foundIn(town: Town, tell: (town: Town) => Telling[], k = K): string | undefined {
  const attacker = new Attacker(town, k);
  for (const month of tell(town)) attacker.read(month);
  return attacker.find((course) => !isDevice(course)) ?? attacker.find(isDevice);
}

function closedMonths(town: Town, tally = tallyIn, kIn = (_month: string) => K): ClosedMonth[] {
  return MONTHS.reduce<ClosedMonth[]>(
    (earlier, month) => [
      ...earlier,
      closeMonth(tally(town, month), { catalog: catalogIn(town, month), earlier, k: kIn(month), now: 0 }),
    ],
    [],
  );
}

function isDevice({ record }: TownCourse): boolean {
  return record === 'device';
}

/** What is told of those who are signed in, and of those who aren't, each by itself: it says more than their sum. */
function tellings(town: Town, months: RunningMonth[] = closedMonths(town)): Telling[] {
  return months.flatMap(({ device, ...signedIn }) => [
    { ...signedIn, isAmong: (course) => !isDevice(course) },
    ...(device ? [{ ...device, month: signedIn.month, isAmong: isDevice }] : []),
  ]);
}

/** What many would think is enough: every group by itself, if it is large enough by itself. */
function naively(town: Town): Telling[] {
  return MONTHS.map((month) => {
    const { courses, departments } = membersOf(tallyIn(town, month));
    const areas = [...new Set(town.courses.flatMap(({ area }) => area ?? []))].map((area) =>
      joined(
        'area',
        area,
        town.courses.flatMap((one) => (one.area === area ? (courses.get(one.id) ?? []) : [])),
      ),
    );
    const told = (member: Member) => ({
      id: member.id,
      ...(member.participations.people >= K && { participations: { exactly: member.participations.count } }),
      ...(member.completions.people >= K && { completions: { exactly: member.completions.count } }),
    });
    return {
      month,
      total: told(joined('total', '', courses.values())),
      courses: [...courses.values()].map((course) => {
        const area = town.courses.find(({ id }) => id === course.id)?.area;
        return { ...told(course), area: area ?? '' };
      }),
      areas: areas.map(told),
      departments: [...departments.values()].map(told),
    };
  });
}

/** Counts as anybody may send them, of any course. */
const anyCounts = fc.array(
  fc.record({
    month: fc.constantFrom(...MONTHS),
    course: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
    participations: fc.nat({ max: 12 }),
    completions: fc.nat({ max: 12 }),
  }),
  { maxLength: 8 },
);

describe('whoever reads all that is ever told, with all departments, and works out whatever follows', () => {
  it('finds no group of fewer than k people: no course, area, department or month, and none left over', () => {
    fc.assert(
      fc.property(anyTown, (town) =>
        assert.equal(
          foundIn(town, (one) => tellings(one)),
          undefined,
        ),
      ),
      { numRuns: Number(process.env['ATTACKS'] ?? 300) },
    );
  });

  it('finds none either where k was raised after months had been closed: all of them, or the first ones', () => {
    const steps = fc.constantFrom<[number, number]>([2, 5], [3, 5], [4, 5], [5, 7], [5, 10]);
    fc.assert(
      fc.property(anyTown, steps, fc.constantFrom(...MONTHS), (town, [before, after], last) => {
        const months = closedMonths(town, tallyIn, (month) => (month <= last ? before : after));
        const told = tellings(town, tightened(months, after));
        assert.equal(
          foundIn(town, () => told, after),
          undefined,
        );
      }),
      { numRuns: Number(process.env['ATTACKS'] ?? 300) },
    );
  });

  it('finds of those who are signed in what they would without any counts, whatever counts they send', () => {
    /** All but what is told of those who aren't; of the offers, those that are kept of somebody. */
    const ofSignedIn = ({ courses }: Town, { device: _, offers, used, ...month }: RunningMonth) => {
      const kept = courses.filter((course) => !isDevice(course)).map(({ id }) => id);
      assert.equal(offers, used.length);
      return { ...month, used: used.filter((id) => kept.includes(id)) };
    };
    fc.assert(
      fc.property(anyTown, anyCounts, (town, counts) => {
        const tellings = [[], counts].map((sent) => {
          const tally = (_: Town, month: string) => ({
            ...tallyIn(town, month),
            device: sent.filter((one) => one.month === month && town.courses.some(({ id }) => id === one.course)),
          });
          const options = { catalog: town.courses, earlier: [], k: K };
          const months = [
            ...closedMonths(town, tally),
            ...MONTHS.map((one) => runningMonth(tally(town, one), options)),
          ];
          return months.map((month) => ofSignedIn(town, month));
        });
        assert.deepEqual(tellings[1], tellings[0]);
      }),
      { numRuns: Number(process.env['ATTACKS'] ?? 300) },
    );
  });

  it('finds one in most towns that hide nothing but what is too small by itself', () => {
    const towns = fc.sample(anyTown, { numRuns: 60, seed: 1 });
    const found = towns.filter((town) => foundIn(town, naively) !== undefined);
    assert.ok(found.length > towns.length / 2, `${found.length} of ${towns.length}`);
  });

  it('reads enough for this to mean something: in many towns courses, departments and completions are told', () => {
    const months = fc.sample(anyTown, { numRuns: 60, seed: 1 }).flatMap((town) => closedMonths(town));
    const some = (of: (month: ClosedMonth) => boolean) => months.filter(of).length / months.length;
    assert.ok(some(({ courses }) => courses.some(({ id }) => id !== undefined)) > 0.2);
    assert.ok(some(({ departments }) => departments.length > 0) > 0.05);
    assert.ok(some(({ courses }) => courses.some(({ completions }) => completions)) > 0.05);
  });
});
