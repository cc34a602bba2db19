import { aTimeout, expect } from '@open-wc/testing';
import type { Course } from '../../server/contract/course.ts';
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

const FILM = new URL('/demo/courses/d3-ablegen/ablegen/', location.href);

/** Segments are this long, in seconds. */
const SEGMENT = 4;

beforeEach(newSession);

describe('a bad film in <learn-player>', () => {
  before(needsFilm);

  it('that was cut short goes on as the single file', async () => {
    const half = await part('360-003.m4s', 0.5);
    const broken = await filmOf((name) => (name === '360-003.m4s' ? half : name));
    const { video } = await play(await player(ready(watched([[0, 6]], 6), { course: broken })));
    // At the same second, too, where the server can send a part of a file: this one cannot.
    video.playbackRate = 2;
    await until(() => video.currentTime > 3 * SEGMENT + 1 && !video.paused, 'plays past it');
  });

  it('whose rest is missing plays what there is, says so, and loses nothing', async () => {
    const broken = await filmOf((name) => (Number(/-(\d+)/.exec(name)?.[1] ?? 0) > 2 ? 'weg.m4s' : name));
    delete broken.lessons[0]!.video!.fallback;
    const element = await player(ready(watched([[0, 5]], 5), { course: broken }));
    const { video } = await play(element);
    video.playbackRate = 2;
    const stage = await stageOf(element);
    await until(() => stage.shadowRoot!.querySelector('.over'), 'gives up');
    expect(wordsOf(stage, '.over .hint')).to.contain('lässt sich gerade nicht abspielen');
    await until(() => secondsReported() > 2 * SEGMENT - 5 - 0.6, 'reports');
    expect(secondsReported()).to.be.at.most(2 * SEGMENT - 5 + 0.6);
  });

  it('in a language that the browser doesn’t speak comes as the single file', async () => {
    const strange = course();
    strange.lessons[0]!.video!.src = address(
      ['#EXTM3U', '#EXT-X-STREAM-INF:BANDWIDTH=85848,CODECS="xvid.1,mp4a.40.2"', `${FILM.href}360.m3u8`].join('\n'),
    );
    const { video } = await play(await player(ready(undefined, { course: strange })));
    expect(video.currentSrc).to.match(/ablegen\.mp4$/);
  });

  it('that is no playlist at all comes as the single file', async () => {
    const broken = course();
    broken.lessons[0]!.video!.src = address('<!doctype html><title>Anmelden</title>');
    const { video } = await play(await player(ready(undefined, { course: broken })));
    expect(video.currentSrc).to.match(/ablegen\.mp4$/);
  });

  it('is forgotten where another lesson is chosen before it comes', async () => {
    const element = await player();
    find(element, '[part=play]').click();
    session.show(COURSE, ready(undefined, { lesson: 'text' }));
    await element.updateComplete;
    await aTimeout(1000);
    expect(element.shadowRoot!.querySelector('learn-player-stage')).to.be.null;
    expect(session.facts.filter(({ fact }) => fact.kind === 'watched')).to.deep.equal([]);

    session.show(COURSE, ready());
    await element.updateComplete;
    const { video } = await play(element);
    expect(video.currentTime).to.be.lessThan(3);
  });
});

/** The course whose first film is only there in its least quality, some of its files exchanged. */
async function filmOf(exchanged: (name: string) => string): Promise<Course> {
  const playlist = await (await fetch(new URL('360.m3u8', FILM))).text();
  const changed = playlist.replace(/360-\w+\.\w+/g, (name) => new URL(exchanged(name), FILM).href);
  const broken = course();
  broken.lessons[0]!.video!.src = address(changed);
  return broken;
}

async function part(name: string, share: number): Promise<string> {
  const blob = await (await fetch(new URL(name, FILM))).blob();
  return URL.createObjectURL(blob.slice(0, blob.size * share));
}

function address(playlist: string): string {
  return URL.createObjectURL(new Blob([playlist], { type: 'application/vnd.apple.mpegurl' }));
}
