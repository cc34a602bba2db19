import { existsSync } from 'node:fs';
import { StoreUnusable } from '../stores.ts';
import type { ReadableStores } from '../stores.ts';
import { FileDamaged, saysDamaged } from './damaged-file.ts';
import { isWhole, openAlone } from './database.ts';
import { readFile } from './files.ts';
import { storesIn } from './open.ts';

/** A file can't be restored from. */
class BackupUnusable extends StoreUnusable {
  override name = 'BackupUnusable';
}

/** Opens a backup, made by us or by SQLite itself, and looks whether it is whole. Throws {@link BackupUnusable}. */
export function openBackup(
  file: string,
  report: (problem: string) => void,
): Pick<ReadableStores, 'progress' | 'documents'> & { close(): void } {
  if (!existsSync(file)) {
    throw new BackupUnusable(`Die Sicherung ${file} gibt es nicht. / There is no backup ${file}.`);
  }
  try {
    // Where a log lies beside it, it is no backup but a store that was copied with everything.
    const database = existsSync(`${file}-wal`) ? readFile(file) : openAlone(file);
    if (!isWhole(database)) throw new FileDamaged(file);
    return { ...storesIn(database, undefined, report), close: () => database.close() };
  } catch (cause) {
    if (cause instanceof FileDamaged || saysDamaged(cause)) {
      throw new BackupUnusable(
        `Die Sicherung ${file} ist beschädigt; es wurde nichts verändert. Bitte nehmen Sie eine andere. / The backup ${file} is damaged; nothing was changed. Please take another one.`,
        { cause },
      );
    }
    if (cause instanceof Error && /no such table/.test(cause.message)) {
      throw new BackupUnusable(
        `${file} ist keine Sicherung der Lernbausteine (eine Löschliste etwa wird nicht eingespielt). / ${file} is no backup of Lernbausteine (an erasure list, for one, is not restored).`,
        { cause },
      );
    }
    throw cause;
  }
}
