import { aTimeout, expect, oneEvent } from '@open-wc/testing';
import { FIRST_TERM } from '../../server/contract/course.ts';
import type { Interval } from '../../server/contract/state.ts';
import { EMPTY_LESSON } from '../../server/contract/state.ts';
import { READ_STEP } from '../../server/contract/summarize.ts';
import { expectAccessible } from '../testing/a11y.ts';
import type { LearnLessonStartedEvent } from '../shared/lesson-events.ts';
import {
  busy,
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
  timelineOf,
  until,
  watched,
  watchedFacts,
  wordsOf,
} from '../testing/player-fixture.ts';

beforeEach(newSession);

describe('<learn-player> while it plays', () => {
  before(needsFilm);

  it('plays, and reports only the seconds that were played', async () => {
    const element = await player();
    const started = oneEvent(element, 'learn-lesson-started');
    const { stage, video } = await play(element);
    expect(((await started) as unknown as LearnLessonStartedEvent).lesson).to.equal('ablegen');
    expect(session.asked).to.include('select ablegen');
    await expectAccessible(element);

    await until(() => video.currentTime > 2, 'two seconds');
    find(stage, '.play-button').click();
    await until(() => watchedFacts().length);
    expect(video.paused).to.be.true;
    expect(secondsReported()).to.be.closeTo(video.currentTime, 0.4);
    expect(watchedFacts().at(-1)!.position).to.be.closeTo(video.currentTime, 0.05);
    expect(session.asked.at(-1)).to.equal('send');
  });

  it('counts what is played while the page is too busy to look', async () => {
    const { stage, video } = await play(await player());
    busy();
    await until(() => video.currentTime > 4, 'has played on');
    find(stage, '.play-button').click();
    await until(() => video.paused && watchedFacts().at(-1)?.position === Math.round(video.currentTime * 1000) / 1000);
    expect(secondsReported()).to.be.closeTo(video.currentTime, 0.4);
  });

  it('does not count what was skipped', async () => {
    const { stage, video } = await play(await player());
    await until(() => video.currentTime > 1);
    const line = timelineOf(stage);
    line.value = '30';
    line.dispatchEvent(new Event('input'));
    line.dispatchEvent(new Event('change'));
    await until(() => video.currentTime > 30.5 && !video.seeking, 'goes on at 30');
    video.pause();
    await until(() => (watchedFacts().at(-1)?.position ?? 0) > 30);
    expect(secondsReported()).to.be.lessThan(4);
    expect(watchedFacts().flatMap(({ segments }) => segments)).to.satisfy((all: Interval[]) =>
      all.every(([from, to]) => to < 5 || from >= 29.9),
    );
  });

  it('goes on at the second where the learner was', async () => {
    const { video } = await play(await player(ready(watched([[0, 23]], 23))));
    expect(video.currentTime).to.be.within(22.9, 26);
  });

  it('keeps its place when progress arrives from elsewhere', async () => {
    const element = await player();
    const { video } = await play(element);
    session.show(COURSE, ready(watched([[0, 40]], 40)));
    await element.updateComplete;
    const before = video.currentTime;
    await until(() => video.currentTime > before + 0.5);
    expect(video.currentTime).to.be.lessThan(20);
    expect(find(find(await stageOf(element), 'learn-player-timeline'), '.watched i')).to.exist;
  });

  it('says what comes next when the video is over', async () => {
    const element = await player(ready(watched([[0, 52]], 1)));
    const { stage, video } = await play(element);
    expect(find(stage, '[role=status]').textContent).to.equal('');
    video.currentTime = 53;
    await until(() => stage.shadowRoot!.querySelector('.word'), 'ends');
    expect(wordsOf(stage, '.word')).to.equal('Film gesehen');
    expect(stage.shadowRoot!.querySelector('.word svg')).to.be.null;
    expect(find(stage, '[role=status]').textContent).to.equal('Film gesehen');
    await expectAccessible(element);

    const asked = oneEvent(element, 'learn-practise');
    const [questions, next] = stage.shadowRoot!.querySelectorAll<HTMLElement>('.ways button');
    expect(questions!.textContent.trim()).to.equal('Weiter zu den Fragen');
    questions!.click();
    await asked;
    expect(next!.textContent.replace(/\s+/g, ' ').trim()).to.equal('Nächste Lektion: Warum ein Aktenplan?');
    next!.click();
    expect(session.asked.at(-1)).to.equal('select text');
    session.show(COURSE, ready(undefined, { lesson: 'text' }));
    await element.updateComplete;
    expect(element.shadowRoot!.querySelector('learn-player-stage')).to.be.null;
  });

  it('says that a lesson, or the course, is done only when it is', async () => {
    const three = course();
    const [film, read] = three.lessons;
    film!.questions = [];
    three.lessons = [{ ...read!, id: 'erste', title: 'Zuerst' }, film!, read!];
    const done = { [FIRST_TERM]: { ...EMPTY_LESSON, done: { [READ_STEP]: { at: 1, id: 'b' } } } };
    const seen = watched([[0, 53]], 1);
    seen.lessons['text'] = done;
    const element = await player(ready(seen, { course: three, lesson: 'ablegen' }));
    const { stage, video } = await play(element);
    video.currentTime = 53;
    await until(() => stage.shadowRoot!.querySelector('.word'), 'ends');
    expect(wordsOf(stage, '.word')).to.equal('Geschafft');
    expect(find(stage, '.word svg')).to.exist;
    expect(wordsOf(stage, '.ways button')).to.equal('Weiter mit: Zuerst');

    seen.lessons['erste'] = done;
    session.show(COURSE, ready(seen, { course: three, lesson: 'ablegen' }));
    await element.updateComplete;
    await stage.updateComplete;
    expect(wordsOf(stage, '.word')).to.equal('Kurs abgeschlossen');
    expect(find(stage, '[role=status]').textContent).to.equal('Kurs abgeschlossen');
    expect(wordsOf(element, '[part=state]')).to.equal('Kurs abgeschlossen');
    expect(wordsOf(element, '[part=lesson]')).to.contain('Abgeschlossen');
  });

  it('shows the whole of what comes next on the smallest screens', async () => {
    for (const [width, said] of [
      [254, ready(watched([[0, 52]], 1))],
      [320, ready(watched([[0, 52]], 1))],
      [254, ready()],
    ] as const) {
      const element = await player(said, { width });
      const { stage, video } = await play(element);
      video.currentTime = 53;
      await until(() => stage.shadowRoot!.querySelector('.over'), 'ends');
      await aTimeout(50);
      const card = find(stage, '.over');
      expect(card.scrollHeight, `${width}`).to.be.at.most(card.clientHeight);
      const frame = find(element, '[part=frame]').getBoundingClientRect();
      const bar = find(stage, '.bar').getBoundingClientRect();
      expect(bar.bottom, `${width}`).to.be.within(frame.bottom - 1, frame.bottom + 0.5);
      for (const child of stage.shadowRoot!.querySelectorAll('.over .word, .over .hint, .ways button')) {
        const { top, bottom, left, right } = child.getBoundingClientRect();
        expect(top, `${width}`).to.be.at.least(frame.top);
        expect(bottom, `${width}`).to.be.at.most(bar.top + 0.5);
        expect(left, `${width}`).to.be.at.least(frame.left);
        expect(right, `${width}`).to.be.at.most(frame.right);
      }
    }
  });

  it('is honest about what was skipped', async () => {
    const { stage, video } = await play(await player());
    video.currentTime = 53;
    await until(() => stage.shadowRoot!.querySelector('.word'), 'ends');
    expect(wordsOf(stage, '.word')).to.equal('Ende des Videos');
  });

  it('reports what was played when it is taken out of the page, and goes on there when it is put back', async () => {
    const element = await player();
    const { video } = await play(element);
    await until(() => video.currentTime > 1);
    const place = element.parentElement!;
    element.remove();
    expect(secondsReported()).to.be.closeTo(video.currentTime, 0.4);
    const at = video.currentTime;
    await aTimeout(50);
    expect(video.paused).to.be.true;

    place.append(element);
    await element.updateComplete;
    await until(() => video.readyState > 1 && !video.seeking, 'is back');
    expect(video.currentTime).to.be.closeTo(at, 0.3);
    await video.play();
    await until(() => video.currentTime > at + 0.5);
    expect(watchedFacts().at(-1)!.position).to.be.closeTo(at, 0.1);
  });

  it('loses nothing when it is moved within the page while playing', async () => {
    const element = await player(ready(), { captions: true });
    const { stage, video } = await play(element);
    await until(() => video.currentTime > 1.2);
    element.parentElement!.append(document.createElement('section'));
    element.parentElement!.lastElementChild!.append(element);
    const at = video.currentTime;
    expect(secondsReported()).to.be.closeTo(at, 0.4);
    expect(await stageOf(element)).to.equal(stage);
    expect(video.currentTime).to.be.closeTo(at, 0.3);
    // Some browsers pause what is moved, some play on.
    await aTimeout(100);
    if (video.paused) find(stage, '.play-button').click();
    await until(() => video.currentTime > at + 0.3);
    expect(find(stage, 'media-controller').getAttribute('role')).to.equal('group');
    expect([...video.textTracks].some(({ mode }) => mode === 'hidden')).to.be.true;
  });

  it('reports when the page goes away', async () => {
    const { video } = await play(await player());
    await until(() => video.currentTime > 1);
    dispatchEvent(new PageTransitionEvent('pagehide'));
    expect(secondsReported()).to.be.closeTo(video.currentTime, 0.4);
    expect(session.asked.at(-1)).to.equal('send');
  });

  it('takes fresh addresses, then the single file, when the playlist is gone', async () => {
    const broken = course();
    broken.lessons[0]!.video!.src = 'weg.m3u8';
    const { video } = await play(await player(ready(watched([[0, 20]], 20), { course: broken })));
    expect(session.asked.filter((asked) => asked.startsWith('refresh'))).to.have.length(1);
    expect(video.currentSrc).to.match(/ablegen\.mp4$/);
    // At the same second, too, where the server can send a part of a file: this one cannot.
  });

  it('says that nothing plays, keeps the page usable, and tries again', async () => {
    const broken = course();
    Object.assign(broken.lessons[0]!.video!, { src: 'weg.m3u8', fallback: 'weg.mp4' });
    const element = await player(ready(undefined, { course: broken }));
    find(element, '[part=play]').click();
    const stage = await stageOf(element);
    await until(() => stage.shadowRoot!.querySelector('.over'), 'gives up');
    expect(wordsOf(stage, '.over .hint')).to.contain('lässt sich gerade nicht abspielen');
    expect(find(stage, '[role=status]').textContent).to.contain('lässt sich gerade nicht abspielen');
    await expectAccessible(element);

    session.show(COURSE, ready());
    await element.updateComplete;
    find(stage, '.over button').click();
    const video = find<HTMLVideoElement>(stage, 'video');
    await until(() => video.currentTime > 0.2, 'plays now');
    expect(stage.shadowRoot!.querySelector('.over')).to.be.null;
  });

  it('stops, and reports, when another lesson is chosen', async () => {
    const element = await player();
    const { video } = await play(element);
    await until(() => video.currentTime > 0.8);
    const at = video.currentTime;
    session.show(COURSE, ready(undefined, { lesson: 'text' }));
    await element.updateComplete;
    expect(secondsReported()).to.be.closeTo(at, 0.4);
    expect(session.facts.every(({ lesson }) => lesson === 'ablegen')).to.be.true;
    await until(() => video.paused);
  });
});
