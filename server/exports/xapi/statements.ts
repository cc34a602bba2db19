import { v5 } from 'uuid';
import type { XapiVersion } from '../../contract/export-choices.ts';
import type { ExportedMilestone, ExportedRecord, ExportedVerdict } from '../../contract/export.ts';
import type { LearnerRecord } from '../../contract/record.ts';
import { courseActivity, extensionOf, lessonActivity, questionActivity } from './activities.ts';
import type { XapiSetting } from './activities.ts';
import type { Agent, Statement } from './statement.ts';
import { ANSWERED, MILESTONE_RESULTS, MILESTONE_VERBS, VOIDED } from './vocabulary.ts';

/** Ids of statements are made from it, so that whoever sends the same thing again sends it under the same id. Never to be changed. */
const NAMESPACE = 'c76c2f5e-2c5f-4b0e-9c52-6a3c1d0f7b18';

export interface StatementOptions extends XapiSetting {
  version: XapiVersion;
}

/** Whom statements are about, and in which of their records it stands: one that is begun after an erasure is another one. */
export type Subject = Pick<ExportedRecord, 'record' | 'person'> & Pick<LearnerRecord, 'generation'>;

/** All that is said of a record: its milestones, then of each question the best answer. Never a part of a video, a time of day, or what somebody wrote. */
export function* statementsOf(
  exported: ExportedRecord,
  { generation }: Pick<LearnerRecord, 'generation'>,
  options: StatementOptions,
): Generator<Statement> {
  const subject = { ...exported, generation };
  for (const { course, milestones, lessons } of exported.courses) {
    for (const milestone of milestones) yield milestoneStatement(subject, course, milestone, options);
    for (const { lesson, term, questions } of lessons) {
      for (const { question, best } of questions) {
        yield answerStatement(subject, { course, lesson, term, question, best }, options);
      }
    }
  }
}

/** Under which id it is said that something was reached in a record of this generation. */
export function milestoneId(
  generation: string,
  course: string,
  { kind, lesson, term, at }: Pick<ExportedMilestone, 'kind' | 'lesson' | 'term' | 'at'>,
): string {
  // What has ended may be reached again, later: an id that was taken back is of no use any more.
  return idOf(generation, [course, kind, lesson ?? '', term, at]);
}

/** Something that was reached. Days are all that is known outside of when: hence midnight, and the extension that says so. */
export function milestoneStatement(
  subject: Subject,
  course: string,
  milestone: Pick<ExportedMilestone, 'kind' | 'lesson' | 'term' | 'revision' | 'at'>,
  options: StatementOptions,
): Statement {
  const { kind, lesson, term, revision, at } = milestone;
  const result = MILESTONE_RESULTS[kind];
  return {
    id: milestoneId(subject.generation, course, milestone),
    actor: actorOf(subject, options),
    verb: MILESTONE_VERBS[kind],
    object: lesson === undefined ? courseActivity(course, options) : lessonActivity(course, lesson, options),
    ...(result && { result }),
    context: {
      ...contextOf(course, term, 'day', options),
      revision,
      ...(lesson !== undefined && { contextActivities: { parent: [courseActivity(course, options)] } }),
    },
    timestamp: `${at}T00:00:00Z`,
    ...versionOf(options),
  };
}

interface AnswerOf {
  course: string;
  lesson: string;
  term: string;
  question: string;
  best: ExportedVerdict;
}

/** The best answer to a question. When it was given leaves the house for nobody: the statement has no time, and says so. */
function answerStatement(
  subject: Subject,
  { course, lesson, term, question, best: { correct, score } }: AnswerOf,
  options: StatementOptions,
): Statement {
  return {
    // A better answer is another statement: one that was sent can't be changed.
    id: idOf(subject.generation, [course, 'answered', lesson, term, question, String(score), String(correct)]),
    actor: actorOf(subject, options),
    verb: ANSWERED,
    object: questionActivity(course, lesson, question, options),
    result: { success: correct, score: { scaled: score } },
    context: {
      ...contextOf(course, term, 'untold', options),
      contextActivities: {
        parent: [lessonActivity(course, lesson, options)],
        grouping: [courseActivity(course, options)],
      },
    },
    ...versionOf(options),
  };
}

/** Takes a statement back: the only way the Experience API has. It names nobody but this service. */
export function voidingStatement(
  statement: string,
  { url, version }: Pick<StatementOptions, 'url' | 'version'>,
): Statement {
  return {
    id: v5(`voided ${statement}`, NAMESPACE),
    actor: { objectType: 'Agent', account: { homePage: url.href, name: 'lernbausteine' } },
    verb: VOIDED,
    object: { objectType: 'StatementRef', id: statement },
    ...versionOf({ version }),
  };
}

/** Both records of a person have a home page of their own: nothing joins them. */
function actorOf({ record, person }: Subject, { url }: XapiSetting): Agent {
  const name = record.class === 'named' ? person?.name : undefined;
  return {
    objectType: 'Agent',
    ...(name && { name }),
    account: { homePage: new URL(`learners/${record.class}`, url).href, name: record.id },
  };
}

function contextOf(course: string, term: string, time: 'day' | 'untold', options: StatementOptions) {
  const language = options.courseOf(course)?.language;
  return {
    platform: 'Lernbausteine',
    ...(language && { language }),
    extensions: { [extensionOf('term', options)]: term, [extensionOf('time', options)]: time },
  };
}

/**
 * Made neither of an address nor of a pseudonym: both may change. A generation is random, so nobody who has an id can find
 * out whose it is, and who begins anew after an erasure has other ids. A list as JSON is never the same for two different ones, whatever stands in it.
 */
function idOf(generation: string, parts: string[]): string {
  return v5(JSON.stringify([generation, ...parts]), NAMESPACE);
}

function versionOf({ version }: Pick<StatementOptions, 'version'>): Pick<Statement, 'version'> {
  return version === '2.0.0' ? { version } : {};
}
