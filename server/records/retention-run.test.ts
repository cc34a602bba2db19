import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { AuditEntry } from '../contract/api.ts';
import type { RetentionReport } from '../contract/retention.ts';
import { monthsAfter } from '../contract/retention.ts';
import { lessonCourse, writeCourse } from '../testing/courses.ts';
import { handedIn, sendFacts, watched } from '../testing/facts.ts';
import { damagedIn, damageRecords, rawRecord, rawRecords, rowsIn } from '../testing/raw-store.ts';
import { startService } from '../testing/service.ts';
import type { TestService } from '../testing/service.ts';
import { signedIn } from '../testing/tokens.ts';

const DAY = 86_400_000;
const HOUR = 3_600_000;

describe('a retention run', () => {
  const start = Date.now();
  let now: number;
  let uptime: number;
  let service: TestService;
  let anna: { authorization: string };

  beforeEach(async () => {
    now = start;
    uptime = 0;
    service = await startService({
      now: () => now,
      uptime: () => uptime,
      keep: { pseudonymous: 3, named: 6, proofs: 24, audit: 12, erasures: 12 },
    });
    writeCourse(service.courses, 'nachweis', lessonCourse('nachweis', 'mode: proof\naccess: staff\nrecord: named'));
    anna = await signedIn('anna');
  });

  afterEach(() => service.close());

  const later = (months: number) => (now = monthsAfter(start, months));
  const learn = (course: string) => watched(course, { at: now, segments: [[0, 20]], position: 20 });

  /** A run; where the clock has jumped, the one that believes it. */
  async function retain(): Promise<RetentionReport> {
    const report = await service.app.retain();
    if (!report.held) return report;
    uptime += DAY;
    return service.app.retain();
  }

  async function earnProof(): Promise<void> {
    const proof = await handedIn(service, 'nachweis', anna, { aktenzeichen: ['eigenschaften'] }, { at: now });
    await sendFacts(service, anna, [learn('nachweis'), proof]);
  }

  it('deletes the progress whose months are over, class by class, and leaves no trace of it', async () => {
    await sendFacts(service, anna, [learn('ablage'), learn('leise')]);
    const before = await rawRecords(service.data);
    now = monthsAfter(start, 3) - 1;
    assert.deepEqual((await retain()).courses, 0);
    assert.deepEqual(await rawRecords(service.data), before);

    later(3);
    assert.equal((await retain()).courses, 1);
    assert.deepEqual(
      (await rawRecords(service.data)).map(({ key }) => key.class),
      ['named'],
    );
    later(6);
    const report = await retain();
    assert.deepEqual([report.courses, report.emptied, report.records], [1, 1, 1]);
    assert.deepEqual(await rawRecords(service.data), []);
    for (const file of readdirSync(service.data).filter((name) => name.endsWith('wal') || name.endsWith('sqlite'))) {
      const raw = readFileSync(join(service.data, file), 'latin1');
      assert.ok(!before.some(({ generation }) => raw.includes(generation)), file);
    }
  });

  it('forgets a damaged record after the months of its class, and at once where its person is erased', async () => {
    await sendFacts(service, anna, [learn('ablage'), learn('leise')]);
    const bert = await signedIn('bert');
    await sendFacts(service, bert, [learn('ablage')]);
    for (const one of ['named', 'pseudonymous'] as const) damageRecords(service.data, one);
    for (const person of [anna, bert]) await sendFacts(service, person, [learn('ablage'), learn('leise')]);
    assert.equal(damagedIn(service.data), 3);
    await service.ask('/api/v1/me', { method: 'DELETE', headers: bert });
    assert.equal(damagedIn(service.data), 2);

    now = monthsAfter(start, 3) - HOUR;
    assert.equal((await retain()).damaged, 0);
    now = monthsAfter(start, 3) + HOUR;
    assert.equal((await retain()).damaged, 1);
    now = monthsAfter(start, 6) + HOUR;
    assert.equal((await retain()).damaged, 1);
    assert.equal(damagedIn(service.data), 0);
  });

  it('forgets a damaged record whose learner never comes back, as long after it was found as others are kept', async () => {
    await sendFacts(service, anna, [learn('ablage')]);
    damageRecords(service.data, 'named');
    await retain();
    now = monthsAfter(start, 6) - HOUR;
    assert.equal((await retain()).damaged, 0);
    assert.equal(rowsIn('records', service.data), 2);
    now = monthsAfter(start, 6) + HOUR;
    assert.equal((await retain()).damaged, 1);

    assert.equal(rowsIn('records', service.data), 0);
    assert.equal(damagedIn(service.data), 0);
  });

  it('lets a damaged record be that is whole again when the time of its note comes', async () => {
    await sendFacts(service, anna, [learn('ablage')]);
    damageRecords(service.data, 'named');
    await retain();
    later(5);
    await sendFacts(service, anna, [learn('ablage')]);
    now = monthsAfter(start, 6) + HOUR;
    await retain();

    assert.ok(await rawRecord(service.data, 'named'));
  });

  it('keeps a course as long as something is learnt in it, and the others of the record go', async () => {
    await sendFacts(service, anna, [learn('ablage'), learn('amt'), learn('nachweis')]);
    later(5);
    await sendFacts(service, anna, [learn('nachweis')]);
    later(6);
    await retain();

    assert.deepEqual(Object.keys((await rawRecord(service.data, 'named'))!.courses), ['nachweis']);
  });

  it('keeps proofs till their own end, and the learner sees which', async () => {
    await earnProof();
    await sendFacts(service, anna, [learn('ablage')]);
    later(6);
    const report = await retain();
    const kept = (await rawRecord(service.data, 'named'))!.courses;
    const { json } = await service.ask('/api/v1/me/export', { headers: anna });

    assert.deepEqual([report.courses, report.proofs, report.emptied], [2, 0, 0]);
    assert.deepEqual(Object.keys(kept), ['nachweis']);
    assert.deepEqual(kept.nachweis!.state, { lessons: {} });
    assert.deepEqual(
      kept.nachweis!.milestones.map(({ kind, proof }) => [kind, proof]),
      [
        ['passed', true],
        ['completed', true],
      ],
    );
    const [course] = json.courses;
    assert.deepEqual([course.course, course.lessons, course.answers], ['nachweis', 0, 0]);
    const ends = new Date(monthsAfter(start, 24)).toISOString().slice(0, 10);
    assert.deepEqual(
      course.proofs.map((proof: { ends: string }) => proof.ends),
      [ends, ends],
    );
    now = monthsAfter(start, 24) - 1;
    assert.equal((await retain()).proofs, 0);
    later(24);
    assert.equal((await retain()).proofs, 2);
    assert.deepEqual(await rawRecords(service.data), []);
  });

  it('keeps what there is of a course whose line `record` got lost for a week, and says so every day', async () => {
    await earnProof();
    // With `mode: proof` left behind the checker would keep the last good course published.
    const write = (front: string) =>
      writeCourse(service.courses, 'nachweis', lessonCourse('nachweis', `access: staff${front}`));
    write('');
    const before = await rawRecords(service.data);
    const days = [];
    for (const day of [0, 1, 6.9]) {
      now = start + day * DAY;
      days.push(await retain());
    }

    assert.deepEqual(
      days.map(({ toDevice, waiting }) => [toDevice, waiting]),
      days.map(() => [0, [{ course: 'nachweis', from: start + 7 * DAY }]]),
    );
    assert.deepEqual(await rawRecords(service.data), before);
    const day = new Date(start + 7 * DAY).toISOString().slice(0, 10);
    const warnings = service.log.filter((line) => line.includes('„nachweis“') && line.includes(`ab ${day}`));
    assert.equal(warnings.length, 3);
    assert.ok(warnings.every((line) => line.includes('“nachweis”') && line.includes(`from ${day} on`)));

    // Mended, and lost again: the week begins anew.
    write('\nmode: proof\nrecord: named');
    assert.deepEqual((await retain()).waiting, []);
    write('');
    now = start + 8 * DAY;
    assert.deepEqual((await retain()).waiting, [{ course: 'nachweis', from: now + 7 * DAY }]);
    now = start + 15 * DAY;
    const last = await retain();
    const kept = (await rawRecord(service.data, 'named'))!.courses.nachweis!;
    assert.deepEqual([last.toDevice, last.proofs, last.waiting], [1, 0, []]);
    assert.deepEqual(kept.state, { lessons: {} });
    assert.deepEqual(
      kept.milestones.map(({ kind }) => kind),
      ['passed', 'completed'],
    );
    now = monthsAfter(start, 24) - 1;
    assert.equal((await retain()).proofs, 0);
    later(24);
    assert.deepEqual([(await retain()).proofs, await rawRecords(service.data)], [2, []]);
  });

  it('treats a course that is gone like the others of its record', async () => {
    await sendFacts(service, anna, [learn('ablage')]);
    writeCourse(
      service.courses,
      'ablage',
      lessonCourse('ablage', 'access: staff\nrecord: named').replace('published', 'draft'),
    );
    await retain();
    assert.equal((await rawRecords(service.data)).length, 1);
    later(6);
    await retain();

    assert.deepEqual(await rawRecords(service.data), []);
  });

  it('forgets lines of the audit and of the erasure list when their time is over', async () => {
    await sendFacts(service, anna, [learn('ablage')]);
    await service.ask('/api/v1/me', { method: 'DELETE', headers: anna });
    await retain();
    later(11);
    const early = await retain();
    later(13);
    const late = await retain();

    assert.deepEqual([early.erasures, early.audit], [0, 0]);
    // The person, and each of the two keys that a record of theirs may have lain under.
    assert.equal(late.erasures, 3);
    // The settings of the start, the erasure, the first run.
    assert.equal(late.audit, 3);
  });

  it('says what it did: to the admin, in the log and in the audit, in figures only', async () => {
    const admin = await signedIn('chef', { roles: ['admin', 'staff-council'] });
    assert.deepEqual((await service.ask('/api/v1/admin/retention', { headers: admin })).json, { last: null });
    await sendFacts(service, await signedIn('kanarienvogel', { name: 'Karl Kanarienvogel' }), [learn('ablage')]);
    later(7);
    const report = await retain();
    const audit = await service.ask('/api/v1/admin/audit', { headers: admin });

    assert.deepEqual((await service.ask('/api/v1/admin/retention', { headers: admin })).json, { last: report });
    assert.deepEqual([report.at, report.courses], [now, 1]);
    const line = audit.json.entries.find(({ what, detail }: AuditEntry) => what === 'retention' && !detail?.held);
    assert.deepEqual([line.who, line.detail.courses], ['service', 1]);
    assert.ok(service.log.some((entry) => /in 1 Kursen den Fortschritt.*the progress in 1 courses/.test(entry)));
    assert.doesNotMatch(service.log.join() + audit.text, /kanarien/i);
  });

  it('deletes nothing of anybody while the clock is wrong, and everybody learns on when it is right again', async () => {
    await sendFacts(service, anna, [learn('ablage'), learn('leise')]);
    await retain();
    const before = await rawRecords(service.data);
    now = monthsAfter(start, 120);
    const admin = await signedIn('chef', { roles: ['admin'] });
    for (const wait of [0, DAY / 2, DAY / 2 - 1]) {
      uptime += wait;
      assert.equal((await service.app.retain()).held, true);
      assert.deepEqual(await rawRecords(service.data), before);
    }
    const { json } = await service.ask('/api/v1/admin/retention', { headers: admin });
    assert.equal(json.last?.held, true);
    now = start + 1000;
    const report = await service.app.retain();
    const learnt = await sendFacts(service, anna, [learn('ablage')]);

    assert.deepEqual([report.held, report.records, learnt.json.rejected], [undefined, 2, []]);
  });

  it('runs once, however many ask for it, and beside people who learn', async () => {
    for (const name of ['a', 'b', 'c', 'd', 'e']) await sendFacts(service, await signedIn(name), [learn('ablage')]);
    later(6);
    assert.equal((await service.app.retain()).held, true);
    uptime += DAY;
    const [one, other, late] = await Promise.all([
      service.app.retain(),
      service.app.retain(),
      sendFacts(service, anna, [learn('ablage')]),
    ]);

    assert.equal(one, other);
    assert.equal(one.emptied, 5);
    assert.equal(late.status, 200);
    assert.equal((await rawRecords(service.data)).length, 1);
  });
});
