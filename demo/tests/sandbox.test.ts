import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Browser, Frame } from 'puppeteer-core';
import { openPage } from './browser.ts';
import type { WatchedPage } from './browser.ts';
import { inTown } from './in-town.ts';
import { reach } from './reach.ts';
import { eventually } from './steps.ts';
import type { Town } from './town.ts';

describe('in a frame whose sandbox takes its origin away', () => {
  let town: Town;
  let browser: Browser;
  let host: WatchedPage;
  let frame: Frame;

  inTown(async (here) => {
    ({ town, browser } = here);
    host = await openPage(browser, `${town.intranetUrl}/impressum`);
    await host.page.evaluate((loader) => {
      const iframe = document.createElement('iframe');
      iframe.setAttribute('sandbox', 'allow-scripts');
      iframe.srcdoc = `<!doctype html><html lang="de"><script type="module" src="${loader}"></script>
        <learn-player course="d3-ablegen"></learn-player><learn-quiz course="d3-ablegen"></learn-quiz>`;
      document.body.append(iframe);
    }, `${town.serviceUrl}/loader.js`);
    frame = await eventually(
      async () => host.page.frames()[1],
      (found) => found !== undefined,
    ).then((found) => found!);
  });

  const read = (selector: string) =>
    frame.evaluate((path) => document.querySelector(path)?.shadowRoot?.textContent.replaceAll(/\s+/g, ' '), selector);

  it('shows what everybody may see, and says that nothing is kept', async () => {
    assert.equal(await frame.evaluate(() => location.origin), 'null');
    await eventually(
      async () => `${await read('learn-player')} ${await read('learn-quiz')}`,
      (text) => /Einen Brief ablegen/.test(text) && /In diesem Rahmen lässt sich nichts speichern/.test(text),
    );
  });

  it('grades answers, and remembers them while the page is open', async () => {
    await reach(frame, 'learn-quiz >>> form[data-question="wo-suchen"] input[value="aufgabe"]').click();
    await reach(frame, 'learn-quiz >>> form[data-question="wo-suchen"] button[type="submit"]').click();
    await eventually(
      () => read('learn-quiz'),
      (text) => /1 von 3 beantwortet/.test(text ?? '') && /Entscheidend ist die Aufgabe/.test(text!),
    );
  });

  it('offers a whole page in a window of its own, where it keeps what is learnt', async () => {
    const page = `${town.intranetUrl}/digitalisierung/d3-ablegen`;
    await host.page.evaluate((src) => {
      const iframe = Object.assign(document.createElement('iframe'), { src });
      iframe.setAttribute('sandbox', 'allow-scripts allow-popups');
      document.body.append(iframe);
    }, page);
    const href = await eventually(
      async () => {
        const boxed = host.page.frames().find((one) => one.url() === page);
        const link = await boxed?.$('learn-player >>> learn-privacy-line >>> a[target=_blank]');
        return link?.evaluate((one) => one.href);
      },
      (found) => found !== undefined,
    );
    assert.equal(href, page);
  });

  it('broke no rule of the host page and threw no error', () => {
    assert.deepEqual(
      host.faults.filter((fault) => !/blocked by CORS policy|Not of this origin/.test(fault)),
      [],
    );
  });
});
