import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { readConfig } from './config/config.ts';
import { openCatalog } from './content/catalog.ts';
import { formatReport } from './content/issues/report.ts';
import { courseArchive } from './course-archive.ts';
import { explain } from './explain.ts';
import { noteCommand } from './records/audit-notes.ts';
import { auditOf } from './records/audit.ts';
import { presentRecords } from './records/came-back.ts';
import { exportDocument } from './records/export-document.ts';
import { recordKeys } from './records/record-keys.ts';
import { readStores } from './store/open.ts';

/** Writes the progress of all to the standard output, beside a running service or without one; resolves to the exit code. */
export async function exportProgress(env: NodeJS.ProcessEnv): Promise<number> {
  const warn = (line: string) => process.stderr.write(`${line}\n`);
  try {
    const { app } = readConfig(env);
    const stores = await readStores(app, warn);
    const { load, all } = courseArchive(stores.documents);
    const catalog = await openCatalog({
      folder: app.courses,
      secret: app.secrets[0]!,
      ceiling: app.record,
      // Publishing is the service's; this process only looks.
      archive: { load, all, save: async () => {} },
      report: (report) => warn(formatReport(report)),
    });
    const courses = await catalog.list();
    if (app.database === undefined) noteCommand(app.data, 'export', Date.now());
    else await auditOf(stores.documents, Date.now).add({ what: 'export', who: 'console' });
    const records = () => presentRecords({ store: stores.progress, erasures: stores.erasures, keys: recordKeys(app) });
    const document = exportDocument({ records, courses, now: Date.now() });
    await pipeline(Readable.from(document), process.stdout, { end: false });
    await stores.close();
    return 0;
  } catch (error) {
    // Whoever reads has had enough (`| head`).
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE') process.stderr.write(`${explain(error)}\n`);
    return 1;
  }
}
