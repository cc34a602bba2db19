import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { look, lookedAt, WHOLE } from './testing/looked-at.ts';

describe('what the doctor finds of a snippet', () => {
  const here = lookedAt();

  for (const [what, html, id, words] of [
    [
      'no script',
      '<learn-player course="offen"></learn-player><a href="S/c/offen">x</a>',
      'script-gone',
      /einmal in die Vorlage: <script type="module" src="http:\/\/127/,
    ],
    ['no element', '<script type="module" src="S/loader.js"></script>', 'element-gone', /hat das Element entfernt/],
    [
      'links only',
      '<script type="module" src="S/loader.js"></script><p><a href="S/c/offen">x</a></p>',
      'only-links',
      /data-links="all"/,
    ],
    [
      'HTML as text',
      `${WHOLE}<p>&lt;learn-quiz course="offen"&gt;&lt;/learn-quiz&gt;</p>`,
      'as-text',
      /als Text, für alle lesbar/,
    ],
    ['a script as text', '<p>&lt;script type="module" src="S/loader.js"&gt;</p>', 'as-text', /als Text/],
    [
      'attributes taken away',
      '<script type="module" src="S/loader.js"></script><div data-learn="player"></div>',
      'course-missing',
      /Hat das CMS data-course entfernt/,
    ],
    [
      'a tag without its course',
      '<script type="module" src="S/loader.js"></script><learn-badge></learn-badge>',
      'course-missing',
      /nennt keinen Kurs/,
    ],
    ['no type="module"', WHOLE.replace('type="module" ', ''), 'no-module', /<script type="module" src="/],
    [
      'a script held back',
      WHOLE.replace('type="module" src', 'type="text/plain" data-src'),
      'held-back',
      /Cookie-Banner hält/,
    ],
    ['a frame held back', '<iframe data-src="S/embed/player/offen"></iframe>', 'held-back', /Cookie-Banner hält/],
    [
      'a frame locked up',
      '<iframe src="S/embed/player/offen" sandbox="allow-scripts"></iframe>',
      'sandbox',
      /es fehlt allow-same-origin.*sandbox="allow-scripts allow-same-origin/s,
    ],
    ['a slip in the element', WHOLE.replace('<learn-player', '<learn-plaxer'), 'element-unknown', /<learn-player …>/],
    [
      'a slip in data-learn',
      `${WHOLE}<div data-learn="quizz" data-course="offen"></div>`,
      'element-unknown',
      /data-learn="quiz"/,
    ],
    [
      'a slip in the lesson',
      WHOLE.replace('course="offen"', 'course="offen" lesson="ablgen"'),
      'lesson-unknown',
      /Meinten Sie „ablegen“/,
    ],
    [
      'a link to elsewhere',
      `${WHOLE}<p><a href="/kurse" data-learn="player">x</a></p>`,
      'link-elsewhere',
      /führt nicht zu einem Kurs/,
    ],
    [
      'two services',
      `${WHOLE}<script src="http://test.invalid/embed.js" data-course="offen"></script>`,
      'two-services',
      /mehreren Adressen/,
    ],
    ['nothing', '<p>Hallo</p>', 'nothing', /keine Spur davon/],
  ] as const) {
    it(what, async () => {
      const { flat, faults } = await look(here, html);

      assert.ok(faults.includes(id), `${faults.join()} ${flat}`);
      assert.match(flat, words);
      assert.match(flat, /Empfehlung/);
    });
  }

  it('a fallback within a placeholder, which is none', async () => {
    const { faults } = await look(
      here,
      '<script type="module" src="S/loader.js"></script><div data-learn="player" data-course="offen"><a href="S/c/offen">x</a></div>',
    );
    assert.deepEqual(faults, []);
  });

  it('something commented out, which is only to be known', async () => {
    const { faults, out } = await look(here, `${WHOLE}<!-- <learn-quiz course="x"></learn-quiz> -->`);
    assert.deepEqual(faults, []);
    assert.match(out, /· Zeile 2: Hier ist etwas von uns auskommentiert/);
  });

  it('an example that somebody shows on purpose, which is none; alone it is nothing', async () => {
    const example = '<pre><code>&lt;learn-quiz course="x"&gt;</code></pre>';
    const { faults, out } = await look(here, WHOLE + example);
    assert.deepEqual(faults, []);
    assert.match(out, /· Zeile 2: Hier steht unsere Zeile als Beispiel/);
    assert.deepEqual((await look(here, example)).faults, ['nothing']);
  });

  for (const [html, write] of [
    [WHOLE.replace('offen', 'ofen'), 'course="offen"'],
    [
      '<script type="module" src="S/loader.js"></script><div data-learn="quiz" data-course="ofen"></div>',
      'data-course="offen"',
    ],
    ['<iframe src="S/embed/quiz/ofen?lesson=ablegen&lang=en"></iframe>', 'S/embed/quiz/offen?lesson=ablegen&lang=en'],
    ['<iframe src="S/embed/quiz/offen?lesson=ablgen"></iframe>', 'S/embed/quiz/offen?lesson=ablegen'],
    [`${WHOLE}<p><a href="S/c/ofen/ablegen" data-learn="player">x</a></p>`, 'S/c/offen/ablegen'],
    [`${WHOLE}<p><a href="S/c/offen/ablgen" data-learn="player">x</a></p>`, 'S/c/offen/ablegen'],
  ] as const) {
    it(`a slip, and says ${write}`, async () => {
      const { out } = await look(here, html);
      assert.ok(out.includes(`        ${write.replace('S/', `${here.service.origin}/`)}\n`), out);
    });
  }

  it('a course for staff, which nobody needs to see to know of it', async () => {
    assert.deepEqual((await look(here, WHOLE.replace('offen', 'ablage'))).faults, []);
  });

  it('all of it by its base, and through a meta', async () => {
    const { faults, out } = await look(here, `<base href="S/sub/">${WHOLE.replace('S/loader', '../loader')}`);
    assert.deepEqual(faults, [], out);
  });
});
