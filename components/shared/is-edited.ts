import { nearest } from './texts.ts';

/**
 * Whether somebody edits the text around an element. What an editor keeps from being typed into (`contenteditable=false`
 * within a text that is edited) is edited, too: it can be chosen, moved and deleted there.
 */
export function isEdited(element: Element): boolean {
  return (
    element.ownerDocument.designMode === 'on' || !!nearest(element, '[contenteditable]:not([contenteditable=false])')
  );
}
