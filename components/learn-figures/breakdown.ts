import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type {
  Counted,
  CountedGroup,
  FiguresAnswer,
  Figure,
  MonthFigures,
} from '../../server/contract/figures/figures.ts';
import { heading } from '../shared/heading.ts';
import type { Bar } from './bars.ts';
import { groupBars, largest, monthBars } from './bars.ts';
import { numberOf } from '../../server/contract/figures/steps.ts';
import type { FiguresText } from './in-words.ts';
import { dayWords, figureWords, isExact, monthWords, numberWords } from './in-words.ts';
import { groupsSentence, monthsSentence } from './sentences.ts';

/** The same numbers three times: as a picture, in a sentence, in a table. */
export type BreakdownName = 'months' | 'courses' | 'areas' | 'departments';

/** What drawing them needs to know. */
export interface BreakdownOptions {
  answer: FiguresAnswer;
  /** Of its heading. */
  level: number;
  text: FiguresText;
  /** Tables that are open. */
  open: ReadonlySet<BreakdownName>;
  toggle(name: BreakdownName): void;
}

interface Row extends Counted {
  label: string | TemplateResult;
  offers?: number;
}

const TITLES = {
  months: ['figuresMonths', 'figuresMonth'],
  courses: ['figuresCourses', 'figuresCourse'],
  areas: ['figuresAreas', 'figuresArea'],
  departments: ['figuresDepartments', 'figuresDepartment'],
} as const;

/** The year by month. */
export function drawMonths(options: BreakdownOptions): TemplateResult | typeof nothing {
  const { answer, text } = options;
  const { year, months } = answer.detail;
  if (!months.length) return nothing;
  const hasNumbers = months.some(({ participations, completions }) => participations ?? completions);
  return drawBreakdown('months', options, {
    sentence: monthsSentence(months, text),
    bars: hasNumbers ? monthBars(year, months, text) : [],
    rows: months.map((month) => ({ ...month, label: monthLabel(month, text) })),
  });
}

/** The year by courses, areas or departments. */
export function drawGroups(
  name: Exclude<BreakdownName, 'months'>,
  options: BreakdownOptions,
): TemplateResult | typeof nothing {
  const { answer, text } = options;
  const groups: readonly CountedGroup[] = answer.detail[name] ?? [];
  if (!groups.length) return nothing;
  const bars = groupBars(groups, text);
  return drawBreakdown(name, options, {
    sentence: groupsSentence(groups, answer.k, text),
    bars: largest(bars),
    rows: bars,
  });
}

function drawBreakdown(
  name: BreakdownName,
  { text, level, open, toggle }: BreakdownOptions,
  { sentence, bars, rows }: { sentence: string; bars: readonly Bar[]; rows: readonly Row[] },
): TemplateResult {
  const isOpen = open.has(name);
  return html`<section part="breakdown" aria-labelledby=${name}>
    <div id=${name}>${heading(level, text.term(TITLES[name][0]))}</div>
    <p>${sentence}</p>
    ${bars.length ? drawPicture(name, bars, text) : nothing}
    ${
      rows.length
        ? html`<button
              part="button"
              class="button quiet"
              type="button"
              aria-expanded=${isOpen}
              aria-controls="${name}-table"
              aria-describedby=${name}
              data-do=${name}
              @click=${() => toggle(name)}
            >
              ${text.term(isOpen ? 'figuresHideTable' : 'figuresShowTable')}
            </button>
            <div id="${name}-table" class="table ${isOpen ? '' : 'closed'}">${drawTable(name, rows, text)}</div>`
        : nothing
    }
  </section>`;
}

function drawPicture(name: BreakdownName, bars: readonly Bar[], text: FiguresText): TemplateResult {
  const isMonths = name === 'months';
  const number = (count: number) => numberWords(count, text);
  const say = (figure: Figure) =>
    isExact(figure) ? number(numberOf(figure)) : text.term('figuresFrom', number(numberOf(figure)));
  const hasLeast = bars.some(({ participations, completions }) =>
    [participations, completions].some((figure) => figure && !isExact(figure)),
  );
  return html`<div part="plot" aria-hidden="true">
    <ul class="legend">
      ${sample('participations', text.term('figuresParticipations'))}
      ${sample('completions', text.term('figuresCompletions'))}
      ${hasLeast ? sample('participations least', text.term('figuresLegendLeast')) : nothing}
    </ul>
    <learn-plot .kind=${isMonths ? 'columns' : 'rows'} .bars=${bars} .say=${say} .number=${number}></learn-plot>
  </div>`;
}

function sample(look: string, words: string): TemplateResult {
  return html`<li>
    <svg class=${look} viewBox="0 0 16 12"><rect x="1" y="1" width="14" height="10" /></svg>
    ${words}
  </li>`;
}

function drawTable(name: BreakdownName, rows: readonly Row[], text: FiguresText): TemplateResult {
  const isMonths = name === 'months';
  // The roles are said because it is drawn in another way where it is narrow.
  return html`<table role="table" aria-labelledby=${name}>
    <thead>
      <tr role="row">
        <th role="columnheader" scope="col">${text.term(TITLES[name][1])}</th>
        ${isMonths ? html`<th role="columnheader" scope="col">${text.term('figuresUsed')}</th>` : nothing}
        <th role="columnheader" scope="col">${text.term('figuresParticipations')}</th>
        <th role="columnheader" scope="col">${text.term('figuresCompletions')}</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ({ label, offers, participations, completions }) =>
          html`<tr role="row">
            <th role="rowheader" scope="row">${label}</th>
            ${isMonths ? html`<td role="cell">${numberWords(offers ?? 0, text)}</td>` : nothing}
            ${cell(participations, text)} ${cell(completions, text)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function cell(figure: Figure | undefined, text: FiguresText): TemplateResult {
  return html`<td role="cell" class=${figure ? '' : 'none'}>${figureWords(figure, text)}</td>`;
}

function monthLabel({ month, closed, closes }: MonthFigures, text: FiguresText): TemplateResult {
  const name = monthWords(month, 'long', text);
  return closed || !closes
    ? html`${name}`
    : html`${name} <small>${text.term('figuresMonthRuns', dayWords(closes, text))}</small>`;
}
