import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { FiguresAnswer } from '../../server/contract/figures/figures.ts';
import { expectAccessible } from '../testing/a11y.ts';
import { BROKEN, UNREACHABLE } from '../testing/fixture-account.ts';
import { emptyFigures, fixtureFigures, wholeFigures } from '../testing/fixture-figures.ts';
import { FixtureOffice } from '../testing/fixture-office.ts';
import { fixtureSession } from '../testing/fixture-session.ts';
import './define.ts';
import type { LearnPlot } from './plot.ts';
import type { LearnFigures } from './learn-figures.ts';

let office: FixtureOffice;
beforeEach(() => {
  office = new FixtureOffice({ figures: fixtureFigures });
  fixtureSession().theirs.officeHere = office;
});

describe('<learn-figures>', () => {
  it('says at a glance how the year stands against its target, and what is counted', async () => {
    const glance = part(await figures(), 'glance');

    expect(textOf(glance.querySelector('.big'))).to.equal('37 von 50 Schulungsangeboten');
    expect(textOf(glance.querySelector('.standing'))).to.equal(
      '2026: 74\u00a0% des Jahresziels, es fehlen noch 13, das Jahr läuft noch.',
    );
    expect(textOf(glance.querySelector('.rule'))).to.contain('Gezählt werden Kurse, nicht Menschen.');
  });

  it('has a meter with name and value for a screen reader', async () => {
    const element = await figures();
    const meter = part(element, 'meter');

    expect(meter.getAttribute('role')).to.equal('meter');
    expect(meter.getAttribute('aria-valuenow')).to.equal('37');
    expect(meter.getAttribute('aria-valuetext')).to.equal('37 von 50');
    const name = element.shadowRoot!.getElementById(meter.getAttribute('aria-labelledby')!);
    expect(textOf(name)).to.equal('Anzahl der in Anspruch genommenen Schulungsangebote');
  });

  for (const [what, changes, sentence] of [
    ['reached', { offers: 50 }, 'Ziel erreicht, das Jahr läuft noch.'],
    ['passed', { offers: 54, running: undefined }, 'Ziel erreicht, 4 mehr als geplant.'],
    ['missed by a little', { offers: 499, target: 500, running: undefined }, '99\u00a0% des Jahresziels.'],
    ['one away', { offers: 49 }, '98\u00a0% des Jahresziels, es fehlt noch 1, das Jahr läuft noch.'],
    ['not there', { target: undefined }, 'Das Jahr läuft noch.'],
    ['there before anything was counted', { offers: undefined }, 'Für 2026 ist noch nichts gezählt. Ziel: 50.'],
  ] as const) {
    it(`says in words when the target is ${what}`, async () => {
      office.answers.figures = thisYear(changes);
      expect(textOf((await figures()).shadowRoot!.querySelector('.standing'))).to.equal(`2026: ${sentence}`);
    });
  }

  it('says with each total what it counts', async () => {
    expect(texts(part(await figures(), 'totals'), 'dt, .count')).to.deep.equal([
      ...['Teilnahmen', 'mindestens 620'],
      ...['Abschlüsse', 'mindestens 440'],
    ]);
  });

  it('says what a plot of months shows, and which month still runs', async () => {
    expect(texts(await breakdown('months'), ':scope > p')).to.deep.equal([
      'Die meisten Teilnahmen hatte der März (118). Die wenigsten hatte der August (21). ' +
        'Der November läuft noch, bisher mindestens 20 Teilnahmen; ab 8. Dezember ist er endgültig.',
    ]);
  });

  it('has all of it in a table that a button opens', async () => {
    const months = await breakdown('months');
    const button = months.querySelector('button')!;
    expect(getComputedStyle(months.querySelector('.table')!).display).to.equal('none');
    button.click();
    await waitUntil(() => button.getAttribute('aria-expanded') === 'true');

    expect(getComputedStyle(months.querySelector('.table')!).display).to.equal('block');
    const rows = [...months.querySelectorAll('tbody tr')].map((row) => texts(row, 'th, td'));
    expect(rows).to.have.length(11);
    expect(rows[2]).to.deep.equal(['März', '14', '118', '90']);
    expect(rows[6]).to.deep.equal(['Juli', '3', 'keine Angabe', 'keine Angabe']);
    expect(rows[10]).to.deep.equal([
      'November läuft noch, ab 8. Dezember endgültig',
      ...['8', 'mindestens 20', 'mindestens 10'],
    ]);
  });

  it('lists the largest course first, and those too small together, last', async () => {
    const courses = await breakdown('courses');
    expect(texts(courses, 'tbody tr')).to.deep.equal([
      'Dokumente in d.3 ablegen 214 170',
      'Irrtümer der Digitalisierung 161 120',
      'Aktenführungsgrundsätze und Verfahrensbeschreibungen in der Verwaltungsdigitalisierung 73 41',
      'Brandschutz im Rathaus 58 58',
      'Weitere 91 mindestens 50',
    ]);
    expect(texts(courses, ':scope > p')).to.deep.equal([
      'Die meisten Teilnahmen hat „Dokumente in d.3 ablegen“ (214). Was einzeln zu klein ist, kommt zusammen auf 91.',
    ]);
  });

  it('names all who share the first place, and the last', async () => {
    const detail = (counts: number[]) => ({
      ...fixtureFigures.detail,
      months: counts.map((count, at) => ({
        ...{ month: `2026-0${at + 1}`, closed: true, offers: 1, participations: { exactly: count } },
      })),
      courses: counts.map((count, at) => ({ id: `kurs-${at}`, participations: { exactly: count } })),
    });
    const sentences = async (...counts: number[]) => {
      office.answers.figures = { ...fixtureFigures, detail: detail(counts) };
      const [months, courses] = [await breakdown('months'), await breakdown('courses')];
      return [months, courses].map((section) => texts(section, ':scope > p')[0]);
    };

    expect(await sentences(30, 12, 30, 12)).to.deep.equal([
      'Die meisten Teilnahmen hatten Januar und März (je 30). Die wenigsten hatten Februar und April (je 12).',
      'Die meisten Teilnahmen haben „kurs-0“ und „kurs-2“ (je 30).',
    ]);
    expect(await sentences(12, 12, 12, 12)).to.deep.equal([
      'Alle Monate mit endgültiger Zahl haben gleich viele Teilnahmen: je 12.',
      '4 teilen sich die meisten Teilnahmen: je 12.',
    ]);
  });

  it('draws the twelve largest of very many, and lists all of them', async () => {
    const courses = Array.from({ length: 300 }, (_, at) => ({
      ...{ id: `kurs-${at}`, title: `=Kurs ${at}`, participations: { exactly: 10 + at } },
    }));
    office.answers.figures = { ...fixtureFigures, detail: { ...fixtureFigures.detail, courses } };
    const section = await breakdown('courses');

    expect(section.querySelector<LearnPlot>('learn-plot')!.bars).to.have.length(12);
    expect(section.querySelectorAll('tbody tr')).to.have.length(300);
    expect(texts(section, ':scope > p')[0]).to.equal(
      'Die meisten Teilnahmen hat „=Kurs 299“ (309). Das Bild zeigt die 12 größten; alle stehen in der Tabelle.',
    );
  });

  it('says how small groups and running months are treated', async () => {
    expect(textOf(part(await figures(), 'rules'))).to.contain(
      'Gruppen mit weniger als 10 Menschen erscheinen nirgends',
    );
  });

  it('hands out what it shows for a spreadsheet', async () => {
    const element = await figures(html`<learn-figures whole></learn-figures>`);
    const saved: string[] = [];
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function () {
      saved.push(this.download);
    };
    element.shadowRoot!.querySelector<HTMLElement>('[data-do=save]')!.click();
    await waitUntil(() => saved.length);
    HTMLAnchorElement.prototype.click = click;

    expect(saved).to.deep.equal(['lernzahlen-2026.csv']);
    expect(office.asked).to.deep.equal(['figures {"whole":true}', 'figuresFile {"year":2026,"whole":true}']);
  });

  it('says why it can’t hand it out, and keeps showing it', async () => {
    const element = await figures();
    office.refusal = BROKEN;
    element.shadowRoot!.querySelector<HTMLElement>('[data-do=save]')!.click();
    await waitUntil(() => status(element) === 'Der Speicher klemmt.');
    expect(textOf(part(element, 'glance'))).to.contain('37 von 50');
  });

  it('with `glance` is the year against its target, and no more', async () => {
    const element = await figures(html`<learn-figures glance></learn-figures>`);
    expect(element.shadowRoot!.querySelectorAll('[part=years], [part=totals], [part=breakdown]')).to.have.length(0);
    expect(part(element, 'meter')).to.be.an.instanceof(HTMLElement);
  });

  describe('the years', () => {
    it('are buttons with number and target, and say which is shown', async () => {
      const years = part(await figures(), 'years');
      expect(texts(years, 'button')).to.deep.equal([
        ...['2022 12 von 50', '2023 28 von 50', '2024 41 von 50', '2025 52 von 50', '2026 37 von 50'],
      ]);
      expect(texts(years, '[aria-pressed=true]')).to.deep.equal(['2026 37 von 50']);
    });

    it('are switched by keyboard, and the focus stays', async () => {
      const element = await figures();
      const button = element.shadowRoot!.querySelector<HTMLElement>('[data-year="2024"]')!;
      button.focus();
      office.answers.figures = told(2024);
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => button.getAttribute('aria-pressed') === 'true');

      expect(office.asked).to.deep.equal(['figures {}', 'figures {"year":2024}']);
      expect(element.shadowRoot!.activeElement).to.equal(button);
      expect(textOf(element.shadowRoot!.querySelector('.standing'))).to.equal(
        '2024: 82\u00a0% des Jahresziels. Angabe der Stadt aus der Zeit vor diesem Lerndienst.',
      );
      expect(element.shadowRoot!.querySelectorAll('[part=breakdown], [part=totals]')).to.have.length(0);
    });

    it('begin with the one that the attribute names, now and when it changes', async () => {
      const element = await figures(html`<learn-figures year="2025"></learn-figures>`);
      element.year = 2023;
      await waitUntil(() => office.asked.length === 2);
      expect(office.asked).to.deep.equal(['figures {"year":2025}', 'figures {"year":2023}']);
    });

    it('are the running one where the attribute is none', async () => {
      await figures(html`<learn-figures year="bald"></learn-figures>`);
      expect(office.asked).to.deep.equal(['figures {}']);
    });

    it('drop an answer that a later question has overtaken', async () => {
      const element = await figures();
      let late: (answer: FiguresAnswer) => void;
      office.figures = () => new Promise((resolve) => (late = resolve));
      element.year = 2024;
      await waitUntil(() => late);
      const answerLate = late!;
      office.figures = async () => told(2023);
      element.year = 2023;
      await waitUntil(() => texts(element.shadowRoot!, '[aria-pressed=true] b')[0] === '2023');
      answerLate(told(2024));
      await aTimeout(0);
      expect(texts(element.shadowRoot!, '[aria-pressed=true] b')).to.deep.equal(['2023']);
    });
  });

  describe('for those who may see more', () => {
    it('asks for all of it, and shows departments and what is wrong with the town’s file', async () => {
      office.answers.figures = wholeFigures;
      const element = await figures(html`<learn-figures whole></learn-figures>`);
      expect(office.asked).to.deep.equal(['figures {"whole":true}']);
      expect(texts(element.shadowRoot!, '[aria-labelledby=departments] tbody tr')).to.deep.equal([
        ...['Bürgeramt 120 90', 'Weitere 44 30'],
      ]);
      expect(texts(element.shadowRoot!, '.notice li')).to.deep.equal(['Zeile 4: „fünfzig“ ist keine Zahl.']);
    });

    it('shows neither without `whole`, whatever the answer holds', async () => {
      office.answers.figures = wholeFigures;
      const element = await figures();
      expect(textOf(part(element, 'figures'))).not.to.contain('Bürgeramt');
      expect(textOf(part(element, 'figures'))).not.to.contain('Zeile 4');
    });
  });

  describe('when something is not as usual', () => {
    it('says that it loads', async () => {
      delete office.answers.figures;
      expect(status(await figures())).to.equal('Die Zahlen werden geladen …');
    });

    it('is friendly where there are no numbers yet', async () => {
      office.answers.figures = emptyFigures;
      const element = await figures();
      expect(status(element)).to.contain('Noch gibt es keine Zahlen.');
      expect(element.shadowRoot!.querySelectorAll('[part=glance], button')).to.have.length(0);
    });

    it('tells whoever looks after the figures how a target is set, and nobody else', async () => {
      const said = async (element: Promise<LearnFigures>) => textOf(part(await element, 'figures'));
      const whole = html`<learn-figures whole></learn-figures>`;
      expect(await said(figures(whole))).to.not.contain('figures.yaml');
      office.answers.figures = emptyFigures;
      expect(await said(figures())).to.not.contain('figures.yaml');
      expect(await said(figures(whole)))
        .to.contain('Noch steht hier kein Jahresziel.')
        .and.to.contain('figures.yaml');
    });

    it('says why there is no more where too few have learnt', async () => {
      const { detail, years } = thisYear({ participations: undefined, completions: undefined });
      office.answers.figures = {
        ...{ ...fixtureFigures, years },
        detail: { ...detail, months: [detail.months[6]!], courses: [], areas: [] },
      };
      const element = await figures();
      expect(textOf(part(element, 'figures'))).to.contain('wenn mindestens 10 Menschen dazu beigetragen haben');
      expect(element.shadowRoot!.querySelectorAll('[part=breakdown], [part=totals]')).to.have.length(0);
    });

    it('says that it is being counted anew, and looks again when somebody is back', async () => {
      office.answers.figures = { ...fixtureFigures, counting: true };
      const element = await figures();
      expect(status(element)).to.equal('Es wird gerade neu gezählt: Die Zahlen können noch steigen.');
      office.answers.figures = fixtureFigures;
      document.dispatchEvent(new Event('visibilitychange'));
      await waitUntil(() => status(element) === '');
    });

    it('says in the words of the service what went wrong, and tries again', async () => {
      office.refusal = BROKEN;
      const element = await figures();
      expect(status(element)).to.equal('Der Speicher klemmt.');
      office.refusal = undefined;
      element.shadowRoot!.querySelector<HTMLElement>('[data-do=retry]')!.click();
      await waitUntil(() => element.shadowRoot!.querySelector('[part=glance]'));
      expect(element.shadowRoot!.activeElement?.id).to.equal('heading');
    });

    it('comes back by itself once the network does, and keeps meanwhile what it has', async () => {
      const element = await figures();
      office.refusal = UNREACHABLE;
      element.year = 2025;
      await waitUntil(() => /antwortet gerade nicht/.test(status(element)));
      expect(textOf(part(element, 'glance'))).to.contain('37 von 50');
      office.refusal = undefined;
      dispatchEvent(new Event('online'));
      await waitUntil(() => status(element) === '');
    });
  });

  it('speaks English under lang="en"', async () => {
    const page = await fixture(html`<div lang="en"><learn-figures></learn-figures></div>`);
    const element = page.querySelector('learn-figures')!;
    await waitUntil(() => element.shadowRoot!.querySelector('[part=rules]'));

    expect(textOf(element.shadowRoot!.querySelector('.big'))).to.equal('37 of 50 courses');
    expect(texts(element.shadowRoot!, '[aria-labelledby=months] > p')[0]).to.contain(
      'March had the most participations',
    );
    expect(textOf(part(element, 'figures'))).not.to.match(/Teilnahmen|Ziel|läuft/);
  });

  describe('is accessible', () => {
    const answers: Record<string, FiguresAnswer | undefined> = {
      loading: undefined,
      empty: emptyFigures,
      full: fixtureFigures,
      'of a year that was told': told(2023),
      'counting anew': { ...fixtureFigures, counting: true },
      whole: wholeFigures,
    };
    for (const [name, answer] of Object.entries(answers)) {
      it(name, async () => {
        office.answers = answer ? { figures: answer } : {};
        const element = await figures(html`<learn-figures whole></learn-figures>`);
        for (const button of element.shadowRoot!.querySelectorAll<HTMLElement>('[aria-controls]')) button.click();
        await element.updateComplete;
        await expectAccessible(element);
      });
    }

    it('broken', async () => {
      office.refusal = BROKEN;
      await expectAccessible(await figures());
    });
  });

  for (const width of [240, 320, 768]) {
    it(`is nowhere wider than ${width} px, with all tables open, and its buttons are big enough for a finger`, async () => {
      office.answers.figures = wholeFigures;
      const page = await fixture(
        html`<div style="inline-size: ${width}px"><learn-figures whole></learn-figures></div>`,
      );
      const element = page.querySelector('learn-figures')!;
      await waitUntil(() => element.shadowRoot!.querySelector('[part=rules]'));
      for (const button of element.shadowRoot!.querySelectorAll<HTMLElement>('[aria-controls]')) button.click();
      await element.updateComplete;

      const right = page.getBoundingClientRect().right + 0.5;
      const wide = [...element.shadowRoot!.querySelectorAll('*:not(svg *)')].filter(
        (one) => one.getBoundingClientRect().right > right || one.scrollWidth > one.clientWidth + 1,
      );
      expect(wide.filter(({ clientWidth }) => clientWidth).map((one) => one.outerHTML.slice(0, 80))).to.deep.equal([]);
      for (const button of element.shadowRoot!.querySelectorAll('button'))
        expect(button.offsetHeight, textOf(button)).to.be.at.least(44);
    });
  }
});

/** An element that has what there is. */
async function figures(template = html`<learn-figures></learn-figures>`): Promise<LearnFigures> {
  const element = await fixture<LearnFigures>(template);
  // The account, the office and the answer take their turns in the queue of promises; a task comes after all of them.
  await aTimeout(0);
  await element.updateComplete;
  return element;
}

async function breakdown(name: string): Promise<HTMLElement> {
  return (await figures()).shadowRoot!.querySelector<HTMLElement>(`section[aria-labelledby=${name}]`)!;
}

/** The fixture, with this year changed. */
function thisYear(changes: Partial<Record<keyof FiguresAnswer['years'][number], unknown>>): FiguresAnswer {
  const years = fixtureFigures.years.map((one) => (one.running ? { ...one, ...changes } : one));
  return { ...fixtureFigures, years: years as FiguresAnswer['years'] };
}

/** A year from before this product. */
function told(year: number): FiguresAnswer {
  return { ...fixtureFigures, detail: { year, months: [], courses: [], areas: [] } };
}

function part(element: LearnFigures, name: string): HTMLElement {
  return element.shadowRoot!.querySelector<HTMLElement>(`[part=${name}]`)!;
}

function status(element: LearnFigures): string {
  return textOf(part(element, 'status'));
}

function texts(root: ParentNode, selector: string): string[] {
  return [...root.querySelectorAll(selector)].map(textOf);
}

function textOf(element: Element | null): string {
  return (element?.textContent ?? '').replace(/[ \n\t]+/g, ' ').trim();
}
