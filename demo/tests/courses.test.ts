import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { readCourseFolder } from '../../server/content/course-folder.ts';
import { isGraded } from '../../server/contract/graded.ts';
import type { KeyedCourse, KeyedLesson } from '../../server/contract/course.ts';
import type { KeyedQuestion, QuestionType } from '../../server/contract/question.ts';

const EVERY_TYPE: Record<QuestionType, true> = {
  single: true,
  multiple: true,
  'true-false': true,
  text: true,
  gap: true,
  number: true,
  matching: true,
  ordering: true,
  sorting: true,
  spot: true,
  scenario: true,
  step: true,
  reflection: true,
};

describe('the demo’s courses', () => {
  const courses: KeyedCourse[] = [];
  const lessons = (): KeyedLesson[] => courses.flatMap((course) => course.lessons);
  const questions = (): KeyedQuestion[] => lessons().flatMap((lesson) => lesson.questions);

  before(async () => {
    for (const name of ['d3-ablegen', 'irrtuemer-digitalisierung']) {
      const { parsed } = await readCourseFolder(`demo/courses/${name}`);
      assert.deepEqual(parsed.issues, [], name);
      courses.push(parsed.course!);
    }
  });

  it('ask in every way there is', () => {
    assert.deepEqual([...new Set(questions().map(({ type }) => type))].sort(), Object.keys(EVERY_TYPE).sort());
  });

  it('give a reason for each answer', () => {
    const without = questions().flatMap(({ id, options }) =>
      options.filter(({ feedback }) => feedback.length === 0).map((option) => `${id}/${option.id}`),
    );
    assert.deepEqual(without, []);
  });

  it('show every kind of moment in a film, one of which waits for its answer', () => {
    const moments = questions().filter(({ moment }) => moment !== undefined);
    assert.ok(moments.some(isGraded));
    assert.ok(moments.some(({ type }) => type === 'step'));
    assert.ok(moments.some(({ required }) => required));

    const notes = lessons().flatMap((lesson) => lesson.notes ?? []);
    assert.ok(notes.some(({ materials }) => materials.length > 0));
    assert.ok(lessons().filter(({ video }) => video!.chapters).length > 1);
  });

  it('end one with a proof, of which an attempt draws a part', () => {
    const proof = courses.find(({ mode }) => mode === 'proof')!;
    const pool = proof.lessons.find(({ draw }) => draw)!;
    const asked = pool.questions.filter((question) => isGraded(question) && question.moment === undefined);
    assert.ok(asked.length > pool.draw!, `${asked.length} in the pool, ${pool.draw} drawn`);
  });

  it('say in two languages what is spoken', () => {
    for (const { id, video } of lessons())
      assert.deepEqual(
        video!.captions.map(({ language }) => language),
        ['de', 'en'],
        id,
      );
  });
});
