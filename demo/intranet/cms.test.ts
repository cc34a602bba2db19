import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { after, before, describe, it } from 'node:test';
import { CMS } from '../../dist/server/contract/embedding/cms.js';
import { pageAddress, snippetOf, WAYS } from '../../dist/server/contract/embedding/snippets.js';
import type { Way, Wish } from '../../dist/server/contract/embedding/snippets.js';
import { systems } from './cms/all.ts';
import { extended, headerOf, strictPolicy } from './cms/policy.ts';
import { byDomPurify, byList, byMarkdown, bySanitizeHtml } from './cms/sanitizers.ts';
import type { Sanitizer } from './cms/sanitizers.ts';
import { missing, wishOf } from './cms/shown.ts';
import { lessons } from './cms/system.ts';
import { editorResults, editorWish } from './cms/systems/ckeditor.ts';
import { course } from './pages/snippet.ts';
import { startIntranet } from './server-for-tests.ts';
import type { Listening } from './server-for-tests.ts';

/** What is left of a snippet: all of it; a link to the course; its own text, to be read; nothing. */
type Left = 'all' | 'link' | 'text' | 'nothing';

/** What every filter leaves of every way, at its defaults. */
const SURVIVES: Record<string, { filter: Sanitizer; leaves: Record<Way, Left> }> = {
  DOMPurify: {
    filter: byDomPurify,
    leaves: { tag: 'nothing', placeholder: 'all', link: 'all', script: 'nothing', frame: 'nothing', address: 'all' },
  },
  'sanitize-html': {
    filter: bySanitizeHtml,
    leaves: { tag: 'nothing', placeholder: 'link', link: 'link', script: 'nothing', frame: 'nothing', address: 'all' },
  },
  TYPO3: {
    filter: byList('typo3'),
    leaves: { tag: 'text', placeholder: 'all', link: 'all', script: 'text', frame: 'text', address: 'all' },
  },
  WordPress: {
    filter: byList('wordpress'),
    leaves: { tag: 'nothing', placeholder: 'all', link: 'all', script: 'nothing', frame: 'nothing', address: 'all' },
  },
  'Drupal, Einfaches HTML': {
    filter: byList('drupal'),
    leaves: { tag: 'nothing', placeholder: 'link', link: 'link', script: 'nothing', frame: 'nothing', address: 'all' },
  },
  'CKEditor 5': {
    filter: asEditor('plain'),
    leaves: { tag: 'nothing', placeholder: 'link', link: 'link', script: 'nothing', frame: 'nothing', address: 'text' },
  },
  'CKEditor 5, General HTML Support': {
    filter: asEditor('html-support'),
    leaves: { tag: 'nothing', placeholder: 'all', link: 'all', script: 'nothing', frame: 'nothing', address: 'text' },
  },
  'SharePoint, Einbetten': {
    filter: byList('sharepoint'),
    leaves: {
      tag: 'nothing',
      placeholder: 'nothing',
      link: 'nothing',
      script: 'nothing',
      frame: 'all',
      address: 'nothing',
    },
  },
  'Nextcloud, Markdown': {
    filter: byMarkdown,
    leaves: { tag: 'text', placeholder: 'text', link: 'text', script: 'text', frame: 'text', address: 'link' },
  },
};

describe('what is left of each way into a page', () => {
  for (const [name, { filter, leaves }] of Object.entries(SURVIVES)) {
    it(name, async () => {
      const found = Object.fromEntries(await Promise.all(WAYS.map(async (way) => [way, await leftOf(filter, way)])));
      assert.deepEqual(found, leaves);
    });
  }

  it('is enough for a player after both DOMPurify’s and sanitize-html’s defaults: a link', async () => {
    for (const way of ['link', 'placeholder'] as const) {
      const both = async (html: string): Promise<string> => bySanitizeHtml(await byDomPurify(html));
      assert.equal(await leftOf(both, way), 'link');
      // The other way round, nothing more is lost.
      assert.equal(await leftOf(async (html) => byDomPurify(await bySanitizeHtml(html)), way), 'link');
    }
  });

  it('is what the page of that system goes by', async () => {
    for (const { id, arrives, way, element, included } of systems) {
      if (way !== 'link' && way !== 'placeholder') continue;
      const left = await leftOf(arrives, way);
      assert.ok(left === 'all' || (left === 'link' && element === 'player' && included === 'loader-for-links'), id);
    }
  });

  it('never carries a script or a handler through', async () => {
    const hostile = { ...editorWish, title: '"><script>alert(1)</script>', course: '"onclick="alert(1)' };
    for (const way of WAYS) {
      // What no filter has touched is the worst case.
      const { window } = await dom(snippetOf(way, hostile));
      const named = [...window.document.querySelectorAll('*')].flatMap((element) => element.getAttributeNames());
      assert.ok(!named.some((name) => name.startsWith('on')), way);
      assert.equal(window.document.querySelectorAll('script:not([src])').length, 0, way);
    }
  });
});

describe('a policy', () => {
  it('begins an unnamed directive with what it falls back to, and replaces none', () => {
    const wider = extended(
      { 'default-src': ["'self'"], 'object-src': ["'none'"] },
      { 'img-src': ['x'], 'object-src': ['x'] },
    );
    assert.equal(headerOf(wider, ''), "default-src 'self'; object-src x; img-src 'self' x");
    assert.equal(
      headerOf(extended({ 'default-src': ["'none'"] }, { 'frame-src': ['x'] }), ''),
      "default-src 'none'; frame-src x",
    );
    assert.equal(strictPolicy['script-src']?.join(), "'self'");
  });
});

describe('the pages of the CMS', () => {
  let intranet: Listening;
  before(async () => (intranet = await startIntranet()));
  after(() => intranet.close());

  const service = 'http://lernen.example:8080';
  const get = (id: string, cookie = ''): Promise<Response> =>
    fetch(`${intranet.url}/cms/${id}`, { headers: { cookie } });

  for (const system of systems) {
    it(`${system.name}: the contract’s lines, a way that the contract knows, and a policy that lets nobody else in`, async () => {
      const response = await get(system.id);
      assert.equal(response.status, 200);
      const text = plain(await response.text());
      const wish = {
        service: `${service}/`,
        element: system.element,
        course,
        lesson: system.lesson,
        title: lessons[system.lesson],
      };
      assert.ok(text.includes(system.pasted(wish).trim()), 'as pasted');
      assert.ok(text.includes((await system.arrives(system.pasted(wish))).trim()), 'as it arrives');

      const known = CMS.find(({ id }) => id === system.id);
      if (known)
        assert.ok(
          known.ways.some(({ way }) => way === system.way),
          `${system.id} by ${system.way}`,
        );
      else assert.ok(system.where);

      const policy = response.headers.get('content-security-policy') ?? '';
      assert.match(policy, /default-src '(self|none)'/);
      assert.doesNotMatch(policy, /script-src[^;]*unsafe|NONCE|\*(;|$| )/);
      for (const directive of system.way === 'frame' ? ['frame-src'] : ['connect-src', 'img-src', 'media-src']) {
        const sources = new RegExp(`${directive} ([^;]*)`).exec(policy)?.[1]?.split(' ') ?? [];
        assert.ok(sources.includes(service), directive);
        assert.match(text, new RegExp(`${directive} [^;]*${service}`), 'said on the page');
      }
    });
  }

  it('need nobody else’s address where the service lies below the intranet', async () => {
    for (const { id } of systems) {
      const response = await get(id, 'einbindung=proxy');
      assert.doesNotMatch(response.headers.get('content-security-policy') ?? '', /lernen\.example/, id);
      assert.doesNotMatch(await response.text(), /lernen\.example/, id);
    }
  });

  it('bring a nonce of their own each time', async () => {
    const nonceOf = async (): Promise<string> => {
      const response = await get('dompurify');
      const [, nonce = ''] = /'nonce-([^']+)'/.exec(response.headers.get('content-security-policy') ?? '') ?? [];
      assert.match(
        await response.text(),
        new RegExp(`<script nonce="${nonce.replace(/[+/]/g, '\\$&')}" type="module"`),
      );
      return nonce;
    };
    assert.notEqual(await nonceOf(), await nonceOf());
  });

  it('are all on one page, and are found', async () => {
    const overview = await (await fetch(`${intranet.url}/cms`)).text();
    for (const { id } of systems) assert.ok(overview.includes(`href="/cms/${id}"`), id);
    assert.match(await (await fetch(`${intranet.url}/suche?q=SharePoint`)).text(), /href="\/cms\/sharepoint"/);
    assert.equal((await get('joomla')).status, 404);
  });

  it('show what an editor wishes for by the contract', () => {
    const visit = { embedding: 'token', serviceUrl: service } as Parameters<typeof wishOf>[1];
    for (const system of systems) {
      assert.equal(pageAddress(wishOf(system, visit)), `${service}/c/${course}/${system.lesson}`);
    }
  });

  it('say what went missing', () => {
    const pasted = '<p><a href="x" data-learn="player">Titel</a></p>';
    assert.deepEqual(missing(pasted, pasted), []);
    assert.deepEqual(missing(pasted, '<p><a href="x">Titel</a></p>'), ['data-learn']);
    assert.deepEqual(missing(pasted, ''), ['<p>', '<a>', 'href', 'data-learn']);
  });

  it('load their filters with the first visit only', () => {
    const program = `
      import { registerHooks } from 'node:module';
      const seen = [];
      registerHooks({ load(url, context, next) { seen.push(url); return next(url, context); } });
      await import('./demo/intranet/server.ts');
      console.log(seen.filter((url) => /node_modules\\/(jsdom|dompurify|sanitize-html|unified|ckeditor5)\\//.test(url)).join());`;
    const said = execFileSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' });
    assert.equal(said.trim(), '');
  });
});

function asEditor(kind: 'plain' | 'html-support'): Sanitizer {
  return async (html) => editorResults[kind][WAYS.find((way) => snippetOf(way, editorWish) === html)!];
}

async function leftOf(filter: Sanitizer, way: Way, wish: Wish = editorWish): Promise<Left> {
  const snippet = snippetOf(way, wish);
  const arrived = (await filter(snippet)).trim();
  if (arrived === snippet) return 'all';
  const { window } = await dom(arrived);
  if (window.document.querySelector(`a[href="${pageAddress(wish)}"]`)) return 'link';
  return window.document.body.textContent.trim() ? 'text' : 'nothing';
}

async function dom(html: string): Promise<{ window: Window }> {
  const { JSDOM } = await import('jsdom');
  return new JSDOM(html);
}

/** What a reader sees of a page's code. */
function plain(markup: string): string {
  const entities: Record<string, string> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };
  return markup.replace(/<[^>]*>/g, '').replace(/&(lt|gt|quot|#39|amp);/g, (_, name: string) => entities[name]!);
}
