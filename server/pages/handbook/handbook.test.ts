import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { VARIABLES } from '../../config/environment.ts';
import { SECRETS } from '../../config/secret-files.ts';
import type { PrivacyAnswer } from '../../contract/api.ts';
import { CMS } from '../../contract/embedding/cms.ts';
import type { Language } from '../../contract/words.ts';
import { LANGUAGES } from '../../contract/words.ts';
import { inventory } from '../../records/inventory.ts';
import { table } from '../../routes/table.ts';
import { articleOf } from './article.ts';
import { PAGES } from './chapters.ts';
import type { PageName } from './chapters.ts';
import { openHandbook } from './handbook.ts';
import { partsOf } from './parts.ts';
import { readReference, REFERENCE_FILES } from './reference/manifest.ts';
import { routesInGerman } from './routes-in-german.ts';

const privacy: PrivacyAnswer = {
  record: 'named',
  keep: { pseudonymous: 7, named: 8, proofs: 41, audit: 23, erasures: 29 },
  legal: { pseudonymous: 'Dienstvereinbarung <b>Lernen</b>, § 3', named: 'Dienstvereinbarung Lernen, § 4' },
  contact: 'datenschutz@stadt.example',
  page: 'privacy',
};
const reference = readReference();
const service = 'https://lernen.test/';
const sources = { rows: table, inventory, privacy, reference, service, parents: [] };
const handbook = openHandbook(sources);
const everyPage = PAGES.flatMap((name) => LANGUAGES.map((language) => [name, language] as const));

describe('the handbook', () => {
  it('has a German and an English file for each page, and no others', () => {
    const files = PAGES.flatMap((name) => [`${name}.md`, `${name}.en.md`]);

    assert.deepEqual(readdirSync(join(import.meta.dirname, '..', 'docs')).sort(), files.sort());
  });

  for (const [name, language] of everyPage) {
    it(`is a page that can be read with any aid: ${name}, ${language}`, () => {
      const page = handbook.page(name, language);
      const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);

      assert.match(page, new RegExp(`^<!doctype html>\\s*<html lang="${language}">`));
      assert.equal(page.match(/<h1[ >]/g)?.length, 1);
      assert.equal(page.match(/<main[ >]/g)?.length, 1);
      assert.deepEqual(ids, [...new Set(ids)], 'each id stands once');
      assert.doesNotMatch(page, /<script(?! type="module" src=)|<style| style=| on\w+=/);
    });

    it(`goes down one step of headings at a time: ${name}, ${language}`, () => {
      const [title, ...others] = handbook.article(name, language).anchors;
      let before = title!.depth;

      assert.equal(title!.depth, 1);
      for (const { depth, text } of others) {
        assert.ok(depth > 1 && depth <= before + 1, text);
        before = depth;
      }
    });

    it(`links to what is there: ${name}, ${language}`, () => {
      const address = addressOf(name, language);
      const links = handbook.page(name, language).replace(/<pre>.*?<\/pre>/gs, '');
      for (const [, href = ''] of links.matchAll(/href="([^"]*)"/g)) {
        const { origin, pathname, hash } = new URL(href, address);
        assert.equal(origin, address.origin, `${href} leads to somebody else`);
        const [, lang, page] = /^\/docs\/(?:(en)\/)?([a-z-]+)$/.exec(pathname) ?? [];

        if (!page || page === 'en') assert.ok(isRoute(pathname), `${href} leads nowhere`);
        else assert.ok(hasAnchor(page as PageName, lang === 'en' ? 'en' : 'de', hash), `${href} leads nowhere`);
      }
    });
  }

  it('shows pictures that are there, with words for whoever can’t see them and the room they take, and no others lie there', () => {
    const shown = everyPage.flatMap(([name, language]) => {
      const address = addressOf(name, language);
      return [...body(name, language).matchAll(/<img ([^>]*)>/g)].map(([, image = '']) => {
        assert.match(image, /alt="[^"]{10,}"/);
        assert.match(image, /width="\d+" height="\d+"/);
        const [, file] = /^\/pages\/([\w.-]+)$/.exec(new URL(/src="([^"]*)"/.exec(image)![1]!, address).pathname) ?? [];
        return file;
      });
    });

    assert.deepEqual(shown.sort(), readdirSync(join(import.meta.dirname, '..', 'pictures')).sort());
  });

  it('says the same under the same headings in both languages', () => {
    for (const name of PAGES) {
      const [german, english] = LANGUAGES.map((language) =>
        handbook.article(name, language).anchors.map(({ depth }) => depth),
      );
      assert.deepEqual(english, german, name);
      assert.equal(count(name, 'en', /<figure>/g), count(name, 'de', /<figure>/g), `examples of ${name}`);
      assert.equal(count(name, 'en', /<tr/g), count(name, 'de', /<tr/g), `rows of ${name}`);
    }
  });

  it('lists every address there is, in words of its language', () => {
    const names = table.map(({ method, path }) => `${method} ${path}`);

    assert.deepEqual(Object.keys(routesInGerman).sort(), [...names].sort(), 'routes-in-german.ts');
    for (const name of names) {
      for (const language of LANGUAGES) assert.ok(body('routen', language).includes(`<code>${name}</code>`), name);
    }
  });

  it('lists everything that is stored, with its purpose', () => {
    for (const { path, purpose } of inventory) {
      for (const language of LANGUAGES) {
        const page = body('datenschutz', language);
        assert.ok(page.includes(`<code>${path}</code>`), path);
        assert.ok(unescaped(page).includes(purpose[language]), purpose[language]);
      }
    }
  });

  it('says for every CMS and way where to paste', () => {
    for (const language of LANGUAGES) {
      const page = body('einbinden', language);
      for (const { id, name, ways } of CMS) {
        if (id !== 'other') assert.ok(page.includes(`${name[language]}</td>`), name[language]);
        for (const { where } of ways) assert.ok(page.includes(where[language]), `${id}: ${where[language]}`);
      }
    }
  });

  it('tells how the running service is set, and takes no markup from it', () => {
    for (const language of LANGUAGES) {
      const page = body('datenschutz', language);
      for (const months of Object.values(privacy.keep)) assert.match(page, new RegExp(`${months} (Monate|months)`));
      assert.ok(unescaped(page).includes(privacy.legal.pseudonymous!));
      assert.ok(!page.includes('<b>'));
    }
  });

  it('names no setting and no command that does not exist', () => {
    for (const [name, language] of everyPage) {
      const text = readFileSync(docOf(name, language), 'utf8');
      for (const [variable] of text.matchAll(/\bLERN_[A-Z_]+/g)) {
        assert.ok(VARIABLES.includes(variable.replace(/_FILE$/, '')), `${name}, ${language}: ${variable}`);
      }
      for (const [, command] of text.matchAll(/(?:`lernbausteine|npx lernbausteine|main\.js) (\w+)/g)) {
        assert.ok(
          ['serve', 'check', 'export', 'backup', 'restore', 'move', 'doctor'].includes(command!),
          `${name}, ${language}: ${command}`,
        );
      }
    }
  });

  it('says of every secret what it is for, and what to do once it has become known', () => {
    for (const language of LANGUAGES) {
      const rows = readFileSync(docOf('geheimnisse', language), 'utf8').match(/^\| `\w+`/gm)!;
      for (const secret of SECRETS) {
        assert.equal(rows.filter((row) => row.includes(`\`${secret}\``)).length, 2, `${secret}, ${language}`);
      }
    }
  });

  it('calls the log of the service by one name, which is not that of the audit', () => {
    for (const [name, language] of everyPage) {
      if (language === 'en') continue;
      assert.doesNotMatch(readFileSync(docOf(name, language), 'utf8'), /\bLog\b|Protokoll des Dienstes/, name);
    }
  });

  it('refuses a part that nothing makes, and HTML', () => {
    for (const text of ['::unknown', '::inventory{where=moon}', '::where{cms=moon}', ':::routes\n:::', '<b>fett</b>']) {
      const parts = partsOf('de', sources);
      assert.throws(() => articleOf(`# A\n\nB\n\n${text}\n`, 'de', parts), /knows no|may hold/, text);
    }
  });

  it('leaves a colon in a sentence a colon', () => {
    const { body } = articleOf('# A\n\nB\n\nMitarbeiter:innen um 10:30\n', 'de', {});

    assert.equal(body.toString(), '<p>Mitarbeiter:innen um 10:30</p>');
  });
});

function docOf(name: PageName, language: Language): string {
  return join(import.meta.dirname, '..', 'docs', `${name}${language === 'en' ? '.en' : ''}.md`);
}

function addressOf(name: PageName, language: Language): URL {
  return new URL(`http://service.test/docs/${language === 'en' ? 'en/' : ''}${name}`);
}

function isRoute(path: string): boolean {
  const [, file] = /^\/pages\/([\w.]+)$/.exec(path) ?? [];
  if (/^\/reference\//.test(path)) return (REFERENCE_FILES as readonly string[]).includes(path.slice(11));
  if (file) return readFileSync(join(import.meta.dirname, '..', file)).length > 0;
  return table.some((row) => row.method === 'GET' && row.path === path);
}

function hasAnchor(name: PageName, language: Language, hash: string): boolean {
  if (!PAGES.includes(name)) return false;
  return hash === '' || handbook.page(name, language).includes(` id="${hash.slice(1)}"`);
}

function body(name: PageName, language: Language): string {
  return handbook.article(name, language).body.toString();
}

function count(name: PageName, language: Language, what: RegExp): number {
  return body(name, language).match(what)?.length ?? 0;
}

function unescaped(text: string): string {
  return text.replaceAll('&#x3C;', '<').replaceAll('&#x26;', '&');
}
