import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { lessonCourse, proofCourse, questionText, writeCourse } from '../testing/courses.ts';
import { startService } from '../testing/service.ts';
import type { TestService } from '../testing/service.ts';
import { signedIn } from '../testing/tokens.ts';

describe('POST /attempts', () => {
  let service: TestService;

  before(async () => {
    service = await startService();
    writeCourse(service.courses, 'nachweis', proofCourse('nachweis'));
    writeCourse(service.courses, 'geraet', proofCourse('geraet', 'record: device'));
    writeCourse(service.courses, 'bereich', proofCourse('bereich', 'record: named').replace('staff', '[hauptamt]'));
    const inVideo = lessonCourse('film', 'access: staff\nmode: proof\nrecord: named');
    // A proof has questions somewhere; here in another lesson.
    const elsewhere = `\n## Prüfung {#pruefung}\n${questionText('frage-1')}`;
    writeCourse(service.courses, 'film', inVideo.replace('{#aktenzeichen}', '{#aktenzeichen at=00:05}') + elsewhere);
  });

  after(() => service.close());

  const draw = async (course: string, lesson = 'pruefung', headers?: Record<string, string>) =>
    service.ask('/api/v1/attempts', { headers: headers ?? (await signedIn('anna')), body: { course, lesson } });

  it('draws every question where the lesson names no number, each time in another order', async () => {
    const orders = new Set<string>();
    const names = new Set<string>();
    for (let time = 0; time < 10; time++) {
      const { status, json, headers } = await draw('nachweis');

      assert.equal(status, 200);
      assert.equal(headers['cache-control'], 'no-store');
      const questions: string[] = json.questions.map(({ question }: { question: string }) => question);
      assert.deepEqual(questions.toSorted(), ['frage-1', 'frage-2', 'frage-3', 'frage-4', 'frage-5']);
      assert.match(json.attempt, /^[A-Za-z0-9._-]{16,200}$/);
      orders.add(questions.join());
      names.add(json.attempt);
    }
    assert.ok(orders.size > 1);
    assert.equal(names.size, 10);
  });

  it('names nothing of a question but its id and its revision', async () => {
    const { json } = await draw('nachweis');
    const { lessons } = (await service.ask('/api/v1/courses/nachweis', { headers: await signedIn('anna') })).json;

    assert.deepEqual(Object.keys(json).sort(), ['attempt', 'questions']);
    for (const drawn of json.questions) {
      const question = lessons[0].questions.find(({ id }: { id: string }) => id === drawn.question);
      assert.deepEqual(drawn, { question: question.id, rev: question.rev });
    }
  });

  it('keeps nothing of it', async () => {
    const headers = await signedIn('kolibri');
    await draw('nachweis', 'pruefung', headers);

    assert.deepEqual((await service.ask('/api/v1/me/export', { headers })).json.records, []);
  });

  const refused: [string, number, string, () => ReturnType<typeof draw>][] = [
    ['nobody', 401, 'sign-in', () => draw('nachweis', 'pruefung', {})],
    ['whoever may not see the course', 403, 'role-missing', () => draw('bereich')],
    ['a course that isn’t there', 404, 'course-unknown', () => draw('nirgends')],
    ['a lesson that isn’t there', 404, 'lesson-unknown', () => draw('nachweis', 'nirgends')],
    ['a lesson of a course for practice', 409, 'proof-none', () => draw('ablage', 'ablegen')],
    ['a lesson whose questions all stand in the video', 409, 'proof-none', () => draw('film', 'ablegen')],
    ['a proof that would be kept on the device: it isn’t published', 404, 'course-unknown', () => draw('geraet')],
    ['a name of an object’s insides', 400, 'body-invalid', () => draw('__proto__')],
    ['one that looks like an id', 404, 'course-unknown', () => draw('constructor')],
    ['a lesson that does', 404, 'lesson-unknown', () => draw('nachweis', 'constructor')],
  ];
  for (const [who, status, code, asking] of refused) {
    it(`is refused to ${who}`, async () => {
      const answer = await asking();

      assert.equal(answer.status, status, answer.text);
      assert.equal(answer.json.type, `/problems/${code}`);
      assert.ok(answer.json.de && answer.json.en);
    });
  }
});
