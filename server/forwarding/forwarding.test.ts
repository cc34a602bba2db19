import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, beforeEach, describe, it } from 'node:test';
import { openFolder } from '../store/lowdb/open.ts';
import { lessonCourse, writeCourse } from '../testing/courses.ts';
import { startService } from '../testing/service.ts';
import type { TestService } from '../testing/service.ts';
import { signedIn } from '../testing/tokens.ts';
import { towns } from '../testing/towns.ts';
import { startStrictLrs } from './testing/strict-lrs.ts';
import type { Fault, StrictLrs } from './testing/strict-lrs.ts';
import { admin, erase, healthOf, learn, settled, troubled } from './testing/town.ts';

describe('forwarding to an LRS', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lern-forwarding-'));
  let lrs: StrictLrs;
  let data: string;
  let service: TestService;
  let isRunning = false;
  let round = 0;

  const start = async (more: Parameters<typeof startService>[0] = {}) => {
    // Under the same address after each start: it is a part of the ids.
    service = await startService({ data, url: new URL('https://lernen.example/'), lrs: lrs.target, ...more });
    isRunning = true;
  };
  const stop = async () => {
    if (isRunning) await service.close();
    isRunning = false;
  };

  beforeEach(async () => {
    lrs = await startStrictLrs();
    data = join(folder, String(round++));
    await start();
  });

  afterEach(async () => {
    await stop();
    await lrs.close();
  });

  after(() => rmSync(folder, { recursive: true }));

  it('sends what is reached, once, with the name only where the course is kept by name', async () => {
    await learn(service, 'anna');
    await settled(service);
    await learn(service, 'anna', { lesson: 'nachlesen', kind: 'done', step: 'read' });
    await settled(service);

    const said = [...lrs.statements.values()].map(
      ({ actor, verb, object }) =>
        `${actor.name ?? actor.account.homePage.split('/').at(-1)} ${verb.id.split('/').at(-1)} ${object.id.split('/c/').at(-1)}`,
    );
    assert.deepEqual(said.sort(), [
      'Anna Amt completed ablage/ablegen',
      'Anna Amt completed ablage/nachlesen',
      'Anna Amt initialized ablage',
      'Anna Amt passed ablage',
      'Anna Amt satisfied ablage',
      'pseudonymous completed leise/ablegen',
      'pseudonymous initialized leise',
      'pseudonymous passed leise',
      'pseudonymous satisfied leise',
    ]);
    assert.equal(
      lrs.requests.reduce((sum, { count }) => sum + count, 0),
      lrs.statements.size,
    );
    assert.ok((await healthOf(service)).taken);
  });

  it('says in no answer of the service, but the learner’s own, that something was forwarded', async () => {
    await learn(service, 'anna');
    await settled(service);
    const ids = [...lrs.statements.keys()];
    const mine = await service.ask('/api/v1/me/export', { headers: await signedIn('anna') });
    const exported = await service.ask('/api/v1/admin/export', { headers: await admin() });

    assert.ok(ids.some((id) => mine.text.includes(id)));
    assert.ok(!ids.some((id) => exported.text.includes(id)));
    assert.ok(!exported.text.includes('forwarded'));
  });

  const FAULTS: [Fault, RegExp][] = [
    ['html', /kein LRS/],
    ['empty', /kein LRS/],
    ['other-ids', /kein LRS/],
    ['limit', /langsamer/],
    ['broken', /Status 500/],
    ['hang', /nicht geantwortet/],
    ['slow', /nicht geantwortet/],
    ['reset', /nicht zu erreichen/],
    ['redirect', /leitet/],
    ['password', /LERN_LRS_PASSWORD/],
    ['taken-unsaid', /nicht zu erreichen/],
  ];

  for (const [fault, words] of FAULTS) {
    it(`tries again after ${fault}, says why, and sends nothing twice that is new to it`, async () => {
      if (fault === 'hang' || fault === 'slow') {
        await stop();
        await start({ lrs: { ...lrs.target, patience: 200 } });
      }
      lrs.fault = (request) => (request < 2 ? fault : undefined);
      const answer = await learn(service, 'anna');
      assert.deepEqual(
        answer.map(({ status }) => status),
        [200, 200],
      );
      await lrs.until(() => lrs.requests.length >= 2);
      await settled(service);

      assert.equal(lrs.statements.size, 7);
      assert.equal((await healthOf(service)).trouble, undefined);
      assert.ok(
        service.log.some((line) => words.test(line)),
        service.log.join(''),
      );
      assert.ok(!service.log.some((line) => /anna|kennwort|Anmelden<|Basic/i.test(line)));
    });
  }

  it('tells the admin what waits, why, and when it is tried again', async () => {
    lrs.fault = () => 'html';
    await learn(service, 'anna');
    await lrs.until(() => lrs.requests.length >= 3);
    const { host, waiting, trouble, taken } = await healthOf(service);

    assert.deepEqual([host, waiting, taken], [lrs.target.url.host, 2, undefined]);
    assert.match(trouble!.words.en, /no LRS/);
    assert.ok(Date.parse(trouble!.again) > 0);
  });

  it('waits as long as the LRS asks for, whatever else is reached meanwhile', async () => {
    lrs.fault = () => 'later';
    await learn(service, 'anna');
    await lrs.until(() => lrs.requests.length > 0);
    await troubled(service);
    await learn(service, 'bert');
    const { waiting, trouble } = await healthOf(service);

    assert.equal(waiting, 4);
    assert.ok(Date.parse(trouble!.again) > Date.now() + 3_000_000);
    assert.equal(lrs.requests.length, 1);
  });

  it('sends fewer at once where so many are too many', async () => {
    lrs.most = 2;
    await learn(service, 'anna');
    await settled(service);

    assert.equal(lrs.statements.size, 7);
    assert.ok(lrs.requests.some(({ status }) => status === 413));
    assert.ok(lrs.requests.filter(({ status }) => status === 200).every(({ count }) => count <= 2));
  });

  it('lets a statement be that the LRS has in other words, and sends the others', async () => {
    lrs.fault = (request) => (request === 0 ? 'taken-unsaid' : 'broken');
    await learn(service, 'anna');
    await lrs.until(() => lrs.statements.size > 0);
    const [first] = lrs.statements.values();
    lrs.statements.set(first!.id, { ...first!, timestamp: '2020-01-01T00:00:00Z' });
    lrs.fault = () => undefined;
    await settled(service);

    assert.equal(lrs.statements.size, 7);
    assert.equal(lrs.statements.get(first!.id)!.timestamp, '2020-01-01T00:00:00Z');
  });

  it('sends after a restart what was waiting, and what a crash has left unnoted', async () => {
    for (const isCrash of [false, true]) {
      lrs.fault = () => 'hang';
      const before = lrs.statements.size;
      await learn(service, isCrash ? 'bert' : 'anna');
      await lrs.until(() => lrs.requests.length > 0);
      await stop();
      if (isCrash) await removeDocuments(data, 'forwarding');
      lrs.fault = () => undefined;
      lrs.requests.length = 0;
      await start();
      await lrs.until(() => lrs.statements.size === before + 7);
      await settled(service);
    }
  });

  it('sends nothing that was reached before it was switched on, and forgets what waits when it is switched off', async () => {
    await stop();
    await start({ lrs: undefined });
    await learn(service, 'anna');
    await stop();
    await start();
    lrs.fault = () => 'broken';
    await learn(service, 'bert');
    await lrs.until(() => lrs.requests.length > 0);
    await stop();
    assert.ok([...lrs.statements.values()].length === 0);
    assert.match(everythingIn(data), /forwarding/);
    await start({ lrs: undefined });
    assert.deepEqual(await kindsIn(data, stop), []);
    lrs.fault = () => undefined;
    lrs.requests.length = 0;
    await start();
    await learn(service, 'carl');
    await settled(service);

    assert.deepEqual(
      new Set([...lrs.statements.values()].flatMap(({ actor }) => actor.name ?? [])),
      new Set(['Carl Amt']),
    );
  });

  it('takes back what it forwarded of somebody who is erased, and keeps no trace of them', async () => {
    await learn(service, 'anna');
    await settled(service);
    const ids = [...lrs.statements.keys()];
    lrs.fault = () => 'broken';
    await learn(service, 'bert');
    for (const id of ['anna', 'bert']) assert.equal(await erase(service, id), 204);
    await stop();
    assert.doesNotMatch(everythingIn(data), /anna|bert/i);
    lrs.fault = () => undefined;
    await start();
    await settled(service);

    assert.ok(ids.length === 7 && ids.every((id) => lrs.voided.has(id)));
    assert.ok([...lrs.statements.values()].every(({ actor }) => actor.name !== 'Bert Amt'));
  });

  it('takes back what stands there with a name once the course has only a pseudonym, sends nothing of it again, and keeps no link to it', async () => {
    await learn(service, 'anna');
    await settled(service);
    const ids = [...lrs.statements.keys()];
    writeCourse(service.courses, 'ablage', lessonCourse('ablage', 'access: staff\nrecord: pseudonymous'));
    await service.ask('/api/v1/courses/ablage', { headers: await signedIn('anna') });
    assert.equal((await service.app.retain()).lowered, 1);
    await settled(service);
    await stop();
    const kept = everythingIn(data);
    await start();
    await learn(service, 'bert');
    await settled(service);

    const named = [...lrs.statements.values()].filter(({ actor }) => actor.name === 'Anna Amt').map(({ id }) => id);
    assert.ok(named.length > 0 && !named.some((id) => kept.includes(id)));
    assert.ok(ids.some((id) => kept.includes(id)));
    assert.deepEqual([...lrs.voided].sort(), named.sort());
    const of = (name: string) =>
      [...lrs.statements.values()].filter(({ object }) => 'id' in object && object.id.endsWith(name));
    assert.ok(of('/c/ablage').every(({ actor }) => actor.name === 'Anna Amt' || actor.name === 'Bert Amt'));
  });

  it('tells learners and the staff council where it goes', async () => {
    const { host } = lrs.target.url;
    const handbook = (await service.ask('/docs/datenschutz')).text;
    const page = (await service.ask('/privacy')).text;
    const { json } = await service.ask('/api/v1/privacy');
    const lines = (await service.ask('/api/v1/admin/audit', { headers: await admin() })).text;

    assert.ok(handbook.includes(host) && page.includes(host));
    assert.equal(json.forwarding, host);
    assert.ok(lines);
  });
});

for (const { store, open } of towns) {
  describe(`forwarding from ${store}`, () => {
    it('sends everything, though several see it', async () => {
      const lrs = await startStrictLrs('2.0.0');
      const services = await open({ lrs: lrs.target });
      for (let learner = 0; learner < 20; learner++) await learn(services[learner % services.length]!, `p${learner}`);
      await lrs.until(() => lrs.statements.size === 140);
      for (const service of services) await settled(service);
      for (const service of services) await service.close();

      assert.equal(lrs.statements.size, 140);
      assert.ok(lrs.requests.every(({ count }) => count <= 50));
      await lrs.close();
    });
  });
}

function everythingIn(data: string): string {
  return readdirSync(data)
    .map((name) => readFileSync(join(data, name), 'latin1'))
    .join();
}

async function kindsIn(data: string, stop: () => Promise<void>): Promise<string[]> {
  await stop();
  const stores = openFolder(data);
  const kinds = await stores.documents.kinds();
  stores.close();
  return kinds.filter((kind) => kind.startsWith('forwarding'));
}

async function removeDocuments(data: string, kind: string): Promise<void> {
  const stores = openFolder(data);
  for await (const { id } of stores.documents.all(kind)) await stores.documents.erase(kind, id);
  stores.close();
}
