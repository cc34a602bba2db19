import { expect, fixture, html } from '@open-wc/testing';
import type { LearnWatchEvent } from '../shared/lesson-events.ts';
import { expectAccessible } from '../testing/a11y.ts';
import { allRight, BOTH, RIGHT, TRUE, withAnswers, WRONG } from '../testing/fixture-answers.ts';
import { fixtureCourse } from '../testing/fixture-course.ts';
import type { FixtureSession } from '../testing/fixture-session.ts';
import {
  all,
  button,
  card,
  check,
  COURSE,
  input,
  newSession,
  quizWith,
  settled,
  show,
  text,
} from '../testing/quiz-page.ts';
import './define.ts';
import type { LearnQuiz } from './learn-quiz.ts';

let session: FixtureSession;
beforeEach(() => {
  session = newSession();
});

const SEEN = { ...WRONG, see: 83 };
const oneWrong = withAnswers({
  aktenzeichen: { response: ['dateiname'], verdict: SEEN },
  pflicht: { response: ['betreff', 'aktenplan'], verdict: BOTH },
  nie: { response: ['stimmt'], verdict: TRUE },
});

const named = (quiz: LearnQuiz, words: string) =>
  all(quiz, 'button, a').find(({ textContent }) => textContent.includes(words))!;
const shown = (quiz: LearnQuiz) => all(quiz, 'form').map((form) => form.dataset.question);
const focusedQuestion = (quiz: LearnQuiz) => quiz.shadowRoot!.activeElement?.closest('form')?.dataset.question;

async function press(quiz: LearnQuiz, words: string): Promise<void> {
  named(quiz, words).click();
  await quiz.updateComplete;
  await quiz.updateComplete;
}

describe('the result of a quiz', () => {
  it('says what somebody knew, and what is worth another look', async () => {
    const quiz = await quizWith(oneWrong);
    const lists = all(quiz, '[part=result] ul').map((list) => [
      quiz.shadowRoot!.getElementById(list.getAttribute('aria-labelledby')!)!.textContent,
      ...[...list.querySelectorAll('button')].map(({ textContent }) => textContent.trim()),
    ]);

    expect(lists).to.deep.equal([
      ['Das lohnt noch einen Blick', 'Wo steht das Aktenzeichen?'],
      ['Das wussten Sie', 'Welche Angaben sind Pflicht?', 'Das Aktenzeichen ändert sich nie.'],
    ]);
    await expectAccessible(quiz);
  });

  it('comes only when every question has its verdict, and goes while somebody tries again', async () => {
    const { answers } = oneWrong;
    const quiz = await quizWith({ ...oneWrong, answers: new Map([...answers].slice(0, 2)) });
    expect(text(quiz, '[part=result]')).to.equal('');
    await show(quiz, oneWrong);
    expect(text(quiz, '.headline')).to.contain('2 von 3 richtig.');
    await check(quiz, 'aktenzeichen');
    expect(text(quiz, '[part=result]')).to.equal('');
  });

  it('leads to each question', async () => {
    const quiz = await quizWith(oneWrong);
    await press(quiz, 'Welche Angaben sind Pflicht?');

    expect(focusedQuestion(quiz)).to.equal('pflicht');
  });

  it('asks only what is still open once more, and folds the others away', async () => {
    const quiz = await quizWith(oneWrong);
    await press(quiz, 'Nur die noch offenen noch einmal');

    expect(shown(quiz)).to.deep.equal(['aktenzeichen']);
    expect(text(card(quiz, 'aktenzeichen'), '.number')).to.contain('Frage');
    expect(quiz.shadowRoot!.activeElement).to.equal(input(quiz, 'dateiname'));
    expect(text(quiz, '.folded')).to.contain('nur die Frage, die noch offen ist');
    await expectAccessible(quiz);

    await press(quiz, 'Alle Fragen zeigen');
    expect(shown(quiz)).to.deep.equal(['aktenzeichen', 'pflicht', 'nie']);
    expect(quiz.shadowRoot!.activeElement?.localName).to.equal('section');
  });

  it('of the second round is about all of them, and leads to those that are folded away', async () => {
    const quiz = await quizWith(oneWrong);
    await press(quiz, 'Nur die noch offenen noch einmal');
    await check(quiz, 'aktenzeichen');
    await show(quiz, withAnswers({ aktenzeichen: { response: ['dateiname'] } }));
    await show(quiz, allRight());
    expect(text(quiz, '.headline')).to.contain('Alles richtig – prima!');
    expect(shown(quiz)).to.deep.equal(['aktenzeichen']);

    await press(quiz, 'Das Aktenzeichen ändert sich nie.');
    expect(shown(quiz)).to.have.length(3);
    expect(focusedQuestion(quiz)).to.equal('nie');
  });

  it('goes on with the next lesson', async () => {
    const quiz = await quizWith(allRight());
    const selected: string[] = [];
    quiz.addEventListener('learn-lesson-selected', ({ lesson }) => selected.push(lesson));
    await press(quiz, 'Weiter: Warum ein Aktenplan?');

    expect(selected).to.deep.equal(['text']);
    expect(session.asked).to.contain('select text');
  });

  it('offers no other lesson where one is pinned', async () => {
    session.show(COURSE, allRight());
    const quiz = await fixture<LearnQuiz>(html`<learn-quiz course=${COURSE} lesson="ablegen"></learn-quiz>`);
    await settled(quiz);

    expect(text(quiz, '.headline')).to.contain('Alles richtig');
    expect(text(quiz, '[part=result]')).not.to.contain('Weiter:');
  });

  it('says that the lesson is completed, or that a part of the video is missing', async () => {
    const quiz = await quizWith(allRight());
    expect(text(quiz, '[part=result]')).to.contain('fehlt nur noch ein Stück vom Video');

    const { progress } = allRight();
    const lessons = progress.lessons.map((one) => ({ ...one, completed: one.lesson === 'ablegen' }));
    await show(quiz, { ...allRight(), progress: { ...progress, lessons } });
    expect(text(quiz, '.headline')).to.equal('Alles richtig – prima! Diese Lektion ist geschafft.');
    expect(text(quiz, '[part=result]')).not.to.contain('Video');

    await show(quiz, { ...allRight(), progress: { ...progress, lessons, completed: true } });
    expect(text(quiz, '.headline')).to.contain('den ganzen Kurs geschafft');
  });

  it('is not there where there is nothing to answer', async () => {
    const [first, ...others] = fixtureCourse.lessons;
    const course = { ...fixtureCourse, lessons: [{ ...first!, questions: [] }, ...others] };
    const quiz = await quizWith(withAnswers({}, { course }));

    expect(all(quiz, '[part=result]')).to.deep.equal([]);
  });
});

describe('a second of the video that explains a question', () => {
  it('is shown by a player on the page, else by the page of the lesson', async () => {
    const quiz = await quizWith(oneWrong);
    const link = named(
      card(quiz, 'aktenzeichen') as unknown as LearnQuiz,
      'Im Video ansehen (1:23)',
    ) as HTMLAnchorElement;
    const { pathname, hash } = new URL(link.href);
    expect(pathname).to.match(/\/c\/d3-ablegen\/ablegen$/);
    expect(hash).to.equal('#learn=d3-ablegen/ablegen@83');

    const asked: number[] = [];
    const take = (event: LearnWatchEvent) => {
      asked.push(event.seconds);
      event.preventDefault();
    };
    document.addEventListener('learn-watch', take);
    const click = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true });
    link.dispatchEvent(click);
    document.removeEventListener('learn-watch', take);
    expect(asked).to.deep.equal([83]);
    expect(click.defaultPrevented).to.equal(true);

    const alone = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true });
    const stay = (event: Event) => {
      expect(event.defaultPrevented).to.equal(false);
      event.preventDefault();
    };
    document.addEventListener('click', stay, { once: true });
    link.dispatchEvent(alone);
  });

  it('of the answer chosen comes before that of the question', async () => {
    const verdict = { ...SEEN, chosen: SEEN.chosen.map((part) => ({ ...part, see: 20 })) };
    const quiz = await quizWith(withAnswers({ aktenzeichen: { response: ['dateiname'], verdict } }));

    expect(all(card(quiz, 'aktenzeichen'), 'a.watch').map(({ textContent }) => textContent.trim())).to.deep.equal([
      'Im Video ansehen (0:20)',
    ]);
  });

  it('is offered for a right answer, too', async () => {
    const quiz = await quizWith(
      withAnswers({ aktenzeichen: { response: ['eigenschaften'], verdict: { ...RIGHT, see: 5 } } }),
    );

    expect(text(card(quiz, 'aktenzeichen'), 'a.watch')).to.equal('Im Video ansehen (0:05)');
    expect(button(quiz, 'aktenzeichen').textContent.trim()).to.equal('Noch einmal beantworten');
  });
});
