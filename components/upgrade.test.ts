import { expect, fixture, html } from '@open-wc/testing';
import { fixtureSession } from './testing/fixture-session.ts';
import type { ElementName } from './upgrade.ts';
import { askAhead, define, upgrade } from './upgrade.ts';

upgrade(document);

/** What a placeholder with these attributes becomes. */
async function upgraded(attributes: Record<string, string>): Promise<Element | null> {
  const page = await fixture(html`<div></div>`);
  const placeholder = document.createElement('div');
  for (const [name, value] of Object.entries(attributes)) placeholder.setAttribute(name, value);
  page.append(placeholder);
  await settled();
  return placeholder.firstElementChild;
}

/** The page is looked at once the changes of this turn are known, and what turns a placeholder into an element has to arrive. */
async function settled(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  await import('./embedding/placeholders.ts');
  await new Promise((resolve) => setTimeout(resolve));
}

describe('a placeholder in the page', () => {
  it('becomes the element it names, with what it says of it', async () => {
    const badge = await upgraded({ 'data-learn': 'badge', 'data-course': 'd3', 'data-href': '/kurse/d3' });
    expect(badge!.localName).to.equal('learn-badge');
    expect(badge!.getAttribute('course')).to.equal('d3');
    expect(badge!.getAttribute('href')).to.equal('/kurse/d3');
  });

  it('says nothing that could do something: a CMS lets every data attribute through', async () => {
    const badge = await upgraded({
      'data-learn': 'badge',
      'data-course': 'd3',
      'data-onfocus': 'window.hurt = true',
      'data-onclick': 'window.hurt = true',
      'data-style': 'position: fixed; inset: 0',
      'data-autofocus': '',
      'data-tabindex': '0',
      'data-slot': 'x',
      'data-is': 'x',
      'data-id': 'x',
    });
    expect(badge!.getAttributeNames()).to.deep.equal(['course']);
    expect('hurt' in window).to.equal(false);
  });

  it('can’t bring a sign-in of its own', async () => {
    const attributes = { 'data-learn': 'session', 'data-service': 'https://elsewhere.test/', 'data-token': '/token' };
    expect(await upgraded(attributes)).to.equal(null);
  });

  it('says it in whatever case and language, with the lesson it means', async () => {
    const player = await upgraded({
      'data-learn': ' Player ',
      'data-course': 'd3',
      'data-lesson': 'a',
      'data-lang': 'en',
    });
    expect(player!.outerHTML).to.equal('<learn-player course="d3" lesson="a" lang="en"></learn-player>');
  });

  it('keeps its content within the element, and a link in it out of the way of what a badge says', async () => {
    const page = await fixture<HTMLElement>(html`
      <div>
        <div data-learn="badge" data-course="d3" data-href="/kurs">
          <p><a href="/c/d3">Kurs</a></p>
        </div>
        <div data-learn="badge" data-course="d3" data-href="/kurs">Weiter zum Kurs</div>
      </div>
    `);
    await settled();
    const [first, second] = page.querySelectorAll('learn-badge');
    expect(first!.querySelector<HTMLElement>('p')!.slot).to.equal('fallback');
    expect(first!.querySelector('a')!.getAttribute('href')).to.equal('/c/d3');
    expect(second!.textContent).to.equal('Weiter zum Kurs');
  });

  it('stays as it is while somebody edits it', async () => {
    const page = await fixture<HTMLElement>(html`
      <div contenteditable="true">
        <div data-learn="badge" data-course="d3"><a href="/c/d3">Kurs</a></div>
      </div>
    `);
    await settled();
    expect(page.innerHTML).to.contain('data-learn="badge"');
    expect(page.querySelector('learn-badge')).to.equal(null);
  });

  it('that names nothing we have stays as it is', async () => {
    expect(await upgraded({ 'data-learn': 'constructor' })).to.equal(null);
  });
});

describe('the courses on a page', () => {
  it('are asked for while the code of their elements is on its way, unless somebody edits them, or a session of its own asks', async () => {
    await fixture(html`
      <div>
        <learn-badge course="one"></learn-badge>
        <div><learn-badge course="two"></learn-badge></div>
        <div contenteditable="true"><learn-badge course="edited"></learn-badge></div>
        <learn-session><learn-badge course="elsewhere"></learn-badge></learn-session>
        <div course="not ours"></div>
      </div>
    `);
    await new Promise((resolve) => setTimeout(resolve));
    const session = fixtureSession();
    const asked: string[] = [];
    let watching = 0;
    session.watch = (course) => {
      asked.push(course);
      watching += 1;
      return () => (watching -= 1) === 0;
    };
    askAhead(session);
    expect(asked).to.deep.equal(['one', 'two']);
    expect(watching).to.equal(0);
  });
});

describe('what a script of the page may ask for', () => {
  it('is the definition of elements by their names', async () => {
    await define('badge', 'privacy');
    expect(customElements.get('learn-badge')).to.be.a('function');
    expect(customElements.get('learn-privacy')).to.be.a('function');
    await define();
  });

  for (const name of ['learn-badge', 'constructor', '__proto__', '']) {
    it(`is refused for what is none of them: “${name}”`, async () => {
      const refused = await define(name as ElementName).catch((error: unknown) => error);
      expect(refused).to.be.instanceOf(Error);
    });
  }

  it('is to look after a shadow root, now and later', async () => {
    const host = await fixture(html`<div></div>`);
    const root = host.attachShadow({ mode: 'open' });
    const placeholder = (course: string): HTMLElement => {
      const element = document.createElement('div');
      Object.assign(element.dataset, { learn: 'badge', course });
      return element;
    };
    root.append(placeholder('now'));
    upgrade(root);
    await settled();
    root.append(placeholder('later'));
    await settled();
    const courses = [...root.querySelectorAll('learn-badge')].map((badge) => badge.getAttribute('course'));
    expect(courses).to.deep.equal(['now', 'later']);
  });
});
