import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { By, until } from 'selenium-webdriver';
import type { WebDriver, WebElement } from 'selenium-webdriver';
import { eventually, exportedLesson } from './steps.ts';
import type { Town } from './town.ts';
import { startTown } from './town.ts';
import type { Screen, WebKitBrowser } from './webkit-browser.ts';
import { findWebKit, PATIENCE, startBrowser, startScreen } from './webkit-browser.ts';

const PERSON = 'k.brandt';
const webkit = findWebKit();

/** WebKit takes no names of ours for this machine: both hosts are its address, with ports of their own. */
describe('the training in a CMS, in WebKit', { skip: webkit ? undefined : 'no WebKit is installed' }, () => {
  let town: Town;
  let screen: Screen;
  let browser: WebKitBrowser;
  let driver: WebDriver;

  before(async () => {
    [town, screen] = await Promise.all([startTown(), startScreen(webkit!)]);
    browser = await startBrowser(webkit!, screen.display);
    ({ driver } = browser);
  });
  after(async () => {
    browser.kill();
    screen.kill();
    await town.stop();
  });

  const open = (id: string): Promise<void> => driver.get(`${town.intranetUrl}/cms/${id}`);
  const lesson = () => exportedLesson(town, PERSON, 'ablegen');

  it('WordPress: somebody signs in, answers, and it reaches the export', async () => {
    await open('wordpress');
    await driver.findElement(By.css(`select[name=person] option[value="${PERSON}"]`)).click();
    await driver.findElement(By.css('form[action="/anmelden"] button')).click();
    await driver.wait(until.elementLocated(By.css('form[action="/anmelden"] b')), PATIENCE);

    await (await inside('learn-quiz', 'form[data-question="wo-suchen"] input[value="aufgabe"]')).click();
    await (await inside('learn-quiz', 'form[data-question="wo-suchen"] button')).click();
    await eventually(lesson, (kept) => kept?.questions.length === 1);
  });

  it('TYPO3: plays what a link has become, and it reaches the export', async () => {
    await open('typo3');
    await plays();
    await eventually(lesson, (kept) => (kept?.watched ?? 0) > 0, PATIENCE);
  });

  it('SharePoint: plays in a frame, and it reaches the export', async () => {
    await driver.get(`${town.serviceUrl}/auth/sign-in?return=${encodeURIComponent(`${town.serviceUrl}/privacy`)}`);
    const before = (await lesson())?.watched ?? 0;
    await open('sharepoint');
    await eventually(intoFrame, (address) => address.startsWith(town.serviceUrl), PATIENCE);
    await plays();
    await eventually(lesson, (kept) => (kept?.watched ?? 0) > before, PATIENCE);
    await driver.switchTo().defaultContent();
  });

  /** Into the frame, which waits with its page until it is to be seen; says what is there now. */
  async function intoFrame(): Promise<string> {
    await driver.switchTo().defaultContent();
    const frame = await driver.findElement(By.css('.angekommen iframe'));
    await driver.executeScript('arguments[0].scrollIntoView()', frame);
    await driver.switchTo().frame(frame);
    return driver.executeScript<string>('return document.URL');
  }

  /** Presses the button, and goes away some seconds further. */
  async function plays(seconds = 6): Promise<void> {
    await (await inside('learn-player', '[part=play]')).click();
    const video = await inside('learn-player', 'video');
    const time = () => driver.executeScript<number>('return arguments[0].currentTime', video);
    const from = await eventually(time, (now) => now > 0, PATIENCE);
    await eventually(time, (now) => now > from + seconds, PATIENCE);
    await driver.executeScript('arguments[0].pause()', video);
  }

  /** What is to be seen in an element's shadow root, once it is. */
  async function inside(element: string, selector: string): Promise<WebElement> {
    const ask = async () =>
      driver.executeScript<WebElement | null>(
        `const within = (root) => root?.querySelector(arguments[1]) ??
           [...(root?.querySelectorAll('*') ?? [])].map((one) => one.shadowRoot && within(one.shadowRoot)).find(Boolean);
         const found = within(document.querySelector(arguments[0])?.shadowRoot);
         found?.scrollIntoView({ block: 'center' });
         return found?.getClientRects().length ? found : null;`,
        element,
        selector,
      );
    const found = await eventually(ask, (one) => one !== null, PATIENCE);
    assert.ok(found);
    return found;
  }
});
