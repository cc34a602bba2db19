import { explain } from './explain.ts';
import { collectNotes } from './records/audit-notes.ts';
import { auditOf } from './records/audit.ts';
import { showProgress } from './show-progress.ts';
import { demandData } from './store/lowdb/files.ts';
import { openStores } from './store/open.ts';
import type { Stores } from './store/stores.ts';
import { move } from './transfer/moving.ts';

const USAGE = 'lernbausteine move <von / from> <nach / to>\n';

/** Moves everything from one data folder into another, while no service runs over either; resolves to the exit code. */
export async function moveAll([from, to, ...rest]: string[]): Promise<number> {
  if (from === undefined || to === undefined || rest.length > 0) {
    process.stderr.write(USAGE);
    return 2;
  }
  const shown = showProgress('Umzug / move');
  try {
    demandData(from);
    await withStores(from, async (origin) => {
      await collectNotes(from, auditOf(origin.documents, Date.now));
      await withStores(to, async (destination) => {
        const { fingerprint, ...figures } = await move(origin, destination, Date.now(), shown.at);
        await auditOf(destination.documents, Date.now).add({ what: 'move', who: 'console', detail: { ...figures } });
        const records = figures.added + figures.joined + figures.same;
        shown.end();
        process.stdout.write(
          `${from} → ${to}: ${records} Lernstände, und alles andere; beide Exporte sind gleich (SHA-256 ${fingerprint}). ${from} ist unverändert. / ` +
            `${from} → ${to}: ${records} records, and everything else; both exports are the same (SHA-256 ${fingerprint}). ${from} is unchanged.\n`,
        );
      });
    });
    return 0;
  } catch (error) {
    shown.end();
    process.stderr.write(`${explain(error)}\n`);
    return 1;
  }
}

async function withStores(data: string, work: (stores: Stores) => Promise<void>): Promise<void> {
  const stores = await openStores({ data }, (problem) => process.stderr.write(`${problem}\n`));
  try {
    await work(stores);
  } finally {
    await stores.close();
  }
}
