import type { Words } from '../contract/words.ts';

/** What the doctor says. */
export const says = {
  writeInstead: { de: 'Schreiben Sie stattdessen:', en: 'Write this instead:' },
  writeAddress: { de: 'Nennen Sie diese Adresse:', en: 'Name this address:' },

  whole: (label: string): Words => ({ de: label, en: label }),
  asText: {
    de: 'Hier steht unsere Zeile als Text, für alle lesbar.',
    en: 'Here our line stands as text for everybody to read.',
  },
  asExample: {
    de: 'Hier steht unsere Zeile als Beispiel, in einem Kasten für Code; sie zeigt nichts.',
    en: 'Here our line stands as an example, in a box for code; it shows nothing.',
  },
  asTextTodo: {
    de: 'Das CMS hat sie nicht als HTML genommen. Fügen Sie sie im Quelltext ein, oder in einen Baustein für HTML:',
    en: 'The CMS did not take it for HTML. Paste it into the source, or into a block for HTML:',
  },
  inComment: {
    de: 'Hier ist etwas von uns auskommentiert; es zeigt nichts.',
    en: 'Something of ours is commented out here; it shows nothing.',
  },
  heldBack: (label: string): Words => ({
    de: `Ein Cookie-Banner hält ${label} zurück, bis jemand zustimmt.`,
    en: `A cookie banner holds ${label} back until somebody agrees.`,
  }),
  heldBackTodo: {
    de: 'Nehmen Sie die Adresse des Lerndienstes im Banner von der Zustimmung aus: Er setzt beim Laden keine Cookies und fragt niemanden sonst.',
    en: 'Exempt the learning service’s address in the banner: loading it sets no cookies and asks nobody else.',
  },
  mixedContent: (label: string): Words => ({
    de: `Die Seite kommt über https, ${label} aber über http: Browser laden das nicht.`,
    en: `The page comes by https, but ${label} by http: browsers don’t load that.`,
  }),
  noModule: {
    de: 'Am Skript fehlt type="module"; so läuft es nicht.',
    en: 'The script lacks type="module"; it does not run like this.',
  },
  sandbox: (missing: string[]): Words => ({
    de: `Der Rahmen ist eingesperrt (sandbox), es fehlt ${missing.join(' und ')}: Ohne das läuft darin nichts, oder nichts wird gespeichert.`,
    en: `The frame is locked up (sandbox), it lacks ${missing.join(' and ')}: without that nothing runs in it, or nothing is kept.`,
  }),
  elementUnknown: (label: string): Words => ({ de: `${label} gibt es nicht.`, en: `There is no ${label}.` }),
  linkElsewhere: (href: string): Words => ({
    de: `Der Link führt nicht zu einem Kurs: ${href}`,
    en: `The link does not lead to a course: ${href}`,
  }),
  courseMissing: (label: string, attribute: string): Words => ({
    de: `${label} nennt keinen Kurs. Hat das CMS ${attribute} entfernt? Dann hilft ein anderer Weg (siehe unten).`,
    en: `${label} names no course. Did the CMS remove ${attribute}? Then another way helps (see below).`,
  }),
  courseUnknown: (course: string, meant: string | undefined): Words => ({
    de: `Den Kurs „${course}“ gibt es in diesem Dienst nicht.${meant ? ` Meinten Sie „${meant}“?` : ''}`,
    en: `There is no course “${course}” in this service.${meant ? ` Did you mean “${meant}”?` : ''}`,
  }),
  lessonUnknown: (lesson: string, course: string, meant: string | undefined): Words => ({
    de: `Eine Lektion „${lesson}“ hat der Kurs „${course}“ nicht.${meant ? ` Meinten Sie „${meant}“?` : ''}`,
    en: `The course “${course}” has no lesson “${lesson}”.${meant ? ` Did you mean “${meant}”?` : ''}`,
  }),
  scriptGone: {
    de: 'Das Skript fehlt: Die Elemente stehen in der Seite, aber nichts macht sie lebendig.',
    en: 'The script is missing: the elements are in the page, but nothing brings them to life.',
  },
  scriptGoneTodo: {
    de: 'Die meisten CMS entfernen Skripte aus Inhalten. Es gehört einmal in die Vorlage:',
    en: 'Most CMSs remove scripts from contents. It belongs into the template, once:',
  },
  onlyLinks: (links: number): Words => ({
    de: `Vom Element ist nur ein Link übrig${links > 1 ? ` (${links}-mal)` : ''}: Das CMS hat alles andere entfernt.`,
    en: `Nothing but a link is left of the element${links > 1 ? ` (${links} times)` : ''}: the CMS removed all else.`,
  }),
  onlyLinksTodo: {
    de: 'Mit data-links="all" macht das Skript aus jedem solchen Link ein Element:',
    en: 'With data-links="all" the script makes an element of every such link:',
  },
  elementGone: {
    de: 'Das Skript ist da, aber nichts, was es zeigen könnte: Das CMS hat das Element entfernt, oder es fehlt noch.',
    en: 'The script is there, but nothing for it to show: the CMS removed the element, or it isn’t there yet.',
  },
  elementGoneTodo: {
    de: 'Nehmen Sie den Weg, der unten für Ihr CMS empfohlen wird.',
    en: 'Take the way that is recommended for your CMS below.',
  },
  twoServices: (services: string[]): Words => ({
    de: `Die Seite lädt unsere Skripte von mehreren Adressen: ${services.join(', ')}.`,
    en: `The page loads our scripts from several addresses: ${services.join(', ')}.`,
  }),
  twoServicesTodo: { de: 'Lassen Sie nur eine davon stehen:', en: 'Leave only one of them:' },
  nothing: {
    de: 'In dieser Seite ist nichts von uns, auch keine Spur davon. Stehen die Zeilen vielleicht noch im Entwurf?',
    en: 'There is nothing of ours in this page, and no trace of it. Are the lines in a draft, perhaps?',
  },

  noService: (address: string, status: number): Words => ({
    de: `Unter ${address} ist kein Lerndienst (loader.js: ${status}). Das Skript muss von der Adresse des Dienstes kommen.`,
    en: `There is no learning service at ${address} (loader.js: ${status}). The script has to come from the service’s address.`,
  }),
  loaderStatus: (status: number): Words => ({
    de: `loader.js antwortet mit ${status}.`,
    en: `loader.js answers with ${status}.`,
  }),
  loaderType: (type: string): Words => ({
    de: `loader.js kommt als ${type || 'etwas ohne Typ'}; Browser nehmen Module nur als text/javascript.`,
    en: `loader.js comes as ${type || 'something without a type'}; browsers take modules as text/javascript only.`,
  }),
  loaderClosed: {
    de: 'loader.js kommt ohne „Access-Control-Allow-Origin: *“ an. Nimmt ein Proxy davor die Kopfzeile weg?',
    en: 'loader.js arrives without “Access-Control-Allow-Origin: *”. Does a proxy in front of it take the header away?',
  },
  loaderGood: { de: 'Der Dienst antwortet.', en: 'The service answers.' },
  originGood: (origin: string): Words => ({ de: `${origin} ist eingetragen.`, en: `${origin} is listed.` }),
  originUnlisted: (origin: string): Words => ({
    de: `${origin} ist im Dienst nicht eingetragen: Hier weiß er nicht, wer angemeldet ist, und Rahmen bleiben leer.`,
    en: `${origin} is not listed in the service: it does not know here who is signed in, and frames stay empty.`,
  }),
  originTodo: {
    de: 'Ergänzen Sie die Einstellung des Dienstes (mehrere mit Komma) und starten Sie ihn neu:',
    en: 'Add to the service’s setting (several with commas), and restart it:',
  },
  frameRefused: (origin: string): Words => ({
    de: `Der Dienst lässt sich von ${origin} nicht einrahmen (frame-ancestors oder X-Frame-Options). Setzt ein Proxy davor die Kopfzeile?`,
    en: `The service does not let ${origin} frame it (frame-ancestors or X-Frame-Options). Does a proxy in front of it set the header?`,
  }),

  policy: (directive: string, from: 'header' | 'meta'): Words => ({
    de: `${directive} lässt den Lerndienst nicht zu${from === 'meta' ? ' (im <meta> der Seite)' : ''}.`,
    en: `${directive} does not let the learning service in${from === 'meta' ? ' (in the page’s <meta>)' : ''}.`,
  }),
  policyTodo: {
    header: { de: 'Ändern Sie in der Kopfzeile diese Angabe so:', en: 'Change this part of the header to:' },
    meta: { de: 'Ändern Sie im <meta> diese Angabe so:', en: 'Change this part of the <meta> to:' },
  },
  nonceTodo: {
    de: 'Mit „strict-dynamic“ öffnet keine Adresse die Seite; das Skript braucht die Nonce, die Ihr CMS je Aufruf vergibt:',
    en: 'With “strict-dynamic” no address opens the page; the script needs the nonce that your CMS makes per request:',
  },
} as const;
