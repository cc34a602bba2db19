import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Note } from '../../server/contract/course.ts';
import type { ChosenOption } from '../../server/contract/grade.ts';
import { clockTime } from '../shared/duration.ts';
import { heading } from '../shared/heading.ts';
import { richInline, richText } from '../shared/rich-text.ts';
import { Texts } from '../shared/texts.ts';
import type { AnswerKind, CheckedAnswer, KindHost } from './answer-kind.ts';
import { Drafts } from './drafts.ts';
import { icon } from './icons.ts';
import { wear } from './kinds/wear.ts';
import { laterStyles } from './later.styles.ts';
import { laterTexts } from './later.texts.ts';
import type { PracticeProps } from './practice.ts';
import type { ResultProps } from './result.ts';
import { drawResult } from './result.ts';
import type { KnownVerdict, Standing } from './standing.ts';
import type { Worksheet } from './worksheet.ts';

type About = Pick<PracticeProps, 'question' | 'lang' | 'rich' | 'watch'>;

/** What one quiz needs once its questions are on the screen: what is said about answers, and where half-given ones are kept. */
export class Later {
  readonly #host: KindHost;
  readonly #text: Texts<typeof laterTexts>;

  constructor(host: KindHost) {
    this.#host = host;
    this.#text = new Texts(host, laterTexts);
    wear(host, laterStyles);
  }

  draftsOf(sheet: Worksheet): Drafts {
    return new Drafts(sheet, () => this.#host.requestUpdate());
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
    const isSaid = chosen.some((part) => part.see === see);
    // A slip in the only word is said in the same breath.
    const slip =
      mark === 'right' && chosen[0] && kind.nameOf(chosen[0], answer) === undefined ? chosen[0].spelling : undefined;
    const words = slip === undefined ? text.term(sentence[mark]) : text.term('laterRightSpelling', slip);

    return html`<p class="line result">${icon(mark)}<strong>${words}</strong></p>
      ${chosen.map((part) => this.#drawReason(part, kind.nameOf(part, answer), about))}
      ${missing ? this.#drawMissing(about, missing) : nothing}
      ${see === undefined || isSaid ? nothing : this.#drawWatch(see, about)}`;
  }

  /** Of an answer with several parts each reason says which one it belongs to. */
  #drawReason({ right, feedback, spelling, see }: ChosenOption, name: unknown, about: About) {
    const { lang, rich } = about;
    const text = this.#text;
    const rest = html`${spelling === undefined || name === undefined ? nothing : html`<p>${text.term('laterSpelling', spelling)}</p>`}
    ${feedback.length ? html`<div class="rich" lang=${lang}>${richText(feedback, rich)}</div>` : nothing}
    ${see === undefined ? nothing : this.#drawWatch(see, about)}`;
    if (name === undefined) return rest;
    return html`<div class="reason">
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
  drawResult(props: ResultProps): TemplateResult {
    return drawResult(props, this.#text, this.#drawWatch);
  }

  /** Only some questions are on show: how many, and the way back to all. */
  drawFolded(shown: number, unfold: () => void): TemplateResult {
    return html`<div class="actions folded">
      <span>${this.#text.term('laterFolded', shown)}</span>
      <button class="link" type="button" @click=${unfold}>${this.#text.term('laterShowAll')}</button>
    </div>`;
  }

  readonly #drawWatch = (second: number, { watch }: Pick<About, 'watch'>): TemplateResult => {
    const { href, target, follow } = watch(second);
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
