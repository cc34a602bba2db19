import { expect } from '@open-wc/testing';
import { EMPTY_STATE } from '../../server/contract/state.ts';
import type { CourseView } from '../shared/session.ts';
import { expectAccessible } from '../testing/a11y.ts';
import { allRight, answered, locked, PARTLY, RIGHT, withAnswers, wordy, WRONG } from '../testing/fixture-answers.ts';
import { readyView } from '../testing/fixture-course.ts';
import { quizWith, choose, check, all, FAILED, newSession } from '../testing/quiz-page.ts';
import './define.ts';

beforeEach(() => {
  newSession();
});

describe('<learn-quiz> in each of its states', () => {
  for (const width of [254, 320, 768]) {
    it(`is nowhere wider than ${width} px, and everything to press is big enough for a finger`, async () => {
      const quiz = await quizWith(
        withAnswers({ pflicht: { response: ['betreff', 'farbe'], verdict: PARTLY } }, { course: wordy() }),
        width,
      );
      const edge = quiz.getBoundingClientRect().left + width + 0.5;
      const wider = all(quiz, '*').filter((element) => element.getBoundingClientRect().right > edge);

      expect(wider.map(({ outerHTML }) => outerHTML)).to.deep.equal([]);
      for (const words of all(quiz, 'li > :nth-child(2)')) expect(words.offsetWidth).to.be.at.least(112);
      for (const target of all(quiz, 'label, button')) expect(target.offsetHeight).to.be.at.least(44);
    });
  }

  describe('is accessible', () => {
    const mixed = {
      aktenzeichen: { response: ['eigenschaften'], verdict: RIGHT },
      pflicht: { response: ['betreff', 'farbe'], verdict: PARTLY },
    };
    const views: Record<string, CourseView> = {
      loading: { phase: 'loading' },
      failed: FAILED,
      'without questions': readyView(EMPTY_STATE, { lesson: 'text' }),
      locked: locked(),
      'before answering': readyView(),
      'right and partly right': withAnswers(mixed),
      wrong: withAnswers({ aktenzeichen: { response: ['dateiname'], verdict: WRONG } }),
      'answered earlier': readyView(answered('nie', ['stimmt'])),
      'on its way': withAnswers({ nie: { response: ['stimmt'] } }, { keeping: 'waiting' }),
      offline: withAnswers({ nie: { response: ['stimmt'] } }, { keeping: 'waiting', offline: true }),
      result: allRight(),
    };
    for (const [name, view] of Object.entries(views)) {
      it(name, async () => expectAccessible(await quizWith(view)));
    }

    it('half answered, with an error', async () => {
      const quiz = await quizWith(readyView());
      await choose(quiz, 'betreff');
      await check(quiz, 'nie');
      await check(quiz, 'aktenzeichen');
      await expectAccessible(quiz);
    });
  });
});
