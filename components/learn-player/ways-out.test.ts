import { expect } from '@open-wc/testing';
import { expectAccessible } from '../testing/a11y.ts';
import {
  COURSE,
  course,
  find,
  needsFilm,
  newSession,
  opened,
  play,
  player,
  ready,
  until,
  watched,
  wordsOf,
} from '../testing/player-fixture.ts';
import type { LearnPlayerShare } from './learn-player-share.ts';
import type { LearnPlayer } from './learn-player.ts';

const CONTACT = 'mailto:barrierefrei@lindenbach.example';
const STATEMENT = 'https://lindenbach.example/barrierefreiheit';

beforeEach(newSession);

/** Stands for something of the browser's until the test is over. */
const stood: (() => void)[] = [];
function standIn(owner: object, name: string, value: unknown): void {
  Object.defineProperty(owner, name, { value, configurable: true });
  stood.push(() => Reflect.deleteProperty(owner, name));
}
afterEach(() => {
  stood.splice(0).forEach((leave) => leave());
});

async function open(element: LearnPlayer): Promise<LearnPlayerShare> {
  const button = find(element, '[part=foot] button');
  button.focus();
  button.click();
  return opened(element, 'learn-player-share');
}

const addressIn = (share: LearnPlayerShare) => find<HTMLInputElement>(share, '.address input').value;
const page = () => location.href.split('#')[0];

describe('the link out of a lesson', () => {
  it('is the page’s own address with the lesson, and the second where one is', async () => {
    const share = await open(await player(ready(watched([[0, 30]], 23))));
    expect(addressIn(share)).to.equal(`${page()}#learn=${COURSE}/ablegen@23`);
    expect(wordsOf(share, '.from')).to.equal('ab 0:23');
    await expectAccessible(share);

    find(share, '.from input').click();
    await share.updateComplete;
    expect(addressIn(share)).to.equal(`${page()}#learn=${COURSE}/ablegen`);
  });

  it('leaves out the second where there is none', async () => {
    const share = await open(await player());
    expect(share.shadowRoot!.querySelector('.from')).to.be.null;
    expect(addressIn(share)).to.equal(`${page()}#learn=${COURSE}/ablegen`);
  });

  it('is copied, and says so in a region that was there before', async () => {
    const copied: string[] = [];
    standIn(navigator, 'clipboard', { writeText: async (text: string) => void copied.push(text) });
    const share = await open(await player(ready(watched([[0, 30]], 23))));
    const status = find(share, '[role=status]');
    expect(status.textContent).to.equal('');
    find(share, '.ways .button').click();
    await until(() => status.textContent === 'Kopiert');
    expect(copied).to.deep.equal([`${page()}#learn=${COURSE}/ablegen@23`]);
    await expectAccessible(share);
  });

  it('can be copied by hand where the browser refuses', async () => {
    standIn(navigator, 'clipboard', undefined);
    const share = await open(await player());
    standIn(document, 'execCommand', () => false);
    find(share, '.ways .button').click();
    await until(() => find(share, '[role=status]').textContent);
    expect(wordsOf(share, '[role=status]')).to.contain('kopieren Sie sie selbst');
    const field = find<HTMLInputElement>(share, '.address input');
    expect(share.shadowRoot!.activeElement).to.equal(field);
    expect([field.selectionStart, field.selectionEnd]).to.deep.equal([0, field.value.length]);
  });

  it('is passed on by the system where it can', async () => {
    const passed: unknown[] = [];
    standIn(navigator, 'share', async (data: unknown) => void passed.push(data));
    const share = await open(await player());
    [...share.shadowRoot!.querySelectorAll<HTMLElement>('.ways .button')].at(-1)!.click();
    expect(passed).to.deep.equal([{ title: 'Ein Dokument ablegen', url: `${page()}#learn=${COURSE}/ablegen` }]);
  });

  it('leaves the focus where it was when its window closes, and no key to the page', async () => {
    const element = await player();
    const share = await open(element);
    const heard: Event[] = [];
    const hear = (event: Event) => void heard.push(event);
    document.addEventListener('keydown', hear);
    find(share, '.close').dispatchEvent(new KeyboardEvent('keydown', { key: 'k', bubbles: true, composed: true }));
    document.removeEventListener('keydown', hear);
    expect(heard).to.deep.equal([]);

    find(share, '.close').click();
    await until(() => !share.isConnected, 'is gone');
    expect(element.shadowRoot!.activeElement).to.equal(find(element, '[part=foot] button'));
  });

  it('speaks English where the page does', async () => {
    const element = await player(ready(watched([[0, 30]], 23)), { lang: 'en' });
    expect(wordsOf(element, '[part=foot]')).to.equal('Link to this place');
    const share = await open(element);
    expect(wordsOf(share, 'h2')).to.equal('Link to this place');
    expect(find(share, '.quiet-text').lang).to.equal('de');
    await expectAccessible(share);
  });
});

describe('reporting a barrier', () => {
  const withHelp = (accessibility = { contact: CONTACT, statement: STATEMENT }) =>
    ready(watched([[0, 30]], 23), { course: course({ accessibility }) });
  const linkIn = (element: LearnPlayer) => find<HTMLAnchorElement>(element, '[part=foot] a');

  it('is a mail that says where, once somebody means to write it', async () => {
    const element = await player(withHelp());
    expect(wordsOf(element, '[part=foot]')).to.equal('Link zu dieser Stelle Barriere melden Barrierefreiheit');
    const link = linkIn(element);
    expect(link.href).to.equal(CONTACT);
    link.focus();
    await until(() => link.href.includes('?'));

    const mail = new URL(link.href);
    expect(mail.pathname).to.equal('barrierefrei@lindenbach.example');
    expect(mail.searchParams.get('subject')).to.equal('Barriere melden: Dokumente in d.3 ablegen');
    expect(mail.searchParams.get('body')!.split('\r\n')).to.deep.equal([
      'Kurs: Dokumente in d.3 ablegen (d3-ablegen)',
      'Lektion: Ein Dokument ablegen (ablegen)',
      'Stelle: 0:23',
      `Seite: ${location.href}`,
      '',
      'Was geht nicht, oder nur schwer?',
      '',
    ]);
    await expectAccessible(element);
  });

  it('says the address to whoever has no program for mails', async () => {
    const element = await player(withHelp());
    const link = linkIn(element);
    link.focus();
    await until(() => link.href.includes('?'));
    element.addEventListener('click', (event) => event.preventDefault());
    link.click();
    await element.updateComplete;
    expect(wordsOf(element, '[part=status]')).to.contain('schreiben Sie bitte an barrierefrei@lindenbach.example');
  });

  it('leads to a page, or to the telephone, where that is the way', async () => {
    for (const contact of ['https://lindenbach.example/melden', 'tel:+4930123']) {
      const element = await player(withHelp({ contact, statement: STATEMENT }));
      const link = linkIn(element);
      link.focus();
      expect(link.href).to.equal(contact);
    }
  });

  it('leads to the accessibility statement', async () => {
    const element = await player(withHelp());
    expect(find<HTMLAnchorElement>(element, '[part=foot] a:last-child').href).to.equal(STATEMENT);
  });

  it('isn’t offered where nobody is named', async () => {
    const element = await player();
    expect(element.shadowRoot!.querySelector('[part=foot] a')).to.be.null;
  });

  it('has targets of 44 pixels that don’t leave the narrowest place', async () => {
    const element = await player(withHelp(), { width: 254 });
    const { right } = element.parentElement!.getBoundingClientRect();
    for (const link of element.shadowRoot!.querySelectorAll('[part=foot] > *, .start button')) {
      const target = link.getBoundingClientRect();
      expect(target.height).to.be.at.least(44);
      expect(target.right).to.be.at.most(right);
    }
  });

  it('knows the second of a film that plays', async function () {
    needsFilm.call(this);
    const element = await player(withHelp());
    const { video } = await play(element);
    video.pause();
    video.currentTime = 41.5;
    const link = linkIn(element);
    link.focus();
    await until(() => link.href.includes('?'));
    expect(new URL(link.href).searchParams.get('body')).to.contain('Stelle: 0:41');
    const share = await open(element);
    expect(addressIn(share)).to.match(/@41$/);
  });
});
