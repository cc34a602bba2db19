import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { catalogOf, closed, running, tallyOf, told } from './testing/town.ts';

const HALL = catalogOf({ rathaus: ['a', 'b'], bauhof: ['c'] });

describe('a month that runs on', () => {
  it('tells the whole town’s participations in steps of k', () => {
    const steps = [9, 10, 19, 20].map((people) => told(running(tallyOf([{ people, begin: ['a'] }]), HALL)));
    assert.deepEqual(steps, ['total –/–', 'total 10+/–', 'total 10+/–', 'total 20+/–']);
  });

  it('counts people, too: one who begins twelve courses is one', () => {
    const begin = 'abcdefghijkl'.split('');
    assert.equal(told(running(tallyOf([{ people: 1, begin }]), HALL)), 'total –/–');
  });

  it('tells nothing of a part: twenty of one course, and the exact 21 later, would tell the one of the other', () => {
    const before = running(tallyOf([{ people: 20, department: 'Bauamt', begin: ['a'], complete: ['a'] }]), HALL);
    const after = tallyOf([20, 1].map((people, index) => ({ people, begin: ['ab'[index]!] })));
    assert.equal(told(closed(after, HALL)), 'total 21/–, others 21/–');
    assert.deepEqual([before.courses, before.areas, before.departments], [[], [], []]);
    assert.equal(told(before), 'total 20+/–');
  });

  it('has steps of their own for those who aren’t signed in: whoever sends counts sees nobody else take one', () => {
    const month = (people: number, participations: number) =>
      running(tallyOf([{ people, begin: ['a'] }], [{ course: 'a', participations, completions: 0 }]), HALL);
    const sums = [19, 20].map((people) => {
      const { total, device } = month(people, 19);
      return [total.participations, device?.total.participations];
    });
    assert.deepEqual(sums, [
      [{ atLeast: 10 }, { atLeast: 10 }],
      [{ atLeast: 20 }, { atLeast: 10 }],
    ]);
    assert.deepEqual(
      [10, 19, 29].map((counted) => told(month(12, counted))),
      Array(3).fill('total 10+/–'),
    );
  });

  it('tells which offers were used', () => {
    const month = running(tallyOf([{ people: 1, begin: ['b', 'a'] }]), HALL);
    assert.deepEqual([month.offers, month.used], [2, ['a', 'b']]);
  });
});
