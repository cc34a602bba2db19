// What an element shows and does while somebody edits the text around it: fetched when somebody does.
import type { ReactiveController, ReactiveElement, TemplateResult } from 'lit';
import { html, svg } from 'lit';
import { isEdited } from './is-edited.ts';
import { standingStillStyles } from './standing-still.styles.ts';
import { standingStillTexts } from './standing-still.texts.ts';
import { Texts } from './texts.ts';

/** What an editor has written of an element, and what it draws. */
interface Guest extends ReactiveElement {
  course?: string;
  lesson?: string;
  render?: () => TemplateResult;
}

interface Kind {
  name: 'stillPlayer' | 'stillQuiz' | 'stillBadge' | 'stillPrivacy' | 'stillFigures';
  icon: TemplateResult<2>;
}

const KINDS: Partial<Record<string, Kind>> = {
  player: { name: 'stillPlayer', icon: svg`<path d="M3 5.5h18v13H3zM10 9v6l5-3z" />` },
  quiz: { name: 'stillQuiz', icon: svg`<path d="m3.5 7 1.5 1.5L8 5.5M3.5 16.5 5 18l3-3M11.5 7h9M11.5 17h9" />` },
  badge: { name: 'stillBadge', icon: svg`<circle cx="12" cy="12" r="9" /><path d="m8 12 3 3 5-6" />` },
};
const PRIVACY: Kind = {
  name: 'stillPrivacy',
  icon: svg`<path d="M12 3 4.5 6v5.5c0 4.5 3 8 7.5 9.5 4.5-1.5 7.5-5 7.5-9.5V6z" />`,
};

const FIGURES: Kind = { name: 'stillFigures', icon: svg`<path d="M4 20h16M6.5 17v-5M12 17V5M17.5 17V9" />` };

/** Nothing tells that a whole document isn't edited any more (`designMode`); one of these comes soon after. */
const SIGNS = ['pointerdown', 'keydown', 'focusin', 'selectionchange'];

const known = new WeakSet<ReactiveElement>();
const still = new Set<Guest>();

/** Lets an element show no more than what it is, as often as the text around it is edited, and as long. */
export function standStill(host: ReactiveElement): void {
  if (!known.has(host)) host.addController(new StandingStill(host));
  known.add(host);
  host.requestUpdate();
}

class StandingStill implements ReactiveController {
  readonly #host: Guest;
  readonly #text: Texts<typeof standingStillTexts>;

  constructor(host: Guest) {
    this.#host = host;
    this.#text = new Texts(host, standingStillTexts);
  }

  hostUpdate(): void {
    if (isEdited(this.#host)) this.#begin();
    else this.#end();
  }

  hostDisconnected(): void {
    this.#end();
  }

  #begin(): void {
    const host = this.#host;
    if (still.has(host)) return;
    if (!still.size) listen('addEventListener');
    still.add(host);
    host.addEventListener('click', chooseClicked);
    // Its own drawing goes, with all that plays, listens or is open in it; nothing of the page's HTML is touched.
    host.render = () => this.#draw();
    const { adoptedStyleSheets: sheets } = host.shadowRoot!;
    host.shadowRoot!.adoptedStyleSheets = [...sheets, standingStillStyles.styleSheet!];
  }

  #end(): void {
    const host = this.#host;
    if (!still.delete(host)) return;
    if (!still.size) listen('removeEventListener');
    host.removeEventListener('click', chooseClicked);
    delete host.render;
    const { adoptedStyleSheets: sheets } = host.shadowRoot!;
    host.shadowRoot!.adoptedStyleSheets = sheets.filter((sheet) => sheet !== standingStillStyles.styleSheet);
    host.requestUpdate();
  }

  #draw(): TemplateResult {
    const text = this.#text;
    const { localName, course, lesson } = this.#host;
    const kind = KINDS[localName.slice(6)];
    const { name, icon } = kind ?? (localName === 'learn-figures' ? FIGURES : PRIVACY);
    const about = [course, lesson].filter(Boolean).join(' · ') || text.term('stillWithoutCourse');
    return html`<div class="still" lang=${text.ours()}>
      <svg viewBox="0 0 24 24" aria-hidden="true">${icon}</svg>
      <div>
        <strong>${text.term(name)}${course || kind ? `: ${about}` : ''}</strong>
        <p>${text.term('stillLater')} <code>${localName}</code></p>
        <slot></slot>
      </div>
    </div>`;
  }
}

function listen(how: 'addEventListener' | 'removeEventListener'): void {
  for (const sign of SIGNS) document[how](sign, lookAgain);
  document[how]('beforeinput', guard);
}

function lookAgain(): void {
  for (const host of still) if (!isEdited(host)) host.requestUpdate();
}

/** A click chooses the whole element, as it does an image. */
function chooseClicked({ currentTarget, defaultPrevented }: Event): void {
  // Where the editor keeps things from being typed into, it has its own ways with them.
  if (!defaultPrevented && (currentTarget as Node).parentElement?.isContentEditable) choose(currentTarget as Node);
}

function choose(host: Node): void {
  const selection = document.getSelection()!;
  const range = document.createRange();
  range.selectNode(host);
  selection.removeAllRanges();
  selection.addRange(range);
}

/**
 * Deleting beside an element chooses it first, as word processors do with a picture, and deletes it the second time. Left
 * to themselves browsers move the text beside it into it, delete the text beside it instead, or merge what is around it.
 */
function guard(event: Event): void {
  const { defaultPrevented, inputType } = event as InputEvent;
  const selection = document.getSelection();
  if (defaultPrevented || !inputType.startsWith('delete') || !selection?.rangeCount) return;
  const [target] = (event as InputEvent).getTargetRanges();
  for (const host of still) {
    if (selection.isCollapsed && target && isTouched(host, target)) choose(host);
    else if (isChosen(host, selection.getRangeAt(0))) host.remove();
    else continue;
    return event.preventDefault();
  }
}

function isTouched(host: Node, { startContainer, startOffset, endContainer, endOffset }: StaticRange): boolean {
  const range = document.createRange();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return range.intersectsNode(host) && !host.contains(document.getSelection()!.anchorNode);
}

/** Nothing else is chosen. */
function isChosen(host: Node, { startContainer, startOffset, endContainer, endOffset }: Range): boolean {
  return (
    startContainer === endContainer && endOffset - startOffset === 1 && startContainer.childNodes[startOffset] === host
  );
}
