import { expect, html } from '@open-wc/testing';
import type { AuditEntry } from '../../server/contract/api.ts';
import { expectAccessible } from '../testing/a11y.ts';
import { control, focusedIn, officeWith, part, press, settled, UNREACHABLE, wordsOf } from '../testing/admin-page.ts';
import './define.ts';
import type { LearnAdminAudit } from './learn-admin-audit.ts';

const AT = Date.UTC(2026, 10, 26, 12);
const HASH = 'Zk3fWq9ANNA8c1d2e3f';
const entry = (what: AuditEntry['what'], who = 'service', rest: Partial<AuditEntry> = {}): AuditEntry => ({
  ...{ v: 1, at: AT, what, who },
  ...rest,
});

const open = (lang = 'de', width = 700) =>
  part<LearnAdminAudit>(html`<learn-admin-audit></learn-admin-audit>`, lang, width);
const lines = (page: LearnAdminAudit) =>
  [...page.shadowRoot!.querySelectorAll('li')].map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());

describe('<learn-admin-audit>', () => {
  it('says who did what and when, in words', async () => {
    officeWith({
      audit: {
        entries: [
          entry('export', HASH, { detail: { format: 'csv', courses: ['a', 'b'] } }),
          entry('look', HASH),
          entry('erasure', HASH, { about: HASH }),
          entry('erasure', 'service', { detail: { cameBack: 2 } }),
          entry('configuration', 'service', {
            detail: {
              'keep.named': { from: 18, to: 12 },
              'course.feuer': { from: null, to: 'named' },
              contact: 'changed',
              'new.setting': { from: 'a', to: null },
            },
          }),
          entry('retention', 'service', { detail: { records: 1204, proofs: 0 } }),
          entry('backup', 'console'),
        ],
      },
    });
    const page = await open();
    const words = lines(page);

    expect(words[0]).to.contain('26. November 2026').and.to.contain('Lernstände exportiert, von Prüfsumme Zk3fWq9ANN');
    expect(words[0]).to.contain('Format: csv').and.to.contain('Kurse: a und b').and.to.not.contain(HASH);
    expect(words[1]).to.contain('Pflichtschulungen angesehen');
    expect(words[2]).to.contain('Alles über sich gelöscht').and.to.not.contain('über Kennung');
    expect(words[3]).to.contain('noch einmal gelöscht, von dem Dienst selbst');
    expect(words[4]).to.contain('mit Namen (Monate): 18 → 12').and.to.contain('Kontakt: geändert');
    expect(words[4]).to.contain('Kurs feuer: mit Namen (neu)').and.to.contain('new.setting: a → nichts');
    expect(words[5]).to.contain('Datensätze: 1.204').and.to.not.contain('Nachweise');
    expect(words[6]).to.contain('von jemandem auf dem Rechner des Dienstes');
    expect(wordsOf(page)).to.contain('Dieselbe Prüfsumme ist derselbe Mensch');
  });

  it('shows older ones when asked, to the end', async () => {
    const { office } = officeWith({ audit: { entries: [entry('export', HASH)], next: '1-a' } });
    const page = await open();
    office.answers = { audit: { entries: [entry('backup'), entry('restore')] } };
    await press(page, 'older');

    expect(office.asked.at(-1)).to.equal('audit "1-a"');
    expect(lines(page)).to.have.length(3);
    expect(wordsOf(page, '[data-about=older]')).to.equal('2 weitere Einträge sind da. Das ist alles.');
    expect(control(page, 'older')).to.equal(null);
    expect(focusedIn(page)).to.equal('older');
    await expectAccessible(page);
  });

  it('keeps what it shows when older ones do not come', async () => {
    const { office } = officeWith({ audit: { entries: [entry('export', HASH)], next: '1-a' } });
    const page = await open();
    office.refusal = UNREACHABLE;
    await press(page, 'older');
    expect(wordsOf(page, '[data-about=older]')).to.contain('antwortet gerade nicht');
    expect(lines(page)).to.have.length(1);

    office.refusal = undefined;
    office.answers = { audit: { entries: [entry('backup')] } };
    await press(page, 'older');
    expect(lines(page)).to.have.length(2);
  });

  it('adds nothing that was asked for somebody who has left', async () => {
    const { account, office } = officeWith({ audit: { entries: [entry('export', HASH)], next: '1-a' } });
    const page = await open();
    office.answers = { audit: { entries: [entry('backup')] } };
    control(page, 'older')!.click();
    account.show({ subject: 'bert' });
    await settled(page);
    await settled(page);

    expect(lines(page)).to.have.length(1);
    expect(lines(page)[0]).to.contain('Sicherung erstellt');
  });

  it('asks for nothing where it may not be read, and says who may', async () => {
    const { office } = officeWith({});
    const page = await part<LearnAdminAudit>(html`<learn-admin-audit closed></learn-admin-audit>`);

    expect(office.asked).to.deep.equal([]);
    expect(wordsOf(page)).to.contain('Das Protokoll liest der Personalrat');
    await expectAccessible(page);
  });

  it('is empty, is loading, and can fail', async () => {
    officeWith({ audit: { entries: [] } });
    expect(wordsOf(await open())).to.contain('Es steht noch nichts im Protokoll.');
    officeWith({});
    const loading = await open();
    expect(wordsOf(loading)).to.contain('Wird geladen');
    await expectAccessible(loading);
    const { office } = officeWith({ audit: { entries: [entry('move', 'console')] } });
    office.refusal = UNREACHABLE;
    const page = await open();
    expect(lines(page)).to.have.length(0);
    await expectAccessible(page);
    office.refusal = undefined;
    await press(page, 'retry');
    expect(lines(page)).to.have.length(1);
    expect(focusedIn(page)).to.equal('state');
  });

  for (const lang of ['de', 'en']) {
    it(`has nothing axe-core objects to, and fits into 320 pixels (${lang})`, async () => {
      const detail = { 'course.a-very-long-name-of-a-course-that-nobody-would-break': { from: 'device', to: 'named' } };
      officeWith({ audit: { entries: [entry('configuration', HASH, { detail })], next: '1-a' } });
      const page = await open(lang, 320);
      await expectAccessible(page);
      expect(page.scrollWidth).to.be.at.most(320);
    });
  }
});
