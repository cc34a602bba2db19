import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import type { FactsAnswer, FactVerdict } from '../contract/api.ts';
import type { Submission } from '../contract/state.ts';
import { proofCourse, questionText, writeCourse } from '../testing/courses.ts';
import { sendFacts } from '../testing/facts.ts';
import { begin, handIn } from '../testing/proofs.ts';
import type { HandedIn } from '../testing/proofs.ts';
import { PSEUDONYM_KEY, SECRET, startService } from '../testing/service.ts';
import type { TestService } from '../testing/service.ts';
import { signedIn } from '../testing/tokens.ts';
import { towns } from '../testing/towns.ts';

type Headers = Record<string, string>;

function attemptsIn(answer: { json: unknown }, course = 'nachweis'): Record<string, Submission> {
  return (answer.json as FactsAnswer).progress[course]!.state.lessons['pruefung']?.['first']?.attempts ?? {};
}

/** Question → its score, by the verdicts of an answer or by what is kept. */
function scores(answers: { question: string; score: number }[]): Record<string, number> {
  return Object.fromEntries(answers.map(({ question, score }) => [question, score]).sort());
}

function without(fact: HandedIn, more: Record<string, unknown>): HandedIn {
  return { ...fact, ...more };
}

for (const { store, open } of towns) {
  describe(`attempts at a proof, handed in to ${store}`, () => {
    let services: TestService[];
    let learners = 0;

    before(async () => {
      services = await open();
      writeCourse(services[0]!.courses, 'nachweis', proofCourse('nachweis'));
    });

    after(async () => {
      for (const service of services) await service.close();
    });

    it('are kept once, whole and as they came first, whatever is sent how often and through which tab', async () => {
      const response = fc.constantFrom(
        ['richtig'],
        ['falsch'],
        [],
        ['nie-gewesen'],
        ['richtig', 'falsch'],
        ['__proto__'],
      );
      const submissions = fc.array(
        fc.record({
          attempt: fc.nat(1),
          responses: fc.array(response, { minLength: 5, maxLength: 5 }),
          early: fc.nat(1000),
        }),
        { minLength: 1, maxLength: 6 },
      );
      await fc.assert(
        fc.asyncProperty(submissions, fc.nat(2), async (some, repeats) => {
          const headers = await signedIn(`learner-${learners++}`);
          const drawn = await Promise.all([begin(services[0]!, headers), begin(services.at(-1)!, headers)]);
          const sent = some.map(({ attempt, responses, early }) =>
            handIn(drawn[attempt]!, Object.fromEntries(responses.map((one, index) => [index + 1, one])), {
              at: Date.now() - early,
            }),
          );
          const all = [...sent, ...sent.slice(0, repeats)];
          const answers = await Promise.all(
            all.map((fact, index) => sendFacts(services[index % services.length]!, headers, [fact])),
          );
          const kept = attemptsIn(await sendFacts(services[0]!, headers, [sent[0]]));

          assert.deepEqual(Object.keys(kept).sort(), [...new Set(sent.map(({ attempt }) => attempt))].sort());
          for (const [index, { json }] of answers.entries()) {
            const { rejected, verdicts } = json as FactsAnswer;
            assert.deepEqual(rejected, []);
            // Each is told of the one that is kept, as its own.
            const submission = kept[all[index]!.attempt]!;
            assert.deepEqual(scores(verdicts), scores(submission.answers));
            assert.ok(verdicts.every(({ fact }) => fact === all[index]!.id));
            assert.ok(sent.some(({ id, attempt }) => id === submission.id && attempt === all[index]!.attempt));
            for (const { score, response } of submission.answers) {
              assert.ok(score >= 0 && score <= 1);
              assert.ok(response.length === 0 ? score === 0 : score === Number(response[0] === 'richtig'));
            }
          }
        }),
        { numRuns: 25 },
      );
    });

    it('pass by the best one, and never lose that again', async () => {
      const headers = await signedIn(`learner-${learners++}`);
      const passed = async (responses: Record<string, string[]>) => {
        const fact = handIn(await begin(services[0]!, headers), responses);
        const { json } = await sendFacts(services.at(-1)!, headers, [fact]);
        return (json as FactsAnswer).progress['nachweis']!.milestones.filter(
          ({ kind, proof }) => proof && kind === 'passed',
        ).length;
      };

      assert.equal(await passed({ 1: ['falsch'], 2: ['falsch'] }), 0);
      assert.equal(await passed({ 3: ['falsch'] }), 1);
      assert.equal(await passed({ 1: [], 2: [], 3: [], 4: [], 5: [] }), 1);
    });
  });
}

describe('an attempt at a proof that is handed in', () => {
  let service: TestService;
  let anna: Headers;

  before(async () => {
    service = await startService();
    writeCourse(service.courses, 'nachweis', proofCourse('nachweis'));
    writeCourse(service.courses, 'zweiter', proofCourse('zweiter'));
    anna = await signedIn('anna');
  });

  after(() => service.close());

  const reasons = ({ json }: { json: unknown }) => (json as FactsAnswer).rejected.map(({ reason }) => reason);

  it('gets a verdict on each answer, with its reasons, and none on what was left out or nobody can have said', async () => {
    const fact = handIn(await begin(service, anna), { 2: ['falsch'], 3: [], 4: ['nie-gewesen'] });
    const answer = await sendFacts(service, anna, [fact]);
    const verdicts = new Map((answer.json as FactsAnswer).verdicts.map((one) => [one.question, one]));

    assert.deepEqual(reasons(answer), []);
    assert.equal(verdicts.size, 5);
    assert.match(JSON.stringify(verdicts.get('frage-1')), /Grund von frage-1: gut/);
    assert.match(JSON.stringify(verdicts.get('frage-2')), /Grund von frage-2: nein/);
    for (const id of ['frage-3', 'frage-4']) {
      const { score, correct, chosen }: FactVerdict = verdicts.get(id)!;
      assert.deepEqual({ score, correct, chosen }, { score: 0, correct: false, chosen: [] });
    }
    assert.doesNotMatch(JSON.stringify(answer.json), /Grund von frage-[34]/);
  });

  it('is answered the same again, and kept as it is', async () => {
    const headers = await signedIn('berta');
    const fact = handIn(await begin(service, headers), { 2: ['falsch'] });
    const first = await sendFacts(service, headers, [fact, fact]);

    assert.deepEqual((await sendFacts(service, headers, [fact, fact])).json, first.json);
  });

  it('can’t be handed in again with other answers, also not under its own id, an earlier time, or in one request', async () => {
    const headers = await signedIn('carla');
    const fact = handIn(await begin(service, headers), { 1: ['falsch'], 2: ['falsch'] });
    const right = (fact.answers as object[]).map((one) => ({ ...one, response: ['richtig'] }));
    const first = await sendFacts(service, headers, [fact, without(fact, { answers: right, at: Number(fact.at) - 9 })]);
    for (const again of [
      without(fact, { answers: right }),
      without(fact, { answers: right, at: Number(fact.at) - 60_000 }),
      without(fact, { answers: right, id: 'aaaaaaaaaaaaaaaaaaaaaa', at: Number(fact.at) - 60_000 }),
      without(fact, { answers: right.toReversed(), id: '----------------------' }),
    ]) {
      const answer = await sendFacts(service, headers, [again]);

      assert.deepEqual(reasons(answer), []);
      assert.deepEqual(attemptsIn(answer), attemptsIn(first));
      assert.equal(scores((answer.json as FactsAnswer).verdicts)['frage-1'], 0);
      assert.ok((answer.json as FactsAnswer).verdicts.every((one) => one.fact === again.id));
    }
  });

  it('is taken nowhere but where it was drawn, and of nobody but who drew it', async () => {
    const bert = await signedIn('bert');
    const draw = await begin(service, anna);
    const fact = handIn(draw);
    const answers = fact.answers as { question: string; rev: string; response: string[] }[];
    const cases: [Headers, HandedIn][] = [
      [bert, fact],
      [anna, without(fact, { course: 'zweiter' })],
      [anna, without(fact, { answers: answers.slice(0, 4) })],
      [anna, without(fact, { answers: [...answers.slice(0, 4), answers[0]] })],
      [anna, without(fact, { answers: [...answers, answers[0]] })],
      [anna, without(fact, { attempt: draw.attempt.replace('first', '2020-01-01') })],
      [anna, without(fact, { attempt: `${draw.attempt}A` })],
      [anna, without(fact, { attempt: draw.attempt.split('.').slice(0, 3).join('.') })],
    ];
    for (const [headers, forged] of cases) {
      const answer = await sendFacts(service, headers, [forged]);
      assert.deepEqual(reasons(answer), ['attempt']);
      assert.deepEqual((answer.json as FactsAnswer).verdicts, []);
    }
    assert.deepEqual(reasons(await sendFacts(service, anna, [fact])), []);
  });

  it('is refused when it is no attempt at all, and harms no other fact', async () => {
    const fact = handIn(await begin(service, anna));
    const answers = fact.answers as object[];
    const forged = [
      without(fact, { attempt: '__proto__' }),
      without(fact, { attempt: 'constructor.constructor' }),
      without(fact, { lesson: '__proto__' }),
      without(fact, { answers: [] }),
      without(fact, { answers: { length: 5 } }),
      without(fact, { answers: Array(201).fill(answers[0]) }),
      without(fact, { answers: [{ ...answers[0], response: 'richtig' }] }),
      without(fact, { answers: [{ ...answers[0], response: ['x'.repeat(301)] }] }),
      without(fact, { answers: [{ ...answers[0], question: '__proto__' }] }),
      JSON.parse(JSON.stringify(fact).replace('"answers":', '"__proto__":{"term":"x"},"answers":')) as HandedIn,
    ];
    const answer = await sendFacts(service, anna, forged);

    assert.deepEqual(reasons(answer), ['shape', 'attempt', ...Array(7).fill('shape')]);
    assert.ok(attemptsIn(answer)[fact.attempt]);
    assert.equal(({} as Record<string, unknown>).term, undefined);
  });

  it('counts as it was drawn, after its questions were changed, taken out and the lesson renewed', async () => {
    const headers = await signedIn('dora');
    writeCourse(service.courses, 'nachweis', proofCourse('nachweis'));
    const fact = handIn(await begin(service, headers), { 2: ['falsch'] });
    const changed = proofCourse('nachweis', 'record: named', 0, 1)
      .replace('{#pruefung', '{#pruefung renew=2026-01-01')
      .replace('Frage frage-1?', 'Ganz anders gefragt?');
    writeCourse(service.courses, 'nachweis', changed + questionText('neu'));
    assert.equal((await begin(service, headers)).questions.length, 2);
    const answer = await sendFacts(service, headers, [without(fact, { term: '2026-01-01' })]);
    writeCourse(service.courses, 'nachweis', proofCourse('nachweis'));

    assert.deepEqual(reasons(answer), []);
    assert.deepEqual(scores((answer.json as FactsAnswer).verdicts), {
      ...{ 'frage-1': 1, 'frage-2': 0, 'frage-3': 1, 'frage-4': 1, 'frage-5': 1 },
    });
    assert.deepEqual(Object.keys(attemptsIn(answer)), [fact.attempt]);
  });

  it('is taken wherever the record lies by now: the course may have another class, and pseudonyms another key', async () => {
    const headers = await signedIn('gustav');
    const [named, second] = [await begin(service, headers), await begin(service, headers)];
    const first = handIn(named, { 1: ['falsch'] });
    await sendFacts(service, headers, [first]);
    writeCourse(service.courses, 'nachweis', proofCourse('nachweis', 'record: pseudonymous'));
    const pseudonymous = await begin(service, headers);
    const answer = await sendFacts(service, headers, [
      handIn(second),
      handIn(pseudonymous),
      // Of the other record what was handed in there stays handed in.
      without(first, { answers: (first.answers as object[]).map((one) => ({ ...one, response: ['richtig'] })) }),
    ]);

    assert.deepEqual(reasons(answer), []);
    const kept = attemptsIn(answer);
    assert.deepEqual(Object.keys(kept).sort(), [named, second, pseudonymous].map(({ attempt }) => attempt).sort());
    assert.equal(scores(kept[named.attempt]!.answers)['frage-1'], 0);
    writeCourse(service.courses, 'nachweis', proofCourse('nachweis'));
  });

  it('is taken under new secrets and a new key of pseudonyms, by those that are kept beside them', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lern-rotation-'));
    const [courses, data] = [join(folder, 'courses'), join(folder, 'data')];
    writeCourse(courses, 'nachweis', proofCourse('nachweis', 'record: pseudonymous'));
    const headers = await signedIn('ida');
    const before = await startService({ courses, data });
    const fact = handIn(await begin(before, headers));
    await before.close();
    const rotated = await startService({
      ...{ courses, data, secrets: ['ein-neueres-geheimnis-nur-fuer-tests-0123456789', SECRET] },
      pseudonymKeys: ['ein-neuerer-schluessel-nur-fuer-tests-0123456789', PSEUDONYM_KEY],
    });
    const answer = await sendFacts(rotated, headers, [fact]);
    await rotated.close();
    rmSync(folder, { recursive: true });

    assert.deepEqual(reasons(answer), []);
    assert.equal(Object.keys(attemptsIn(answer)).length, 1);
  });

  it('is gone with everything else, and comes back only under a generation of its own', async () => {
    const headers = await signedIn('hilde');
    const draw = await begin(service, headers);
    const first = await sendFacts(service, headers, [handIn(draw)]);
    const { generation } = (first.json as FactsAnswer).progress['nachweis']!;
    await service.ask('/api/v1/me', { method: 'DELETE', headers });
    const again = await sendFacts(service, headers, [handIn(draw, {}, { generation })]);

    assert.deepEqual(reasons(again), ['erased']);
    assert.deepEqual(attemptsIn(again), {});
    assert.deepEqual((again.json as FactsAnswer).verdicts, []);
  });

  it('can’t have been handed in before it was drawn', async () => {
    const headers = await signedIn('emil');
    const drawn = Date.now() - 2000;
    const fact = handIn(await begin(service, headers), {}, { at: drawn - 86_400_000 });
    const [kept] = Object.values(attemptsIn(await sendFacts(service, headers, [fact])));

    assert.ok(kept!.at > drawn);
  });

  it('leaves no trace in the log', async () => {
    const headers = await signedIn('frida');
    const draw = await begin(service, headers);
    const before = service.log.length;
    await sendFacts(service, headers, [handIn(draw)]);

    assert.doesNotMatch(service.log.slice(before).join('\n'), /frage-1|richtig|frida/);
  });
});
