import { expect } from '@open-wc/testing';
import { needsFilm, newSession, play, player, until } from '../testing/player-fixture.ts';

beforeEach(newSession);

describe('the system’s controls', () => {
  before(needsFilm);

  it('say what plays', async () => {
    const element = await player();
    await play(element);
    await until(() => navigator.mediaSession.metadata?.title === 'Ein Dokument ablegen');
    expect(navigator.mediaSession.metadata!.artwork[0]!.src).to.match(/ablegen\.jpg$/);
    element.remove();
    await until(() => !navigator.mediaSession.metadata, 'nothing any more');
  });
});
