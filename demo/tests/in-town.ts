import { after, before } from 'node:test';
import type { Browser } from 'puppeteer-core';
import type { BrowserOptions } from './browser.ts';
import { INTRANET_HOST, openBrowser, SERVICE_HOST } from './browser.ts';
import type { Town, TownOptions } from './town.ts';
import { startTown } from './town.ts';

/** Where tests of pages take place. */
export interface Here {
  town: Town;
  browser: Browser;
}

/** The browser takes intranet and service for two sites. */
export const TWO_SITES: TownOptions = { intranetHost: INTRANET_HOST, serviceHost: SERVICE_HOST };

/** Both on this machine itself: one site, and secure without https. */
export const THIS_MACHINE: TownOptions = {};

/** A town and a browser for all tests of a `describe`; `arrive` is handed them, and does what else has to be done before the first. */
export function inTown(arrive: (here: Here) => unknown, options = TWO_SITES, asked: BrowserOptions = {}): void {
  let town: Town | undefined;
  let browser: Browser | undefined;

  before(async () => {
    town = await startTown(options);
    browser = await openBrowser(asked);
    await arrive({ town, browser });
  });
  after(async () => {
    await browser?.close();
    await town?.stop();
  });
}
