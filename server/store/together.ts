/** So many changes are asked for at once: they are one commit. */
const TOGETHER = 100;

/** Changes something for each, some at once, and waits for them before the next are looked at: where one fails, that is what this fails with. */
export async function together<T>(all: AsyncIterable<T>, change: (one: T) => Promise<void>): Promise<void> {
  let some: T[] = [];
  for await (const one of all) {
    some.push(one);
    if (some.length < TOGETHER) continue;
    await Promise.all(some.map(change));
    some = [];
  }
  await Promise.all(some.map(change));
}
