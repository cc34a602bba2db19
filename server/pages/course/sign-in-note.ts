import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { coursePageTexts } from './course-page.texts.ts';
import type { CourseLinks, CoursePlace } from './place.ts';

/** What to do where something is only for people who are signed in. */
export function signInNote({ language, canSignIn }: CoursePlace, links: CourseLinks): Html {
  const texts = coursePageTexts[language];
  return html`<div class="note">
    <p>${texts.lockedHint} ${!canSignIn && texts.elsewhere}</p>
    ${canSignIn && html`<p><a class="sign-in" href="${links.signIn}">${texts.signIn}</a></p>`}
  </div>`;
}
