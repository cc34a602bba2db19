import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ClosedMonth } from './closed-month.ts';
import type { FiguresParts } from './figures-answer.ts';
import { figuresAnswer } from './figures-answer.ts';
import { NOTHING_TOLD } from './told-figures.ts';
import { catalogOf, closed, running, tallyOf } from './testing/town.ts';

const HALL = catalogOf({ rathaus: ['a', 'b'], bauhof: ['c'] });
const NOW = Date.UTC(2026, 3, 20);

function answer(parts: Partial<FiguresParts>) {
  const none = { closed: [], running: [], told: NOTHING_TOLD, k: 10, now: NOW, year: 2026, whole: false };
  return figuresAnswer({ ...none, ...parts });
}

function monthOf(
  month: string,
  begun: Record<string, number>,
  options: { catalog?: typeof HALL; k?: number } = {},
): ClosedMonth {
  const doings = Object.entries(begun).map(([course, people]) => ({ people, department: 'Bauamt', begin: [course] }));
  return closed(tallyOf(doings, [], month), options.catalog ?? HALL, options);
}

describe('the figures of a year', () => {
  it('are the sum of what its months tell', () => {
    const { years, detail } = answer({
      closed: [
        monthOf('2026-02', { a: 20, c: 15 }),
        monthOf('2026-01', { a: 12, c: 30 }),
        monthOf('2025-12', { a: 50 }),
      ],
    });
    assert.deepEqual(years, [
      { year: 2025, participations: { exactly: 50 }, offers: 1, source: 'counted' },
      { year: 2026, participations: { exactly: 77 }, offers: 2, source: 'counted', running: true },
    ]);
    assert.deepEqual(detail.months, [
      { month: '2026-01', closed: true, participations: { exactly: 42 }, offers: 2 },
      { month: '2026-02', closed: true, participations: { exactly: 35 }, offers: 2 },
    ]);
    assert.deepEqual(detail.courses, [
      { id: 'c', title: 'C', participations: { exactly: 45 } },
      { id: 'a', title: 'A', participations: { exactly: 32 } },
    ]);
    assert.deepEqual(
      detail.areas.map(({ id }) => id),
      ['bauhof', 'rathaus'],
    );
  });

  it('are the sum of those who are signed in and those who aren’t, as far as each may be told', () => {
    const counted = (course: string, participations: number) => ({
      course,
      participations,
      completions: participations,
    });
    const doings = [
      { people: 20, begin: ['a'], complete: ['a'] },
      { people: 12, begin: ['b'] },
    ];
    const month = (counts: number) =>
      answer({ closed: [closed(tallyOf(doings, [counted('a', counts), counted('c', 30)], '2026-01'), HALL)] });
    const lines = ({ detail }: ReturnType<typeof month>) =>
      [...detail.months, ...detail.courses].map(({ participations, completions }) => [participations, completions]);
    assert.deepEqual(lines(month(15)), [
      [{ exactly: 77 }, { exactly: 65 }],
      [{ exactly: 35 }, { exactly: 35 }],
      [{ exactly: 30 }, { exactly: 30 }],
      [{ exactly: 12 }, undefined],
    ]);
    const { rules: _, ...numbers } = month(15);
    assert.doesNotMatch(JSON.stringify(numbers), /upTo|device/);
  });

  it('unite the offers: what was used in two months is one', () => {
    const months = [monthOf('2026-01', { a: 1, b: 1 }), monthOf('2026-02', { b: 1, c: 1 })];
    const { years, detail } = answer({ closed: months });
    assert.equal(years[0]?.offers, 3);
    assert.deepEqual(
      detail.months.map(({ offers }) => offers),
      [2, 2],
    );
    assert.deepEqual(Object.keys(detail.months[0]!), ['month', 'closed', 'offers'], 'nothing of two people');
  });

  it('are a lower bound where a month runs on', () => {
    const { years, detail } = answer({
      closed: [monthOf('2026-03', { a: 12 })],
      running: [running(tallyOf([{ people: 35, begin: ['a'] }], [], '2026-04'), HALL)],
    });
    assert.deepEqual(years[0]?.participations, { atLeast: 42 });
    assert.deepEqual(detail.courses[0]?.participations, { exactly: 12 }, 'of closed months');
    assert.deepEqual(detail.months.at(-1), {
      month: '2026-04',
      closed: false,
      closes: '2026-05-08',
      participations: { atLeast: 30 },
      offers: 1,
    });
  });

  it('are a lower bound of completions where a month tells only who began', () => {
    const both = closed(tallyOf([{ people: 12, begin: ['a'], complete: ['a'] }], [], '2026-01'), HALL);
    assert.deepEqual(answer({ closed: [both] }).years[0]?.completions, { exactly: 12 });
    assert.deepEqual(answer({ closed: [both, monthOf('2026-02', { a: 20 })] }).years[0]?.completions, { atLeast: 12 });
  });

  it('put the rest of all months into one line, the last one', () => {
    const months = [monthOf('2026-01', { a: 6, b: 7, c: 50 }), monthOf('2026-02', { a: 12, b: 2, c: 50 })];
    const { courses } = answer({ closed: months }).detail;
    assert.deepEqual(
      courses.map(({ id, participations }) => [id, participations]),
      [
        ['c', { exactly: 100 }],
        [undefined, { exactly: 27 }],
      ],
    );
  });

  it('put courses without an area into the rest of the areas; where there is no area at all, none is told', () => {
    const catalog = catalogOf({ rathaus: ['a'], '': ['b'] });
    const areas = (begun: Record<string, number>) =>
      answer({ closed: [monthOf('2026-01', begun, { catalog })] }).detail.areas;
    assert.deepEqual(areas({ a: 12, b: 20 }), [
      { id: 'rathaus', participations: { exactly: 12 } },
      { participations: { exactly: 20 } },
    ]);
    assert.deepEqual(areas({ b: 20 }), []);
  });

  it('call a course as it was called last', () => {
    const renamed = HALL.map((entry) => ({ ...entry, title: 'Neu' }));
    const months = [monthOf('2026-02', { a: 12 }, { catalog: renamed }), monthOf('2026-01', { a: 12 })];
    assert.equal(answer({ closed: months }).detail.courses[0]?.title, 'Neu');
  });

  it('tell departments, and what is wrong with the file, to reporters only', () => {
    const faults = [{ de: 'Fehler', en: 'Fault' }];
    const parts = { closed: [monthOf('2026-01', { a: 12 })], faults };
    assert.deepEqual(answer({ ...parts, whole: true }).detail.departments, [
      { id: 'Bauamt', participations: { exactly: 12 } },
    ]);
    assert.deepEqual(answer({ ...parts, whole: true }).faults, faults);
    assert.doesNotMatch(JSON.stringify(answer(parts)), /Bauamt|Fehler/);
  });

  it('stay what they are once a month is closed, whatever is still being counted of it', () => {
    const still = running(tallyOf([{ people: 70, begin: ['a'] }], [], '2026-03'), HALL);
    const { detail } = answer({ closed: [monthOf('2026-03', { a: 12 })], running: [still], counting: true });
    assert.deepEqual(
      detail.months.map(({ participations }) => participations),
      [{ exactly: 12 }],
    );
  });
});

describe('figures closed with a smaller k than today’s', () => {
  it('are left out, with those beside them', () => {
    const month = monthOf('2026-01', { a: 20, b: 6, c: 30 }, { k: 5 });
    const before = answer({ closed: [month], k: 5 }).detail;
    assert.deepEqual(
      before.courses.map(({ id }) => id),
      ['c', 'a', 'b'],
    );
    const after = answer({ closed: [month] }).detail;
    assert.deepEqual(
      after.areas.map(({ id }) => id),
      ['bauhof', 'rathaus'],
    );
    assert.deepEqual(
      after.courses.map(({ id }) => id),
      ['c'],
      'a would tell the six of b',
    );
  });

  it('tell no course of an area that is left out: it would tell the others', () => {
    const month = monthOf('2026-01', { a: 94, c: 6 }, { k: 5 });
    const { areas, courses } = answer({ closed: [month] }).detail;
    assert.deepEqual([areas, courses], [[], []]);
  });

  it('are left out altogether where the town’s are too small', () => {
    const { years, detail } = answer({ closed: [monthOf('2026-01', { a: 6 }, { k: 5 })] });
    assert.deepEqual(years, [{ year: 2026, offers: 1, source: 'counted', running: true }]);
    assert.deepEqual([detail.courses, detail.areas], [[], []]);
  });

  it('count people, not participations: six who began three courses each are eighteen, and six', () => {
    const six = closed(tallyOf([{ people: 6, begin: ['a', 'b', 'c'] }], [], '2026-01'), HALL, { k: 5 });
    const { years, detail } = answer({ closed: [six] });
    assert.deepEqual([years[0]?.participations, detail.areas, detail.courses], [undefined, [], []]);
    const many = closed(tallyOf([{ people: 12, begin: ['a', 'b', 'c'] }], [], '2026-01'), HALL, { k: 5 });
    assert.deepEqual(answer({ closed: [many] }).years[0]?.participations, { exactly: 36 });
  });

  it('may be of as many fewer people as there are courses where it isn’t known', () => {
    const { device: _, ...month } = monthOf('2026-01', { a: 20, b: 20 }, { k: 5 });
    const without = <Line extends object>({ upTo: _upTo, ...line }: Line & { upTo?: unknown }) => line;
    const old = (people: number): ClosedMonth => ({
      ...month,
      total: { participations: { exactly: people } },
      ...{ areas: [], departments: [], courses: month.courses.map(without) },
    });
    assert.deepEqual(answer({ closed: [old(19)] }).years[0]?.participations, undefined);
    assert.deepEqual(answer({ closed: [old(20)] }).years[0]?.participations, { exactly: 20 });
  });

  it('go for those who are signed in and those who aren’t each by themselves', () => {
    const counts = [{ course: 'a', participations: 7, completions: 0 }];
    const month = closed(tallyOf([{ people: 12, begin: ['a'] }], counts, '2026-01'), HALL, { k: 5 });
    assert.deepEqual(answer({ closed: [month], k: 5 }).years[0]?.participations, { exactly: 19 });
    assert.deepEqual(answer({ closed: [month] }).years[0]?.participations, { exactly: 12 });
  });

  it('tell no completions where months together leave too few today, as months that are closed today don’t', () => {
    const doing = (people: number, begin: boolean, complete: boolean) => ({
      people,
      ...(begin && { begin: ['a'] }),
      ...(complete && { complete: ['a'] }),
    });
    const close = (month: string, doings: Parameters<typeof tallyOf>[0], earlier: ClosedMonth[]) =>
      closed(tallyOf(doings, [], month), HALL, { k: 5, earlier });
    const january = close('2026-01', [doing(20, true, false), doing(20, true, true)], []);
    const february = close('2026-02', [doing(20, true, true), doing(14, false, true)], [january]);
    const completions = (k: number) =>
      answer({ closed: [february, january], k }).detail.months.map((one) => one.completions);
    assert.deepEqual(completions(5), [{ exactly: 20 }, { exactly: 34 }], 'six of them are left over');
    assert.deepEqual(completions(10), [{ exactly: 20 }, undefined]);
  });

  it('tell no departments: beside courses they may be of few people, and a month doesn’t keep of how many', () => {
    const month = monthOf('2026-01', { a: 20 }, { k: 5 });
    const departments = (k: number) => answer({ closed: [month], k, whole: true }).detail.departments;
    assert.deepEqual(departments(5), [{ id: 'Bauamt', participations: { exactly: 20 } }]);
    assert.deepEqual(departments(10), []);
  });

  it('tell no completions whose rest is too small today', () => {
    const doing = (course: string, people: number) => ({ people, begin: [course], complete: [course] });
    const few = [{ people: 9, begin: ['b'] }, doing('b', 6)];
    const month = closed(tallyOf([doing('a', 20), ...few, doing('c', 30)], [], '2026-01'), HALL, { k: 5 });
    assert.deepEqual(month.total.completions, { exactly: 56 });
    const { courses, areas } = answer({ closed: [month] }).detail;
    assert.deepEqual(
      courses.filter(({ completions }) => completions),
      [],
    );
    assert.deepEqual(
      areas.filter(({ completions }) => completions),
      [],
    );
  });
});

describe('what a town told itself', () => {
  const told = (add?: true) => ({
    indicator: { de: 'Angebote', en: 'Offers' },
    years: [
      { year: 2025, target: 50, before: { offers: 47, participations: 600 } },
      { year: 2026, target: 55, before: { offers: 20, participations: 100, ...(add && { add }) } },
      { year: 2027, target: 60 },
    ],
  });

  it('stands for years in which nothing is counted here', () => {
    const { years, indicator } = answer({ told: told(), closed: [monthOf('2026-01', { a: 12 })] });
    assert.equal(indicator.de, 'Angebote');
    assert.deepEqual(years, [
      { year: 2025, target: 50, offers: 47, participations: { exactly: 600 }, source: 'told' },
      { year: 2026, target: 55, offers: 1, participations: { exactly: 12 }, source: 'counted', running: true },
      { year: 2027, target: 60, source: 'counted' },
    ]);
  });

  it('is added to what is counted where it says so', () => {
    const { years } = answer({ told: told(true), closed: [monthOf('2026-01', { a: 12 })] });
    assert.deepEqual([years[1]?.offers, years[1]?.participations], [21, { exactly: 112 }]);
  });
});
