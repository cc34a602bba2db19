import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { FiguresAnswer } from '../contract/figures/figures.ts';
import { learn, people, writeReading } from '../figures/testing/learning.ts';
import { readFolder } from '../store/lowdb/open.ts';
import { collect } from '../testing/collect.ts';
import { daysUntil } from '../testing/days.ts';
import { startService } from '../testing/service.ts';
import type { TestService } from '../testing/service.ts';
import { signedIn } from '../testing/tokens.ts';

describe('POST /counts', () => {
  let service: TestService;
  let now: number;

  beforeEach(async () => {
    now = Date.UTC(2026, 10, 22, 12);
    service = await startService({ now: () => now });
  });

  afterEach(() => service.close());

  const event = (id: string, more: Record<string, unknown> = {}) => ({
    ...{ id: id.padEnd(16, '-'), course: 'offen', kind: 'started', month: '2026-11' },
    ...more,
  });
  const send = (events: unknown[], headers = {}) => service.ask('/api/v1/counts', { headers, body: { events } });

  async function stored(kind: string): Promise<Record<string, unknown>> {
    const stores = readFolder(service.data);
    const all = await collect(stores.documents.all(kind));
    stores.close();
    return Object.fromEntries(all.map(({ id, document }) => [id, document]));
  }

  it('counts what was begun and completed, by course and month', async () => {
    now = Date.UTC(2026, 10, 7, 12);
    const answer = await send([
      event('a'),
      event('b'),
      event('c', { kind: 'completed' }),
      event('d', { course: 'schau' }),
      event('e', { month: '2026-10' }),
    ]);

    assert.deepEqual([answer.status, answer.json], [200, {}]);
    assert.deepEqual(await stored('count'), {
      'offen/2026-10': { v: 1, started: 1, completed: 0 },
      'offen/2026-11': { v: 1, started: 2, completed: 1 },
      'schau/2026-11': { v: 1, started: 1, completed: 0 },
    });
  });

  it('counts nothing twice for 48 hours, however often and at once it comes', async () => {
    await Promise.all([send([event('a'), event('a')]), send([event('a')]), send([event('a')])]);
    now += 47 * 3_600_000;
    await service.app.retain();
    await send([event('a')]);

    assert.deepEqual(await stored('count'), { 'offen/2026-11': { v: 1, started: 1, completed: 0 } });
    now += 3_600_000;
    assert.equal((await service.app.retain()).counts, 1);
    assert.deepEqual(await stored('count-id'), {});
  });

  it('counts in this month what belongs to one that is closed, or that lies ahead', async () => {
    now = Date.UTC(2026, 10, 7, 12);
    await send([event('a', { month: '2026-09' }), event('b', { month: '2027-01' }), event('c', { month: '2026-10' })]);
    assert.deepEqual(Object.keys(await stored('count')), ['offen/2026-10', 'offen/2026-11']);
    now = Date.UTC(2026, 11, 8);
    await send([event('d', { month: '2026-11' })]);

    assert.deepEqual(Object.keys(await stored('count')), ['offen/2026-10', 'offen/2026-11', 'offen/2026-12']);
  });

  it('passes over courses that nobody learns in a browser alone, and refuses what it can’t read', async () => {
    for (const course of ['nirgends', 'ablage', 'leise', 'amt']) {
      assert.equal((await send([event('a', { course })])).status, 200, course);
    }
    for (const bad of [{ kind: 'danced' }, { month: '2026-13' }, { id: 'kurz' }, { course: '__proto__' }]) {
      assert.equal((await send([{ ...event('a'), ...bad }])).status, 400);
    }
    assert.deepEqual([await stored('count'), await stored('count-id')], [{}, {}]);
  });

  it('lifts nobody else’s numbers, neither while a month runs nor when it is closed, and each offer once', async () => {
    writeReading(service.courses, 'gross');
    writeReading(service.courses, 'heikel', 'access: public\nrecord: named\narea: hauptamt');
    await learn(service, people(19), 'gross', now);
    await learn(service, people(2), 'heikel', now);
    const figures = async () => (await service.ask('/api/v1/figures?year=2026')).json as FiguresAnswer;
    const running = async () => (await figures()).detail.months.at(-1)!;
    const before = await running();
    assert.deepEqual([before.offers, before.participations], [2, { atLeast: 20 }]);

    const sendMany = (course: string, many: number) =>
      send(Array.from({ length: many }, (_, index) => event(`${course}-${index}`, { course })));
    await sendMany('heikel', 9);
    assert.deepEqual(await running(), before);
    await sendMany('schau', 12);
    assert.equal((await running()).offers, 2, 'whoever sees no more offers than before would know that it was begun');
    await sendMany('offen', 50);
    assert.deepEqual([(await running()).offers, (await running()).participations], [3, { atLeast: 90 }]);
    await sendMany('heikel', 20);

    for (now of daysUntil(now, Date.UTC(2026, 11, 8, 1))) await service.app.retain();
    await service.app.count();
    const { detail } = await figures();
    const lines = detail.courses.map(({ id, participations }) => [id, participations]);
    assert.deepEqual(lines, [
      ['offen', { exactly: 50 }],
      ['heikel', { exactly: 20 }],
      ['schau', { exactly: 12 }],
      [undefined, { exactly: 21 }],
    ]);
  });

  it('stores and logs nothing about who asked, nor when to the second', async () => {
    now += 1_234_567;
    await send([event('a')], await signedIn('kanarienvogel', { name: 'Karl Kanarienvogel' }));

    assert.deepEqual(await stored('count-id'), { [event('a').id]: { v: 1, until: Date.UTC(2026, 10, 24, 13) } });
    assert.doesNotMatch(service.log.join(), /kanarien|offen/);
  });
});
