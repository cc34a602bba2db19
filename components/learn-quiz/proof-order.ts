import type { Question, QuestionType } from '../../server/contract/question.ts';

/** Their options stand where the text, or what they say, puts them. */
const IN_PLACE: readonly QuestionType[] = ['true-false', 'gap', 'text', 'number'];

/** A question as one attempt shows it: what is to be chosen in an order of the attempt's own, the same whenever it is looked at. */
export function shuffledFor(attempt: string, question: Question): Question {
  if (IN_PLACE.includes(question.type)) return question;
  const place = ({ id }: { id: string }) => hash(`${attempt} ${question.id} ${id}`);
  const inOrder = <T extends { id: string }>(some: T[]) => [...some].sort((a, b) => place(a) - place(b));
  const { options, targets, scenes } = question;
  return {
    ...question,
    options: inOrder(options),
    // Categories are named in an order that somebody has thought about.
    ...(targets && question.type === 'matching' && { targets: inOrder(targets) }),
    ...(scenes && {
      scenes: scenes.map((scene) => ({
        ...scene,
        options: inOrder(scene.options.map((id) => ({ id }))).map(({ id }) => id),
      })),
    }),
  };
}

/** A number of 32 bits that says nothing about the text it is of (FNV-1a, mixed once more at its end). */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const letter of text) value = Math.imul(value ^ letter.codePointAt(0)!, 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
