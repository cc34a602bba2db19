import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { merge } from '../../server/contract/merge.ts';
import type { QuestionType } from '../../server/contract/question.ts';
import { EMPTY_STATE } from '../../server/contract/state.ts';
import { LearnPractiseEvent } from '../shared/lesson-events.ts';
import { expectAccessible } from '../testing/a11y.ts';
import { allRight, locked, withAnswers, WRONG } from '../testing/fixture-answers.ts';
import { fixtureCourse, readyView } from '../testing/fixture-course.ts';
import type { FixtureSession } from '../testing/fixture-session.ts';
import { count, courseWith, gaps, note, step, thought, word } from '../testing/fixture-typed.ts';
import { all, card, clean, COURSE, newSession, quizWith, settled, show, text } from '../testing/quiz-page.ts';
import './define.ts';
import type { LearnQuiz } from './learn-quiz.ts';

let session: FixtureSession;
beforeEach(() => {
  session = newSession();
});

const [single, multiple, truth] = fixtureCourse.lessons[0]!.questions;
const everything = readyView(EMPTY_STATE, {
  course: courseWith([single!, { ...step, moment: 20 }, word, thought, gaps, count], [note]),
});
const order = (quiz: LearnQuiz) =>
  all(quiz, '[data-question], [part=note]').map((one) => one.dataset.question ?? 'note');

async function quizAsking(question: string, view = everything): Promise<LearnQuiz> {
  session.show(COURSE, view);
  const quiz = await fixture<LearnQuiz>(html`<learn-quiz course=${COURSE} question=${question}></learn-quiz>`);
  await settled(quiz);
  return quiz;
}

describe('<learn-quiz> shows', () => {
  it('everything of a lesson: what stops the film, too, and notes where they stand in it', async () => {
    const quiz = await quizWith(everything);

    expect(order(quiz)).to.deep.equal([single!.id, step.id, 'note', word.id, thought.id, gaps.id, count.id]);
    expect(text(quiz, '[part=note]')).to.equal('Gut zu wissen Der Aktenplan ist ein Verzeichnis. Kurzanleitung (PDF)');
  });

  it('notes before all questions where none belongs to a moment before them', async () => {
    const quiz = await quizWith(readyView(EMPTY_STATE, { course: courseWith([single!, multiple!], [note]) }));

    expect(order(quiz)).to.deep.equal(['note', single!.id, multiple!.id]);
  });

  it('how each is scored before one answers, and counts only what is asked', async () => {
    const quiz = await quizWith(everything);

    expect(text(quiz, '[part=progress]')).to.equal('0 von 4 beantwortet');
    expect(all(quiz, 'legend .number').map(({ textContent }) => clean(textContent))).to.deep.equal([
      'Frage 1 von 4:',
      'Jetzt ausprobieren:',
      'Frage 2 von 4:',
      'Zum Nachdenken:',
      'Frage 3 von 4:',
      'Frage 4 von 4:',
    ]);
    for (const form of all(quiz, 'form')) expect(text(form, '[id^=hint-]')).to.match(/\w+ \w+/);
    await expectAccessible(quiz);
  });

  it('only the questions that were asked for, without a heading, a landmark or a result', async () => {
    const quiz = await quizAsking(`${truth!.id}  ${single!.id}`, allRight());

    expect(order(quiz)).to.deep.equal([single!.id, truth!.id]);
    expect(text(card(quiz, truth!.id), '.number')).to.contain('Frage 2 von 2');
    expect(all(quiz, 'header, [part=result], learn-privacy-line')).to.deep.equal([]);
    expect(quiz.shadowRoot!.querySelector('section')!.getAttribute('aria-label')).to.equal(null);
    await expectAccessible(quiz);
  });

  it('a note by its id, and says that what is gone is gone', async () => {
    expect(order(await quizAsking(note.id))).to.deep.equal(['note']);
    expect(text(await quizAsking('gone'), 'section')).to.contain('keine Fragen');
  });

  it('one question, and leaves the way from the end of a film to the whole quiz', async () => {
    await quizAsking(single!.id);
    const asked = new LearnPractiseEvent(COURSE, 'ablegen');
    document.body.dispatchEvent(asked);

    expect(asked.defaultPrevented).to.equal(false);
  });

  it('the same answer in both places of a page', async () => {
    session.show(COURSE, everything);
    const page = await fixture(
      html`<div>
        <learn-quiz course=${COURSE}></learn-quiz><learn-quiz course=${COURSE} question=${word.id}></learn-quiz>
      </div>`,
    );
    const [whole, one] = page.querySelectorAll('learn-quiz');
    await settled(whole!);
    await settled(one!);
    const field = (quiz: LearnQuiz) => card(quiz, word.id).querySelector('input')!;
    field(one!).focus();
    await sendKeys({ type: 'Plan' });
    field(one!).blur();
    await whole!.updateComplete;

    expect(field(whole!).value).to.equal('Plan');
  });
});

describe('something to do elsewhere', () => {
  const done = merge(EMPTY_STATE, {
    ...{ v: 1, id: 'a-done-fact-0001', course: COURSE, lesson: 'ablegen', term: 'first', at: 1, generation: null },
    kind: 'done',
    step: step.id,
  });

  it('is reported by a button, and is done once that is known', async () => {
    const quiz = await quizWith(everything);
    const button = card(quiz, step.id).querySelector('button')!;
    expect(clean(button.textContent)).to.equal('Erledigt');
    button.focus();
    await sendKeys({ press: 'Enter' });
    expect(session.facts).to.deep.equal([{ course: COURSE, lesson: 'ablegen', fact: { kind: 'done', step: step.id } }]);

    await show(quiz, readyView(done, { course: everything.course }));
    expect(text(card(quiz, step.id), '[role=status]')).to.equal('Erledigt – prima!');
    expect(card(quiz, step.id).querySelector('button')).to.equal(null);
    expect(quiz.shadowRoot!.activeElement).to.equal(card(quiz, step.id).querySelector('fieldset'));
    await expectAccessible(quiz);
  });
});

describe('something to think about', () => {
  it('stays on the device, says so, and can’t be handed in', async () => {
    const quiz = await quizWith(everything);
    const form = card(quiz, thought.id);
    expect(text(form, '[id^=hint-]')).to.contain('bleibt auf diesem Gerät');
    expect(form.querySelector('button')).to.equal(null);

    form.querySelector('textarea')!.focus();
    await sendKeys({ type: 'Gleich ablegen' });
    await sendKeys({ press: 'Enter' });
    form.querySelector('textarea')!.blur();
    expect(session.table.papers.drafts.get(thought.id)).to.deep.equal(['Gleich ablegen\n']);
    expect(session.facts).to.deep.equal([]);
  });

  it('says kindly when there is little room left', async () => {
    session.table.papers = { drafts: new Map([[thought.id, ['x'.repeat(1900)]]]) };
    const quiz = await quizWith(everything);
    const left = () => text(card(quiz, thought.id), '[role=status]');
    expect(left()).to.equal('Noch Platz für 100 Zeichen.');

    session.table.draft(COURSE, 'ablegen', thought.id, ['x'.repeat(2000)]);
    await quiz.updateComplete;
    expect(left()).to.contain('Mehr passt hier nicht hinein');
    session.table.draft(COURSE, 'ablegen', thought.id, ['x']);
    await quiz.updateComplete;
    expect(left()).to.equal('');
  });
});

describe('what isn’t there yet', () => {
  const unknown = { ...single!, id: 'anders', type: 'hologram' as QuestionType };
  const course = courseWith([single!, unknown]);

  it('leaves its question in words, in a calm place', async () => {
    session.show(COURSE, everything);
    const quiz = await fixture<LearnQuiz>(html`<learn-quiz course=${COURSE}></learn-quiz>`);

    expect(text(card(quiz, word.id), '[part=title]')).to.equal('Wie heißt das Verzeichnis aller Akten?');
    expect(text(card(quiz, word.id), '[role=status]')).to.equal('Wird geladen …');
    await expectAccessible(quiz);
  });

  it('and can’t be had, is said with a way out; the others go on', async () => {
    const quiz = await quizWith(withAnswers({ aktenzeichen: { response: ['dateiname'], verdict: WRONG } }, { course }));
    const form = card(quiz, 'anders');
    expect(text(form, '[role=status]')).to.contain('Das konnte nicht geladen werden.');
    expect(text(form, 'button')).to.equal('Noch einmal versuchen');
    expect(text(card(quiz, 'aktenzeichen'), '[part=verdict]')).to.contain('Noch nicht richtig');
    await expectAccessible(quiz);

    form.querySelector('button')!.click();
    await quiz.updateComplete;
    await settled(quiz);
    expect(text(form, '[role=status]')).to.contain('Das konnte nicht geladen werden.');
  });

  it('is not asked for where the lesson may not be seen', async () => {
    const quiz = await quizWith(locked());
    expect(text(quiz, 'section')).to.contain('wenn Sie angemeldet');
  });
});
