import type { Fault } from '../shared/editor-help/fault.ts';
import { LearnEditorNote } from './learn-editor-note.ts';

declare global {
  interface HTMLElementTagNameMap {
    'learn-editor-note': LearnEditorNote;
  }
}

if (!customElements.get('learn-editor-note')) customElements.define('learn-editor-note', LearnEditorNote);

const notes = new WeakMap<HTMLElement, LearnEditorNote>();

/** Puts a note under an element: within it, where a CMS that saves the page doesn't find it; behind it, where it has no inside. Without faults it goes. */
export function noteUnder(element: HTMLElement, faults: readonly Fault[]): void {
  let note = notes.get(element);
  if (!note && !faults.length) return;
  if (!note) notes.set(element, (note = document.createElement('learn-editor-note')));
  note.faults = faults;
  if (!faults.length) return note.remove();
  const { shadowRoot } = element;
  if (!shadowRoot && element.nextSibling !== note) element.after(note);
  else if (shadowRoot && note.parentNode !== shadowRoot) shadowRoot.append(note);
}
