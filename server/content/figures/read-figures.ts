import { open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ToldFigures } from '../../contract/figures/told-figures.ts';
import type { Issue } from '../issues/issue.ts';
import { issueAt, START } from '../issues/issue.ts';

/** The town's own file of targets, beside the folders of the courses. */
export const FIGURES_FILE = 'figures.yaml';

/** How it is called by mistake. */
const MISNAMED = ['figures.yml', 'Figures.yaml', 'figures.yaml.txt', 'figures.txt'];

/** Reads the file of targets of a folder. Undefined where there is none; never throws. */
export async function readFigures(folder: string): Promise<{ told?: ToldFigures; issues: Issue[] } | undefined> {
  const file = join(folder, FIGURES_FILE);
  try {
    // Most starts have nothing to parse: the parser is loaded where there is.
    const bytes = await beginningOf(file);
    const { parseFigures } = await import('./parse-figures.ts');
    return parseFigures(bytes, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    return { issues: [issueAt(file, START, 'file-unreadable')] };
  }
}

/** What is wrong with the file of targets of a folder, or with its name. */
export async function checkFigures(folder: string): Promise<Issue[]> {
  const read = await readFigures(folder);
  if (read) return read.issues;
  const found = await Promise.all(MISNAMED.map((name) => isThere(join(folder, name))));
  return MISNAMED.filter((_, index) => found[index]).map((name) =>
    issueAt(join(folder, name), START, 'figures-misnamed'),
  );
}

/** One byte more than it may have: a file that is far too large never fills the memory. */
async function beginningOf(file: string): Promise<Uint8Array> {
  const handle = await open(file);
  try {
    const buffer = new Uint8Array(64 * 1024 + 1);
    let filled = 0;
    while (filled < buffer.length) {
      const { bytesRead } = await handle.read(buffer, filled, buffer.length - filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return buffer.subarray(0, filled);
  } finally {
    await handle.close();
  }
}

async function isThere(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}
