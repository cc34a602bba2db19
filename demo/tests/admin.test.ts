import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import type axeCore from 'axe-core';
import type { Browser, Page } from 'puppeteer-core';
import { openPage } from './browser.ts';
import { inTown } from './in-town.ts';
import { reach } from './reach.ts';
import { clipped, spaceOut } from './spaced-out.ts';
import { eventually, signIn, textOf } from './steps.ts';
import type { Town } from './town.ts';

const axe = readFileSync(new URL(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

describe('the page “Auswertung und Betrieb”, below the intranet, on plain http', () => {
  let town: Town;
  let browser: Browser;
  let downloads: string;

  inTown(async (here) => {
    ({ town, browser } = here);
    downloads = await mkdtemp(join(tmpdir(), 'lern-admin-'));
  });
  after(async () => {
    await rm(downloads, { recursive: true, force: true });
  });

  /** Signs somebody in, and follows the link in the footer where there is one. */
  async function open(person: string, path = '/lernen/admin') {
    const opened = await openPage(browser, `${town.intranetUrl}/impressum`);
    const signedIn = await opened.page.$('form[action="/anmelden"] select');
    if (!signedIn) await signIn(opened.page, '');
    if (person) await signIn(opened.page, person);
    opened.requests.length = 0;
    await opened.page.goto(`${town.intranetUrl}${path}`, { waitUntil: 'load' });
    await opened.page.bringToFront();
    return opened;
  }

  /** What was asked for from what only those may ask for who have a role. */
  const ofAdmins = (requests: string[]) =>
    requests.flatMap((address) => /\/api\/v1\/(admin\/[\w-]+)/.exec(address)?.[1] ?? []);

  it('shows an admin all its parts, breaks no rule of its own policy, and asks nobody but the service', async () => {
    const { page, faults, requests } = await open('j.petersen');
    await reach(page, 'learn-admin >>> learn-admin-health >>> .facts').wait();
    await reach(page, 'learn-admin >>> learn-admin-retention >>> .facts').wait();
    await reach(page, 'learn-admin >>> learn-admin-export >>> .list').wait();
    const words = await textOf(page, 'learn-admin');

    for (const part of ['Dieses Jahr', 'Pflichtschulungen', 'Export', 'Aufbewahrung', 'Protokoll', 'Zustand'])
      assert.ok(words.includes(part), part);
    assert.match(words, /Alles läuft\./);
    assert.match(words, /Lernstand mit Namen 12 Monate nach der letzten Änderung/);
    assert.match(words, /Das Protokoll liest der Personalrat/);
    // Neither is the audit read nor a list of names looked at by opening the page.
    assert.deepEqual([...new Set(ofAdmins(requests))].sort(), ['admin/figures', 'admin/health', 'admin/retention']);
    assert.deepEqual(faults, [], 'what its own policy forbids');
    // A browser draws its own fields with pictures of its own.
    const strangers = requests.filter(
      (address) => !address.startsWith(`${town.intranetUrl}/`) && !/^data:/.test(address),
    );
    assert.deepEqual(strangers, []);
    await page.close();
  });

  for (const [who, person, asked, words] of [
    ['a learner', 'k.brandt', [], /Schön, dass Sie vorbeischauen/],
    ['an editor', 't.nowak', [], /Schön, dass Sie vorbeischauen/],
    ['nobody', '', [], /Bitte melden Sie sich im Intranet an/],
    ['the staff council', 'r.jansen', ['admin/audit'], /wer wann etwas mit den Daten anderer getan hat/],
  ] as const) {
    it(`shows ${who} only what is theirs, and asks for nothing else`, async () => {
      const { page, requests } = await open(person);
      const seen = await eventually(
        () => textOf(page, 'learn-admin'),
        (text) => words.test(text),
      );
      await quiet(requests);

      assert.deepEqual([...new Set(ofAdmins(requests))], asked);
      assert.doesNotMatch(seen, /Export starten|Alles läuft/);
      await page.close();
    });
  }

  it('exports by the keyboard alone: waits for the network, goes on by itself, and is on the disk', async () => {
    const { page } = await open('j.petersen');
    const session = await page.createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads });
    await reach(page, 'learn-admin >>> learn-admin-export >>> .list').wait();
    await tabTo(page, (here) => here.href === '#export');
    await page.keyboard.press('Enter');
    assert.equal((await focused(page)).id, 'export-heading');
    await tabTo(page, (here) => here.name === 'format');
    await page.keyboard.press('ArrowUp');
    await tabTo(page, (here) => here.do === 'start');
    await page.setOfflineMode(true);
    await page.keyboard.press('Enter');
    await eventually(
      () => textOf(page, 'learn-admin'),
      (text) => text.includes('Der Export wartet auf das Netz'),
    );
    await page.setOfflineMode(false);
    await eventually(
      () => textOf(page, 'learn-admin'),
      (text) => /Fertig: .*gespeichert|Fertig: .*enthält nur ihren Kopf/.test(text),
    );

    const [name] = await eventually(
      () => readdir(downloads),
      (files) => files.some((file) => file.endsWith('.ndjson')),
    );
    assert.match(name!, /^lernfortschritt-\d{4}-\d\d-\d\d\.ndjson$/);
    const lines = (await readFile(join(downloads, name!), 'utf8')).trim().split('\n');
    for (const line of lines) JSON.parse(line);
    assert.ok(new URL(page.url()).searchParams.get('format') === 'ndjson', page.url());
    await page.close();
  });

  it('waits with the export for somebody whose sign-in has ended, and goes on when they are back', async () => {
    const { page } = await open('j.petersen');
    await reach(page, 'learn-admin >>> learn-admin-export >>> .list').wait();
    const cookies = (await page.browserContext().cookies()).filter(({ name }) => name === 'person');
    await page.browserContext().deleteCookie(...cookies);
    await reach(page, 'learn-admin >>> learn-admin-export >>> [data-do=start]').click();
    await eventually(
      () => textOf(page, 'learn-admin'),
      (text) => text.includes('Ihre Anmeldung ist abgelaufen'),
    );
    await page.browserContext().setCookie(...cookies);
    await reach(page, 'learn-admin >>> learn-admin-export >>> [data-do=now]').click();
    await eventually(
      () => textOf(page, 'learn-admin'),
      (text) => text.includes('Fertig:'),
    );
    await page.close();
  });

  it('says at the field what is wrong with a day, and goes there', async () => {
    const { page } = await open('j.petersen', '/lernen/admin?from=2999-01-01');
    await reach(page, 'learn-admin >>> learn-admin-export >>> [data-do=start]').click();
    const here = await eventually(
      () => focused(page),
      ({ id }) => id === 'from',
    );

    assert.equal(here.invalid, 'true');
    await page.close();
  });

  it('has nothing that axe-core objects to, and never scrolls in two directions', async () => {
    for (const path of ['/lernen/admin', '/lernen/admin/en']) {
      const { page } = await open('j.petersen', path);
      for (const [width, scheme] of [
        [1280, 'light'],
        [320, 'dark'],
      ] as const) {
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
        await page.setViewport({ width, height: 640 });
        await page.reload({ waitUntil: 'networkidle0' });
        await reach(page, 'learn-admin >>> learn-admin-health >>> .facts').wait();
        assert.deepEqual(await violations(page), [], `${path}, ${width} px, ${scheme}`);
        assert.ok(await fits(page), `${path}: wider than ${width} px`);
      }
      await page.evaluate(spaceOut);
      assert.deepEqual(await page.evaluate(clipped), []);
      assert.ok(await fits(page), 'spaced out, wider than its window');
      await page.close();
    }
  });

  it('is printed with its date, and without what can only be pressed', async () => {
    const { page } = await open('j.petersen');
    await reach(page, 'learn-admin >>> learn-admin-health >>> .facts').wait();
    await page.emulateMediaType('print');
    const seen = async (selector: string) => (await page.$(`learn-admin >>> ${selector}`))?.isVisible();

    assert.equal(await seen('nav'), false);
    assert.equal(await seen('#export'), false);
    assert.equal(await seen('learn-admin-health >>> [data-do=again]'), false);
    assert.equal(await seen('.printed'), true);
    assert.match(await textOf(page, 'learn-admin'), /Stand: \d+\. \p{L}+ \d{4}/u);
    await page.close();
  });

  it('leads to nothing where there is no script, but says so', async () => {
    const page = await browser.newPage();
    await page.setJavaScriptEnabled(false);
    await page.goto(`${town.serviceUrl}/admin`);
    assert.match(await page.$eval('main', (main) => main.innerText), /braucht dafür JavaScript/);
    await page.close();
  });
});

/** Half a second goes by without a request. Puppeteer's own wait counts some as running that have long been answered. */
async function quiet(requests: readonly string[]): Promise<void> {
  let before = -1;
  while (requests.length !== before) {
    before = requests.length;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

/** What has the focus, across shadow roots, by what it can be told by. */
async function focused(page: Page) {
  return page.evaluate(() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    const of = (name: string) => at?.getAttribute(name) ?? '';
    return { id: of('id'), name: of('name'), href: of('href'), do: of('data-do'), invalid: of('aria-invalid') };
  });
}

/** Presses Tab until this has the focus. */
async function tabTo(page: Page, fits: (here: Awaited<ReturnType<typeof focused>>) => boolean): Promise<void> {
  for (let times = 0; times < 90; times++) {
    await page.keyboard.press('Tab');
    if (fits(await focused(page))) return;
  }
  assert.fail('It is never reached.');
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof axeCore };
    const runOnly = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const { violations } = await axe.run({ include: document, exclude: '.skip' }, { runOnly });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
}

function fits(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
}
