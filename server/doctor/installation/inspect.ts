import { existsSync } from 'node:fs';
import { pathsIn } from '../../store/lowdb/files.ts';
import type { Finding } from '../finding.ts';
import { inspectAddress } from './address.ts';
import { judgeClock, newestIn } from './clock.ts';
import { inspectCourses } from './courses.ts';
import { inspectDisk } from './disk.ts';
import { inspectFolders } from './folders.ts';
import { inspectMachine } from './machine.ts';
import { inspectOrigins } from './origins.ts';
import { inspectSettings } from './settings.ts';
import { inspectDatabase, inspectFolderStore, nothingKept } from './store.ts';

/** Looks at an installation from within, with the settings of its service. Changes nothing; a file that it writes to time the disk is removed at once. */
export async function inspectInstallation(env: NodeJS.ProcessEnv, asksOrigins: boolean): Promise<Finding[]> {
  const { config, findings: settings } = inspectSettings(env);
  // Without settings nobody knows where to look.
  if (!config) return [...settings, ...inspectMachine()];
  const { courses, data, database, origins } = config.app;
  const folders = inspectFolders({ courses, data, hasDatabase: database !== undefined });
  const isBlocked = folders.some(({ kind }) => kind === 'fault');
  const newest = newestIn(data);
  const [store, address, inCourses, pages] = await Promise.all([
    database === undefined ? folderStore(data) : inspectDatabase(database),
    inspectAddress(config),
    existsSync(courses) ? inspectCourses(config.app) : [],
    inspectOrigins(origins, asksOrigins),
  ]);
  return [
    ...settings,
    ...inspectMachine(),
    ...folders,
    ...(isBlocked ? [] : inspectDisk(data, database !== undefined)),
    ...store.findings,
    ...judgeClock({
      now: Date.now(),
      files: newest,
      lastSure: store.lastSure,
      database: store.databaseTime,
      address: address.time,
    }),
    ...inCourses,
    ...address.findings,
    ...pages,
  ];
}

function folderStore(data: string) {
  return existsSync(pathsIn(data).store) ? inspectFolderStore(data) : nothingKept;
}
