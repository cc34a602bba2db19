import { expect } from '@open-wc/testing';
import { expectAccessible } from '../testing/a11y.ts';
import type { FixtureAccount } from '../testing/fixture-account.ts';
import { BROKEN, fixtureData, keptHere, nothingHere, UNREACHABLE } from '../testing/fixture-account.ts';
import { fixtureSession } from '../testing/fixture-session.ts';
import { control, focused, press, privacyWith, settled, words } from '../testing/privacy-page.ts';
import './define.ts';

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
    account.kept = { ...keptHere, service: fixtureData };
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
    const answer = account.hold();
    const privacy = await privacyWith();
    expect(words(privacy, '[data-about=lookup]')[0]).to.contain('Wir sehen nach');
    expect(words(privacy, '[aria-busy=true]')).to.have.length(1);

    answer();
    await settled(privacy);
    expect(words(privacy, '[data-about=lookup]')).to.deep.equal(['']);
    expect(words(privacy, '.courses > li')).to.have.length(2);
  });

  it('shows without the service what lies in this browser, says why not more, and tries again', async () => {
    account.refusal = { ...UNREACHABLE, here: keptHere };
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
    const answer = account.hold();
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

  for (const lang of ['de', 'en']) {
    it(`is accessible while it looks, in ${lang}`, async () => {
      account.hold();
      await expectAccessible(await privacyWith({ lang }));
    });

    it(`is accessible offline, in ${lang}`, async () => {
      account.refusal = { ...UNREACHABLE, here: keptHere };
      await expectAccessible(await privacyWith({ lang }));
    });
  }
});

function gone() {
  return {
    ...{ course: 'alt', class: 'named' as const, lessons: 1, answers: 0 },
    ...{ changed: '2026-01-01', ends: '2027-01-01', proofs: [] },
  };
}
