import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { CourseController } from '../shared/course-controller.ts';
import type { PageSession } from '../shared/session/page-session.ts';
import { provideSession, startSession } from '../shared/start-session.ts';
import { COURSE, eventually, newPerson, openSession, ready, service, signIn } from '../testing/real-session.ts';
import './define.ts';

/** An element that does nothing but ask for its session. */
class ProbeElement extends LitElement {
  readonly course = new CourseController(this, () => COURSE);

  get session(): PageSession | undefined {
    return this.course.session as PageSession | undefined;
  }
}
customElements.define('probe-element', ProbeElement);

const probeIn = (root: Element) => root.querySelector<ProbeElement>('probe-element')!;

describe('<learn-session>', () => {
  const page = openSession();
  const named = document.head.appendChild(
    Object.assign(document.createElement('meta'), { name: 'learn-token', content: '/nobody /token' }),
  );
  after(() => named.remove());
  provideSession(document.documentElement, page);

  afterEach(() => signIn(''));

  it('gives what lies within it a session of its own, and the rest keeps the page’s', async () => {
    newPerson();
    const root = await fixture(html`
      <div>
        <probe-element></probe-element>
        <learn-session token="/token"
          ><div><probe-element></probe-element></div
        ></learn-session>
      </div>
    `);
    const [outer, inner] = [probeIn(root), probeIn(root.querySelector('learn-session')!)];
    expect(outer.session).to.equal(page);
    expect(inner.session).not.to.equal(page);
    expect(inner.session!.api.base.href).to.equal(service);
    expect((await ready(inner.session!)).course.id).to.equal(COURSE);
  });

  it('leaves a page that is loaded twice with one session', () => {
    expect(startSession(new URL(service))).to.equal(page);
  });

  it('takes a token from the host’s own script', async () => {
    newPerson();
    const { token } = (await (await fetch('/token')).json()) as { token: string };
    signIn('');
    const root = await fixture(html`
      <learn-session .getToken=${() => Promise.resolve(token)}><probe-element></probe-element></learn-session>
    `);
    const { session } = probeIn(root);
    await ready(session!);
    expect(session!.subject).to.be.a('string');
  });

  it('is found by elements that were there before it', async () => {
    const root = await fixture(html`<div><probe-element></probe-element></div>`);
    const probe = probeIn(root);
    expect(probe.session).to.equal(page);
    const around = document.createElement('learn-session');
    around.setAttribute('token', '/token');
    root.append(around);
    around.append(probe);
    expect(
      await eventually(
        async () => probe.session,
        (session) => session !== page,
      ),
    ).to.be.an('object');
  });

  for (const [which, address, service] of [
    ['of another origin', 'https://elsewhere.test/token', undefined],
    ['that the head of the page doesn’t name', '/files/uploaded.json', undefined],
    ['for another service than the page’s own', '/token', 'https://elsewhere.test/'],
  ] as const) {
    it(`takes no token from an address ${which}`, async () => {
      const root = await fixture(html`
        <learn-session token=${address} service=${ifDefined(service)}><probe-element></probe-element></learn-session>
      `);
      expect(probeIn(root).session!.api.token).to.equal(undefined);
    });
  }

  it('lays out nothing of its own', async () => {
    const root = await fixture<HTMLElement>(html`<learn-session><p>Text</p></learn-session>`);
    expect(getComputedStyle(root).display).to.equal('contents');
  });
});
