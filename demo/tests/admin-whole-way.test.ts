import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import type { DueAnswer } from '../../server/contract/admin.ts';
import type { Figure, FiguresAnswer } from '../../server/contract/figures/figures.ts';
import { closesAt, monthOf } from '../../server/contract/figures/months.ts';
import { readFolder } from '../../server/store/lowdb/open.ts';
import { daysUntil } from '../../server/testing/days.ts';
import { askAs, COURSES, learn, learners, learnOnDevices, SMALL, writeCourses } from './admin-learners.ts';
import { ONE_SITE, openBrowser, openPage } from './browser.ts';
import type { WatchedPage } from './browser.ts';
import { reach } from './reach.ts';
import { answer, eventually, signIn, textOf } from './steps.ts';
import type { Town } from './town.ts';
import { startTown } from './town.ts';

const HOUR = 3_600_000;
const CLOCK = new URL('./clock-ahead.ts', import.meta.url).href;

/** The last noon of the last month that is closed by now. */
const THEN = noonOfClosedMonth(Date.now());
const MONTH = monthOf(THEN);
const YEAR = Number(MONTH.slice(0, 4));

const ADMIN = { id: 'j.petersen', department: 'Hauptamt' };

/** Eleven by requests; the twelfth clicks. */
const named = learners(11, 'anna', 'Hauptamt');
const quiet = learners(11, 'bert', 'Hauptamt');
const beside = learners(10, 'cem', 'Bauamt');
const two = learners(2, 'dora', 'Bauhof');

describe('an admin, from signing in to a file on disk', () => {
  const settings: Record<string, string> = {
    LERN_CLAIM_ROLES: 'groups',
    LERN_ROLES: 'admin=admin,admin=G-Digitalisierung',
    LERN_K: '10',
    NODE_OPTIONS: `--import=${CLOCK}`,
    CLOCK_AHEAD: String(THEN - Date.now()),
  };
  let town: Town;
  let courses: string;
  let downloads: string;
  let browser: Browser;
  let admin: WatchedPage;
  /** What the figures said when the month was closed. */
  let first: { json: string; csv: string; whole: string; wholeCsv: string };

  before(async () => {
    courses = await writeCourses();
    downloads = await mkdtemp(join(tmpdir(), 'lern-admin-downloads-'));
    town = await startTown({ ...ONE_SITE, courses, settings });
    browser = await openBrowser();
  });
  after(async () => {
    await browser.close();
    await town.stop();
    for (const folder of [courses, downloads]) await rm(folder, { recursive: true });
  });

  const asAdmin = (path: string) =>
    eventually(
      () => askAs(town.serviceUrl, { ...ADMIN, roles: 'admin' }, `/api/v1/${path}`),
      ({ status }) => status === 200,
    );

  async function told(): Promise<typeof first> {
    const [json, csv, whole, wholeCsv] = await Promise.all(
      ['figures', 'figures?format=csv', 'admin/figures', 'admin/figures?format=csv'].map(async (path) => {
        const { text } = await asAdmin(`${path}${path.includes('?') ? '&' : '?'}year=${YEAR}`);
        return text.replace(/"time":"[^"]*",?/, '');
      }),
    );
    return { json: json!, csv: csv!, whole: whole!, wholeCsv: wholeCsv! };
  }

  async function restart(change: Record<string, string>): Promise<void> {
    await town.killService();
    Object.assign(settings, change);
    await town.startService();
  }

  /** Days go by, until the clock is right again: every few of them the service is started anew, and believes it. */
  async function goOn(): Promise<void> {
    for (const at of daysUntil(THEN, Date.now())) {
      await restart({ CLOCK_AHEAD: String(at - Date.now()) });
      await eventually(lastSure, (sure) => sure >= at);
    }
    await restart({ CLOCK_AHEAD: '0' });
  }

  /** When the service last believed its clock. */
  async function lastSure(): Promise<number> {
    const stores = readFolder(town.data);
    const document = (await stores.documents.read('clock', 'last')) as { at: number };
    stores.close();
    return document.at;
  }

  it('is preceded by twelve learners in each class, and by two in a course and a department of their own', async () => {
    const at = THEN - HOUR;
    await learn(town.serviceUrl, named, 'benannt', at);
    await learn(town.serviceUrl, quiet, 'leise', at);
    await learnOnDevices(town.serviceUrl, 12, MONTH);
    await learn(town.serviceUrl, beside, 'viele', at);
    await learn(town.serviceUrl, two, 'heimlich', at);

    const context = await browser.createBrowserContext();
    const { page } = await openPage(context, `${town.intranetUrl}/`);
    await signIn(page, 't.nowak');
    for (const course of ['benannt', 'leise']) {
      await page.goto(`${town.intranetUrl}/lernen/c/${course}`);
      await answer(page, 'frage', 'ja');
      await eventually(
        () => textOf(page, 'learn-quiz'),
        (text) => text.includes('Genau.'),
      );
    }
    await eventually(
      async () => (await askAs(town.serviceUrl, { id: 't.nowak', department: 'Hauptamt' }, '/api/v1/progress')).json,
      ({ courses }) => Object.keys(courses as object).length === 2,
    );
    await context.close();
  });

  it('tells of a month that runs in steps only, and nothing of the two', async () => {
    const { json, csv, whole, wholeCsv } = await told();

    for (const figures of [json, csv, whole, wholeCsv]) assert.doesNotMatch(figures, SMALL);
    assert.doesNotMatch(whole, /"exactly":(?!0)/);
    assert.deepEqual(monthIn(json).participations, { atLeast: 40 });
  });

  it('tells exactly of the month once it is closed, and the two are in no number', async () => {
    await goOn();
    await eventually(
      async () => JSON.parse((await told()).json) as FiguresAnswer,
      ({ counting, detail }) => !counting && detail.months.some(({ month, closed }) => month === MONTH && closed),
    );
    first = await told();
    const { detail } = JSON.parse(first.whole) as FiguresAnswer;

    const month = monthIn(first.whole);
    assert.deepEqual([month.participations, month.completions], [{ exactly: 48 }, { exactly: 48 }]);
    assert.equal(month.offers, 5);
    const lines = Object.fromEntries(detail.courses.map(({ id = 'others', participations }) => [id, participations]));
    assert.deepEqual(lines, {
      benannt: { exactly: 12 },
      leise: { exactly: 12 },
      geraet: { exactly: 12 },
      others: { exactly: 12 },
    });
    for (const figures of Object.values(first)) assert.doesNotMatch(figures, SMALL);
  });

  it('leaves nothing small to be had by taking one number from another', () => {
    for (const text of [first.json, first.whole]) {
      const { detail } = JSON.parse(text) as FiguresAnswer;
      for (const groups of [detail.courses, detail.areas, detail.departments ?? []]) {
        const sum = groups.reduce((all, { participations }) => all + valueOf(participations), 0);
        const rest = 48 - sum;
        assert.ok(rest === 0 || rest >= 10, JSON.stringify(groups));
        for (const { participations, completions } of groups) {
          assert.ok(valueOf(participations) >= 10);
          const missing = valueOf(participations) - valueOf(completions);
          assert.ok(missing === 0 || missing >= 10);
        }
      }
    }
  });

  it('is signed in by the town’s provider, and sees the year at a glance', async () => {
    const context = await browser.createBrowserContext({
      downloadBehavior: { policy: 'allow', downloadPath: downloads },
    });
    admin = await openPage(context, `${town.intranetUrl}/`);
    const { page } = admin;
    await signIn(page, 'j.petersen');
    await page.goto(`${town.serviceUrl}/auth/sign-in?return=${encodeURIComponent(`${town.serviceUrl}/admin`)}`);
    assert.equal(page.url(), `${town.serviceUrl}/admin`);
    // In January the month that was closed last is one of the year before.
    await reach(page, 'learn-admin >>> [part=glance]').wait();
    for (const year of await page.$$('learn-admin >>> button[part=year]')) {
      if ((await year.evaluate((button) => button.textContent)).includes(String(YEAR))) await year.click();
    }
    const text = await eventually(
      () => shownIn(page, 'learn-figures'),
      (all) => all.includes('48'),
    );

    assert.match(text, /Mit Namen/);
    assert.doesNotMatch(text, SMALL);
  });

  it('sees who has the mandatory training', async () => {
    const { page } = admin;
    await reach(page, 'learn-admin >>> [data-do=show]').click();
    await reach(page, 'learn-admin >>> article').wait();
    const text = await shownIn(page, 'learn-admin-due');
    const { json } = await asAdmin('admin/due');
    const [course] = (json as DueAnswer).courses;

    assert.match(text, /12 abgeschlossen, 0 fällig/);
    assert.deepEqual([course!.people.length, course!.people.every(({ done }) => done === dayOf(THEN))], [12, true]);
  });

  it('saves what everybody has clicked as JSON, of one course', async () => {
    const { page } = admin;
    await page.bringToFront();
    await reach(page, 'learn-admin >>> input[name=format][value=json]').click();
    await reach(page, 'learn-admin >>> input[name=course][value=benannt]').click();
    const { records, count } = JSON.parse(await saved(page, 'json')) as {
      records: { record: { id: string }; courses: { course: string; milestones: { kind: string; at: string }[] }[] }[];
      count: number;
    };

    assert.equal(count, 12);
    assert.deepEqual(records.map(({ record }) => record.id).sort(), [...named.map(({ id }) => id), 't.nowak'].sort());
    for (const { courses: own } of records) {
      assert.deepEqual(
        own.map(({ course }) => course),
        ['benannt'],
      );
      assert.ok(own[0]!.milestones.some(({ kind, at }) => kind === 'completed' && at === dayOf(THEN)));
    }
  });

  it('saves all of it as a table for a spreadsheet', async () => {
    const { page } = admin;
    await reach(page, 'learn-admin >>> input[name=course][value=benannt]').click();
    await reach(page, 'learn-admin >>> input[name=format][value=csv]').click();
    const rows = (await saved(page, 'csv')).trimEnd().split('\r\n').slice(1, -1);
    const of = (course: string) => rows.filter((row) => row.split(';')[4] === course);

    assert.deepEqual(
      Object.keys(COURSES).map((course) => [course, of(course).length]),
      [
        ['benannt', 12],
        ['leise', 12],
        ['geraet', 0],
        ['viele', 10],
        ['heimlich', 2],
      ],
    );
    assert.ok(of('leise').every((row) => /^pseudonym;[^;]+;;;/.test(row)));
  });

  it('sees the same numbers after somebody has erased what is kept of them', async () => {
    for (const person of [named[0]!, quiet[0]!, ...two]) {
      const { status } = await askAs(town.serviceUrl, person, '/api/v1/me', undefined, 'DELETE');
      assert.equal(status, 204);
    }
    await restart({});
    await eventually(
      async () => JSON.parse((await told()).json) as FiguresAnswer,
      ({ counting }) => !counting,
    );

    assert.deepEqual(await told(), first);
    const { json } = await asAdmin('admin/due');
    assert.equal((json as DueAnswer).courses[0]!.people.length, 11);
  });

  it('finds every byte again in a backup that is restored elsewhere', async () => {
    const exported = async () => (await asAdmin('admin/export?format=ndjson')).text.replace(/"time":"[^"]*"/, '');
    const before = await exported();
    const file = join(downloads, 'sicherung.sqlite');
    await town.command('backup', file);
    const elsewhere = await mkdtemp(join(tmpdir(), 'lern-admin-restored-'));
    await town.killService();
    settings.LERN_DATA = elsewhere;
    await town.command('restore', file);
    await town.startService();
    await eventually(
      async () => JSON.parse((await told()).json) as FiguresAnswer,
      ({ counting }) => !counting,
    );

    assert.equal(await exported(), before);
    assert.deepEqual(await told(), first);
    await town.killService();
    await rm(elsewhere, { recursive: true });
  });

  it('broke no rule of a page’s policy, threw no error, and asked nobody else', () => {
    assert.deepEqual(admin.faults, []);
    const strangers = admin.requests.filter(
      (address) =>
        ![town.intranetUrl, town.serviceUrl].includes(new URL(address).origin) && !/^(blob|data):/.test(address),
    );
    assert.deepEqual(strangers, []);
  });

  /** Exports by the button, and reads what lies on the disk then. */
  async function saved(page: Page, ending: string): Promise<string> {
    await reach(page, 'learn-admin >>> [data-do=start]').click();
    const [file] = await eventually(
      async () => (await readdir(downloads)).filter((name) => name.endsWith(`.${ending}`)),
      (files) => files.length > 0,
    );
    return readFile(join(downloads, file!), 'utf8');
  }
});

/** The month that is closed. */
function monthIn(figures: string) {
  return (JSON.parse(figures) as FiguresAnswer).detail.months.find(({ month }) => month === MONTH)!;
}

function valueOf(figure: Figure | undefined): number {
  return figure === undefined ? 0 : 'exactly' in figure ? figure.exactly : figure.atLeast;
}

function noonOfClosedMonth(now: number): number {
  const today = new Date(now);
  for (let back = 0; ; back++) {
    const noon = Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - back, 0, 12);
    if (closesAt(monthOf(noon)) < now) return noon;
  }
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** Everything that can be read or heard in an element: its text and every attribute, its shadow roots included. */
async function shownIn(page: Page, tag: string): Promise<string> {
  return page.evaluate((name) => {
    const find = (root: ParentNode): Element | undefined => {
      for (const one of root.querySelectorAll('*')) {
        const found = one.localName === name ? one : one.shadowRoot && find(one.shadowRoot);
        if (found) return found;
      }
      return undefined;
    };
    const read = (node: Node): string => {
      if (node instanceof Text) return node.data;
      if (!(node instanceof Element)) return [...node.childNodes].map(read).join(' ');
      if (node.localName === 'style') return '';
      const attributes = [...node.attributes].map(({ value }) => value);
      const inside = [...(node.shadowRoot?.childNodes ?? []), ...node.childNodes].map(read);
      return [...attributes, ...inside].join(' ');
    };
    const element = find(document);
    return element ? read(element).replaceAll(/\s+/g, ' ') : '';
  }, tag);
}
