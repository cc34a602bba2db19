import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { expectAccessible } from '../testing/a11y.ts';
import {
  course,
  find,
  needsFilm,
  newSession,
  opened,
  play,
  player,
  ready,
  until,
  watched,
  wordsOf,
} from '../testing/player-fixture.ts';
import { aidsOf } from '../testing/reading-aids.ts';
import type { LearnPlayerCaptionsSettings } from './learn-player-captions-settings.ts';
import type { LearnPlayerSettings } from './learn-player-settings.ts';
import type { LearnPlayerStage } from './learn-player-stage.ts';

beforeEach(newSession);

async function openSettings(stage: LearnPlayerStage): Promise<LearnPlayerSettings> {
  find(stage, '.settings-button').click();
  return opened<LearnPlayerSettings>(stage, 'learn-player-settings');
}

function option(settings: LearnPlayerSettings, label: RegExp): HTMLInputElement {
  const options = [...settings.shadowRoot!.querySelectorAll<HTMLElement>('.option')];
  return options.find(({ textContent }) => label.test(textContent))!.querySelector('input')!;
}

describe('the settings of <learn-player>', () => {
  before(needsFilm);

  it('are a dialog that has a name, keeps the focus, and gives it back', async () => {
    const element = await player();
    const { stage, video } = await play(element);
    video.pause();
    const button = find(stage, '.settings-button');
    expect(button.getAttribute('aria-expanded')).to.equal('false');
    const settings = await openSettings(stage);
    await until(() => button.getAttribute('aria-expanded') === 'true');
    const dialog = find<HTMLDialogElement>(settings, 'dialog');
    expect(dialog.matches(':modal')).to.be.true;
    expect(wordsOf(settings, `#${dialog.getAttribute('aria-labelledby')!}`)).to.equal('Einstellungen');
    await expectAccessible(element);

    for (const control of settings.shadowRoot!.querySelectorAll('button, .option, .row input')) {
      const { width, height } = control.getBoundingClientRect();
      expect(Math.min(width, height), control.outerHTML).to.be.at.least(44);
    }
    const leaked: string[] = [];
    element.addEventListener('keydown', ({ key }) => leaked.push(key));
    await sendKeys({ press: 'm' });
    await sendKeys({ press: 'Tab' });
    expect(settings.shadowRoot!.activeElement).to.exist;
    await sendKeys({ press: 'Escape' });
    await until(() => !stage.shadowRoot!.querySelector('learn-player-settings'));
    expect(stage.shadowRoot!.activeElement).to.equal(button);
    expect(leaked).to.deep.equal([]);
    expect(video.muted).to.be.false;
  });

  it('change the speed, which the bar shows as well', async () => {
    const { stage, video } = await play(await player());
    const settings = await openSettings(stage);
    expect(option(settings, /^1×/).checked).to.be.true;
    option(settings, /^1,5×/).click();
    await until(() => video.playbackRate === 1.5 && option(settings, /^1,5×/).checked);
    await until(() => find<HTMLSelectElement>(stage, 'select').value === '1.5');
  });

  it('offer the film’s qualities, say what plays by itself, and keep captions and place', async () => {
    const { stage, video } = await play(await player(ready(), { captions: true }));
    const settings = await openSettings(stage);
    await until(() => /Automatisch \(\d+p\)/.test(wordsOf(settings, 'dialog')), 'what plays');
    expect(wordsOf(settings, 'dialog')).to.match(/720p480p360p/);
    const at = video.currentTime;
    option(settings, /^360p/).click();
    await settings.updateComplete;
    expect(option(settings, /^360p/).checked).to.be.true;
    await until(() => video.videoHeight === 360, 'is smaller');
    expect(video.currentTime).to.be.at.least(at);
    expect([...video.textTracks].some(({ mode }) => mode === 'hidden')).to.be.true;

    option(settings, /^Auto/).click();
    await until(() => video.videoHeight > 360, 'is large again');
  });

  it('offer no qualities where the browser plays one file', async () => {
    const broken = course();
    broken.lessons[0]!.video!.src = 'weg.m3u8';
    const { stage } = await play(await player(ready(watched([[0, 20]], 20), { course: broken })));
    const settings = await openSettings(stage);
    expect(wordsOf(settings, 'dialog')).to.contain('Geschwindigkeit').and.not.to.contain('Bildqualität');
  });

  it('offer picture in picture only where pages may open it', async () => {
    const { stage } = await play(await player());
    const settings = await openSettings(stage);
    expect(wordsOf(settings, '.ways').includes('Bild im Bild')).to.equal(
      'pictureInPictureEnabled' in document && document.pictureInPictureEnabled,
    );
  });

  it('have a title of their own in English, whatever the window for captions is called', async () => {
    const element = await player(ready(), { lang: 'en' });
    const { stage } = await play(element);
    const first = await openSettings(stage);
    [...first.shadowRoot!.querySelectorAll<HTMLElement>('.way')].at(-2)!.click();
    const captions = await opened<LearnPlayerCaptionsSettings>(aidsOf(element), 'learn-player-captions-settings');
    expect(wordsOf(captions, '.title')).to.equal('Adjust captions');
    captions.close();
    await until(() => !captions.isConnected, 'is gone');

    expect(wordsOf(await openSettings(stage), '.title')).to.equal('Settings');
  });

  it('close where one clicks beside them', async () => {
    const { stage } = await play(await player());
    const settings = await openSettings(stage);
    find(settings, '.title').click();
    expect(find<HTMLDialogElement>(settings, 'dialog').open).to.be.true;
    await sendMouse({ type: 'click', position: [1, 1] });
    await until(() => !stage.shadowRoot!.querySelector('learn-player-settings'));
  });
});
