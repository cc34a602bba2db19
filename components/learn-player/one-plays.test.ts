import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import {
  COURSE,
  needsFilm,
  newSession,
  play,
  ready,
  secondsReported,
  session,
  until,
} from '../testing/player-fixture.ts';
import type { LearnPlayer } from './learn-player.ts';

beforeEach(newSession);

async function players(template: ReturnType<typeof html>): Promise<LearnPlayer[]> {
  session.show(COURSE, ready());
  const box = await fixture(html`<div>${template}</div>`);
  const all = [...box.querySelectorAll('learn-player')];
  for (const one of all) await one.updateComplete;
  return all;
}

describe('several <learn-player>', () => {
  before(needsFilm);

  it('play one at a time, and nothing that was watched is lost', async () => {
    const [one, other] = await players(
      html`<learn-player course=${COURSE}></learn-player><learn-player course=${COURSE}></learn-player>`,
    );
    const first = await play(one!);
    await until(() => first.video.currentTime > 1.2);
    const second = await play(other!);
    expect(first.video.paused).to.be.true;
    await until(() => secondsReported() > 0);
    expect(secondsReported()).to.be.closeTo(first.video.currentTime, 0.4);

    await first.video.play();
    await until(() => second.video.paused);
    expect(first.video.paused).to.be.false;
  });

  it('play at the same time where the page says so', async () => {
    const [one, other] = await players(
      html`<learn-player course=${COURSE}></learn-player> <learn-player course=${COURSE} concurrent></learn-player>`,
    );
    const first = await play(one!);
    const second = await play(other!);
    expect(first.video.paused).to.be.false;
    await first.video.play();
    await aTimeout(50);
    expect(second.video.paused).to.be.false;
  });

  it('hear of other tabs, and tell them nothing but that they began', async () => {
    const [one] = await players(html`<learn-player course=${COURSE}></learn-player>`);
    const tab = new BroadcastChannel('learn-playing');
    const heard: unknown[] = [];
    tab.addEventListener('message', ({ data }) => heard.push(data));
    const { video } = await play(one!);
    await until(() => heard.length);
    expect(heard).to.deep.equal(['playing']);

    tab.postMessage('playing');
    await until(() => video.paused, 'pauses');
    // Who doesn't play doesn't listen either: another player's start leaves it as it is.
    tab.postMessage('playing');
    await video.play();
    await until(() => heard.length === 2);
    expect(video.paused).to.be.false;
    tab.close();
  });
});
