import { expect } from '@open-wc/testing';
import { EMPTY_STATE } from '../../server/contract/state.ts';
import type { Papers } from '../shared/desk.ts';
import type { ReadyView } from '../shared/session.ts';
import { expectAccessible } from '../testing/a11y.ts';
import {
  attempt,
  attempted,
  handedIn,
  NOT_PASSED,
  PASSED,
  proofCourse,
  proofView,
  revisedCourse,
  verdictsOn,
  worseAttempt,
} from '../testing/fixture-proof.ts';
import type { FixtureSession } from '../testing/fixture-session.ts';
import { press, proofWith, settled } from '../testing/proof-page.ts';
import { all, newSession } from '../testing/quiz-page.ts';
import './define.ts';

let session: FixtureSession;
beforeEach(() => {
  session = newSession();
});

const empty: Papers = { attempt, drafts: new Map() };
const half: Papers = { attempt, drafts: new Map([['nie', ['stimmt']]]) };
const signIn = { signIn: 'https://lernen.example/auth/login', isOffered: false };

const states: Record<string, [view: ReadyView, papers?: Papers]> = {
  'before it is begun': [proofView()],
  'for somebody not signed in': [proofView(EMPTY_STATE, { keeping: 'device', hints: signIn })],
  'without a connection': [proofView(EMPTY_STATE, { offline: true })],
  'begun, and empty': [proofView(), empty],
  'half answered': [proofView(), half],
  'half answered, without a connection': [proofView(EMPTY_STATE, { offline: true }), half],
  'edited in the middle': [proofView(EMPTY_STATE, { course: revisedCourse() }), half],
  'handed in': [handedIn()],
  'handed in, without a connection': [handedIn({ offline: true })],
  passed: [proofView(attempted(PASSED), { answers: verdictsOn(PASSED) })],
  'not passed': [proofView(attempted(NOT_PASSED), { answers: verdictsOn(NOT_PASSED) })],
  'with a worse attempt after a good one': [worseAttempt()],
};

describe('the proof in each of its states', () => {
  describe('is accessible', () => {
    for (const [name, [view, papers]] of Object.entries(states)) {
      it(name, async () => expectAccessible(await proofWith(session, view, papers)));
    }

    it('asked whether to hand in', async () => {
      const quiz = await proofWith(session, proofView(), half);
      await press(quiz, 'Alles abgeben');
      await expectAccessible(quiz);
    });

    it('refused', async () => {
      const quiz = await proofWith(session, proofView(), half);
      await press(quiz, 'Alles abgeben');
      await press(quiz, 'Trotzdem abgeben');
      session.show(proofCourse.id, handedIn());
      session.show(proofCourse.id, proofView());
      await settled(quiz);
      await expectAccessible(quiz);
    });
  });

  for (const width of [254, 320, 768]) {
    it(`is nowhere wider than ${width} px, and everything to press is big enough for a finger`, async () => {
      for (const [view, papers] of Object.values(states)) {
        const long = 'Dokumentenmanagementsystemberechtigungskonzeptverantwortliche?';
        const { course } = view;
        const lessons = course.lessons.map((lesson) => ({
          ...lesson,
          questions: lesson.questions.map((question) => ({ ...question, title: [long] })),
        }));
        session.table.show({ drafts: new Map() });
        const quiz = await proofWith(session, { ...view, course: { ...course, lessons } }, papers, width);
        if (papers === half && course === proofCourse) await press(quiz, 'Alles abgeben');
        const edge = quiz.getBoundingClientRect().left + width + 0.5;
        const wider = all(quiz, '.proof *').filter((element) => element.getBoundingClientRect().right > edge);

        expect(wider.map(({ outerHTML }) => outerHTML)).to.deep.equal([]);
        for (const target of all(quiz, '.proof :is(label.option, button, a, summary, [part=field])'))
          expect(target.offsetHeight).to.be.at.least(44);
        quiz.remove();
      }
    });
  }

  it('has its headings in the order of the page, and one landmark', async () => {
    for (const [view, papers] of Object.values(states)) {
      session.table.show({ drafts: new Map() });
      const quiz = await proofWith(session, view, papers);
      const levels = all(quiz, ':is(h1, h2, h3, h4, h5, h6)').map(({ localName }) => Number(localName[1]));

      expect(levels[0]).to.equal(3);
      levels.forEach((level, index) => expect(level).to.be.at.most((levels[index - 1] ?? level) + 1));
      expect(all(quiz, 'section, main, aside, nav, [role=region]')).to.have.length(1);
      quiz.remove();
    }
  });
});
