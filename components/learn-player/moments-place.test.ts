import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { expectAccessible } from '../testing/a11y.ts';
import { panelOf, stopped, stopping, way } from '../testing/moments-fixture.ts';
import { find, needsFilm, newSession, play, player, until } from '../testing/player-fixture.ts';
import type { LearnPlayerStage } from './learn-player-stage.ts';
import type { LearnPlayer } from './learn-player.ts';

const QUESTION = { questions: { aktenzeichen: { moment: 1.5 } } };

beforeEach(newSession);

afterEach(async () => {
  Reflect.deleteProperty(document, 'fullscreenEnabled');
  await resize(1280, 800);
});

/** Some browsers keep their window as it is. */
async function resize(width: number, height: number): Promise<void> {
  await setViewport({ width, height }).catch(() => undefined);
}

/** Neither the picture nor the words over it nor a control lies under the panel. */
async function expectNothingCovered(element: LearnPlayer, stage: LearnPlayerStage, where: string): Promise<void> {
  // Where nobody pointed at the picture meanwhile, the bar comes back once the film is known to pause.
  const topOfBar = () => find(stage, '.bar').getBoundingClientRect().top;
  await until(() => find(stage, '.captions').getBoundingClientRect().bottom <= topOfBar() + 1, `captions ${where}`);
  const panel = element.shadowRoot!.querySelector('learn-player-moments')!.getBoundingClientRect();
  for (const selector of ['video', '.captions', '.bar']) {
    const { left, right, top, bottom } = find(stage, selector).getBoundingClientRect();
    const isApart =
      right <= panel.left + 1 || left >= panel.right - 1 || bottom <= panel.top + 1 || top >= panel.bottom - 1;
    expect(isApart, `${selector} ${where}`).to.be.true;
  }
}

describe('the place of a moment', () => {
  before(needsFilm);

  for (const width of [254, 320, 680, 800, 1200, 1500]) {
    it(`is below or beside the picture, and never over it: ${width} pixels wide`, async () => {
      const element = await player(stopping(QUESTION), { width, captions: true });
      const { stage } = await play(element);
      await stopped(element);
      await until(() => stage.shadowRoot!.querySelector('.captions'), 'captions');
      await expectNothingCovered(element, stage, `at ${width}`);
      const video = find(stage, 'video').getBoundingClientRect();
      const panel = find(element, 'learn-player-moments').getBoundingClientRect();
      const isWide = find(element, '.box').clientWidth >= 720;
      expect(panel.top < video.bottom - 1, `beside at ${width}`).to.equal(isWide);
      expect(panel.width, `wide enough at ${width}`).to.be.at.least(Math.min(width - 2, 300));
      expect(video.width / video.height).to.be.closeTo(16 / 9, 0.02);
      const frame = find(element, '[part=frame]').getBoundingClientRect();
      expect(panel.bottom, `ends with the frame at ${width}`).to.be.closeTo(frame.bottom, 1);
    });
  }

  it('fits into its page', async () => {
    const element = await player(stopping(QUESTION), { width: 288 });
    await play(element);
    const panel = await stopped(element);
    await until(() => panel.querySelector('learn-quiz')?.shadowRoot?.querySelector('form'), 'the question');
    expect(panel.scrollWidth).to.be.at.most(panel.clientWidth);
    for (const button of panel.querySelectorAll('.ways button')) {
      const { height, left, right } = button.getBoundingClientRect();
      // Of three buttons in a row one is now and then a hundredth of a pixel less.
      expect(Math.round(height)).to.be.at.least(44);
      expect(left).to.be.at.least(panel.getBoundingClientRect().left);
      expect(right).to.be.at.most(panel.getBoundingClientRect().right);
    }
    await expectAccessible(element);
  });

  it('is within what fills the window, where the Tab key reaches it, and Escape leaves', async () => {
    // As on an iPhone: elements can't have the screen.
    Object.defineProperty(document, 'fullscreenEnabled', { value: false, configurable: true });
    for (const [width, height] of [
      [900, 600],
      [360, 700],
    ] as const) {
      newSession();
      await resize(width, height);
      const element = await player(stopping(QUESTION), { captions: true });
      const { stage } = await play(element);
      find(stage, '.full-screen-button').click();
      await until(() => stage.hasAttribute('popover'), 'fills the window');
      await stopped(element);
      await until(() => stage.shadowRoot!.querySelector('.captions'), 'captions');
      const place = find(element, 'learn-player-moments').getBoundingClientRect();
      expect(place.right, `${width}`).to.be.at.most(innerWidth + 1);
      expect(place.bottom, `${width}`).to.be.at.most(innerHeight + 1);
      expect(place.height, `${width}`).to.be.at.least(innerHeight * 0.4);
      const bar = find(stage, '.bar').getBoundingClientRect();
      expect(bar.right <= place.left + 1 || bar.bottom <= place.top + 1, `${width}`).to.be.true;

      const back = way(element, 'Stelle noch einmal ansehen')!;
      back.focus();
      await sendKeys({ press: 'Tab' });
      expect(stage.shadowRoot!.activeElement?.className, 'from the last stop to the first').to.equal('play-button');
      way(element, 'Überspringen')!.focus();
      await sendKeys({ press: 'Escape' });
      await until(() => !stage.hasAttribute('popover'), 'leaves');
      expect(panelOf(element), 'still asks').to.exist;
      element.parentElement!.remove();
    }
  });
});
