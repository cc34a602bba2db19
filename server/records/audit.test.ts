import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { openFolder } from '../store/lowdb/open.ts';
import type { Stores } from '../store/stores.ts';
import { collect } from '../testing/collect.ts';
import { documentsWith } from '../testing/documents-with.ts';
import { auditOf } from './audit.ts';

describe('the audit of one person', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lern-audit-'));
  let stores: Stores;
  let now = Date.UTC(2026, 10, 22, 12);
  /** Kinds that were walked through. */
  const walked: string[] = [];

  before(() => {
    stores = openFolder(folder);
  });

  after(() => {
    stores.close();
    rmSync(folder, { recursive: true });
  });

  function watchedAudit() {
    const { documents } = stores;
    const watched = documentsWith(documents, {
      all(kind, from) {
        walked.push(kind);
        return documents.all(kind, from);
      },
    });
    return auditOf(watched, () => now);
  }

  it('is found without looking at the lines of others', async () => {
    const audit = watchedAudit();
    for (let line = 0; line < 50; line += 1) {
      now += 1;
      await audit.add({ what: 'look', who: 'anna', about: line % 25 === 0 ? 'bert' : `other-${line}` });
    }
    await audit.add({ what: 'erasure', who: 'bert', about: 'bert' });
    const lines = await audit.of('bert');

    assert.deepEqual(
      lines.map(({ what, at }) => [what, now - at]),
      [
        ['look', 49],
        ['look', 24],
        ['erasure', 0],
      ],
    );
    assert.equal((await audit.of('anna')).length, 50);
    assert.deepEqual([await audit.of('ber'), await audit.of('service')], [[], []]);
    assert.deepEqual(new Set(walked), new Set(['audit-of']));
  });

  it('leaves nothing behind when the time of its lines is over', async () => {
    const audit = watchedAudit();
    await audit.add({ what: 'retention', who: 'service', detail: {} });
    now += 1;
    await audit.add({ what: 'export', who: 'anna' });

    assert.equal(await audit.forget(now - 1), 52);
    assert.deepEqual([(await audit.of('bert')).length, (await audit.of('anna')).length], [0, 1]);
    // The export is listed twice: under who did it, and under everybody.
    assert.equal((await collect(stores.documents.all('audit-of'))).length, 2);
  });
});
