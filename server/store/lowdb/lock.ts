import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StoreUnusable } from '../stores.ts';
import { makeFile } from './database.ts';

/** Another process writes in the folder. */
export class FolderInUse extends StoreUnusable {
  override name = 'FolderInUse';
}

/**
 * Makes this process the only one that writes in a folder, until the lock is closed or the process ends, however it ends.
 * The lock lies on a file of its own: reading the store beside the service stays possible.
 */
export function lockFolder(folder: string): { close(): void } {
  const path = join(folder, 'lock.sqlite');
  makeFile(path);
  const database = new DatabaseSync(path);
  try {
    database.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; COMMIT');
  } catch (error) {
    database.close();
    if (!isBusy(error)) throw error;
    throw new FolderInUse(
      `Ein anderer Prozess schreibt schon in ${folder}. Bitte beenden Sie ihn oder wählen Sie mit LERN_DATA einen anderen Ordner. / Another process already writes in ${folder}. Please stop it, or choose another folder with LERN_DATA.`,
      { cause: error },
    );
  }
  return database;
}

/** SQLITE_BUSY, and not a folder that can't be written in. */
function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && (error.errcode as number) % 256 === 5;
}
