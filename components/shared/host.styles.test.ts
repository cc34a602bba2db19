import { expect, fixture, html } from '@open-wc/testing';
import type { Rgb, Scheme } from '../../server/contract/embedding/contrast.ts';
import {
  contrast,
  ENOUGH,
  hex,
  parseHex,
  shownAccent,
  shownSurface,
} from '../../server/contract/embedding/contrast.ts';
import '../learn-badge/define.ts';
import '../learn-player/define.ts';
import '../learn-quiz/define.ts';
import { fixtureCourse, readyView } from '../testing/fixture-course.ts';
import type { FixtureSession } from '../testing/fixture-session.ts';
import { fixtureSession } from '../testing/fixture-session.ts';

const COURSE = fixtureCourse.id;

const COLOURS = [
  ...['#ffd500', '#ffffff', '#000000', '#00ff00', '#ff0000', '#0000ff', '#ff00ff', '#00ffff'],
  ...['#e2001a', '#0b5c8a', '#86c9ef', '#767676', '#808080'],
];

/** What a town, or somebody who means it harm, may write instead of a plain colour. */
const ODD = ['transparent', 'currentColor', 'rgb(255 213 0 / 20%)', 'hsl(50 100% 50%)', 'oklch(0.9 0.4 110)', 'Canvas'];

/** The pages themselves, and what is written on them. */
const PAGES: Record<Scheme, [ground: string, text: string][]> = {
  light: [
    ['#ffffff', '#1c2429'],
    ['#f2f2f2', '#1c2429'],
  ],
  dark: [
    ['#1b2127', '#e4e9ec'],
    ['#000000', '#ffffff'],
    ['#262c33', '#e4e9ec'],
  ],
};

let session: FixtureSession;
beforeEach(() => {
  session = fixtureSession();
});

describe('a town’s look', () => {
  for (const scheme of ['light', 'dark'] as const) {
    it(`shows a colour as the contract says: ${scheme}`, async () => {
      const { button, ring } = partsOf(await page(scheme));
      for (const colour of COLOURS) {
        wear(colour, colour);
        expectSame(rgbOf(button, 'backgroundColor'), shownAccent(parseHex(colour)!, scheme), `accent ${colour}`);
        expectSame(rgbOf(ring, 'color'), shownSurface(parseHex(colour)!, scheme), `surface ${colour}`);
      }
    });

    for (const [ground, text] of PAGES[scheme]) {
      it(`can be read, whatever the colour, on ${ground}`, async () => {
        const { button, pill, check, meter } = partsOf(await page(scheme, ground, text));
        for (const accent of [...COLOURS, ...ODD]) {
          wear(accent, accent);
          for (const one of [button, pill, check]) {
            const [back, front] = [rgbOf(one, 'backgroundColor'), rgbOf(one, 'color')];
            expect(contrast(back, front), `text on ${accent}`).to.be.at.least(ENOUGH.text);
            expect(contrast(back, parseHex(ground)!), `${accent} as a button`).to.be.at.least(ENOUGH.graphics);
          }
          const drawn = rgbOf(meter, 'color');
          expect(contrast(drawn, parseHex(ground)!), `text in ${accent}`).to.be.at.least(ENOUGH.text);
        }
      });
    }

    it(`keeps what is no colour from hiding a button’s text: ${scheme}`, async () => {
      const [ground, text] = PAGES[scheme][0]!;
      const { button, pill } = partsOf(await page(scheme, ground, text));
      for (const accent of ['blau', '12px', '#12', 'url(x)']) {
        wear(accent, accent);
        expect(rgbOf(button, 'color'), accent).to.deep.equal(parseHex(text)!);
        expect(getComputedStyle(button).backgroundColor, accent).to.equal('rgba(0, 0, 0, 0)');
        expect(getComputedStyle(pill).visibility).to.equal('visible');
      }
    });
  }

  it('is drawn opaque, however thin the colour is', async () => {
    const { button } = partsOf(await page('light'));
    wear('rgb(0 0 255 / 10%)', 'transparent');

    expect(alphaOf(getComputedStyle(button).backgroundColor)).to.equal(1);
  });
});

/** A badge, a quiz and a player on a page of the town's. */
async function page(scheme: Scheme, ground = '#fff', text = '#000'): Promise<HTMLElement> {
  session.show(COURSE, readyView());
  const place = await fixture<HTMLElement>(
    html`<div style="color-scheme: ${scheme}; background: ${ground}; color: ${text}">
      <learn-badge course=${COURSE} href="#"></learn-badge>
      <learn-quiz course=${COURSE}></learn-quiz>
      <learn-player course=${COURSE}></learn-player>
    </div>`,
  );
  for (const element of place.querySelectorAll<HTMLElement & { updateComplete: Promise<unknown> }>('*')) {
    await element.updateComplete;
  }
  town = place;
  return place;
}

let town: HTMLElement;

function wear(accent: string, surface: string): void {
  town.style.setProperty('--learn-accent', accent);
  town.style.setProperty('--learn-surface', surface);
}

function partsOf(place: HTMLElement) {
  const find = (tag: string, selector: string) =>
    place.querySelector(tag)!.shadowRoot!.querySelector<HTMLElement>(selector)!;
  const ring = document.createElement('i');
  ring.style.color = 'var(--_surface)';
  const badge = place.querySelector('learn-badge')!.shadowRoot!;
  badge.append(ring);
  return {
    ring,
    button: find('learn-badge', '[part=button]'),
    meter: find('learn-badge', '[part=meter]'),
    check: find('learn-quiz', 'button[type=submit]'),
    pill: find('learn-player', '.pill'),
  };
}

const canvas = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', {
  willReadFrequently: true,
})!;

/** A computed colour as it is painted. */
function rgbOf(element: Element, property: 'backgroundColor' | 'color'): Rgb {
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = getComputedStyle(element)[property];
  canvas.fillRect(0, 0, 1, 1);
  const [red, green, blue] = canvas.getImageData(0, 0, 1, 1).data;
  return [red! / 255, green! / 255, blue! / 255];
}

function alphaOf(colour: string): number {
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = colour;
  canvas.fillRect(0, 0, 1, 1);
  return canvas.getImageData(0, 0, 1, 1).data[3]! / 255;
}

/** But for what is lost on the way to whole numbers. */
function expectSame(painted: Rgb, said: Rgb, what: string): void {
  const far = painted.some((part, at) => Math.abs(part - said[at]!) > 1.5 / 255);
  expect(far, `${what}: ${hex(painted)} is painted, ${hex(said)} is said`).to.equal(false);
}
