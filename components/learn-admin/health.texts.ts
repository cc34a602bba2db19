import { defineTexts } from '../shared/texts.ts';

/** How the service is. */
export const healthTexts = defineTexts(
  {
    healthWell: 'Alles läuft.',
    healthSeen: (moment: string) => `Nachgesehen am ${moment}.`,
    healthAgain: 'Jetzt nachsehen',
    healthServiceTerm: 'Dienst',
    healthService: (version: string, node: string, since: string) =>
      `Lernbausteine ${version} auf Node.js ${node}; läuft seit dem ${since}.`,
    healthStoreTerm: 'Speicher',
    healthLowdb: 'Dateien im Datenordner',
    healthPostgresql: 'PostgreSQL',
    healthWrites: 'nimmt alles an, was gelernt wird.',
    healthWritesNot: 'nimmt gerade nichts an.',
    healthRecords: (records: string) => `${records} ${records === '1' ? 'Datensatz' : 'Datensätze'}.`,
    healthDiskTerm: 'Datenträger',
    healthDiskLabel: 'Belegt',
    healthDisk: (free: string, total: string, percent: string) =>
      `${free} von ${total} sind frei (${percent} % belegt).`,
    healthDiskFull: 'Bald ist er voll: Bitte schaffen Sie Platz.',
    healthForwardingTerm: 'Weitergabe (xAPI)',
    healthForwarded: (host: string) => `An ${host}: Alles ist angekommen.`,
    healthWaiting: (host: string, waiting: string) =>
      `An ${host}: ${waiting} ${waiting === '1' ? 'Eintrag wartet' : 'Einträge warten'} auf die Übergabe.`,
    healthTaken: (moment: string) => `Zuletzt angenommen am ${moment}.`,
    healthTryAgain: (moment: string) => `Der nächste Versuch ist am ${moment}.`,
    healthFiguresTerm: 'Kennzahlen',
    healthClosed: 'Kein Monat wartet darauf, festgeschrieben zu werden.',
    healthClosing: (months: string, isOne: boolean) =>
      `${months} ${isOne ? 'wird' : 'werden'} innerhalb einer Stunde von selbst festgeschrieben.`,
    healthUnclosed: (months: string, isOne: boolean) =>
      `${months} ${isOne ? 'ist' : 'sind'} noch nicht festgeschrieben.`,
    healthCoursesTerm: 'Kurse',
    healthCourses: (served: string) => `${served} ${served === '1' ? 'Kurs ist' : 'Kurse sind'} im Angebot.`,
    healthFaults: 'Mängel in Kursen',
    healthFaultless: 'Kein Kurs hat Mängel.',
    healthError: 'Fehler',
    healthWarning: 'Warnung',
    healthLine: (file: string, line: string) => `${file}, Zeile ${line}`,
  },
  {
    healthWell: 'Everything runs.',
    healthSeen: (moment: string) => `Looked up on ${moment}.`,
    healthAgain: 'Look now',
    healthServiceTerm: 'Service',
    healthService: (version: string, node: string, since: string) =>
      `Lernbausteine ${version} on Node.js ${node}; has been running since ${since}.`,
    healthStoreTerm: 'Store',
    healthLowdb: 'Files in the data folder',
    healthPostgresql: 'PostgreSQL',
    healthWrites: 'takes everything that is learnt.',
    healthWritesNot: 'takes nothing at the moment.',
    healthRecords: (records: string) => `${records} ${records === '1' ? 'record' : 'records'}.`,
    healthDiskTerm: 'Disk',
    healthDiskLabel: 'Used',
    healthDisk: (free: string, total: string, percent: string) => `${free} of ${total} are free (${percent}% used).`,
    healthDiskFull: 'It is full soon: please make room.',
    healthForwardingTerm: 'Forwarding (xAPI)',
    healthForwarded: (host: string) => `To ${host}: everything has arrived.`,
    healthWaiting: (host: string, waiting: string) =>
      `To ${host}: ${waiting} ${waiting === '1' ? 'entry waits' : 'entries wait'} to be handed over.`,
    healthTaken: (moment: string) => `Last taken on ${moment}.`,
    healthTryAgain: (moment: string) => `The next try is on ${moment}.`,
    healthFiguresTerm: 'Figures',
    healthClosed: 'No month waits to be closed.',
    healthClosing: (months: string, isOne: boolean) =>
      `${months} ${isOne ? 'is' : 'are'} closed by ${isOne ? 'itself' : 'themselves'} within the hour.`,
    healthUnclosed: (months: string, isOne: boolean) => `${months} ${isOne ? 'is' : 'are'} not closed yet.`,
    healthCoursesTerm: 'Courses',
    healthCourses: (served: string) => `${served} ${served === '1' ? 'course is' : 'courses are'} offered.`,
    healthFaults: 'Faults in courses',
    healthFaultless: 'No course has faults.',
    healthError: 'Error',
    healthWarning: 'Warning',
    healthLine: (file: string, line: string) => `${file}, line ${line}`,
  },
);
