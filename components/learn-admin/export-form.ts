import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { CourseCard } from '../../server/contract/api.ts';
import { EXPORT_STATES, FORMATS, hasVersions, XAPI_VERSIONS } from '../../server/contract/export-choices.ts';
import type { Texts } from '../shared/texts.ts';
import type { ExportChoice, Faults } from './export-choice.ts';
import type { exportTexts } from './export.texts.ts';

export interface ExportFormOptions {
  choice: ExportChoice;
  text: Texts<typeof exportTexts>;
  /** Undefined before they are known. */
  courses: readonly CourseCard[] | undefined;
  /** How asking for the courses goes. */
  state: TemplateResult;
  faults: Faults;
  choose(change: Partial<ExportChoice>): void;
  read(field: HTMLInputElement): void;
}

const FORMAT_WORDS = {
  json: ['exportJson', 'exportJsonNote'],
  ndjson: ['exportNdjson', 'exportNdjsonNote'],
  csv: ['exportCsv', 'exportCsvNote'],
  xapi: ['exportXapi', 'exportXapiNote'],
} as const;

const STATE_WORDS = {
  begun: 'exportBegun',
  passed: 'exportPassed',
  completed: 'exportCompleted',
  due: 'exportDue',
} as const;

/** What is to be in the file. */
export function drawExportForm(options: ExportFormOptions): TemplateResult {
  const { choice, text, courses, choose } = options;
  const areas = [...new Set((courses ?? []).flatMap(({ area }) => area ?? []).concat(choice.area || []))].sort();
  return html`${drawFormats(options)}
    ${
      hasVersions(choice.format)
        ? drawSelect(
            'version',
            text.term('exportVersion'),
            choice.version,
            XAPI_VERSIONS.map((one) => [one, one]),
            (version) => choose({ version }),
          )
        : nothing
    }
    <fieldset class="narrow">
      <legend>${text.term('exportNarrow')}</legend>
      ${drawCourses(options)}
      <div class="row">
        ${drawSelect(
          'area',
          text.term('exportArea'),
          choice.area,
          [['', text.term('exportEveryArea')], ...areas.map((one) => [one, one] as const)],
          (area) => choose({ area }),
        )}
        ${drawSelect(
          'state',
          text.term('exportState'),
          choice.state,
          [
            ['', text.term('exportEveryState')],
            ...EXPORT_STATES.map((one) => [one, text.term(STATE_WORDS[one])] as const),
          ],
          (state) => choose({ state }),
        )}
      </div>
      <div class="row">
        ${drawDay('from', text.term('exportFrom'), options)} ${drawDay('until', text.term('exportUntil'), options)}
      </div>
      <p class="hint" id="days">${text.term('exportDatesHint')}</p>
    </fieldset>`;
}

function drawFormats({ choice, text, choose }: ExportFormOptions): TemplateResult {
  return html`<fieldset class="formats">
    <legend>${text.term('exportFormat')}</legend>
    ${FORMATS.map((format) => {
      const [name, note] = FORMAT_WORDS[format];
      return html`<label class="choice">
        <input
          type="radio"
          name="format"
          value=${format}
          .checked=${format === choice.format}
          @change=${() => choose({ format })}
        />
        <span><b>${text.term(name)}</b> <small>${text.term(note)}</small></span>
      </label>`;
    })}
  </fieldset>`;
}

/** Many may be chosen: boxes to tick, in a window of their own where they are many. */
function drawCourses({ choice, text, courses, state, choose }: ExportFormOptions): TemplateResult {
  const chosen = new Set(choice.courses);
  const toggle = (id: string, isChosen: boolean) => {
    if (isChosen) chosen.add(id);
    else chosen.delete(id);
    choose({ courses: [...chosen] });
  };
  const known = new Set(courses?.map(({ id }) => id));
  // What the address names and nobody offers any more may be exported, too.
  const all = [
    ...(courses ?? []),
    ...choice.courses.filter((id) => !known.has(id)).map((id) => ({ id, title: id, language: undefined })),
  ];
  return html`<fieldset class="courses" aria-describedby="courses-hint">
    <legend>${text.term('exportCourses')}</legend>
    <p class="hint" id="courses-hint">
      ${chosen.size ? text.term('exportCoursesChosen', chosen.size) : text.term('exportCoursesHint')}
    </p>
    ${state} ${courses && !all.length ? html`<p>${text.term('exportCoursesNone')}</p>` : nothing}
    ${
      all.length
        ? html`<div class="list">
            ${all.map(
              ({ id, title, language }) =>
                html`<label class="choice">
                  <input
                    type="checkbox"
                    name="course"
                    value=${id}
                    .checked=${chosen.has(id)}
                    @change=${(event: Event) => toggle(id, (event.target as HTMLInputElement).checked)}
                  />
                  <span lang=${language ?? nothing}>${title}</span>
                </label>`,
            )}
          </div>`
        : nothing
    }
  </fieldset>`;
}

function drawSelect<T extends string>(
  name: string,
  label: string,
  chosen: T,
  offers: (readonly [value: T, words: string])[],
  choose: (value: T) => void,
): TemplateResult {
  return html`<label class="field">
    <span>${label}</span>
    <select name=${name} @change=${(event: Event) => choose((event.target as HTMLSelectElement).value as T)}>
      ${offers.map(([value, words]) => html`<option value=${value} .selected=${value === chosen}>${words}</option>`)}
    </select>
  </label>`;
}

function drawDay(name: 'from' | 'until', label: string, options: ExportFormOptions): TemplateResult {
  const { choice, faults, text, read } = options;
  const fault = faults[name];
  return html`<div class="field">
    <label for=${name}>${label}</label>
    <input
      type="date"
      id=${name}
      name=${name}
      .value=${choice[name]}
      aria-invalid=${fault ? 'true' : 'false'}
      aria-describedby=${fault ? `${name}-fault days` : 'days'}
      @change=${(event: Event) => read(event.target as HTMLInputElement)}
    />
    ${fault ? html`<p class="fault" id="${name}-fault">${text.term(fault)}</p>` : nothing}
  </div>`;
}
