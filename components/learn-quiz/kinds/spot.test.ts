import { expect, nextFrame } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import { parts, spot } from '../../testing/fixture-kinds.ts';
import type { KindPage } from '../../testing/kind-element.ts';
import { fromTheTop, isFineIn, kindPage, middleOf, press, space, tabTo } from '../../testing/kind-page.ts';
import { spotKind } from './spot.ts';

const picture = (page: KindPage) => page.one('.picture');
const area = (page: KindPage, option: string) => page.one(`.area[for=stelle-${option}]`);
const radio = (page: KindPage, option: string) => page.one(`input[value=${option}]`) as HTMLInputElement;
const isDrawn = (element: Element) => {
  const { boxShadow, outlineStyle, backgroundColor } = getComputedStyle(element);
  return boxShadow !== 'none' || outlineStyle !== 'none' || backgroundColor !== 'rgba(0, 0, 0, 0)';
};

async function click(page: KindPage, position: [number, number]): Promise<void> {
  await sendMouse({ type: 'click', position });
  await page.updateComplete;
}

describe('a place in a picture', () => {
  it('has its room before the picture is there, and comes from the course with its words', async () => {
    const page = await kindPage(spotKind, spot);
    const image = page.one('img') as HTMLImageElement;

    expect(image.src).to.contain('/demo/courses/d3-ablegen/ablegen.jpg');
    expect(image.crossOrigin).to.equal('anonymous');
    expect(image.alt).to.equal('Bildschirmfoto: die Maske „Dokument ablegen“');
    expect(image.offsetHeight / image.offsetWidth).to.be.closeTo(720 / 1280, 0.01);
    expect(page.one('[role=radiogroup]').getAttribute('aria-describedby')).to.equal(image.id);
  });

  it('is nowhere to be seen before one chooses, not by the pointer either', async () => {
    const page = await kindPage(spotKind, spot);

    expect(page.all('.area').filter(isDrawn)).to.deep.equal([]);
    for (const one of page.all('.area'))
      expect(getComputedStyle(one).cursor).to.equal(getComputedStyle(picture(page)).cursor);
  });

  it('lies where the course says, and a press on it chooses the same as the list', async () => {
    const page = await kindPage(spotKind, spot);
    const { left, top, width, height } = picture(page).getBoundingClientRect();
    const before = window.scrollY;
    await click(page, [Math.round(left + width * 0.72), Math.round(top + height * 0.75)]);

    expect(page.response).to.deep.equal(['speichern']);
    expect(radio(page, 'speichern').checked).to.equal(true);
    expect(page.focused).to.equal(radio(page, 'speichern'));
    expect(page.all('.area').filter(isDrawn)).to.deep.equal([area(page, 'speichern')]);
    expect(window.scrollY).to.equal(before);
  });

  it('says kindly where there is nothing, and keeps what was chosen', async () => {
    const page = await kindPage(spotKind, spot, { response: ['suche'] });
    const { left, top } = picture(page).getBoundingClientRect();
    await click(page, [Math.round(left + 12), Math.round(top + 12)]);
    expect(page.response).to.deep.equal(['suche']);
    expect(page.said).to.have.length(1);
    expect(page.said[0]).to.contain('Hier lässt sich nichts auswählen.');
    expect(page.words('.spot > .line')).to.deep.equal(page.said);

    await click(page, middleOf(area(page, 'speichern')));
    expect(page.words('.spot > .line')).to.deep.equal([]);
    expect(page.response).to.deep.equal(['speichern']);
  });

  it('is chosen by keys alone, and where one is shows in the picture, too', async () => {
    const page = await kindPage(spotKind, spot);
    fromTheTop(page);
    await tabTo(page, 'input');
    await nextFrame();
    expect(page.all('.area[data-focused]')).to.deep.equal([area(page, 'speichern')]);

    await space(page);
    await press(page, 'ArrowDown');
    await nextFrame();
    expect(page.response).to.deep.equal(['abbrechen']);
    expect(page.all('.area').filter(isDrawn)).to.deep.equal([area(page, 'abbrechen')]);

    await press(page, 'Tab');
    await nextFrame();
    expect(page.all('.area[data-focused]')).to.deep.equal([]);
  });

  it('can be enlarged, where the place one is at comes into view and the page stays', async () => {
    const page = await kindPage(spotKind, spot, { width: 320 });
    const small = picture(page).offsetWidth;
    fromTheTop(page);
    await tabTo(page, '.zoom');
    await press(page, 'Enter');
    const view = page.one('.view');
    expect(picture(page).offsetWidth).to.be.greaterThan(2.5 * small);
    expect(page.focused!.textContent.trim()).to.equal('Bild verkleinern');
    expect(view.tabIndex).to.equal(0);
    expect(view.getAttribute('aria-label')).to.equal('Das Bild, vergrößert');

    await tabTo(page, 'input');
    await nextFrame();
    const seen = view.getBoundingClientRect();
    const place = area(page, 'speichern').getBoundingClientRect();
    expect(place.left).to.be.at.least(seen.left);
    expect(place.right).to.be.at.most(seen.right);
    expect(place.bottom).to.be.at.most(seen.bottom);
    expect(page.getBoundingClientRect().width).to.equal(320);
  });

  it('that was chosen is in view once the picture is enlarged', async () => {
    const page = await kindPage(spotKind, spot, { width: 320, response: ['suche'] });
    page.one('.zoom').click();
    await page.updateComplete;
    await nextFrame();
    const seen = page.one('.view').getBoundingClientRect();
    const place = area(page, 'suche').getBoundingClientRect();

    expect(place.left).to.be.at.least(seen.left);
    expect(place.right).to.be.at.most(seen.right);
  });

  it('asks for an answer in words', async () => {
    const page = await kindPage(spotKind, spot, { isAsked: true });
    expect(page.words('#problem')[0]).to.contain('Bitte wählen Sie zuerst eine Stelle aus');

    await page.show({ response: ['gone'] });
    expect(page.words('#problem')).to.have.length(1);
    await page.show({ response: ['suche'] });
    expect(page.words('#problem')).to.deep.equal([]);
  });

  it('shows how the chosen one turned out, in a word, and nothing of the others', async () => {
    const page = await kindPage(spotKind, spot, { response: ['suche'], chosen: parts({ suche: false }) });

    expect(page.words('.options li')).to.deep.equal([
      'Schaltfläche „Ablegen“',
      'Schaltfläche „Abbrechen“',
      'Suchfeld nicht richtig',
    ]);
    expect(page.all('.area')).to.have.length(1);
    expect(page.words('.reason')).to.deep.equal([]);
  });

  isFineIn(spotKind, spot, {
    empty: {},
    asked: { isAsked: true },
    chosen: { response: ['suche'] },
    wrong: { response: ['suche'], chosen: parts({ suche: false }) },
    right: { response: ['speichern'], chosen: parts({ speichern: true }) },
    'checked, and only the score known': { response: ['suche'], chosen: [] },
  });
});
