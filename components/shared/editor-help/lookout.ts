import type { CourseCard, CoursesAnswer } from '../../../server/contract/api.ts';
import type { Course } from '../../../server/contract/course.ts';
import { isEdited } from '../is-edited.ts';
import type { ApiError } from '../session/api.ts';
import type { KeptSession } from '../session/kept-session.ts';
import { sessionAround, tokenAddresses } from '../start-session.ts';
import type { Fault } from './fault.ts';
import { faultsOf } from './faults.ts';
import type { Library } from './faults.ts';
import type { Page, TokenOutcome } from './page-faults.ts';
import { pageFaults } from './page-faults.ts';
import { pastedOf } from './pasted.ts';
import { Violations } from './violations.ts';

/** What an editor may have pasted, also where a slip of the hand made something else of it. */
const PASTED = /^learn-(player|quiz|badge)$/;
const KNOWN = /^(|player|quiz|badge|privacy|figures)$/i;
/** Others are elements of ours that nobody pastes, or that need no course. */
const OURS = /^learn-(?!(privacy|session|figures|privacy-line|editor-note|embed-code)$|player-)/;

/** Changes come in swarms; in milliseconds. */
const REST = 250;

/** So many courses are looked through for a lesson. */
const LOOKED_THROUGH = 40;

/** Looks after all that editors pasted for one session, for an editor: notes come and go with the faults. */
export class Lookout implements Library {
  readonly service: string;

  readonly #session: KeptSession;
  readonly #violations: Violations;
  readonly #changes = new MutationObserver((changes) => {
    if (changes.some(concernsUs)) this.#lookSoon();
  });
  #isDue = false;
  /** What the page around is like, asked anew when a course fails; undefined while nobody is an editor. */
  #page: Promise<Page> | undefined;
  #courses: Promise<readonly CourseCard[]> | undefined;
  readonly #lessons = new Map<string, Promise<readonly string[]>>();
  readonly #noted = new Set<HTMLElement>();

  constructor(session: KeptSession) {
    this.#session = session;
    this.service = session.api.base.href;
    this.#violations = new Violations(session.api.base);
    this.#violations.listen(() => this.#lookSoon());
  }

  #isHere(): boolean {
    return this.#page !== undefined;
  }

  /** Looks through the page, now and after every change of it. `error`: why a course could not be loaded. */
  async look(error?: ApiError): Promise<void> {
    if (!this.#page) {
      this.#changes.observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: WATCHED });
    }
    this.#askForPictures();
    this.#page = this.#lookAround(error?.problem.code === 'unreachable' ? error : undefined);
    await this.#lookThrough();
  }

  /** Somebody else is here now: nothing of what only an editor reads stays. */
  leave(): void {
    this.#page = undefined;
    this.#changes.disconnect();
    for (const element of this.#noted) this.#show(element, []);
  }

  shown(course: string): { course?: Course | undefined; problem?: ApiError['problem'] | undefined } {
    return this.#session.entries.get(course) ?? {};
  }

  courses(): Promise<readonly CourseCard[]> {
    this.#courses ??= this.#session.api.get<CoursesAnswer>('courses').then(
      ({ courses }) => courses,
      () => {
        this.#courses = undefined;
        return [];
      },
    );
    return this.#courses;
  }

  async withLesson(lesson: string): Promise<readonly CourseCard[]> {
    const courses = (await this.courses()).slice(0, LOOKED_THROUGH);
    const lessons = await Promise.all(courses.map(({ id }) => this.#lessonsOf(id)));
    return courses.filter((_course, index) => lessons[index]!.includes(lesson));
  }

  #lessonsOf(course: string): Promise<readonly string[]> {
    let lessons = this.#lessons.get(course);
    if (!lessons) {
      const known = this.shown(course).course;
      const asked = known ?? this.#session.api.get<Course>(`courses/${encodeURIComponent(course.toWellFormed())}`);
      lessons = Promise.resolve(asked).then(
        (found) => found.lessons.map(({ id }) => id),
        () => [],
      );
      this.#lessons.set(course, lessons);
    }
    return lessons;
  }

  #lookSoon(): void {
    if (this.#isDue) return;
    this.#isDue = true;
    setTimeout(() => {
      this.#isDue = false;
      void this.#lookThrough();
    }, REST);
  }

  async #lookThrough(): Promise<void> {
    if (!this.#isHere()) return;
    for (const element of this.#noted) if (!element.isConnected) this.#noted.delete(element);
    const elements = elementsIn(document).filter((element) => sessionAround(element) === (this.#session as unknown));
    const page = pageFaults((await this.#page)!);
    const faults = await Promise.all(elements.map((element) => faultsOf(pastedOf(element), this)));
    // It may have been left meanwhile.
    if (!this.#isHere()) return;
    // What concerns the whole page is said once: where its first element stands.
    elements.forEach((element, index) => this.#show(element, [...(index ? [] : page), ...faults[index]!]));
  }

  #show(element: HTMLElement, faults: readonly Fault[]): void {
    if (!faults.length && !this.#noted.has(element)) return;
    this.#noted.add(element);
    if (!faults.length) this.#noted.delete(element);
    import('../../learn-editor-note/define.ts').then(
      ({ noteUnder }) => noteUnder(element, this.#noted.has(element) ? faults : []),
      () => undefined,
    );
  }

  async #lookAround(error: ApiError | undefined): Promise<Page> {
    const { api } = this.#session;
    const scripts = [...document.querySelectorAll<HTMLScriptElement>('script[src]')]
      .map(({ src }) => src)
      .filter((src) => /\/(loader|embed|lernbausteine)\.js([?#]|$)/.test(src) && URL.canParse(src));
    const isPageOwn = sessionAround(document.documentElement) === (this.#session as unknown);
    const [address] = tokenAddresses();
    const isAsked = error && isPageOwn && api.token && address;
    return {
      service: api.base,
      origin: location.origin,
      scripts: isPageOwn ? scripts.filter((src) => isLoader(src, api.base)) : [],
      violations: this.#violations,
      answering: error ? await this.#answering(error) : 'well',
      token: isAsked ? { address, outcome: await outcomeAt(address) } : undefined,
    };
  }

  /** What a policy forbade before anybody listened is forbidden once more; what it allows is there already. */
  #askForPictures(): void {
    for (const { course } of this.#session.entries.values()) {
      const poster = course?.lessons.find(({ video }) => video?.poster)?.video?.poster;
      if (poster) new Image().src = new URL(poster, new URL(course.media, this.service)).href;
    }
  }

  /** Asked as nobody, every page gets an answer: where only that works, the page isn't listed. */
  async #answering({ status }: ApiError): Promise<Page['answering']> {
    if (status >= 500) return 'not-at-all';
    try {
      const response = await fetch(new URL('api/v1/privacy', this.service), { credentials: 'omit' });
      const isOurs = response.ok && response.headers.get('Content-Type')?.includes('json');
      if (!isOurs) return 'as-something-else';
      return status === 0 && this.#session.api.base.origin !== location.origin ? await this.#listed() : 'well';
    } catch {
      return 'not-at-all';
    }
  }

  /** A request that has to be allowed beforehand is, to pages that are listed; who asks doesn't matter for that. */
  async #listed(): Promise<'well' | 'to-nobody'> {
    const headers = { Authorization: 'Bearer x' };
    return fetch(new URL('api/v1/me', this.service), { headers, credentials: 'omit' }).then(
      () => 'well',
      () => 'to-nobody',
    );
  }
}

/** Attributes that somebody who edits a page live would change. */
const WATCHED = ['course', 'lesson', 'heading-level', 'href', 'data-learn', 'data-course', 'data-lesson'];

function concernsUs({ type, addedNodes }: MutationRecord): boolean {
  if (type === 'attributes') return true;
  return [...addedNodes].some(
    (node) => node instanceof HTMLElement && node.localName !== 'learn-editor-note' && elementsIn(node, true).length,
  );
}

/** In the order of the page, other libraries' shadow roots included; what is being edited right now is left alone. */
function elementsIn(root: Document | ShadowRoot | HTMLElement, itself = false): HTMLElement[] {
  const all = [...(itself ? [root as HTMLElement] : []), ...root.querySelectorAll<HTMLElement>('*')];
  return all.flatMap((element) => {
    if (isPasted(element)) return isEdited(element) ? [] : [element];
    return element.shadowRoot ? elementsIn(element.shadowRoot) : [];
  });
}

function isPasted(element: HTMLElement): boolean {
  const { localName, dataset } = element;
  if (localName === 'script') return false;
  // What is of a known kind, and no element yet, is becoming one.
  if (!localName.startsWith('learn-')) return dataset.learn !== undefined && !KNOWN.test(dataset.learn.trim());
  return PASTED.test(localName) || (OURS.test(localName) && !customElements.get(localName));
}

/** Scripts that carry `data-learn` insert an element; scripts of other makers may be called `loader.js`, too. */
function isLoader(src: string, base: URL): boolean {
  const { pathname } = new URL('.', src);
  return pathname === base.pathname || /lern/i.test(src);
}

/** What the address of tokens says, asked as the session asks it. */
async function outcomeAt(address: string): Promise<TokenOutcome> {
  try {
    const headers = { Accept: 'application/json' };
    const response = await fetch(new URL(address, document.baseURI), { headers, cache: 'no-store' });
    if (!response.ok) return response.status;
    const { token } = (await response.json()) as { token?: unknown };
    return typeof token === 'string' ? undefined : 'not-json';
  } catch (error) {
    return error instanceof SyntaxError ? 'not-json' : 'away';
  }
}
