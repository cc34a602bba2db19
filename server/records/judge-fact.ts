import type { FactVerdict } from '../contract/api.ts';
import type { KeyedCourse } from '../contract/course.ts';
import { FIRST_TERM, isTerm } from '../contract/course.ts';
import type { Fact } from '../contract/fact.schema.ts';
import { FACT_VERSION, factSchema } from '../contract/fact.schema.ts';
import type { GradedFact } from '../contract/merge.ts';
import type { Rejection, RejectionReason } from '../contract/rejection.ts';
import { reject } from '../contract/rejection.ts';
import { READ_STEP } from '../contract/summarize.ts';
import { OLDEST_FACT, stampedAt } from '../contract/take.ts';
import type { Catalog } from '../content/catalog.ts';
import { sightOf } from '../identity/access.ts';
import type { Identity } from '../identity/identity.ts';
import { clipWatched } from './clip-watched.ts';
import { judgeAnswered, judgeSubmitted } from './judge-answers.ts';
import type { ProofAttempts } from './proof-attempts.ts';

/** What becomes of one fact: it is refused, or it can be taken. */
export interface Judged {
  /** The course it belongs to, where there is one that is kept here. */
  course?: KeyedCourse;
  fact?: GradedFact;
  /** On each of its answers. */
  verdicts?: FactVerdict[];
  rejection?: Rejection;
}

/** What facts are judged by. */
export interface Judging {
  /** Who sent them. */
  identity: Identity;
  catalog: Catalog;
  attempts: Pick<ProofAttempts, 'drawOf'>;
  /** Milliseconds since 1970. */
  now: number;
}

const KINDS = ['watched', 'answered', 'submitted', 'done'];

/** Judges one fact for itself: a bad one never costs the others. */
export async function judgeFact(raw: unknown, judging: Judging): Promise<Judged> {
  const { id, v, kind } = headOf(raw);
  const { identity, catalog, now } = judging;
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
  if (!(await catalog.knows(course.id, fact.lesson))) return refuse('lesson', course);
  const judged = await judgeKind(fact, course, judging);
  return 'reason' in judged ? refuse(judged.reason, course) : { course, ...judged };
}

async function judgeKind(
  fact: Fact,
  course: KeyedCourse,
  { identity, catalog, attempts, now }: Judging,
): Promise<{ fact: GradedFact; verdicts?: FactVerdict[] } | { reason: RejectionReason }> {
  if (fact.kind === 'submitted') {
    const draw = attempts.drawOf(fact, identity);
    return draw ? judgeSubmitted(fact, draw, catalog) : { reason: 'attempt' };
  }
  if (!isTerm(fact.term, Math.min(fact.at, now)) || !(await wasTerm(fact, catalog))) return { reason: 'term' };
  if (fact.kind === 'answered') return judgeAnswered(fact, course, catalog);
  if (fact.kind === 'watched')
    return {
      fact: clipWatched(
        fact,
        course.lessons.find(({ id }) => id === fact.lesson),
      ),
    };
  const isStep = fact.step === READ_STEP || (await catalog.hadStep(course.id, fact.lesson, fact.step));
  return isStep ? { fact } : { reason: 'step' };
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
