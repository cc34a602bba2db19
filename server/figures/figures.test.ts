import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { pino } from 'pino';
import type { CatalogEntry } from '../contract/figures/close-month.ts';
import type { ClosedMonth } from '../contract/figures/closed-month.ts';
import { NOTHING_TOLD } from '../contract/figures/told-figures.ts';
import type { Milestone } from '../contract/milestones.ts';
import type { LearnerRecord } from '../contract/record.ts';
import { EMPTY_STATE } from '../contract/state.ts';
import { clockGuard } from '../records/housekeeping-clock.ts';
import type { Documents } from '../store/documents.ts';
import { openFolder } from '../store/lowdb/open.ts';
import { noticed } from '../store/noticed.ts';
import { StoreUnavailable } from '../store/progress-store.ts';
import type { ProgressStore } from '../store/progress-store.ts';
import type { Stores } from '../store/stores.ts';
import { collect } from '../testing/collect.ts';
import { openFigures } from './figures.ts';
import type { Figures } from './figures.ts';

const DAY = 86_400_000;
const CATALOG: CatalogEntry[] = [
  { id: 'a', title: 'A', area: 'amt' },
  { id: 'b', title: 'B', area: 'amt' },
];

describe('figures', () => {
  let folder: string;
  let stores: Stores;
  let store: ProgressStore;
  let figures: Figures;
  let log: string[];
  let scans: number;
  let [now, uptime] = [0, 0];
  /** Happens whenever one more is read. */
  let meanwhile: () => Promise<void>;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lern-figures-'));
    stores = openFolder(folder);
    log = [];
    now = Date.UTC(2026, 9, 20);
    uptime = 0;
    meanwhile = async () => {};
    open();
  });

  afterEach(async () => {
    await figures.close();
    await stores.close();
    rmSync(folder, { recursive: true });
  });

  function open(documents: Documents = stores.documents, catalog = CATALOG): void {
    scans = 0;
    store = noticed(stores.progress, (notice) => figures.notice(notice));
    figures = openFigures({
      ...{ documents, k: 10, now: () => now, isShared: false },
      async *records() {
        scans += 1;
        for await (const record of stores.progress.allAtOneMoment()) {
          yield record;
          await meanwhile();
        }
      },
      courses: {
        all: async () => catalog,
        isHidden: async () => false,
        recordOf: async (id) => catalog.find((one) => one.id === id)?.record,
        refresh: async () => {},
      },
      clock: clockGuard({ documents: stores.documents, now: () => now, uptime: () => uptime }),
      told: { current: async () => ({ told: NOTHING_TOLD, faults: [] }) },
      log: pino({ base: null }, { write: (line: string) => void log.push(line) }),
    });
  }

  const answer = (year = 2026) => figures.answer({ year, whole: true });
  const closed = async () =>
    (await collect(stores.documents.all('figures'))).map(({ document }) => document as ClosedMonth);

  /** Somebody begins courses in a month. */
  function begin(id: string, month: string, ...courses: string[]): Promise<void> {
    return store.update(
      { class: 'named', id },
      (before = empty(id)) => ({ record: withBegun(before, month, courses), result: undefined }),
      { courses },
    );
  }

  async function beginMany(many: number, month: string, course: string, name = 'p'): Promise<void> {
    await Promise.all(Array.from({ length: many }, (_, index) => begin(`${name}${index}`, month, course)));
  }

  it('are read once at the start, and never because somebody asks', async () => {
    await figures.count();
    const before = scans;
    await beginMany(12, '2026-10', 'a');
    for (let asked = 0; asked < 100; asked++) {
      await begin(`q${asked}`, '2026-10', 'b');
      await answer();
    }

    assert.equal(scans, before);
    await figures.count();
    assert.deepEqual((await answer()).detail.months[0]!.participations, { atLeast: 110 });
  });

  it('say that they are still being counted while the first reading runs', async () => {
    assert.equal((await answer()).counting, true);
    await figures.count();
    assert.equal((await answer()).counting, undefined);
  });

  it('keep up with what is learnt, moved, and erased while everything is read anew', async () => {
    await figures.count();
    await beginMany(30, '2026-10', 'a');
    // Nothing has been read of it yet when it changes.
    const reading = figures.count();
    await store.erase({ class: 'named', id: 'p0' });
    for (let index = 1; index < 11; index++) await store.update({ class: 'named', id: `p${index}` }, gone);
    await begin('p11', '2026-10', 'b');
    await reading;

    assert.deepEqual((await answer()).detail.months[0]!.participations, { atLeast: 20 });
    await beginMany(10, '2026-10', 'b', 'p2');
    assert.deepEqual((await answer()).detail.months[0]!.participations, { atLeast: 30 });
  });

  it('close every month that went by while the service was down, in one pass, and gaps, too', async () => {
    await beginMany(12, '2026-06', 'a');
    await beginMany(12, '2026-08', 'a', 'q');
    await figures.close();
    open();
    await figures.count();

    assert.deepEqual(
      (await closed()).map(({ month, total }) => [month, total.participations]),
      [
        ['2026-06', { exactly: 12 }],
        ['2026-07', undefined],
        ['2026-08', { exactly: 12 }],
        ['2026-09', undefined],
      ],
    );
    assert.match(log.join(), /festgeschrieben: 2026-06, 2026-07, 2026-08, 2026-09.*Figures closed/);
    // A gap is closed like any other month: what a backup brings back doesn't fill it.
    await beginMany(12, '2026-07', 'b', 'r');
    await figures.count();
    assert.deepEqual((await answer()).detail.months[1]!.participations, undefined);
  });

  it('close nothing where nothing was ever learnt', async () => {
    now = Date.UTC(2026, 10, 20);
    await figures.count();

    assert.deepEqual(await closed(), []);
    assert.deepEqual(figures.closing(), { waiting: [] });
  });

  it('wait while the clock is in doubt, say so, and go on when it has stood for a day', async () => {
    await beginMany(12, '2026-10', 'a');
    await stores.documents.update('clock', 'last', () => ({ v: 1, at: now }));
    now += 60 * DAY;
    await figures.count();

    assert.deepEqual(await closed(), []);
    assert.deepEqual(figures.closing().waiting, ['2026-10', '2026-11']);
    assert.match(log.join(), /Der Uhr dieses Rechners ist nicht zu trauen.*in doubt/);
    assert.match(figures.closing().trouble!.de, /2026-10/);
    now += DAY;
    uptime += DAY;
    await figures.count();
    assert.deepEqual(
      (await closed()).map(({ month }) => month),
      ['2026-10', '2026-11'],
    );
    assert.deepEqual(figures.closing(), { waiting: [] });
  });

  it('close no month that still runs by a clock that runs ahead, however far', async () => {
    await beginMany(12, '2026-10', 'a');
    const last = Date.UTC(2026, 10, 1) - 1;
    for (let ahead = DAY; ahead <= 50 * DAY; ahead += DAY / 2) {
      await stores.documents.update('clock', 'last', () => ({ v: 1, at: last }));
      now = last + ahead;
      await figures.count();
      assert.deepEqual(await closed(), [], `${ahead / DAY} days ahead`);
    }
    now = last;
    await beginMany(12, '2026-10', 'b', 'q');
    now = Date.UTC(2026, 10, 9);
    uptime += 9 * DAY;
    await figures.count();
    assert.deepEqual(await closed(), [], 'nobody has looked for nine days');
    now += DAY;
    uptime += DAY;
    await figures.count();

    assert.deepEqual((await closed())[0]!.total.participations, { exactly: 24 });
  });

  it('count whoever moves while they are closed once', async () => {
    await beginMany(60, '2026-10', 'a');
    now = Date.UTC(2026, 10, 9);
    let read = 0;
    meanwhile = async () => {
      if (++read !== 45) return;
      // A course that is kept without names by now, or a new key: those who were read lie behind, too, and others are gone.
      for (let index = 0; index < 60; index++) {
        const [from, to] = [
          { class: 'named', id: `p${index}` } as const,
          { class: 'pseudonymous', id: `${index}` } as const,
        ];
        await store.updateBoth(from, to, (moved) => [undefined, { ...moved!, key: to }]);
      }
    };
    await figures.count();

    assert.ok(read >= 45);
    assert.deepEqual((await closed())[0]!.total.participations, { exactly: 60 });
  });

  it('never tell of fewer offers, whoever is erased, not after a restart, nor when the month is closed', async () => {
    const offers = async () => (await answer()).detail.months.find(({ month }) => month === '2026-10')!.offers;
    await figures.count();
    await beginMany(12, '2026-10', 'a');
    await begin('einzig', '2026-10', 'b');
    assert.equal(await offers(), 2);
    await store.erase({ class: 'named', id: 'einzig' });
    assert.equal(await offers(), 2);

    await figures.close();
    open();
    await figures.count();
    assert.equal(await offers(), 2);
    now = Date.UTC(2026, 10, 9);
    await figures.count();
    assert.equal(await offers(), 2);
    const [october] = await closed();
    assert.deepEqual([october!.used, october!.total.participations], [['a', 'b'], { exactly: 12 }]);
    assert.deepEqual(await collect(stores.documents.all('offers')), []);
  });

  it('never tell of fewer offers where a course that browsers kept is kept with names from now on', async () => {
    const inBrowsers: CatalogEntry[] = [
      { id: 'a', title: 'A', record: 'device' },
      { id: 'b', title: 'B', record: 'device' },
      { id: 'c', title: 'C', record: 'named' },
    ];
    const used = async () => (await collect(stores.documents.all('offers'))).map(({ document }) => document);
    const begunBy = (started: number) => ({ v: 1 as const, started, completed: 1 });
    await figures.close();
    open(stores.documents, inBrowsers);
    await figures.count();
    for (const course of ['a', 'c']) figures.counted({ course, month: '2026-10', count: begunBy(1) });
    figures.counted({ course: 'b', month: '2026-10', count: begunBy(0) });
    await figures.count();
    assert.deepEqual(await used(), [{ v: 1, used: ['a'] }]);
    await figures.close();
    open(
      stores.documents,
      inBrowsers.map((course) => ({ ...course, record: 'named' as const })),
    );
    await figures.count();
    assert.equal((await answer()).detail.months.find(({ month }) => month === '2026-10')!.offers, 1);
    now = Date.UTC(2026, 10, 9);
    await figures.count();

    assert.deepEqual((await closed()).at(-1)!.used, ['a']);
  });

  it('know of courses that browsers keep also what was counted by another instance', async () => {
    await figures.close();
    await stores.documents.update('count', 'a/2026-10', () => ({ v: 1, started: 1, completed: 0 }));
    open(
      stores.documents,
      CATALOG.map((course) => ({ ...course, record: 'device' })),
    );
    await figures.count();

    const used = (await collect(stores.documents.all('offers'))).map(({ document }) => document);
    assert.deepEqual(used, [{ v: 1, used: ['a'] }]);
  });

  it('tell of the offers of a month of which nobody is left', async () => {
    await figures.count();
    await begin('einzig', '2026-10', 'b');
    await store.erase({ class: 'named', id: 'einzig' });
    now = Date.UTC(2026, 10, 9);
    await figures.count();

    assert.deepEqual(
      (await closed()).map(({ month, used, total }) => [month, used, total]),
      [['2026-10', ['b'], {}]],
    );
  });

  it('remember the offers that were used when they could not be written at once', async () => {
    let isFull = true;
    await figures.close();
    open(
      withUpdate(stores.documents, async (kind, id, change) => {
        if (isFull && kind === 'offers') throw new StoreUnavailable('Der Datenträger ist voll. / The disk is full.');
        return stores.documents.update(kind, id, change);
      }),
    );
    await begin('einzig', '2026-10', 'b');
    await assert.rejects(figures.count(), /voll/);
    isFull = false;
    await store.erase({ class: 'named', id: 'einzig' });
    await figures.count();

    const [{ id, document }] = (await collect(stores.documents.all('offers'))) as [{ id: string; document: unknown }];
    assert.deepEqual([id, document], ['2026-10', { v: 1, used: ['b'] }]);
  });

  it('are told in steps while a month waits to be closed', async () => {
    await figures.count();
    await beginMany(12, '2026-10', 'a');
    now = Date.UTC(2026, 10, 9);
    const { detail, counting } = await answer();

    assert.deepEqual(figures.closing().waiting, ['2026-10']);
    assert.equal(counting, true);
    assert.deepEqual([detail.months[0]!.closed, detail.months[0]!.participations], [false, { atLeast: 10 }]);
  });

  it('leave nothing half where writing fails between two months, and go on there', async () => {
    await beginMany(12, '2026-06', 'a');
    await beginMany(12, '2026-08', 'a', 'q');
    await figures.close();
    let left = 2;
    open(
      withUpdate(stores.documents, (kind, id, change) => {
        if (kind === 'figures' && left-- <= 0)
          throw new StoreUnavailable('Der Datenträger ist voll. / The disk is full.');
        return stores.documents.update(kind, id, change);
      }),
    );
    await assert.rejects(figures.count(), /voll/);

    const before = await closed();
    assert.deepEqual(
      before.map(({ month }) => month),
      ['2026-06', '2026-07'],
    );
    assert.match(figures.closing().trouble!.de, /in zehn Minuten wieder versucht\. Der Datenträger ist voll/);
    assert.match(log.join(), /could not be counted or closed.*The disk is full/);
    left = 10;
    now += DAY;
    await figures.count();
    assert.deepEqual((await closed()).slice(0, 2), before);
    assert.equal((await closed()).length, 4);
    assert.equal(figures.closing().trouble, undefined);
  });

  it('keep what another instance has closed, and tell that', async () => {
    await beginMany(12, '2026-10', 'a');
    now = Date.UTC(2026, 10, 9);
    const other = { v: 1, month: '2026-10', k: 10, closed: 5, offers: 1, used: ['a'], total: {} };
    let isFirst = true;
    await figures.close();
    open(
      withUpdate(stores.documents, async (kind, id, change) => {
        // It comes between counting and writing.
        if (kind === 'figures' && isFirst) {
          isFirst = false;
          const lines = { courses: [], areas: [], departments: [] };
          await stores.documents.update(kind, id, () => ({ ...other, ...lines }));
        }
        return stores.documents.update(kind, id, change);
      }),
    );
    await figures.count();

    assert.equal((await closed())[0]!.closed, 5);
    assert.equal((await answer()).detail.months[0]!.participations, undefined);
  });

  it('let no damaged time keep a month from being closed', async () => {
    await beginMany(12, '2026-10', 'a');
    await store.update({ class: 'named', id: 'damaged' }, () => ({
      record: withBegun(empty('damaged'), undefined as unknown as string, ['a'], NaN),
      result: undefined,
    }));
    now = Date.UTC(2026, 10, 9);
    await figures.count();

    assert.deepEqual((await closed())[0]!.total.participations, { exactly: 12 });
  });

  it('of 10,000 courses are answered from memory, too', async () => {
    const catalog = Array.from({ length: 10_000 }, (_, index) => ({
      ...{ id: `kurs-${index}`, title: `Kurs ${index}`, area: `bereich-${index % 20}` },
    }));
    const begins = Array.from({ length: 250 }, async (_, person) => {
      const courses = Array.from({ length: 40 }, (_, index) => `kurs-${person * 40 + index}`);
      await begin(`viel-${person}`, '2026-09', ...courses);
      await begin(`jetzt-${person}`, '2026-10', ...courses);
    });
    await Promise.all(begins);
    await figures.close();
    open(stores.documents, catalog);
    await figures.count();
    await answer();
    const begun = performance.now();
    for (let asked = 0; asked < 20; asked++) await answer();
    const took = (performance.now() - begun) / 20;

    assert.equal((await closed())[0]!.used.length, 10_000);
    assert.ok(took < 100, `${took} ms`);
    assert.ok(scans <= 2);
  });
});

function empty(id: string): LearnerRecord {
  return { v: 4, key: { class: 'named', id }, generation: id, created: 1, courses: {} };
}

function withBegun(
  record: LearnerRecord,
  month: string,
  courses: string[],
  at = Date.parse(`${month}-02`),
): LearnerRecord {
  const milestone: Milestone = { kind: 'started', term: 'first', revision: 'r', at, month };
  const begun = courses.map((id) => [id, { state: EMPTY_STATE, milestones: [milestone] }]);
  return { ...record, courses: { ...record.courses, ...Object.fromEntries(begun) } };
}

function gone() {
  return { record: undefined, result: undefined };
}

function withUpdate(documents: Documents, update: Documents['update']): Documents {
  return {
    update,
    read: (...asked) => documents.read(...asked),
    all: (...asked) => documents.all(...asked),
    kinds: () => documents.kinds(),
    erase: (...asked) => documents.erase(...asked),
  };
}
