import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Browser, BrowserContext, Cookie, HTTPRequest, Page } from 'puppeteer-core';
import { ONE_SITE, openPage } from './browser.ts';
import { inTown } from './in-town.ts';
import { reach } from './reach.ts';
import { answer, eventually, exportedLesson, shelfOf, signIn, textOf } from './steps.ts';
import type { Town } from './town.ts';

const LESSON_PAGE = '/digitalisierung/d3-ablegen';
const PRIVACY_PAGE = '/digitalisierung/meine-lerndaten';

for (const way of ['token', 'oidc'] as const) {
  describe(`one computer for two people, signed in by ${way}`, () => {
    let town: Town;
    let browser: Browser;
    let context: BrowserContext;
    let page: Page;
    let neighbour: Page;
    /** Every request that any page of this computer made since the last look. */
    const sent: HTTPRequest[] = [];
    /** Ids of what the first person did while the service was away. */
    let waiting: string[] = [];

    inTown(async (here) => {
      ({ town, browser } = here);
      context = await browser.createBrowserContext();
      ({ page } = await openPage(context, `${town.intranetUrl}${LESSON_PAGE}?einbindung=${way}`));
      neighbour = (await openPage(context, `${town.intranetUrl}/`)).page;
      for (const tab of [page, neighbour]) tab.on('request', (request) => sent.push(request));
    }, ONE_SITE);

    it('keeps what the first one does while the service is away', async () => {
      await enter('k.brandt');
      await answer(page, 'wo-suchen', 'aufgabe');
      await eventually(
        () => exportedLesson(town, 'k.brandt', 'ablegen'),
        (kept) => kept?.questions.length === 1,
      );
      await town.killService();
      await answer(page, 'betreff', 'hallenzeiten');
      const shelf = await eventually(
        () => shelfOf(page),
        (one) => one.waiting.length > 0,
      );
      waiting = shelf.waiting.map(({ fact }) => fact.id);
      assert.ok(shelf.waiting.some(({ fact }) => fact.question === 'betreff'));
    });

    it('shows nothing of them once their sign-in has ended', async () => {
      await signIn(page, '');
      await context.deleteCookie(...(await serviceCookies()));
      sent.length = 0;
      await town.startService();
      await page.reload({ waitUntil: 'load' });
      const quiz = await eventually(
        () => textOf(page, 'learn-quiz'),
        (text) => /von 3/.test(text),
      );
      assert.doesNotMatch(quiz, /[1-3] von 3 beantwortet/);
      assert.doesNotMatch(await textOf(page, 'learn-player'), /Weiter bei|gesehen|Abgeschlossen/);
    });

    it('shows, sends and counts nothing of them when the second one signs in', async () => {
      await enter('o.yildiz');
      await eventually(
        () => textOf(page, 'learn-quiz'),
        (text) => /0 von 3 beantwortet/.test(text),
      );
      await neighbour.bringToFront();
      await eventually(
        () => textOf(neighbour, 'learn-badge'),
        (text) => /(^|\D)0 %/.test(text.replaceAll(' ', ' ')),
      );
      await answer(page, 'eingangskorb', 'stimmt');
      await eventually(
        () => exportedLesson(town, 'o.yildiz', 'ablegen'),
        (kept) => kept?.questions.length === 1,
      );
      await page.goto(`${town.intranetUrl}${PRIVACY_PAGE}`);
      const data = await eventually(
        () => textOf(page, 'learn-privacy'),
        (text) => /Özlem Yıldız/.test(text) && /1 Antwort/.test(text.replaceAll(' ', ' ')),
      );
      assert.doesNotMatch(data, /Kemal|Brandt|wartet|warten/);

      assert.ok(sent.some((request) => request.method() === 'POST' && request.url().endsWith('/facts')));
      for (const request of sent) {
        const body = request.hasPostData() ? await request.fetchPostData() : '';
        const words = `${request.url()} ${body} ${JSON.stringify(request.headers())}`;
        assert.ok(!waiting.some((id) => words.includes(id)), `${request.url()} says what somebody else has done`);
        assert.equal(bearerOf(request) ?? 'o.yildiz', 'o.yildiz', request.url());
      }
      const questions = (await exportedLesson(town, 'o.yildiz', 'ablegen'))!.questions.map(({ question }) => question);
      assert.deepEqual(questions, ['eingangskorb']);
      assert.equal((await exportedLesson(town, 'k.brandt', 'ablegen'))!.questions.length, 1);
    });

    it('still has what waits, and sends it when the first one is back', async () => {
      await page.goto(`${town.intranetUrl}${LESSON_PAGE}`);
      await leave();
      const kept = new Set((await shelfOf(page)).waiting.map(({ fact }) => fact.id));
      assert.ok(waiting.every((id) => kept.has(id)));

      await enter('k.brandt');
      const lesson = await eventually(
        () => exportedLesson(town, 'k.brandt', 'ablegen'),
        (one) => one?.questions.length === 2,
      );
      assert.deepEqual(lesson!.questions.map(({ question }) => question).sort(), ['betreff', 'wo-suchen']);
      await eventually(
        () => textOf(page, 'learn-quiz'),
        (text) => /2 von 3 beantwortet/.test(text),
      );
      assert.equal((await exportedLesson(town, 'o.yildiz', 'ablegen'))!.questions.length, 1);
    });

    /** Somebody sits down: chooses who they are, and where the service has a sign-in of its own, goes through that. */
    async function enter(person: string): Promise<void> {
      await signIn(page, person);
      if (way === 'oidc') {
        const back = encodeURIComponent(`${town.intranetUrl}${LESSON_PAGE}`);
        await page.goto(`${town.serviceUrl}/auth/sign-in?return=${back}`, { waitUntil: 'load' });
      }
      await eventually(
        () => textOf(page, 'learn-quiz'),
        (text) => /von 3 beantwortet/.test(text),
      );
    }

    /** Somebody goes, by the button: of the service where it has a sign-in of its own, else of the intranet. */
    async function leave(): Promise<void> {
      if (way === 'token') return signIn(page, '');

      await page.goto(`${town.intranetUrl}${PRIVACY_PAGE}`);
      await reach(page, 'learn-privacy >>> [data-do=sign-out]').wait();
      for (const button of ['learn-privacy >>> [data-do=sign-out]', 'main button[name=logout]']) {
        await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), reach(page, button).click()]);
      }
      await page.goto(`${town.intranetUrl}${LESSON_PAGE}`);
    }

    async function serviceCookies(): Promise<Cookie[]> {
      const { hostname } = new URL(town.serviceUrl);
      return (await context.cookies()).filter(({ domain }) => domain === hostname);
    }
  });
}

/** Whose token came along, if any. */
function bearerOf(request: HTTPRequest): string | undefined {
  const token = /^Bearer [^.]+\.([^.]+)/.exec(request.headers()['authorization'] ?? '')?.[1];
  return token && (JSON.parse(Buffer.from(token, 'base64url').toString()) as { sub: string }).sub;
}
