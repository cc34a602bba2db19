import type { VerdictsAnswer } from '../contract/api.ts';
import type { UngradedAnswer } from '../contract/fact.schema.ts';
import { verdictsRequestSchema } from '../contract/fact.schema.ts';
import type { Verdict } from '../contract/grade.ts';
import { grade, isAnswerTo } from '../contract/grade.ts';
import type { Catalog } from '../content/catalog.ts';
import { parseBody } from '../http/body.ts';
import { sightOf } from '../identity/access.ts';
import type { Identity } from '../identity/identity.ts';
import type { Handlers } from './table.ts';

/** Grades for people whose progress stays in their browser: nothing is stored, nothing logged. */
export function verdictRoutes({ catalog }: { catalog: Catalog }): Handlers<'POST /api/v1/verdicts'> {
  async function verdictOf(answer: UngradedAnswer, identity: Identity | undefined): Promise<Verdict | null> {
    const course = await catalog.get(answer.course);
    const sight = course && sightOf(course, identity);
    const preview = course?.lessons.some(({ id, preview }) => id === answer.lesson && preview) ?? false;
    if (sight !== 'whole' && !(sight === 'previews' && preview)) return null;
    const question = await catalog.question(answer.course, answer.lesson, answer.question, answer.rev);
    return question && isAnswerTo(answer.response, question) ? grade(answer.response, question) : null;
  }

  return {
    async 'POST /api/v1/verdicts'(request, response, { identity }) {
      const { answers } = parseBody(verdictsRequestSchema, request.body);
      const verdicts = await Promise.all(answers.map((answer) => verdictOf(answer, identity)));
      response.set('Cache-Control', 'no-store').json({ verdicts } satisfies VerdictsAnswer);
    },
  };
}
