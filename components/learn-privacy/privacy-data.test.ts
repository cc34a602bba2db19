import { expect, waitUntil } from '@open-wc/testing';
import { expectAccessible } from '../testing/a11y.ts';
import type { FixtureAccount } from '../testing/fixture-account.ts';
import { fixtureData, fixturePrivacy, nothingHere } from '../testing/fixture-account.ts';
import { fixtureSession } from '../testing/fixture-session.ts';
import { control, focused, press, privacyWith, recorder, settled, words } from '../testing/privacy-page.ts';
import './define.ts';
import type { LearnPrivacy } from './learn-privacy.ts';

const UNREACHABLE = { problem: { code: 'unreachable', de: 'Nicht da.', en: 'Not there.' } };
const BROKEN = { problem: { code: 'broken', de: 'Der Speicher klemmt.', en: 'The store is stuck.' } };
const HERE = {
  waiting: 3,
  courses: [
    { course: 'a', title: 'Sichere Passwörter', lessons: 2, answers: 1 },
    { course: 'b', lessons: 1, answers: 0 },
  ],
};

let account: FixtureAccount;
beforeEach(() => {
  account = fixtureSession().theirs;
});

describe('what <learn-privacy> shows of the learner’s data', () => {
  it('says whom the service takes them for', async () => {
    expect(words(await privacyWith(), '.person p')).to.deep.equal(['Angemeldet als Kim Brandt']);
  });

  it('tells each course: how far, under which name, until when, and which proofs stay longer', async () => {
    const [first, second] = words(await privacyWith(), '.courses > li');

    expect(first).to.equal(
      'Dokumente in d.3 ablegen 60 %2 Lektionen5 AntwortenMit Ihrem Namen Bleibt bis 20. Mai 2028, wenn Sie nicht weiterlernen.',
    );
    expect(second)
      .to.contain('Ohne Ihren Namen')
      .and.to.contain('Nachweis „bestanden“ vom 3. März 2026: bleibt bis 3. März 2029.');
  });

  it('tells the same in English', async () => {
    const [, second] = words(await privacyWith({ lang: 'en' }), '.courses > li');

    expect(second).to.contain('Stays until 3 March 2027').and.to.contain('Proof “passed” of 3 March 2026');
  });

  it('names a course that is gone by its id', async () => {
    account.kept = { ...nothingHere, service: { ...fixtureData, courses: [gone()] } };

    expect(words(await privacyWith(), '.courses h5')).to.deep.equal(['alt']);
  });

  it('tells what waits in this browser, and what lies only there', async () => {
    account.kept = { ...HERE, service: fixtureData };
    const [here] = words(await privacyWith(), '[part=here]');

    expect(here).to.contain('noch nicht beim Lerndienst angekommen sind: 3');
    expect(here).to.contain('Sichere Passwörter 2 Lektionen1 Antwort Kurs „b“ 1 Lektion');
    expect(here).not.to.contain('0 Antworten');
  });

  it('says that nothing is stored, and then offers neither a file nor deleting', async () => {
    account.kept = { ...nothingHere, service: { ...fixtureData, courses: [] } };
    const privacy = await privacyWith();

    expect(words(privacy, '[data-about=lookup]')).to.deep.equal(['Über Sie ist nichts gespeichert.']);
    expect(Boolean(control(privacy, 'json'))).to.equal(false);
    expect(Boolean(control(privacy, 'ask'))).to.equal(false);
  });

  it('tells of what was damaged and set aside, and offers it as a file and to be deleted', async () => {
    const key = { class: 'named' as const, id: 'k.brandt' };
    const damaged = [{ key, at: 1, ends: '2027-01-01', text: '{"v":3', de: 'Beschädigt.', en: 'Damaged.' }];
    account.kept = { ...nothingHere, service: { ...fixtureData, courses: [], damaged } };
    const privacy = await privacyWith();

    expect(words(privacy, '[data-about=lookup]')).to.deep.equal(['']);
    expect(words(privacy, '.mine > .quiet-text')[0]).to.contain('wurde beschädigt und lässt sich nicht mehr lesen.');
    expect(Boolean(control(privacy, 'json'))).to.equal(true);
    expect(Boolean(control(privacy, 'ask'))).to.equal(true);
    await expectAccessible(privacy);
  });

  it('does not call nothing what the access log holds', async () => {
    const audit = [{ v: 1 as const, at: 1, what: 'erasure' as const, who: 'x', about: 'x' }];
    account.kept = { ...nothingHere, service: { ...fixtureData, courses: [], audit } };
    const privacy = await privacyWith();

    expect(words(privacy, '[data-about=lookup]')).to.deep.equal(['']);
    expect(words(privacy, '.mine > .quiet-text')[0]).to.contain(
      'Einträge über Sie im Zugriffsprotokoll, ohne Namen: 1.',
    );
    expect(Boolean(control(privacy, 'json'))).to.equal(true);
    expect(Boolean(control(privacy, 'ask'))).to.equal(false);
  });

  it('says that it is looking, until it has found', async () => {
    const answer = hold();
    const privacy = await privacyWith();
    expect(words(privacy, '[data-about=lookup]')[0]).to.contain('Wir sehen nach');
    expect(words(privacy, '[aria-busy=true]')).to.have.length(1);

    answer();
    await settled(privacy);
    expect(words(privacy, '[data-about=lookup]')).to.deep.equal(['']);
    expect(words(privacy, '.courses > li')).to.have.length(2);
  });

  it('shows without the service what lies in this browser, says why not more, and tries again', async () => {
    account.refusal = { ...UNREACHABLE, here: HERE };
    const privacy = await privacyWith();
    expect(words(privacy, '[data-about=lookup]')).to.deep.equal(['Der Lerndienst antwortet gerade nicht.']);
    expect(words(privacy, '[part=here]')[0]).to.contain('angekommen sind: 3');

    account.refusal = undefined;
    control(privacy, 'retry')!.focus();
    await press(privacy, 'retry');
    expect(words(privacy, '.courses > li')).to.have.length(2);
    expect(focused(privacy)).to.equal('lookup');
  });

  it('says other troubles in the words of the service', async () => {
    account.refusal = BROKEN;

    expect(words(await privacyWith({ lang: 'en' }), '[data-about=lookup]')).to.deep.equal(['The store is stuck.']);
  });

  it('shows nothing of one person to the next', async () => {
    const privacy = await privacyWith();
    await press(privacy, 'ask');
    const answer = hold();
    account.show({ signedIn: false, name: undefined });
    await settled(privacy);
    expect(words(privacy, '.courses > li')).to.deep.equal([]);
    expect(words(privacy, '[part=confirm]')).to.deep.equal([]);

    account.kept = nothingHere;
    answer();
    await settled(privacy);
    expect(words(privacy, '[data-about=lookup]')).to.deep.equal([
      'Auf diesem Gerät liegt nichts. Was der Lerndienst über Sie speichert, sehen Sie hier, wenn Sie angemeldet sind.',
    ]);
  });
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
    const answer = hold();
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
    const answer = hold();
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
    const answer = hold();
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
    account.kept = { ...HERE, waiting: 0 };
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

describe('the data in <learn-privacy> are accessible', () => {
  const states: Record<string, (privacy: LearnPrivacy) => Promise<void>> = {
    asked: (privacy) => press(privacy, 'ask'),
    async running(privacy) {
      await press(privacy, 'ask');
      hold();
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
      hold();
      await press(privacy, 'json');
    },
  };
  for (const lang of ['de', 'en']) {
    for (const [name, reach] of Object.entries(states)) {
      it(`${name}, in ${lang}`, async () => {
        account.kept = { ...HERE, service: fixtureData };
        account.show({ canSignOut: true });
        const privacy = await privacyWith({ lang });
        await reach(privacy);
        await expectAccessible(privacy);
      });
    }

    it(`looking, in ${lang}`, async () => {
      hold();
      await expectAccessible(await privacyWith({ lang }));
    });

    it(`offline, in ${lang}`, async () => {
      account.refusal = { ...UNREACHABLE, here: HERE };
      await expectAccessible(await privacyWith({ lang }));
    });
  }

  it('nowhere wider than 320 px, with buttons big enough for a finger', async () => {
    account.kept = { ...HERE, service: fixtureData };
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

/** The account answers nothing until what is returned is called. */
function hold(): () => void {
  let release = (): void => {};
  account.until = new Promise((resolve) => (release = resolve));
  return release;
}

function gone() {
  return {
    ...{ course: 'alt', class: 'named' as const, lessons: 1, answers: 0 },
    ...{ changed: '2026-01-01', ends: '2027-01-01', proofs: [] },
  };
}
