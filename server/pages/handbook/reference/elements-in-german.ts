/** What the manifest says of an element in English, in German; every name that the manifest has. */
export interface ElementInGerman {
  summary: string;
  description?: string;
  attributes: Record<string, string>;
  /** Properties and methods that are no attribute. */
  members: Record<string, string>;
  events: Record<string, string>;
  slots: Record<string, string>;
  parts: Record<string, string>;
  css: Record<string, string>;
}

/** The same for every element. */
const look = {
  '--learn-accent':
    'Farbe von Knöpfen, Links, Fortschritt und Fokus. Ist sie zu blass oder zu dunkel zum Lesen, wird sie angepasst.',
  '--learn-surface': 'Farbe hinter Menüs, Fenstern und Feldern.',
  '--learn-radius': 'Rundung der Ecken von Karten, Bildern und Knöpfen.',
};

const inside = 'Was darin steht, bis das Skript da ist, und während jemand den Text darum herum bearbeitet.';

const course = 'Kennung des Kurses, wie sie in seiner Datei steht.';

export const elementsInGerman: Record<string, ElementInGerman> = {
  'learn-player': {
    summary: 'Zeigt die Lektionen eines Kurses: den Film, was dazugehört, und wie weit man ist.',
    description:
      'Bis jemand abspielen will, ist es ein Bild mit einem Knopf: Der Film und seine Bedienung kommen erst dann.',
    attributes: {
      course,
      lesson:
        'Kennung einer Lektion, die stehen bleibt. Ohne sie: die Lektion, an der man ist, und eine Liste aller Lektionen.',
      'heading-level': 'Ebene der ersten Überschrift, 1 bis 6, damit sie in die Ordnung der Seite passt.',
      captions:
        'Untertitel sind an, außer jemand hat es auf diesem Gerät anders gewählt. Der eigene Schalter ändert es auch.',
      concurrent:
        'Darf spielen, während andere spielen. Sonst hält an, was gerade läuft: auf der Seite und in anderen Tabs derselben Adresse.',
    },
    members: {},
    events: {
      'learn-lesson-selected': 'Jemand hat eine Lektion gewählt.',
      'learn-lesson-started': 'Jemand hat in einer Lektion zum ersten Mal auf Abspielen gedrückt.',
      'learn-lesson-completed': 'Was hier angesehen oder gelesen wurde, hat die Lektion abgeschlossen.',
      'learn-course-completed': 'Was hier angesehen oder gelesen wurde, hat den Kurs abgeschlossen.',
      'learn-question-answered': 'Jemand hat im Film eine Frage beantwortet. Ob es stimmt, kommt noch.',
      'learn-practise':
        'Jemand möchte zu den Fragen der Lektion. Ein Quiz auf der Seite hält es an und kommt in den Blick.',
      'learn-watch': 'Jemand möchte im Film die Sekunde sehen, die eine Frage erklärt. Der Player zeigt sie.',
    },
    slots: { '': inside },
    parts: {
      player: 'Alles.',
      'sign-in': 'Der Link zur Anmeldung beim Dienst, für alle, die es nicht sind.',
      card: 'Der Film, mit Titel und Stand der Lektion darunter.',
      frame: 'Das Bild, oder der laufende Film.',
      play: 'Der Knopf über dem Bild.',
      anew: 'Der Knopf, um von vorn zu beginnen, wenn man schon weiter war.',
      course: 'Der Titel des Kurses.',
      title: 'Der Titel der Lektion.',
      state: 'Wie weit man in der Lektion ist.',
      status: 'Wo der Fortschritt gespeichert wird, oder dass die Verbindung fehlt.',
      lessons: 'Die Liste der Lektionen.',
      lesson: 'Eine Lektion der Liste.',
      text: 'Der Text der Lektion, und die Einführung.',
      intro: 'Worum es im Kurs geht, bei seiner ersten Lektion.',
      materials: 'Was man mitnehmen kann.',
      presenter: 'Wen man fragen kann.',
      foot: 'Was man mit der Lektion sonst tun kann: sie weitergeben, eine Barriere melden.',
      link: 'Jedes davon.',
    },
    css: { ...look, '--learn-player-gap': 'Abstand zwischen den Teilen.' },
  },

  'learn-quiz': {
    summary: 'Stellt die Fragen einer Lektion und sagt, warum eine Antwort stimmt oder nicht.',
    attributes: {
      course,
      lesson: 'Kennung einer Lektion; ohne sie die, an der die Seite gerade ist.',
      question:
        'Kennungen von Fragen, mit Leerzeichen dazwischen: Nur diese stehen da, ohne Überschrift und ohne Ergebnis.',
      'heading-level': 'Ebene der Überschrift, 1 bis 6, damit sie in die Ordnung der Seite passt.',
    },
    members: {},
    events: {
      'learn-question-answered': 'Jemand hat eine Antwort abgegeben. Ob sie stimmt, kommt noch.',
      'learn-watch':
        'Jemand möchte die Sekunde im Video sehen, die eine Frage erklärt. Ein Player auf der Seite nimmt es an.',
      'learn-lesson-selected': 'Jemand geht weiter zur nächsten Lektion.',
      'learn-lesson-completed': 'Eine Antwort hat die Lektion abgeschlossen, wie der Dienst sie bewertet hat.',
      'learn-course-completed': 'Eine Antwort hat den Kurs abgeschlossen.',
    },
    slots: { '': inside },
    parts: {
      quiz: 'Alles.',
      heading: 'Die Überschrift, mit dem Titel der Lektion darüber.',
      progress: 'Wie viele Fragen beantwortet sind.',
      question: 'Die Karte einer Frage.',
      title: 'Der Wortlaut einer Frage.',
      option: 'Eine Antwortmöglichkeit.',
      field: 'Ein Feld, in das man eine Antwort schreibt.',
      note: 'Etwas zu lesen zwischen den Fragen.',
      error: 'Was an einer Antwort fehlt.',
      verdict: 'Ob die Antwort stimmt, und warum.',
      'sign-in': 'Der Link zur Anmeldung beim Dienst, für alle, die es nicht sind und sein müssen.',
      button: 'Der Knopf, der die Antwort prüft oder einen neuen Versuch anbietet.',
      result: 'Was herauskommt, wenn alle Fragen beantwortet sind.',
      status: 'Wo Antworten gespeichert werden, dass die Verbindung fehlt, oder was misslungen ist.',
    },
    css: { ...look, '--learn-quiz-gap': 'Abstand zwischen Fragen.' },
  },

  'learn-badge': {
    summary: 'Zeigt, wie weit man in einem Kurs ist, und bietet mit `href` an, weiterzumachen.',
    attributes: { course, href: 'Adresse der Seite mit dem Player; ohne sie gibt es keinen Link.' },
    members: {},
    events: {
      'learn-resume': 'Jemand hat auf den Link gedrückt. Wer es anhält (`preventDefault`), kann etwas anderes tun.',
    },
    slots: { '': 'Ersetzt den Text des Links; während jemand den Text darum herum bearbeitet, steht er nur da.' },
    parts: {
      badge: 'Die Karte.',
      meter: 'Der Ring mit den Prozenten.',
      title: 'Der Titel des Kurses.',
      lessons: 'Wie viele Lektionen geschafft sind.',
      state: 'Dass der Kurs abgeschlossen ist, oder neu zu lernen.',
      status: 'Wo der Fortschritt gespeichert wird, dass die Verbindung fehlt, oder was misslungen ist.',
      button: 'Der Link zum Weitermachen, oder der Knopf für einen neuen Versuch.',
    },
    css: {
      ...look,
      '--learn-badge-gap': 'Abstand zwischen Ring, Text und Link.',
      '--learn-badge-padding': 'Abstand innerhalb der Karte.',
    },
  },

  'learn-privacy': {
    summary:
      'Sagt, was über die Person gespeichert ist; zeigt es, gibt es heraus und löscht es. Mit `line` eine ruhige Zeile, die all das öffnet.',
    attributes: {
      course: 'Kennung eines Kurses, um dessen Regeln zu zeigen.',
      line: 'Nur eine Zeile, die den Rest in einem Fenster öffnet.',
      'heading-level': 'Ebene der Überschrift, 1 bis 6, damit sie in die Ordnung der Seite passt.',
    },
    members: { open: 'Öffnet das Fenster der Zeile. Schließt es sich, ist der Fokus wieder auf der Zeile.' },
    events: {},
    slots: { '': inside },
    parts: {
      line: 'Die Zeile, mit `line`.',
      link: 'Was das Fenster öffnet, und der Link zur Anmeldung.',
      offer: 'Die Frage, ob der Fortschritt auf diesem Gerät der eigene ist.',
      dialog: 'Das Fenster, mit `line`.',
      privacy: 'Die Regeln und die Daten.',
      page: 'Der Link zur Seite über Datenschutz.',
      here: 'Was in diesem Browser liegt.',
      status: 'Wie das Nachsehen, Speichern oder Löschen vorangeht.',
      confirm: 'Was das Löschen bedeutet, und die letzte Frage.',
      button: 'Jeder Knopf.',
    },
    css: { ...look, '--learn-privacy-gap': 'Abstand zwischen den Teilen.' },
  },

  'learn-figures': {
    summary:
      'Zeigt, wie viel in der Stadt gelernt wird: das Jahr gemessen an seinem Ziel, Teilnahmen und Abschlüsse, nach Monaten und Kursen.',
    description:
      'Alle dürfen es sehen: Gruppen, die so klein sind, dass man jemanden erkennen könnte, erscheinen nirgends.',
    attributes: {
      year: 'Das Jahr, mit dem es beginnt; ohne es das laufende.',
      glance: 'Nur das Jahr und sein Ziel, für eine schmale Spalte.',
      whole: 'Auch nach Abteilungen, und mit den Fehlern in `figures.yaml`: für alle, die das sehen dürfen.',
      'heading-level': 'Ebene der Überschrift, 1 bis 6, damit sie in die Ordnung der Seite passt.',
    },
    members: {},
    events: {},
    slots: { '': inside },
    parts: {
      figures: 'Alles.',
      heading: 'Die Überschrift: wie die Stadt ihre Kennzahl nennt.',
      glance: 'Das Jahr, gemessen an seinem Ziel.',
      meter: 'Der Balken dazu.',
      years: 'Die Jahre, die es gibt.',
      year: 'Der Knopf eines Jahres.',
      totals: 'Teilnahmen und Abschlüsse, und was das heißt.',
      breakdown: 'Die Zahlen nach Monaten, Kursen, Bereichen oder Abteilungen.',
      plot: 'Das Bild davon, mit seiner Legende.',
      button: 'Der Knopf, der eine Tabelle zeigt, der alles sichert, und der für einen neuen Versuch.',
      status: 'Dass es lädt, dass die Zahlen noch steigen können, oder was misslungen ist.',
      rules: 'Wie gezählt wird.',
    },
    css: { ...look, '--learn-figures-gap': 'Abstand zwischen den Teilen.' },
  },

  'learn-session': {
    summary:
      'Gibt den Elementen darin eine eigene Sitzung: einen anderen Dienst, oder einen anderen Weg zu sagen, wer angemeldet ist.',
    description: 'Es zeichnet nichts. Was es wissen muss, liest es, wenn es in die Seite kommt.',
    attributes: {
      service: 'Adresse des Dienstes; ohne sie die der Sitzung der Seite.',
      token:
        'Adresse auf der Seite selbst, die `{ "token": "…" }` antwortet, oder 401 für niemanden. Sie muss eine von denen sein, die `<meta name="learn-token">` im Kopf der Seite nennt.',
    },
    members: {
      getToken:
        'Holt ein Token aus einem Skript der Seite: ergibt das Token, oder undefined für jemanden, der nicht angemeldet ist.',
    },
    events: {},
    slots: { '': 'Die Elemente, die die Sitzung bekommen.' },
    parts: {},
    css: {},
  },
};

/** What each event is, by its name. */
export const eventsInGerman: Record<string, string> = {
  'learn-lesson-selected': 'Jemand hat eine Lektion gewählt.',
  'learn-lesson-started': 'Jemand hat in einer Lektion zum ersten Mal auf Abspielen gedrückt.',
  'learn-lesson-completed':
    'Was auf dieser Seite getan wurde, hat eine Lektion abgeschlossen. Es kommt einmal, sobald es feststeht; eine Lektion, die schon abgeschlossen war, in einem anderen Tab oder auf einem anderen Gerät, meldet nichts.',
  'learn-course-completed':
    'Was auf dieser Seite getan wurde, hat den Kurs abgeschlossen, also seine letzte Lektion. Es kommt einmal, nach deren Ereignis.',
  'learn-question-answered': 'Jemand hat eine Frage beantwortet. Ob es stimmt, kommt noch.',
  'learn-practise':
    'Jemand möchte zu den Fragen einer Lektion. Ein Quiz auf der Seite nimmt es an, indem es das Ereignis anhält, und kommt in den Blick.',
  'learn-watch':
    'Jemand möchte eine Sekunde im Video einer Lektion sehen. Ein Player auf der Seite nimmt es an, indem er das Ereignis anhält, und spielt von dort.',
  'learn-resume':
    'Jemand möchte weiterlernen. Wer das Ereignis anhält, kann etwas anderes tun, als dem `href` des Badges zu folgen.',
};

/** What an event carries, by the words of the manifest. */
export const fieldsInGerman: Record<string, string> = {
  'Id of the course.': 'Kennung des Kurses',
  'Id of the lesson.': 'Kennung der Lektion',
  'Id of the question.': 'Kennung der Frage',
  'Second of the video.': 'Sekunde des Videos',
  'Id of the lesson last worked on; undefined before the first.':
    'Kennung der Lektion, an der man zuletzt war; undefined vor der ersten',
};

/** Defaults that are words. */
export const defaultsInGerman: Record<string, string> = {
  '1.25em, less where it is narrow': '1.25em, weniger, wo es schmal ist',
  '#0b5c8a, in the dark #86c9ef': '#0b5c8a, im Dunkeln #86c9ef',
  '#fff, in the dark #1b2127': '#fff, im Dunkeln #1b2127',
};
