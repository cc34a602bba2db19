import type { Question } from '../../server/contract/question.ts';
import { isAnswerTo } from '../../server/contract/grade.ts';
import type { Papers } from '../shared/desk.ts';

/** Characters of one entry that the service takes. */
const LONGEST = 300;

/** What is handed in: to each question its answer, or an empty one where nobody can have answered so. */
export function answersOf(questions: Question[], drafts: Papers['drafts']) {
  return questions.map((question) => {
    const response = (drafts.get(question.id) ?? []).map(plain);
    return { question: question.id, rev: question.rev, response: isAnswerTo(response, question) ? response : [] };
  });
}

/** One strange letter must not cost all answers. */
function plain(text: string): string {
  return text
    .slice(0, LONGEST)
    .toWellFormed()
    .replace(/\p{Cc}/gu, ' ');
}
