/** Longer words are compared by their beginning: the cost stays small whatever somebody writes. */
const LONGEST = 80;

/** The known word that is nearest to what somebody wrote, where one is near enough to have been meant. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const typed = word.slice(0, LONGEST).toLowerCase();
  let best: string | undefined;
  let smallest = Math.max(1, Math.floor(typed.length / 3)) + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - typed.length) >= smallest) continue;
    const distance = editDistance(typed, candidate.toLowerCase());
    if (distance < smallest) [best, smallest] = [candidate, distance];
  }
  return best;
}

/**
 * How many slips of the hand lie between two words: a letter too many, too few, another one, or two that changed places
 * (Damerau and Levenshtein, in the form that touches no letter twice).
 */
export function editDistance(a: string, b: string): number {
  let [before, row]: number[][] = [[], Array.from({ length: b.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = row![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      const changed = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? before![j - 2]! + 1 : Infinity;
      next.push(Math.min(replaced, row![j]! + 1, next[j - 1]! + 1, changed));
    }
    [before, row] = [row, next];
  }
  return row![b.length]!;
}
