import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Browser, BrowserContext, Page } from 'puppeteer-core';
import { ONE_SITE, openPage } from './browser.ts';
import type { WatchedPage } from './browser.ts';
import { inTown } from './in-town.ts';
import { reach } from './reach.ts';
import { answer, eventually, exportedLesson, signIn, textOf } from './steps.ts';
import type { Town } from './town.ts';

const LESSON_PAGE = '/digitalisierung/d3-ablegen';

describe('signing in to the service itself, on two hosts of one site', () => {
  let town: Town;
  let browser: Browser;
  let context: BrowserContext;
  let lesson: WatchedPage;

  inTown(
    async (here) => {
      ({ town, browser } = here);
      context = await browser.createBrowserContext();
      lesson = await openPage(context, `${town.intranetUrl}${LESSON_PAGE}?einbindung=oidc`);
    },
    {
      ...ONE_SITE,
      settings: { LERN_CLAIM_ROLES: 'groups', LERN_ROLES: 'admin=admin,admin=G-Digitalisierung' },
    },
  );

  it('leads from an element to the town’s sign-in, which asks who one is, and back to the same page', async () => {
    const { page } = lesson;
    const link = await eventually(
      () => page.$('learn-quiz >>> learn-privacy-line >>> a[part=link]'),
      (one) => one !== null,
    );
    await link!.focus();
    await goOn(page, () => page.keyboard.press('Enter'));
    assert.match(await page.title(), /Wer sind Sie\?/);
    assert.equal(new URL(page.url()).origin, town.intranetUrl);

    await page.select('#wer', 'k.brandt');
    await goOn(page, () => page.click('main form[action="/anmelden"] button'));
    assert.equal(page.url(), `${town.intranetUrl}${LESSON_PAGE}`);
    await showsOwn(page, 0);
  });

  it('keeps the sign-in in a cookie that no script sees and no other site gets', async () => {
    const { hostname } = new URL(town.serviceUrl);
    const cookies = (await context.cookies()).filter(({ domain }) => domain === hostname);
    assert.equal(cookies.length, 1, 'one for the session, none for the attempt');
    assert.equal(cookies[0]!.httpOnly, true);
    assert.equal(cookies[0]!.sameSite, 'Lax');
    assert.equal(cookies[0]!.session, true);
  });

  it('takes what is learnt, and hands it to the admin', async () => {
    await answer(lesson.page, 'wo-suchen', 'aufgabe');
    await showsOwn(lesson.page, 1);
    const kept = await eventually(
      () => exportedLesson(town, 'k.brandt', 'ablegen'),
      (one) => one?.questions.length === 1,
    );
    assert.equal(kept!.questions[0]!.best.correct, true);
  });

  it('knows an admin by their group', async () => {
    const other = await browser.createBrowserContext();
    const { page } = await openPage(other, `${town.intranetUrl}/`);
    await signIn(page, 'j.petersen');
    await page.goto(signInAddress(`${town.serviceUrl}/privacy`));
    const { name, roles } = await page.evaluate(
      async () => (await (await fetch('api/v1/me')).json()) as { name: string; roles: string[] },
    );
    assert.deepEqual([name, roles], ['Jule Petersen', ['learner', 'admin', 'reporter']]);
    await other.close();
  });

  it('signs out at the service and in the intranet, and shows nothing of that person any more', async () => {
    const { page } = lesson;
    await page.goto(`${town.intranetUrl}/digitalisierung/meine-lerndaten`);
    await reach(page, 'learn-privacy >>> [data-do=sign-out]').wait();
    await goOn(page, () => reach(page, 'learn-privacy >>> [data-do=sign-out]').click());
    assert.match(await page.$eval('main', (main) => main.textContent), /Auch im Intranet abmelden/);

    await goOn(page, () => page.click('main button[name=logout]'));
    assert.equal(page.url(), `${town.serviceUrl}/privacy`);
    await page.goto(`${town.intranetUrl}${LESSON_PAGE}`);
    await eventually(
      () => textOf(page, 'learn-quiz'),
      (text) => /Anmelden/.test(text) && /0 von 3 beantwortet/.test(text),
    );
    assert.match(await page.$eval('header', (header) => header.textContent), /Nicht angemeldet/);
    const { subject } = await meOf(page, town);
    assert.equal(subject, null);
  });

  it('signs in the next person, who has nothing of the first', async () => {
    const { page } = lesson;
    await signIn(page, 'o.yildiz');
    await page.goto(signInAddress(`${town.intranetUrl}${LESSON_PAGE}`));
    assert.equal(page.url(), `${town.intranetUrl}${LESSON_PAGE}`);
    await showsOwn(page, 0);
    assert.equal((await meOf(page, town)).name, 'Özlem Yıldız');
    assert.equal(await exportedLesson(town, 'o.yildiz', 'ablegen'), undefined);
    assert.equal((await exportedLesson(town, 'k.brandt', 'ablegen'))!.questions.length, 1);
  });

  it('broke no rule of the host page, threw no error, and asked nobody else', () => {
    assert.deepEqual(lesson.faults, []);
    const strangers = lesson.requests.filter(
      (address) => ![town.intranetUrl, town.serviceUrl].includes(new URL(address).origin),
    );
    assert.deepEqual(strangers, []);
  });

  function signInAddress(back: string): string {
    return `${town.serviceUrl}/auth/sign-in?return=${encodeURIComponent(back)}`;
  }
});

/** Follows where something leads, however many servers that takes. */
async function goOn(page: Page, act: () => Promise<void>): Promise<void> {
  await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), act()]);
}

/** Waits until the quiz shows somebody signed in who has answered that many. */
async function showsOwn(page: Page, answered: number): Promise<void> {
  await eventually(
    () => textOf(page, 'learn-quiz'),
    (text) => text.includes(`${answered} von 3 beantwortet`) && !/Anmelden/.test(text),
  );
}

/** Whom the service takes this page's visitor for. */
async function meOf(page: Page, town: Town): Promise<{ subject: string | null; name?: string }> {
  return page.evaluate(
    async (address) =>
      (await (await fetch(address, { credentials: 'include' })).json()) as { subject: string | null; name?: string },
    `${town.serviceUrl}/api/v1/me`,
  );
}
