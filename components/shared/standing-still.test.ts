import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../learn-badge/define.ts';
import '../learn-privacy/define.ts';
import '../learn-quiz/define.ts';
import '../learn-session/define.ts';
import { expectAccessible } from '../testing/a11y.ts';
import {
  COURSE,
  find,
  needsFilm,
  play,
  ready,
  secondsReported,
  session,
  until,
  newSession,
} from '../testing/player-fixture.ts';

const TAGS = ['learn-player', 'learn-quiz', 'learn-badge', 'learn-privacy'];
const ELEMENTS = TAGS.map((tag) => `<${tag} course="${COURSE}"></${tag}>`).join('');

/** Which courses somebody asked for. */
let asked: string[];

beforeEach(() => {
  newSession();
  session.show(COURSE, ready());
  asked = [];
  const watch = session.watch.bind(session);
  session.watch = (course, listener) => {
    asked.push(course);
    return watch(course, listener);
  };
});
afterEach(() => (document.designMode = 'off'));

/** A text with our elements in it, as an editor has it before them. */
async function text(content: string, editable = 'true'): Promise<HTMLElement> {
  const place = await fixture<HTMLElement>(html`<div></div>`);
  if (editable) place.setAttribute('contenteditable', editable);
  place.innerHTML = content;
  return place;
}

const cards = (place: ParentNode) =>
  [...place.querySelectorAll(TAGS.join())].map((element) => element.shadowRoot?.querySelector('.still'));

async function standStill(place: ParentNode): Promise<void> {
  await until(() => cards(place).every((card) => card), 'all stand still');
}

const words = (element: Element) => element.shadowRoot!.textContent.replace(/\s+/g, ' ').trim();

/** WebKit's driver has no such keys. */
async function erase(key: 'Delete' | 'Backspace'): Promise<void> {
  const isWebKit = /^((?!Chrome).)*Safari/.test(navigator.userAgent);
  if (!isWebKit) return sendKeys({ press: key });
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else does what an editor's menu does
  document.execCommand(key === 'Delete' ? 'forwardDelete' : 'delete');
}

describe('our elements in a text that somebody edits', () => {
  it('ask for nothing, say what they are, and leave the text as it was typed', async () => {
    const typed = `<p>Vorher</p>${ELEMENTS}<learn-session><learn-badge course="x"></learn-badge></learn-session>`;
    const place = await text(typed);
    await standStill(place);
    expect(asked).to.deep.equal([]);
    expect(place.innerHTML).to.equal(typed);
    expect(words(place.querySelector('learn-player')!))
      .to.contain(`Lernvideo: ${COURSE}`)
      .and.contain('learn-player');
    expect(words(place.querySelector('learn-quiz')!)).to.contain(`Lernfragen: ${COURSE}`);
    expect(words(place.querySelector('learn-badge')!)).to.contain(`Lernfortschritt: ${COURSE}`);
    for (const card of cards(place)) expect(card!.getBoundingClientRect().height).to.be.greaterThan(44);
    expect(
      [...place.querySelectorAll('*')].flatMap(({ shadowRoot }) => [
        ...(shadowRoot?.querySelectorAll('button, a, input, video') ?? []),
      ]),
    ).to.deep.equal([]);
    await expectAccessible(place);
  });

  it('say it in the language of the text, and what is missing', async () => {
    const place = await text('<div lang="en"><learn-player></learn-player></div>');
    await standStill(place);
    expect(words(place.querySelector('learn-player')!)).to.contain('Learning video: no course yet');
  });

  it('start when it isn’t edited any more, and stop when it is again', async () => {
    const place = await text(ELEMENTS);
    await standStill(place);
    place.removeAttribute('contenteditable');
    await until(() => cards(place).every((card) => !card), 'they start');
    const badge = place.querySelector('learn-badge')!;
    await until(() => badge.shadowRoot!.querySelector('[part=meter]'));
    expect(asked).to.include(COURSE);
    expect(getComputedStyle(badge).cursor).to.equal('auto');
    place.contentEditable = 'plaintext-only';
    if (place.contentEditable !== 'plaintext-only') place.contentEditable = 'true';
    await standStill(place);
    place.contentEditable = 'false';
    await until(() => cards(place).every((card) => !card), 'they start again');
  });

  it('don’t start where an editor keeps things from being typed into', async () => {
    const place = await text(`<div contenteditable="false">${ELEMENTS}</div>`);
    await standStill(place);
    expect(asked).to.deep.equal([]);
  });

  it('don’t start within an element of somebody else’s there', async () => {
    const place = await text('<div></div>');
    const root = place.firstElementChild!.attachShadow({ mode: 'open' });
    root.innerHTML = ELEMENTS;
    await standStill(root);
    expect(asked).to.deep.equal([]);
    place.removeAttribute('contenteditable');
    await until(() => cards(root).every((card) => !card), 'they start');
  });

  it('stop and start where the whole document is edited', async () => {
    document.designMode = 'on';
    const place = await text(ELEMENTS, '');
    await standStill(place);
    expect(asked).to.deep.equal([]);
    document.designMode = 'off';
    place.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    await until(() => cards(place).every((card) => !card), 'they start');
    document.designMode = 'on';
    place.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    await standStill(place);
  });

  it('start when they are moved out of it, and stop when they are moved in', async () => {
    const place = await text(`<div contenteditable="true">${ELEMENTS}</div><section></section>`, '');
    await standStill(place);
    const [edited, finished] = [place.querySelector('div')!, place.querySelector('section')!];
    finished.append(...edited.childNodes);
    await until(() => cards(finished).every((card) => !card), 'they start');
    edited.append(...finished.childNodes);
    await standStill(edited);
  });

  it('let clicks and keys through, and are chosen, deleted and moved as a whole', async () => {
    const place = await text(`<p>Vorher</p><learn-badge course="${COURSE}"></learn-badge><p>Nachher</p>`);
    await standStill(place);
    const badge = place.querySelector('learn-badge')!;
    const seen: Event[] = [];
    for (const type of ['click', 'keydown', 'pointerdown']) place.addEventListener(type, (event) => seen.push(event));
    const inside = badge.shadowRoot!.querySelector('.still')!;
    const options = { bubbles: true, composed: true, cancelable: true };
    inside.dispatchEvent(new PointerEvent('pointerdown', options));
    inside.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', ...options }));
    inside.dispatchEvent(new MouseEvent('click', options));
    expect(seen.map(({ type, defaultPrevented }) => `${type} ${defaultPrevented}`)).to.deep.equal([
      'pointerdown false',
      'keydown false',
      'click false',
    ]);
    const range = getSelection()!.getRangeAt(0);
    expect(range.startContainer.childNodes[range.startOffset]).to.equal(badge);

    place.focus();
    getSelection()!.removeAllRanges();
    getSelection()!.addRange(range);
    await erase('Delete');
    expect(place.querySelector('learn-badge')).to.equal(null);
    expect([...place.querySelectorAll('p')].map(({ textContent }) => textContent)).to.deep.equal(['Vorher', 'Nachher']);
  });

  it('aren’t typed into, nor lost by accident, when somebody deletes backwards beside them', async () => {
    const place = await text(`<p>Vorher</p><learn-badge course="${COURSE}"></learn-badge><p>Nachher</p>`);
    await standStill(place);
    place.focus();
    getSelection()!.collapse(place.lastElementChild!.firstChild, 0);
    await erase('Backspace');
    expect(place.innerHTML).to.contain('<p>Vorher</p><learn-badge').and.contain('</learn-badge><p>Nachher</p>');
    await erase('Backspace');
    expect(place.querySelector('learn-badge')).to.equal(null);
    expect(place.textContent).to.equal('VorherNachher');
  });

  it('end the film that plays, and report what was seen of it', async function () {
    needsFilm.call(this);
    const place = await text(`<learn-player course="${COURSE}"></learn-player>`, '');
    const element = place.querySelector('learn-player')!;
    await until(() => element.shadowRoot?.querySelector('[part=play]'));
    const { video } = await play(element);
    place.contentEditable = 'true';
    await standStill(place);
    await until(() => video.paused, 'the film ends');
    expect(secondsReported()).to.be.greaterThan(0);
    expect(video.isConnected).to.equal(false);
    place.removeAttribute('contenteditable');
    await until(() => element.shadowRoot?.querySelector('[part=play]'), 'it can be played again');
    expect(find(element, '[part=play]').getAttribute('aria-busy')).to.not.equal('true');
  });
});
