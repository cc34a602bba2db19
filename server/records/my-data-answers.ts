import type { Question } from '../contract/question.ts';
import { isTyped, pairOf } from '../contract/question.ts';
import type { RichInline } from '../contract/rich-text.ts';
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
  return `${givenText(response, question, words)} – ${verdict(score, words)}`;
}

/** What was given, in the words of the question; of what was typed nothing is kept. */
function givenText(response: string[], question: Question | undefined, words: LearntWords): string {
  if (question && isTyped(question)) return words.typed;
  if (response.length === 0) return words.nothingChosen;
  const called = (id: string, of: { id: string; text: RichInline[] }[] = []) => {
    const found = of.find((one) => one.id === id);
    return nameOf(id, found && plainText(found.text), words);
  };
  const option = (id: string) => called(id, question?.options);
  switch (question?.type) {
    case 'matching':
    case 'sorting':
      return response
        .map(pairOf)
        .map(([id, target]) => words.brought(option(id), called(target, question.targets)))
        .join(', ');
    case 'ordering':
    case 'scenario':
      return response.map(option).join(words.then);
    default:
      return response.map(option).join(', ');
  }
}

function verdict({ correct, score }: Score, words: LearntWords): string {
  if (correct) return words.right;
  return score > 0 ? words.partly(Math.round(score * 100)) : words.wrong;
}

function isChanged({ rev }: { rev: string }, question: Question | undefined): boolean {
  return question !== undefined && question.rev !== rev;
}
