import type { VerdictsAnswer } from '../contract/api.ts';
import type { KeyedCourse } from '../contract/course.ts';
import type { UngradedAnswer } from '../contract/fact.schema.ts';
import { verdictsRequestSchema } from '../contract/fact.schema.ts';
import type { Verdict } from '../contract/grade.ts';
import { grade, isAnswerTo } from '../contract/grade.ts';
import type { Catalog } from '../content/catalog.ts';
import { parseBody } from '../http/body.ts';
import { sendJson } from '../http/send-json.ts';
import { sightOf } from '../identity/access.ts';
import type { Grants } from '../identity/grants.ts';
import type { Identity } from '../identity/identity.ts';
import type { Handlers } from './table.ts';

export interface VerdictRoutesOptions {
  catalog: Catalog;
  grants: Grants;
  now(): number;
}

/** What stands in the place of a grant where the files are anybody's. */
const PUBLIC = 'public';

/** Grades for people whose progress stays in their browser: nothing is stored, nothing logged. */
export function verdictRoutes({ catalog, grants, now }: VerdictRoutesOptions): Handlers<'POST /api/v1/verdicts'> {
  async function verdictOf(answer: UngradedAnswer, identity: Identity | undefined): Promise<Verdict | null> {
    const course = await catalog.get(answer.course);
    const { grant = PUBLIC } = answer;
    if (!course) return null;
    // Whoever was handed the files of a course may have its answers graded, without saying who they are. A grant that has
    // ended refuses the request: null would mean that the question never existed, and the answer would be dropped.
    if (grant !== PUBLIC) grants.check(grant, course.id, now());
    else if (!maySee(course, answer, identity)) return null;
    const question = await catalog.question(answer.course, answer.lesson, answer.question, answer.rev);
    return question && isAnswerTo(answer.response, question) ? grade(answer.response, question) : null;
  }

  return {
    async 'POST /api/v1/verdicts'(request, response, { identity }) {
      const { answers } = parseBody(verdictsRequestSchema, request.body);
      const verdicts = await Promise.all(answers.map((answer) => verdictOf(answer, identity)));
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
