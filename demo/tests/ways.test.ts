import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import type { Way, Wish } from '../../server/contract/embedding/snippets.ts';
import { loaderLine, snippetOf } from '../../server/contract/embedding/snippets.ts';
import { ENGINES, INTRANET_HOST, openBrowser, openPage, SERVICE_HOST } from './browser.ts';
import type { HostPages } from './host-pages.ts';
import { startHostPages } from './host-pages.ts';
import { eventually, reach, textOf } from './steps.ts';
import type { Town } from './town.ts';
import { startTown } from './town.ts';

const TITLE = 'Dokumente in d.3';

for (const [engine, why] of Object.entries(ENGINES)) {
  describe(`what an editor pastes, in ${engine}`, { skip: why }, () => {
    let town: Town;
    let host: HostPages;
    let browser: Browser;
    let wish: Wish;

    before(async () => {
      host = await startHostPages(INTRANET_HOST);
      town = await startTown({ intranetHost: INTRANET_HOST, serviceHost: SERVICE_HOST, origins: [host.origin] });
      host.proxyTo(town.serviceUrl);
      browser = await openBrowser({ engine: engine as keyof typeof ENGINES });
      wish = { service: `${town.serviceUrl}/`, element: 'player', course: 'd3-ablegen', title: TITLE };
    });
    after(async () => {
      await browser.close();
      await town.stop();
      host.stop();
    });

    const open = (body: string, head = '') =>
      openPage(browser, host.page(`<!doctype html><html lang="de"><head>${head}</head><body>${body}</body></html>`));

    for (const way of ['tag', 'placeholder', 'link', 'script'] as const satisfies Way[]) {
      for (const element of ['player', 'quiz', 'badge'] as const) {
        it(`as ${way} shows the ${element}`, async () => {
          const { page, faults } = await open(snippetOf(way, { ...wish, element }), loaderLine(wish));
          await shows(page, `learn-${element}`);
          assert.deepEqual(faults, []);
          await page.close();
        });
      }

      it(`as ${way} says which lesson, in which language`, async () => {
        const snippet = snippetOf(way, { ...wish, lesson: 'aktenplan', lang: 'en' });
        const { page } = await open(snippet, loaderLine(wish));
        await shows(page, 'learn-player', /What is stored about me/);
        const player = await page.$eval('learn-player', (one) =>
          ['lang', 'lesson'].map((name) => one.getAttribute(name)),
        );
        assert.deepEqual(player, ['en', 'aktenplan']);
        await page.close();
      });
    }

    it('is a link where every link becomes a player, with nothing but its address', async () => {
      const { page, faults } = await open(
        `<p>Siehe <a href="${wish.service}c/d3-ablegen">Kurs</a> heute.</p><p><a href="${wish.service}c/d3-ablegen">Kurs</a></p>
         <p><a href="https://elsewhere.example/c/d3-ablegen">Anderswo</a></p>`,
        loaderLine(wish, true),
      );
      await shows(page, 'learn-player');
      assert.equal((await page.$$('learn-player')).length, 1);
      assert.equal((await page.$$('body > p > a')).length, 2);
      assert.deepEqual(faults, []);
      await page.close();
    });

    it('is a link that works without the script, and where the element’s code doesn’t come', async () => {
      for (const way of ['placeholder', 'link'] as const) {
        const { page } = await open(snippetOf(way, wish));
        assert.equal(
          await page.$eval('a', (link) => link.checkVisibility() && link.href),
          `${wish.service}c/d3-ablegen`,
        );

        if (engine === 'chromium') {
          await page.setRequestInterception(true);
          page.on('request', (request) => void (/define-/.test(request.url()) ? request.abort() : request.continue()));
          await page.evaluate(insertLoader, `${wish.service}loader.js`);
          await reach(page, 'learn-player a').wait();
          const reached = await page.$eval('learn-player a', (link) => {
            const { x, y } = link.getClientRects()[0]!;
            return document.elementFromPoint(x + 2, y + 2) === link && link.href;
          });
          assert.equal(reached, `${wish.service}c/d3-ablegen`);
        }
        await page.close();
      }
    });

    describe('with embed.js', () => {
      const tag = (more = '') => snippetOf('script', wish).replace('></', ` ${more}></`);

      for (const more of ['', 'async', 'defer']) {
        it(`stands where the script stands${more && `, ${more}`}, twice on a page, without a word of document.write`, async () => {
          const { page, faults } = await open(`<h1>Vor</h1>${tag(more)}<p>Zwischen</p>${tag(more)}<p>Nach</p>`);
          await shows(page, 'h1 + script + learn-player');
          await shows(page, 'p + script + learn-player');
          assert.equal((await page.$$('learn-player')).length, 2);
          assert.deepEqual(faults, []);
          await page.close();
        });
      }

      it('in the head says what to do, and still lets tags become elements', async () => {
        const { page, faults } = await open('<learn-badge course="d3-ablegen"></learn-badge>', tag());
        await shows(page, 'learn-badge');
        assert.equal(await page.$('learn-player'), null);
        assert.match(faults.join(), /embed\.js steht im <head>.*Put it where the course is to be/);
        await page.close();
      });

      it('that is put into the page late, and once more, as a page that was kept is, stands there once', async () => {
        const { page, faults } = await open('<main></main>');
        const insert = (src: string) => {
          const script = document.createElement('script');
          Object.assign(script.dataset, { learn: 'badge', course: 'd3-ablegen' });
          const after = document.querySelector('main > script');
          // Two scripts: the kept one is replaced by one that runs.
          if (after) after.replaceWith(script);
          else document.querySelector('main')!.append(script);
          script.src = src;
        };
        await page.evaluate(insert, `${wish.service}embed.js`);
        await shows(page, 'learn-badge');
        await page.evaluate(insert, `${wish.service}embed.js?again`);
        await page.waitForNetworkIdle();
        assert.equal((await page.$$('learn-badge')).length, 1);
        assert.deepEqual(faults, []);
        await page.close();
      });

      it('that can’t tell where it stands says what to take instead', async () => {
        const { page, faults } = await open('<main></main>');
        await page.evaluate((src) => {
          const root = document.querySelector('main')!.attachShadow({ mode: 'open' });
          root.append(Object.assign(document.createElement('script'), { src }));
        }, `${wish.service}embed.js`);
        await eventually(
          async () => faults.join(),
          (said) => /embed\.js kennt seinen Platz nicht.*Use loader\.js/.test(said),
        );
        await page.close();
      });

      it('says nothing that could do something', async () => {
        const { page } = await open(
          tag('data-onfocus="window.hurt = 1" data-style="position: fixed" data-token="/t" data-tabindex="0"'),
        );
        await shows(page, 'learn-player');
        assert.deepEqual(await page.$eval('learn-player', (player) => player.getAttributeNames()), ['course']);
        await page.close();
      });
    });

    it('wears the look that the script says, and the page’s own where that says another', async () => {
      const look = { accent: '#8a0b5c', radius: '0px', surface: 'red} *{display:none' };
      for (const body of [
        loaderLine({ ...wish, look }) + snippetOf('tag', wish),
        snippetOf('script', { ...wish, look }),
      ]) {
        const { page } = await open(body, '<style>:root { --learn-radius: 3px }</style>');
        const worn = await eventually(
          () =>
            page.evaluate(() =>
              ['accent', 'radius', 'surface'].map((name) =>
                getComputedStyle(document.querySelector('learn-player') ?? document.body).getPropertyValue(
                  `--learn-${name}`,
                ),
              ),
            ),
          ([accent]) => accent !== '',
        );
        assert.deepEqual(worn, ['#8a0b5c', '3px', '']);
        await page.close();
      }
    });

    it('works behind a prefix of the page’s own server, by paths', async () => {
      const own = { ...wish, service: '/lernen/' };
      for (const [body, head] of [
        [snippetOf('placeholder', own), loaderLine(own)],
        [snippetOf('link', own), loaderLine(own)],
        [`<p><a href="../lernen/c/d3-ablegen">Kurs</a></p>`, loaderLine(own, true)],
        [snippetOf('script', own), ''],
      ] as const) {
        const { page, requests } = await open(body, head);
        await shows(page, 'learn-player');
        assert.ok(!requests.some((address) => address.startsWith(town.serviceUrl)));
        await page.close();
      }
    });

    it('works on a page whose <base> leads elsewhere', async () => {
      const base = '<base href="https://elsewhere.example/sub/">';
      const whole = { ...wish, look: { accent: '#8a0b5c' } };
      for (const [body, head] of [
        [snippetOf('tag', wish), base + loaderLine(whole)],
        [snippetOf('link', wish), base + loaderLine(whole)],
        [`<p><a href="${wish.service}c/d3-ablegen">Kurs</a></p>`, base + loaderLine(whole, true)],
        // A script of the page brings the base after the loader was read.
        [
          `<p><a href="${host.origin}/lernen/c/d3-ablegen">Kurs</a></p>`,
          loaderLine({ ...whole, service: '/lernen/' }, true) + base,
        ],
        [snippetOf('script', whole), base],
      ] as const) {
        const { page, requests } = await open(body, head);
        await shows(page, 'learn-player');
        assert.deepEqual(
          requests.filter((address) => address.includes('elsewhere.example')),
          [],
        );
        const accent = () =>
          page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--learn-accent'));
        await eventually(accent, (value) => value === '#8a0b5c');
        await page.close();
      }
    });

    it('works on a page that has set document.domain, as far as the browser still lets it', async () => {
      const { page, faults } = await openPage(
        browser,
        host.page(
          `<!doctype html><html lang="de"><script>document.domain = document.domain</script>${loaderLine(wish)}${snippetOf('tag', wish)}${snippetOf('script', { ...wish, element: 'badge' })}`,
          { 'Origin-Agent-Cluster': '?0' },
        ),
      );
      await shows(page, 'learn-player');
      await shows(page, 'learn-badge');
      assert.deepEqual(faults, []);
      await page.close();
    });
  });
}

/** Waits until an element shows the course. */
async function shows(
  page: Page,
  selector: string,
  what = /Einen Brief ablegen|Dokumente in d\.3|Was wird über mich/,
): Promise<void> {
  await eventually(
    () => textOf(page, selector),
    (text) => what.test(text),
  );
}

function insertLoader(src: string): void {
  document.head.append(Object.assign(document.createElement('script'), { type: 'module', src }));
}
