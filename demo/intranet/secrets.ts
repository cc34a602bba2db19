import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What the demo's service must keep to itself; in a real town an administrator sets these. */
export interface Secrets {
  readonly secret: string;
  readonly pseudonymKeys: string;
  /** Between the service and the town's identity provider. */
  readonly oidcSecret: string;
}

/** The demo's secrets, made at the first start and readable by their owner only. */
export async function readSecrets(folder: string): Promise<Secrets> {
  const file = join(folder, 'demo-secrets.json');
  await mkdir(folder, { recursive: true, mode: 0o700 });

  const fresh: Secrets = { secret: random(), pseudonymKeys: random(), oidcSecret: random() };
  const kept = await contentOf(file);
  if (kept && !(kept.secret && kept.pseudonymKeys)) throw new Error(`${file} is incomplete`);

  const secrets = { ...fresh, ...kept };
  if (kept) await chmod(file, 0o600);
  if (!kept?.oidcSecret) await writeFile(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  return secrets;
}

async function contentOf(file: string): Promise<Partial<Secrets> | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Partial<Secrets>;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function random(): string {
  return randomBytes(32).toString('hex');
}
