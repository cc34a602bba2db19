import type { AttemptsAnswer } from '../contract/api.ts';
import { attemptsRequestSchema } from '../contract/fact.schema.ts';
import type { Catalog } from '../content/catalog.ts';
import { parseBody } from '../http/body.ts';
import { sendJson } from '../http/send-json.ts';
import { sightOf } from '../identity/access.ts';
import type { Identity } from '../identity/identity.ts';
import { ProblemError } from '../problems.ts';
import type { ProofAttempts } from '../records/proof-attempts.ts';
import type { Handlers } from './table.ts';

export interface AttemptRoutesOptions {
  catalog: Pick<Catalog, 'get'>;
  attempts: ProofAttempts;
  /** Throws where one more report of somebody is too many. */
  allow(identity: Identity): Promise<void>;
  now(): number;
}

/** Draws questions for an attempt at a proof. They are signed, and come back with the answers: nothing is kept meanwhile. */
export function attemptRoutes({
  catalog,
  attempts,
  allow,
  now,
}: AttemptRoutesOptions): Handlers<'POST /api/v1/attempts'> {
  return {
    async 'POST /api/v1/attempts'(request, response, asker) {
      const identity = asker.identity!;
      await allow(identity);
      const wanted = parseBody(attemptsRequestSchema, request.body);
      const course = await catalog.get(wanted.course);
      if (!course) throw new ProblemError('course-unknown', { asked: wanted.course });
      if (sightOf(course, identity) !== 'whole') throw new ProblemError('role-missing');
      const lesson = course.lessons.find(({ id }) => id === wanted.lesson);
      if (!lesson) throw new ProblemError('lesson-unknown');
      if (course.mode !== 'proof') throw new ProblemError('proof-none');
      if (course.record === 'device') throw new ProblemError('proof-on-device');
      const drawn = attempts.draw(course, lesson, identity, now());
      if (drawn.questions.length === 0) throw new ProblemError('proof-none');
      sendJson(response, drawn satisfies AttemptsAnswer);
    },
  };
}
