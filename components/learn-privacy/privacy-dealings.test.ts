import { expect, waitUntil } from '@open-wc/testing';
import { expectAccessible } from '../testing/a11y.ts';
import type { FixtureAccount } from '../testing/fixture-account.ts';
import { BROKEN, fixtureData, fixturePrivacy, keptHere, nothingHere, UNREACHABLE } from '../testing/fixture-account.ts';
import { fixtureSession } from '../testing/fixture-session.ts';
import { control, focused, press, privacyWith, recorder, settled, words } from '../testing/privacy-page.ts';
import './define.ts';
import type { LearnPrivacy } from './learn-privacy.ts';

let account: FixtureAccount;
beforeEach(() => {
  account = fixtureSession().theirs;
});

describe('what a learner takes along from <learn-privacy>', () => {
  const { click } = HTMLAnchorElement.prototype;
  let saved: HTMLAnchorElement | undefined;
  beforeEach(() => {
    saved = undefined;
    HTMLAnchorElement.prototype.click = function () {
      // eslint-disable-next-line @typescript-eslint/no-this-alias -- The link is never in the page: here is the only way to see it.
      saved = this;
    };
  });
  afterEach(() => {
    HTMLAnchorElement.prototype.click = click;
  });

  for (const [what, lang, name] of [
    ['json', 'de', 'meine-lerndaten-2026-11-22.json'],
    ['text', 'en', 'meine-lerndaten-2026-11-22.txt'],
  ] as const) {
    it(`is a file called ${name}, made by the browser itself`, async () => {
      const privacy = await privacyWith({ lang });
      const spoken = recorder(privacy);
      await press(privacy, what);

      expect(saved!.download).to.equal(name);
      expect(saved!.protocol).to.equal('blob:');
      expect(await (await fetch(saved!.href)).text()).to.equal(`${what} ${lang}`);
      expect(spoken.at(-1)).to.contain(name);
    });
  }

  it('is prepared once, however often it is asked for', async () => {
    const privacy = await privacyWith();
    const answer = account.hold();
    await press(privacy, 'json');
    expect(words(privacy, '[data-about=news]')).to.deep.equal(['Die Datei wird vorbereitet …']);
    await press(privacy, 'json');
    answer();
    await settled(privacy);

    expect(account.asked.filter((one) => one.startsWith('file'))).to.deep.equal(['file json de']);
  });

  it('is not there when the service does not answer, and that is said', async () => {
    const privacy = await privacyWith();
    account.refusal = UNREACHABLE;
    await press(privacy, 'text');

    expect(Boolean(saved)).to.equal(false);
    expect(words(privacy, '[data-about=news]')).to.deep.equal(['Der Lerndienst antwortet gerade nicht.']);
  });

  it('is not given to whoever comes next', async () => {
    const privacy = await privacyWith();
    const answer = account.hold();
    await press(privacy, 'json');
    account.show({ name: 'Jule Petersen' });
    answer();
    await settled(privacy);

    expect(Boolean(saved)).to.equal(false);
  });
});

describe('deleting in <learn-privacy>', () => {
  it('takes two steps: the first only explains', async () => {
    const privacy = await privacyWith();
    await press(privacy, 'ask');
    const [meaning] = words(privacy, '[part=confirm]');

    expect(meaning).to.contain('beim Lerndienst und in diesem Browser').and.to.contain('Das ist endgültig');
    expect(meaning).to.contain('Auch Ihre Nachweise werden gelöscht.');
    expect(meaning).to.contain('27 Monate').and.to.contain('24 Monate');
    expect(focused(privacy)).to.equal('really');
    expect(account.asked).not.to.contain('erase');
  });

  it('takes what stays from the configuration', async () => {
    account.show({ privacy: { ...fixturePrivacy, keep: { ...fixturePrivacy.keep, erasures: 5, audit: 1 } } });
    const privacy = await privacyWith({ lang: 'en' });
    await press(privacy, 'ask');

    expect(words(privacy, '[part=confirm]')[0]).to.contain('5 months').and.to.contain('1 month)');
  });

  it('speaks of proofs only to somebody who has one', async () => {
    account.kept = { ...nothingHere, service: { ...fixtureData, courses: [fixtureData.courses[0]!] } };
    const privacy = await privacyWith();
    await press(privacy, 'ask');

    expect(words(privacy, '[part=confirm]')[0]).not.to.contain('Nachweise');
  });

  it('is left with nothing deleted, and the focus where it was', async () => {
    const privacy = await privacyWith();
    await press(privacy, 'ask');
    await press(privacy, 'cancel');

    expect(account.asked).not.to.contain('erase');
    expect(focused(privacy)).to.equal('ask');
  });

  it('does not take the second click of a double click for the last word', async () => {
    const privacy = await privacyWith();
    await press(privacy, 'ask');
    control(privacy, 'confirm')!.dispatchEvent(new MouseEvent('click', { detail: 2 }));
    await settled(privacy);

    expect(account.asked).not.to.contain('erase');
  });

  it('says that it is done, takes the focus there, and shows that nothing is left', async () => {
    const privacy = await privacyWith();
    await press(privacy, 'ask');
    const spoken = recorder(privacy);
    const answer = account.hold();
    await press(privacy, 'confirm');
    await press(privacy, 'confirm');
    expect(control(privacy, 'confirm')!.ariaDisabled).to.equal('true');
    answer();
    await settled(privacy);

    const done = 'Ihr Lernstand ist gelöscht. Sie können jederzeit neu anfangen.';
    expect(account.asked.filter((one) => one === 'erase')).to.have.length(1);
    expect(spoken.filter((one) => one === done)).to.have.length(1);
    expect(focused(privacy)).to.equal('erasing');
    expect(words(privacy, '[data-about=erasing]')).to.deep.equal([done]);
    expect(words(privacy, '[data-about=lookup]')).to.deep.equal(['Über Sie ist nichts gespeichert.']);
    expect(words(privacy, '.courses > li')).to.deep.equal([]);
  });

  it('says that nothing was deleted when it failed, and can be tried again', async () => {
    const privacy = await privacyWith();
    await press(privacy, 'ask');
    control(privacy, 'confirm')!.focus();
    account.refusal = BROKEN;
    const spoken = recorder(privacy);
    await press(privacy, 'confirm');
    expect(spoken.at(-1)).to.equal('Es wurde nichts gelöscht. Der Speicher klemmt.');
    expect(focused(privacy)).to.equal('confirm');
    expect(words(privacy, '[data-do=confirm]')).to.deep.equal(['Noch einmal versuchen']);

    account.refusal = undefined;
    await press(privacy, 'confirm');
    expect(words(privacy, '[data-about=erasing]')[0]).to.contain('ist gelöscht.');
  });

  it('deletes for somebody not signed in what lies in this browser', async () => {
    account.show({ signedIn: false, name: undefined });
    account.kept = { ...keptHere, waiting: 0 };
    const privacy = await privacyWith();
    await press(privacy, 'ask');
    expect(words(privacy, '[part=confirm]')[0]).to.contain('Was in diesem Browser liegt, wird gelöscht.');
    expect(words(privacy, '[part=confirm]')[0]).not.to.contain('Lerndienst');

    await press(privacy, 'confirm');
    expect(account.asked).to.contain('erase');
  });
});

describe('signing in and out in <learn-privacy>', () => {
  it('is offered where the service has a sign-in of its own', async () => {
    account.show({ signedIn: false, signIn: new URL('https://lernen.example/auth/sign-in?return=x') });
    const link = (await privacyWith()).shadowRoot!.querySelector<HTMLAnchorElement>('.person a')!;

    expect(link.textContent).to.equal('Anmelden');
    expect(link.href).to.equal('https://lernen.example/auth/sign-in?return=x');
  });

  it('goes on to where the service says', async () => {
    account.show({ canSignOut: true });
    await press(await privacyWith(), 'sign-out');
    await waitUntil(() => location.hash === '#abgemeldet');
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('says when signing out failed', async () => {
    account.show({ canSignOut: true });
    const privacy = await privacyWith();
    account.refusal = BROKEN;
    await press(privacy, 'sign-out');

    expect(words(privacy, '[data-about=news]')).to.deep.equal(['Der Speicher klemmt.']);
  });

  it('is not offered where it is not the service’s', async () => {
    expect(control(await privacyWith(), 'sign-out')).to.equal(null);
  });
});

describe('what a learner does in <learn-privacy> is accessible', () => {
  const states: Record<string, (privacy: LearnPrivacy) => Promise<void>> = {
    asked: (privacy) => press(privacy, 'ask'),
    async running(privacy) {
      await press(privacy, 'ask');
      account.hold();
      await press(privacy, 'confirm');
    },
    async failed(privacy) {
      await press(privacy, 'ask');
      account.refusal = BROKEN;
      await press(privacy, 'confirm');
    },
    async erased(privacy) {
      await press(privacy, 'ask');
      await press(privacy, 'confirm');
    },
    async saving(privacy) {
      account.hold();
      await press(privacy, 'json');
    },
  };
  for (const lang of ['de', 'en']) {
    for (const [name, reach] of Object.entries(states)) {
      it(`${name}, in ${lang}`, async () => {
        account.kept = { ...keptHere, service: fixtureData };
        account.show({ canSignOut: true });
        const privacy = await privacyWith({ lang });
        await reach(privacy);
        await expectAccessible(privacy);
      });
    }
  }

  it('nowhere wider than 320 px, with buttons big enough for a finger', async () => {
    account.kept = { ...keptHere, service: fixtureData };
    account.show({ canSignOut: true });
    const privacy = await privacyWith({ width: 288 });
    await press(privacy, 'ask');
    const edge = privacy.getBoundingClientRect().right + 0.5;
    const all = [...privacy.shadowRoot!.querySelectorAll<HTMLElement>('*')];

    expect(all.filter((one) => one.getBoundingClientRect().right > edge).map(({ outerHTML }) => outerHTML)).to.be.empty;
    for (const { offsetHeight, offsetWidth } of all.filter(({ localName }) => localName === 'button')) {
      expect(Math.min(offsetHeight, offsetWidth)).to.be.at.least(44);
    }
  });
});
