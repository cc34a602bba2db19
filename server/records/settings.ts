import type { Course, PrivacyClass } from '../contract/course.ts';
import type { RetentionRules } from '../contract/retention.ts';
import type { GroupMaps } from '../identity/claim-map.ts';
import { keyedHash } from '../identity/identity.ts';
import type { Documents } from '../store/documents.ts';
import type { Audit } from './audit.ts';

/** What of the configuration says what is kept of whom, and who gets at it. */
export interface PrivacySettings {
  record: PrivacyClass;
  keep: RetentionRules;
  /** Groups smaller than this appear in no figures. */
  k: number;
  /** Names of the ways in that are open. */
  ways: readonly string[];
  origins: readonly string[];
  privacy: { legal: { pseudonymous?: string; named?: string }; contact?: string | undefined };
  /** Where what is reached goes on to. */
  lrs?: { url: URL } | undefined;
  /** Who has which role, by the town's groups. */
  groups?: GroupMaps | undefined;
  secrets: readonly string[];
  pseudonymKeys: readonly string[];
}

const KIND = 'settings';
const ID = 'last';

/** One value under one name; of what is secret, or long, a hash. */
type Snapshot = Record<string, string | number>;

/** Of these the audit says only that they changed. */
const HASHED = [
  'groups.roles',
  'groups.areas',
  'secrets',
  'pseudonym-keys',
  'legal.pseudonymous',
  'legal.named',
  'contact',
];

/** Adds a line to the audit if settings or classes of courses have changed since this was last called. */
export async function auditSettings(
  settings: PrivacySettings,
  courses: Pick<Course, 'id' | 'record'>[],
  { documents, audit }: { documents: Documents; audit: Pick<Audit, 'add'> },
): Promise<void> {
  const last = (await documents.read(KIND, ID)) as { values: Snapshot } | undefined;
  const values = snapshotOf(settings, courses);
  const detail = differences(last?.values ?? {}, values);
  if (Object.keys(detail).length === 0) return;
  await audit.add({ what: 'configuration', who: 'service', detail });
  await documents.update(KIND, ID, () => ({ v: 1, values }));
}

function snapshotOf(settings: PrivacySettings, courses: Pick<Course, 'id' | 'record'>[]): Snapshot {
  const { record, keep, k, ways, origins, privacy, lrs, groups, secrets, pseudonymKeys } = settings;
  const { legal, contact = '' } = privacy;
  const hidden = (text: string) => keyedHash(secrets.at(-1)!, `setting:${text}`);
  return {
    record,
    ...named('keep', keep),
    k,
    ways: [...ways].sort().join(', '),
    origins: [...origins].sort().join(', '),
    ...named('groups', { roles: hidden(listed(groups?.roles)), areas: hidden(listed(groups?.areas)) }),
    ...(lrs && { forwarding: lrs.url.href }),
    contact: hidden(contact),
    ...named('legal', { pseudonymous: hidden(legal.pseudonymous ?? ''), named: hidden(legal.named ?? '') }),
    secrets: hidden(secrets.join('\n')),
    'pseudonym-keys': hidden(pseudonymKeys.join('\n')),
    ...named('course', Object.fromEntries(courses.map((course) => [course.id, course.record]))),
  };
}

function listed(groups: ReadonlyMap<string, readonly string[]> | undefined): string {
  return JSON.stringify([...(groups ?? [])]);
}

function named<T>(group: string, values: { [key: string]: T } | RetentionRules): Record<string, T> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [`${group}.${key}`, value as T]));
}

function differences(before: Snapshot, after: Snapshot): Record<string, unknown> {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return Object.fromEntries(
    names
      .filter((name) => before[name] !== after[name])
      .map((name) => [
        name,
        HASHED.includes(name) ? 'changed' : { from: before[name] ?? null, to: after[name] ?? null },
      ]),
  );
}
