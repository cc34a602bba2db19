import { csvFile } from '../../server/contract/csv.ts';
import { dayOf } from '../../server/contract/day.ts';
import type { Texts } from '../shared/texts.ts';
import type { DueView } from './due-lines.ts';
import type { dueTexts } from './due.texts.ts';

/** Whom to remind, as a file for a spreadsheet. */
export function reminderFile(views: readonly DueView[], text: Texts<typeof dueTexts>): { file: File; lines: number } {
  const rows = views.flatMap(({ lines, title, since }) =>
    lines.map(({ id, name, department, state }) => [
      ...[name, id, department, title],
      ...[text.term(state === 'due' ? 'dueStateDue' : 'dueStateOpen'), state === 'due' ? since : undefined],
    ]),
  );
  const csv = csvFile(text.term('dueHeadings').split(';'), rows);
  const name = text.term('dueFile', dayOf(Date.now()));
  return { file: new File([csv], name, { type: 'text/csv' }), lines: rows.length };
}
