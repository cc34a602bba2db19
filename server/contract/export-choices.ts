import { dayOf } from './day.ts';

/*
 * What there is to choose from when progress is exported. Nothing is imported here that weighs: browsers have it, too.
 */

/** Every format, by what it is called in addresses and at the command line, and how names of its files end. */
const ENDINGS = { json: 'json', ndjson: 'ndjson', csv: 'csv', xapi: 'xapi.json' } as const;

/** What a format is called. */
export type FormatName = keyof typeof ENDINGS;

export const FORMATS = Object.keys(ENDINGS) as [FormatName, ...FormatName[]];

/** Versions of the Experience API that statements can be written for: the one most stores speak, and IEEE 9274.1.1. */
export const XAPI_VERSIONS = ['1.0.3', '2.0.0'] as const;

/** A version of the Experience API. */
export type XapiVersion = (typeof XAPI_VERSIONS)[number];

/** The one that is written where nobody says which. */
export const USUAL_XAPI_VERSION: XapiVersion = '1.0.3';

/** Whether a format is written in one of several versions of its specification. */
export function hasVersions(format: FormatName): boolean {
  return format === 'xapi';
}

/** What was reached; `due`: begun, and not completed in the term that runs. */
export const EXPORT_STATES = ['begun', 'passed', 'completed', 'due'] as const;

/** How far somebody has come, to be selected by it. */
export type ExportState = (typeof EXPORT_STATES)[number];

/** What a file is called that was exported at a time (milliseconds since 1970). */
export function exportFileName(format: FormatName, time: number): string {
  return `lernfortschritt-${dayOf(time)}.${ENDINGS[format]}`;
}
