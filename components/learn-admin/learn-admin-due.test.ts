import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { DueAnswer } from '../../server/contract/admin.ts';
import { expectAccessible } from '../testing/a11y.ts';
import type { FixtureAccount } from '../testing/fixture-account.ts';
import { BROKEN, UNREACHABLE } from '../testing/fixture-account.ts';
import { FixtureOffice } from '../testing/fixture-office.ts';
import { fixtureSession } from '../testing/fixture-session.ts';
import './define.ts';
import type { LearnAdminDue } from './learn-admin-due.ts';

const DUE: DueAnswer = {
  time: '2026-11-26T12:00:00.000Z',
  courses: [
    {
      ...{ course: 'brandschutz', title: 'Brandschutz im Rathaus', since: '2026-11-01' },
      people: [
        { id: 'anna.m', name: 'Anna Müller', department: 'Bürgeramt', done: '2026-11-22' },
        { id: 'ben.k', name: 'Ben Krüger', department: 'Hauptamt' },
        { id: 'x.y' },
      ],
    },
    {
      course: 'datenschutz',
      title: 'Datenschutz',
      people: [{ id: 'ben.k', name: 'Ben Krüger', department: 'Hauptamt' }],
    },
  ],
};

const STAFF =
  'Kennung;Name;Organisationseinheit\nANNA.M;Anna Müller;Standesamt\nben.k;Ben Krüger;Hauptamt\ncem.d;Cem Demir;Hauptamt\n';

let office: FixtureOffice;
let account: FixtureAccount;
let saved: { name: string; text: Promise<string> } | undefined;

/** The part as it is before anybody asked for names. */
async function unasked({ lang = 'de', width = 900 } = {}): Promise<LearnAdminDue> {
  account = fixtureSession().theirs;
  account.officeHere = office;
  account.show({ subject: 'anna' });
  const around = await fixture(
    html`<div lang=${lang} style="inline-size: ${width}px"><learn-admin-due></learn-admin-due></div>`,
  );
  const element = around.querySelector('learn-admin-due')!;
  await settled(element);
  return element;
}

async function page(how?: Parameters<typeof unasked>[0]): Promise<LearnAdminDue> {
  const element = await unasked(how);
  all(element, '[data-do=show]')[0]!.click();
  await settled(element);
  return element;
}

async function settled(element: LearnAdminDue): Promise<void> {
  // The account, the office and its answer take their turns in the queue of promises; a task comes after all of them.
  await new Promise((resolve) => setTimeout(resolve));
  await element.updateComplete;
}

const all = (element: LearnAdminDue, selector: string) => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];
const words = (element: LearnAdminDue, selector: string) =>
  all(element, selector).map((one) => one.innerText.replace(/\s+/g, ' ').trim());

async function choose(element: LearnAdminDue, label: string, option: string): Promise<void> {
  const field = all(element, 'label')
    .find((one) => one.innerText.startsWith(label))!
    .querySelector('select')!;
  field.value = [...field.options].find(({ text }) => text.trim() === option)!.value;
  field.dispatchEvent(new Event('change'));
  await element.updateComplete;
}

async function give(
  element: LearnAdminDue,
  content: string | Uint8Array<ArrayBuffer>,
  name = 'personal.csv',
): Promise<void> {
  const field = element.shadowRoot!.querySelector<HTMLInputElement>('#staff')!;
  const said = () => words(element, '.taken, #staff-fault').join();
  const before = said();
  const transfer = new DataTransfer();
  transfer.items.add(new File([content], name));
  field.files = transfer.files;
  field.dispatchEvent(new Event('change'));
  await waitUntil(() => said() !== before, 'the file is read');
}

async function save(element: LearnAdminDue): Promise<string[]> {
  const { createObjectURL } = URL;
  const { click } = HTMLAnchorElement.prototype;
  let name = '';
  URL.createObjectURL = (file: Blob) => {
    saved = { name: (file as File).name, text: file.text() };
    return createObjectURL.call(URL, file);
  };
  HTMLAnchorElement.prototype.click = function () {
    name = this.download;
  };
  all(element, '[data-do=save]')[0]!.click();
  URL.createObjectURL = createObjectURL;
  HTMLAnchorElement.prototype.click = click;
  await element.updateComplete;
  expect(name).to.equal(saved!.name);
  return (await saved!.text).replace('\ufeff', '').trimEnd().split('\r\n');
}

describe('<learn-admin-due>', () => {
  it('does not praise a course that nobody has begun', async () => {
    office.answers.due = { ...DUE, courses: [{ course: 'neu', title: 'Ganz neu', people: [] }] };
    const element = await page();

    expect(words(element, 'article > p')).to.deep.equal(['Noch hat niemand diesen Kurs begonnen.']);
    expect(words(element, '.actions [role=status]')).to.deep.equal(['']);
    expect(all(element, 'select')).to.have.length(0);
  });

  beforeEach(() => {
    office = new FixtureOffice({ due: DUE });
  });

  it('asks for names only once somebody wants to see them, and keeps the focus there', async () => {
    const element = await unasked();
    expect(office.asked).to.deep.equal([]);
    expect(words(element, 'article')).to.deep.equal([]);
    await expectAccessible(element);

    all(element, '[data-do=show]')[0]!.click();
    await settled(element);
    expect(office.asked).to.deep.equal(['due']);
    expect(element.shadowRoot!.activeElement).to.equal(all(element, '[data-about=state]')[0]);
    expect(all(element, '[data-do=show]')).to.have.length(0);
  });

  it('asks in nobody else’s name: the next person has to want it, too', async () => {
    const element = await page();
    expect(words(element, 'article h3')).to.have.length(2);

    account.show({ subject: 'bert' });
    await settled(element);
    expect(words(element, 'article')).to.deep.equal([]);
    expect(office.asked).to.deep.equal(['due']);

    all(element, '[data-do=show]')[0]!.click();
    await settled(element);
    expect(office.asked).to.deep.equal(['due', 'due']);
    expect(words(element, 'article h3')).to.have.length(2);
  });

  it('says per course who is due, and nothing else unless it is asked for', async () => {
    const element = await page();

    expect(words(element, 'article h3')).to.deep.equal(['Brandschutz im Rathaus', 'Datenschutz']);
    expect(words(element, 'article > p')).to.deep.equal([
      '1 abgeschlossen, 2 fällig. Seit 1. November 2026 neu zu lernen.',
      '0 abgeschlossen, 1 fällig.',
    ]);
    expect(words(element, 'tbody .name')).to.deep.equal(['Ben Krüger', 'x.y', 'Ben Krüger']);
    expect(words(element, 'tbody td.due')).to.deep.equal(['fällig', 'fällig', 'fällig']);
    expect(office.asked).to.deep.equal(['due']);
    await expectAccessible(element);

    await choose(element, 'Anzeigen', 'wer sie hat');
    expect(words(element, 'tbody tr')).to.deep.equal([
      'Anna Müller anna.m Bürgeramt abgeschlossen am 22. November 2026',
    ]);
    expect(words(element, 'article > p').at(-1)).to.equal('In dieser Auswahl steht niemand.');
  });

  it('counts only those who are listed, also of one department or one course', async () => {
    const element = await page();
    await choose(element, 'Abteilung', 'Hauptamt');
    expect(words(element, 'tbody .name')).to.deep.equal(['Ben Krüger', 'Ben Krüger']);
    expect(words(element, 'article > p')[0]).to.match(/^0 abgeschlossen, 1 fällig/);

    await choose(element, 'Abteilung', 'ohne Angabe');
    expect(words(element, 'tbody .name')).to.deep.equal(['x.y']);

    await choose(element, 'Abteilung', 'alle');
    await choose(element, 'Schulung', 'Datenschutz');
    expect(words(element, 'article h3')).to.deep.equal(['Datenschutz']);
  });

  it('saves whom to remind of what is shown, with no formula in it', async () => {
    office.answers.due = {
      ...DUE,
      courses: [...DUE.courses, { course: 'f', title: '=1+1', people: [{ id: '@x', department: '=cmd|x' }] }],
    };
    const element = await page();

    expect(await save(element)).to.deep.equal([
      'Name;Kennung;Abteilung;Schulung;Stand;am',
      'Ben Krüger;ben.k;Hauptamt;Brandschutz im Rathaus;fällig;2026-11-01',
      ';x.y;;Brandschutz im Rathaus;fällig;2026-11-01',
      'Ben Krüger;ben.k;Hauptamt;Datenschutz;fällig;',
      ";'@x;'=cmd|x;'=1+1;fällig;",
    ]);
    expect(words(element, '.actions [role=status]')[0]).to.match(
      /^Gespeichert: erinnern-\d{4}-\d\d-\d\d\.csv, 4 Zeilen\.$/,
    );

    await choose(element, 'Abteilung', 'Bürgeramt');
    expect(all(element, '[data-do=save]')).to.have.length(0);
    expect(words(element, '.actions [role=status]')).to.deep.equal(['Niemand fehlt: Es gibt niemanden zu erinnern.']);
  });

  it('compares with a list of all staff, in the page', async () => {
    const element = await page();
    await give(element, STAFF);

    expect(words(element, '.taken p')).to.deep.equal(['3 Personen aus „personal.csv“.']);
    expect(words(element, 'article > p').slice(0, 2)).to.deep.equal([
      '1 abgeschlossen, 1 begonnen und fällig, 1 noch nicht begonnen. Seit 1. November 2026 neu zu lernen.',
      'Diese Personen haben den Kurs begonnen, stehen aber nicht in der Liste aller Beschäftigten.',
    ]);
    expect(words(element, 'article:first-of-type tbody tr')).to.deep.equal([
      'Ben Krüger ben.k Hauptamt fällig',
      'Cem Demir cem.d Hauptamt noch nicht begonnen',
      'x.y fällig',
    ]);
    expect((await save(element)).slice(1)).to.deep.equal([
      'Ben Krüger;ben.k;Hauptamt;Brandschutz im Rathaus;fällig;2026-11-01',
      'Cem Demir;cem.d;Hauptamt;Brandschutz im Rathaus;noch nicht begonnen;',
      'Anna Müller;ANNA.M;Standesamt;Datenschutz;noch nicht begonnen;',
      'Ben Krüger;ben.k;Hauptamt;Datenschutz;fällig;',
      'Cem Demir;cem.d;Hauptamt;Datenschutz;noch nicht begonnen;',
    ]);
    await choose(element, 'Anzeigen', 'wer sie hat');
    expect(words(element, 'tbody tr')).to.deep.equal([
      'Anna Müller ANNA.M Standesamt abgeschlossen am 22. November 2026',
    ]);
    expect(office.asked).to.deep.equal(['due']);
    await expectAccessible(element);

    all(element, '[data-do=away]')[0]!.click();
    await element.updateComplete;
    expect(element.shadowRoot!.activeElement!.id).to.equal('staff');
    expect(words(element, '.taken')).to.deep.equal(['']);
    expect(words(element, 'article > p')[0]).to.match(/^1 abgeschlossen, 2 fällig/);
  });

  it('says what is wrong with a file, where, and what to do', async () => {
    const element = await page();
    const sentence = async (content: string) => {
      await give(element, content);
      return words(element, '#staff-fault')[0];
    };

    expect(await sentence('Nummer;Name\n1;A\n')).to.equal(
      'Zeile 1: Hier fehlt die Überschrift „Kennung“ (gefunden: „Nummer“, „Name“). Bitte nennen Sie so die Spalte mit der Kennung, mit der sich die Menschen anmelden.',
    );
    expect(await sentence('Kennung;Name\na;"A\n')).to.match(/^Zeile 2: .*Anführungszeichen/);
    expect(await sentence('Kennung;Name\na;A;B\n')).to.match(
      /^Zeile 2: Hier sind es 3 Spalten, in den Überschriften 2/,
    );
    expect(await sentence('PK\u0003\u0004')).to.match(/Excel-Mappe.*„CSV UTF-8“/);
    expect(all(element, '#staff')[0]!.getAttribute('aria-invalid')).to.equal('true');
    expect(all(element, '#staff')[0]!.getAttribute('aria-describedby')).to.contain('staff-fault');
    await expectAccessible(element);

    await give(element, 'Kennung;Name\nq;Q\n;R\nq;Q\n');
    expect(words(element, '#staff-fault')).to.deep.equal(['']);
    expect(words(element, '.taken p')).to.deep.equal([
      'Eine Person aus „personal.csv“.',
      'Ohne Kennung und deshalb nicht dabei: Zeile 3.',
      'Die Kennung stand schon weiter oben: Zeile 4.',
      'Keine Kennung aus der Liste kommt bei den Lernenden vor. Bitte prüfen Sie: Es muss die sein, mit der sich die Menschen anmelden.',
    ]);
  });

  it('draws a large town bit by bit', async () => {
    const people = Array.from({ length: 1500 }, (_, index) => ({ id: `k${index}` }));
    office.answers.due = { ...DUE, courses: [{ course: 'gross', title: 'Groß', people }] };
    const element = await page();
    expect(all(element, 'tbody tr')).to.have.length(200);

    all(element, '[data-do=all]')[0]!.click();
    await element.updateComplete;
    expect(all(element, 'tbody tr')).to.have.length(1500);
  });

  it('says how a course becomes mandatory where none is', async () => {
    office.answers.due = { ...DUE, courses: [] };
    const element = await page();

    expect(words(element, '.part > p').at(-1)).to.match(/^Noch ist kein Kurs eine Pflichtschulung\. .*course\.md/);
    expect(words(element, 'pre')).to.deep.equal(['record: named mandatory: true']);
    await expectAccessible(element);
  });

  it('says that it is loading, that the service doesn’t answer, and what it refuses', async () => {
    office.answers = {};
    const loading = await page();
    expect(words(loading, '[data-about=state]')).to.deep.equal(['Wird geladen …']);
    await expectAccessible(loading);

    office = new FixtureOffice({ due: DUE });
    office.refusal = UNREACHABLE;
    const offline = await page();
    expect(words(offline, '[data-about=state]')[0]).to.match(/antwortet gerade nicht/);
    await expectAccessible(offline);

    office.refusal = undefined;
    window.dispatchEvent(new Event('online'));
    await settled(offline);
    expect(words(offline, 'article h3')).to.have.length(2);

    office.refusal = BROKEN;
    expect(words(await page(), '[data-about=state]')).to.deep.equal(['Der Speicher klemmt.']);
  });

  it('speaks English under lang="en"', async () => {
    const element = await page({ lang: 'en' });
    await give(element, STAFF);

    expect(words(element, 'article > p')[0]).to.equal(
      '1 completed, 1 begun and due, 1 not begun yet. To be learnt anew since 1 November 2026.',
    );
    expect((await save(element))[0]).to.equal('Name;ID;Department;Training;State;on');
  });

  it('fits 320 pixels, with targets large enough', async () => {
    // WebKit's driver can't; the element itself is as narrow there, too.
    await setViewport({ width: 320, height: 700 }).catch(() => undefined);
    const element = await page({ width: 304 });
    await give(element, STAFF);

    expect(element.scrollWidth).to.be.at.most(304);
    for (const control of all(element, 'button, select, input')) {
      expect(control.getBoundingClientRect().height, control.outerHTML).to.be.at.least(44);
    }
    await setViewport({ width: 1000, height: 800 }).catch(() => undefined);
  });
});
