import type { Stats } from 'node:fs';
import { readdirSync, statSync } from 'node:fs';
import { accessSync, constants } from 'node:fs';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import type { Words } from '../../contract/words.ts';
import type { Finding } from '../finding.ts';
import { teller } from '../finding.ts';

const { good, hint, fault } = teller('folders');

const OTHERS_WRITE = 0o022;
const OTHERS_READ = 0o044;

export interface Folders {
  courses: string;
  data: string;
  /** Whether a database keeps everything instead of the data folder. */
  hasDatabase: boolean;
}

/** Looks whether the folders are there, whose they are, and who may do what in them. */
export function inspectFolders({ courses, data, hasDatabase }: Folders): Finding[] {
  return [...coursesFolder(courses), ...dataFolder(data, hasDatabase)];
}

function coursesFolder(folder: string): Finding[] {
  const there = statSync(folder, { throwIfNoEntry: false });
  if (!there?.isDirectory()) return [fault('courses-missing', says.noCourses(folder))];
  if (!may(folder, constants.R_OK | constants.X_OK)) return [fault('courses-unreadable', says.unreadable(folder))];
  return [
    ...(isAbsolute(folder) ? [] : [hint('courses-relative', says.relative('LERN_COURSES', folder))]),
    ...((there.mode & 0o002) !== 0
      ? [fault('courses-open', says.everybodyWrites(folder), { write: `chmod o-w ${folder}` })]
      : []),
    good('courses-folder', says.coursesGood(folder)),
  ];
}

function dataFolder(folder: string, hasDatabase: boolean): Finding[] {
  const there = statSync(folder, { throwIfNoEntry: false });
  if (!there) {
    const above = existingAbove(folder);
    if (!may(above, constants.W_OK)) return [fault('data-impossible', says.cantMake(folder, above))];
    return [hint('data-missing', says.willBeMade(folder))];
  }
  if (!there.isDirectory()) return [fault('data-file', says.noFolder(folder))];
  if (!may(folder, constants.R_OK | constants.W_OK | constants.X_OK)) {
    return [fault('data-unwritable', says.unwritable(folder))];
  }
  const found = [...ownership(folder, there), ...filesWithin(folder, there)];
  if (!isAbsolute(folder)) found.push(hint('data-relative', says.relative('LERN_DATA', folder)));
  if (!found.some(({ kind }) => kind === 'fault')) found.push(good('data-folder', says.dataGood(folder, hasDatabase)));
  return found;
}

function ownership(folder: string, { mode, uid }: Stats): Finding[] {
  const me = process.getuid?.();
  return [
    ...((mode & OTHERS_WRITE) !== 0
      ? [fault('data-open', says.othersWrite(folder), { write: `chmod 700 ${folder}` })]
      : []),
    ...((mode & OTHERS_READ) !== 0 && (mode & OTHERS_WRITE) === 0
      ? [hint('data-readable', says.othersRead(folder), { write: `chmod 700 ${folder}` })]
      : []),
    // What root may do says nothing about the service.
    ...(me !== undefined && me !== 0 && uid !== me
      ? [fault('data-foreign', says.foreign(folder), { write: `chown ${me} ${folder}` })]
      : []),
  ];
}

/** What a command left that root ran, and what lies on another disk. */
function filesWithin(folder: string, { uid, dev }: Stats): Finding[] {
  const files = readdirSync(folder).flatMap((name) => {
    const file = statSync(join(folder, name), { throwIfNoEntry: false });
    return file ? [{ name, file }] : [];
  });
  const foreign = files.filter(({ file }) => file.uid !== uid).map(({ name }) => name);
  const elsewhere = files.filter(({ name, file }) => file.dev !== dev && /\.sqlite/.test(name)).map(({ name }) => name);
  return [
    ...(foreign.length > 0
      ? [fault('files-foreign', says.foreignFiles(foreign), { write: `chown -R ${uid} ${folder}` })]
      : []),
    ...(elsewhere.length > 0 ? [fault('files-elsewhere', says.elsewhere(elsewhere))] : []),
  ];
}

function existingAbove(folder: string): string {
  const above = dirname(resolve(folder));
  return statSync(above, { throwIfNoEntry: false }) ? above : existingAbove(above);
}

function may(path: string, mode: number): boolean {
  try {
    accessSync(path, mode);
    return true;
  } catch {
    return false;
  }
}

const says = {
  noCourses: (folder: string): Words => ({
    de: `Den Ordner ${folder} gibt es nicht (LERN_COURSES).`,
    en: `There is no folder ${folder} (LERN_COURSES).`,
  }),
  unreadable: (folder: string): Words => ({
    de: `In ${folder} darf dieser Benutzer nicht lesen (LERN_COURSES).`,
    en: `This user may not read ${folder} (LERN_COURSES).`,
  }),
  everybodyWrites: (folder: string): Words => ({
    de: `In ${folder} darf jeder auf diesem Rechner schreiben, also auch Kurse ändern (LERN_COURSES).`,
    en: `Everybody on this machine may write in ${folder}, and so change courses (LERN_COURSES).`,
  }),
  coursesGood: (folder: string): Words => ({
    de: `Die Kurse in ${folder} lassen sich lesen.`,
    en: `The courses in ${folder} can be read.`,
  }),
  relative: (variable: string, folder: string): Words => ({
    de: `${variable}=${folder} hängt davon ab, wo der Dienst gestartet wird. Besser ganz: ${resolve(folder)}`,
    en: `${variable}=${folder} depends on where the service is started. Better in full: ${resolve(folder)}`,
  }),
  cantMake: (folder: string, above: string): Words => ({
    de: `Den Ordner ${folder} gibt es nicht, und in ${above} darf dieser Benutzer keinen anlegen (LERN_DATA).`,
    en: `There is no folder ${folder}, and this user may make none in ${above} (LERN_DATA).`,
  }),
  willBeMade: (folder: string): Words => ({
    de: `Den Ordner ${folder} gibt es noch nicht; der Dienst legt ihn beim ersten Start an (LERN_DATA).`,
    en: `There is no folder ${folder} yet; the service makes it when it first starts (LERN_DATA).`,
  }),
  noFolder: (folder: string): Words => ({
    de: `${folder} ist kein Ordner (LERN_DATA).`,
    en: `${folder} is no folder (LERN_DATA).`,
  }),
  unwritable: (folder: string): Words => ({
    de: `In ${folder} darf dieser Benutzer nicht lesen und schreiben (LERN_DATA).`,
    en: `This user may not read and write in ${folder} (LERN_DATA).`,
  }),
  othersWrite: (folder: string): Words => ({
    de: `In ${folder} dürfen auch andere schreiben; so startet der Dienst nicht (LERN_DATA).`,
    en: `Others may write in ${folder}, too; the service doesn’t start like that (LERN_DATA).`,
  }),
  othersRead: (folder: string): Words => ({
    de: `In ${folder} dürfen auch andere hineinsehen (LERN_DATA).`,
    en: `Others may look into ${folder}, too (LERN_DATA).`,
  }),
  foreign: (folder: string): Words => ({
    de: `${folder} gehört jemand anderem als dem, der hier prüft (LERN_DATA).`,
    en: `${folder} belongs to somebody other than whoever looks here (LERN_DATA).`,
  }),
  foreignFiles: (names: string[]): Words => ({
    de: `In LERN_DATA gehört jemand anderem als der Ordner: ${names.join(', ')}. Hat root dort einen Befehl ausgeführt?`,
    en: `In LERN_DATA belongs to somebody other than the folder: ${names.join(', ')}. Did root run a command there?`,
  }),
  elsewhere: (names: string[]): Words => ({
    de: `Auf einem anderen Datenträger als LERN_DATA liegt: ${names.join(', ')}. Zusammen gehört es auf einen.`,
    en: `On another disk than LERN_DATA lies: ${names.join(', ')}. Together it belongs on one.`,
  }),
  dataGood: (folder: string, hasDatabase: boolean): Words =>
    hasDatabase
      ? {
          de: `${folder} gehört dem Dienst allein; Lernstände liegen in der Datenbank.`,
          en: `${folder} is the service’s alone; progress lies in the database.`,
        }
      : { de: `${folder} gehört dem Dienst allein.`, en: `${folder} is the service’s alone.` },
};
