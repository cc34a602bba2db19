import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { SourceText } from '../parser/source-text.ts';
import { splice } from './splice.ts';

describe('inserting into a file', () => {
  it('finds the place behind a byte order mark, any line ends and letters in two parts', () => {
    const raw = '\uFEFFa\r\nu\u0308ber\t \rö#\n';
    const { text } = new SourceText(raw);
    const insertions = [
      { offset: text.indexOf('#'), text: '1' },
      { offset: text.indexOf('ber') + 3, text: '2' },
      { offset: 0, text: '3' },
    ];
    assert.equal(splice(raw, insertions), '\uFEFF3a\r\nu\u0308ber2\t \rö1#\n');
  });

  it('changes nothing where there is nothing to insert, and nothing else where there is', () => {
    const piece = fc.constantFrom(
      'a',
      'ä',
      'a\u0308',
      '\r\n',
      '\n',
      '\r',
      '\t',
      ' ',
      '{',
      '}',
      '#',
      '🙂',
      'e\u0301',
      '\u0958',
    );
    const file = fc
      .tuple(fc.constantFrom('', '\uFEFF'), fc.array(piece, { maxLength: 40 }))
      .map(([mark, all]) => mark + all.join(''));
    fc.assert(
      fc.property(file, fc.array(fc.nat(), { maxLength: 5 }), (raw, places) => {
        assert.equal(splice(raw, []), raw);
        // Where ids are inserted: before or behind an ASCII character.
        const { text } = new SourceText(raw);
        const ends = [...text.matchAll(/[ -~](?!\u0308|\u0301)/g)].map(({ index }) => index);
        if (!ends.length) return;
        const insertions = [...new Set(places.map((place) => ends[place % ends.length]!))].map((offset) => ({
          offset,
          text: '«x»',
        }));
        const spliced = splice(raw, insertions);
        assert.equal(spliced.replaceAll('«x»', ''), raw);
        const marked = [...insertions]
          .sort((a, b) => b.offset - a.offset)
          .reduce((so, { offset }) => `${so.slice(0, offset)}«x»${so.slice(offset)}`, text);
        assert.equal(new SourceText(spliced).text, marked);
      }),
    );
  });
});
