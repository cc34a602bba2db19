import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainText } from '../contract/rich-text.ts';
import { previewOnly, withoutKeys } from './public-course.ts';
import { revise } from './revise.ts';
import { EVERY_TYPE } from './testing/every-type.ts';
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

test('a question keeps the revision it had under earlier versions of the service', () => {
  // Answers that were given before an update wait for their question under these.
  const several = `${frontMatter()}## L {#l}

::video{src=film.m3u8 captions=film.de.vtt}

### Was stimmt? {#m at=0:02}

Lesen Sie **genau**.

- [x] Eins {#eins}
- [x] Zwei {#zwei}
  > Ja.
- [ ] Drei {#drei}

### Mythos? {#w true-false}
- [ ] Stimmt {#ja}
- [x] Stimmt nicht {#nein}
`;
  assert.equal(question(COURSE).rev, 'iERFplAiffoDHrQyUXPpDO');
  const revs = revised(several).lessons[0]!.questions.map(({ rev }) => rev);
  assert.deepEqual(revs, ['23xyBUgy-uM7SezKQTuXsO', 'gChIKO36BOh7gW97tpLFpa']);
  // What explains an answer is no part of how it is judged.
  assert.equal(
    question(COURSE.replace('{#wo}', '{#wo see=0:01}').replace('{#hier}', '{#hier see=0:01}')).rev,
    question(COURSE).rev,
  );
});

test('of every type of question learners get what is listed here, and nothing that says what is right', () => {
  const keyed = revised(EVERY_TYPE);
  const shown = withoutKeys(keyed).lessons[0]!;
  const fields: Record<string, string> = {
    question: 'id rev type title body options targets image scenes unit moment required',
    options: 'id text area to',
    targets: 'id text',
    image: 'src alt width height',
    scenes: 'id title body options',
  };
  for (const [index, one] of shown.questions.entries()) {
    const allowed = (name: string, some: object) => {
      const unknown = Object.keys(some).filter((key) => !fields[name]!.split(' ').includes(key));
      assert.deepEqual(unknown, [], `${one.id}: ${name}`);
    };
    allowed('question', one);
    for (const option of one.options) allowed('options', option);
    for (const target of one.targets ?? []) allowed('targets', target);
    for (const scene of one.scenes ?? []) allowed('scenes', scene);
    if (one.image) allowed('image', one.image);

    const json = JSON.stringify(one);
    for (const { spellings = [], value, feedback } of keyed.lessons[0]!.questions[index]!.options) {
      const words = feedback.flatMap((block) => (block.kind === 'paragraph' ? [plainText(block.children)] : []));
      const secrets = [...spellings, ...words, ...(value === undefined ? [] : [String(value)])];
      for (const secret of secrets) assert.ok(!json.includes(secret), `${one.id}: ${secret}`);
    }
  }
  assert.doesNotMatch(JSON.stringify(shown), /"(right|feedback|see|target|place|spellings|value|tolerance)":/);
  assert.equal(shown.notes?.length, 1);
});

test('neither the order of options nor that of targets says what belongs where', () => {
  const order = (text: string) => {
    const { options, targets = [] } = revised(text).lessons[0]!.questions[0]!;
    return [options, targets].map((some) => some.map(({ id }) => id));
  };
  const head = `${frontMatter()}## L {#l}\n### F? {#f`;
  const pairs = (...all: string[]) =>
    `${head} matching}\n${all.map((one) => `- O {#${one[0]}}\n  - T {#${one[1]}}\n`).join('')}`;
  const texts = (text: string) => text.replace(/- ([OT]) \{#(.)/g, '- $1 $2 {#$2');
  assert.deepEqual(order(texts(pairs('ax', 'by', 'cz'))), order(texts(pairs('cy', 'az', 'bx'))));
  for (let index = 0; index < 50; index++) {
    const steps = `${head}${index} ordering}\n1. A {#a}\n2. B {#b}\n3. C {#c}\n`;
    assert.notDeepEqual(order(steps)[0], ['a', 'b', 'c']);
  }
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
