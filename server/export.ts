import { parseArgs } from 'node:util';
import type { Config } from './config/config.ts';
import { readConfig } from './config/config.ts';
import { openCatalog } from './content/catalog.ts';
import { formatReport } from './content/issues/report.ts';
import { EXPORT_STATES, FORMATS, XAPI_VERSIONS } from './contract/export-choices.ts';
import { courseArchive } from './course-archive.ts';
import { explain } from './explain.ts';
import { emptyFile, goOnAt, refusal, standardOutput } from './exports/destination.ts';
import type { Destination } from './exports/destination.ts';
import type { FoundExport } from './exports/export-file.ts';
import { readExportFile } from './exports/export-file.ts';
import type { UnderstoodExport } from './exports/plan.ts';
import { understandExport } from './exports/plan.ts';
import { verdictOn } from './exports/verdict-on-file.ts';
import type { ExportPlace } from './exports/write.ts';
import { writeExport } from './exports/write.ts';
import { ProblemError, problemOf } from './problems.ts';
import { noteCommand } from './records/audit-notes.ts';
import { auditOf } from './records/audit.ts';
import { presentRecords } from './records/came-back.ts';
import { recordKeys } from './records/record-keys.ts';
import { showProgress } from './show-progress.ts';
import { readStores } from './store/open.ts';
import type { ReadableStores } from './store/stores.ts';
import { inAHurry } from './turns.ts';

const USAGE = `lernbausteine export [--format ${FORMATS.join('|')}] [--version ${XAPI_VERSIONS.join('|')}]
                     [--course <id>]… [--area <area>] [--from 2026-01-01] [--until 2026-01-31]
                     [--state ${EXPORT_STATES.join('|')}] [--output <Datei / file>]
lernbausteine export --resume <Datei / file>   setzt einen abgebrochenen Export fort / goes on with one that was cut off
lernbausteine export --verify <Datei / file>   sagt, ob ein Export vollständig ist / says whether an export is whole

Eine Datei mit xAPI-Aussagen sagt nicht, was ausgewählt war, und hat keine Prüfsumme: --verify sieht nur, ob sie bis zum
Ende geschrieben ist; eine abgebrochene bitte mit denselben Angaben neu exportieren.
A file of xAPI statements doesn’t say what was selected and has no checksum: --verify only sees whether it was written to
its end; one that was cut off please export again, with the same options.
`;

const OPTIONS = {
  format: { type: 'string' },
  version: { type: 'string' },
  course: { type: 'string', multiple: true },
  area: { type: 'string' },
  from: { type: 'string' },
  until: { type: 'string' },
  state: { type: 'string' },
  output: { type: 'string' },
  resume: { type: 'string' },
  verify: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Writes the progress of all, beside a running service or without one; resolves to the exit code. */
export async function exportProgress(env: NodeJS.ProcessEnv, args: string[]): Promise<number> {
  const asked = readArgs(args);
  if (!asked) {
    process.stderr.write(USAGE);
    return 2;
  }
  const { resume, verify, output, help, ...query } = asked;
  if (help) {
    process.stdout.write(USAGE);
    return 0;
  }
  try {
    if (verify !== undefined) return tell(verdictOn(verify, await read(verify)));
    if (resume !== undefined) return await goOn(env, resume);
    await run(env, query, () => (output === undefined ? standardOutput() : emptyFile(output)));
    return 0;
  } catch (error) {
    return fail(error);
  }
}

async function goOn(env: NodeJS.ProcessEnv, path: string): Promise<number> {
  const found = await read(path);
  if (found.is !== 'cut-off' || !found.start) return tell(verdictOn(path, found));
  const { format, start, place, size } = found;
  const { version, filter } = start;
  const query = { format, ...(version !== undefined && { version }), ...filter };
  await run(env, query, () => goOnAt(path, size), { place, time: start.time });
  return tell(verdictOn(path, await read(path)));
}

async function read(path: string): Promise<FoundExport> {
  return readExportFile(path).catch((error: unknown) => {
    throw refusal(path, error);
  });
}

/** Where somebody stopped. */
interface Begun {
  place: ExportPlace;
  time: number;
}

async function run(
  env: NodeJS.ProcessEnv,
  query: Record<string, unknown>,
  open: () => Promise<Destination>,
  begun?: Begun,
): Promise<void> {
  const { app } = readConfig(env);
  const stores = await readStores(app, warn);
  try {
    const understood = await understand(query, app, stores);
    await note(app, stores, { ...query, ...(begun && { resumed: true }) });
    const destination = await open();
    const total = await stores.progress.count();
    const shown = showProgress('Export');
    const pieces = writeExport(understood.planAt(begun?.time ?? Date.now()), begun?.place);
    const texts = async function* () {
      for await (const { text, place } of pieces) {
        if (place) shown.at(Math.min(place.looked, total), total);
        if (text !== '') yield text;
      }
    };
    await destination.take(texts()).finally(() => shown.end());
  } finally {
    await stores.close();
  }
}

async function understand(
  query: Record<string, unknown>,
  app: Config['app'],
  stores: ReadableStores,
): Promise<UnderstoodExport> {
  const { load, all } = courseArchive(stores.documents);
  const catalog = await openCatalog({
    folder: app.courses,
    secret: app.secrets[0]!,
    ceiling: app.record,
    // Publishing is the service's; this process only looks.
    archive: { load, all, save: async () => {} },
    report: (report) => warn(formatReport(report)),
  });
  const keys = recordKeys(app);
  return understandExport(query, {
    ...{ catalog, turns: inAHurry(), address: app.url?.href },
    records: (after) => presentRecords({ store: stores.progress, erasures: stores.erasures, keys }, after),
  });
}

/** Nothing goes out without its line. */
async function note(app: Config['app'], stores: ReadableStores, detail: Record<string, unknown>): Promise<void> {
  const asked = { format: 'json', ...detail };
  if (app.database === undefined) noteCommand(app.data, 'export', Date.now(), asked);
  else await auditOf(stores.documents, Date.now).add({ what: 'export', who: 'console', detail: asked });
}

function readArgs(args: string[]) {
  try {
    const { values } = parseArgs({ args, options: OPTIONS });
    const asked = { ...values };
    const [first] = [asked.resume, asked.verify].filter((path) => path !== undefined);
    // What is in a file says by itself what was selected.
    return first !== undefined && Object.keys(asked).length > 1 ? undefined : asked;
  } catch {
    return undefined;
  }
}

function tell({ words, code }: ReturnType<typeof verdictOn>): number {
  (code === 0 ? process.stdout : process.stderr).write(`${words}\n`);
  return code;
}

function fail(error: unknown): number {
  if (error instanceof ProblemError) {
    const { de, en } = problemOf(error.code, error);
    warn(`${de} / ${en}`);
    return 2;
  }
  // Whoever reads has had enough (`| head`).
  if ((error as NodeJS.ErrnoException).code !== 'EPIPE') warn(explain(error));
  return 1;
}

function warn(line: string): void {
  process.stderr.write(`${line}\n`);
}
