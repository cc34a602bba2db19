import { aTimeout, expect, fixture, html, oneEvent } from '@open-wc/testing';
import { expectAccessible } from '../testing/a11y.ts';
import {
  COURSE,
  course,
  find,
  needsFilm,
  newSession,
  play,
  player,
  ready,
  secondsReported,
  session,
  stageOf,
  until,
  watched,
  wordsOf,
} from '../testing/player-fixture.ts';
import type { LearnPlayer } from './learn-player.ts';

beforeEach(newSession);

/** The page goes to another address. */
afterEach(async () => {
  history.replaceState(null, '', location.href.split('#')[0]);
  await aTimeout(0);
});

const LINK = `#learn=${COURSE}/ablegen`;

/** As a click on a link does, without a jump of the page. */
async function follow(hash: string): Promise<void> {
  const followed = oneEvent(window, 'hashchange');
  location.hash = hash;
  await followed;
}

const arrived = (element: LearnPlayer) => until(() => document.activeElement === element, 'has the focus');
const said = (element: LearnPlayer) => wordsOf(element, '[part=status]');

describe('a link to a place in a course', () => {
  it('waits with the film at its second when the page opens', async () => {
    history.replaceState(null, '', `${LINK}@23`);
    const element = await player();
    await arrived(element);

    expect(session.asked).to.deep.equal(['select ablegen']);
    expect(wordsOf(element, '[part=play]')).to.equal('Ab 0:23 abspielen: Ein Dokument ablegen');
    expect(element.shadowRoot!.activeElement).to.equal(find(element, '[part=play]'));
    expect(element.shadowRoot!.querySelector('learn-player-stage')).to.be.null;
    expect(location.hash).to.equal(`${LINK}@23`);
    await expectAccessible(element);
  });

  it('is followed when the address changes, again and again', async () => {
    const element = await player();
    await follow(`${LINK}@23`);
    await arrived(element);
    await follow('#');
    (document.activeElement as HTMLElement).blur();
    await follow(`${LINK}@23`);
    await arrived(element);
    await follow(`${LINK}@30`);
    await until(() => wordsOf(element, '[part=play]').startsWith('Ab 0:30'), 'goes to the other second');
  });

  it('brings the player into view', async () => {
    session.show(COURSE, ready());
    const box = await fixture(
      html`<div>
        <div style="block-size: 300vh"></div>
        <learn-player course=${COURSE}></learn-player>
      </div>`,
    );
    const element = box.querySelector('learn-player')!;
    await follow(LINK);
    await arrived(element);
    const { top, bottom } = find(element, '[part=play]').getBoundingClientRect();
    expect(top).to.be.within(0, innerHeight);
    expect(bottom).to.be.within(0, innerHeight);
  });

  it('goes on as usual where it names no second', async () => {
    history.replaceState(null, '', LINK);
    const element = await player(ready(watched([[0, 30]], 23)));
    await arrived(element);
    expect(wordsOf(element, '[part=play]')).to.contain('Weiter bei 0:23');
  });

  it('leads to a text', async () => {
    history.replaceState(null, '', `#learn=${COURSE}/text`);
    const element = await player(ready(undefined, { lesson: 'text' }));
    await arrived(element);
    expect(session.asked).to.deep.equal(['select text']);
    expect(said(element)).to.equal('');
  });

  it('to a lesson that is gone says so, and shows the course as usual', async () => {
    history.replaceState(null, '', `#learn=${COURSE}/weg@12`);
    const element = await player();
    await arrived(element);
    expect(said(element)).to.equal('Die verlinkte Lektion gibt es in diesem Kurs nicht mehr.');
    expect(session.asked).to.deep.equal([]);
    expect(wordsOf(element, '[part=play]')).to.contain('Abspielen');
    await expectAccessible(element);

    find(element, 'li:nth-child(2) button').click();
    await element.updateComplete;
    expect(said(element)).to.equal('');
  });

  it('to a second beyond the end says so, and shows the lesson as usual', async () => {
    history.replaceState(null, '', `${LINK}@599`);
    const element = await player();
    await arrived(element);
    expect(said(element)).to.equal('Die verlinkte Stelle (9:59) gibt es in diesem Film nicht mehr.');
    expect(session.asked).to.deep.equal(['select ablegen']);
    expect(wordsOf(element, '[part=play]')).to.equal('Abspielen: Ein Dokument ablegen');
  });

  it('to a locked lesson says that it needs signing in', async () => {
    const locked = course();
    const { video: _, ...film } = locked.lessons[0]!;
    locked.lessons[0] = { ...film, locked: true, body: [], materials: [], questions: [] };
    history.replaceState(null, '', `${LINK}@23`);
    const element = await player(ready(undefined, { course: locked }));
    await arrived(element);
    expect(wordsOf(element, '.locked')).to.contain('Bitte melden Sie sich an');
  });

  it('into another course, or of the page’s own, is none of the player’s business', async () => {
    const element = await player();
    const wasThere = location.href.split('#')[0];
    for (const hash of [
      '#learn=anderer-kurs/ablegen@3',
      '#/seite/7',
      '#learn',
      '#learning=1',
      '#learn=',
      '#learn=%E0%A4%A',
    ]) {
      await follow(hash);
      await aTimeout(50);
      expect(location.href).to.equal(`${wasThere}${hash}`);
    }
    expect(session.asked).to.deep.equal([]);
    expect(document.activeElement).not.to.equal(element);
    expect(said(element)).to.equal('');
  });

  it('is followed by one player of several, and by none that stays with another lesson', async () => {
    session.show(COURSE, ready());
    const box = await fixture(
      html`<div>
        <learn-player course=${COURSE} lesson="text"></learn-player>
        <learn-player course=${COURSE} lesson="ablegen"></learn-player>
        <learn-player course=${COURSE}></learn-player>
      </div>`,
    );
    const [, second] = box.querySelectorAll('learn-player');
    await follow(`${LINK}@23`);
    await arrived(second!);
    await aTimeout(100);
    expect(document.activeElement).to.equal(second);
    expect(session.asked).to.deep.equal(['select ablegen']);
  });

  it('isn’t followed again when the page draws its player anew', async () => {
    history.replaceState(null, '', `${LINK}@23`);
    await arrived(await player());
    session.asked.length = 0;
    const again = await player();
    await aTimeout(100);
    expect(session.asked).to.deep.equal([]);
    expect(document.activeElement).not.to.equal(again);
  });

  it('waits for a course that is on its way, and leaves the focus to whoever writes meanwhile', async () => {
    const field = await fixture<HTMLInputElement>(html`<input aria-label="Suche" />`);
    history.replaceState(null, '', `${LINK}@23`);
    const element = await player({ phase: 'loading' });
    field.focus();
    session.show(COURSE, ready());
    await until(() => wordsOf(element, '[part=card]').includes('Ab 0:23'));
    await aTimeout(50);
    expect(document.activeElement).to.equal(field);
  });

  it('speaks English where the page does', async () => {
    history.replaceState(null, '', `${LINK}@599`);
    const element = await player(ready(), { lang: 'en' });
    await until(() => said(element));
    expect(said(element)).to.equal('The place of this link (9:59) is no longer part of the film.');
  });
});

describe('a link to a place in a film', () => {
  before(needsFilm);

  it('starts it there, and not before somebody presses play', async () => {
    history.replaceState(null, '', `${LINK}@23`);
    const element = await player();
    await arrived(element);
    const { video } = await play(element);
    expect(video.currentTime).to.be.within(23, 26);
    expect(secondsReported()).to.be.lessThan(4);
  });

  it('leads on in a film that plays already', async () => {
    const element = await player();
    const { stage, video } = await play(element);
    await follow(`${LINK}@40`);
    await until(() => video.currentTime >= 40, 'is there');
    expect(await stageOf(element)).to.equal(stage);
    expect(secondsReported()).to.be.lessThan(10);
  });

  it('can be left for the beginning', async () => {
    const element = await player(ready(watched([[0, 30]], 23)));
    expect(wordsOf(element, '[part=play]')).to.contain('Weiter bei 0:23');
    expect(wordsOf(element, '[part=anew]')).to.equal('Von vorn: Ein Dokument ablegen');
    await expectAccessible(element);
    find(element, '[part=anew]').click();
    const video = find<HTMLVideoElement>(await stageOf(element), 'video');
    await until(() => video.currentTime > 0.2 && !video.seeking, 'plays');
    expect(video.currentTime).to.be.lessThan(10);
  });
});
