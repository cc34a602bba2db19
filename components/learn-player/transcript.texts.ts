import { defineTexts } from '../shared/texts.ts';

/** What stands around the text of a film. */
export const transcriptTexts = defineTexts(
  {
    transcriptName: 'Text zum Mitlesen',
    transcriptLoading: 'Der Text wird geladen …',
    transcriptNone: 'Zu diesem Video gibt es noch keinen Text.',
    transcriptFailed: 'Der Text lässt sich gerade nicht laden.',
    transcriptRetry: 'Noch einmal versuchen',
    transcriptSearch: 'Im Text suchen',
    transcriptFound: (which: number, all: string) => `${which} von ${all}`,
    transcriptNothing: 'Nichts gefunden',
    transcriptMany: (most: number) => `mehr als ${most}`,
    transcriptPrevious: 'Vorherige Fundstelle',
    transcriptNext: 'Nächste Fundstelle',
    transcriptFollow: 'Mitlaufen',
    transcriptPlayFrom: (time: string) => `${time} – ab hier abspielen`,
    transcriptHint: 'Eine Zeile anklicken, oder Pfeiltasten und Eingabetaste: Das Video läuft ab dort.',
  },
  {
    transcriptName: 'Transcript',
    transcriptLoading: 'Loading the text …',
    transcriptNone: 'There is no text for this video yet.',
    transcriptFailed: 'The text can’t be loaded right now.',
    transcriptRetry: 'Try again',
    transcriptSearch: 'Search the text',
    transcriptFound: (which: number, all: string) => `${which} of ${all}`,
    transcriptNothing: 'Nothing found',
    transcriptMany: (most: number) => `more than ${most}`,
    transcriptPrevious: 'Previous match',
    transcriptNext: 'Next match',
    transcriptFollow: 'Follow the video',
    transcriptPlayFrom: (time: string) => `${time} – play from here`,
    transcriptHint: 'Click a line, or use the arrow keys and Enter: the video plays from there.',
  },
);
