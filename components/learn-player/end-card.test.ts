import { expect } from '@open-wc/testing';
import {
  COURSE,
  course,
  find,
  needsFilm,
  newSession,
  play,
  player,
  ready,
  session,
  until,
  watched,
  wordsOf,
} from '../testing/player-fixture.ts';

beforeEach(newSession);

describe('the end of a lesson', () => {
  before(needsFilm);

  it('comes first in the order of Tab, and leads the focus on to the next lesson', async () => {
    const two = course();
    const [film] = two.lessons;
    film!.questions = [];
    two.lessons = [film!, { ...structuredClone(film!), id: 'zweite', title: 'Und weiter' }];
    const element = await player(ready(watched([[0, 52]], 1), { course: two }));
    const { stage, video } = await play(element);
    video.currentTime = 53;
    await until(() => stage.shadowRoot!.querySelector('.word'), 'ends');

    const [first, ...rest] = stage.shadowRoot!.querySelectorAll<HTMLElement>('button, input, select, [role=button]');
    expect(first!.textContent.replace(/\s+/g, ' ').trim()).to.equal('Nächste Lektion: Und weiter');
    expect(rest.length).to.be.above(2);
    first!.focus();
    first!.click();
    expect(session.asked.at(-1)).to.equal('select zweite');
    session.show(COURSE, ready(watched([[0, 53]], 53), { course: two, lesson: 'zweite' }));
    await until(() => element.shadowRoot!.activeElement === element.shadowRoot!.querySelector('[part=play]'));
    expect(wordsOf(element, '[part=title]')).to.equal('Und weiter');
    expect(find(element, '[part=play]').textContent).to.contain('Abspielen');
  });
});
