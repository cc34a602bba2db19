import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
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
  wordsOf,
} from '../testing/player-fixture.ts';
import { aidsOf, choose, openSettings } from '../testing/reading-aids.ts';
import { BACKGROUNDS, captionsLook, COLOURS } from './captions-look.ts';
import { captionsOn } from './captions-on.ts';

beforeEach(newSession);

type Colour = [red: number, green: number, blue: number, alpha: number];

/** What a browser computes, as numbers up to 1. */
function colourOf(css: string): Colour {
  const numbers = [...css.matchAll(/[\d.]+(?:e-?\d+)?/g)].map(Number);
  const [red, green, blue] = css.startsWith('rgb') ? numbers.map((number) => number / 255) : numbers;
  return [red!, green!, blue!, numbers[3] ?? 1];
}

function over([red, green, blue, alpha]: Colour, picture: number): Colour {
  const mix = (channel: number) => channel * alpha + picture * (1 - alpha);
  return [mix(red), mix(green), mix(blue), 1];
}

/** By WCAG 2. */
function contrast(a: Colour, b: Colour): number {
  const light = ([red, green, blue]: Colour) => {
    const [r, g, u] = [red, green, blue].map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * u! + 0.05;
  };
  return Math.max(light(a), light(b)) / Math.min(light(a), light(b));
}

describe('the window for captions', () => {
  it('opens below the film, takes keys only for itself, closes with Escape, and gives the focus back', async () => {
    const element = await player();
    const leaked: string[] = [];
    element.addEventListener('keydown', ({ key }) => leaked.push(key));
    const opener = find(aidsOf(element), '[aria-haspopup=dialog]');
    opener.focus();
    await openSettings(element).then(async (settings) => {
      expect(find(settings, 'dialog').matches(':modal')).to.be.true;
      expect((settings.shadowRoot!.activeElement as HTMLInputElement).value).to.equal('100');
      await expectAccessible(element);
      await sendKeys({ press: 'ArrowRight' });
      await sendKeys({ press: 'k' });
      await until(() => find<HTMLInputElement>(settings, '[name=size][value="150"]').checked);
      await sendKeys({ press: 'Escape' });
      await until(() => !find<HTMLDialogElement>(settings, 'dialog').open, 'closes');
    });
    expect(aidsOf(element).shadowRoot!.activeElement).to.equal(opener);
    expect(leaked).to.deep.equal([]);
  });

  it('offers only what can be read, on a white picture and on a black one', async () => {
    const settings = await openSettings(await player());
    for (const colours of COLOURS) {
      for (const background of BACKGROUNDS) {
        await choose(settings, 'colours', colours);
        await choose(settings, 'background', background);
        const { color, backgroundColor, webkitTextStrokeColor } = getComputedStyle(find(settings, '.sample span'));
        const behind = colourOf(background === 'none' ? webkitTextStrokeColor : backgroundColor);
        expect(behind[3], background).to.be.greaterThan(0.8);
        for (const picture of [0, 1]) {
          const ratio = contrast(colourOf(color), over(behind, picture));
          expect(ratio, `${colours} ${background} on ${picture}`).to.be.at.least(7);
        }
      }
    }
  });

  it('shows a sample that is never cut off, and forgets everything when asked to', async () => {
    const settings = await openSettings(await player(ready(), { width: 254 }));
    const sample = find(settings, '.sample .captions');
    const before = parseFloat(getComputedStyle(sample).fontSize);
    await choose(settings, 'size', '150');
    expect(parseFloat(getComputedStyle(sample).fontSize)).to.be.closeTo(before * 1.5, 0.5);
    await choose(settings, 'size', '300');
    expect(sample.offsetHeight).to.be.at.most(find(settings, '.sample').clientHeight);
    await choose(settings, 'position', 'top');
    expect(sample.getBoundingClientRect().top).to.be.closeTo(find(settings, '.sample').getBoundingClientRect().top, 1);
    expect(localStorage).to.have.length(1);

    find(settings, 'button[type=button]').click();
    await settings.updateComplete;
    expect(localStorage).to.have.length(0);
    expect(find<HTMLInputElement>(settings, '[name=size][value="100"]').checked).to.be.true;
    expect(parseFloat(getComputedStyle(sample).fontSize)).to.be.closeTo(before, 0.5);
  });

  it('speaks English where the page does, and names languages as their speakers do', async () => {
    const settings = await openSettings(await player(ready(), { lang: 'en' }));
    expect(wordsOf(settings, '.title')).to.equal('Adjust captions');
    const languages = [...settings.shadowRoot!.querySelectorAll<HTMLInputElement>('[name=language]')];
    expect(languages.map(({ labels }) => labels![0]!.textContent.trim())).to.deep.equal(['Deutsch', 'English']);
    expect(languages.map(({ checked }) => checked)).to.deep.equal([false, true]);
  });

  it('is offered only where there are captions, and has no languages where there is one', async () => {
    const one = course();
    one.lessons[0]!.video!.captions.pop();
    const settings = await openSettings(await player(ready(undefined, { course: one })));
    expect(settings.shadowRoot!.querySelector('[name=language]')).to.be.null;

    const none = course();
    none.lessons[0]!.video!.captions = [];
    const element = await player(ready(undefined, { course: none }));
    expect(element.shadowRoot!.querySelector('learn-player-aids')).to.be.null;
  });
});

describe('captions as somebody wants them', () => {
  before(needsFilm);

  it('look so at once, in every player of the page, and after a change in another tab', async () => {
    const first = await player(ready(), { captions: true });
    const second = await player(ready(), { captions: true });
    first.concurrent = second.concurrent = true;
    const { stage } = await play(first);
    const other = await play(second);
    await until(() => stage.shadowRoot!.querySelector('.captions'), 'captions');
    await until(() => other.stage.shadowRoot!.querySelector('.captions'), 'captions');
    const sizeOf = (one: Element) => parseFloat(getComputedStyle(find(one, '.captions')).fontSize);
    const before = sizeOf(stage);
    const settings = await openSettings(second);
    await choose(settings, 'size', '150');
    await choose(settings, 'colours', 'black');
    await until(() => sizeOf(stage) > before * 1.45 && sizeOf(other.stage) > before * 1.45, 'both');
    expect(getComputedStyle(find(stage, '.captions span')).color).to.equal('rgb(0, 0, 0)');

    localStorage.setItem('lernbausteine-captions-look', '{"colours":"yellow","size":"1000","background":7}');
    dispatchEvent(new StorageEvent('storage', { key: 'lernbausteine-captions-look' }));
    await until(() => getComputedStyle(find(stage, '.captions span')).color === 'rgb(255, 232, 61)', 'from elsewhere');
    expect(sizeOf(stage)).to.be.closeTo(before, 0.5);
  });

  it('look so for the page where the browser keeps nothing', async () => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    try {
      const element = await player(ready(), { captions: true });
      const { stage } = await play(element);
      await choose(await openSettings(element), 'background', 'solid');
      await until(() => stage.shadowRoot!.querySelector('.captions.solid'), 'solid');
      find(stage, '.captions-button').click();
      await until(() => !stage.shadowRoot!.querySelector('.captions'), 'off');
      expect(find(stage, '.captions-button').getAttribute('aria-pressed')).to.equal('false');
    } finally {
      Storage.prototype.setItem = setItem;
      for (const choice of [captionsOn, captionsLook]) choice.set(undefined);
    }
  });

  for (const width of [254, 700]) {
    it(`are whole, and nowhere under the controls, whatever their size and place, at ${width} px`, async () => {
      const element = await player(ready(), { width, captions: true });
      const { stage, video } = await play(element);
      video.pause();
      video.currentTime = 25;
      await until(() => stage.shadowRoot!.querySelector('.captions')?.textContent.includes('Aktenplan'), 'captions');
      for (const size of ['100', '200', '300']) {
        for (const position of ['bottom', 'top']) {
          localStorage.setItem('lernbausteine-captions-look', JSON.stringify({ size, position }));
          dispatchEvent(new StorageEvent('storage', { key: null }));
          await until(() => stage.shadowRoot!.querySelector(`.captions.${position}`));
          await stage.updateComplete;
          const [words, bar] = [find(stage, '.captions'), find(stage, '.bar').getBoundingClientRect()];
          const frame = find(element, '[part=frame]').getBoundingClientRect();
          for (const line of words.querySelectorAll('span')) {
            const { top, bottom, left, right } = line.getBoundingClientRect();
            const what = `${size} ${position}`;
            expect(top, what).to.be.at.least(frame.top - 0.5);
            expect(bottom, what).to.be.at.most(bar.top + 0.5);
            expect(left, what).to.be.at.least(frame.left - 0.5);
            expect(right, what).to.be.at.most(frame.right + 0.5);
          }
          if (position === 'top') expect(words.getBoundingClientRect().top).to.be.closeTo(frame.top, 2);
          else expect(words.getBoundingClientRect().bottom).to.be.closeTo(bar.top, 2);
        }
      }
    });
  }

  it('come in the language that was chosen, here and in the next film', async () => {
    const element = await player(ready(), { captions: true });
    const { stage } = await play(element);
    await until(() => stage.shadowRoot!.querySelector('.captions')?.matches(':lang(de)'), 'German');
    await choose(await openSettings(element), 'language', 'en');
    await until(() => stage.shadowRoot!.querySelector('.captions')?.matches(':lang(en)'), 'English');
    expect(stage.shadowRoot!.querySelectorAll('track')).to.have.length(1);
    const next = await play(await player(ready(), { captions: true }));
    await until(() => next.stage.shadowRoot!.querySelector('.captions')?.matches(':lang(en)'), 'English again');
  });

  it('are on where they were on last time, where the page says so, or the course; and off where they were off', async () => {
    const isOn = async (changes: Parameters<typeof course>[0], attribute: boolean) => {
      const element = await player(ready(undefined, { course: course(changes) }), { captions: attribute });
      const { stage } = await play(element);
      return find(stage, '.captions-button').getAttribute('aria-pressed') === 'true';
    };
    expect(await isOn({}, false)).to.be.false;
    expect(await isOn({}, true)).to.be.true;
    expect(await isOn({ captions: 'on' }, false)).to.be.true;
    localStorage.setItem('lernbausteine-captions', 'on');
    expect(await isOn({}, false)).to.be.true;
    localStorage.setItem('lernbausteine-captions', 'off');
    expect(await isOn({ captions: 'on' }, true)).to.be.false;
  });

  it('are adjusted from the player’s settings, too, with the focus back there', async () => {
    const element = await player(ready(), { width: 700 });
    const { stage, video } = await play(element);
    const opener = find(stage, '.settings-button');
    opener.focus();
    await sendKeys({ press: 'Enter' });
    const ways = (await opened(stage, 'learn-player-settings')).shadowRoot!.querySelectorAll<HTMLElement>('.way');
    [...ways].find((way) => way.textContent.includes('Untertitel'))!.click();
    const settings = await opened(aidsOf(element), 'learn-player-captions-settings');
    const wasPaused = video.paused;
    find(settings, '.ways .button:last-child').click();
    await until(() => !find<HTMLDialogElement>(settings, 'dialog').open, 'closes');
    expect(stage.shadowRoot!.activeElement).to.equal(opener);
    expect(video.paused).to.equal(wasPaused);
  });
});
