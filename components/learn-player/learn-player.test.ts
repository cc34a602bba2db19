import { aTimeout, expect, fixture, html, nextFrame, oneEvent } from '@open-wc/testing';
import { FIRST_TERM } from '../../server/contract/course.ts';
import { EMPTY_LESSON } from '../../server/contract/state.ts';
import { READ_STEP } from '../../server/contract/summarize.ts';
import type { ReadyView } from '../shared/session.ts';
import { expectAccessible } from '../testing/a11y.ts';
import type { LearnLessonSelectedEvent } from '../shared/lesson-events.ts';
import {
  COURSE,
  course,
  find,
  newSession,
  player,
  ready,
  session,
  watched,
  wordsOf,
} from '../testing/player-fixture.ts';
import type { LearnPlayer } from './learn-player.ts';

beforeEach(newSession);

describe('<learn-player> before play', () => {
  it('asks for nothing but the poster before somebody means to play', async () => {
    performance.clearResourceTimings();
    await player();
    await aTimeout(300);
    const asked = performance.getEntriesByType('resource').map(({ name }) => name);
    expect(asked.filter((name) => !name.endsWith('.jpg'))).to.deep.equal([]);
  });

  it('says that it is loading', async () => {
    const element = await player({ phase: 'loading' });
    expect(wordsOf(element, '[part=card]')).to.equal('Der Kurs wird geladen …');
    await expectAccessible(element);
  });

  it('says what went wrong, and asks again', async () => {
    const element = await player({ phase: 'failed', problem: { code: 'unreachable', de: '', en: '' } });
    expect(wordsOf(element, '.notice p')).to.equal('Der Lerndienst antwortet gerade nicht. Wir versuchen es weiter.');
    await expectAccessible(element);
    find(element, '.notice button').click();
    expect(session.asked).to.deep.equal([`refresh ${COURSE}`]);
  });

  it('shows what the lesson is, and offers to play it', async () => {
    const element = await player();
    expect(wordsOf(element, '[part=course] h2')).to.equal('Dokumente in d.3 ablegen');
    expect(wordsOf(element, '[part=title] h3')).to.equal('Ein Dokument ablegen');
    expect(wordsOf(element, '.meta')).to.equal('Lektion 1 von 2 Dauer: 0:53 Offen');
    expect(wordsOf(element, '[part=play]')).to.equal('Abspielen: Ein Dokument ablegen');
    expect(wordsOf(element, '[part=text]')).to.equal('Jedes Dokument gehört in eine Akte.');
    expect(wordsOf(element, '[part=materials] a')).to.equal('Kurzanleitung (PDF) PDF, 48 kB');
    expect(find<HTMLAnchorElement>(element, '[part=presenter] a').href).to.equal(
      'mailto:jule.petersen@lindenbach.example',
    );
    await expectAccessible(element);
  });

  it('offers to go on, and says how much was watched', async () => {
    const element = await player(ready(watched([[0, 30]], 23)));
    expect(wordsOf(element, '[part=play]')).to.contain('Weiter bei 0:23');
    expect(wordsOf(element, '[part=state]')).to.equal('55 % gesehen');
    await expectAccessible(element);
  });

  it('starts anew where going on would show only the end', async () => {
    const element = await player(ready(watched([[0, 30]], 52)));
    expect(wordsOf(element, '[part=play]')).to.contain('Abspielen');
  });

  it('says when a lesson has to be learnt anew', async () => {
    const short = course();
    short.lessons[0]!.renew = ['2026-01-01'];
    short.lessons[0]!.questions = [];
    const element = await player(ready(watched([[0, 53]], 53), { course: short }));
    expect(wordsOf(element, '[part=state]')).to.equal('Auffrischung nötig');
    await expectAccessible(element);
  });

  it('speaks English where the page does', async () => {
    const element = await player(ready(), { lang: 'en' });
    expect(wordsOf(element, '[part=play]')).to.contain('Play');
    expect(find(element, '[part=title]').lang).to.equal('de');
    await expectAccessible(element);
  });

  it('fits the page’s order of headings', async () => {
    const element = await player(ready(), { headingLevel: 4 });
    expect(find(element, '[part=course] h4')).to.exist;
    expect(find(element, '[part=title] h5')).to.exist;
  });

  it('lists the lessons, and says where the learner is', async () => {
    const element = await player();
    const lessons = [...element.shadowRoot!.querySelectorAll('[part=lesson]')];
    expect(lessons.map((lesson) => lesson.textContent.replace(/\s+/g, ' ').trim())).to.deep.equal([
      'Ein Dokument ablegen Dauer 0:53 · Offen',
      'Warum ein Aktenplan? Text · Offen',
    ]);
    expect(lessons.map((lesson) => lesson.getAttribute('aria-current'))).to.deep.equal(['true', null]);
  });

  it('lets the learner choose a lesson, and tells the page', async () => {
    const element = await player();
    const chosen = oneEvent(element, 'learn-lesson-selected');
    find(element, 'li:nth-child(2) button').click();
    expect(((await chosen) as unknown as LearnLessonSelectedEvent).lesson).to.equal('text');
    expect(session.asked).to.deep.equal(['select text']);
  });

  it('stays with its own lesson, without a list', async () => {
    session.show(COURSE, ready());
    const element = await fixture<LearnPlayer>(html`<learn-player course=${COURSE} lesson="text"></learn-player>`);
    expect(wordsOf(element, '[part=title]')).to.equal('Warum ein Aktenplan?');
    expect(element.shadowRoot!.querySelector('[part=lessons]')).to.be.null;
  });

  it('says when its lesson is gone', async () => {
    session.show(COURSE, ready());
    const element = await fixture<LearnPlayer>(html`<learn-player course=${COURSE} lesson="weg"></learn-player>`);
    expect(wordsOf(element, '.meta')).to.equal('Diese Lektion gehört nicht mehr zum Kurs.');
    await expectAccessible(element);
  });

  it('shows a lesson without video as text, to be ticked off', async () => {
    const element = await player(ready(undefined, { lesson: 'text' }));
    expect(element.shadowRoot!.querySelector('[part=frame]')).to.be.null;
    await expectAccessible(element);
    const read = find(element, '.read');
    expect(read.getAttribute('aria-pressed')).to.equal('false');
    read.click();
    expect(session.facts).to.deep.equal([{ course: COURSE, lesson: 'text', fact: { kind: 'done', step: READ_STEP } }]);
    const done = { lessons: { text: { [FIRST_TERM]: { ...EMPTY_LESSON, done: { read: { at: 1, id: 'a' } } } } } };
    session.show(COURSE, ready(done, { lesson: 'text' }));
    await element.updateComplete;
    expect(read.getAttribute('aria-pressed')).to.equal('true');
    expect(wordsOf(element, '[part=state]')).to.equal('Abgeschlossen');
    await expectAccessible(element);
  });

  it('says that a locked lesson needs signing in', async () => {
    const locked = course();
    const { video: _, ...film } = locked.lessons[0]!;
    locked.lessons[0] = { ...film, locked: true, body: [], materials: [], questions: [] };
    const element = await player(ready(undefined, { course: locked }));
    expect(wordsOf(element, '.locked')).to.equal('Bitte melden Sie sich an, um diese Lektion zu sehen.');
    expect(element.shadowRoot!.querySelector('[part=play]')).to.be.null;
    await expectAccessible(element);
  });

  it('says once what changes about saving, in a region that was there before', async () => {
    const element = await player(ready(undefined, { keeping: 'waiting' }));
    const status = find(element, '[part=status]');
    expect(status.textContent).to.equal('');
    const heard: string[] = [];
    new MutationObserver(() => heard.push(status.textContent)).observe(status, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    const views: Partial<ReadyView>[] = [
      { keeping: 'service' },
      { keeping: 'waiting' },
      { keeping: 'service' },
      { keeping: 'waiting', offline: true },
      { keeping: 'waiting', offline: true },
      { keeping: 'service' },
    ];
    for (const change of views) {
      session.show(COURSE, ready(undefined, change));
      await element.updateComplete;
      await nextFrame();
    }
    expect(heard).to.deep.equal([
      'Gespeichert',
      'Keine Verbindung. Was Sie tun, wird hier gemerkt und später gesendet.',
      'Gespeichert',
    ]);
    await expectAccessible(element);
  });

  it('says that questions are answered, but not well enough', async () => {
    const last = { at: 1, id: 'c' };
    const state = watched([[0, 53]], 53);
    const wrong = { rev: '', answer: [], score: 0, correct: false, ...last };
    const answers = Object.fromEntries(
      course().lessons[0]!.questions.map(({ id }) => [id, { first: wrong, best: wrong, last: wrong }]),
    );
    Object.assign(state.lessons['ablegen']![FIRST_TERM]!, { answers });
    const element = await player(ready(state));
    expect(wordsOf(element, '[part=state]')).to.equal('Fragen noch nicht bestanden');
  });

  it('never prints what is said about saving over how far the learner is', async () => {
    const { video: _, ...film } = course().lessons[0]!;
    const locked = course();
    locked.lessons[0] = { ...film, locked: true, body: [], materials: [], questions: [] };
    const note = { de: 'Ihr Fortschritt wird nur auf diesem Gerät gemerkt. '.repeat(2), en: 'On this device only.' };
    const views: Partial<ReadyView>[] = [
      { keeping: 'waiting', offline: true },
      { keeping: 'device', note },
      { keeping: 'device', note, course: locked },
      { keeping: 'device', note, lesson: 'text' },
    ];
    for (const width of [254, 560, 1280]) {
      const element = await player(ready(), { width });
      for (const change of views) {
        session.show(COURSE, ready(undefined, change));
        await element.updateComplete;
        await element.updateComplete;
        const status = find(element, '[part=status]');
        expect(status.textContent).not.to.equal('');
        const { bottom } = find(element, '.meta').getBoundingClientRect();
        expect(status.getBoundingClientRect().top, `${width}`).to.be.at.least(bottom);
      }
    }
  });

  it('has a region for trouble before there is any, and it takes no room', async () => {
    const region = find(await player(), '.broken');
    expect(region.getAttribute('role')).to.equal('alert');
    expect(region.getBoundingClientRect().height).to.equal(0);
  });

  it('doesn’t show another film’s picture while its own is on its way', async () => {
    const two = course();
    const [film] = two.lessons;
    two.lessons.push({ ...film!, id: 'zweite', video: { ...film!.video!, poster: 'zweite.jpg' } });
    const element = await player(ready(undefined, { course: two }));
    const first = find(element, '.picture img');
    session.show(COURSE, ready(undefined, { course: two, lesson: 'zweite' }));
    await element.updateComplete;
    expect(find(element, '.picture img')).not.to.equal(first);
  });

  it('takes no more room when the course arrives', async () => {
    const element = await player({ phase: 'loading' }, { width: 600 });
    const before = find(element, '[part=frame]').getBoundingClientRect();
    session.show(COURSE, ready());
    await element.updateComplete;
    const after = find(element, '[part=frame]').getBoundingClientRect();
    expect([after.top, after.height]).to.deep.equal([before.top, before.height]);
  });
});
