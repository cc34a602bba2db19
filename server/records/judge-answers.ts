import type { FactVerdict } from '../contract/api.ts';
import type { KeyedCourse } from '../contract/course.ts';
import type { AnsweredFact, SubmittedFact } from '../contract/fact.schema.ts';
import { grade, isAnswerTo } from '../contract/grade.ts';
import type { GradedFact } from '../contract/merge.ts';
import type { RejectionReason } from '../contract/rejection.ts';
import type { GradedAnswer, Submission } from '../contract/state.ts';
import type { Catalog } from '../content/catalog.ts';
import { isOfProof, judgeHandedIn, keptOf, verdictOn } from './verdict-on.ts';

/** What becomes of answers: they are graded, or there is a reason why not. */
export type JudgedAnswers = { fact: GradedFact; verdicts: FactVerdict[] } | { reason: RejectionReason };

type Questions = Pick<Catalog, 'question'>;

/** An answer in practice. */
export async function judgeAnswered(
  fact: AnsweredFact,
  course: KeyedCourse,
  catalog: Questions,
): Promise<JudgedAnswers> {
  const { id, lesson, rev, response } = fact;
  const question = await catalog.question(course.id, lesson, fact.question, rev);
  if (!question) return { reason: 'question' };
  // Else a proof could be practised, verdict by verdict.
  if (isOfProof(course, lesson, question)) return { reason: 'proof' };
  if (!isAnswerTo(response, question)) return { reason: 'shape' };
  const verdict = grade(response, question);
  const { score, correct } = verdict;
  return {
    fact: { ...fact, response: keptOf(response, question), score, correct },
    verdicts: [{ fact: id, question: question.id, rev, ...verdict }],
  };
}

/**
 * All answers of an attempt that was drawn here, however long ago: what it asked is kept as it was. It counts for the term
 * it was drawn in, also when the lesson was renewed since; and nobody hands in what isn't drawn yet, whatever their clock says.
 */
export async function judgeSubmitted(
  fact: SubmittedFact,
  draw: { at: number; term: string },
  catalog: Questions,
): Promise<JudgedAnswers> {
  const judged = await Promise.all(
    fact.answers.map(async (given) => {
      const question = await catalog.question(fact.course, fact.lesson, given.question, given.rev);
      return question && judgeHandedIn(given, question);
    }),
  );
  const known = judged.filter((one) => one !== undefined);
  // Another instance has just published it, or the archive came back from a backup.
  if (known.length < judged.length) return { reason: 'attempt' };
  return {
    fact: { ...fact, term: draw.term, at: Math.max(fact.at, draw.at), answers: known.map(({ answer }) => answer) },
    verdicts: known.map(({ answer: { question, rev }, verdict }) => ({ fact: fact.id, question, rev, ...verdict })),
  };
}

/**
 * The verdicts on an attempt as it is kept. It may be another than was just handed in: whoever has seen the verdicts can't
 * answer again. What is the same was graded already, with the reasons for what was typed.
 */
export async function verdictsOnKept(
  kept: Submission,
  fact: GradedFact & { kind: 'submitted' },
  judged: FactVerdict[],
  catalog: Questions,
): Promise<FactVerdict[]> {
  const verdicts = await Promise.all(
    kept.answers.map(async (answer): Promise<FactVerdict | undefined> => {
      const { question: id, rev } = answer;
      const index = fact.answers.findIndex((one) => isSame(one, answer));
      if (kept.id === fact.id && index >= 0) return judged[index];
      const question = await catalog.question(fact.course, fact.lesson, id, rev);
      return question && { fact: fact.id, question: id, rev, ...verdictOn(answer, question) };
    }),
  );
  return verdicts.filter((verdict) => verdict !== undefined);
}

function isSame(a: GradedAnswer, b: GradedAnswer): boolean {
  const contentOf = ({ question, rev, response, score }: GradedAnswer) =>
    [question, rev, score, ...response].join('\n');
  return contentOf(a) === contentOf(b);
}
