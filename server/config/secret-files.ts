import { lstatSync, readFileSync, statSync } from 'node:fs';
import type { Stats } from 'node:fs';
import { dirname } from 'node:path';
import { say } from './values.ts';

/** What may stand in a file instead: `LERN_SECRET_FILE=/etc/lernbausteine/secret`. */
export const SECRETS = [
  'LERN_SECRET',
  'LERN_PSEUDONYM_KEYS',
  'LERN_OIDC_SECRET',
  'LERN_METRICS_TOKEN',
  'LERN_LRS_PASSWORD',
  'DATABASE_URL',
];

/** Nobody but the owner. */
const OTHERS = 0o077;

const OTHERS_WRITE = 0o022;
const STICKY = 0o1000;

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
    const link = lstatSync(path);
    if (link.isSymbolicLink() && (!isTrusted(link) || othersCanReplace(dirname(path)))) {
      return say(
        `ist ein Verweis, den auch andere umbiegen können: ${path}. Bitte die Datei selbst nennen, oder: chmod go-w ${dirname(path)}`,
        `is a link that others can change, too: ${path}. Please name the file itself, or: chmod go-w ${dirname(path)}`,
      );
    }
    const file = statSync(path);
    if (!isTrusted(file)) {
      return say(
        `gehört jemand anderem als diesem Dienst. Bitte: chown ${process.getuid!()} ${path}`,
        `belongs to somebody other than this service. Please: chown ${process.getuid!()} ${path}`,
      );
    }
    readFileSync(path);
    if ((file.mode & OTHERS) === 0) return undefined;
    return say(
      `dürfen auch andere lesen. Bitte: chmod 600 ${path}`,
      `may be read by others, too. Please: chmod 600 ${path}`,
    );
  } catch {
    return say(`lässt sich nicht lesen: ${path}`, `can’t be read: ${path}`);
  }
}

/** Of this user, or of root. Where there are no such numbers (Windows) nobody can tell. */
function isTrusted({ uid }: Stats): boolean {
  return uid === 0 || !process.getuid || uid === process.getuid();
}

/** In a folder with the sticky bit (`/tmp`, secrets of Kubernetes) everybody can only replace what is their own. */
function othersCanReplace(folder: string): boolean {
  const { mode } = statSync(folder);
  return (mode & OTHERS_WRITE) !== 0 && (mode & STICKY) === 0;
}

function both(name: string): { error: string } {
  return say(`und ${name} sind beide gesetzt; eines genügt`, `and ${name} are both set; one is enough`);
}
