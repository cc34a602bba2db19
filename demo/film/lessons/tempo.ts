import { click, move, show, type, wait, when, zoom, zoomOut } from '../script.ts';
import type { Action, Film } from '../script.ts';

/** Lets the picture grow by one part after the other. */
const grow = (from: number, to: number, pause: number): Action[] =>
  Array.from({ length: to - from + 1 }, (_, index) => [show({ shown: from + index }), wait(pause)]).flat();

export const film: Film = {
  course: 'irrtuemer-digitalisierung',
  name: 'tempo',
  title: 'Tempo, Papier und Kopien',
  start: {
    view: 'home',
    person: 'Henrik Brandes',
    card: { kind: 'title', kicker: 'Lektion 1 von 2', title: 'Tempo, Papier und Kopien', picture: 'snail' },
  },
  steps: [
    {
      say: 'Willkommen! Wir prüfen drei Sätze, die man im Rathaus oft hört.',
      en: 'Welcome! Let us check three sentences one often hears in a town hall.',
      rest: 0.7,
    },
    {
      say: 'Satz eins: Digital ist immer schneller.',
      en: 'Sentence one: digital is always faster.',
      do: [show({ card: { kind: 'claim', kicker: 'Satz 1', title: '„Digital ist immer schneller.“' } })],
      rest: 1.2,
    },
    {
      say: 'Ein Antrag kommt per E-Mail. Er wird gedruckt, unterschrieben und gescannt.',
      en: 'An application comes by e-mail. It is printed, signed and scanned.',
      do: [show({ card: null, view: 'ways', shown: 1 }), when('gedruckt'), ...grow(2, 5, 0.75)],
    },
    {
      say: 'Drei Tage später liegt er wieder dort, wo er schon war: im Computer.',
      en: 'Three days later it is back where it had been before: in the computer.',
      do: [show({ shown: 6, marked: ['detour-time'] }), move('detour-time')],
      rest: 0.7,
    },
    {
      say: 'Schneller wird es erst, wenn der Weg kürzer wird: freigeben, ablegen, fertig.',
      en: 'It only gets faster once the way gets shorter: approve, file, done.',
      do: [show({ marked: [] }), wait(0.3), show({ shown: 7 }), when('freigeben'), ...grow(8, 10, 0.6)],
      rest: 0.8,
    },
    {
      say: 'Darum: erst den Ablauf vereinfachen, dann digitalisieren.',
      en: 'Therefore: simplify the process first, then make it digital.',
      do: [
        show({
          card: {
            kind: 'claim',
            kicker: 'Satz 1',
            title: '„Digital ist immer schneller.“',
            verdict: 'Mythos',
            answer: 'Schneller wird, was einfacher wird.',
          },
        }),
      ],
      rest: 1.2,
    },
    {
      say: 'Satz zwei: Was gedruckt und eingescannt ist, ist digital.',
      en: 'Sentence two: what has been printed and scanned is digital.',
      do: [show({ card: { kind: 'claim', kicker: 'Satz 2', title: '„Eingescannt ist digital.“' } })],
      rest: 1.2,
    },
    {
      say: 'Wir suchen in diesem Scan das Wort Hallenzeiten. Null Treffer.',
      en: 'We search this scan for the word "Hallenzeiten" (gym hours). No results.',
      do: [
        show({ card: null, view: 'scan', shown: 0 }),
        zoom('search', 1.3),
        click('search', { focus: 'search' }),
        type('search', 'Hallenzeiten'),
        show({ focus: '' }),
        zoom('scan-hits', 1.3),
        move('scan-hits'),
      ],
      rest: 0.8,
    },
    {
      say: 'Denn für den Computer ist der Scan nur ein Foto von Buchstaben.',
      en: 'To the computer, the scan is only a photo of letters.',
      do: [zoom('scan-paper', 1.45), move('scan-subject')],
    },
    {
      say: 'Erst die Texterkennung macht daraus Text. Und schon klappt die Suche.',
      en: 'Only text recognition turns it into text. And now the search works.',
      do: [
        zoom('recognise', 1.3),
        click('recognise', { shown: 1 }),
        wait(0.6),
        zoom('scan-subject', 1.35),
        move('scan-subject'),
      ],
      rest: 0.9,
    },
    {
      say: 'Noch schöner: Was digital entsteht, bleibt digital. Ganz ohne Drucker.',
      en: 'Better still: what begins digitally stays digital. No printer needed.',
      do: [
        zoomOut(),
        show({
          card: {
            kind: 'claim',
            kicker: 'Satz 2',
            title: '„Eingescannt ist digital.“',
            verdict: 'Mythos',
            answer: 'Digital ist, was man durchsuchen kann.',
          },
        }),
      ],
      rest: 1.2,
    },
    {
      say: 'Satz drei: Doppelt hält besser.',
      en: 'Sentence three: two copies are safer than one.',
      do: [show({ card: { kind: 'claim', kicker: 'Satz 3', title: '„Doppelt hält besser.“' } })],
      rest: 1.2,
    },
    {
      say: 'Dreimal derselbe Bericht. Und welcher davon gilt nun?',
      en: 'The same report three times. Now which of them is valid?',
      do: [
        show({ card: null, view: 'copies', shown: 1, fields: { search: '' } }),
        wait(0.7),
        ...grow(2, 3, 0.7),
        move('copy-2'),
      ],
      rest: 0.9,
    },
    {
      say: 'In d.3 liegt er einmal. Frühere Fassungen bleiben trotzdem erhalten.',
      en: 'In d.3 there is only one. Earlier versions are kept all the same.',
      do: [show({ shown: 4 }), when('Frühere'), move('only')],
    },
    {
      say: 'Und die Sicherung macht der IT-Service, jede Nacht, während Sie schlafen.',
      en: 'And the IT service backs it up every night while you sleep.',
      do: [show({ shown: 5 }), move('backup')],
      rest: 0.8,
    },
    {
      say: 'Merken Sie sich: vereinfachen, digital bleiben, ein Dokument an einem Platz.',
      en: 'Remember: simplify, stay digital, keep each document in one place.',
      do: [
        show({
          card: {
            kind: 'steps',
            picture: 'snail',
            kicker: 'Kurz gesagt',
            title: 'Drei Sätze, drei Antworten',
            lines: ['Erst vereinfachen', 'Digital bleiben', 'Ein Dokument, ein Platz'],
          },
        }),
      ],
    },
  ],
};
