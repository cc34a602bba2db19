import fc from 'fast-check';

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
