import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import {
  find,
  needsFilm,
  newSession,
  opened,
  play,
  player,
  stageOf,
  timelineOf,
  until,
} from '../testing/player-fixture.ts';

beforeEach(newSession);

afterEach(() => localStorage.removeItem('lernbausteine-letter-keys'));

describe('the keys of <learn-player>', () => {
  before(needsFilm);

  it('are enough to use it', async () => {
    const element = await player();
    find(element, '[part=player]').focus();
    await sendKeys({ press: 'Tab' });
    expect(element.shadowRoot!.activeElement?.part.value).to.equal('play');
    await sendKeys({ press: 'Enter' });
    const stage = await stageOf(element);
    const video = find<HTMLVideoElement>(stage, 'video');
    const focused = () => stage.shadowRoot!.activeElement;
    await until(() => focused()?.className === 'play-button');
    await until(() => video.currentTime > 0.2, 'plays');

    const names: string[] = ['play-button'];
    for (let tab = 0; tab < 12 && focused(); tab++) {
      await sendKeys({ press: 'Tab' });
      const now = focused();
      if (now) names.push(now.className || now.localName);
    }
    const reading = [...find(stage, '.bar').children].filter((control) => control.checkVisibility());
    expect(names).to.deep.equal(reading.map(({ className, localName }) => className || localName));
  });

  it('are those people know, and don’t reach the page', async () => {
    const element = await player();
    const { stage, video } = await play(element);
    stage.focus();
    const leaked: string[] = [];
    element.addEventListener('keydown', ({ key }) => leaked.push(key));
    const press = (key: string) => sendKeys({ press: key });

    await press(' ');
    await until(() => video.paused, 'Space pauses');
    await press('k');
    await until(() => !video.paused, 'k plays');
    await press('k');
    await until(() => video.paused, 'k pauses');
    await press('m');
    await until(() => video.muted);
    await press('m');
    await until(() => !video.muted);
    await press('c');
    await until(() => element.captions);

    const at = (seconds: number) =>
      until(() => Math.abs(video.currentTime - seconds) < 0.2 && !video.seeking, `${seconds}`);
    await press('0');
    await at(0);
    await press('5');
    await at(video.duration / 2);
    await press('j');
    await at(video.duration / 2 - 10);
    await press('l');
    await at(video.duration / 2);
    await press('ArrowRight');
    await at(video.duration / 2 + 5);
    await press('ArrowLeft');
    await at(video.duration / 2);
    await press('>');
    await until(() => video.playbackRate === 1.25);
    await press('<');
    await press('<');
    await until(() => video.playbackRate === 0.75);
    await press('<');
    await press('x');
    await press('ArrowDown');
    expect(video.playbackRate).to.equal(0.75);
    expect(leaked).to.deep.equal(['x', 'ArrowDown']);
  });

  it('act only while the focus is in the player', async () => {
    const { video } = await play(await player());
    const outside = await fixture<HTMLElement>(html`<button type="button">Woanders</button>`);
    outside.focus();
    for (const key of ['k', 'm', '0', ' ']) await sendKeys({ press: key });
    expect(video.paused).to.be.false;
    expect(video.muted).to.be.false;
  });

  it('are left to whatever needs them', async () => {
    const { stage, video } = await play(await player());
    video.pause();
    const volume = find<HTMLInputElement>(stage, '.volume');
    volume.focus();
    const at = video.currentTime;
    await sendKeys({ press: 'ArrowLeft' });
    await until(() => video.volume < 1);
    expect(video.currentTime).to.equal(at);

    find(stage, 'select').focus();
    await sendKeys({ press: 'm' });
    expect(video.muted).to.be.false;

    find(stage, '.mute-button').focus();
    await sendKeys({ press: ' ' });
    await until(() => video.muted);
    expect(video.paused).to.be.true;
  });

  it('act after a click on the picture', async () => {
    const { stage, video } = await play(await player());
    video.scrollIntoView({ block: 'center' });
    const { left, top, width } = video.getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.round(left + width / 2), Math.round(top + 40)] });
    await until(() => video.paused);
    expect(stage.shadowRoot!.activeElement?.className).to.equal('play-button');
  });

  it('are listed under the question mark, and single ones can be switched off for this device', async () => {
    const element = await player();
    const { stage, video } = await play(element);
    video.pause();
    stage.focus();
    await sendKeys({ press: '?' });
    const list = await opened(stage, 'learn-player-shortcuts');
    const dialog = find<HTMLDialogElement>(list, 'dialog');
    expect(dialog.matches(':modal')).to.be.true;
    expect(find(list, `#${dialog.getAttribute('aria-labelledby')!}`).textContent).to.equal('Tastenkürzel');
    expect(dialog.contains(list.shadowRoot!.activeElement)).to.be.true;
    expect(dialog.textContent).to.contain('Untertitel an oder aus');

    const letters = find<HTMLInputElement>(list, '[type=checkbox]');
    letters.click();
    await until(() => !dialog.textContent.includes('Untertitel an oder aus'));
    expect(dialog.textContent).to.contain('Leertaste');
    await sendKeys({ press: 'Escape' });
    await until(() => !stage.shadowRoot!.querySelector('learn-player-shortcuts'), 'closes');
    expect(stage.shadowRoot!.activeElement?.className).to.equal('play-button');

    expect(localStorage.getItem('lernbausteine-letter-keys')).to.equal('off');
    for (const key of ['m', '0', '?', 'c']) await sendKeys({ press: key });
    expect(video.muted).to.be.false;
    expect(element.captions).to.be.false;
    const at = video.currentTime;
    await sendKeys({ press: 'ArrowRight' });
    await until(() => video.currentTime > at + 4);
    await sendKeys({ press: ' ' });
    await until(() => !video.paused);
  });

  it('keep nothing on the device once they are on again', async () => {
    localStorage.setItem('lernbausteine-letter-keys', 'off');
    const { stage, video } = await play(await player());
    find(stage, '.settings-button').click();
    find(await opened(stage, 'learn-player-settings'), '.way:last-child').click();
    const list = await opened(stage, 'learn-player-shortcuts');
    find<HTMLInputElement>(list, '[type=checkbox]').click();
    find(list, '.close').click();
    await until(() => !stage.shadowRoot!.querySelector('learn-player-shortcuts'));
    expect(stage.shadowRoot!.activeElement?.className).to.equal('settings-button');
    await sendKeys({ press: 'm' });
    await until(() => video.muted);
    expect(localStorage.getItem('lernbausteine-letter-keys')).to.be.null;
  });

  it('go to both ends of the time line', async () => {
    const { stage, video } = await play(await player());
    video.pause();
    timelineOf(stage).focus();
    await sendKeys({ press: 'Home' });
    await until(() => video.currentTime === 0);
    await sendKeys({ press: '9' });
    await until(() => Math.abs(video.currentTime - video.duration * 0.9) < 0.2);
  });
});
