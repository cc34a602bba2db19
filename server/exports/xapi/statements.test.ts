import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Course } from '../../contract/course.ts';
import type { XapiVersion } from '../../contract/export-choices.ts';
import { XAPI_VERSIONS } from '../../contract/export-choices.ts';
import { exportRecord } from '../../contract/export.ts';
import { merge } from '../../contract/merge.ts';
import type { Milestone } from '../../contract/milestones.ts';
import type { LearnerRecord } from '../../contract/record.ts';
import { EMPTY_STATE } from '../../contract/state.ts';
import { anyGradedFact } from '../../contract/testing/arbitrary-facts.ts';
import type { Statement } from './statement.ts';
import type { StatementOptions } from './statements.ts';
import { statementsOf, voidingStatement } from './statements.ts';
import { statementFaults } from './testing/statement-faults.ts';

const NOW = Date.parse('2026-11-22T10:11:12Z');
const url = new URL('https://lernen.example/lernen/');

const course = {
  ...{ id: 'ablage', title: 'Dokumente ablegen', language: 'de', mode: 'practice', revision: 'r1' },
  complete: { watched: 0.9, passed: 0.8 },
  lessons: [{ id: 'a', title: 'Ein Dokument ablegen', renew: [], questions: [] }],
} as unknown as Course;

const options = (version: XapiVersion): StatementOptions => ({
  ...{ url, version },
  courseOf: (id) => (id === course.id ? course : undefined),
});

const anyId = fc.oneof(fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,12}$/), fc.string({ minLength: 1, unit: 'grapheme' }));

const anyMilestone: fc.Arbitrary<Milestone> = fc
  .record({
    kind: fc.constantFrom('started', 'lesson-completed', 'passed', 'completed'),
    term: fc.constantFrom('first', '2026-11-01'),
    revision: fc.stringMatching(/^[\w-]{1,12}$/),
    at: fc.integer({ min: 0, max: NOW }),
    lesson: fc.constantFrom('a', 'gone'),
  })
  .map(({ lesson, ...milestone }) => ({ ...milestone, ...(milestone.kind === 'lesson-completed' && { lesson }) }));

const anyRecord: fc.Arbitrary<LearnerRecord> = fc
  .record({
    key: fc.record({ class: fc.constantFrom('named', 'pseudonymous'), id: anyId }),
    person: fc.record({ name: fc.string(), department: fc.string() }, { requiredKeys: [] }),
    courses: fc.dictionary(
      fc.oneof(
        fc.constant('ablage'),
        anyId.filter((id) => id !== '__proto__'),
      ),
      fc.record({
        facts: fc.array(anyGradedFact, { maxLength: 8 }),
        milestones: fc.array(anyMilestone, { maxLength: 5 }),
      }),
      { maxKeys: 3, noNullPrototype: true },
    ),
  })
  .map(({ courses, ...rest }) => ({
    ...{ v: 4, generation: 'g', created: 0, ...rest },
    courses: Object.fromEntries(
      Object.entries(courses).map(([id, { facts, milestones }]) => [
        id,
        { state: facts.reduce(merge, EMPTY_STATE), milestones },
      ]),
    ),
  }));

const said = (record: LearnerRecord, version: XapiVersion = '1.0.3'): Statement[] => [
  ...statementsOf(exportRecord(record, options(version).courseOf, NOW), record, options(version)),
];

function recordWith(milestones: Partial<Milestone>[], key: LearnerRecord['key'] = { class: 'named', id: 'anna' }) {
  const fact = { v: 1, course: 'ablage', lesson: 'a', term: 'first', at: NOW, generation: null } as const;
  const answer = {
    kind: 'answered' as const,
    question: 'wo',
    rev: 'r',
    response: ['hier'],
    score: 0.5,
    correct: false,
  };
  const state = merge(EMPTY_STATE, { ...fact, ...answer, id: 'fact-number-one-' });
  const usual = { kind: 'started', term: 'first', revision: 'r1', at: NOW } as const;
  const whole = milestones.map((one): Milestone => ({ ...usual, ...one }));
  const person = { name: 'Anna Amt', department: 'Hauptamt' };
  return {
    ...{ v: 4 as const, key, generation: 'g', created: 0, person },
    courses: { ablage: { state, milestones: whole } },
  };
}

describe('statements', () => {
  for (const version of XAPI_VERSIONS) {
    it(`of any record are what the Experience API ${version} asks for`, () => {
      fc.assert(
        fc.property(anyRecord, (record) => {
          for (const one of said(record, version)) assert.deepEqual(statementFaults(one, version), []);
        }),
      );
    });

    it(`that are broken are noticed by the check of ${version}`, () => {
      const [good] = said(recordWith([{}]), version);
      const broken: object[] = [
        { ...good, id: 'no-uuid' },
        { ...good, actor: { ...good!.actor, account: { homePage: 'no address', name: 'anna' } } },
        { ...good, verb: { ...good!.verb, id: 'initialized' } },
        { ...good, timestamp: '22.11.2026' },
        { ...good, context: { ...good!.context, extensions: { term: 'first' } } },
        { ...good, result: { score: { scaled: 2 } } },
        { ...good, context: { ...good!.context, minutes: 7 } },
        { ...good, version: '3.0.0' },
        ...(version === '2.0.0'
          ? [
              { ...good, timestamp: '2026-11-22T00:00:00-00:00' },
              { ...good, timestamp: '2026-11-22' },
              { ...good, context: { contextActivities: { parent: good!.object } } },
              { ...good, id: 'c76c2f5e-2c5f-4b0e-1c52-6a3c1d0f7b18' },
            ]
          : []),
      ];

      assert.deepEqual(statementFaults(good, version), []);
      for (const one of broken) assert.notDeepEqual(statementFaults(one, version), [], JSON.stringify(one));
    });
  }

  it('tell a milestone by the verb that cmi5 has for it, with the day and never the time', () => {
    const statements = said(
      recordWith([{}, { kind: 'lesson-completed', lesson: 'a' }, { kind: 'passed' }, { kind: 'completed' }]),
    );

    assert.deepEqual(
      statements.map(({ verb, object, result, timestamp }) => [
        verb.id.split('/').at(-1),
        object.id,
        result,
        timestamp,
      ]),
      [
        ['initialized', `${url.href}c/ablage`, undefined, '2026-11-22T00:00:00Z'],
        ['completed', `${url.href}c/ablage/a`, { completion: true }, '2026-11-22T00:00:00Z'],
        ['passed', `${url.href}c/ablage`, { success: true }, '2026-11-22T00:00:00Z'],
        ['satisfied', `${url.href}c/ablage`, undefined, '2026-11-22T00:00:00Z'],
        ['answered', `${url.href}c/ablage/a#wo`, { success: false, score: { scaled: 0.5 } }, undefined],
      ],
    );
  });

  it('hold neither what was answered, nor a part of a video, nor when or for how long', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        const text = JSON.stringify(said(record));
        assert.doesNotMatch(text, /"(response|duration|watched|segments|position|received|department)"/);
        assert.doesNotMatch(text, /T(?!00:00:00Z)\d\d:\d\d/);
      }),
    );
  });

  it('name a person only where the record has their name', () => {
    const [named] = said(recordWith([{}]));
    const [pseudonymous] = said(recordWith([{}], { class: 'pseudonymous', id: 'f00' }));

    assert.deepEqual(named!.actor, {
      ...{ objectType: 'Agent', name: 'Anna Amt' },
      account: { homePage: `${url.href}learners/named`, name: 'anna' },
    });
    assert.deepEqual(pseudonymous!.actor, {
      objectType: 'Agent',
      account: { homePage: `${url.href}learners/pseudonymous`, name: 'f00' },
    });
  });

  it('have the same id whenever the same is said, and another for anything else, or in another record of the same person', () => {
    const milestones = [{}, { kind: 'passed' as const }, { term: '2026-11-01' }, { kind: 'completed' as const }];
    const ids = (record: LearnerRecord) => said(record).map(({ id }) => id);
    const once = ids(recordWith(milestones));
    const later = ids(recordWith(milestones, { class: 'named', id: 'under-another-key' }));
    const anew = ids({ ...recordWith(milestones), generation: 'another' });
    const [tomorrow] = ids(recordWith([{ at: NOW + 86_400_000 }]));

    assert.deepEqual(later, once);
    assert.equal(new Set([...once, ...anew, tomorrow]).size, once.length * 2 + 1);
  });

  it('are taken back by one that names nobody', () => {
    const [{ id } = { id: '' }] = said(recordWith([{}]));
    for (const version of XAPI_VERSIONS) {
      const voiding = voidingStatement(id, { url, version });

      assert.deepEqual(statementFaults(voiding, version), []);
      assert.deepEqual(voiding.object, { objectType: 'StatementRef', id });
      assert.doesNotMatch(JSON.stringify(voiding), /anna/i);
    }
  });
});
