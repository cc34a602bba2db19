import { expect, fixture, fixtureCleanup, html, nextFrame } from '@open-wc/testing';
import { FixtureSession } from '../testing/fixture-session.ts';
import { provideSession } from '../shared/start-session.ts';
import { replace } from './placeholders.ts';

const BASE = new URL('/lernen/', location.href);

/** The service of this page lies under a path of its own origin. */
provideSession(document.documentElement, Object.assign(new FixtureSession(), { api: { base: BASE } }));

const script = document.createElement('script');
script.type = 'text/plain';
script.setAttribute('src', '/lernen/loader.js?v=2');
document.head.append(script);
const all = (value: string): string => (script.dataset.links = value);

/** What becomes of markup, once every link in it has been looked at. */
async function became(markup: string): Promise<HTMLElement> {
  const page = await fixture<HTMLElement>(html`<div></div>`);
  page.innerHTML = markup;
  for (const link of page.querySelectorAll('a')) replace(link);
  return page;
}

describe('a link to a course', () => {
  beforeEach(() => delete script.dataset.links);
  afterEach(() => fixtureCleanup());
  after(() => script.remove());

  it('becomes the element it names, in the place of its paragraph, and stays within as what is there without it', async () => {
    const page = await became(
      '<p class="x"><a href="/lernen/c/d3/ablegen?lang=en" data-learn="player">Ablegen</a></p>',
    );
    expect(page.innerHTML).to.equal(
      '<learn-player course="d3" lesson="ablegen" lang="en">' +
        '<p class="x" slot="fallback"><a href="/lernen/c/d3/ablegen?lang=en">Ablegen</a></p></learn-player>',
    );
  });

  it('is found by its whole address, by one relative to the page, with a slash, a query and a place in it', async () => {
    const base = document.head.appendChild(Object.assign(document.createElement('base'), { href: '/lernen/sub/' }));
    for (const href of [`${BASE.href}c/d3/`, '../c/d3', '/lernen/c/d3?utm_source=brief', '/lernen/c/d%33#learn=d3'])
      expect((await became(`<p><a href="${href}" data-learn>x</a></p>`)).firstElementChild!.outerHTML).to.match(
        /^<learn-player course="d3"><p/,
        href,
      );
    base.remove();
  });

  for (const [what, href] of [
    ['of another server', 'https://elsewhere.test/lernen/c/d3'],
    ['of another server that looks alike', `${BASE.origin}.elsewhere.test/lernen/c/d3`],
    ['of another server, by name and password', `https://${BASE.host}@elsewhere.test/lernen/c/d3`],
    ['of another port', 'http://localhost:1/lernen/c/d3'],
    ['beside the service', '/c/d3'],
    ['that climbs out of it', '/lernen/c/../../c/d3'],
    ['to another page of it', '/lernen/docs/d3'],
    ['to no course', '/lernen/c/'],
    ['to more than a lesson', '/lernen/c/d3/ablegen/mehr'],
    ['that can’t be read', '/lernen/c/%E0%A4'],
    ['of a script', 'javascript:alert(1)//lernen/c/d3'],
  ] as const) {
    it(`${what} is left alone`, async () => {
      all('all');
      const markup = `<p><a href="${href}" data-learn="player">x</a></p>`;
      expect((await became(markup)).innerHTML).to.equal(markup);
    });
  }

  it('brings nothing but what an element may say', async () => {
    const page = await became(
      `<p><a href="/lernen/c/%22%3E%3Cimg%20src%3Dx%20onerror%3Dhurt()%3E" data-learn="quiz" data-onclick="hurt()"
        onfocus="" data-heading-level="3" data-captions="">x</a></p>`,
    );
    const quiz = page.querySelector('learn-quiz')!;
    expect(quiz.getAttributeNames()).to.have.members(['course', 'heading-level', 'captions']);
    expect(quiz.getAttribute('course')).to.equal('"><img src=x onerror=hurt()>');
    expect(page.querySelector('img')).to.equal(null);
  });

  it('that becomes a badge is where the badge leads', async () => {
    const page = await became('<p><a href="/lernen/c/d3" data-learn="badge">x</a></p>');
    expect(page.querySelector('learn-badge')!.getAttribute('href')).to.equal(`${BASE.href}c/d3`);
  });

  it('that names nothing we have stays a link', async () => {
    for (const name of ['session', 'script', 'constructor'])
      expect(
        (await became(`<p><a href="/lernen/c/d3" data-learn="${name}">x</a></p>`)).querySelector('p > a'),
      ).not.to.equal(null, name);
  });

  it('stays a link while somebody edits it', async () => {
    all('all');
    const markup = '<div contenteditable="true"><p><a href="/lernen/c/d3" data-learn="player">x</a></p></div>';
    expect((await became(markup)).innerHTML).to.equal(markup);
  });

  it('in a sentence stays there, and its elements come after the paragraph in their order', async () => {
    const page = await became(
      `<p>Siehe <b><a href="/lernen/c/a" data-learn>A</a></b> und <a href="/lernen/c/b" data-learn="badge">B</a> heute.</p><p>Ende.</p>`,
    );
    expect([...page.children].map(({ localName }) => localName)).to.deep.equal([
      'p',
      'learn-player',
      'learn-badge',
      'p',
    ]);
    expect(page.firstElementChild!.textContent).to.equal('Siehe A und B heute.');
    expect(page.querySelectorAll('p a[href]')).to.have.length(2);
  });

  it('in a line without a paragraph has its element after that line', async () => {
    const page = await became('<ul><li>Siehe <a href="/lernen/c/a" data-learn>A</a> heute.<p>Mehr</p></li></ul>');
    const kinds = [...page.querySelector('li')!.childNodes].map((node) => node.nodeName.toLowerCase());
    expect(kinds).to.deep.equal(['#text', 'a', '#text', 'learn-player', 'p']);
  });

  it('that is a heading leaves it one', async () => {
    const page = await became('<h3><a href="/lernen/c/a" data-learn>A</a></h3><p>Mehr</p>');
    expect([...page.children].map(({ localName }) => localName)).to.deep.equal(['h3', 'learn-player', 'p']);
    expect(page.querySelector('h3 > a')).not.to.equal(null);
  });

  it('that is all there is in a table’s cell has its element there', async () => {
    const page = await became(
      '<table><tbody><tr><td>\n<strong><a href="/lernen/c/a" data-learn>A</a></strong>&nbsp;</td></tr></tbody></table>',
    );
    expect(page.querySelector('td > learn-player > strong > a')).not.to.equal(null);
  });

  it('is left alone without data-learn, unless the script says data-links="all"', async () => {
    const markup = '<p><a href="/lernen/c/d3">x</a></p>';
    expect((await became(markup)).innerHTML).to.equal(markup);
    all('none');
    expect((await became(markup)).innerHTML).to.equal(markup);
    for (const value of ['all', ' ALL ']) {
      all(value);
      expect((await became(markup)).querySelector('learn-player')).not.to.equal(null, value);
    }
  });

  it('is left alone where that stands on a script that isn’t the service’s', async () => {
    all('all');
    script.setAttribute('src', 'https://elsewhere.test/lernen/loader.js');
    const markup = '<p><a href="/lernen/c/d3">x</a></p>';
    expect((await became(markup)).innerHTML).to.equal(markup);
    script.setAttribute('src', '/lernen/loader.js?v=2');
  });

  it('with data-links="all" becomes a player where it is a paragraph by itself, whatever is around it', async () => {
    all('all');
    for (const markup of [
      '<p>\n <a href="/lernen/c/d3">Kurs</a>&nbsp;<br></p>',
      '<div><strong><a href="/lernen/c/d3"><em>Kurs</em></a></strong></div>',
      '<!-- wp:paragraph --><p style="text-align: center"><a href="/lernen/c/d3" target="_blank" rel="noopener">Kurs</a></p>',
      '<p><a href="/lernen/c/d3">Kurs<svg class="ext"><title>extern</title></svg></a> <i class="icon"></i></p>',
    ])
      expect((await became(markup)).querySelector('learn-player a[href]')).not.to.equal(null, markup);
  });

  for (const [where, markup] of [
    ['a sentence', '<p>Siehe <a href="/lernen/c/d3">Kurs</a> heute.</p>'],
    ['a list', '<ul><li><p><a href="/lernen/c/d3">Kurs</a></p></li></ul>'],
    ['a table', '<table><tbody><tr><td><p><a href="/lernen/c/d3">Kurs</a></p></td></tr></tbody></table>'],
    ['a heading', '<h3><a href="/lernen/c/d3">Kurs</a></h3>'],
    ['a navigation', '<nav><p><a href="/lernen/c/d3">Kurs</a></p></nav>'],
    ['what is said to be one', '<div role="navigation"><p><a href="/lernen/c/d3">Kurs</a></p></div>'],
    ['a card with a picture', '<div><a href="/lernen/c/d3"><img alt="">Kurs</a></div>'],
    ['a row of buttons', '<p><a href="/lernen/c/d3">Kurs</a> <a href="/lernen/c/d4">Kurs 4</a></p>'],
    ['a line with a picture', '<p><a href="/lernen/c/d3">Kurs</a> <span><img alt=""></span></p>'],
    ['an element of ours', '<learn-quiz course="d3"><p><a href="/lernen/c/d3">Kurs</a></p></learn-quiz>'],
  ] as const) {
    it(`in ${where} stays a link, with data-links="all", too`, async () => {
      all('all');
      expect((await became(markup)).innerHTML).to.equal(markup);
    });
  }

  it('in a session of its own is one of that session’s service', async () => {
    const page = await fixture<HTMLElement>(html`<div><div></div></div>`);
    const around = page.firstElementChild as HTMLElement;
    provideSession(around, Object.assign(new FixtureSession(), { api: { base: new URL('https://other.test/') } }));
    around.innerHTML = `<p><a href="https://other.test/c/d3" data-learn>x</a></p><p><a href="/lernen/c/d3" data-learn>x</a></p>`;
    for (const link of around.querySelectorAll('a')) replace(link);
    expect(around.querySelectorAll('learn-player')).to.have.length(1);
    expect(around.firstElementChild!.localName).to.equal('learn-player');
  });

  it('is replaced once, however often it is looked at', async () => {
    all('all');
    const page = await became('<p><a href="/lernen/c/d3" data-learn="player">x</a></p>');
    for (const link of page.querySelectorAll('a')) replace(link);
    await nextFrame();
    expect(page.querySelectorAll('learn-player')).to.have.length(1);
  });
});
