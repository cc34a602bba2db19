import { expect, html, nextFrame } from '@open-wc/testing';
import type { HealthAnswer } from '../../server/contract/admin.ts';
import type { FixtureAccount } from '../testing/fixture-account.ts';
import type { FixtureOffice } from '../testing/fixture-office.ts';
import { expectAccessible } from '../testing/a11y.ts';
import { ENDED, focusedIn, officeWith, part, press, settled, UNREACHABLE, wordsOf } from '../testing/admin-page.ts';
import './define.ts';
import type { LearnAdmin } from './learn-admin.ts';

const here = location.pathname + location.search;

let account: FixtureAccount;
let office: FixtureOffice;
const open = (roles: readonly string[] | undefined, lang = 'de', width = 900, health?: HealthAnswer) => {
  ({ account, office } = officeWith({ ...(roles && { roles }), ...(health && { health }) }));
  return part<LearnAdmin>(html`<learn-admin></learn-admin>`, lang, width);
};
const sections = (page: LearnAdmin) => [...page.shadowRoot!.querySelectorAll('section')].map(({ id }) => id);

describe('<learn-admin>', () => {
  afterEach(() => history.replaceState(null, '', here));

  for (const [roles, shown] of [
    [['admin'], ['figures', 'due', 'export', 'retention', 'audit', 'health']],
    [['reporter'], ['figures']],
    [['staff-council'], ['audit']],
    [
      ['reporter', 'staff-council'],
      ['figures', 'audit'],
    ],
    [['editor'], []],
    [[], []],
  ] as const) {
    it(`shows what the roles allow, and asks for nothing else: ${roles.join(', ') || 'none'}`, async () => {
      const page = await open(roles);
      await settled(page);

      expect(sections(page)).to.deep.equal(shown);
      const allowed: Record<string, RegExp> = {
        figures: /^figures /,
        due: /^due$/,
        export: /^courses$/,
        retention: /^retention$/,
        audit: /^audit$/,
        health: /^health$/,
      };
      for (const one of office.asked.filter((what) => what !== 'roles')) {
        const owner = Object.keys(allowed).find((name) => allowed[name]!.test(one));
        expect(shown, one).to.include(owner);
      }
      expect(office.asked.includes('audit')).to.equal((roles as readonly string[]).includes('staff-council'));
    });
  }

  it('says on top that something is wrong, and leads there', async () => {
    const health: HealthAnswer = {
      time: '2026-11-26T12:00:00.000Z',
      service: { version: '0.1.0', node: '24.1.0', since: '2026-11-20T12:00:00.000Z' },
      store: { kind: 'lowdb', writes: false, fault: { de: 'Der Datenträger ist voll.', en: 'The disk is full.' } },
      courses: { served: 7, faults: [] },
    };
    const page = await open(['admin'], 'de', 900, health);
    const there = () => page.shadowRoot!.querySelector<HTMLAnchorElement>('[href="#health"].button');
    await settled(page);

    expect(wordsOf(page, '.notice')).to.contain('Um eine Sache sollte sich jemand kümmern.');
    await expectAccessible(page);
    there()!.click();
    expect(focusedIn(page)).to.equal('health-heading');

    office.answers.health = { ...health, store: { kind: 'lowdb', writes: true } };
    await press(page.shadowRoot!.querySelector('learn-admin-health')!, 'again');
    await settled(page);
    expect(there()).to.equal(null);
  });

  it('says to an admin who may read the audit', async () => {
    const page = await open(['admin']);
    const audit = page.shadowRoot!.querySelector('learn-admin-audit')!;
    await settled(audit);

    expect(wordsOf(audit)).to.contain('Personalrat');
  });

  it('tells nobody anything before they have signed in, and where to', async () => {
    const page = await open([]);
    account.show({ signedIn: false, subject: null, signIn: new URL('https://lernen.example/auth/sign-in') });
    await settled(page);

    expect(wordsOf(page)).to.contain('Bitte melden Sie sich an');
    expect(page.shadowRoot!.querySelector<HTMLAnchorElement>('a.button')!.href).to.equal(
      'https://lernen.example/auth/sign-in',
    );
    office.answers = { roles: ['reporter'] };
    account.show({ signedIn: true, subject: 'bert' });
    await settled(page);
    expect(sections(page)).to.deep.equal(['figures']);
  });

  it('leads to the intranet where the service has no sign-in of its own', async () => {
    const page = await open([]);
    account.show({ signedIn: false, subject: null });
    await settled(page);

    expect(wordsOf(page)).to.contain('im Intranet');
  });

  it('is kind to a learner who looks in, and says whom to ask', async () => {
    const page = await open([]);

    expect(wordsOf(page)).to.contain('Schön, dass Sie vorbeischauen');
    expect(page.shadowRoot!.querySelector('a[href="mailto:datenschutz@lindenbach.example"]')).to.exist;
  });

  it('hides everything when the sign-in has ended, and shows it again as it was to the same person', async () => {
    const page = await open(['admin']);
    const form = page.shadowRoot!.querySelector('learn-admin-export')!;
    account.show({ signedIn: false, subject: null, signIn: new URL('https://lernen.example/auth/sign-in') });
    await settled(page);
    expect(form.checkVisibility()).to.equal(false);
    expect(wordsOf(page)).to.contain('nicht mehr angemeldet');
    const way = page.shadowRoot!.querySelector<HTMLAnchorElement>('.notice a')!;
    expect([way.target, way.href]).to.deep.equal(['_blank', 'https://lernen.example/auth/sign-in']);
    await expectAccessible(page);

    account.show({ signedIn: true, subject: 'anna' });
    await settled(page);
    expect(page.shadowRoot!.querySelector('learn-admin-export')).to.equal(form);
    expect(form.checkVisibility()).to.equal(true);
  });

  it('shows nothing of one person to the next', async () => {
    const page = await open(['admin']);
    office.answers = { roles: [] };
    account.show({ signedIn: true, subject: 'bert' });
    await settled(page);

    expect(sections(page)).to.deep.equal([]);
  });

  it('says that the service does not answer, and tries again when asked, or when the network is back', async () => {
    ({ account, office } = officeWith({ roles: ['reporter'] }));
    office.refusal = UNREACHABLE;
    const page = await part<LearnAdmin>(html`<learn-admin></learn-admin>`);
    expect(wordsOf(page)).to.contain('antwortet gerade nicht');
    await expectAccessible(page);
    await press(page, 'retry');
    expect(focusedIn(page)).to.equal('state');
    expect(wordsOf(page)).to.contain('antwortet gerade nicht');

    office.refusal = undefined;
    dispatchEvent(new Event('online'));
    await settled(page);
    expect(sections(page)).to.deep.equal(['figures']);
  });

  it('offers to sign in again beside the page when the session has ended', async () => {
    ({ account, office } = officeWith({ roles: ['reporter'] }));
    office.refusal = ENDED;
    office.signInAt = 'https://lernen.example/auth/sign-in';
    const page = await part<LearnAdmin>(html`<learn-admin></learn-admin>`);
    await settled(page);

    expect(wordsOf(page)).to.contain('Ihre Sitzung ist zu Ende.').and.to.contain('Ihre Eingaben bleiben stehen');
    expect(page.shadowRoot!.querySelector<HTMLAnchorElement>('.notice a')!.target).to.equal('_blank');
  });

  it('leads to its sections, also from the address', async () => {
    const page = await open(['admin']);
    page.shadowRoot!.querySelector<HTMLElement>('nav a[href="#health"]')!.click();
    expect(focusedIn(page)).to.equal('health-heading');
    expect(location.hash).to.equal('#health');
    page.remove();

    const again = await open(['admin']);
    expect(focusedIn(again)).to.equal('health-heading');
  });

  it('is loading before it knows anything', async () => {
    const page = await open(undefined);

    expect(wordsOf(page)).to.equal('Wird geladen …');
    await expectAccessible(page);
  });

  for (const lang of ['de', 'en']) {
    it(`has nothing axe-core objects to (${lang})`, async () => {
      await expectAccessible(await open(['admin', 'staff-council'], lang, 320));
      await expectAccessible(await open([], lang));
    });
  }

  it('fits into 320 pixels', async () => {
    const page = await open(['admin', 'staff-council'], 'de', 320);
    await nextFrame();
    expect(page.scrollWidth).to.be.at.most(320);
  });
});
