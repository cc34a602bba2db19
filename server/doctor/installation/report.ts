import type { Language, Words } from '../../contract/words.ts';
import { packageVersion } from '../../package.ts';
import { drawn } from '../draw.ts';
import type { Finding, InstallationPart } from '../finding.ts';

/** In this order. */
const HEADINGS: Record<InstallationPart, Words> = {
  settings: { de: 'Einstellungen', en: 'Settings' },
  machine: { de: 'Rechner', en: 'Machine' },
  folders: { de: 'Ordner', en: 'Folders' },
  disk: { de: 'Datenträger', en: 'Disk' },
  database: { de: 'Lernstand', en: 'Progress' },
  clock: { de: 'Uhr', en: 'Clock' },
  courses: { de: 'Kurse', en: 'Courses' },
  address: { de: 'Der Weg zum Dienst', en: 'The way to the service' },
  origins: { de: 'Seiten, die einbinden', en: 'Pages that embed' },
};

const WELL: Words = { de: 'Alles in Ordnung.', en: 'All is well.' };
const MEND: Words = { de: 'Zu ändern:', en: 'To mend:' };

/** For whoever reads a terminal. */
export function installationText(findings: readonly Finding[], lang: Language): string {
  const faults = faultsIn(findings);
  const parts = Object.entries(HEADINGS).flatMap(([part, heading]) => {
    const mine = findings.filter(({ about }) => about === part);
    return mine.length > 0 ? [heading[lang], ...mine.flatMap((finding) => drawn(finding, lang)), ''] : [];
  });
  return `${[...parts, faults > 0 ? `${MEND[lang]} ${faults}` : WELL[lang]].join('\n')}\n`;
}

/** For machines; texts in both languages. */
export function installationJson(findings: readonly Finding[]): string {
  const report = {
    schema: 'lernbausteine/doctor-installation',
    version: 1,
    service: packageVersion(),
    node: process.versions.node,
    faults: faultsIn(findings),
    findings,
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function faultsIn(findings: readonly Finding[]): number {
  return findings.filter(({ kind }) => kind === 'fault').length;
}
