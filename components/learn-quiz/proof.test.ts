import { expect } from '@open-wc/testing';
import { EMPTY_STATE } from '../../server/contract/state.ts';
import { attempt, proofCourse, proofView, revisedCourse } from '../testing/fixture-proof.ts';
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
import { all, card, input, newSession, recorder } from '../testing/quiz-page.ts';
import './define.ts';

let session: FixtureSession;
beforeEach(() => {
  session = newSession();
});

describe('the proof of a lesson', () => {
  describe('before it is begun', () => {
    it('says what it is, what is asked for, and that nobody is in a hurry', async () => {
      const quiz = await proofWith(session, proofView());
      const said = words(quiz);

      expect(listed(quiz, 'h3')).to.deep.equal(['Nachweis']);
      expect(said).to.contain('4 Fragen. Jede zählt einen Punkt. Bei jedem Versuch werden sie neu ausgewählt.');
      expect(said).to.contain('Sie brauchen 2 von 4 Punkten.');
      expect(said).to.contain('so viele Versuche, wie Sie möchten. Der beste zählt.');
      expect(said).to.contain('keine Zeitvorgabe');
      expect(all(quiz, '.proof form')).to.have.length(0);
    });

    it('names the share where the mark is no whole point', async () => {
      const course = { ...proofCourse, complete: { watched: 0.9, passed: 0.8 } };
      const quiz = await proofWith(session, proofView(EMPTY_STATE, { course }));

      expect(words(quiz)).to.match(/Sie brauchen 80.% der Punkte\./);
    });

    it('has its questions drawn by one button, and the focus is at their beginning', async () => {
      session.table.draw = attempt;
      const quiz = await proofWith(session, proofView());
      await press(quiz, 'Nachweis beginnen');
      await until(quiz, () => all(quiz, '.proof form').length === 4);

      expect(focused(quiz)).to.equal('Nachweis');
      expect(listed(quiz, '[part=title]')).to.deep.equal([
        'Das Aktenzeichen ändert sich nie.',
        'Welche Angaben sind Pflicht?',
        'Wie lange wird eine Bauakte aufgehoben?',
        'Wo steht das Aktenzeichen?',
      ]);
    });

    it('says to somebody not signed in why they should, and how', async () => {
      const hints = { signIn: 'https://lernen.example/auth/login', isOffered: false };
      const quiz = await proofWith(session, proofView(EMPTY_STATE, { keeping: 'device', hints }));

      expect(words(quiz)).to.contain('Damit Ihr Ergebnis für Sie aufgehoben werden kann, melden Sie sich bitte an.');
      expect((named(quiz, 'Anmelden') as HTMLAnchorElement).href).to.equal(hints.signIn);
      expect(isThere(quiz, 'Nachweis beginnen')).to.equal(false);
    });

    it('says without a connection that one is needed, and offers itself again when it is back', async () => {
      const quiz = await proofWith(session, proofView(EMPTY_STATE, { offline: true }));
      expect(words(quiz)).to.contain('Zum Beginnen ist eine Verbindung nötig');
      expect(isThere(quiz, 'Nachweis beginnen')).to.equal(false);

      await shows(session, quiz, proofView());
      expect(isThere(quiz, 'Nachweis beginnen')).to.equal(true);
      expect(words(quiz)).not.to.contain('Zum Beginnen ist eine Verbindung nötig');
    });

    it('notices only by the press that the connection is gone, and has the session look for it', async () => {
      const quiz = await proofWith(session, proofView());
      session.refresh = (course) => {
        session.asked.push(`refresh ${course}`);
        session.show(course, proofView(EMPTY_STATE, { offline: true }));
        return Promise.resolve();
      };
      const spoken = recorder(quiz);
      await press(quiz, 'Nachweis beginnen');
      expect(session.asked).to.deep.equal([`refresh ${proofCourse.id}`]);
      expect(words(quiz)).to.contain('Zum Beginnen ist eine Verbindung nötig');

      await shows(session, quiz, proofView());
      expect(isThere(quiz, 'Nachweis beginnen')).to.equal(true);
      const ours = spoken().filter((sentence) => /Verbindung (nötig|ist)/.test(sentence));
      expect(ours).to.have.length(2);
      expect(ours[1]).to.equal('Die Verbindung ist wieder da.');
    });

    it('says in the service’s words why it has none', async () => {
      const quiz = await proofWith(session, proofView());
      const problem = { code: 'proof-none', de: 'Diese Lektion hat keinen Nachweis.', en: 'This lesson has no proof.' };
      session.table.begin = () => Promise.reject(Object.assign(new Error(), { status: 404, problem }));
      await press(quiz, 'Nachweis beginnen');

      expect(words(quiz)).to.contain(problem.de);
      expect(isThere(quiz, 'Nachweis beginnen')).to.equal(true);
    });

    it('is none where all progress stays on the device', async () => {
      const course = { ...proofCourse, record: 'device' as const };
      const quiz = await proofWith(session, proofView(EMPTY_STATE, { course, keeping: 'device' }));

      expect(words(quiz)).to.contain('In diesem Kurs bleibt alles auf Ihrem Gerät.');
      expect(isThere(quiz, 'Nachweis beginnen')).to.equal(false);
    });
  });

  describe('while it is answered', () => {
    it('keeps each answer on the desk as it is given, and sends and tells nothing', async () => {
      const quiz = await underway(session);
      input(quiz, 'stimmt').click();
      input(quiz, 'betreff').click();
      input(quiz, 'farbe').click();
      await settled(quiz);

      expect([...session.table.papers.drafts.keys()].sort()).to.deep.equal(['nie', 'pflicht']);
      expect([...session.table.papers.drafts.get('pflicht')!].sort()).to.deep.equal(['betreff', 'farbe']);
      expect(session.facts).to.deep.equal([]);
      expect(all(quiz, '.proof [part=verdict]')).to.have.length(0);
      expect(listed(quiz, 'form button')).to.deep.equal([]);
      expect(words(quiz)).to.contain('2 von 4 beantwortet');
    });

    it('goes on after a reload where it was, in the same order', async () => {
      const before = await underway(session, { nie: ['stimmt'], pflicht: ['farbe'] });
      const options = listed(before, '.option');
      before.remove();
      const quiz = await proofWith(session, proofView());

      expect(listed(quiz, '.option')).to.deep.equal(options);
      expect(all(quiz, 'input:checked').map((one) => (one as HTMLInputElement).value)).to.deep.equal([
        'stimmt',
        'farbe',
      ]);
      expect(words(quiz)).to.contain('2 von 4 beantwortet');
    });

    it('takes back an answer that is taken back', async () => {
      const quiz = await underway(session, { pflicht: ['farbe'] });
      input(quiz, 'farbe').click();
      await settled(quiz);

      expect(session.table.papers.drafts.has('pflicht')).to.equal(false);
      expect(words(quiz)).to.contain('0 von 4 beantwortet');
    });

    it('does nothing for Enter, and keeps its keys to itself', async () => {
      const quiz = await underway(session);
      const heard: string[] = [];
      const hear = ({ key }: KeyboardEvent) => heard.push(key);
      document.addEventListener('keydown', hear);
      card(quiz, 'nie').requestSubmit();
      for (const key of ['k', 'Enter', 'Escape'])
        input(quiz, 'stimmt').dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
      document.removeEventListener('keydown', hear);

      expect(heard).to.deep.equal(['Escape']);
      expect(session.facts).to.deep.equal([]);
    });

    it('promises to keep nothing where the browser keeps nothing', async () => {
      const quiz = await underway(session, {}, { keeping: 'memory' });

      expect(words(quiz)).not.to.contain('gemerkt');
    });

    it('names what is open before it is handed in, and leads there', async () => {
      const quiz = await underway(session, { nie: ['stimmt'], pflicht: ['betreff'] });
      await press(quiz, 'Alles abgeben');

      expect(session.facts).to.deep.equal([]);
      expect(focused(quiz)).to.equal('2 Fragen sind noch offen');
      expect(listed(quiz, 'ul.open li')).to.deep.equal([
        'Frage 3: Wie lange wird eine Bauakte aufgehoben? noch nicht beantwortet',
        'Frage 4: Wo steht das Aktenzeichen? noch nicht beantwortet',
      ]);
      await press(quiz, 'Frage 4:');
      expect(quiz.shadowRoot!.activeElement?.closest('form')).to.equal(card(quiz, 'aktenzeichen'));

      await press(quiz, 'Weiter beantworten');
      expect(quiz.shadowRoot!.activeElement?.closest('form')).to.equal(card(quiz, 'frist'));
      expect(isThere(quiz, 'Alles abgeben')).to.equal(true);
    });

    it('says of what is half answered what is lacking', async () => {
      const quiz = await underway(session, { frist: ['zehn'] });
      await press(quiz, 'Alles abgeben');

      expect(listed(quiz, 'ul.open li')[2]).to.match(/^Frage 3: Wie lange .*Zahl/);
      expect(listed(quiz, 'ul.open li')).to.have.length(4);
    });

    it('can be handed in with open questions, after one was asked', async () => {
      const quiz = await underway(session, { nie: ['stimmt'] });
      await press(quiz, 'Alles abgeben');
      await press(quiz, 'Trotzdem abgeben');

      expect(session.facts).to.deep.equal([
        {
          course: proofCourse.id,
          lesson: 'ablegen',
          fact: {
            kind: 'submitted',
            attempt: attempt.attempt,
            answers: [
              { question: 'nie', rev: 'rev-nie', response: ['stimmt'] },
              { question: 'pflicht', rev: 'rev-pflicht', response: [] },
              { question: 'frist', rev: 'rev-frist', response: [] },
              { question: 'aktenzeichen', rev: 'rev-aktenzeichen', response: [] },
            ],
          },
        },
      ]);
      expect(session.asked).to.deep.equal(['send']);
    });

    it('hands in nothing that the service would refuse for its letters: that would cost all answers', async () => {
      const quiz = await underway(session, { ...WHOLE, frist: [`10\u0000${'x'.repeat(300)}`] });
      await press(quiz, 'Alles abgeben');
      if (isThere(quiz, 'Trotzdem abgeben')) await press(quiz, 'Trotzdem abgeben');
      const [{ fact } = {}] = session.facts;
      const typed = fact?.kind === 'submitted' && fact.answers[2]?.response[0];

      expect(typed).to.match(/^10 x+$/);
      expect(typed).to.have.length(300);
    });

    it('says kindly that its questions were edited, and carries over what stays', async () => {
      const quiz = await underway(session, { nie: ['stimmt'], pflicht: ['betreff'], frist: ['10'] });
      await shows(session, quiz, proofView(EMPTY_STATE, { course: revisedCourse() }));
      expect(session.asked).to.deep.equal([`refresh ${proofCourse.id}`]);
      expect(words(quiz)).to.contain('Die Fragen wurden inzwischen überarbeitet');
      expect(session.table.papers.drafts.size).to.equal(3);

      session.table.draw = {
        attempt: 'fixture-attempt-3',
        questions: [
          { question: 'pflicht', rev: 'rev-pflicht' },
          { question: 'nie', rev: 'rev-nie-2' },
          { question: 'korb', rev: 'rev-korb' },
        ],
      };
      await press(quiz, 'Mit den neuen Fragen weitermachen');
      await until(quiz, () => all(quiz, '.proof form').length === 3);
      expect([...session.table.papers.drafts]).to.deep.equal([['pflicht', ['betreff']]]);
    });
  });

  it('forgets everything while somebody else signs in', async () => {
    const quiz = await underway(session, { nie: ['stimmt'] });
    await press(quiz, 'Alles abgeben');
    await shows(session, quiz, { phase: 'loading' });
    session.table.show({ drafts: new Map() });
    await shows(session, quiz, proofView());
    await until(quiz, () => isThere(quiz, 'Nachweis beginnen'));

    expect(all(quiz, '.proof form')).to.have.length(0);
  });

  it('is no part of a question that stands alone', async () => {
    const quiz = await proofWith(session, proofView());
    quiz.question = 'im-film';
    await settled(quiz);

    expect(words(quiz)).to.equal('');
  });
});
