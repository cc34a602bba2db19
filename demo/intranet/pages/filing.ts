import { html } from '../html.ts';
import type { Page } from './page.ts';
import { course, loaderScript, recipe, trainingWithoutScripts } from './snippet.ts';

/** The article about d.3 with the lesson and its questions, as an editor pastes them. */
export const filingPage: Page = {
  path: '/digitalisierung/d3-ablegen',
  title: 'd.3: Dokumente ablegen',
  summary: 'Wie ein Schriftstück mit dem digitalen Aktenplan in die elektronische Akte kommt, mit Schulung.',
  body: (visit) =>
    html`<p class="vorspann">
        In d.3 führen wir die elektronische Akte der Stadt. Abgelegt ist ein Dokument erst, wenn Aktenzeichen und
        Dokumentart stimmen, denn danach suchen die anderen.
      </p>
      <h2>In drei Schritten</h2>
      <ol>
        <li>Dokument aus Outlook oder Word mit der Maus auf das d.3-Symbol ziehen oder „Ablegen“ wählen.</li>
        <li>Das Aktenzeichen aus dem digitalen Aktenplan eintragen, zum Beispiel <code>10 24 01</code>.</li>
        <li>Die Dokumentart wählen und mit „Ablegen“ bestätigen.</li>
      </ol>
      <p>
        Wer den Aktenplan noch nicht kennt, sieht ihn
        <a href="#learn=${course}/aktenplan@13">in der zweiten Lektion ab 0:13</a>. Fragen beantwortet
        <a href="/telefonliste?q=Petersen">Jule Petersen</a>, Telefon 142.
      </p>
      <h2>Die Schulung</h2>
      ${loaderScript(visit)}
      <learn-player course="${course}"></learn-player>
      <learn-quiz course="${course}"></learn-quiz>
      ${trainingWithoutScripts(visit)}
      ${recipe(visit, [
        `<learn-player course="${course}"></learn-player>`,
        `<learn-quiz course="${course}"></learn-quiz>`,
      ])}`,
};

/** The same lesson where the CMS lets no unknown tag through. */
export const cmsPage: Page = {
  path: '/digitalisierung/cms',
  title: 'Schulungen auf CMS-Seiten',
  summary: 'Dieselbe Schulung, eingebaut in einem Redaktionssystem, das unbekannte Elemente entfernt.',
  body: (visit) =>
    html`<p class="vorspann">
        Unser Redaktionssystem wirft beim Speichern alle Elemente weg, die es nicht kennt. Ein gewöhnlicher Abschnitt
        mit einer Angabe dazu bleibt stehen, und das genügt der Schulung.
      </p>
      <h2>Ihr Stand</h2>
      ${loaderScript(visit)}
      <div data-learn="badge" data-course="${course}"></div>
      <h2>Die Schulung</h2>
      <div data-learn="player" data-course="${course}"></div>
      <div data-learn="quiz" data-course="${course}"></div>
      ${trainingWithoutScripts(visit)}
      ${recipe(
        visit,
        ['badge', 'player', 'quiz'].map((name) => `<div data-learn="${name}" data-course="${course}"></div>`),
      )}`,
};

/** The English page for colleagues who don't read German well yet; the course itself stays German. */
export const englishPage: Page = {
  path: '/en/digitalisation/d3',
  title: 'Filing documents in d.3',
  summary: 'How a document gets into the town’s electronic file. In English.',
  lang: 'en',
  body: (visit) =>
    html`<p class="vorspann">
        d.3 holds the town’s electronic files. A document is properly filed once its file number and its document type
        are right, because that is what your colleagues search for.
      </p>
      <p>The films and questions are in German; the controls around them speak English on this page.</p>
      <h2>Your progress</h2>
      ${loaderScript(visit)}
      <learn-badge course="${course}"></learn-badge>
      <h2>The training</h2>
      <learn-player course="${course}"></learn-player>
      <learn-quiz course="${course}"></learn-quiz>
      ${trainingWithoutScripts(visit, 'en')}`,
};
