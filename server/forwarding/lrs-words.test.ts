import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lrsWords } from './lrs-words.ts';

describe('words about an LRS', () => {
  const { refused, notTakenBack, changed } = lrsWords;

  for (const tell of [refused, notTakenBack, (count: number) => changed('lrs.example', count)]) {
    it(`count: ${tell(2).de}`, () => {
      assert.match(tell(1).de, /\b1 Aussage\b/);
      assert.match(tell(1).en, /\b1 statement\b/);
      assert.match(tell(2).de, /\b2 Aussagen\b/);
      assert.match(tell(2).en, /\b2 statements\b/);
    });
  }

  it('name the earlier LRS only where it is known', () => {
    assert.match(changed('lrs.example', 1).de, /\(lrs\.example\)/);
    for (const words of Object.values(changed(undefined, 1))) assert.doesNotMatch(words, /[()?]/);
  });
});
