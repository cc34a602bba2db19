import { hasDatabase } from './indexed-db.ts';

/**
 * Name of the database in which half-given answers lie. It is one of its own: what facts wait in never has to be upgraded
 * for it, which would close that under the hands of tabs that were opened before.
 */
export const DESK_NAME = 'lernbausteine-desk';

/** Whether anything was ever put there: not even an empty database is made before. Rejects where the browser refuses storage. */
export function hasDesk(): Promise<boolean> {
  return hasDatabase(DESK_NAME);
}
