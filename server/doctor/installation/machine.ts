import { readFileSync } from 'node:fs';
import { packageVersion } from '../../package.ts';
import type { Finding } from '../finding.ts';
import { teller } from '../finding.ts';

const { good, hint } = teller('machine');

/** So many files the service opens where many watch at once. */
const OPEN_FILES = 10_000;

/** Says what runs here, and as whom. */
export function inspectMachine(openFiles = openFilesAllowed(), uid = process.getuid?.()): Finding[] {
  const versions = `Lernbausteine ${packageVersion()}, Node.js ${process.versions.node}`;
  return [
    good('versions', { de: `${versions}.`, en: `${versions}.` }),
    ...(uid === 0
      ? [
          hint('root', {
            de: 'Hier prüft root; was der Benutzer des Dienstes darf, zeigt sich nur, wenn er selbst den Befehl ausführt. Der Dienst sollte nie als root laufen.',
            en: 'It is root who looks here; what the service’s user may do shows only if that user runs this command. The service should never run as root.',
          }),
        ]
      : []),
    ...(openFiles < OPEN_FILES
      ? [
          hint(
            'open-files',
            {
              de: `Hier dürfen ${openFiles} Dateien zugleich offen sein; wo viele zugleich zusehen, braucht es ${OPEN_FILES}.`,
              en: `${openFiles} files may be open at once here; where many watch at once it takes ${OPEN_FILES}.`,
            },
            {
              todo: { de: 'In der Einheit von systemd:', en: 'In the unit of systemd:' },
              write: `LimitNOFILE=${OPEN_FILES}`,
            },
          ),
        ]
      : []),
  ];
}

/** Node raises its own limit as far as it may when it starts. Where the system doesn't say there is none. */
function openFilesAllowed(): number {
  try {
    const [, soft] = /^Max open files\s+(\d+)/m.exec(readFileSync('/proc/self/limits', 'utf8')) ?? [];
    return Number(soft ?? Infinity);
  } catch {
    return Infinity;
  }
}
