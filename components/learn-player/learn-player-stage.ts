import type MediaController from 'media-chrome/media-controller';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import type { Course, Lesson, Video } from '../../server/contract/course.ts';
import type { LessonProgress } from '../../server/contract/summarize.ts';
import type { Interval } from '../../server/contract/state.ts';
import { Texts } from '../shared/texts.ts';
import { BarRoom } from './bar-room.ts';
import { controlBar } from './control-bar.ts';
import { controlStyles } from './control.styles.ts';
import { adoptLook, becomeGroup } from './controller-look.ts';
import type { EndCard } from './end-card.ts';
import { failureCard } from './failure-card.ts';
import { FullScreen } from './full-screen.ts';
import { letterKeys } from './letter-keys.ts';
import { onlyOnePlays } from './one-plays.ts';
import { overStyles } from './over.styles.ts';
import { PictureInPicture } from './picture-in-picture.ts';
import { StageCaptions } from './stage-captions.ts';
import { StageDialogs } from './stage-dialogs.ts';
import { handleKey } from './stage-keys.ts';
import type { StageLink } from './stage-link.ts';
import { StageRecording } from './stage-recording.ts';
import { StageRequests } from './stage-requests.ts';
import { stageStyles } from './stage.styles.ts';
import { stageTexts } from './stage.texts.ts';
import { VideoSource } from './video-source.ts';

/**
 * The video and its controls, for one lesson; another lesson gets another stage.
 *
 * An element of its own, so that its heavy parts and its texts come in its own module, and its life is the video's:
 * when it leaves the page, everything played is reported. media-chrome's controller acts and keeps the state; the
 * controls are ours and speak its protocol.
 *
 * @internal Part of `<learn-player>`.
 */
export class LearnPlayerStage extends LitElement {
  static override styles = [overStyles, controlStyles, stageStyles];

  #text = new Texts(this, stageTexts);
  #source!: VideoSource;
  #picture!: PictureInPicture;
  #full = new FullScreen(this, () => this.#text.term('stageName', this.name));
  #dialogs = new StageDialogs(this);
  #room = new BarRoom(this);
  #captions = new StageCaptions(this, () => this.video);
  #requests!: StageRequests;
  #end: EndCard | undefined;
  /** The second to go on at after it was taken out of the page. */
  #leftAt: number | undefined;
  /** One for both places, so that it keeps its state when the bar is laid out anew. */
  #timeline = document.createElement('learn-player-timeline');

  /** Somebody asked it to play already. */
  @property({ attribute: false }) video!: HTMLVideoElement;
  @property({ attribute: false }) film!: Video;
  @property({ attribute: false }) name = '';
  @property({ attribute: false }) course!: Course;
  /** Absolute address of a file of the course. */
  @property({ attribute: false }) file!: (src: string) => string;
  /** Where the film begins; only its first value counts. */
  @property({ attribute: false }) startAt = 0;
  @property({ attribute: false }) progress!: LessonProgress;
  @property({ attribute: false }) courseDone = false;
  @property({ attribute: false }) watched: Interval[] = [];
  @property({ attribute: false }) next: Lesson | undefined;
  @property({ type: Boolean }) captions = false;
  /** Others may play at the same time. */
  @property({ type: Boolean }) concurrent = false;
  @property({ attribute: false }) link!: StageLink;

  /** The first picture is there: until then the poster shows through. */
  @state() private hasPicture = false;
  @state() private failed = false;

  @query('media-controller') private controller!: MediaController;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.updateComplete.then(() => becomeGroup(this.controller, this.#text.term('stageName', this.name)));
    if (this.#leftAt !== undefined) void this.#source.load(this.#leftAt);
    this.#leftAt = undefined;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    queueMicrotask(() => this.isConnected || this.#putAway());
  }

  override willUpdate(): void {
    if (!this.hasUpdated) this.#setUp();
    this.#captions.show(this.captions, {
      ...{ files: this.film.captions, file: this.file },
      languages: [this.#text.lang(), this.course.language],
    });
    Object.assign(this.#timeline, { watched: this.watched, chapters: this.film.chapters });
  }

  protected override firstUpdated(): void {
    adoptLook(this.controller);
  }

  override render(): TemplateResult {
    const text = this.#text;
    const { ask, seek } = this.#requests;
    const { ended } = this.video;
    return html`<media-controller
        class=${classMap({ lit: this.hasPicture, covered: this.failed || ended, full: this.#full.isOn })}
        lang=${text.ours()}
        aria-label=${text.term('stageName', this.name)}
        autohide="3"
        defaultduration=${this.film.duration}
        nohotkeys
        novolumepref
        nomutedpref
        nosubtitleslangpref
        @keydown=${this.#press}
        @click=${this.#takeFocus}
      >
        ${this.video}
        <div class="chrome" noautohide @mediapreviewrequest=${this.#fetchPreview}>
          <p class="visually-hidden" role="status">${this.#news()}</p>
          ${this.failed ? failureCard(text, this.#retry) : ended ? this.#endCard() : nothing}
          <p class="loading" aria-hidden="true">
            <span><i></i>${text.term('stageLoading')}</span>
          </p>
          ${customElements.get('learn-player-preview') ? this.#preview() : nothing}
          ${ended ? nothing : this.#captions.render()}
          ${controlBar({
            video: this.video,
            timeline: this.#timeline,
            width: this.#room.width,
            captions: this.film.captions.length ? this.captions : undefined,
            picture: this.#picture,
            isFull: this.#full.isOn,
            hasSettingsOpen: this.#dialogs.hasSettingsOpen,
            text,
            toggleCaptions: this.#toggleCaptions,
            toggleFullScreen: () => this.#full.toggle(),
            openSettings: () => void this.#dialogs.show('settings'),
            seek,
            ask,
          })}
        </div>
      </media-controller>
      <slot></slot>
      ${this.#dialogs.render({
        ...{ video: this.video, source: this.#source, picture: this.#picture, ask },
        adjustCaptions: this.film.captions.length ? () => this.link.adjust() : undefined,
        hasMoments: this.childElementCount > 0,
      })}`;
  }

  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('.play-button')?.focus(options);
  }

  /** Goes to a second, and plays from there. */
  playFrom(seconds: number): void {
    this.#requests.ask('mediaseekrequest', seconds);
    this.#play();
  }

  /** Not before it is fetched: media-chrome waits for what isn't defined, and keeps it meanwhile, gone or not. */
  #preview(): TemplateResult {
    return html`<learn-player-preview
      .video=${this.video}
      .timeline=${this.#timeline}
      .thumbnails=${this.film.thumbnails && this.file(this.film.thumbnails)}
    ></learn-player-preview>`;
  }

  /** Without a connection there is none, and the next look tries again. */
  #fetchPreview = (): void => {
    if (customElements.get('learn-player-preview')) return;
    import('./preview.ts').then(
      () => this.requestUpdate(),
      () => undefined,
    );
  };

  #endCard(): TemplateResult | undefined {
    return this.#end?.render({
      ...this.#ending,
      next: this.next,
      practise: () => this.link.practise(),
      goOn: (lesson) => this.link.select(lesson),
    });
  }

  /** What a listener should know that doesn't come from a control they used. */
  #news(): string {
    if (this.failed) return this.#text.term('stageFailed');
    return (this.video.ended && this.#end?.word(this.#ending)) || '';
  }

  get #ending() {
    const { progress, course, courseDone } = this;
    return { progress, course, courseDone };
  }

  #setUp(): void {
    const { video } = this;
    // What the film stops for lies within the stage, and its marks on the time line.
    this.#timeline.append(Object.assign(document.createElement('slot'), { name: 'marks' }));
    Object.assign(video, { slot: 'media', playsInline: true, crossOrigin: 'anonymous', preload: 'auto' });
    // The attribute is what older iPhones look at.
    video.setAttribute('playsinline', '');
    new StageRecording(this, video, {
      startAt: this.startAt,
      watched: (watched) => this.link.watched(watched),
      rested: () => this.link.rested(),
    });
    this.#source = new VideoSource(video, {
      addresses: () => {
        const { src, fallback } = this.film;
        return { playlist: this.file(src), file: fallback && this.file(fallback) };
      },
      refresh: () => this.link.refresh(),
      fail: () => (this.failed = true),
      changed: () => this.requestUpdate(),
    });
    this.#picture = new PictureInPicture(this, video);
    this.#requests = new StageRequests(() => this.controller, video);
    onlyOnePlays(video, () => this.concurrent);
    video.addEventListener('playing', () => void this.#fetchRest(), { once: true });
    this.#watch(video);
    void this.#source.load(this.startAt).then(() => this.#play());
    this.#play();
  }

  /** The first pictures wait for nothing that comes later. Without it the film plays all the same. */
  async #fetchRest(): Promise<void> {
    const rest = await import('./meanwhile.ts').catch(() => undefined);
    if (!rest) return;
    this.#end = new rest.EndCard(this);
    const { ask, seek, seekTo } = this.#requests;
    rest.showInSystem(this.video, () => ({
      ...{ title: this.name, album: this.course.title, picture: this.film.poster && this.file(this.film.poster) },
      play: () => ask('mediaplayrequest'),
      pause: () => ask('mediapauserequest'),
      seekBy: seek,
      seekTo,
    }));
  }

  #watch(video: HTMLVideoElement): void {
    const on = (types: string, act: () => void) =>
      types.split(' ').forEach((type) => video.addEventListener(type, act));
    on('loadeddata', () => (this.hasPicture = true));
    on('playing', () => (this.failed = false));
    on('play pause seeked ended volumechange ratechange emptied', () => this.requestUpdate());
  }

  /** Out of the page nothing is loaded or kept alive. */
  #putAway(): void {
    this.#leftAt = this.video.currentTime;
    this.hasPicture = false;
    this.video.pause();
    this.#source.unload();
  }

  /** A browser may refuse: then the play button waits. */
  #play(): void {
    this.video.play().catch(() => this.requestUpdate());
  }

  #retry = (): void => {
    this.failed = false;
    void this.#source.retry();
    this.focus();
  };

  #toggleCaptions = (): void => {
    if (this.film.captions.length) this.link.captions(!this.captions);
  };

  #press(event: KeyboardEvent): void {
    const { toggle, seek, seekTo, mute, speed } = this.#requests;
    handleKey(
      event,
      {
        ...{ toggle, seek, mute, speed },
        seekTo: (share) => seekTo(this.video.duration * share),
        captions: this.#toggleCaptions,
        fullScreen: () => this.#full.toggle(),
        help: () => void this.#dialogs.show('shortcuts'),
      },
      () => letterKeys.areOn,
    );
  }

  /** Whoever clicks the picture means the film: from then on its keys act. */
  #takeFocus({ target }: Event): void {
    // Safari gives the focus to no button that is clicked.
    const button = (target as Element).closest('button');
    if (button) button.focus({ preventScroll: true });
    else if (target === this.video || target === this.controller) this.focus({ preventScroll: true });
  }
}
