import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { CatalogEntry } from '../contract/figures/close-month.ts';
import { StoreUnavailable } from '../store/progress-store.ts';
import { collect } from '../testing/collect.ts';
import { documentsWith } from '../testing/documents-with.ts';
import { CATALOG, FiguresAtWork } from './testing/figures-at-work.ts';

describe('the offers that are told', () => {
  let work: FiguresAtWork;

  beforeEach(() => {
    work = new FiguresAtWork();
  });

  afterEach(() => work.end());

  it('never tell of fewer offers, whoever is erased, not after a restart, nor when the month is closed', async () => {
    const offers = async () => (await work.answer()).detail.months.find(({ month }) => month === '2026-10')!.offers;
    await work.figures.count();
    await work.beginMany(12, '2026-10', 'a');
    await work.begin('einzig', '2026-10', 'b');
    assert.equal(await offers(), 2);
    await work.store.erase({ class: 'named', id: 'einzig' });
    assert.equal(await offers(), 2);

    await work.reopen();
    await work.figures.count();
    assert.equal(await offers(), 2);
    work.now = Date.UTC(2026, 10, 9);
    await work.figures.count();
    assert.equal(await offers(), 2);
    const [october] = await work.closed();
    assert.deepEqual([october!.used, october!.total.participations], [['a', 'b'], { exactly: 12 }]);
    assert.deepEqual(await collect(work.stores.documents.all('offers')), []);
  });

  it('never tell of fewer offers where a course that browsers kept is kept with names from now on', async () => {
    const inBrowsers: CatalogEntry[] = [
      { id: 'a', title: 'A', record: 'device' },
      { id: 'b', title: 'B', record: 'device' },
      { id: 'c', title: 'C', record: 'named' },
    ];
    const used = async () => (await collect(work.stores.documents.all('offers'))).map(({ document }) => document);
    const begunBy = (started: number) => ({ v: 1 as const, started, completed: 1 });
    await work.reopen(work.stores.documents, inBrowsers);
    await work.figures.count();
    for (const course of ['a', 'c']) work.figures.counted({ course, month: '2026-10', count: begunBy(1) });
    work.figures.counted({ course: 'b', month: '2026-10', count: begunBy(0) });
    await work.figures.count();
    assert.deepEqual(await used(), [{ v: 1, used: ['a'] }]);
    await work.reopen(
      work.stores.documents,
      inBrowsers.map((course) => ({ ...course, record: 'named' as const })),
    );
    await work.figures.count();
    assert.equal((await work.answer()).detail.months.find(({ month }) => month === '2026-10')!.offers, 1);
    work.now = Date.UTC(2026, 10, 9);
    await work.figures.count();

    assert.deepEqual((await work.closed()).at(-1)!.used, ['a']);
  });

  it('know of courses that browsers keep also what was counted by another instance', async () => {
    await work.stores.documents.update('count', 'a/2026-10', () => ({ v: 1, started: 1, completed: 0 }));
    await work.reopen(
      work.stores.documents,
      CATALOG.map((course) => ({ ...course, record: 'device' })),
    );
    await work.figures.count();

    const used = (await collect(work.stores.documents.all('offers'))).map(({ document }) => document);
    assert.deepEqual(used, [{ v: 1, used: ['a'] }]);
  });

  it('tell of the offers of a month of which nobody is left', async () => {
    await work.figures.count();
    await work.begin('einzig', '2026-10', 'b');
    await work.store.erase({ class: 'named', id: 'einzig' });
    work.now = Date.UTC(2026, 10, 9);
    await work.figures.count();

    assert.deepEqual(
      (await work.closed()).map(({ month, used, total }) => [month, used, total]),
      [['2026-10', ['b'], {}]],
    );
  });

  it('remember the offers that were used when they could not be written at once', async () => {
    let isFull = true;
    await work.reopen(
      documentsWith(work.stores.documents, {
        update: async (kind, id, change) => {
          if (isFull && kind === 'offers') throw new StoreUnavailable('Der Datenträger ist voll. / The disk is full.');
          return work.stores.documents.update(kind, id, change);
        },
      }),
    );
    await work.begin('einzig', '2026-10', 'b');
    await assert.rejects(work.figures.count(), /voll/);
    isFull = false;
    await work.store.erase({ class: 'named', id: 'einzig' });
    await work.figures.count();

    const [{ id, document }] = (await collect(work.stores.documents.all('offers'))) as [
      { id: string; document: unknown },
    ];
    assert.deepEqual([id, document], ['2026-10', { v: 1, used: ['b'] }]);
  });
});
