import { expect } from '@open-wc/testing';
import { OneGo } from './one-go.ts';
import type { Watched } from './watch-recorder.ts';
import { WatchRecorder } from './watch-recorder.ts';

describe('WatchRecorder', () => {
  let handed: Watched[];
  let recorder: WatchRecorder;

  beforeEach(() => {
    handed = [];
    recorder = new WatchRecorder((watched) => handed.push(watched));
  });

  /** Plays from one second to another in steps as browsers report them. */
  function play(from: number, to: number, { step = 0.25, rate = 1 } = {}): void {
    for (let at = from; at < to; at += step) recorder.played(at, rate);
    recorder.played(to, rate);
  }

  it('hands over what was played once it stops', () => {
    play(0, 3);
    recorder.stopped();
    expect(handed).to.deep.equal([{ segments: [[0, 3]], position: 3 }]);
  });

  it('hands over before five seconds are at stake, and only what is new', () => {
    play(10, 21);
    recorder.stopped();
    expect(handed.map(({ segments }) => segments)).to.deep.equal([[[10, 14]], [[14, 18]], [[18, 21]]]);
  });

  it('does not count a jump', () => {
    play(0, 2);
    recorder.jumped(30);
    play(30, 31);
    recorder.stopped();
    expect(handed).to.deep.equal([
      { segments: [[0, 2]], position: 30 },
      { segments: [[30, 31]], position: 31 },
    ]);
  });

  it('does not count a jump that nobody announced, forward or back', () => {
    play(0, 2);
    play(30, 31);
    play(5, 6);
    recorder.stopped();
    expect(handed[0]!.segments).to.deep.equal([
      [0, 2],
      [30, 31],
      [5, 6],
    ]);
  });

  it('counts at double speed as long as it is contiguous', () => {
    play(0, 3.5, { step: 0.5, rate: 2 });
    recorder.stopped();
    expect(handed[0]!.segments).to.deep.equal([[0, 3.5]]);
  });

  it('counts on where a busy page reports rarely', () => {
    play(0, 4, { step: 2 });
    recorder.stopped();
    expect(handed[0]!.segments).to.deep.equal([[0, 4]]);
  });

  it('counts what was played while the page was too busy to look, and no jump meanwhile', () => {
    let now = 0;
    recorder = new WatchRecorder((watched) => handed.push(watched), 0, new OneGo(() => now));
    recorder.played(1);
    now += 20_000;
    recorder.played(21);
    // Twice as fast, and then as usual again.
    recorder.played(21, 2);
    now += 20_000;
    recorder.played(61, 1);
    now += 2000;
    recorder.played(90);
    recorder.stopped();
    expect(handed.flatMap(({ segments }) => segments)).to.deep.equal([
      [1, 21],
      [21, 61],
    ]);
  });

  it('counts nothing while the video stalls or runs backwards', () => {
    for (const at of [4, 4, 4, 3.5]) recorder.played(at);
    recorder.stopped();
    expect(handed).to.deep.equal([{ segments: [], position: 3.5 }]);
  });

  it('says where somebody went without playing', () => {
    recorder.jumped(20);
    expect(handed).to.deep.equal([]);
    recorder.stopped();
    expect(handed).to.deep.equal([{ segments: [], position: 20 }]);
  });

  it('says nothing twice, and nothing where nothing happened', () => {
    recorder.stopped();
    play(0, 1);
    recorder.stopped();
    recorder.stopped();
    expect(handed).to.have.length(1);
  });

  it('goes on without a gap after a hand-over in the middle', () => {
    play(0, 1);
    recorder.handOver();
    play(1, 2);
    recorder.stopped();
    expect(handed.map(({ segments }) => segments)).to.deep.equal([[[0, 1]], [[1, 2]]]);
  });
});
