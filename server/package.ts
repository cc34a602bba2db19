import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where the package lies, seen from its sources as from `dist/server/`. */
export function packageFolder(): string {
  const above = dirname(import.meta.dirname);
  return above.endsWith('dist') ? dirname(above) : above;
}

/** Of the package. */
export function packageVersion(): string {
  return (JSON.parse(readFileSync(join(packageFolder(), 'package.json'), 'utf8')) as { version: string }).version;
}
