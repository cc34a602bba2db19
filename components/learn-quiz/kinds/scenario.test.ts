import { expect } from '@open-wc/testing';
import { parts, scenario } from '../../testing/fixture-kinds.ts';
import type { KindPage } from '../../testing/kind-element.ts';
import { fromTheTop, isFineIn, kindPage, press, space, tabTo } from '../../testing/kind-page.ts';
import { scenarioKind } from './scenario.ts';

const scene = (page: KindPage) => page.words('.scene-title')[0];
const options = (page: KindPage) => page.words('.scene label');
const path = (page: KindPage) => page.words('.path li');

async function decide(page: KindPage, option: string): Promise<void> {
  page.one(`input[value=${option}]`).click();
  await page.updateComplete;
  page.one('.scene .button').click();
  await page.updateComplete;
}

describe('a story in which one decides', () => {
  it('shows one scene at a time, and choosing alone goes nowhere', async () => {
    const page = await kindPage(scenarioKind, scenario);
    expect(scene(page)).to.equal('Am Telefon');
    expect(page.words('.scene .rich')).to.deep.equal(['Der Verein fragt, wo sein Antrag bleibt.']);
    expect(options(page)).to.deep.equal(['Ich verspreche den Bescheid für morgen', 'Ich sehe in der Akte nach']);

    page.one('input[value=nachsehen]').click();
    await page.updateComplete;
    expect(scene(page)).to.equal('Am Telefon');
    expect(page.response).to.deep.equal([]);
  });

  it('is gone through by keys alone: the focus goes to each scene, and what was decided is said and stays in sight', async () => {
    const page = await kindPage(scenarioKind, scenario);
    fromTheTop(page);
    await tabTo(page, 'input');
    await press(page, 'ArrowDown', 'Enter');
    expect(page.response).to.deep.equal(['nachsehen']);
    expect(scene(page)).to.equal('Die Akte ist gefunden');
    expect(page.focused).to.equal(page.one('.scene'));
    expect(page.focused!.getAttribute('aria-labelledby')).to.equal(page.one('.scene-title').id);
    expect(page.focused!.getAttribute('aria-describedby')).to.equal(page.one('.scene .rich').id);
    expect(page.said).to.deep.equal(['Sie haben entschieden: Ich sehe in der Akte nach']);
    expect(path(page)).to.deep.equal(['Am Telefon: Ich sehe in der Akte nach']);

    await tabTo(page, 'input');
    await space(page);
    await tabTo(page, '[type=submit]');
    await press(page, 'Enter');
    expect(page.response).to.deep.equal(['nachsehen', 'auflegen']);
    expect(page.focused).to.equal(page.one('.end'));
    expect(page.words('.end')).to.deep.equal(['Sie sind am Ende der Geschichte angekommen.']);
  });

  it('goes back one decision, which is still chosen', async () => {
    const page = await kindPage(scenarioKind, scenario, { response: ['nachsehen', 'auflegen'] });
    fromTheTop(page);
    await tabTo(page, '.quiet');
    await press(page, 'Enter');
    expect(page.response).to.deep.equal(['nachsehen']);
    expect(page.said).to.deep.equal(['Zurückgenommen: Ich lege auf, das war alles']);
    expect((page.one('input:checked') as HTMLInputElement).value).to.equal('auflegen');
    expect(page.focused).to.equal(page.one('.scene'));

    page.one('.scene .quiet').click();
    await page.updateComplete;
    expect(page.response).to.deep.equal([]);
    expect(page.all('.scene .quiet')).to.deep.equal([]);
    await decide(page, 'versprechen');
    expect(page.response).to.deep.equal(['versprechen']);
    expect(page.words('.end')).to.have.length(1);
  });

  it('can begin again at its end', async () => {
    const page = await kindPage(scenarioKind, scenario, { response: ['nachsehen', 'auflegen'] });
    expect(page.words('.actions .quiet')).to.deep.equal(['Letzte Entscheidung ändern', 'Von vorn beginnen']);

    page.all('.actions .quiet')[1]!.click();
    await page.updateComplete;
    expect(page.response).to.deep.equal([]);
    expect(scene(page)).to.equal('Am Telefon');
    expect(page.focused).to.equal(page.one('.scene'));
    expect(page.said).to.deep.equal(['Die Geschichte beginnt von vorn.']);
  });

  it('asks whoever goes on without a choice, once they have it the words are gone', async () => {
    const page = await kindPage(scenarioKind, scenario);
    page.one('.scene .button').click();
    await page.updateComplete;
    expect(page.words('[part=error]')).to.deep.equal(['Bitte wählen Sie zuerst, wie Sie sich entscheiden.']);
    expect(page.said).to.deep.equal(page.words('[part=error]'));
    expect(page.focused).to.equal(page.one('input'));
    expect(page.focused!.getAttribute('aria-describedby')).to.equal(page.one('[part=error]').id);

    page.one('input').click();
    await page.updateComplete;
    expect(page.words('[part=error]')).to.deep.equal([]);
  });

  it('takes the second press of a double click for none', async () => {
    const page = await kindPage(scenarioKind, scenario, { response: ['nachsehen'] });
    page.one('.scene .button').dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail: 2 }));
    await page.updateComplete;

    expect(page.words('[part=error]')).to.deep.equal([]);
  });

  it('can be checked at an end, and not before', async () => {
    const page = await kindPage(scenarioKind, scenario, { response: ['nachsehen'], isAsked: true });
    expect(page.words('#problem')[0]).to.contain('noch nicht zu Ende');
    expect(page.one('#check').checkVisibility()).to.equal(false);

    await decide(page, 'vermerken');
    expect(page.words('#problem')).to.deep.equal([]);
    expect(page.one('#check').checkVisibility()).to.equal(true);
  });

  it('goes on where a revised story still knows the way', async () => {
    const page = await kindPage(scenarioKind, scenario, { response: ['nachsehen', 'gone', 'auflegen'] });

    expect(scene(page)).to.equal('Die Akte ist gefunden');
    expect(path(page)).to.deep.equal(['Am Telefon: Ich sehe in der Akte nach']);
  });

  it('shows of each decision how it turned out, in a word', async () => {
    const page = await kindPage(scenarioKind, scenario, {
      response: ['nachsehen', 'auflegen'],
      chosen: parts({ nachsehen: true, auflegen: false }),
    });

    expect(page.words('.options li')).to.deep.equal([
      'Am Telefon: Ich sehe in der Akte nach richtig',
      'Die Akte ist gefunden: Ich lege auf, das war alles nicht richtig',
    ]);
    expect(page.words('.reason')[1]).to.equal('Die Akte ist gefunden: Ich lege auf, das war alles');
    expect(page.renderRoot.textContent).not.to.contain('Vermerk');
  });

  isFineIn(scenarioKind, scenario, {
    empty: {},
    half: { response: ['nachsehen'], isAsked: true },
    'at its end': { response: ['nachsehen', 'auflegen'] },
    wrong: { response: ['versprechen'], chosen: parts({ versprechen: false }) },
    'partly right': {
      response: ['nachsehen', 'auflegen'],
      chosen: parts({ nachsehen: true, auflegen: false }),
    },
    'checked, and only the score known': { response: ['nachsehen', 'auflegen'], chosen: [] },
  });
});
