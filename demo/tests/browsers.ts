import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { userInfo } from 'node:os';
import { delimiter, join } from 'node:path';

/** Flags every Chromium of the tests gets: no sandbox as root, and no conversation with its maker. */
export const CHROMIUM_FLAGS = [
  ...(userInfo().uid === 0 ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-gpu',
  '--no-first-run',
  '--mute-audio',
];

/**
 * Path of a Chromium: `$CHROME_PATH`, an installed one, else installed now (Debian, as root),
 * else the one inside @sparticuz/chromium.
 */
export async function findChromium(): Promise<string> {
  const installed =
    process.env.CHROME_PATH ?? which('chromium', 'google-chrome-stable', 'google-chrome', 'chromium-browser');
  if (installed) return installed;
  if (userInfo().uid === 0 && which('apt-get')) {
    console.log('Installing Chromium (apt-get install chromium) …');
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { stdio: 'inherit' });
    return which('chromium')!;
  }
  const { default: packaged } = await import('@sparticuz/chromium');
  return packaged.executablePath();
}

/** Path of a Firefox, if one is installed. */
export function findFirefox(): string | undefined {
  return process.env.FIREFOX_PATH ?? which('firefox-esr', 'firefox');
}

/** The path of the first of these programs that is installed. */
export function which(...names: string[]): string | undefined {
  return names
    .flatMap((name) => (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)))
    .find((path) => existsSync(path));
}
