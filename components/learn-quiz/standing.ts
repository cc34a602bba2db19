import type { Question } from '../../server/contract/question.ts';
import type { Verdict } from '../../server/contract/grade.ts';
import type { Answer, Score } from '../../server/contract/state.ts';
import type { AnswerView, ReadyView } from '../shared/session.ts';
import { answerKey } from '../shared/session.ts';

/** Where somebody is with one question. `choice` holds ids of options. */
export type Standing =
  /** Answering; nothing of it has left the page. `revised`: an earlier answer was to another wording. */
  | { name: 'open'; choice: string[]; revised: boolean }
  /** The answer is on its way. */
  | { name: 'waiting'; choice: string[] }
  | { name: 'checked'; choice: string[]; verdict: KnownVerdict };

/** Of an answer given earlier only the score is known until its reasons have been recalled. */
export type KnownVerdict = Score & Partial<Verdict>;

/** What an element remembers of a question that the session doesn't. */
export interface Work {
  /** What is chosen and not yet handed in. */
  draft?: string[];
  /** What was handed in here and has no verdict yet. */
  sent?: string[];
  /** It was handed in here: its verdict is news. */
  own?: boolean;
  problem?: 'choose' | 'refused';
}

/** Works out where somebody is: what they are doing now comes before what was said earlier or elsewhere. */
export function standingOf(question: Question, lesson: string, view: ReadyView, work: Work): Standing {
  const answer = view.answers.get(answerKey(lesson, question.id));
  const kept = keptAnswer(question, lesson, view);
  const revised = kept !== undefined && kept.rev !== question.rev && !(answer && !answer.verdict);

  if (work.draft) return { name: 'open', choice: work.draft, revised };
  if (work.sent) return { name: 'waiting', choice: work.sent };
  if (revised) return { name: 'open', choice: [], revised };
  return verdictOf(answer, kept) ?? { name: 'open', choice: [], revised };
}

/** The last answer that the service keeps, in the term that runs. */
export function keptAnswer({ id }: Question, lesson: string, { state, progress }: ReadyView): Answer | undefined {
  const term = progress.lessons.find((one) => one.lesson === lesson)?.term;
  const kept = term === undefined ? undefined : state.lessons[lesson]?.[term]?.answers[id];
  return kept && (kept.last ?? kept.best ?? kept.first);
}

function verdictOf(answer: AnswerView | undefined, kept: Answer | undefined): Standing | undefined {
  if (answer?.verdict) return { name: 'checked', choice: answer.response, verdict: answer.verdict };
  if (kept && (!answer || isSame(answer.response, kept.response)))
    return { name: 'checked', choice: kept.response, verdict: { score: kept.score, correct: kept.correct } };
  return answer && { name: 'waiting', choice: answer.response };
}

function isSame(a: string[], b: string[]): boolean {
  return a.length === b.length && a.every((id) => b.includes(id));
}
