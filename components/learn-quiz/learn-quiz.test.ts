import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { EMPTY_STATE } from '../../server/contract/state.ts';
import type { LearnQuestionAnsweredEvent } from '../shared/lesson-events.ts';
import { LearnPractiseEvent } from '../shared/lesson-events.ts';
import {
  allRight,
  answered,
  BOTH,
  locked,
  PARTLY,
  RIGHT,
  TRUE,
  withAnswers,
  WRONG,
} from '../testing/fixture-answers.ts';
import { readyView } from '../testing/fixture-course.ts';
import type { FixtureSession } from '../testing/fixture-session.ts';
import {
  quizWith,
  show,
  choose,
  check,
  answer,
  all,
  text,
  clean,
  card,
  button,
  input,
  chosen,
  described,
  recorder,
  COURSE,
  FAILED,
  newSession,
} from '../testing/quiz-page.ts';
import './define.ts';
import type { LearnQuiz } from './learn-quiz.ts';

let session: FixtureSession;
beforeEach(() => {
  session = newSession();
});

describe('<learn-quiz>', () => {
  describe('asks', () => {
    it('the questions of the lesson that the page is at, each in its own group', async () => {
      const quiz = await quizWith(readyView());

      expect(all(quiz, 'fieldset legend [part=title]').map(({ textContent }) => textContent.trim())).to.deep.equal([
        'Wo steht das Aktenzeichen?',
        'Welche Angaben sind Pflicht?',
        'Das Aktenzeichen ändert sich nie.',
      ]);
      expect(text(quiz, '[part=progress]')).to.equal('0 von 3 beantwortet');
    });

    it('with radios where one answer is right and checkboxes where several may be', async () => {
      const quiz = await quizWith(readyView());
      const types = (question: string) =>
        all(card(quiz, question), 'input').map((input) => (input as HTMLInputElement).type);

      expect(types('aktenzeichen')).to.deep.equal(['radio', 'radio']);
      expect(types('pflicht')).to.deep.equal(['checkbox', 'checkbox', 'checkbox']);
      expect(types('nie')).to.deep.equal(['radio', 'radio']);
      expect(described(quiz, card(quiz, 'pflicht').querySelector('fieldset')!)).to.contain('Mehrere Antworten');
    });

    it('in view, with the focus, when somebody asks for them at the end of the film', async () => {
      const quiz = await quizWith(readyView());
      const asked = new LearnPractiseEvent(COURSE, 'ablegen');
      document.body.dispatchEvent(asked);
      await nextFrame();

      expect(asked.defaultPrevented).to.equal(true);
      expect(quiz.shadowRoot!.activeElement?.localName).to.equal('section');

      const other = new LearnPractiseEvent('another-course', 'ablegen');
      document.body.dispatchEvent(other);
      expect(other.defaultPrevented).to.equal(false);
    });

    it('those of a pinned lesson, wherever the page is', async () => {
      session.show(COURSE, readyView(EMPTY_STATE, { lesson: 'text' }));
      const quiz = await fixture<LearnQuiz>(html`<learn-quiz course=${COURSE} lesson="ablegen"></learn-quiz>`);

      expect(all(quiz, 'form')).to.have.length(3);
    });

    it('under a heading that fits the page', async () => {
      session.show(COURSE, readyView());
      const quiz = await fixture<LearnQuiz>(html`<learn-quiz course=${COURSE} heading-level="2"></learn-quiz>`);

      expect(text(quiz, 'h2')).to.equal('Kurz nachgefragt');
    });
  });

  describe('an answer', () => {
    it('is not checked by choosing alone', async () => {
      const quiz = await quizWith(readyView());
      await choose(quiz, 'dateiname');

      expect(session.facts).to.deep.equal([]);
    });

    it('is reported with the revision it was given to, and told to the page', async () => {
      const quiz = await quizWith(readyView());
      const told: LearnQuestionAnsweredEvent[] = [];
      quiz.addEventListener('learn-question-answered', (event) => told.push(event));
      await choose(quiz, 'betreff');
      await choose(quiz, 'aktenplan');
      await check(quiz, 'pflicht');

      expect(session.facts).to.deep.equal([
        {
          course: COURSE,
          lesson: 'ablegen',
          fact: { kind: 'answered', question: 'pflicht', rev: 'rev-pflicht', response: ['betreff', 'aktenplan'] },
        },
      ]);
      expect(told).to.have.length(1);
      expect(told[0]).to.include({ course: COURSE, lesson: 'ablegen', question: 'pflicht' });
    });

    it('is handed in only once, however often one presses', async () => {
      const quiz = await quizWith(readyView());
      await choose(quiz, 'dateiname');
      button(quiz, 'aktenzeichen').click();
      button(quiz, 'aktenzeichen').click();
      await quiz.updateComplete;
      button(quiz, 'aktenzeichen').click();

      expect(session.facts).to.have.length(1);
    });

    it('that is missing is asked for in words, and the first option gets the focus', async () => {
      const quiz = await quizWith(readyView());
      button(quiz, 'nie').focus();
      await check(quiz, 'nie');
      const first = input(quiz, 'stimmt');

      expect(session.facts).to.deep.equal([]);
      expect(quiz.shadowRoot!.activeElement).to.equal(first);
      expect(first.getAttribute('aria-invalid')).to.equal('true');
      expect(described(quiz, first)).to.equal('Bitte wählen Sie zuerst eine Antwort aus.');
      await choose(quiz, 'stimmt');
      expect(quiz.shadowRoot!.querySelector('[part=error]')).to.equal(null);
    });

    it('half given survives news from the service and from other tabs', async () => {
      const quiz = await quizWith(readyView());
      await choose(quiz, 'betreff');
      await choose(quiz, 'dateiname');
      await show(
        quiz,
        withAnswers({ aktenzeichen: { response: ['eigenschaften'], verdict: RIGHT } }, { offline: true }),
      );
      await show(quiz, withAnswers({ pflicht: { response: ['farbe'], verdict: PARTLY } }));

      expect(chosen(quiz)).to.deep.equal(['dateiname', 'betreff']);
    });

    it('half given survives a look at another lesson, and is gone when somebody else signs in', async () => {
      const quiz = await quizWith(readyView());
      await choose(quiz, 'betreff');
      await show(quiz, readyView(EMPTY_STATE, { lesson: 'text' }));
      await show(quiz, readyView());
      expect(chosen(quiz)).to.deep.equal(['betreff']);

      await show(quiz, { phase: 'loading' });
      session.table.papers = { drafts: new Map() };
      await show(quiz, readyView());
      expect(chosen(quiz)).to.deep.equal([]);
    });

    it('keeps its keys to itself', async () => {
      const quiz = await quizWith(readyView());
      const heard: string[] = [];
      const hear = (event: KeyboardEvent) => heard.push(event.key);
      document.addEventListener('keydown', hear);
      for (const key of ['k', '1', ' ', 'Escape'])
        input(quiz, 'betreff').dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
      document.removeEventListener('keydown', hear);

      expect(heard).to.deep.equal(['Escape']);
    });
  });

  describe('a verdict', () => {
    it('is said once, with its reason, in a region that was there before', async () => {
      const quiz = await quizWith(readyView());
      const spoken = recorder(quiz);
      await answer(quiz, 'dateiname', WRONG);
      await show(
        quiz,
        withAnswers({ aktenzeichen: { response: ['dateiname'], verdict: WRONG } }, { keeping: 'service' }),
      );

      expect(spoken()).to.deep.equal(['Noch nicht richtig Der Dateiname darf alles enthalten.']);
    });

    it('leaves the focus where it was, or on the button where that is gone', async () => {
      const quiz = await quizWith(readyView());
      input(quiz, 'dateiname').focus();
      await answer(quiz, 'dateiname', WRONG);
      expect(quiz.shadowRoot!.activeElement).to.equal(button(quiz, 'aktenzeichen'));

      input(quiz, 'stimmt').focus();
      await show(quiz, withAnswers({ pflicht: { response: ['farbe'], verdict: PARTLY } }));
      expect(quiz.shadowRoot!.activeElement).to.equal(input(quiz, 'stimmt'));
    });

    it('on several answers names each chosen one and how many are missing, but not which', async () => {
      const quiz = await quizWith(withAnswers({ pflicht: { response: ['betreff', 'farbe'], verdict: PARTLY } }));
      const said = text(card(quiz, 'pflicht'), '[part=verdict]');

      expect(said).to.contain('Teilweise richtig');
      expect(said).to.contain('Betreff – richtig');
      expect(said).to.contain('Farbe – nicht richtig');
      expect(said).to.contain('Eine richtige Antwort fehlt noch.');
      expect(said).not.to.contain('Aktenplan');
      expect(all(card(quiz, 'pflicht'), 'li').map(({ textContent }) => clean(textContent))).to.deep.equal([
        'Betreff richtig',
        'Farbe nicht richtig',
        'Stelle im Aktenplan',
      ]);
    });

    it('can be followed by another try, which starts from the same choice', async () => {
      const quiz = await quizWith(withAnswers({ aktenzeichen: { response: ['dateiname'], verdict: WRONG } }));
      expect(text(card(quiz, 'aktenzeichen'), 'button')).to.equal('Noch einmal versuchen');
      await check(quiz, 'aktenzeichen');
      expect(chosen(quiz)).to.deep.equal(['dateiname']);
      expect(quiz.shadowRoot!.activeElement).to.equal(input(quiz, 'dateiname'));

      await answer(quiz, 'eigenschaften', RIGHT);
      expect(session.facts.map(({ fact }) => fact)).to.have.length(1);
      expect(text(card(quiz, 'aktenzeichen'), '[part=verdict]')).to.contain('Richtig!');
    });

    it('of the last try is not taken for one on the new try', async () => {
      const quiz = await quizWith(withAnswers({ aktenzeichen: { response: ['dateiname'], verdict: WRONG } }));
      await check(quiz, 'aktenzeichen');
      await check(quiz, 'aktenzeichen');

      expect(text(card(quiz, 'aktenzeichen'), '[part=verdict]')).to.equal('');
      expect(text(card(quiz, 'aktenzeichen'), '.actions')).to.contain('Wird geprüft …');
    });

    it('that can’t come yet is promised', async () => {
      const quiz = await quizWith(readyView());
      const spoken = recorder(quiz);
      await choose(quiz, 'dateiname');
      await check(quiz, 'aktenzeichen');
      await show(
        quiz,
        withAnswers({ aktenzeichen: { response: ['dateiname'] } }, { offline: true, keeping: 'waiting' }),
      );

      expect(spoken()).to.deep.equal(['Gemerkt – wird geprüft, sobald die Verbindung wieder da ist.']);
      expect(text(quiz, '[part=progress]')).to.equal('1 von 3 beantwortet');
    });

    it('that was refused gives the answer back', async () => {
      const quiz = await quizWith(readyView());
      await choose(quiz, 'dateiname');
      await check(quiz, 'aktenzeichen');
      await show(quiz, withAnswers({ aktenzeichen: { response: ['dateiname'] } }));
      await show(quiz, readyView());

      expect(chosen(quiz)).to.deep.equal(['dateiname']);
      expect(text(card(quiz, 'aktenzeichen'), '[part=error]')).to.contain('konnte nicht geprüft werden');
    });

    it('on every question leads to a warm result', async () => {
      const quiz = await quizWith(
        withAnswers({
          aktenzeichen: { response: ['dateiname'], verdict: WRONG },
          pflicht: { response: ['betreff', 'aktenplan'], verdict: BOTH },
          nie: { response: ['stimmt'], verdict: TRUE },
        }),
      );
      expect(text(quiz, '.headline')).to.equal('2 von 3 richtig. Eine Frage lohnt noch einen Blick.');
      await check(quiz, 'aktenzeichen');
      await show(quiz, allRight());

      await answer(quiz, 'eigenschaften', RIGHT, allRight());
      expect(text(quiz, '.headline')).to.equal('Alles richtig – prima!');
    });
  });

  describe('an answer given earlier', () => {
    it('is recalled once, and its result is there meanwhile', async () => {
      const quiz = await quizWith(readyView(answered('aktenzeichen', ['dateiname'])));
      await show(quiz, readyView(answered('aktenzeichen', ['dateiname'])));

      expect(session.asked).to.deep.equal(['recall ablegen']);
      expect(text(card(quiz, 'aktenzeichen'), '[part=verdict]')).to.equal('Noch nicht richtig');
      expect(text(card(quiz, 'aktenzeichen'), 'li.chosen')).to.equal('Im Dateinamen Ihre Antwort');
    });

    it('is not announced: nobody did anything', async () => {
      const quiz = await quizWith(readyView(answered('aktenzeichen', ['dateiname'])));
      const spoken = recorder(quiz);
      await show(quiz, withAnswers({ aktenzeichen: { response: ['dateiname'], verdict: WRONG } }));

      expect(spoken()).to.deep.equal([]);
    });

    it('to another wording of the question is no answer to this one', async () => {
      const quiz = await quizWith(readyView(answered('aktenzeichen', ['dateiname'], 'rev-earlier')));

      expect(chosen(quiz)).to.deep.equal([]);
      expect(text(card(quiz, 'aktenzeichen'), 'fieldset')).to.contain('Diese Frage wurde überarbeitet');
    });
  });

  describe('says kindly', () => {
    it('that a lesson has no questions', async () => {
      expect(text(await quizWith(readyView(EMPTY_STATE, { lesson: 'text' })), 'section')).to.equal(
        'Zu dieser Lektion gibt es keine Fragen.',
      );
    });

    it('that a lesson may not be seen yet', async () => {
      expect(text(await quizWith(locked()), 'section')).to.contain('wenn Sie angemeldet');
    });

    it('what went wrong, and tries again', async () => {
      const quiz = await quizWith(FAILED);
      expect(text(quiz, '[role=status]')).to.equal('Diesen Kurs gibt es nicht.');
      quiz.shadowRoot!.querySelector('button')!.click();

      expect(session.asked).to.deep.equal([`refresh ${COURSE}`]);
    });
  });

  describe('speaks the language of the page', () => {
    it('across shadow roots, and leaves the content in the language of the course', async () => {
      session.show(COURSE, readyView());
      const host = await fixture<HTMLElement>(html`<div lang="en"></div>`);
      const quiz = document.createElement('learn-quiz');
      quiz.course = COURSE;
      host.attachShadow({ mode: 'open' }).append(quiz);
      await quiz.updateComplete;

      expect(text(card(quiz, 'nie'), 'button')).to.equal('Check answer');
      expect(all(quiz, '[part=title]').map(({ lang }) => lang)).to.deep.equal(['de', 'de', 'de']);
    });

    it('and follows when that changes', async () => {
      session.show(COURSE, readyView());
      const page = await fixture<HTMLElement>(html`<div lang="de"><learn-quiz course=${COURSE}></learn-quiz></div>`);
      const quiz = page.querySelector('learn-quiz')!;
      page.lang = 'en';
      await nextFrame();
      await quiz.updateComplete;

      expect(text(quiz, '[part=progress]')).to.equal('0 of 3 answered');
    });
  });
});
