import { readConfig } from './config/config.ts';
import { explain } from './explain.ts';
import { auditOf } from './records/audit.ts';
import { recordKeys } from './records/record-keys.ts';
import { showProgress } from './show-progress.ts';
import { openBackup } from './store/lowdb/backup-file.ts';
import { putDamagedAside, salvageIn } from './store/lowdb/repair.ts';
import { openStores } from './store/open.ts';
import { sourceOf } from './store/source.ts';
import { restoring } from './transfer/restoring.ts';
import type { TransferFigures } from './transfer/transfer.ts';
import { transfer } from './transfer/transfer.ts';

const USAGE = 'lernbausteine restore <Sicherung / backup>\n';

/** Adds a backup to what is kept, while no service runs; resolves to the exit code. What was damaged is put aside, and what can be read of it is kept. */
export async function restore(env: NodeJS.ProcessEnv, [file, ...rest]: string[]): Promise<number> {
  if (file === undefined || rest.length > 0) {
    process.stderr.write(USAGE);
    return 2;
  }
  const warn = (line: string) => process.stderr.write(`${line}\n`);
  const shown = showProgress('Einspielen / restore');
  try {
    const { app } = readConfig(env);
    const backup = openBackup(file, warn);
    if (app.database === undefined) putDamagedAside(app.data);
    const stores = await openStores(app, warn);
    try {
      const rules = restoring(stores.erasures, recordKeys(app));
      const salvage = app.database === undefined && salvageIn(app.data);
      if (salvage) {
        const figures = await transfer(salvage.source, stores, rules, shown.at);
        say(salvage.end(Date.now()), figures, KEPT_ASIDE);
      }
      const figures = await transfer(sourceOf(backup), stores, rules, shown.at);
      await auditOf(stores.documents, Date.now).add({ what: 'restore', who: 'console', detail: { ...figures } });
      shown.end();
      say(file, figures);
    } finally {
      await stores.close();
      backup.close();
    }
    return 0;
  } catch (error) {
    shown.end();
    warn(explain(error));
    return 1;
  }
}

function say(
  from: string,
  { added, joined, same, erased, replaced, newer, documents }: TransferFigures,
  more = '',
): void {
  process.stdout.write(
    `${from}: ${added} Lernstände hinzugefügt, ${joined} ergänzt, ${replaced} beschädigte ersetzt, ${same} unverändert; ${erased} von Gelöschten und ${newer} einer neueren Fassung ausgelassen; ${documents} weitere Dokumente. / ` +
      `${from}: ${added} records added, ${joined} added to, ${replaced} damaged ones replaced, ${same} unchanged; ${erased} of erased persons and ${newer} of a newer version left out; ${documents} other documents.\n${more}`,
  );
}

const KEPT_ASIDE =
  'Löschen Sie diese beschädigte Datei, sobald Sie sie nicht mehr brauchen: Darin steht auch, wer später gelöscht wird. / ' +
  'Delete this damaged file as soon as you no longer need it: whoever is erased later still stands in it.\n';
