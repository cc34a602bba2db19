import { randomBytes } from 'node:crypto';
import type { CourseProgressAnswer, FactsAnswer, FactVerdict } from '../contract/api.ts';
import type { KeyedCourse } from '../contract/course.ts';
import { factsRequestSchema } from '../contract/fact.schema.ts';
import type { GradedFact } from '../contract/merge.ts';
import type { Person, RecordKey } from '../contract/record.ts';
import type { Rejection } from '../contract/rejection.ts';
import type { Submission } from '../contract/state.ts';
import { handedIn, take } from '../contract/take.ts';
import type { Catalog } from '../content/catalog.ts';
import { parseBody } from '../http/body.ts';
import { sendJson } from '../http/send-json.ts';
import type { Identity } from '../identity/identity.ts';
import { ProblemError } from '../problems.ts';
import { verdictsOnKept } from '../records/judge-answers.ts';
import type { Judged } from '../records/judge-fact.ts';
import { judgeFact } from '../records/judge-fact.ts';
import type { Change, LearnerRecords } from '../records/learner-records.ts';
import type { ProofAttempts } from '../records/proof-attempts.ts';
import { progressOf } from './progress.ts';
import type { Handlers } from './table.ts';

/** Seconds a browser waits until its next report. */
const NEXT = 15;

export interface FactRoutesOptions {
  catalog: Catalog;
  records: LearnerRecords;
  attempts: ProofAttempts;
  /** Throws where one more report of somebody is too many. */
  allow(identity: Identity): Promise<void>;
  /** Told of each report how many facts were taken, and which weren’t. */
  tell?: ((taken: number, rejected: readonly Rejection[]) => void) | undefined;
  now(): number;
}

/** Takes what happened; answers, once that is durable, what it means. */
export function factRoutes({
  catalog,
  records,
  attempts,
  allow,
  tell,
  now,
}: FactRoutesOptions): Handlers<'POST /api/v1/facts'> {
  return {
    async 'POST /api/v1/facts'(request, response, asker) {
      const identity = asker.identity!;
      await allow(identity);
      const { subject, facts } = parseBody(factsRequestSchema, request.body);
      if (subject !== identity.subject) throw new ProblemError('subject-changed');

      const time = now();
      const judged = await Promise.all(
        facts.map((fact) => judgeFact(fact, { identity, catalog, attempts, now: time })),
      );
      const courses = new Map(judged.flatMap(({ course }) => (course ? [[course.id, course]] : [])));
      const taken = await Promise.all(
        (['pseudonymous', 'named'] as const).map((recordClass) => {
          const ofClass = [...courses.values()].filter(({ record }) => record === recordClass);
          const some = judged.flatMap(({ fact }) =>
            fact && courses.get(fact.course)!.record === recordClass ? fact : [],
          );
          return takeInto(recordClass, ofClass, some, identity, time);
        }),
      );

      const rejected = [...judged.flatMap(({ rejection }) => rejection ?? []), ...taken.flatMap((one) => one.rejected)];
      const erased = new Set(taken.flatMap((one) => one.rejected.map(({ id }) => id)));
      const verdicts = await Promise.all(
        judged.filter(({ fact }) => fact && !erased.has(fact.id)).map((one) => verdictsOn(one, taken)),
      );
      tell?.(facts.length - rejected.length, rejected);
      sendJson(response, {
        subject,
        progress: Object.fromEntries(taken.flatMap((one) => one.progress)),
        verdicts: verdicts.flat(),
        rejected,
        next: NEXT,
      } satisfies FactsAnswer);
    },
  };

  /** The verdicts on what was taken; on an attempt as it is kept now. */
  async function verdictsOn({ fact, verdicts = [] }: Judged, taken: Taken[]): Promise<FactVerdict[]> {
    if (fact?.kind !== 'submitted') return verdicts;
    const kept = taken.map(({ attempts }) => attempts.get(fact.attempt)).find((one) => one !== undefined);
    return kept ? verdictsOnKept(kept, fact, verdicts, catalog) : [];
  }

  /** One durable change for all facts of one record. */
  async function takeInto(
    recordClass: RecordKey['class'],
    courses: KeyedCourse[],
    facts: GradedFact[],
    identity: Identity,
    time: number,
  ): Promise<Taken> {
    if (courses.length === 0) return { rejected: [], progress: [], attempts: new Map() };
    const ids = courses.map(({ id }) => id);
    const change: Change<Taken> = (before, place) => {
      const { record, rejected } = take(before, facts, {
        ...place,
        ...(recordClass === 'named' && personOf(identity)),
        generation: before?.generation ?? randomBytes(12).toString('base64url'),
        now: time,
        course: (id) => courses.find((course) => course.id === id),
      });
      const kept = [record, place.other].filter((one) => one !== undefined);
      const attempts = facts.flatMap((fact): [string, Submission][] => {
        const held = fact.kind === 'submitted' && handedIn(fact, kept);
        return held ? [[fact.attempt, held]] : [];
      });
      const progress = ids.map((id): Taken['progress'][number] => [id, progressOf(record, kept, id)]);
      return { record, result: { rejected, progress, attempts: new Map(attempts) } };
    };
    return records.update(identity, recordClass, change, ids);
  }
}

/** What became of the facts of one record. */
interface Taken {
  rejected: Rejection[];
  progress: [string, CourseProgressAnswer][];
  /** Those that were handed in, as they are kept. */
  attempts: Map<string, Submission>;
}

/** Only named records hold a name. */
function personOf({ name, department }: Identity): { person?: Person } {
  const person = { ...(name && { name }), ...(department && { department }) };
  return Object.keys(person).length > 0 ? { person } : {};
}
