import type { ExportedRecord } from '../contract/export.ts';
import type { ExportFormat } from './format.ts';
import { endIn, headPieces, parsed, startIn } from './json-head.ts';

/** Each line a document (NDJSON), whose `type` says what it is: for programs that read line by line. */
export const ndjsonFormat: ExportFormat = {
  type: 'application/x-ndjson',
  newline: '\n',
  comma: '',

  *head(about) {
    yield* headPieces(about, 'line', { type: 'head' });
    yield '}';
  },
  lines: ({ exported }) => [JSON.stringify({ type: 'record', ...exported })],
  tail: (end) => JSON.stringify({ type: 'tail', ...end }),

  readHead: (line) => (line.startsWith('{"type":"head"') ? startIn(line) : undefined),
  recordOf: (line) => (parsed(line) as ExportedRecord | undefined)?.record,
  readTail: (line) => (line.startsWith('{"type":"tail"') ? endIn(line) : undefined),
};
