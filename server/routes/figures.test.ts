import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { FiguresAnswer } from '../contract/figures/figures.ts';
import { countDevices, learn, people, writeReading } from '../figures/testing/learning.ts';
import { openStores } from '../store/open.ts';
import { readFolder } from '../store/lowdb/open.ts';
import { startDatabase } from '../store/postgres/testing/database.ts';
import { collect } from '../testing/collect.ts';
import { writeCourses } from '../testing/courses.ts';
import { daysUntil } from '../testing/days.ts';
import { startService } from '../testing/service.ts';
import type { TestService } from '../testing/service.ts';
import { signedIn } from '../testing/tokens.ts';

const DAY = 86_400_000;
const OCTOBER = Date.UTC(2026, 9, 20, 12);
const CLOSING = Date.UTC(2026, 10, 8, 1);

const stores = [
  { store: 'lowdb', open: async () => ({ database: undefined, stop: async () => {} }) },
  {
    store: 'PostgreSQL, through two instances',
    async open() {
      const { url, stop } = await startDatabase();
      return { database: url, stop };
    },
  },
];

for (const { store, open } of stores) {
  describe(`figures over ${store}`, () => {
    let services: TestService[];
    let stop: () => Promise<void>;
    let admin: { authorization: string };
    let database: string | undefined;
    let folder: string;
    let now = OCTOBER;

    before(async () => {
      folder = mkdtempSync(join(tmpdir(), 'lern-figures-'));
      writeCourses(join(folder, 'courses'));
      writeReading(join(folder, 'courses'), 'lesen');
      writeReading(join(folder, 'courses'), 'klein');
      writeReading(join(folder, 'courses'), 'still', 'access: staff\nrecord: pseudonymous\narea: jugend');
      ({ database, stop } = await open());
      await start();
      admin = await signedIn('chefin', { roles: ['admin'] });
    });

    after(async () => {
      for (const service of services.toReversed()) await service.close();
      await stop();
      rmSync(folder, { recursive: true });
    });

    async function start(): Promise<void> {
      const courses = join(folder, 'courses');
      const one = () => startService({ courses, data: join(folder, 'data'), database, now: () => now });
      services = database ? [await one(), await one()] : [await one()];
    }

    const count = () => Promise.all(services.map((service) => service.app.count()));
    const figures = async (query = '', which = 0) =>
      (await services[which]!.ask(`/api/v1/figures${query}`)).json as FiguresAnswer;
    const whole = async (query = '') =>
      (await services[0]!.ask(`/api/v1/admin/figures${query}`, { headers: admin })).json as FiguresAnswer;

    async function documents(): Promise<string> {
      const opened = database ? await openStores({ data: '', database }) : readFolder(services[0]!.data);
      const all = await collect(opened.documents.all('figures'));
      await Promise.resolve(opened.close());
      return JSON.stringify(all);
    }

    it('are told in steps while the month runs, as soon as somebody has learnt', async () => {
      await learn(services[0]!, people(10), 'lesen', now);
      await learn(services[0]!, people(2, 'bau'), 'lesen', now, { department: 'Bauamt' });
      await learn(services.at(-1)!, people(12), 'still', now);
      await learn(services[0]!, people(2), 'klein', now);
      const { detail, years } = await figures();

      assert.deepEqual(
        detail.months.filter(({ month }) => month === '2026-10').map(({ closed, closes }) => [closed, closes]),
        [[false, '2026-11-08']],
      );
      assert.match(JSON.stringify(years.find(({ year }) => year === 2026)!.participations), /"atLeast":\d*0\}/);
      assert.doesNotMatch(JSON.stringify(detail), /exactly|klein|Bauamt|Hauptamt/);
    });

    it('are exact when it is closed, and tell nothing of two people', async () => {
      await countDevices(services[0]!, 12, '2026-10');
      for (now of daysUntil(now, CLOSING)) await services[0]!.app.retain();
      await count();
      const open = await figures();
      const { detail, counting } = await whole();
      const [october] = detail.months;

      assert.equal(counting, undefined);
      assert.deepEqual([october!.month, october!.closed, october!.offers], ['2026-10', true, 4]);
      assert.deepEqual(october!.participations, { exactly: 38 });
      const lines = (name: 'courses' | 'areas' | 'departments') =>
        Object.fromEntries(detail[name]!.map(({ id = 'others', participations }) => [id, participations]));
      assert.deepEqual(lines('courses').still, { exactly: 12 });
      assert.equal(lines('courses').klein, undefined);
      assert.equal(lines('departments').Bauamt, undefined);
      assert.equal(open.detail.departments, undefined);
      assert.doesNotMatch(JSON.stringify([open, detail]), /Bauamt|klein|person-|bau-/);
      assert.doesNotMatch(await documents(), /Bauamt|person-|bau-|"people"/);
    });

    it('are the same through every instance', async () => {
      assert.deepEqual(await figures('', services.length - 1), await figures());
    });

    it('never change afterwards: not by erasing, nor by what comes late', async () => {
      const [told, kept] = [(await services[0]!.ask('/api/v1/figures?year=2026')).text, await documents()];
      for (const person of [...people(10), ...people(2, 'bau')]) {
        const headers = await signedIn(person, { department: 'Hauptamt' });
        assert.equal((await services[0]!.ask('/api/v1/me', { method: 'DELETE', headers })).status, 204);
      }
      await count();
      assert.equal((await services[0]!.ask('/api/v1/figures?year=2026')).text, told);

      now += 2 * DAY;
      await services[0]!.app.retain();
      await learn(services[0]!, people(14, 'spaet'), 'lesen', Date.UTC(2026, 9, 30));
      await countDevices(services[0]!, 12, '2026-10');
      await count();
      const { detail } = await figures();

      assert.equal(await documents(), kept);
      assert.deepEqual(detail.months[0], (JSON.parse(told) as FiguresAnswer).detail.months[0]);
      assert.deepEqual(
        detail.months.map(({ month, participations }) => [month, participations]),
        [
          ['2026-10', { exactly: 38 }],
          ['2026-11', { atLeast: 20 }],
        ],
      );
    });

    it('never change by retention either', async () => {
      const kept = await documents();
      const before = (await figures('?year=2026')).detail.months[0];
      for (now of daysUntil(now, now + 420 * DAY)) {
        assert.equal((await services[0]!.app.retain()).held, undefined);
        await count();
      }
      const { json } = await services[0]!.ask('/api/v1/admin/health', { headers: admin });

      assert.ok((await documents()).startsWith(kept.slice(0, -1)));
      assert.deepEqual((await figures('?year=2026')).detail.months[0], before);
      assert.equal(json.store.records, 0);
    });

    it('are there after a restart, whatever day it is', async () => {
      const before = (await services[0]!.ask('/api/v1/figures?year=2026')).text;
      for (const service of services) await service.close();
      await start();
      await count();

      assert.equal((await services[0]!.ask('/api/v1/figures?year=2026')).text, before);
    });
  });
}

describe('who asks for figures', () => {
  let service: TestService;
  let admin: { authorization: string };

  before(async () => {
    let now = OCTOBER;
    service = await startService({ now: () => now });
    writeReading(service.courses, 'lesen');
    writeReading(service.courses, 'streng', 'access: [hauptamt]\nrecord: named\narea: "=cmd|calc"');
    admin = await signedIn('chefin', { roles: ['reporter'] });
    for (const course of ['lesen', 'streng']) {
      await learn(service, people(12), course, now, { department: '=cmd|"/c calc"!A1', areas: ['hauptamt'] });
    }
    for (now of daysUntil(now, CLOSING)) await service.app.retain();
    await service.app.count();
  });

  after(() => service.close());

  it('gets no year that lies ahead, and none that is none, and is told what to write', async () => {
    for (const year of ['2027', '9999', '26', '2026-11', 'heute', '-2026', '1999', '2026&year=2025', '%00']) {
      for (const path of ['/api/v1/figures', '/api/v1/admin/figures']) {
        const { status, json } = await service.ask(`${path}?year=${year}`, { headers: admin });
        assert.deepEqual([status, json.type], [400, '/problems/year-invalid'], year);
        assert.match(json.de, /year=2026/);
      }
    }
    assert.equal((await service.ask('/api/v1/figures?format=pdf')).status, 400);
    assert.equal((await service.ask('/api/v1/figures?year=2020')).status, 200);
  });

  it('is told nothing of a month that lies ahead', async () => {
    await countDevices(service, 12, '2026-12');
    const { detail } = (await service.ask('/api/v1/figures')).json as FiguresAnswer;

    assert.deepEqual(
      detail.months.map(({ month }) => month),
      ['2026-10', '2026-11'],
    );
  });

  it('needs to report for departments, and is nobody for the rest', async () => {
    assert.equal((await service.ask('/api/v1/admin/figures')).status, 401);
    assert.equal((await service.ask('/api/v1/admin/figures', { headers: await signedIn('anna') })).status, 403);
    const { headers } = await service.ask('/api/v1/figures', { headers: { origin: 'http://anderswo.test' } });

    assert.equal(headers['access-control-allow-origin'], '*');
    assert.equal(headers['cache-control'], 'public, max-age=60');
  });

  it('gets the same answer once, as long as it is the same', async () => {
    const { headers } = await service.ask('/api/v1/figures');
    const again = await service.ask('/api/v1/figures', { headers: { 'if-none-match': headers.etag! } });
    assert.deepEqual([again.status, again.text], [304, '']);
    assert.equal((await service.ask('/api/v1/admin/figures', { headers: admin })).headers['cache-control'], 'no-store');
  });

  it('gets a table that a spreadsheet calculates nothing with, and in it what the numbers mean', async () => {
    const { headers, text } = await service.ask('/api/v1/admin/figures?format=csv', { headers: admin });
    const lines = text.split('\r\n');

    assert.match(headers['content-type']!, /^text\/csv; charset=utf-8$/);
    assert.match(headers['content-disposition']!, /^attachment; filename=lernzahlen-2026\.csv$/);
    assert.equal(
      lines[0]!.replace('\ufeff', ''),
      'Zahlen zu;Kennung;Name;Angebote in Anspruch genommen;Ziel;Teilnahmen;Abschlüsse;Stand',
    );
    assert.ok(lines.includes('Monat;2026-10;;2;;24;24;festgeschrieben'));
    assert.match(text, /^Abteilung 2026;/m);
    assert.doesNotMatch(text, /(^|[;"])[=+@-]/m);
    assert.match(text, /Schulungsangebote, die in dem Zeitraum mindestens einmal begonnen wurden/);
    assert.match(text, /weniger als 10 Menschen/);
    assert.doesNotMatch((await service.ask('/api/v1/figures?format=csv')).text, /c calc|Abteilung 2026/);
  });

  it('is told no title of a course for some people only, unless they report', async () => {
    const reported = (await service.ask('/api/v1/admin/figures', { headers: admin })).text;

    assert.match(reported, /Kurs streng/);
    assert.doesNotMatch((await service.ask('/api/v1/figures')).text, /streng/);
  });
});
