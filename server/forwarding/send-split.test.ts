import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Statement } from '../exports/xapi/statement.ts';
import type { Lrs, LrsAnswer } from './lrs.ts';
import { sendSplit } from './send-split.ts';

const SIGNAL = new AbortController().signal;

const statements = (count: number) => Array.from({ length: count }, (_, index) => ({ id: String(index) }) as Statement);

/** A store that takes a batch as a whole, unless one of it is not to its taste. */
function storeWith(faulty: string[], known: string[], most: number) {
  const has: string[] = [];
  const lrs: Lrs = {
    shows: async () => 'unsaid',
    async send(batch): Promise<LrsAnswer> {
      const ids = batch.map(({ id }) => id);
      if (ids.length > most) return 'too-large';
      if (ids.some((id) => faulty.includes(id))) return 'refused';
      if (ids.some((id) => known.includes(id))) return 'conflict';
      has.push(...ids);
      return 'taken';
    },
  };
  return { lrs, has };
}

describe('sending to a store that refuses batches', () => {
  it('brings it everything but what it finds fault with, each once, and leaves what it knows', async () => {
    const some = fc.uniqueArray(fc.integer({ min: 0, max: 49 }).map(String), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 50 }),
        some,
        some,
        fc.integer({ min: 1, max: 60 }),
        async (count, faulty, known, most) => {
          const { lrs, has } = storeWith(faulty, known, most);
          const sent = await sendSplit(lrs, statements(count), SIGNAL);
          const ids = statements(count).map(({ id }) => id);

          assert.deepEqual(sent.refused.sort(), ids.filter((id) => faulty.includes(id)).sort());
          assert.deepEqual(sent.known.sort(), ids.filter((id) => !faulty.includes(id) && known.includes(id)).sort());
          assert.deepEqual(sent.taken.sort(), ids.filter((id) => !faulty.includes(id) && !known.includes(id)).sort());
          assert.deepEqual(has.sort(), sent.taken.sort());
          assert.ok(count <= most ? sent.most === Infinity : sent.most < count);
        },
      ),
    );
  });

  it('ends where the store is in trouble, and knows what it took before', async () => {
    const trouble = { words: { de: 'Störung', en: 'out of order' } };
    let requests = 0;
    const lrs: Lrs = {
      shows: async () => 'unsaid',
      send: async (batch) => (batch.length > 2 ? 'too-large' : requests++ === 0 ? 'taken' : trouble),
    };
    const sent = await sendSplit(lrs, statements(8), SIGNAL);

    assert.deepEqual([sent.taken, sent.trouble, requests], [['0', '1'], trouble, 2]);
  });
});
