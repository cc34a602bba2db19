import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { LearnerRecord } from './contract/record.ts';
import { openBackup } from './store/lowdb/backup-file.ts';
import { collect } from './testing/collect.ts';
import { command, environment } from './testing/command.ts';
import { writeCourses } from './testing/courses.ts';
import { zeroPageOf } from './testing/damage.ts';
import { NO_SMALL_DISK, smallDisk } from './testing/disk.ts';
import { sendFacts, watched } from './testing/facts.ts';
import { rawRecords } from './testing/raw-store.ts';
import { startService } from './testing/service.ts';
import type { TestService } from './testing/service.ts';
import { signedIn } from './testing/tokens.ts';

describe('lernbausteine backup', () => {
  let folder: string;
  let data: string;
  let env: Record<string, string>;
  let service: TestService;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lern-backup-'));
    data = join(folder, 'data');
    writeCourses(join(folder, 'courses'));
    env = environment(join(folder, 'courses'), data);
    service = await startService({ data });
    for (const name of ['anna', 'bert']) await sendFacts(service, await signedIn(name), [watched('ablage')]);
  });

  afterEach(async () => {
    await service.close();
    rmSync(folder, { recursive: true });
  });

  async function recordsIn(file: string): Promise<LearnerRecord[]> {
    const stores = openBackup(file, () => {});
    const records = await collect(stores.progress.all());
    stores.close();
    return records;
  }

  it('copies everything beside the service into one file that only its owner can read', async () => {
    const file = join(folder, 'sicherung.sqlite');
    const { code, out, error } = await command(['backup', file], env);

    assert.equal(code, 0, error);
    assert.match(out, /2 Lernstände, \d+ weitere Dokumente, 0,\d MB; geprüft\. \/ .* 2 records, \d+ other documents/);
    assert.equal(statSync(file).mode & 0o777, 0o600);
    assert.deepEqual(await recordsIn(file), await rawRecords(data));
    assert.deepEqual(readdirSync(folder).sort(), ['courses', 'data', 'sicherung.sqlite']);
  });

  it('leaves a line in the audit', async () => {
    await command(['backup', join(folder, 'sicherung.sqlite')], env);
    const council = await signedIn('rat', { roles: ['staff-council'] });
    const { json } = await service.ask('/api/v1/admin/audit', { headers: council });

    assert.ok(json.entries.some(({ what, who }: Record<string, string>) => what === 'backup' && who === 'console'));
  });

  it('holds nothing of the erasure list', async () => {
    await service.ask('/api/v1/me', { method: 'DELETE', headers: await signedIn('bert') });
    const file = join(folder, 'sicherung.sqlite');
    await command(['backup', file], env);

    assert.equal((await recordsIn(file)).length, 1);
    const database = new DatabaseSync(file, { readOnly: true });
    const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").all();
    database.close();
    assert.deepEqual(
      tables.map(({ name }) => name),
      ['damaged', 'documents', 'records'],
    );
  });

  it('holds all that was answered before it, while more is written', async () => {
    const carla = await signedIn('carla');
    const file = join(folder, 'sicherung.sqlite');
    await sendFacts(service, carla, [watched('ablage', { segments: [[0, 5]] })]);
    const ended = new AbortController();
    const running = command(['backup', file], env).finally(() => ended.abort());
    while (!ended.signal.aborted) await sendFacts(service, carla, [watched('ablage', { segments: [[10, 15]] })]);
    const { code, error } = await running;

    assert.equal(code, 0, error);
    const record = (await recordsIn(file)).find(({ key }) => key.id === 'carla')!;
    assert.deepEqual(record.courses.ablage!.state.lessons.ablegen!.first!.watched[0], [0, 5]);
  });

  it('gives each backup in a folder a name that says when it was made', async () => {
    const backups = join(folder, 'backups');
    mkdirSync(backups);
    const { code, out } = await command(['backup', backups], env);

    assert.equal(code, 0);
    const [name] = readdirSync(backups);
    assert.match(name!, /^lernbausteine-\d{4}-\d\d-\d\dT\d{6}\.sqlite$/);
    assert.ok(out.includes(join(backups, name!)));
  });

  it('writes over nothing', async () => {
    const file = join(folder, 'etwas');
    writeFileSync(file, 'anderes');
    const { code, error } = await command(['backup', file], env);

    assert.equal(code, 1);
    assert.match(error, /^[^\n]*gibt es schon[^\n]* exists already[^\n]*\n$/);
    assert.equal(readFileSync(file, 'utf8'), 'anderes');
  });

  it('leaves nothing behind where the disk is full, and says so', { skip: NO_SMALL_DISK }, async () => {
    const disk = smallDisk();
    disk.fill();
    const { code, error } = await command(['backup', join(disk.folder, 'sicherung.sqlite')], env);
    const left = readdirSync(disk.folder);
    disk.remove();

    assert.equal(code, 1);
    assert.match(error, /^[^\n]*nicht genug Platz[^\n]* not enough space[^\n]*\n$/);
    assert.deepEqual(left, []);
  });

  it('leaves nothing behind where the store is damaged, and says what to do', async () => {
    await service.close();
    zeroPageOf('"generation"', join(data, 'store.sqlite'));
    service = await startService({ data });
    const file = join(folder, 'sicherung.sqlite');
    const { code, error } = await command(['backup', file], env);

    assert.equal(code, 1);
    assert.match(error, /^Die Datei [^\n]*store\.sqlite ist beschädigt[^\n]*restore[^\n]*\n$/m);
    assert.ok(!existsSync(file) && !existsSync(`${file}.part`));
  });

  it('says in one sentence where it can’t write, and where there is nothing to copy', async () => {
    const nowhere = await command(['backup', join(folder, 'nirgends', 'sicherung')], env);
    const nothing = await command(['backup', join(folder, 'x')], { ...env, LERN_DATA: join(folder, 'leer') });

    assert.equal(nowhere.code, 1);
    assert.match(nowhere.error, /^[^\n]*lässt sich nicht anlegen \(ENOENT\)[^\n]*can’t be made[^\n]*\n$/);
    assert.equal(nothing.code, 1);
    assert.match(nothing.error, /^[^\n]*noch keine Daten[^\n]*\n$/);
    assert.equal((await command(['backup'], env)).code, 2);
  });

  it('names the command that backs up PostgreSQL', async () => {
    const { code, error } = await command(['backup', 'x'], { ...env, DATABASE_URL: 'postgres://localhost/lernen' });

    assert.equal(code, 1);
    assert.match(error, /pg_dump .*\$DATABASE_URL/);
    assert.doesNotMatch(error, /localhost/);
  });
});
