import { statSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { StoreUnavailable } from '../progress-store.ts';

/** Where each database was opened: its file and its log, by the numbers that the disk knows them by. */
const places = new WeakMap<DatabaseSync, Map<string, string | undefined>>();

/** Remembers where a database lies. */
export function rememberPlace(database: DatabaseSync): void {
  const path = database.location()!;
  places.set(database, new Map([path, `${path}-wal`].map((file) => [file, numberOf(file)])));
}

/** A file that was moved or deleted while it is open takes everything, and nobody finds that again. Throws {@link StoreUnavailable}. */
export function demandInPlace(database: DatabaseSync): void {
  for (const [path, number] of places.get(database) ?? []) {
    if (numberOf(path) === number) continue;
    throw new StoreUnavailable(
      `Die Datei ${path} ist nicht mehr da, wo der Dienst sie geöffnet hat. Was Lernende senden, wartet in ihren Browsern. Bitte bringen Sie sie zurück, oder starten Sie den Dienst neu. / ` +
        `The file ${path} is no longer where the service opened it. What learners send waits in their browsers. Please bring it back, or restart the service.`,
    );
  }
}

function numberOf(path: string): string | undefined {
  try {
    const { dev, ino } = statSync(path);
    return `${dev}/${ino}`;
  } catch {
    return undefined;
  }
}
