import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Choice } from '../../server/contract/embedding/choice.ts';
import type { Rgb } from '../../server/contract/embedding/contrast.ts';
import { DEFAULTS, hex, shownAccent, shownSurface } from '../../server/contract/embedding/contrast.ts';
import type { Course } from '../../server/contract/course.ts';
import type { Texts } from '../shared/texts.ts';
import type { EmbedCodeTexts } from './embed-code.texts.ts';

/** The code of the elements that can be seen in the town's page. */
export const LIVE = {
  player: () => import('../learn-player/define.ts'),
  quiz: () => import('../learn-quiz/define.ts'),
  badge: () => import('../learn-badge/define.ts'),
};

/** A calm page of a town, with the element as it will be there. Only that can be used: the rest is a picture. */
export function mock(choice: Choice, course: Course, isNarrow: boolean, text: Texts<EmbedCodeTexts>): TemplateResult {
  const title = course.lessons.find(({ id }) => id === choice.lesson)?.title ?? course.title;
  const menu = text.term('embedCodeMenu').split('|');
  return html`<div class="stand">
    <div
      class="mock ${choice.theme ?? ''}"
      ?data-narrow=${isNarrow}
      role="group"
      tabindex="0"
      aria-labelledby="preview"
    >
      <div class="town" aria-hidden="true">
        <i class="arms"></i><b>${text.term('embedCodeTown')}</b> <span>${text.term('embedCodeIntranet')}</span>
        <i class="seek"></i>
      </div>
      <div class="menu" aria-hidden="true">
        ${menu.map((entry, at) => html`<span class=${at === 2 ? 'current' : ''}>${entry}</span>`)}
      </div>
      <div class="paper">
        <p class="crumbs" aria-hidden="true">${menu[0]} › ${menu[2]} › <span lang=${course.language}>${title}</span></p>
        <p class="headline" aria-hidden="true" lang=${course.language}>${title}</p>
        <p class="prose" aria-hidden="true">${text.term('embedCodeBefore')}</p>
        ${live(choice, course.id)}
        <p class="prose" aria-hidden="true">${text.term('embedCodeAfter')}</p>
      </div>
    </div>
  </div>`;
}

function live({ element, lesson, language }: Choice, course: string): TemplateResult {
  const [which, lang] = [lesson ?? nothing, language ?? nothing];
  switch (element) {
    case 'player':
      return html`<learn-player course=${course} lesson=${which} lang=${lang} heading-level="3"></learn-player>`;
    case 'quiz':
      return html`<learn-quiz course=${course} lesson=${which} lang=${lang} heading-level="3"></learn-quiz>`;
    case 'badge':
      return html`<learn-badge course=${course} lang=${lang} href="#"></learn-badge>`;
  }
}

/** Gives the town's page its look. By script: a page's policy lets no style attribute in. */
export function dress(page: HTMLElement, { look }: Choice, accent: Rgb | undefined, surface: Rgb | undefined): void {
  const put = (name: string, value: string | undefined) => {
    if (value) page.style.setProperty(name, value);
    else page.style.removeProperty(name);
  };
  put('--learn-accent', accent && look.accent);
  put('--learn-surface', surface && look.surface);
  put('--learn-radius', look.radius);
  for (const scheme of ['light', 'dark'] as const) {
    put(`--${scheme}-accent`, hex(shownAccent(accent ?? DEFAULTS.accent[scheme], scheme)));
    put(`--${scheme}-surface`, hex(shownSurface(surface ?? DEFAULTS.surface[scheme], scheme)));
  }
}
