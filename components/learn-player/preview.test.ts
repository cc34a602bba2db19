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
import type { LearnPlayerPreview } from './learn-player-preview.ts';
import type { LearnPlayerStage } from './learn-player-stage.ts';

beforeEach(newSession);

function filmWithPictures() {
  const with_ = course();
  with_.lessons[0]!.video!.thumbnails = 'ablegen.thumbnails.vtt';
  return ready(undefined, { course: with_ });
}

/** Points at a share of the time line. */
function point(stage: LearnPlayerStage, share: number): void {
  const line = timelineOf(stage);
  const { left, width } = find(stage, 'learn-player-timeline')
    .shadowRoot!.querySelector('.line')!
    .getBoundingClientRect();
  line.dispatchEvent(new PointerEvent('pointermove', { clientX: left + width * share, bubbles: true, composed: true }));
}

function previewOf(stage: LearnPlayerStage): HTMLElement | null {
  const preview = stage.shadowRoot!.querySelector('learn-player-preview');
  return preview?.shadowRoot?.querySelector<HTMLElement>('.preview') ?? null;
}

const CHAPTERS = [
  { start: 0, title: 'Den Brief ansehen' },
  { start: 17.6, title: 'Das Aktenzeichen wählen' },
  { start: 33.5, title: 'Die Eigenschaften des Briefes in Ruhe prüfen' },
];

const areReadPictures = ({ kind, cues }: TextTrack) => kind === 'metadata' && cues?.length;

const askedForPictures = () =>
  performance.getEntriesByType('resource').filter(({ name }) => name.includes('.thumbnails.'));

describe('the preview of <learn-player>', () => {
  before(needsFilm);

  it('shows the picture and the time of where the pointer is, and is fetched only then', async () => {
    performance.clearResourceTimings();
    const element = await player(filmWithPictures());
    const { stage, video } = await play(element);
    video.pause();
    expect(askedForPictures()).to.deep.equal([]);
    point(stage, 0.5);
    await until(() => previewOf(stage)?.querySelector('img'), 'a picture');
    expect(previewOf(stage)!.querySelector('p')!.textContent).to.equal('0:26');
    const image = previewOf(stage)!.querySelector('img')!;
    await until(() => image.complete && image.naturalWidth > 0, 'is there');
    // Two seconds each, six in a row: the one from 26 to 28 is the second of the third row.
    expect(image.style.transform).to.contain('translate(-240px, -270px)');

    const box = previewOf(stage)!.getBoundingClientRect();
    const line = find(stage, 'learn-player-timeline').shadowRoot!.querySelector('.line')!.getBoundingClientRect();
    expect((box.left + box.right) / 2).to.be.closeTo(line.left + line.width / 2, 2);
    expect(video.currentTime).to.be.lessThan(20);
    await expectAccessible(element);

    timelineOf(stage).dispatchEvent(new PointerEvent('pointerleave'));
    await until(() => !previewOf(stage), 'goes away');
  });

  it('shows where the arrow keys lead', async () => {
    const { stage, video } = await play(await player(filmWithPictures()));
    video.pause();
    timelineOf(stage).focus();
    await sendKeys({ press: 'Home' });
    await sendKeys({ press: 'ArrowRight' });
    await until(() => previewOf(stage)?.querySelector('img'), 'a picture');
    expect(previewOf(stage)!.querySelector('p')!.textContent).to.equal('0:05');
    await until(() => !previewOf(stage), 'goes away after a while');
  });

  it('covers neither captions nor controls, and stays within the smallest stage', async () => {
    const element = await player(filmWithPictures(), { width: 254, captions: true });
    const { stage, video } = await play(element);
    await until(() => stage.shadowRoot!.querySelector('.captions'), 'captions');
    video.pause();
    const frame = find(element, '[part=frame]').getBoundingClientRect();
    for (const share of [0, 1]) {
      point(stage, share);
      await until(() => previewOf(stage)?.querySelector('img'), 'a picture');
      await find<LearnPlayerPreview>(stage, 'learn-player-preview').updateComplete;
      const { left, right, bottom } = previewOf(stage)!.getBoundingClientRect();
      expect(left).to.be.at.least(frame.left);
      expect(right).to.be.at.most(frame.right);
      expect(bottom).to.be.at.most(find(stage, '.captions').getBoundingClientRect().top);
    }
    expect([...video.textTracks].filter(({ kind }) => kind === 'captions').map(({ mode }) => mode)).to.include(
      'hidden',
    );
  });

  it('names the chapter above the line, and stays on the smallest stage with it', async () => {
    const view = filmWithPictures();
    Object.assign(view.course.lessons[0]!.video!, { chapters: CHAPTERS });
    const element = await player(view, { width: 254, captions: true });
    const { stage, video } = await play(element);
    await until(() => stage.shadowRoot!.querySelector('.captions'), 'captions');
    video.pause();
    point(stage, 0.5);
    await until(() => [...video.textTracks].some(areReadPictures), 'has pictures');
    const frame = find(element, '[part=frame]').getBoundingClientRect();
    for (const [share, words] of [
      [0.1, 'Den Brief ansehen 0:05'],
      [0.99, 'Die Eigenschaften des Briefes in Ruhe prüfen 0:53'],
    ] as const) {
      point(stage, share);
      await until(() => previewOf(stage)?.textContent.replace(/\s+/g, ' ').trim() === words, words);
      const { left, right, top, bottom } = previewOf(stage)!.getBoundingClientRect();
      expect(left).to.be.at.least(frame.left);
      expect(right).to.be.at.most(frame.right);
      expect(top).to.be.at.least(frame.top);
      expect(bottom).to.be.at.most(find(stage, '.captions').getBoundingClientRect().top);
    }
    await expectAccessible(element);
  });

  it('shows the time alone where a film has no pictures', async () => {
    const { stage } = await play(await player());
    point(stage, 0.5);
    await until(() => previewOf(stage));
    expect(previewOf(stage)!.textContent.trim()).to.equal('0:26');
    expect(previewOf(stage)!.querySelector('img')).to.be.null;
  });

  /** A player whose file of pictures says this. */
  async function playWith(cue: string) {
    const { file, ...view } = filmWithPictures();
    const lines = `WEBVTT\n\n00:00.000 --> 01:00.000\n${cue}\n`;
    const address = URL.createObjectURL(new Blob([lines], { type: 'text/vtt' }));
    const playing = await play(
      await player({ ...view, file: (src) => (src.endsWith('thumbnails.vtt') ? address : file(src)) }),
    );
    point(playing.stage, 0.5);
    await until(() => [...playing.video.textTracks].some(areReadPictures), 'is read');
    point(playing.stage, 0.6);
    await until(() => previewOf(playing.stage)?.textContent.trim() === '0:32');
    return previewOf(playing.stage)!;
  }

  it('shows a picture of its own whole', async () => {
    const own = new URL('/demo/courses/d3-ablegen/ablegen.jpg', location.href).href;
    const image = (await playWith(own)).querySelector('img')!;
    await until(() => image.complete && image.naturalWidth > 0);
    expect(image.src).to.equal(own);
    const { width, height } = image.getBoundingClientRect();
    expect(width / height).to.be.closeTo(16 / 9, 0.05);
  });

  it('asks nobody else, whatever the file says', async () => {
    expect((await playWith('https://fremd.example/a.webp#xywh=0,0,240,135')).querySelector('img')).to.be.null;
  });
});
