#!/usr/bin/env node
// Parses under older versions of Node too, and imports nothing of ours before it knows which one runs it.
import { spawn } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { serve } from './serve.ts';

/** From here on `node:sqlite` can be relied on. */
const NEEDED = [24, 15];

/** Set for the process that was started with the project's own Node. */
const HANDED_OVER = 'LERN_NODE_HANDED_OVER';

/** What tells when the single files were built, and when packages were installed. Where it isn't shipped, nothing changes. */
const BUNDLED = ['../server.tsbuildinfo', '../contract.tsbuildinfo', '../../node_modules/.package-lock.json'];

const HELP = `lernbausteine <Befehl / command>

  serve            startet den Dienst / starts the service
  check <folder>   prüft Kurse; mit --fix schreibt es fehlende Kennungen / checks courses; with --fix it writes missing ids
  export           schreibt den Lernfortschritt: JSON, CSV und mehr; export --help / writes the progress: JSON, CSV and more
  backup <file>    sichert alles in eine Datei / backs everything up into a file
  restore <file>   spielt eine Sicherung ein / restores a backup
  move <from> <to> zieht mit allem um / moves everything
  doctor           sieht nach, ob diese Installation in Ordnung ist / looks whether this installation is in order
  doctor <page>    sieht nach, was aus unseren Zeilen in einer Seite wurde / looks what became of our lines in a page
  --help           diese Hilfe / this help

Eingestellt wird über Umgebungsvariablen (README). / Configuration is by environment variables (README).
`;

if (isNewEnough(process.versions.node)) await run(process.argv.slice(2));
else handOver();

async function run([command, ...rest]: string[]): Promise<void> {
  switch (command) {
    case 'serve':
      // Whatever still watches files has nothing left to do.
      return process.exit(await (await service()).serve(process.env));
    case 'check':
      process.exitCode = await (await import('./check.ts')).checkCourses(rest);
      return;
    case 'export':
      process.exitCode = await (await import('./export.ts')).exportProgress(process.env, rest);
      return;
    case 'backup':
      process.exitCode = await (await import('./backup.ts')).backup(process.env, rest);
      return;
    case 'restore':
      process.exitCode = await (await import('./restore.ts')).restore(process.env, rest);
      return;
    case 'move':
      process.exitCode = await (await import('./move.ts')).moveAll(process.env, rest);
      return;
    case 'doctor':
      process.exitCode = await (await import('./doctor.ts')).doctor(rest, process.env);
      return;
    case '--help':
    case '-h':
    case 'help':
      process.stdout.write(HELP);
      return;
    default:
      process.stderr.write(`${command ? `Unbekannter Befehl / unknown command: ${command}\n\n` : ''}${HELP}`);
      process.exitCode = 2;
  }
}

/** From a few files, where those are newer than what they were made of: so it starts in a third of the time. */
async function service(): Promise<{ serve: typeof serve }> {
  const bundle = new URL('../service/serve.js', import.meta.url);
  const changed = (url: URL) => statSync(url, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const isNewest = BUNDLED.every((path) => changed(new URL(path, import.meta.url)) < changed(bundle));
  return isNewest ? (import(bundle.href) as ReturnType<typeof service>) : import('./serve.ts');
}

function isNewEnough(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > NEEDED[0]! || (major === NEEDED[0] && minor >= NEEDED[1]!);
}

/** `npx` runs us under the system's Node, which may be older than the one that was installed with the project. */
function handOver(): void {
  const node = process.env[HANDED_OVER] ? undefined : projectNode(dirname(fileURLToPath(import.meta.url)));
  if (!node) {
    const needed = NEEDED.join('.');
    process.stderr.write(
      `Lernbausteine braucht Node.js ${needed} oder neuer; hier läuft ${process.versions.node}. / Lernbausteine needs Node.js ${needed} or newer; this is ${process.versions.node}.\n`,
    );
    process.exitCode = 1;
    return;
  }
  // The channel tells the child when this process is gone, however it went.
  const child = spawn(node, process.argv.slice(1), {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, [HANDED_OVER]: '1' },
  });
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => child.kill(signal));
  child.on('error', () => (process.exitCode = 1));
  child.on('exit', (code) => (process.exitCode = code ?? 1));
}

function projectNode(folder: string): string | undefined {
  const node = join(folder, 'node_modules', 'node', 'bin', 'node');
  if (existsSync(node)) return node;
  return dirname(folder) === folder ? undefined : projectNode(dirname(folder));
}
