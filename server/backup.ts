import { statSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from './config/config.ts';
import { explain } from './explain.ts';
import { noteCommand } from './records/audit-notes.ts';
import { showProgress } from './show-progress.ts';
import { backupFolder } from './store/lowdb/backup.ts';
import { demandData } from './store/lowdb/files.ts';

const USAGE = 'lernbausteine backup <Datei oder Ordner / file or folder>\n';

const MEGABYTE = 1024 * 1024;

/** Copies everything that is kept into one file, beside a running service or without one; resolves to the exit code. */
export async function backup(env: NodeJS.ProcessEnv, [target, ...rest]: string[]): Promise<number> {
  if (target === undefined || rest.length > 0) {
    process.stderr.write(USAGE);
    return 2;
  }
  if (env.DATABASE_URL) {
    process.stderr.write(OF_POSTGRES);
    return 1;
  }
  const shown = showProgress('Sicherung / backup');
  try {
    const { app } = readConfig(env);
    const file = fileAt(target, new Date());
    demandData(app.data);
    noteCommand(app.data, 'backup', Date.now());
    const { records, documents, bytes } = await backupFolder(app.data, file, shown.at);
    shown.end();
    const size = (bytes / MEGABYTE).toFixed(1);
    process.stdout.write(
      `${file}: ${records} Lernstände, ${documents} weitere Dokumente, ${size.replace('.', ',')} MB; geprüft. / ` +
        `${file}: ${records} records, ${documents} other documents, ${size} MB; checked.\n`,
    );
    return 0;
  } catch (error) {
    shown.end();
    process.stderr.write(`${explain(error)}\n`);
    return 1;
  }
}

/** In a folder each backup gets a name of its own; they sort by time. */
function fileAt(target: string, now: Date): string {
  const isFolder = statSync(target, { throwIfNoEntry: false })?.isDirectory();
  return isFolder ? join(target, `lernbausteine-${now.toISOString().slice(0, 19).replaceAll(':', '')}.sqlite`) : target;
}

const OF_POSTGRES =
  'Mit DATABASE_URL liegt alles in PostgreSQL; dessen Sicherung macht / With DATABASE_URL everything is kept in PostgreSQL; its backup makes\n' +
  '  pg_dump --format=custom --schema=lernbausteine --file=lernbausteine.dump "$DATABASE_URL"\n' +
  'Die Löschliste bleibt draußen, damit eine Sicherung niemanden zurückbringt. / The erasure list stays out, so that no backup brings anybody back.\n';
