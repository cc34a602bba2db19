import type { Browser, BrowserContext, Page } from 'puppeteer-core';
import puppeteer from 'puppeteer-core';
import { CHROMIUM_FLAGS, findChromium } from './browsers.ts';

/** Host names without any privilege of localhost: plain http, another site, no secure context. */
export const INTRANET_HOST = 'intranet.test';
export const SERVICE_HOST = 'lernen.example';

/** The same under one roof: cookies of the service go along when its elements ask, though it is another host. */
export const ONE_SITE = { intranetHost: 'intranet.stadt.test', serviceHost: 'lernen.stadt.test' };

const HOSTS = [INTRANET_HOST, SERVICE_HOST, ...Object.values(ONE_SITE)];

/** A Chromium that finds these hosts on this machine, and nobody else's anywhere. */
export async function openBrowser(): Promise<Browser> {
  return puppeteer.launch({
    executablePath: await findChromium(),
    args: [
      ...CHROMIUM_FLAGS,
      `--host-resolver-rules=${HOSTS.map((host) => `MAP ${host} 127.0.0.1, `).join('')}MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
    ],
    defaultViewport: { width: 1280, height: 900 },
  });
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
