import { click, move, show, type, wait, when, zoom, zoomOut } from '../script.ts';
import type { Film } from '../script.ts';

export const film: Film = {
  course: 'd3-ablegen',
  name: 'wiederfinden',
  title: 'E-Mails ablegen und alles wiederfinden',
  start: {
    view: 'mail',
    card: {
      kind: 'title',
      kicker: 'Lektion 3 von 3',
      title: 'E-Mails ablegen und alles wiederfinden',
      picture: 'lens',
    },
  },
  steps: [
    {
      say: 'Auch E-Mails gehören oft zur Akte. So legen Sie einen Anhang ab.',
      en: 'E-mails often belong to the file, too. This is how to file an attachment.',
      rest: 0.7,
    },
    {
      say: 'Die Stadtwerke schicken ein Angebot für neue Laternen.',
      en: 'The public utility sends an offer for new street lamps.',
      do: [show({ card: null }), wait(0.3), click('mail-angebot', { document: 'angebot' })],
    },
    {
      say: 'Markieren Sie den Anhang, und klicken Sie auf In d.3 ablegen.',
      en: 'Select the attachment and click on "In d.3 ablegen" (file in d.3).',
      do: [
        zoom('message', 1.4),
        click('attachment', { marked: ['attachment'] }),
        when('In d.3'),
        click('file-attachment', { view: 'filing', marked: [] }),
        wait(0.3),
        zoom('form', 1.25),
      ],
      rest: 0.8,
    },
    {
      say: 'Absender und Datum übernimmt d.3 aus der E-Mail.',
      en: 'd.3 takes sender and date from the e-mail.',
      do: [
        wait(0.4),
        show({
          marked: ['absender', 'datum'],
          fields: {
            betreff: 'Angebot LED-Leuchten',
            absender: 'Stadtwerke Lindenbach',
            datum: '02.10.2026',
          },
        }),
        move('absender'),
      ],
    },
    {
      say: 'Das Aktenzeichen können Sie auch direkt eintippen: 66.30.01.',
      en: 'You can also type the file number directly: 66.30.01.',
      do: [
        show({ marked: [] }),
        wait(0.3),
        click('aktenzeichen', { focus: 'aktenzeichen' }),
        when('66.30'),
        type('aktenzeichen', '66.30.01'),
        show({ picked: '66.30.01', focus: '' }),
      ],
    },
    {
      say: 'Dazu zwei Schlagwörter, an die auch andere denken. Dann speichern.',
      en: 'Then two keywords that others would think of, too. Then save.',
      do: [
        click('schlagwort', { focus: 'schlagwort' }),
        type('schlagwort', 'Laterne, Bachstraße'),
        zoomOut(),
        when('Dann'),
        click('save', { view: 'saved', focus: '' }),
      ],
      rest: 0.9,
    },
    {
      say: 'Wochen später genügt ein Wort: Tippen Sie Bachstraße in die Suche.',
      en: 'Weeks later a single word is enough: type "Bachstraße" into the search.',
      do: [
        show({ view: 'home', document: '' }),
        zoom('search', 1.4),
        click('search', { focus: 'search' }),
        when('Bachstraße'),
        type('search', 'Bachstraße'),
        wait(0.3),
        show({ view: 'results', focus: '' }),
        zoomOut(),
      ],
    },
    {
      say: 'Zu viele Treffer? Grenzen Sie nach Jahr und Aktenzeichen ein.',
      en: 'Too many results? Narrow them down by year and file number.',
      do: [
        zoom('hits', 1.35),
        when('Grenzen'),
        click('filter-2026', { filters: ['2026'] }),
        click('filter-66.30', { filters: ['2026', '66.30'] }),
      ],
    },
    {
      say: 'Da ist es wieder, das Angebot der Stadtwerke.',
      en: 'There it is again, the offer from the public utility.',
      do: [click('result-angebot', { document: 'angebot' }), zoomOut(), wait(0.6), move('letter-subject')],
      rest: 0.9,
    },
    {
      say: 'Gut abgelegt ist schnell gefunden. Viel Erfolg!',
      en: 'Well filed is quickly found. Good luck!',
      do: [
        show({
          card: {
            kind: 'steps',
            picture: 'lens',
            kicker: 'Kurz gesagt',
            title: 'Gut abgelegt, schnell gefunden',
            lines: ['Anhang in d.3 ablegen', 'Zwei Schlagwörter dazu', 'Suchen und eingrenzen'],
          },
        }),
      ],
    },
  ],
};
