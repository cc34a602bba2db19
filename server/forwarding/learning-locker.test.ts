import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { voidingStatement } from '../exports/xapi/statements.ts';
import { answered, revOf, sendFacts, watched } from '../testing/facts.ts';
import { startService } from '../testing/service.ts';
import type { TestService } from '../testing/service.ts';
import { signedIn } from '../testing/tokens.ts';
import { lrsOf } from './lrs.ts';
import { startLearningLocker, whyNoLearningLocker } from './testing/learning-locker.ts';
import type { LearningLocker } from './testing/learning-locker.ts';

const missing = await whyNoLearningLocker();
if (missing) console.warn(missing);

describe('forwarding to Learning Locker', { skip: missing }, () => {
  let lrs: LearningLocker;
  let service: TestService;

  before(async () => {
    lrs = await startLearningLocker();
    service = await startService({
      lrs: {
        ...{ url: lrs.url, user: 'lernbausteine', password: 'kennwort', version: '1.0.3' },
        rhythm: { start: 0, gather: 0 },
      },
    });
  });

  after(async () => {
    await service.close();
    await lrs.close();
  });

  it('brings what is reached, has a list from the export taken again as the same, and voids what is erased', async () => {
    const headers = await signedIn('anna', { name: 'Anna Amt', roles: ['admin'] });
    for (const course of ['ablage', 'leise']) {
      const rev = await revOf(service, course, headers);
      const at = Date.now();
      const whole = watched(course, { at, segments: [[0, 20]], position: 20 });
      await sendFacts(service, headers, [whole, answered(course, rev, 'eigenschaften', { at })]);
    }
    await allForwarded(service, headers, lrs);
    const forwarded = (await lrs.statements()).map(({ actor, verb }) => `${actor.name ?? ''} ${verb.id}`);

    assert.equal(forwarded.length, 7);
    assert.equal(forwarded.filter((one) => one.startsWith('Anna Amt ')).length, 3);

    const exported = (await service.ask('/api/v1/admin/export?format=xapi', { headers })).json;
    const client = lrsOf({ url: lrs.url, user: 'a', password: 'b', version: '1.0.3' });
    assert.equal(await client.send(exported, AbortSignal.timeout(30_000)), 'taken');
    assert.equal((await lrs.statements()).length, 9);

    assert.equal((await service.ask('/api/v1/me', { method: 'DELETE', headers })).status, 204);
    await allForwarded(service, headers, lrs);
    const left = (await lrs.statements()).map(({ verb }) => verb.id.split('/').at(-1)).sort();
    assert.deepEqual(left, ['answered', 'answered', ...Array.from({ length: 7 }, () => 'voided')]);
  });

  it('takes back what it never got, and tells what it shows', async () => {
    const client = lrsOf({ url: lrs.url, user: 'a', password: 'b', version: '1.0.3' });
    const [unknown, signal] = [crypto.randomUUID(), AbortSignal.timeout(30_000)];
    const voiding = voidingStatement(unknown, { url: new URL('https://lernen.example/'), version: '1.0.3' });

    assert.equal(await client.send([voiding], signal), 'taken');
    assert.deepEqual([await client.shows(unknown, signal), await client.shows(voiding.id, signal)], ['no', 'yes']);
  });

  it('says so where the version is one that it doesn’t speak', async () => {
    const client = lrsOf({ url: lrs.url, user: 'a', password: 'b', version: '2.0.0' });
    const answer = await client.send([{ id: crypto.randomUUID() } as never], AbortSignal.timeout(30_000));

    assert.match((answer as { words: { de: string } }).words.de, /xAPI 1\.0\.3.*LERN_LRS_VERSION/);
  });
});

/** Resolves once nothing waits any more, and it was taken. */
async function allForwarded(service: TestService, headers: Record<string, string>, lrs: LearningLocker): Promise<void> {
  for (;;) {
    const { waiting, trouble } = (await service.ask('/api/v1/admin/health', { headers })).json.forwarding;
    if (trouble) throw new Error(`${trouble.words.en} ${JSON.stringify(await lrs.statements())}`);
    if (waiting === 0 && (await lrs.statements()).length > 0) return;
  }
}
