import type { Logger } from 'pino';
import { dayOf } from '../contract/day.ts';
import type { RetentionReport } from '../contract/retention.ts';
import type { Catalog } from '../content/catalog.ts';
import { collectNotes } from './audit-notes.ts';
import type { ClockGuard } from './housekeeping-clock.ts';
import type { RetentionOptions } from './retention-run.ts';
import { expelAll, nothingDone, runRetention } from './retention-run.ts';
import type { PrivacySettings } from './settings.ts';
import { auditSettings } from './settings.ts';

/** What the service does by itself to keep no more than it may. */
export interface Housekeeping {
  /** Runs retention now; one run at a time. */
  retain(): Promise<RetentionReport>;
  /** What the last run did. */
  last(): Promise<RetentionReport | undefined>;
  /** Ends what runs, at the next record. */
  close(): Promise<void>;
}

export interface HousekeepingOptions extends RetentionOptions {
  catalog: Pick<Catalog, 'list'>;
  settings: PrivacySettings;
  /** The data folder. */
  data: string;
  log: Logger;
  clock: ClockGuard;
  now(): number;
}

const KIND = 'retention';
const ID = 'last';

/** How long the service runs before its first run, at least, in milliseconds. */
const FIRST = 60_000;

const DAY = 86_400_000;

/** After a run that failed, in milliseconds. */
const AGAIN = 3_600_000;

/** Of several instances one runs: for so long its turn counts, and its run. */
const [TURN, RUN] = [3_600_000, DAY / 2];

/** Begins to keep house: what came back from a backup is erased at once, retention runs every day. */
export function keepHouse(options: HousekeepingOptions): Housekeeping {
  const { catalog, settings, documents, audit, data, log, clock, now } = options;
  const stop = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<RetentionReport> | undefined;

  const beginning = begin().catch(failed);

  return {
    retain,
    last,
    async close() {
      clearTimeout(timer);
      stop.abort();
      await Promise.allSettled([beginning, running]);
      clearTimeout(timer);
    },
  };

  async function begin(): Promise<void> {
    const expelled = await expelAll(options, now(), stop.signal);
    if (expelled > 0) {
      await audit.add({ what: 'erasure', who: 'service', detail: { cameBack: expelled } });
      log.warn(
        `Eine Sicherung hatte ${expelled} gelöschte Datensätze zurückgebracht; sie sind wieder gelöscht. / A backup had brought back ${expelled} erased records; they are erased again.`,
      );
    }
    await look();
    // What is in doubt at the start may be sure a day later.
    if (!(await clock.isSure())) return plan(FIRST);
    const lastRun = (await last())?.at ?? -Infinity;
    plan(Math.min(Math.max(FIRST, lastRun + DAY - now()), DAY));
  }

  /** Takes notice of what happened beside the service. */
  async function look(): Promise<void> {
    await collectNotes(data, audit);
    await auditSettings(settings, await catalog.list(), { documents, audit });
  }

  function plan(wait: number): void {
    if (stop.signal.aborted) return;
    timer = setTimeout(() => {
      retainInTurn().then(
        (report) => plan(report?.held ? DAY + FIRST : DAY),
        (error: unknown) => {
          failed(error);
          plan(AGAIN);
        },
      );
    }, wait).unref();
  }

  /** Several instances have planned it for about the same time: the first one does it. */
  async function retainInTurn(): Promise<RetentionReport | undefined> {
    // Whatever a clock that was set back says lies ahead counts as long ago.
    const isRecent = (at = -Infinity, span: number) => Math.abs(now() - at) < span;
    if (isRecent((await last())?.at, RUN)) return undefined;
    let isOurs = false;
    await documents.update(KIND, 'turn', (before) => {
      isOurs = !isRecent((before as { at: number } | undefined)?.at, TURN);
      return isOurs ? { v: 1, at: now() } : before;
    });
    // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- set by the change
    return isOurs ? retain() : undefined;
  }

  function retain(): Promise<RetentionReport> {
    running ??= run().finally(() => (running = undefined));
    return running;
  }

  async function run(): Promise<RetentionReport> {
    await beginning;
    await look();
    const lastSure = await clock.lastSure();
    const report: RetentionReport = (await clock.isSure())
      ? await runRetention(options, await catalog.list(), now(), stop.signal)
      : { ...nothingDone(now()), held: true };
    await documents.update(KIND, ID, () => report);
    const { v: _v, at: _at, waiting, ...figures } = report;
    await audit.add({ what: 'retention', who: 'service', detail: figures });
    if (report.held) log.error(doubtOf(report.at, lastSure!));
    else log.info(sentenceOf(report));
    for (const one of waiting) log.warn(warningOf(one));
    return report;
  }

  async function last(): Promise<RetentionReport | undefined> {
    return (await documents.read(KIND, ID)) as RetentionReport | undefined;
  }

  function failed(error: unknown): void {
    if (stop.signal.aborted) return;
    log.error(
      { error: error instanceof Error ? error.name : typeof error },
      'Der Löschlauf ist gescheitert; er wird wiederholt. / The retention run failed; it will be tried again.',
    );
  }
}

function doubtOf(at: number, lastSure: number): string {
  const [day, last] = [dayOf(at), dayOf(lastSure)];
  return (
    `Die Uhr dieses Rechners steht auf ${day}, zuletzt stand sie auf ${last}. Damit nichts zu früh gelöscht wird, fällt der Löschlauf aus. ` +
    `Bitte prüfen Sie Datum und Uhrzeit (timedatectl). Sind sie falsch, stellen Sie die Uhr und starten Sie den Dienst neu. Sind sie richtig, ist nichts zu tun: Läuft der Dienst 24 Stunden, geht es von selbst weiter. / ` +
    `The clock of this machine says ${day}; last time it said ${last}. So that nothing is deleted too early, the retention run is left out. ` +
    `Please check date and time (timedatectl). If they are wrong, set the clock and restart the service. If they are right, there is nothing to do: when the service has run for 24 hours, it goes on by itself.`
  );
}

function warningOf({ course, from }: RetentionReport['waiting'][number]): string {
  const day = dayOf(from);
  return (
    `Der Kurs „${course}“ speichert nur noch auf dem Gerät (record: device). Was der Dienst von ihm noch hat, löscht er ab ${day}, bis auf Nachweise. War das ein Versehen, tragen Sie vorher wieder die frühere Stufe ein. / ` +
    `The course “${course}” stores on the device only by now (record: device). What the service still has of it is deleted from ${day} on, but for proofs. If that was a mistake, write the former class again before that day.`
  );
}

function sentenceOf({ records, emptied, cameBack, courses, proofs, lowered, toDevice }: RetentionReport): string {
  return (
    `Aufbewahrung: ${records} Datensätze durchgesehen; in ${courses} Kursen den Fortschritt und ${proofs} Nachweise gelöscht, ` +
    `${lowered} Kurse pseudonymisiert, ${toDevice} dem Gerät überlassen, ${emptied} Datensätze ganz und ${cameBack} aus einer Sicherung zurückgekehrte gelöscht. / ` +
    `Retention: looked at ${records} records; deleted the progress in ${courses} courses and ${proofs} proofs, ` +
    `made ${lowered} courses pseudonymous, left ${toDevice} to the device, deleted ${emptied} records entirely and ${cameBack} that a backup had brought back.`
  );
}
