import type { ProgressStore } from '../store/progress-store.ts';

/** Something is kept that nobody could find without its keys. */
export class KeysMissing extends Error {
  override name = 'KeysMissing';
}

/** What is kept under pseudonyms can neither be seen nor erased by anybody without a key. Throws {@link KeysMissing}. */
export async function demandKeys(store: Pick<ProgressStore, 'has'>, pseudonymKeys: readonly string[]): Promise<void> {
  if (pseudonymKeys.length > 0 || !(await store.has('pseudonymous'))) return;
  throw new KeysMissing(
    'Es sind pseudonyme Datensätze gespeichert, aber LERN_PSEUDONYM_KEYS fehlt: niemand könnte seine Daten sehen oder löschen. Bitte tragen Sie die bisherigen Schlüssel dort ein (oder als Datei: LERN_PSEUDONYM_KEYS_FILE). Sind sie verloren, tragen Sie einen neuen ein; die alten Datensätze verschwinden dann mit ihrer Frist. / ' +
      'Pseudonymous records are stored, but LERN_PSEUDONYM_KEYS is missing: nobody could see or erase their data. Please write the keys used so far there (or name a file: LERN_PSEUDONYM_KEYS_FILE). If they are lost, write a new one; the old records then go when their time is over.',
  );
}
