import { expect, fixture, html } from '@open-wc/testing';
import { merge } from '../server/contract/merge.ts';
import type { CourseState } from '../server/contract/state.ts';
import { EMPTY_STATE } from '../server/contract/state.ts';
import './learn-badge/define.ts';
import './learn-figures/define.ts';
import './learn-privacy/define.ts';
import './learn-quiz/define.ts';
import './learn-session/define.ts';
import type { CourseView } from './shared/session.ts';
import { keptHere } from './testing/fixture-account.ts';
import { fixtureCourse, readyView } from './testing/fixture-course.ts';
import { wholeFigures } from './testing/fixture-figures.ts';
import { FixtureOffice } from './testing/fixture-office.ts';
import { newSession, player, ready, session, until, watched } from './testing/player-fixture.ts';
import { courseWith, note, word } from './testing/fixture-typed.ts';
import { press, privacyWith } from './testing/privacy-page.ts';

interface Named {
  name: string;
}

/** What is looked at here of an element's description. */
interface Described {
  tagName?: string;
  attributes?: Named[];
  cssParts?: Named[];
  slots?: Named[];
  events?: (Named & { type: { text: string } })[];
  members: (Named & { kind: string })[];
}

const manifest = (await (await fetch('/dist/reference/custom-elements.json')).json()) as {
  modules: { declarations: Described[] }[];
};
const elements = manifest.modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName);

const COURSE = fixtureCourse.id;
const SIGN_IN: CourseView = {
  phase: 'failed',
  problem: { code: 'sign-in', de: 'Bitte melden Sie sich an.', en: 'Please sign in.' },
  hints: { signIn: '/auth/sign-in', isOffered: false },
};

/** Element → how it comes to show each of its parts. Every step may add some. */
const visits: Record<string, (see: () => void) => Promise<Element>> = {
  async 'learn-badge'(see) {
    const badge = await shown(html`<learn-badge course=${COURSE} href="#x"></learn-badge>`, readyView(textRead()));
    see();
    badge.addEventListener('click', (event) => event.preventDefault());
    badge.shadowRoot!.querySelector<HTMLElement>('a')!.click();
    const lessons = fixtureCourse.lessons.filter(({ id }) => id === 'text');
    session.show(COURSE, readyView(textRead(), { course: { ...fixtureCourse, lessons } }));
    await drawn(badge);
    see();
    return badge;
  },

  async 'learn-player'(see) {
    const element = await player(ready(watched([[0, 20]], 20)));
    await until(() => element.shadowRoot!.querySelector('[part=foot]'));
    see();
    element
      .shadowRoot!.querySelector<HTMLElement>('[part~=lesson]:last-child button, [part~=lesson]:last-child')!
      .click();
    session.show(COURSE, ready(undefined, { lesson: 'text' }));
    await drawn(element);
    see();
    session.show(COURSE, SIGN_IN);
    await drawn(element);
    return element;
  },

  async 'learn-quiz'(see) {
    const course = courseWith([fixtureCourse.lessons[0]!.questions[0]!, word], [note]);
    const typing = await shown(html`<learn-quiz course=${COURSE}></learn-quiz>`, readyView(EMPTY_STATE, { course }));
    await until(() => typing.shadowRoot!.querySelector('[part=field]'));
    see();
    const quiz = await shown(html`<learn-quiz course=${COURSE}></learn-quiz>`, readyView());
    await until(() => quiz.shadowRoot!.querySelector('[part=result]'));
    const button = () => quiz.shadowRoot!.querySelector<HTMLElement>('button[type=submit]')!;
    button().click();
    await drawn(quiz);
    see();
    quiz.shadowRoot!.querySelector<HTMLElement>('input')!.click();
    button().click();
    const key = 'ablegen/aktenzeichen';
    const verdict = { score: 1, correct: true, chosen: [], missing: 0 };
    session.show(COURSE, readyView(undefined, { answers: new Map([[key, { response: ['eigenschaften'], verdict }]]) }));
    await drawn(quiz);
    see();
    session.show(COURSE, SIGN_IN);
    await drawn(quiz);
    return quiz;
  },

  async 'learn-privacy'(see) {
    session.theirs.show({ offers: ['Sichere Passwörter'] });
    session.theirs.kept = { ...session.theirs.kept, ...keptHere };
    const privacy = await privacyWith({ course: true });
    see();
    await press(privacy, 'ask');
    see();
    const line = await privacyWith({ course: true, line: true });
    await press(line, 'open');
    see();
    return line;
  },

  async 'learn-figures'(see) {
    session.theirs.officeHere = new FixtureOffice({ figures: wholeFigures });
    const figures = await fixture<HTMLElement>(html`<learn-figures whole></learn-figures>`);
    await until(() => figures.shadowRoot!.querySelector('[part=rules]'));
    see();
    return figures;
  },

  async 'learn-session'(see) {
    const element = await fixture<HTMLElement>(html`<learn-session></learn-session>`);
    see();
    return element;
  },
};

describe('the manifest, beside the running elements', () => {
  beforeEach(newSession);

  it('has every one that is looked at here, and no other', () => {
    expect(elements.map(({ tagName }) => tagName).sort()).to.deep.equal(Object.keys(visits).sort());
  });

  for (const [tag, visit] of Object.entries(visits)) {
    const described = elements.find(({ tagName }) => tagName === tag)!;

    it(`has the attributes that <${tag}> watches`, async () => {
      const names = described.attributes?.map(({ name }) => name) ?? [];
      const { observedAttributes } = customElements.get(tag) as unknown as { observedAttributes?: string[] };
      expect(names.sort()).to.deep.equal((observedAttributes ?? (await readBy(tag))).toSorted());
    });

    it(`has the properties that <${tag}> has`, () => {
      const element = document.createElement(tag);
      for (const { name } of described.members) expect(name in element || name === 'getToken', name).to.equal(true);
    });

    it(`has the parts and slots of <${tag}>, and the events it fires`, async () => {
      const seen = { parts: new Set<string>(), slots: new Set<string>() };
      const fired = listen(tag);
      const see = () => {
        for (const element of document.querySelectorAll(tag)) look(element.shadowRoot, seen);
      };
      await visit(see);
      see();
      if (tag !== 'learn-session') await edited(tag);
      see();
      fired.stop();

      expect([...seen.parts].sort(), 'parts').to.deep.equal(described.cssParts?.map(({ name }) => name).sort() ?? []);
      expect([...seen.slots].sort(), 'slots').to.deep.equal(described.slots?.map(({ name }) => name).sort() ?? []);
      const events = described.events?.map(({ name, type }) => `${name} ${type.text}`) ?? [];
      for (const event of fired.events) expect(events).to.include(event);
    });
  }
});

/** An element within a page that knows `view` of the course. */
async function shown(template: ReturnType<typeof html>, view: CourseView): Promise<HTMLElement> {
  session.show(COURSE, view);
  const element = await fixture<HTMLElement>(template);
  await drawn(element);
  return element;
}

/** Within text that somebody edits, an element shows what it is, and its own content. */
async function edited(tag: string): Promise<void> {
  const place = await fixture<HTMLElement>(html`<div contenteditable="true"></div>`);
  place.append(document.createElement(tag));
  await until(() => place.querySelector(tag)!.shadowRoot?.querySelector('slot'), 'stands still');
}

function drawn(element: Element): Promise<boolean> {
  return (element as unknown as { updateComplete: Promise<boolean> }).updateComplete;
}

/** What stands in an element's own shadow root, and not in that of an inner one. */
function look(root: ShadowRoot | null, seen: { parts: Set<string>; slots: Set<string> }): void {
  for (const { part } of root?.querySelectorAll('[part]') ?? []) for (const name of part) seen.parts.add(name);
  for (const { name } of root?.querySelectorAll('slot') ?? []) seen.slots.add(name);
}

/** The attributes that an element reads, where it watches none. */
async function readBy(tag: string): Promise<string[]> {
  const element = document.createElement(tag);
  const read = new Set<string>();
  element.getAttribute = (name) => {
    read.add(name);
    return Element.prototype.getAttribute.call(element, name);
  };
  element.setAttribute('service', '/');
  document.body.append(element);
  element.remove();
  return [...read];
}

/** Our events that reach the page from such an element: `learn-resume LearnResumeEvent`. */
function listen(tag: string): { events: string[]; stop(): void } {
  const events: string[] = [];
  const { dispatchEvent } = EventTarget.prototype;
  EventTarget.prototype.dispatchEvent = function (event) {
    const isOurs = event.type.startsWith('learn-') && event.composed;
    if (isOurs && this instanceof Element && this.localName.startsWith(tag)) {
      events.push(`${event.type} ${event.constructor.name.replace(/^_/, '')}`);
    }
    return dispatchEvent.call(this, event);
  };
  return { events, stop: () => (EventTarget.prototype.dispatchEvent = dispatchEvent) };
}

/** Somebody has read the lesson without a film. */
function textRead(): CourseState {
  const stamp = { v: 1 as const, id: 'a', course: COURSE, term: 'first', at: 1, generation: null };
  return merge(EMPTY_STATE, { ...stamp, lesson: 'text', kind: 'done', step: 'read' });
}
