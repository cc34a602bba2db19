import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inAHurry, openTurns } from './turns.ts';

/** Turns in a time that passes only by work and by rest. */
function someTurns() {
  let time = 0;
  const rests: number[] = [];
  const clock = {
    now: () => time,
    async pause(milliseconds: number) {
      rests.push(milliseconds);
      time += milliseconds;
    },
  };
  return { ...openTurns(clock), clock, rests, work: (milliseconds: number) => void (time += milliseconds) };
}

describe('work beside requests', () => {
  it('rests while somebody asks, and only looks up where nobody does', async () => {
    const { makeRoom, take, rests, work } = someTurns();
    const turn = take();
    work(1);
    await turn.rest();
    makeRoom();
    work(1);
    await turn.rest();
    makeRoom();
    work(1);
    await turn.rest();
    work(51);
    await turn.rest();

    assert.deepEqual(rests, [0, 19, 19, 0]);
  });

  it('takes a twentieth of the time, however many work', async () => {
    for (const many of [1, 2, 5]) {
      const { makeRoom, take, rests, work } = someTurns();
      const [turn] = Array.from({ length: many }, take);
      makeRoom();
      work(1);
      await turn!.rest();

      assert.ok(Math.abs(many / (1 + rests[0]!) - 1 / 20) < 1e-9, `${many} work: ${rests[0]}`);
    }
  });

  it('doesn’t rest for those whose work has ended', async () => {
    const { makeRoom, take, rests, work } = someTurns();
    const turn = take();
    take().end();
    makeRoom();
    work(1);
    await turn.rest();

    assert.deepEqual(rests, [19]);
  });

  it('doesn’t rest for those who only wait for somebody else', async () => {
    const { makeRoom, take, rests, work } = someTurns();
    const turn = take();
    const [ended, goesOn, waits] = [take(), take(), take()];
    for (const other of [ended, goesOn, waits]) other.waiting();
    ended.end();
    makeRoom();
    work(1);
    await turn.rest();
    goesOn.working();
    makeRoom();
    work(1);
    await turn.rest();

    assert.deepEqual(rests, [19, 39]);
  });

  it('works for a while before it rests', async () => {
    const { makeRoom, take, rests, work } = someTurns();
    const turn = take();
    makeRoom();
    work(0.6);
    await turn.rest();
    assert.deepEqual(rests, []);
    work(0.4);
    await turn.rest();

    assert.deepEqual(rests, [19]);
  });

  it('takes waiting for somebody else for no work', async () => {
    const { makeRoom, take, rests, work } = someTurns();
    const turn = take();
    work(0.5);
    turn.waiting();
    work(1000);
    turn.working();
    makeRoom();
    await turn.rest();
    assert.deepEqual(rests, []);
    work(0.5);
    await turn.rest();

    assert.deepEqual(rests, [19]);
  });

  it('goes on after a while, whatever took long', async () => {
    for (const many of [1, 2]) {
      const { makeRoom, take, rests, work } = someTurns();
      const [turn] = Array.from({ length: many }, take);
      work(5000);
      makeRoom();
      await turn!.rest();

      assert.deepEqual(rests, [50 * many]);
    }
  });

  it('asks nothing of others’ work in another service of the same process', async () => {
    const { clock, rests, work } = someTurns();
    const [here, there] = [openTurns(clock), openTurns(clock)];
    const turn = here.take();
    there.take();
    there.makeRoom();
    work(1);
    await turn.rest();

    assert.deepEqual(rests, [0]);
  });

  it('never rests in a hurry', async () => {
    const turn = inAHurry().take();
    let others = 0;
    setImmediate(() => (others += 1));
    await turn.rest();

    assert.equal(others, 0);
  });
});
