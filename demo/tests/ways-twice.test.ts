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

describe('scripts of ours that meet on a page', () => {
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

  /** Opens a page with everything that takes part in it: `§` stands for the service. */
  async function open(body: string, head = '') {
    const html = `<!doctype html><html lang="de"><head>${head}</head><body>${body}</body></html>`;
    const watched = await openPage(browser, host.page(html.replaceAll('§', town.serviceUrl)));
    return { ...watched, asked: () => watched.requests.filter((address) => /\/api\/v1\/courses\//.test(address)) };
  }

  const LOADER = '<script type="module" src="§/loader.js"></script>';
  const SECOND = '<script type="module" src="§/loader.js?v=2"></script>';
  const COPY = '<script type="module" src="/copy/loader.js"></script>';
  const WHOLE = '<script src="§/lernbausteine.js"></script>';
  const EMBED = '<script src="§/embed.js" data-learn="badge" data-course="d3-ablegen"></script>';
  const TAGS = `<learn-player course="d3-ablegen"></learn-player><div data-learn="quiz" data-course="d3-ablegen"></div>`;

  for (const [what, head] of [
    ['the loader twice', LOADER + LOADER],
    ['the loader by two addresses', LOADER + SECOND],
    ['two versions of the loader', LOADER + COPY],
    ['everything in one file', WHOLE],
    ['everything in one file, twice', WHOLE + WHOLE],
    ['everything in one file, late', `<script src="§/lernbausteine.js" defer></script>`],
    ['everything in one file, and the loader', WHOLE + LOADER],
    ['the loader, and everything in one file', LOADER + WHOLE.replace('src', 'async src')],
    ['everything in one file, and another version of the loader', WHOLE + COPY],
    ['two versions of everything in one file', `${WHOLE}<script src="/copy/lernbausteine.js"></script>`],
    ['all of it', LOADER + WHOLE + COPY + SECOND],
  ] as const) {
    it(`are quiet, and ask for the course once: ${what}`, async () => {
      const { page, faults, asked } = await open(TAGS + EMBED, head);
      await shows(page, 'learn-player');
      await shows(page, 'div > learn-quiz');
      await shows(page, 'learn-badge');
      await page.waitForNetworkIdle();
      assert.equal((await page.$$('learn-player, learn-quiz, learn-badge')).length, 3);
      assert.deepEqual(faults, []);
      assert.equal(asked().length, 1);
      await page.close();
    });
  }

  it('play a film, though its player may be of one and its stage of the other', async () => {
    for (const head of [WHOLE + LOADER, LOADER + COPY, COPY + WHOLE]) {
      const { page, faults } = await open(TAGS, head);
      await plays(page);
      assert.deepEqual(faults, []);
      await page.close();
    }
  });

  it('share what is learnt: what one version’s quiz reports, another one’s badge shows', async () => {
    const { page } = await open('<learn-quiz course="d3-ablegen"></learn-quiz>', LOADER);
    await shows(page, 'learn-quiz');
    await page.evaluate(addScript, `${host.origin}/copy/loader.js`, 'module');
    await page.evaluate(() => document.body.append(document.createElement('learn-badge')));
    await page.evaluate(() => document.querySelector('learn-badge')!.setAttribute('course', 'd3-ablegen'));
    await shows(page, 'learn-badge');
    await reach(page, 'learn-quiz >>> input[value="aufgabe"]').click();
    await reach(page, 'learn-quiz >>> button[type="submit"]').click();
    await eventually(
      () => textOf(page, 'learn-quiz'),
      (text) => /1 von 3 beantwortet/.test(text),
    );
    await eventually(
      () =>
        page.evaluate(() =>
          document.querySelector('learn-badge')!.shadowRoot!.querySelector('[part=meter]')!.textContent.trim(),
        ),
      (percent) => /^[1-9]/.test(percent),
    );
    await page.close();
  });

  describe('the loader', () => {
    it('may come before the elements, while the page is still read, and when it is long there', async () => {
      const { page, faults } = await open(TAGS, `<script type="module" async src="§/loader.js"></script>`);
      await shows(page, 'learn-player');
      assert.deepEqual(faults, []);
      await page.close();

      const { page: later, faults: laterFaults } = await open(TAGS);
      assert.equal(await later.evaluate(() => document.readyState), 'complete');
      await later.evaluate(addScript, `${town.serviceUrl}/loader.js`, 'module');
      await shows(later, 'learn-player');
      await shows(later, 'div > learn-quiz');
      assert.deepEqual(laterFaults, []);
      await later.close();
    });

    it('sees what an application puts into the page and takes away again', async () => {
      const { page, faults } = await open('<main></main>', LOADER.replace('src', 'data-links="all" src'));
      for (const markup of [
        '<learn-badge course="d3-ablegen"></learn-badge>',
        '<div data-learn="badge" data-course="d3-ablegen"></div>',
        `<section><p><a href="${town.serviceUrl}/c/d3-ablegen" data-learn="badge">Kurs</a></p></section>`,
      ]) {
        await page.$eval('main', (main, inside) => (main.innerHTML = inside), markup);
        await shows(page, 'learn-badge');
      }
      await page.$eval(
        'main',
        (main, href) => (main.innerHTML = `<p><a href="${href}">Kurs</a></p>`),
        `${town.serviceUrl}/c/d3-ablegen`,
      );
      await shows(page, 'learn-player');
      assert.deepEqual(faults, []);
      await page.close();
    });

    it('takes a link within a session of its own for one of that session’s service', async () => {
      const link = (service: string) => `<p><a href="${service}/c/d3-ablegen" data-learn="badge">Kurs</a></p>`;
      const { page, faults } = await open(
        `${link('§')}<learn-session service="§/">${link('/copy')}${link('§')}</learn-session>`,
        COPY,
      );
      await shows(page, 'learn-session > learn-badge');
      assert.equal((await page.$$('learn-badge')).length, 1);
      assert.deepEqual(faults, []);
      await page.close();
    });

    it('gives a script of the page what it asks for by name, and looks after a shadow root', async () => {
      const { page, faults } = await open('<x-card></x-card>');
      const defined = await page.evaluate(async (address) => {
        const { define, upgrade } = (await import(address)) as {
          define(...names: string[]): Promise<unknown>;
          upgrade(root: ShadowRoot): void;
        };
        const root = document.querySelector('x-card')!.attachShadow({ mode: 'open' });
        upgrade(root);
        root.innerHTML = '<div data-learn="badge" data-course="d3-ablegen"></div>';
        await define('player', 'quiz');
        return [customElements.get('learn-player')?.name, customElements.get('learn-quiz')?.name].map(
          (name) => typeof name,
        );
      }, `${town.serviceUrl}/loader.js`);
      assert.deepEqual(defined, ['string', 'string']);
      await shows(page, 'x-card');
      await eventually(
        () =>
          page.evaluate(
            () => document.querySelector('x-card')!.shadowRoot!.querySelector('learn-badge')?.shadowRoot !== null,
          ),
        Boolean,
      );
      assert.deepEqual(faults, []);
      await page.close();
    });
  });

  describe('everything in one file', () => {
    it('works within the shadow roots of another library, closed ones, too', async () => {
      const { page, faults } = await open(
        `<x-widget></x-widget><script>
          customElements.define('x-widget', class extends HTMLElement {
            connectedCallback() {
              this.root = this.attachShadow({ mode: 'closed' });
              this.root.innerHTML = '<learn-player course="d3-ablegen"></learn-player>';
              window.theirs = this.root;
            }
          });
        </script>`,
        WHOLE.replace('src', 'data-accent="rgb(138, 11, 92)" src'),
      );
      const read = () =>
        page.evaluate(() => {
          const { theirs } = window as unknown as { theirs: ShadowRoot };
          const player = theirs.firstElementChild!;
          return `${player.shadowRoot?.textContent ?? ''} ${getComputedStyle(player).getPropertyValue('--learn-accent')}`;
        });
      await eventually(read, (text) => /Einen Brief ablegen/.test(text) && /rgb\(138, 11, 92\)/.test(text));
      assert.deepEqual(faults, []);
      await page.close();
    });

    it('as a copy in a portal asks the service that its tag names, and knows by itself as a module, too', async () => {
      for (const tag of [
        '<script src="/copy/lernbausteine.js" data-service="§"></script>',
        '<script type="module" src="§/lernbausteine.js"></script>',
        '<script>import("/copy/lernbausteine.js")</script><script type="text/plain" data-service="§/"></script>',
      ]) {
        const { page, faults, asked } = await open(TAGS, tag);
        await shows(page, 'learn-player');
        assert.ok(asked().every((address) => address.startsWith(town.serviceUrl)));
        assert.deepEqual(faults, []);
        await page.close();
      }
    });

    it('that is told no service by its tag, takes the one of a session, and says so where there is none', async () => {
      const bundled = '<script type="module">import "/copy/lernbausteine.js";</script>';
      const { page, faults, asked } = await open(`<learn-session service="§">${TAGS}</learn-session>`, bundled);
      await shows(page, 'learn-player');
      assert.ok(asked().every((address) => address.startsWith(town.serviceUrl)));
      assert.deepEqual(faults, []);
      await page.close();

      const warned: string[] = [];
      const lost = await browser.newPage();
      lost.on('console', (message) => warned.push(message.text()));
      await lost.goto(host.page(`<!doctype html>${bundled}${TAGS}`));
      await eventually(
        async () => warned.join(),
        (said) => /Adresse des Dienstes unbekannt.*<learn-session service/.test(said),
      );
      await lost.close();
    });

    it('plays a film, without another script', async () => {
      const { page, requests, faults } = await open(TAGS, WHOLE);
      await plays(page);
      assert.deepEqual(
        requests.filter((address) => address.endsWith('.js')).map((address) => new URL(address).pathname),
        ['/lernbausteine.js'],
      );
      assert.deepEqual(faults, []);
      await page.close();
    });
  });
});

/** Waits until an element shows the course. */
async function shows(page: Page, selector: string): Promise<void> {
  await eventually(
    () => textOf(page, selector),
    (text) => /Einen Brief ablegen|Dokumente in d\.3|Sportverein/.test(text),
  );
}

async function plays(page: Page): Promise<void> {
  await reach(page, 'learn-player >>> [part=play]').click();
  await videoIs(page, ({ currentTime }) => currentTime > 0.5);
}

function addScript(src: string, type: string): void {
  document.head.append(Object.assign(document.createElement('script'), { type, src }));
}
