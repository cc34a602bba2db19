import { noChange } from 'lit';
import { directive, Directive } from 'lit/directive.js';
import type { ElementPart } from 'lit/directive.js';

type Field = HTMLInputElement | HTMLTextAreaElement;

/** Lets a field hold a text; the caret of whoever is in it stays where it is, even if the text comes from another tab. */
export const held = directive(
  class extends Directive {
    render(_text: string) {
      return noChange;
    }

    override update({ element }: ElementPart, [text]: [string]) {
      const field = element as Field;
      if (field.value === text) return noChange;
      const { selectionStart, selectionEnd } = field;
      field.value = text;
      if (field.matches(':focus')) field.setSelectionRange(selectionStart, selectionEnd);
      return noChange;
    }
  },
);
