import type { Question } from '../../server/contract/question.ts';
import type { Verdict } from '../../server/contract/grade.ts';
import type { Answer, Score } from '../../server/contract/state.ts';
import type { AnswerView, ReadyView } from '../shared/session.ts';
import { answerKey } from '../shared/session.ts';

/** Where somebody is with one question. */
export type Standing =
  /** Answering; nothing of it has left the page. `revised`: an earlier answer was to another wording. */
  | { name: 'open'; response: string[]; revised: boolean }
  /** The answer is on its way. */
  | { name: 'waiting'; response: string[] }
  | { name: 'checked'; response: string[]; verdict: KnownVerdict };

/** Of an answer given earlier only the score is known until its reasons have been recalled. */
export type KnownVerdict = Score & Partial<Verdict>;

/** What an element remembers of a question that the session doesn't. */
export interface Work {
  /** What is given and not yet handed in. */
  draft?: string[] | undefined;
  /** That lay on the desk: where it was handed in meanwhile, it is no draft any more. */
  found?: boolean;
  /** What was handed in here and has no verdict yet. */
  sent?: string[];
  /** What was typed and handed in last: the service doesn't keep it. */
  typed?: string[] | undefined;
  /** It was handed in here: its verdict is news. */
  own?: boolean;
  problem?: 'lacking' | 'refused';
}

/** Works out where somebody is: what they are doing now comes before what was said earlier or elsewhere. */
export function standingOf(question: Question, lesson: string, view: ReadyView, work: Work): Standing {
  const answer = view.answers.get(answerKey(lesson, question.id));
  const kept = keptAnswer(question, lesson, view);
  const revised = kept !== undefined && kept.rev !== question.rev && !(answer && !answer.verdict);

  const isGiven = work.found && [answer, kept].some((one) => one && isSame(one.response, work.draft, question));
  if (work.draft && !isGiven) return { name: 'open', response: work.draft, revised };
  if (work.sent) return { name: 'waiting', response: work.sent };
  if (revised) return { name: 'open', response: [], revised };
  return verdictOf(question, answer, kept, work) ?? { name: 'open', response: work.typed ?? [], revised };
}

/** The last answer that the service keeps, in the term that runs. */
export function keptAnswer({ id }: Question, lesson: string, { state, progress }: ReadyView): Answer | undefined {
  const term = progress.lessons.find((one) => one.lesson === lesson)?.term;
  const kept = term === undefined ? undefined : state.lessons[lesson]?.[term]?.answers[id];
  return kept && (kept.last ?? kept.best ?? kept.first);
}

/** How the last answer to a question turned out; empty where there is none. */
export function outcomeOf(question: Question, lesson: string, view: ReadyView): 'right' | 'wrong' | 'answered' | '' {
  const standing = standingOf(question, lesson, view, {});
  if (standing.name === 'checked') return standing.verdict.correct ? 'right' : 'wrong';
  return standing.name === 'waiting' || keptAnswer(question, lesson, view) ? 'answered' : '';
}

function verdictOf(
  question: Question,
  answer: AnswerView | undefined,
  kept: Answer | undefined,
  { typed = [] }: Work,
): Standing | undefined {
  const withText = ({ response }: AnswerView) => (response.length ? response : typed);
  if (answer?.verdict) return { name: 'checked', response: withText(answer), verdict: answer.verdict };
  if (kept && (!answer || isSame(answer.response, kept.response, question)))
    return { name: 'checked', response: withText(kept), verdict: { score: kept.score, correct: kept.correct } };
  return answer && { name: 'waiting', response: answer.response };
}

/** Where an order is no part of the answer, the same in another one is the same. */
function isSame(a: string[], b: string[] = [], { type }: Question): boolean {
  const isOrdered = type === 'ordering' || type === 'scenario';
  return a.length === b.length && a.every((id, index) => (isOrdered ? id === b[index] : b.includes(id)));
}
