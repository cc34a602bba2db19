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

  it('tells which offers were used', () => {
    const month = running(tallyOf([{ people: 1, begin: ['b', 'a'] }]), HALL);
    assert.deepEqual([month.offers, month.used], [2, ['a', 'b']]);
  });
});
