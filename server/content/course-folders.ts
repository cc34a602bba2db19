import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Issue } from './issues/issue.ts';
import { issueAt, START } from './issues/issue.ts';

/** The folders of courses in a folder, by name, and what is wrong with it. */
export interface CourseFolders {
  /** Undefined where the folder can't be read (a share that isn't mounted, for example). */
  names?: string[];
  issues: Issue[];
}

/** Lists the folders in which courses lie. Hidden ones are none; links aren't followed. */
export async function listCourseFolders(folder: string): Promise<CourseFolders> {
  try {
    const entries = (await readdir(folder, { withFileTypes: true })).filter(({ name }) => !name.startsWith('.'));
    const linked = entries.filter((entry) => entry.isSymbolicLink());
    return {
      names: entries
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => name)
        .sort(),
      issues: linked.map(({ name }) => issueAt(join(folder, name), START, 'folder-symlink')),
    };
  } catch {
    return { issues: [issueAt(folder, START, 'folder-missing')] };
  }
}

/** Folders in the order in which an id is theirs: copies, by name or because they are newer, come last. */
export async function originalsFirst(folders: string[]): Promise<string[]> {
  const aged = await Promise.all(
    folders.map(async (folder) => ({
      folder,
      isCopy: COPY.test(basename(folder)),
      born: await stat(folder).then(
        ({ birthtimeMs }) => birthtimeMs,
        () => Infinity,
      ),
    })),
  );
  return aged
    .sort((a, b) => Number(a.isCopy) - Number(b.isCopy) || (a.born === b.born ? 0 : a.born - b.born))
    .map(({ folder }) => folder);
}

/** How file managers call a copy: „Kopie von a“, „a - Kopie“, “a copy 2”, „a (2)“. */
const COPY = /^(kopie von|copy of)\b|[ _-](kopie|copy)( ?\(?\d+\)?)?$|\(\d+\)$/i;
