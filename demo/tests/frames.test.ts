import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { openPage } from './browser.ts';
import type { WatchedPage } from './browser.ts';
import { inTown } from './in-town.ts';
import { eventually, signIn } from './steps.ts';
import type { Town } from './town.ts';

describe('a page of the service in a frame of the intranet, on another site', () => {
  let town: Town;
  let browser: Browser;
  let host: WatchedPage;

  inTown(async (here) => {
    ({ town, browser } = here);
    host = await openPage(browser, `${town.intranetUrl}/impressum`);
  });

  /** What can be read in the frame's element. */
  const inFrame = async () =>
    host.page.frames()[1]?.evaluate(() => document.querySelector('learn-privacy')?.shadowRoot?.textContent);

  const embed = (withLoader: boolean) =>
    host.page.evaluate(
      (service, loaded) => {
        // The intranet's own policy lists no frames; what is tried here is the element's, not the page's, manners.
        const frame = Object.assign(document.createElement('iframe'), { src: `${service}/privacy` });
        document.body.append(frame);
        if (loaded) {
          const script = Object.assign(document.createElement('script'), {
            type: 'module',
            src: `${service}/loader.js`,
          });
          document.head.append(script);
        }
      },
      town.serviceUrl,
      withLoader,
    );

  it('is nobody’s where the page around has no loader', async () => {
    await host.page.setBypassCSP(true);
    await signIn(host.page, 'k.brandt');
    await embed(false);
    await eventually(inFrame, (text) => /nicht angemeldet/i.test(text ?? ''));
  });

  it('is that of whoever is signed in around it, once the loader is there', async () => {
    await host.page.reload();
    await embed(true);
    await eventually(inFrame, (text) => /Meine Daten/.test(text ?? '') && !/nicht angemeldet/i.test(text!));
    const frame = host.page.frames()[1]!;
    const asked = await frame.evaluate(() => location.origin);
    assert.equal(asked, town.serviceUrl);
  });

  it('learns nothing from a page that isn’t the service’s', async () => {
    const answers = await host.page.evaluate(async () => {
      const heard: unknown[] = [];
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }) => heard.push(data);
      window.postMessage('learn-token', location.origin, [port2]);
      port1.postMessage('token');
      // Whoever answers has had their turn after some messages to and fro.
      for (let turn = 0; turn < 20; turn += 1) {
        await new Promise((resolve) => {
          const { port1: here, port2: there } = new MessageChannel();
          here.onmessage = resolve;
          there.postMessage('turn');
        });
      }
      return heard;
    });
    assert.deepEqual(answers, []);
  });
});
