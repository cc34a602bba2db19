import { databaseSchema } from './config/values.ts';
import { explain } from './explain.ts';
import { collectNotes } from './records/audit-notes.ts';
import { auditOf } from './records/audit.ts';
import { showProgress } from './show-progress.ts';
import { demandData } from './store/lowdb/files.ts';
import { openStores } from './store/open.ts';
import type { StorePlace } from './store/open.ts';
import type { Stores } from './store/stores.ts';
import { StoreUnusable } from './store/stores.ts';
import { move } from './transfer/moving.ts';

const USAGE =
  'lernbausteine move <von / from> <nach / to>\n\n' +
  'Jeweils ein Datenordner, oder das Wort DATABASE_URL für die Datenbank, deren Adresse in dieser Variablen steht. / ' +
  'Each a data folder, or the word DATABASE_URL for the database whose address is in that variable.\n';

/** What stands for the database: its own address has a password in it, which belongs on no command line. */
const DATABASE = 'DATABASE_URL';

/** Moves everything from one store into another, while no service runs over either; resolves to the exit code. */
export async function moveAll(env: NodeJS.ProcessEnv, [from, to, ...rest]: string[]): Promise<number> {
  if (from === undefined || to === undefined || rest.length > 0) {
    process.stderr.write(USAGE);
    return 2;
  }
  const shown = showProgress('Umzug / move');
  try {
    if (from !== DATABASE) demandData(from);
    await withStores(placeOf(from, env), async (origin) => {
      if (from !== DATABASE) await collectNotes(from, auditOf(origin.documents, Date.now));
      await withStores(placeOf(to, env), async (destination) => {
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

function placeOf(name: string, { DATABASE_URL: database }: NodeJS.ProcessEnv): StorePlace {
  if (name !== DATABASE) return { data: name };
  const parsed = databaseSchema.safeParse(database);
  if (!parsed.success) throw new StoreUnusable(`${DATABASE}: ${parsed.error.issues[0]!.message}`);
  return { data: '', database: parsed.data, alone: true };
}

async function withStores(place: StorePlace, work: (stores: Stores) => Promise<void>): Promise<void> {
  const stores = await openStores(place, (problem) => process.stderr.write(`${problem}\n`));
  try {
    await work(stores);
  } finally {
    await stores.close();
  }
}
