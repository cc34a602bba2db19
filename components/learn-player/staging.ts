import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { html } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Lesson } from '../../server/contract/course.ts';
import type { Film } from './frame.ts';
import type { LearnPlayerStage } from './learn-player-stage.ts';
import type * as Moments from './moments.ts';
import type * as Stage from './stage.ts';

/** What the stage needs to know besides its film, and what stops it. */
interface StageOptions extends Pick<LearnPlayerStage, 'next' | 'captions' | 'concurrent' | 'link'> {
  moments: Pick<Parameters<typeof Moments.drawMoments>[1], 'level' | 'done' | 'leave'>;
}

/** Brings a film on stage. The stage is a module of its own, and fetched when somebody means to play. */
export class Staging implements ReactiveController {
  /** The lesson whose film is on stage, or on its way there. */
  lesson: string | undefined;
  /** Made in the click itself, so that the browser knows who asked for sound. */
  video: HTMLVideoElement | undefined;
  /** The lesson whose stage didn't arrive. */
  broken: string | undefined;

  readonly #host: ReactiveControllerHost;
  /** The second at which the film was started. */
  #from = 0;
  #arriving: Promise<typeof Stage | undefined> | undefined;
  #isReady = false;
  #moments: typeof Moments | undefined;
  /** What somebody is done with in the film on stage, for this visit. */
  #passed = new Set<string>();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('online', this.#takeHeart);
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#takeHeart);
  }

  /** Fetches the stage, and the beginning of a film: somebody is about to play. */
  async prepare(playlist?: string, seconds?: number): Promise<void> {
    // hls.js, which the stage will ask for, is on its way together with it; where it can't be had, the stage knows what to do.
    if (!this.#arriving) import('hls.js/light').catch(() => undefined);
    this.#arriving ??= import('./stage.ts').catch(() => (this.#arriving = undefined));
    const stage = await this.#arriving;
    if (!stage) return;
    if (!this.#isReady) this.#host.requestUpdate();
    this.#isReady = true;
    void stage.prepare(playlist, seconds);
  }

  /** Plays the film of a lesson from a second; to be called in the click. */
  async play(from: number, lesson: Lesson): Promise<void> {
    const { id } = lesson;
    this.lesson = id;
    this.#from = from;
    this.broken = undefined;
    this.video = document.createElement('video');
    this.video.playsInline = true;
    this.video.addEventListener('playing', () => void this.#fetchMoments(lesson));
    // Asked for now, while the click counts; it starts as soon as there is something to play.
    this.video.play().catch(() => undefined);
    this.#host.requestUpdate();

    await this.prepare();
    if (this.#isReady || this.lesson !== id) return;
    this.lesson = undefined;
    this.broken = id;
    this.#host.requestUpdate();
  }

  /** The stage with a film; undefined while none is on it, or it is on its way. */
  render(film: Film, { next, captions, concurrent, link, moments }: StageOptions): unknown {
    if (!this.lesson || !this.#isReady) return undefined;
    const { view, lesson, video, progress } = film;
    return keyed(
      this.lesson,
      html`<learn-player-stage
        .video=${this.video!}
        .film=${video}
        .name=${lesson.title}
        .course=${view.course}
        .file=${view.file}
        .startAt=${this.#from}
        .progress=${progress}
        .watched=${view.state.lessons[lesson.id]?.[progress.term]?.watched ?? []}
        .courseDone=${view.progress.completed}
        .next=${next}
        .captions=${captions}
        .concurrent=${concurrent}
        .link=${link}
        >${this.#moments?.drawMoments(film, { ...moments, video: this.video!, passed: this.#passed })}</learn-player-stage
      >`,
    );
  }

  /** While it plays already: nothing of its first seconds waits for that. Where it doesn't arrive, the next start tries again. */
  async #fetchMoments(lesson: Lesson): Promise<void> {
    if (this.#moments || !hasMoments(lesson)) return;
    this.#moments = await import('./moments.ts').catch(() => undefined);
    this.#host.requestUpdate();
  }

  /** Is there a connection? Now there is. */
  #takeHeart = (): void => {
    if (this.broken) this.#host.requestUpdate();
    this.broken = undefined;
  };
}

function hasMoments({ questions, notes }: Lesson): boolean {
  return !!notes?.length || questions.some(({ moment }) => moment !== undefined);
}
