import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { StoreUnusable } from '../stores.ts';

/** Result codes of SQLite for a file that is not what it wrote: CORRUPT, NOTADB. */
const DAMAGED = new Set([11, 26]);

/** A file of what is kept is damaged. It stays as it is: nobody writes over what may still be read from it. */
export class FileDamaged extends StoreUnusable {
  override name = 'FileDamaged';

  constructor(path: string, options?: ErrorOptions) {
    super(damagedFile(path), options);
  }
}

/** Says to whoever runs the service what to do about a damaged file. */
export function damagedFile(path: string): string {
  const [de, en] = basename(path) === 'erasures.sqlite' ? erasuresDamaged : storeDamaged;
  return (
    `Die Datei ${path} ist beschädigt; sie bleibt, wie sie ist. Bitte halten Sie den Dienst an. ${de} / ` +
    `The file ${path} is damaged; it stays as it is. Please stop the service. ${en}`
  );
}

/** Whether an error of SQLite says that. */
export function saysDamaged(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && DAMAGED.has((error.errcode as number) & 0xff);
}

/** SQLite takes an empty file for a new database. Where its neighbour holds something, it lost what it held. */
export function demandFilled(path: string, neighbour: string): void {
  const size = (file: string) => statSync(file, { throwIfNoEntry: false })?.size;
  if (size(path) === 0 && (size(neighbour) ?? 0) > 0) throw new FileDamaged(path);
}

const storeDamaged = [
  'Spielen Sie dann die letzte Sicherung ein: npx lernbausteine restore <Sicherung>. Der Befehl legt die beschädigte Datei beiseite und rettet, was darin noch lesbar ist. Ohne Sicherung hilft sqlite3 mit .recover.',
  'Then restore the last backup: npx lernbausteine restore <backup>. The command puts the damaged file aside and saves what can still be read in it. Without a backup sqlite3 with .recover may help.',
] as const;

const erasuresDamaged = [
  'Sie ist die Löschliste. Legen Sie sie beiseite und deren neueste Sicherung an ihre Stelle; ohne eine hilft sqlite3 mit .recover. Ohne Löschliste kann eine Sicherung Gelöschte zurückbringen.',
  'It is the erasure list. Put it aside and its newest backup in its place; without one sqlite3 with .recover may help. Without the list a backup can bring back who was erased.',
] as const;
