import assert from 'node:assert/strict';
import { test } from 'node:test';
import { COURSE, frontMatter, parse, shortly } from '../testing/fixtures.ts';

/** A lesson below five lines of front matter: its heading stands in line 6. */
const lesson = (text: string) => parse(`${frontMatter()}## Lektion {#lektion}\n${text}`);
const question = (text: string) => lesson(`### Frage? {#frage}\n${text}`);
const options = '- [x] Ja {#ja}\n- [ ] Nein {#nein}\n';

test('a course is read with all it holds', () => {
  const { course, issues } = parse(`${frontMatter({
    topics: '[d.3, Aktenplan]',
    access: '[hauptamt]',
    record: 'named',
    complete: '{ watched: 0.5 }',
    presenter: '{ name: Sabine Krüger, photo: bild.png, contact: s.krueger@stadt.example }',
  })}Willkommen.

## Ablegen {#ablegen preview renew="2026-11-01 2025-11-01"}

::video{src=film.m3u8 captions="film.de.vtt"}
::material[Kurzanleitung (PDF)]{src=blatt.pdf}

Text **fett**.

### Hintergrund

Mehr Text.

### Wo steht es? {#wo after="jetzt auf Ablegen"}

Schauen Sie genau.

- [x] Hier {#hier}
  > Genau.
- [ ] Dort {#dort}
`);
  assert.deepEqual(issues, []);
  assert.deepEqual(course, {
    id: 'kurs',
    title: 'Ein Kurs',
    language: 'de',
    summary: '',
    topics: ['d.3', 'Aktenplan'],
    access: ['hauptamt'],
    record: 'named',
    mode: 'practice',
    complete: { watched: 0.5, passed: 0.8 },
    presenter: { name: 'Sabine Krüger', photo: 'bild.png', contact: 's.krueger@stadt.example' },
    intro: [{ kind: 'paragraph', children: ['Willkommen.'] }],
    lessons: [
      {
        id: 'ablegen',
        title: 'Ablegen',
        preview: true,
        renew: ['2025-11-01', '2026-11-01'],
        video: {
          src: 'film.m3u8',
          fallback: 'film.mp4',
          poster: 'film.jpg',
          duration: 6.5,
          captions: [{ src: 'film.de.vtt', language: 'de' }],
        },
        body: [
          { kind: 'paragraph', children: ['Text ', { kind: 'strong', children: ['fett'] }, '.'] },
          { kind: 'heading', level: 1, children: ['Hintergrund'] },
          { kind: 'paragraph', children: ['Mehr Text.'] },
        ],
        materials: [{ src: 'blatt.pdf', title: 'Kurzanleitung (PDF)', type: 'application/pdf', size: 4 }],
        questions: [
          {
            id: 'wo',
            rev: '',
            type: 'single',
            title: ['Wo steht es?'],
            body: [{ kind: 'paragraph', children: ['Schauen Sie genau.'] }],
            options: [
              { id: 'hier', text: ['Hier'], right: true, feedback: [{ kind: 'paragraph', children: ['Genau.'] }] },
              { id: 'dort', text: ['Dort'], right: false, feedback: [] },
            ],
            moment: 3.5,
          },
        ],
      },
    ],
    revision: '',
    media: '',
  });
});

test('colons stay where they stand, whatever they look like', () => {
  const words = 'Mitarbeiter:innen um 10:30, § 5:Abs. 2, :a[b]{.c} und Kolleg:innen{n}';
  const { course } = parse(
    `${frontMatter()}${words}\n\n- ${words}\n\n*${words}* [${words}](https://a.example)\n\n## ${words} {#l}\n### ${words}? {#f}\n- [x] ${words} {#a}\n  > ${words}\n- [ ] b {#b}\n`,
  );
  const [lesson] = course!.lessons;
  assert.deepEqual(course!.intro, [
    { kind: 'paragraph', children: [words] },
    { kind: 'list', ordered: false, items: [[{ kind: 'paragraph', children: [words] }]] },
    {
      kind: 'paragraph',
      children: [
        { kind: 'emphasis', children: [words] },
        ' ',
        { kind: 'link', href: 'https://a.example', children: [words] },
      ],
    },
  ]);
  assert.equal(lesson!.title, words);
  assert.deepEqual(lesson!.questions[0]!.title, [`${words}?`]);
  assert.deepEqual(lesson!.questions[0]!.options[0]!.text, [words]);
  assert.deepEqual(lesson!.questions[0]!.options[0]!.feedback, [{ kind: 'paragraph', children: [words] }]);
});

test('Windows line ends, a byte order mark and decomposed umlauts make no difference', () => {
  const text = COURSE.replace('Ein Kurs', 'Über Löschfristen').replace('Genau.', 'Schön, süß, gemäß.');
  const typed = `\uFEFF${text.normalize('NFD').replaceAll('\n', '\r\n')}`;
  assert.deepEqual(parse(typed), parse(text));
  assert.deepEqual(parse(new TextEncoder().encode(typed)), parse(text));
  assert.equal(parse(typed).course!.title, 'Über Löschfristen');
});

test('columns count a decomposed umlaut once, and lines are the same with Windows ends', () => {
  const text = `${frontMatter()}Öffnen für Ämter <b>x</b>\n\n## L {#l}\n`;
  assert.deepEqual(shortly(parse(text)), ['6:18 html', '6:22 html']);
  assert.deepEqual(shortly(parse(text.normalize('NFD').replaceAll('\n', '\r\n'))), ['6:18 html', '6:22 html']);
});

test('a text after a tab keeps its column', () => {
  assert.deepEqual(shortly(lesson('Spalte\teins <br>\n')), ['7:13 html']);
});

test('attributes are never read as Markdown, and code is never read as attributes', () => {
  const { course, issues } = question('- [x] Die Menge {n} {#menge}\n- [ ] So: `a {#b}` {#code}\n');
  assert.deepEqual(issues, []);
  assert.deepEqual(
    course!.lessons[0]!.questions[0]!.options.map(({ id, text }) => [id, text]),
    [
      ['menge', ['Die Menge {n}']],
      ['code', ['So: ', { kind: 'code', text: 'a {#b}' }]],
    ],
  );
  const { course: other } = lesson(
    '::video{src=film.m3u8 captions=film.de.vtt}\n### F? {#f after="*jetzt* auf `Ablegen`"}   \n' + options,
  );
  assert.equal(other!.lessons[0]!.questions[0]!.moment, 3.5);
});

test('the quotation marks of a word processor are as good as straight ones', () => {
  for (const words of ['„jetzt auf“', '“jetzt auf”', '»jetzt auf«', "'jetzt auf'"]) {
    const { course } = lesson(`::video{src=film.m3u8 captions=film.de.vtt}\n### F? {#f after=${words}}\n${options}`);
    assert.equal(course?.lessons[0]!.questions[0]!.moment, 3.5, words);
  }
});

test('one right option makes a single choice, several a multiple one, and a flag decides', () => {
  const typeOf = (flags: string, text: string) =>
    lesson(`### F? {#f ${flags}}\n${text}`).course!.lessons[0]!.questions[0]!.type;
  assert.equal(typeOf('', options), 'single');
  assert.equal(typeOf('', '- [x] a {#a}\n- [X] b {#b}\n'), 'multiple');
  assert.equal(typeOf('multiple', options), 'multiple');
  assert.equal(typeOf('true-false', options), 'true-false');
});

test('what has no id gets one from its text, and the editor is told', () => {
  const { course, issues } = parse(`${frontMatter()}## Löschen  und\tmehr\n### Wo?\n- [x] Hier\n- [ ] Dort\n`);
  assert.deepEqual(shortly({ issues }), ['6:4 id-missing', '7:5 id-missing', '8:7 id-missing', '9:7 id-missing']);
  const again = parse(`${frontMatter()}\n\n## Löschen und mehr\n### Wo?\n- [ ] Dort\n- [x] Hier\n`.normalize('NFD'));
  assert.match(course!.lessons[0]!.id, /^t[0-9a-f]{10}$/);
  assert.equal(again.course!.lessons[0]!.id, course!.lessons[0]!.id);
  assert.ok(issues[0]!.de.includes(`{#${course!.lessons[0]!.id}}`));
});

test('what is not said gets the value that gives away least', () => {
  const { course, status } = parse('---\nid: a\ntitle: A\n---\n## L {#l}\n');
  assert.equal(status, 'draft');
  assert.equal(course!.access, 'staff');
  assert.equal(course!.record, 'device');
  assert.equal(course!.mode, 'practice');
  assert.deepEqual(course!.complete, { watched: 0.9, passed: 0.8 });
});

test('comments of editors are not shown, and no error', () => {
  assert.deepEqual(lesson('<!-- Notiz -->\n\nText\n').course!.lessons[0]!.body, [
    { kind: 'paragraph', children: ['Text'] },
  ]);
});

test('links by name are followed', () => {
  assert.deepEqual(lesson('[Amt][a]\n\n[a]: https://stadt.example\n').course!.lessons[0]!.body, [
    { kind: 'paragraph', children: [{ kind: 'link', href: 'https://stadt.example', children: ['Amt'] }] },
  ]);
});
