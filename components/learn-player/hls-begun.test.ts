import { aTimeout, expect } from '@open-wc/testing';
import { find, needsFilm, newSession, play, player, ready, until, watched } from '../testing/player-fixture.ts';

beforeEach(() => {
  newSession();
  performance.clearResourceTimings();
  performance.setResourceTimingBufferSize(1000);
});

describe('the beginning of a film in <learn-player>', () => {
  before(needsFilm);

  it('is fetched when somebody is about to play, from where they were, and not again when they do', async () => {
    const element = await player(ready(watched([[0, 9]], 9)));
    await aTimeout(300);
    expect(fetched()).to.deep.equal([]);

    find(element, '[part=play]').dispatchEvent(new PointerEvent('pointerenter'));
    await until(() => fetched('.m4s').length === 1, 'a segment');
    await aTimeout(300);
    expect(fetched('.m4s')).to.have.length(1);
    expect(fetched('.m4s')[0]).to.match(/-003\.m4s$/);

    const { video } = await play(element);
    expect(video.currentTime).to.be.within(8.5, 12);
    expect(fetched('ablegen.m3u8')).to.have.length(1);
    expect(fetched('-003.m4s')).to.have.length(1);
  });

  it('is fetched anew where somebody begins elsewhere', async () => {
    const element = await player(ready(watched([[0, 9]], 9)));
    find(element, '[part=play]').dispatchEvent(new PointerEvent('pointerenter'));
    await until(() => fetched('.m4s').length === 1, 'a segment');
    find(element, '[part=anew]').click();
    await until(() => fetched('-001.m4s').length === 1, 'the first segment');
  });
});

/** Addresses of the film that were asked for, by how they end. */
function fetched(end = ''): string[] {
  return performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => /\.(m3u8|m4s)$/.test(name) && name.endsWith(end));
}
