import { expect, fixture, html } from '@open-wc/testing';
import { fixtureSession } from './testing/fixture-session.ts';
import { askAhead, upgrade } from './upgrade.ts';

upgrade(document);

/** What a placeholder with these attributes becomes. */
async function upgraded(attributes: Record<string, string>): Promise<Element | null> {
  const page = await fixture(html`<div></div>`);
  const placeholder = document.createElement('div');
  for (const [name, value] of Object.entries(attributes)) placeholder.setAttribute(name, value);
  page.append(placeholder);
  // The page is looked at once the changes of this turn are known.
  await new Promise((resolve) => setTimeout(resolve));
  return placeholder.firstElementChild;
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

  it('that names nothing we have stays as it is', async () => {
    expect(await upgraded({ 'data-learn': 'constructor' })).to.equal(null);
  });
});

describe('the courses on a page', () => {
  it('are asked for while the code of their elements is on its way, unless somebody edits them, or a session of its own asks', async () => {
    await fixture(html`
      <div>
        <learn-badge course="one"></learn-badge>
        <div data-learn="badge" data-course="two"></div>
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
