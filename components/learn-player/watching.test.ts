import { aTimeout, expect } from '@open-wc/testing';
import { LearnWatchEvent } from '../shared/lesson-events.ts';
import { panelOf, stopped, stopping } from '../testing/moments-fixture.ts';
import {
  COURSE,
  course,
  find,
  needsFilm,
  newSession,
  player,
  play,
  ready,
  session,
  stageOf,
  until,
} from '../testing/player-fixture.ts';
import type { LearnPlayer } from './learn-player.ts';

beforeEach(newSession);

/** As a quiz asks; whether somebody took it. */
function ask(seconds: number, lesson = 'ablegen', from: EventTarget = document.body): boolean {
  return !from.dispatchEvent(new LearnWatchEvent(COURSE, lesson, seconds));
}

function videoOf(element: LearnPlayer): HTMLVideoElement {
  return find<HTMLVideoElement>(find(element, 'learn-player-stage'), 'video');
}

describe('a quiz that names the second which explains it', () => {
  before(needsFilm);

  it('has it played by the player, in view and with the focus', async () => {
    const element = await player();
    element.parentElement!.style.paddingBlock = '200vh';
    scrollTo(0, 0);
    expect(ask(20)).to.be.true;
    const stage = await stageOf(element);
    const video = videoOf(element);
    await until(() => video.currentTime > 20.2 && !video.paused, 'plays');
    expect(video.currentTime).to.be.lessThan(24);
    await until(() => stage.shadowRoot!.activeElement?.className === 'play-button', 'has the focus');
    const { top, bottom } = video.getBoundingClientRect();
    expect(top).to.be.at.least(-1);
    expect(bottom).to.be.at.most(innerHeight + 1);

    expect(ask(40)).to.be.true;
    await until(() => video.currentTime > 40, 'while it plays, too');
  });

  it('is taken by one player only, and by none that can’t show it', async () => {
    const one = await player();
    const other = document.createElement('learn-player');
    other.course = COURSE;
    one.parentElement!.append(other);
    await other.updateComplete;
    expect(ask(10)).to.be.true;
    await stageOf(one);
    await aTimeout(50);
    expect(other.shadowRoot!.querySelector('learn-player-stage')).to.be.null;

    expect(ask(10, 'nirgends'), 'no such lesson').to.be.false;
    expect(ask(10, 'text'), 'no film').to.be.false;
    one.lesson = other.lesson = 'text';
    await one.updateComplete;
    expect(ask(10), 'stays with another lesson').to.be.false;
    one.remove();
    other.remove();
    expect(ask(10), 'gone').to.be.false;
  });

  it('chooses the lesson', async () => {
    const two = course();
    two.lessons.push({ ...structuredClone(two.lessons[0]!), id: 'zweite', title: 'Und weiter' });
    const element = await player(ready(undefined, { course: two }));
    session.select = (_course, lesson) => session.show(COURSE, ready(undefined, { course: two, lesson }));
    expect(ask(12, 'zweite')).to.be.true;
    await until(() => element.shadowRoot!.querySelector('learn-player-stage'), 'is on stage');
    await until(() => videoOf(element).currentTime > 12.1);
  });

  it('makes room where it is asked in the film itself, and comes again after that', async () => {
    const element = await player(stopping({ questions: { aktenzeichen: { moment: 2, required: true } } }));
    const { stage, video } = await play(element);
    const panel = await stopped(element);
    await until(() => panel.querySelector('learn-quiz'));
    expect(ask(0.5, 'ablegen', panel.querySelector('learn-quiz')!)).to.be.true;
    await until(() => !panelOf(element) && !video.paused && video.currentTime < 1.5, 'plays from there');
    expect(stage.shadowRoot!.activeElement?.className).to.equal('play-button');
    await stopped(element);
    expect(video.currentTime).to.be.within(2, 2.6);
  });
});
