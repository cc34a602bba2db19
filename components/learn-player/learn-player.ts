import type { PropertyValues, TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import type { Course, Lesson } from '../../server/contract/course.ts';
import type { LessonProgress } from '../../server/contract/summarize.ts';
import { READ_STEP } from '../../server/contract/summarize.ts';
import { CourseController } from '../shared/course-controller.ts';
import { LearnLessonSelectedEvent, LearnLessonStartedEvent, LearnPractiseEvent } from '../shared/lesson-events.ts';
import { hostStyles } from '../shared/host.styles.ts';
import { noticeStyles } from '../shared/notice.styles.ts';
import { failureNotice } from '../shared/notice.ts';
import { keepingSentence } from '../shared/sentences.ts';
import { richText } from '../shared/rich-text.ts';
import type { CourseView, ReadyView } from '../shared/session.ts';
import { sharedTexts } from '../shared/shared.texts.ts';
import { signInLink, signInTexts } from '../shared/sign-in.ts';
import { Texts } from '../shared/texts.ts';
import { aroundStyles } from './around.styles.ts';
import { captionsOn } from './captions-on.ts';
import { foot } from './foot.ts';
import { footStyles } from './foot.styles.ts';
import { frameStyles } from './frame.styles.ts';
import { icon } from './icons.ts';
import type { StageLink } from './learn-player-stage.ts';
import type * as Stage from './stage.ts';
import { styles } from './learn-player.styles.ts';
import { playerTexts } from './learn-player.texts.ts';
import { lessonHead } from './lesson-head.ts';
import { lessonList } from './lesson-list.ts';
import { lessonAfter } from './lesson-state.ts';
import { materialList } from './materials.ts';
import { playButton } from './play-button.ts';
import { presenterCard } from './presenter.ts';
import { Ways } from './ways.ts';

/**
 * @summary Shows the lessons of a course: the video, what belongs to it, and how far the learner is.
 *
 * Until somebody means to play, this is a picture with a button. The stage with the video and its controls is a
 * module of its own (`stage.ts`) that arrives on intent.
 *
 * @fires {LearnLessonSelectedEvent} learn-lesson-selected - The learner chose a lesson.
 * @fires {LearnLessonStartedEvent} learn-lesson-started - The learner pressed play for the first time in a lesson.
 * @fires {LearnPractiseEvent} learn-practise - The learner asks for the lesson's questions.
 * @csspart player - Everything.
 * @csspart sign-in - The link to sign in with the service, for whoever isn't.
 * @csspart card - The video with the lesson's title and progress below it.
 * @csspart frame - The picture, or the playing video.
 * @csspart play - The button over the picture.
 * @csspart course - The course's title.
 * @csspart title - The lesson's title.
 * @csspart state - How far the learner is in the lesson.
 * @csspart status - Where progress is kept, or that there is no connection.
 * @csspart lessons - The list of lessons.
 * @csspart lesson - One lesson of the list.
 * @csspart text - The lesson's text, and the introduction.
 * @csspart intro - What the course is about, with its first lesson.
 * @csspart materials - What there is to take along.
 * @csspart presenter - Whom to ask.
 * @csspart foot - What can be done with the lesson besides learning: share it, tell of a barrier.
 * @csspart link - Each of that.
 * @cssprop [--learn-player-gap=1.5em] - Space between the parts.
 */
export class LearnPlayer extends LitElement {
  static override styles = [hostStyles, noticeStyles, frameStyles, styles, aroundStyles, footStyles];

  #text = new Texts(this, { ...sharedTexts, ...signInTexts, ...playerTexts });
  #course = new CourseController(this, () => this.course);
  /** Made in the click itself, so that the browser knows who asked for sound. */
  #video: HTMLVideoElement | undefined;
  #arriving: Promise<typeof Stage | undefined> | undefined;
  /** The second at which the film on stage was started. */
  #from = 0;
  #started = new Set<string>();
  #last: CourseView | undefined;
  #ways = new Ways(this, {
    look: () => {
      const { view } = this.#course;
      return view.phase === 'ready' ? { view, lesson: this.#lessonOf(view) } : undefined;
    },
    video: () => (this.onStage ? this.#video : undefined),
    select: (lesson) => this.#select(lesson),
    focus: () => this.#refocus(),
  });

  /** Id of the course, as listed in the catalog. */
  @property() course = '';

  /** Id of a lesson that stays on show; without it the lesson that the page is at, and a list of all. */
  @property() lesson?: string;

  /** Level of the first heading, to fit the page's order. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  /** Captions are on, unless the learner has chosen otherwise on this device; their own switch changes it, too. */
  @property({ type: Boolean }) captions = false;

  /** May play while others do. Else whoever begins lets the others pause: on the page, and in its origin's other tabs. */
  @property({ type: Boolean }) concurrent = false;

  /** The lesson that is on stage, or on its way there. */
  @state() private onStage: string | undefined;
  @state() private stageReady = false;
  /** The lesson whose stage didn't arrive. */
  @state() private broken: string | undefined;
  @state() private sentence = '';

  @query('[part=play]') private playButton!: HTMLElement | null;
  @query('[part=player]') private section!: HTMLElement;

  constructor() {
    super();
    captionsOn.follow(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('online', this.#takeHeart);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('online', this.#takeHeart);
  }

  override shouldUpdate(): boolean {
    // A player on its way to another place keeps what it shows.
    return this.isConnected;
  }

  override update(changed: PropertyValues<this>): void {
    const { view } = this.#course;
    const focused = this.shadowRoot?.activeElement;
    const lesson = view.phase === 'ready' ? this.#lessonOf(view)?.id : undefined;
    if (changed.has('course') || this.onStage !== lesson) this.onStage = undefined;
    if (this.hasUpdated) this.#listen(view);
    super.update(changed);
    // What had the focus may be gone: its successor takes it.
    if (focused && !focused.isConnected) this.#refocus();
  }

  protected override firstUpdated(): void {
    // A live region speaks only if it was there before its words.
    this.#listen(this.#course.view);
  }

  override render(): TemplateResult {
    const { view } = this.#course;
    return html`<section
      part="player"
      lang=${this.#text.ours()}
      aria-labelledby=${view.phase === 'ready' ? 'course' : nothing}
      aria-busy=${view.phase === 'loading'}
      tabindex="-1"
    >
      ${view.phase === 'failed' ? failureNotice(view, this.#text, this.#refresh) : nothing}
      ${view.phase === 'failed' ? nothing : this.#card(view.phase === 'ready' ? view : undefined)}
      <div class="foot">
        ${view.phase === 'ready' ? foot(view, this.#lessonOf(view), this.#ways, this.#text) : nothing}
        <learn-privacy-line course=${this.course}></learn-privacy-line>
      </div>
      ${view.phase === 'ready' ? this.#around(view) : nothing}
    </section>`;
  }

  #card(view: ReadyView | undefined): TemplateResult {
    const lesson = view && this.#lessonOf(view);
    const text = this.#text;
    const isFilm = !view || lesson?.video || lesson?.locked;
    return html`<div part="card">
      ${
        view
          ? lessonHead(view, lesson, this.headingLevel, text)
          : html`<div class="head"><p>${text.term('sharedLoading')}</p></div>`
      }
      ${isFilm ? html`<div class="box">${this.#frame(view, lesson)}</div>` : nothing}
      ${view && lesson && !isFilm ? html`<div class="reading">${this.#words(view, lesson)}</div>` : nothing}
      <p part="status" role="status">${[this.#ways.hint?.(), this.sentence].filter(Boolean).join(' ')}</p>
      ${view && lesson?.video?.captions.length ? this.#aids(view, lesson) : nothing}
    </div>`;
  }

  #frame(view: ReadyView | undefined, lesson: Lesson | undefined): TemplateResult {
    const progress = view?.progress.lessons.find((one) => one.lesson === lesson?.id);
    if (!view || !lesson?.video || !progress || lesson.locked) {
      return html`<div part="frame" class="bare">
        <div class="picture"></div>
        ${
          lesson?.locked
            ? html`<div class="locked">
                ${icon('lock')}
                <p>${this.#text.term('playerLockedHint')}</p>
                ${signInLink(view!, this.#text)}
              </div>`
            : nothing
        }
      </div>`;
    }
    const { poster } = lesson.video;
    return html`<div part="frame">
      <div class="picture">
        ${
          // Another film's picture never stands in while its own is on its way.
          poster ? keyed(poster, html`<img src=${view.file(poster)} alt="" crossorigin="anonymous" />`) : nothing
        }
      </div>
      ${
        this.onStage && this.stageReady
          ? keyed(this.onStage, this.#stage(view, lesson, progress))
          : playButton({
              lesson,
              progress,
              from: this.#ways.startOf(lesson, progress),
              linked: this.#ways.start?.lesson === lesson.id,
              language: view.course.language,
              busy: this.onStage !== undefined,
              broken: this.broken === lesson.id,
              text: this.#text,
              prepare: () => this.#prepare(view.file(lesson.video!.src), this.#ways.startOf(lesson, progress)),
              play: (from) => this.#play(lesson, from),
            })
      }
    </div>`;
  }

  #stage(view: ReadyView, lesson: Lesson, progress: LessonProgress): TemplateResult {
    const { course } = view;
    return html`<learn-player-stage
      .video=${this.#video!}
      .film=${lesson.video!}
      .name=${lesson.title}
      .course=${course}
      .file=${view.file}
      .startAt=${this.#from}
      .progress=${progress}
      .watched=${view.state.lessons[lesson.id]?.[progress.term]?.watched ?? []}
      .courseDone=${view.progress.completed}
      .next=${this.lesson ? undefined : lessonAfter(lesson, course, view.progress.lessons)}
      .captions=${this.#hasCaptions(course)}
      .concurrent=${this.concurrent}
      .link=${this.#linkOf(lesson)}
    ></learn-player-stage>`;
  }

  #aids({ course, file }: ReadyView, lesson: Lesson): TemplateResult {
    return html`<learn-player-aids
      .film=${lesson.video!}
      .course=${course}
      .file=${file}
      .video=${this.onStage === lesson.id ? this.#video : undefined}
      .refresh=${this.#renew}
      .playFrom=${(seconds: number) => this.#playFrom(lesson, seconds)}
    ></learn-player-aids>`;
  }

  /** The learner decides, if they ever did; else the page, or the course. */
  #hasCaptions({ captions }: Course): boolean {
    const chosen = captionsOn.get();
    return chosen ? chosen === 'on' : this.captions || captions === 'on';
  }

  #around(view: ReadyView): TemplateResult {
    const lesson = this.#lessonOf(view);
    const level = this.headingLevel + 1;
    const text = this.#text;
    const hasList = !this.lesson && view.course.lessons.length > 1;
    const select = (id: string) => this.#select(id);
    return html`${hasList ? lessonList({ view, current: lesson?.id ?? '', level, text, select }) : nothing}
      <div class="more">
        ${lesson === view.course.lessons[0] ? this.#intro(view) : nothing}
        ${lesson?.video ? this.#words(view, lesson) : nothing}
        ${lesson ? materialList(lesson.materials, view, level, text) : nothing} ${presenterCard(view, level, text)}
      </div>`;
  }

  /** What the course is about stands with its first lesson. */
  #intro({ course, file }: ReadyView): TemplateResult | typeof nothing {
    if (!course.intro.length) return nothing;
    const text = richText(course.intro, { file, level: this.headingLevel });
    return html`<div part="text intro" lang=${course.language}>${text}</div>`;
  }

  /** The lesson's text; where it is all there is, it can be ticked off. */
  #words(view: ReadyView, lesson: Lesson): TemplateResult {
    const { course, file } = view;
    const { video, questions, body } = lesson;
    return html`${
      body.length
        ? html`<div part="text" lang=${course.language}>${richText(body, { file, level: this.headingLevel + 1 })}</div>`
        : nothing
    }
    ${video || questions.length ? nothing : this.#readButton(view, lesson)}`;
  }

  #readButton({ progress }: ReadyView, { id }: Lesson): TemplateResult {
    const done = progress.lessons.find(({ lesson }) => lesson === id)!.completed;
    return html`<button
      class="button read ${done ? 'quiet' : ''}"
      type="button"
      aria-pressed=${done}
      aria-disabled=${done}
      @click=${() => !done && this.#read(id)}
    >
      ${icon('check')}${this.#text.term('playerRead')}
    </button>`;
  }

  /** What the stage tells, in the name of the lesson it was opened for. */
  #linkOf({ id }: Lesson): StageLink {
    const { session } = this.#course;
    const report = (fact: Parameters<NonNullable<typeof session>['report']>[2]) => {
      // Where the course is gone, somebody else signed in: what was played isn't theirs.
      if (this.#course.view.phase === 'ready') session?.report(this.course, id, fact);
    };
    return {
      watched: (watched) => report({ kind: 'watched', ...watched }),
      rested: () => session?.send(),
      captions: (on) => {
        this.captions = on;
        captionsOn.set(on ? 'on' : 'off');
      },
      adjust: () => void this.renderRoot.querySelector('learn-player-aids')?.adjust(),
      refresh: this.#renew,
      select: (lesson) => this.#select(lesson),
      practise: () => {
        session?.select(this.course, id);
        this.dispatchEvent(new LearnPractiseEvent(this.course, id));
      },
    };
  }

  /** Fetches the stage, and the beginning of a film: somebody is about to play. */
  async #prepare(playlist?: string, seconds?: number): Promise<void> {
    this.#arriving ??= import('./stage.ts').catch(() => (this.#arriving = undefined));
    const stage = await this.#arriving;
    if (!stage) return;
    this.stageReady = true;
    void stage.prepare(playlist, seconds);
  }

  /** Goes on from a second, or begins there. */
  #playFrom(lesson: Lesson, seconds: number): void {
    const stage = this.renderRoot.querySelector('learn-player-stage');
    if (stage) return stage.playFrom(seconds);
    void this.#play(lesson, seconds);
  }

  async #play({ id }: Lesson, from: number): Promise<void> {
    if (this.onStage === id) return;
    const { session } = this.#course;
    this.#from = from;
    this.#ways.leave();
    this.broken = undefined;
    this.onStage = id;
    this.#video = document.createElement('video');
    this.#video.playsInline = true;
    // Asked for now, while the click counts; it starts as soon as there is something to play.
    this.#video.play().catch(() => undefined);
    session?.select(this.course, id);
    if (!this.#started.has(id)) this.dispatchEvent(new LearnLessonStartedEvent(this.course, id));
    this.#started.add(id);

    await this.#prepare();
    if (this.stageReady || this.onStage !== id) return;
    this.onStage = undefined;
    this.broken = id;
  }

  /** Is there a connection? Now there is. */
  #takeHeart = (): void => {
    this.broken = undefined;
  };

  #read(lesson: string): void {
    const { session } = this.#course;
    session?.report(this.course, lesson, { kind: 'done', step: READ_STEP });
    session?.send();
  }

  #select(lesson: string): void {
    this.#ways.leave();
    this.#course.session?.select(this.course, lesson);
    this.dispatchEvent(new LearnLessonSelectedEvent(this.course, lesson));
  }

  /** Gets addresses of media anew. */
  #renew = async (): Promise<void> => {
    await this.#course.session?.refresh(this.course);
    await this.updateComplete;
  };

  #refresh = (): void => {
    void this.#course.session?.refresh(this.course);
  };

  #refocus(): void {
    const stage = this.renderRoot.querySelector('learn-player-stage');
    if (stage) void stage.updateComplete.then(() => stage.focus());
    else (this.playButton ?? this.section).focus();
  }

  /** Saving goes without saying while it works: only what changes about it is said. */
  #listen(view: CourseView): void {
    const before = this.#last;
    this.#last = view;
    if (view === before) return;
    if (view.phase !== 'ready') this.sentence = '';
    else if (view.keeping !== 'waiting' || view.offline) {
      const saved = this.sentence || (before?.phase === 'ready' && before.keeping === 'waiting');
      this.sentence = keepingSentence(view, this.#text) || (saved ? this.#text.term('playerSaved') : '');
    }
  }

  #lessonOf({ course, lesson }: ReadyView): Lesson | undefined {
    return course.lessons.find(({ id }) => id === (this.lesson ?? lesson));
  }
}
