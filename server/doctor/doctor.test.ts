import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { Language } from '../contract/words.ts';
import { command } from '../testing/command.ts';
import { diagnose } from './diagnose.ts';
import { readPage } from './read-page.ts';
import { reportJson, reportText } from './report.ts';
import { listen, startService } from '../testing/service.ts';
import type { TestService } from '../testing/service.ts';

/** A page as a town's server sends it; `S` stands for the service's address. */
interface Sent {
  html?: string;
  headers?: Record<string, string>;
  status?: number;
}

const WHOLE = '<script type="module" src="S/loader.js"></script>\n<learn-player course="offen"></learn-player>';

describe('lernbausteine doctor', () => {
  let service: TestService;
  let host: Awaited<ReturnType<typeof listen>>;
  let stranger: Awaited<ReturnType<typeof listen>>;
  let pages: Record<string, Sent>;
  let asked: IncomingMessage[];

  before(async () => {
    const send = (request: IncomingMessage, response: ServerResponse): void => {
      asked.push(request);
      const { html = '', headers = {}, status = 200 } = pages[request.url!] ?? { status: 404 };
      response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8', ...headers });
      response.end(html.replaceAll('S/', `${service.origin}/`));
    };
    host = await listen(send);
    stranger = await listen(send);
    service = await startService({ origins: [host.origin] });
  });

  after(async () => {
    await host.close();
    await stranger.close();
    await service.close();
  });

  beforeEach(() => {
    pages = {};
    asked = [];
  });

  it('says nothing but that all is well, and ends with 0', async () => {
    pages['/'] = { html: WHOLE };
    const { code, out, error } = await command(['doctor', host.origin]);

    assert.equal(code, 0, out + error);
    assert.match(out, /✓ Zeile 2: <learn-player course="offen">/);
    assert.match(out, /✓ Der Dienst antwortet\./);
    assert.match(out, /ist eingetragen/);
    assert.match(out, /Alles in Ordnung\.\n$/);
    assert.doesNotMatch(out, /Empfehlung|✗/);
  });

  it('says it in English, too', async () => {
    pages['/'] = { html: WHOLE.replace('offen', 'ofen') };
    const { code, out } = await command(['doctor', host.origin, '--lang', 'en']);

    assert.equal(code, 1);
    assert.match(out, /There is no course “ofen” in this service\. Did you mean “offen”\?/);
    assert.match(out, /To mend: 1\n$/);
  });

  describe('finds what is left of a snippet', () => {
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
        const { flat, faults } = await look(html);

        assert.ok(faults.includes(id), `${faults.join()} ${flat}`);
        assert.match(flat, words);
        assert.match(flat, /Empfehlung/);
      });
    }

    it('a fallback within a placeholder, which is none', async () => {
      const { faults } = await look(
        '<script type="module" src="S/loader.js"></script><div data-learn="player" data-course="offen"><a href="S/c/offen">x</a></div>',
      );
      assert.deepEqual(faults, []);
    });

    it('something commented out, which is only to be known', async () => {
      const { faults, out } = await look(`${WHOLE}<!-- <learn-quiz course="x"></learn-quiz> -->`);
      assert.deepEqual(faults, []);
      assert.match(out, /· Zeile 2: Hier ist etwas von uns auskommentiert/);
    });

    it('an example that somebody shows on purpose, which is none; alone it is nothing', async () => {
      const example = '<pre><code>&lt;learn-quiz course="x"&gt;</code></pre>';
      const { faults, out } = await look(WHOLE + example);
      assert.deepEqual(faults, []);
      assert.match(out, /· Zeile 2: Hier steht unsere Zeile als Beispiel/);
      assert.deepEqual((await look(example)).faults, ['nothing']);
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
        const { out } = await look(html);
        assert.ok(out.includes(`        ${write.replace('S/', `${service.origin}/`)}\n`), out);
      });
    }

    it('a course for staff, which nobody needs to see to know of it', async () => {
      assert.deepEqual((await look(WHOLE.replace('offen', 'ablage'))).faults, []);
    });

    it('all of it by its base, and through a meta', async () => {
      const { faults, out } = await look(`<base href="S/sub/">${WHOLE.replace('S/loader', '../loader')}`);
      assert.deepEqual(faults, [], out);
    });
  });

  describe('asks the service', () => {
    it('whether it lists the page, and says the exact setting', async () => {
      pages['/'] = { html: WHOLE };
      const { code, out } = await command(['doctor', stranger.origin]);

      assert.equal(code, 1);
      assert.ok(out.includes(`LERN_ORIGINS=${stranger.origin}\n`), out);
    });

    it('whether it is there', async () => {
      const gone = await look(WHOLE.replaceAll('S/', 'http://127.0.0.1:1/'));
      const other = await look(WHOLE.replaceAll('S/', `${host.origin}/kopie/`));

      assert.deepEqual(gone.faults, ['service-silent']);
      assert.deepEqual(other.faults, ['no-service']);
    });

    it('as nobody: what opens the page goes to nobody else, also after it led on, and is printed nowhere', async () => {
      pages['/'] = { status: 302, headers: { Location: '/innen' } };
      pages['/innen'] = { status: 302, headers: { Location: `${stranger.origin}/fremd` } };
      pages['/fremd'] = { html: WHOLE };
      const secret = 'SESSION=geheim-4711';
      for (const more of [[], ['--json']]) {
        asked = [];
        const { out, error } = await command(['doctor', host.origin, '--header', `Cookie: ${secret}`, ...more]);
        const cookies = asked.map(({ url, headers }) => `${url} ${headers.cookie}`);

        assert.deepEqual(cookies, [`/ ${secret}`, `/innen ${secret}`, '/fremd undefined']);
        assert.doesNotMatch(out + error + service.log.join(), /geheim-4711/);
        assert.ok(out.includes(`${host.origin}/innen`), 'says what led on');
      }
    });
  });

  describe('reads the page’s policy', () => {
    const policy = (text: string) => ({ 'Content-Security-Policy': text });

    it('and says nothing where the service is let in', async () => {
      const { faults, out } = await look(
        WHOLE,
        policy(`default-src 'self' ${service.origin}; media-src ${service.origin} blob:`),
      );
      assert.deepEqual(faults, [], out);
      assert.match(out, /Rahmen +geht/);
    });

    it('and says of each directive what to write, and which ways are open as it is', async () => {
      const { out } = await look(WHOLE, policy(`default-src 'self'; img-src * data:; frame-src ${service.origin}`));

      for (const line of [
        `script-src 'self' ${service.origin};`,
        `connect-src 'self' ${service.origin};`,
        `media-src 'self' ${service.origin} blob:;`,
      ])
        assert.ok(out.includes(`        ${line}\n`), `${line}\n${out}`);
      assert.doesNotMatch(out, /img-src/);
      assert.match(out, /Element +braucht script-src, connect-src, media-src\n/);
      assert.match(out, /Rahmen +geht\n/);
      assert.match(out, /Empfehlung {2}.*Rahmen|<iframe src=/);
    });

    it('in a meta, and in several headers, each of which has to allow', async () => {
      const meta = `<meta http-equiv="Content-Security-Policy" content="connect-src 'self'">${WHOLE}`;
      const { faults, out } = await look(meta, policy("img-src 'self', img-src *"));

      assert.deepEqual(faults, ['policy-img-src', 'policy-connect-src']);
      assert.match(out, /im <meta> der Seite/);
    });

    it('that trusts nonces only, and markup by name only', async () => {
      const strict =
        "script-src 'nonce-r4nd0m' 'strict-dynamic'; require-trusted-types-for 'script'; trusted-types dompurify";
      const { faults, out } = await look(WHOLE, policy(strict));
      assert.deepEqual(faults, ['policy-script-src', 'policy-trusted-types']);
      assert.match(out, /<script nonce="…" type="module"/);
      assert.match(out, /trusted-types dompurify lernbausteine;/);

      const carried = WHOLE.replace('<script ', '<script nonce="r4nd0m" ');
      assert.deepEqual((await look(carried, policy(strict))).faults, ['policy-trusted-types']);
    });

    it('and keeps mixed content apart', async () => {
      const folder = mkdtempSync(join(tmpdir(), 'lern-doctor-'));
      const file = join(folder, 'seite.html');
      writeFileSync(file, WHOLE.replaceAll('S/', `${service.origin}/`));
      const { out } = await command(['doctor', file, '--address', 'https://intranet.stadt.example/seite', '--json']);
      rmSync(folder, { recursive: true });

      assert.deepEqual(faultsOf(out), ['mixed-content', 'origin']);
    });
  });

  it('recognises the CMS, and recommends its best way that is open', async () => {
    for (const [mark, name] of [
      ['<meta name="generator" content="TYPO3 CMS">', 'TYPO3'],
      ['<link href="/wp-content/themes/x.css">', 'WordPress'],
      ['<div data-drupal-selector="x"></div>', 'Drupal'],
      ['<meta name="GENERATOR" content="Microsoft SharePoint">', 'SharePoint'],
      ['<meta id="confluence-context-path" name="confluence-context-path">', 'Confluence'],
    ] as const) {
      const { out } = await look(`${mark}${WHOLE.replace('offen', 'ofen')}`);
      assert.match(out, new RegExp(`Erkannt: ${name}[^]*Empfehlung {2}${name}, `));
      assert.match(out, /course="offen"|\/offen/, 'with the course that was meant');
    }
  });

  it('reads a saved page, and what is piped in', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lern-doctor-'));
    const file = join(folder, 'seite.html');
    writeFileSync(file, '<p>Hallo</p>');
    const { code, out } = await command(['doctor', file]);
    rmSync(folder, { recursive: true });

    assert.equal(code, 1);
    assert.match(out, /^gespeicherte Seite\n/);
    assert.match(out, /--address https/);

    const main = join(import.meta.dirname, '..', 'main.ts');
    const piped = spawnSync(process.execPath, [main, 'doctor', '-'], { input: '<p>Hallo</p>', encoding: 'utf8' });
    assert.deepEqual([piped.status, piped.stdout], [1, out]);
  });

  describe('says in a sentence why it can’t look, and ends with 2', () => {
    for (const [what, args, words] of [
      ['a file that isn’t there', ['/nirgends.html'], /gibt es nicht/],
      ['an address that isn’t one of the web', ['ftp://x.example/'], /Nur http- und https/],
      ['a name and password in the address', ['http://tom:geheim@x.example/'], /Anmelden geht mit --header/],
      ['nobody there', ['http://127.0.0.1:1/'], /antwortet nicht/],
      ['a header that is none', ['http://x.example/', '--header', 'geheim'], /Name: Wert/],
      ['what belongs to a page without one', ['--service', 'http://x.example/'], /lernbausteine doctor </],
      ['what belongs to the installation with a page', ['http://x.example/', '--origins'], /lernbausteine doctor </],
      ['an option that isn’t one', ['http://x.example/', '--laut'], /--laut/],
      ['a language that isn’t one', ['http://x.example/', '--lang', 'fr'], /--lang de\|en/],
    ] as const) {
      it(what, async () => {
        const { code, out, error } = await command(['doctor', ...args]);

        assert.deepEqual([code, out], [2, '']);
        assert.match(error, words);
        assert.doesNotMatch(error, /geheim|at .*\.ts/);
      });
    }

    it('a page that wants somebody signed in, one that fails, one that is none, and one without an end', async () => {
      pages['/401'] = { status: 401 };
      pages['/500'] = { status: 500 };
      pages['/pdf'] = { headers: { 'Content-Type': 'application/pdf' } };
      pages['/gross'] = { html: 'x'.repeat(11_000_000) };
      pages['/kreis'] = { status: 301, headers: { Location: '/kreis' } };
      pages['/datei'] = { status: 301, headers: { Location: 'file:///etc/passwd' } };
      for (const [path, words] of [
        ['/401', /--header 'Cookie/],
        ['/500', /mit dem Fehler 500/],
        ['/pdf', /keine HTML-Seite, sondern application\/pdf/],
        ['/gross', /größer als 10 MB/],
        ['/kreis', /mehr als 5-mal/],
        ['/datei', /Nur http- und https/],
      ] as const) {
        const { code, error } = await command(['doctor', host.origin + path]);
        assert.equal(code, 2, path);
        assert.match(error, words);
      }
    });
  });

  it('lets no page write into the terminal', async () => {
    const { out } = await look(`<title>\u001b[2J\u202eboese</title>${WHOLE.replace('offen', '\u001b]0;x\u0007')}`);

    // eslint-disable-next-line no-control-regex -- that is the point
    assert.doesNotMatch(out, /[\u0000-\u0009\u000b-\u001f\u202e]/);
  });

  for (const [lang, file] of [
    ['de', 'fehler-finden.md'],
    ['en', 'fehler-finden.en.md'],
  ] as const) {
    it(`says what the handbook shows: ${file}`, async () => {
      const html =
        '<meta name="generator" content="TYPO3">\n<title>Fortbildung</title>\n' + WHOLE.replace('offen', 'ofen');
      const policy = `default-src 'self'; img-src *; script-src ${service.origin}; connect-src ${service.origin}`;
      const { out } = await look(html, { 'Content-Security-Policy': policy }, lang);
      const handbook = readFileSync(join(import.meta.dirname, '../pages/docs', file), 'utf8');
      const [, shown = ''] = /^```text [^\n]+\n(.*?)^```$/ms.exec(handbook) ?? [];
      const said = out
        .replaceAll(`${host.origin}/`, 'https://intranet.stadt.example/fortbildung')
        .replaceAll(host.origin, 'https://intranet.stadt.example')
        .replaceAll(service.origin, 'https://lernen.stadt.example')
        .replaceAll(/\boffen\b/g, 'd3-ablegen')
        .replaceAll(/\bofen\b/g, 'd3-ablgen');

      assert.equal(shown.replaceAll(/\s+/g, ' '), said.replaceAll(/\s+/g, ' '));
    });
  }

  it('says the same to programs', async () => {
    pages['/'] = { html: WHOLE.replace('offen', 'ofen') };
    const { code, out } = await command(['doctor', host.origin, '--json']);
    const { schema, page, service: address, faults, findings, ways } = JSON.parse(out);

    assert.equal(code, 1);
    assert.deepEqual([schema, page.status, faults, ways.tag], ['lernbausteine/doctor', 200, 1, []]);
    assert.equal(address, `${service.origin}/`);
    assert.equal(findings.find(({ kind }: { kind: string }) => kind === 'fault').write, 'course="offen"');
  });

  /** Sends a page, and has it looked at; the report on one line each. */
  async function look(html: string, headers: Record<string, string> = {}, lang: Language = 'de') {
    pages['/'] = { html, headers };
    const diagnosis = await diagnose(await readPage(host.origin, { headers: [] }), undefined);
    const out = reportText(diagnosis, lang);
    return { out, flat: out.replaceAll(/\s+/g, ' '), faults: faultsOf(reportJson(diagnosis)) };
  }
});

function faultsOf(json: string): string[] {
  const { findings } = JSON.parse(json) as { findings: { kind: string; id: string }[] };
  return findings.filter(({ kind }) => kind === 'fault').map(({ id }) => id);
}
