import { html } from '../html.ts';
import type { Page } from './page.ts';
import { loaderScript, mythsCourse, recipe, trainingWithoutScripts } from './snippet.ts';

/** The article about what people say of digitalisation, with the training that looks into it and its proof. */
export const mythsPage: Page = {
  path: '/digitalisierung/irrtuemer',
  title: 'Irrtümer der Digitalisierung',
  summary: 'Sechs Sätze, die man im Rathaus oft hört, freundlich geprüft: mit zwei kurzen Filmen und Nachweis.',
  body: (visit) =>
    html`<p class="vorspann">
        „Digital ist immer schneller.“ „Das verbietet der Datenschutz.“ „Das lerne ich nicht mehr.“ Was ist dran an
        solchen Sätzen? Henrik Brandes aus dem Team Digitale Akte sieht mit Ihnen nach.
      </p>
      <p>
        Die Schulung dauert etwa 20 Minuten und endet mit einem Nachweis. Sie können die Fragen so oft beantworten, wie
        Sie möchten; der beste Versuch zählt. Wie man Dokumente ablegt, zeigt die Schulung
        <a href="/digitalisierung/d3-ablegen">d.3: Dokumente ablegen</a>.
      </p>
      <h2>Ihr Stand</h2>
      ${loaderScript(visit)}
      <learn-badge course="${mythsCourse}"></learn-badge>
      <h2>Die Schulung</h2>
      <learn-player course="${mythsCourse}"></learn-player>
      <learn-quiz course="${mythsCourse}"></learn-quiz>
      ${trainingWithoutScripts(visit, 'de', mythsCourse)}
      ${recipe(
        visit,
        ['badge', 'player', 'quiz'].map((name) => `<learn-${name} course="${mythsCourse}"></learn-${name}>`),
      )}`,
};
