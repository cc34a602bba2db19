import { expect } from '@open-wc/testing';
import type { PrivacyClass } from '../../server/contract/course.ts';
import { expectAccessible } from '../testing/a11y.ts';
import type { FixtureAccount } from '../testing/fixture-account.ts';
import { fixturePrivacy } from '../testing/fixture-account.ts';
import { fixtureCourse } from '../testing/fixture-course.ts';
import { fixtureSession } from '../testing/fixture-session.ts';
import { privacyWith, rowOf, settled, words } from '../testing/privacy-page.ts';
import './define.ts';

let account: FixtureAccount;
beforeEach(() => {
  account = fixtureSession().theirs;
});

describe('what <learn-privacy> says of the rules', () => {
  describe('of one course', () => {
    for (const [kind, de, en] of [
      ['device', 'Der Lerndienst speichert nichts über Sie.', 'The learning service stores nothing about you.'],
      ['pseudonymous', 'aber nicht Ihren Namen.', 'but not your name.'],
      ['named', 'speichert Ihren Lernstand mit Ihrem Namen.', 'stores your progress with your name.'],
    ] as const) {
      it(`follows its class: ${kind}`, async () => {
        account.classes[fixtureCourse.id] = kind;

        expect(words(await privacyWith({ course: true }), '.lead')[0]).to.contain(de);
        expect(words(await privacyWith({ course: true, lang: 'en' }), '.lead')[0]).to.contain(en);
      });
    }

    it('names what a named record holds of the person', async () => {
      const privacy = await privacyWith({ course: true });

      expect(rowOf(privacy, 'Über Sie')).to.contain('Ihr Name und Ihre Abteilung');
      expect(rowOf(privacy, 'Über Ihr Lernen')).to.contain('welche Teile der Filme');
      expect(rowOf(privacy, 'Nie zu sehen')).to.contain('Minuten').and.to.contain('Rangliste');
    });

    it('says that a pseudonymous one holds an identifier', async () => {
      account.classes[fixtureCourse.id] = 'pseudonymous';

      expect(rowOf(await privacyWith({ course: true }), 'Über Sie'))
        .to.contain('Kennung')
        .and.not.to.contain('Abteilung');
    });

    it('says of the device what the service counts, and no months', async () => {
      account.classes[fixtureCourse.id] = 'device';
      const privacy = await privacyWith({ course: true });

      expect(rowOf(privacy, 'Beim Lerndienst')).to.contain('vergisst sie sofort');
      expect(rowOf(privacy, 'Wie lange')).to.contain('Bis Sie es hier oder im Browser löschen.');
      expect(rowOf(privacy, 'Rechtsgrundlage')).to.equal(undefined);
      expect(privacy.shadowRoot!.querySelector('[part=privacy]')!.textContent).not.to.contain('18');
    });

    it('says that a browser which keeps nothing keeps it until the page is closed', async () => {
      account.classes[fixtureCourse.id] = 'device';
      account.show({ memoryOnly: true });

      expect(rowOf(await privacyWith({ course: true }), 'Wie lange')).to.contain('solange diese Seite offen ist');
    });

    for (const [kind, months, said] of [
      ['named', 18, '18 Monate'],
      ['named', 1, '1 Monat '],
      ['pseudonymous', 7, '7 Monate'],
    ] as const) {
      it(`takes the months of ${kind} from the configuration: ${months}`, async () => {
        account.classes[fixtureCourse.id] = kind;
        account.show({ privacy: { ...fixturePrivacy, keep: { ...fixturePrivacy.keep, [kind]: months, proofs: 40 } } });
        const until = rowOf(await privacyWith({ course: true }), 'Wie lange');

        expect(until).to.contain(`Bis ${said}`).and.to.contain('40 Monate');
      });
    }

    it('quotes the town’s own words on the legal basis, in German wherever it stands', async () => {
      const privacy = await privacyWith({ course: true, lang: 'en' });

      expect(rowOf(privacy, 'Legal basis')).to.equal(fixturePrivacy.legal.named);
      expect(privacy.shadowRoot!.querySelector('dd [lang=de]')!.textContent).to.equal(fixturePrivacy.legal.named);
    });

    it('leaves out what the town has not configured', async () => {
      const { record, keep, page } = fixturePrivacy;
      account.show({ privacy: { record, keep, page, legal: {} } });
      const privacy = await privacyWith({ course: true });

      expect(rowOf(privacy, 'Rechtsgrundlage')).to.equal(undefined);
      expect(rowOf(privacy, 'Fragen dazu an')).to.equal(undefined);
    });
  });

  describe('of all courses', () => {
    const ways: Record<PrivacyClass, string[]> = {
      device: [],
      pseudonymous: ['device', 'pseudonymous'],
      named: ['device', 'pseudonymous', 'named'],
    };
    for (const record of ['pseudonymous', 'named'] as const) {
      it(`tells the ways there are up to ${record}, each with its months and its ground`, async () => {
        account.show({ privacy: { ...fixturePrivacy, record } });
        const cards = [...(await privacyWith()).shadowRoot!.querySelectorAll<HTMLElement>('.ways > li')];

        expect(cards.map((card) => card.dataset.class)).to.deep.equal(ways[record]);
        expect(cards[1]!.textContent).to.contain('12 Monate').and.to.contain(fixturePrivacy.legal.pseudonymous);
      });
    }

    it('tells only of the device where nothing else is allowed', async () => {
      account.show({ privacy: { ...fixturePrivacy, record: 'device' } });
      const privacy = await privacyWith();

      expect(words(privacy, '.ways')).to.deep.equal([]);
      expect(words(privacy, '.lead')[0]).to.contain('bleibt auf diesem Gerät');
    });
  });

  it('tells where it goes on to, only where it does', async () => {
    expect(rowOf(await privacyWith({ course: true }), 'Wohin es weitergeht')).to.equal(undefined);
    account.show({ privacy: { ...fixturePrivacy, forwarding: 'lrs.stadt.example' } });
    expect(rowOf(await privacyWith({ course: true }), 'Wohin es weitergeht')).to.contain('lrs.stadt.example');
  });

  it('tells somebody not signed in what is so now, and what will be then', async () => {
    account.show({ signedIn: false });
    const privacy = await privacyWith({ course: true });
    const cards = [...privacy.shadowRoot!.querySelectorAll<HTMLElement>('.ways > li')];

    expect(words(privacy, '.lead')[0]).to.contain('Sie sind nicht angemeldet');
    expect(cards.map((card) => card.dataset.class)).to.deep.equal(['device', 'named']);
  });

  describe('whom to ask', () => {
    for (const [contact, href] of [
      ['datenschutz@lindenbach.example', 'mailto:datenschutz@lindenbach.example'],
      ['+49 4321 123-0', 'tel:+4943211230'],
      ['https://intranet.example/datenschutz', 'https://intranet.example/datenschutz'],
      ['mailto:a@b.example', 'mailto:a@b.example'],
      ['Frau Petersen, Zimmer 12', undefined],
      ['javascript:alert(1)', undefined],
    ] as const) {
      it(`${href ? 'is a link' : 'stays words'}: ${contact}`, async () => {
        account.show({ privacy: { ...fixturePrivacy, contact } });
        const privacy = await privacyWith({ course: true });

        expect(rowOf(privacy, 'Fragen dazu an')).to.equal(contact.replace('mailto:', ''));
        expect(privacy.shadowRoot!.querySelector('dd a')?.getAttribute('href')).to.equal(href);
      });
    }
  });

  it('leads to the page about it', async () => {
    const link = (await privacyWith()).shadowRoot!.querySelector<HTMLAnchorElement>('[part=page]')!;

    expect(link.href).to.equal('https://lernen.example/docs/datenschutz');
  });

  it('waits for the service before it says anything of rules', async () => {
    account.show({ privacy: undefined, signedIn: undefined });
    account.hold();
    const privacy = await privacyWith();
    expect(words(privacy, 'dl')).to.deep.equal([]);
    expect(words(privacy, '[data-about=lookup]')[0]).to.contain('Wir sehen nach');

    account.show({ privacy: fixturePrivacy, signedIn: true });
    await settled(privacy);
    expect(words(privacy, '.ways > li')).to.have.length(3);
  });

  it('stands under a heading that fits the page', async () => {
    const privacy = await privacyWith();
    privacy.headingLevel = 1;
    await settled(privacy);

    expect(words(privacy, 'h1')).to.deep.equal(['Was wird über mich gespeichert?']);
    expect(words(privacy, 'h2')).to.contain('Meine Daten');
    expect(privacy.shadowRoot!.querySelector('section')!.getAttribute('aria-labelledby')).to.equal('heading');
  });

  describe('is accessible', () => {
    for (const lang of ['de', 'en']) {
      for (const kind of ['device', 'pseudonymous', 'named'] as const) {
        it(`for a course of class ${kind}, in ${lang}`, async () => {
          account.classes[fixtureCourse.id] = kind;
          await expectAccessible(await privacyWith({ course: true, lang }));
        });
      }

      it(`for all courses, in ${lang}`, async () => expectAccessible(await privacyWith({ lang })));
      it(`before the service has said anything, in ${lang}`, async () => {
        account.show({ privacy: undefined, signedIn: undefined });
        await expectAccessible(await privacyWith({ lang }));
      });
    }
  });
});
