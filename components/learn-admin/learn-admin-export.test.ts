import { expect, html } from '@open-wc/testing';
import type { CourseCard } from '../../server/contract/api.ts';
import type { ExportDoing, Standstill } from '../shared/office.ts';
import { expectAccessible } from '../testing/a11y.ts';
import { control, focusedIn, officeWith, part, press, settled, spokenBy, wordsOf } from '../testing/admin-page.ts';
import type { FixtureAccount } from '../testing/fixture-account.ts';
import type { FixtureOffice } from '../testing/fixture-office.ts';
import './define.ts';
import type { LearnAdminExport } from './learn-admin-export.ts';

const courses = [
  { id: 'ablage', title: 'Dokumente ablegen', language: 'de', area: 'hauptamt' },
  { id: 'feuer', title: 'Brandschutz', language: 'de', area: 'feuerwehr' },
] as unknown as CourseCard[];
const here = location.pathname + location.search;
const { click } = HTMLAnchorElement.prototype;

let account: FixtureAccount;
let office: FixtureOffice;
/** What was handed to the browser. */
let saved: HTMLAnchorElement[];
/** The export that runs. */
let run: { doing: ExportDoing; finish(file?: File): void; fail(error: Error): void } | undefined;

const open = async (lang = 'de', width = 700) =>
  part<LearnAdminExport>(html`<learn-admin-export></learn-admin-export>`, lang, width);
const field = (page: LearnAdminExport, selector: string) => page.shadowRoot!.querySelector<HTMLInputElement>(selector)!;
const fill = async (page: LearnAdminExport, name: string, value: string) => {
  field(page, `[name=${name}]`).value = value;
  field(page, `[name=${name}]`).dispatchEvent(new Event('change'));
  await settled(page);
};
const said = (page: LearnAdminExport) => wordsOf(page, '[data-about=run]');
const exports = () =>
  office.asked.filter((one) => one.startsWith('export')).map((one) => JSON.parse(one.slice(7)) as object);

describe('<learn-admin-export>', () => {
  beforeEach(() => {
    history.replaceState(null, '', here);
    ({ account, office } = officeWith({ courses }));
    run = undefined;
    office.exporting = (_wish, doing) =>
      new Promise((resolve, reject) => {
        const file = new File(['a;b'], 'lernfortschritt-2026-11-26.csv', { type: 'text/csv' });
        run = { doing, finish: (done = file) => resolve(done), fail: reject };
        doing.signal.addEventListener('abort', () => reject(doing.signal.reason as Error));
      });
    saved = [];
    HTMLAnchorElement.prototype.click = function () {
      saved.push(this);
    };
  });
  afterEach(() => {
    HTMLAnchorElement.prototype.click = click;
    history.replaceState(null, '', here);
  });

  it('says before what the file holds, and that it is written into the audit', async () => {
    const page = await open();

    expect(wordsOf(page)).to.contain('Wer wann wie lange zugesehen hat, steht nie darin').and.to.contain('Protokoll');
  });

  it('asks for everything as CSV unless somebody wishes otherwise', async () => {
    const page = await open();
    await press(page, 'start');

    expect(exports()).to.deep.equal([{ format: 'csv' }]);
  });

  it('asks for what is chosen, and keeps the choice in the address', async () => {
    const page = await open();
    field(page, '[value=xapi]').click();
    await settled(page);
    await fill(page, 'version', '2.0.0');
    field(page, '[value=feuer]').click();
    await settled(page);
    await fill(page, 'area', 'feuerwehr');
    await fill(page, 'state', 'completed');
    await fill(page, 'from', '2026-01-01');
    await fill(page, 'until', '2026-01-31');
    page.remove();
    const again = await open();
    await press(again, 'start');

    expect(exports()).to.deep.equal([
      {
        ...{ format: 'xapi', version: '2.0.0', courses: ['feuer'], area: 'feuerwehr' },
        ...{ from: '2026-01-01', until: '2026-01-31', state: 'completed' },
      },
    ]);
    expect(field(again, '[value=feuer]').checked).to.equal(true);
  });

  it('takes from an address only what makes sense', async () => {
    history.replaceState(null, '', `${location.pathname}?format=exe&from=gestern&state=tot&version=9&course=fort`);
    const page = await open();
    await press(page, 'start');

    expect(exports()).to.deep.equal([{ format: 'csv', courses: ['fort'] }]);
    expect(wordsOf(page, '.courses')).to.contain('fort');
  });

  for (const [what, from, until, wrong, words] of [
    ['ends before it begins', '2026-02-01', '2026-01-31', 'until', 'Dieser Tag liegt vor „Von“.'],
    ['begins in the future', '2999-01-01', '', 'from', 'Dieser Tag kommt erst noch'],
  ] as const) {
    it(`does not start while the time ${what}, and the focus goes there`, async () => {
      const page = await open();
      await fill(page, 'from', from);
      await fill(page, 'until', until);
      expect(wordsOf(page, '.fault')).to.equal('');
      await press(page, 'start');

      expect(exports()).to.deep.equal([]);
      expect(focusedIn(page)).to.equal(wrong);
      expect(field(page, `#${wrong}`).getAttribute('aria-invalid')).to.equal('true');
      expect(wordsOf(page, `#${wrong}-fault`)).to.contain(words);
      await expectAccessible(page);
      await fill(page, wrong, '');
      await press(page, 'start');
      expect(exports()).to.have.length(1);
    });
  }

  it('shows how far it is, and says it once at the end, with the file saved', async () => {
    const page = await open();
    const spoken = spokenBy(page);
    await press(page, 'start');
    run!.doing.progress(1200, 20_000);
    await settled(page);
    expect(wordsOf(page, '.bar')).to.equal('1.200 von 20.000 Datensätzen');
    const bar = page.shadowRoot!.querySelector('progress')!;
    expect([bar.value, bar.max, bar.getAttribute('aria-valuetext')]).to.deep.equal([
      ...[1200, 20_000, '1.200 von 20.000 Datensätzen'],
    ]);
    await expectAccessible(page);
    run!.doing.progress(20_000, 20_000);
    await settled(page);
    run!.finish();
    await settled(page);

    expect(saved.map(({ download }) => download)).to.deep.equal(['lernfortschritt-2026-11-26.csv']);
    expect(spoken).to.deep.equal([
      'Der Export beginnt …',
      'Der Export läuft.',
      'Fertig: 20.000 Datensätze, gespeichert als lernfortschritt-2026-11-26.csv.',
    ]);
    expect(page.shadowRoot!.querySelector('progress')).to.equal(null);
    await expectAccessible(page);
  });

  it('says that nothing fits the selection', async () => {
    const page = await open();
    await press(page, 'start');
    run!.doing.progress(0, 0);
    run!.finish();
    await settled(page);

    expect(said(page)).to.contain('gibt es keinen Datensatz');
  });

  it('starts once, however often it is pressed', async () => {
    const page = await open();
    await press(page, 'start');
    await press(page, 'start');

    expect(exports()).to.have.length(1);
    expect(control(page, 'start')!.getAttribute('aria-disabled')).to.equal('true');
  });

  it('can be cancelled: nothing is saved, and it can be started again', async () => {
    const page = await open();
    await press(page, 'start');
    const { doing } = run!;
    await press(page, 'cancel');

    expect(doing.signal.aborted).to.equal(true);
    expect(said(page)).to.equal('Der Export ist abgebrochen. Es wurde nichts gespeichert.');
    expect(focusedIn(page)).to.equal('start');
    doing.progress(7, 9);
    await settled(page);
    expect(page.shadowRoot!.querySelector('progress')).to.equal(null);
    await press(page, 'start');
    run!.finish();
    await settled(page);
    expect(saved).to.have.length(1);
  });

  for (const [why, words] of Object.entries({
    network: 'wartet auf das Netz',
    busy: 'gerade beschäftigt',
    'sign-in': 'Ihre Anmeldung ist abgelaufen',
  })) {
    it(`says why it stands still, and goes on: ${why}`, async () => {
      office.signInAt = 'https://lernen.example/auth/sign-in';
      const page = await open();
      await press(page, 'start');
      run!.doing.progress(500, 2000);
      let tried = 0;
      run!.doing.waiting!(why as Standstill, () => (tried += 1));
      await settled(page);
      expect(said(page)).to.contain(words);
      expect(wordsOf(page, '.bar')).to.equal('500 von 2.000 Datensätzen');
      const way = page.shadowRoot!.querySelector<HTMLAnchorElement>('.run a');
      expect(way?.target).to.equal(why === 'sign-in' ? '_blank' : undefined);
      await expectAccessible(page);
      await press(page, 'now');
      expect(tried).to.equal(1);

      run!.doing.progress(1000, 2000);
      await settled(page);
      expect(said(page)).to.equal('Der Export läuft.');
      expect(control(page, 'now')).to.equal(null);
    });
  }

  it('gives nothing to somebody else who signs in meanwhile, but waits for the same person', async () => {
    const page = await open();
    await press(page, 'start');
    account.show({ signedIn: false, subject: null });
    account.show({ signedIn: true, subject: 'anna' });
    await settled(page);
    expect(run!.doing.signal.aborted).to.equal(false);

    account.show({ signedIn: true, subject: 'bert' });
    await settled(page);
    expect(run!.doing.signal.aborted).to.equal(true);
    expect(said(page)).to.contain('jemand anderes angemeldet');
    expect(saved).to.have.length(0);
  });

  it('says what the service refuses, and keeps what is filled in', async () => {
    const page = await open();
    await fill(page, 'state', 'passed');
    await press(page, 'start');
    run!.fail(
      Object.assign(new Error('no'), {
        problem: { code: 'role-missing', de: 'Dafür fehlt Ihnen die Berechtigung.', en: 'No.' },
      }),
    );
    await settled(page);

    expect(said(page)).to.equal('Dafür fehlt Ihnen die Berechtigung.');
    expect(field(page, '[name=state]').value).to.equal('passed');
    await expectAccessible(page);
  });

  it('can be started although the courses do not come', async () => {
    office.refusal = { problem: { code: 'unreachable', de: '', en: '' } };
    const page = await open();
    expect(wordsOf(page, '.courses')).to.contain('antwortet gerade nicht');
    await expectAccessible(page);
    office.refusal = undefined;
    await press(page, 'retry');
    expect(wordsOf(page, '.list')).to.contain('Brandschutz');
  });

  for (const lang of ['de', 'en']) {
    it(`has nothing axe-core objects to, and fits into 320 pixels (${lang})`, async () => {
      const page = await open(lang, 320);
      field(page, '[value=xapi]').click();
      await settled(page);
      await expectAccessible(page);
      expect(page.scrollWidth).to.be.at.most(320);
    });
  }
});
