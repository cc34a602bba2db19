import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { command } from '../testing/command.ts';
import { look, lookedAt, WHOLE } from './testing/looked-at.ts';

describe('lernbausteine doctor', () => {
  const here = lookedAt();

  it('says nothing but that all is well, and ends with 0', async () => {
    here.pages['/'] = { html: WHOLE };
    const { code, out, error } = await command(['doctor', here.host.origin]);

    assert.equal(code, 0, out + error);
    assert.match(out, /✓ Zeile 2: <learn-player course="offen">/);
    assert.match(out, /✓ Der Dienst antwortet\./);
    assert.match(out, /ist eingetragen/);
    assert.match(out, /Alles in Ordnung\.\n$/);
    assert.doesNotMatch(out, /Empfehlung|✗/);
  });

  it('says it in English, too', async () => {
    here.pages['/'] = { html: WHOLE.replace('offen', 'ofen') };
    const { code, out } = await command(['doctor', here.host.origin, '--lang', 'en']);

    assert.equal(code, 1);
    assert.match(out, /There is no course “ofen” in this service\. Did you mean “offen”\?/);
    assert.match(out, /To mend: 1\n$/);
  });

  describe('asks the service', () => {
    it('whether it lists the page, and says the exact setting', async () => {
      here.pages['/'] = { html: WHOLE };
      const { code, out } = await command(['doctor', here.stranger.origin]);

      assert.equal(code, 1);
      assert.ok(out.includes(`LERN_ORIGINS=${here.stranger.origin}\n`), out);
    });

    it('whether it is there', async () => {
      const gone = await look(here, WHOLE.replaceAll('S/', 'http://127.0.0.1:1/'));
      const other = await look(here, WHOLE.replaceAll('S/', `${here.host.origin}/kopie/`));

      assert.deepEqual(gone.faults, ['service-silent']);
      assert.deepEqual(other.faults, ['no-service']);
    });

    it('as nobody: what opens the page goes to nobody else, also after it led on, and is printed nowhere', async () => {
      here.pages['/'] = { status: 302, headers: { Location: '/innen' } };
      here.pages['/innen'] = { status: 302, headers: { Location: `${here.stranger.origin}/fremd` } };
      here.pages['/fremd'] = { html: WHOLE };
      const secret = 'SESSION=geheim-4711';
      for (const more of [[], ['--json']]) {
        here.asked = [];
        const { out, error } = await command(['doctor', here.host.origin, '--header', `Cookie: ${secret}`, ...more]);
        const cookies = here.asked.map(({ url, headers }) => `${url} ${headers.cookie}`);

        assert.deepEqual(cookies, [`/ ${secret}`, `/innen ${secret}`, '/fremd undefined']);
        assert.doesNotMatch(out + error + here.service.log.join(), /geheim-4711/);
        assert.ok(out.includes(`${here.host.origin}/innen`), 'says what led on');
      }
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
      const { out } = await look(here, `${mark}${WHOLE.replace('offen', 'ofen')}`);
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
      here.pages['/401'] = { status: 401 };
      here.pages['/500'] = { status: 500 };
      here.pages['/pdf'] = { headers: { 'Content-Type': 'application/pdf' } };
      here.pages['/gross'] = { html: 'x'.repeat(11_000_000) };
      here.pages['/kreis'] = { status: 301, headers: { Location: '/kreis' } };
      here.pages['/datei'] = { status: 301, headers: { Location: 'file:///etc/passwd' } };
      for (const [path, words] of [
        ['/401', /--header 'Cookie/],
        ['/500', /mit dem Fehler 500/],
        ['/pdf', /keine HTML-Seite, sondern application\/pdf/],
        ['/gross', /größer als 10 MB/],
        ['/kreis', /mehr als 5-mal/],
        ['/datei', /Nur http- und https/],
      ] as const) {
        const { code, error } = await command(['doctor', here.host.origin + path]);
        assert.equal(code, 2, path);
        assert.match(error, words);
      }
    });
  });

  it('lets no page write into the terminal', async () => {
    const { out } = await look(
      here,
      `<title>\u001b[2J\u202eboese</title>${WHOLE.replace('offen', '\u001b]0;x\u0007')}`,
    );

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
      const policy = `default-src 'self'; img-src *; script-src ${here.service.origin}; connect-src ${here.service.origin}`;
      const { out } = await look(here, html, { 'Content-Security-Policy': policy }, lang);
      const handbook = readFileSync(join(import.meta.dirname, '../pages/docs', file), 'utf8');
      const [, shown = ''] = /^```text [^\n]+\n(.*?)^```$/ms.exec(handbook) ?? [];
      const said = out
        .replaceAll(`${here.host.origin}/`, 'https://intranet.stadt.example/fortbildung')
        .replaceAll(here.host.origin, 'https://intranet.stadt.example')
        .replaceAll(here.service.origin, 'https://lernen.stadt.example')
        .replaceAll(/\boffen\b/g, 'd3-ablegen')
        .replaceAll(/\bofen\b/g, 'd3-ablgen');

      assert.equal(shown.replaceAll(/\s+/g, ' '), said.replaceAll(/\s+/g, ' '));
    });
  }

  it('says the same to programs', async () => {
    here.pages['/'] = { html: WHOLE.replace('offen', 'ofen') };
    const { code, out } = await command(['doctor', here.host.origin, '--json']);
    const { schema, page, service: address, faults, findings, ways } = JSON.parse(out);

    assert.equal(code, 1);
    assert.deepEqual([schema, page.status, faults, ways.tag], ['lernbausteine/doctor', 200, 1, []]);
    assert.equal(address, `${here.service.origin}/`);
    assert.equal(findings.find(({ kind }: { kind: string }) => kind === 'fault').write, 'course="offen"');
  });
});
