import { aTimeout, expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { expectAccessible } from '../testing/a11y.ts';
import {
  find,
  needsFilm,
  newSession,
  play,
  player,
  ready,
  timelineOf,
  until,
  watchedFacts,
} from '../testing/player-fixture.ts';

beforeEach(newSession);

describe('the controls of <learn-player>', () => {
  before(needsFilm);

  it('reports every five seconds', async () => {
    const { video } = await play(await player());
    video.playbackRate = 4;
    await until(() => watchedFacts().length > 1, 'two reports');
    const [first, second] = watchedFacts();
    expect(first!.segments[0]![1] - first!.segments[0]![0]).to.be.closeTo(5, 1.6);
    expect(second!.segments[0]![0]).to.equal(first!.segments[0]![1]);
  });

  it('shows captions in step, in the element’s language, and none when they are off', async () => {
    const { stage, video } = await play(await player(ready(), { lang: 'en', captions: true }));
    await until(() => stage.shadowRoot!.querySelector('.captions'), 'captions');
    const captions = find(stage, '.captions');
    expect(captions.lang).to.equal('en');
    const track = [...video.textTracks].find(({ mode }) => mode === 'hidden')!;
    expect(track.language).to.equal('en');
    expect(captions.textContent.trim()).to.equal((track.activeCues![0] as VTTCue).text);

    find(stage, '.captions-button').click();
    await until(() => !stage.shadowRoot!.querySelector('.captions'));
    expect([...video.textTracks].every(({ mode }) => mode === 'disabled')).to.be.true;
  });

  it('chooses German captions on a German page, and says that they are on', async () => {
    const element = await player();
    const { stage, video } = await play(element);
    const button = find(stage, '.captions-button');
    expect(button.getAttribute('aria-pressed')).to.equal('false');
    button.click();
    await element.updateComplete;
    await stage.updateComplete;
    expect(button.getAttribute('aria-pressed')).to.equal('true');
    await until(() => stage.shadowRoot!.querySelector('.captions'), 'captions');
    expect(find(stage, '.captions').lang).to.equal('de');
    video.pause();
    await until(() => video.paused);
    await stage.updateComplete;
    await expectAccessible(element);
    // In step: what is on screen is what the file says for this second.
    const cues = [...video.textTracks].find(({ mode }) => mode === 'hidden')!.cues!;
    const due = [...cues].filter(
      ({ startTime, endTime }) => startTime <= video.currentTime && endTime > video.currentTime,
    );
    expect(find(stage, '.captions').textContent.trim()).to.equal((due[0] as VTTCue).text);
    const bar = find(stage, '.bar').getBoundingClientRect();
    expect(find(stage, '.captions').getBoundingClientRect().bottom).to.be.at.most(bar.top + 0.5);
  });

  it('keeps captions when the browser switches tracks off', async () => {
    const { stage, video } = await play(await player(ready(), { captions: true }));
    await until(() => stage.shadowRoot!.querySelector('.captions'), 'captions');
    for (const track of video.textTracks) track.mode = 'disabled';
    await until(() => [...video.textTracks].some(({ mode }) => mode === 'hidden'));
  });

  it('leaves it to a small screen where a caption breaks', async () => {
    const { stage } = await play(await player(ready(), { width: 254, captions: true }));
    await until(() => stage.shadowRoot!.querySelector('.captions span'), 'captions');
    const style = getComputedStyle(find(stage, '.captions span'));
    expect(style.whiteSpace).to.equal('normal');
    expect(parseFloat(style.fontSize)).to.be.within(14, 15.5);
  });

  it('moves the time line by five seconds, to both ends, and speaks it as time', async () => {
    const { stage, video } = await play(await player());
    video.pause();
    const line = timelineOf(stage);
    const press = async (key: string, seconds: number) => {
      line.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
      await until(() => !video.seeking && Math.abs(video.currentTime - seconds) < 0.1, `${key} to ${seconds}`);
    };
    await press('Home', 0);
    await press('ArrowRight', 5);
    await press('ArrowUp', 10);
    await press('ArrowLeft', 5);
    await until(() => line.getAttribute('aria-valuetext') === '5 Sekunden von 53 Sekunden');
    expect(line.getAttribute('aria-label')).to.equal('Stelle im Video');
  });

  it('speaks the time at most once a second', async () => {
    const { stage, video } = await play(await player());
    const line = timelineOf(stage);
    let spoken = 0;
    const observer = new MutationObserver(() => spoken++);
    observer.observe(line, { attributeFilter: ['aria-valuetext'] });
    const from = video.currentTime;
    await until(() => video.currentTime > from + 2, 'two seconds');
    observer.disconnect();
    expect(spoken).to.be.within(1, 3);
  });

  it('keeps the bar while something in it has the focus, or the video is paused', async () => {
    const { stage, video } = await play(await player());
    const controller = find(stage, 'media-controller');
    controller.setAttribute('userinactive', '');
    await until(() => getComputedStyle(find(stage, '.bar')).opacity === '0', 'goes away');
    await sendKeys({ press: 'Shift' });
    stage.focus();
    controller.setAttribute('userinactive', '');
    await until(() => getComputedStyle(find(stage, '.bar')).opacity === '1', 'comes back');
    (stage.shadowRoot!.activeElement as HTMLElement).blur();
    video.pause();
    await until(() => controller.hasAttribute('mediapaused'));
    await aTimeout(300);
    expect(getComputedStyle(find(stage, '.bar')).opacity).to.equal('1');
  });

  it('keeps nothing on the device but that captions were switched', async () => {
    const { stage, video } = await play(await player(ready(), { captions: true }));
    find(stage, '.mute-button').click();
    const volume = find<HTMLInputElement>(stage, '.volume');
    volume.value = '0.5';
    volume.dispatchEvent(new Event('input'));
    await until(() => video.volume === 0.5);
    find(stage, '.captions-button').click();
    expect(Object.entries(localStorage)).to.deep.equal([['lernbausteine-captions', 'off']]);
  });

  it('changes the speed', async () => {
    const { stage, video } = await play(await player());
    const speed = find<HTMLSelectElement>(stage, 'select');
    expect([...speed.options].map(({ text }) => text)).to.include('1,25×');
    speed.value = '1.5';
    speed.dispatchEvent(new Event('change'));
    await until(() => video.playbackRate === 1.5);
  });
});
