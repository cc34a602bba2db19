import { coursePaths } from '../course/place.ts';
import { html } from '../html.ts';
import { renderBarePage } from './bare-page.ts';
import { windowLink } from './embed-page.ts';
import { embedTexts } from './embed.texts.ts';
import type { FrameWish } from './parameters.ts';

export interface EmbedRefusal {
  wish: FrameWish;
  /** As asked for. */
  course: string;
  why: 'element' | 'gone' | 'sign-in' | 'role-missing';
  /** There is a sign-in of the service's own. */
  canSignIn: boolean;
  /** Origins of the pages that may show it in a frame. */
  parents: readonly string[];
}

/** Says in the frame why there is nothing to see, as every refusal in both languages, and leads out of it; of the course itself it says nothing. */
export function renderEmbedRefusal({ wish, course, why, canSignIn, parents }: EmbedRefusal): string {
  const { language, lesson } = wish;
  const texts = embedTexts[language];
  const other = language === 'de' ? 'en' : 'de';
  const alone = coursePaths(encodeURIComponent(course), lesson && encodeURIComponent(lesson))[language];
  const words = ({ element, gone, refused, signInHint, elsewhere }: typeof texts): string =>
    ({ element, gone, 'role-missing': refused, 'sign-in': canSignIn ? signInHint : elsewhere })[why];
  const heading = why === 'sign-in' ? texts.signIn : texts.sorry;

  return renderBarePage({
    wish,
    title: heading,
    alone,
    parents,
    hasElement: false,
    body: html`<main id="content">
      <section class="card">
        <h1>${heading}</h1>
        <p>${words(texts)}</p>
        <p lang="${other}">${words(embedTexts[other])}</p>
        <p class="ways">${windowLink(wish, alone)}</p>
      </section>
    </main>`,
  });
}
