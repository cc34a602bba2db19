import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What the demo's service must keep to itself; in a real town an administrator sets these. */
export interface Secrets {
  readonly secret: string;
  readonly pseudonymKeys: string;
}

/** The demo's secrets, made at the first start and readable by their owner only. */
export async function readSecrets(folder: string): Promise<Secrets> {
  const file = join(folder, 'demo-secrets.json');
  await mkdir(folder, { recursive: true, mode: 0o700 });

  const fresh: Secrets = { secret: random(), pseudonymKeys: random() };
  try {
    await writeFile(file, `${JSON.stringify(fresh, null, 2)}\n`, { flag: 'wx', mode: 0o600 });
    return fresh;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }

  await chmod(file, 0o600);
  const { secret, pseudonymKeys } = JSON.parse(await readFile(file, 'utf8')) as Partial<Secrets>;
  if (!secret || !pseudonymKeys) throw new Error(`${file} is incomplete`);
  return { secret, pseudonymKeys };
}

function random(): string {
  return randomBytes(32).toString('hex');
}
