import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { AuditEntry } from '../contract/api.ts';
import { FORMATS } from '../contract/export-choices.ts';
import { courseText, writeCourse } from '../testing/courses.ts';
import { sendFacts, watched } from '../testing/facts.ts';
import { LISTED, startService } from '../testing/service.ts';
import type { TestService } from '../testing/service.ts';
import { signedIn } from '../testing/tokens.ts';

const PATH = '/api/v1/admin/export';

const NAMES = ['anna', 'bert', 'clara', 'dora'];

describe('the export, filtered and in parts', () => {
  let service: TestService;
  let admin: { authorization: string };
  let other: { authorization: string };
  let now = Date.now();

  before(async () => {
    service = await startService({ now: () => now });
    const body = '\n## Nachlesen {#ablegen}\n\nNur Text.\n';
    writeCourse(
      service.courses,
      'bereich',
      courseText('bereich', 'access: staff\nrecord: named\narea: hauptamt', body),
    );
    [admin, other] = await Promise.all([
      signedIn('chef', { roles: ['admin'] }),
      signedIn('vize', { roles: ['admin'] }),
    ]);
    for (const id of NAMES) {
      const learner = await signedIn(id, { name: `${id} Muster` });
      await sendFacts(service, learner, [watched('ablage'), watched('leise'), watched('bereich')]);
    }
  });

  after(() => service.close());

  const ask = (query: string, headers: Record<string, string> = admin) => service.ask(`${PATH}?${query}`, { headers });
  /** A part by itself is no JSON. */
  const askPart = async (query: string, headers: Record<string, string> = admin) => {
    const answer = await fetch(`${service.origin}${PATH}?${query}`, { headers });
    const header = (name: string) => answer.headers.get(name) ?? undefined;
    return { status: answer.status, text: await answer.text(), next: header('learn-next'), header };
  };
  const audit = async () => {
    const headers = await signedIn('rat', { roles: ['staff-council'] });
    return (await service.ask('/api/v1/admin/audit', { headers })).json.entries as AuditEntry[];
  };

  for (const format of FORMATS) {
    for (const [limit, filter] of [
      [1, ''],
      [3, '&course=ablage&course=leise'],
      [5000, '&state=begun'],
      [2, '&area=hauptamt&from=2020-01-01&until=2020-01-02'],
    ] as const) {
      it(`as ${format}${filter}: parts of ${limit} one after the other are the stream`, async () => {
        const whole = await askPart(`format=${format}${filter}`);
        let [parts, next]: [string, string | undefined] = ['', ''];
        const done: number[] = [];
        while (next !== undefined) {
          const part = await askPart(`format=${format}${filter}&limit=${limit}${next && `&after=${next}`}`);
          assert.equal(part.status, 200, part.text);
          parts += part.text;
          next = part.next;
          done.push(Number(part.header('learn-done')));
          assert.equal(part.header('learn-total'), '8');
          assert.equal(part.header('content-type'), whole.header('content-type'));
        }

        assert.equal(parts, whole.text);
        assert.deepEqual(
          done,
          [...done].sort((a, b) => a - b),
        );
        assert.equal(done.at(-1), 8);
        assert.equal(done.length, Math.ceil(8 / limit));
      });
    }
  }

  it('goes on only for whoever began it, with the same selection, on the same day', async () => {
    const next = (await askPart('format=csv&limit=1&course=ablage')).next!;
    const turned = `${next.slice(0, -5)}${next.slice(-5) === 'AAAAA' ? 'BBBBB' : 'AAAAA'}`;
    const refused = [
      ask(`format=csv&limit=1&course=ablage&after=${turned}`),
      ask(`format=csv&limit=1&course=ablage&after=${Buffer.from('{"v":1}').toString('base64url')}`),
      ask(`format=csv&limit=1&after=${next}`),
      ask(`format=json&limit=1&course=ablage&after=${next}`),
      ask(`format=csv&course=ablage&after=${next}`),
      ask(`format=csv&limit=1&course=ablage&after=${next}`, other),
      ask(`format=csv&limit=1&course=ablage&after=`),
    ];

    for (const { status, json } of await Promise.all(refused)) {
      assert.deepEqual([status, json.type], [400, '/problems/export-after']);
    }
    assert.equal((await ask(`format=csv&limit=4&course=ablage&after=${next}`)).status, 200);
    now += 86_400_000 + 1000;
    assert.equal((await ask(`format=csv&limit=4&course=ablage&after=${next}`)).status, 400);
  });

  it('tells nobody on the way whose record it stopped at', async () => {
    const { next } = await askPart('limit=1');

    assert.doesNotMatch(Buffer.from(next!, 'base64url').toString('latin1'), /anna|named/);
  });

  it('stands in the audit once, with what was selected, however many parts there are', async () => {
    const before = (await audit()).length;
    now += 1000;
    const query = 'format=ndjson&area=hauptamt&state=due&limit=1';
    for (let next: string | undefined = ''; next !== undefined;) {
      next = (await askPart(next === '' ? query : `${query}&after=${next}`)).next;
    }
    const entries = await audit();

    assert.equal(entries.length, before + 1);
    assert.deepEqual(entries[0]!.detail, { format: 'ndjson', area: 'hauptamt', state: 'due' });
  });

  it('does not stand there where it was refused, or only asked whether it is there', async () => {
    const before = (await audit()).length;
    await ask('course=gibt-es-nicht');
    await service.ask(PATH, { method: 'HEAD', headers: admin });

    assert.equal((await audit()).length, before);
  });

  for (const [query, type, says] of [
    ['format=xls', 'format', /„xls“.*csv/],
    ['format=', 'format', /csv/],
    ['version=1.0.3', 'version', /format=xapi/],
    ['course=gibt-es-nicht', 'course', /„gibt-es-nicht“.*course=d3-ablegen/],
    ['course=ablage&course=%3D1%2B1', 'course', /„=1\+1“/],
    ['course=', 'course', /course=d3-ablegen/],
    ['area=nirgends', 'area', /„nirgends“.*area=hauptamt/],
    ['from=2026-02-30', 'day', /„2026-02-30“.*from=2026-01-01/],
    ['until=gestern', 'day', /„gestern“/],
    ['from=2026-1-1', 'day', /from=2026-01-01/],
    ['from=2026-02-01&until=2026-01-31', 'period', /from den früheren Tag/],
    ['state=fertig', 'state', /completed.*due/],
    ['limit=0', 'limit', /limit=500/],
    ['limit=5001', 'limit', /1 bis 5000/],
    ['limit=-1', 'limit', /limit=500/],
    ['limit=1e3', 'limit', /limit=500/],
    ['cuorse=ablage', 'parameter', /„cuorse“/],
    ['__proto__=1', 'parameter', /__proto__/],
    ['state=due&state=passed', 'parameter', /„state“/],
    [`area=${'x'.repeat(2000)}`, 'area', /^.{1,400}$/],
  ] as const) {
    it(`says what to write instead of ${query.slice(0, 40)}`, async () => {
      const { status, json, headers } = await ask(query);

      assert.deepEqual([status, json.type], [400, `/problems/export-${type}`]);
      assert.match(json.de, says);
      assert.ok(json.en && json.en !== json.de);
      assert.match(headers['content-type']!, /problem\+json/);
    });
  }

  it('may lie in a month that has not begun: then there is nothing in it', async () => {
    assert.equal((await ask('from=2126-01-01')).json.count, 0);
  });

  it('is what the address in it says it is', async () => {
    const { json } = await ask('');
    const published = await service.ask(new URL(json.$schema).pathname);
    const ajv = new Ajv2020();
    addFormats.default(ajv);

    assert.match(published.headers['content-type']!, /^application\/schema\+json/);
    assert.equal(published.headers['access-control-allow-origin'], '*');
    assert.ok(ajv.validate(published.json, json), JSON.stringify(ajv.errors));
    assert.equal((await service.ask('/schemas/progress-document-1.json')).status, 404);
  });

  it('lets a listed page read where it goes on', async () => {
    const { header } = await askPart('limit=1', { ...admin, origin: LISTED });

    assert.match(header('access-control-expose-headers')!, /Learn-Next, Learn-Done, Learn-Total/);
  });
});
