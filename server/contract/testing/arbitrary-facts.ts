import fc from 'fast-check';
import type { GradedFact } from '../merge.ts';

/** Few ids: facts that share one are what merging has to survive. */
export const fewIds = fc.constantFrom('fact-number-one-', 'fact-number-two-', 'fact-number-three', 'fact-number-four');

/** What is watched of a video within so many seconds, and where it ends; parts of a `watched` fact. */
export function anyWatching(longest: number) {
  const second = fc.double({ min: 0, max: longest, noNaN: true });
  const segment = fc.tuple(second, second).map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)]);
  return {
    kind: fc.constant('watched' as const),
    segments: fc.array(
      segment.filter(([from, to]) => from < to),
      { maxLength: 5 },
    ),
    position: second,
  };
}

/** The same ones so many times each, in any order. */
export function inAnyOrder<T>(some: T[], times: number): fc.Arbitrary<T[]> {
  const all = Array.from({ length: times }, () => some).flat();
  return fc.shuffledSubarray(all, { minLength: all.length });
}

const id = fc.constantFrom('a', 'b', 'c', 'constructor', 'tostring');
const response = fc.uniqueArray(fc.constantFrom('x', 'y', 'z'));
const score = fc.constantFrom(0, 0.5, 1).map((share) => ({ score: share, correct: share === 1 }));
const stamp = {
  v: fc.constant(1 as const),
  id: fewIds,
  course: fc.constant('course'),
  lesson: id,
  term: fc.constantFrom('first', '2026-11-01'),
  // Few times, too: ties are what the laws have to survive.
  at: fc.integer({ min: 0, max: 5 }),
  generation: fc.constant(null),
};
const received = fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined });

/** A fact of any kind, graded; of two it is likely that they have to do with one another. */
export const anyGradedFact: fc.Arbitrary<GradedFact> = fc
  .tuple(
    fc.oneof(
      fc.record({ ...stamp, ...anyWatching(120) }),
      fc
        .record({ ...stamp, kind: fc.constant('answered' as const), question: id, rev: id, response, score })
        .map(({ score, ...fact }) => ({ ...fact, ...score })),
      fc.record({
        ...stamp,
        kind: fc.constant('submitted' as const),
        attempt: id,
        answers: fc.array(
          fc
            .record({ question: id, rev: id, response, score })
            .map(({ score, ...answer }) => ({ ...answer, ...score })),
        ),
      }),
      fc.record({ ...stamp, kind: fc.constant('done' as const), step: id }),
    ),
    received,
  )
  .map(([fact, at]) => ({ ...fact, ...(at !== undefined && { received: at }) }));
