import { click, move, show, type, wait, when, zoom, zoomOut } from '../script.ts';
import type { Film } from '../script.ts';

export const film: Film = {
  course: 'd3-ablegen',
  name: 'ablegen',
  title: 'Einen Brief ablegen',
  start: {
    view: 'home',
    card: { kind: 'title', kicker: 'Lektion 1 von 3', title: 'Einen Brief ablegen', picture: 'letter' },
    fields: { absender: 'SV Lindenbach e. V.', datum: '14.09.2026' },
  },
  steps: [
    {
      say: 'Willkommen! Gemeinsam legen wir einen Brief in d.3 ab.',
      en: 'Welcome! Together we will file a letter in d.3.',
      rest: 0.7,
    },
    {
      say: 'Die Poststelle hat ihn gescannt. Er liegt im Eingangskorb.',
      en: 'The post room has scanned it. It is waiting in the inbox.',
      do: [show({ card: null }), zoom('inbox', 1.3), when('Er liegt'), click('inbox', { view: 'inbox' })],
    },
    {
      say: 'Ein Klick, und rechts erscheint die Vorschau.',
      en: 'One click, and the preview appears on the right.',
      do: [zoomOut(), click('doc-verein', { document: 'verein' })],
    },
    {
      say: 'Der Sportverein bittet um Hallenzeiten für den Winter.',
      en: 'The sports club asks for gym hours in the winter.',
      do: [zoom('paper', 1.55), when('Hallenzeiten'), move('letter-subject')],
    },
    {
      say: 'Klicken Sie auf Ablegen.',
      en: 'Click on "Ablegen" (file).',
      do: [zoomOut(), click('file', { view: 'filing' })],
    },
    {
      say: 'Nun die wichtigste Frage: Welches Aktenzeichen passt?',
      en: 'Now the most important question: which file number fits?',
      do: [zoom('form', 1.25), when('Welches'), move('aktenzeichen'), show({ marked: ['aktenzeichen'] })],
      rest: 0.9,
    },
    {
      say: 'Im Aktenplan öffnen wir Sport, dann Sportstätten, dann Sporthallen.',
      en: 'In the file plan we open sport, then sports facilities, then gyms.',
      do: [
        show({ marked: [] }),
        zoom('tree-5', 1.4),
        wait(0.2),
        click('tree-5', { open: ['5'] }),
        click('tree-52', { open: ['5', '52'] }),
        click('tree-52.20', { open: ['5', '52', '52.20'] }),
      ],
    },
    {
      say: 'Da ist es: 52.20.03, Hallenzeiten. Ein Klick genügt.',
      en: 'There it is: 52.20.03, gym hours. One click is enough.',
      do: [
        zoom('tree-52.20', 1.4),
        show({ marked: ['tree-52.20.03'] }),
        when('Ein Klick'),
        click('tree-52.20.03', { picked: '52.20.03', marked: [] }),
      ],
      rest: 0.6,
    },
    {
      say: 'Im Betreff steht mit wenigen Worten, worum es geht.',
      en: 'The subject says in a few words what it is about.',
      do: [zoom('form', 1.25), click('betreff', { focus: 'betreff' }), type('betreff', 'Hallenzeiten Winter 2026/27')],
    },
    {
      say: 'Absender und Datum hat d.3 schon erkannt. Prüfen Sie beides kurz.',
      en: 'd.3 has already recognised sender and date. Check both briefly.',
      do: [show({ focus: '', marked: ['absender', 'datum'] }), move('datum')],
    },
    {
      say: 'Noch ein Klick auf Speichern, und der Brief liegt in der richtigen Akte.',
      en: 'One more click on "Speichern" (save), and the letter is in the right file.',
      do: [show({ marked: [] }), zoomOut(), when('Speichern'), click('save', { view: 'saved' })],
      rest: 0.8,
    },
    {
      say: 'Merken Sie sich: ansehen, Aktenzeichen wählen, Eigenschaften prüfen.',
      en: 'Remember: look at it, choose the file number, check the properties.',
      do: [
        show({
          card: {
            kind: 'steps',
            picture: 'letter',
            kicker: 'Kurz gesagt',
            title: 'In drei Schritten abgelegt',
            lines: ['Dokument ansehen', 'Aktenzeichen wählen', 'Eigenschaften prüfen'],
          },
        }),
      ],
    },
  ],
};
