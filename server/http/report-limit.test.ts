import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sendFacts, watched } from '../testing/facts.ts';
import { startService } from '../testing/service.ts';
import type { TestService } from '../testing/service.ts';
import { signedIn } from '../testing/tokens.ts';

describe('the limit of reports', () => {
  let service: TestService;

  before(async () => void (service = await startService({ limits: { reports: { points: 2, seconds: 60 } } })));
  after(() => service.close());

  it('lets one person report so often and no more, takes nothing of what is too much, and lets others report', async () => {
    const headers = await signedIn('rita');
    const { subject } = (await service.ask('/api/v1/me', { headers })).json;
    const report = async (from: number) => {
      const facts = [watched('ablage', { segments: [[from, from + 1]] })];
      return service.ask('/api/v1/facts', { headers, body: { subject, facts } });
    };
    const [first, second, third] = [await report(0), await report(2), await report(4)];

    assert.deepEqual([first.status, second.status, third.status], [200, 200, 429]);
    assert.equal(third.headers['content-type'], 'application/problem+json; charset=utf-8');
    assert.ok(Number(third.headers['retry-after']) >= 1 && Number(third.headers['retry-after']) <= 60);
    const { json } = await service.ask('/api/v1/progress', { headers });
    assert.equal(json.courses.ablage.state.lessons.ablegen.first.watched.length, 2);
    assert.equal((await sendFacts(service, await signedIn('sven'), [watched('ablage')])).status, 200);
  });
});

describe('what waited for weeks in several browsers of one person', () => {
  let service: TestService;

  before(async () => void (service = await startService()));
  after(() => service.close());

  it('is taken as fast as they send it', async () => {
    const headers = await signedIn('anna');
    const { subject } = (await service.ask('/api/v1/me', { headers })).json;
    const sendAll = async () => {
      const sent: number[] = [];
      for (let batch = 0; batch < 150; batch++) {
        sent.push((await service.ask('/api/v1/facts', { headers, body: { subject, facts: [] } })).status);
      }
      return sent;
    };
    const answers = await Promise.all([sendAll(), sendAll(), sendAll()]);

    assert.deepEqual([...new Set(answers.flat())], [200]);
  });
});
