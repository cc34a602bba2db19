import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { FIGURES_FILE, readFigures } from '../content/figures/read-figures.ts';
import type { Issue } from '../content/issues/issue.ts';
import type { ToldFigures } from '../contract/figures/told-figures.ts';
import { NOTHING_TOLD } from '../contract/figures/told-figures.ts';
import type { Words } from '../contract/words.ts';

/** What the town tells in its file, and what is wrong with it. */
export interface Told {
  told: ToldFigures;
  /** With file, line, column and a way out. */
  faults: Words[];
}

/** The `figures.yaml` of a folder of courses, read anew when it changed; a broken one leaves what it said last. */
export function openTold(folder: string): { current(): Promise<Told> } {
  let last: { stamp: string; reading: Promise<Told> } | undefined;

  return {
    async current() {
      const stamp = await stampOf(join(folder, FIGURES_FILE));
      if (last?.stamp !== stamp) last = { stamp, reading: read(folder, last?.reading) };
      return last.reading;
    },
  };
}

async function read(folder: string, before: Promise<Told> | undefined): Promise<Told> {
  const found = await readFigures(folder);
  if (!found) return { told: NOTHING_TOLD, faults: [] };
  return { told: found.told ?? (await before)?.told ?? NOTHING_TOLD, faults: found.issues.map(wordsOf) };
}

function wordsOf({ line, column, de, en }: Issue): Words {
  return {
    de: `${FIGURES_FILE}, Zeile ${line}, Spalte ${column}: ${de}`,
    en: `${FIGURES_FILE}, line ${line}, column ${column}: ${en}`,
  };
}

/** Changes whenever the file does. */
async function stampOf(file: string): Promise<string> {
  return stat(file).then(
    ({ ino, size, mtimeMs, ctimeMs }) => [ino, size, mtimeMs, ctimeMs].join(':'),
    (error: unknown) => String((error as NodeJS.ErrnoException).code),
  );
}
