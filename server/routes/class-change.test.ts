import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { CourseRecord } from '../contract/record.ts';
import { lessonCourse, writeCourse } from '../testing/courses.ts';
import { daysUntil } from '../testing/days.ts';
import { answered, revOf, sendFacts, watched } from '../testing/facts.ts';
import { rawRecord, rawRecords } from '../testing/raw-store.ts';
import { startService } from '../testing/service.ts';
import type { TestService } from '../testing/service.ts';
import { signedIn } from '../testing/tokens.ts';
import { answersTo } from '../contract/merge.ts';

const DAY = 86_400_000;

describe('a course that changes its class', () => {
  let service: TestService;
  let anna: { authorization: string };
  let now: number;

  beforeEach(async () => {
    now = Date.now();
    service = await startService({ now: () => now });
    anna = await signedIn('anna', { name: 'Anna Müller', department: 'Hauptamt' });
  });

  afterEach(() => service.close());

  const change = (record: string) =>
    writeCourse(service.courses, 'kurs', lessonCourse('kurs', `access: staff\nrecord: ${record}`));
  const progress = async () => (await service.ask('/api/v1/progress?course=kurs', { headers: anna })).json.courses.kurs;
  const segments = (from: number, to: number) => watched('kurs', { segments: [[from, to]], position: to });
  const withoutTraces = (kept: unknown) =>
    JSON.parse(JSON.stringify(kept, (name, value) => (['received', 'department'].includes(name) ? undefined : value)));
  const secondsOf = (kept: unknown) =>
    JSON.stringify((kept as CourseRecord).state.lessons['ablegen']!['first']!.watched);

  it('when raised: leaves what there is where it is, and learners see both together', async () => {
    change('pseudonymous');
    const before = await sendFacts(service, anna, [segments(0, 5)]);
    const pseudonymous = await rawRecord(service.data, 'pseudonymous');
    change('named');
    const seen = await progress();
    const { json } = await sendFacts(service, anna, [segments(10, 15)]);
    await service.app.retain();

    assert.equal(secondsOf(seen), '[[0,5]]');
    assert.equal(seen.generation, null);
    assert.equal(secondsOf(json.progress.kurs), '[[0,5],[10,15]]');
    assert.notEqual(json.progress.kurs.generation, before.json.progress.kurs.generation);
    assert.deepEqual(await rawRecord(service.data, 'pseudonymous'), pseudonymous);
    assert.equal(secondsOf((await rawRecord(service.data, 'named'))!.courses.kurs), '[[10,15]]');
    assert.deepEqual(await progress(), json.progress.kurs);
  });

  it('takes what was still on its way under the other class', async () => {
    change('pseudonymous');
    const { generation } = (await sendFacts(service, anna, [segments(0, 5)])).json.progress.kurs;
    change('named');
    const { json } = await sendFacts(service, anna, [{ ...segments(10, 15), generation }]);

    assert.deepEqual(json.rejected, []);
    assert.equal(secondsOf(json.progress.kurs), '[[0,5],[10,15]]');
  });

  it('when raised: writes nothing again that had arrived before, for it would name the pseudonym', async () => {
    change('pseudonymous');
    const fact = segments(0, 5);
    await sendFacts(service, anna, [fact]);
    change('named');
    const { json } = await sendFacts(service, anna, [fact]);

    assert.deepEqual(json.rejected, []);
    assert.equal(secondsOf(json.progress.kurs), '[[0,5]]');
    assert.deepEqual(
      (await rawRecords(service.data)).map(({ key }) => key.class),
      ['pseudonymous'],
    );
  });

  it('when lowered: moves with the next retention run, and no name goes along', async () => {
    change('named');
    const rev = await revOf(service, 'kurs', anna);
    await sendFacts(service, anna, [segments(0, 5), answered('kurs', rev, 'eigenschaften'), watched('ablage')]);
    const named = await rawRecord(service.data, 'named');
    change('pseudonymous');
    await sendFacts(service, anna, [segments(10, 15)]);
    const before = await progress();
    const report = await service.app.retain();

    assert.equal(report.lowered, 1);
    const after = await rawRecord(service.data, 'named');
    const pseudonymous = await rawRecord(service.data, 'pseudonymous');
    assert.deepEqual(Object.keys(after!.courses), ['ablage']);
    assert.deepEqual(Object.keys(pseudonymous!.courses), ['kurs']);
    assert.equal(secondsOf(pseudonymous!.courses.kurs), '[[0,5],[10,15]]');
    assert.equal(
      answersTo(pseudonymous!.courses.kurs!.state.lessons.ablegen!.first!.answers.aktenzeichen!).best.score,
      1,
    );
    const months = [named, pseudonymous].map((one) => one!.courses.kurs!.milestones[0]!.month);
    assert.match(months[0]!, /^\d{4}-\d\d$/);
    assert.equal(months[1], months[0]);
    assert.equal(named!.courses.kurs!.milestones[0]!.department, 'Hauptamt');
    const raw = JSON.stringify(pseudonymous);
    assert.ok(
      !/anna|müller|hauptamt/i.test(raw) && !raw.includes(named!.generation) && !raw.includes(String(named!.created)),
    );
    assert.deepEqual(withoutTraces(await progress()), withoutTraces(before));
    assert.equal((await service.app.retain()).lowered, 0);
  });

  it('when lowered: the named record goes where nothing else is in it, and its facts are still taken', async () => {
    change('named');
    const { generation } = (await sendFacts(service, anna, [segments(0, 5)])).json.progress.kurs;
    change('pseudonymous');
    await service.app.retain();
    const { json } = await sendFacts(service, anna, [{ ...segments(10, 15), generation }]);

    assert.deepEqual(
      (await rawRecords(service.data)).map(({ key }) => key.class),
      ['pseudonymous'],
    );
    assert.deepEqual(json.rejected, []);
    assert.equal(secondsOf(json.progress.kurs), '[[0,5],[10,15]]');
    // No backup of the named record can be matched by it.
    assert.ok(!JSON.stringify(await rawRecords(service.data)).includes(generation));
  });

  it('when it stays on the device from now on: is deleted when that has stood for a week', async () => {
    change('named');
    await sendFacts(service, anna, [segments(0, 5), watched('ablage'), watched('leise')]);
    change('device');
    const hidden = (await service.ask('/api/v1/progress', { headers: anna })).json.courses;
    const waiting = await service.app.retain();
    for (now of daysUntil(now, now + 7 * DAY - 1)) assert.equal((await service.app.retain()).toDevice, 0);
    now += 1;
    const report = await service.app.retain();

    assert.deepEqual([waiting.toDevice, waiting.waiting], [0, [{ course: 'kurs', from: now }]]);
    assert.deepEqual(Object.keys(hidden).sort(), ['ablage', 'leise']);
    assert.deepEqual([report.toDevice, report.emptied], [1, 0]);
    assert.deepEqual(Object.keys((await rawRecord(service.data, 'named'))!.courses), ['ablage']);
  });

  it('does not move somebody who was erased meanwhile', async () => {
    change('named');
    await sendFacts(service, anna, [segments(0, 5)]);
    change('pseudonymous');
    await Promise.all([
      service.app.retain(),
      service.ask('/api/v1/me', { method: 'DELETE', headers: anna }),
      service.app.retain(),
    ]);

    assert.deepEqual(await rawRecords(service.data), []);
  });
});
