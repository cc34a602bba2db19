import { expect } from '@open-wc/testing';
import { parts, sorting } from '../../testing/fixture-kinds.ts';
import type { KindPage } from '../../testing/kind-element.ts';
import { fromTheTop, isFineIn, kindPage, press, space, tabTo } from '../../testing/kind-page.ts';
import { sortingKind } from './sorting.ts';

const nameOf = (page: KindPage, radio: Element) =>
  radio
    .getAttribute('aria-labelledby')!
    .split(' ')
    .map((id) => page.one(`[id="${id}"]`).textContent.trim())
    .join(' ');

describe('what is sorted', () => {
  it('is a table with heads of columns and rows, in any width', async () => {
    for (const width of [320, 700]) {
      const page = await kindPage(sortingKind, sorting, { width });
      const isTable = getComputedStyle(page.one('table')).display === 'table';

      expect(isTable).to.equal(width > 320);
      expect(page.words('[role=columnheader]')).to.deep.equal(['Eintrag', 'In die Akte', 'In den Papierkorb']);
      expect(page.words('[role=rowheader]')).to.have.length(3);
      expect(
        page
          .all('input')
          .map((radio) => nameOf(page, radio))
          .slice(0, 2),
      ).to.deep.equal(['Das Angebot der Firma In die Akte', 'Das Angebot der Firma In den Papierkorb']);
    }
  });

  it('stands below each entry where there are too many categories for columns', async () => {
    const targets = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, text: [id] }));
    const page = await kindPage(sortingKind, { ...sorting, targets });

    expect(getComputedStyle(page.one('table')).display).to.equal('block');
  });

  it('is sorted by keys alone: the arrows change, and Tab goes on to the next entry', async () => {
    const page = await kindPage(sortingKind, sorting);
    fromTheTop(page);
    await tabTo(page, 'input');
    await space(page);
    await press(page, 'ArrowRight', 'Tab');
    await space(page);
    expect(page.response).to.deep.equal(['angebot:papierkorb', 'einladung:akte']);

    await press(page, 'ArrowDown', 'Tab');
    await press(page, 'ArrowDown');
    expect(page.response).to.deep.equal(['angebot:papierkorb', 'einladung:papierkorb', 'vermerk:papierkorb']);
  });

  it('asks for what is open, in words, and marks only that', async () => {
    const page = await kindPage(sortingKind, sorting, { isAsked: true });
    expect(page.words('#problem')).to.deep.equal(['Bitte wählen Sie zuerst für jeden Eintrag, wohin er gehört.']);

    await page.show({ response: ['angebot:akte', 'vermerk:akte'] });
    expect(page.words('#problem')[0]).to.contain('Ein Eintrag ist noch offen.');
    expect(new Set(page.all('[aria-invalid=true]').map((one) => one.closest('tr')!.dataset.option))).to.deep.equal(
      new Set(['einladung']),
    );

    await page.show({ response: ['angebot:akte', 'vermerk:akte', 'einladung:akte'] });
    expect(page.words('#problem')).to.deep.equal([]);
  });

  it('shows of each entry how it turned out, in a word', async () => {
    const page = await kindPage(sortingKind, sorting, {
      response: ['angebot:akte', 'einladung:akte'],
      chosen: parts({ angebot: true, einladung: false }),
    });

    expect(page.words('.options li')).to.deep.equal([
      'Das Angebot der Firma: In die Akte richtig',
      'Die Einladung zum Sommerfest: In die Akte nicht richtig',
      'Ihr Vermerk über ein Telefongespräch: offen gelassen',
    ]);
    expect(page.words('.reason')).to.have.length(2);
    expect(page.renderRoot.textContent).not.to.contain('Papierkorb');
  });

  isFineIn(sortingKind, sorting, {
    empty: {},
    half: { response: ['einladung:akte'], isAsked: true },
    whole: { response: ['angebot:akte', 'einladung:akte', 'vermerk:papierkorb'] },
    wrong: { response: ['einladung:akte'], chosen: parts({ einladung: false }) },
    'partly right': {
      response: ['angebot:akte', 'einladung:akte', 'vermerk:akte'],
      chosen: parts({ angebot: true, einladung: false, vermerk: true }),
    },
    'checked, and only the score known': { response: ['angebot:akte'], chosen: [] },
  });
});
