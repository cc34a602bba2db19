import type { Language } from './page.ts';

/** What the frame says around a page. */
export interface LayoutTexts {
  readonly skip: string;
  readonly site: string;
  readonly search: string;
  readonly searchButton: string;
  readonly signedIn: string;
  readonly signedOut: string;
  readonly who: string;
  readonly signIn: string;
  readonly signOut: string;
  readonly mainNavigation: string;
  readonly subNavigation: string;
  readonly crumbs: string;
  readonly beside: string;
  readonly embedding: string;
  readonly byToken: string;
  readonly byProxy: string;
  readonly byOidc: string;
  readonly admin: string;
  readonly privacy: string;
  readonly imprint: string;
}

/** The frame's texts by language. */
export const layoutTexts: Record<Language, LayoutTexts> = {
  de: {
    skip: 'Zum Inhalt springen',
    site: 'Intranet der Stadtverwaltung',
    search: 'Im Intranet suchen',
    searchButton: 'Suchen',
    signedIn: 'Angemeldet:',
    signedOut: 'Nicht angemeldet',
    who: 'Person',
    signIn: 'Anmelden',
    signOut: 'Abmelden',
    mainNavigation: 'Hauptnavigation',
    subNavigation: 'In diesem Bereich',
    crumbs: 'Sie sind hier',
    beside: 'Nebenbei',
    embedding: 'Einbindung der Lernbausteine',
    byToken: 'Anderer Server (Token)',
    byProxy: 'Unter dem Intranet (Proxy)',
    byOidc: 'Eigene Anmeldung beim Lerndienst (OpenID Connect)',
    admin: 'Lernen: Auswertung und Betrieb',
    privacy: 'Meine Lerndaten',
    imprint: 'Impressum und Barrierefreiheit',
  },
  en: {
    skip: 'Skip to content',
    site: 'Intranet of the town administration',
    search: 'Search the intranet',
    searchButton: 'Search',
    signedIn: 'Signed in:',
    signedOut: 'Not signed in',
    who: 'Person',
    signIn: 'Sign in',
    signOut: 'Sign out',
    mainNavigation: 'Main navigation',
    subNavigation: 'In this section',
    crumbs: 'You are here',
    beside: 'Also here',
    embedding: 'How the learning elements are included',
    byToken: 'Another server (token)',
    byProxy: 'Below the intranet (proxy)',
    byOidc: 'Signing in to the learning service itself (OpenID Connect)',
    admin: 'Learning: results and operation',
    privacy: 'My learning data',
    imprint: 'Imprint and accessibility (in German)',
  },
};
