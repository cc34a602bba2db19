import { randomBytes } from 'node:crypto';
import { closeSync, fdatasyncSync, openSync, rmSync, statfsSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../finding.ts';
import { teller } from '../finding.ts';

const { good, hint, fault } = teller('disk');

/** So often it is written and flushed. */
const ROUNDS = 20;

/** Milliseconds: below, no disk can have done it; above, many who learn at once wait. */
const [TOO_FAST, SLOW] = [0.03, 50];

const MEGABYTE = 1_000_000;

/** Numbers of file systems, as the kernel knows them. */
const KINDS: Record<number, 'memory' | 'network' | 'container'> = {
  0x01021994: 'memory',
  0x858458f6: 'memory',
  0x6969: 'network',
  0xff534d42: 'network',
  0xfe534d42: 'network',
  0x794c7630: 'container',
};

/** Writes a file in the data folder, flushes it, says how long that takes, and removes it. */
export function inspectDisk(folder: string, hasDatabase: boolean): Finding[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  return [...(hasDatabase ? [] : kindOf(folder)), ...spaceIn(folder), ...flushIn(folder)];
}

function flushIn(folder: string): Finding[] {
  const probe = join(folder, `doctor-${randomBytes(6).toString('hex')}.tmp`);
  try {
    return [judgeFlush(timesOf(probe))];
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    return [
      fault('flush-failed', {
        de: `In ${folder} lässt sich nichts auf den Datenträger bringen (${code}).`,
        en: `Nothing can be brought to the disk in ${folder} (${code}).`,
      }),
    ];
  } finally {
    rmSync(probe, { force: true });
  }
}

function timesOf(probe: string): number[] {
  const file = openSync(probe, 'wx', 0o600);
  try {
    return Array.from({ length: ROUNDS }, () => {
      const start = performance.now();
      writeSync(file, randomBytes(4096));
      fdatasyncSync(file);
      return performance.now() - start;
    });
  } finally {
    closeSync(file);
  }
}

/** Says what times of flushes mean; in milliseconds. */
export function judgeFlush(times: readonly number[]): Finding {
  const sorted = times.toSorted((a, b) => a - b);
  const [median, worst] = [sorted[Math.floor(sorted.length / 2)]!, sorted.at(-1)!];
  const [de, en] = [
    `Ein Schreiben mit Flush dauert ${inGerman(median)} ms, das langsamste von ${times.length} ${inGerman(worst)} ms`,
    `A write with its flush takes ${shown(median)} ms, the slowest of ${times.length} ${shown(worst)} ms`,
  ];
  if (median < TOO_FAST) {
    return hint('flush-fast', {
      de: `${de}. Das ist schneller, als ein Datenträger sein kann: Liegt dazwischen ein Speicher, der Strom verliert (virtuelle Maschine, RAM-Disk, Write-Cache)?`,
      en: `${en}. That is faster than a disk can be: is there something between that loses power (virtual machine, RAM disk, write cache)?`,
    });
  }
  if (median > SLOW) {
    return hint('flush-slow', {
      de: `${de}. Das ist langsam; wenn viele zugleich lernen, warten sie. Eine SSD braucht 0,1 bis 5 ms.`,
      en: `${en}. That is slow; when many learn at once they wait. An SSD takes 0.1 to 5 ms.`,
    });
  }
  return good('flush', { de: `${de}.`, en: `${en}.` });
}

function spaceIn(folder: string): Finding[] {
  const { bavail, bsize } = statfsSync(folder);
  const free = bavail * bsize;
  const store = statSync(join(folder, 'store.sqlite'), { throwIfNoEntry: false })?.size ?? 0;
  const [de, en] = [`Frei sind ${megabytes(free)} MB`, `${megabytes(free)} MB are free`];
  if (free < 100 * MEGABYTE) {
    return [fault('space', { de: `${de}. Bitte schaffen Sie Platz.`, en: `${en}. Please make room.` })];
  }
  // Every night the store is written anew beside itself.
  if (free < 2 * store + 100 * MEGABYTE || free < 1000 * MEGABYTE) {
    return [
      hint('space-little', {
        de: `${de}, der Lernstand hat ${megabytes(store)} MB; jede Nacht wird er daneben neu geschrieben.`,
        en: `${en}, progress has ${megabytes(store)} MB; every night it is written anew beside itself.`,
      }),
    ];
  }
  return [good('space', { de: `${de}.`, en: `${en}.` })];
}

function kindOf(folder: string): Finding[] {
  const kind = KINDS[statfsSync(folder).type >>> 0];
  if (kind === 'memory') {
    return [
      fault('disk-memory', {
        de: `${folder} liegt im Arbeitsspeicher: Nach einem Neustart des Rechners ist alles weg.`,
        en: `${folder} lies in memory: after a restart of the machine everything is gone.`,
      }),
    ];
  }
  if (kind === 'network') {
    return [
      fault('disk-network', {
        de: `${folder} liegt auf einem Netzlaufwerk. SQLite sperrt dort nicht sicher; bitte nehmen Sie einen Datenträger dieses Rechners, oder PostgreSQL (DATABASE_URL).`,
        en: `${folder} lies on a network share. SQLite can’t lock safely there; please take a disk of this machine, or PostgreSQL (DATABASE_URL).`,
      }),
    ];
  }
  if (kind === 'container') {
    return [
      hint('disk-container', {
        de: `${folder} liegt in der Schicht eines Containers: Mit ihm verschwindet alles. Bitte hängen Sie ein Volume ein.`,
        en: `${folder} lies in the layer of a container: with it everything goes. Please mount a volume.`,
      }),
    ];
  }
  return [];
}

function megabytes(bytes: number): string {
  return String(Math.round(bytes / MEGABYTE));
}

function shown(ms: number): string {
  return ms.toFixed(ms < 1 ? 2 : 1);
}

function inGerman(ms: number): string {
  return shown(ms).replace('.', ',');
}
