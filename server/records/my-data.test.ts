import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { MyDataAnswer, PrivacyAnswer } from '../contract/api.ts';
import type { Course } from '../contract/course.ts';
import type { Language } from '../contract/words.ts';
import { courseText, lessonCourse, writeCourse } from '../testing/courses.ts';
import { answered, handedIn, revOf, sendFacts, watched } from '../testing/facts.ts';
import { rawRecords } from '../testing/raw-store.ts';
import { startService } from '../testing/service.ts';
import type { TestService } from '../testing/service.ts';
import { signedIn } from '../testing/tokens.ts';
import { myDataText } from './my-data-text.ts';

const MANY = `
## Zusammen arbeiten {#zusammen}

### Was gehört *dazu*? {#dazu}
- [x] **Absprachen** treffen {#absprachen}
- [x] Dokumente teilen {#teilen}
- [ ] Alles ausdrucken {#drucken}

## Nachlesen {#nachlesen}

Nur Text.
`;

describe('what is kept of me, to be read', () => {
  let service: TestService;
  let anna: { authorization: string };
  const day = (date: number) => Date.UTC(2026, 10, date, 12);
  const now = day(22);
  let clock = day(21);

  before(async () => {
    service = await startService({ now: () => clock });
    writeCourse(service.courses, 'nachweis', lessonCourse('nachweis', 'mode: proof\naccess: staff\nrecord: named'));
    writeCourse(service.courses, 'team', courseText('team', 'access: staff\nrecord: named', MANY));
    writeCourse(service.courses, 'weg', lessonCourse('weg', 'access: staff\nrecord: pseudonymous'));
    writeCourse(
      service.courses,
      'neu',
      lessonCourse('neu', 'access: staff\nrecord: named').replace('{#ablegen}', '{#ablegen renew=2026-11-10}'),
    );
    anna = await signedIn('anna', {
      ...{ name: 'Anna Müller', department: 'Hauptamt', areas: ['hauptamt'] },
      roles: ['staff-council'],
    });
    const [ablage, weg, team] = await Promise.all(['ablage', 'weg', 'team'].map((id) => revOf(service, id, anna)));
    const proof = await handedIn(service, 'nachweis', anna, { aktenzeichen: ['eigenschaften'] }, { at: day(21) });
    clock = now;
    const { json } = await sendFacts(service, anna, [
      watched('ablage', {
        at: day(18),
        segments: [
          [0, 5.2],
          [10, 12],
        ],
        position: 12,
      }),
      answered('ablage', ablage!, 'dateiname', { at: day(18) }),
      answered('ablage', ablage!, 'eigenschaften', { at: day(19) }),
      answered('ablage', ablage!, 'dateiname', { at: day(20) }),
      watched('nachweis', { at: day(21), segments: [[0, 20]], position: 20 }),
      proof,
      watched('weg', { at: day(17) }),
      answered('weg', weg!, 'dateiname', { at: day(17) }),
      answered('team', team!, '', {
        ...{ lesson: 'zusammen', question: 'dazu', at: day(16) },
        response: ['absprachen', 'teilen', 'drucken'],
      }),
      done('team', 'nachlesen', day(15)),
      watched('neu', { at: day(8), segments: [[0, 20]], position: 20 }),
      watched('neu', { at: day(12), term: '2026-11-10', segments: [[0, 3]], position: 3 }),
    ]);
    assert.deepEqual(json.rejected, []);
  });

  after(() => service.close());

  const data = async (headers = anna): Promise<MyDataAnswer> =>
    (await service.ask('/api/v1/me/export', { headers })).json;
  const privacy = async (): Promise<PrivacyAnswer> => (await service.ask('/api/v1/privacy')).json;

  async function published(): Promise<Course[]> {
    const { json } = await service.ask('/api/v1/courses', { headers: anna });
    const ids = json.courses.map(({ id }: { id: string }) => id);
    return Promise.all(
      ids.map(async (id: string) => (await service.ask(`/api/v1/courses/${id}`, { headers: anna })).json),
    );
  }

  async function read(language: Language, change: (data: MyDataAnswer) => MyDataAnswer = (same) => same) {
    return myDataText(change(await data()), await privacy(), language, await published());
  }

  it('tells in plain words what was watched, where one stopped and what was answered, with the days', async () => {
    const text = await read('de');

    for (const part of [
      [
        '  Lektion „Ein Dokument ablegen“',
        '    Im Film gesehen: 0:00–0:05, 0:10–0:12',
        '    Zuletzt aufgehört bei 0:12, am 18. November 2026',
        '    Frage „Wo steht das Aktenzeichen?“',
        '      Erste Antwort: „Im Dateinamen“ – falsch, am 18. November 2026',
        '      Beste Antwort: „In den Eigenschaften“ – richtig, am 19. November 2026',
        '      Letzte Antwort: „Im Dateinamen“ – falsch, am 20. November 2026',
      ],
      [
        '    Abgegeben am 21. November 2026',
        '      Frage „Wo steht das Aktenzeichen?“: „In den Eigenschaften“ – richtig',
      ],
      [
        '    Frage „Was gehört dazu?“',
        '      Ihre Antwort: „Absprachen treffen“, „Dokumente teilen“, „Alles ausdrucken“ – teilweise richtig (50 Prozent), am 16. November 2026',
        '',
        '  Lektion „Nachlesen“',
        '    Text gelesen am 15. November 2026',
      ],
      ['    – Lektion „Ein Dokument ablegen“ abgeschlossen am 21. November 2026'],
      [
        '    – bestanden am 21. November 2026',
        '    – abgeschlossen am 21. November 2026 (zählt in den Zahlen für November 2026, Abteilung Hauptamt)',
      ],
      ['  Lektion „Ein Dokument ablegen“ (beim ersten Mal)', '    Im Film gesehen: 0:00–0:20'],
      ['  Lektion „Ein Dokument ablegen“ (neu zu lernen seit dem 10. November 2026)', '    Im Film gesehen: 0:00–0:03'],
      [
        'Das sagt Ihre Anmeldung gerade über Sie:',
        '  Kennung: anna',
        '  Name: Anna Müller',
        '  Abteilung: Hauptamt',
        '  Aufgaben: Personalrat',
        '  Bereiche: hauptamt',
      ],
      [
        'Das ist zu Ihren Kursen mit Namen über Sie gespeichert:',
        '  Kennung: anna',
        '  Name: Anna Müller',
        '  Abteilung: Hauptamt',
        '  Begonnen am: 22. November 2026',
      ],
      ['Das ist zu Ihren Kursen unter Pseudonym über Sie gespeichert:', '  Begonnen am: 22. November 2026', ''],
    ]) {
      assert.ok(text.includes(`${part.join('\n')}\n`), `${part.join('\n')}\n---\n${text}`);
    }
    assert.doesNotMatch(text, /undefined|\[object|NaN|Invalid| 0 Fragen| $/m);
  });

  it('is the same in English', async () => {
    const text = await read('en');

    for (const line of [
      '    Watched of the film: 0:00–0:05, 0:10–0:12',
      '    Last stopped at 0:12, on 18 November 2026',
      '    Question “Wo steht das Aktenzeichen?”',
      '      First answer: “Im Dateinamen” – wrong, on 18 November 2026',
      '      Best answer: “In den Eigenschaften” – right, on 19 November 2026',
      '      Last answer: “Im Dateinamen” – wrong, on 20 November 2026',
      '    Text read on 15 November 2026',
      '    – lesson “Ein Dokument ablegen” completed on 21 November 2026',
      '  Department: Hauptamt',
      '  Tasks: staff council',
    ]) {
      assert.ok(text.includes(`${line}\n`), `${line}\n---\n${text}`);
    }
    assert.doesNotMatch(text, /undefined|Lektion|Antwort|Frage|Fortschritt/);
  });

  it('leaves out nothing that the store holds', async () => {
    const [german, english] = [await read('de'), await read('en')];
    const told = new Set<string>();

    for (const record of await rawRecords(service.data)) {
      for (const [path, value] of leaves(record)) {
        const [name, forms] = tellings.find(([pattern]) => pattern.test(path)) ?? [];
        assert.ok(name && forms, `nobody is told of ${path}`);
        const [de, en] = forms(value);
        assert.ok(german.includes(de), `${path}: ${de}`);
        assert.ok(english.includes(en), `${path}: ${en}`);
        told.add(String(name));
      }
    }
    assert.deepEqual(
      tellings.map(([pattern]) => String(pattern)).filter((pattern) => !told.has(pattern)),
      [],
    );
  });

  it('names by their ids a lesson, a question, an option and a course that are gone', async () => {
    const courses = (await published()).filter(({ id }) => id !== 'weg');
    const without = courses.map((course) => ({
      ...course,
      lessons:
        course.id === 'nachweis'
          ? []
          : course.lessons.map((lesson) => ({
              ...lesson,
              questions: lesson.questions
                .filter(({ id }) => id !== 'dazu')
                .map((question) => ({ ...question, rev: 'andere-fassung', options: question.options.slice(0, 0) })),
            })),
    }));
    const [german, english] = [
      myDataText(await data(), await privacy(), 'de', without),
      myDataText(await data(), await privacy(), 'en', without),
    ];

    assert.match(german, /Lektion mit dem Kürzel „ablegen“\n {4}Im Film gesehen: 0:00–0:20/);
    assert.match(german, /Frage mit dem Kürzel „dazu“\n {6}Ihre Antwort: mit dem Kürzel „absprachen“, /);
    assert.match(german, /„Wo steht das Aktenzeichen\?“\n {6}Erste Antwort: mit dem Kürzel „dateiname“ – falsch/);
    assert.match(german, /Die Frage wurde seitdem geändert\. Hier stehen die Worte von heute\./);
    assert.match(german, /Lektion mit dem Kürzel „ablegen“ abgeschlossen am 21\. November 2026/);
    assert.match(english, /Lesson with the id “ablegen”\n {4}Watched of the film: 0:00–0:20/);
    assert.match(english, /These are its words of today\./);
  });

  it('still tells all of a course that was taken back', async () => {
    rmSync(join(service.courses, 'weg'), { recursive: true });
    const text = await read('de');

    assert.match(
      text,
      /\nweg\n {2}Gespeichert unter einem Pseudonym[^]*?Diesen Kurs gibt es nicht mehr[^]*?Lektion mit dem Kürzel „ablegen“\n {4}Im Film gesehen: 0:00–0:10\n[^]*?mit dem Kürzel „dateiname“ – falsch, am 17\. November 2026/,
    );
  });

  it('tells of attempts and steps, too, also of questions and steps that are gone', async () => {
    const text = await read('de', (before) => {
      const lesson = before.records.find(({ key }) => key.class === 'named')!.courses.ablage!.state.lessons.ablegen!;
      const { rev } = lesson.first!.answers.aktenzeichen!.first;
      const answer = { question: 'aktenzeichen', rev, response: [], score: 0, correct: false };
      lesson.first!.attempts.versuch = { at: day(14), id: 'x', answers: [answer] };
      lesson.first!.done.anmelden = { at: day(13), id: 'y' };
      return before;
    });

    assert.match(text, / {4}Schritt mit dem Kürzel „anmelden“ erledigt am 13\. November 2026\n/);
    assert.match(
      text,
      / {4}Abgegeben am 14\. November 2026\n {6}Frage „Wo steht das Aktenzeichen\?“: nichts ausgewählt – falsch\n/,
    );
  });

  it('keeps every value on a line of its own, whatever stands in it', async () => {
    const evil = 'Böse\r\n\n  Nachweis: bestanden\u2028\u0000\u001b[2J\u202Eum\tEnde';
    const courses = (await published()).map((course) => ({
      ...course,
      lessons: course.lessons.map((lesson) => ({
        ...lesson,
        title: evil,
        questions: lesson.questions.map((question) => ({
          ...question,
          title: [evil],
          options: question.options.map((option) => ({ ...option, text: [evil] })),
        })),
      })),
    }));
    const before = await data();
    const named = before.records.find(({ key }) => key.class === 'named')!;
    named.person = { name: evil, department: evil };
    const evilData = {
      ...before,
      identity: { id: evil, name: evil, department: evil, roles: [evil], areas: [evil] },
      courses: before.courses.map((course) => ({ ...course, title: evil })),
    };
    const told = { ...(await privacy()), legal: { named: evil, pseudonymous: evil }, contact: evil };

    for (const language of ['de', 'en'] as const) {
      const text = myDataText(evilData, told, language, courses);
      // eslint-disable-next-line no-control-regex
      assert.doesNotMatch(text, /[\u0000-\u0009\u000b-\u001f\u2028\u2029\u202e]/);
      const lines = text.split('\n').filter((line) => line.includes('Nachweis: bestanden') && !/ 2026/.test(line));
      assert.ok(lines.length > 20 && lines.every((line) => line.includes('Böse Nachweis: bestanden [2Jum Ende')));
    }
  });

  it('promises no more than is true, in plain words', async () => {
    const [german, english] = [await read('de'), await read('en')];

    assert.doesNotMatch(german, /das ist alles|eintippen/);
    assert.match(german, /JSON-Datei[^]*die Zeiten so genau, wie sie gespeichert sind/);
    assert.match(german, /wie lange Sie für etwas gebraucht haben: Es gibt nur einzelne Zeitpunkte/);
    assert.match(german, /in Ihrem Browser wartet oder nur auf Ihrem Gerät liegt, kennt der Dienst nicht/);
    assert.match(english, /JSON file[^]*the times as exactly as they are kept/);
    assert.match(english, /waits in your browser or lies on your device only is not known to the service/);
  });

  it('is short for somebody of whom nothing is kept', async () => {
    const bert = await signedIn('bert', { name: 'Bert', department: 'Bauamt' });
    for (const language of ['de', 'en'] as const) {
      const text = myDataText(await data(bert), await privacy(), language, await published());

      assert.match(text, language === 'de' ? /war über Ihr Lernen nichts gespeichert/ : /nothing was kept about/);
      assert.doesNotMatch(text, /Bauamt|Kennung|Lektion|Lesson|Frage „|JSON/);
    }
  });
});

type Telling = [path: RegExp, forms: (value: unknown) => [de: string, en: string]];

const technical = (): [string, string] => [
  'technische Angaben: die zufälligen Nummern',
  'technical details: the random',
];
const exact = (): [string, string] => ['wann es beim Dienst ankam', 'when it reached the service'];
const words = (value: unknown): [string, string] => [String(value), String(value)];
const days = (value: unknown): [string, string] => {
  const date = new Date(value as number);
  const figures = date.getUTCDate();
  return [` ${figures}. November 2026`, ` ${figures} November 2026`];
};
const place = (value: unknown): [string, string] => words(`0:${String(Math.round(Number(value))).padStart(2, '0')}`);
const options: Record<string, string> = {
  ...{ dateiname: 'Im Dateinamen', eigenschaften: 'In den Eigenschaften' },
  ...{ absprachen: 'Absprachen treffen', teilen: 'Dokumente teilen', drucken: 'Alles ausdrucken' },
};
const verdicts: Record<string, [string, string]> = {
  ...{ 0: ['– falsch,', '– wrong,'], 1: ['– richtig,', '– right,'] },
  0.5: ['teilweise richtig (50 Prozent)', 'partly right (50 per cent)'],
};
const kinds: Record<string, [string, string]> = {
  started: ['– begonnen am', '– started on'],
  'lesson-completed': ['“ abgeschlossen am', '” completed on'],
  passed: ['– bestanden am', '– passed on'],
  completed: ['– abgeschlossen am', '– completed on'],
};

/** How each leaf of a record is told; a leaf that no line knows is one that was forgotten. */
const tellings: Telling[] = [
  [/^(v|generation)$/, technical],
  [/^key\.class$/, (value) => (value === 'named' ? ['mit Ihrem Namen', 'with your name'] : ['Pseudonym', 'pseudonym'])],
  [/^key\.id$/, (value) => (value === 'anna' ? words('anna') : ['Zeichenfolge des Pseudonyms', 'string of the pseud'])],
  [/^(created|.*\.at)$/, days],
  [/^person\.(name|department)$/, words],
  [/\.watched\.\d+\.[01]$/, place],
  [/\.position\.seconds$/, place],
  [/\.answers\.\w+\.\w+\.response\.\d+$/, (id) => words(options[String(id)])],
  [/\.answers\.\w+\.\w+\.score$/, (value) => verdicts[Number(value)]!],
  [/\.answers\.\w+\.\w+\.correct$/, (value) => (value ? verdicts[1]! : verdicts[0]!)],
  [/\.answers\.\d+\.question$/, () => words('Wo steht das Aktenzeichen?')],
  [/\.answers\.\d+\.response\.\d+$/, (id) => words(options[String(id)])],
  [/\.answers\.\d+\.(score|correct)$/, () => ['“ – richtig', '” – right']],
  [/\.(id|rev)$/, technical],
  [/\.received$/, exact],
  [/\.milestones\.\d+\.kind$/, (value) => kinds[String(value)]!],
  [/\.milestones\.\d+\.lesson$/, (id) => words(id === 'nachlesen' ? 'Nachlesen' : 'Ein Dokument ablegen')],
  [
    /\.milestones\.\d+\.term$/,
    (value) => (value === 'first' ? ['erreicht', 'reached'] : days(Date.parse(String(value)))),
  ],
  [/\.milestones\.\d+\.revision$/, technical],
  [/\.milestones\.\d+\.month$/, () => ['in den Zahlen für November 2026', 'in the figures of November 2026']],
  [/\.milestones\.\d+\.department$/, (name) => [`Abteilung ${name as string}`, `department ${name as string}`]],
  [/\.milestones\.\d+\.proof$/, () => ['Nachweis: ', 'Proof: ']],
];

function leaves(value: unknown, path: string[] = []): [path: string, value: unknown][] {
  if (value === null || typeof value !== 'object') return [[path.join('.'), value]];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key]));
}

function done(course: string, lesson: string, at: number): Record<string, unknown> {
  const id = randomBytes(16).toString('base64url');
  return { v: 1, id, course, lesson, term: 'first', at, generation: null, kind: 'done', step: 'read' };
}
