import { readFileSync, statSync } from 'node:fs';
import { say } from './values.ts';

/** What may stand in a file instead: `LERN_SECRET_FILE=/etc/lernbausteine/secret`. */
const SECRETS = ['LERN_SECRET', 'LERN_PSEUDONYM_KEYS', 'LERN_OIDC_SECRET'];

/** Nobody but the owner. */
const OTHERS = 0o077;

/** The environment with what its `…_FILE` variables name; and, by variable, what is wrong with those. */
export function withSecretFiles(env: Record<string, string | undefined>): {
  env: Record<string, string | undefined>;
  faults: [variable: string, message: string][];
} {
  const read = { ...env };
  const faults: [string, string][] = [];
  for (const name of SECRETS) {
    const path = env[`${name}_FILE`];
    if (!path) continue;
    const fault = env[name] ? both(name) : faultOf(path);
    if (fault) faults.push([`${name}_FILE`, fault.error]);
    // Lines are entries, as commas are.
    else
      read[name] = readFileSync(path, 'utf8')
        .trim()
        .split(/\s*\n\s*/)
        .join();
  }
  return { env: read, faults };
}

function faultOf(path: string): { error: string } | undefined {
  try {
    const { mode } = statSync(path);
    readFileSync(path);
    if ((mode & OTHERS) === 0) return undefined;
    return say(
      `dürfen auch andere lesen. Bitte: chmod 600 ${path}`,
      `may be read by others, too. Please: chmod 600 ${path}`,
    );
  } catch {
    return say(`lässt sich nicht lesen: ${path}`, `can’t be read: ${path}`);
  }
}

function both(name: string): { error: string } {
  return say(`und ${name} sind beide gesetzt; eines genügt`, `and ${name} are both set; one is enough`);
}
