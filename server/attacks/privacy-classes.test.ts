import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { inventory } from '../records/inventory.ts';
import { answered, revOf, sendFacts, watched } from '../testing/facts.ts';
import { PROXY } from '../testing/service.ts';
import { signedIn } from '../testing/tokens.ts';
import { searchFor } from './testing/canaries.ts';
import type { CanarySearch } from './testing/canaries.ts';
import { storeRows } from './testing/store-rows.ts';
import { openTown } from './testing/ways-in.ts';
import type { OpenTown } from './testing/ways-in.ts';

const BERTA = { id: 'Berta.Kanarie', name: 'Berta Kanarienvogel', department: 'Kanarienamt' };

/** What a browser and a proxy tell besides. */
const TRAIL = {
  'user-agent': 'Kanarienbrowser/7',
  referer: 'http://intranet.test/kanarienseite?person=Berta.Kanarie',
  'x-forwarded-for': '203.0.113.77',
  'accept-language': 'kanarisch',
};

const PERSON = new Map([
  ['id', BERTA.id],
  ['name', 'Kanarienvogel'],
  ['department', BERTA.department],
  ['browser', TRAIL['user-agent']],
  ['page', 'kanarienseite'],
  ['language', 'kanarisch'],
  ['address', '203.0.113.77'],
  ['address of the proxy', PROXY],
  ['token', 'eyJhbGciOi'],
]);

describe('the privacy classes, by what lies on the disk and stands in the log', () => {
  let town: OpenTown;
  let headers: Record<string, string>;
  let subject: string;
  let rowsBefore: Map<string, string>;
  /** The person, and everything by which their record could be told from others. */
  let person: CanarySearch;

  beforeEach(async () => {
    town = await openTown();
    const { id, ...claims } = BERTA;
    headers = { ...(await signedIn(id, claims)), ...TRAIL };
    subject = (await ask('/api/v1/me')).json.subject;
    person = searchFor(new Map([...PERSON, ['subject', subject]]));
    await town.service.app.retain();
    rowsBefore = rows();
  });

  afterEach(() => town.close());

  const ask = (path: string, more: object = {}) => town.service.ask(path, { headers, from: PROXY, ...more });

  function rows(): Map<string, string> {
    const store = storeRows(town.service.data);
    const all = store.all();
    store.close();
    return all;
  }

  const changed = () => [...rows()].filter(([key, document]) => rowsBefore.get(key) !== document);

  /** Every file of the data folder, byte by byte: also what SQLite has let go of but not overwritten, and its log. */
  function files(): string {
    const { data } = town.service;
    return readdirSync(data)
      .map((file) => readFileSync(join(data, file), 'latin1'))
      .join('\n');
  }

  /** Learns in a course by every kind of fact, and uses everything around it; answers what makes the facts known again. */
  async function learnIn(course: string): Promise<Map<string, string>> {
    const at = Date.now() - 86_400_000;
    const stamps = [0, 1, 2, 3].map((number) => ({ id: `KanarieMeldung-${course}-${number}`, at: at + number * 1009 }));
    const rev = await revOf(town.service, course, headers);
    const response = ['eigenschaften'];
    const question = { lesson: 'ablegen', question: 'aktenzeichen', rev, response };
    await sendFacts(town.service, headers, [
      watched(course, stamps[0]),
      answered(course, rev, 'dateiname', stamps[1]),
      { ...watched(course, stamps[2]), kind: 'done', step: 'read' },
      { ...watched(course, stamps[3]), kind: 'submitted', attempt: 'Kanarienversuch', answers: [question] },
    ]);
    await ask('/api/v1/verdicts', { body: { answers: [{ course, ...question }] } });
    const { media } = (await ask(`/api/v1/courses/${course}`)).json;
    const grant = media.split('/')[1];
    await town.service.ask('/api/v1/verdicts', { body: { answers: [{ course, ...question, grant }] } });
    await ask(`/${media}film-0.m4s`);
    const event = { id: `KanarieZaehlung-${course}`, course, kind: 'started', month: '2026-11' };
    await ask('/api/v1/counts', { body: { events: [event] } });
    for (const path of ['/me', '/progress', `/progress?course=${course}`, '/me/export', '/me/export?as=text']) {
      assert.equal((await ask(`/api/v1${path}`)).status, 200);
    }
    const admin = await signedIn('adele', { roles: ['admin'] });
    await town.service.ask('/api/v1/admin/export', { headers: admin });
    return new Map([
      ...stamps.slice(0, 3).flatMap(({ id, at: time }, index): [string, string][] => [
        [`fact ${index}`, id],
        [`time ${index}`, String(time)],
      ]),
      ['attempt', 'Kanarienversuch'],
    ]);
  }

  it('device: neither the person nor anything they did is kept, only that somebody began', async () => {
    const facts = await learnIn('offen');
    const isNew = changed().filter(([key]) => !/^documents\/audit(-of)?\//.test(key));

    assert.deepEqual(isNew.map(([key]) => key.replace(/\d{4}-\d\d$/, 'month')).sort(), [
      'documents/count-id/KanarieZaehlung-offen',
      'documents/count/offen/month',
      'documents/offers/month',
    ]);
    assert.deepEqual(isNew.flatMap(([, document]) => Object.keys(JSON.parse(document) as object)).sort(), [
      ...['completed', 'started', 'until', 'used'],
      ...['v', 'v', 'v'],
    ]);
    assert.deepEqual([...person.in(files()), ...searchFor(facts).in(files())], []);
    assert.deepEqual([...person.in(log()), ...searchFor(facts).in(log())], []);
  });

  it('pseudonymous: what was done, and no sign of who did it', async () => {
    const facts = await learnIn('leise');
    const records = changed().filter(([key]) => key.startsWith('records/'));

    // The record, and its course.
    assert.equal(records.length, 2);
    for (const [key, document] of records) {
      assert.match(key, /^records\/pseudonymous\/[\w-]{43}(\nleise)?$/);
      assert.ok(!('person' in (JSON.parse(document) as object)));
    }
    const kept = [...facts.keys()].filter((name) => name !== 'attempt');
    assert.deepEqual(searchFor(facts).in(files()).sort(), kept.sort());
    assert.deepEqual(person.in(files()), []);
    assert.deepEqual([...person.in(log()), ...searchFor(facts).in(log())], []);
  });

  it('named: the id, name and department stand where the inventory says, and nowhere else', async () => {
    await learnIn('ablage');
    const places = changed().flatMap(([key, document]) => [
      ...(person.in(key).length > 0 ? [`key of ${key.split('/', 2).join('/')}`] : []),
      ...placesOf(JSON.parse(document), key.split('/', 2).join('/'), person),
    ]);
    const listed = inventory.filter(({ path }) => /\.(name|department)$/.test(path));

    assert.deepEqual(places.sort(), [
      'key of records/named',
      'key of records/named',
      'records/named.key.id',
      'records/named.milestones.0.department',
      'records/named.person.department',
      'records/named.person.name',
    ]);
    assert.deepEqual(
      listed.map(({ path, classes }) => [path, classes]),
      [
        ['records.*.person.name', ['named']],
        ['records.*.person.department', ['named']],
        ['records.*.courses.*.milestones.department', ['named']],
      ],
    );
    assert.deepEqual(person.in(files()).sort(), ['department', 'id', 'name']);
    assert.deepEqual(person.in(log()), []);
  });

  it('a record of one class shares nothing with the other, though one report brought both', async () => {
    const at = Date.now() - 86_400_000;
    await sendFacts(town.service, headers, [watched('ablage', { at }), watched('leise', { at: at + 1 })]);
    const records = changed().filter(([key]) => key.startsWith('records/'));
    const [named, pseudonymous] = ['named', 'pseudonymous'].map((recordClass) => {
      const rows = records.filter(([key]) => key.startsWith(`records/${recordClass}/`)).flat();
      return new Set(rows.join().match(/[\w-]{11,}/g));
    }) as [Set<string>, Set<string>];
    const { revision } = (await ask('/api/v1/courses/leise')).json;

    assert.equal(records.length, 4);
    assert.deepEqual(
      [...pseudonymous].filter((word) => named.has(word) && word !== revision),
      [],
    );
  });

  describe('after an erasure', () => {
    let everything: CanarySearch;

    beforeEach(async () => {
      await sendFacts(town.service, await signedIn(BERTA.id, { name: 'Berta Maedchenname' }), [watched('ablage')]);
      // Large enough to fill pages of its own, and written again and again.
      const facts = [];
      for (const course of ['ablage', 'leise', 'schau']) facts.push(...(await learnIn(course)));
      const { json } = await ask('/api/v1/me/export');
      const generations = json.records.map(({ generation }: { generation: string }) => generation) as string[];
      const pseudonym = json.records.find(({ key }: { key: { class: string } }) => key.class === 'pseudonymous').key.id;
      everything = searchFor(
        new Map([
          ...PERSON,
          ...facts,
          ['subject', subject],
          ['former name', 'Maedchenname'],
          ['pseudonym', pseudonym as string],
          ...generations.map((generation, index): [string, string] => [`generation ${index}`, generation]),
        ]),
      );
      assert.ok(everything.in(files()).length > 12);
    });

    it('nothing of the person or of what they did lies in any byte of any file, or stands in the log', async () => {
      assert.equal((await ask('/api/v1/me', { method: 'DELETE' })).status, 204);

      assert.deepEqual(everything.in(files()), []);
      assert.deepEqual(everything.in(log()), []);
    });

    it('the same is true as soon as a backup that was running has ended', async () => {
      const backup = new DatabaseSync(join(town.service.data, 'store.sqlite'), { readOnly: true });
      backup.exec('BEGIN');
      backup.prepare('SELECT count(*) FROM records').get();
      assert.equal((await ask('/api/v1/me', { method: 'DELETE' })).status, 204);
      const meanwhile = everything.in(files());
      backup.close();

      assert.ok(meanwhile.length > 0, 'The backup holds nothing back.');
      for (let tries = 0; tries < 50 && everything.in(files()).length > 0; tries++) {
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      assert.deepEqual(everything.in(files()), []);
    });
  });

  const log = () => town.service.log.join('');
});

/** Where in a document something is found. */
function placesOf(value: unknown, path: string, search: CanarySearch): string[] {
  if (value === null || typeof value !== 'object') return search.in(String(value)).length > 0 ? [path] : [];
  return Object.entries(value).flatMap(([key, one]) => placesOf(one, `${path}.${key}`, search));
}
