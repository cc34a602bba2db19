import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, before, describe, it } from 'node:test';
import { startStrictLrs } from '../forwarding/testing/strict-lrs.ts';
import { openFolder } from '../store/lowdb/open.ts';
import { courseIn } from '../store/record-rows.ts';
import { lessonCourse, writeCourse } from '../testing/courses.ts';
import { answered, handedIn, revOf, sendFacts, watched } from '../testing/facts.ts';
import { damageRecords } from '../testing/raw-store.ts';
import { PSEUDONYM_KEY, startService } from '../testing/service.ts';
import type { TestService } from '../testing/service.ts';
import { signedIn } from '../testing/tokens.ts';
import { noteCommand } from './audit-notes.ts';
import { inventory } from './inventory.ts';

const NEWER_KEY = 'ein-neuerer-schluessel-nur-fuer-tests-012345';

describe('the inventory', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lern-inventory-'));
  const data = join(folder, 'data');
  const patterns = inventory.filter(({ where }) => where === 'service').map(({ path }) => path);
  let stored: Set<string>;

  before(async () => {
    await useEverything(data);
    stored = pathsIn(data);
  });

  after(() => rmSync(folder, { recursive: true }));

  it('lists every key that is stored', () => {
    const unknown = [...stored].filter((path) => !patterns.some((pattern) => expressionOf(pattern).test(path)));

    assert.deepEqual(unknown, []);
  });

  it('lists no key that is never stored', () => {
    const unseen = patterns.filter((pattern) => ![...stored].some((path) => expressionOf(pattern).test(path)));

    assert.deepEqual(unseen, []);
  });

  it('notices a key that nobody has listed', () => {
    assert.ok(!patterns.some((pattern) => expressionOf(pattern).test('records.x.courses.k.state.minutes')));
    assert.ok(!patterns.some((pattern) => expressionOf(pattern).test('documents.diary.text')));
  });

  it('says what for and how long, in German and in English, with the months that are configured', () => {
    const keep = { pseudonymous: 101, named: 102, proofs: 103, audit: 104, erasures: 105 };
    for (const { path, purpose, lifetime, classes } of inventory) {
      const words = typeof lifetime === 'function' ? lifetime(keep) : lifetime;
      assert.ok(purpose.de && purpose.en && words.de && words.en && classes.length > 0, path);
      assert.deepEqual(words.de.match(/\b10\d\b/g), words.en.match(/\b10\d\b/g), path);
    }
    assert.equal(new Set(inventory.map(({ where, path }) => `${where} ${path}`)).size, inventory.length);
  });
});

/** A service that does whatever stores something. */
async function useEverything(data: string): Promise<void> {
  const anna = await signedIn('anna', { name: 'Anna', department: 'Hauptamt', roles: ['admin'] });
  for (const key of [PSEUDONYM_KEY, NEWER_KEY]) {
    const earlier = await startService({ data, pseudonymKeys: [key] });
    await sendFacts(earlier, anna, [watched('leise')]);
    await earlier.ask('/api/v1/me', { method: 'DELETE', headers: await signedIn('bert') });
    await earlier.close();
  }

  // Sessions are the business of the ways in; this is what they leave.
  const stores = openFolder(data);
  await stores.documents.update('ended-session', 'hash', () => ({ v: 1, end: Date.now() + 3_600_000 }));
  stores.close();

  const lrs = await startStrictLrs();
  const forwarding = { data, pseudonymKeys: [NEWER_KEY, PSEUDONYM_KEY], lrs: lrs.target };
  const forwarded = await startService(forwarding);
  await sendFacts(forwarded, anna, [watched('ablage', { at: Date.now() })]);
  await sendFacts(forwarded, await signedIn('bert'), [watched('leise', { at: Date.now() })]);
  await allForwarded(forwarded, anna);
  lrs.fault = () => 'broken';
  await forwarded.ask('/api/v1/me', { method: 'DELETE', headers: await signedIn('bert') });
  await forwarded.close();

  const service = await startService(forwarding);
  writeCourse(service.courses, 'nachweis', lessonCourse('nachweis', 'mode: proof\naccess: staff\nrecord: named'));
  const whole = { segments: [[0, 20]], position: 20 };
  const rev = await revOf(service, 'ablage', anna);
  await sendFacts(service, anna, [
    watched('nachweis', whole),
    answered('ablage', rev, 'eigenschaften'),
    await handedIn(service, 'nachweis', anna, { aktenzeichen: ['eigenschaften'] }),
    { ...watched('ablage', { lesson: 'nachlesen' }), kind: 'done', step: 'read' },
    watched('leise', { at: Date.now() }),
  ]);
  await sendFacts(service, anna, [watched('schau')]);
  writeCourse(service.courses, 'schau', lessonCourse('schau', 'access: staff\nrecord: device'));
  const event = { id: 'a'.repeat(16), course: 'offen', kind: 'started', month: '2026-11' };
  await service.ask('/api/v1/counts', { body: { events: [event] } });
  await service.ask('/api/v1/admin/export', { headers: anna });
  await service.app.retain();
  await service.close();
  damageRecords(data, 'pseudonymous');
  const later = await startService(forwarding);
  await sendFacts(later, anna, [watched('leise', { at: Date.now() })]);
  await later.close();
  await closeMonth(forwarding);
  await lrs.close();
  noteCommand(data, 'export', Date.now());
  await beginMove(data);
}

/** By then this month is closed, whatever day it is. */
async function closeMonth(options: Parameters<typeof startService>[0]): Promise<void> {
  const day = 86_400_000;
  let [now, uptime] = [Date.now() + 39 * day, 0];
  const service = await startService({ ...options, now: () => now, uptime: () => uptime });
  await service.app.count();
  // A clock that went on for a day is believed.
  [now, uptime] = [now + day, day];
  await service.app.count();
  // Of the month that runs then the offers are remembered.
  await sendFacts(service, await signedIn('carla'), [watched('leise', { at: now })]);
  await service.close();
}

async function allForwarded(service: TestService, headers: Record<string, string>): Promise<void> {
  for (;;) {
    const { json } = await service.ask('/api/v1/admin/health', { headers });
    if (json.forwarding.waiting === 0 && json.forwarding.taken) return;
  }
}

/** A move to here of which not everything has arrived: no service starts over that. */
async function beginMove(data: string): Promise<void> {
  const stores = openFolder(data);
  await stores.documents.update('moving', 'begun', () => ({ v: 1, at: Date.now() }));
  stores.close();
}

/** Every way to a value in the raw store. */
function pathsIn(data: string): Set<string> {
  const store = new DatabaseSync(join(data, 'store.sqlite'), { readOnly: true });
  const erasures = new DatabaseSync(join(data, 'erasures.sqlite'), { readOnly: true });
  const rows = (table: string) => store.prepare(`SELECT kind, id, document FROM ${table}`).all();
  const partOf = ({ id }: Record<string, unknown>) => (courseIn(id as string) ? '.courses.x' : '');
  const documentOf = (row: Record<string, unknown>): unknown => JSON.parse(row.document as string);
  const notes = readdirSync(data)
    .filter((name) => name.endsWith('.json'))
    .map((name) => readFileSync(join(data, name), 'utf8'));
  const paths = [
    ...rows('records').flatMap((row) => pathsOf(`records.x${partOf(row)}`, documentOf(row))),
    ...rows('damaged').flatMap((row) => pathsOf('damaged.x', documentOf(row))),
    ...rows('documents').flatMap((row) => pathsOf(`documents.${row.kind as string}`, documentOf(row))),
    ...erasures
      .prepare('SELECT * FROM erasures')
      .all()
      .flatMap((row) => pathsOf('erasures', row)),
    ...notes.flatMap((note) => pathsOf('notes', JSON.parse(note))),
    ...tablesOf(store).filter((name) => !['records', 'damaged', 'documents'].includes(name)),
    ...tablesOf(erasures).filter((name) => name !== 'erasures'),
  ];
  store.close();
  erasures.close();
  return new Set(paths);
}

function tablesOf(database: DatabaseSync): string[] {
  return database
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table'")
    .all()
    .map(({ name }) => name as string);
}

/** Lists are one thing; what stands in a list of objects is looked at, too. */
function pathsOf(path: string, value: unknown): string[] {
  if (Array.isArray(value) && value.some((one) => one !== null && typeof one === 'object' && !Array.isArray(one))) {
    return value.flatMap((one) => pathsOf(path, one));
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return [path];
  return Object.entries(value).flatMap(([key, one]) => pathsOf(`${path}.${key.replaceAll('.', '_')}`, one));
}

function expressionOf(pattern: string): RegExp {
  const parts = pattern.split('.').map((part) => (part === '**' ? '.+' : part === '*' ? '[^.]+' : part));
  return new RegExp(`^${parts.join('\\.')}$`);
}
