import { expect, html } from '@open-wc/testing';
import type { RetentionReport } from '../../server/contract/retention.ts';
import { expectAccessible } from '../testing/a11y.ts';
import { officeWith, part, press, settled, UNREACHABLE, wordsOf } from '../testing/admin-page.ts';
import { fixturePrivacy } from '../testing/fixture-account.ts';
import './define.ts';
import type { LearnAdminRetention } from './learn-admin-retention.ts';

const NOTHING: RetentionReport = {
  ...{
    v: 1,
    at: Date.UTC(2026, 10, 26, 12),
    records: 1204,
    cameBack: 0,
    emptied: 0,
    courses: 0,
    proofs: 0,
    lowered: 0,
  },
  ...{ toDevice: 0, waiting: [], damaged: 0, erasures: 0, audit: 0, sessions: 0, counts: 0 },
};

const open = (last: RetentionReport | null | undefined, lang = 'de', width = 700) => {
  const opened = officeWith(last === undefined ? {} : { retention: { last } });
  const page = part<LearnAdminRetention>(html`<learn-admin-retention></learn-admin-retention>`, lang, width);
  return page.then((element) => ({ ...opened, page: element }));
};

describe('<learn-admin-retention>', () => {
  it('says how long what is kept', async () => {
    const { page, account } = await open(null);
    expect(wordsOf(page, '.facts'))
      .to.contain('Lernstand mit Namen 18 Monate nach der letzten Änderung')
      .and.to.contain('Nachweise 36 Monate nach dem Erwerb');

    account.show({ privacy: { ...fixturePrivacy, record: 'device' } });
    await settled(page);
    expect(wordsOf(page)).to.contain('speichert der Dienst keinen Lernstand').and.to.not.contain('Lernstand mit Namen');
  });

  it('says what the last run did, and leaves out what it did not', async () => {
    const { page } = await open({ ...NOTHING, courses: 12, sessions: 3 });

    expect(wordsOf(page)).to.contain('sah 1.204 Datensätze durch');
    expect(wordsOf(page)).to.contain('deren Zeit um war 12').and.to.contain('abgelaufene Sitzungen 3');
    expect(wordsOf(page)).to.not.contain('beschädigte');
  });

  it('says that nothing was due, that it has never run, and that it was held', async () => {
    expect(wordsOf((await open(NOTHING)).page)).to.contain('Nichts war fällig.');
    expect(wordsOf((await open(null)).page)).to.contain('noch keinen Löschlauf');
    const held = await open({ ...NOTHING, held: true });
    expect(wordsOf(held.page)).to.contain('nichts gelöscht').and.to.contain('Uhr');
  });

  it('says of a course that stays on the devices now when the rest of it goes', async () => {
    const { page } = await open({ ...NOTHING, waiting: [{ course: 'feuer', from: Date.UTC(2026, 11, 24, 12) }] });

    expect(wordsOf(page)).to.contain('„feuer“').and.to.contain('24. Dezember 2026');
  });

  it('can fail, and be tried again', async () => {
    const { office } = officeWith({ retention: { last: null } });
    office.refusal = UNREACHABLE;
    const page = await part(html`<learn-admin-retention></learn-admin-retention>`);
    expect(wordsOf(page)).to.contain('antwortet gerade nicht');
    await expectAccessible(page);
    office.refusal = undefined;
    await press(page, 'retry');
    expect(wordsOf(page)).to.contain('noch keinen Löschlauf');
  });

  for (const lang of ['de', 'en']) {
    it(`has nothing axe-core objects to in any state (${lang})`, async () => {
      for (const last of [undefined, null, { ...NOTHING, courses: 1 }]) {
        const { page } = await open(last, lang, 320);
        await expectAccessible(page);
        expect(page.scrollWidth).to.be.at.most(320);
      }
    });
  }
});
