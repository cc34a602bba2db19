import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { ClosedMonth } from './closed-month.ts';
import { closeMonth } from './close-month.ts';
import type { Member } from './member.ts';
import { joined } from './member.ts';
import { membersOf } from './members-of.ts';
import { Attacker } from './testing/attacker.ts';
import type { Town } from './testing/random-town.ts';
import { anyTown, MONTHS, tallyIn } from './testing/random-town.ts';

const K = 5;

/** What an attacker finds in all that is ever told of a town. */
function foundIn(town: Town, tell: (town: Town) => Telling[]): string | undefined {
  const attacker = new Attacker(town, K);
  for (const month of tell(town)) attacker.read(month);
  return attacker.find();
}

type Telling = Pick<ClosedMonth, 'month' | 'total' | 'courses' | 'areas' | 'departments'>;

function closedMonths(town: Town): ClosedMonth[] {
  return MONTHS.reduce<ClosedMonth[]>(
    (earlier, month) => [
      ...earlier,
      closeMonth(tallyIn(town, month), { catalog: town.courses, earlier, k: K, now: 0 }),
    ],
    [],
  );
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

describe('whoever reads all that is ever told, with all departments, and works out whatever follows', () => {
  it('finds no group of fewer than k people: no course, area, department or month, and none left over', () => {
    fc.assert(
      fc.property(anyTown, (town) => assert.equal(foundIn(town, closedMonths), undefined)),
      { numRuns: Number(process.env['ATTACKS'] ?? 300) },
    );
  });

  it('finds one in most towns that hide nothing but what is too small by itself', () => {
    const towns = fc.sample(anyTown, { numRuns: 60, seed: 1 });
    const found = towns.filter((town) => foundIn(town, naively) !== undefined);
    assert.ok(found.length > towns.length / 2, `${found.length} of ${towns.length}`);
  });

  it('reads enough for this to mean something: in many towns courses, departments and completions are told', () => {
    const months = fc.sample(anyTown, { numRuns: 60, seed: 1 }).flatMap(closedMonths);
    const some = (of: (month: ClosedMonth) => boolean) => months.filter(of).length / months.length;
    assert.ok(some(({ courses }) => courses.some(({ id }) => id !== undefined)) > 0.2);
    assert.ok(some(({ departments }) => departments.length > 0) > 0.05);
    assert.ok(some(({ courses }) => courses.some(({ completions }) => completions)) > 0.05);
  });
});
