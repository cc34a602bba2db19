/** What the mock screen keeps: letters, e-mails and things found. */
export interface Paper {
  id: string;
  title: string;
  from: string;
  date: string;
  file?: string;
}

export const inbox: Paper[] = [
  { id: 'verein', title: 'Brief vom Sportverein', from: 'SV Lindenbach e. V.', date: '14.09.2026' },
  { id: 'papier', title: 'Rechnung Druckerpapier', from: 'Bürohaus Amsel', date: '14.09.2026' },
  { id: 'spielplatz', title: 'Hinweis Spielplatz', from: 'Familie Okafor', date: '11.09.2026' },
];

export const recent: Paper[] = [
  { id: 'winter', title: 'Vertrag Winterdienst', from: 'Bauhof', date: '13.10.2026', file: '66.50.02' },
  { id: 'runde', title: 'Protokoll Teamrunde', from: 'Hauptamt', date: '12.10.2026', file: '00.20.01' },
  { id: 'fest', title: 'Bescheid Straßenfest', from: 'Ordnungsamt', date: '12.10.2026', file: '66.40.03' },
];

export const mails: Paper[] = [
  { id: 'angebot', title: 'Unser Angebot', from: 'Stadtwerke Lindenbach', date: 'heute, 10:30' },
  { id: 'termin', title: 'Begehung am Freitag', from: 'Bauhof', date: 'heute, 8:15' },
];

/** Another day's mail. */
export const thanks: Paper[] = [
  { id: 'voss', title: 'Ich hab’s geschafft!', from: 'Marlies Voss, Stadtarchiv', date: 'gestern, 16:40' },
  { id: 'kaffee', title: 'Kaffeemaschine läuft', from: 'Hausmeisterei', date: 'gestern, 9:05' },
];

/** An e-mail as it is read. */
export interface Message {
  subject: string;
  from: string;
  greeting: string;
  body: string;
  attachment?: string;
}

export const messages: Record<string, Message> = {
  angebot: {
    subject: 'Unser Angebot',
    from: 'Stadtwerke Lindenbach',
    greeting: 'Guten Tag, Frau Kern,',
    body: 'anbei unser Angebot für die neuen Laternen in der Bachstraße.',
    attachment: 'Angebot.pdf',
  },
  voss: {
    subject: 'Ich hab’s geschafft!',
    from: 'Marlies Voss, Stadtarchiv',
    greeting: 'Lieber Herr Brandes,',
    body: 'vor einem Jahr war mir d.3 unheimlich. Heute habe ich es drei Neuen gezeigt. Mit 61!',
  },
};

export const found: Paper[] = [
  { id: 'angebot', title: 'Angebot LED-Leuchten', from: 'Stadtwerke Lindenbach', date: '2026', file: '66.30.01' },
  { id: 'umleitung', title: 'Umleitung Bachstraße', from: 'Ordnungsamt', date: '2026', file: '66.40.01' },
  { id: 'laterne', title: 'Laterne Bachstraße 12', from: 'Bauhof', date: '2024', file: '66.30.02' },
  { id: 'baeume', title: 'Bäume Bachstraße', from: 'Grünamt', date: '2025', file: '67.20.03' },
  { id: 'fest', title: 'Fest Bachstraße', from: 'Ordnungsamt', date: '2026', file: '32.10.02' },
];

/** The letters as they look in the preview. */
export const letters: Record<string, { head: string; subject: string; greeting: string; body: string }> = {
  verein: {
    head: 'SV Lindenbach e. V.',
    subject: 'Hallenzeiten im Winter',
    greeting: 'Sehr geehrte Damen und Herren,',
    body: 'für unsere Jugend bitten wir um zwei Abende in der Sporthalle am Lindenweg.',
  },
  angebot: {
    head: 'Stadtwerke Lindenbach',
    subject: 'Angebot: LED-Leuchten',
    greeting: 'Sehr geehrte Frau Kern,',
    body: 'gern bieten wir Ihnen 24 Leuchten für die Bachstraße an, mit Montage.',
  },
};
