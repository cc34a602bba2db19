import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { KeptCourse } from '../../server/contract/api.ts';
import type { KeptHere } from '../shared/account.ts';
import { heading } from '../shared/heading.ts';
import type { Texts } from '../shared/texts.ts';
import { writtenLang } from '../shared/written-lang.ts';
import type { Kept } from './account-controller.ts';
import type { privacyTexts } from './privacy.texts.ts';

type PrivacyTexts = Texts<typeof privacyTexts>;

/** How much is kept of a learner: nothing at all, nothing but lines of the audit, or what can be deleted. */
export function amountOf({ waiting, courses, begun, service }: Kept): 'nothing' | 'audit' | 'something' {
  const inService = service && [...service.courses, ...service.records, ...service.damaged];
  if (waiting || courses.length || begun || inService?.length) return 'something';
  return service?.audit.length ? 'audit' : 'nothing';
}

/** Everything that is kept of a learner, course by course. */
export function drawMyData(kept: Kept, level: number, text: PrivacyTexts): TemplateResult {
  const { service } = kept;
  return html`
    ${service?.courses.length ? drawCourses(service.courses, level, text) : nothing}
    ${service?.damaged.length ? html`<p class="quiet-text">${text.term('privacyDamaged')}</p>` : nothing}
    ${kept.waiting || kept.courses.length || kept.begun ? drawHere(kept, level, text) : nothing}
    ${service?.audit.length ? html`<p class="quiet-text">${text.term('privacyAudit', service.audit.length)}</p>` : nothing}
  `;
}

function drawCourses(courses: KeptCourse[], level: number, text: PrivacyTexts): TemplateResult {
  return html`<ul class="courses">
      ${courses.map((course) => html`<li class="card">${drawCourse(course, level, text)}</li>`)}
    </ul>
    ${courses.some(({ proofs }) => proofs.length) ? html`<p class="quiet-text">${text.term('privacyProofsWhy')}</p>` : nothing}`;
}

function drawCourse(course: KeptCourse, level: number, text: PrivacyTexts): TemplateResult {
  const { percent, lessons, answers, proofs } = course;
  const figures = [
    ...(percent === undefined ? [] : [text.term('privacyPercent', percent)]),
    ...counted(lessons, answers, text),
    text.term(course.class === 'named' ? 'privacyNamed' : 'privacyPseudonymous'),
  ];
  return html`
    ${heading(level, course.title ?? course.course)}
    <p class="figures">${figures.map((figure) => html`<span>${figure}</span>`)}</p>
    <p>${text.term('privacyEnds', dayOf(course.ends, text))}</p>
    ${proofs.map(
      ({ kind, at, ends }) =>
        html`<p>
          ${text.term(
            kind === 'passed' ? 'privacyProofPassed' : 'privacyProofCompleted',
            dayOf(at, text),
            dayOf(ends, text),
          )}
        </p>`,
    )}
  `;
}

/** What lies in this browser. */
export function drawHere({ waiting, courses, begun }: KeptHere, level: number, text: PrivacyTexts): TemplateResult {
  return html`<div class="card" part="here">
    ${heading(level, text.term('privacyHere'))}
    ${waiting ? html`<p>${text.term('privacyWaiting', waiting)}</p>` : nothing}
    ${begun ? html`<p>${text.term('privacyBegun', begun)}</p>` : nothing}
    ${
      courses.length
        ? html`<ul>
            ${courses.map(
              ({ course, title, lessons, answers }) =>
                html`<li>
                  ${title ?? text.term('privacyElsewhere', course)}
                  <span class="figures"
                    >${counted(lessons, answers, text).map((one) => html`<span>${one}</span>`)}</span
                  >
                </li>`,
            )}
          </ul>`
        : nothing
    }
  </div>`;
}

function counted(lessons: number, answers: number, text: PrivacyTexts): string[] {
  return [
    ...(lessons ? [text.term('privacyLessons', lessons)] : []),
    ...(answers ? [text.term('privacyAnswers', answers)] : []),
  ];
}

/** A day as people write it; the service means days of UTC. */
function dayOf(day: string, text: PrivacyTexts): string {
  return new Intl.DateTimeFormat(writtenLang(text), { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
}
