import { defineTexts } from '../../shared/texts.ts';

/** What is said in a situation in which one decides. */
export const scenarioTexts = defineTexts(
  {
    scenarioHint: 'Entscheiden Sie Schritt für Schritt: Am Ende zählt der Anteil der guten Entscheidungen.',
    scenarioSoFar: 'Sie haben entschieden:',
    scenarioChoose: 'Wie entscheiden Sie?',
    scenarioOn: 'Weiter',
    scenarioBack: 'Letzte Entscheidung ändern',
    scenarioAgain: 'Von vorn beginnen',
    scenarioBegun: 'Die Geschichte beginnt von vorn.',
    scenarioDecided: (decision: string) => `Sie haben entschieden: ${decision}`,
    scenarioTakenBack: (decision: string) => `Zurückgenommen: ${decision}`,
    scenarioChooseFirst: 'Bitte wählen Sie zuerst, wie Sie sich entscheiden.',
    scenarioEnd: 'Sie sind am Ende der Geschichte angekommen.',
    scenarioLacks: 'Die Geschichte ist noch nicht zu Ende: Bitte entscheiden Sie sich und wählen Sie „Weiter“.',
  },
  {
    scenarioHint: 'Decide step by step: in the end the share of good decisions counts.',
    scenarioSoFar: 'You decided:',
    scenarioChoose: 'What do you decide?',
    scenarioOn: 'Next',
    scenarioBack: 'Change last decision',
    scenarioAgain: 'Start again',
    scenarioBegun: 'The story starts again.',
    scenarioDecided: (decision: string) => `You decided: ${decision}`,
    scenarioTakenBack: (decision: string) => `Taken back: ${decision}`,
    scenarioChooseFirst: 'Please choose first what you decide.',
    scenarioEnd: 'You have come to the end of the story.',
    scenarioLacks: 'The story isn’t at its end yet: please decide, and choose “Next”.',
  },
);
