import type { ExportedRecord } from '../contract/export.ts';
import type { ExportFormat } from './format.ts';
import { endIn, headPieces, parsed, startIn } from './json-head.ts';

/** One document; each record on a line of its own. */
export const jsonFormat: ExportFormat = {
  type: 'application/json',
  newline: '\n',
  comma: ',',

  *head(about) {
    yield* headPieces(about, 'document');
    yield ',"records":[';
  },
  lines: ({ exported }) => [JSON.stringify(exported)],
  tail: (end) => `],${JSON.stringify(end).slice(1)}`,

  readHead: (line) => (line.endsWith('"records":[') ? startIn(`${line}]}`) : undefined),
  recordOf: (line) => (parsed(line) as ExportedRecord | undefined)?.record,
  readTail: (line) => (line.startsWith('],') ? endIn(`{${line.slice(2)}`) : undefined),
};
