import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { FactVerdict } from '../contract/api.ts';
import { proofCourse, questionText, writeCourse } from '../testing/courses.ts';
import { answered, sendFacts } from '../testing/facts.ts';
import { begin, handIn } from '../testing/proofs.ts';
import { startService } from '../testing/service.ts';
import type { TestService } from '../testing/service.ts';
import { signedIn } from '../testing/tokens.ts';

type Headers = Record<string, string>;

describe('the questions of a proof', () => {
  let service: TestService;

  before(async () => {
    service = await startService();
    const inVideo = questionText('im-film', ' at=00:05').replace(
      '### ',
      '::video{src=film.m3u8 captions=film.de.vtt}\n\n### ',
    );
    const text = proofCourse('nachweis').replace('{#pruefung}\n', `{#pruefung}\n\n${inVideo.trim()}\n`);
    writeCourse(service.courses, 'nachweis', text);
    writeCourse(
      service.courses,
      'offen',
      text.replace('id: nachweis', 'id: offen').replace('access: staff', 'access: public'),
    );
  });

  after(() => service.close());

  const questionsOf = async (course: string): Promise<{ id: string; rev: string }[]> =>
    (await service.ask(`/api/v1/courses/${course}`, { headers: await signedIn('leser') })).json.lessons[0].questions;

  async function verdictOn(course: string, question: string, response: string[], headers: Headers = {}) {
    const { rev } = (await questionsOf(course)).find(({ id }) => id === question)!;
    const { media } = (await service.ask(`/api/v1/courses/${course}`, { headers: await signedIn('leser') })).json;
    const grants = headers.authorization ? [undefined] : [undefined, media.split('/')[1]];
    const answer = { course, lesson: 'pruefung', question, rev, response };
    const { json } = await service.ask('/api/v1/verdicts', {
      headers,
      body: { answers: grants.map((grant) => ({ ...answer, ...(grant && { grant }) })) },
    });
    return json.verdicts.at(-1);
  }

  it('can’t be practised: neither one by one, nor by asking for a verdict', async () => {
    const headers = await signedIn('anna');
    const [inFilm, first] = await questionsOf('nachweis');
    const practise = (question: string, rev: string) =>
      answered('nachweis', rev, 'richtig', { lesson: 'pruefung', question });
    const { json } = await sendFacts(service, headers, [
      practise('im-film', inFilm!.rev),
      practise('frage-1', first!.rev),
    ]);

    assert.deepEqual(
      json.rejected.map(({ reason, retry }: { reason: string; retry: boolean }) => [reason, retry]),
      [['proof', false]],
    );
    assert.deepEqual(
      json.verdicts.map(({ question }: FactVerdict) => question),
      ['im-film'],
    );
    assert.equal((await verdictOn('nachweis', 'im-film', ['richtig'], headers)).correct, true);
    for (const who of [headers, await signedIn('bert'), {}]) {
      for (const course of ['nachweis', 'offen'])
        assert.equal(await verdictOn(course, 'frage-1', ['richtig'], who), null);
    }
    assert.equal((await verdictOn('offen', 'im-film', ['richtig'])).correct, true);
  });

  it('tell the reasons again to whoever handed in just that, and to nobody else', async () => {
    const headers = await signedIn('carla');
    const draw = await begin(service, headers);
    await sendFacts(service, headers, [handIn(draw, { 1: ['falsch'], 2: [] })]);

    assert.match(
      JSON.stringify(await verdictOn('nachweis', 'frage-1', ['falsch'], headers)),
      /Grund von frage-1: nein/,
    );
    assert.equal(await verdictOn('nachweis', 'frage-1', ['richtig'], headers), null);
    assert.equal(await verdictOn('nachweis', 'frage-2', ['falsch'], headers), null);
    assert.equal((await verdictOn('nachweis', 'frage-2', [], headers)).score, 0);
    assert.equal(await verdictOn('nachweis', 'frage-1', ['falsch'], await signedIn('dora')), null);
    assert.equal(await verdictOn('nachweis', 'frage-1', ['falsch']), null);
  });
});
