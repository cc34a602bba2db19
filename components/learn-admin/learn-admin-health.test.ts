import { expect, html } from '@open-wc/testing';
import type { HealthAnswer } from '../../server/contract/admin.ts';
import { expectAccessible } from '../testing/a11y.ts';
import { officeWith, part, press, UNREACHABLE, wordsOf } from '../testing/admin-page.ts';
import './define.ts';
import type { LearnAdminHealth } from './learn-admin-health.ts';

const WELL: HealthAnswer = {
  time: '2026-11-26T12:00:00.000Z',
  service: { version: '0.1.0', node: '24.1.0', since: '2026-11-20T12:00:00.000Z' },
  store: { kind: 'lowdb', writes: true, records: 1204 },
  disk: { free: 30e9, total: 100e9 },
  forwarding: { host: 'lrs.stadt.example', waiting: 0, taken: '2026-11-26T11:00:00.000Z' },
  figures: { waiting: [] },
  courses: { served: 7, faults: [] },
};

const BAD: HealthAnswer = {
  ...WELL,
  store: {
    kind: 'postgresql',
    writes: false,
    fault: { de: 'Die Datenbank ist fort.', en: 'The database is gone.' },
    records: 1,
  },
  disk: { free: 5e9, total: 100e9 },
  forwarding: {
    ...{ host: 'lrs.stadt.example', waiting: 3 },
    trouble: { words: { de: 'Er weist uns ab.', en: 'It turns us away.' }, again: '2026-11-26T12:05:00.000Z' },
  },
  figures: {
    waiting: ['2026-09', '2026-10'],
    trouble: {
      de: 'Der Uhr ist nicht zu trauen. Bitte prüfen Sie sie.',
      en: 'The clock is in doubt. Please check it.',
    },
  },
  courses: {
    served: 1,
    faults: [
      {
        course: 'a',
        file: 'a/course.md',
        line: 1204,
        severity: 'error',
        words: { de: 'Hier fehlt etwas.', en: 'Missing.' },
      },
      { course: 'b', file: 'b/course.md', severity: 'warning', words: { de: 'Zu lang.', en: 'Too long.' } },
    ],
  },
};

const open = (health?: HealthAnswer, lang = 'de', width = 700) => {
  const opened = officeWith(health ? { health } : {});
  const page = part<LearnAdminHealth>(html`<learn-admin-health></learn-admin-health>`, lang, width);
  return page.then((element) => ({ ...opened, page: element }));
};

describe('<learn-admin-health>', () => {
  it('says that everything runs', async () => {
    const { page } = await open(WELL);

    expect(wordsOf(page, '.summary')).to.contain('Alles läuft.');
    expect(wordsOf(page, '.facts')).to.contain('30 GB von 100 GB sind frei (70 % belegt)');
    expect(wordsOf(page, '.facts'))
      .to.contain('1.204 Datensätze')
      .and.to.contain('An lrs.stadt.example: Alles ist angekommen');
    expect(page.shadowRoot!.querySelector('meter')!.value).to.be.closeTo(0.7, 0.001);
    expect(wordsOf(page, '.facts')).to.contain('Kein Monat wartet darauf, festgeschrieben zu werden.');
    expect(wordsOf(page, '.wrong')).to.equal('');
  });

  it('says what is wrong, where, and in the reader’s language', async () => {
    const { page } = await open(BAD);
    expect(wordsOf(page, '.summary')).to.contain('Um 5 Dinge');
    expect(wordsOf(page, '.facts')).to.contain('Die Datenbank ist fort.').and.to.contain('Er weist uns ab.');
    expect(wordsOf(page, '.facts')).to.contain('3 Einträge warten').and.to.contain('Bald ist er voll');
    expect(wordsOf(page, '.facts'))
      .to.contain('September 2026 und Oktober 2026 sind noch nicht festgeschrieben. Der Uhr ist nicht zu trauen.')
      .and.to.contain('Bitte prüfen Sie sie.');
    expect(wordsOf(page, '.faults')).to.equal(
      'Fehler: Hier fehlt etwas. a/course.md, Zeile 1204 Warnung: Zu lang. b/course.md',
    );

    const english = await open(BAD, 'en');
    expect(wordsOf(english.page)).to.contain('The database is gone.').and.to.contain('a/course.md, line 1204');
    expect(wordsOf(english.page)).to.not.match(/[äöüß„]/);
  });

  it('leaves out what is not known', async () => {
    const { disk: _disk, forwarding: _forwarding, figures: _figures, ...rest } = WELL;
    const { page } = await open(rest);

    expect(wordsOf(page)).to.not.contain('Datenträger').and.to.not.contain('xAPI').and.to.not.contain('Kennzahlen');
  });

  it('worries nobody about a month that is closed by itself', async () => {
    const { page } = await open({ ...WELL, figures: { waiting: ['2026-10'] } }, 'en');

    expect(wordsOf(page, '.summary')).to.contain('Everything runs.');
    expect(wordsOf(page, '.facts')).to.contain('October 2026 is closed by itself within the hour.');
  });

  it('looks again when asked; what was seen stays when that fails', async () => {
    const { page, office } = await open(WELL);
    office.answers = { health: BAD };
    await press(page, 'again');
    expect(wordsOf(page, '.summary')).to.contain('Um 5 Dinge');
    office.refusal = UNREACHABLE;
    await press(page, 'again');
    expect(wordsOf(page)).to.contain('antwortet gerade nicht').and.to.contain('Die Datenbank ist fort.');
    // Nobody knows how it is now.
    expect(wordsOf(page, '.summary')).to.match(/^Nachgesehen am /);
    await expectAccessible(page);
  });

  for (const lang of ['de', 'en']) {
    it(`has nothing axe-core objects to in any state (${lang})`, async () => {
      for (const health of [undefined, WELL, BAD]) {
        const { page } = await open(health, lang, 320);
        await expectAccessible(page);
        expect(page.scrollWidth).to.be.at.most(320);
      }
    });
  }
});
