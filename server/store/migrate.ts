import type { LearnerRecord } from '../contract/record.ts';
import { RECORD_VERSION } from '../contract/record.ts';
import { UnreadableDocument } from './progress-store.ts';

/** A record as it was once written, as a record of today. The only version so far is 1. */
export function migrate(document: unknown): LearnerRecord {
  const version = versionOf(document);
  if (version > RECORD_VERSION) {
    throw new UnreadableDocument(
      `Ein Datensatz hat die Fassung ${version}; dieser Dienst liest bis Fassung ${RECORD_VERSION}. Bitte den Dienst aktualisieren. / A record is of version ${version}; this service reads up to ${RECORD_VERSION}. Please update the service.`,
    );
  }
  return document as LearnerRecord;
}

function versionOf(document: unknown): number {
  const version = document !== null && typeof document === 'object' && 'v' in document ? document.v : undefined;
  if (typeof version === 'number' && Number.isInteger(version) && version > 0) return version;
  throw new UnreadableDocument('Ein Datensatz ist beschädigt: ohne Fassung. / A record is damaged: it has no version.');
}
