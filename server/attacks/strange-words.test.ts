import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import { answered, watched } from '../testing/facts.ts';
import { startService } from '../testing/service.ts';
import type { TestService } from '../testing/service.ts';
import { signedIn } from '../testing/tokens.ts';
import { storeRows } from './testing/store-rows.ts';
import type { StoreRows } from './testing/store-rows.ts';

/** Names that every object has, or that mean something to somebody further in. */
const NAMES = ['constructor', '__proto__', 'prototype', 'tostring', 'toString', 'hasOwnProperty', 'valueof', '0', '-0'];

const UNLIMITED = { points: 1_000_000, seconds: 60 };

describe('words and figures that are meant to confuse', () => {
  let service: TestService;
  let rows: StoreRows;
  let headers: Record<string, string>;
  let subject: string;

  before(async () => {
    service = await startService({ limits: { person: UNLIMITED, reports: UNLIMITED, anonymous: UNLIMITED } });
    headers = await signedIn('anna');
    ({ subject } = (await service.ask('/api/v1/me', { headers })).json);
    await service.app.retain();
    rows = storeRows(service.data);
  });

  after(async () => {
    rows.close();
    await service.close();
  });

  const facts = (...list: unknown[]) => service.ask('/api/v1/facts', { headers, body: { subject, facts: list } });
  const post = (path: string, body: unknown) => service.ask(path, { headers, body });

  function assertUntouched(): void {
    assert.equal(rows.changed(), false);
    assert.deepEqual(Object.keys(Object.prototype), []);
    assert.equal(({} as Record<string, unknown>).polluted, undefined);
  }

  for (const name of NAMES) {
    it(`are nothing in particular: ${name}`, async () => {
      rows.changed();
      const encoded = encodeURIComponent(name);
      for (const path of [
        `/api/v1/courses/${encoded}`,
        `/docs/${encoded}`,
        `/docs/en/${encoded}`,
        `/pages/${encoded}`,
        `/chunks/${encoded}`,
        `/media/${encoded}/${encoded}/${encoded}/${encoded}`,
        `/media/public/offen/${encoded}/film.m3u8`,
      ]) {
        const { status } = await service.ask(path, { headers });
        assert.ok(status === 404 || status === 403, `${status} at ${path}`);
      }
      const { status, json } = await service.ask(`/api/v1/progress?course=${encoded}`, { headers });
      assert.ok(
        status === 400 ||
          JSON.stringify(json.courses[name]) === '{"generation":null,"state":{"lessons":{}},"milestones":[]}',
      );

      for (const [fact, keys] of [
        [watched('ablage'), ['course', 'lesson', 'term', 'kind', 'id', 'generation', 'at', 'segments']],
        [answered('ablage', 'unbekannt', 'eigenschaften'), ['question', 'rev', 'response']],
        [{ ...watched('ablage'), kind: 'done' }, ['step']],
      ] as const) {
        for (const key of keys) {
          const answer = await facts({ ...fact, [key]: name });
          assert.deepEqual([answer.status, answer.json.rejected.length], [200, 1], key);
        }
      }
      const question = { course: 'offen', lesson: 'ablegen', question: 'aktenzeichen', rev: 'unbekannt', response: [] };
      for (const key of ['course', 'lesson', 'question', 'rev', 'grant']) {
        const answer = await post('/api/v1/verdicts', { answers: [{ ...question, [key]: name }] });
        assert.ok([400, 403].includes(answer.status) || answer.json.verdicts[0] === null, key);
      }
      const counted = await post('/api/v1/counts', {
        events: [{ id: 'x'.repeat(16), course: name, kind: 'started', month: '2026-11' }],
      });
      assert.ok(counted.status === 400 || counted.status === 200);
      assertUntouched();
    });
  }

  it('reach nothing through a key that was written twice or inherited', async () => {
    const { segments: _, ...fact } = watched('ablage');
    const text = JSON.stringify(fact).slice(0, -1);
    rows.changed();
    for (const more of [
      '"__proto__":{"segments":[[0,10]],"polluted":1}',
      '"constructor":{"prototype":{"segments":[[0,10]],"polluted":1}}',
      '"segments":[[0,10]],"segments":"x"',
      '"segments":{"__proto__":[],"length":1,"0":[0,10]}',
      '"segments":[{"0":0,"1":10,"length":2}]',
      '"segments":[[0,{"valueOf":10}]]',
    ]) {
      const body = `{"subject":"${subject}","facts":[${text},${more}}]}`;
      const { status, json } = await service.ask('/api/v1/facts', { headers, body });

      assert.deepEqual([status, json.rejected.map(({ reason }: { reason: string }) => reason)], [200, ['shape']], more);
    }
    assertUntouched();
  });

  it('are no figures: too large, not whole, below zero, the wrong way round', async () => {
    rows.changed();
    const { at: _, segments: __, position: ___, ...fact } = watched('ablage');
    const text = JSON.stringify(fact).slice(0, -1);
    const good = { at: String(Date.now()), segments: '[[0,10]]', position: '10' };
    for (const bad of [
      ...['1e999', '-1', '1.5', '9007199254740993', '"1"', 'null', '[]', '-1e-7'].map((at) => ({ at })),
      ...['1e999', '-1', '86401', '"10"', 'null', '[10]'].map((position) => ({ position })),
      ...['[[10,0]]', '[[1,1]]', '[[-1,5]]', '[[0,1e999]]', '[[0]]', '[[0,1,2]]', '[0,10]', '"0-10"'].map(
        (segments) => ({ segments }),
      ),
      { segments: `[${Array(501).fill('[0,1]').join()}]` },
    ]) {
      const { at, segments, position } = { ...good, ...bad };
      const body = `{"subject":"${subject}","facts":[${text},"at":${at},"segments":${segments},"position":${position}}]}`;
      const { status, json } = await service.ask('/api/v1/facts', { headers, body });

      assert.deepEqual([status, json.rejected.length], [200, 1], JSON.stringify(bad));
    }
    assertUntouched();
  });

  it('are bodies that look like JSON', async () => {
    rows.changed();
    for (const body of [
      '\uFEFF{"subject":"","facts":[]',
      `{"subject":"${subject}","facts":[]}\u0000`,
      `{"subject":"${subject}","facts":[]}{}`,
      `{'subject':'${subject}','facts':[]}`,
      `{"subject":"${subject}","facts":[],}`,
      `/**/{"subject":"${subject}","facts":[]}`,
      `{"subject":"${subject}","facts":[NaN]}`,
      `{"subject":"${subject}","facts":[Infinity]}`,
      `{"subject":${JSON.stringify([subject])},"facts":[]}`,
      `{"facts":[],"subject":{"toString":"${subject}"}}`,
      '{"a":'.repeat(9000) + '1' + '}'.repeat(9000),
      '['.repeat(32_000) + ']'.repeat(32_000),
      `[${'[],'.repeat(20_000)}[]]`,
      '"\\ud800"',
      '-',
      '\u0000',
    ]) {
      for (const path of ['/api/v1/facts', '/api/v1/verdicts', '/api/v1/attempts', '/api/v1/counts']) {
        const { status, json } = await service.ask(path, { headers, body });
        assert.ok(status === 400 || (status === 413 && body.length > 65_536), `${status} to ${body.slice(0, 40)}`);
        assert.ok(json.de && json.en);
      }
    }
    assertUntouched();
  });

  it('take no longer than a moment, however they are made', async () => {
    const started = performance.now();
    for (const body of [
      `{"answers":[${'{},'.repeat(15_000)}{}]}`,
      `{${Array.from({ length: 5000 }, (_, index) => `"k${index}":[[[[[[[[[[0]]]]]]]]]]`).join()}}`.slice(0, 60_000),
      JSON.stringify({ subject, facts: Array(500).fill({ ...watched('ablage'), id: '!'.repeat(80) }) }).slice(
        0,
        65_000,
      ),
      JSON.stringify({ subject: 'a'.repeat(60_000), facts: [] }),
    ]) {
      await Promise.all(['/api/v1/facts', '/api/v1/verdicts'].map((path) => service.ask(path, { headers, body })));
    }
    for (const path of [
      `/api/v1/courses/${'a-'.repeat(3000)}`,
      `/api/v1/progress?${'course=a&'.repeat(900)}`,
      `/media/${'-'.repeat(3000)}/${'a'.repeat(3000)}/x/y`,
      `/auth/sign-in?return=${'%5c'.repeat(2000)}`,
      `/${'/'.repeat(6000)}`,
    ]) {
      const { status } = await service.ask(path, { headers: { ...headers, cookie: '=;'.repeat(1500) } });
      assert.ok(status < 500, `${status} at ${path.slice(0, 30)}`);
    }

    assert.ok(performance.now() - started < 2000);
  });

  it('never bring the service out of step, whatever comes (at random)', async () => {
    const key = fc.oneof(
      fc.constantFrom('subject', 'facts', 'answers', 'events', 'id', 'v', 'kind', 'course', 'lesson', 'term', 'at'),
      fc.constantFrom(
        'segments',
        'position',
        'question',
        'rev',
        'response',
        'grant',
        'month',
        '__proto__',
        'constructor',
      ),
    );
    const word = fc.oneof(
      fc.constantFrom<unknown>(
        1,
        0,
        -1,
        'ablage',
        'ablegen',
        'first',
        'watched',
        'answered',
        'submitted',
        'done',
        'started',
      ),
      fc.constantFrom<unknown>('2026-11', 'read', 'public', null, true, '', [], {}, Date.now(), 1e308),
      fc.jsonValue({ maxDepth: 2 }),
    );
    const part = fc.dictionary(key, word, { maxKeys: 12 });
    const list = fc.array(
      fc.oneof(
        part,
        part.map((more) => ({ ...watched('leise'), ...more })),
        word,
      ),
      { maxLength: 4 },
    );
    const body = fc.record({
      subject: fc.oneof({ weight: 4, arbitrary: fc.constant<unknown>(subject) }, { weight: 1, arbitrary: word }),
      ...{ facts: list, answers: list, events: list },
    });
    const problems: string[] = [];
    await fc.assert(
      fc.asyncProperty(body, fc.constantFrom('facts', 'verdicts', 'counts'), async (content, route) => {
        const { status, text } = await post(`/api/v1/${route}`, content);
        if (![200, 400, 409].includes(status)) problems.push(`${status} ${text}`);
        return problems.length === 0;
      }),
      { numRuns: 1500 },
    );

    assert.deepEqual(problems, []);
    assert.doesNotMatch(service.log.join(''), /"level":(40|50|60)/);
    assert.equal((await service.ask('/api/v1/me/export', { headers })).status, 200);
  });
});
