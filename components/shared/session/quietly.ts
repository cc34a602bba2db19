/** Does something with the browser's small store. Where it refuses that as well, there is nothing more to be done. */
export function quietly(act: () => void): void {
  try {
    act();
  } catch {
    return;
  }
}
