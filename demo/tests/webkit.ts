import { SESSION_STATUS } from '@web/test-runner';
import type { BrowserLauncher, TestRunnerCoreConfig, TestSessionManager } from '@web/test-runner';
import { relative } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Key } from 'selenium-webdriver';
import { standingFilms } from './standing-films.ts';
import type { Screen, WebKit, WebKitBrowser } from './webkit-browser.ts';
import { PATIENCE, startBrowser, startScreen, within } from './webkit-browser.ts';

export { findWebKit } from './webkit-browser.ts';

/** How often the tests of a page are begun anew. */
const ANEW = 2;

/** How often a page is asked for a sign of life, in milliseconds. */
const ASK_EVERY = 2_000;

/** So long a film may stand though it is loaded, in milliseconds: less than the tests themselves wait. */
const STANDS = 8_000;

/** What the runner's own commands ask for. */
interface WebKitCommands {
  sendKeys(id: string, keys: string[]): Promise<void>;
  sendMouseClick(id: string, x: number, y: number): Promise<void>;
}

/** The page of a test file. */
interface Page {
  id: string;
  url: string;
  /** How often its tests were begun anew. */
  anew: number;
}

/**
 * Tests in WebKit, one page after the other.
 *
 * Where a film is to begin in its middle WebKitGTK sometimes waits for itself for ever
 * (https://bugs.webkit.org/show_bug.cgi?id=272975): the whole process, or only that film. All tests of such a page are
 * begun anew in a new browser, and that is said. Whatever else a page tells counts.
 */
export function webkitLauncher(webkit: WebKit): BrowserLauncher & WebKitCommands {
  let config: TestRunnerCoreConfig;
  let sessions: TestSessionManager;
  let screen: Screen | undefined;
  let browser: WebKitBrowser | undefined;
  let page: Page | undefined;

  async function open(opened: Page): Promise<void> {
    page = opened;
    try {
      screen ??= await startScreen(webkit);
      browser ??= await startBrowser(webkit, screen.display);
      if (page !== opened) return;
      await within(2 * PATIENCE, browser.driver.get(opened.url));
      void watch(opened);
    } catch (error) {
      await beginAnew(opened, error);
    }
  }

  async function watch(watched: Page): Promise<void> {
    const startsBy = Date.now() + 2 * PATIENCE;
    let standing: string | undefined;
    let since = 0;
    for (;;) {
      await setTimeout(ASK_EVERY);
      if (page !== watched) return;
      const isLate = sessions.get(watched.id)?.status === SESSION_STATUS.INITIALIZING && Date.now() > startsBy;
      const sign = isLate ? undefined : await signOfLife();
      if (sign === undefined) return beginAnew(watched, new Error('WebKit does not answer'));
      if (!sign || sign !== standing) since = Date.now();
      else if (Date.now() > since + STANDS) return beginAnew(watched, new Error('WebKit does not show a film it has'));
      standing = sign;
    }
  }

  /** The films that stand, if any; undefined: there is no sign of life. */
  async function signOfLife(): Promise<string | undefined> {
    for (const until = Date.now() + PATIENCE; Date.now() < until; await setTimeout(1000)) {
      try {
        return await within(until - Date.now(), browser!.driver.executeScript<string>(standingFilms));
      } catch {
        // A page that has just been left does not answer, either.
      }
    }
    return undefined;
  }

  function kill(): void {
    browser?.kill();
    browser = undefined;
  }

  /** The runner takes what it hears of a page as part of one run: a page that is loaded again needs a run of its own. */
  async function beginAnew(dead: Page, reason: unknown): Promise<void> {
    if (page !== dead) return;
    kill();
    const session = { ...sessions.get(dead.id)!, request404s: [] };
    const { message } = reason as Error;
    if (dead.anew === ANEW) {
      const errors = [...session.errors, { message }];
      sessions.updateStatus({ ...session, errors, passed: false }, SESSION_STATUS.TEST_FINISHED);
      return;
    }
    const anew = dead.anew + 1;
    sessions.updateStatus({ ...session, testRun: session.testRun + 1 }, SESSION_STATUS.INITIALIZING);
    const file = relative(config.rootDir, session.testFile);
    config.logger.warn(`${message}: ${file} begins anew (${anew} of ${ANEW} times).`);
    await open({ ...dead, anew });
  }

  return {
    name: 'WebKit',
    // As which the runner's own commands know it.
    type: 'webdriver',
    concurrency: 1,
    initialize(given) {
      config = given;
      // Reporters are the only ones who are shown the sessions.
      config.reporters.push({ start: (run) => void (sessions = run.sessions) });
    },
    startSession: (id, url) => open({ id, url, anew: 0 }),
    isActive: (id) => id === page?.id,
    // The runner asks when a page that was testing has gone, and ends its tests with the answer.
    async getBrowserUrl() {
      const asked = page;
      if (!asked) return undefined;
      const isDead = (await signOfLife()) === undefined;
      if (isDead) await beginAnew(asked, new Error('WebKit crashed'));
      return isDead || page !== asked ? new Promise(() => {}) : browser?.driver.getCurrentUrl();
    },
    async stopSession() {
      page = undefined;
      // Who does not let go of a page gets no other one.
      await within(PATIENCE, browser?.driver.get('about:blank') ?? Promise.resolve()).catch(kill);
      return {};
    },
    startDebugSession() {
      throw new Error('WebKit has no debugger here.');
    },
    async sendKeys(_, keys) {
      const named = keys.map((key) => NAMED[key] ?? key);
      await browser!.driver
        .actions()
        .sendKeys(...named)
        .perform();
    },
    async sendMouseClick(_, x, y) {
      await browser!.driver.actions().move({ x, y, duration: 0 }).click().perform();
    },
    async stop() {
      kill();
      screen?.kill();
    },
  };
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
