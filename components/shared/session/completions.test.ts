import { expect } from '@open-wc/testing';
import type { Lesson } from '../../../server/contract/course.ts';
import { isGraded } from '../../../server/contract/graded.ts';
import type { Question } from '../../../server/contract/question.ts';
import {
  COURSE,
  DEVICE_COURSE,
  eventually,
  newPerson,
  openSession,
  ready,
  signIn,
} from '../../testing/real-session.ts';
import type { PageSession } from './page-session.ts';

const DONE = ['learn-lesson-completed', 'learn-course-completed'] as const;

/** The right answers. */
const RIGHT: Record<string, string[]> = {
  'wo-suchen': ['aufgabe'],
  betreff: ['hallenzeiten'],
  eingangskorb: ['stimmt'],
  ordnung: ['aufgaben'],
  wege: ['stufen', 'suchwort', 'hinweise'],
  wechsel: ['stimmt-nicht'],
  'stufen-reihenfolge': ['hauptgruppe', 'gruppe', 'untergruppe', 'aktenzeichen'],
  teile: ['erster-teil:Straßen', 'zweiter-teil:Beleuchtung', 'dritter-teil:Störungen'],
  'welche-nachrichten': ['angebot', 'zusage'],
  schlagwoerter: ['ergaenzend'],
  'zu-viele-treffer': ['eingrenzen'],
  'anhang-ablegen': ['in-d3-ablegen'],
};

/** What is looked at of an event. */
interface Told extends Event {
  course: string;
  lesson?: string;
}

/** What the page hears, in its order: `learn-lesson-completed d3-ablegen/ablegen`, and from which element. */
let heard: { what: string; from: EventTarget | null; event: Told }[];
let element: HTMLElement;

describe('what the learner completes', () => {
  beforeEach(() => {
    heard = [];
    element = document.createElement('div');
    document.body.append(element);
    for (const name of DONE) document.addEventListener(name, note);
  });

  afterEach(() => {
    for (const name of DONE) document.removeEventListener(name, note);
    element.remove();
    signIn('');
  });

  it('is told once, by the element it happened in, and to nobody else’s page', async () => {
    newPerson();
    const [session, otherTab] = [openSession(), openSession()];
    const lesson = await firstLesson(session);
    await ready(otherTab);
    // From now on it hears what other tabs do.
    await otherTab.account();
    watch(session, lesson);
    for (const question of lesson.questions.filter(isGraded)) await answer(session, lesson, question);
    await ready(otherTab, ({ progress }) => progress.lessons[0]!.completed);
    // Again, and what is known already.
    watch(session, lesson);
    await answer(session, lesson, lesson.questions[0]!);

    expect(whats()).to.deep.equal([`learn-lesson-completed ${COURSE}/${lesson.id}`]);
    expect(heard[0]!.from).to.equal(element);
  });

  it('says which course and lesson, and nothing of the person', async () => {
    newPerson();
    const session = openSession();
    await complete(session, await firstLesson(session));

    // The browser's own is not everywhere one of the event's.
    const { isTrusted, ...said } = heard[0]!.event;
    expect(isTrusted).to.equal(false);
    expect(said).to.deep.equal({ course: COURSE, lesson: 'ablegen' });
    expect(heard[0]!.event).to.include({ bubbles: true, composed: true, cancelable: false });
  });

  it('is told by nobody on a page that is opened later', async () => {
    newPerson();
    const session = openSession();
    const lesson = await firstLesson(session);
    await complete(session, lesson);
    heard = [];
    const later = openSession();
    await ready(later, ({ progress }) => progress.lessons[0]!.completed);
    watch(later, lesson);
    await answer(later, lesson, lesson.questions[0]!);

    expect(whats()).to.deep.equal([]);
  });

  it('ends with the course, after its last lesson', async () => {
    newPerson();
    const session = openSession();
    const { course } = await ready(session);
    for (const lesson of course.lessons) await complete(session, lesson);

    expect(whats()).to.deep.equal([
      ...course.lessons.map(({ id }) => `learn-lesson-completed ${COURSE}/${id}`),
      `learn-course-completed ${COURSE}/`,
    ]);
  });

  it('is told where progress stays on the device, too', async () => {
    newPerson();
    const session = openSession();
    await complete(session, await firstLesson(session, DEVICE_COURSE), DEVICE_COURSE);

    expect(whats()).to.deep.equal([`learn-lesson-completed ${DEVICE_COURSE}/ablegen`]);
  });

  it('is told by the page where the element is gone by then', async () => {
    newPerson();
    const session = openSession();
    const lesson = await firstLesson(session);
    element.remove();
    await complete(session, lesson);

    expect(heard.map(({ from }) => from)).to.deep.equal([document]);
  });

  it('is told of nothing that is only begun', async () => {
    newPerson();
    const session = openSession();
    const lesson = await firstLesson(session);
    watch(session, lesson);
    await answer(session, lesson, lesson.questions[0]!);

    expect(whats()).to.deep.equal([]);
  });
});

function note(event: Event): void {
  const { type, course, lesson } = event as Told;
  heard.push({ what: `${type} ${course}/${lesson ?? ''}`, from: event.target, event: event as Told });
}

function whats(): string[] {
  return heard.map(({ what }) => what);
}

async function firstLesson(session: PageSession, course = COURSE): Promise<Lesson> {
  return (await ready(session, undefined, course)).course.lessons[0]!;
}

async function complete(session: PageSession, lesson: Lesson, course = COURSE): Promise<void> {
  watch(session, lesson, course);
  for (const question of lesson.questions.filter(isGraded)) await answer(session, lesson, question, course);
  const done = () => heard.some(({ what }) => what === `learn-lesson-completed ${course}/${lesson.id}`);
  await eventually(() => Promise.resolve(done()), Boolean);
}

function watch(session: PageSession, { id, video }: Lesson, course = COURSE): void {
  const { duration } = video!;
  session.report(course, id, { kind: 'watched', segments: [[0, duration]], position: duration }, element);
}

/** Gives the right answer, and waits for its verdict. */
async function answer(session: PageSession, lesson: Lesson, { id, rev }: Question, course = COURSE): Promise<void> {
  session.report(course, lesson.id, { kind: 'answered', question: id, rev, response: RIGHT[id]! }, element);
  session.send();
  await ready(session, ({ answers }) => Boolean(answers.get(`${lesson.id}/${id}`)?.verdict), course);
}
