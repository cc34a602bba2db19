import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { environment } from './command.ts';
import { writeCourses } from './courses.ts';
import { sendFacts, watched } from './facts.ts';
import { rawRecords } from './raw-store.ts';
import { startService } from './service.ts';
import { signedIn } from './tokens.ts';

const MAIN = join(import.meta.dirname, '..', 'main.ts');

/** Commands of a real machine that need its users or its systemd; here a file may belong to anybody. */
const STUBS = {
  systemctl: 'true',
  install: 'for last; do :; done; mkdir -p "$last"',
  sqlite3: 'test -s "$1"',
  lernbausteine: `exec "${process.execPath}" "${MAIN}" "$@"`,
};

/** A machine in a folder, on which the service ran for a while. */
export interface TestMachine {
  /** Runs what stands in an example. */
  run(caption: string, text: string): void;
  /** Whose progress is kept where everything moved to. */
  learners(): Promise<string[]>;
}

/** The name that the handbook gives a backup of some day. */
const BACKUP = 'lernbausteine-2026-11-26T031500.sqlite';

/** Sets a machine up: Anna has learnt something there. */
export async function machineWithService(root: string): Promise<TestMachine> {
  const [bin, data, backups] = [
    join(root, 'bin'),
    join(root, 'var/lib/lernbausteine'),
    join(root, 'var/backups/lernbausteine'),
  ];
  mkdirSync(bin, { recursive: true });
  for (const [name, text] of Object.entries(STUBS)) {
    writeFileSync(join(bin, name), `#!/bin/sh\n${text}\n`, { mode: 0o755 });
  }
  writeCourses(join(root, 'courses'));
  const service = await startService({ data });
  await sendFacts(service, await signedIn('anna'), [watched('ablage')]);
  await service.close();
  const env = { ...environment(join(root, 'courses'), data), PATH: `${bin}:${process.env.PATH}` };

  return {
    run(caption, text) {
      const made = text.includes(BACKUP) && readdirSync(backups).find((name) => name.startsWith('lernbausteine-'));
      if (made) renameSync(join(backups, made), join(backups, BACKUP));
      if (/neuen Rechner|new machine/.test(caption)) rmSync(data, { recursive: true });
      const script = text.replaceAll(/(?<=[ '])\/(?:var|srv)(?=\/)/g, (path) => join(root, path));
      const { status, stderr } = spawnSync('sh', ['-eu', '-c', script], { env, encoding: 'utf8' });
      assert.equal(status, 0, `${caption}: ${stderr}`);
    },
    async learners() {
      const [moved] = readdirSync(join(root, 'srv'));
      return (await rawRecords(join(root, 'srv', moved!))).map(({ key }) => key.id);
    },
  };
}
