import { html } from '../html.ts';
import type { Page } from './page.ts';
import { privacyPath } from './privacy-path.ts';
import { loaderScript, recipe, withoutScripts } from './snippet.ts';

/** What is kept of oneself: to see, to take along, to delete. */
export const privacyPage: Page = {
  path: privacyPath.de,
  title: 'Meine Lerndaten',
  summary: 'Was die Schulungen über Sie speichern: ansehen, mitnehmen, löschen.',
  body: (visit) =>
    html`<p class="vorspann">
        Damit Sie eine Schulung unterbrechen und später fortsetzen können, wird Ihr Stand gespeichert. Hier sehen Sie,
        was das ist; Sie können es mitnehmen und löschen, sofort und ohne jemanden zu fragen.
      </p>
      ${loaderScript(visit)}
      <learn-privacy heading-level="2"></learn-privacy>
      ${withoutScripts()}
      <h2>Wer Ihnen Auskunft gibt</h2>
      <p>
        Fragen zum Datenschutz beantwortet <a href="/telefonliste?q=Petersen">Jule Petersen</a>, Telefon 142. Was in der
        Dienstvereinbarung steht, weiß auch der Personalrat: <a href="/telefonliste?q=Jansen">Ruth Jansen</a>, Telefon
        190.
      </p>
      ${recipe(visit, ['<learn-privacy heading-level="2"></learn-privacy>'], 'diese Seite')}`,
};

/** The same in English. */
export const englishPrivacyPage: Page = {
  path: privacyPath.en,
  title: 'My learning data',
  summary: 'What the trainings keep about you: see it, take it along, delete it. In English.',
  lang: 'en',
  body: (visit) =>
    html`<p class="vorspann">
        Your progress is kept so that you can stop a training and go on later. Here you see what that is; you can take
        it along and delete it, at once and without asking anybody.
      </p>
      ${loaderScript(visit)}
      <learn-privacy heading-level="2"></learn-privacy>
      ${withoutScripts('en')}
      <h2>Who answers questions</h2>
      <p>
        <a href="/telefonliste?q=Petersen" hreflang="de">Jule Petersen</a>, phone 142, about data protection, and
        <a href="/telefonliste?q=Jansen" hreflang="de">Ruth Jansen</a> of the staff council, phone 190, about the
        agreement between the town and its staff.
      </p>`,
};
