import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { zeroPageOf } from '../testing/damage.ts';
import { sendFacts, watched } from '../testing/facts.ts';
import { damageRecords } from '../testing/raw-store.ts';
import { startService } from '../testing/service.ts';
import type { TestService } from '../testing/service.ts';
import { signedIn } from '../testing/tokens.ts';

describe('somebody whose record was damaged', () => {
  let service: TestService;
  let anna: { authorization: string };
  let bert: { authorization: string };
  let generation: string;

  beforeEach(async () => {
    service = await startService();
    anna = await signedIn('anna');
    bert = await signedIn('bert');
    const { json } = await sendFacts(service, anna, [watched('ablage')]);
    generation = json.progress.ablage.generation;
  });

  afterEach(() => service.close());

  function replaceRecord(text: string): void {
    const store = new DatabaseSync(join(service.data, 'store.sqlite'));
    store.prepare('UPDATE records SET document = ?').run(text);
    store.close();
  }

  const waiting = () => watched('ablage', { generation, segments: [[10, 20]], position: 20 });

  it('goes on learning, and what their browser still had to send is taken', async () => {
    damageRecords(service.data, 'named');
    assert.deepEqual((await service.ask('/api/v1/progress', { headers: anna })).json.courses, {});
    const { status, json } = await sendFacts(service, anna, [waiting()]);

    assert.equal(status, 200);
    assert.deepEqual(json.rejected, []);
    assert.equal(json.progress.ablage.generation, generation);
    assert.deepEqual(json.progress.ablage.state.lessons.ablegen.first.watched, [[10, 20]]);
    const [sentence, ...others] = service.log.filter((line) => /beschädigt/.test(line));
    assert.match(sentence!, /liegt jetzt beiseite.*is set aside/);
    assert.doesNotMatch(sentence!, /anna/);
    assert.deepEqual(others, []);
  });

  for (const [what, text, sentence] of [
    ['nothing can be saved of it', '{"v":2,"key":{"secret', /restore/],
    ['a newer version wrote it', '{"v":99,"generation":"a","courses":{}}', /update the service/],
  ] as const) {
    it(`is asked to wait where ${what}; the others are served`, async () => {
      replaceRecord(text);
      const { status, headers, json } = await sendFacts(service, anna, [waiting()]);

      assert.deepEqual([status, headers['retry-after'], json.type], [503, '5', '/problems/too-busy']);
      assert.ok(service.log.some((line) => sentence.test(line)));
      assert.doesNotMatch(service.log.join(), /secret|progress\.ts/);
      assert.equal((await sendFacts(service, bert, [watched('ablage')])).status, 200);
      assert.equal((await service.ask('/readyz')).status, 200);
    });
  }

  it('is asked to wait where the disk has lost the page it lies on, with a sentence in the log', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lern-page-'));
    const data = join(folder, 'data');
    const earlier = await startService({ data });
    await sendFacts(earlier, anna, [watched('ablage')]);
    await earlier.close();
    zeroPageOf('"generation"', join(data, 'store.sqlite'));
    const damaged = await startService({ data });
    const { status, headers } = await sendFacts(damaged, anna, [watched('ablage')]);
    const { status: read } = await damaged.ask('/api/v1/progress', { headers: anna });
    await damaged.close();
    rmSync(folder, { recursive: true });

    assert.deepEqual([status, headers['retry-after'], read], [503, '5', 503]);
    assert.ok(damaged.log.some((line) => /store\.sqlite ist beschädigt.*restore/.test(line)));
    assert.doesNotMatch(damaged.log.join(), /progress\.ts/);
  });

  it('can still have everything erased', async () => {
    replaceRecord('{"v":2,"key":{"secret');
    assert.equal((await service.ask('/api/v1/me', { method: 'DELETE', headers: anna })).status, 204);

    assert.equal((await sendFacts(service, anna, [watched('ablage', { at: Date.now() })])).status, 200);
  });
});
