import { expect, fixture, html } from '@open-wc/testing';
import { expectAccessible } from '../testing/a11y.ts';
import type { FixtureSession } from '../testing/fixture-session.ts';
import { fixtureSession } from '../testing/fixture-session.ts';
import { COURSE, find, needsFilm, ready, stageOf, until, watched, wordsOf } from '../testing/player-fixture.ts';
import type { LearnPlayer } from './learn-player.ts';

let session: FixtureSession;

beforeEach(() => {
  session = fixtureSession();
  scrollTo(0, 0);
});

/** A page with more players than are whole from the start; the last two are far below. */
async function page(view = ready()): Promise<LearnPlayer[]> {
  session.show(COURSE, view);
  const box = await fixture(html`
    <div>
      ${[0, 1, 2].map(() => html`<learn-player course=${COURSE} lesson="ablegen"></learn-player>`)}
      <div .style=${'block-size: 20000px'}></div>
      <learn-player id="below" course=${COURSE}></learn-player>
      <learn-player course=${COURSE} lesson="ablegen"></learn-player>
    </div>
  `);
  const players = [...box.querySelectorAll('learn-player')];
  await Promise.all(players.map(({ updateComplete }) => updateComplete));
  return players;
}

const isWhole = (element: LearnPlayer) => element.shadowRoot!.querySelector('learn-privacy-line') !== null;
const wholes = (players: LearnPlayer[]) => players.map(isWhole);

describe('many players on a page', () => {
  it('are whole where they are few, wherever they stand', async () => {
    const players = await page();
    expect(wholes(players)).to.deep.equal([true, true, true, false, false]);
  });

  it('have their headings, their picture and their play button from the start', async () => {
    const [, , , far] = await page();
    expect(wordsOf(far!, '[part=course] h2')).to.equal('Dokumente in d.3 ablegen');
    expect(wordsOf(far!, '[part=title] h3')).to.equal('Ein Dokument ablegen');
    expect(wordsOf(far!, '[part=play]')).to.equal('Abspielen');
    expect(find<HTMLImageElement>(far!, '.picture img').src).to.match(/ablegen\.jpg$/);
    const names = find(far!, '[part=play]').getAttribute('aria-labelledby')!.split(' ');
    expect(names.map((id) => wordsOf(far!, `#${id}`))).to.deep.equal(['Abspielen', 'Ein Dokument ablegen']);
    await expectAccessible(far!);
  });

  it('say where to go on, and what is locked', async () => {
    const [, , , far] = await page(ready(watched([[0, 30]], 23)));
    expect(wordsOf(far!, '[part=play]')).to.equal('Weiter bei 0:23');
    const view = ready();
    view.course.lessons[0]!.locked = true;
    session.show(COURSE, view);
    await far!.updateComplete;
    expect(wordsOf(far!, '.locked')).to.contain('melden Sie sich an');
    await expectAccessible(far!);
  });

  it('are whole when somebody comes near, and stay so', async () => {
    const players = await page();
    players[3]!.scrollIntoView();
    await until(() => isWhole(players[3]!), 'whole');
    expect(wordsOf(players[3]!, '[part=materials] a')).to.contain('Kurzanleitung');
    scrollTo(0, 0);
    await new Promise((next) => requestAnimationFrame(next));
    expect(isWhole(players[3]!)).to.be.true;
  });

  it('keep the focus that somebody has brought along', async () => {
    const players = await page();
    find(players[3]!, '[part=play]').focus();
    await until(() => isWhole(players[3]!), 'whole');
    expect(players[3]!.shadowRoot!.activeElement).to.equal(find(players[3]!, '[part=play]'));
    expect(players[3]!.shadowRoot!.activeElement!.isConnected).to.be.true;
  });

  it('are whole before they are printed, at once', async () => {
    const players = await page();
    dispatchEvent(new Event('beforeprint'));
    expect(wholes(players)).to.deep.equal([true, true, true, true, true]);
    expect(wordsOf(players[4]!, '[part=materials] a')).to.contain('Kurzanleitung');
  });

  for (const init of [{ key: 'f', ctrlKey: true }, { key: 'f', metaKey: true }, { key: 'F3' }, { key: '/' }]) {
    it(`are whole when somebody searches the page (${JSON.stringify(init)})`, async () => {
      const players = await page();
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'f', bubbles: true }));
      expect(wholes(players)).to.deep.equal([true, true, true, false, false]);
      document.body.dispatchEvent(new KeyboardEvent('keydown', { ...init, bubbles: true }));
      expect(wholes(players)).to.deep.equal([true, true, true, true, true]);
    });
  }

  it('come into view whole when a link leads there', async () => {
    const players = await page();
    for (const player of players) if (player !== players[3]) player.course = 'another';
    location.hash = `#learn=${COURSE}/ablegen@23`;
    await until(() => players[3]!.shadowRoot!.activeElement, 'has the focus');
    expect(isWhole(players[3]!)).to.be.true;
    expect(wordsOf(players[3]!, '[part=play]')).to.contain('Ab 0:23');
    history.replaceState(null, '', location.href.split('#')[0]);
  });

  it('play at the first press, however far', async function () {
    needsFilm.call(this);
    const players = await page();
    find(players[3]!, '[part=play]').click();
    expect(isWhole(players[3]!)).to.be.true;
    await stageOf(players[3]!);
  });
});
