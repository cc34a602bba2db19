import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestDatabase } from '../../store/postgres/testing/database.ts';
import { startDatabase } from '../../store/postgres/testing/database.ts';
import type { ServingProcess } from '../../testing/command.ts';
import { environment, serving } from '../../testing/command.ts';
import { writeLongCourse } from './course.ts';
import { openDevice } from './device.ts';
import { buildForgetting } from './forgetting.ts';

/** Where a service keeps what it is told, and a way to lose it. */
export interface Place {
  /** Starts a service over what is kept. */
  open(): Promise<ServingProcess>;
  /** Takes from a service, in the middle of its work, whatever is not durable. Resolves to the one that goes on. */
  crash(service: ServingProcess): Promise<ServingProcess>;
  /** Lets go what it is made of, when no service runs any more. */
  close(): Promise<void> | void;
}

/** Makes one; `more` is further environment of its services. */
export type MakePlace = (more: Record<string, string>) => Place | Promise<Place>;

/** A folder in which lowdb keeps everything, and a service that is killed. */
export function killedFolder(more: Record<string, string>): Place {
  const folder = mkdtempSync(join(tmpdir(), 'lern-crash-'));
  const courses = join(folder, 'courses');
  writeLongCourse(courses);
  const open = () => serving({ ...environment(courses, join(folder, 'data')), LERN_LOG: 'silent', ...more });
  return {
    open,
    async crash(service) {
      await service.stop('SIGKILL');
      return open();
    },
    close: () => rmSync(folder, { recursive: true }),
  };
}

/** The same on a disk whose power is cut. */
export function unpluggedDisk(more: Record<string, string>): Place {
  const device = openDevice();
  const folder = killedFolder({ ...more, LERN_DATA: join(device.folder, 'data') });
  return {
    ...folder,
    async crash(service) {
      // Nobody may be flushing just then: going down, ext4 tells some of them that all is well.
      await service.freeze();
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

/** The same where no disk can be had: what the service wrote and did not flush is put back. */
export function forgetfulFolder(more: Record<string, string>): Place {
  const forgetting = buildForgetting();
  const folder = killedFolder({ ...more, ...forgetting.env });
  return {
    ...folder,
    async crash(service) {
      await forgetting.cut(() => service.stop('SIGTERM'));
      return folder.open();
    },
    close() {
      forgetting.close();
      return folder.close();
    },
  };
}

/** A PostgreSQL, and a service that is killed. */
export async function killedOverDatabase(more: Record<string, string>): Promise<Place> {
  return placeOver(await startDatabase(), more);
}

/** A PostgreSQL that is killed; the service is not, and has to get over it. */
export async function killedDatabase(more: Record<string, string>): Promise<Place> {
  const database = await startDatabase();
  return {
    ...placeOver(database, more),
    async crash(service) {
      await database.server!.kill();
      await database.server!.start();
      return service;
    },
  };
}

function placeOver({ url, stop }: TestDatabase, more: Record<string, string>): Place {
  const folder = killedFolder({ ...more, DATABASE_URL: url });
  return {
    ...folder,
    async close() {
      await stop();
      await folder.close();
    },
  };
}
