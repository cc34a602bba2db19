import type { BrowserLauncher } from '@web/test-runner-core';
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { globSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { Builder, Capabilities, Key } from 'selenium-webdriver';
import type { WebDriver } from 'selenium-webdriver';
import { which } from './browsers.ts';
import { freePort } from './free-port.ts';

/** One session in seven does not start, and says nothing. */
const TRIES = 4;

/** So long one is waited for, in milliseconds. */
const PATIENCE = 30_000;

/** Its page is then about as large as those of the other browsers, in pixels. */
const SIZE = { x: 0, y: 0, width: 800, height: 640 };

/** What WebKit needs here: its small browser, what drives that, and a screen. */
export interface WebKit {
  browser: string;
  driver: string;
  screen: string;
}

/** A WebKit that tests can drive, if one is installed (Debian: webkit2gtk-driver, xvfb). */
export function findWebKit(): WebKit | undefined {
  const driver = which('WebKitWebDriver');
  const screen = which('Xvfb');
  const [browser] = globSync('/usr/lib/*/webkit2gtk-4.*/MiniBrowser');
  return driver && screen && browser ? { browser, driver, screen } : undefined;
}

/** What the runner's own commands ask for. */
interface WebKitCommands {
  sendKeys(id: string, keys: string[]): Promise<void>;
  sendMouseClick(id: string, x: number, y: number): Promise<void>;
}

/** Tests in WebKit, one page after the other. */
export function webkitLauncher(webkit: WebKit): BrowserLauncher & WebKitCommands {
  const children: ChildProcess[] = [];
  let driver: WebDriver | undefined;
  let active: string | undefined;

  async function start(): Promise<WebDriver> {
    const size = `${SIZE.width}x${SIZE.height}x24`;
    const screen = keep(
      spawn(webkit.screen, ['-displayfd', '1', '-screen', '0', size], { stdio: ['ignore', 'pipe', 'ignore'] }),
    );
    const [number] = (await once(screen.stdout!, 'data')) as [Buffer];
    const display = `:${number.toString().trim()}`;
    for (let tries = 1; ; tries++) {
      try {
        return await startOnce(display);
      } catch (error) {
        if (tries === TRIES) throw error;
      }
    }
  }

  async function startOnce(display: string): Promise<WebDriver> {
    const port = await freePort();
    const driving = keep(
      spawn(webkit.driver, [`--port=${port}`], { env: { ...process.env, DISPLAY: display }, stdio: 'ignore' }),
    );
    const options = { binary: webkit.browser, args: ['--automation', '--autoplay-policy=allow'] };
    const capabilities = new Capabilities({ browserName: 'MiniBrowser', 'webkitgtk:browserOptions': options });
    const starting = new Builder().usingServer(`http://127.0.0.1:${port}`).withCapabilities(capabilities).build();
    try {
      const started = await within(PATIENCE, starting);
      await within(PATIENCE, started.manage().window().setRect(SIZE));
      return started;
    } catch (error) {
      driving.kill();
      throw error;
    }
  }

  function keep(child: ChildProcess): ChildProcess {
    children.push(child);
    return child;
  }

  return {
    name: 'WebKit',
    // As which the runner's own commands know it.
    type: 'webdriver',
    concurrency: 1,
    async startSession(id, url) {
      active = id;
      for (let tries = 1; ; tries++) {
        driver ??= await start();
        try {
          return await within(PATIENCE, driver.get(url));
        } catch (error) {
          if (tries === TRIES) throw error;
          driver = undefined;
        }
      }
    },
    isActive: (id) => id === active,
    getBrowserUrl: () => driver?.getCurrentUrl(),
    async stopSession() {
      active = undefined;
      await driver?.get('about:blank');
      return {};
    },
    startDebugSession() {
      throw new Error('WebKit has no debugger here.');
    },
    async sendKeys(_, keys) {
      const named = keys.map((key) => NAMED[key] ?? key);
      await driver!
        .actions()
        .sendKeys(...named)
        .perform();
    },
    async sendMouseClick(_, x, y) {
      await driver!.actions().move({ x, y, duration: 0 }).click().perform();
    },
    async stop() {
      await driver?.quit().catch(() => {});
      for (const child of children) child.kill();
    },
  };
}

async function within<T>(milliseconds: number, result: PromiseLike<T>): Promise<T> {
  const patience = new AbortController();
  const late = setTimeout(milliseconds, undefined, patience).then(() =>
    Promise.reject(new Error('WebKit does not answer.')),
  );
  try {
    return await Promise.race([result, late]);
  } finally {
    patience.abort();
    late.catch(() => {});
  }
}

/** Keys as events name them, as WebDriver writes them. */
const NAMED: Record<string, string> = {
  Tab: Key.TAB,
  Enter: Key.ENTER,
  Escape: Key.ESCAPE,
  Shift: Key.SHIFT,
  ArrowLeft: Key.ARROW_LEFT,
  ArrowRight: Key.ARROW_RIGHT,
  ArrowUp: Key.ARROW_UP,
  ArrowDown: Key.ARROW_DOWN,
  Home: Key.HOME,
  End: Key.END,
};
