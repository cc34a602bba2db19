import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Rgb, Scheme } from './contrast.ts';
import { contrast, correctionsOf, ENOUGH, hex, onAccent, parseHex, shownAccent, shownSurface } from './contrast.ts';

const part = fc.integer({ min: 0, max: 255 }).map((value) => value / 255);
const colours = fc.tuple(part, part, part) as fc.Arbitrary<Rgb>;
const schemes: fc.Arbitrary<Scheme> = fc.constantFrom('light', 'dark');

/** The corners and edges of what a screen shows: where things are at their worst. */
const corners = [0, 0.25, 0.5, 0.75, 1].flatMap((r) =>
  [0, 0.25, 0.5, 0.75, 1].flatMap((g) => [0, 0.25, 0.5, 0.75, 1].map((b): Rgb => [r, g, b])),
);

describe('a town’s colours', () => {
  it('differ as WCAG counts', () => {
    assert.equal(contrast([0, 0, 0], [1, 1, 1]).toFixed(3), '21.000');
    assert.equal(contrast([1, 1, 1], [1, 1, 1]), 1);
    assert.equal(contrast(parseHex('#767676')!, [1, 1, 1]).toFixed(2), '4.54');
    assert.equal(contrast(parseHex('#ffd500')!, [1, 1, 1]).toFixed(1), '1.4');
  });

  for (const scheme of ['light', 'dark'] as const) {
    it(`can be read, whatever was chosen, on every surface that may be chosen: ${scheme}`, () => {
      const surfaces = corners.map((one) => shownSurface(one, scheme));
      for (const given of corners) {
        const accent = shownAccent(given, scheme);
        assert.ok(contrast(onAccent(accent), accent) >= ENOUGH.text, `on ${hex(accent)}, of ${hex(given)}`);
        for (const surface of surfaces) {
          assert.ok(contrast(accent, surface) >= ENOUGH.text, `${hex(accent)} on ${hex(surface)}, of ${hex(given)}`);
        }
      }
    });
  }

  it('can be read, whatever they are', () => {
    fc.assert(
      fc.property(colours, colours, schemes, (given, ground, scheme) => {
        const accent = shownAccent(given, scheme);
        assert.ok(contrast(accent, shownSurface(ground, scheme)) >= ENOUGH.text);
        assert.ok(contrast(accent, onAccent(accent)) >= ENOUGH.text);
      }),
    );
  });

  it('stay as they are where they can be read', () => {
    assert.equal(hex(shownAccent(parseHex('#0b5c8a')!, 'light')), '#0b5c8a');
    assert.equal(hex(shownAccent(parseHex('#ffd500')!, 'dark')), '#ffd500');
    assert.equal(hex(shownSurface(parseHex('#f7f3ea')!, 'light')), '#f7f3ea');
  });

  it('are corrected, and it is said by how much', () => {
    const [light, ...others] = correctionsOf(parseHex('#ffd500')!);
    assert.deepEqual(others, []);
    assert.ok(light);
    const { before, after, ...rest } = light;
    assert.deepEqual(rest, { scheme: 'light', given: '#ffd500', shown: '#7c6600', on: '#ffffff' });
    assert.equal(before.toFixed(1), '1.4');
    assert.ok(after >= 4.5 && after < 6, String(after));
    assert.deepEqual(
      correctionsOf(parseHex('#000')!).map(({ scheme }) => scheme),
      ['dark'],
    );
  });

  it('are read from their usual spelling, and from nothing else', () => {
    assert.deepEqual(parseHex('#FFF'), [1, 1, 1]);
    assert.deepEqual(parseHex(' #000000 '), [0, 0, 0]);
    for (const wrong of ['', 'fff', '#ff', '#ffff', '#gggggg', 'red', '#fff;}'])
      assert.equal(parseHex(wrong), undefined);
  });
});
