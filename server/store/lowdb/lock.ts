import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';

/** Another process writes in the folder. */
export class FolderInUse extends Error {
  override name = 'FolderInUse';
}

/**
 * Makes this process the only one that writes in a folder, until the lock is closed or the process ends, however it ends.
 * The lock lies on a file of its own: reading the store beside the service stays possible.
 */
export function lockFolder(folder: string): { close(): void } {
  const database = new DatabaseSync(join(folder, 'lock.sqlite'));
  try {
    database.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; COMMIT');
  } catch (error) {
    database.close();
    throw new FolderInUse(
      `Ein anderer Prozess schreibt schon in ${folder}. Bitte beenden Sie ihn oder wählen Sie mit LERN_DATA einen anderen Ordner. / Another process already writes in ${folder}. Please stop it, or choose another folder with LERN_DATA.`,
      { cause: error },
    );
  }
  return database;
}
