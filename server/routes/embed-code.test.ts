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

const NASTY = '\\<script>alert(1)\\</script>';

describe('the page “Kurs einbetten”', () => {
  let town: OpenTown;
  let courses: string;

  before(async () => {
    courses = mkdtempSync(join(tmpdir(), 'lern-embed-code-'));
    writeCourses(courses);
    const lesson = `\n## Eins ${NASTY} & "Co" {#eins}\n\nText.\n`;
    writeCourse(courses, 'boese', courseText('boese', 'access: public\nrecord: device', lesson));
    town = await openTown({ courses });
  });
  after(async () => {
    await town.close();
    rmSync(courses, { recursive: true });
  });

  const accept = 'text/html,*/*;q=0.8';
  const page = (path: string) => town.service.ask(path, { headers: { accept } });

  it('shows what to paste without a script, and a form to choose with', async () => {
    const { status, text, headers } = await page('/embed-code/offen');

    assert.equal(status, 200);
    assert.match(headers['content-type']!, /^text\/html/);
    assert.match(text, /<learn-embed-code course="offen" service="\.\.\/">/);
    assert.match(text, /<code>&lt;script type=&quot;module&quot; src=&quot;http[^<]+\/loader\.js&quot;/);
    assert.match(text, /<code>&lt;learn-player course=&quot;offen&quot;&gt;/);
    assert.match(text, /<form method="get">/);
    assert.match(text, /<option value="typo3" selected\s*>TYPO3<\/option/);
    assert.match(text, /Reines HTML/);
  });

  it('follows what was chosen in its address, in either language', async () => {
    const { text } = await page('/embed-code/offen?element=quiz&cms=sharepoint&lesson=ablegen&lang=en');

    assert.match(text, /<html lang="en">/);
    assert.match(text, /<h1>Embed a course<\/h1>/);
    assert.match(text, /embed\/quiz\/offen\?lesson=ablegen/);
    assert.match(text, /HTML Field Security/);
    // The other language keeps the choice.
    assert.match(
      text,
      /href="\.\.\/embed-code\/offen\?element=quiz&amp;lesson=ablegen&amp;cms=sharepoint" hreflang="de"/,
    );
  });

  it('takes no markup, from a course or from an address', async () => {
    const evil = encodeURIComponent('"><script>alert(1)</script>');
    for (const path of [
      '/embed-code/boese?lesson=eins&cms=wordpress',
      `/embed-code/boese?accent=${evil}&surface=${evil}&radius=${evil}&lesson=${evil}&cms=${evil}&way=${evil}`,
      '/embed-code/boese?cms=typo3&cms=drupal&lesson[a]=b&__proto__=x',
      `/embed-code/${evil}`,
    ]) {
      const { text } = await page(path);
      assert.doesNotMatch(text, /<script>|alert\(1\)<\/script>|accent: "|style=/, path);
    }
  });

  it('is for whoever may see the course; others are asked to sign in, and come back here', async () => {
    const nobody = await page('/embed-code/ablage');
    assert.equal(nobody.status, 401);
    assert.match(nobody.text, /href="\.\.\/auth\/sign-in\?return=embed-code%2Fablage"/);
    assert.doesNotMatch(nobody.text, /Kurs ablage/);

    for (const way of ['proxy', 'session'] as const) {
      const { status, text } = await town.service.ask('/embed-code/ablage', await town.enter(way, { id: 'anna' }));
      assert.equal(status, 200, way);
      assert.match(text, /Kurs ablage/);
    }
    const { headers } = await town.enter('proxy', { id: 'anna' });
    const stranger = await town.service.ask('/embed-code/amt', { from: PROXY, headers: { ...headers, accept } });
    assert.equal(stranger.status, 403);
    assert.doesNotMatch(stranger.text, /Kurs amt/);
    assert.equal((await page('/embed-code/nirgends')).status, 404);
    assert.equal((await town.service.ask('/embed-code/nirgends')).json.status, 404);
  });

  it('allows nothing but the service itself, and is nobody else’s', async () => {
    const { headers, text } = await page('/embed-code/offen');
    const policy = headers['content-security-policy'] as string;

    assert.match(policy, /^default-src 'none'; script-src 'self'; style-src 'self';/);
    assert.ok(policy.endsWith(`frame-ancestors 'self' ${LISTED}`));
    assert.equal(headers['cache-control'], 'private, no-cache');
    assert.match(headers.vary!, /Cookie/);
    assert.doesNotMatch(text, / style="| on\w+="/);
  });

  it('names the service where it lies, wherever it is mounted', async () => {
    const outer = express();
    outer.use('/amt/lernen', town.service.app.handler);
    const { origin, close } = await listen(outer);
    try {
      const { text } = await ask(origin, '/amt/lernen/embed-code/offen', { headers: { accept } });
      for (const link of ['../pages/embed-code.css', '../c/offen', '../loader.js', '../docs/elemente']) {
        assert.ok(text.includes(`"${link}"`), link);
      }
    } finally {
      await close();
    }
  });

  it('is offered on the pages of the course, to whoever writes pages', async () => {
    for (const [roles, offered] of [
      [['editor'], true],
      [['admin'], true],
      [['reporter'], false],
      [[], false],
    ] as const) {
      const entrance = await town.enter('proxy', { id: 'anna', roles: [...roles] });
      const course = await town.service.ask('/c/ablage', entrance);
      const lesson = await town.service.ask('/c/ablage/ablegen?lang=en', entrance);

      assert.equal(course.text.includes('href="../embed-code/ablage"'), offered, roles.join());
      const link = 'href="../../embed-code/ablage?lesson=ablegen&amp;lang=en"';
      assert.equal(lesson.text.includes(link), offered, roles.join());
    }
    assert.doesNotMatch((await page('/c/offen')).text, /embed-code/);
  });
});
