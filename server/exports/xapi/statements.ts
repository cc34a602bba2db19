import { v5 } from 'uuid';
import type { XapiVersion } from '../../contract/export-choices.ts';
import type { ExportedMilestone, ExportedRecord, ExportedVerdict } from '../../contract/export.ts';
import { courseActivity, extensionOf, lessonActivity, questionActivity } from './activities.ts';
import type { XapiSetting } from './activities.ts';
import type { Agent, Statement } from './statement.ts';
import { ANSWERED, MILESTONE_RESULTS, MILESTONE_VERBS, VOIDED } from './vocabulary.ts';

/** Ids of statements are made from it, so that whoever sends the same thing again sends it under the same id. Never to be changed. */
const NAMESPACE = 'c76c2f5e-2c5f-4b0e-9c52-6a3c1d0f7b18';

export interface StatementOptions extends XapiSetting {
  version: XapiVersion;
}

/** Whom statements are about. */
export type Subject = Pick<ExportedRecord, 'record' | 'person'>;

/** All that is said of a record: its milestones, then of each question the best answer. Never a part of a video, a time of day, or what somebody wrote. */
export function* statementsOf(exported: ExportedRecord, options: StatementOptions): Generator<Statement> {
  for (const { course, milestones, lessons } of exported.courses) {
    for (const milestone of milestones) yield milestoneStatement(exported, course, milestone, options);
    for (const { lesson, term, questions } of lessons) {
      for (const { question, best } of questions) {
        yield answerStatement(exported, { course, lesson, term, question, best }, options);
      }
    }
  }
}

/** Something that was reached. Days are all that is known outside of when: hence midnight, and the extension that says so. */
export function milestoneStatement(
  subject: Subject,
  course: string,
  { kind, lesson, term, revision, at }: Pick<ExportedMilestone, 'kind' | 'lesson' | 'term' | 'revision' | 'at'>,
  options: StatementOptions,
): Statement {
  const result = MILESTONE_RESULTS[kind];
  return {
    id: idOf(options, subject, [course, kind, lesson ?? '', term, at]),
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
    id: idOf(options, subject, [course, 'answered', lesson, term, question, String(score), String(correct)]),
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

/** A list as JSON is never the same for two different ones, whatever stands in an id. */
function idOf({ url }: XapiSetting, { record }: Subject, parts: string[]): string {
  return v5(JSON.stringify([url.href, record.class, record.id, ...parts]), NAMESPACE);
}

function versionOf({ version }: Pick<StatementOptions, 'version'>): Pick<Statement, 'version'> {
  return version === '2.0.0' ? { version } : {};
}
