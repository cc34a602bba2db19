import type { Language, Words } from '../../contract/words.ts';
import { html } from '../html.ts';
import { handbookPath, renderPage, upFrom } from '../shell.ts';
import { coursePageTexts } from './course-page.texts.ts';
import { coursePaths } from './place.ts';

export interface RefusalPlace {
  language: Language;
  /** As asked for. */
  course: string;
  lesson: string | undefined;
  why: 'gone' | 'sign-in' | 'role-missing';
  /** There is a sign-in of the service's own. */
  canSignIn: boolean;
  /** Where the page lies, where it isn't the course's or the lesson's own. */
  paths?: Words;
}

/** Says why there is no such page, and what to do, as every refusal in both languages; of the course itself it says nothing. */
export function renderRefusalPage(place: RefusalPlace): string {
  const { language, course, lesson, why, canSignIn } = place;
  const texts = coursePageTexts[language];
  const paths = place.paths ?? coursePaths(encodeURIComponent(course), lesson && encodeURIComponent(lesson));
  const path = paths[language];
  const signIn = `${upFrom(path)}auth/sign-in?return=${encodeURIComponent(path)}`;
  const words = ({ gone, refused, lockedHint, elsewhere }: typeof texts): string =>
    ({ gone, 'role-missing': refused, 'sign-in': canSignIn ? lockedHint : elsewhere })[why];

  return renderPage({
    language,
    paths,
    title: why === 'sign-in' ? texts.locked : texts.course,
    sheet: 'course.css',
    home: { name: texts.course, path: handbookPath(language) },
    body: html`<main id="content" class="article alone course" tabindex="-1">
      <header class="opening">
        <h1>${why === 'sign-in' ? texts.locked : texts.course}</h1>
        <div class="lead" lang="de">
          <p>${words(coursePageTexts.de)}</p>
          <p lang="en">${words(coursePageTexts.en)}</p>
        </div>
      </header>
      ${why === 'sign-in' && canSignIn && html`<p><a class="sign-in" href="${signIn}">${texts.signIn}</a></p>`}
    </main>`,
  });
}
