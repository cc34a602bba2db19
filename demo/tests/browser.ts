import { once } from 'node:events';
import type { Browser, BrowserContext, LaunchOptions, Page } from 'puppeteer-core';
import puppeteer from 'puppeteer-core';
import { CHROMIUM_FLAGS, findChromium, findFirefox } from './browsers.ts';

/** Host names without any privilege of localhost: plain http, another site, no secure context. */
export const INTRANET_HOST = 'intranet.test';
export const SERVICE_HOST = 'lernen.example';

/** The same under one roof: cookies of the service go along when its elements ask, though it is another host. */
export const ONE_SITE = { intranetHost: 'intranet.stadt.test', serviceHost: 'lernen.stadt.test' };

const HOSTS = [INTRANET_HOST, SERVICE_HOST, ...Object.values(ONE_SITE)];

/** The engines in which whole pages are tested; undefined: installed, else why not. */
export const ENGINES = {
  chromium: undefined,
  firefox: findFirefox() ? undefined : 'no Firefox is installed (apt-get install firefox-esr)',
};

export interface BrowserOptions {
  engine?: keyof typeof ENGINES;
  /** A folder that outlives the browser, with all that it keeps; without it nothing is left. */
  profile?: string;
}

/** A browser that finds these hosts on this machine, and, in Chromium, nobody else's anywhere. */
export async function openBrowser({ engine = 'chromium', profile }: BrowserOptions = {}): Promise<Browser> {
  return puppeteer.launch({
    ...(engine === 'chromium' ? await chromium() : firefox()),
    ...(profile && { userDataDir: profile }),
    defaultViewport: { width: 1280, height: 900 },
  });
}

async function chromium(): Promise<LaunchOptions> {
  const rules = [...HOSTS.map((host) => `MAP ${host} 127.0.0.1`), 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1'];
  return { executablePath: await findChromium(), args: [...CHROMIUM_FLAGS, `--host-resolver-rules=${rules.join()}`] };
}

function firefox(): LaunchOptions {
  return {
    browser: 'firefox',
    executablePath: findFirefox()!,
    extraPrefsFirefox: { 'media.autoplay.default': 0, 'network.dns.localDomains': HOSTS.join() },
  };
}

/** Ends a browser in the middle of whatever it does (SIGKILL). */
export async function killBrowser(browser: Browser): Promise<void> {
  const process = browser.process()!;
  const ended = once(process, 'exit');
  process.kill('SIGKILL');
  await ended;
}

/** A page that collects what goes wrong in it. */
export interface WatchedPage {
  page: Page;
  /** Errors of scripts, and what the host page's policy forbade. */
  faults: string[];
  /** Addresses asked for, oldest first. */
  requests: string[];
}

export async function openPage(context: Browser | BrowserContext, address: string): Promise<WatchedPage> {
  const page = await context.newPage();
  const faults: string[] = [];
  const requests: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/Failed to load resource/.test(message.text())) faults.push(message.text());
  });
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(address, { waitUntil: 'load' });
  return { page, faults, requests };
}
