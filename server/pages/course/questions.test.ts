import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withoutKeys } from '../../content/public-course.ts';
import { revise } from '../../content/revise.ts';
import { EVERY_TYPE } from '../../content/testing/every-type.ts';
import { parse } from '../../content/testing/fixtures.ts';
import type { Language } from '../../contract/words.ts';
import { noteList } from './notes.ts';
import { CourseLinks } from './place.ts';
import { questionList } from './questions.ts';

const course = withoutKeys(revise(parse(EVERY_TYPE).course!, 'media/kurs/', 'geheim'));
const lesson = course.lessons[0]!;
const drawn = (language: Language) => {
  const place = { language, course, parents: [], canSignIn: false, service: undefined };
  const links = new CourseLinks(place, lesson);
  return { questions: String(questionList(lesson, links, place)), notes: String(noteList(lesson, links, place)) };
};
const wordsOf = (markup: string) => markup.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
/** What is drawn of one question, by its number. */
const asked = (number: number) => wordsOf(drawn('de').questions.split('<h3>')[number]!);

test('a page without a script asks every question with all that one may choose from', () => {
  assert.match(asked(1), /Wo steht es\?.*(Hier.*Dort|Dort.*Hier)/);
  assert.match(asked(4), /Wie heißt das Verzeichnis\? Ihre Antwort:/);
  assert.match(asked(5), /Wie lange\? Ihre Antwort: Jahre/);
  assert.match(asked(6), /wählen Sie im Lücke aus, den Betreff Lücke Sie\./);
  assert.match(asked(7), /Ordnen Sie zu:.*Betreff.*in anderer Reihenfolge:.*worum es geht/);
  assert.match(asked(8), /Wohin gehört was\?.*Das Angebot.*Zur Auswahl:.*In die Akte/);
  assert.match(asked(9), /So geht es\. Bringen Sie das in die richtige Reihenfolge:.*Brief öffnen/);
  assert.match(
    drawn('de').questions,
    /<img[^>]*src="[^"]*media\/kurs\/bild\.png" alt="Eine Maske" width="800" height="600"/,
  );
  assert.match(asked(10), /Schaltfläche „Ablegen“/);
  assert.match(asked(11), /Am Telefon Der Verein fragt \..*Ich sehe nach weiter mit: Danach.*Ich verspreche es Ende/);
  assert.match(asked(12), /Jetzt in d\.3 Im Film bei 0:03 Legen Sie einen Brief ab\./);
  assert.match(asked(13), /Denken Sie an morgen\. Nur für Sie: /);
});

test('it tells what the film stops for, with its files', () => {
  assert.match(wordsOf(drawn('de').notes), /Hinweise im Film Gut zu wissen Im Film bei 0:03 Ein Satz\. Blatt/);
  assert.match(drawn('de').notes, /href="[^"]*media\/kurs\/blatt\.pdf"/);
});

test('it says all that in English, too', () => {
  const { questions, notes } = drawn('en');
  assert.match(wordsOf(questions), /What belongs where\?/);
  assert.match(wordsOf(notes), /In the film at 0:03/);
  const german = /Ihre Antwort|Ordnen Sie|Wohin gehört|Zur Auswahl|Bringen Sie|Nur für Sie|weiter mit|Im Film/;
  assert.doesNotMatch(questions + notes, german);
});

test('it doesn’t say a word about what is right', () => {
  const { questions } = drawn('de');
  assert.doesNotMatch(questions, /Aktenplan|Akten-Plan|Verzeichnis \/|schreiben\b|10 ±|Genau|Darum|62/);
});
