import type { LitElement, ReactiveController, TemplateResult } from 'lit';
import { html } from 'lit';
import type { Papers } from '../shared/desk.ts';
import { sharedTexts } from '../shared/shared.texts.ts';
import { signInTexts } from '../shared/sign-in.ts';
import { Texts } from '../shared/texts.ts';
import { wear } from './kinds/wear.ts';
import { laterStyles } from './later.styles.ts';
import { answersOf } from './proof-answers.ts';
import type { Kept } from './proof-desk.ts';
import { ProofDesk } from './proof-desk.ts';
import { focusOn, HEADING } from './proof-focus.ts';
import type { Beginning } from './proof-front.ts';
import { proofClosed, proofFront, proofHead, proofRevised, proofWaiting } from './proof-front.ts';
import type { Paper } from './proof-paper.ts';
import { openIn, proofPaper } from './proof-paper.ts';
import { proofResult, resultWord } from './proof-result.ts';
import { Patience } from './proof-patience.ts';
import type { ProofPlace, ProofScene } from './proof-scene.ts';
import type { ProofStanding } from './proof-standing.ts';
import { isHandedIn, isOnItsWay, isTold, proofStanding } from './proof-standing.ts';
import { Voice } from './proof-voice.ts';
import { proofStyles } from './proof.styles.ts';
import { proofTexts } from './proof.texts.ts';

/** An attempt that was handed in here. */
interface Sent {
  attempt: string;
  given: Kept;
  /** The session has taken note of it. */
  isSeen: boolean;
}

type Underway = Extract<ProofStanding, { name: 'underway' }>;

/** The proof of a lesson within a quiz: begun, answered, handed in together, and its result. */
export class Proof implements ReactiveController {
  readonly #host: LitElement;
  readonly #text: ProofScene['text'];
  readonly #desk: ProofDesk;
  readonly #patience: Patience;
  readonly #voice: Voice;
  #isDrawn = false;
  #lesson: string | undefined;
  #before: ProofStanding['name'] | undefined;
  #sent: Sent | undefined;
  /** Somebody meant to begin, and waits for the connection. */
  #isHoping = false;
  /** What is still open was named, and is to be decided about. */
  #isAsking = false;
  /** What was given in an attempt that the service didn't take. */
  #refused: Kept | undefined;
  /** What was asked for once, by attempt. */
  readonly #asked = new Set<string>();
  /** What gets the focus with the next update. */
  #next: string | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    this.#text = new Texts(host, { ...sharedTexts, ...signInTexts, ...proofTexts });
    this.#desk = new ProofDesk(host);
    this.#patience = new Patience(() => host.requestUpdate());
    this.#voice = new Voice(() => host.requestUpdate());
    wear(host, laterStyles);
    wear(host, proofStyles);
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#leave();
  }

  hostUpdated(): void {
    // The quiz shows something else, as while somebody else signs in: nothing of this is left.
    if (!this.#isDrawn) this.#leave();
    this.#isDrawn = false;
    if (this.#next !== undefined) focusOn(this.#host.renderRoot, `.proof ${this.#next}`);
    this.#next = undefined;
  }

  /** The proof of this lesson, as far as somebody is with it. */
  render(place: ProofPlace): TemplateResult {
    const scene: ProofScene = { ...place, text: this.#text };
    this.#isDrawn = true;
    if (place.lesson.id !== this.#lesson) this.#leave();
    this.#lesson = place.lesson.id;
    this.#desk.follow(place);
    this.#settle(place);
    const { papers } = this.#desk;
    const standing = papers && proofStanding(place.view, place.lesson, papers, this.#sent?.attempt);
    if (standing) this.#notice(scene, standing);

    return html`<div class="proof drawn">
      ${standing ? this.#draw(scene, standing, papers) : html`<div class="sheet" aria-busy="true">${proofHead(scene)}</div>`}
      <p class="visually-hidden" role="status">${this.#voice.said}</p>
    </div>`;
  }

  #draw(scene: ProofScene, standing: ProofStanding, papers: Papers): TemplateResult {
    const beginning = this.#beginning(scene);
    switch (standing.name) {
      case 'closed':
        return proofClosed(scene, standing.reason);
      case 'before':
        return proofFront(scene, beginning);
      case 'underway':
        return proofPaper(scene, this.#paper(scene, standing, papers));
      case 'revised':
        return proofRevised(scene, {
          ...beginning,
          begin: () => void this.#begin({ questions: standing.attempt.questions, drafts: papers.drafts }),
        });
      case 'waiting':
        return proofWaiting(scene, beginning, this.#patience.isOver);
      case 'done':
        return proofResult(scene, standing.last, {
          ...beginning,
          goTo: (lesson) => scene.later.answers.select(lesson),
        });
    }
  }

  #beginning({ view }: ProofScene): Beginning {
    const { isBeginning, isCut, problem } = this.#desk;
    return {
      isBeginning,
      isCut: isCut || view.offline,
      problem: this.#refused ? this.#text.term('proofRefusedAnew') : problem && this.#problemText(problem),
      begin: () => void this.#begin(this.#refused),
    };
  }

  #problemText(problem: NonNullable<ProofDesk['problem']>): string {
    return problem === 'unknown' ? this.#text.term('proofCantBegin') : problem[this.#text.ours()];
  }

  async #begin(kept: Kept | undefined): Promise<void> {
    const outcome = await this.#desk.begin(kept);
    if (outcome === 'begun') {
      this.#refused = undefined;
      this.#go(HEADING);
    } else if (outcome === 'cut') {
      this.#isHoping = true;
      this.#voice.say(this.#text.term('proofNeedsConnection'));
    }
  }

  #paper(scene: ProofScene, standing: Underway, papers: Papers): Paper {
    const { attempt, questions } = standing;
    const open = openIn(scene, { questions, papers });
    const go = ({ id }: { id: string }) => this.#go(`form[data-question="${id}"] :is(input, select, textarea, button)`);
    const handIn = () => this.#handIn(scene, standing, papers);
    const setAsking = (isAsking: boolean) => {
      this.#isAsking = isAsking;
      this.#host.requestUpdate();
    };
    return {
      ...{ attempt: attempt.attempt, questions, papers, open },
      isAsking: this.#isAsking,
      isRefused: this.#refused !== undefined,
      change: ({ id }, response) => this.#desk.draft(id, response.some(Boolean) ? response : undefined),
      announce: (sentence) => this.#voice.say(sentence),
      handIn: () => {
        if (!open.length) return handIn();
        setAsking(true);
        this.#go(`.open-heading ${HEADING}`);
      },
      handInAnyway: handIn,
      goOn: () => {
        setAsking(false);
        if (open[0]) go(open[0].question);
      },
      go,
    };
  }

  #handIn({ view, lesson, session }: ProofScene, { attempt, questions }: Underway, { drafts }: Papers): void {
    if (this.#sent) return;
    const answers = answersOf(questions, drafts);
    this.#sent = { attempt: attempt.attempt, given: { questions: attempt.questions, drafts }, isSeen: false };
    this.#refused = undefined;
    session.report(view.course.id, lesson.id, { kind: 'submitted', attempt: attempt.attempt, answers }, this.#host);
    session.send();
    this.#go(HEADING);
  }

  /** Ends the waiting of an attempt that was judged; one that was refused can be handed in again. */
  #settle({ view, lesson }: ProofPlace): void {
    const sent = this.#sent;
    if (!sent) return;
    if (isHandedIn(view, lesson.id, sent.attempt)) this.#sent = undefined;
    else if (isOnItsWay(view, lesson)) sent.isSeen = true;
    else if (sent.isSeen) {
      this.#sent = undefined;
      this.#refused = sent.given;
      const { attempt, drafts } = this.#desk.papers ?? {};
      if (attempt?.attempt !== sent.attempt) return;
      for (const [question, draft] of sent.given.drafts) if (!drafts?.has(question)) this.#desk.draft(question, draft);
    }
  }

  /** What follows from where somebody is now. */
  #notice(scene: ProofScene, standing: ProofStanding): void {
    const { view, lesson, session } = scene;
    const before = this.#before;
    this.#before = standing.name;
    if (standing.name !== 'underway') this.#isAsking = false;
    this.#patience.wait(standing.name === 'waiting');
    if (standing.name === 'revised' && this.#isFirst(`course ${standing.attempt.attempt}`)) {
      // It may be the page that is older than the attempt.
      void session.refresh(view.course.id);
    }
    if (this.#isHoping && !this.#desk.isCut && !view.offline) {
      this.#isHoping = false;
      this.#voice.say(this.#text.term('proofConnected'));
    }
    if (standing.name === 'waiting' && this.#sent)
      this.#voice.tell(this.#text.term(view.offline ? 'proofKept' : 'proofChecking'));
    if (standing.name !== 'done') return;
    if (before === 'waiting') {
      if (this.#host.shadowRoot!.activeElement) this.#go(`.result-heading ${HEADING}`);
      else this.#voice.say(resultWord(scene, standing.last));
    }
    if (!view.offline && !isTold(view, lesson, standing.last) && this.#isFirst(`reasons ${standing.last.id}`))
      session.recall(view.course.id, lesson.id);
  }

  /** Once for each. */
  #isFirst(what: string): boolean {
    const isFirst = !this.#asked.has(what);
    this.#asked.add(what);
    return isFirst;
  }

  /** Brings somebody there, once it is drawn. */
  #go(selector: string): void {
    this.#next = selector;
    this.#host.requestUpdate();
  }

  #leave(): void {
    this.#desk.leave();
    this.#patience.wait(false);
    this.#lesson = this.#before = this.#sent = this.#refused = this.#next = undefined;
    this.#isAsking = this.#isHoping = false;
    this.#voice.said = '';
    this.#asked.clear();
  }
}
