import type { Milestone } from '../../contract/milestones.ts';
import type { Statement } from './statement.ts';

type Verb = Statement['verb'];

/**
 * What is said of a milestone: verbs of cmi5 (specification 1.0, section 9.3, https://github.com/AICC/CMI-5_Spec_Current).
 * A course is `satisfied` when all that it is made of is completed, a lesson (what cmi5 calls an assignable unit) is
 * `completed`. Nothing here is marked as “cmi5 defined” (section 9.6.2.1): those statements need the session and how long
 * it took, and neither is anybody’s business.
 */
export const MILESTONE_VERBS: Record<Milestone['kind'], Verb> = {
  started: verb('http://adlnet.gov/expapi/verbs/initialized', 'initialized', 'hat begonnen'),
  'lesson-completed': verb('http://adlnet.gov/expapi/verbs/completed', 'completed', 'hat abgeschlossen'),
  passed: verb('http://adlnet.gov/expapi/verbs/passed', 'passed', 'hat bestanden'),
  completed: verb('https://w3id.org/xapi/adl/verbs/satisfied', 'satisfied', 'hat vollständig erfüllt'),
};

/**
 * What comes out of it, by the same specification: completion belongs to `completed` (section 9.5.3), success to `passed`
 * (9.5.2), and nothing to the other two.
 */
export const MILESTONE_RESULTS: Partial<Record<Milestone['kind'], NonNullable<Statement['result']>>> = {
  'lesson-completed': { completion: true },
  passed: { success: true },
};

/** Of the vocabulary of ADL; cmi5 allows it beside its own. */
export const ANSWERED = verb('http://adlnet.gov/expapi/verbs/answered', 'answered', 'hat beantwortet');

/** The one verb that the Experience API itself defines (1.0.3, part two, section 2.3.2). */
export const VOIDED = verb('http://adlnet.gov/expapi/verbs/voided', 'voided', 'hat für ungültig erklärt');

/** What activities are; the course as cmi5 types it (section 9.4). */
export const ACTIVITY_TYPES = {
  course: 'https://w3id.org/xapi/cmi5/activitytype/course',
  lesson: 'http://adlnet.gov/expapi/activities/lesson',
  question: 'http://adlnet.gov/expapi/activities/question',
} as const;

function verb(id: string, en: string, de: string): Verb {
  return { id, display: { en, de } };
}
