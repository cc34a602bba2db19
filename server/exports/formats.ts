import type { FormatName } from '../contract/export-choices.ts';
import type { ExportFormat } from './format.ts';
import { csvFormat } from './csv-format.ts';
import { jsonFormat } from './json-format.ts';
import { ndjsonFormat } from './ndjson-format.ts';
import { xapiFormat } from './xapi-format.ts';

/** Every format there is, by what it is called in addresses and at the command line. */
export const formats = {
  json: jsonFormat,
  ndjson: ndjsonFormat,
  csv: csvFormat,
  xapi: xapiFormat,
} as const satisfies Record<FormatName, ExportFormat>;
