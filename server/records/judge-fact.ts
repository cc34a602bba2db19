import type { FactVerdict } from '../contract/api.ts';
import type { KeyedCourse } from '../contract/course.ts';
import { FIRST_TERM, isTerm } from '../contract/course.ts';
import type { Fact } from '../contract/fact.schema.ts';
import { FACT_VERSION, factSchema } from '../contract/fact.schema.ts';
import { grade, isAnswerTo } from '../contract/grade.ts';
import type { GradedFact } from '../contract/merge.ts';
import { OLDEST_FACT, stampedAt } from '../contract/record.ts';
import type { Rejection, RejectionReason } from '../contract/rejection.ts';
import { reject } from '../contract/rejection.ts';
import { READ_STEP } from '../contract/summarize.ts';
import type { Catalog } from '../content/catalog.ts';
import { sightOf } from '../identity/access.ts';
import type { Identity } from '../identity/identity.ts';
import { clipWatched } from './clip-watched.ts';

/** What becomes of one fact: it is refused, or it can be taken. */
export interface Judged {
  /** The course it belongs to, where there is one that is kept here. */
  course?: KeyedCourse;
  fact?: GradedFact;
  verdict?: FactVerdict;
  rejection?: Rejection;
}

const KINDS = ['watched', 'answered', 'submitted', 'done'];

/** Judges one fact for itself: a bad one never costs the others. */
export async function judgeFact(raw: unknown, identity: Identity, catalog: Catalog, now: number): Promise<Judged> {
  const { id, v, kind } = headOf(raw);
  const refuse = (reason: RejectionReason, course?: KeyedCourse): Judged => ({
    ...(course && { course }),
    rejection: reject(id, reason),
  });

  if (typeof v === 'number' && v > FACT_VERSION) return refuse('version');
  if (typeof kind === 'string' && !KINDS.includes(kind)) return refuse('kind');
  const parsed = factSchema.safeParse(raw);
  if (!parsed.success) return refuse('shape');
  const fact = parsed.data;
  if (stampedAt(fact) < now - OLDEST_FACT) return refuse('old');

  const course = await catalog.get(fact.course);
  if (!course) return refuse('course');
  if (sightOf(course, identity) !== 'whole') return refuse('access');
  if (course.record === 'device') return refuse('device');
  // No draw of questions was ever signed, and no course has other steps yet.
  if (fact.kind === 'submitted' || (fact.kind === 'done' && fact.step !== READ_STEP)) return refuse('kind', course);
  if (!(await catalog.knows(course.id, fact.lesson))) return refuse('lesson', course);
  const lesson = course.lessons.find(({ id }) => id === fact.lesson);
  if (!isTerm(fact.term, Math.min(fact.at, now)) || !(await wasTerm(fact, catalog))) return refuse('term', course);
  if (fact.kind === 'watched') return { course, fact: clipWatched(fact, lesson) };
  if (fact.kind !== 'answered') return { course, fact };

  const question = await catalog.question(course.id, fact.lesson, fact.question, fact.rev);
  if (!question) return refuse('question', course);
  if (!isAnswerTo(fact.response, question)) return refuse('shape', course);
  const verdict = grade(fact.response, question);
  return {
    course,
    fact: { ...fact, score: verdict.score, correct: verdict.correct },
    verdict: { fact: fact.id, question: fact.question, rev: fact.rev, ...verdict },
  };
}

/** A term that a lesson never had is none of it, however far back it lies. */
async function wasTerm({ course, lesson, term }: Fact, catalog: Catalog): Promise<boolean> {
  return term === FIRST_TERM || catalog.wasRenewed(course, lesson, term);
}

/** What can be said of a fact before it is known to be one. */
function headOf(raw: unknown): { id: string; v?: unknown; kind?: unknown } {
  if (raw === null || typeof raw !== 'object') return { id: '' };
  const { id, v, kind } = raw as Record<string, unknown>;
  return { id: typeof id === 'string' && id.length <= 64 ? id : '', v, kind };
}
