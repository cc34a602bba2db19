import { defineTexts } from '../shared/texts.ts';

/** What the page and its parts say in the same words. */
export const adminTexts = defineTexts(
  {
    adminNavigation: 'Auf dieser Seite',
    adminFigures: 'Dieses Jahr',
    adminDue: 'Pflichtschulungen',
    adminExport: 'Export',
    adminRetention: 'Aufbewahrung',
    adminAudit: 'Protokoll',
    adminHealth: 'Zustand',
    adminTrouble: (count: string) =>
      count === '1' ? 'Um eine Sache sollte sich jemand kümmern.' : `Um ${count} Dinge sollte sich jemand kümmern.`,
    adminTroubleWhere: 'Zustand ansehen',
    adminLoading: 'Wird geladen …',
    adminUnreachable: 'Der Lerndienst antwortet gerade nicht. Sobald er wieder da ist, geht es von selbst weiter.',
    adminSignInFirst: 'Bitte melden Sie sich an. Was Sie hier sehen, hängt davon ab, wer Sie sind.',
    adminSignInElsewhere:
      'Bitte melden Sie sich im Intranet an und öffnen Sie diese Seite von dort. Was Sie hier sehen, hängt davon ab, wer Sie sind.',
    adminSignIn: 'Anmelden',
    adminSignInBeside: 'Anmelden (neues Fenster)',
    adminEnded:
      'Sie sind nicht mehr angemeldet. Was hier stand, ist verborgen und nicht verloren: Melden Sie sich an und kehren Sie in dieses Fenster zurück.',
    adminEndedHere: 'Melden Sie sich an und kehren Sie in dieses Fenster zurück; Ihre Eingaben bleiben stehen.',
    adminNoRole:
      'Schön, dass Sie vorbeischauen. Diese Seite ist für die Menschen, die das Lernen in Ihrer Stadt organisieren, und für den Personalrat. Sie haben keine dieser Rollen.',
    adminAsk:
      'Wenn Sie Zahlen oder Listen brauchen, fragen Sie bitte, wer bei Ihnen den Lerndienst betreut; die IT vergibt die Rollen.',
    adminContact: 'Fragen zu gespeicherten Daten beantwortet:',
    adminPrinted: (moment: string) => `Stand: ${moment}`,
    adminService: 'der Dienst selbst',
  },
  {
    adminNavigation: 'On this page',
    adminFigures: 'This year',
    adminDue: 'Mandatory training',
    adminExport: 'Export',
    adminRetention: 'Retention',
    adminAudit: 'Audit',
    adminHealth: 'Health',
    adminTrouble: (count: string) =>
      count === '1' ? 'One thing should be looked after.' : `${count} things should be looked after.`,
    adminTroubleWhere: 'See what is wrong',
    adminLoading: 'Loading …',
    adminUnreachable: 'The learning service does not answer right now. As soon as it is back, this goes on by itself.',
    adminSignInFirst: 'Please sign in. What you see here depends on who you are.',
    adminSignInElsewhere:
      'Please sign in to the intranet and open this page from there. What you see here depends on who you are.',
    adminSignIn: 'Sign in',
    adminSignInBeside: 'Sign in (new window)',
    adminEnded:
      'You are not signed in any more. What stood here is hidden, not lost: sign in and come back to this window.',
    adminEndedHere: 'Sign in and come back to this window; what you have filled in stays.',
    adminNoRole:
      'How nice of you to look in. This page is for those who organize the learning in your town, and for the staff council. You have none of these roles.',
    adminAsk:
      'If you need figures or lists, please ask whoever looks after the learning service in your town; the IT department gives out the roles.',
    adminContact: 'Questions about stored data are answered by:',
    adminPrinted: (moment: string) => `As of: ${moment}`,
    adminService: 'the service itself',
  },
);
