import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { AuditEntry } from '../../server/contract/api.ts';
import type { Texts } from '../shared/texts.ts';
import type { auditTexts } from './audit.texts.ts';
import { AUDIT_WORDS, DETAIL_WORDS, VALUE_WORDS } from './audit.texts.ts';
import { momentOf, numberOf } from './in-words.ts';

type AuditTexts = Texts<typeof auditTexts>;

/** Enough of a hash to tell people apart. */
const SHOWN = 10;

/** One line of the audit in words: when, what, by whom, and the figures. */
export function drawEntry(entry: AuditEntry, text: AuditTexts): TemplateResult {
  const { at, who, about = who, detail = {} } = entry;
  const facts = Object.entries(detail).filter(([, value]) => value !== 0);
  return html`<li>
    <time datetime=${new Date(at).toISOString()}>${momentOf(at, text)}</time>
    <p>
      <strong>${text.term(wordsOf(entry))}</strong>,
      ${text.term('auditWho', personOf(who, text))}${
        about === who ? nothing : html`, ${text.term('auditAbout', personOf(about, text))}`
      }
      ${
        facts.length
          ? html`<span class="detail">
              ${facts.map(([name, value]) => html`<span>${nameOf(name, text)}: ${valueOf(value, text)}</span>`)}
            </span>`
          : nothing
      }
    </p>
  </li>`;
}

function wordsOf({ what, who }: AuditEntry): keyof typeof auditTexts {
  // What the service erases by itself was erased before.
  if (what === 'erasure' && who === 'service') return 'auditErasureAgain';
  return AUDIT_WORDS[what];
}

function personOf(who: string, text: AuditTexts): string {
  if (who === 'service') return text.term('auditService');
  if (who === 'console') return text.term('auditConsole');
  return text.term('auditPerson', who.slice(0, SHOWN));
}

function nameOf(name: string, text: AuditTexts): string {
  const [, course] = /^course\.(.+)$/.exec(name) ?? [];
  return course ? text.term('auditCourse', course) : (DETAIL_WORDS[name]?.[text.ours()] ?? name);
}

/** Figures and names of settings; of a change what it was and what it is. */
function valueOf(value: unknown, text: AuditTexts): string {
  if (typeof value === 'number') return numberOf(value, text);
  if (Array.isArray(value)) return new Intl.ListFormat(text.lang()).format(value.map((one) => valueOf(one, text)));
  if (value === true) return '✓';
  if (value === 'changed') return text.term('auditChanged');
  if (value === null || value === undefined || value === '') return text.term('auditNone');
  if (typeof value === 'object' && 'from' in value && 'to' in value)
    return value.from === null
      ? text.term('auditNew', valueOf(value.to, text))
      : text.term('auditFromTo', valueOf(value.from, text), valueOf(value.to, text));
  return typeof value === 'string' ? (VALUE_WORDS[value]?.[text.ours()] ?? value) : JSON.stringify(value);
}
