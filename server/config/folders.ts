import { statSync } from 'node:fs';
import { ConfigError } from './config.ts';

/** Write permission of the group and of others. */
const OTHERS_WRITE = 0o022;

/** Later a folder may be away for a while (a share that isn't mounted); at the start it is a mistake. Throws {@link ConfigError}. */
export function demandCourses(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  throw new ConfigError(
    `Den Ordner ${folder} gibt es nicht. LERN_COURSES muss den Ordner nennen, in dem die Kurse liegen. / There is no folder ${folder}. LERN_COURSES has to name the folder in which the courses lie.`,
  );
}

/** Whoever may write in the folder can put another store there. Throws {@link ConfigError}. */
export function demandOwnData(folder: string): void {
  const mode = statSync(folder, { throwIfNoEntry: false })?.mode ?? 0;
  if ((mode & OTHERS_WRITE) === 0) return;
  throw new ConfigError(
    `In ${folder} dürfen auch andere schreiben. Bitte: chmod 700 ${folder} / Others may write in ${folder}, too. Please: chmod 700 ${folder}`,
  );
}
