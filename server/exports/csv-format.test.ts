import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Milestone } from '../contract/milestones.ts';
import type { LearnerRecord } from '../contract/record.ts';
import { collect } from '../testing/collect.ts';
import { cellsIn } from '../contract/csv.ts';
import type { ExportFilter } from './filter.ts';
import { planOf, someRecords } from './testing/arbitrary-records.ts';
import { writeExport } from './write.ts';

const started: Milestone = { kind: 'started', term: 'first', revision: 'r', at: Date.parse('2026-10-01T10:00:00Z') };

const anna: LearnerRecord = {
  ...{ v: 4, key: { class: 'named', id: '=anna' }, generation: 'g', created: 1 },
  person: { name: 'Anna "Änne"\nMüller', department: '=cmd|’/C calc’!A0' },
  courses: {
    proof: {
      state: {
        lessons: { a: { first: { ...nothing(), attempts: { one: attempt(1, 0, 1), two: attempt(0, 0, 0) } } } },
      },
      milestones: [started, { ...started, kind: 'passed', at: Date.parse('2026-10-05T00:00:00Z') }],
    },
    pseudonymous: { state: { lessons: {} }, milestones: [] },
  },
};

const bert: LearnerRecord = {
  ...{ v: 4, key: { class: 'pseudonymous', id: '-bert' }, generation: 'g', created: 1 },
  courses: {
    pseudonymous: { state: { lessons: {} }, milestones: [started, { ...started, kind: 'completed' }] },
    'was-named': { state: { lessons: {} }, milestones: [started] },
    '=1+1': { state: { lessons: {} }, milestones: [] },
  },
};

function nothing() {
  return { watched: [], answers: {}, attempts: {}, done: {} };
}

function attempt(...scores: number[]) {
  const answers = scores.map((score, index) => ({
    question: `q${index}`,
    rev: 'r',
    response: [],
    score,
    correct: score === 1,
  }));
  return { at: 1, id: 'fact', answers };
}

async function textOf(records: LearnerRecord[], filter: ExportFilter = {}): Promise<string> {
  return (await collect(writeExport(planOf('csv', records, filter)))).map(({ text }) => text).join('');
}

describe('an export for spreadsheets', () => {
  it('has a row for each record and course, with German headings, days, and a decimal comma', async () => {
    const [head, ...rows] = (await textOf([anna, bert])).split('\r\n');

    assert.match(head!, /^\ufeffArt;Kennung;Name;Abteilung;Kurs;Kurstitel;Bereich;Stand;Prozent;Begonnen am;/);
    assert.equal(
      rows[0],
      `namentlich;'=anna;"Anna ""Änne"" Müller";'=cmd|’/C calc’!A0;proof;"Mit ""Nachweis""; und Umbruch";;bestanden;0;2026-10-01;2026-10-05;;2;66,7;`,
    );
    assert.equal(
      rows[1],
      `pseudonym;'-bert;;;pseudonymous;'=cmd|’/C calc’!A0;bürger&amt;erneut fällig;0;2026-10-01;;2026-10-01;;;`,
    );
    assert.equal(rows[2], `pseudonym;'-bert;;;was-named;Kurs was-named;hauptamt;nicht mehr angeboten;;2026-10-01;;;;;`);
    assert.equal(rows[3], `pseudonym;'-bert;;;'=1+1;;;nicht mehr angeboten;;;;;;;`);
    assert.match(rows[4]!, /^Ende;2;sha256:[0-9a-f]{64}$/);
    assert.deepEqual(rows.slice(5), ['']);
  });

  it('says in the last heading as of when it is, and what was selected', async () => {
    const all = cellsIn((await textOf([])).split('\r\n')[0]!).at(-1);
    const some = cellsIn((await textOf([], { area: 'bürger&amt', state: 'due' })).split('\r\n')[0]!).at(-1);

    assert.equal(all, 'Stand: 2026-11-26T12:34:56.789Z, Auswahl: alles');
    assert.equal(some, 'Stand: 2026-11-26T12:34:56.789Z, Auswahl: area=b%C3%BCrger%26amt&state=due');
  });

  it('has as many cells in each row as there are headings, and calculates nothing', async () => {
    await fc.assert(
      fc.asyncProperty(someRecords, async (records) => {
        const lines = (await textOf(records)).slice(1).split('\r\n').slice(0, -2);
        const cells = lines.flatMap((line) => [...`;${line}`.matchAll(/;(?:"((?:[^"]|"")*)"|([^";]*))/g)]);
        const formula = cells.find(([, quoted, plain]) => /^\s*[=+\-@]/.test(quoted ?? plain!));

        assert.deepEqual(new Set(lines.map((line) => cellsIn(line).length)), new Set([cellsIn(lines[0]!).length]));
        assert.equal(formula, undefined);
      }),
    );
  });
});
