import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { openPage } from './browser.ts';
import { inTown } from './in-town.ts';
import { eventually, signIn } from './steps.ts';
import type { Town } from './town.ts';

const PATH = '/embed-code/d3-ablegen';

describe('the page “Kurs einbetten”, on plain http', () => {
  let town: Town;
  let browser: Browser;

  inTown((here) => ({ town, browser } = here));

  it('is where an editor gets from a course, and its lines name the service as the editor’s browser knows it', async () => {
    const { page } = await openPage(browser, `${town.intranetUrl}/impressum`);
    await signIn(page, 't.nowak');
    await page.goto(`${town.intranetUrl}/lernen/c/d3-ablegen/ablegen`, { waitUntil: 'load' });
    await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), page.click('.editing a')]);
    await shown(page);

    assert.match(page.url(), /\/lernen\/embed-code\/d3-ablegen\?lesson=ablegen$/);
    assert.deepEqual(await codes(page), [
      `<script type="module" src="${town.intranetUrl}/lernen/loader.js"></script>`,
      '<learn-player course="d3-ablegen" lesson="ablegen"></learn-player>',
    ]);
    await page.close();
  });

  it('shows the element as it will be, and asks nobody but the service', async () => {
    const { page, faults, requests } = await openPage(
      browser,
      `${town.serviceUrl}${PATH}?element=badge&accent=%23e2001a`,
    );
    await shown(page);
    await there(page, 'learn-badge >>> [part=button]');

    const [back, ground] = await Promise.all(
      ['learn-badge >>> [part=button]', '.mock'].map((one) =>
        page.$eval(`learn-embed-code >>> ${one}`, (found) => getComputedStyle(found).backgroundColor),
      ),
    );
    assert.notEqual(back, ground);
    assert.deepEqual(faults, [], 'what its own policy forbids');
    assert.deepEqual([...new Set(requests.map((address) => new URL(address).origin))], [town.serviceUrl]);
    await page.close();
  });

  it('leads through every choice by the keyboard alone, to a copied line', async () => {
    const { page } = await openPage(browser, `${town.serviceUrl}${PATH}`);
    await shown(page);
    await tabTo(page, 'element');
    await page.keyboard.press('ArrowRight');
    await there(page, 'learn-quiz >>> form');
    await tabTo(page, 'accent');
    await page.keyboard.type('#ffd500');
    await page.keyboard.press('Enter');
    await there(page, '.remark');
    await tabTo(page, 'cms');
    await page.keyboard.press('ArrowRight');
    await tabTo(page, 'Kopieren: Aussehen: ins Stylesheet der Website');
    await page.keyboard.press('Enter');
    const said = await eventually(
      () => page.$eval('learn-embed-code >>> learn-copy-field >>> [role=status]', (one) => one.textContent.trim()),
      (words) => words !== '',
    );

    assert.equal(said, 'Kopiert');
    assert.equal(new URL(page.url()).search, '?element=quiz&accent=%23ffd500&cms=wordpress');
    // Where there is no secure context the old way did it: it can be pasted.
    await page.goto(`${town.intranetUrl}/impressum`);
    await page.evaluate(() => document.body.prepend(document.createElement('textarea')));
    await page.focus('textarea');
    await page.keyboard.down('Control');
    await page.keyboard.press('v');
    await page.keyboard.up('Control');
    assert.equal(await page.$eval('textarea', (one) => one.value), ':root {\n  --learn-accent: #ffd500;\n}');
    await page.close();
  });

  it('goes back choice by choice', async () => {
    const { page } = await openPage(browser, `${town.serviceUrl}${PATH}`);
    await shown(page);
    for (const cms of ['drupal', 'sharepoint']) {
      await page.$eval(`learn-embed-code >>> input[name=cms][value=${cms}]`, (one) => (one as HTMLElement).click());
    }
    assert.match((await codes(page))[0]!, /^<iframe/);
    await page.goBack();
    await eventually(
      () => codes(page),
      ([first]) => first?.startsWith('<script') ?? false,
    );
    assert.equal(new URL(page.url()).search, '?cms=drupal');
    await page.close();
  });

  it('is a form where there is no script', async () => {
    const page = await browser.newPage();
    await page.setJavaScriptEnabled(false);
    await page.goto(`${town.serviceUrl}${PATH}?lang=en`);
    await page.select('select[name=cms]', 'confluence');
    await page.select('select[name=element]', 'quiz');
    await Promise.all([page.waitForNavigation(), page.click('main form button')]);

    assert.deepEqual(await page.$$eval('pre code', (found) => found.map(({ textContent }) => textContent)), [
      `${town.serviceUrl}/embed/quiz/d3-ablegen`,
    ]);
    assert.equal(await page.$eval('html', ({ lang }) => lang), 'en');
    assert.equal(await page.$eval('main form', (one) => getComputedStyle(one).visibility), 'visible');
    await page.close();
  });
});

async function shown(page: Page): Promise<void> {
  await page.bringToFront();
  await there(page, 'learn-copy-field >>> textarea');
}

/** Waits for what is in the workshop, without a frame having to be drawn for it. */
async function there(page: Page, selector: string): Promise<void> {
  await eventually(
    async () => (await page.$$(`learn-embed-code >>> ${selector}`)).length,
    (found) => found > 0,
  );
}

function codes(page: Page): Promise<string[]> {
  return page.$$eval('learn-embed-code >>> learn-copy-field >>> textarea', (found) => found.map((one) => one.value));
}

/** Presses Tab until something with this name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let times = 0; times < 90; times++) {
    await page.keyboard.press('Tab');
    const here = await page.evaluate(() => {
      let at = document.activeElement;
      while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
      return [at?.getAttribute('name'), at?.getAttribute('aria-label')];
    });
    if (here.includes(name)) return;
  }
  assert.fail(`${name} is never reached`);
}
