import { expect } from '@open-wc/testing';
import type { FixtureSession } from '../testing/fixture-session.ts';
import { fixtureSession } from '../testing/fixture-session.ts';
import { needsFilm, play, player, until } from '../testing/player-fixture.ts';

let session: FixtureSession;

beforeEach(() => {
  session = fixtureSession();
});

describe('the system’s controls', () => {
  before(needsFilm);

  it('say what plays', async () => {
    const element = await player(session);
    await play(element);
    await until(() => navigator.mediaSession.metadata?.title === 'Ein Dokument ablegen');
    expect(navigator.mediaSession.metadata!.artwork[0]!.src).to.match(/ablegen\.jpg$/);
    element.remove();
    await until(() => !navigator.mediaSession.metadata, 'nothing any more');
  });
});
