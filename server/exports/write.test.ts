import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Milestone } from '../contract/milestones.ts';
import type { LearnerRecord } from '../contract/record.ts';
import { planOf } from './testing/arbitrary-records.ts';
import { offered } from './testing/some-courses.ts';
import type { ExportPlan } from './write.ts';
import { writeExport } from './write.ts';

const lesson = { watched: [], answers: {}, attempts: {}, done: {} };

function learner(number: number): LearnerRecord {
  const courses = offered.map(
    ({ id }) => [id, { state: { lessons: { a: { first: lesson } } }, milestones: [] as Milestone[] }] as const,
  );
  return {
    ...{ v: 4, key: { class: 'pseudonymous', id: String(number).padStart(6, '0') }, generation: 'g', created: 1 },
    courses: Object.fromEntries(courses),
  };
}

/** An export of so many records, and how many were read so far. */
function countingPlan(records: number): { plan: ExportPlan; read(): number } {
  let read = 0;
  const plan: ExportPlan = {
    ...planOf('json', []),
    async *records() {
      for (let number = 0; number < records; number += 1) {
        read += 1;
        yield learner(number);
      }
    },
  };
  return { plan, read: () => read };
}

describe('an export while it is written', () => {
  it('waits for whoever takes it, and has read no record that isn’t written', async () => {
    const { plan, read } = countingPlan(100_000);
    let written = 0;
    for await (const { place } of writeExport(plan)) {
      written += Number(place !== undefined);
      assert.equal(read(), written);
      if (written === 50) break;
    }
  });

  it('lets others have their turn, however fast records come', async () => {
    const { plan } = countingPlan(800);
    let [turns, isOver] = [0, false];
    const take = () => {
      turns += 1;
      if (!isOver) setImmediate(take);
    };
    take();
    const begin = performance.now();
    for await (const { isEnd } of writeExport(plan)) isOver = isEnd ?? false;

    // After each millisecond or so of work, more or less; also on a machine that does other things at the same time.
    assert.ok(turns > (performance.now() - begin) / 50, `${turns} turns`);
    assert.ok(turns > 3);
  });

  it('begins with the courses one by one, however many there are', async () => {
    const courses = Array.from({ length: 10_000 }, (_, index) => ({ ...offered[0]!, id: `kurs-${index}` }));
    const plan = planOf('json', []);
    let [whole, longest] = ['', 0];
    for await (const { text } of writeExport({ ...plan, about: { ...plan.about, courses } })) {
      whole += text;
      longest = Math.max(longest, text.length);
    }

    assert.equal((JSON.parse(whole) as { courses: object[] }).courses.length, 10_000);
    assert.ok(longest < 10_000, `${longest} characters at once`);
  });
});
