import type { PropertyValues, TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { property, query } from 'lit/decorators.js';
import type { Lesson } from '../../server/contract/course.ts';
import { READ_STEP } from '../../server/contract/summarize.ts';
import { CourseController } from '../shared/course-controller.ts';
import { LearnLessonSelectedEvent, LearnLessonStartedEvent, LearnPractiseEvent } from '../shared/lesson-events.ts';
import { hostStyles } from '../shared/host.styles.ts';
import { noticeStyles } from '../shared/notice.styles.ts';
import { failureNotice } from '../shared/notice.ts';
import { ownClicks } from '../shared/own-clicks.ts';
import type { ReadyView } from '../shared/session.ts';
import { sharedTexts } from '../shared/shared.texts.ts';
import { signInTexts } from '../shared/sign-in.ts';
import { Texts } from '../shared/texts.ts';
import { around } from './around.ts';
import { aroundStyles } from './around.styles.ts';
import { captionsOn, hasCaptions } from './captions-on.ts';
import { cover } from './cover.ts';
import { address, foot } from './foot.ts';
import { footStyles } from './foot.styles.ts';
import type { Film } from './frame.ts';
import { filmOf, frame } from './frame.ts';
import { frameStyles } from './frame.styles.ts';
import { KeepingNews } from './keeping-news.ts';
import { styles } from './learn-player.styles.ts';
import { playerTexts } from './learn-player.texts.ts';
import { lessonHead } from './lesson-head.ts';
import { lessonAfter } from './lesson-state.ts';
import { Nearness } from './nearness.ts';
import { playButton } from './play-button.ts';
import { printStyles } from './print.styles.ts';
import { reading } from './reading.ts';
import type { StageLink } from './stage-link.ts';
import { Staging } from './staging.ts';
import { Ways } from './ways.ts';

/**
 * @summary Shows the lessons of a course: the video, what belongs to it, and how far the learner is.
 *
 * Until somebody means to play, this is a picture with a button: the video and its controls arrive on intent.
 *
 * @slot - What stands in it until its script is there, and while somebody edits the text around it.
 * @fires {LearnLessonSelectedEvent} learn-lesson-selected - The learner chose a lesson.
 * @fires {LearnLessonStartedEvent} learn-lesson-started - The learner pressed play for the first time in a lesson.
 * @fires {LearnLessonCompletedEvent} learn-lesson-completed - What was watched or read here has completed the lesson.
 * @fires {LearnCourseCompletedEvent} learn-course-completed - What was watched or read here has completed the course.
 * @fires {LearnQuestionAnsweredEvent} learn-question-answered - The learner answered a question in the video; its verdict is still to come.
 * @fires {LearnPractiseEvent} learn-practise - The learner asks for the lesson's questions. A quiz on the page cancels it and comes into view.
 * @fires {LearnWatchEvent} learn-watch - The learner asks to see the second that explains a question in the video. The player shows it.
 * @csspart player - Everything.
 * @csspart sign-in - The link to sign in with the service, for whoever isn't.
 * @csspart card - The video with the lesson's title and progress below it.
 * @csspart frame - The picture, or the playing video.
 * @csspart play - The button over the picture.
 * @csspart anew - The button to play from the beginning, where somebody was further already.
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
  static override styles = [hostStyles, noticeStyles, frameStyles, styles, aroundStyles, footStyles, printStyles];

  #text = new Texts(this, { ...sharedTexts, ...signInTexts, ...playerTexts });
  #course = new CourseController(this, () => this.course);
  #staging = new Staging(this);
  #news = new KeepingNews(this, { look: () => this.#course.view, text: this.#text });
  #started = new Set<string>();
  #nearness = new Nearness(this, {
    isReady: () => this.#course.view.phase !== 'loading',
    draw: () => this.performUpdate(),
  });
  #ways = new Ways(this, {
    look: () => this.#look(),
    video: () => (this.#staging.lesson ? this.#staging.video : undefined),
    select: (lesson) => this.#select(lesson),
    play: (lesson, second) => this.#playFrom(lesson, second),
    near: () => this.#nearness.come(),
    focus: () => this.#refocus(),
  });

  /** Id of the course, as listed in the catalog. */
  @property() course = '';

  /** Id of a lesson that stays on show; without it the lesson that the page is at, and a list of all. */
  @property() lesson?: string;

  /** Level of the first heading, 1 to 6, to fit the page's order. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  /** Captions are on, unless the learner has chosen otherwise on this device; their own switch changes it, too. */
  @property({ type: Boolean }) captions = false;

  /** May play while others do. Else whoever begins lets the others pause: on the page, and in its origin's other tabs. */
  @property({ type: Boolean }) concurrent = false;

  @query('[part=play]') private playButton!: HTMLElement | null;
  @query('[part=player]') private section!: HTMLElement | null;

  constructor() {
    super();
    captionsOn.follow(this);
    ownClicks(this);
  }

  override shouldUpdate(): boolean {
    // A player on its way to another place keeps what it shows.
    return this.isConnected;
  }

  override update(changed: PropertyValues<this>): void {
    const focused = this.shadowRoot?.activeElement;
    if (changed.has('course') || this.#staging.lesson !== this.#look()?.lesson?.id) this.#staging.lesson = undefined;
    super.update(changed);
    // What had the focus may be gone: its successor takes it.
    if (focused && !focused.isConnected) this.#refocus();
  }

  /** What waits for a frame belongs to the update. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#nearness.whole;
    return super.getUpdateComplete();
  }

  override render(): TemplateResult {
    const { view } = this.#course;
    const { view: ready, lesson } = this.#look() ?? {};
    const text = this.#text;
    const level = this.headingLevel;
    const select = (id: string) => this.#select(id);
    const { isNear, isWhole } = this.#nearness;
    // Most courses have several lessons: until that is known, the place for their list is kept.
    const hasList = !this.lesson && (ready ? ready.course.lessons.length > 1 : view.phase === 'loading');
    const film = isNear ? undefined : filmOf(ready, lesson);
    if (film) return this.#cover(film, hasList);
    return html`<section
      part="player"
      class="${isNear ? 'near' : 'far'} ${isWhole ? 'whole' : ''} ${hasList ? 'listed' : ''}"
      lang=${text.ours()}
      aria-labelledby=${ready ? 'course' : nothing}
      aria-busy=${view.phase === 'loading'}
      tabindex="-1"
    >
      ${view.phase === 'failed' ? failureNotice(view, text, this.#refresh) : this.#card(ready, lesson)}
      ${
        isWhole
          ? html`<div class="foot">
                ${ready ? foot(ready, lesson, this.#ways, text) : nothing}
                <learn-privacy-line course=${this.course}></learn-privacy-line>
                ${ready ? address(ready, lesson, text) : nothing}
              </div>
              ${ready ? around({ view: ready, lesson, hasList, level, text, select }) : nothing}`
          : nothing
      }
    </section>`;
  }

  #card(view: ReadyView | undefined, lesson: Lesson | undefined): TemplateResult {
    const text = this.#text;
    const isFilm = !view || lesson?.video || lesson?.locked;
    return html`<div part="card">
      ${
        view
          ? lessonHead(view, lesson, this.headingLevel, text)
          : html`<div class="head"><p>${text.term('sharedLoading')}</p></div>`
      }
      ${
        isFilm
          ? html`<div class="box">${frame({ view, lesson, text, over: (film) => this.#overPicture(film) })}</div>`
          : nothing
      }
      ${
        view && lesson && !isFilm
          ? reading({ view, lesson, level: this.headingLevel + 1, text, read: () => this.#done(lesson.id, READ_STEP) })
          : nothing
      }
      <p part="status" role="status">${[this.#ways.hint?.(), this.#news.sentence].filter(Boolean).join(' ')}</p>
      ${this.#nearness.isWhole && view && lesson?.video?.captions.length ? this.#aids(view, lesson) : nothing}
    </div>`;
  }

  #cover(film: Film, hasList: boolean): TemplateResult {
    const from = this.#ways.startOf(film.lesson, film.progress);
    const play = () => {
      this.#nearness.come();
      this.#play(film.lesson, from);
    };
    return cover(film, { level: this.headingLevel, hasList, from, text: this.#text, play });
  }

  /** The stage with the film, or the way there. */
  #overPicture(film: Film): unknown {
    const { view, lesson, video, progress } = film;
    const { course } = view;
    const staging = this.#staging;
    const from = this.#ways.startOf(lesson, progress);
    const stage = staging.render(film, {
      next: this.lesson ? undefined : lessonAfter(lesson, course, view.progress.lessons),
      captions: hasCaptions(this.captions, course),
      concurrent: this.concurrent,
      link: this.#linkOf(lesson),
      moments: {
        level: this.headingLevel + 2,
        done: (step) => this.#done(lesson.id, step),
        leave: () => this.#refocus(),
      },
    });
    return (
      stage ??
      playButton({
        lesson,
        progress,
        from,
        linked: this.#ways.start?.lesson === lesson.id,
        language: course.language,
        busy: staging.lesson !== undefined,
        broken: staging.broken === lesson.id,
        text: this.#text,
        prepare: () => staging.prepare(view.file(video.src), from),
        play: (second) => this.#play(lesson, second),
      })
    );
  }

  #aids({ course, file }: ReadyView, lesson: Lesson): TemplateResult {
    return html`<learn-player-aids
      .film=${lesson.video!}
      .course=${course}
      .file=${file}
      .video=${this.#staging.lesson === lesson.id ? this.#staging.video : undefined}
      .refresh=${this.#renew}
      .playFrom=${(seconds: number) => this.#playFrom(lesson, seconds)}
    ></learn-player-aids>`;
  }

  /** What the stage tells, in the name of the lesson it was opened for. */
  #linkOf({ id }: Lesson): StageLink {
    const { session } = this.#course;
    const report = (fact: Parameters<NonNullable<typeof session>['report']>[2]) => {
      // Where the course is gone, and the session isn't, somebody else signed in: what was played isn't theirs.
      if (this.#course.view.phase === 'ready' || !this.#course.session) session?.report(this.course, id, fact, this);
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

  /** Goes on from a second, or begins there. */
  #playFrom(lesson: Lesson, seconds: number): void {
    const stage = this.renderRoot.querySelector('learn-player-stage');
    if (stage) return stage.playFrom(seconds);
    this.#play(lesson, seconds);
  }

  #play(lesson: Lesson, from: number): void {
    const { id } = lesson;
    if (this.#staging.lesson === id) return;
    this.#ways.leave();
    void this.#staging.play(from, lesson);
    this.#course.session?.select(this.course, id);
    if (!this.#started.has(id)) this.dispatchEvent(new LearnLessonStartedEvent(this.course, id));
    this.#started.add(id);
  }

  #done(lesson: string, step: string): void {
    const { session } = this.#course;
    session?.report(this.course, lesson, { kind: 'done', step }, this);
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
    else (this.playButton ?? this.section)?.focus();
  }

  /** What is on show, once the course is there. */
  #look(): { view: ReadyView; lesson: Lesson | undefined } | undefined {
    const { view } = this.#course;
    if (view.phase !== 'ready') return undefined;
    const shown = this.lesson ?? view.lesson;
    return { view, lesson: view.course.lessons.find(({ id }) => id === shown) };
  }
}
