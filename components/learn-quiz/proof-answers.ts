import type { Question } from '../../server/contract/question.ts';
import type { Papers } from '../shared/desk.ts';

/** Characters of one entry that the service takes. */
const LONGEST = 300;

/** What is handed in: to each question its answer as far as it is given. */
export function answersOf(questions: Question[], drafts: Papers['drafts']) {
  return questions.map(({ id, rev }) => ({ question: id, rev, response: (drafts.get(id) ?? []).map(plain) }));
}

/** One strange letter must not cost all answers. */
function plain(text: string): string {
  return text
    .slice(0, LONGEST)
    .toWellFormed()
    .replace(/\p{Cc}/gu, ' ');
}
