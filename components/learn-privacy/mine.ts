import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { AccountView } from '../shared/account.ts';
import { heading } from '../shared/heading.ts';
import type { sharedTexts } from '../shared/shared.texts.ts';
import type { Texts } from '../shared/texts.ts';
import { button } from './button.ts';
import type { Lookup } from './account-controller.ts';
import type { Dealings, News } from './dealings.ts';
import { drawErasing, erasingSentence } from './erasing.ts';
import { amountOf, drawHere, drawMyData } from './my-data.ts';
import type { privacyTexts } from './privacy.texts.ts';
import { problemSentence } from './problem.ts';

/** What {@link drawMine} needs to know. */
export interface MineOptions {
  view: AccountView | undefined;
  lookup: Lookup;
  dealings: Dealings;
  /** Of its heading. */
  level: number;
  text: Texts<typeof privacyTexts & typeof sharedTexts>;
  /** The link to sign in, where there is one. */
  signIn: unknown;
  retry(): void;
  ask(): void;
  cancel(): void;
  erase(): void;
}

/** The learner's own: who they are taken for, what is kept, and what they can do with it. */
export function drawMine(options: MineOptions): TemplateResult {
  const { view, lookup, dealings, level, text, ask, cancel, erase } = options;
  const kept = lookup.phase === 'ready' ? lookup.kept : undefined;
  const amount = kept ? amountOf(kept) : 'nothing';
  return html`<div class="mine" aria-busy=${lookup.phase === 'loading'}>
    ${heading(level, text.term('privacyMine'))} ${drawPerson(options)} ${drawLookup(options)}
    ${lookup.phase === 'failed' && lookup.here ? drawHere(lookup.here, level + 1, text) : nothing}
    ${kept ? drawMyData(kept, level + 1, text) : nothing} ${amount === 'nothing' ? nothing : drawTaking(options)}
    ${drawStatus('news', newsSentence(dealings.news, text))}
    ${
      kept && amount === 'something'
        ? drawErasing({
            ...{ erasing: dealings.erasing, kept, privacy: view?.privacy, level: level + 1, text },
            ...{ ask, cancel, confirm: erase },
          })
        : nothing
    }
    ${drawStatus('erasing', erasingSentence(dealings.erasing, text), dealings.erasing.step === 'done' ? 'card done' : '')}
  </div>`;
}

function drawPerson({ view, dealings, text, signIn }: MineOptions): TemplateResult | typeof nothing {
  if (!view || view.signedIn === undefined) return nothing;
  if (!view.signedIn) return html`<div class="person">${signIn}</div>`;
  return html`<div class="person">
    <p>${view.name ? text.term('privacyAs', view.name) : text.term('privacySignedIn')}</p>
    ${
      view.canSignOut
        ? button({ name: 'sign-out', label: text.term('privacySignOut'), press: () => void dealings.signOut() })
        : nothing
    }
  </div>`;
}

function drawLookup({ lookup, text, retry }: MineOptions): TemplateResult {
  const sentence = lookupSentence(lookup, text);
  return html`<div class=${lookup.phase === 'failed' ? 'notice' : sentence ? 'drawn' : ''}>
    <p part="status" role="status" tabindex="-1" data-about="lookup">${sentence}</p>
    ${lookup.phase === 'failed' ? button({ name: 'retry', label: text.term('sharedRetry'), press: retry }) : nothing}
  </div>`;
}

function drawTaking({ dealings, level, text }: MineOptions): TemplateResult {
  const isBusy = dealings.news.step === 'saving';
  const saving = (as: 'json' | 'text', label: string) =>
    button({ name: as, label, press: () => void dealings.save(as, text.ours()), isBusy });
  return html`<div class="take">
    ${heading(level + 1, text.term('privacyTake'))}
    <div class="actions">
      ${saving('json', text.term('privacyJson'))} ${saving('text', text.term('privacyReadable'))}
    </div>
  </div>`;
}

function drawStatus(about: string, sentence: string, look = ''): TemplateResult {
  return html`<p part="status" class=${sentence ? `drawn ${look}` : ''} role="status" tabindex="-1" data-about=${about}>
    ${sentence}
  </p>`;
}

function lookupSentence(lookup: Lookup, text: MineOptions['text']): string {
  switch (lookup.phase) {
    case 'failed':
      return problemSentence(lookup.problem, text);
    case 'ready':
      if (amountOf(lookup.kept) !== 'nothing') return '';
      // Of somebody not signed in nobody knows what the service keeps.
      return text.term(lookup.kept.service ? 'privacyNothing' : 'privacyNothingHere');
    default:
      return text.term('privacyLooking');
  }
}

function newsSentence(news: News, text: MineOptions['text']): string {
  switch (news.step) {
    case 'saving':
      return text.term('privacyPreparing');
    case 'saved':
      return text.term('privacySaved', news.name);
    case 'failed':
      return problemSentence(news.problem, text);
    default:
      return '';
  }
}
