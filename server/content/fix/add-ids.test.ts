import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { EVERY_TYPE } from '../testing/every-type.ts';
import { COURSE, frontMatter, parse } from '../testing/fixtures.ts';
import { addIds } from './add-ids.ts';

const BARE = COURSE.replaceAll(/ \{#[a-z]+\}/g, '');

describe('writing the ids that are missing', () => {
  it('gives every lesson, question and option the id it was served under', () => {
    const { text, mended } = addIds(BARE, parse);
    const ids = ({ lessons }: NonNullable<ReturnType<typeof parse>['course']>) =>
      lessons.flatMap(({ id, questions }) => [
        id,
        ...questions.flatMap(({ id, options }) => [id, ...options.map((option) => option.id)]),
      ]);

    assert.equal(mended.length, 5);
    assert.deepEqual(ids(parse(text).course!), ids(parse(BARE).course!));
    for (const id of ids(parse(text).course!)) assert.ok(text.includes(` {#${id}}\n`), id);
    assert.deepEqual(parse(text).issues, []);
  });

  it('knows everything that has an id, in questions of every type and in the film', () => {
    const bare = EVERY_TYPE.replaceAll(/ ?\{#(?!danach\b)[\w-]+ ?(.*?)\}$/gm, (_, rest: string) =>
      rest ? ` {${rest}}` : '',
    );
    const { text, mended } = addIds(bare, parse);

    assert.ok(mended.length > 40, String(mended.length));
    assert.deepEqual(parse(text).issues, []);
    assert.deepEqual(parse(text).course, parse(bare).course);
    assert.ok(parse(text).course);
    assert.equal(
      without(
        text,
        mended.map(({ mend }) => mend!.text),
      ),
      bare,
    );
    // But for the chapter, on which nothing hangs.
    assert.equal(
      text
        .replaceAll(/#t[0-9a-f]{10}/g, '#t')
        .match(/\{(?!#)[^}]*\}$/gm)
        ?.join(),
      '{src=film.m3u8 captions=film.de.vtt},{src=blatt.pdf},{chapter at=0:02}',
    );
  });

  it('lets the text change afterwards without anybody losing anything', () => {
    const { text } = addIds(BARE, parse);
    const edited = parse(text.replace('Nirgends', 'Nirgendwo').replace('Wo steht es?', 'Und wo steht es?')).course!;
    const question = (course: typeof edited) => course.lessons[0]!.questions[0]!;

    assert.equal(question(edited).id, question(parse(BARE).course!).id);
    assert.deepEqual(
      question(edited).options.map(({ id }) => id),
      question(parse(BARE).course!).options.map(({ id }) => id),
    );
  });

  it('changes nothing the second time, and nothing where every id is there', () => {
    const once = addIds(BARE, parse).text;
    assert.deepEqual(addIds(once, parse), { text: once, mended: [] });
    assert.deepEqual(addIds(COURSE, parse), { text: COURSE, mended: [] });
  });

  it('puts the id in front of what stands in the braces already, and before what closes a heading', () => {
    const id = (text: string) =>
      addIds(`${frontMatter()}${text}`, parse)
        .text.slice(frontMatter().length)
        .replaceAll(/#t[0-9a-f]{10}/g, '#t…');

    assert.equal(id('## Lektion {preview}\n'), '## Lektion {#t… preview}\n');
    assert.equal(id('## Lektion { renew="2026-01-01" }\n'), '## Lektion {#t… renew="2026-01-01" }\n');
    assert.equal(id('## Lektion ##  \n'), '## Lektion {#t…} ##  \n');
    assert.equal(id('## Lektion\t\n'), '## Lektion {#t…}\t\n');
    assert.equal(id('## Lektion'), '## Lektion {#t…}');
    assert.equal(id('## `Code`\n'), '## `Code` {#t…}\n');
    assert.equal(
      id('## L {#l}\n### F {#f}\n- [x] eine Antwort,\n  die lang ist\n- [ ] **b** {#b}\n'),
      '## L {#l}\n### F {#f}\n- [x] eine Antwort,\n  die lang ist {#t…}\n- [ ] **b** {#b}\n',
    );
  });

  it('leaves alone what has a fault, and mends the rest', () => {
    const same = '## L\n### Ja?\n- [x] Ja\n- [ ] Nein {nein}\n- [ ] Ja\n';
    const { text, mended } = addIds(`${frontMatter()}${same}`, parse);

    assert.deepEqual(
      mended.map(({ line }) => line),
      [6, 7, 8],
    );
    assert.match(text, /\n- \[ \] Nein \{nein\}\n- \[ \] Ja\n$/);
    assert.deepEqual(
      parse(text)
        .issues.filter(({ severity }) => severity === 'error')
        .map(({ code, line }) => `${line} ${code}`),
      ['9 id-hash-missing', '10 id-doubled'],
    );
  });

  it('keeps every other character, whoever typed the file with whatever, and the course is the same', () => {
    const words = fc.constantFrom(
      'Ablegen',
      'U\u0308ber d.3',
      '**fett** und `code`',
      'a\\',
      'Mitarbeiter:innen um 10:30',
      '{n} Stück',
      '\u00A0x',
      '*',
    );
    const end = fc.constantFrom('', ' ', '\t', ' ##', '  ');
    const given = fc.constantFrom('', ' {#eigene}', ' {multiple}', ' {preview}', ' { multiple }');
    const title = fc.tuple(words, given, end).map((all) => all.join(''));
    const item = fc.tuple(
      fc.constantFrom('- [x] ', '- [ ] ', '* [ ] '),
      words,
      fc.constantFrom('', ' {#eigene}', '\n  weiter'),
      fc.constantFrom('', '\t', ' '),
    );
    const question = fc
      .tuple(title, fc.array(item, { minLength: 1, maxLength: 3 }))
      .map(([heading, items]) => `### ${heading}\n\n${items.map((all) => all.join('')).join('\n  > Grund\n')}\n`);
    const file = fc
      .tuple(
        fc.constantFrom('', '\uFEFF'),
        fc.array(fc.tuple(title, fc.array(question, { maxLength: 2 })), { maxLength: 2 }),
        fc.constantFrom('\n', '\r\n', '\r'),
      )
      .map(([mark, lessons, lineEnd]) => {
        const text = lessons
          .map(([heading, questions]) => `## ${heading}\n\nText.\n\n${questions.join('\n')}`)
          .join('\n');
        return mark + `${frontMatter()}${text}`.replaceAll('\n', lineEnd);
      });

    let written = 0;
    fc.assert(
      fc.property(file, (raw) => {
        const { text, mended } = addIds(raw, parse);
        written += mended.length;
        assert.equal(
          without(
            text,
            mended.map(({ mend }) => mend!.text),
          ),
          raw,
        );
        assert.deepEqual(parse(text).course, parse(raw).course);
        assert.equal(addIds(text, parse).text, text);
      }),
      { numRuns: 100 },
    );
    assert.ok(written > 50, String(written));
  });
});

/** A text without some insertions, one after the other. */
function without(text: string, insertions: string[]): string {
  let from = 0;
  for (const insertion of insertions) {
    const at = text.indexOf(insertion, from);
    assert.ok(at >= from, insertion);
    text = text.slice(0, at) + text.slice(at + insertion.length);
    from = at;
  }
  return text;
}
