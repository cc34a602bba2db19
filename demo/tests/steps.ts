import type { Frame, Page } from 'puppeteer-core';
import { reach } from './reach.ts';
import type { Town } from './town.ts';

/** Signs in as one of the intranet's people, as they would: by the form in the header. The empty string signs out. */
export async function signIn(page: Page, person: string): Promise<void> {
  await page.bringToFront();
  if (person) await page.select('select[name=person]', person);
  await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), page.click('form[action="/anmelden"] button')]);
}

/** Everything that can be read in an element, its shadow roots included. */
export async function textOf(page: Page, selector: string): Promise<string> {
  return page.evaluate((path) => {
    const read = (node: Node): string => {
      if (node instanceof Text) return node.data;
      if (node instanceof HTMLStyleElement) return '';
      const inside = [...(node instanceof Element && node.shadowRoot ? node.shadowRoot.childNodes : node.childNodes)];
      return inside.map(read).join(' ');
    };
    const element = document.querySelector(path);
    return element ? read(element).replaceAll(/\s+/g, ' ') : '';
  }, selector);
}

/** Asks again until the answer fits; says what the last one was when it never does. */
export async function eventually<T>(ask: () => Promise<T>, fits: (answer: T) => boolean, timeout = 20_000): Promise<T> {
  const end = Date.now() + timeout;
  for (;;) {
    const answer = await ask();
    if (fits(answer)) return answer;
    if (Date.now() > end) throw new Error(`It never happened; the last answer was ${JSON.stringify(answer)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Answers a question of the quiz on the page, or in a frame of it, by keyboard. */
export async function answer(page: Page, question: string, option: string, where: Page | Frame = page): Promise<void> {
  await page.bringToFront();
  await reach(where, `learn-quiz >>> form[data-question="${question}"] input`).wait();
  const input = await where.$(`learn-quiz >>> form[data-question="${question}"] input[value="${option}"]`);
  await input!.focus();
  await page.keyboard.press(' ');
  await page.keyboard.press('Enter');
}

/** Something on the shelf that the service hasn't answered yet, as far as it is looked at here. */
export interface Waiting {
  fact: { id: string; question?: string; generation: string | null };
  subject: string | null;
}

/** All that this browser holds for a page's origin: what waits, and everything there is as text. */
export async function shelfOf(page: Page): Promise<{ waiting: Waiting[]; text: string }> {
  return page.evaluate(async () => {
    // To open what isn't there would make it.
    const known = await indexedDB.databases();
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error!);
      });
    const all: Record<string, unknown[]> = {};
    for (const { name: database } of known) {
      const opened = await done(indexedDB.open(database!));
      for (const name of opened.objectStoreNames) {
        const store = opened.transaction(name).objectStore(name);
        const [keys, values] = [done(store.getAllKeys()), done<unknown[]>(store.getAll())];
        all[`${database!}/${name}`] = [...(await keys), ...(await values)];
      }
      opened.close();
    }
    const isWaiting = (one: unknown): one is Waiting => one !== null && typeof one === 'object' && 'fact' in one;
    return {
      waiting: (all['lernbausteine/waiting'] ?? []).filter(isWaiting),
      text: JSON.stringify([all, Object.entries(localStorage), Object.entries(sessionStorage)]),
    };
  });
}

/** What the export says of a lesson, as far as it is looked at here. */
export interface ExportedLesson {
  lesson: string;
  watched: number;
  completed: boolean;
  questions: { question: string; best: { correct: boolean } }[];
}

interface ExportDocument {
  records: { record: { id: string }; courses: { lessons: ExportedLesson[] }[] }[];
}

/** The admin's export, as it is; undefined while the service is away. */
export async function exported(town: Town): Promise<string | undefined> {
  return ask(town, 'j.petersen', 'admin/export');
}

/** What it holds of one person and lesson. */
export async function exportedLesson(town: Town, person: string, lesson: string): Promise<ExportedLesson | undefined> {
  const document = await exported(town);
  if (document === undefined) return undefined;
  const { records } = JSON.parse(document) as ExportDocument;
  const record = records.find((one) => one.record.id === person);
  return record?.courses.flatMap(({ lessons }) => lessons).find((one) => one.lesson === lesson);
}

/** What somebody's own export says of a lesson, as far as it is looked at here. */
interface MyLesson {
  watched: [from: number, to: number][];
  answers: Record<string, unknown>;
}

interface MyDocument {
  records: { courses: Record<string, { state: { lessons: Record<string, Record<string, MyLesson>> } }> }[];
}

/** What somebody gets who asks for all that is kept of them, of one lesson in its first term. */
export async function myLesson(town: Town, person: string, lesson: string): Promise<MyLesson | undefined> {
  const document = await ask(town, person, 'me/export');
  if (document === undefined) return undefined;
  const { records } = JSON.parse(document) as MyDocument;
  return records
    .flatMap(({ courses }) => Object.values(courses))
    .map(({ state }) => state.lessons[lesson]?.['first'])
    .find((one) => one !== undefined);
}

/** Asks the service, through the intranet, as one of its people; undefined where it is away. */
async function ask(town: Town, person: string, path: string): Promise<string | undefined> {
  const address = `${town.intranetUrl.replace(/\/\/[^:]+/, '//127.0.0.1')}/lernen/api/v1/${path}`;
  const response = await fetch(address, { headers: { Cookie: `person=${person}` } }).catch(() => undefined);
  return response?.ok ? response.text() : undefined;
}

/** Goes on from where the film has stopped for a question that may be skipped. */
export async function skipMoment(page: Page): Promise<void> {
  await reach(page, 'learn-player >>> learn-player-moments[open] >>> .ways button').click();
}

/** What is to be known of the video that plays. */
export interface VideoState {
  currentTime: number;
  duration: number;
  /** The second up to which it is loaded. */
  buffered: number;
  paused: boolean;
  ended: boolean;
}

/** The video in the page's player, or in that of a frame, once there is one. */
export async function videoOf(page: Page | Frame): Promise<VideoState | undefined> {
  const handle = await page.$('learn-player >>> video');
  return handle?.evaluate((element) => {
    const { currentTime, duration, buffered, paused, ended } = element;
    return { currentTime, duration, paused, ended, buffered: buffered.length ? buffered.end(buffered.length - 1) : 0 };
  });
}

/** Waits until the video is as it should be. */
export async function videoIs(
  page: Page | Frame,
  fits: (video: VideoState) => boolean,
  timeout = 30_000,
): Promise<VideoState> {
  const video = await eventually(
    () => videoOf(page),
    (state) => state !== undefined && fits(state),
    timeout,
  );
  return video!;
}

/** The caption that stands over the video. */
export async function captionOf(page: Page): Promise<string> {
  const handle = await page.$('learn-player >>> .captions');
  return (await handle?.evaluate((element) => element.textContent)) ?? '';
}
