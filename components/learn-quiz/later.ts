import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Lesson, Note } from '../../server/contract/course.ts';
import type { ChosenOption } from '../../server/contract/grade.ts';
import type { Question, QuestionType } from '../../server/contract/question.ts';
import { pairOf } from '../../server/contract/question.ts';
import type { CourseController } from '../shared/course-controller.ts';
import { coursePage } from '../shared/course-page.ts';
import { clockTime } from '../shared/duration.ts';
import { heading } from '../shared/heading.ts';
import { richInline, richText } from '../shared/rich-text.ts';
import { LearnWatchEvent } from '../shared/lesson-events.ts';
import { pageTarget } from '../shared/page-target.ts';
import { Texts } from '../shared/texts.ts';
import type { AnswerKind, CheckedAnswer, KindHost } from './answer-kind.ts';
import { Answers } from './answers.ts';
import { Arriving } from './arriving.ts';
import { focusField, focusQuestion } from './focus.ts';
import { addIcons, icon } from './icons.ts';
import type { Kinds } from './kinds/kinds.ts';
import type { Kind } from './kinds/later-kinds.ts';
import { laterKind } from './kinds/later-kinds.ts';
import { wear } from './kinds/wear.ts';
import { laterIcons } from './later-icons.ts';
import { laterStyles } from './later.styles.ts';
import { laterTexts } from './later.texts.ts';
import type { PracticeProps } from './practice.ts';
import type { Proof } from './proof.ts';
import type { ResultProps } from './result.ts';
import { drawResult } from './result.ts';
import { shownOf } from './shown.ts';
import type { KnownVerdict, Standing } from './standing.ts';
import { standingOf } from './standing.ts';
import { Welcome } from './welcome.ts';
import type { Worksheet } from './worksheet.ts';

type About = Pick<PracticeProps, 'question' | 'view' | 'lesson' | 'lang' | 'rich'>;

/** Whose answers they are. */
type LaterHost = KindHost & { course: string; lesson?: string; question: string };

/** What one quiz needs once its questions are on the screen: what is said about answers, and where half-given ones are kept. */
export class Later {
  readonly #host: LaterHost;
  readonly answers: Answers;
  readonly #sheet: Worksheet;
  readonly #text: Texts<typeof laterTexts>;
  readonly #course: CourseController;
  readonly #proof: Arriving<Proof>;
  /** Which questions are asked once more, while the others are folded away. */
  #only: { lesson: string; ids: string[] } | undefined;

  constructor(host: LaterHost, course: CourseController, sheet: Worksheet) {
    this.#host = host;
    this.#sheet = sheet;
    this.#course = course;
    this.#proof = new Arriving(host, async () => new (await import('./proof.ts')).Proof(host));
    this.answers = new Answers(host, course, sheet);
    this.#text = new Texts(host, laterTexts);
    new Welcome(host);
    wear(host, laterStyles);
    addIcons(laterIcons);
  }

  /** How questions of a type are answered. */
  kindOf(type: QuestionType): Promise<Kind> {
    return laterKind(type, this.#host);
  }

  /** Ids of the questions that are on show, with spaces between them; empty: all. */
  onlyIn({ id }: Lesson): string {
    return this.#only?.lesson === id ? this.#only.ids.join(' ') : '';
  }

  /** A link to a second of the lesson's video, which a player on the page takes. */
  watch({ view, lesson }: Pick<About, 'view' | 'lesson'>, second: number) {
    return {
      href: coursePage(view, lesson.id, second, this.#text.ours()),
      target: pageTarget(),
      follow: (event: Event) => {
        const asked = new LearnWatchEvent(this.#host.course, lesson.id, second);
        if (!this.#host.dispatchEvent(asked)) event.preventDefault();
      },
    };
  }

  /** What is to be known before one answers. */
  noticeOf({ standing }: Pick<PracticeProps, 'standing'>): string | undefined {
    return standing.name === 'open' && standing.revised ? this.#text.term('laterRevised') : undefined;
  }

  /** What is still lacking in an answer, or went wrong with it. */
  problemOf({ standing, work, question }: PracticeProps, kind: AnswerKind): string | undefined {
    if (work.problem === 'refused') return this.#text.term('laterRefused');
    return work.problem && kind.lacks(standing.response, question);
  }

  /** An answer waits until there is a connection. */
  drawKept(): TemplateResult {
    return html`<p class="line">${icon('later')}<span>${this.#text.term('laterKept')}</span></p>`;
  }

  /** Whether an answer is right, and why. */
  drawVerdict(about: About, kind: AnswerKind, { response, verdict }: Extract<Standing, { name: 'checked' }>) {
    const text = this.#text;
    const { chosen = [], missing = 0, see } = verdict;
    const { question, lang, rich } = about;
    const answer: CheckedAnswer = { question, response, lang, rich, chosen };
    const mark = markOf(verdict);
    const sentence = { right: 'laterRight', partly: 'laterPartly', wrong: 'laterWrong' } as const;
    const isSaid = chosen.some((part) => part.see !== undefined);
    // A slip in the only word is said in the same breath.
    const slip =
      mark === 'right' && chosen[0] && kind.nameOf(chosen[0], answer) === undefined ? chosen[0].spelling : undefined;
    const words = slip === undefined ? text.term(sentence[mark]) : text.term('laterRightSpelling', slip);

    return html`<p class="line result">${icon(mark)}<strong>${words}</strong></p>
      ${inOrder(chosen, response).map((part) => this.#drawReason(part, kind.nameOf(part, answer), about))}
      ${missing ? this.#drawMissing(about, missing) : nothing}
      ${see === undefined || isSaid ? nothing : this.drawWatch(see, about)}`;
  }

  /** Of an answer with several parts each reason says which one it belongs to. One without a reason is marked already: it is only read. */
  #drawReason({ right, feedback, spelling, see }: ChosenOption, name: unknown, about: About) {
    const { lang, rich } = about;
    const text = this.#text;
    const rest = html`${spelling === undefined || name === undefined ? nothing : html`<p>${text.term('laterSpelling', spelling)}</p>`}
    ${feedback.length ? html`<div class="rich" lang=${lang}>${richText(feedback, rich)}</div>` : nothing}
    ${see === undefined ? nothing : this.drawWatch(see, about)}`;
    if (name === undefined) return rest;
    const hasReason = feedback.length > 0 || spelling !== undefined || see !== undefined;
    return html`<div class="reason ${hasReason ? '' : 'visually-hidden'}">
      <p><strong>${name}</strong> – ${text.term(right ? 'laterMarkRight' : 'laterMarkWrong')}</p>
      ${rest}
    </div>`;
  }

  #drawMissing({ question: { type } }: About, missing: number) {
    if (type === 'multiple') return html`<p>${this.#text.term('laterMissing', missing)}</p>`;
    const hasParts = type === 'gap' || type === 'matching' || type === 'sorting';
    return hasParts ? html`<p>${this.#text.term('laterOpen', missing)}</p>` : nothing;
  }

  /** Something to read at this point. */
  drawNote({ title, body, materials }: Note, { lang, rich }: Pick<About, 'lang' | 'rich'>): TemplateResult {
    return html`<article part="note" lang=${lang}>
      ${heading(rich.level + 1, richInline(title, rich.file))}
      <div class="rich">${richText(body, { ...rich, level: rich.level + 1 })}</div>
      ${materials.map(({ src, title: name }) => html`<p><a class="watch" href=${rich.file(src)} download>${icon('material')}${name}</a></p>`)}
    </article>`;
  }

  /** What comes out when every question is answered. */
  drawResult(about: Pick<About, 'view' | 'lesson' | 'lang' | 'rich'>): TemplateResult {
    const { lesson, view } = about;
    const { answers } = this;
    const asked = shownOf(lesson, view.course.mode, '').asked.map((question) => {
      const standing = standingOf(question, lesson.id, view, this.#sheet.of(lesson.id, question.id));
      return { question, standing };
    });
    const props: ResultProps = {
      ...{ ...about, asked, text: this.#text, watch: this.drawWatch, canLeave: !this.#host.lesson },
      isNews: asked.some(({ question }) => this.#sheet.of(lesson.id, question.id).own),
      isFolded: this.onlyIn(lesson) !== '',
      visit: (question) => void this.#visit(lesson, question),
      again: (some) => {
        for (const { question, standing } of some) answers.retry(lesson, question, standing);
        void this.#fold(
          lesson,
          some.map(({ question }) => question),
        );
      },
      unfold: () => void this.#fold(lesson, []),
      select: (id) => answers.select(id),
    };
    return drawResult(props);
  }

  /** The proof of a lesson, once it has arrived. */
  drawProof(about: Pick<PracticeProps, 'view' | 'lesson' | 'lang' | 'rich' | 'text'>, kinds: Kinds): unknown {
    const { session } = this.#course;
    const proof = this.#proof.get();
    if (proof && session) return proof.render({ ...about, session, kinds, later: this });
    const { hasFailed, fetch } = this.#proof;
    return html`<div class="notice drawn">
      <p role="status">${about.text.term(hasFailed ? 'quizUnfetched' : 'quizFetching')}</p>
      ${
        hasFailed
          ? html`<button part="button" class="button quiet" type="button" @click=${fetch}>
              ${about.text.term('sharedRetry')}
            </button>`
          : nothing
      }
    </div>`;
  }

  /** Only some questions are on show: how many, and the way back to all. */
  drawFolded(lesson: Lesson): TemplateResult | typeof nothing {
    if (!this.onlyIn(lesson)) return nothing;
    return html`<div class="actions folded">
      <span>${this.#text.term('laterFolded', this.#only!.ids.length)}</span>
      <button class="link" type="button" @click=${() => this.#fold(lesson, [])}>
        ${this.#text.term('laterShowAll')}
      </button>
    </div>`;
  }

  /** Shows only some questions, or all; the first is where one goes on. */
  async #fold({ id }: Lesson, some: Question[]): Promise<void> {
    const [first] = some;
    this.#only = first && { lesson: id, ids: some.map((question) => question.id) };
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    if (first) focusField(this.#host.renderRoot, first.id);
    else this.#host.renderRoot.querySelector('section')?.focus();
  }

  async #visit(lesson: Lesson, { id }: Question): Promise<void> {
    const only = this.onlyIn(lesson);
    if (only && !only.split(' ').includes(id)) this.#only = undefined;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    focusQuestion(this.#host.renderRoot, id);
  }

  /** A link that has the player of the page show a second of the lesson's video. */
  readonly drawWatch = (second: number, about: Pick<About, 'view' | 'lesson'>): TemplateResult => {
    const { href, target, follow } = this.watch(about, second);
    return html`<p>
      <a class="watch" href=${href} target=${target} @click=${follow}>
        ${icon('watch')}${this.#text.term('laterWatch', clockTime(second))}
      </a>
    </p>`;
  };
}

function markOf({ correct, score }: KnownVerdict): 'right' | 'partly' | 'wrong' {
  return correct ? 'right' : score > 0 ? 'partly' : 'wrong';
}

/** The parts of an answer, as they follow one another in it. */
function inOrder(parts: readonly ChosenOption[], response: string[]): ChosenOption[] {
  const placeOf = ({ id }: ChosenOption) => response.findIndex((entry) => pairOf(entry)[0] === id);
  return parts.toSorted((a, b) => placeOf(a) - placeOf(b));
}
