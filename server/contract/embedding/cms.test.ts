import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CMS, CMS_IDS, canShow, cmsOf } from './cms.ts';

describe('what is known of each CMS', () => {
  it('is listed once, in order', () => {
    assert.deepEqual(
      CMS.map(({ id }) => id),
      [...CMS_IDS],
    );
    for (const id of CMS_IDS) assert.equal(cmsOf(id).id, id);
  });

  for (const { id, ways } of CMS) {
    it(`says of each way, once, where to paste: ${id}`, () => {
      const names = ways.map(({ way }) => way);
      assert.deepEqual(names, [...new Set(names)]);

      for (const { way, script, takes, where } of ways) {
        for (const words of Object.values(where)) {
          const sentences = words.split(/[.:;](?:\s|$)/).filter(Boolean).length;
          assert.ok(sentences >= 1 && sentences <= 6, `${way}: ${words}`);
          assert.match(words, /[.]$/);
        }
        // What stands in the page as plain HTML does nothing without the script; what brings its own needs none.
        const needsLoader = ['tag', 'placeholder', 'link'].includes(way) && takes !== 'fields';
        assert.equal(script !== 'none', needsLoader, way);
        if (takes === 'address') assert.equal(way, 'frame');
      }
    });
  }

  it('says of scripts nothing where a system takes none', () => {
    for (const id of ['sharepoint', 'nextcloud'] as const) {
      assert.ok(
        cmsOf(id).ways.every(({ way }) => way === 'frame' || way === 'address'),
        id,
      );
    }
  });

  it('knows that quiz and badge need more than an address', () => {
    assert.equal(canShow('address', 'quiz'), false);
    assert.equal(canShow('link', 'badge'), false);
    assert.equal(canShow('frame', 'quiz'), true);
    for (const { id, ways } of CMS)
      assert.ok(
        ways.some(({ way }) => canShow(way, 'quiz')),
        id,
      );
  });
});
