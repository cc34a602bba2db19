import { html } from '../html.ts';
import type { Html } from '../html.ts';
import type { Page } from '../pages/page.ts';
import { visitors } from '../people.ts';

/** Shown where somebody wants to sign in to the service before they have said who they are. */
export const choosePage: Page = {
  path: '',
  title: 'Wer sind Sie?',
  summary: '',
  body: ({ path }) =>
    html`<p class="vorspann">
        Der Lerndienst möchte wissen, wer Sie sind. Bitte wählen Sie zuerst eine Person; danach geht es von selbst
        weiter.
      </p>
      <p lang="en">The learning service asks who you are. Please choose a person first.</p>
      <form class="filter" method="post" action="/anmelden">
        <input type="hidden" name="zurueck" value="${path}" />
        <label for="wer">Person</label>
        <select id="wer" name="person">
          ${visitors.map(({ id, name, duty }) => html`<option value="${id}">${name} (${duty})</option>`)}
        </select>
        <button type="submit">Anmelden</button>
      </form>
      <p class="klein">In einem echten Rathaus steht hier die Anmeldung der Stadt, mit Kennwort oder Karte.</p>`,
};

/** Asks whoever leaves the service whether they leave the intranet, too. */
export function signOutPage(action: string, proof: string): Page {
  return {
    path: '',
    title: 'Abmelden',
    summary: '',
    body: ({ person }) =>
      html`<p class="vorspann">
          Beim Lerndienst sind Sie abgemeldet. ${person && html`Im Intranet sind Sie noch ${person.name}.`} Arbeiten an
          diesem Gerät auch andere, dann melden Sie sich bitte auch im Intranet ab.
        </p>
        <p lang="en">You are signed out of the learning service. Do you want to sign out of the intranet, too?</p>
        <form class="filter" method="post" action="${action}">
          <input type="hidden" name="xsrf" value="${proof}" />
          <button type="submit" name="logout" value="yes">Auch im Intranet abmelden</button>
          <button type="submit">Im Intranet angemeldet bleiben</button>
        </form>`,
  };
}

/** Shown at the end of a sign-out that leads nowhere else. */
export const signedOutPage: Page = {
  path: '',
  title: 'Sie sind abgemeldet',
  summary: '',
  body: () =>
    html`<p class="vorspann">Bis zum nächsten Mal.</p>
      <p lang="en">You are signed out.</p>
      <p><a href="/">Zur Startseite</a></p>`,
};

/** Shown where a sign-in can't go on. */
export function failedPage(reason: string): Page {
  return {
    path: '',
    title: 'Die Anmeldung hat nicht geklappt',
    summary: '',
    body: (): Html =>
      html`<p class="vorspann">
          Vielleicht hat sie zu lange gedauert, oder der Weg hierher war nicht vollständig. Bitte gehen Sie zurück zur
          Schulung und melden Sie sich dort noch einmal an.
        </p>
        <p lang="en">This sign-in can’t go on. Please go back to the training and sign in again.</p>
        <p class="klein">Für den IT-Service: <code>${reason}</code></p>
        <p><a href="/">Zur Startseite</a></p>`,
  };
}
