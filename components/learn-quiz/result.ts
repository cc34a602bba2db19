import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Lesson } from '../../server/contract/course.ts';
import type { Question } from '../../server/contract/question.ts';
import { richInline } from '../shared/rich-text.ts';
import { answerKey } from '../shared/session.ts';
import type { Texts } from '../shared/texts.ts';
import { icon } from './icons.ts';
import type { laterTexts } from './later.texts.ts';
import type { PracticeProps } from './practice.ts';
import type { Standing } from './standing.ts';

/** What comes out when every question of a lesson is answered. */
export interface ResultProps extends Pick<PracticeProps, 'view' | 'lesson' | 'lang' | 'rich'> {
  text: Texts<typeof laterTexts>;
  /** Draws a link to a second of the video. */
  watch(second: number, about: Pick<PracticeProps, 'view' | 'lesson'>): TemplateResult;
  /** Every question that counts, and where somebody is with it. */
  asked: { question: Question; standing: Standing }[];
  /** It came of an answer given here. */
  isNews: boolean;
  /** Only some of the questions are on show. */
  isFolded: boolean;
  /** Another lesson may be chosen here. */
  canLeave: boolean;
  /** Goes to a question. */
  visit(question: Question): void;
  /** Asks only these once more. */
  again(some: ResultProps['asked']): void;
  /** Shows all questions. */
  unfold(): void;
  select(lesson: string): void;
}

/** Draws the result; empty but for a live region until there is one. */
export function drawResult(props: ResultProps): TemplateResult {
  const { asked, isNews, text } = props;
  const isSettled = asked.length > 0 && asked.every(({ standing }) => standing.name === 'checked');
  const wrong = asked.filter(({ standing }) => !isRight(standing));
  const sentence = wrong.length ? text.term('laterLookAgain', wrong.length, asked.length) : text.term('laterAllRight');

  return html`<div part="result" class="${isSettled ? 'drawn' : ''} ${wrong.length ? '' : 'right'}">
    <p class="line headline" aria-live=${isNews ? 'polite' : 'off'} aria-atomic="true">
      ${isSettled ? html`${icon(wrong.length ? 'again' : 'right')}<strong>${sentence} ${completed(props)}</strong>` : nothing}
    </p>
    ${isSettled ? html`${drawOutcomes(props)}${drawNext(props, wrong)}` : nothing}
  </div>`;
}

function completed({ view, lesson, text }: ResultProps): string {
  const { completed } = view.progress.lessons.find((one) => one.lesson === lesson.id)!;
  if (view.progress.completed) return text.term('laterCourseCompleted');
  return completed ? text.term('laterLessonCompleted') : '';
}

/** What somebody knew, and what is worth another look. */
function drawOutcomes(props: ResultProps): TemplateResult {
  const right = props.asked.filter(({ standing }) => isRight(standing));
  const wrong = props.asked.filter(({ standing }) => !isRight(standing));
  const list = (title: 'laterKnown' | 'laterAgain', some: typeof right) =>
    some.length
      ? html`<div>
          <strong id=${title}>${props.text.term(title)}</strong>
          <ul aria-labelledby=${title}>
            ${some.map(({ question }) => drawOutcome(props, question, title === 'laterAgain'))}
          </ul>
        </div>`
      : nothing;
  return html`<div class="outcomes">${list('laterAgain', wrong)}${list('laterKnown', right)}</div>`;
}

function drawOutcome(props: ResultProps, question: Question, isWrong: boolean): TemplateResult {
  const { lang, rich, visit } = props;
  const second = isWrong ? explainedAt(props, question) : undefined;
  return html`<li>
    ${icon(isWrong ? 'again' : 'right')}
    <div>
      <button class="link" type="button" lang=${lang} @click=${() => visit(question)}>
        ${richInline(question.title, rich.file)}
      </button>
      ${second === undefined ? nothing : props.watch(second, props)}
    </div>
  </li>`;
}

function drawNext(props: ResultProps, wrong: ResultProps['asked']): TemplateResult {
  const { view, lesson, text, isFolded, again, unfold, canLeave, select } = props;
  const { course, progress } = view;
  const standing = progress.lessons.find((one) => one.lesson === lesson.id)!;
  const isUnseen = !standing.completed && lesson.video && standing.watched < course.complete.watched;
  const isOpen = ({ id, locked }: Lesson) => !locked && !progress.lessons.find((one) => one.lesson === id)?.completed;
  const place = course.lessons.indexOf(lesson);
  const others = [...course.lessons.slice(place + 1), ...course.lessons.slice(0, place)];
  const next = canLeave ? others.find(isOpen) : undefined;

  return html`${
      isUnseen
        ? html`<div>
            <p>${text.term('laterUnseen')}</p>
            ${props.watch(standing.position, props)}
          </div>`
        : nothing
    }
    <div class="actions">
      ${wrong.length ? html`<button part="button" class="button" type="button" @click=${() => again(wrong)}>${text.term('laterOnlyOpen')}</button>` : nothing}
      ${isFolded ? html`<button part="button" class="button quiet" type="button" @click=${unfold}>${text.term('laterShowAll')}</button>` : nothing}
      ${
        next
          ? html`<button
              part="button"
              class="button ${wrong.length ? 'quiet' : ''}"
              type="button"
              @click=${() => select(next.id)}
            >
              <span>${text.term('laterNext')} <span lang=${props.lang}>${next.title}</span></span>
            </button>`
          : nothing
      }
    </div>`;
}

/** The second of the video that explains what wasn't right. */
function explainedAt({ view, lesson }: ResultProps, { id }: Question): number | undefined {
  const verdict = view.answers.get(answerKey(lesson.id, id))?.verdict;
  return verdict?.chosen.find(({ right, see }) => !right && see !== undefined)?.see ?? verdict?.see;
}

function isRight(standing: Standing): boolean {
  return standing.name === 'checked' && standing.verdict.correct;
}
