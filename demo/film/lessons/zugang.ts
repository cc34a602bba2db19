import { click, move, show, wait, when, zoom, zoomOut } from '../script.ts';
import type { Film } from '../script.ts';

export const film: Film = {
  course: 'irrtuemer-digitalisierung',
  name: 'zugang',
  title: 'PDF, Datenschutz und Mut',
  start: {
    view: 'aloud',
    person: 'Henrik Brandes',
    document: 'scan',
    card: { kind: 'title', kicker: 'Lektion 2 von 2', title: 'PDF, Datenschutz und Mut', picture: 'voice' },
  },
  steps: [
    {
      say: 'Schön, dass Sie wieder da sind! Drei Sätze haben wir noch.',
      en: 'Good to see you again! We have three more sentences.',
      rest: 0.7,
    },
    {
      say: 'Satz vier: Ein PDF ist automatisch barrierefrei.',
      en: 'Sentence four: a PDF is accessible automatically.',
      do: [show({ card: { kind: 'claim', kicker: 'Satz 4', title: '„Ein PDF ist automatisch barrierefrei.“' } })],
      rest: 1.2,
    },
    {
      say: 'Wer nicht gut sieht, lässt sich Dokumente oft vorlesen.',
      en: 'People who cannot see well often have documents read aloud.',
      do: [show({ card: null }), when('lässt'), move('heard')],
    },
    {
      say: 'Bei dieser eingescannten Einladung klingt das so: Grafik. Ende des Dokuments.',
      en: 'With this scanned invitation it sounds like this: "Graphic. End of document."',
      do: [when('Grafik'), show({ shown: 1 }), when('Ende'), show({ shown: 2 })],
      rest: 1,
    },
    {
      say: 'Es fehlen echter Text, Überschriften und Worte für das Bild.',
      en: 'What is missing: real text, headings, and words for the picture.',
      do: [
        show({ marked: ['page-text'] }),
        when('Überschriften'),
        show({ marked: ['page-heading'] }),
        when('Worte'),
        show({ marked: ['page-picture'] }),
      ],
      rest: 0.7,
    },
    {
      say: 'Mit Formatvorlagen und Alternativtext liest die Stimme alles der Reihe nach.',
      en: 'With styles and alternative texts, the voice reads everything in order.',
      do: [
        show({ marked: [], document: 'good', shown: 0 }),
        wait(0.8),
        show({ shown: 1 }),
        wait(1.2),
        show({ shown: 2 }),
        wait(1.4),
        show({ shown: 3 }),
        wait(0.8),
      ],
    },
    {
      say: 'Barrierefrei wird ein PDF also schon beim Schreiben.',
      en: 'So a PDF becomes accessible while it is being written.',
      do: [
        show({
          card: {
            kind: 'claim',
            kicker: 'Satz 4',
            title: '„Ein PDF ist automatisch barrierefrei.“',
            verdict: 'Mythos',
            answer: 'Es wird barrierefrei, wenn Sie daran denken.',
          },
        }),
      ],
      rest: 1.2,
    },
    {
      say: 'Satz fünf: Der Datenschutz verbietet das alles.',
      en: 'Sentence five: data protection forbids all of that.',
      do: [show({ card: { kind: 'claim', kicker: 'Satz 5', title: '„Der Datenschutz verbietet das alles.“' } })],
      rest: 1.2,
    },
    {
      say: 'Meist stellt er nur eine Frage, und zwar eine gute: Wozu?',
      en: 'Mostly it only asks one question, and a good one: what for?',
      do: [
        show({ card: null, view: 'needed', shown: 0 }),
        when('Wozu'),
        move('what-for'),
        show({ marked: ['what-for'] }),
      ],
      rest: 0.9,
    },
    {
      say: 'Name und Alter des Kindes, das Telefon der Eltern: Das brauchen wir.',
      en: 'Name and age of the child, phone of the parents: we need those.',
      do: [
        show({ marked: [] }),
        click('field-kind', { filters: ['kind'] }),
        click('field-alter', { filters: ['kind', 'alter'] }),
        when('Telefon'),
        click('field-telefon', { filters: ['kind', 'alter', 'telefon'] }),
      ],
    },
    {
      say: 'Die Schuhgröße der Eltern? Interessant, aber die kann weg.',
      en: 'The shoe size of the parents? Interesting, but we can do without.',
      do: [when('Interessant'), click('field-schuh', { filters: ['kind', 'alter', 'telefon', 'schuh'] })],
      rest: 0.8,
    },
    {
      say: 'Zweck nennen, wenig erheben, rechtzeitig löschen: So wird vieles möglich.',
      en: 'Name the purpose, collect little, delete in time: that makes much possible.',
      do: [show({ shown: 1 }), when('wenig'), show({ shown: 2 }), when('rechtzeitig'), show({ shown: 3 })],
    },
    {
      say: 'Fragen Sie früh nach. Dann plant der Datenschutz mit, statt zu bremsen.',
      en: 'Ask early. Then data protection helps with planning instead of braking.',
      do: [
        show({
          card: {
            kind: 'claim',
            kicker: 'Satz 5',
            title: '„Der Datenschutz verbietet das alles.“',
            verdict: 'Mythos',
            answer: 'Er fragt: Wozu brauchen Sie das?',
          },
        }),
      ],
      rest: 1.2,
    },
    {
      say: 'Und Satz sechs: Das lerne ich nicht mehr.',
      en: 'And sentence six: I am too old to learn this.',
      do: [show({ card: { kind: 'claim', kicker: 'Satz 6', title: '„Das lerne ich nicht mehr.“' } })],
      rest: 1.2,
    },
    {
      say: 'Diese E-Mail kam gestern von Frau Voss aus dem Stadtarchiv.',
      en: 'This e-mail came yesterday from Ms Voss of the town archive.',
      do: [
        show({ card: null, view: 'mail', document: '' }),
        wait(0.3),
        click('mail-voss', { document: 'voss' }),
        zoom('message-from', 1.4),
      ],
    },
    {
      say: 'Vor einem Jahr war ihr d.3 unheimlich. Heute zeigt sie es den anderen.',
      en: 'A year ago she found d.3 scary. Today she shows it to the others.',
      do: [when('Heute'), move('message-from')],
      rest: 1,
    },
    {
      say: 'Kleine Schritte, gern auch zweimal, und fragen erlaubt. Mehr braucht es nicht.',
      en: 'Small steps, twice if you like, and questions welcome. That is all it takes.',
      do: [
        zoomOut(),
        show({
          card: {
            kind: 'claim',
            kicker: 'Satz 6',
            title: '„Das lerne ich nicht mehr.“',
            verdict: 'Mythos',
            answer: 'Doch. Schritt für Schritt.',
          },
        }),
      ],
      rest: 1,
    },
    {
      say: 'Danke fürs Zuschauen! Und bleiben Sie neugierig.',
      en: 'Thank you for watching! And stay curious.',
      do: [
        show({
          card: {
            kind: 'steps',
            picture: 'voice',
            kicker: 'Kurz gesagt',
            title: 'Noch drei Antworten',
            lines: ['Beim Schreiben daran denken', 'Fragen: Wozu?', 'In kleinen Schritten lernen'],
          },
        }),
      ],
    },
  ],
};
