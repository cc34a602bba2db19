import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { collect } from '../../testing/collect.ts';
import type { Erasures } from '../erasures.ts';

/** An erasure list opened for one test. */
export interface OpenedErasures {
  erasures: Erasures;
  close(): Promise<void> | void;
}

/** What every erasure list does, whatever stands behind it. */
export function erasuresSuite(open: () => Promise<OpenedErasures> | OpenedErasures): void {
  describe('an erasure list', () => {
    let opened: OpenedErasures;
    let erasures: Erasures;

    beforeEach(async () => {
      opened = await open();
      erasures = opened.erasures;
    });

    afterEach(() => opened.close());

    it('remembers the last erasure of each, and of several the last', async () => {
      await erasures.add(['hash', 'older'], 5);
      await erasures.add(['hash'], 9);
      await erasures.add(['hash'], 7);

      assert.equal(await erasures.at(['hash']), 9);
      assert.equal(await erasures.at(['older', 'hash', 'other']), 9);
      assert.equal(await erasures.at(['older', 'other']), 5);
      assert.equal(await erasures.at(['other']), undefined);
      assert.equal(await erasures.at([]), undefined);
    });

    it('remembers which records are erased with somebody: also such that a clock far ahead began', async () => {
      await erasures.add(['hash'], 5, 50);
      await erasures.add(['hash'], 7);

      assert.equal(await erasures.at(['hash']), 50);
      assert.deepEqual(await erasures.last(['hash', 'other'], 100), { at: 50, facts: 7 });
      assert.equal(await erasures.last(['other'], 100), undefined);
    });

    it('makes a time ahead the present one for facts, once and for all, and never one that is past', async () => {
      await erasures.add(['hash', 'same'], 1000);
      await erasures.add(['same', 'third'], 3);

      assert.deepEqual(await erasures.last(['hash', 'same', 'third'], 20), { at: 1000, facts: 20 });
      assert.deepEqual(await erasures.last(['hash', 'same'], 2000), { at: 1000, facts: 20 });
      assert.deepEqual(await erasures.last(['third'], 2000), { at: 3, facts: 3 });
    });

    it('streams all its lines, and takes them as they are', async () => {
      const hashes = Array.from({ length: 230 }, (_, index) => `h${index}`);
      await erasures.add(hashes, 5, 50);
      const lines = await collect(erasures.all());
      for (const { hash, at, facts } of lines) await erasures.add([hash], facts, at);

      assert.deepEqual(lines.map(({ hash }) => hash).sort(), hashes.sort());
      assert.ok(lines.every(({ at, facts }) => at === 50 && facts === 5));
      assert.deepEqual(await collect(erasures.all()), lines);
    });

    it('forgets the lines up to a time, and says how many', async () => {
      await erasures.add(['a', 'b'], 5);
      await erasures.add(['c'], 6);

      assert.equal(await erasures.forget(4), 0);
      assert.equal(await erasures.forget(5), 2);
      assert.equal(await erasures.at(['a', 'b']), undefined);
      assert.equal(await erasures.at(['c']), 6);
    });
  });
}
