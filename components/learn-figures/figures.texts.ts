import { defineTexts } from '../shared/texts.ts';

/** What the figures say. */
export const figuresTexts = defineTexts(
  {
    figuresLoading: 'Die Zahlen werden geladen …',
    figuresUnreachable: 'Der Lerndienst antwortet gerade nicht. Die Zahlen kommen, sobald er wieder da ist.',
    figuresOffline: 'Dieses Gerät ist gerade nicht im Netz. Die Zahlen kommen, sobald es wieder verbunden ist.',
    figuresCounting: 'Es wird gerade neu gezählt: Die Zahlen können noch steigen.',
    figuresHeading: 'Schulungen in Zahlen',
    figuresEmpty: 'Noch gibt es keine Zahlen. Sie erscheinen hier, sobald genug Menschen gelernt haben.',

    figuresOffers: (count: number) => (count === 1 ? 'Schulungsangebot' : 'Schulungsangebote'),
    figuresOf: (target: string, isOne: boolean) => `von ${target} ${isOne ? 'Schulungsangebot' : 'Schulungsangeboten'}`,
    figuresShortOf: (offers: string, target: string) => `${offers} von ${target}`,
    figuresUnknown: 'keine Zahl',
    figuresTarget: (target: string) => `Ziel: ${target}`,
    figuresReached: 'Ziel erreicht',
    figuresMore: (more: string) => `${more} mehr als geplant`,
    figuresShare: (percent: string) => `${percent}\u00a0% des Jahresziels`,
    figuresMissing: (count: string, isOne: boolean) => (isOne ? 'es fehlt noch 1' : `es fehlen noch ${count}`),
    figuresRunning: 'das Jahr läuft noch',
    figuresNoneYet: (year: string) => `Für ${year} ist noch nichts gezählt.`,
    figuresTold: 'Angabe der Stadt aus der Zeit vor diesem Lerndienst.',
    figuresYears: 'Jahre und ihre Ziele',

    figuresParticipations: 'Teilnahmen',
    figuresCompletions: 'Abschlüsse',
    figuresAtLeast: (count: string) => `mindestens ${count}`,
    figuresFrom: (count: string) => `ab ${count}`,
    figuresNone: 'keine Angabe',
    figuresLegendLeast: 'mindestens so viele',
    figuresSmall: (k: string, year: string) =>
      `Mehr steht hier für ${year} nicht: Zahlen erscheinen erst, wenn mindestens ${k} Menschen dazu beigetragen haben.`,

    figuresMonths: 'Nach Monaten',
    figuresCourses: 'Nach Kursen',
    figuresAreas: 'Nach Bereichen',
    figuresDepartments: 'Nach Abteilungen',
    figuresMonth: 'Monat',
    figuresCourse: 'Kurs',
    figuresArea: 'Bereich',
    figuresDepartment: 'Abteilung',
    figuresUsed: 'Angebote',
    figuresOthers: 'Weitere',
    figuresMonthRuns: (date: string) => `läuft noch, ab ${date} endgültig`,

    figuresMostMonth: (month: string, count: string, isOne: boolean) =>
      `Die meisten Teilnahmen ${isOne ? 'hatte der' : 'hatten'} ${month} (${isOne ? '' : 'je '}${count}).`,
    figuresFewestMonth: (month: string, count: string, isOne: boolean) =>
      `Die wenigsten ${isOne ? 'hatte der' : 'hatten'} ${month} (${isOne ? '' : 'je '}${count}).`,
    figuresEqualMonths: (count: string) =>
      `Alle Monate mit endgültiger Zahl haben gleich viele Teilnahmen: je ${count}.`,
    figuresOnlyMonth: (month: string, count: string) => `Im ${month} waren es ${count} Teilnahmen.`,
    figuresOpenMonth: (month: string, count: string, date: string) =>
      `Der ${month} läuft noch, bisher ${count} Teilnahmen; ab ${date} ist er endgültig.`,
    figuresOpenMonthNone: (month: string, date: string) =>
      `Der ${month} läuft noch und hat noch keine Zahl; ab ${date} ist er endgültig.`,
    figuresQuoted: (label: string) => `„${label}“`,
    figuresMostGroup: (labels: string, count: string, isOne: boolean) =>
      `Die meisten Teilnahmen ${isOne ? 'hat' : 'haben'} ${labels} (${isOne ? '' : 'je '}${count}).`,
    figuresMostShared: (many: string, count: string) => `${many} teilen sich die meisten Teilnahmen: je ${count}.`,
    figuresOthersHave: (count: string) => `Was einzeln zu klein ist, kommt zusammen auf ${count}.`,
    figuresLargest: (count: string) => `Das Bild zeigt die ${count} größten; alle stehen in der Tabelle.`,
    figuresTooSmall: (k: string) => `Jede Gruppe ist kleiner als ${k}: Hier steht nichts.`,

    figuresShowTable: 'Tabelle zeigen',
    figuresHideTable: 'Tabelle verbergen',
    figuresHow: 'So wird gezählt',
    figuresSave: 'Alle Zahlen als Tabelle sichern (CSV)',
    figuresFaults: 'In der Datei figures.yaml stimmt etwas nicht',
    figuresNoTargets:
      'Noch steht hier kein Jahresziel. Ziele, und was früher gezählt wurde, nennen Sie in der Datei figures.yaml im Ordner der Kurse; eine Vorlage steht im Handbuch unter „Auswerten und exportieren“.',
  },
  {
    figuresLoading: 'Loading the figures …',
    figuresUnreachable: 'The learning service does not answer right now. The figures come as soon as it is back.',
    figuresOffline: 'This device is not connected right now. The figures come as soon as it is.',
    figuresCounting: 'They are being counted anew: the figures may still grow.',
    figuresHeading: 'Training in figures',
    figuresEmpty: 'There are no figures yet. They appear here once enough people have learnt.',

    figuresOffers: (count: number) => (count === 1 ? 'course used' : 'courses used'),
    figuresOf: (target: string, isOne: boolean) => `of ${target} ${isOne ? 'course' : 'courses'}`,
    figuresShortOf: (offers: string, target: string) => `${offers} of ${target}`,
    figuresUnknown: 'no figure',
    figuresTarget: (target: string) => `target: ${target}`,
    figuresReached: 'Target reached',
    figuresMore: (more: string) => `${more} more than planned`,
    figuresShare: (percent: string) => `${percent}% of the year’s target`,
    figuresMissing: (count: string) => `${count} to go`,
    figuresRunning: 'the year is still running',
    figuresNoneYet: (year: string) => `Nothing has been counted for ${year} yet.`,
    figuresTold: 'As the town has said it of the time before this learning service.',
    figuresYears: 'Years and their targets',

    figuresParticipations: 'Participations',
    figuresCompletions: 'Completions',
    figuresAtLeast: (count: string) => `at least ${count}`,
    figuresFrom: (count: string) => `${count}+`,
    figuresNone: 'not stated',
    figuresLegendLeast: 'at least so many',
    figuresSmall: (k: string, year: string) =>
      `There is no more to be shown for ${year}: numbers appear once at least ${k} people are behind them.`,

    figuresMonths: 'By month',
    figuresCourses: 'By course',
    figuresAreas: 'By area',
    figuresDepartments: 'By department',
    figuresMonth: 'Month',
    figuresCourse: 'Course',
    figuresArea: 'Area',
    figuresDepartment: 'Department',
    figuresUsed: 'Courses used',
    figuresOthers: 'Others',
    figuresMonthRuns: (date: string) => `still running, final from ${date}`,

    figuresMostMonth: (month: string, count: string, isOne: boolean) =>
      `${month} had the most participations (${count}${isOne ? '' : ' each'}).`,
    figuresFewestMonth: (month: string, count: string, isOne: boolean) =>
      `${month} had the fewest (${count}${isOne ? '' : ' each'}).`,
    figuresEqualMonths: (count: string) =>
      `All months with a final figure have the same number of participations: ${count} each.`,
    figuresOnlyMonth: (month: string, count: string) => `${month} had ${count} participations.`,
    figuresOpenMonth: (month: string, count: string, date: string) =>
      `${month} is still running, ${count} participations so far; it is final from ${date}.`,
    figuresOpenMonthNone: (month: string, date: string) =>
      `${month} is still running and has no figure yet; it is final from ${date}.`,
    figuresQuoted: (label: string) => `“${label}”`,
    figuresMostGroup: (labels: string, count: string, isOne: boolean) =>
      `${labels} ${isOne ? 'has' : 'have'} the most participations (${count}${isOne ? '' : ' each'}).`,
    figuresMostShared: (many: string, count: string) => `${many} share the most participations: ${count} each.`,
    figuresOthersHave: (count: string) => `Those too small to stand alone come to ${count} together.`,
    figuresLargest: (count: string) => `The picture shows the ${count} largest; all are in the table.`,
    figuresTooSmall: (k: string) => `Every group is smaller than ${k}: nothing stands here.`,

    figuresShowTable: 'Show table',
    figuresHideTable: 'Hide table',
    figuresHow: 'How it is counted',
    figuresSave: 'Save all figures as a table (CSV)',
    figuresFaults: 'Something is wrong in the file figures.yaml',
    figuresNoTargets:
      'There is no target of a year here yet. Targets, and what was counted before, stand in the file figures.yaml in the folder of the courses; the handbook has one to copy (“Figures and exports”).',
  },
);
