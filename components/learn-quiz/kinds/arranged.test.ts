import { expect } from '@open-wc/testing';
import type { Question } from '../../../server/contract/question.ts';
import type { ReadyView } from '../../shared/session.ts';
import { expectAccessible } from '../../testing/a11y.ts';
import { withAnswers } from '../../testing/fixture-answers.ts';
import { readyView } from '../../testing/fixture-course.ts';
import { courseOf, matching, ordering, scenario, sorting, spot, verdictOn } from '../../testing/fixture-kinds.ts';
import type { FixtureSession } from '../../testing/fixture-session.ts';
import { press, space } from '../../testing/kind-page.ts';
import { all, button, card, check, newSession, quizWith, recorder, show, text } from '../../testing/quiz-page.ts';
import '../define.ts';
import type { LearnQuiz } from '../learn-quiz.ts';

let session: FixtureSession;
beforeEach(() => {
  session = newSession();
});

interface Case {
  question: Question;
  /** Begins in its first field, and uses keys only. */
  answer(quiz: LearnQuiz): Promise<void>;
  response: string[];
  parts: Record<string, boolean>;
  /** What the reasons are called. */
  reasons: string[];
}

const cases: Case[] = [
  {
    question: matching,
    async answer(quiz) {
      await press(quiz, 'ArrowDown', 'Tab', 'ArrowDown', 'ArrowDown', 'Tab');
      await press(quiz, 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Tab');
    },
    response: ['aktenzeichen:jahre', 'betreff:ordnung', 'frist:worum'],
    parts: { aktenzeichen: false, betreff: true, frist: true },
    reasons: ['Aktenzeichen: wie lange es aufgehoben wird', 'Betreff: wo es im Aktenplan steht'],
  },
  {
    question: sorting,
    async answer(quiz) {
      for (const _ of [1, 2, 3]) {
        await space(quiz);
        await press(quiz, 'Tab');
      }
    },
    response: ['angebot:akte', 'einladung:akte', 'vermerk:akte'],
    parts: { angebot: true, einladung: false, vermerk: true },
    reasons: ['Das Angebot der Firma: In die Akte', 'Die Einladung zum Sommerfest: In die Akte'],
  },
  {
    question: ordering,
    answer: (quiz) => press(quiz, 'Enter', 'Tab', 'Enter'),
    response: ['oeffnen', 'scannen', 'ablegen', 'stempeln'],
    parts: { oeffnen: true, scannen: false, ablegen: false, stempeln: false },
    reasons: ['1. Brief öffnen', '2. Einscannen'],
  },
  {
    question: spot,
    async answer(quiz) {
      await space(quiz);
      await press(quiz, 'ArrowDown');
    },
    response: ['abbrechen'],
    parts: { abbrechen: false },
    reasons: [],
  },
  {
    question: scenario,
    async answer(quiz) {
      await press(quiz, 'ArrowDown', 'Enter', 'Tab');
      await space(quiz);
      await press(quiz, 'Enter');
    },
    response: ['nachsehen', 'auflegen'],
    parts: { nachsehen: true, auflegen: false },
    reasons: ['Am Telefon: Ich sehe in der Akte nach', 'Die Akte ist gefunden: Ich lege auf, das war alles'],
  },
];

const asked = ({ question }: Case) => readyView(undefined, { course: courseOf(question) });

function answered(
  { question, response }: Case,
  parts?: Record<string, boolean>,
  changes?: Partial<ReadyView>,
): ReadyView {
  const answer = parts ? { response, verdict: verdictOn(parts) } : { response };
  return withAnswers({ [question.id]: answer }, { course: courseOf(question), ...changes });
}

const fieldsOf = (quiz: LearnQuiz, { id }: Question) =>
  all(card(quiz, id), 'fieldset :is(input, select, button:enabled):not(.zoom)');

describe('<learn-quiz> asks', () => {
  for (const one of cases) {
    const { question, answer, response, parts, reasons } = one;

    describe(question.type, () => {
      it('is answered by keys alone, reported as it was given, and says of each part why', async () => {
        const quiz = await quizWith(asked(one));
        const spoken = recorder(quiz);
        fieldsOf(quiz, question)[0]!.focus();
        await answer(quiz);
        expect(session.facts).to.deep.equal([]);

        await check(quiz, question.id);
        expect(session.facts.map(({ fact }) => fact)).to.deep.equal([
          { kind: 'answered', question: question.id, rev: question.rev, response },
        ]);

        await show(quiz, answered(one, undefined, { keeping: 'waiting' }));
        await show(quiz, answered(one, parts));
        const named = all(quiz, '.reason strong').map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
        expect(named.slice(0, 2)).to.deep.equal(reasons);
        expect(spoken().join()).to.contain('Sehen Sie noch einmal hin.');
        expect(all(quiz, '.options li .mark').length).to.equal(response.length);
      });

      it('asks for what is lacking where one goes on', async () => {
        const quiz = await quizWith(asked(one));
        await check(quiz, question.id);

        expect(session.facts).to.deep.equal([]);
        expect(text(quiz, '[part=error]')).not.to.equal('');
        const focused = quiz.shadowRoot!.activeElement!;
        expect(focused.getAttribute('aria-invalid')).to.equal('true');
        const error = quiz.shadowRoot!.getElementById(focused.getAttribute('aria-describedby')!)!;
        expect(error.getAttribute('part')).to.equal('error');
      });

      it('can be tried again, with what was answered', async () => {
        const quiz = await quizWith(answered(one, parts));
        button(quiz, question.id).click();
        await quiz.updateComplete;
        await quiz.updateComplete;

        expect(card(quiz, question.id).contains(quiz.shadowRoot!.activeElement)).to.equal(true);
        expect(quiz.shadowRoot!.activeElement!.matches('fieldset :is(input, select, button)')).to.equal(true);
        await check(quiz, question.id);
        expect(session.facts.map(({ fact }) => 'response' in fact && fact.response)).to.deep.equal([response]);
      });

      const wrong = Object.fromEntries(Object.keys(parts).map((id) => [id, false]));
      const right = Object.fromEntries(Object.keys(parts).map((id) => [id, true]));
      const views = {
        empty: asked(one),
        waiting: answered(one, undefined, { keeping: 'waiting' }),
        offline: answered(one, undefined, { keeping: 'waiting', offline: true }),
        wrong: answered(one, wrong),
        'partly right': answered(one, parts),
        right: answered(one, right),
      };
      for (const [name, view] of Object.entries(views))
        it(`is accessible: ${name}`, async () => expectAccessible(await quizWith(view)));
    });
  }

  it('and gives reasons in the order of the answer; what has none is only read', async () => {
    const said = verdictOn({ ablegen: false, oeffnen: true, scannen: true, stempeln: true });
    said.chosen[1]!.feedback = [];
    const response = ['oeffnen', 'ablegen', 'scannen', 'stempeln'];
    const answers = { [ordering.id]: { response, verdict: said } };
    const quiz = await quizWith(withAnswers(answers, { course: courseOf(ordering) }));

    expect(all(quiz, '.reason strong').map(({ textContent }) => textContent.slice(0, 2))).to.deep.equal([
      '1.',
      '2.',
      '3.',
      '4.',
    ]);
    expect(all(quiz, '.reason.visually-hidden').map(({ textContent }) => textContent)).to.have.length(1);
    expect(text(quiz, '.reason.visually-hidden')).to.equal('1. Brief öffnen – richtig');
  });

  it('for what is open in a half-given answer, and goes there', async () => {
    const quiz = await quizWith(readyView(undefined, { course: courseOf(sorting) }));
    fieldsOf(quiz, sorting)[0]!.focus();
    await space(quiz);
    await check(quiz, sorting.id);

    expect(session.facts).to.deep.equal([]);
    expect(quiz.shadowRoot!.activeElement!.closest('tr')!.dataset.option).to.equal('einladung');
  });

  it('all of them below one another, and each arrives', async () => {
    const quiz = await quizWith(readyView(undefined, { course: courseOf(...cases.map(({ question }) => question)) }));

    expect(all(quiz, 'form')).to.have.length(5);
    for (const { question } of cases) expect(fieldsOf(quiz, question)).not.to.have.length(0);
    const ids = all(quiz, '[id]').map(({ id }) => id);
    expect(new Set(ids).size).to.equal(ids.length);
    await expectAccessible(quiz);
  });
});
