import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, BrowserContext, Frame, Page } from 'puppeteer-core';
import { systems } from '../intranet/cms/all.ts';
import type { CmsSystem } from '../intranet/cms/system.ts';
import { ENGINES, ONE_SITE, openBrowser, openPage } from './browser.ts';
import { answer, eventually, exportedLesson, reach, signIn, videoIs } from './steps.ts';
import type { Town } from './town.ts';
import { startTown } from './town.ts';

/** A question of each lesson, and what is right. */
const QUESTIONS = {
  ablegen: ['wo-suchen', 'aufgabe'],
  aktenplan: ['ordnung', 'aufgaben'],
  wiederfinden: ['zu-viele-treffer', 'eingrenzen'],
} as const;

/** Where it is tried in every engine: a filter that leaves an address, one that leaves a placeholder, a frame. */
const MAIN = ['typo3', 'wordpress', 'sharepoint'];

for (const [engine, missing] of Object.entries(ENGINES)) {
  describe(`the training in a CMS, in ${engine}`, { skip: missing }, () => {
    let town: Town;
    let browser: Browser;
    const contexts = new Map<string, BrowserContext>();

    before(async () => {
      town = await startTown(ONE_SITE);
      browser = await openBrowser({ engine: engine as keyof typeof ENGINES });
    });
    after(async () => {
      await browser.close();
      await town.stop();
    });

    for (const system of systems.filter(({ id }) => engine === 'chromium' || MAIN.includes(id))) {
      it(`${system.name}: somebody signs in, ${verb(system)}, and it reaches the export`, async () => {
        const person = learnerOf(system);
        const context = contexts.get(person) ?? (await signedIn(person, system));
        contexts.set(person, context);
        assert.ok(!(await kept(system, person)), 'nothing yet');

        const { page, faults } = await openPage(context, `${town.intranetUrl}/cms/${system.id}`);
        const where = system.way === 'frame' ? await frameOf(page) : page;
        const violations = await violationsIn(where, page);
        await learn(system, page, where);
        await eventually(() => kept(system, person), Boolean);
        assert.deepEqual([...faults, ...(await violations())], []);
        await page.close();
      });
    }

    /** By the header's form; where the training is a page of the service, to that, too, as single sign-on does it. */
    async function signedIn(person: string, { way }: CmsSystem): Promise<BrowserContext> {
      const context = await browser.createBrowserContext();
      const { page } = await openPage(context, `${town.intranetUrl}/cms`);
      await signIn(page, person);
      if (way === 'frame') {
        await page.goto(`${town.serviceUrl}/auth/sign-in?return=${encodeURIComponent(`${town.serviceUrl}/privacy`)}`);
        assert.equal(page.url(), `${town.serviceUrl}/privacy`);
      }
      await page.close();
      return context;
    }

    async function kept({ element, lesson }: CmsSystem, person: string): Promise<boolean> {
      const found = await exportedLesson(town, person, lesson);
      return element === 'quiz' ? (found?.questions ?? []).some(({ best }) => best.correct) : (found?.watched ?? 0) > 0;
    }
  });
}

function verb({ element }: CmsSystem): string {
  return element === 'quiz' ? 'answers' : 'plays';
}

/** No two pages show somebody the same thing of the same lesson. */
function learnerOf(system: CmsSystem): string {
  if (system.way === 'frame') return 'o.yildiz';
  return ['dompurify', 'sanitize-html', 'ckeditor'].includes(system.id) ? 'a.lindner' : 'k.brandt';
}

async function learn({ element, lesson }: CmsSystem, page: Page, where: Page | Frame): Promise<void> {
  const [question, right] = QUESTIONS[lesson];
  if (element === 'quiz') return answer(page, question, right, where);
  await page.bringToFront();
  await press(where);
  await videoIs(where, ({ currentTime }) => currentTime >= 2);
  await page.keyboard.press('k');
  await videoIs(where, ({ paused }) => paused);
}

/** What was found just before it is drawn anew never comes into view: then it is looked for again. */
async function press(where: Page | Frame): Promise<void> {
  const button = reach(where, 'learn-player >>> [part=play]').setTimeout(3000);
  await eventually(
    () => button.click().then(String, String),
    (error) => !/Timed out/.test(error),
  );
}

async function frameOf(page: Page): Promise<Frame> {
  const element = await page.waitForSelector('.angekommen iframe');
  await element!.scrollIntoView();
  const frame = await eventually(async () => (await element!.contentFrame()) as Frame | null, Boolean);
  return frame!;
}

/** What the policies forbid, of the page and of what is in its frame, from the beginning. */
async function violationsIn(where: Page | Frame, page: Page): Promise<() => Promise<string[]>> {
  const parts = where === page ? [page] : [page, where];
  for (const part of parts) await part.evaluate(observe);
  return async () => (await Promise.all(parts.map((part) => part.evaluate(read)))).flat();
}

function observe(): void {
  const seen: string[] = [];
  const add = (violations: readonly { body: { effectiveDirective: string; blockedURL: string } | null }[]): void => {
    for (const { body } of violations) seen.push(`${body!.effectiveDirective} ${body!.blockedURL}`);
  };
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
    seen.push(`${effectiveDirective} ${blockedURI}`);
  });
  if ('ReportingObserver' in window) {
    new ReportingObserver((reports) => add(reports as never), { types: ['csp-violation'], buffered: true }).observe();
  }
  Object.assign(window, { violationsSeen: seen });
}

function read(): string[] {
  return (window as unknown as { violationsSeen: string[] }).violationsSeen;
}
