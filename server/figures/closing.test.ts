import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { ClosedMonth } from '../contract/figures/closed-month.ts';
import type { Month } from '../contract/figures/months.ts';
import { StoreUnavailable } from '../store/progress-store.ts';
import { documentsWith } from '../testing/documents-with.ts';
import { dueMonths } from './closing.ts';
import { DAY, empty, FiguresAtWork, withBegun } from './testing/figures-at-work.ts';
import { usedOffers } from './used-offers.ts';

const NOW = Date.UTC(2026, 9, 20);

describe('the months that are due', () => {
  /** Where documents say of these months that something was used in them, something was counted, or they are closed. */
  async function dueOf({ used = [], counted = [], closed = [] }: Partial<Record<string, Month[]>>): Promise<Month[]> {
    const offers = usedOffers({
      async *all() {
        for (const id of used) yield { id, document: { v: 1, used: ['a'] } };
      },
      update: async () => undefined,
      erase: async () => undefined,
    });
    await offers.settle([]);
    const done = closed.map((month) => ({ month }) as ClosedMonth);
    const due = dueMonths(done, offers, NOW);
    for (const month of counted) due.counted({ course: 'a', month, count: { v: 1, started: 1, completed: 0 } });
    return due.months();
  }

  it('begin with the first one that holds anything, and have no gap', async () => {
    assert.deepEqual(await dueOf({ used: ['2026-08'] }), ['2026-08', '2026-09']);
    assert.deepEqual(await dueOf({ counted: ['2026-08'], used: ['2026-09'] }), ['2026-08', '2026-09']);
    assert.deepEqual(await dueOf({ closed: ['2026-07'] }), ['2026-08', '2026-09']);
  });

  it('begin with none in which nobody learnt here, whatever damaged document names it', async () => {
    const damaged = ['1970-01', '0001-12', '2026-13', 'irgendwann', ''];
    for (const kind of ['used', 'counted', 'closed']) {
      assert.deepEqual(await dueOf({ [kind]: [...damaged, '2026-08'] }), await dueOf({ [kind]: ['2026-08'] }), kind);
      assert.deepEqual(await dueOf({ [kind]: damaged }), [], kind);
    }
  });
});

describe('months', () => {
  let work: FiguresAtWork;

  beforeEach(() => {
    work = new FiguresAtWork();
  });

  afterEach(() => work.end());

  it('close every month that went by while the service was down, in one pass, and gaps, too', async () => {
    await work.beginMany(12, '2026-06', 'a');
    await work.beginMany(12, '2026-08', 'a', 'q');
    await work.reopen();
    await work.figures.count();

    assert.deepEqual(
      (await work.closed()).map(({ month, total }) => [month, total.participations]),
      [
        ['2026-06', { exactly: 12 }],
        ['2026-07', undefined],
        ['2026-08', { exactly: 12 }],
        ['2026-09', undefined],
      ],
    );
    assert.match(work.log.join(), /festgeschrieben: 2026-06, 2026-07, 2026-08, 2026-09.*Figures closed/);
    // A gap is closed like any other month: what a backup brings back doesn't fill it.
    await work.beginMany(12, '2026-07', 'b', 'r');
    await work.figures.count();
    assert.deepEqual((await work.answer()).detail.months[1]!.participations, undefined);
  });

  it('close nothing where nothing was ever learnt', async () => {
    work.now = Date.UTC(2026, 10, 20);
    await work.figures.count();

    assert.deepEqual(await work.closed(), []);
    assert.deepEqual(work.figures.closing(), { waiting: [] });
  });

  it('wait while the clock is in doubt, say so, and go on when it has stood for a day', async () => {
    await work.beginMany(12, '2026-10', 'a');
    await work.stores.documents.update('clock', 'last', () => ({ v: 1, at: work.now }));
    work.now += 60 * DAY;
    await work.figures.count();

    assert.deepEqual(await work.closed(), []);
    assert.deepEqual(work.figures.closing().waiting, ['2026-10', '2026-11']);
    assert.match(work.log.join(), /Der Uhr dieses Rechners ist nicht zu trauen.*in doubt/);
    assert.match(work.figures.closing().trouble!.de, /2026-10/);
    work.now += DAY;
    work.uptime += DAY;
    await work.figures.count();
    assert.deepEqual(
      (await work.closed()).map(({ month }) => month),
      ['2026-10', '2026-11'],
    );
    assert.deepEqual(work.figures.closing(), { waiting: [] });
  });

  it('close no month that still runs by a clock that runs ahead, however far', async () => {
    await work.beginMany(12, '2026-10', 'a');
    const last = Date.UTC(2026, 10, 1) - 1;
    for (let ahead = DAY; ahead <= 50 * DAY; ahead += DAY / 2) {
      await work.stores.documents.update('clock', 'last', () => ({ v: 1, at: last }));
      work.now = last + ahead;
      await work.figures.count();
      assert.deepEqual(await work.closed(), [], `${ahead / DAY} days ahead`);
    }
    work.now = last;
    await work.beginMany(12, '2026-10', 'b', 'q');
    work.now = Date.UTC(2026, 10, 9);
    work.uptime += 9 * DAY;
    await work.figures.count();
    assert.deepEqual(await work.closed(), [], 'nobody has looked for nine days');
    work.now += DAY;
    work.uptime += DAY;
    await work.figures.count();

    assert.deepEqual((await work.closed())[0]!.total.participations, { exactly: 24 });
  });

  it('count whoever moves while they are closed once', async () => {
    await work.beginMany(60, '2026-10', 'a');
    work.now = Date.UTC(2026, 10, 9);
    let read = 0;
    work.meanwhile = async () => {
      if (++read !== 45) return;
      // A course that is kept without names by work.now, or a new key: those who were read lie behind, too, and others are gone.
      for (let index = 0; index < 60; index++) {
        const [from, to] = [
          { class: 'named', id: `p${index}` } as const,
          { class: 'pseudonymous', id: `${index}` } as const,
        ];
        await work.store.updateBoth(from, to, (moved) => [undefined, { ...moved!, key: to }]);
      }
    };
    await work.figures.count();

    assert.ok(read >= 45);
    assert.deepEqual((await work.closed())[0]!.total.participations, { exactly: 60 });
  });

  it('are told in steps while a month waits to be closed', async () => {
    await work.figures.count();
    await work.beginMany(12, '2026-10', 'a');
    work.now = Date.UTC(2026, 10, 9);
    const { detail, counting } = await work.answer();

    assert.deepEqual(work.figures.closing().waiting, ['2026-10']);
    assert.equal(counting, true);
    assert.deepEqual([detail.months[0]!.closed, detail.months[0]!.participations], [false, { atLeast: 10 }]);
  });

  it('leave nothing half where writing fails between two months, and go on there', async () => {
    await work.beginMany(12, '2026-06', 'a');
    await work.beginMany(12, '2026-08', 'a', 'q');
    let left = 2;
    await work.reopen(
      documentsWith(work.stores.documents, {
        update: (kind, id, change) => {
          if (kind === 'figures' && left-- <= 0)
            throw new StoreUnavailable('Der Datenträger ist voll. / The disk is full.');
          return work.stores.documents.update(kind, id, change);
        },
      }),
    );
    await assert.rejects(work.figures.count(), /voll/);

    const before = await work.closed();
    assert.deepEqual(
      before.map(({ month }) => month),
      ['2026-06', '2026-07'],
    );
    assert.match(work.figures.closing().trouble!.de, /in zehn Minuten wieder versucht\. Der Datenträger ist voll/);
    assert.match(work.log.join(), /could not be counted or closed.*The disk is full/);
    left = 10;
    work.now += DAY;
    await work.figures.count();
    assert.deepEqual((await work.closed()).slice(0, 2), before);
    assert.equal((await work.closed()).length, 4);
    assert.equal(work.figures.closing().trouble, undefined);
  });

  it('keep what another instance has closed, and tell that', async () => {
    await work.beginMany(12, '2026-10', 'a');
    work.now = Date.UTC(2026, 10, 9);
    const other = { v: 1, month: '2026-10', k: 10, closed: 5, offers: 1, used: ['a'], total: {} };
    let isFirst = true;
    await work.reopen(
      documentsWith(work.stores.documents, {
        update: async (kind, id, change) => {
          // It comes between counting and writing.
          if (kind === 'figures' && isFirst) {
            isFirst = false;
            const lines = { courses: [], areas: [], departments: [] };
            await work.stores.documents.update(kind, id, () => ({ ...other, ...lines }));
          }
          return work.stores.documents.update(kind, id, change);
        },
      }),
    );
    await work.figures.count();

    assert.equal((await work.closed())[0]!.closed, 5);
    assert.equal((await work.answer()).detail.months[0]!.participations, undefined);
  });

  it('let no damaged time keep a month from being closed', async () => {
    await work.beginMany(12, '2026-10', 'a');
    await work.store.update({ class: 'named', id: 'damaged' }, () => ({
      record: withBegun(empty('damaged'), undefined as unknown as string, ['a'], NaN),
      result: undefined,
    }));
    work.now = Date.UTC(2026, 10, 9);
    await work.figures.count();

    assert.deepEqual((await work.closed())[0]!.total.participations, { exactly: 12 });
  });
});
