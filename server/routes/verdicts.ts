import type { VerdictsAnswer } from '../contract/api.ts';
import type { KeyedCourse } from '../contract/course.ts';
import type { KeyedQuestion } from '../contract/question.ts';
import type { UngradedAnswer } from '../contract/fact.schema.ts';
import { verdictsRequestSchema } from '../contract/fact.schema.ts';
import type { Verdict } from '../contract/grade.ts';
import { grade, isAnswerTo } from '../contract/grade.ts';
import type { Catalog } from '../content/catalog.ts';
import { parseBody } from '../http/body.ts';
import { sendJson } from '../http/send-json.ts';
import { own } from '../contract/state.ts';
import { sightOf } from '../identity/access.ts';
import type { Grants } from '../identity/grants.ts';
import type { Identity } from '../identity/identity.ts';
import type { LearnerRecord } from '../contract/record.ts';
import type { LearnerRecords } from '../records/learner-records.ts';
import { isOfProof, mayBe, verdictOn } from '../records/verdict-on.ts';
import type { Handlers } from './table.ts';

export interface VerdictRoutesOptions {
  catalog: Catalog;
  grants: Grants;
  records: Pick<LearnerRecords, 'read'>;
  now(): number;
}

/** Who asks, and what is held of them in a course: it is read once however many answers ask for it. */
interface Asker {
  identity: Identity | undefined;
  heldIn(course: string): Promise<LearnerRecord[]>;
}

/** What stands in the place of a grant where the files are anybody's. */
const PUBLIC = 'public';

/** Grades for people whose progress stays in their browser: nothing is stored, nothing logged. */
export function verdictRoutes({
  catalog,
  grants,
  records,
  now,
}: VerdictRoutesOptions): Handlers<'POST /api/v1/verdicts'> {
  async function verdictOf(answer: UngradedAnswer, { identity, heldIn }: Asker): Promise<Verdict | null> {
    const course = await catalog.get(answer.course);
    const { grant = PUBLIC } = answer;
    if (!course) return null;
    // Whoever was handed the files of a course may have its answers graded, without saying who they are. A grant that has
    // ended refuses the request: null would mean that the question never existed, and the answer would be dropped.
    if (grant !== PUBLIC) grants.check(grant, course.id, now());
    else if (!maySee(course, answer, identity)) return null;
    const question = await catalog.question(answer.course, answer.lesson, answer.question, answer.rev);
    if (!question) return null;
    if (isOfProof(course, answer.lesson, question)) return verdictAgain(answer, question, await heldIn(course.id));
    return isAnswerTo(answer.response, question) ? grade(answer.response, question) : null;
  }

  /** Of a proof nothing is told but what the asker has handed in: else it could be practised here. */
  function verdictAgain(
    { course, lesson, rev, response }: UngradedAnswer,
    question: KeyedQuestion,
    held: LearnerRecord[],
  ): Verdict | null {
    const terms = held.flatMap(({ courses }) =>
      Object.values(own(own(courses, course)?.state.lessons ?? {}, lesson) ?? {}),
    );
    const kept = terms
      .flatMap(({ attempts }) => Object.values(attempts))
      .flatMap(({ answers }) => answers)
      .filter((one) => one.question === question.id && one.rev === rev)
      .find((one) => mayBe(response, one, question));
    return kept ? verdictOn({ ...kept, response }, question) : null;
  }

  return {
    async 'POST /api/v1/verdicts'(request, response, { identity }) {
      const { answers } = parseBody(verdictsRequestSchema, request.body);
      const reads = new Map<string, Promise<LearnerRecord[]>>();
      const heldIn = (course: string): Promise<LearnerRecord[]> => {
        const read = reads.get(course) ?? (identity ? records.read(identity, [course]) : Promise.resolve([]));
        reads.set(course, read);
        return read;
      };
      const verdicts = await Promise.all(answers.map((answer) => verdictOf(answer, { identity, heldIn })));
      sendJson(response, { verdicts } satisfies VerdictsAnswer);
    },
  };
}

function maySee(course: KeyedCourse, { lesson }: UngradedAnswer, identity: Identity | undefined): boolean {
  const sight = sightOf(course, identity);
  return (
    sight === 'whole' || (sight === 'previews' && course.lessons.some(({ id, preview }) => id === lesson && preview))
  );
}
