import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { cellsIn, csvFile, csvRow } from './csv.ts';

describe('a file for spreadsheets', () => {
  it('opens in a German Excel: byte order mark, semicolons, lines that end with CR and LF', () => {
    assert.equal(csvFile(['Kurs', 'Anteil'], [['ablage', 0.5]]), '\ufeffKurs;Anteil\r\nablage;0,5\r\n');
  });

  for (const formula of [
    '=1+1',
    '=cmd|’/C calc’!A0',
    '+49 30',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '  =1',
    '\u0000=1',
    '＝1',
  ]) {
    it(`calculates nothing for ${JSON.stringify(formula)}`, () => {
      const [cell] = csvRow([formula]).split(';');

      assert.match(cell!.replace(/^"/, ''), /^'/);
    });
  }

  it('leaves numbers numbers', () => {
    assert.equal(csvRow([-1.5, 0, 100]), '-1,5;0;100');
  });

  it('keeps a row one line, whatever stands in it', () => {
    assert.equal(csvRow(['Anna\r\nMüller', 'a\u2028b', 'Ä "Ö"; Ü']), 'Anna Müller;a b;"Ä ""Ö""; Ü"');
  });

  it('has empty cells for what isn’t known', () => {
    assert.deepEqual([csvRow([undefined, '', 'x']), cellsIn(csvRow([undefined, '', 'x']))], [';;x', ['', '', 'x']]);
  });

  it('can be taken apart again', () => {
    const text = fc
      .string({ unit: fc.constantFrom(...'a=+-@;",\u00e4 '.split('')) })
      .filter((one) => !one.startsWith("'"));
    fc.assert(
      fc.property(fc.array(text, { minLength: 1 }), (cells) => assert.deepEqual(cellsIn(csvRow(cells)), cells)),
    );
  });
});
