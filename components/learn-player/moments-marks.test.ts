import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { expectAccessible } from '../testing/a11y.ts';
import { answerKey } from '../shared/session.ts';
import { marksOf, panelOf, stopped, stopping } from '../testing/moments-fixture.ts';
import { find, needsFilm, newSession, play, player, timelineOf, until } from '../testing/player-fixture.ts';
import type { LearnPlayerStage } from './learn-player-stage.ts';
import type { LearnPlayer } from './learn-player.ts';

/** The film is 53.888 seconds long: a quarter of it, a half, three quarters. */
const MOMENTS = {
  questions: { aktenzeichen: { moment: 13.472 }, nie: { moment: 40.416, required: true as const } },
  notes: [{ moment: 26.944 }],
};

beforeEach(newSession);

/** Goes on with the Tab key from the first control of the bar, as far as the marks; which of them has the focus. */
async function tabIn(stage: LearnPlayerStage): Promise<number> {
  stage.focus();
  const focused = () => marksOf(stage).findIndex((mark) => mark.matches(':focus'));
  for (let stop = 0; stop < 12 && focused() < 0; stop++) await sendKeys({ press: 'Tab' });
  return focused();
}

async function marked(element: LearnPlayer) {
  const { stage, video } = await play(element);
  await until(() => marksOf(stage).length, 'marks');
  video.pause();
  return { stage, video, marks: marksOf(stage) };
}

describe('the marks of moments on the time line', () => {
  before(needsFilm);

  it('lie where the moments are, and say which, when, and whether they are done', async () => {
    for (const width of [320, 900]) {
      newSession();
      const answers = new Map([[answerKey('ablegen', 'aktenzeichen'), { response: ['eigenschaften'] }]]);
      const element = await player(stopping(MOMENTS, { answers }), { width });
      const { stage, marks } = await marked(element);
      const timeline = find(stage, 'learn-player-timeline');
      const rail = find(timeline, '.rail').getBoundingClientRect();
      marks.forEach((mark, index) => {
        const sign = mark.querySelector('svg')!.getBoundingClientRect();
        expect(((sign.left + sign.right) / 2 - rail.left) / rail.width).to.be.closeTo((index + 1) / 4, 0.01);
        expect(sign.bottom, 'above the rail').to.be.at.most(rail.top + 1);
        const { width: wide, height } = mark.getBoundingClientRect();
        expect(Math.min(wide, height)).to.be.at.least(44);
      });
      expect(marks.map(({ ariaLabel }) => ariaLabel)).to.deep.equal([
        'Frage zwischendurch: Wo steht das Aktenzeichen?, bei 0:13, erledigt',
        'Gut zu wissen: Der Eingangskorb ist kein Archiv, bei 0:26',
        'Frage zwischendurch: Das Aktenzeichen ändert sich nie., bei 0:40, zum Weitersehen nötig',
      ]);
      const fill = (mark: HTMLElement) => getComputedStyle(mark.querySelector('svg')!).fill;
      expect(fill(marks[0]!)).to.equal('rgb(255, 255, 255)');
      expect(fill(marks[1]!)).to.equal('rgb(16, 24, 29)');
      const shapes = marks.map((mark) => mark.querySelector('path')!.getAttribute('d'));
      expect(shapes[0]).to.equal(shapes[2]);
      expect(shapes[0]).not.to.equal(shapes[1]);
      await expectAccessible(element);
    }
  });

  it('are one stop of the Tab key; arrows lead on, Enter goes there and opens it', async () => {
    const element = await player(stopping(MOMENTS));
    const { stage, video, marks } = await marked(element);
    const focused = () => marks.findIndex((mark) => mark.matches(':focus'));
    expect(await tabIn(stage)).to.equal(0);
    await sendKeys({ press: 'ArrowRight' });
    expect(focused()).to.equal(1);
    expect(video.currentTime, 'not the film').to.be.lessThan(5);
    await sendKeys({ press: 'Tab' });
    expect(focused(), 'one stop').to.equal(-1);
    expect(timelineOf(stage).matches(':focus')).to.be.true;
    expect(await tabIn(stage), 'where one was').to.equal(1);
    for (const [press, at] of [
      ['End', 2],
      ['ArrowRight', 2],
      ['Home', 0],
      ['ArrowRight', 1],
    ] as const) {
      await sendKeys({ press });
      expect(focused(), press).to.equal(at);
    }
    await sendKeys({ press: 'Enter' });
    await stopped(element);
    await until(() => !video.seeking);
    expect(video.currentTime).to.be.closeTo(26.944, 0.3);
    expect(video.paused).to.be.true;
  });

  it('are meant by whoever presses the line there, and don’t stop who pulls the handle across', async () => {
    const element = await player(stopping(MOMENTS), { width: 700 });
    const { stage, video, marks } = await marked(element);
    marks[1]!.scrollIntoView({ block: 'center' });
    const centre = (mark: HTMLElement): [number, number] => {
      const { left, right, top, bottom } = mark.getBoundingClientRect();
      return [Math.round((left + right) / 2), Math.round((top + bottom) / 2)];
    };
    const [x, y] = centre(marks[1]!);
    await sendMouse({ type: 'click', position: [x + 3, y] });
    const panel = await stopped(element);
    expect(panel.getAttribute('aria-label')).to.equal('Gut zu wissen');
    await until(() => !video.seeking);
    expect(video.currentTime).to.be.closeTo(26.944, 0.3);

    // Pulling, as no driver of browsers can everywhere: it ends on a mark, and doesn't mean it.
    const line = timelineOf(stage);
    const [from, to] = [centre(marks[1]!)[0], centre(marks[0]!)[0]];
    const press = { bubbles: true, composed: true };
    line.dispatchEvent(new PointerEvent('pointerdown', { ...press, clientX: from }));
    line.value = '14';
    line.dispatchEvent(new Event('input'));
    line.dispatchEvent(new MouseEvent('click', { ...press, clientX: to }));
    await until(() => !panelOf(element), 'makes room');
    await until(() => !video.seeking);
    expect(video.currentTime).to.be.within(12, 15);
    expect(find(stage, '.play-button').ariaLabel).to.equal('Abspielen');
  });

  it('lead to what is needed before, first', async () => {
    const element = await player(
      stopping({ questions: { aktenzeichen: { moment: 10, required: true }, nie: { moment: 40 } } }),
    );
    const { video, marks } = await marked(element);
    marks[1]!.click();
    const panel = await stopped(element);
    await until(() => !video.seeking && Math.abs(video.currentTime - 10) < 0.3);
    expect(panel.textContent).to.contain('Hier wartet noch etwas auf Sie.');
  });

  it('aren’t there where a film has no moments', async () => {
    const { stage, video } = await play(await player());
    await until(() => video.currentTime > 1);
    expect(marksOf(stage)).to.deep.equal([]);
    expect(stage.children.length).to.equal(0);
  });
});
