import type { ChildProcess, StdioOptions } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { globSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { Builder, Capabilities } from 'selenium-webdriver';
import type { WebDriver } from 'selenium-webdriver';
import { which } from './browsers.ts';
import { freePort } from './free-port.ts';

/** One browser in seven does not start, and says nothing. */
const TRIES = 4;

/** So long WebKit is waited for, in milliseconds. */
export const PATIENCE = 25_000;

/** Its page is then about as large as those of the other browsers, in pixels. */
const SIZE = { x: 0, y: 0, width: 800, height: 640 };

/** What WebKit needs here: its small browser, what drives that, and a screen. */
export interface WebKit {
  browser: string;
  driver: string;
  screen: string;
}

/** A browser that was started. */
export interface WebKitBrowser {
  driver: WebDriver;
  /** Ends it, whatever state it is in. */
  kill(): void;
}

/** A screen that nobody looks at. */
export interface Screen {
  /** Its name, as DISPLAY wants it. */
  display: string;
  kill(): void;
}

/** A WebKit that tests can drive, if one is installed (Debian: webkit2gtk-driver, xvfb). */
export function findWebKit(): WebKit | undefined {
  const driver = which('WebKitWebDriver');
  const screen = which('Xvfb');
  const [browser] = globSync('/usr/lib/*/webkit2gtk-4.*/MiniBrowser');
  return driver && screen && browser ? { browser, driver, screen } : undefined;
}

/** A screen of a size that fits. */
export async function startScreen(webkit: WebKit): Promise<Screen> {
  const size = `${SIZE.width}x${SIZE.height}x24`;
  const { child, kill } = start(webkit.screen, ['-displayfd', '1', '-screen', '0', size], 'pipe');
  const [number] = (await within(PATIENCE, once(child.stdout!, 'data'))) as [Buffer];
  return { display: `:${number.toString().trim()}`, kill };
}

/** A browser that answers. */
export async function startBrowser(webkit: WebKit, display: string): Promise<WebKitBrowser> {
  for (let tries = 1; ; tries++) {
    try {
      return await startOnce(webkit, display);
    } catch (error) {
      if (tries === TRIES) throw error;
    }
  }
}

/** What comes within so many milliseconds. */
export async function within<T>(milliseconds: number, result: PromiseLike<T>): Promise<T> {
  const patience = new AbortController();
  const late = setTimeout(milliseconds, undefined, patience).then(() =>
    Promise.reject(new Error('WebKit does not answer')),
  );
  try {
    return await Promise.race([result, late]);
  } finally {
    patience.abort();
    late.catch(() => {});
  }
}

async function startOnce(webkit: WebKit, display: string): Promise<WebKitBrowser> {
  const port = await freePort();
  const { kill } = start(webkit.driver, [`--port=${port}`], 'ignore', { DISPLAY: display });
  const options = { binary: webkit.browser, args: ['--automation', '--autoplay-policy=allow'] };
  const capabilities = new Capabilities({ browserName: 'MiniBrowser', 'webkitgtk:browserOptions': options });
  const starting = new Builder().usingServer(`http://127.0.0.1:${port}`).withCapabilities(capabilities).build();
  try {
    const driver = await within(PATIENCE, starting);
    await within(PATIENCE, driver.manage().window().setRect(SIZE));
    return { driver, kill };
  } catch (error) {
    kill();
    throw error;
  }
}

/** A group of its own: a driver that is killed leaves its browser behind, and that its processes. */
function start(
  program: string,
  args: string[],
  output: 'pipe' | 'ignore',
  env?: NodeJS.ProcessEnv,
): { child: ChildProcess; kill(): void } {
  const stdio: StdioOptions = ['ignore', output, 'ignore'];
  const child = spawn(program, args, { env: { ...process.env, ...env }, detached: true, stdio });
  const kill = () => {
    process.off('exit', kill);
    try {
      process.kill(-child.pid!, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
  };
  process.on('exit', kill);
  return { child, kill };
}
