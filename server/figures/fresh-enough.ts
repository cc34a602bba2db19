/** So many times longer than it took, something is good enough: it never takes more than a small share of the process. */
const SHARE = 20;

/** What takes less, in milliseconds, is made whenever it is asked for. */
const QUICK = 100;

/** Longer than this nothing is good enough, in milliseconds. */
const LONGEST = 5000;

interface Made<T> {
  shape: string;
  version: number;
  value: T;
  until: number;
}

/** Makes something anew where it has another shape, at once, and where it has another version, the more seldom the longer that takes. */
export function freshEnough<From, T>(make: (from: From) => T): (from: From, shape: string, version: number) => T {
  let last: Made<T> | undefined;

  return (from, shape, version) => {
    const begun = performance.now();
    const isGood = last?.shape === shape && (last.version === version || begun < last.until);
    if (last && isGood) return last.value;
    const value = make(from);
    const took = performance.now() - begun;
    last = { shape, version, value, until: took > QUICK ? begun + Math.min(took * SHARE, LONGEST) : begun };
    return value;
  };
}
