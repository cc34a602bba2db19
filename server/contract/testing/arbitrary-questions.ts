import fc from 'fast-check';
import type { KeyedOption, KeyedQuestion, QuestionType } from '../question.ts';

/** A question, and something that somebody can have answered to it. */
export interface Asked {
  question: KeyedQuestion;
  response: string[];
}

const id = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,8}$/);
const ids = (minLength: number) => fc.uniqueArray(id, { minLength, maxLength: 6 });
const someOf = <T>(all: T[], minLength: number) => fc.shuffledSubarray(all, { minLength });
const word = fc
  .string({ minLength: 1, maxLength: 12, unit: fc.constantFrom(...'aäeloöstuüßAKS-1 3'.split('')) })
  .filter((text) => text.trim() !== '');
const line = fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' }).filter((text) => text.trim() !== '');
const number = fc.oneof(fc.integer({ min: -9999, max: 9999 }), fc.double({ min: -99, max: 99, noNaN: true }));

const chosen = (type: 'single' | 'true-false' | 'multiple' | 'spot') =>
  ids(2).chain((all) =>
    fc
      .record({
        right: someOf(all, 1).map((some) => (type === 'single' || type === 'true-false' ? some.slice(0, 1) : some)),
        response: type === 'multiple' ? someOf(all, 0) : fc.constantFrom(...all).map((one) => [one]),
      })
      .map(({ right, response }) =>
        asked(
          type,
          all.map((one) => option(one, { right: right.includes(one) })),
          response,
        ),
      ),
  );

const brought = (type: 'matching' | 'sorting') =>
  fc.tuple(ids(1), ids(1)).chain(([all, targets]) =>
    fc
      .record({
        belongs: fc.array(fc.constantFrom(...targets), { minLength: all.length, maxLength: all.length }),
        moved: someOf(all, 1),
        to: fc.array(fc.constantFrom(...targets), { minLength: all.length, maxLength: all.length }),
      })
      .map(({ belongs, moved, to }) => ({
        ...asked(
          type,
          all.map((one, index) => option(one, { target: belongs[index]! })),
          moved.map((one, index) => `${one}:${to[index]!}`),
        ),
      }))
      .map(({ question, response }) => ({
        question: { ...question, targets: targets.map((one) => ({ id: one, text: [one] })) },
        response,
      })),
  );

const ordered = ids(2).chain((all) =>
  fc.tuple(someOf(all, all.length), someOf(all, all.length)).map(([right, response]) =>
    asked(
      'ordering',
      all.map((one) => option(one, { place: right.indexOf(one) })),
      response,
    ),
  ),
);

const typed = fc
  .record({ all: ids(2), spellings: fc.array(fc.array(word, { minLength: 1, maxLength: 3 }), { minLength: 6 }) })
  .chain(({ all, spellings }) =>
    fc.record({ other: fc.boolean(), text: fc.oneof(line, word, fc.constantFrom(...spellings.flat())) }).map((some) =>
      asked(
        'text',
        all.map((one, index) =>
          option(one, {
            right: index === 0,
            spellings: some.other && index === all.length - 1 ? [] : spellings[index]!,
          }),
        ),
        [some.text],
      ),
    ),
  );

const gaps = fc
  .record({ all: ids(1), spellings: fc.array(fc.array(word, { minLength: 1, maxLength: 3 }), { minLength: 6 }) })
  .chain(({ all, spellings }) =>
    fc
      .record({
        filled: someOf(all, 1),
        texts: fc.array(fc.oneof(line, fc.constantFrom(...spellings.flat())), { minLength: 6, maxLength: 6 }),
      })
      .map(({ filled, texts }) =>
        asked(
          'gap',
          all.map((one, index) => option(one, { spellings: spellings[index]! })),
          filled.map((one, index) => `${one}:${texts[index]!}`),
        ),
      ),
  );

const counted = fc
  .record({
    all: ids(1),
    values: fc.array(number, { minLength: 6, maxLength: 6 }),
    tolerance: fc.option(fc.double({ min: 0, max: 20, noNaN: true }), { nil: undefined }),
    typed: number,
    hit: fc.boolean(),
    german: fc.boolean(),
  })
  .map(({ all, values, tolerance, typed, hit, german }) => {
    const plain = Number((hit ? values[0]! : typed).toFixed(6));
    const response = [german ? String(plain).replace('.', ',') : String(plain)];
    const options = all.map((one, index) =>
      option(one, { right: index === 0, value: values[index]!, ...(tolerance !== undefined && { tolerance }) }),
    );
    return asked('number', options, response);
  })
  .filter(({ response: [text] }) => !text!.includes('e'));

/** Scenes of two decisions each, some of which lead back; the way through them is walked until an end or long enough. */
const scenario = fc
  .record({
    scenes: ids(1),
    goodness: fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
    to: fc.array(fc.nat({ max: 6 }), { minLength: 12, maxLength: 12 }),
    decisions: fc.array(fc.nat({ max: 1 }), { minLength: 12, maxLength: 12 }),
  })
  .map(({ scenes, goodness, to, decisions }) => {
    const options = scenes.flatMap((scene, index) =>
      [0, 1].map((which) => {
        const leads = scenes[to[index * 2 + which]!];
        return option(`${scene}-${which}`, {
          right: goodness[index * 2 + which]!,
          ...(leads !== undefined && { to: leads }),
        });
      }),
    );
    const response: string[] = [];
    let scene: string | undefined = scenes[0];
    for (const which of decisions) {
      if (scene === undefined) break;
      const taken: KeyedOption = options.find((one) => one.id === `${scene}-${which}`)!;
      response.push(taken.id);
      scene = taken.to;
    }
    const { question } = asked('scenario', options, response);
    return {
      question: {
        ...question,
        scenes: scenes.map((one) => ({ id: one, title: [one], body: [], options: [`${one}-0`, `${one}-1`] })),
      },
      response,
      isOver: scene === undefined,
    };
  })
  .filter(({ isOver }) => isOver);

/** A question of each type that is graded, as a course file can bring it, with an answer to it. */
export const anyAsked = {
  single: chosen('single'),
  multiple: chosen('multiple'),
  'true-false': chosen('true-false'),
  spot: chosen('spot'),
  matching: brought('matching'),
  sorting: brought('sorting'),
  ordering: ordered,
  text: typed,
  gap: gaps,
  number: counted,
  scenario,
} satisfies Partial<Record<QuestionType, fc.Arbitrary<Asked>>>;

/** A question of the same options in another order: it asks the same. */
export function reordered({ question, response }: Asked): fc.Arbitrary<Asked> {
  const { options, targets } = question;
  return fc
    .tuple(someOf(options, options.length), someOf(targets ?? [], targets?.length ?? 0))
    .map(([otherOptions, otherTargets]) => ({
      question: { ...question, options: otherOptions, ...(targets && { targets: otherTargets }) },
      response,
    }));
}

/** A question of options, as simple as it can be. */
export function questionOf(type: QuestionType, options: KeyedOption[]): KeyedQuestion {
  return { id: 'q', rev: 'revision', type, title: ['?'], body: [], options };
}

/** An option that says nothing but its id. */
export function option(name: string, key: Partial<KeyedOption> = {}): KeyedOption {
  return { id: name, text: [name], right: true, feedback: [{ kind: 'paragraph', children: [`weil ${name}`] }], ...key };
}

function asked(type: QuestionType, options: KeyedOption[], response: string[]): Asked {
  return { question: questionOf(type, options), response };
}
