import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { DueAnswer } from '../contract/admin.ts';
import { dayOf } from '../contract/day.ts';
import { courseText, writeCourse } from '../testing/courses.ts';
import { sendFacts, watched } from '../testing/facts.ts';
import { startService } from '../testing/service.ts';
import type { TestService } from '../testing/service.ts';
import { signedIn } from '../testing/tokens.ts';

const DAY = 86_400_000;
const TODAY = Date.now();
/** Shortly before midnight that is another day than today. */
const LEARNT = TODAY - 300_000;
const RENEWED = dayOf(TODAY - 10 * DAY);

const mandatory = (id: string, lessons: string, title = id) =>
  courseText(id, 'access: staff\nrecord: named\nmandatory: true', lessons).replace(/^title: .*$/m, `title: "${title}"`);

/** The step that completes a lesson of nothing but text. */
const read = (course: string, lesson: string, { term = 'first', at = LEARNT } = {}) => {
  const { v, id, generation } = watched(course);
  return { v, id, generation, course, lesson, term, at, kind: 'done', step: 'read' };
};

describe('the list of mandatory training', () => {
  let service: TestService;
  let admin: { authorization: string };

  const due = async (query = '') =>
    (await service.ask(`/api/v1/admin/due${query}`, { headers: admin })).json as DueAnswer;
  const peopleOf = async (course: string) =>
    (await due()).courses.find((one) => one.course === course)!.people.map(({ id, done }) => [id, done]);

  before(async () => {
    service = await startService();
    admin = await signedIn('chef', { roles: ['admin'] });
    const renewed = `\n## Neu {#neu renew=${RENEWED}}\n\nText.\n\n## Alt {#alt}\n\nText.\n`;
    writeCourse(service.courses, 'brandschutz', mandatory('brandschutz', renewed, 'Brandschutz'));
    writeCourse(
      service.courses,
      'datenschutz',
      mandatory('datenschutz', '\n## Eins {#eins}\n\nText.\n', '=1+1; Datenschutz'),
    );
    const people = {
      anna: [read('brandschutz', 'alt', { at: TODAY - 30 * DAY }), read('brandschutz', 'neu', { term: RENEWED })],
      bert: [
        read('brandschutz', 'neu', { at: TODAY - 30 * DAY }),
        read('brandschutz', 'alt', { at: TODAY - 30 * DAY }),
      ],
      cem: [read('brandschutz', 'alt')],
      dora: [read('datenschutz', 'eins', { at: TODAY - 3 * DAY }), watched('ablage')],
      emil: [watched('ablage'), watched('leise')],
    };
    for (const [id, facts] of Object.entries(people)) {
      const name = { bert: 'Älfrun Ödegård', cem: '@SUM(A1)' }[id];
      const who = await signedIn(id, { ...(name && { name }), ...(id === 'cem' && { department: '=cmd|x' }) });
      assert.deepEqual((await sendFacts(service, who, facts)).json.rejected, []);
    }
  });

  after(() => service.close());

  it('says who has completed a course in the term that runs, and for whom it is due', async () => {
    assert.deepEqual((await due()).courses, [
      { course: 'datenschutz', title: '=1+1; Datenschutz', people: [{ id: 'dora', done: dayOf(TODAY - 3 * DAY) }] },
      {
        course: 'brandschutz',
        title: 'Brandschutz',
        since: RENEWED,
        people: [
          { id: 'cem', name: '@SUM(A1)', department: '=cmd|x' },
          { id: 'bert', name: 'Älfrun Ödegård' },
          { id: 'anna', done: dayOf(LEARNT) },
        ],
      },
    ]);
  });

  it('tells of nobody who has learnt in other courses only, and of nothing but what the list is for', async () => {
    const { text } = await service.ask('/api/v1/admin/due', { headers: admin });

    assert.doesNotMatch(text, /emil|chef/);
    assert.doesNotMatch(text, /percent|score|milestone|revision|position|T\d\d:\d\d(?!.*courses)/);
  });

  it('writes down who looked at which courses, before it answers', async () => {
    const council = await signedIn('rat', { roles: ['staff-council'] });
    await due('?course=datenschutz');
    const { entries } = (await service.ask('/api/v1/admin/audit', { headers: council })).json;

    assert.deepEqual([entries[0].what, entries[0].detail], ['look', { courses: ['datenschutz'] }]);
    assert.doesNotMatch(JSON.stringify(entries[0]), /chef/);
  });

  it('shows the courses that are asked for, and says what is wrong with others', async () => {
    assert.deepEqual(
      (await due('?course=datenschutz')).courses.map(({ course }) => course),
      ['datenschutz'],
    );
    assert.equal((await due('?course=datenschutz&course=brandschutz')).courses.length, 2);

    for (const other of ['ablage', 'gibt-es-nicht']) {
      const { status, json } = await service.ask(`/api/v1/admin/due?course=${other}`, { headers: admin });
      assert.equal(status, 404);
      assert.match(json.de, new RegExp(`„${other}“ ist keine Pflichtschulung.*mandatory: true`));
    }
    const { status, json } = await service.ask('/api/v1/admin/due?format=xlsx', { headers: admin });
    assert.deepEqual([status, json.de.includes('format=csv')], [400, true]);
  });

  it('comes as a table that a spreadsheet opens and calculates nothing in', async () => {
    const { text, headers } = await service.ask('/api/v1/admin/due?format=csv', { headers: admin });

    assert.match(headers['content-disposition']!, /pflichtschulungen-\d{4}-\d\d-\d\d\.csv/);
    assert.match(headers['content-type']!, /text\/csv; charset=utf-8/);
    assert.equal(headers['cache-control'], 'no-store');
    assert.deepEqual(text.replace('\ufeff', '').trimEnd().split('\r\n'), [
      'Name;Kennung;Abteilung;Schulung;Stand;am',
      `;dora;;"'=1+1; Datenschutz";abgeschlossen;${dayOf(TODAY - 3 * DAY)}`,
      `'@SUM(A1);cem;'=cmd|x;Brandschutz;fällig;${RENEWED}`,
      `Älfrun Ödegård;bert;;Brandschutz;fällig;${RENEWED}`,
      `;anna;;Brandschutz;abgeschlossen;${dayOf(LEARNT)}`,
    ]);
  });

  it('forgets whoever erases their data, at once', async () => {
    await service.ask('/api/v1/me', { method: 'DELETE', headers: await signedIn('dora'), body: {} });

    assert.deepEqual(await peopleOf('datenschutz'), []);
  });

  it('goes by what was reached, also when the editor takes the renewal back', async () => {
    const plain = mandatory('brandschutz', '\n## Neu {#neu}\n\nText.\n\n## Alt {#alt}\n\nText.\n', 'Brandschutz');
    writeCourse(service.courses, 'brandschutz', plain);

    assert.deepEqual(await peopleOf('brandschutz'), [
      ['cem', undefined],
      ['bert', dayOf(TODAY - 30 * DAY)],
      ['anna', dayOf(LEARNT)],
    ]);
  });

  it('is empty where no course is mandatory, and then nobody has looked at anything', async () => {
    const empty = await startService();
    const council = await signedIn('rat', { roles: ['staff-council'] });
    const answer = await empty.ask('/api/v1/admin/due', { headers: admin });
    const { entries } = (await empty.ask('/api/v1/admin/audit', { headers: council })).json;
    await empty.close();

    assert.deepEqual(answer.json.courses, []);
    assert.ok(entries.every(({ what }: { what: string }) => what !== 'look'));
  });
});
