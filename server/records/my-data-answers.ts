import type { Question } from '../contract/question.ts';
import { isTyped, pairOf } from '../contract/question.ts';
import { plainText } from '../contract/rich-text.ts';
import type { GradedAnswer, QuestionState, Score } from '../contract/state.ts';
import { answersTo } from '../contract/merge.ts';
import type { LearntWords, WhichAnswer } from './my-data-learnt-words.ts';
import { indented, oneLine } from './my-data-line.ts';

const WHICH: readonly WhichAnswer[] = ['first', 'best', 'last'];

/** The answers kept to one question, each told once. */
export function answersText(
  id: string,
  kept: QuestionState,
  question: Question | undefined,
  words: LearntWords,
  on: (at: number) => string,
): string[] {
  const answers = answersTo(kept);
  const told = new Map<string, WhichAnswer[]>();
  for (const which of WHICH) {
    const answer = answers[which];
    const text = `${givenAnswer(answer, question, words)}, ${on(answer.at)}`;
    told.set(text, [...(told.get(text) ?? []), which]);
  }
  return [
    words.question(nameOf(id, question && plainText(question.title), words)),
    ...indented([
      ...[...told].map(([text, which]) => `${words.answer(which)}: ${text}`),
      ...(WHICH.some((which) => isChanged(answers[which], question)) ? [words.changed] : []),
    ]),
  ];
}

/** One answer of those that were handed in together. */
export function handedInText(answer: GradedAnswer, question: Question | undefined, words: LearntWords): string[] {
  const name = nameOf(answer.question, question && plainText(question.title), words);
  return [
    `${words.question(name)}: ${givenAnswer(answer, question, words)}`,
    ...(isChanged(answer, question) ? indented([words.changed]) : []),
  ];
}

/** What something is called, by its id where no words are left. */
export function nameOf(id: string, text: string | undefined, words: LearntWords): string {
  const line = oneLine(text ?? '');
  return line ? words.quoted(line) : words.nameless(oneLine(id));
}

function givenAnswer(
  { response, ...score }: Score & { response: string[] },
  question: Question | undefined,
  words: LearntWords,
): string {
  const given = response.map((entry) =>
    pairOf(entry)
      .flatMap((id) => (id ? partName(id, question, words) : []))
      .join(' → '),
  );
  const nothing = question && isTyped(question) ? words.typed : words.nothingChosen;
  return `${given.join(', ') || nothing} – ${verdict(score, words)}`;
}

/** What an option is called, or the place where one was brought. */
function partName(id: string, question: Question | undefined, words: LearntWords): string {
  const part = [...(question?.options ?? []), ...(question?.targets ?? [])].find((one) => one.id === id);
  return nameOf(id, part && plainText(part.text), words);
}

function verdict({ correct, score }: Score, words: LearntWords): string {
  if (correct) return words.right;
  return score > 0 ? words.partly(Math.round(score * 100)) : words.wrong;
}

function isChanged({ rev }: { rev: string }, question: Question | undefined): boolean {
  return question !== undefined && question.rev !== rev;
}
