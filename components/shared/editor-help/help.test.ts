import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../learn-badge/define.ts';
import type { LearnBadge } from '../../learn-badge/learn-badge.ts';
import { COURSE, newPerson, openSession, ready, service, signIn } from '../../testing/real-session.ts';
import type { PageSession } from '../session/page-session.ts';
import { provideSession } from '../start-session.ts';

const noteIn = (badge: Element) => badge.shadowRoot!.querySelector('learn-editor-note:not(:empty), learn-editor-note');

describe('the help of a page’s session', () => {
  afterEach(() => {
    signIn('');
    role('');
    document.querySelector('meta[name="learn-token"]')?.remove();
  });

  it('goes when somebody else signs in, who is no editor', async () => {
    role('editor');
    newPerson();
    const session = openSession();
    const badge = await badgeIn(session, 'd3-ablgen');
    await waitUntil(() => noteIn(badge), 'a note', { timeout: 10_000 });
    await ready(session);

    role('');
    newPerson();
    await session.refresh(COURSE);
    await waitUntil(() => !noteIn(badge), 'no note', { timeout: 10_000 });
  });

  it('is of its own part of the page: what lies in another session is that one’s', async () => {
    role('editor');
    newPerson();
    const [mine, other] = [openSession(), openSession()];
    const theirs = await badgeIn(other, COURSE);
    const badge = await badgeIn(mine, 'd3-ablgen');
    theirs.setAttribute('lektion', 'x');
    await waitUntil(() => noteIn(badge), 'a note', { timeout: 10_000 });
    await waitUntil(() => noteIn(theirs), 'a note', { timeout: 10_000 });
    expect(textOf(noteIn(badge)!)).to.contain('d3-ablgen');
    expect(textOf(noteIn(theirs)!))
      .to.contain('lektion')
      .and.not.contain('d3-ablgen');
  });

  it('says what is wrong with an address of tokens to whom the service’s own session makes an editor', async () => {
    const meta = Object.assign(document.createElement('meta'), { name: 'learn-token', content: '/nirgends' });
    document.head.append(meta);
    const fetchReally = window.fetch.bind(window);
    window.fetch = (input, init) =>
      (input as URL).href === `${service}api/v1/me` && init?.credentials === 'include'
        ? Promise.resolve(Response.json({ subject: 's', roles: ['learner', 'editor'] }))
        : fetchReally(input, init);
    try {
      const session = openSession('/nirgends');
      provideSession(document.documentElement, session);
      const badge = await fixture<LearnBadge>(html`<learn-badge course=${COURSE}></learn-badge>`);
      await waitUntil(() => noteIn(badge), 'a note', { timeout: 10_000 });
      expect(textOf(noteIn(badge)!)).to.contain('/nirgends, antwortet mit dem Fehler 404');
    } finally {
      window.fetch = fetchReally;
    }
  });
});

function role(name: string): void {
  document.cookie = `role=${name}; path=/; max-age=${name ? 600 : 0}`;
}

async function badgeIn(session: PageSession, course: string): Promise<LearnBadge> {
  const part = await fixture<HTMLElement>(html`<div></div>`);
  provideSession(part, session);
  const badge = Object.assign(document.createElement('learn-badge'), { course });
  badge.setAttribute('course', course);
  part.append(badge);
  await badge.updateComplete;
  return badge;
}

function textOf(note: Element): string {
  return note.shadowRoot!.textContent.replaceAll(/\s+/g, ' ');
}
