import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { catalogOf, closed, running, tallyOf, told } from './testing/town.ts';

const HALL = catalogOf({ rathaus: ['a', 'b'], bauhof: ['c'] });

describe('a month that runs on', () => {
  it('tells the whole town’s participations in steps of k', () => {
    const steps = [9, 10, 19, 20].map((people) => told(running(tallyOf([{ people, begin: ['a'] }]), HALL), 'areas'));
    assert.deepEqual(steps.slice(0, 3), ['total –/–', 'total 10+/–', 'total 10+/–']);
    assert.match(steps[3]!, /^total 20\+/);
  });

  it('tells courses, areas and departments a step later', () => {
    const tally = (people: number) => tallyOf([{ people, department: 'Bauamt', begin: ['a'] }]);
    assert.equal(told(running(tally(19), HALL)), 'total 10+/–');
    assert.equal(told(running(tally(39), HALL)), 'total 30+/–, a 20+/–');
    assert.equal(told(running(tally(39), HALL), 'areas'), 'total 30+/–, rathaus 20+/–');
    assert.equal(told(running(tally(39), HALL), 'departments'), 'total 30+/–, Bauamt 20+/–');
  });

  it('tells completions a step later, and not where they would tell the few who haven’t completed', () => {
    const tally = (people: number) =>
      tallyOf([
        { people, begin: ['a'], complete: ['a'] },
        { people: 60 - people, begin: ['a'] },
      ]);
    assert.equal(told(running(tally(45), HALL)), 'total 60+/30+, a 50+/30+');
    assert.equal(told(running(tally(55), HALL)), 'total 60+/–, a 50+/–');
  });

  it('hides what it would hide if it were closed now: of twenty and one it doesn’t tell the twenty', () => {
    const tally = tallyOf([20, 1].map((people, index) => ({ people, begin: ['ab'[index]!] })));
    assert.equal(told(running(tally, HALL)), 'total 20+/–, others 10+/–');
  });

  it('leaves room: what was known for sure, and the exact number later, tell nothing of the few who came last', () => {
    const before = tallyOf([{ people: 20, begin: ['a'] }]);
    const after = tallyOf([20, 1].map((people, index) => ({ people, begin: ['ab'[index]!] })));
    assert.equal(told(closed(after, HALL)), 'total 21/–, others 21/–');
    assert.equal(told(running(before, HALL)), 'total 20+/–, a 10+/–', '20+ would leave one person of b');
  });

  it('tells no exact number anywhere', () => {
    const tally = tallyOf([
      { people: 33, department: 'Bauamt', begin: ['a', 'b'], complete: ['a'] },
      { people: 44, department: 'Kasse', begin: ['c'] },
    ]);
    assert.doesNotMatch(JSON.stringify(running(tally, HALL)), /exactly/);
  });
});
