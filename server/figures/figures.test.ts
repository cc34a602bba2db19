import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { documentsWith } from '../testing/documents-with.ts';
import { FiguresAtWork } from './testing/figures-at-work.ts';

describe('figures', () => {
  let work: FiguresAtWork;

  beforeEach(() => {
    work = new FiguresAtWork();
  });

  afterEach(() => work.end());

  it('are read once at the start, and never because somebody asks', async () => {
    await work.figures.count();
    const before = work.scans;
    await work.beginMany(12, '2026-10', 'a');
    for (let asked = 0; asked < 100; asked++) {
      await work.begin(`q${asked}`, '2026-10', 'b');
      await work.answer();
    }

    assert.equal(work.scans, before);
    await work.figures.count();
    assert.deepEqual((await work.answer()).detail.months[0]!.participations, { atLeast: 110 });
  });

  it('say that they are still being counted while the first reading runs', async () => {
    assert.equal((await work.answer()).counting, true);
    await work.figures.count();
    assert.equal((await work.answer()).counting, undefined);
  });

  it('keep up with what is learnt, moved, and erased while everything is read anew', async () => {
    await work.figures.count();
    await work.beginMany(30, '2026-10', 'a');
    // Nothing has been read of it yet when it changes.
    const reading = work.figures.count();
    await work.store.erase({ class: 'named', id: 'p0' });
    for (let index = 1; index < 11; index++) await work.store.update({ class: 'named', id: `p${index}` }, gone);
    await work.begin('p11', '2026-10', 'b');
    await reading;

    assert.deepEqual((await work.answer()).detail.months[0]!.participations, { atLeast: 20 });
    await work.beginMany(10, '2026-10', 'b', 'p2');
    assert.deepEqual((await work.answer()).detail.months[0]!.participations, { atLeast: 30 });
  });

  it('of 10,000 courses are answered from memory, too', async () => {
    const catalog = Array.from({ length: 10_000 }, (_, index) => ({
      ...{ id: `kurs-${index}`, title: `Kurs ${index}`, area: `bereich-${index % 20}` },
    }));
    const begins = Array.from({ length: 250 }, async (_, person) => {
      const courses = Array.from({ length: 40 }, (_, index) => `kurs-${person * 40 + index}`);
      await work.begin(`viel-${person}`, '2026-09', ...courses);
      await work.begin(`jetzt-${person}`, '2026-10', ...courses);
    });
    await Promise.all(begins);
    const { documents } = work.stores;
    let asked = 0;
    await work.reopen(
      documentsWith(documents, {
        read(...words) {
          asked += 1;
          return documents.read(...words);
        },
        all(...words) {
          asked += 1;
          return documents.all(...words);
        },
      }),
      catalog,
    );
    await work.figures.count();
    const before = [asked, work.scans];
    for (let time = 0; time < 20; time++) {
      const { months } = (await work.answer()).detail;
      assert.deepEqual(
        months.map(({ offers }) => offers),
        [10_000, 10_000],
      );
    }

    assert.ok(asked > 0);
    assert.deepEqual([asked, work.scans], before);
    assert.equal((await work.closed())[0]!.used.length, 10_000);
    assert.ok(work.scans <= 2);
  });
});

function gone() {
  return { record: undefined, result: undefined };
}
