/** So many times longer than it took, something is good enough: it never takes more than a small share of the process. */
const SHARE = 20;

/** What takes less, in milliseconds, is made whenever it is asked for. */
const QUICK = 20;

/** Makes something anew where its state is another one; the more time that takes, the less often. */
export function kept<T>(make: () => Promise<T>): (state: string) => Promise<T> {
  let last: { state: string; value: Promise<T>; until: number } | undefined;

  return (state) => {
    const begun = performance.now();
    if (last && (last.state === state || begun < last.until)) return last.value;
    const mine = { state, value: make(), until: Infinity };
    last = mine;
    mine.value.then(
      () => {
        const took = performance.now() - begun;
        mine.until = begun + (took > QUICK ? took * SHARE : 0);
      },
      () => last === mine && (last = undefined),
    );
    return mine.value;
  };
}
