import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ServingProcess } from '../../testing/command.ts';
import { environment, serving } from '../../testing/command.ts';
import { writeLongCourse } from './course.ts';
import { openDevice } from './device.ts';

/** Where a service keeps what it is told, and a way to lose it. */
export interface Place {
  /** As the table says it. */
  name: string;
  /** Starts a service over what is kept. */
  open(): Promise<ServingProcess>;
  /** Takes from a service, in the middle of its work, whatever is not durable. Resolves to the one that goes on. */
  crash(service: ServingProcess): Promise<ServingProcess>;
  /** Lets go what it is made of, when no service runs any more. */
  close(): Promise<void> | void;
}

/** A mistake that somebody could make in a service: what has to be noticed, or nothing would be. */
export type Hole = 'no-commit' | 'no-flush';

/** The environment of a service with a hole. */
export function torn(hole: Hole): Record<string, string> {
  return { NODE_OPTIONS: `--import=${new URL(`holes/${hole}.ts`, import.meta.url).href}` };
}

/** A folder in which lowdb keeps everything, and a service that is killed. `more` is its further environment. */
export function killedFolder(name: string, more: Record<string, string> = {}): Place {
  const folder = mkdtempSync(join(tmpdir(), 'lern-crash-'));
  const courses = join(folder, 'courses');
  writeLongCourse(courses);
  const open = () => serving({ ...environment(courses, join(folder, 'data')), LERN_LOG: 'silent', ...more });
  return {
    name,
    open,
    async crash(service) {
      await service.stop('SIGKILL');
      return open();
    },
    close: () => rmSync(folder, { recursive: true }),
  };
}

/** The same on a disk whose power is cut. */
export function unpluggedDisk(name: string, more: Record<string, string> = {}): Place {
  const device = openDevice();
  const folder = killedFolder(name, { ...more, LERN_DATA: join(device.folder, 'data') });
  return {
    ...folder,
    async crash(service) {
      device.cut();
      await service.stop('SIGKILL');
      device.restart();
      return folder.open();
    },
    close() {
      device.close();
      return folder.close();
    },
  };
}
