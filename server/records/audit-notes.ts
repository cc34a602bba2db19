import { randomBytes } from 'node:crypto';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Audit } from './audit.ts';

/** What is done at the command line beside a service that holds the store is noted in a folder of its own; the service takes it into the audit. */
const FOLDER = 'notes';

const noteSchema = z.object({
  v: z.literal(1),
  at: z.int().min(0),
  what: z.literal('export'),
  who: z.literal('console'),
});

/** Leaves a note that everything was exported at the command line. Throws where it can't: no export without its line. */
export function noteExport(data: string, now: number): void {
  const folder = join(data, FOLDER);
  mkdirSync(folder, { mode: 0o700, recursive: true });
  const path = join(folder, randomBytes(12).toString('base64url'));
  const note: z.infer<typeof noteSchema> = { v: 1, at: now, what: 'export', who: 'console' };
  writeFileSync(`${path}.part`, JSON.stringify(note), { mode: 0o600 });
  // Nobody ever finds half a note.
  renameSync(`${path}.part`, `${path}.json`);
}

/** Takes all notes into the audit. What can't be read stays where it is. */
export async function collectNotes(data: string, audit: Pick<Audit, 'take'>): Promise<void> {
  const folder = join(data, FOLDER);
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((one) => one.endsWith('.json')).sort()) {
    const note = noteSchema.safeParse(await readJson(join(folder, name)));
    if (!note.success) continue;
    await audit.take(note.data, name.replace('.json', ''));
    await rm(join(folder, name), { force: true });
  }
}

async function readJson(path: string): Promise<unknown> {
  return readFile(path, 'utf8')
    .then((text): unknown => JSON.parse(text))
    .catch(() => undefined);
}
