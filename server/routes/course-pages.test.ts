import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import express from 'express';
import { openTown } from '../attacks/testing/ways-in.ts';
import type { OpenTown } from '../attacks/testing/ways-in.ts';
import { ask } from '../testing/ask.ts';
import { courseText, writeCourse, writeCourses } from '../testing/courses.ts';
import { LISTED, listen, PROXY } from '../testing/service.ts';

const NASTY = '<script>alert(1)</script>';
const accessibility = { contact: 'mailto:barrierefrei@stadt.de', statement: 'https://stadt.de/barrierefreiheit' };

const nasty = courseText(
  'boese',
  'access: public\nrecord: device\npresenter: { name: "\\"><img src=x>", contact: frau.kern@stadt.de }',
  `\n## Lektion ${NASTY.replaceAll('<', '\\<')} & Co {#eins}

::video{src=film.m3u8 captions="film.de.vtt film.en.vtt" poster=bild.png}

Text mit **Nachdruck**, [Verweis](https://stadt.de/?a=1&b=2) und \`<b>Code</b>\`.

#### Zwischen

| Kopf | Zahl |
| ---- | ---- |
| Zelle | 7 |

::material[Merkblatt "A"]{src="merk blatt.pdf"}

### Was stimmt? {#was}
- [x] Dies {#dies}
  > Das ist der Grund.
- [ ] Jenes {#jenes}

## Zwei {#zwei}

Nur Text.
`,
);

describe('the pages of courses', () => {
  let town: OpenTown;
  let courses: string;

  before(async () => {
    courses = mkdtempSync(join(tmpdir(), 'lern-pages-'));
    writeCourses(courses);
    writeCourse(courses, 'boese', nasty, {
      'bild.png': 'png',
      'film.mp4': 'x'.repeat(2500),
      'merk blatt.pdf': '%PDF-1.4',
      'film.de.vtt': `WEBVTT\n\n00:00.000 --> 00:05.000\n<v Mara & Co>Guten &lt;b&gt;Tag&lt;/b&gt;.\n`,
      'film.en.vtt': 'WEBVTT\n\n00:00.000 --> 00:05.000\nGood day.\n',
    });
    town = await openTown({ courses, accessibility });
  });

  after(async () => {
    await town.close();
    rmSync(courses, { recursive: true });
  });

  /** As browsers ask. */
  const accept = 'text/html,application/xhtml+xml,*/*;q=0.8';
  const page = (path: string) => town.service.ask(path, { headers: { accept } });

  it('show text, transcript, film, materials and questions without a script', async () => {
    const { status, text, headers } = await page('/c/boese/eins');

    assert.equal(status, 200);
    assert.match(headers['content-type']!, /^text\/html/);
    assert.match(text, /^<!doctype html>\s*<html lang="de">/);
    assert.match(
      text,
      /Text mit <strong>Nachdruck<\/strong>, <a href="https:\/\/stadt.de\/\?a=1&amp;b=2">Verweis<\/a>/,
    );
    assert.match(text, /<th scope="col">Kopf<\/th>/);
    assert.match(
      text,
      /<video controls preload="none" playsinline\s+poster="\.\.\/\.\.\/media\/public\/boese\/[\w-]+\/bild\.png"/,
    );
    assert.match(text, /<source src="[^"]+film\.mp4" type="video\/mp4"/);
    assert.match(text, /<track kind="captions" src="[^"]+film\.en\.vtt" srclang="en" label="Englisch"/);
    assert.match(text, /Film herunterladen \(MP4, 3 kB\)/);
    assert.match(text, /<b>Mara &amp; Co:<\/b> Guten &lt;b&gt;Tag&lt;\/b&gt;\./);
    assert.match(text, /merk%20blatt\.pdf" type="application\/pdf" download lang="de">Merkblatt &quot;A&quot;<\/a>/);
    assert.match(text, /PDF, 1 kB/);
    assert.match(text, /<h3>Was stimmt\?<\/h3>/);
    assert.match(text, /<li>Dies<\/li>/);
  });

  it('say nothing about what is right', async () => {
    assert.doesNotMatch((await page('/c/boese/eins')).text, /Das ist der Grund|data-right|checked/);
  });

  it('lead from each passage to its second, in the film’s file where there is no script', async () => {
    const { text } = await page('/c/boese/eins');

    assert.match(text, /<a class="scripted" href="#learn=boese\/eins@0" aria-label="Film ab 0:00"/);
    assert.match(text, /<noscript>\s*<a href="[^"]+film\.mp4#t=0"/);
  });

  it('are in English where one asks for it: their words, and the transcript', async () => {
    const { text } = await page('/c/boese/eins?lang=en');

    assert.match(text, /<html lang="en">/);
    assert.match(text, /Lesson 1 of 2/);
    assert.match(text, /<p lang="en">Good day\.<\/p>/);
    assert.match(text, /<h1 lang="de">/);
    assert.match(text, /href="\.\.\/\.\.\/c\/boese\/eins" hreflang="de"/);
    assert.match(text, /href="\.\.\/\.\.\/c\/boese\/zwei\?lang=en"/);
  });

  it('take no markup from a course', async () => {
    for (const path of [
      '/c/boese',
      '/c/boese/eins',
      '/c/boese/zwei',
      `/c/${encodeURIComponent(NASTY)}/${encodeURIComponent(NASTY)}`,
    ]) {
      const { text } = await page(path);

      assert.doesNotMatch(text, /<script>|<img src=x|<b>Code/, path);
    }
  });

  it('allow nothing but the service itself, and are nobody else’s', async () => {
    for (const path of ['/c/boese', '/c/boese/eins', '/c/ablage', '/c/nirgends']) {
      const { headers, text } = await page(path);
      const policy = headers['content-security-policy'] as string;

      assert.match(policy, /^default-src 'none'; script-src 'self'; style-src 'self';/);
      assert.ok(policy.endsWith(`frame-ancestors 'self' ${LISTED}`));
      assert.equal(headers['cache-control'], 'private, no-cache');
      assert.match(headers.vary!, /Cookie/);
      assert.equal(headers['set-cookie'], undefined);
      assert.doesNotMatch(text, / style="| on\w+="/);
    }
  });

  it('list the lessons, and lead on', async () => {
    const course = (await page('/c/boese')).text;
    const lesson = (await page('/c/boese/eins')).text;

    assert.match(course, /<a\s+href="\.\.\/c\/boese\/zwei"\s+lang="de"\s*>Zwei<\/a/);
    assert.match(lesson, /rel="next"/);
    assert.match(lesson, /aria-current="page"/);
    assert.match((await page('/c/boese/zwei')).text, /rel="prev"/);
  });

  it('have one first heading, and none that is left out', async () => {
    for (const path of ['/c/boese', '/c/boese/eins']) {
      const levels = [...(await page(path)).text.matchAll(/<h(\d)/g)].map(([, level]) => Number(level));

      assert.equal(levels.filter((level) => level === 1).length, 1, path);
      levels.forEach((level, at) => assert.ok(at === 0 || level <= levels[at - 1]! + 1, `${path}: ${levels.join()}`));
    }
  });

  it('say where a barrier can be told', async () => {
    const { text } = await page('/c/boese/eins');

    assert.match(text, /href="mailto:barrierefrei@stadt\.de\?subject=Barriere%20melden[^"]*eins/);
    assert.match(text, /href="https:\/\/stadt\.de\/barrierefreiheit"/);
  });

  it('show a course for staff to whoever is signed in, by the proxy or by a session', async () => {
    for (const way of ['proxy', 'session'] as const) {
      const entrance = await town.enter(way, { id: 'anna' });
      const { status, text } = await town.service.ask('/c/ablage/ablegen', entrance);

      assert.equal(status, 200, way);
      assert.match(text, /Klicken Sie auf Ablegen/);
      const [, media = ''] = /<source src="\.\.\/\.\.(\/media\/[^"]+)"/.exec(text)!;
      assert.doesNotMatch(media, /\/public\//);
      assert.equal((await page(media)).status, 200);
    }
  });

  it('ask everybody else to sign in, and come back here', async () => {
    const { status, text } = await page('/c/ablage/ablegen?lang=en');

    assert.equal(status, 401);
    assert.match(text, /<h1>Sign-in needed<\/h1>/);
    assert.match(text, /href="\.\.\/\.\.\/auth\/sign-in\?return=c%2Fablage%2Fablegen%3Flang%3Den"/);
    assert.doesNotMatch(text, /Kurs ablage|Klicken Sie/);
    const led = await page('/auth/sign-in?return=c%2Fablage%2Fablegen%3Flang%3Den');
    assert.equal(led.status, 303);
  });

  it('refuse people of other areas', async () => {
    const { status, text } = await town.service.ask('/c/amt', {
      from: PROXY,
      headers: { ...(await town.enter('proxy', { id: 'anna' })).headers, accept },
    });

    assert.equal(status, 403);
    assert.match(text, /für andere Bereiche/);
    assert.doesNotMatch(text, /Kurs amt/);
  });

  it('show previews to everybody, and of other lessons only that they are there', async () => {
    const preview = await page('/c/schau/ablegen');
    const locked = await page('/c/schau/geheim');

    assert.match(preview.text, /Klicken Sie auf Ablegen/);
    assert.equal(locked.status, 200);
    assert.match(locked.text, /Bitte melden Sie sich an/);
    assert.match(locked.text, /auth\/sign-in\?return=c%2Fschau%2Fgeheim/);
    assert.doesNotMatch(locked.text, /Geheimer Text|unterlage/);
  });

  it('say as a page what isn’t there', async () => {
    for (const path of ['/c/nirgends', '/c/boese/nirgends', '/c/constructor', '/c/..%2f..', '/c/boese/__proto__']) {
      const { status, text } = await page(path);

      assert.equal(status, 404, path);
      assert.match(text, /gibt es hier nicht/, path);
    }
  });

  it('answer programs with a problem', async () => {
    for (const [path, status] of [
      ['/c/nirgends', 404],
      ['/c/boese/nirgends', 404],
      ['/c/ablage', 401],
    ] as const) {
      const answer = await town.service.ask(path);

      assert.deepEqual([answer.status, answer.json.status], [status, status], path);
    }
  });

  it('find everything they need wherever the service is mounted', async () => {
    const outer = express();
    outer.use('/amt/lernen', town.service.app.handler);
    const { origin, close } = await listen(outer);
    try {
      for (const path of ['/c/boese', '/c/boese/eins', '/c/boese/eins?lang=en', '/c/schau/geheim', '/c/nirgends']) {
        const address = new URL(`${origin}/amt/lernen${path}`);
        const { text } = await ask(origin, address.pathname + address.search, { headers: { accept } });
        const links = [...text.matchAll(/ (?:href|src|poster)="(\.[^"#]+)[^"]*"/g)].map(([, link]) => link!);
        assert.ok(links.length > 5);
        for (const link of links.filter((one) => !/auth\/sign-in|c\/nirgends/.test(one))) {
          const found = new URL(link.replaceAll('&amp;', '&'), address);
          assert.equal((await ask(origin, found.pathname + found.search)).status, 200, `${link} in ${path}`);
        }
      }
    } finally {
      await close();
    }
  });

  it('believe only the proxy', async () => {
    const { headers } = await town.enter('proxy', { id: 'anna' });

    assert.equal((await town.service.ask('/c/ablage', { headers })).status, 403);
    assert.equal((await town.service.ask('/c/ablage', { headers, from: PROXY })).status, 200);
  });
});
