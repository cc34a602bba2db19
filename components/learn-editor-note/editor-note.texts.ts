import { defineTexts } from '../shared/texts.ts';

/** What stands around the faults. */
export const editorNoteTexts = defineTexts(
  {
    noteName: 'Hinweis für die Redaktion',
    noteWho: 'Nur Sie als Redakteurin oder Redakteur sehen das.',
    noteCopy: 'Kopieren',
    noteCopied: 'Kopiert.',
    noteByHand: 'Markiert: mit Strg+C (Mac: ⌘ C) kopieren.',
    noteDismiss: 'Ausblenden',
  },
  {
    noteName: 'Note for editors',
    noteWho: 'Only you as an editor see this.',
    noteCopy: 'Copy',
    noteCopied: 'Copied.',
    noteByHand: 'Selected: copy it with Ctrl+C (Mac: ⌘ C).',
    noteDismiss: 'Hide',
  },
);
