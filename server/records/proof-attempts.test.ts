import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { KeyedCourse, KeyedLesson } from '../contract/course.ts';
import type { SubmittedFact } from '../contract/fact.schema.ts';
import type { Identity } from '../identity/identity.ts';
import { proofAttempts } from './proof-attempts.ts';
import { recordKeys } from './record-keys.ts';

const NOW = Date.parse('2026-11-26');
const anna = { id: 'anna', subject: 'a' } as Identity;
const bert = { id: 'bert', subject: 'b' } as Identity;

/** Six questions, of which the fourth stands in the video and the fifth is something to do. */
function lessonOf(draw?: number): KeyedLesson {
  const questions = [1, 2, 3, 4, 5, 6].map((number) => ({
    ...{ id: `frage-${number}`, rev: `fassung-${number}`, type: number === 5 ? 'step' : 'single' },
    ...(number === 4 && { moment: 3 }),
  }));
  return { id: 'pruefung', renew: [], questions, ...(draw && { draw }) } as unknown as KeyedLesson;
}

function keeping(secrets: string[], pseudonymKeys: string[] = ['schluessel']) {
  return proofAttempts({ secrets, keys: recordKeys({ secrets, pseudonymKeys }) });
}

function drawn(from = keeping(['geheim']), record: 'named' | 'pseudonymous' = 'named', lesson = lessonOf(3)) {
  const course = { id: 'kurs', record } as KeyedCourse;
  const { attempt, questions } = from.draw(course, lesson, anna, NOW);
  const answers = questions.map((one) => ({ ...one, response: [] }));
  return { kind: 'submitted', course: 'kurs', lesson: 'pruefung', attempt, answers } as unknown as SubmittedFact;
}

describe('the draw of an attempt', () => {
  it('takes as many as the lesson says, from all that are part of the proof', () => {
    const seen = new Set<string>();
    for (let time = 0; time < 100; time++) {
      const { answers } = drawn();
      assert.equal(new Set(answers.map(({ question }) => question)).size, 3);
      for (const { question } of answers) seen.add(question);
    }
    assert.deepEqual([...seen].sort(), ['frage-1', 'frage-2', 'frage-3', 'frage-6']);
  });

  it('takes all where there are no more', () => {
    assert.equal(drawn(undefined, 'named', lessonOf(50)).answers.length, 4);
  });
});

describe('an attempt that is handed in', () => {
  it('is known again, in whatever order its answers come', () => {
    const fact = drawn();

    assert.equal(keeping(['geheim']).drawOf(fact, anna)?.term, 'first');
    assert.equal(keeping(['geheim']).drawOf({ ...fact, answers: fact.answers.toReversed() }, anna)?.term, 'first');
  });

  it('counts for the term it was drawn in', () => {
    const fact = drawn(undefined, 'named', { ...lessonOf(2), renew: ['2026-11-01'] });

    assert.equal(keeping(['geheim']).drawOf(fact, anna)?.term, '2026-11-01');
    const [at, , random, signature] = fact.attempt.split('.');
    const later = { ...fact, attempt: [at, '2027-11-01', random, signature].join('.') };
    assert.equal(keeping(['geheim']).drawOf(later, anna), undefined);
  });

  it('is known again under new secrets and new keys of pseudonyms, as long as the old ones are there', () => {
    const fact = drawn(keeping(['alt'], ['alter schluessel']), 'pseudonymous');
    const both = keeping(['neu', 'alt'], ['neuer schluessel', 'alter schluessel']);

    assert.equal(both.drawOf(fact, anna)?.term, 'first');
    assert.equal(keeping(['neu'], ['alter schluessel']).drawOf(fact, anna), undefined);
    assert.equal(keeping(['alt'], ['neuer schluessel']).drawOf(fact, anna), undefined);
  });

  const forged: [string, (fact: SubmittedFact) => SubmittedFact][] = [
    ['of another course', (fact) => ({ ...fact, course: 'anderer' })],
    ['of another lesson', (fact) => ({ ...fact, lesson: 'andere' })],
    ['without one of its questions', (fact) => ({ ...fact, answers: fact.answers.slice(1) })],
    ['with one question twice', (fact) => ({ ...fact, answers: [...fact.answers, fact.answers[0]!] })],
    [
      'with another question in its place',
      (fact) => ({
        ...fact,
        answers: fact.answers.map((answer, index) => (index ? answer : { ...answer, question: 'x' })),
      }),
    ],
    [
      'with another wording of a question',
      (fact) => ({ ...fact, answers: fact.answers.map((answer, index) => (index ? answer : { ...answer, rev: 'x' })) }),
    ],
    [
      'with a letter changed',
      (fact) => ({ ...fact, attempt: fact.attempt.replace(/.$/, (end) => (end === 'A' ? 'E' : 'A')) }),
    ],
    ['without a signature', (fact) => ({ ...fact, attempt: fact.attempt.replace(/[^.]*$/, '') })],
    ['that was drawn at another time', (fact) => ({ ...fact, attempt: `a${fact.attempt}` })],
    ['that is nothing but points', (fact) => ({ ...fact, attempt: '....................' })],
    ['that has no points', (fact) => ({ ...fact, attempt: 'a'.repeat(200) })],
  ];
  for (const [what, change] of forged) {
    it(`is none ${what}`, () => assert.equal(keeping(['geheim']).drawOf(change(drawn()), anna), undefined));
  }

  it('is none of anybody else', () => {
    assert.equal(keeping(['geheim']).drawOf(drawn(), bert), undefined);
    assert.equal(keeping(['geheim']).drawOf(drawn(undefined, 'pseudonymous'), bert), undefined);
  });
});
