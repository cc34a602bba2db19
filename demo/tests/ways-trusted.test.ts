import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { INTRANET_HOST, openBrowser, openPage, SERVICE_HOST } from './browser.ts';
import type { HostPages } from './host-pages.ts';
import { startHostPages } from './host-pages.ts';
import { reach } from './reach.ts';
import { eventually, textOf, videoIs } from './steps.ts';
import type { Town } from './town.ts';
import { startTown } from './town.ts';

const REQUIRED = "require-trusted-types-for 'script'";

describe('on a page that trusts no text', () => {
  let town: Town;
  let host: HostPages;
  let browser: Browser;

  before(async () => {
    host = await startHostPages(INTRANET_HOST);
    town = await startTown({ intranetHost: INTRANET_HOST, serviceHost: SERVICE_HOST, origins: [host.origin] });
    browser = await openBrowser();
  });
  after(async () => {
    await browser.close();
    await town.stop();
    host.stop();
  });

  /** Opens a page under a policy: `§` stands for the service. */
  async function open(policy: string, body: string, head = LOADER) {
    const page = `<!doctype html><html lang="de"><head>${head}</head><body>${body}</body></html>`;
    const html = page.replaceAll('<script', '<script nonce="seven"');
    const headers = { 'Content-Security-Policy': policy.replaceAll('§', town.serviceUrl) };
    // Each for somebody else: what one has open, is open for them.
    return openPage(await browser.createBrowserContext(), host.page(html.replaceAll('§', town.serviceUrl), headers));
  }

  const LOADER = '<script type="module" src="§/loader.js" data-links="all" data-accent="#0b5c8a"></script>';
  const WHOLE = '<script src="§/lernbausteine.js"></script>';
  const EMBED = '<script src="§/embed.js" data-learn="badge" data-course="d3-ablegen"></script>';
  const TAGS = `<learn-player course="d3-ablegen"></learn-player><div data-learn="quiz" data-course="d3-ablegen"></div>`;
  const LINK = '<p><a href="§/c/d3-ablegen">Kurs</a></p>';
  const STRICT =
    "default-src 'none'; script-src 'self' §; style-src 'self'; img-src 'self' §; media-src 'self' blob: §; connect-src 'self' §";
  const NONCE = STRICT.replace("'self' §", "'nonce-seven' 'strict-dynamic'");

  for (const [what, policy, head] of [
    ['with any policy', REQUIRED, LOADER],
    ['with the one policy that we need', `${REQUIRED}; trusted-types lernbausteine`, LOADER],
    ['and nothing inline', `${STRICT}; ${REQUIRED}; trusted-types lernbausteine`, LOADER],
    ['and only scripts with a nonce', `${NONCE}; ${REQUIRED}; trusted-types lernbausteine`, LOADER],
    ['with everything in one file', `${STRICT}; ${REQUIRED}; trusted-types lernbausteine`, WHOLE],
    ['with everything in one file, and the loader', `${REQUIRED}; trusted-types lernbausteine`, WHOLE + LOADER],
  ] as const) {
    it(`everything is drawn, and a film is played, ${what}`, async () => {
      const { page, faults } = await open(policy, TAGS + EMBED, head);
      for (const element of ['learn-player', 'learn-quiz', 'learn-badge']) await shows(page, element);
      await reach(page, 'learn-player >>> [part=play]').click();
      await videoIs(page, ({ currentTime }) => currentTime > 1);
      await reach(page, 'learn-player >>> .captions-button').click();
      await reach(page, 'learn-player >>> learn-player-aids >>> [aria-expanded]').click();
      await reach(page, 'learn-player >>> learn-player-transcript').wait();
      await reach(page, 'learn-player >>> learn-player-aids >>> [aria-haspopup=dialog]').click();
      await reach(page, 'learn-player >>> input[name=size][value="150"]').click();
      await page.keyboard.press('Escape');
      await reach(page, 'learn-quiz >>> input[value="aufgabe"]').click();
      await reach(page, 'learn-quiz >>> button[type="submit"]').click();
      await eventually(
        () => textOf(page, 'learn-quiz'),
        (text) => /1 von 3 beantwortet/.test(text),
      );
      assert.deepEqual(faults, []);
      await page.close();
    });
  }

  it('with a policy of its own for whatever comes without one, that one draws us', async () => {
    const theirs = `<script>trustedTypes.createPolicy('default', { createHTML: (html) => html })</script>`;
    const { page, faults } = await open(`${REQUIRED}; trusted-types default`, TAGS, theirs + LOADER);
    await shows(page, 'learn-player');
    // The browser itself says that it refused.
    assert.ok(!faults.some((fault) => /Lernbausteine/.test(fault)));
    await page.close();
  });

  for (const policies of ["'none'", 'lit-html dompurify']) {
    it(`that allows trusted-types ${policies}, the console says the line, and the link is there`, async () => {
      const { page, faults } = await open(
        `${REQUIRED}; trusted-types ${policies}`,
        `<div data-learn="player" data-course="d3-ablegen"><a href="§/c/d3-ablegen">Zum Kurs</a></div>${LINK}
         <learn-badge course="d3-ablegen"></learn-badge><div lang="en"><learn-quiz course="d3-ablegen"></learn-quiz></div>`,
      );
      await eventually(
        async () => (await textOf(page, 'learn-badge')) + (await textOf(page, 'learn-quiz')).trim(),
        (text) =>
          text === 'Dieser Kurs lässt sich auf dieser Seite nicht anzeigen. This course can’t be shown on this page.',
      );
      const link = await page.$eval('learn-player a', (one) => {
        const { x, y } = one.getClientRects()[0]!;
        return document.elementFromPoint(x + 2, y + 2) === one && one.href;
      });
      assert.equal(link, `${town.serviceUrl}/c/d3-ablegen`);
      assert.match(
        faults.join('\n'),
        /Lernbausteine: .*Content-Security-Policy[^]*\ntrusted-types lernbausteine(\n|$)/,
      );
      await page.close();
    });
  }

  it('two versions that both draw need one word more, and the console says it', async () => {
    // The one draws a badge; then the other has to draw a quiz.
    const policy = `${REQUIRED}; trusted-types lernbausteine`;
    const late = async (page: Page) => {
      await shows(page, 'learn-badge');
      await page.setRequestInterception(true);
      page.on('request', (request) => {
        const isOurs = request.url().startsWith(`${town.serviceUrl}/chunks`);
        void (isOurs ? request.abort() : request.continue());
      });
      await page.evaluate(async (copy) => {
        await import(copy);
        document.body.append(document.createElement('learn-quiz'));
        document.querySelector('learn-quiz')!.setAttribute('course', 'd3-ablegen');
      }, `${host.origin}/copy/loader.js`);
    };
    const badge = '<learn-badge course="d3-ablegen"></learn-badge>';
    const { page, faults } = await open(policy, badge);
    await late(page);
    await eventually(
      async () => faults.join('\n'),
      (said) => said.includes("\ntrusted-types lernbausteine 'allow-duplicates'"),
    );
    await page.close();

    const { page: allowed } = await open(`${policy} 'allow-duplicates'`, badge);
    await late(allowed);
    await shows(allowed, 'learn-quiz');
    await allowed.close();
  });
});

/** Waits until an element shows the course. */
async function shows(page: Page, selector: string): Promise<void> {
  await eventually(
    () => textOf(page, selector),
    (text) => /Einen Brief ablegen|Dokumente in d\.3|Sportverein/.test(text),
  );
}
