import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { WatchedFact } from '../contract/fact.schema.ts';
import { clipWatched } from './clip-watched.ts';

const fact: WatchedFact = {
  ...{ v: 1, id: 'a'.repeat(16), course: 'kurs', lesson: 'a', term: 'first', at: 1, generation: null },
  kind: 'watched',
  segments: [
    [0, 10],
    [590, 700],
    [20_000, 20_001],
  ],
  position: 20_001,
};
const video = (duration: number) => ({ video: { src: 'a.m3u8', duration, captions: [] } });

describe('what was watched', () => {
  it('ends at twice the length of the video, or at ten minutes where it is short', () => {
    const short = clipWatched(fact, video(20));
    const long = clipWatched(fact, video(340));

    assert.deepEqual(short.segments, [
      [0, 10],
      [590, 600],
    ]);
    assert.equal(short.position, 600);
    assert.deepEqual(long.segments.at(-1), [590, 680]);
  });

  it('ends after four hours in a lesson that is gone', () => {
    const { segments, position } = clipWatched(fact, undefined);

    assert.deepEqual(segments.at(-1), [590, 700]);
    assert.equal(position, 4 * 3600);
  });

  it('is nothing where there is no video', () => {
    const { segments, position } = clipWatched(fact, {});

    assert.deepEqual([segments, position], [[], 0]);
  });
});
