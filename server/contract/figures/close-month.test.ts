import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ClosedCourse } from './closed-month.ts';
import { catalogOf, closed, MONTH, tallyOf, told } from './testing/town.ts';

const HALL = catalogOf({ rathaus: ['a', 'b', 'c'] });

describe('a closed month', () => {
  it('tells who began and who completed', () => {
    const month = closed(tallyOf([{ people: 14, begin: ['a'], complete: ['a'] }]), HALL);
    assert.equal(told(month), 'total 14/14, a 14/14');
    assert.equal(told(month, 'areas'), 'total 14/14, rathaus 14/14');
    assert.deepEqual(month.courses, [
      {
        ...{ id: 'a', title: 'A', area: 'rathaus', participations: { exactly: 14 }, completions: { exactly: 14 } },
        upTo: { participations: 10, completions: 10 },
      },
    ]);
  });

  it('tells nothing of fewer than k people, however often they came', () => {
    const month = closed(tallyOf([{ people: 9, begin: ['a', 'b', 'c'], complete: ['a', 'b', 'c'] }]), HALL);
    assert.equal(told(month), 'total –/–');
    assert.equal(told(month, 'areas'), 'total –/–');
    assert.deepEqual([month.offers, month.used], [3, ['a', 'b', 'c']]);
  });

  it('of twelve and two tells fourteen: twelve would tell the two', () => {
    const month = closed(tallyOf([12, 2].map((people, index) => ({ people, begin: ['ab'[index]!] }))), HALL);
    assert.equal(told(month), 'total 14/–, others 14/–');
  });

  it('of an only child tells all', () => {
    const month = closed(tallyOf([{ people: 12, begin: ['a'] }]), HALL);
    assert.equal(told(month), 'total 12/–, a 12/–');
  });

  it('takes the smallest that could be told into a rest that is too small', () => {
    const people = [30, 12, 2];
    const month = closed(tallyOf(people.map((people, index) => ({ people, begin: ['abc'[index]!] }))), HALL);
    assert.equal(told(month), 'total 44/–, a 30/–, others 14/–');
  });

  it('leaves a rest that is large enough as it is', () => {
    const people = [30, 12, 6, 5];
    const catalog = catalogOf({ rathaus: ['a', 'b', 'c', 'd'] });
    const month = closed(tallyOf(people.map((people, index) => ({ people, begin: ['abcd'[index]!] }))), catalog);
    assert.equal(told(month), 'total 53/–, a 30/–, b 12/–, others 11/–');
  });

  it('hides a large course whose area has to be hidden', () => {
    const catalog = catalogOf({ rathaus: ['a'], bauhof: ['b'], bad: ['c'] });
    const people = [30, 12, 2];
    const month = closed(tallyOf(people.map((people, index) => ({ people, begin: ['abc'[index]!] }))), catalog);
    assert.equal(told(month, 'areas'), 'total 44/–, rathaus 30/–, others 14/–');
    assert.equal(told(month), 'total 44/–, a 30/–, others 14/–');
  });

  it('of an area with one large and one small course tells the area', () => {
    const catalog = catalogOf({ rathaus: ['a', 'b'], bauhof: ['c'] });
    const people = [30, 4, 15];
    const month = closed(tallyOf(people.map((people, index) => ({ people, begin: ['abc'[index]!] }))), catalog);
    assert.equal(told(month, 'areas'), 'total 49/–, bauhof 15/–, rathaus 34/–');
    assert.equal(told(month), 'total 49/–, c 15/–, others 34/–');
  });

  it('takes the courses without an area for an area of their own', () => {
    const catalog = catalogOf({ rathaus: ['a'], '': ['b'] });
    const month = closed(tallyOf([12, 20].map((people, index) => ({ people, begin: ['ab'[index]!] }))), catalog);
    assert.equal(told(month, 'areas'), 'total 32/–, none 20/–, rathaus 12/–');
    assert.equal(told(month), 'total 32/–, a 12/–, b 20/–');
    assert.equal(told(closed(tallyOf([{ people: 12, begin: ['b'] }]), catalog), 'areas'), 'total 12/–, none 12/–');
  });

  it('counts people, not what they begin: ten courses of one person are one person', () => {
    const many = 'abcdefghij'.split('');
    const catalog = catalogOf({ rathaus: many, bauhof: ['z'] });
    const month = closed(
      tallyOf([
        { people: 1, begin: many },
        { people: 30, begin: ['z'] },
      ]),
      catalog,
    );
    assert.equal(told(month, 'areas'), 'total 40/–, others 40/–');
    assert.equal(told(month), 'total 40/–, others 40/–');
  });

  it('takes a name and a pseudonym for one person: six and six are six at least', () => {
    const six = { people: 6, begin: ['a'] };
    assert.equal(told(closed(tallyOf([six, { ...six, class: 'pseudonymous' }]), HALL)), 'total –/–');
    assert.equal(
      told(
        closed(
          tallyOf([
            { ...six, people: 10 },
            { ...six, class: 'pseudonymous' },
          ]),
          HALL,
        ),
      ),
      'total 16/–, a 16/–',
    );
  });

  it('takes browsers that nobody tells apart for as many people as were in one course', () => {
    const device = (...counts: number[]) =>
      counts.map((count, index) => ({ course: 'abc'[index]!, participations: count, completions: 0 }));
    const ofDevices = (...counts: number[]) => {
      const { device: sheet, ...month } = closed(tallyOf([], device(...counts)), HALL);
      assert.equal(told(month), 'total –/–');
      return told({ ...month, ...sheet });
    };
    assert.equal(ofDevices(9, 9, 9), 'total –/–');
    assert.equal(ofDevices(9, 10, 9), 'total 28/–, others 28/–');
    assert.equal(ofDevices(12), 'total 12/–, a 12/–');
  });

  it('takes those who are signed in and those who aren’t each by themselves: whoever counts the one would know the other', () => {
    const tally = (people: number, counted: number) =>
      tallyOf([{ people, begin: ['a'] }], [{ course: 'a', participations: counted, completions: 0 }]);
    const both = (people: number, counted: number) => {
      const { device, ...month } = closed(tally(people, counted), HALL);
      return [told(month), told({ ...month, ...device })];
    };
    assert.deepEqual(both(9, 500), ['total –/–', 'total 500/–, a 500/–']);
    assert.deepEqual(both(12, 9), ['total 12/–, a 12/–', 'total –/–']);
    assert.deepEqual(both(12, 10), ['total 12/–, a 12/–', 'total 10/–, a 10/–']);
  });

  it('keeps for how many people a line stands at least, in steps of k', () => {
    const month = closed(tallyOf([{ people: 29, begin: ['a', 'b'] }]), HALL);
    assert.deepEqual(month.total, { participations: { exactly: 58 }, upTo: { participations: 20 } });
  });

  it('counts as offers used what was begun without signing in only where nobody can be kept', () => {
    const catalog = [
      { id: 'a', title: 'A', record: 'named' as const },
      { id: 'b', title: 'B', record: 'device' as const },
    ];
    const sent = ['a', 'b'].map((course) => ({ course, participations: 30, completions: 0 }));
    assert.deepEqual(closed(tallyOf([], sent), catalog).used, ['b']);
    assert.deepEqual(closed(tallyOf([{ people: 1, begin: ['a'] }], sent), catalog).used, ['a', 'b']);
  });

  it('tells no number that says with the number of courses that each was begun once', () => {
    const one = 'abcdefghijkl'.split('').map((course) => ({ people: 1, begin: [course] }));
    const catalog = catalogOf({ rathaus: 'abcdefghijkl'.split('') });
    assert.equal(told(closed(tallyOf(one), catalog)), 'total –/–');
    assert.equal(told(closed(tallyOf([...one, { people: 1, begin: ['a'] }]), catalog)), 'total 13/–, others 13/–');
  });

  it('calls a course that the catalog doesn’t know any more by its id', () => {
    const month = closed(tallyOf([{ people: 12, begin: ['gone'] }]), HALL);
    const [{ upTo: _, ...course }] = month.courses as [ClosedCourse];
    assert.deepEqual(course, { id: 'gone', title: 'gone', area: '', participations: { exactly: 12 } });
  });
});

describe('completions of a closed month', () => {
  const began = (people: number, completed: number, course = 'a') => [
    { people: completed, begin: [course], complete: [course] },
    { people: people - completed, begin: [course] },
  ];

  it('aren’t told of fewer than k people', () => {
    assert.equal(told(closed(tallyOf(began(30, 4)), HALL)), 'total 30/–, a 30/–');
  });

  it('aren’t told exactly where they would tell the few who haven’t completed', () => {
    assert.equal(told(closed(tallyOf(began(30, 27)), HALL)), 'total 30/20+, a 30/–');
    assert.equal(told(closed(tallyOf(began(30, 20)), HALL)), 'total 30/20, a 30/20');
    assert.equal(told(closed(tallyOf(began(30, 30)), HALL)), 'total 30/30, a 30/30');
  });

  it('are told in steps that don’t depend on how many it were', () => {
    const steps = [21, 22, 25, 28, 29].map((completed) => told(closed(tallyOf(began(30, completed)), HALL)));
    assert.deepEqual([...new Set(steps)], ['total 30/20+, a 30/–']);
  });

  it('of a course that may not be told hide another one’s, not the whole town’s', () => {
    const tally = tallyOf([...began(30, 27, 'a'), ...began(40, 15, 'b'), ...began(60, 20, 'c')]);
    assert.equal(told(closed(tally, HALL)), 'total 130/62, a 30/–, b 40/–, c 60/20');
  });

  it('aren’t told where months together would tell the few who haven’t completed', () => {
    const january = closed(tallyOf(began(30, 15), [], '2026-01'), HALL);
    const later = { people: 13, complete: ['a'] };
    const february = tallyOf([...began(20, 10), later], [], '2026-02');
    assert.equal(told(january), 'total 30/15, a 30/15');
    assert.equal(told(closed(february, HALL)), 'total 20/10+, a 20/–', '20 − 23 = −3');

    const march = tallyOf([...began(20, 20), { people: 12, complete: ['a'] }], [], '2026-02');
    assert.equal(told(closed(march, HALL)), 'total 20/32, a 20/32');
    assert.equal(told(closed(march, HALL, { earlier: [january] })), 'total 20/10+, a 20/–', '30 + 20 − 15 − 32 = 3');
  });

  it('look back across months that told nothing', () => {
    const january = closed(tallyOf(began(30, 15), [], '2026-01'), HALL);
    const february = closed(tallyOf([], [], '2026-02'), HALL);
    const march = tallyOf([{ people: 12, complete: ['a'] }], [], '2026-03');
    assert.equal(told(closed(march, HALL)), 'total –/12, a –/12');
    assert.equal(told(closed(march, HALL, { earlier: [february, january] })), 'total –/–');
  });

  it('look back at a course that has moved to another area, and so at that area', () => {
    const before = catalogOf({ rathaus: ['a'], bauhof: ['c', 'e'] });
    const after = catalogOf({ rathaus: ['a', 'c'], bauhof: ['e'] });
    const begun = [
      { people: 30, begin: ['a'] },
      { people: 18, begin: ['c'] },
    ];
    const january = closed(tallyOf(begun, [], '2026-01'), before);
    const february = tallyOf(
      [{ people: 18, begin: ['c'] }, { people: 28, complete: ['c'] }, ...began(50, 15, 'e')],
      [],
      '2026-02',
    );
    const areas = (catalog: typeof before) => told(closed(february, catalog, { earlier: [january] }), 'areas');
    assert.equal(areas(after), 'total 68/43, bauhof 50/–, rathaus 18/–', '18 + 18 − 28 = 8 of c');
  });

  it('look forward, too, where a month in between is closed last', () => {
    const march = closed(tallyOf([{ people: 12, complete: ['a'] }], [], '2026-03'), HALL);
    const january = tallyOf(began(30, 15), [], '2026-01');
    assert.equal(told(closed(january, HALL, { earlier: [march] })), 'total 30/–, a 30/–');
  });
});

describe('departments of a closed month', () => {
  it('stand beside those of whom none is known', () => {
    const tally = tallyOf([
      { people: 12, department: 'Bauamt', begin: ['a'] },
      { people: 15, department: 'Kasse', begin: ['a'] },
      { people: 20, class: 'pseudonymous', begin: ['b'] },
    ]);
    assert.equal(told(closed(tally, HALL), 'departments'), 'total 47/–, Bauamt 12/–, Kasse 15/–, others 20/–');
  });

  it('aren’t told where the few others would be', () => {
    const tally = (others: number) =>
      tallyOf([
        { people: 12, department: 'Bauamt', begin: ['a'] },
        { people: 15, department: 'Kasse', begin: ['a'] },
        { people: others, begin: ['a'] },
      ]);
    assert.equal(told(closed(tally(2), HALL), 'departments'), 'total 29/–, Kasse 15/–, others 14/–');
  });

  it('don’t tell apart, by their sum, a small named course from those without names', () => {
    const tally = (named: number) =>
      tallyOf([
        { people: 20, department: 'Bauamt', begin: ['a'] },
        { people: named, department: 'Kasse', begin: ['b'] },
        { people: 10, department: 'Kasse', begin: ['a'] },
        { people: 12, class: 'pseudonymous', begin: ['c'] },
      ]);
    // 20 of Bauamt and 12 of Kasse would be 32 named participations: 30 of a, so 2 of b.
    assert.equal(told(closed(tally(2), HALL)), 'total 44/–, a 30/–, others 14/–');
    assert.equal(told(closed(tally(2), HALL), 'departments'), 'total 44/–');
    assert.equal(told(closed(tally(11), HALL)), 'total 53/–, a 30/–, b 11/–, c 12/–');
    assert.equal(told(closed(tally(11), HALL), 'departments'), 'total 53/–, Bauamt 20/–, Kasse 21/–, others 12/–');
  });

  it('don’t appear where none is large enough', () => {
    const tally = tallyOf([
      { people: 6, department: 'Bauamt', begin: ['a'] },
      { people: 8, department: 'Kasse', begin: ['a'] },
    ]);
    assert.equal(told(closed(tally, HALL), 'departments'), 'total 14/–');
  });
});

describe('a month without anybody', () => {
  it('is closed all the same', () => {
    assert.deepEqual(closed(tallyOf([]), HALL), {
      v: 1,
      month: MONTH,
      k: 10,
      closed: 0,
      offers: 0,
      used: [],
      total: {},
      courses: [],
      areas: [],
      departments: [],
    });
  });
});
