import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { CourseProgressAnswer, FactsAnswer, KeptCourse } from '../contract/api.ts';
import type { Course } from '../contract/course.ts';
import type { ExportedCourse, ExportedRecord } from '../contract/export.ts';
import type { CourseState } from '../contract/state.ts';
import { answersTo } from '../contract/merge.ts';
import type { CourseProgress } from '../contract/summarize.ts';
import { summarize } from '../contract/summarize.ts';
import { courseText, writeCourse } from '../testing/courses.ts';
import { sendFacts } from '../testing/facts.ts';
import { startService } from '../testing/service.ts';
import type { TestService } from '../testing/service.ts';
import { signedIn } from '../testing/tokens.ts';

const DAY = 86_400_000;

/** A question of which `right` is right. */
const question = (right: string, wording = 'Wo steht es?', options = ['hier', 'dort']) =>
  `### ${wording} {#wo}\n${options.map((id) => `- [${id === right ? 'x' : ' '}] ${id} {#${id}}\n`).join('')}\n`;
const film = (id: string, more = '', title = id, renew = '') =>
  `\n## ${title} {#${id}${renew && ` renew=${renew}`}}\n\n::video{src=film.m3u8 captions=film.de.vtt}\n\n${more}`;

describe('a course that is edited while somebody learns in it', () => {
  let service: TestService;
  let anna: { authorization: string };
  let id: string;
  let courses = 0;
  let facts = 0;

  before(async () => {
    service = await startService();
  });

  after(() => service.close());

  beforeEach(async () => {
    id = `kurs-${courses++}`;
    anna = await signedIn(`anna-${courses}`);
  });

  it('may have its lessons renamed and put into another order', async () => {
    await edit([film('a', question('hier')), film('b')]);
    await report(watched('a', 0, 20), answered('a', 'hier', await revOf('a')), watched('b', 0, 5));
    const before = await kept();
    const course = await edit([film('b', '', 'Zuletzt, jetzt zuerst'), film('a', question('hier'), 'Ein neuer Titel')]);

    assert.deepEqual(await kept(), before);
    assert.deepEqual(
      (await progress(course)).lessons.map(({ lesson, completed, watched }) => [lesson, completed, watched]),
      [
        ['b', false, 0.25],
        ['a', true, 1],
      ],
    );
  });

  it('may have its film cut shorter, and longer again: what was seen stays seen', async () => {
    await edit([film('a')]);
    await report(watched('a', 0, 8), watched('a', 12, 16));
    const before = await kept();
    for (const [seconds, share] of [
      [10, 0.8],
      [40, 0.3],
      [16, 0.75],
    ] as const) {
      const course = await edit([film('a')], seconds);
      const { watched, position } = (await progress(course)).lessons[0]!;

      assert.deepEqual([watched, position], [share, Math.min(16, seconds)]);
      assert.deepEqual(await kept(), before);
    }
    await edit([film('a')], 10);
    // The page of somebody else still plays the long one.
    assert.deepEqual((await report(watched('a', 30, 40))).rejected, []);
    const course = await edit([film('a')], 40);
    assert.equal((await progress(course)).lessons[0]!.watched, 22 / 40);
  });

  it('has answers graded against the question as it was shown, however late they arrive', async () => {
    await edit([film('a', question('hier'))]);
    const shown = await revOf('a');
    await edit([film('a', question('dort'))]);
    const turned = await revOf('a');
    await edit([film('a', question('oben', 'Und wo nun?', ['oben', 'unten']))]);
    const anew = await revOf('a');

    const verdict = async (rev: string, option: string) => {
      const { verdicts, rejected } = await report(answered('a', option, rev));
      return verdicts[0]?.correct ?? rejected[0]!.reason;
    };
    assert.equal(await verdict(shown, 'hier'), true);
    assert.equal(await verdict(shown, 'dort'), false);
    assert.equal(await verdict(turned, 'dort'), true);
    assert.equal(await verdict(turned, 'hier'), false);
    assert.equal(await verdict(anew, 'oben'), true);
    assert.equal(await verdict(anew, 'hier'), 'shape', 'this option was never shown with that question');
    assert.equal(answersTo((await kept()).lessons['a']!['first']!.answers['wo']!).best.rev, shown);
  });

  it('keeps what belongs to a lesson that is gone, takes what is still on its way, and counts it when it is back', async () => {
    await edit([film('a'), film('b', question('hier'))]);
    const rev = await revOf('b');
    await report(watched('a', 0, 20), watched('b', 0, 10));
    await edit([film('a')]);
    const { rejected } = await report(watched('b', 10, 20), answered('b', 'hier', rev));

    assert.deepEqual(rejected, []);
    assert.deepEqual((await kept()).lessons['b']!['first']!.watched, [[0, 20]]);
    assert.deepEqual((await mine()).retiredLessons, ['b']);
    const exported = (await everybodys()).lessons;
    assert.deepEqual(
      exported.map(({ lesson, retired, questions }) => [lesson, retired, questions.map(({ best }) => best.score)]),
      [
        ['a', undefined, []],
        ['b', true, [1]],
      ],
    );
    const course = await edit([film('a'), film('b', question('hier'))]);
    assert.equal((await progress(course)).completed, true);
    assert.equal((await mine()).retiredLessons, undefined);
  });

  it('keeps what belongs to a question that is gone', async () => {
    await edit([film('a', question('hier'))]);
    const rev = await revOf('a');
    await edit([film('a')]);
    const { rejected, verdicts } = await report(answered('a', 'hier', rev));

    assert.deepEqual([rejected, verdicts[0]!.correct], [[], true]);
    assert.deepEqual(
      (await everybodys()).lessons[0]!.questions.map(({ question, retired }) => [question, retired]),
      [['wo', true]],
    );
  });

  it('may begin a new term: the old one is kept, shows as outdated, and still takes what belongs to it', async () => {
    await edit([film('a')]);
    await report(watched('a', 0, 19));
    const day = new Date(Date.now() - 2 * DAY).toISOString().slice(0, 10);
    const course = await edit([film('a', '', 'a', day)]);
    const outdated = (await progress(course)).lessons[0]!;
    await report(watched('a', 19, 20), watched('a', 0, 5, day));
    const { lessons } = await kept();

    assert.deepEqual([outdated.completed, outdated.outdated, outdated.watched], [false, true, 0]);
    assert.deepEqual([lessons['a']!['first']!.watched, lessons['a']![day]!.watched], [[[0, 20]], [[0, 5]]]);
    assert.deepEqual(
      (await everybodys()).lessons.map(({ term, current }) => [term, current]),
      [
        ['first', false],
        [day, true],
      ],
    );
    assert.ok((await milestones()).includes('completed first'));
  });

  it('may be taken back: its learners keep what they have, browsers keep what they report, and all of it counts when it is back', async () => {
    await edit([film('a')]);
    await report(watched('a', 0, 10));
    writeCourse(service.courses, id, textOf([film('a')]).replace('status: published', 'status: draft'));
    const waiting = watched('a', 10, 20);
    const { rejected } = await report(waiting);

    assert.deepEqual(
      rejected.map(({ reason, retry }) => [reason, retry]),
      [['course', true]],
    );
    assert.deepEqual([(await mine()).retired, (await everybodys()).retired], [true, true]);
    const course = await edit([film('a')]);
    await report(waiting);
    assert.equal((await progress(course)).completed, true);
    assert.deepEqual([(await mine()).retired, (await everybodys()).retired], [undefined, undefined]);
  });

  function textOf(lessons: string[]): string {
    return courseText(id, 'access: staff\nrecord: named', lessons.join(''));
  }

  /** Publishes the course as it is from now on; answers what learners get of it. */
  async function edit(lessons: string[], seconds = 20): Promise<Course> {
    const playlist = `#EXTM3U\n#EXT-X-TARGETDURATION:${seconds}\n#EXTINF:${seconds},\nfilm-0.m4s\n#EXT-X-ENDLIST\n`;
    writeCourse(service.courses, id, textOf(lessons), { 'film.m3u8': playlist });
    return (await service.ask(`/api/v1/courses/${id}`, { headers: anna })).json;
  }

  async function revOf(lesson: string): Promise<string> {
    const { lessons } = (await service.ask(`/api/v1/courses/${id}`, { headers: anna })).json as Course;
    return lessons.find((one) => one.id === lesson)!.questions[0]!.rev;
  }

  function watched(lesson: string, from: number, to: number, term = 'first') {
    return { ...stamp(), kind: 'watched', lesson, term, segments: [[from, to]], position: to };
  }

  function answered(lesson: string, option: string, rev: string) {
    return { ...stamp(), kind: 'answered', lesson, question: 'wo', rev, response: [option] };
  }

  /** Each fact happens a little later than the one before. */
  function stamp() {
    const at = Date.now() - DAY + facts++;
    return {
      v: 1,
      id: `fact-number-${String(facts).padStart(6, '0')}`,
      course: id,
      term: 'first',
      at,
      generation: null,
    };
  }

  async function report(...some: object[]): Promise<FactsAnswer> {
    return (await sendFacts(service, anna, some)).json;
  }

  async function ofCourse(): Promise<CourseProgressAnswer> {
    return (await service.ask(`/api/v1/progress?course=${id}`, { headers: anna })).json.courses[id];
  }

  async function kept(): Promise<CourseState> {
    return (await ofCourse()).state;
  }

  async function milestones(): Promise<string[]> {
    return (await ofCourse()).milestones.map(({ kind, term }) => `${kind} ${term}`);
  }

  /** What the page makes of it. */
  async function progress(course: Course): Promise<CourseProgress> {
    return summarize(course, await kept(), Date.now());
  }

  /** The course in the learner's own export, and in everybody's. */
  async function mine(): Promise<KeptCourse> {
    return (await service.ask('/api/v1/me/export', { headers: anna })).json.courses[0];
  }

  async function everybodys(): Promise<ExportedCourse> {
    const headers = await signedIn('chef', { roles: ['admin'] });
    const { records } = (await service.ask('/api/v1/admin/export', { headers })).json as { records: ExportedRecord[] };
    return records.flatMap((record) => record.courses).find(({ course }) => course === id)!;
  }
});
