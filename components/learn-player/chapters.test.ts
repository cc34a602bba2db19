import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { expectAccessible } from '../testing/a11y.ts';
import {
  course,
  find,
  needsFilm,
  newSession,
  play,
  player,
  ready,
  timelineOf,
  until,
} from '../testing/player-fixture.ts';
import type { LearnPlayerStage } from './learn-player-stage.ts';

const CHAPTERS = [
  { start: 0, title: 'Ansehen' },
  { start: 13.472, title: 'Aktenzeichen' },
  { start: 26.944, title: 'Eigenschaften' },
];

beforeEach(newSession);

function filmInChapters() {
  const with_ = course();
  with_.lessons[0]!.video!.chapters = CHAPTERS;
  return ready(undefined, { course: with_ });
}

const marksOf = (stage: LearnPlayerStage) => [
  ...find(stage, 'learn-player-timeline').shadowRoot!.querySelectorAll('.chapters i'),
];

describe('the chapters of a film', () => {
  before(needsFilm);

  it('begin at a mark on the time line, all but the first', async () => {
    const element = await player(filmInChapters());
    const { stage } = await play(element);
    const rail = find(stage, 'learn-player-timeline').shadowRoot!.querySelector('.rail')!.getBoundingClientRect();
    const marks = marksOf(stage).map((mark) => mark.getBoundingClientRect());
    expect(marks.length).to.equal(2);
    marks.forEach(({ left, right, top, bottom }, index) => {
      // The film is 53.888 seconds long: a quarter of it, and a half.
      expect(((left + right) / 2 - rail.left) / rail.width).to.be.closeTo((index + 1) / 4, 0.01);
      expect(top).to.be.lessThan(rail.top);
      expect(bottom).to.be.greaterThan(rail.bottom);
    });
    await expectAccessible(element);
  });

  it('are named with the time', async () => {
    const { stage, video } = await play(await player(filmInChapters()));
    video.pause();
    const line = timelineOf(stage);
    line.focus();
    await sendKeys({ press: 'Home' });
    await until(() => line.getAttribute('aria-valuetext') === '0 Sekunden von 53 Sekunden, Kapitel: Ansehen');
    for (const _ of [1, 2, 3]) await sendKeys({ press: 'ArrowRight' });
    await until(() => line.getAttribute('aria-valuetext') === '15 Sekunden von 53 Sekunden, Kapitel: Aktenzeichen');
  });

  it('are neither drawn nor named where a film has none', async () => {
    const { stage } = await play(await player());
    expect(marksOf(stage)).to.deep.equal([]);
    expect(timelineOf(stage).getAttribute('aria-valuetext')).not.to.contain('Kapitel');
  });
});
