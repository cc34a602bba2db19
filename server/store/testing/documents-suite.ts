import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { collect } from '../../testing/collect.ts';
import type { Documents } from '../documents.ts';

/** Documents opened for one test. */
export interface OpenedDocuments {
  documents: Documents;
  close(): Promise<void> | void;
}

/** What every store of documents does, whatever stands behind it. */
export function documentsSuite(open: () => Promise<OpenedDocuments> | OpenedDocuments): void {
  describe('a store of documents', () => {
    let opened: OpenedDocuments;
    let documents: Documents;

    beforeEach(async () => {
      opened = await open();
      documents = opened.documents;
    });

    afterEach(() => opened.close());

    it('keeps kinds apart, streams in the order of ids, and erases', async () => {
      for (const id of ['b', 'a', 'c']) await documents.update('x', id, () => ({ id }));
      await documents.update('y', 'a', () => ({ other: 'Ümlaut 🎓' }));
      await documents.update('x', 'c', (before) => ({ ...(before as object), more: 1 }));
      await documents.erase('x', 'b');

      assert.deepEqual(await collect(documents.all('x')), [
        { id: 'a', document: { id: 'a' } },
        { id: 'c', document: { id: 'c', more: 1 } },
      ]);
      assert.deepEqual(
        (await collect(documents.all('x', 'a'))).map(({ id }) => id),
        ['c'],
      );
      assert.equal(await documents.read('x', 'b'), undefined);
      assert.deepEqual(await documents.read('y', 'a'), { other: 'Ümlaut 🎓' });
      assert.deepEqual(await documents.kinds(), ['x', 'y']);
    });

    it('orders ids by their bytes, in every language', async () => {
      const ids = ['Z', 'a', 'z', 'Ä', 'ä', '1', '_', '-'];
      for (const id of ids) await documents.update('x', id, () => 1);

      assert.deepEqual(
        (await collect(documents.all('x'))).map(({ id }) => id),
        ids.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))),
      );
    });

    it('takes what is asked for at once in order, and loses none', async () => {
      await Promise.all(
        Array.from({ length: 250 }, () => documents.update('x', 'a', (before) => Number(before ?? 0) + 1)),
      );

      assert.equal(await documents.read('x', 'a'), 250);
    });

    it('removes what a change leaves nothing of, and writes nothing where nothing changes', async () => {
      await documents.update('x', 'a', () => 1);
      await documents.update('x', 'a', () => undefined);
      await documents.update('x', 'b', (before) => before);

      assert.deepEqual(await collect(documents.all('x')), []);
    });

    it('never changes a line of the audit', async () => {
      await documents.update('audit', 'a', () => ({ what: 'export' }));
      await documents.update('audit', 'a', (before) => before);

      await assert.rejects(
        documents.update('audit', 'a', () => ({ what: 'nothing' })),
        /never changed/,
      );
      assert.deepEqual(await documents.read('audit', 'a'), { what: 'export' });
      await documents.update('audit', 'a', () => undefined);
      assert.equal(await documents.read('audit', 'a'), undefined);
    });
  });
}
