import { expect } from '@open-wc/testing';
import { ordering, parts } from '../../testing/fixture-kinds.ts';
import type { KindPage } from '../../testing/kind-element.ts';
import { wordsOf } from '../../testing/kind-element.ts';
import { dragTo, fromTheTop, isFineIn, kindPage, letGo, press, space, tabTo } from '../../testing/kind-page.ts';
import { orderingKind } from './ordering.ts';

const order = (page: KindPage) => page.all('.place').map(({ dataset }) => dataset.option);
const item = (page: KindPage, option: string) => page.one(`.place[data-option=${option}]`);
const handle = (page: KindPage, option: string) => item(page, option).querySelector('.handle')!;
const move = (page: KindPage, option: string, way: 'up' | 'down') =>
  item(page, option).querySelector<HTMLButtonElement>(`.${way}`)!;

async function click(page: KindPage, button: HTMLElement): Promise<void> {
  button.click();
  await page.updateComplete;
}

describe('what is put in order', () => {
  it('has buttons that are called by what they move; the ends go no further', async () => {
    const page = await kindPage(orderingKind, ordering);

    expect(wordsOf(move(page, 'oeffnen', 'up'))).to.equal('Brief öffnen: Nach oben');
    expect(wordsOf(move(page, 'oeffnen', 'down'))).to.equal('Brief öffnen: Nach unten');
    expect(page.all('.move:disabled').map(wordsOf)).to.deep.equal([
      'In der Akte ablegen: Nach oben',
      'Eingangsstempel setzen: Nach unten',
    ]);
  });

  it('is moved by keys alone: the focus stays, at the end of the list on the other button, and the place is said', async () => {
    const page = await kindPage(orderingKind, ordering);
    fromTheTop(page);
    await tabTo(page, '[data-option=oeffnen] .down');
    await press(page, 'Enter');
    expect(order(page)).to.deep.equal(['ablegen', 'scannen', 'oeffnen', 'stempeln']);
    expect(page.response).to.deep.equal(['ablegen', 'scannen', 'oeffnen', 'stempeln']);
    expect(page.said).to.deep.equal(['Brief öffnen: jetzt Platz 3 von 4']);
    expect(page.focused).to.equal(move(page, 'oeffnen', 'down'));

    await space(page);
    expect(order(page)).to.deep.equal(['ablegen', 'scannen', 'stempeln', 'oeffnen']);
    expect(page.focused).to.equal(move(page, 'oeffnen', 'up'));

    for (const _ of [1, 2, 3]) await press(page, 'Enter');
    expect(order(page)).to.deep.equal(['oeffnen', 'ablegen', 'scannen', 'stempeln']);
    expect(page.said.at(-1)).to.equal('Brief öffnen: jetzt Platz 1 von 4');
    expect(page.focused).to.equal(move(page, 'oeffnen', 'down'));
  });

  describe('untouched', () => {
    it('asks first, kindly, and is an answer once somebody says so', async () => {
      const page = await kindPage(orderingKind, ordering, { isAsked: true });
      expect(page.words('#problem')[0]).to.contain('Sie haben noch nichts verschoben.');
      expect(page.all('[aria-invalid=true][aria-describedby=problem]')).to.have.length(1);

      await tabTo(page, 'input');
      await space(page);
      expect(page.response).to.deep.equal(['ablegen', 'oeffnen', 'scannen', 'stempeln']);
      expect(page.words('#problem')).to.deep.equal([]);

      await space(page);
      expect(page.response).to.deep.equal([]);
    });

    it('is no longer so once something was moved, there and back, too', async () => {
      const page = await kindPage(orderingKind, ordering, { isAsked: true });
      await click(page, move(page, 'oeffnen', 'up'));
      expect(page.all('input')).to.deep.equal([]);
      expect(page.words('#problem')).to.deep.equal([]);

      await click(page, move(page, 'oeffnen', 'down'));
      expect((page.one('input') as HTMLInputElement).checked).to.equal(true);
      expect(page.response).to.deep.equal(['ablegen', 'oeffnen', 'scannen', 'stempeln']);
    });
  });

  it('keeps what it knows of an order that a revised question no longer fits', async () => {
    const page = await kindPage(orderingKind, ordering, { response: ['stempeln', 'gone', 'ablegen', 'stempeln'] });

    expect(order(page)).to.deep.equal(['stempeln', 'ablegen', 'oeffnen', 'scannen']);
  });

  describe('by dragging', () => {
    it('makes room, and lands where it is let go', async () => {
      const page = await kindPage(orderingKind, ordering);
      await dragTo(handle(page, 'ablegen'), handle(page, 'scannen'));
      expect(item(page, 'ablegen').matches('[data-dragged]')).to.equal(true);
      expect(item(page, 'oeffnen').style.translate).to.match(/^0px -\d/);
      expect(page.response).to.deep.equal([]);

      await letGo(handle(page, 'ablegen'), handle(page, 'scannen'));
      await page.updateComplete;
      expect(order(page)).to.deep.equal(['oeffnen', 'scannen', 'ablegen', 'stempeln']);
      expect(page.said).to.deep.equal(['In der Akte ablegen: jetzt Platz 3 von 4']);
      expect(page.all('.place').map(({ style }) => style.translate)).to.deep.equal(['', '', '', '']);
    });

    it('upwards, too', async () => {
      const page = await kindPage(orderingKind, ordering);
      await dragTo(handle(page, 'stempeln'), handle(page, 'ablegen'));
      await letGo(handle(page, 'stempeln'), handle(page, 'ablegen'));
      await page.updateComplete;

      expect(order(page)).to.deep.equal(['stempeln', 'ablegen', 'oeffnen', 'scannen']);
    });

    it('is taken back by Escape', async () => {
      const page = await kindPage(orderingKind, ordering);
      await dragTo(handle(page, 'ablegen'), handle(page, 'scannen'));
      await press(page, 'Escape');
      await letGo(handle(page, 'ablegen'), handle(page, 'scannen'));

      expect(page.response).to.deep.equal([]);
      expect(page.all('[data-dragged]')).to.deep.equal([]);
    });

    it('leaves a finger to scroll by everything but the handle', async () => {
      const page = await kindPage(orderingKind, ordering);

      expect(getComputedStyle(handle(page, 'ablegen')).touchAction).to.equal('none');
      expect(getComputedStyle(item(page, 'ablegen')).touchAction).to.equal('auto');
    });
  });

  describe('glides', () => {
    const gliding = (page: KindPage) => page.all('.place').filter((one) => one.getAnimations().length).length;

    it('to its place', async () => {
      const page = await kindPage(orderingKind, ordering);
      await click(page, move(page, 'oeffnen', 'up'));

      expect(gliding(page)).to.equal(2);
    });

    it('and stands there at once for whoever wants no motion', async () => {
      const { matchMedia } = window;
      window.matchMedia = (query) =>
        Object.create(matchMedia(query), { matches: { value: query === '(prefers-reduced-motion: reduce)' } });
      try {
        const page = await kindPage(orderingKind, ordering);
        await click(page, move(page, 'oeffnen', 'up'));

        expect(order(page)[0]).to.equal('oeffnen');
        expect(gliding(page)).to.equal(0);
      } finally {
        window.matchMedia = matchMedia;
      }
    });
  });

  it('shows of each place how it turned out, in a word', async () => {
    const page = await kindPage(orderingKind, ordering, {
      response: ['oeffnen', 'ablegen', 'scannen', 'stempeln'],
      chosen: parts({ oeffnen: true, ablegen: false, scannen: true, stempeln: false }),
    });

    expect(page.words('.options li')).to.deep.equal([
      '1. Brief öffnen richtig',
      '2. In der Akte ablegen nicht richtig',
      '3. Einscannen richtig',
      '4. Eingangsstempel setzen nicht richtig',
    ]);
    expect(page.words('.reason')[1]).to.equal('2. In der Akte ablegen');
  });

  const some = ['oeffnen', 'ablegen', 'scannen', 'stempeln'];
  isFineIn(orderingKind, ordering, {
    empty: {},
    'asked about': { isAsked: true },
    'said to be right': { response: ['ablegen', 'oeffnen', 'scannen', 'stempeln'] },
    moved: { response: some },
    wrong: { response: some, chosen: parts({ oeffnen: false, ablegen: false, scannen: false, stempeln: false }) },
    'partly right': {
      response: some,
      chosen: parts({ oeffnen: true, ablegen: false, scannen: true, stempeln: false }),
    },
    'checked, and only the score known': { response: some, chosen: [] },
  });
});
