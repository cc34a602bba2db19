import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { isAnswerTo } from '../../contract/grade.ts';
import { filesOf, frontMatter, MEDIA } from '../../content/testing/fixtures.ts';
import { parseCourse } from '../../content/parser/parse-course.ts';
import type { Language } from '../../contract/words.ts';
import { LANGUAGES } from '../../contract/words.ts';
import { questionExamples } from './question-examples.ts';

/** Everything that the examples say is spoken in the film. */
const SPOKEN = {
  de: 'Hier liegt der Brief. Welches Aktenzeichen passt? Es gehört zur Aufgabe.',
  en: 'Here the letter lies. Which file number fits? It belongs to the task.',
};

const TYPES = [
  ['single', 'single', 'multiple', 'true-false', 'text', 'gap', 'number', 'matching', 'sorting', 'ordering'],
  ['spot', 'scenario', 'step', 'reflection', 'single'],
].flat();

describe('the questions of the handbook', () => {
  for (const language of LANGUAGES) {
    it(`can be copied as they are, and are of the type they stand for: ${language}`, () => {
      const lessons = questionExamples(docOf(language)).map((text) => parsed(text, language));

      assert.deepEqual(
        lessons.flatMap(({ questions }) => questions.map(({ type }) => type)),
        TYPES,
      );
      const { notes = [], video } = lessons.at(-1)!;
      assert.equal(notes.length, 1);
      assert.equal(notes[0]!.materials.length, 1);
      assert.equal(video!.chapters!.length, 1);
    });

    it(`give a reason for each answer: ${language}`, () => {
      for (const text of questionExamples(docOf(language))) {
        for (const { id, options } of parsed(text, language).questions) {
          for (const { id: option, feedback } of options) assert.ok(feedback.length, `${id}: ${option}`);
        }
      }
    });
  }

  it('take what the handbook says they take', () => {
    const [number] = questionExamples(docOf('de'))
      .flatMap((text) => parsed(text, 'de').questions)
      .filter(({ type }) => type === 'number');

    for (const typed of ['10', '1.200', '1 200', '10 Jahre']) assert.ok(isAnswerTo([typed], number!), typed);
  });
});

function docOf(language: Language): string {
  const name = language === 'de' ? 'fragen-schreiben.md' : 'fragen-schreiben.en.md';
  return readFileSync(join(import.meta.dirname, '..', 'docs', name), 'utf8');
}

function parsed(example: string, language: Language) {
  const text = `${frontMatter({ language })}\n## L {#l}\n\n::video{src=film.m3u8 captions=film.de.vtt}\n\n${example}`;
  const files = filesOf({
    ...MEDIA,
    'maske.png': 'x',
    'kurzanleitung.pdf': 'x',
    'film.de.vtt': `WEBVTT\n\n00:00.000 --> 00:06.000\n${SPOKEN[language]}\n`,
  });
  files.pictures.set('maske.png', { width: 1000, height: 600 });
  const { course, issues } = parseCourse(text, files, 'course.md');
  assert.deepEqual(issues, [], example);
  return course!.lessons[0]!;
}
