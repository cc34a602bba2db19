import { existsSync, renameSync } from 'node:fs';
import type { Source } from '../source.ts';
import { demandFilled, FileDamaged, saysDamaged } from './damaged-file.ts';
import { damagedSource } from './damaged-source.ts';
import { isWhole, openDamaged } from './database.ts';
import { pathsIn, readFile } from './files.ts';
import { lockFolder } from './lock.ts';

/** SQLite's log and its index belong to the file. */
const BESIDE = ['', '-wal', '-shm'];

/** A damaged store whose rows are being taken over into a new one. */
export interface Salvage {
  source: Source;
  /** To be called when all has been taken over: gives the file the name under which it stays. Answers that. */
  end(now: number): string;
}

/**
 * Puts the store of a folder aside where it is damaged, so that a new one can take its place. Nothing of it is deleted.
 * Throws where a service holds the folder.
 */
export function putDamagedAside(folder: string): void {
  const { store, erasures } = pathsIn(folder);
  if (!existsSync(store)) return;
  const lock = lockFolder(folder);
  try {
    if (!isDamaged(store, erasures)) return;
    // From here on the next try finds it under this name, however this one ends.
    const salvaged = salvagedPath(folder);
    rename(store, existsSync(salvaged) ? asidePath(folder, Date.now()) : salvaged);
  } finally {
    lock.close();
  }
}

/** What is to be salvaged in a folder, also where that was begun earlier and never ended. */
export function salvageIn(folder: string): Salvage | undefined {
  const path = salvagedPath(folder);
  if (!existsSync(path)) return undefined;
  const database = openDamaged(path);

  return {
    source: database ? damagedSource(database) : EMPTY,
    end(now) {
      database?.close();
      const kept = asidePath(folder, now);
      rename(path, kept);
      return kept;
    },
  };
}

function salvagedPath(folder: string): string {
  return `${pathsIn(folder).store}.salvaging`;
}

function asidePath(folder: string, now: number): string {
  return `${pathsIn(folder).store}.damaged-${new Date(now).toISOString().slice(0, 19).replaceAll(':', '')}`;
}

function isDamaged(path: string, neighbour: string): boolean {
  try {
    demandFilled(path, neighbour);
    const database = readFile(path);
    const whole = isWhole(database);
    database.close();
    return !whole;
  } catch (error) {
    if (error instanceof FileDamaged || saysDamaged(error)) return true;
    throw error;
  }
}

/** The file itself goes last: as long as it is there, so is the rest of it. */
function rename(from: string, to: string): void {
  for (const end of BESIDE.toReversed()) {
    // Looking at a file whose log has gone already makes a new, empty one.
    if (existsSync(from + end) && !existsSync(to + end)) renameSync(from + end, to + end);
  }
}

const EMPTY: Source = {
  count: async () => 0,
  async *records() {},
  async *documents() {},
  async *damaged() {},
};
