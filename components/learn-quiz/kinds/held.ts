import { noChange } from 'lit';
import { directive, Directive } from 'lit/directive.js';
import type { ElementPart } from 'lit/directive.js';

/**
 * Lets a field hold a text, or be checked or not, whatever was done with it meanwhile. The caret of whoever is in it stays
 * where it is, even if the text comes from another tab.
 */
export const held = directive(
  class extends Directive {
    render(_held: string | boolean) {
      return noChange;
    }

    override update({ element }: ElementPart, [held]: [string | boolean]) {
      const field = element as HTMLInputElement;
      if (typeof held === 'boolean') field.checked = held;
      else if (field.value !== held) {
        const { selectionStart, selectionEnd } = field;
        field.value = held;
        if (field.matches(':focus')) field.setSelectionRange(selectionStart, selectionEnd);
      }
      return noChange;
    }
  },
);
