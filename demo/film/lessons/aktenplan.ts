import { click, move, show, type, wait, when, zoom, zoomOut } from '../script.ts';
import type { Film } from '../script.ts';

export const film: Film = {
  course: 'd3-ablegen',
  name: 'aktenplan',
  title: 'Das richtige Aktenzeichen finden',
  start: {
    view: 'home',
    card: { kind: 'title', kicker: 'Lektion 2 von 3', title: 'Das richtige Aktenzeichen finden', picture: 'tree' },
  },
  steps: [
    {
      say: 'Wohin gehört ein Dokument? Das sagt Ihnen der Aktenplan.',
      en: 'Where does a document belong? The file plan tells you.',
      rest: 0.7,
    },
    {
      say: 'Er ordnet alle Aufgaben der Stadt, vom Allgemeinen zum Besonderen.',
      en: 'It arranges all the tasks of the town, from general to specific.',
      do: [show({ card: null }), wait(0.3), zoom('tree', 1.4), move('tree-0'), wait(0.3), move('tree-9')],
    },
    {
      say: 'Eine Bürgerin meldet: Die Laterne vor ihrem Haus ist dunkel.',
      en: 'A resident reports: the street lamp outside her house is dark.',
      do: [zoomOut(), wait(0.4), show({ view: 'report' }), when('Laterne'), move('report')],
    },
    {
      say: 'Wir öffnen die 6, Bauen und Verkehr, dann Straßen, dann Beleuchtung.',
      en: 'We open 6, building and traffic, then streets, then lighting.',
      do: [
        zoom('tree-6', 1.4),
        wait(0.4),
        click('tree-6', { open: ['6'] }),
        when('Straßen'),
        click('tree-66', { open: ['6', '66'] }),
        click('tree-66.30', { open: ['6', '66', '66.30'] }),
      ],
    },
    {
      say: '66.30.02, Störungen: Diese Nummer ist das Aktenzeichen.',
      en: '66.30.02, faults: this number is the file number.',
      do: [
        zoom('tree-66.30', 1.4),
        show({ marked: ['tree-66.30.02'] }),
        when('Störungen'),
        click('tree-66.30.02', { picked: '66.30.02', marked: [] }),
      ],
    },
    {
      say: 'Lesen Sie es wie eine Adresse: erst der Ort, dann Straße und Hausnummer.',
      en: 'Read it like an address: first the town, then street and house number.',
      do: [show({ card: { kind: 'number', kicker: 'Das Aktenzeichen', title: 'Vom Großen zum Kleinen' } }), zoomOut()],
      rest: 1.2,
    },
    {
      say: 'Schneller geht es mit der Suche: Wir tippen Laterne.',
      en: 'Searching is faster: we type "Laterne" (street lamp).',
      do: [
        show({ card: null, picked: '', view: 'home', open: [] }),
        zoom('plan-search', 1.45),
        click('plan-search', { focus: 'plan-search' }),
        when('Laterne'),
        type('plan-search', 'Laterne'),
      ],
    },
    {
      say: 'Der Aktenplan kennt auch Wörter aus dem Alltag.',
      en: 'The file plan knows everyday words, too.',
      do: [show({ marked: ['hit-66.30.02'] }), move('hit-66.30.02')],
    },
    {
      say: 'Lesen Sie dann die Hinweise: Was gehört hierher, und was nicht?',
      en: 'Then read the notes: what belongs here, and what does not?',
      do: [
        click('hit-66.30.02', { marked: [], focus: '', picked: '66.30.02', view: 'plan' }),
        zoom('notes', 1.35),
        when('hierher'),
        move('belongs'),
        move('belongs-not'),
      ],
      rest: 1,
    },
    {
      say: 'Fragen Sie immer nach der Aufgabe, nicht nach der Abteilung.',
      en: 'Always ask about the task, not about the department.',
      do: [
        show({
          card: {
            kind: 'steps',
            picture: 'tree',
            kicker: 'Kurz gesagt',
            title: 'Welche Aufgabe steckt dahinter?',
            lines: ['Aufgabe erkennen', 'Vom Großen zum Kleinen', 'Oder: Alltagswort suchen'],
          },
        }),
      ],
    },
  ],
};
