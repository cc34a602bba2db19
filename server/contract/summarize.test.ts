import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Course, Lesson } from './course.ts';
import type { Question } from './question.ts';
import { termOf } from './course.ts';
import type { GradedFact } from './merge.ts';
import { merge } from './merge.ts';
import type { Milestone } from './milestones.ts';
import { award, joinMilestones } from './milestones.ts';
import type { CourseState } from './state.ts';
import { EMPTY_STATE } from './state.ts';
import { READ_STEP, summarize } from './summarize.ts';

const NOW = Date.UTC(2026, 10, 22);

const question = (id: string): Question => ({
  id,
  rev: `rev-${id}`,
  type: 'single',
  title: [id],
  body: [],
  options: [],
});
const lesson = (id: string, changes: Partial<Lesson> = {}): Lesson => ({
  id,
  title: id,
  preview: false,
  renew: [],
  video: { src: `${id}.m3u8`, duration: 100, captions: [] },
  body: [],
  materials: [],
  questions: [question('q1'), question('q2')],
  ...changes,
});
const course = (...lessons: Lesson[]): Course => ({
  id: 'kurs',
  title: 'Kurs',
  language: 'de',
  summary: '',
  topics: [],
  access: 'staff',
  record: 'named',
  mode: 'practice',
  complete: { watched: 0.9, passed: 0.8 },
  intro: [],
  lessons,
  revision: 'r1',
  media: '',
});

let count = 0;
const stamp = (lessonId: string, term = 'first') => {
  count += 1;
  return { v: 1 as const, id: `fact-${count}`, course: 'kurs', lesson: lessonId, term, at: count, generation: null };
};
const watched = (id: string, from: number, to: number, term?: string): GradedFact => ({
  ...stamp(id, term),
  kind: 'watched',
  segments: [[from, to]],
  position: to,
});
const answered = (id: string, questionId: string, score: number, term?: string): GradedFact => ({
  ...stamp(id, term),
  kind: 'answered',
  question: questionId,
  rev: 'old-or-new',
  response: ['o'],
  score,
  correct: score === 1,
});
const RIGHT = { score: 1, correct: true };
const stateOf = (...facts: GradedFact[]): CourseState => facts.reduce(merge, EMPTY_STATE);

describe('summarize', () => {
  it('says 0 % to somebody who did nothing', () => {
    const progress = summarize(course(lesson('a')), EMPTY_STATE, NOW);
    assert.deepEqual(
      [progress.percent, progress.started, progress.completed, progress.lastLesson],
      [0, false, false, undefined],
    );
  });

  it('completes a lesson when enough was watched and enough answered rightly', () => {
    const most = [watched('a', 0, 90), answered('a', 'q1', 1)];
    assert.equal(summarize(course(lesson('a')), stateOf(...most), NOW).completed, false);
    const all = summarize(course(lesson('a')), stateOf(...most, answered('a', 'q2', 1)), NOW);
    assert.deepEqual([all.completed, all.passed, all.percent], [true, true, 100]);
  });

  it('counts what was seen twice once, and nothing past the end of a shorter new cut', () => {
    const state = stateOf(watched('a', 0, 30), watched('a', 10, 40), watched('a', 95, 250));
    const [progress] = summarize(course(lesson('a')), state, NOW).lessons;
    assert.equal(progress!.watched, 0.45);
    assert.equal(progress!.position, 100);
  });

  it('never says 100 % before the course is completed', () => {
    const state = stateOf(watched('a', 0, 90), answered('a', 'q1', 1), answered('a', 'q2', 0.59));
    const { percent, completed } = summarize(course(lesson('a')), state, NOW);
    assert.deepEqual([percent, completed], [99, false]);
  });

  it('lets an answer to an older wording count', () => {
    const state = stateOf(answered('a', 'q1', 1));
    assert.equal(summarize(course(lesson('a')), state, NOW).lessons[0]!.score, 0.5);
  });

  it('completes a text by having read it, and a video without questions by watching', () => {
    const plain: Partial<Lesson> = { questions: [] };
    const text = lesson('text', plain);
    delete text.video;
    const state = stateOf({ ...stamp('text'), kind: 'done', step: READ_STEP }, watched('film', 0, 95));
    assert.equal(summarize(course(text, lesson('film', plain)), state, NOW).completed, true);
  });

  it('starts a new term on the day of renewal, and shows the old completion as outdated', () => {
    const renewed = lesson('a', { questions: [], renew: ['2026-11-01', '2027-11-01'] });
    const state = stateOf(watched('a', 0, 100));
    assert.equal(termOf(renewed, Date.UTC(2026, 9, 31, 23, 59)), 'first');
    assert.equal(termOf(renewed, NOW), '2026-11-01');
    assert.equal(summarize(course(renewed), state, Date.UTC(2026, 9, 31)).completed, true);

    const now = summarize(course(renewed), state, NOW);
    assert.deepEqual([now.completed, now.lessons[0]!.outdated, now.lessons[0]!.watched], [false, true, 0]);
    const again = summarize(course(renewed), merge(state, watched('a', 0, 100, '2026-11-01')), NOW);
    assert.deepEqual([again.completed, again.lessons[0]!.outdated], [true, false]);
  });

  it('ignores lessons that are gone, and does not complete one that may not be seen', () => {
    const state = stateOf(watched('gone', 0, 100), watched('a', 0, 100));
    const open = lesson('a', { questions: [] });
    assert.equal(summarize(course(open), state, NOW).completed, true);
    assert.equal(
      summarize(course(open, { ...lesson('b', { questions: [] }), locked: true }), state, NOW).completed,
      false,
    );
  });

  it('counts no question that nobody grades', () => {
    const asked = lesson('a', { questions: [question('q1'), { ...question('tun'), type: 'step' }], counted: 1 });
    const [progress] = summarize(course(asked), stateOf(watched('a', 0, 90), answered('a', 'q1', 1)), NOW).lessons;
    assert.deepEqual([progress!.questions, progress!.score, progress!.completed], [1, 1, true]);
  });

  it('takes the best attempt at a proof for its score, whatever is answered beside it', () => {
    const proof = {
      ...course(lesson('a', { questions: ['q1', 'q2', 'q3'].map(question), counted: 2 })),
      mode: 'proof' as const,
    };
    const attempt = (name: string, ...scores: number[]): GradedFact => ({
      ...stamp('a'),
      kind: 'submitted',
      attempt: name,
      answers: scores.map((score, index) => {
        return { question: `q${index}`, rev: 'r', response: [], score, correct: score === 1 };
      }),
    });
    const before = stateOf(answered('a', 'q1', 1));
    const after = [attempt('one', 1, 0.5), attempt('two', 0, 0)].reduce(merge, before);
    const [none, best] = [before, after].map((state) => summarize(proof, state, NOW).lessons[0]!);
    assert.deepEqual([none!.questions, none!.answered, none!.score, none!.passed], [2, 0, 0, false]);
    assert.deepEqual([best!.questions, best!.answered, best!.score, best!.passed], [2, 2, 0.75, false]);
  });

  it('goes on where the learner was last', () => {
    const state = stateOf(watched('b', 0, 10), watched('a', 0, 20));
    assert.equal(summarize(course(lesson('a'), lesson('b')), state, NOW).lastLesson, 'a');
  });
});

describe('milestones', () => {
  const one = course(lesson('a', { questions: [question('q1')] }));
  const done = stateOf(watched('a', 0, 100), answered('a', 'q1', 1));

  it('are awarded once, with the course’s revision and the time', () => {
    const first = award(one, done, [], { at: 1000, now: NOW });
    assert.deepEqual(
      first.map(({ kind, at, revision }) => [kind, at, revision]),
      [
        ['started', 1000, 'r1'],
        ['lesson-completed', 1000, 'r1'],
        ['passed', 1000, 'r1'],
        ['completed', 1000, 'r1'],
      ],
    );
    assert.deepEqual(award({ ...one, revision: 'r2' }, done, first, { at: 2000, now: NOW }), first);
  });

  it('are never withdrawn, whatever becomes of the course', () => {
    const held = award(one, done, [], { at: 1000, now: NOW });
    assert.deepEqual(award(course(lesson('a'), lesson('b')), done, held, { at: 2000, now: NOW }), held);
  });

  it('are awarded anew in a new term', () => {
    const renewed = course(lesson('a', { questions: [question('q1')], renew: ['2026-11-01'] }));
    const held = award(renewed, done, [], { at: Date.UTC(2026, 0, 1), now: NOW });
    const again = [watched('a', 0, 100, '2026-11-01'), answered('a', 'q1', 1, '2026-11-01')].reduce(merge, done);
    const completions = award(renewed, again, held, { at: NOW, now: NOW }).filter(({ kind }) => kind === 'completed');
    assert.deepEqual(
      completions.map(({ term }) => term),
      ['first', '2026-11-01'],
    );
  });

  it('are the same whichever fact comes last, also one from before a day of renewal', () => {
    const renewed = course(
      lesson('a', { questions: [question('q1')], renew: ['2026-11-01'] }),
      lesson('b', { questions: [] }),
    );
    const [early, late] = [Date.UTC(2026, 9, 1), Date.UTC(2026, 10, 2)];
    const facts = [
      { ...watched('a', 0, 100, '2026-11-01'), at: late },
      { ...answered('a', 'q1', 1, '2026-11-01'), at: late },
      { ...watched('b', 0, 100), at: early },
    ];
    const kinds = (order: GradedFact[]) => {
      let [state, held]: [CourseState, Milestone[]] = [EMPTY_STATE, []];
      for (const fact of order) {
        state = merge(state, fact);
        held = award(renewed, state, held, { at: fact.at, now: NOW });
      }
      return held.map(({ kind, lesson, term }) => [kind, lesson, term].join(' ')).sort();
    };

    assert.ok(kinds(facts).includes('completed  2026-11-01'));
    assert.deepEqual(kinds(facts.toReversed()), kinds(facts));
  });

  it('pass once by one answer, also where a film without questions was to be seen anew', () => {
    const seenAnew = course(
      lesson('a', { questions: [question('q1')] }),
      lesson('b', { questions: [], renew: ['2026-11-01'] }),
    );
    const state = [watched('a', 0, 100), answered('a', 'q1', 1), watched('b', 0, 100, '2026-11-01')].reduce(
      merge,
      EMPTY_STATE,
    );

    assert.deepEqual(
      award(seenAnew, state, [], { at: NOW, now: NOW }).flatMap(({ kind, term }) => (kind === 'passed' ? term : [])),
      ['first'],
    );
  });

  it('are the very list that was held where nothing new is reached', () => {
    const held = award(one, done, [], { at: 1000, now: NOW });
    assert.equal(award(one, done, held, { at: 2000, now: NOW }), held);
    const attempt = { ...answered('a', 'q1', 1), kind: 'submitted' as const, attempt: 'a1' };
    const proven = merge(done, { ...attempt, answers: [{ ...RIGHT, question: 'q1', rev: 'r', response: [] }] });
    assert.notEqual(award({ ...one, mode: 'proof' }, proven, held, { at: 2000, now: NOW }), held);
  });

  it('keep the smaller time of duplicates', () => {
    const [early, late] = [award(one, done, [], { at: 1000, now: NOW }), award(one, done, [], { at: 2000, now: NOW })];
    assert.deepEqual(joinMilestones(late, early), early);
  });

  it('count in the month they happened in, or in the one they are received in where that is closed', () => {
    const monthsAt = (now: number) =>
      award(one, done, [], { at: Date.UTC(2026, 9, 31), now }).map(({ kind, month }) => [kind, month]);

    assert.deepEqual(monthsAt(Date.UTC(2026, 10, 7)), [
      ['started', '2026-10'],
      ['lesson-completed', undefined],
      ['passed', undefined],
      ['completed', '2026-10'],
    ]);
    assert.deepEqual(monthsAt(Date.UTC(2026, 10, 8))[0], ['started', '2026-11']);
  });

  it('stay in the month and the department they were counted in, whatever comes later', () => {
    const held = award(one, done, [], { at: Date.UTC(2026, 10, 2), now: NOW, department: 'Bauamt' });
    const earlier = award(one, done, held, { at: Date.UTC(2026, 9, 30), now: NOW, department: 'Standesamt' });

    assert.deepEqual(
      earlier.filter(({ month }) => month).map(({ at, month, department }) => [at, month, department]),
      [
        [Date.UTC(2026, 9, 30), '2026-11', 'Bauamt'],
        [Date.UTC(2026, 9, 30), '2026-11', 'Bauamt'],
      ],
    );
  });

  it('of older records stay in the month they happened in when an earlier time arrives', () => {
    const old = award(one, done, [], { at: Date.UTC(2026, 10, 2), now: NOW }).map(({ month: _, ...rest }) => rest);
    const [started] = award(one, done, old, { at: Date.UTC(2026, 9, 30), now: NOW });

    assert.deepEqual([started!.at, started!.month], [Date.UTC(2026, 9, 30), '2026-11']);
  });

  it('are joined alike in any order and any number of times', () => {
    const milestone = fc.record(
      {
        kind: fc.constantFrom('started' as const, 'completed' as const),
        term: fc.constant('first'),
        revision: fc.constant('r'),
        at: fc.integer({ min: 0, max: 5 }).map((month) => Date.UTC(2026, month, 2)),
        month: fc.constantFrom('2026-02', '2026-03', '2026-04'),
        department: fc.constantFrom('Bauamt', 'Standesamt'),
        proof: fc.constant(true as const),
        forwarded: fc.constantFrom('before', 'one', 'another', 'another one'),
      },
      { requiredKeys: ['kind', 'term', 'revision', 'at'], noNullPrototype: true },
    );
    const list = fc.uniqueArray(milestone, { selector: ({ kind }) => kind, maxLength: 2 });
    const byKind = (milestones: Milestone[]) => Object.fromEntries(milestones.map((one) => [one.kind, one]));

    fc.assert(
      fc.property(list, list, list, (a, b, c) => {
        const ab = joinMilestones(a, b);
        assert.deepEqual(byKind(joinMilestones(b, a)), byKind(ab));
        assert.deepEqual(byKind(joinMilestones(ab, c)), byKind(joinMilestones(a, joinMilestones(b, c))));
        assert.equal(joinMilestones(ab, b), ab);
        assert.equal(joinMilestones(ab, a), ab);
      }),
    );
  });

  it('that was forwarded in both keeps both ids, and says that it was before only where there is none', () => {
    const started = (forwarded: string): Milestone[] => [
      { kind: 'started', term: 'first', revision: 'r', at: 1, forwarded },
    ];
    const joined = (...ids: string[]) => ids.map(started).reduce(joinMilestones)[0]!.forwarded;

    assert.equal(joined('one', 'another', 'one'), 'another one');
    assert.equal(joined('before', 'one'), 'one');
    assert.equal(joined('another', 'before', 'one'), 'another one');
    assert.equal(joined('before', 'before'), 'before');
  });

  it('that was forwarded stays marked as such, whatever it is joined with', () => {
    const [early, late] = [{ at: 1 }, { at: 2, forwarded: 'statement' }].map((more) => [
      { kind: 'started' as const, term: 'first', revision: 'r', ...more },
    ]);

    for (const joined of [joinMilestones(early!, late!), joinMilestones(late!, early!)]) {
      assert.deepEqual(joined, [{ ...early![0], forwarded: 'statement' }]);
    }
  });
});
