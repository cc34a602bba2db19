import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { KeyedCourse } from '../contract/course.ts';
import type { KeyedOption, KeyedQuestion, QuestionType } from '../contract/question.ts';
import type { Catalog } from '../content/catalog.ts';
import type { Judged } from './judge-fact.ts';
import { judgeFact } from './judge-fact.ts';

const NOW = Date.parse('2026-11-26T12:00:00Z');
const WHY = [{ kind: 'paragraph' as const, children: [] }];

function option(id: string, more: Partial<KeyedOption> = {}): KeyedOption {
  return { id, text: [], right: true, feedback: WHY, ...more };
}

function question(type: QuestionType, options: KeyedOption[] = [], more: Partial<KeyedQuestion> = {}): KeyedQuestion {
  return { id: type, rev: 'fassung-1', type, title: [], body: [], options, ...more };
}

const questions = [
  question('single', [option('ja'), option('nein', { right: false })]),
  question('text', [option('aktenplan', { spellings: ['Aktenplan'] })]),
  question('number', [option('zehn', { value: 10 })]),
  question('gap', [option('plan', { spellings: ['Aktenplan'] }), option('nummer', { spellings: ['Nummer'] })]),
  question('matching', [option('betreff', { target: 'worum' })], { targets: [{ id: 'worum', text: [] }] }),
  question('step'),
  question('reflection'),
];

/** A course in which all of them are asked, and one in which they were. */
function catalogOf(mode: KeyedCourse['mode']): Catalog {
  const lesson = { id: 'lektion', renew: [], questions };
  const course = {
    id: 'kurs',
    access: 'staff',
    record: 'named',
    mode,
    lessons: [lesson, { ...lesson, id: 'leer', questions: [] }],
  };
  return {
    get: async () => course,
    knows: async () => true,
    wasRenewed: async () => false,
    question: async (_course: string, _lesson: string, id: string) => questions.find((one) => one.id === id),
    hadStep: async (_course: string, _lesson: string, step: string) => step === 'step',
  } as unknown as Catalog;
}

function judge(fact: Record<string, unknown>, mode: KeyedCourse['mode'] = 'practice'): Promise<Judged> {
  const stamp = {
    v: 1,
    id: 'fact-number-00001',
    course: 'kurs',
    lesson: 'lektion',
    term: 'first',
    at: NOW,
    generation: null,
  };
  return judgeFact(
    { ...stamp, ...fact },
    {
      identity: { id: 'anna', subject: 'a', roles: ['learner'], areas: [] },
      catalog: catalogOf(mode),
      attempts: { drawOf: () => ({ at: NOW - 1000, term: 'first' }) },
      now: NOW,
    },
  );
}

const answer = (id: string, ...response: string[]) => ({ question: id, rev: 'fassung-1', response });

describe('the judgement of a fact', () => {
  it('keeps nothing of what was typed but what it is worth', async () => {
    for (const [id, typed, score] of [
      ['text', 'Geheime Worte', 0],
      ['text', 'aktenplan', 1],
      ['number', '10', 1],
      ['gap', 'plan:Geheime Worte', 0],
    ] as const) {
      const { fact, verdicts } = await judge({ kind: 'answered', ...answer(id, typed) });

      assert.doesNotMatch(JSON.stringify(fact), new RegExp(typed, 'i'));
      assert.deepEqual([(fact as { response: string[] }).response, (fact as { score: number }).score], [[], score]);
      assert.equal(verdicts![0]!.score, score);
    }
  });

  it('keeps what was chosen, also in pairs', async () => {
    const { fact } = await judge({ kind: 'answered', ...answer('matching', 'betreff:worum') });

    assert.deepEqual((fact as { response: string[] }).response, ['betreff:worum']);
  });

  it('does the same for each answer of an attempt, and tells the reasons for what was typed', async () => {
    const answers = [
      answer('text', 'Geheime Worte'),
      answer('gap', 'plan:Aktenplan', 'nummer:Geheime Worte'),
      answer('number', 'zehn'),
      answer('single'),
    ];
    const { fact, verdicts } = await judge({ kind: 'submitted', attempt: 'a.first.b.signature', answers }, 'proof');

    assert.doesNotMatch(JSON.stringify(fact), /Geheim|Aktenplan/);
    assert.deepEqual(
      (fact as { answers: { score: number; response: string[] }[] }).answers.map(({ score, response }) => [
        score,
        response,
      ]),
      [
        [0, []],
        [0.5, []],
        [0, []],
        [0, []],
      ],
    );
    const gap = verdicts!.find((one) => one.question === 'gap')!;
    assert.deepEqual(
      gap.chosen.map(({ id, right }) => [id, right]),
      [
        ['plan', true],
        ['nummer', false],
      ],
    );
    assert.ok(gap.chosen.every(({ feedback }) => feedback.length > 0));
    assert.deepEqual(
      verdicts!.map(({ chosen }) => chosen.length),
      [0, 2, 0, 0],
    );
  });

  it('takes a step that the lesson has or had, and a text that was read', async () => {
    assert.ok((await judge({ kind: 'done', step: 'step' })).fact);
    assert.ok((await judge({ kind: 'done', step: 'read' })).fact);
    assert.ok((await judge({ kind: 'done', step: 'step', lesson: 'leer' })).fact);
    for (const step of ['single', 'reflection', 'nie-gewesen', 'constructor']) {
      const { rejection } = await judge({ kind: 'done', step });
      assert.deepEqual([rejection?.reason, rejection?.retry], ['step', false]);
    }
  });

  it('never takes a thought for an answer', async () => {
    for (const id of ['step', 'reflection']) {
      assert.equal(
        (await judge({ kind: 'answered', ...answer(id, 'Ich nehme mir vor …') })).rejection?.reason,
        'shape',
      );
    }
  });

  it('takes no single answer to what is part of a proof, also when that is gone', async () => {
    for (const lesson of ['lektion', 'leer']) {
      for (const [id, response] of [
        ['single', 'ja'],
        ['text', 'aktenplan'],
      ] as const) {
        const { rejection } = await judge({ kind: 'answered', lesson, ...answer(id, response) }, 'proof');
        assert.equal(rejection?.reason, 'proof');
      }
    }
  });
});
