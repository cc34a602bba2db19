import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { openPage } from './browser.ts';
import type { WatchedPage } from './browser.ts';
import { inTown } from './in-town.ts';
import { reach } from './reach.ts';
import { eventually, signIn, textOf, videoIs } from './steps.ts';
import type { Town } from './town.ts';

const PLAYER = '<learn-player course="d3-ablegen"></learn-player>';
const QUIZ = '<learn-quiz course="d3-ablegen" lesson="ablegen"></learn-quiz>';
const BADGE = '<learn-badge course="d3-ablegen" href="/neu"></learn-badge>';
const FILM = /\.(m3u8|m4s|mp4)(\?|$)/;

describe('our elements in odd places of a page', () => {
  let town: Town;
  let browser: Browser;
  let host: WatchedPage;
  let page: Page;

  inTown(async (here) => {
    ({ town, browser } = here);
    ({ page } = await openPage(browser, `${town.intranetUrl}/impressum`));
    await signIn(page, 'k.brandt');
    await page.close();
  });
  afterEach(() => page.close());

  /** A page of the intranet with this as its content, as wide as that. */
  async function open(content: string, width = 1000): Promise<void> {
    host = await openPage(browser, `${town.intranetUrl}/impressum`);
    ({ page } = host);
    await page.bringToFront();
    await page.setViewport({ width, height: 900 });
    await page.setBypassCSP(true);
    await page.reload();
    host.requests.length = 0;
    await page.evaluate(
      (html, loader) => {
        document.querySelector('main')!.innerHTML = html;
        document.head.append(Object.assign(document.createElement('script'), { type: 'module', src: loader }));
      },
      content,
      `${town.serviceUrl}/loader.js`,
    );
  }

  const arrived = (element = 'learn-player') =>
    eventually(
      () => textOf(page, element),
      (text) => /d\.3|Aktenzeichen/.test(text),
    );

  async function play(): Promise<void> {
    await arrived();
    await reach(page, 'learn-player >>> [part=play]').click();
    await videoIs(page, ({ currentTime }) => currentTime > 0);
  }

  /** It may be open: that is remembered. By keyboard: what else arrives doesn't move that away. */
  async function openText(): Promise<void> {
    const way = 'learn-player >>> learn-player-aids >>> [aria-expanded]';
    await eventually(() => isOpen(way), Boolean);
    await page.focus(way);
    if (await isOpen(`${way}[aria-expanded=false]`)) await page.keyboard.press('Enter');
    await eventually(() => isOpen('learn-player >>> learn-player-transcript >>> input'), Boolean);
  }

  const box = (selector: string) =>
    page.$eval(selector, (element) => {
      const { left, right, top, bottom, width, height } = element.getBoundingClientRect();
      return { left, right, top, bottom, width, height };
    });

  const isOpen = (selector: string) => page.$(selector).then((found) => found !== null);

  it('a closed <details>: asks for no film, and is whole when it opens', async () => {
    await open(`<details><summary>Film</summary>${PLAYER}</details>`);
    await arrived();
    assert.deepEqual(
      host.requests.filter((address) => FILM.test(address)),
      [],
    );
    await page.$eval('details', (details) => (details.open = true));
    const picture = await eventually(
      () => box('learn-player >>> .picture'),
      ({ width }) => width > 300,
    );
    assert.ok(Math.abs(picture.width / picture.height - 16 / 9) < 0.02, JSON.stringify(picture));
    await play();
    const [bar, stage] = [await box('learn-player >>> .bar'), await box('learn-player >>> learn-player-stage')];
    assert.ok(bar.width > stage.width * 0.9 && bar.right <= stage.right + 1, JSON.stringify([bar, stage]));
  });

  it('not shown at first: as large as its place when it is', async () => {
    await open(`<div hidden>${PLAYER}${QUIZ}${BADGE}</div>`);
    await arrived('learn-badge');
    await page.$eval('main > div', (place) => place.removeAttribute('hidden'));
    const place = await box('main > div');
    for (const element of ['learn-player', 'learn-quiz', 'learn-badge'])
      await eventually(
        () => box(element),
        ({ width, height }) => Math.abs(width - place.width) < 1 && height > 44,
      );
  });

  for (const width of [360, 1000])
    it(`a cell of a table, a row, a float, in a window of ${width} pixels: has room, and takes no more than there is`, async () => {
      await open(
        `<table style="border-collapse: collapse"><tr><th>Film</th><td>${PLAYER}</td></tr><tr><th>Stand</th><td>${BADGE}</td></tr></table>
        <div style="display: flex"><p>Film</p>${PLAYER}</div><div style="float: left">${PLAYER}</div>`,
        width,
      );
      await arrived('learn-badge');
      await arrived();
      const widths = await page.$$eval('learn-player', (players) =>
        players.map((one) => one.getBoundingClientRect().width),
      );
      assert.ok(
        widths.every((one) => one >= 150),
        JSON.stringify(widths),
      );
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(wide <= width, `${wide} pixels`);
    });

  it('a <dialog> that opens later: its own windows open in it, and Escape closes the inner one first', async () => {
    await open(`<dialog>${PLAYER}</dialog>`);
    await arrived();
    await page.$eval('dialog', (dialog) => dialog.showModal());
    await play();
    await reach(page, 'learn-player >>> .settings-button').click();
    await eventually(() => isOpen('learn-player >>> learn-player-settings >>> dialog[open]'), Boolean);
    const window = await box('learn-player >>> learn-player-settings >>> dialog[open]');
    assert.ok(window.width > 200 && window.left >= 0 && window.right <= 1000, JSON.stringify(window));
    await page.keyboard.press('Escape');
    await eventually(
      () => isOpen('learn-player >>> learn-player-settings'),
      (open) => !open,
    );
    assert.ok(await isOpen('dialog[open]'), 'the page’s own stays open');
    await reach(page, 'learn-player >>> .full-screen-button').click();
    await eventually(
      () => page.evaluate(() => document.fullscreenElement?.localName),
      (name) => name === 'learn-player',
    );
    const stage = await eventually(
      () => box('learn-player >>> learn-player-stage'),
      ({ width }) => width >= 800,
    );
    assert.equal(stage.left, 0);
    await page.evaluate(() => document.exitFullscreen());
    await page.keyboard.press('Escape');
    await eventually(
      () => isOpen('dialog[open]'),
      (open) => !open,
    );
  });

  it('what is moved, turned and cut off: its windows are seen whole', async () => {
    await open(
      `<div style="overflow: hidden; transform: translateX(40px) scale(0.9); contain: paint; height: 500px">${PLAYER}</div>`,
    );
    await play();
    await reach(page, 'learn-player >>> .settings-button').click();
    await eventually(() => isOpen('learn-player >>> learn-player-settings >>> dialog[open]'), Boolean);
    const { left, right, top, bottom } = await box('learn-player >>> learn-player-settings >>> dialog[open]');
    assert.ok(left >= 0 && top >= 0 && right <= 1000 && bottom <= 900, JSON.stringify([left, right, top, bottom]));
  });

  it('the shadow root of another library: works where it is defined, in the language around it', async () => {
    await open(`${BADGE}<section lang="en"><other-element></other-element></section>`);
    await arrived('learn-badge');
    await page.evaluate((markup) => {
      const root = document.querySelector('other-element')!.attachShadow({ mode: 'open' });
      root.innerHTML = `<div>${markup}</div>`;
    }, BADGE);
    const text = () => page.$eval('other-element >>> learn-badge', (badge) => badge.shadowRoot!.textContent);
    await eventually(text, (words) => /0 of 3 lessons/.test(words));
    await page.$eval('section', (section) => section.setAttribute('lang', 'de'));
    await eventually(text, (words) => /0 von 3 Lektionen/.test(words));
    await page.$eval('other-element', (element) => element.setAttribute('lang', 'en'));
    await eventually(text, (words) => /0 of 3 lessons/.test(words));
  });

  it('a page from right to left: is read as its language is, and the film runs as everywhere', async () => {
    await open(`<div dir="rtl" lang="ar">${PLAYER}${BADGE}</div>`);
    await play();
    const [first, last] = [
      await box('learn-player >>> .play-button'),
      await box('learn-player >>> .full-screen-button'),
    ];
    assert.ok(first.right < last.left, JSON.stringify([first, last]));
    const line = 'learn-player >>> learn-player-timeline >>> input';
    assert.equal(await page.$eval(line, (input) => getComputedStyle(input).direction), 'ltr');
    for (const element of ['learn-player', 'learn-badge'])
      assert.equal(
        await page.$eval(element, (one) => getComputedStyle(one.shadowRoot!.firstElementChild!).direction),
        'ltr',
      );
  });

  it('a page with a <base> of elsewhere: still finds its service and who is signed in', async () => {
    host = await openPage(browser, `${town.intranetUrl}/impressum?einbindung=token`);
    ({ page } = host);
    await page.setBypassCSP(true);
    await page.reload();
    host.requests.length = 0;
    await page.evaluate(
      (html, loader) => {
        document.head.prepend(Object.assign(document.createElement('base'), { href: 'http://elsewhere.test/x/' }));
        document.querySelector('main')!.innerHTML = html;
        document.head.append(Object.assign(document.createElement('script'), { type: 'module', src: loader }));
      },
      `${PLAYER}${BADGE}`,
      `${town.serviceUrl}/loader.js`,
    );
    await eventually(
      () => textOf(page, 'learn-player'),
      (text) => /Einen Brief ablegen/.test(text) && !/Anmelden/.test(text),
    );
    assert.deepEqual(
      host.requests.filter((address) => address.includes('elsewhere.test')),
      [],
    );
    assert.deepEqual(host.faults, []);
  });

  it('a root size of 62.5 %, or a huge one: nothing shrinks, nothing runs over', async () => {
    await open(`<div style="width: 300px; font-size: 16px">${PLAYER}${QUIZ}${BADGE}</div>`);
    await arrived('learn-quiz');
    await eventually(() => isOpen('learn-player >>> .presenter'), Boolean);
    const sizes = () =>
      page.evaluate(() =>
        ['learn-player', 'learn-quiz', 'learn-badge'].map((tag) => {
          const root = document.querySelector(tag)!.shadowRoot!;
          return [...root.querySelectorAll('button, a, p')].map((one) => {
            const { fontSize, minBlockSize } = getComputedStyle(one);
            return `${fontSize} ${minBlockSize} ${one.getBoundingClientRect().height}`;
          });
        }),
      );
    // What comes late is there once two looks are the same.
    let usual: Awaited<ReturnType<typeof sizes>> = [];
    const isSteady = async () => {
      const before = JSON.stringify(usual);
      return JSON.stringify((usual = await sizes())) === before;
    };
    await eventually(isSteady, Boolean);
    await page.$eval('html', (root) => (root.style.fontSize = '62.5%'));
    assert.deepEqual(await sizes(), usual);
    await page.$eval('html', (root) => (root.style.fontSize = '40px'));
    assert.deepEqual(await sizes(), usual);
    await page.$eval('main > div', (place) => (place.style.fontSize = '1rem'));
    const over = await page.evaluate(() =>
      ['learn-player', 'learn-quiz', 'learn-badge'].flatMap((tag) => {
        const element = document.querySelector(tag)!;
        const { right } = element.getBoundingClientRect();
        return [...element.shadowRoot!.querySelectorAll('*')]
          .filter((one) => !one.closest('.visually-hidden') && one.getBoundingClientRect().right > right + 1)
          .map((one) => `${tag} ${one.outerHTML.slice(0, 80)}`);
      }),
    );
    assert.deepEqual(over, []);
  });

  it('paper: title, texts and the address; nothing to press', async () => {
    await open(`${PLAYER}${QUIZ}${BADGE}`);
    await arrived('learn-quiz');
    await play();
    await page.emulateMediaType('print');
    const seen = await page.evaluate(() => {
      const all: { words: string; pressed: string[] } = { words: '', pressed: [] };
      const walk = (root: ParentNode): void => {
        for (const element of root.querySelectorAll<HTMLElement>('*')) {
          if (!element.checkVisibility()) continue;
          if (element.shadowRoot) walk(element.shadowRoot);
          if (element.matches('.button, button:not(.lessons *), select, video, .bar'))
            all.pressed.push(element.outerHTML.slice(0, 90));
          for (const node of element.childNodes) if (node instanceof Text) all.words += ` ${node.data.trim()}`;
        }
      };
      for (const tag of ['learn-player', 'learn-quiz', 'learn-badge']) walk(document.querySelector(tag)!.shadowRoot!);
      return all;
    });
    assert.match(seen.words, /Einen Brief ablegen/);
    assert.match(seen.words, /Die Poststelle scannt jeden Werktag/);
    assert.match(
      seen.words.replaceAll(/\s+/g, ' '),
      /Ansehen und weiterlernen: http:\/\/\S+\/impressum#learn=d3-ablegen\/ablegen/,
    );
    assert.deepEqual(seen.pressed, []);
  });

  it('a form of the page: nothing of ours submits it, or is in what it sends', async () => {
    await open(
      `<form><input name="choice" type="radio" value="eigene" checked><button>Absenden</button>${PLAYER}${QUIZ}${BADGE}</form>`,
    );
    await page.evaluate(() => {
      Object.assign(window, { submitted: 0 });
      document.querySelector('main form')!.addEventListener('submit', (event) => {
        event.preventDefault();
        (window as unknown as { submitted: number }).submitted += 1;
      });
    });
    await arrived('learn-quiz');
    await play();
    await openText();
    const search = 'learn-player >>> learn-player-transcript >>> input';
    await (await reach(page, search).wait()).type('Akte');
    await page.keyboard.press('Enter');
    const option = 'learn-quiz >>> form[data-question="wo-suchen"] input';
    await (await reach(page, option).wait()).focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await eventually(
      () => textOf(page, 'learn-quiz'),
      (text) => /Richtig|Leider|Nicht ganz|Noch nicht/i.test(text),
    );
    const { submitted, sent } = await page.evaluate(() => ({
      submitted: (window as unknown as { submitted: number }).submitted,
      sent: [...new FormData(document.querySelector<HTMLFormElement>('main form')!)],
    }));
    assert.equal(submitted, 0);
    assert.deepEqual(sent, [['choice', 'eigene']]);
  });

  it('a card that is a link, or a label: what is pressed in ours is no click on it', async () => {
    await open(`<a href="/neu">${PLAYER}</a><label><input type="checkbox" id="box">${PLAYER}</label>`);
    await arrived();
    await page.evaluate(() => document.querySelectorAll('learn-player')[1]!.classList.add('second'));
    await play();
    await reach(page, 'learn-player >>> .captions-button').click();
    await reach(page, 'learn-player >>> .settings-button').click();
    await eventually(() => isOpen('learn-player >>> learn-player-settings >>> dialog[open]'), Boolean);
    await page.click('learn-player >>> learn-player-settings >>> h2');
    await page.keyboard.press('Escape');
    await page.click('learn-player >>> media-controller');
    await reach(page, '.second >>> [part=play]').click();
    await reach(page, '.second >>> .captions-button').click();
    assert.equal(await page.evaluate(() => location.pathname), '/impressum');
    assert.equal(await page.$eval('#box', (box) => (box as HTMLInputElement).checked), false);
  });

  it('keys: those typed in our fields don’t reach the page’s shortcuts, and the page’s still work elsewhere', async () => {
    await open(`<p><button id="own">Eigener</button></p>${PLAYER}${QUIZ}`);
    await page.evaluate(() => {
      Object.assign(window, { keys: [] });
      document.addEventListener('keydown', ({ key }) => (window as unknown as { keys: string[] }).keys.push(key));
    });
    const heard = () => page.evaluate(() => (window as unknown as { keys: string[] }).keys.splice(0).join(' '));
    await arrived('learn-quiz');
    await openText();
    const search = 'learn-player >>> learn-player-transcript >>> input';
    await heard();
    await page.focus(search);
    await page.keyboard.type('skf?/');
    await (await reach(page, 'learn-quiz >>> form input').wait()).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.type('s?');
    assert.equal(await heard(), '');
    await play();
    await page.focus('learn-player >>> .play-button');
    await page.keyboard.press('c');
    assert.equal(await heard(), '', 'a key that the player acts on is the player’s');
    await page.focus('#own');
    await page.keyboard.type('skc');
    assert.equal(await heard(), 's k c');
  });

  it('a page that changes what it says of them: they follow', async () => {
    await open(`<div lang="de">${PLAYER}</div>`);
    await play();
    const set = (attribute: string, value: string) =>
      page.$eval('learn-player', (player, name, word) => player.setAttribute(name, word), attribute, value);
    await set('heading-level', '4');
    await eventually(() => isOpen('learn-player >>> h4'), Boolean);
    assert.ok(await isOpen('learn-player >>> video'), 'the film stays');
    await page.$eval('main > div', (place) => place.setAttribute('lang', 'en'));
    await eventually(
      () => textOf(page, 'learn-player'),
      (text) => /Lesson 1 of 3/.test(text),
    );
    assert.ok(await isOpen('learn-player >>> video'), 'the film stays');
    await set('lesson', 'wiederfinden');
    await eventually(
      () => textOf(page, 'learn-player'),
      (text) => /Lesson 3 of 3/.test(text),
    );
    assert.ok(!(await isOpen('learn-player >>> video')), 'another lesson’s film goes');
    await set('course', 'gibt-es-nicht');
    await eventually(
      () => textOf(page, 'learn-player'),
      (text) => /no such course|does not exist|unknown/i.test(text),
    );
    await set('course', 'd3-ablegen');
    await eventually(
      () => textOf(page, 'learn-player'),
      (text) => /Lesson 3 of 3/.test(text),
    );
  });
});
