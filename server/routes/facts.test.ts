import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { lessonCourse, writeCourse } from '../testing/courses.ts';
import { answered, revOf, sendFacts, watched } from '../testing/facts.ts';
import { startService } from '../testing/service.ts';
import type { TestService } from '../testing/service.ts';
import { signedIn } from '../testing/tokens.ts';
import { answersTo } from '../contract/merge.ts';

describe('POST /facts', () => {
  let service: TestService;
  let rev: string;

  before(async () => {
    service = await startService();
    rev = await revOf(service, 'ablage', await signedIn('leser'));
  });

  after(() => service.close());

  it('keeps what was watched and answered, and answers the state of the whole course', async () => {
    const headers = await signedIn('anna', { name: 'Anna Müller' });
    const fact = answered('ablage', rev, 'dateiname');
    const { status, json, headers: got } = await sendFacts(service, headers, [watched('ablage'), fact]);

    assert.equal(status, 200);
    assert.equal(got['cache-control'], 'no-store');
    assert.deepEqual(json.rejected, []);
    assert.equal(json.next, 15);
    const state = json.progress.ablage.state.lessons.ablegen.first;
    assert.deepEqual(state.watched, [[0, 10]]);
    assert.equal(answersTo(state.answers.aktenzeichen).best.score, 0);
    assert.equal(json.progress.ablage.milestones[0].kind, 'started');
    assert.equal(json.verdicts[0].fact, fact.id);
    assert.deepEqual(
      json.verdicts[0].chosen.map(({ id, right }: { id: string; right: boolean }) => [id, right]),
      [['dateiname', false]],
    );
    assert.deepEqual((await service.ask('/api/v1/progress', { headers })).json.courses, json.progress);
  });

  it('answers a repeat like the first time, and counts it once', async () => {
    const headers = await signedIn('bert');
    const facts = [answered('ablage', rev, 'eigenschaften'), watched('ablage')];
    const first = await sendFacts(service, headers, facts);
    const second = await sendFacts(service, headers, facts);

    assert.equal(second.status, 200);
    assert.deepEqual(second.json, first.json);
  });

  it('comes to the same state in any order', async () => {
    const at = Date.now() - 100_000;
    const facts = [
      watched('ablage', { at: at + 1, segments: [[0, 5]], position: 5 }),
      watched('ablage', { at: at + 2, segments: [[15, 20]], position: 20 }),
      answered('ablage', rev, 'dateiname', { at: at + 3 }),
      answered('ablage', rev, 'eigenschaften', { at: at + 4 }),
    ];
    const states = [];
    for (const [name, order] of [
      ['hin', facts],
      ['her', facts.toReversed()],
    ] as const) {
      const headers = await signedIn(name);
      for (const fact of order) await sendFacts(service, headers, [fact]);
      const { json } = await service.ask('/api/v1/progress', { headers });
      states.push(
        JSON.parse(JSON.stringify(json.courses.ablage.state, (key, value) => (key === 'received' ? 0 : value))),
      );
    }

    assert.deepEqual(states[0], states[1]);
  });

  it('keeps the classes in records of their own, and no name in the pseudonymous one', async () => {
    const headers = await signedIn('carla', { name: 'Carla Canary', department: 'Kanarienamt' });
    const { json } = await sendFacts(service, headers, [watched('ablage'), watched('leise')]);
    const { records } = (await service.ask('/api/v1/me/export', { headers })).json;

    assert.notEqual(json.progress.ablage.generation, json.progress.leise.generation);
    const pseudonymous = records.find(({ key }: { key: { class: string } }) => key.class === 'pseudonymous');
    assert.doesNotMatch(JSON.stringify(pseudonymous), /carla|canary|kanarien/i);
    assert.deepEqual(Object.keys(pseudonymous.courses), ['leise']);
  });

  it('judges each fact for itself, and keeps the good ones', async () => {
    const headers = await signedIn('dora', { areas: [] });
    const cases: [string, unknown][] = [
      ['shape', 'nonsense'],
      ['shape', null],
      ['shape', {}],
      ['shape', watched('ablage', { segments: [[10, 5]] })],
      ['shape', watched('ablage', { segments: [['0', 5]] })],
      ['shape', watched('ablage', { segments: [[0, 1e9]] })],
      ['shape', watched('ablage', { position: null })],
      ['shape', watched('ablage', { lesson: '__proto__' })],
      ['shape', watched('ablage', { id: '<script>' })],
      ['kind', watched('ablage', { kind: 'danced' })],
      ['shape', { ...watched('ablage'), kind: 'submitted', attempt: 'x', answers: [] }],
      ['step', { ...watched('ablage'), kind: 'done', step: 'dance' }],
      ['version', watched('ablage', { v: 2, kind: 'whatever' })],
      ['clock', watched('ablage', { at: Date.now() + 6 * 60_000 })],
      ['old', watched('ablage', { at: Date.now() - 367 * 86_400_000 })],
      ['old', watched('ablage', { first: Date.now() - 367 * 86_400_000 })],
      ['term', watched('ablage', { term: '1000-00-01' })],
      ['term', watched('ablage', { term: '2999-11-01' })],
      ['term', watched('ablage', { term: '2020-11-01' })],
      ['course', watched('nirgends')],
      ['access', watched('amt')],
      ['device', watched('offen')],
      ['lesson', watched('ablage', { lesson: 'nie-gewesen' })],
      ['question', answered('ablage', 'nie-gewesen', 'eigenschaften')],
      ['shape', answered('ablage', rev, 'nie-gewesen')],
      ['shape', answered('ablage', rev, 'eigenschaften', { response: ['eigenschaften', 'dateiname'] })],
      ['erased', watched('ablage', { generation: 'of-another-record' })],
    ];
    const { status, json } = await sendFacts(service, headers, [watched('ablage'), ...cases.map(([, fact]) => fact)]);

    assert.equal(status, 200);
    assert.deepEqual(
      json.rejected.map(({ reason }: { reason: string }) => reason).sort(),
      cases.map(([reason]) => reason).sort(),
    );
    for (const { reason, retry, de, en } of json.rejected) {
      assert.equal(retry, ['kind', 'version', 'course', 'access', 'clock', 'term'].includes(reason), reason);
      assert.ok(de && en);
    }
    assert.deepEqual(json.progress.ablage.state.lessons.ablegen.first.watched, [[0, 10]]);
    assert.equal(({} as Record<string, unknown>).segments, undefined);
  });

  it('keeps no second that the video can’t have', async () => {
    const headers = await signedIn('emil');
    const tiny = Array.from({ length: 400 }, (_, index) => [index * 100, index * 100 + 0.1]);
    const reading = watched('ablage', { lesson: 'nachlesen', segments: [[0, 50]], position: 50 });
    const { json } = await sendFacts(service, headers, [watched('ablage', { segments: tiny, position: 9e3 }), reading]);

    assert.deepEqual(json.rejected, []);
    const { ablegen, nachlesen } = json.progress.ablage.state.lessons;
    assert.deepEqual([ablegen.first.watched.length, ablegen.first.position.seconds], [6, 600]);
    assert.deepEqual([nachlesen.first.watched, nachlesen.first.position.seconds], [[], 0]);
  });

  it('takes facts of every term that a lesson had, also when the course has it no longer', async () => {
    const headers = await signedIn('emma');
    const renewed = (day: string) =>
      lessonCourse('jaehrlich', 'access: staff\nrecord: named').replace('{#ablegen}', `{#ablegen renew=${day}}`);
    for (const day of ['2024-11-01', '2025-11-01']) {
      writeCourse(service.courses, 'jaehrlich', renewed(day));
      assert.equal((await service.ask('/api/v1/courses/jaehrlich', { headers })).status, 200);
    }
    const facts = ['first', '2024-11-01', '2025-11-01', '2025-11-02'].map((term) => watched('jaehrlich', { term }));
    const { json } = await sendFacts(service, headers, facts);

    assert.deepEqual(
      json.rejected.map(({ id, reason }: { id: string; reason: string }) => [id, reason]),
      [[facts[3]!.id, 'term']],
    );
    assert.deepEqual(Object.keys(json.progress.jaehrlich.state.lessons.ablegen).sort(), [
      '2024-11-01',
      '2025-11-01',
      'first',
    ]);
  });

  it('takes nothing that somebody else made in the same browser', async () => {
    const { subject } = (await service.ask('/api/v1/me', { headers: await signedIn('erna') })).json;
    const headers = await signedIn('fritz');
    const answer = await service.ask('/api/v1/facts', { headers, body: { subject, facts: [watched('ablage')] } });

    assert.equal(answer.status, 409);
    assert.deepEqual((await service.ask('/api/v1/progress', { headers })).json.courses, {});
  });

  it('lets the people of an area learn its courses', async () => {
    const headers = await signedIn('gerda', { areas: ['hauptamt'] });

    assert.deepEqual((await sendFacts(service, headers, [watched('amt')])).json.rejected, []);
  });

  it('answers the state of a course even where all its facts were refused', async () => {
    const headers = await signedIn('hans');
    const { json } = await sendFacts(service, headers, [watched('ablage', { lesson: 'nie-gewesen' })]);

    assert.deepEqual(json.progress.ablage, { generation: null, state: { lessons: {} }, milestones: [] });
  });

  it('shows nobody’s progress to nobody, and every course asked for by name', async () => {
    const nobody = await service.ask('/api/v1/progress?course=ablage');
    const anna = await service.ask('/api/v1/progress?course=ablage&course=leise&course=offen&course=weg', {
      headers: await signedIn('ina'),
    });

    assert.equal(nobody.json.subject, null);
    assert.equal(nobody.json.courses.ablage.generation, null);
    assert.deepEqual(Object.keys(anna.json.courses).sort(), ['ablage', 'leise', 'weg']);
    assert.equal((await service.ask('/api/v1/progress?course=../x')).status, 400);
  });
});
