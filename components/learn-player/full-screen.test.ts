import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { expectAccessible } from '../testing/a11y.ts';
import {
  COURSE,
  find,
  needsFilm,
  newSession,
  opened,
  play,
  player,
  ready,
  session,
  until,
} from '../testing/player-fixture.ts';
import type { LearnPlayerStage } from './learn-player-stage.ts';

beforeEach(newSession);

/** As on an iPhone: elements can't have the screen. */
function withoutFullScreen(): void {
  Object.defineProperty(document, 'fullscreenEnabled', { value: false, configurable: true });
}

afterEach(async () => {
  Reflect.deleteProperty(document, 'fullscreenEnabled');
  if (document.fullscreenElement) await document.exitFullscreen();
});

function expectToFillTheWindow(stage: LearnPlayerStage): void {
  const { left, top, width, height } = stage.getBoundingClientRect();
  expect([left, top, width, height]).to.deep.equal([0, 0, innerWidth, innerHeight]);
  const bar = find(stage, '.bar').getBoundingClientRect();
  expect(bar.bottom).to.be.closeTo(innerHeight, 1);
}

describe('full screen of <learn-player>', () => {
  before(needsFilm);

  it('takes the whole stage: captions stay in it', async () => {
    const { stage } = await play(await player(ready(), { captions: true }));
    find(stage, '.full-screen-button').scrollIntoView({ block: 'center' });
    const { left, top, width, height } = find(stage, '.full-screen-button').getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.round(left + width / 2), Math.round(top + height / 2)] });
    await until(() => document.fullscreenElement, 'has the screen');
    expect(stage.matches(':fullscreen')).to.be.true;
    await until(() => stage.shadowRoot!.querySelector('.captions'), 'captions');
    await until(() => find(stage, '.full-screen-button').ariaLabel === 'Vollbild beenden');
    expect(find(stage, 'media-controller').className).to.contain('full');

    await document.exitFullscreen();
    await until(() => find(stage, '.full-screen-button').ariaLabel === 'Vollbild');
  });

  it('fills the window where there is none, whatever lies around it', async () => {
    withoutFullScreen();
    session.show(COURSE, ready());
    const box = await fixture(
      html`<div style="transform: scale(0.5); overflow: hidden; block-size: 200px">
        <learn-player course=${COURSE} captions></learn-player>
      </div>`,
    );
    const element = box.querySelector('learn-player')!;
    const { stage, video } = await play(element);
    stage.focus();
    find(stage, '.full-screen-button').click();
    await until(() => find(stage, '.full-screen-button').ariaLabel === 'Vollbild beenden');
    expectToFillTheWindow(stage);
    expect(document.documentElement.style.overflow).to.equal('hidden');
    expect(stage.getAttribute('role')).to.equal('dialog');
    video.pause();
    await until(() => video.paused);
    await expectAccessible(element);

    // What is opened there is in reach, too, and Escape closes one thing after the other.
    find(stage, '.settings-button').focus();
    find(stage, '.settings-button').click();
    await opened(stage, 'learn-player-settings');
    await sendKeys({ press: 'Escape' });
    await until(() => !stage.shadowRoot!.querySelector('learn-player-settings'));
    expectToFillTheWindow(stage);
    await sendKeys({ press: 'Escape' });
    await until(() => find(stage, '.full-screen-button').ariaLabel === 'Vollbild');
    expect(document.documentElement.style.overflow).to.equal('');
    expect(stage.hasAttribute('role')).to.be.false;
    expect(stage.getBoundingClientRect().width).to.be.lessThan(innerWidth);
  });

  it('keeps the focus in while it fills the window', async () => {
    withoutFullScreen();
    const { stage } = await play(await player());
    await fixture(html`<button type="button">Woanders</button>`);
    find(stage, '.full-screen-button').focus();
    await sendKeys({ press: 'f' });
    await until(() => find(stage, '.full-screen-button').ariaLabel === 'Vollbild beenden');
    expectToFillTheWindow(stage);
    await sendKeys({ press: 'Tab' });
    expect(stage.shadowRoot!.activeElement?.className).to.equal('play-button');
    const back = { key: 'Tab', shiftKey: true, bubbles: true, composed: true, cancelable: true };
    find(stage, '.play-button').dispatchEvent(new KeyboardEvent('keydown', back));
    expect(stage.shadowRoot!.activeElement?.className).to.equal('full-screen-button');
    await sendKeys({ press: 'f' });
    await until(() => !stage.hasAttribute('popover'));
  });

  it('gives the page back when the player leaves it', async () => {
    withoutFullScreen();
    document.documentElement.style.overflow = 'scroll';
    const element = await player();
    const { stage } = await play(element);
    find(stage, '.full-screen-button').click();
    await until(() => document.documentElement.style.overflow === 'hidden');
    element.remove();
    expect(document.documentElement.style.overflow).to.equal('scroll');
    document.documentElement.style.overflow = '';
  });
});
