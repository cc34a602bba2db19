import { aTimeout, expect, fixture, html, nextFrame } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { handedIn } from '../shared/desk.ts';
import { EMPTY_STATE } from '../../server/contract/state.ts';
import type { Verdict } from '../../server/contract/grade.ts';
import { answered, withAnswers, WRONG } from '../testing/fixture-answers.ts';
import { readyView } from '../testing/fixture-course.ts';
import type { FixtureSession } from '../testing/fixture-session.ts';
import { courseWith, gaps, thought, word } from '../testing/fixture-typed.ts';
import {
  card,
  check,
  choose,
  chosen,
  COURSE,
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

const typing = readyView(EMPTY_STATE, { course: courseWith([word, gaps, thought]) });
const field = (quiz: LearnQuiz, question: string) =>
  card(quiz, question).querySelector<HTMLInputElement>('input, textarea')!;
const onDesk = (question: string) => session.table.papers.drafts.get(question);
const SLIP: Verdict = {
  score: 1,
  correct: true,
  missing: 0,
  chosen: [{ id: 'aktenplan', right: true, feedback: [], spelling: 'Aktenplan' }],
};

async function type(quiz: LearnQuiz, question: string, words: string): Promise<void> {
  field(quiz, question).focus();
  await sendKeys({ type: words });
  await quiz.updateComplete;
}

/** What the same person sees who comes back. */
async function reopened(quiz: LearnQuiz, view = typing): Promise<LearnQuiz> {
  quiz.parentElement!.remove();
  return quizWith(view);
}

describe('<learn-quiz> keeps', () => {
  it('what is chosen, over a reload', async () => {
    const quiz = await quizWith(readyView());
    await choose(quiz, 'dateiname');
    await choose(quiz, 'betreff');
    const again = await reopened(quiz, readyView());

    expect(chosen(again)).to.deep.equal(['dateiname', 'betreff']);
    expect(text(card(again, 'pflicht'), '.actions')).to.contain('Noch nicht geprüft');
    expect(text(card(again, 'nie'), '.actions')).not.to.contain('Noch nicht geprüft');
  });

  it('what was chosen before the desk was there', async () => {
    session.show(COURSE, readyView());
    const quiz = await fixture<LearnQuiz>(html`<learn-quiz course=${COURSE}></learn-quiz>`);
    await choose(quiz, 'dateiname');
    await settled(quiz);
    await nextFrame();

    expect(onDesk('aktenzeichen')).to.deep.equal(['dateiname']);
  });

  it('what is typed, as soon as the hand rests', async () => {
    const quiz = await quizWith(typing);
    await type(quiz, word.id, 'Akt');
    expect(onDesk(word.id)).to.equal(undefined);
    await aTimeout(350);
    expect(onDesk(word.id)).to.deep.equal(['Akt']);
  });

  it('what is typed, at once, when somebody leaves the field or the page', async () => {
    const quiz = await quizWith(typing);
    await type(quiz, word.id, 'Akt');
    field(quiz, word.id).blur();
    expect(onDesk(word.id)).to.deep.equal(['Akt']);

    await type(quiz, gaps.id, 'Plan');
    dispatchEvent(new Event('pagehide'));
    expect(onDesk(gaps.id)).to.deep.equal(['plan:Plan']);

    await type(quiz, thought.id, 'Mehr');
    const again = await reopened(quiz);
    expect([word, gaps, thought].map(({ id }) => field(again, id).value)).to.deep.equal(['Akt', 'Plan', 'Mehr']);
  });

  it('of an answer to an older wording what is still there', async () => {
    session.table.papers = {
      drafts: new Map([
        ['pflicht', ['gone', 'farbe']],
        ['aktenzeichen', ['gone']],
      ]),
    };
    const quiz = await quizWith(readyView());

    expect(chosen(quiz)).to.deep.equal(['farbe']);
    expect(text(card(quiz, 'aktenzeichen'), '.actions')).not.to.contain('Noch nicht geprüft');
  });

  it('what another tab wrote last, and neither focus nor caret move', async () => {
    const quiz = await quizWith(typing);
    await type(quiz, word.id, 'Aktenplan');
    field(quiz, word.id).setSelectionRange(2, 2);
    await aTimeout(350);
    session.table.draft(COURSE, 'ablegen', word.id, ['Aktenverzeichnis']);
    await quiz.updateComplete;

    expect(field(quiz, word.id).value).to.equal('Aktenverzeichnis');
    expect(quiz.shadowRoot!.activeElement).to.equal(field(quiz, word.id));
    expect(field(quiz, word.id).selectionStart).to.equal(2);
  });

  it('nothing of it for somebody else', async () => {
    const quiz = await quizWith(typing);
    await type(quiz, word.id, 'Geheim');
    await show(quiz, { phase: 'loading' });
    session.table.papers = { drafts: new Map() };
    await show(quiz, typing);
    await aTimeout(350);

    expect(field(quiz, word.id).value).to.equal('');
    expect(onDesk(word.id)).to.equal(undefined);
  });

  it('an answer on the desk until its verdict is there, and then no longer', async () => {
    const quiz = await quizWith(readyView());
    await choose(quiz, 'dateiname');
    await check(quiz, 'aktenzeichen');
    await show(quiz, withAnswers({ aktenzeichen: { response: ['dateiname'] } }, { keeping: 'waiting' }));
    expect(onDesk('aktenzeichen')).to.deep.equal(['dateiname']);

    await show(quiz, withAnswers({ aktenzeichen: { response: ['dateiname'], verdict: WRONG } }));
    expect(onDesk('aktenzeichen')).to.equal(undefined);
  });

  it('an answer that waits as one that waits, not as half given', async () => {
    session.table.papers = { drafts: new Map([['aktenzeichen', ['dateiname']]]) };
    const waiting = withAnswers({ aktenzeichen: { response: ['dateiname'] } }, { keeping: 'waiting', offline: true });
    const quiz = await quizWith(waiting);
    expect(text(card(quiz, 'aktenzeichen'), '[part=verdict]')).to.contain('Gemerkt');

    await show(quiz, readyView(answered('aktenzeichen', ['dateiname'])));
    expect(text(card(quiz, 'aktenzeichen'), '[part=verdict]')).to.contain('Noch nicht richtig');
    expect(onDesk('aktenzeichen')).to.equal(undefined);
  });

  it('what was typed beside its verdict, which the service doesn’t', async () => {
    const quiz = await quizWith(typing);
    await type(quiz, word.id, 'Aktenplam');
    await check(quiz, word.id);
    expect(session.facts.map(({ fact }) => fact)).to.deep.equal([
      { kind: 'answered', question: word.id, rev: word.rev, response: ['Aktenplam'] },
    ]);
    const { course } = typing;
    await show(quiz, withAnswers({ [word.id]: { response: ['Aktenplam'] } }, { course, keeping: 'waiting' }));
    await show(quiz, withAnswers({ [word.id]: { response: ['Aktenplam'], verdict: SLIP } }, { course }));
    expect(text(card(quiz, word.id), '[part=verdict]')).to.equal('Richtig – geschrieben wird es „Aktenplan“.');
    expect(onDesk(word.id)).to.equal(undefined);
    expect(onDesk(handedIn(word.id))).to.deep.equal(['Aktenplam']);

    const kept = readyView(answered(word.id, []), { course });
    const again = await reopened(quiz, kept);
    expect(text(card(again, word.id), '.given')).to.contain('Aktenplam');

    await check(again, word.id);
    expect(field(again, word.id).value).to.equal('Aktenplam');
    await type(again, word.id, 's');
    const third = await reopened(again, kept);
    expect(field(third, word.id).value).to.have.length(10);
  });
});
