import type { EmbeddedElement } from '../../contract/embedding/snippets.ts';
import type { Words } from '../../contract/words.ts';

interface EmbedTexts {
  /** What a frame is called before anybody knows what it shows. */
  names: Readonly<Record<EmbeddedElement, string>>;
  alone: string;
  aloneHint: string;
  noScript: string;
  signIn: string;
  signInHint: string;
  elsewhere: string;
  gone: string;
  element: string;
  refused: string;
  sorry: string;
}

/** What stands on the pages that are shown in frames. */
export const embedTexts: Words<EmbedTexts> = {
  de: {
    names: { player: 'Kurs', quiz: 'Fragen zum Kurs', badge: 'Mein Stand im Kurs' },
    alone: 'In eigenem Fenster öffnen',
    aloneHint: 'Was Sie in diesem Rahmen lernen, merkt sich nur dieser Browser, und nur für diese Seite.',
    noScript: 'Ohne JavaScript sehen Sie Texte, Filme und Unterlagen auf einer eigenen Seite.',
    signIn: 'Nur mit Anmeldung',
    signInHint: 'In diesem Rahmen sind Sie nicht angemeldet. In einem eigenen Fenster können Sie sich anmelden.',
    elsewhere: 'In diesem Rahmen sind Sie nicht angemeldet. Diesen Kurs sehen Sie auf den Seiten Ihres Intranets.',
    gone: 'Diesen Kurs oder diese Lektion gibt es hier nicht.',
    element: 'Diesen Lernbaustein gibt es nicht. Es gibt: player, quiz und badge.',
    refused: 'Dieser Kurs ist für andere Bereiche.',
    sorry: 'Hier ist gerade nichts zu sehen',
  },
  en: {
    names: { player: 'Course', quiz: 'Questions of the course', badge: 'My progress in the course' },
    alone: 'Open in a window of its own',
    aloneHint: 'What you learn in this frame is remembered by this browser only, and for this page only.',
    noScript: 'Without JavaScript you see texts, films and materials on a page of their own.',
    signIn: 'Sign-in needed',
    signInHint: 'You are not signed in within this frame. You can sign in in a window of its own.',
    elsewhere: 'You are not signed in within this frame. You see this course on the pages of your intranet.',
    gone: 'There is no such course or lesson here.',
    element: 'There is no such learning element. There are: player, quiz and badge.',
    refused: 'This course is for other departments.',
    sorry: 'There is nothing to see here right now',
  },
};
