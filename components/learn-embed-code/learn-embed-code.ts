import type { PropertyValues, TemplateResult } from 'lit';
import { html, LitElement } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Choice } from '../../server/contract/embedding/choice.ts';
import { readChoice, writeChoice } from '../../server/contract/embedding/choice.ts';
import type { Rgb, Scheme } from '../../server/contract/embedding/contrast.ts';
import { DEFAULTS, hex } from '../../server/contract/embedding/contrast.ts';
import { embeddingTexts } from '../../server/contract/embedding/embed-code.texts.ts';
import { EMBEDDED } from '../../server/contract/embedding/snippets.ts';
import type { Language } from '../../server/contract/words.ts';
import { CourseController } from '../shared/course-controller.ts';
import { controlStyles } from '../shared/control.styles.ts';
import { hostStyles } from '../shared/host.styles.ts';
import { failureNotice } from '../shared/notice.ts';
import { noticeStyles } from '../shared/notice.styles.ts';
import type { ReadyView } from '../shared/session.ts';
import { sharedTexts } from '../shared/shared.texts.ts';
import { signInTexts } from '../shared/sign-in.ts';
import { Texts } from '../shared/texts.ts';
import { colourOf } from './colours.ts';
import { LearnCopyField } from './copy-field.ts';
import { embedCodeTexts } from './embed-code.texts.ts';
import { colourField, oneOf, select } from './fields.ts';
import { fieldStyles } from './fields.styles.ts';
import { styles } from './learn-embed-code.styles.ts';
import { dress, LIVE, mock } from './mock.ts';
import { mockStyles } from './mock.styles.ts';
import { paste } from './paste.ts';
import { paint, remark, remarksOn } from './remarks.ts';

if (!customElements.get('learn-copy-field')) customElements.define('learn-copy-field', LearnCopyField);

/**
 * Lets an editor choose how a course is put into a page, shows it there, and says what to paste. What was chosen stands
 * in the page's address: `?element=quiz&cms=typo3`.
 *
 * @internal Part of the service's page “Kurs einbetten”.
 */
export class LearnEmbedCode extends LitElement {
  static override styles = [hostStyles, noticeStyles, controlStyles, fieldStyles, styles, mockStyles];

  #text = new Texts(this, { ...sharedTexts, ...signInTexts, ...embedCodeTexts });
  #course = new CourseController(this, () => this.course);

  /** Id of the course, as listed in the catalog. */
  @property() course = '';

  /** Address of the service, relative to the page's. */
  @property() service = './';

  @state() private choice: Choice | undefined;
  /** What was typed, right or wrong. */
  @state() private typed = { accent: '', surface: '' };
  @state() private isNarrow = false;

  @query('.mock') private page!: HTMLElement | null;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('popstate', this.#read);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('popstate', this.#read);
  }

  /** The course is known by now. */
  protected override update(changed: PropertyValues): void {
    if (!this.choice) this.#read();
    super.update(changed);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    paint(this.renderRoot);
    const { choice, page } = this;
    if (!choice || !page) return;
    void LIVE[choice.element]();
    dress(page, choice, this.#colour('accent'), this.#colour('surface'));
  }

  override render(): TemplateResult {
    const { view } = this.#course;
    const text = this.#text;
    if (view.phase === 'failed') {
      return failureNotice(view, text, () => void this.#course.session?.refresh(this.course));
    }
    if (view.phase === 'loading' || !this.choice) return html`<p role="status">${text.term('sharedLoading')}</p>`;
    return this.#workshop(view, this.choice);
  }

  #workshop(view: ReadyView, choice: Choice): TemplateResult {
    const text = this.#text;
    const { course } = view;
    const place = {
      service: new URL(this.service, document.baseURI).href,
      course: course.id,
      title: course.lessons.find(({ id }) => id === choice.lesson)?.title ?? course.title,
    };
    return html`<div class="workshop" lang=${text.ours()}>
      <section class="choices" aria-labelledby="choose">
        <h2 id="choose">${text.term('embedCodeChoose')}</h2>
        ${this.#what(view, choice)}
        <h3>${text.term('embedCodeLook')}</h3>
        ${this.#look(choice)}
      </section>
      <section class="preview" aria-labelledby="preview">
        <div class="head">
          <h2 id="preview">${text.term('embedCodePreview')}</h2>
          ${oneOf({
            name: 'width',
            legend: text.term('embedCodeWidth'),
            chosen: this.isNarrow ? 'phone' : 'screen',
            offers: [
              { value: 'screen', words: text.term('embedCodeScreen') },
              { value: 'phone', words: text.term('embedCodePhone') },
            ],
            choose: (width) => (this.isNarrow = width === 'phone'),
          })}
        </div>
        ${mock(choice, course, this.isNarrow, text)}
      </section>
      <section class="paste" aria-labelledby="paste">
        <h2 id="paste">${text.term('embedCodePaste')}</h2>
        ${paste({ choice, place, shared: this.#shared, text, choose: (change) => this.#choose(change) })}
      </section>
    </div>`;
  }

  #what({ course }: ReadyView, choice: Choice): TemplateResult {
    const [text, shared] = [this.#text, this.#shared];
    return html`
      ${oneOf({
        name: 'element',
        legend: shared.element,
        chosen: choice.element,
        offers: EMBEDDED.map((value) => ({ value, words: shared.elements[value] })),
        choose: (element) => this.#choose({ element }),
      })}
      ${select({
        name: 'lesson',
        legend: shared.lesson,
        chosen: choice.lesson ?? '',
        offers: [
          { value: '', words: shared.wholeCourse },
          ...course.lessons.map(({ id, title }) => ({ value: id, words: title })),
        ],
        choose: (lesson) => this.#choose({ lesson: lesson || undefined }),
      })}
      ${select<'' | Language>({
        name: 'language',
        legend: text.term('embedCodeLanguage'),
        chosen: choice.language ?? '',
        offers: [
          { value: '', words: text.term('embedCodeOfPage') },
          { value: 'de', words: 'Deutsch' },
          { value: 'en', words: 'English' },
        ],
        choose: (language) => this.#choose({ language: language || undefined }),
      })}
    `;
  }

  #look(choice: Choice): TemplateResult {
    const text = this.#text;
    const { accent, surface } = { accent: this.#colour('accent'), surface: this.#colour('surface') };
    return html`
      <div>
        <div class="colours">
          ${this.#colourOf('accent', text.term('embedCodeAccent'), accent)}
          ${this.#colourOf('surface', text.term('embedCodeSurface'), surface)}
        </div>
        <div class="remarks" role="status">
          ${remarksOn({ accent, surface, theme: choice.theme }, text).map((one) => remark(one, text))}
        </div>
      </div>
      ${oneOf({
        name: 'radius',
        legend: text.term('embedCodeCorners'),
        chosen: choice.look.radius ?? '',
        offers: [
          { value: '0px', words: text.term('embedCodeSquare') },
          { value: '', words: text.term('embedCodeUsual') },
          { value: '1em', words: text.term('embedCodeRound') },
        ],
        choose: (radius) => this.#choose({ look: { ...choice.look, radius: radius || undefined } }),
      })}
      ${oneOf<'' | Scheme>({
        name: 'theme',
        legend: text.term('embedCodeTheme'),
        chosen: choice.theme ?? '',
        offers: [
          { value: 'light', words: text.term('embedCodeLight') },
          { value: 'dark', words: text.term('embedCodeDark') },
          { value: '', words: text.term('embedCodeBoth') },
        ],
        choose: (theme) => this.#choose({ theme: theme || undefined }),
      })}
    `;
  }

  #colourOf(name: 'accent' | 'surface', label: string, colour: Rgb | undefined): TemplateResult {
    const typed = this.typed[name];
    return colourField({
      name,
      label,
      pick: this.#text.term('embedCodePick', label),
      typed,
      placeholder: this.#text.term('embedCodeStandard'),
      swatch: hex(colour ?? DEFAULTS[name].light),
      fault: typed && !colour ? this.#text.term('embedCodeNoColour') : undefined,
      type: (value, isPassing) => this.#type(name, value.trim(), isPassing),
    });
  }

  #colour(name: 'accent' | 'surface'): Rgb | undefined {
    return colourOf(this.typed[name]);
  }

  #type(name: 'accent' | 'surface', value: string, isPassing = false): void {
    this.typed = { ...this.typed, [name]: value };
    const look = { ...this.choice!.look, [name]: colourOf(value) ? value : undefined };
    this.#choose({ look }, isPassing);
  }

  /** The address says what is chosen: an editor can send it on, and go back. */
  #choose = (change: Partial<Choice>, isPassing = false): void => {
    this.choice = { ...this.choice!, ...change };
    const lang = new URLSearchParams(location.search).get('lang');
    const query = new URLSearchParams(writeChoice(this.choice));
    if (lang) query.set('lang', lang);
    const { pathname, search } = location;
    const next = query.size ? `?${query}` : '';
    if (next === search) return;
    history[isPassing ? 'replaceState' : 'pushState'](history.state, '', pathname + next);
  };

  #read = (): void => {
    const { view } = this.#course;
    if (view.phase !== 'ready') return;
    const lessons = view.course.lessons.map(({ id }) => id);
    const choice = readChoice(new URLSearchParams(location.search), lessons);
    const { accent = '', surface = '', radius } = choice.look;
    const plain = (text: string) => (colourOf(text) ? text : undefined);
    this.typed = { accent, surface };
    this.choice = { ...choice, look: { accent: plain(accent), surface: plain(surface), radius } };
  };

  get #shared() {
    return embeddingTexts[this.#text.ours()];
  }
}
