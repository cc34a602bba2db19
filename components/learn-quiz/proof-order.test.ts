import { expect } from '@open-wc/testing';
import type { Question } from '../../server/contract/question.ts';
import { shuffledFor } from './proof-order.ts';

const IDS = ['a', 'b', 'c', 'd', 'e', 'f'];
const options = IDS.map((id) => ({ id, text: [id] }));

describe('the order of an attempt', () => {
  it('is the same whenever it is looked at, and another in the next attempt', () => {
    const orders = ['one', 'two', 'three', 'four', 'five'].map((name) => orderIn(name, 'multiple'));

    expect(orderIn('one', 'multiple')).to.deep.equal(orders[0]);
    expect(new Set(orders.map(String))).to.have.length(5);
    for (const order of orders) expect(order).to.have.members(IDS);
  });

  it('brings every option to every place about as often', () => {
    const first = Array.from({ length: 600 }, (_, index) => orderIn(`attempt-${index}`, 'single')[0]);
    for (const id of IDS) expect(first.filter((one) => one === id).length).to.be.within(60, 140);
  });

  it('leaves truth, gaps and categories where they stand', () => {
    for (const type of ['true-false', 'gap'] as const) expect(orderIn('one', type)).to.deep.equal(IDS);
    const targets = options;
    const sorting = shuffledFor('one', { ...question('sorting'), targets });
    const matching = shuffledFor('one', { ...question('matching'), targets });

    expect(sorting.targets).to.deep.equal(targets);
    expect(matching.targets).not.to.deep.equal(targets);
    expect(sorting.options).not.to.deep.equal(options);
  });

  it('changes within the scenes of a scenario, not their course', () => {
    const scenes = [
      { id: 'first', title: [], body: [], options: ['a', 'b', 'c'] },
      { id: 'second', title: [], body: [], options: ['d', 'e', 'f'] },
    ];
    const orders = ['one', 'two', 'three', 'four'].map((name) =>
      shuffledFor(name, { ...question('scenario'), scenes }).scenes!.map((scene) => scene.options),
    );

    for (const [first, second] of orders) {
      expect(first).to.have.members(['a', 'b', 'c']);
      expect(second).to.have.members(['d', 'e', 'f']);
    }
    expect(new Set(orders.map(String)).size).to.be.above(1);
  });
});

function question(type: Question['type']): Question {
  return { id: 'frage', rev: 'rev-frage', type, title: ['?'], body: [], options };
}

function orderIn(attempt: string, type: Question['type']): string[] {
  return shuffledFor(attempt, question(type)).options.map(({ id }) => id);
}
