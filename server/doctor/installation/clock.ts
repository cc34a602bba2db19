import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { dayOf } from '../../contract/day.ts';
import type { Words } from '../../contract/words.ts';
import { MOST_AHEAD } from '../../records/housekeeping-clock.ts';
import type { Finding } from '../finding.ts';
import { teller } from '../finding.ts';

const { good, hint, fault } = teller('clock');

const [MINUTE, DAY] = [60_000, 86_400_000];

/** What other clocks say; milliseconds since 1970. */
export interface Clocks {
  now: number;
  /** When the last file of the data folder was written. */
  files?: number | undefined;
  /** When the service last believed its clock. */
  lastSure?: number | undefined;
  /** The database's. */
  database?: number | undefined;
  /** That of whatever answers at LERN_URL. */
  address?: number | undefined;
}

/** Says whether the clock can be right: by it the service deletes what has ended. */
export function judgeClock({ now, files = -Infinity, lastSure, database, address }: Clocks): Finding[] {
  const found: Finding[] = [];
  if (files > now + 5 * MINUTE) found.push(fault('clock-behind', says.behindFiles(now, files)));
  if (lastSure !== undefined && lastSure > now + DAY) found.push(fault('clock-back', says.back(now, lastSure)));
  if (lastSure !== undefined && now > lastSure + MOST_AHEAD) found.push(hint('clock-ahead', says.ahead(now, lastSure)));
  for (const [name, time] of [
    ['database', database],
    ['address', address],
  ] as const) {
    const apart = time === undefined ? 0 : Math.abs(time - now);
    // A header names whole seconds, and an answer takes its time.
    if (apart > MINUTE) found.push(hint(`clock-${name}`, says.apart[name](Math.round(apart / 1000))));
  }
  const time = new Date(now).toISOString().replace(/\.\d+Z$/, 'Z');
  return found.length > 0 ? found : [good('clock', { de: `Sie steht auf ${time}.`, en: `It says ${time}.` })];
}

/** When the newest file of a folder was written. */
export function newestIn(folder: string): number | undefined {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return undefined;
  const times = readdirSync(folder).map(
    (name) => statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0,
  );
  return times.length > 0 ? Math.max(...times) : undefined;
}

const says = {
  behindFiles: (now: number, files: number): Words => ({
    de: `Die Uhr geht nach: Sie steht auf dem ${dayOf(now)}, in LERN_DATA wurde zuletzt am ${dayOf(files)} geschrieben, also später. Bitte prüfen Sie Datum und Uhrzeit (timedatectl).`,
    en: `The clock is slow: it says ${dayOf(now)}, while in LERN_DATA something was last written on ${dayOf(files)}, later than that. Please check date and time (timedatectl).`,
  }),
  back: (now: number, last: number): Words => ({
    de: `Die Uhr wurde zurückgestellt: auf den ${dayOf(now)}; zuletzt stand sie auf dem ${dayOf(last)}. Bis das geklärt ist, löscht der Dienst nichts Abgelaufenes.`,
    en: `The clock was set back: to ${dayOf(now)}; last time it said ${dayOf(last)}. Until that is settled the service deletes nothing that has ended.`,
  }),
  ahead: (now: number, last: number): Words => ({
    de: `Die Uhr steht auf dem ${dayOf(now)}, zuletzt lief der Dienst am ${dayOf(last)}. War er so lange aus? Er löscht erst wieder und schreibt erst wieder Zahlen fest, wenn er einen Tag gelaufen ist.`,
    en: `The clock says ${dayOf(now)}; the service last ran on ${dayOf(last)}. Was it off that long? It deletes and closes figures again when it has run for a day.`,
  }),
  apart: {
    database: (seconds: number): Words => ({
      de: `Die Uhr der Datenbank geht ${seconds} Sekunden anders als die dieses Rechners.`,
      en: `The database’s clock is ${seconds} seconds apart from this machine’s.`,
    }),
    address: (seconds: number): Words => ({
      de: `Was unter LERN_URL antwortet, hat eine Uhr, die ${seconds} Sekunden anders geht als die dieses Rechners.`,
      en: `What answers at LERN_URL has a clock that is ${seconds} seconds apart from this machine’s.`,
    }),
  },
};
