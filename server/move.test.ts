import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { noteCommand } from './records/audit-notes.ts';
import { openFolder } from './store/lowdb/open.ts';
import { command, environment } from './testing/command.ts';
import { writeCourses } from './testing/courses.ts';
import { sendFacts, watched } from './testing/facts.ts';
import { rawRecords } from './testing/raw-store.ts';
import { startService } from './testing/service.ts';
import { signedIn } from './testing/tokens.ts';

describe('lernbausteine move', () => {
  let folder: string;
  let from: string;
  let to: string;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lern-move-'));
    from = join(folder, 'from');
    to = join(folder, 'to');
    const service = await startService({ data: from });
    await sendFacts(service, await signedIn('anna'), [watched('ablage'), watched('leise')]);
    await service.close();
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  it('moves everything, says that both exports are the same, and the service goes on there', async () => {
    const before = await rawRecords(from);
    noteCommand(from, 'export', Date.now());
    const { code, out, error } = await command(['move', from, to]);

    assert.equal(code, 0, error);
    assert.match(out, /2 Lernstände.*beide Exporte sind gleich \(SHA-256 [0-9a-f]{64}\)/);
    assert.deepEqual(await rawRecords(to), before);
    assert.deepEqual(await rawRecords(from), before);
    const service = await startService({ data: to });
    const council = await signedIn('rat', { roles: ['staff-council'] });
    const { json } = await service.ask('/api/v1/admin/audit', { headers: council });
    const { json: mine } = await service.ask('/api/v1/progress', { headers: await signedIn('anna') });
    await service.close();
    const done = json.entries.map(({ what }: { what: string }) => what);
    assert.ok(done.includes('move') && done.includes('export'));
    assert.deepEqual(Object.keys(mine.courses).sort(), ['ablage', 'leise']);
  });

  it('refuses while a service holds either of them, where there is nothing, and twice', async () => {
    const nothing = await command(['move', join(folder, 'nirgends'), to]);
    const held = openFolder(to);
    const inUse = await command(['move', from, to]);
    held.close();
    await command(['move', from, to]);
    const twice = await command(['move', from, to]);

    assert.deepEqual([nothing.code, inUse.code, twice.code], [1, 1, 1]);
    assert.match(nothing.error, /^[^\n]*noch keine Daten[^\n]*\n$/);
    assert.match(inUse.error, /^Ein anderer Prozess schreibt schon[^\n]*\n$/);
    assert.match(twice.error, /^Am Ziel liegen schon Daten[^\n]*\n$/m);
    assert.equal((await command(['move', from])).code, 2);
  });

  it('keeps a service from starting over half a move', async () => {
    const stores = openFolder(to);
    await stores.documents.update('moving', 'begun', () => ({ v: 1, at: 1 }));
    stores.close();
    writeCourses(join(folder, 'courses'));
    const { code, error } = await command(['serve'], environment(join(folder, 'courses'), to));

    assert.equal(code, 1);
    assert.match(error, /^Der Umzug hierher ist nicht abgeschlossen[^\n]*\n$/);
  });
});
