import { defineTexts } from '../shared/texts.ts';

/** What every window of the player says. */
export const playerDialogTexts = defineTexts({ dialogClose: 'Schließen' }, { dialogClose: 'Close' });
