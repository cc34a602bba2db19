import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { together } from './together.ts';

describe('changing many together', () => {
  async function* numbers(count: number) {
    for (let number = 0; number < count; number++) {
      yield number;
      await setImmediate();
    }
  }

  it('changes each once', async () => {
    for (const count of [0, 1, 100, 250]) {
      const seen: number[] = [];
      await together(numbers(count), async (number) => void seen.push(number));

      assert.deepEqual(
        seen,
        seen.map((_, index) => index),
      );
      assert.equal(seen.length, count);
    }
  });

  it('fails with the first that fails, and nothing fails where nobody looks', async () => {
    const failing = together(numbers(150), async (number) => {
      if (number % 10 === 7) throw new Error(`no ${number}`);
    });

    await assert.rejects(failing, /no 7/);
  });
});
