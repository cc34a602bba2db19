import { aTimeout, expect, fixture, html, nextFrame } from '@open-wc/testing';
import type { Course } from '../../server/contract/course.ts';
import type { GradedFact } from '../../server/contract/merge.ts';
import { merge } from '../../server/contract/merge.ts';
import type { CourseState } from '../../server/contract/state.ts';
import { EMPTY_STATE } from '../../server/contract/state.ts';
import type { LearnResumeEvent } from '../shared/events.ts';
import type { CourseView } from '../shared/session.ts';
import { expectAccessible } from '../testing/a11y.ts';
import { fixtureCourse, readyView } from '../testing/fixture-course.ts';
import type { FixtureSession } from '../testing/fixture-session.ts';
import { fixtureSession } from '../testing/fixture-session.ts';
import './define.ts';
import type { LearnBadge } from './learn-badge.ts';

const COURSE = fixtureCourse.id;
const UNREACHABLE: CourseView = { phase: 'failed', problem: { code: 'unreachable', de: '', en: '' } };
const GONE: CourseView = {
  phase: 'failed',
  problem: { code: 'course-unknown', de: 'Diesen Kurs gibt es nicht.', en: 'There is no such course.' },
};

const STAMP = { v: 1 as const, course: COURSE, term: 'first', at: 1, generation: null };

/** A graded fact without its stamps. */
type Body = GradedFact extends infer Fact
  ? Fact extends GradedFact
    ? Omit<Fact, keyof typeof STAMP | 'lesson' | 'id'>
    : never
  : never;

let session: FixtureSession;
beforeEach(() => {
  session = fixtureSession();
});

describe('<learn-badge>', () => {
  it('says title, percentage and lessons', async () => {
    const badge = await badgeWith(readyView(halfWay()));

    expect(part(badge, 'title').textContent.trim()).to.equal('Dokumente in d.3 ablegen');
    expect(part(badge, 'lessons').textContent.trim()).to.equal('1 von 2 Lektionen');
    expect(part(badge, 'meter').textContent.trim()).to.equal(`${readyView(halfWay()).progress.percent}\u00a0%`);
  });

  it('has a progress bar with name and value for a screen reader', async () => {
    const meter = part(await badgeWith(readyView()), 'meter');

    expect(meter.getAttribute('role')).to.equal('progressbar');
    expect(meter.getAttribute('aria-label')).to.equal('Fortschritt');
    expect(meter.getAttribute('aria-valuetext')).to.equal('0\u00a0%');
  });

  it('moves when the session has news, without a reload', async () => {
    const badge = await badgeWith(readyView());
    session.show(COURSE, readyView(finished()));
    await badge.updateComplete;

    expect(part(badge, 'meter').textContent).to.contain('100');
    expect(part(badge, 'state').textContent.trim()).to.equal('Abgeschlossen');
  });

  it('says in words that a lesson has to be learnt anew', async () => {
    const badge = await badgeWith(readyView(finished(), { course: renewed() }));

    expect(part(badge, 'state').textContent.trim()).to.equal('1 Lektion neu zu lernen');
  });

  describe('with an address', () => {
    for (const [label, state] of [
      ['Anfangen', EMPTY_STATE],
      ['Weiterlernen', halfWay()],
      ['Noch einmal ansehen', finished()],
    ] as const) {
      it(`links there as „${label}“, and names the course`, async () => {
        const link = part(await badgeWith(readyView(state), '/kurse/d3'), 'button');

        expect(link.getAttribute('href')).to.equal('/kurse/d3');
        expect(link.textContent.replace(/\s+/g, ' ').trim()).to.equal(`${label}: Dokumente in d.3 ablegen`);
      });
    }

    it('asks the page first, which can do something else', async () => {
      const badge = await badgeWith(readyView(halfWay()), '#weiter');
      let asked: LearnResumeEvent | undefined;
      badge.addEventListener('learn-resume', (event) => {
        asked = event;
        event.preventDefault();
      });
      part(badge, 'button').click();
      await aTimeout(0);

      expect(asked).to.include({ course: COURSE, lesson: 'text' });
      expect(location.hash).to.equal('');
    });

    it('follows the link where nobody objects', async () => {
      const badge = await badgeWith(readyView(), '#weiter');
      part(badge, 'button').click();
      await aTimeout(0);

      expect(location.hash).to.equal('#weiter');
      history.replaceState(null, '', location.pathname + location.search);
    });

    it('takes other words for the link from the page', async () => {
      session.show(COURSE, readyView());
      const badge = await fixture<LearnBadge>(html`<learn-badge course=${COURSE} href="#">Los geht’s</learn-badge>`);

      expect(badge.shadowRoot!.querySelector('slot')!.assignedNodes()[0]?.textContent).to.equal('Los geht’s');
    });
  });

  it('has no link without an address', async () => {
    expect((await badgeWith(readyView())).shadowRoot!.querySelector('a, button')).to.equal(null);
  });

  for (const width of [240, 320, 768]) {
    it(`does not move the page when the answer comes, ${width} px wide`, async () => {
      const badge = await badgeWith({ phase: 'loading' }, '#', width);
      const before = badge.offsetHeight;
      for (const state of [EMPTY_STATE, halfWay(), finished()]) {
        session.show(COURSE, readyView(state, { course: { ...fixtureCourse, title: 'Akten in d.3' } }));
        await badge.updateComplete;
        expect(badge.offsetHeight).to.equal(before);
      }
    });

    it(`is nowhere wider than ${width} px, and its link is big enough for a finger`, async () => {
      const badge = await badgeWith(readyView(finished(), { offline: true }), '#', width);

      expect(overflowing(badge, width)).to.deep.equal([]);
      expect(part(badge, 'button').offsetHeight).to.be.at.least(44);
    });
  }

  describe('when something is not as usual', () => {
    for (const [name, changes, sentence] of [
      ['offline', { offline: true }, 'Keine Verbindung'],
      ['on its way', { keeping: 'waiting' }, 'Wird gespeichert'],
      ['only on this device', { keeping: 'device' }, 'auf diesem Gerät'],
      ['only in memory', { keeping: 'memory' }, 'solange die Seite offen ist'],
    ] as const) {
      it('is none to a script, whoever wrote it', async () => {
        for (const href of ['javascript:alert(1)', ' java\nscript:alert(1)', 'data:text/html,x', 'http://[']) {
          const badge = await badgeWith(readyView(), href);
          expect(badge.shadowRoot!.querySelector('a'), href).to.equal(null);
        }
      });

      it(`says that progress is ${name}, once, in a region that was there before`, async () => {
        const badge = await badgeWith({ phase: 'loading' });
        const spoken = recorder(part(badge, 'status'));
        expect(part(badge, 'status').getAttribute('role')).to.equal('status');
        for (const state of [EMPTY_STATE, halfWay()]) {
          session.show(COURSE, readyView(state, changes));
          await badge.updateComplete;
        }
        await nextFrame();

        expect(spoken).to.have.length(1);
        expect(spoken[0]).to.contain(sentence);
      });
    }

    it('says what went wrong in the words of the service, and tries again', async () => {
      const badge = await badgeWith(GONE);
      expect(part(badge, 'status').textContent).to.equal('Diesen Kurs gibt es nicht.');
      part(badge, 'button').focus();
      part(badge, 'button').click();

      expect(session.asked).to.deep.equal([`refresh ${COURSE}`]);
      session.show(COURSE, readyView());
      await badge.updateComplete;
      expect(badge.shadowRoot!.activeElement).to.equal(part(badge, 'badge'));
    });
  });

  it('speaks English under lang="en", and leaves the title in the language of the course', async () => {
    session.show(COURSE, readyView(finished()));
    const page = await fixture(html`<div lang="en-GB"><learn-badge course=${COURSE} href="#"></learn-badge></div>`);
    const badge = page.querySelector('learn-badge')!;

    expect(part(badge, 'button').textContent).to.contain('Look at it again');
    expect(part(badge, 'lessons').textContent).to.contain('2 of 2 lessons');
    expect(part(badge, 'title').lang).to.equal('de');
  });

  describe('is accessible', () => {
    const views: Record<string, CourseView> = {
      loading: { phase: 'loading' },
      unreachable: UNREACHABLE,
      unknown: GONE,
      new: readyView(),
      'half way': readyView(halfWay()),
      completed: readyView(finished()),
      outdated: readyView(finished(), { course: renewed() }),
      offline: readyView(halfWay(), { offline: true, keeping: 'waiting' }),
    };
    it('in a colour of the town that is too pale for text', async () => {
      const badge = await badgeWith(readyView(halfWay()), '#');
      badge.style.setProperty('--learn-accent', 'gold');
      await expectAccessible(badge);
    });

    for (const [name, view] of Object.entries(views)) {
      it(name, async () => expectAccessible(await badgeWith(view, '#')));
    }
  });
});

async function badgeWith(view: CourseView, href?: string, width?: number): Promise<LearnBadge> {
  session.show(COURSE, view);
  const style = width ? `inline-size: ${width}px` : '';
  const page = await fixture(html`<div style=${style}><learn-badge course=${COURSE}></learn-badge></div>`);
  const badge = page.querySelector('learn-badge')!;
  if (href) badge.href = href;
  await badge.updateComplete;
  return badge;
}

function part(badge: LearnBadge, name: string): HTMLElement {
  return badge.shadowRoot!.querySelector<HTMLElement>(`[part='${name}']`)!;
}

/** What a screen reader would say of a live region. */
function recorder(region: Element): string[] {
  const spoken: string[] = [];
  const note = () => region.textContent && spoken.push(region.textContent);
  new MutationObserver(note).observe(region, { childList: true, characterData: true, subtree: true });
  return spoken;
}

function overflowing(badge: LearnBadge, width: number): string[] {
  const edge = badge.getBoundingClientRect().left + width + 0.5;
  return [...badge.shadowRoot!.querySelectorAll('*')]
    .filter((element) => !element.closest('.visually-hidden') && element.getBoundingClientRect().right > edge)
    .map(({ outerHTML }) => outerHTML);
}

function halfWay(): CourseState {
  return merge(EMPTY_STATE, fact('text', { kind: 'done', step: 'read' }));
}

function finished(): CourseState {
  const answers = { aktenzeichen: ['eigenschaften'], pflicht: ['betreff', 'aktenplan'], nie: ['stimmt'] };
  return [
    fact('ablegen', { kind: 'watched', segments: [[0, 45]], position: 45 }),
    ...Object.entries(answers).map(([question, response]) =>
      fact('ablegen', { kind: 'answered', question, rev: `rev-${question}`, response, score: 1, correct: true }),
    ),
  ].reduce(merge, halfWay());
}

function renewed(): Course {
  return {
    ...fixtureCourse,
    lessons: fixtureCourse.lessons.map((one, i) => (i ? one : { ...one, renew: ['2026-01-01'] })),
  };
}

function fact(lesson: string, body: Body): GradedFact {
  return { ...STAMP, id: `${lesson}-${JSON.stringify(body)}`, lesson, ...body };
}
