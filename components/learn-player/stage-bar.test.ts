import { expect } from '@open-wc/testing';
import { expectAccessible } from '../testing/a11y.ts';
import { find, needsFilm, newSession, play, player, ready, timelineOf, until } from '../testing/player-fixture.ts';
import type { LearnPlayerStage } from './learn-player-stage.ts';
import type { LearnPlayer } from './learn-player.ts';

beforeEach(newSession);

/** A playing film in a place so many pixels wide, its bar laid out as it is to be there. */
async function playIn(width: number, layout: string): Promise<{ element: LearnPlayer; stage: LearnPlayerStage }> {
  const element = await player(ready(), { width, captions: true });
  const front = find(element, '[part=frame]').getBoundingClientRect();
  const { stage } = await play(element);
  await until(() => stage.shadowRoot!.querySelector(`.bar.${layout}`), layout);
  expect(find(element, '[part=frame]').getBoundingClientRect().height, 'nothing moves').to.equal(front.height);
  return { element, stage };
}

/** What can be seen in the bar, in reading order. */
function controlsOf(stage: LearnPlayerStage): HTMLElement[] {
  return [...stage.shadowRoot!.querySelectorAll<HTMLElement>('.bar > *')].filter((control) =>
    control.checkVisibility(),
  );
}

function namesOf(controls: HTMLElement[]): string[] {
  return controls.map(({ className, localName }) => className || localName);
}

/** Rows of names, from what stands how high. */
function rowsOf(controls: HTMLElement[]): string[][] {
  const rows: { middle: number; names: string[] }[] = [];
  for (const control of controls) {
    const { top, bottom } = control.getBoundingClientRect();
    const middle = (top + bottom) / 2;
    const row = rows.find((one) => Math.abs(one.middle - middle) < 16);
    if (row) row.names.push(...namesOf([control]));
    else rows.push({ middle, names: namesOf([control]) });
  }
  return rows.map(({ names }) => names);
}

/** Every control is whole, large enough to be hit, and shows a sign large enough to be seen. */
function expectWhole(element: LearnPlayer, stage: LearnPlayerStage): void {
  const frame = find(element, '[part=frame]').getBoundingClientRect();
  for (const control of [...controlsOf(stage).filter(({ className }) => className !== 'volume'), timelineOf(stage)]) {
    const { left, right, top, bottom, width, height } = control.getBoundingClientRect();
    const name = control.className || control.localName;
    expect(left, name).to.be.at.least(frame.left);
    expect(right, name).to.be.at.most(frame.right);
    expect(top, name).to.be.at.least(frame.top);
    expect(bottom, name).to.be.at.most(frame.bottom);
    expect(width, name).to.be.at.least(44);
    expect(height, name).to.be.at.least(44);
    const sign = control.querySelector('svg')?.getBoundingClientRect();
    if (sign) expect(Math.min(sign.width, sign.height), name).to.be.at.least(16);
  }
}

const FIRST = ['play-button', 'back-button', 'forward-button', 'captions-button', 'mute-button'];

describe('the bar of <learn-player>', () => {
  before(needsFilm);

  it('stands in one row on a large picture', async () => {
    const { element, stage } = await playIn(760, 'wide');
    expectWhole(element, stage);
    const [play, back, forward, captions, mute] = FIRST as [string, string, string, string, string];
    expect(rowsOf(controlsOf(stage).filter(({ className }) => className !== 'volume'))).to.deep.equal([
      [play, back, forward, 'learn-player-timeline', captions, mute, 'select', 'settings-button', 'full-screen-button'],
    ]);
    await expectAccessible(element);
  });

  it('on a phone holds in its first row what is needed all the time', async () => {
    const { element, stage } = await playIn(340, 'narrow');
    expectWhole(element, stage);
    expect(rowsOf(controlsOf(stage))).to.deep.equal([
      [...FIRST, 'settings-button', 'full-screen-button'],
      ['learn-player-timeline'],
    ]);
  });

  it('on a page 320 px wide without margins keeps full screen in the first row', async () => {
    const { element, stage } = await playIn(318, 'small');
    expectWhole(element, stage);
    expect(rowsOf(controlsOf(stage))).to.deep.equal([
      [...FIRST, 'full-screen-button'],
      ['learn-player-timeline', 'settings-button'],
    ]);
  });

  it('on a page 320 px wide with margins shows every control whole', async () => {
    const { element, stage } = await playIn(254, 'small');
    expectWhole(element, stage);
    expect(rowsOf(controlsOf(stage))).to.deep.equal([
      FIRST,
      ['full-screen-button', 'learn-player-timeline', 'settings-button'],
    ]);
    await expectAccessible(element);
  });

  it('in the narrowest place gives the time line a row of its own', async () => {
    const { element, stage } = await playIn(188, 'tiny');
    expectWhole(element, stage);
    expect(rowsOf(controlsOf(stage))).to.deep.equal([
      FIRST.slice(0, 4),
      ['mute-button', 'settings-button', 'full-screen-button'],
      ['learn-player-timeline'],
    ]);
  });

  it('goes ten seconds back and forward, and not beyond the ends', async () => {
    const { stage, video } = await play(await player());
    video.pause();
    video.currentTime = 5;
    await until(() => !video.seeking);
    find(stage, '.forward-button').click();
    await until(() => Math.abs(video.currentTime - 15) < 0.1 && !video.seeking);
    find(stage, '.back-button').click();
    find(stage, '.back-button').click();
    await until(() => video.currentTime === 0);
    expect(find(stage, '.forward-button').getAttribute('aria-label')).to.equal('10 Sekunden vor');
  });

  it('names what its buttons do next, in the element’s language', async () => {
    const { stage, video } = await play(await player(ready(), { lang: 'en' }));
    const names = () =>
      [...stage.shadowRoot!.querySelectorAll('.bar button')].map((button) => button.getAttribute('aria-label'));
    await until(() => names()[0] === 'Pause');
    find(stage, '.mute-button').click();
    await until(() => names().includes('Unmute'));
    expect(video.muted).to.be.true;
    find(stage, '.play-button').click();
    await until(() => names()[0] === 'Play');
    expect(names()).to.include.members([
      'Back 10 seconds',
      'Forward 10 seconds',
      'Captions',
      'Settings',
      'Full screen',
    ]);
  });
});
