import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { expectAccessible } from '../testing/a11y.ts';
import type { FixtureAccount } from '../testing/fixture-account.ts';
import { fixtureCourse } from '../testing/fixture-course.ts';
import { fixtureSession } from '../testing/fixture-session.ts';
import { control, focused, press, privacyWith, recorder, rowOf, settled, words } from '../testing/privacy-page.ts';
import './define.ts';
import type { LearnPrivacy } from './learn-privacy.ts';

const OFFER = ['Dokumente in d.3 ablegen', 'Brandschutz'];

let account: FixtureAccount;
beforeEach(() => {
  account = fixtureSession().theirs;
});

describe('<learn-privacy line>', () => {
  it('is a quiet line with a button, and asks the service for nothing', async () => {
    const line = await privacyWith({ course: true, line: true });

    expect(words(line, '.links')).to.deep.equal(['Was wird über mich gespeichert?']);
    expect(account.asked).to.deep.equal([]);
    expect(line.shadowRoot!.querySelector('dialog')!.childElementCount).to.equal(0);
  });

  it('speaks English under lang="en"', async () => {
    expect(words(await privacyWith({ line: true, lang: 'en' }), '.links')).to.deep.equal(['What is stored about me?']);
  });

  it('is as high before the account arrives as after', async () => {
    account.show({ signedIn: undefined, privacy: undefined });
    const line = await privacyWith({ line: true });
    const before = line.offsetHeight;
    account.show({ signedIn: false, signIn: new URL('https://lernen.example/auth/sign-in') });
    await settled(line);

    expect(before).to.be.at.least(44);
    expect(line.offsetHeight).to.equal(before);
    expect(words(line, '.links a')).to.deep.equal(['Anmelden']);
  });

  it('stays a line where the account never comes', async () => {
    const session = fixtureSession();
    const problem = { code: 'unreachable', de: '', en: '' };
    session.account = () => Promise.reject(Object.assign(new Error(problem.code), { problem }));
    const line = await privacyWith({ line: true });
    await press(line, 'open');
    expect(words(line, '[data-about=lookup]')).to.deep.equal(['Der Lerndienst antwortet gerade nicht.']);

    session.account = async () => session.theirs;
    await press(line, 'retry');
    expect(words(line, '.courses > li')).to.have.length(2);
  });

  describe('opens a window', () => {
    it('with the rules of its course and the data, looked up at that moment', async () => {
      const line = await privacyWith({ course: true, line: true });
      await press(line, 'open');

      expect(dialog(line).matches(':modal')).to.equal(true);
      expect(rowOf(line, 'Wie lange')).to.contain('18 Monate');
      expect(words(line, '.courses > li')).to.have.length(2);
      expect(account.asked).to.deep.equal(['inform', 'look']);
    });

    it('that has a name, and the focus at its beginning', async () => {
      const line = await privacyWith({ line: true });
      await press(line, 'open');

      expect(focused(line)).to.equal('heading');
      expect(words(line, '#heading')).to.deep.equal(['Was wird über mich gespeichert?']);
      expect(dialog(line).getAttribute('aria-labelledby')).to.equal('heading');
    });

    it('that Tab goes through in the order one reads, and never leaves for the page', async () => {
      const line = await privacyWith({ course: true, line: true });
      await press(line, 'open');
      const reached: string[] = [];
      for (let i = 0; i < 6; i++) {
        await sendKeys({ press: 'Tab' });
        reached.push(line.shadowRoot!.activeElement?.textContent.trim() ?? '');
      }

      expect(reached).to.deep.equal([
        '×',
        'Als Datei (JSON)',
        'Zum Lesen (Text)',
        'Meine Daten löschen',
        'datenschutz@lindenbach.example',
        'Mehr über den Datenschutz',
      ]);
    });

    it('that Escape closes, and the focus is back', async () => {
      const line = await privacyWith({ line: true });
      control(line, 'open')!.focus();
      await press(line, 'open');
      await sendKeys({ press: 'Escape' });
      await settled(line);

      expect(dialog(line).open).to.equal(false);
      expect(dialog(line).childElementCount).to.equal(0);
      expect(focused(line)).to.equal('open');
    });

    it('that its button closes, and the focus is back', async () => {
      const line = await privacyWith({ line: true });
      control(line, 'open')!.focus();
      await press(line, 'open');
      await press(line, 'close');

      expect(dialog(line).open).to.equal(false);
      expect(focused(line)).to.equal('open');
    });

    it('whose keys the page never hears', async () => {
      const line = await privacyWith({ line: true });
      await press(line, 'open');
      const heard: string[] = [];
      const listen = ({ key }: KeyboardEvent) => heard.push(key);
      document.addEventListener('keydown', listen);
      await sendKeys({ press: 'k' });
      await sendKeys({ press: 'Escape' });
      document.removeEventListener('keydown', listen);

      expect(heard).to.deep.equal([]);
    });

    it('that begins anew each time', async () => {
      const line = await privacyWith({ line: true });
      await press(line, 'open');
      await press(line, 'ask');
      await press(line, 'close');
      await press(line, 'open');

      expect(words(line, '[part=confirm]')).to.deep.equal([]);
      expect(account.asked.filter((one) => one === 'look')).to.have.length(2);
    });

    it('that is gone with its element, and can be opened again', async () => {
      const line = await privacyWith({ line: true });
      const page = line.parentElement!;
      await press(line, 'open');
      line.remove();
      page.append(line);
      await settled(line);
      expect(dialog(line).open).to.equal(false);

      await press(line, 'open');
      expect(dialog(line).matches(':modal')).to.equal(true);
      expect(words(line, '.courses > li')).to.have.length(2);
    });

    it('readable on whatever the page is painted', async () => {
      const line = await privacyWith({ line: true });
      line.style.color = 'white';
      await press(line, 'open');
      await expectAccessible(line);
    });
  });

  describe('offers progress from before signing in', () => {
    it('by its titles, kindly, in a region that was there before', async () => {
      const line = await privacyWith({ line: true });
      const spoken = recorder(line);
      account.show({ offers: OFFER });
      await settled(line);

      expect(spoken).to.have.length(1);
      expect(spoken[0]).to.contain('„Dokumente in d.3 ablegen“ und „Brandschutz“');
      expect(spoken[0]).to.contain('gemeinsam genutzten Computer');
      expect(words(line, '.offer button')).to.deep.equal(['Übernehmen', 'Hier lassen']);
    });

    for (const [what, asked, said] of [
      ['take-over', 'take over', 'Übernommen'],
      ['decline', 'decline', 'bleibt auf diesem Gerät'],
    ] as const) {
      it(`and says what came of it: ${asked}`, async () => {
        account.show({ offers: OFFER });
        const line = await privacyWith({ line: true });
        const spoken = recorder(line);
        control(line, what)!.focus();
        await press(line, what);

        expect(account.asked).to.deep.equal([asked]);
        expect(spoken).to.have.length(1);
        expect(spoken[0]).to.contain(said);
        expect(Boolean(control(line, what))).to.equal(false);
        expect(focused(line)).to.equal('open');
      });
    }

    it('still, when taking over failed', async () => {
      account.show({ offers: OFFER });
      const line = await privacyWith({ line: true });
      account.refusal = { problem: { code: 'broken', de: 'Der Speicher klemmt.', en: 'The store is stuck.' } };
      await press(line, 'take-over');
      expect(words(line, '.offer p')).to.deep.equal(['Der Speicher klemmt. Der Fortschritt bleibt auf diesem Gerät.']);

      account.refusal = undefined;
      await press(line, 'take-over');
      expect(words(line, '.offer p')[0]).to.contain('Übernommen');
    });

    it('once on a page, above all others, wherever they stand', async () => {
      account.show({ offers: OFFER });
      const page = await fixture(html`<div></div>`);
      const lines = Array.from({ length: 3 }, () => document.createElement('learn-privacy'));
      const [first, second, third] = lines as [LearnPrivacy, LearnPrivacy, LearnPrivacy];
      for (const line of lines) Object.assign(line, { line: true, course: fixtureCourse.id });
      const host = page.appendChild(document.createElement('div'));
      host.attachShadow({ mode: 'open' }).append(third);
      host.before(second);
      await settled(second);
      expect(lines.map(offers)).to.deep.equal([false, true, false]);

      page.prepend(first);
      await settled(second);
      expect(lines.map(offers)).to.deep.equal([true, false, false]);

      first.remove();
      second.remove();
      await settled(third);
      expect([second, third].map(offers)).to.deep.equal([false, true]);
    });

    it('in the section, too, where there is no line', async () => {
      account.show({ offers: OFFER });
      const privacy = await privacyWith();
      await press(privacy, 'take-over');

      expect(focused(privacy)).to.equal('heading');
      expect(account.asked.filter((one) => one === 'look')).to.have.length(2);
    });
  });

  describe('is accessible', () => {
    for (const lang of ['de', 'en']) {
      it(`as a line, in ${lang}`, async () => {
        account.show({ signedIn: false, signIn: new URL('https://lernen.example/auth/sign-in') });
        await expectAccessible(await privacyWith({ line: true, lang }));
      });

      it(`with an offer, in ${lang}`, async () => {
        account.show({ offers: OFFER });
        await expectAccessible(await privacyWith({ line: true, lang }));
      });

      it(`after the offer, in ${lang}`, async () => {
        account.show({ offers: OFFER });
        const line = await privacyWith({ line: true, lang });
        await press(line, 'decline');
        await expectAccessible(line);
      });

      it(`with its window open, in ${lang}`, async () => {
        const line = await privacyWith({ line: true, course: true, lang });
        await press(line, 'open');
        await expectAccessible(line);
      });
    }
  });
});

function dialog(line: LearnPrivacy): HTMLDialogElement {
  return line.shadowRoot!.querySelector('dialog')!;
}

function offers(line: LearnPrivacy): boolean {
  return Boolean(line.isConnected && line.shadowRoot!.querySelector('.offer button'));
}
