/** Under which key the shelf keeps a state: whose it is, of which service and course. `subject` null: of nobody signed in. */
export function stateKey(service: string, subject: string | null, course: string): string {
  return JSON.stringify([service, subject, course]);
}

/** What a key of {@link stateKey} says. */
export function partsOf(key: string): { service: string; subject: string | null; course: string } {
  const [service, subject, course] = JSON.parse(key) as [string, string | null, string];
  return { service, subject, course };
}
