import { randomBytes } from 'node:crypto';
import { chownSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { StoreUnusable } from '../store/stores.ts';
import type { Audit } from './audit.ts';

/** What is done at the command line, beside a service that holds the store, leaves a note in the data folder; the service takes it into the audit. */
const NOTED = ['export', 'backup'] as const;

const NAME = /^note-([\w-]+)\.json$/;

const noteSchema = z.object({
  v: z.literal(1),
  at: z.int().min(0),
  what: z.enum(NOTED),
  who: z.literal('console'),
  detail: z.record(z.string(), z.unknown()).optional(),
});

/** Leaves a note of a command. Throws {@link StoreUnusable} where it can't: nothing is done without its line. */
export function noteCommand(
  data: string,
  what: (typeof NOTED)[number],
  now: number,
  detail?: Record<string, unknown>,
): void {
  const note: z.infer<typeof noteSchema> = { v: 1, at: now, what, who: 'console', ...(detail && { detail }) };
  try {
    leave(note, data);
  } catch (cause) {
    throw new StoreUnusable(
      `Dass Sie das tun (${what}), lässt sich in ${data} nicht fürs Protokoll vermerken; ohne Vermerk geschieht nichts. Bitte als Benutzer des Dienstes ausführen. / That you do this (${what}) can’t be noted for the audit in ${data}; nothing is done without. Please run it as the user of the service.`,
      { cause },
    );
  }
}

/** Takes all notes into the audit. What can't be read stays where it is. */
export async function collectNotes(data: string, audit: Pick<Audit, 'take'>): Promise<void> {
  // Where a database keeps everything there may be no folder.
  for (const file of await readdir(data).catch(() => [])) {
    const [, name] = NAME.exec(file) ?? [];
    if (name === undefined) continue;
    const path = join(data, file);
    const note = noteSchema.safeParse(await readJson(path));
    if (!note.success) continue;
    await audit.take(note.data, name);
    await rm(path, { force: true });
  }
}

function leave(note: object, data: string): void {
  const path = join(data, `note-${randomBytes(12).toString('base64url')}`);
  writeFileSync(`${path}.part`, JSON.stringify(note), { mode: 0o600 });
  // Root may do it, too; the service has to be able to read it.
  const { uid, gid } = statSync(data);
  chownSync(`${path}.part`, uid, gid);
  // Nobody ever finds half a note.
  renameSync(`${path}.part`, `${path}.json`);
}

async function readJson(path: string): Promise<unknown> {
  return readFile(path, 'utf8')
    .then((text): unknown => JSON.parse(text))
    .catch(() => undefined);
}
