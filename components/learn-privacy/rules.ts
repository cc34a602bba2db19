import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { PrivacyAnswer } from '../../server/contract/api.ts';
import type { PrivacyClass } from '../../server/contract/course.ts';
import type { AccountView } from '../shared/account.ts';
import { heading } from '../shared/heading.ts';
import type { Texts } from '../shared/texts.ts';
import { contactLink } from '../shared/contact-link.ts';
import { inMonths } from './months.ts';
import type { privacyTexts } from './privacy.texts.ts';

const CLASSES: PrivacyClass[] = ['device', 'pseudonymous', 'named'];

const TITLES = { device: 'privacyDevice', pseudonymous: 'privacyPseudonymous', named: 'privacyNamed' } as const;

const LEADS = {
  device: 'privacyDeviceLead',
  pseudonymous: 'privacyPseudonymousLead',
  named: 'privacyNamedLead',
} as const;

/** What {@link drawRules} needs to know. */
export interface Rules {
  view: AccountView;
  privacy: PrivacyAnswer;
  /** Without it, what may be so here at all. */
  course: string;
  /** Of its heading. */
  level: number;
  text: Texts<typeof privacyTexts>;
}

/** What is kept, never shown, until when and on what ground, by the rules that the service runs under. */
export function drawRules(rules: Rules): TemplateResult {
  const { view, privacy, text } = rules;
  const classes = classesOf(rules);
  const [only] = classes.length === 1 ? classes : [];
  return html`<div class="rules">
    ${heading(rules.level, text.term('privacyRules'))}
    ${only ? html`<p class="lead">${text.term(LEADS[only])}</p>` : drawWays(classes, rules)}
    <dl>
      ${only && only !== 'device' ? whoRow(only, text) : nothing} ${row(text.term('privacyWhat'), learntList(text))}
      ${only === 'device' ? nothing : row(text.term('privacyNever'), text.term('privacyNeverWhat'))}
      ${only ? ownRows(only, rules) : nothing}
      ${privacy.forwarding && only !== 'device' ? row(text.term('privacyForwarding'), text.term('privacyForwardingTo', privacy.forwarding)) : nothing}
      ${privacy.contact ? row(text.term('privacyContact'), contactLink(privacy.contact)) : nothing}
    </dl>
    ${view.page ? html`<p><a part="page" href=${view.page}>${text.term('privacyMore')}</a></p>` : nothing}
  </div>`;
}

/** Which may apply to whoever looks: whoever isn't signed in keeps everything on the device. */
function classesOf({ view, privacy, course }: Rules): PrivacyClass[] {
  const ofCourse = course ? view.classOf(course) : undefined;
  const kept = ofCourse ? [ofCourse] : CLASSES.slice(0, CLASSES.indexOf(privacy.record) + 1);
  return view.signedIn === false ? ['device', ...kept.filter((one) => one !== 'device')] : kept;
}

function drawWays(classes: PrivacyClass[], rules: Rules): TemplateResult {
  const { view, level, text } = rules;
  return html`
    <p class="lead">${text.term(view.signedIn === false ? 'privacySignedOut' : 'privacyEachCourse')}</p>
    <ul class="ways">
      ${classes.map(
        (one) =>
          html`<li class="card" data-class=${one}>
            ${heading(level + 1, text.term(TITLES[one]))}
            <p>${text.term(LEADS[one])}</p>
            <dl>${one === 'device' ? nothing : whoRow(one, text)} ${ownRows(one, rules)}</dl>
          </li>`,
      )}
    </ul>
  `;
}

function whoRow(one: 'pseudonymous' | 'named', text: Rules['text']): TemplateResult {
  return row(text.term('privacyWho'), text.term(one === 'named' ? 'privacyWhoNamed' : 'privacyWhoPseudonymous'));
}

function learntList(text: Rules['text']): TemplateResult {
  return html`<ul>
    <li>${text.term('privacyWhatWatched')}</li>
    <li>${text.term('privacyWhatAnswers')}</li>
    <li>${text.term('privacyWhatMilestones')}</li>
  </ul>`;
}

/** What is different from class to class. */
function ownRows(one: PrivacyClass, { view, privacy: { keep, legal }, text }: Rules): TemplateResult {
  if (one === 'device')
    return html`
      ${row(text.term('privacyCounted'), text.term('privacyCountedHow'))}
      ${row(text.term('privacyUntil'), text.term(view.memoryOnly ? 'privacyUntilClosed' : 'privacyUntilDevice'))}
    `;
  return html`
    ${row(text.term('privacyUntil'), text.term('privacyUntilMonths', inMonths(keep[one], text), inMonths(keep.proofs, text)))}
    ${legal[one] ? row(text.term('privacyLegal'), html`<span lang="de">${legal[one]}</span>`) : nothing}
  `;
}

function row(term: string, description: unknown): TemplateResult {
  return html`<div>
    <dt>${term}</dt>
    <dd>${description}</dd>
  </div>`;
}
