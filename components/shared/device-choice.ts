/**
 * What somebody chose for this device. It stays in the browser, is in no request, and is kept only as long as it differs
 * from what everybody gets. Every name has its line in `server/records/inventory-browser.ts`.
 */
export type DeviceChoice = 'letter-keys';

/** Where a browser keeps nothing, a choice holds as long as the page. */
const chosen = new Map<DeviceChoice, string | undefined>();

/** The value that was kept; undefined: the usual. */
export function deviceChoice(choice: DeviceChoice): string | undefined {
  try {
    return localStorage.getItem(keyOf(choice)) ?? undefined;
  } catch {
    return chosen.get(choice);
  }
}

export function choose(choice: DeviceChoice, value: string | undefined): void {
  chosen.set(choice, value);
  try {
    if (value === undefined) localStorage.removeItem(keyOf(choice));
    else localStorage.setItem(keyOf(choice), value);
  } catch {
    return;
  }
}

/** Without a blank: those begin the names of facts that wait. */
function keyOf(choice: DeviceChoice): string {
  return `lernbausteine-${choice}`;
}
