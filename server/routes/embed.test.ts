import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import express from 'express';
import fc from 'fast-check';
import { openTown } from '../attacks/testing/ways-in.ts';
import type { OpenTown } from '../attacks/testing/ways-in.ts';
import { frameAddress } from '../contract/embedding/snippets.ts';
import { ask } from '../testing/ask.ts';
import { courseText, writeCourse, writeCourses } from '../testing/courses.ts';
import { LISTED, listen, startService } from '../testing/service.ts';

const NASTY = '<script>alert(1)</script>';

/** As browsers ask. */
const accept = 'text/html,application/xhtml+xml,*/*;q=0.8';

describe('the pages for frames', () => {
  let town: OpenTown;
  let courses: string;

  before(async () => {
    courses = mkdtempSync(join(tmpdir(), 'lern-frames-'));
    writeCourses(courses);
    const body = `\n## Eins ${NASTY.replaceAll('<', '\\<')} {#eins}\n\nText.\n\n## Zwei {#zwei}\n\nText.\n`;
    writeCourse(courses, 'boese', courseText('boese', 'access: public\nrecord: device', body));
    town = await openTown({ courses });
  });

  after(async () => {
    await town.close();
    rmSync(courses, { recursive: true });
  });

  const page = (path: string) => town.service.ask(path, { headers: { accept } });

  for (const element of ['player', 'quiz', 'badge']) {
    it(`hold one ${element}, and nothing of the service's own around it`, async () => {
      const { status, text, headers } = await page(`/embed/${element}/offen`);

      assert.equal(status, 200);
      assert.match(headers['content-type']!, /^text\/html/);
      assert.match(text, /^<!doctype html>\s*<html\s+lang="de"\s*>/);
      assert.match(text, new RegExp(`<learn-${element} course="offen"`));
      assert.doesNotMatch(text, /masthead|footer/);
      assert.match(text, /<title>Kurs offen<\/title>/);
    });
  }

  it('may be shown by listed pages only, and allow nothing but the service itself', async () => {
    for (const path of ['/embed/player/offen', '/embed/player/amt', '/embed/nichts/offen', '/embed/quiz/nirgends']) {
      const { headers, text } = await page(path);
      const policy = headers['content-security-policy'] as string;

      assert.match(policy, /^default-src 'none'; script-src 'self'; style-src 'self';/, path);
      assert.doesNotMatch(policy, /unsafe|\*/);
      assert.ok(policy.endsWith(`frame-ancestors 'self' ${LISTED}`), path);
      assert.equal(headers['x-frame-options'], undefined);
      assert.equal(headers['cache-control'], 'private, no-cache');
      assert.match(headers.vary!, /Cookie/);
      assert.equal(headers['set-cookie'], undefined);
      assert.doesNotMatch(text, / style="| on\w+="/);
      assert.match(text, new RegExp(`<meta name="learn-parents" content="${LISTED}"`));
    }
  });

  it('lead out of the frame, and say as text what there is, where no script runs', async () => {
    const { text } = await page('/embed/player/boese?lesson=zwei&lang=en');

    assert.match(text, /<html\s+lang="en"/);
    assert.match(text, /<learn-player\s+course="boese"\s+lesson="zwei"\s+heading-level="2"\s*>/);
    assert.match(text, /<h1 lang="de">Zwei<\/h1>/);
    assert.match(text, /<noscript><p>Without JavaScript/);
    const link = /<a\s+href="([^"]+)"\s+target="_blank"\s+rel="noopener"\s*>Open in a window of its own<\/a/.exec(text);
    assert.equal(new URL(link![1]!, 'http://x.test/embed/player/boese').pathname, '/c/boese/zwei');
    assert.match(text, /<link rel="canonical" href="\.\.\/\.\.\/c\/boese\/zwei\?lang=en"/);
  });

  it('are what the contract’s frame asks for', async () => {
    const look = { accent: '#0b5c8a', surface: 'rgb(250 250 250)', radius: '0.25em' };
    const wish = { element: 'player', course: 'boese', lesson: 'eins', lang: 'en', theme: 'light', look } as const;
    const { status, text } = await page(frameAddress({ service: '/', ...wish }));

    assert.equal(status, 200);
    assert.match(text, /data-theme="light"/);
    const [, sheet] = /href="\.\.\/\.\.\/(embed\/look\.css[^"]+)"/.exec(text)!;
    const answer = await page(`/${sheet!.replaceAll('&amp;', '&')}`);
    assert.match(answer.headers['content-type']!, /^text\/css/);
    assert.equal(
      answer.text,
      ':root {\n  --learn-accent: #0b5c8a;\n  --learn-surface: rgb(250 250 250);\n  --learn-radius: 0.25em;\n}',
    );
  });

  it('take the theme that fits a surface, unless one is asked for', async () => {
    for (const [surface, theme] of [
      ['#fff', 'light'],
      ['black', 'dark'],
      ['rgb(20, 20, 30)', 'dark'],
      ['hsl(60 100% 50%)', 'light'],
      ['hsl(240 100% 50%)', 'dark'],
      ['oklch(0.95 0.02 90)', 'light'],
      ['oklch(20% 0.02 90deg)', 'dark'],
    ]) {
      const { text } = await page(`/embed/player/offen?surface=${encodeURIComponent(surface!)}`);
      assert.match(text, new RegExp(`data-theme="${theme}"`), surface);
    }
    assert.match((await page('/embed/player/offen?surface=white&theme=dark')).text, /data-theme="dark"/);
  });

  it('understand every colour and length there is to say, and no more', async () => {
    const good = {
      accent: ['#abc', '#abcd', '#aabbcc', '#aabbccdd', 'RebeccaPurple', 'rgba(1, 2, 3, .5)', 'oklch(.5 .1 20 / 50%)'],
    };
    const bad = {
      accent: [
        '#ab',
        'url(//evil.test)',
        'red;}',
        'var(--x)',
        'expression(1)',
        'rgb(1 2)',
        'rgb(1 2 3',
        'inherit',
        'red/**/',
        'calc(1)',
      ],
      radius: ['-1px', '1e3px', '5', '99999px', '1px;x', 'calc(1px)', '1vw', 'var(--x)', '1px 2px'],
      theme: ['blue', 'DARK', 'light"'],
      lang: ['fr', 'de-AT', '"><b>'],
    };
    const asked = async (name: string, value: string) =>
      (await page(`/embed/badge/offen?${name}=${encodeURIComponent(value)}`)).text;

    for (const value of good.accent) assert.match(await asked('accent', value), /look\.css\?accent=/, value);
    for (const [name, values] of Object.entries(bad)) {
      for (const value of values) {
        const text = await asked(name, value);
        assert.match(text, new RegExp(`data-ignored="${name}"`), value);
        assert.doesNotMatch(text, /look\.css/, value);
      }
    }
  });

  it('say kindly what is not to be seen, in both languages, with the right status and a way out', async () => {
    for (const [path, status, sentence] of [
      ['/embed/player/nirgends', 404, /gibt es hier nicht\..*There is no such course/s],
      ['/embed/player/offen?lesson=nirgends', 404, /gibt es hier nicht/],
      ['/embed/constructor/offen', 404, /Diesen Lernbaustein gibt es nicht/],
      ['/embed/player/__proto__', 404, /gibt es hier nicht/],
      ['/embed/player/nirgends?lang=en', 404, /<h1>There is nothing to see here right now.*gibt es hier nicht/s],
    ] as const) {
      const answer = await page(path);

      assert.equal(answer.status, status, path);
      assert.match(answer.text, sentence, path);
      assert.match(answer.text, /href="\.\.\/\.\.\/c\/[^"]+"\s+target="_blank"/, path);
      assert.doesNotMatch(answer.text, /loader\.js|<learn-/, path);
      assert.match(answer.text, /frame\.js/, path);
    }
  });

  it('refuse people of other areas, and say nothing of the course', async () => {
    const { headers, from } = await town.enter('proxy', { id: 'anna' });
    const answer = await town.service.ask('/embed/player/amt', { from, headers: { ...headers, accept } });

    assert.equal(answer.status, 403);
    assert.match(answer.text, /für andere Bereiche/);
    assert.doesNotMatch(answer.text, /Kurs amt|Ein Kurs für Tests/);
  });

  it('show a course for staff to whoever is signed in', async () => {
    for (const way of ['proxy', 'session'] as const) {
      const { headers, from } = await town.enter(way, { id: 'anna' });
      const answer = await town.service.ask('/embed/player/ablage', { from, headers: { ...headers, accept } });

      assert.equal(answer.status, 200, way);
      assert.match(answer.text, /<title>Kurs ablage<\/title>/);
    }
  });

  it('wait for what the page around says of who is there, and show nothing of the course before', async () => {
    const { status, text } = await page('/embed/player/ablage');

    assert.equal(status, 200);
    assert.match(text, /<learn-player course="ablage"/);
    assert.doesNotMatch(text, /Kurs ablage|Ein Kurs für Tests/);
  });

  it('ask for signing in where no page around can say who is there', async () => {
    const service = await startService({ courses, token: undefined });
    try {
      const { status, text, headers } = await service.ask('/embed/player/ablage', { headers: { accept } });

      assert.equal(status, 401);
      assert.equal(headers['www-authenticate'], 'Bearer');
      assert.match(text, /<h1>Nur mit Anmeldung<\/h1>.*auf den Seiten Ihres Intranets/s);
      assert.doesNotMatch(text, /Kurs ablage/);
    } finally {
      await service.close();
    }
  });

  it('answer programs with a problem', async () => {
    const answer = await town.service.ask('/embed/player/nirgends');

    assert.deepEqual([answer.status, answer.json.status], [404, 404]);
  });

  it('find everything they need wherever the service is mounted', async () => {
    const outer = express();
    outer.use('/amt/lernen', town.service.app.handler);
    const { origin, close } = await listen(outer);
    try {
      for (const path of [
        '/embed/player/boese?lesson=eins&accent=red',
        '/embed/badge/boese',
        '/embed/quiz/boese?lang=en',
      ]) {
        const address = new URL(`${origin}/amt/lernen${path}`);
        const { text } = await ask(origin, address.pathname + address.search, { headers: { accept } });
        const links = [...text.matchAll(/ (?:href|src)="(\.[^"#]+)[^"]*"/g)].map(([, link]) => link!);
        assert.ok(links.length > 5);
        for (const link of links) {
          const found = new URL(link.replaceAll('&amp;', '&'), address);
          const { status, headers } = await ask(origin, found.pathname + found.search);
          assert.equal(status, 200, `${link} in ${path}`);
          // A sandboxed frame has no origin: to it the service itself is a stranger.
          if (/\.(js|css)/.test(link)) assert.equal(headers['cross-origin-resource-policy'], 'cross-origin', link);
        }
      }
    } finally {
      await close();
    }
  });

  it('take parameters from hell without a fault, and repeat none of them', async () => {
    const names = fc.oneof(
      fc.constantFrom('lesson', 'lang', 'theme', 'accent', 'surface', 'radius', '__proto__', 'constructor', 'toString'),
      fc.string({ unit: 'binary' }),
    );
    const hostile = fc.constantFrom(
      '"><img src=x onerror=alert(1)>',
      "'-alert(1)-'",
      '</title><script>alert(1)</script>',
      'red;}</style><script>',
      'url(javascript:alert(1))',
      '\u0000\u202e\ufeff',
      '%',
      'a'.repeat(5000),
      '#fff',
      '1'.repeat(40) + 'px',
    );
    const values = fc.oneof(hostile, fc.string({ unit: 'binary' }), fc.string());
    const segment = fc.oneof(
      fc.constantFrom('player', 'badge', 'offen', 'boese', '..', '%2e%2e', '%00', '%ff'),
      values.map(encodeURIComponent),
    );
    const query = fc.array(fc.tuple(names, values), { maxLength: 6 });

    await fc.assert(
      fc.asyncProperty(segment, segment, query, async (element, course, pairs) => {
        const asked = pairs.map((pair) => pair.map((one) => encodeURIComponent(one)).join('=')).join('&');
        const { status, text, headers } = await page(`/embed/${element}/${course}?${asked}`);

        assert.ok([200, 400, 404, 414, 431].includes(status), `${status}`);
        assert.doesNotMatch(text, /<img|<script>|onerror=|javascript:|<\/style/);
        if (/html/.test(headers['content-type'] ?? '')) assert.equal(text.match(/<title>/g)?.length, 1);
        const sheet = await page(`/embed/look.css?${asked}`);
        if (sheet.status === 200)
          assert.match(sheet.text, /^(:root \{(\n {2}--learn-\w+: [#\w(),./% +-]{1,64};)+\n\})?$/);
      }),
      { numRuns: 300 },
    );
  });
});
