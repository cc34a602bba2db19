import assert from 'node:assert/strict';
import { test } from 'node:test';
import { previewOnly, withoutKeys } from './public-course.ts';
import { revise } from './revise.ts';
import { COURSE, frontMatter, parse } from './testing/fixtures.ts';

const revised = (text: string, secret = 'geheim') => revise(parse(text).course!, 'kurs/abc/', secret);
const question = (text: string, secret?: string) => revised(text, secret).lessons[0]!.questions[0]!;
const otherKey = COURSE.replace('- [x] Hier', '- [ ] Hier').replace('- [ ] Dort', '- [x] Dort');

test('the order of options doesn’t depend on the key, nor on the order they were written in', () => {
  const order = question(COURSE).options.map(({ id }) => id);
  assert.deepEqual(
    question(otherKey).options.map(({ id }) => id),
    order,
  );
  const blocks = '- [ ] Nirgends {#nirgends}\n- [x] Hier {#hier}\n- [ ] Dort {#dort}\n';
  assert.deepEqual(
    question(COURSE.slice(0, COURSE.indexOf('- [x]')) + blocks).options.map(({ id }) => id),
    order,
  );
});

test('the right option is first as often as any other', () => {
  let first = 0;
  for (let index = 0; index < 300; index++) {
    if (question(COURSE.replaceAll('{#wo}', `{#wo-${index}}`)).options[0]!.right) first++;
  }
  assert.ok(first > 60 && first < 140, `${first} of 300`);
});

test('true and false stay as they were written', () => {
  const text = `${frontMatter()}## L {#l}\n### F? {#f true-false}\n- [ ] Stimmt {#ja}\n- [x] Stimmt nicht {#nein}\n`;
  for (const secret of ['a', 'b', 'c', 'd'])
    assert.deepEqual(
      question(text, secret).options.map(({ id }) => id),
      ['ja', 'nein'],
    );
});

test('a question’s revision changes with its wording, its key and the secret, and with nothing else', () => {
  const { rev } = question(COURSE);
  assert.match(rev, /^[A-Za-z0-9_-]{22}$/);
  assert.notEqual(question(otherKey).rev, rev);
  assert.notEqual(question(COURSE.replace('Dort', 'Da')).rev, rev);
  assert.notEqual(question(COURSE.replace('Wo steht', 'Wo liegt')).rev, rev);
  assert.notEqual(question(COURSE, 'anders').rev, rev);
  assert.equal(question(COURSE.replace('Genau.', 'Ja, genau.')).rev, rev);
  assert.equal(question(COURSE.replace('{#wo}', '{#wo at=0:02}')).rev, rev);
  assert.equal(question(COURSE.replace('Ein Kurs', 'Der Kurs')).rev, rev);
});

test('a course’s revision changes with everything', () => {
  const { revision } = revised(COURSE);
  assert.equal(revised(COURSE).revision, revision);
  for (const text of [otherKey, COURSE.replace('Genau.', 'Ja.'), COURSE.replace('Ein Kurs', 'Der Kurs')]) {
    assert.notEqual(revised(text).revision, revision);
  }
});

test('learners get neither key nor feedback, however deep one looks', () => {
  const course = revised(COURSE.replace('{#wo}', '{#wo at=0:02}'));
  assert.match(JSON.stringify(course), /"right":|"feedback":|Genau\./);
  for (const shown of [withoutKeys(course), previewOnly(course)]) {
    assert.doesNotMatch(JSON.stringify(shown), /right|feedback|Genau|Leider/);
  }
  assert.equal(withoutKeys(course).lessons[0]!.questions[0]!.moment, 2);
});

test('who isn’t signed in sees the previews, and of other lessons the title', () => {
  const course = revised(
    `${COURSE.replace('{#ablegen}', '{#ablegen preview}')}\n## Zwei {#zwei renew=2026-11-01}\nText\n::material[A]{src=blatt.pdf}\n`,
  );
  const [first, second] = previewOnly(course).lessons;
  assert.deepEqual(first, withoutKeys(course).lessons[0]);
  assert.deepEqual(second, {
    id: 'zwei',
    title: 'Zwei',
    preview: false,
    locked: true,
    renew: ['2026-11-01'],
    body: [],
    materials: [],
    questions: [],
  });
});
