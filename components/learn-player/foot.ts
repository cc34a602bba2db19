import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Lesson } from '../../server/contract/course.ts';
import { lessonAddress } from '../shared/lesson-link.ts';
import type { ReadyView } from '../shared/session.ts';
import type { Texts } from '../shared/texts.ts';
import type { playerTexts } from './learn-player.texts.ts';
import type { Ways } from './ways.ts';

/** What can be done with a lesson besides learning: share it, tell of a barrier in it (BITV 2.0, § 7). */
export function foot(
  { course }: ReadyView,
  lesson: Lesson | undefined,
  { share, report }: Ways,
  text: Texts<typeof playerTexts>,
): TemplateResult {
  const { contact, statement } = course.accessibility ?? {};
  return html`<div part="foot">
    ${
      lesson
        ? html`<button part="link" type="button" aria-haspopup="dialog" @click=${share}>
            ${text.term('playerShare')}
          </button>`
        : nothing
    }
    ${
      contact
        ? html`<a part="link" href=${contact} @pointerenter=${report} @focus=${report} @click=${report}
            >${text.term('playerBarrier')}</a
          >`
        : nothing
    }
    ${statement ? html`<a part="link" href=${statement}>${text.term('playerStatement')}</a>` : nothing}
  </div>`;
}

/** Where the film is, for whoever has it on paper. */
export function address(
  { course }: ReadyView,
  lesson: Lesson | undefined,
  text: Texts<typeof playerTexts>,
): TemplateResult {
  const place = lessonAddress(location.href, { course: course.id, lesson: lesson?.id ?? '' });
  return html`<p class="address">${text.term('playerAddress')} ${place}</p>`;
}
