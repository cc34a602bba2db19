import type { Words } from '../contract/words.ts';

/** Why a learning record store takes nothing, in words for whoever runs the service. None quotes what it answered: that may name learners. */
export const lrsWords = {
  unreachable: (code: string | undefined): Words => ({
    de: `Das LRS ist nicht zu erreichen${inBrackets(code)}.`,
    en: `The LRS can’t be reached${inBrackets(code)}.`,
  }),
  silent: (seconds: number): Words => ({
    de: `Das LRS hat ${seconds} Sekunden lang nicht geantwortet.`,
    en: `The LRS did not answer for ${seconds} seconds.`,
  }),
  notOne: (status: number): Words => ({
    de: `Unter LERN_LRS_URL antwortet etwas, das kein LRS ist (Status ${status}, aber nicht die Kennungen des Gesendeten). Bitte die Adresse prüfen; oft steht ein Anmeldeportal dazwischen.`,
    en: `What answers at LERN_LRS_URL is no LRS (status ${status}, but not the ids of what was sent). Please check the address; often a sign-in portal stands between.`,
  }),
  redirect: {
    de: 'Das LRS leitet an eine andere Adresse um. Dorthin wird nichts gesendet. Bitte die endgültige Adresse in LERN_LRS_URL eintragen.',
    en: 'The LRS redirects to another address. Nothing is sent there. Please write the final address into LERN_LRS_URL.',
  },
  password: {
    de: 'Das LRS lehnt die Anmeldung ab. Bitte LERN_LRS_USER und LERN_LRS_PASSWORD prüfen; der Zugang muss Aussagen schreiben, für ungültig erklären und lesen dürfen.',
    en: 'The LRS refuses the sign-in. Please check LERN_LRS_USER and LERN_LRS_PASSWORD; the account has to be allowed to write, void and read statements.',
  },
  missing: {
    de: 'Unter LERN_LRS_URL gibt es keine Aussagen (…/statements). Bitte die xAPI-Adresse des LRS eintragen, z. B. https://lrs.stadt.example/xapi/',
    en: 'At LERN_LRS_URL there are no statements (…/statements). Please write the xAPI address of the LRS, e.g. https://lrs.stadt.example/xapi/',
  },
  version: (version: string): Words => ({
    de: `Das LRS spricht xAPI ${version}. Bitte LERN_LRS_VERSION anpassen.`,
    en: `The LRS speaks xAPI ${version}. Please adapt LERN_LRS_VERSION.`,
  }),
  busy: {
    de: 'Das LRS bittet, langsamer zu senden.',
    en: 'The LRS asks to be sent less.',
  },
  fault: (status: number): Words => ({
    de: `Das LRS hat eine Störung (Status ${status}).`,
    en: `The LRS is out of order (status ${status}).`,
  }),
  refused: (count: number): Words => ({
    de: `Das LRS lehnt ${statements(count).de} als fehlerhaft ab; alles Übrige hat es. Es wird täglich noch einmal versucht.`,
    en: `The LRS refuses ${statements(count).en} as faulty; it has all the others. It is tried again every day.`,
  }),
  notTakenBack: (count: number): Words => ({
    de: `Das LRS nimmt ${statements(count).de} nicht zurück. Hier ist das schon gelöscht; bitte löschen Sie es dort von Hand, oder geben Sie dem Zugang das Recht dazu (Handbuch, „An ein LRS weitergeben“). Es wird täglich noch einmal versucht.`,
    en: `The LRS does not take back ${statements(count).en}. All of that is deleted here already; please delete it there by hand, or give the account the right to void (handbook, “Forwarding to an LRS”). It is tried again every day.`,
  }),
  changed: (host: string | undefined, count: number): Words => ({
    de: `Bei einem früheren LRS${inBrackets(host)} steht vielleicht noch, was hier gelöscht ist: ${statements(count).de}. Bitte dort von Hand löschen: Der Dienst kann es nicht mehr.`,
    en: `An earlier LRS${inBrackets(host)} may still have what is deleted here: ${statements(count).en}. Please delete that there by hand: the service can’t any more.`,
  }),
  store: {
    de: 'Der Dienst kann gerade selbst nichts speichern (siehe Betriebsprotokoll).',
    en: 'The service itself can’t store anything at the moment (see the service’s log).',
  },
};

function statements(count: number): Words {
  return {
    de: count === 1 ? '1 Aussage' : `${count} Aussagen`,
    en: count === 1 ? '1 statement' : `${count} statements`,
  };
}

function inBrackets(text: string | undefined): string {
  return text ? ` (${text})` : '';
}
