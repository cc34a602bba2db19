import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { LearnBadge } from '../learn-badge/learn-badge.ts';
import '../learn-badge/define.ts';
import type { Fault } from '../shared/editor-help/fault.ts';
import { expectAccessible } from '../testing/a11y.ts';
import { fixtureSession } from '../testing/fixture-session.ts';
import { noteUnder } from './define.ts';
import type { LearnEditorNote } from './learn-editor-note.ts';

const MISSPELT: Fault = {
  id: 'course d3-ablgen',
  says: { de: 'Den Kurs „d3-ablgen“ gibt es hier nicht.', en: 'There is no course “d3-ablgen” here.' },
  todo: { de: 'Schreiben Sie stattdessen:', en: 'Write this instead:' },
  line: '<learn-badge course="d3-ablegen"></learn-badge>',
};
const AREAS: Fault = { id: 'access', says: { de: 'Nur für das Hauptamt.', en: 'For the main office only.' } };

describe('<learn-editor-note>', () => {
  beforeEach(() => fixtureSession());

  it('stands under its element, within it, and says what to write instead', async () => {
    const { badge, note } = await noted([MISSPELT, AREAS]);

    expect(note.parentNode).to.equal(badge.shadowRoot);
    expect(badge.shadowRoot!.lastElementChild).to.equal(note);
    expect(badge.innerHTML).to.equal('');
    expect(textOf(note)).to.contain('Hinweis für die Redaktion');
    expect(textOf(note)).to.match(/gibt es hier nicht\. Schreiben Sie stattdessen: <learn-badge course="d3-ablegen">/);
    expect(textOf(note)).to.contain('Nur für das Hauptamt.');
    expect(note.shadowRoot!.querySelector('[role=note]')).to.not.equal(null);
  });

  it('stands behind what has no inside, once', async () => {
    const page = await fixture(html`<div><div data-learn="plaxer"></div></div>`);
    const holder = page.querySelector<HTMLElement>('[data-learn]')!;
    noteUnder(holder, [MISSPELT]);
    const note = holder.nextElementSibling as LearnEditorNote;
    const moves: MutationRecord[] = [];
    const observer = new MutationObserver((records) => moves.push(...records));
    observer.observe(page, { childList: true });
    noteUnder(holder, [MISSPELT]);
    moves.push(...observer.takeRecords());

    expect(note.localName).to.equal('learn-editor-note');
    expect(moves).to.deep.equal([]);
    noteUnder(holder, []);
    expect(holder.nextElementSibling).to.equal(null);
  });

  it('stays where its element draws itself anew, and goes with the fault', async () => {
    const { badge, note } = await noted([MISSPELT]);
    badge.course = 'other';
    await badge.updateComplete;
    expect(note.isConnected).to.equal(true);

    noteUnder(badge, []);
    expect(note.isConnected).to.equal(false);
  });

  it('is sent away until the page is loaded anew; what is wrong since then is told', async () => {
    const { badge, note } = await noted([MISSPELT]);
    const button = note.shadowRoot!.querySelector<HTMLElement>('[data-do=dismiss]')!;
    button.focus();
    button.click();
    await note.updateComplete;
    expect(textOf(note).trim()).to.equal('');
    expect(note.offsetHeight).to.equal(0);
    expect(badge.shadowRoot!.activeElement?.getAttribute('part')).to.equal('badge');

    noteUnder(badge, [MISSPELT]);
    await note.updateComplete;
    expect(textOf(note).trim()).to.equal('');
    noteUnder(badge, [MISSPELT, AREAS]);
    await note.updateComplete;
    expect(textOf(note)).to.contain('Nur für das Hauptamt.').and.not.contain('gibt es hier nicht');
  });

  for (const secure of [true, false]) {
    it(`copies the line ${secure ? 'by' : 'without'} a clipboard, and says so`, async () => {
      const copied: string[] = [];
      const clipboard = { writeText: async (line: string) => void copied.push(`clipboard: ${line}`) };
      Object.defineProperty(navigator, 'clipboard', { value: secure ? clipboard : undefined, configurable: true });
      const old = document as unknown as Record<string, unknown>;
      old.execCommand = (command: string) => copied.push(command) > 0;
      const { note } = await noted([MISSPELT]);
      note.shadowRoot!.querySelector<HTMLElement>('[data-do=copy]')!.click();
      await waitUntil(() => note.shadowRoot!.querySelector('[role=status]')!.textContent === 'Kopiert.');
      delete old.execCommand;
      delete (navigator as unknown as Record<string, unknown>).clipboard;

      expect(copied).to.deep.equal([secure ? `clipboard: ${MISSPELT.line}` : 'copy']);
    });
  }

  it('says it in English, too', async () => {
    const { note } = await noted([MISSPELT], 'en');
    expect(textOf(note)).to.match(/Note for editors.*There is no course.*Write this instead/s);
  });

  it('takes a line for text, whatever is in it', async () => {
    const { note } = await noted([{ ...MISSPELT, line: '<img src=x onerror=alert(1)>' }]);
    expect(note.shadowRoot!.querySelector('img')).to.equal(null);
    expect(textOf(note)).to.contain('<img src=x onerror=alert(1)>');
  });

  for (const width of [240, 320, 1280]) {
    it(`is nowhere wider than ${width} px, and its buttons are big enough for a finger`, async () => {
      const { badge, note } = await noted([MISSPELT, AREAS], 'de', width);
      const edge = badge.getBoundingClientRect().left + width + 0.5;
      for (const element of note.shadowRoot!.querySelectorAll<HTMLElement>('*')) {
        expect(element.getBoundingClientRect().right, element.outerHTML).to.be.at.most(edge);
        if (element.localName === 'button') expect(element.offsetHeight).to.be.at.least(44);
      }
    });
  }

  it('is accessible', async () => expectAccessible((await noted([MISSPELT, AREAS])).badge));
});

async function noted(faults: Fault[], lang = 'de', width = 600): Promise<{ badge: LearnBadge; note: LearnEditorNote }> {
  const style = `inline-size: ${width}px`;
  const page = await fixture(
    html`<div lang=${lang} style=${style}><learn-badge course="d3-ablgen"></learn-badge></div>`,
  );
  const badge = page.querySelector('learn-badge')!;
  await badge.updateComplete;
  noteUnder(badge, faults);
  const note = badge.shadowRoot!.querySelector('learn-editor-note')!;
  await note.updateComplete;
  return { badge, note };
}

function textOf(note: LearnEditorNote): string {
  const words = document.createTreeWalker(note.shadowRoot!, NodeFilter.SHOW_TEXT);
  const all: string[] = [];
  while (words.nextNode()) all.push((words.currentNode as Text).data);
  return all.join('').replaceAll(/\s+/g, ' ');
}
