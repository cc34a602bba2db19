import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { COURSE, frontMatter, MEDIA, parse, shortly } from '../testing/fixtures.ts';

/** A lesson below five lines of front matter: its heading stands in line 6. */
const lesson = (text: string) => parse(`${frontMatter()}## Lektion {#lektion}\n${text}`);
const question = (text: string) => lesson(`### Frage? {#frage}\n${text}`);
const options = '- [x] Ja {#ja}\n- [ ] Nein {#nein}\n';

test('every fault of a front matter has its place', () => {
  const faults = (text: string) => shortly(parse(`${text}## L {#l}\n`));
  const withFields = (fields: Record<string, string>) => faults(frontMatter(fields));
  assert.deepEqual(faults(''), ['1:1 front-matter-missing']);
  assert.deepEqual(faults('Text\n\n---\nid: a\n---\n\n')[0], '1:1 front-matter-missing');
  assert.deepEqual(faults('---\nid: a\ntitle: d.3: Ablegen\n---\n'), ['3:8 front-matter-broken']);
  assert.deepEqual(faults('---\nid: a\nid: b\ntitle: A\n---\n'), ['3:1 front-matter-broken']);
  assert.deepEqual(faults('---\ntitle: A\nstatus: published\n---\n'), ['2:1 value-missing']);
  assert.deepEqual(faults('---\nid: a\nstatus: published\n---\n'), ['2:1 value-missing']);
  assert.deepEqual(withFields({ id: 'Dokumente ablegen' }), ['2:1 id-bad']);
  assert.deepEqual(withFields({ titel: 'A' }), ['5:1 key-unknown']);
  assert.deepEqual(withFields({ status: 'fertig' }), ['4:1 value-wrong']);
  assert.deepEqual(withFields({ language: 'Deutsch!' }), ['5:1 value-wrong']);
  assert.deepEqual(withFields({ access: 'hauptamt' }), ['5:1 value-wrong']);
  assert.deepEqual(withFields({ access: '[]' }), ['5:1 value-wrong']);
  assert.deepEqual(withFields({ record: 'alle' }), ['5:1 value-wrong']);
  assert.deepEqual(withFields({ topics: '{ a: b }' }), ['5:1 value-wrong']);
  assert.deepEqual(withFields({ complete: '{ watched: 90 }' }), ['5:13 value-wrong']);
  assert.deepEqual(withFields({ complete: '0.9' }), ['5:1 value-wrong']);
  assert.deepEqual(withFields({ summary: '&a x', area: '*a' }), ['6:1 value-wrong']);
  assert.deepEqual(withFields({ presenter: '{ name: A, photo: ../a.png }' }), ['5:23 path-outside']);
  assert.deepEqual(withFields({ presenter: '{ photo: bild.png }' }), ['5:12 value-missing']);
  assert.deepEqual(withFields({ presenter: '{ name: A, contact: "javascript:alert(1)" }' }), ['5:23 value-wrong']);
});

test('a key that is almost right is suggested', () => {
  const { issues } = parse(`${frontMatter({ sumary: 'A' })}## L {#l}\n`);
  assert.match(issues[0]!.de, /Meinten Sie „summary“\?/);
});

test('every fault of headings and ids has its place', () => {
  assert.deepEqual(shortly(parse(frontMatter())), ['6:1 lessons-none']);
  assert.deepEqual(shortly(lesson('# Titel\n')), ['7:1 heading-top']);
  assert.deepEqual(shortly(lesson('Ein Absatz\n---\n')), ['7:1 heading-underlined', '7:1 id-missing']);
  assert.deepEqual(shortly(lesson('## {#b}\n')), ['7:4 title-empty']);
  assert.deepEqual(shortly(lesson('## B {#Größe}\n')), ['7:7 id-bad']);
  assert.match(lesson('## B {#Größe}\n').issues[0]!.de, /Vorschlag: groesse/);
  assert.deepEqual(shortly(lesson('## B {#lektion}\n')), ['7:7 id-doubled']);
  assert.match(lesson('## B {#lektion}\n').issues[0]!.de, /Zeile 6/);
  assert.deepEqual(shortly(lesson('## B {#b previw}\n')), ['7:10 attribute-unknown']);
  assert.deepEqual(shortly(lesson('## B {#b renew=2026-02-30}\n')), ['7:10 renew-bad']);
  assert.deepEqual(shortly(lesson('## B {#b renew}\n')), ['7:10 renew-bad']);
  assert.deepEqual(shortly(lesson('## B {#b after="x"y}\n')), ['7:6 quote-followed']);
  assert.deepEqual(shortly(lesson('## B {#b} C\n')), ['7:6 attributes-misplaced']);
  assert.deepEqual(shortly(question(`${options}### Noch eine {#frage}\n${options}`)), ['10:16 id-doubled']);
  assert.deepEqual(shortly(question('- [x] a {#a}\n- [ ] b {#a}\n')), ['9:10 id-doubled']);
  assert.deepEqual(shortly(question(`${options}## Andere {#andere}\n### Noch eine {#frage}\n${options}`)), []);
});

test('every fault of a question has its place', () => {
  assert.deepEqual(shortly(question('- [ ] a {#a}\n- [ ] b {#b}\n')), ['7:1 right-missing']);
  assert.deepEqual(shortly(question('- [x] a {#a}\n')), ['7:1 options-few']);
  assert.deepEqual(shortly(question('- [x] a {#a}\n- [ ] b {#b}\n- c\n')), ['10:1 option-brackets']);
  assert.deepEqual(shortly(question('- [x] a {#a}\n- [ ] b {#b}\n- []c\n')), ['10:1 option-brackets']);
  assert.deepEqual(shortly(question('- [x] a {#a}\n- [ ] b {#b}\n- [ ]\n')), ['10:1 title-empty']);
  assert.deepEqual(shortly(question('- [x] a {#a}\n- [ ] b {#b}\n- [ ] {#c}\n')), ['10:7 title-empty']);
  assert.deepEqual(shortly(question('- [x] a {#a}\n- [ ] b {#b}\n> Darum.\n')), ['10:1 feedback-outside']);
  assert.deepEqual(shortly(question('- [x] a {#a}\n- [ ] b {#b}\n\nText\n')), ['11:1 body-after-options']);
  assert.deepEqual(shortly(question('- [x] a {#a}\n  Darum.\n- [ ] b {#b}\n')), ['8:9 attributes-misplaced']);
  assert.deepEqual(shortly(question('- [x] a {#a}\n  - c\n- [ ] b {#b}\n')), ['9:3 option-extra']);
  assert.deepEqual(shortly(lesson(options)), ['7:1 options-without-question']);
  assert.deepEqual(shortly(parse(`${frontMatter()}### F? {#f}\n${options}\n## L {#l}\n`)).sort(), [
    '6:1 question-outside',
    '7:1 options-without-question',
  ]);
  assert.deepEqual(shortly(lesson(`### F? {#f true-false}\n${options}- [ ] c {#c}\n`)), ['7:1 true-false-two']);
  assert.deepEqual(shortly(lesson('### F? {#f true-false}\n- [x] a {#a}\n- [x] b {#b}\n')), ['7:1 true-false-right']);
  assert.deepEqual(shortly(lesson(`### F? {#f true-false multiple}\n${options}`)), ['7:1 types-both']);
});

test('every fault of a moment has its place', () => {
  const moment = (attribute: string) =>
    lesson(`::video{src=film.m3u8 captions=film.de.vtt}\n### F? {#f ${attribute}}\n${options}`);
  assert.equal(moment('at=0:05').course!.lessons[0]!.questions[0]!.moment, 5);
  assert.deepEqual(shortly(moment('at=gleich')), ['8:12 at-bad']);
  assert.deepEqual(shortly(moment('at=01:23')), ['8:12 moment-late']);
  assert.deepEqual(shortly(moment('at=0:05 after="jetzt"')), ['8:1 moment-twice']);
  assert.deepEqual(shortly(lesson(`### F? {#f at=0:05}\n${options}`)), ['7:12 moment-without-video']);
  const missing = moment('after="Klicken Sie gleich"');
  assert.deepEqual(shortly(missing), ['8:12 after-missing']);
  assert.match(missing.issues[0]!.de, /Meinten Sie „Klicken Sie jetzt“\?/);
});

test('every fault of media has its place', () => {
  const video = (attributes: string) => shortly(lesson(`::video{${attributes}}\n`));
  assert.deepEqual(video(''), ['7:1 src-missing']);
  assert.deepEqual(video('src=flim.m3u8 captions=film.de.vtt'), ['7:9 file-missing']);
  assert.match(lesson('::video{src=flim.m3u8}\n').issues[0]!.de, /Meinten Sie „film.m3u8“/);
  assert.deepEqual(video('src=film.mp4 captions=film.de.vtt').slice(0, 1), ['7:9 type-wrong']);
  assert.deepEqual(video('src=film.m3u8'), ['7:1 captions-missing']);
  assert.match(lesson('::video{src=film.m3u8}\n').issues[0]!.de, /WCAG 1\.2\.2.*captions=film\.de\.vtt/);
  assert.deepEqual(video('src=film.m3u8 captions="film.de.vtt film.en.vtt"'), ['7:23 file-missing']);
  assert.deepEqual(video('src=film.m3u8 captions=film.de.vtt poster=a.jpg'), ['7:44 file-missing']);
  assert.deepEqual(video('src=film.m3u8 captions=film.de.vtt autoplay=1'), ['7:44 attribute-unknown']);
  assert.deepEqual(shortly(lesson('::material[A]{src=a.exe}\n')), ['7:15 file-missing']);
  assert.deepEqual(shortly(lesson('::material{src=blatt.pdf}\n')), ['7:1 material-untitled']);
  assert.deepEqual(shortly(lesson('![](bild.png)\n')), ['7:1 alt-missing']);
  assert.deepEqual(shortly(lesson('![a](https://fremd.example/bild.png)\n')), ['7:1 path-remote']);
  assert.deepEqual(shortly(lesson('![a](//fremd.example/bild.png)\n')), ['7:1 path-remote']);
  assert.deepEqual(shortly(lesson('::vidoe{src=film.m3u8}\n')), ['7:1 directive-unknown']);
  assert.deepEqual(shortly(lesson(':::hinweis\nText\n:::\n')), ['7:1 directive-unknown']);
  assert.deepEqual(shortly(lesson('> ::video{src=film.m3u8}\n')), ['7:3 directive-misplaced']);
  assert.deepEqual(shortly(lesson('::video{src=film.m3u8\n')), ['7:1 directive-broken']);
  const twice = '::video{src=film.m3u8 captions=film.de.vtt}\n';
  assert.deepEqual(shortly(lesson(twice + twice)), ['8:1 video-doubled']);
});

test('no path leaves the course’s folder', () => {
  const paths = [
    '../a.png',
    '%2e%2e/a.png',
    '%252e%252e/a.png',
    '/etc/a.png',
    'C:/a.png',
    '..%5Ca.png',
    'a/../../b.png',
    'bild.png%00.jpg',
    'con.png',
  ];
  for (const path of paths) {
    assert.deepEqual(shortly(lesson(`![a](${path})\n`)), ['7:1 path-outside'], path);
    assert.deepEqual(shortly(lesson(`::material[A]{src="${path}"}\n`)), ['7:15 path-outside'], path);
  }
});

test('what is wrong in captions and playlists is told with their own names', () => {
  const parsed = (files: Record<string, string>) => {
    const { issues } = parse(COURSE, { ...MEDIA, ...files });
    return issues.map(({ file, line, code }) => `${file}:${line} ${code}`);
  };
  assert.deepEqual(parsed({ 'film.de.vtt': 'WEBVTT\n\n00:01,000 --> 00:02,000\na\n\n00:03.000 --> 00:04.000\nb\n' }), [
    'kurs/film.de.vtt:3 vtt-time',
  ]);
  assert.deepEqual(parsed({ 'film/720.m3u8': '#EXTM3U\n#EXTINF:4,\nfehlt.m4s\n' }), [
    'kurs/film/720.m3u8:3 file-missing',
  ]);
  assert.deepEqual(parsed({ 'film/720.m3u8': '#EXTM3U\n#EXTINF:4,\nhttps://cdn.example/1.m4s\n' }), [
    'kurs/film/720.m3u8:3 path-remote',
  ]);
  assert.deepEqual(parsed({ 'film.m3u8': 'mp4' }), ['kurs/film.m3u8:1 playlist-broken']);
});

test('a video without lengths in its playlist is as long as its captions; without both it is an error', () => {
  const text = `${frontMatter()}## L {#l}\n::video{src=film.m3u8 captions=film.de.vtt}\n`;
  const files = { 'film.m3u8': '#EXTM3U\nfilm.mp4\n', 'film.mp4': 'x', 'film.de.vtt': MEDIA['film.de.vtt']! };
  assert.equal(parse(text, files).course!.lessons[0]!.video!.duration, 3.5);
  assert.deepEqual(shortly(parse(text.replace(' captions=film.de.vtt', ''), files)), [
    '7:1 captions-missing',
    '7:9 duration-missing',
  ]);
});

test('only links that people can follow safely are kept', () => {
  for (const href of [
    'javascript:alert(1)',
    'JaVaScRiPt:x',
    'data:text/html,x',
    'file:///etc/passwd',
    '//fremd.example',
    'java&#9;script:x',
    'vbscript:x',
  ]) {
    assert.deepEqual(shortly(lesson(`[a](<${href}>)\n`)), ['7:1 link-scheme'], href);
  }
  for (const href of [
    'https://a.example',
    'mailto:a@b.example',
    'tel:+49215112345',
    '/seite?q=a:b',
    'seite#a',
    '?a=b:c',
  ]) {
    assert.deepEqual(shortly(lesson(`[a](<${href}>)\n`)), [], href);
  }
});

test('a link that leads nowhere is told, and a file is a material', () => {
  const said = (link: string) => {
    const { issues } = lesson(`${link}\n`);
    return issues.map(({ severity, code, de }) => [severity, code, de.slice(de.lastIndexOf(': ') + 2)]);
  };
  assert.deepEqual(said('[Plan](www.lindenbach.example/plan)'), [
    ['warning', 'link-incomplete', 'https://www.lindenbach.example/plan'],
  ]);
  assert.deepEqual(said('[Mail](mara@lindenbach.example)'), [
    ['warning', 'link-incomplete', 'mailto:mara@lindenbach.example'],
  ]);
  assert.deepEqual(said('[Blatt](blatt.pdf)'), [['error', 'link-file', '::material[Blatt]{src=blatt.pdf}']]);
  assert.deepEqual(said('[Blatt](docs/ein%20blatt.docx)'), [
    ['warning', 'link-file-missing', '::material[Blatt]{src="ein blatt.docx"}'],
  ]);
  assert.deepEqual(said('[Seite](/dokumente/blatt.pdf)'), []);
});

test('a file that is no text, too large or holds control characters is refused with a sentence', () => {
  assert.deepEqual(shortly(parse(Uint8Array.of(0x61, 0x0a, 0x62, 0xfc, 0x62))), ['2:2 file-not-utf8']);
  assert.deepEqual(shortly(parse(' '.repeat(1024 * 1024 + 1))), ['1:1 file-too-large']);
  assert.deepEqual(shortly(lesson('a\u0000b\n')), ['7:2 control-character']);
  assert.deepEqual(shortly(lesson('a\u202Eb\n')), ['7:2 control-character']);
  assert.deepEqual(shortly(lesson('[^1]\n\n[^1]: Fuß\n')), ['7:1 footnote', '9:1 footnote']);
});

test('texts made to be slow or deep are refused quickly', () => {
  for (const [text, code] of [
    ['>'.repeat(100_000), 'nested-too-deep'],
    [Array.from({ length: 500 }, (_, depth) => `${' '.repeat(depth * 2)}- a`).join('\n'), 'nested-too-deep'],
    ['['.repeat(100_000), 'marks-too-many'],
    ['**a'.repeat(100_000), 'marks-too-many'],
    [`- [ ] a {a="`.repeat(50_000), 'marks-too-many'],
    ['a\n'.repeat(20_000), 'file-too-large'],
  ] as const) {
    assert.equal(lesson(text).issues[0]!.code, code);
  }
});

test('no text whatever makes the parser throw', () => {
  const pieces = [
    '#',
    '## ',
    '### ',
    '- [x] ',
    '- [ ]',
    '{#',
    '}',
    '"',
    '„',
    '“',
    '::',
    ':::',
    'video',
    '{src=',
    '[',
    '](',
    '---\n',
    '\n',
    '\r\n',
    '\t',
    '  ',
    '> ',
    '|',
    '`',
    '<',
    'ä',
    'a\u0308',
    '\u0000',
    '*',
    ':',
    'id: a\n',
    'after=',
    '![',
    '\uFEFF',
    '\uD800',
  ];
  const typed = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 5 })), {
    maxLength: 80,
  });
  fc.assert(
    fc.property(typed, fc.boolean(), (some, whole) => {
      const { course, issues } = parse((whole ? '' : `${frontMatter()}## L {#l}\n`) + some.join(''));
      assert.ok(course !== undefined || issues.some(({ severity }) => severity === 'error'));
      for (const { line, column, de, en } of issues) assert.ok(line >= 1 && column >= 1 && de && en);
    }),
    { numRuns: 400 },
  );
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => void parse(bytes)));
});
