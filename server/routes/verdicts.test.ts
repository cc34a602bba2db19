import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { revOf } from '../testing/facts.ts';
import { grantsOf } from '../identity/grants.ts';
import { SECRET, startService } from '../testing/service.ts';
import type { TestService } from '../testing/service.ts';
import { signedIn } from '../testing/tokens.ts';

describe('POST /verdicts', () => {
  let service: TestService;

  before(async () => {
    service = await startService();
  });

  after(() => service.close());

  async function verdictsFor(courses: string[], headers: Record<string, string> = {}, option = 'eigenschaften') {
    const reader = await signedIn('leser', { areas: ['hauptamt'] });
    const answers = [];
    for (const course of courses) {
      const rev = await revOf(service, course, reader);
      answers.push({ course, lesson: 'ablegen', question: 'aktenzeichen', rev, response: [option] });
    }
    return service.ask('/api/v1/verdicts', { headers, body: { answers } });
  }

  it('grades for people who are not signed in, where they may see the course', async () => {
    const { status, json } = await verdictsFor(['offen', 'schau', 'ablage', 'amt']);

    assert.equal(status, 200);
    assert.deepEqual(
      json.verdicts.map((verdict: { correct: boolean } | null) => verdict?.correct ?? null),
      [true, true, null, null],
    );
    assert.match(JSON.stringify(json.verdicts[0].chosen[0].feedback), /Reiter/);
  });

  it('grades what an area’s people may see', async () => {
    const { json } = await verdictsFor(['ablage', 'amt'], await signedIn('anna', { areas: ['hauptamt'] }), 'dateiname');

    assert.deepEqual(
      json.verdicts.map(({ correct }: { correct: boolean }) => correct),
      [false, false],
    );
  });

  it('grades for whoever was handed the files of a course, without knowing who asks', async () => {
    const anna = await signedIn('anna', { areas: ['hauptamt'] });
    const grantOf = async (course: string) => {
      const { media } = (await service.ask(`/api/v1/courses/${course}`, { headers: anna })).json;
      return media.split('/')[1] as string;
    };
    const rev = await revOf(service, 'amt', anna);
    const answer = { course: 'amt', lesson: 'ablegen', question: 'aktenzeichen', rev, response: ['eigenschaften'] };
    const [own, other, open] = await Promise.all(['amt', 'ablage', 'offen'].map(grantOf));
    const expired = grantsOf([SECRET]).give('amt', Date.now() - 86_400_000);
    const foreign = grantsOf(['ein-anderes-geheimnis']).give('amt', Date.now());
    const ask = (grant: string | undefined) =>
      service.ask('/api/v1/verdicts', { body: { answers: [{ ...answer, grant }] } });

    assert.equal((await ask(own)).json.verdicts[0].correct, true);
    assert.deepEqual((await ask(undefined)).json.verdicts, [null]);
    assert.deepEqual((await ask(open)).json.verdicts, [null]);
    // Not null: the browser would drop an answer that can be graded with a new grant.
    assert.equal((await ask(expired)).status, 410);
    for (const grant of [other, foreign, '']) assert.equal((await ask(grant)).status, 403);
  });

  it('grades what is public under the word that stands for a grant', async () => {
    const rev = await revOf(service, 'offen', {});
    const answer = { course: 'offen', lesson: 'ablegen', question: 'aktenzeichen', rev, response: ['eigenschaften'] };
    const { json } = await service.ask('/api/v1/verdicts', { body: { answers: [{ ...answer, grant: 'public' }] } });

    assert.equal(json.verdicts[0].correct, true);
  });

  it('says null to a revision that never was', async () => {
    const answer = { course: 'offen', lesson: 'ablegen', question: 'aktenzeichen', rev: 'niegewesen', response: [] };
    const { json } = await service.ask('/api/v1/verdicts', { body: { answers: [answer] } });

    assert.deepEqual(json, { verdicts: [null] });
  });

  it('says null to an answer that nobody can have given', async () => {
    const rev = await revOf(service, 'offen', {});
    const answers = [[], ['nie-gewesen'], ['eigenschaften', 'dateiname'], ['eigenschaften', 'eigenschaften']].map(
      (response) => ({ course: 'offen', lesson: 'ablegen', question: 'aktenzeichen', rev, response }),
    );
    const { json } = await service.ask('/api/v1/verdicts', { body: { answers } });

    assert.deepEqual(json.verdicts, [null, null, null, null]);
  });

  it('stores and logs nothing', async () => {
    const headers = await signedIn('kanarienvogel');
    await verdictsFor(['ablage'], headers);

    for (const file of readdirSync(service.data)) {
      assert.ok(!readFileSync(join(service.data, file)).includes('kanarienvogel'), file);
    }
    assert.doesNotMatch(service.log.join(), /kanarien|eigenschaften/);
    assert.deepEqual((await service.ask('/api/v1/progress', { headers })).json.courses, {});
  });
});
