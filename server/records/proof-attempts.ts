import { randomBytes, randomInt } from 'node:crypto';
import type { AttemptsAnswer } from '../contract/api.ts';
import type { KeyedCourse, KeyedLesson } from '../contract/course.ts';
import { termOf } from '../contract/course.ts';
import type { SubmittedFact } from '../contract/fact.schema.ts';
import { poolOf } from '../contract/graded.ts';
import type { RecordKey } from '../contract/record.ts';
import type { Identity } from '../identity/identity.ts';
import { keyedHash } from '../identity/identity.ts';
import { sameText } from '../identity/same-text.ts';
import type { RecordKeys } from './record-keys.ts';

/** What was drawn for an attempt, or is handed in as that. */
type Drawn = Pick<AttemptsAnswer['questions'][number], 'question' | 'rev'>[];

/** Draws the questions of attempts at proofs, and knows its own draws again. Nothing is kept of them. */
export interface ProofAttempts {
  /** Some questions of a lesson, by chance and in an order of chance; none where it has no proof. */
  draw(course: KeyedCourse, lesson: KeyedLesson, identity: Identity, now: number): AttemptsAnswer;
  /** When an attempt was drawn, and in which term; undefined unless it was drawn here, for this person, and for exactly these questions. */
  drawOf(fact: SubmittedFact, identity: Identity): { at: number; term: string } | undefined;
}

export interface ProofAttemptsOptions {
  /** Sign attempts: the first does, all are recognised. */
  secrets: readonly string[];
  keys: RecordKeys;
}

/**
 * An attempt is `<when it was drawn, base 36>.<term>.<random>.<signature>`. The signature covers these, what it was drawn
 * for, the questions, and where the person's record lies: of a pseudonymous one it tells no more than the record itself.
 */
export function proofAttempts({ secrets, keys }: ProofAttemptsOptions): ProofAttempts {
  const sign = (secret: string, signed: Signed, { class: recordClass, id }: RecordKey) => {
    const { course, lesson, name, drawn } = signed;
    const questions = drawn.map(({ question, rev }) => `${question}@${rev}`).sort();
    return keyedHash(secret, `attempt:1:${JSON.stringify([course, lesson, name, recordClass, id, questions])}`);
  };

  return {
    draw(course, lesson, identity, now) {
      const pool = shuffled(poolOf(lesson));
      const questions = pool.slice(0, lesson.draw ?? pool.length).map(({ id, rev }) => ({ question: id, rev }));
      const name = [now.toString(36), termOf(lesson, now), randomBytes(16).toString('base64url')].join('.');
      const signed = { course: course.id, lesson: lesson.id, name, drawn: questions };
      const owner = keys.keyOf(identity, course.record === 'named' ? 'named' : 'pseudonymous');
      return { attempt: `${name}.${sign(secrets[0]!, signed, owner)}`, questions };
    },

    drawOf({ course, lesson, attempt, answers }, identity) {
      const end = attempt.lastIndexOf('.');
      const [name, signature] = [attempt.slice(0, end), attempt.slice(end + 1)];
      const signed = { course, lesson, name, drawn: answers };
      // The course may have had another class, and pseudonyms another key.
      const owners = [...keys.classes.map((one) => keys.keyOf(identity, one)), ...keys.olderKeysOf(identity)];
      const isOurs = secrets.some((secret) => owners.some((owner) => sameText(signature, sign(secret, signed, owner))));
      const [at = '', term = ''] = name.split('.');
      return isOurs ? { at: parseInt(at, 36), term } : undefined;
    },
  };
}

/** What the signature of an attempt covers. */
interface Signed {
  course: string;
  lesson: string;
  /** All of it but the signature. */
  name: string;
  drawn: Drawn;
}

/** In an order of chance, each as likely as any other. */
function shuffled<T>(some: readonly T[]): T[] {
  const order = [...some];
  for (let last = order.length - 1; last > 0; last--) {
    const other = randomInt(last + 1);
    [order[last], order[other]] = [order[other]!, order[last]!];
  }
  return order;
}
