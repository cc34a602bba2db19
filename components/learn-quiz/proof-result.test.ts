import { expect } from '@open-wc/testing';
import type { LearnWatchEvent } from '../shared/lesson-events.ts';
import {
  attempted,
  drawn,
  handedIn,
  NOT_PASSED,
  PASSED,
  proofView,
  revisedCourse,
  verdictsOn,
  worseAttempt,
} from '../testing/fixture-proof.ts';
import type { FixtureSession } from '../testing/fixture-session.ts';
import {
  focused,
  isThere,
  listed,
  named,
  press,
  proofWith,
  settled,
  shows,
  until,
  words,
  underway,
  WHOLE,
} from '../testing/proof-page.ts';
import { all, newSession, recorder } from '../testing/quiz-page.ts';
import './define.ts';
import type { LearnQuiz } from './learn-quiz.ts';

let session: FixtureSession;
beforeEach(() => {
  session = newSession();
});

describe('an attempt at a proof', () => {
  describe('handed in', () => {
    it('waits, and is handed in only once, however often one presses', async () => {
      const quiz = await underway(session, WHOLE);
      const button = named(quiz, 'Alles abgeben');
      button.click();
      button.click();
      await settled(quiz);

      expect(session.facts).to.have.length(1);
      expect(words(quiz)).to.contain('Ihre Antworten werden ausgewertet …');
      expect(focused(quiz)).to.equal('Nachweis');
    });

    it('without a connection is remembered, also after a reload', async () => {
      const quiz = await underway(session, WHOLE);
      const spoken = recorder(quiz);
      await press(quiz, 'Alles abgeben');
      session.table.show({ drafts: new Map() });
      await shows(session, quiz, handedIn({ offline: true }));
      await shows(session, quiz, handedIn({ offline: true, lesson: 'ablegen' }));
      expect(spoken().filter((sentence) => !sentence.startsWith('Keine Verbindung'))).to.deep.equal([
        'Ihre Antworten werden ausgewertet …',
        'Gemerkt – wird ausgewertet, sobald die Verbindung wieder da ist.',
      ]);
      expect(words(quiz)).to.contain('Gemerkt – wird ausgewertet, sobald die Verbindung wieder da ist.');
      quiz.remove();

      const later = await proofWith(session, handedIn({ offline: true }));
      expect(words(later)).to.contain('Gemerkt – wird ausgewertet, sobald die Verbindung wieder da ist.');
      expect(isThere(later, 'Nachweis beginnen')).to.equal(false);
    });

    it('and never judged keeps nobody from another attempt', async () => {
      const { setTimeout } = window;
      const hurried = (act: () => void, time?: number) => setTimeout(act, time === 60_000 ? 0 : time);
      window.setTimeout = hurried as typeof window.setTimeout;
      try {
        const quiz = await proofWith(session, handedIn());
        await until(quiz, () => isThere(quiz, 'Neuen Versuch beginnen'));
        await shows(session, quiz, handedIn({ offline: true }));
        expect(isThere(quiz, 'Neuen Versuch beginnen')).to.equal(false);

        await shows(session, quiz, handedIn());
        session.table.draw = drawn('fixture-attempt-5', 'nie', 'korb');
        await press(quiz, 'Neuen Versuch beginnen');
        await until(quiz, () => all(quiz, '.proof form').length === 2);
      } finally {
        window.setTimeout = setTimeout;
      }
    });

    it('and refused stands there again', async () => {
      const quiz = await underway(session, WHOLE);
      await press(quiz, 'Alles abgeben');
      session.table.show({ ...session.table.papers, drafts: new Map() });
      await shows(session, quiz, handedIn());
      await shows(session, quiz, proofView());
      await settled(quiz);

      expect(words(quiz)).to.contain('Ihre Antworten konnten nicht ausgewertet werden.');
      expect(words(quiz)).to.contain('4 von 4 beantwortet');
      await press(quiz, 'Alles abgeben');
      expect(session.facts).to.have.length(2);
    });

    it('and refused, with its attempt gone, is there again in the next one', async () => {
      const quiz = await underway(session, WHOLE);
      await press(quiz, 'Alles abgeben');
      session.table.show({ drafts: new Map() });
      await shows(session, quiz, handedIn());
      await shows(session, quiz, proofView());
      expect(words(quiz)).to.contain('Bitte beginnen Sie noch einmal');

      session.table.draw = drawn('fixture-attempt-4', 'korb', 'nie');
      await press(quiz, 'Nachweis beginnen');
      await until(quiz, () => all(quiz, '.proof form').length === 2);
      expect([...session.table.papers.drafts]).to.deep.equal([['nie', ['stimmt']]]);
    });
  });

  describe('judged', () => {
    it('has the focus at its result, and isn’t said a second time', async () => {
      const quiz = await underway(session, WHOLE);
      await press(quiz, 'Alles abgeben');
      await shows(session, quiz, handedIn());
      const spoken = recorder(quiz);
      await judgedAs(quiz, PASSED);

      expect(focused(quiz)).to.equal('Bestanden – herzlichen Glückwunsch!');
      expect(spoken()).to.deep.equal([]);
      expect(words(quiz)).to.match(/3 von 4 Punkten \(75.%\)/);
      expect(listed(quiz, '.looks h4')).to.deep.equal(['Das lohnt noch einen Blick', 'Das wussten Sie']);
    });

    it('while somebody is elsewhere on the page is said once, and leaves them there', async () => {
      const quiz = await proofWith(session, handedIn({ offline: true }));
      const elsewhere = document.createElement('input');
      quiz.before(elsewhere);
      elsewhere.focus();
      const spoken = recorder(quiz);
      await judgedAs(quiz, NOT_PASSED);
      await judgedAs(quiz, NOT_PASSED);

      expect(document.activeElement).to.equal(elsewhere);
      expect(spoken()).to.deep.equal(['Noch nicht bestanden']);
      elsewhere.remove();
    });

    it('says what lacks without scolding, why, and where the video explains it', async () => {
      const quiz = await judged(NOT_PASSED);
      const watched: number[] = [];
      quiz.addEventListener('learn-watch', (event: LearnWatchEvent) => {
        event.preventDefault();
        watched.push(event.seconds);
      });
      const looks = listed(quiz, '.looks > ul > li');

      expect(words(quiz)).to.contain('Noch nicht bestanden');
      expect(words(quiz)).to.contain('Sie brauchen 2 von 4 Punkten. Sehen Sie sich in Ruhe an, was noch fehlt.');
      expect(looks).to.have.length(4);
      expect(looks[0]).to.contain('Das Aktenzeichen ändert sich nie.');
      expect(looks[0]).to.contain('Darum: stimmt.');
      expect(looks[1]).to.contain('eilweise richtig');
      expect(looks[0]).to.contain('Ihre Antwort ansehen Stimmt nicht richtig');
      await press(quiz, 'Im Video ansehen');
      expect(watched).to.deep.equal([21]);
    });

    it('can be tried again, with another draw', async () => {
      const quiz = await judged(NOT_PASSED);
      session.table.draw = drawn('fixture-attempt-2', 'korb', 'nie', 'frist', 'pflicht');
      await press(quiz, 'Noch einmal versuchen');
      await until(quiz, () => all(quiz, '.proof form').length === 4);

      expect(listed(quiz, '[part=title]')[0]).to.equal('Was gehört in den Eingangskorb?');
      expect(focused(quiz)).to.equal('Nachweis');
    });

    it('keeps the best result after a worse one', async () => {
      const quiz = await proofWith(session, worseAttempt());

      expect(listed(quiz, '.result-heading')).to.deep.equal(['Der Nachweis bleibt bestanden']);
      expect(words(quiz)).to.match(/Dieses Mal: 0,5 von 4 Punkten \(12.%\)/);
      expect(words(quiz)).to.match(/Ihr bestes Ergebnis zählt: 75.%\./);
    });

    it('names the next step: the rest of the video, the next lesson, or that the course is done', async () => {
      const quiz = await judged(PASSED);
      expect(isThere(quiz, 'Video zu Ende ansehen')).to.equal(true);

      await shows(
        session,
        quiz,
        judgedView(PASSED, (lesson) => ({ ...lesson, completed: lesson.lesson === 'ablegen' })),
      );
      await press(quiz, 'Weiter mit „Warum ein Aktenplan?“');
      expect(session.asked).to.include('select text');

      const done = judgedView(PASSED, (lesson) => ({ ...lesson, completed: true }));
      await shows(session, quiz, { ...done, progress: { ...done.progress, completed: true } });
      expect(words(quiz)).to.contain('Damit haben Sie den Kurs abgeschlossen.');
    });

    it('earlier asks once for its reasons, and says nothing aloud', async () => {
      const quiz = await proofWith(session, proofView(attempted(PASSED)));
      const spoken = recorder(quiz);
      await shows(session, quiz, proofView(attempted(PASSED)));
      expect(session.asked.filter((one) => one === 'recall ablegen')).to.have.length(1);

      await shows(session, quiz, proofView(attempted(PASSED), { answers: verdictsOn(PASSED) }));
      expect(words(quiz)).to.contain('Darum: dateiname.');
      expect(spoken()).to.deep.equal([]);
    });

    it('names a question that was changed since as such', async () => {
      const quiz = await proofWith(session, proofView(attempted(PASSED), { course: revisedCourse() }));

      expect(listed(quiz, '.looks > ul > li')).to.include('Diese Frage wurde inzwischen überarbeitet.');
    });
  });
});

/** It was handed in earlier, and its reasons are there. */
async function judged(scores: Record<string, number>): Promise<LearnQuiz> {
  return proofWith(session, proofView(attempted(scores), { answers: verdictsOn(scores) }));
}

async function judgedAs(quiz: LearnQuiz, scores: Record<string, number>): Promise<void> {
  session.table.show({ drafts: new Map() });
  await shows(session, quiz, proofView(attempted(scores), { answers: verdictsOn(scores) }));
}

type LessonProgress = ReturnType<typeof proofView>['progress']['lessons'][number];

/** It was judged, and the lessons are as far as `change` says. */
function judgedView(scores: Record<string, number>, change: (lesson: LessonProgress) => LessonProgress) {
  const view = proofView(attempted(scores), { answers: verdictsOn(scores) });
  return { ...view, progress: { ...view.progress, lessons: view.progress.lessons.map(change) } };
}
