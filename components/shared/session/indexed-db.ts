/** Whether this page may not even ask: in a sandbox without an origin Chromium, besides throwing, leaves a promise behind that nobody can catch. */
export function isBoxed(): boolean {
  return origin === 'null';
}

/** Whether there is a database of this name; asking makes none. Rejects where the browser refuses storage. */
export async function hasDatabase(name: string): Promise<boolean> {
  return !isBoxed() && (await indexedDB.databases()).some((one) => one.name === name);
}

/** Opens a database, which `upgrade` brings up to this version. Rejects where the browser refuses storage. */
export async function openDatabase(
  name: string,
  version: number,
  upgrade: (database: IDBDatabase, from: number) => void,
): Promise<IDBDatabase> {
  if (isBoxed()) throw new DOMException('No origin', 'SecurityError');
  const opening = indexedDB.open(name, version);
  opening.onupgradeneeded = ({ oldVersion }) => upgrade(opening.result, oldVersion);
  return answerOf(opening);
}

/** What the database answers to a request. */
export function answerOf<T>(request: IDBRequest): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result as T);
    request.onerror = () => reject(request.error!);
  });
}

/** A transaction may fail after all its requests were answered: only its end is what counts. */
export function endOf({ transaction }: IDBObjectStore): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new DOMException('Closed', 'AbortError'));
  });
}
