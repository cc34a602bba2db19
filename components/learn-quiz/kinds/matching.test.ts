import { expect } from '@open-wc/testing';
import { matching, parts } from '../../testing/fixture-kinds.ts';
import type { KindPage } from '../../testing/kind-element.ts';
import {
  dragTo,
  fromTheTop,
  isFineIn,
  kindPage,
  letGo,
  middleOf,
  pointer,
  press,
  tabTo,
} from '../../testing/kind-page.ts';
import { matchingKind } from './matching.ts';

const selects = (page: KindPage) => page.all('select') as HTMLSelectElement[];
const card = (page: KindPage, words: string) => page.all('.card').find((one) => one.textContent.includes(words))!;
const row = (page: KindPage, option: string) => page.one(`.pair[data-option=${option}]`);

describe('what belongs together', () => {
  it('is chosen from one list for each entry, which is called by its words', async () => {
    const page = await kindPage(matchingKind, matching);

    expect(selects(page).map(({ labels: [label] }) => label!.textContent)).to.deep.equal([
      'Aktenzeichen',
      'Betreff',
      'Aufbewahrungsfrist',
    ]);
    for (const select of selects(page))
      expect([...select.options].map((option) => option.text)).to.deep.equal([
        'Bitte wählen',
        'wie lange es aufgehoben wird',
        'wo es im Aktenplan steht',
        'worum es geht',
      ]);
  });

  it('is chosen by keys alone, and can be taken back', async () => {
    const page = await kindPage(matchingKind, matching);
    fromTheTop(page);
    await tabTo(page, 'select');
    await press(page, 'ArrowDown', 'ArrowDown', 'Tab', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Tab');
    expect(page.response).to.deep.equal(['aktenzeichen:ordnung', 'betreff:worum']);

    selects(page)[1]!.focus();
    await press(page, 'ArrowUp', 'ArrowUp', 'ArrowUp', 'Tab');
    expect(page.response).to.deep.equal(['aktenzeichen:ordnung']);
  });

  it('asks for what is open, in words, and marks only that', async () => {
    const page = await kindPage(matchingKind, matching, { isAsked: true });
    expect(page.words('#problem')).to.deep.equal(['Bitte wählen Sie zuerst zu jedem Eintrag aus, was dazugehört.']);

    await page.show({ response: ['betreff:worum', 'frist:jahre'] });
    expect(page.words('#problem')[0]).to.contain('Ein Eintrag ist noch offen.');
    expect(page.all('[aria-invalid=true]').map(({ id }) => id)).to.deep.equal(['zusammen-aktenzeichen']);
    expect(page.one('[aria-invalid=true]').getAttribute('aria-describedby')).to.equal('problem');

    await page.show({ response: ['betreff:worum', 'frist:jahre', 'aktenzeichen:ordnung'] });
    expect(page.words('#problem')).to.deep.equal([]);
  });

  it('leaves out what a revised question no longer knows', async () => {
    const page = await kindPage(matchingKind, matching, {
      response: ['gone:worum', 'betreff:gone', 'frist:jahre'],
      isAsked: true,
    });

    expect(selects(page).map(({ value }) => value)).to.deep.equal(['', '', 'jahre']);
    expect(page.words('#problem')[0]).to.contain('2 Einträge sind noch offen.');
  });

  describe('by dragging', () => {
    it('sets the same list', async () => {
      const page = await kindPage(matchingKind, matching);
      await dragTo(card(page, 'worum es geht'), row(page, 'betreff'));
      expect(row(page, 'betreff').matches('[data-over]')).to.equal(true);
      expect(page.response).to.deep.equal([]);

      await letGo(card(page, 'worum es geht'), row(page, 'betreff'));
      await page.updateComplete;
      expect(page.response).to.deep.equal(['betreff:worum']);
      expect(selects(page)[1]!.value).to.equal('worum');
      expect(page.all('[data-over], [data-dragged], .dragging')).to.deep.equal([]);
      expect(card(page, 'worum es geht').style.translate).to.equal('');
    });

    it('is taken back by Escape, and by letting go elsewhere', async () => {
      const page = await kindPage(matchingKind, matching);
      await dragTo(card(page, 'worum es geht'), row(page, 'betreff'));
      await press(page, 'Escape');
      expect(page.all('[data-over], [data-dragged]')).to.deep.equal([]);
      await letGo(card(page, 'worum es geht'), row(page, 'betreff'));
      await dragTo(card(page, 'worum es geht'), page.one('#check'));
      await letGo(card(page, 'worum es geht'), page.one('#check'));

      expect(page.response).to.deep.equal([]);
    });

    it('works with a finger, until the browser takes it to scroll', async () => {
      const page = await kindPage(matchingKind, matching);
      const from = card(page, 'worum es geht');
      expect(getComputedStyle(from).touchAction).to.equal('none');
      const start = middleOf(from);
      pointer('pointerdown', from, start, 'touch');
      pointer('pointermove', from, middleOf(row(page, 'frist')), 'touch');
      pointer('pointercancel', from, middleOf(row(page, 'frist')), 'touch');
      pointer('pointerup', from, middleOf(row(page, 'frist')), 'touch');
      expect(page.response).to.deep.equal([]);

      pointer('pointerdown', from, start, 'touch');
      pointer('pointermove', from, middleOf(row(page, 'frist')), 'touch');
      pointer('pointerup', from, middleOf(row(page, 'frist')), 'touch');
      expect(page.response).to.deep.equal(['frist:worum']);
    });

    it('is no stop for keys, not read, and not there in little room', async () => {
      const page = await kindPage(matchingKind, matching);
      expect(page.one('.cards').getAttribute('aria-hidden')).to.equal('true');
      expect(page.all('.cards :is(button, a, input, [tabindex])')).to.deep.equal([]);

      const narrow = await kindPage(matchingKind, matching, { width: 320 });
      expect(narrow.one('.cards').checkVisibility()).to.equal(false);
      expect(selects(narrow)).to.have.length(3);
    });
  });

  it('shows of each pair how it turned out, in a word, and never what would have been right', async () => {
    const page = await kindPage(matchingKind, matching, {
      response: ['aktenzeichen:jahre', 'betreff:worum'],
      chosen: parts({ aktenzeichen: false, betreff: true }),
    });

    expect(page.words('.options li')).to.deep.equal([
      'Aktenzeichen: wie lange es aufgehoben wird nicht richtig',
      'Betreff: worum es geht richtig',
      'Aufbewahrungsfrist: offen gelassen',
    ]);
    expect(page.words('.reason')).to.deep.equal([
      'Aktenzeichen: wie lange es aufgehoben wird',
      'Betreff: worum es geht',
    ]);
    expect(page.renderRoot.textContent).not.to.contain('wo es im Aktenplan steht');
  });

  isFineIn(matchingKind, matching, {
    empty: {},
    half: { response: ['betreff:worum'], isAsked: true },
    whole: { response: ['aktenzeichen:jahre', 'betreff:worum', 'frist:ordnung'] },
    wrong: { response: ['betreff:jahre'], chosen: parts({ betreff: false }) },
    'partly right': {
      response: ['aktenzeichen:jahre', 'betreff:worum', 'frist:ordnung'],
      chosen: parts({ aktenzeichen: false, betreff: true, frist: false }),
    },
    'checked, and only the score known': { response: ['aktenzeichen:jahre', 'betreff:worum'], chosen: [] },
  });
});
