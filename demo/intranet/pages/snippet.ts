import { proxyPath } from '../embedding.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import type { Language, Visit } from './page.ts';
import { privacyPath } from './privacy-path.ts';

/** The course that most pages of this intranet show. */
export const course = 'd3-ablegen';

/** The one that ends with a proof. */
export const mythsCourse = 'irrtuemer-digitalisierung';

/** Address of the one script an editor includes. */
function loaderUrl(visit: Visit): string {
  return `${serviceAddress(visit)}/loader.js`;
}

/** Address of the service as this page reaches it. */
export function serviceAddress({ embedding, serviceUrl }: Visit): string {
  return embedding === 'proxy' ? proxyPath : serviceUrl;
}

/** The first half of what an editor pastes, once per page. */
export function loaderScript(visit: Visit): Html {
  return html`<script type="module" src="${loaderUrl(visit)}"></script>`;
}

/** One of the service's elements in a frame, as its own page hands it out. */
export interface Frame {
  readonly element: 'player' | 'quiz' | 'badge';
  readonly title: string;
  /** Before it has said how high it is. */
  readonly height: number;
}

/** A frame as an editor pastes it. */
export function frameOf(visit: Visit, { element, title, height }: Frame): Html {
  const address = `${serviceAddress(visit)}/embed/${element}/${course}`;
  return html`<iframe
    src="${address}"
    title="${title}"
    width="100%"
    height="${height}"
    frameborder="0"
    loading="lazy"
    allow="fullscreen"
    allowfullscreen
  ></iframe>`;
}

/** What stands in the head of every page when the service is on another server; the town's template brings it. */
export function tokenMeta({ embedding }: Visit): Html {
  return embedding === 'token' ? html`<meta name="learn-token" content="/token" />` : html``;
}

/** Said in place of an element where scripts are switched off. */
export function withoutScripts(lang: Language = 'de'): Html {
  return lang === 'de'
    ? html`<noscript>
        <p class="hinweis">
          Für die Schulung muss JavaScript eingeschaltet sein. Der IT-Service hilft gern: Telefon 241.
        </p>
      </noscript>`
    : html`<noscript>
        <p class="hinweis">The training needs JavaScript. The IT service will gladly help: phone 241.</p>
      </noscript>`;
}

/** Said in place of the training where scripts are switched off: all of it can be read on the service's own page. */
export function trainingWithoutScripts(visit: Visit, lang: Language = 'de', id = course): Html {
  const address = `${serviceAddress(visit)}/c/${id}`;
  return lang === 'de'
    ? html`<noscript>
        <p class="hinweis">
          Ohne JavaScript sehen Sie <a href="${address}">Texte, Filme und Unterlagen der Schulung</a> auf einer eigenen
          Seite. Ihr Stand wird dann nicht gespeichert.
        </p>
      </noscript>`
    : html`<noscript>
        <p class="hinweis">
          Without JavaScript you see <a href="${address}?lang=en">texts, films and materials of the training</a> on a
          page of their own. Your progress is not stored then.
        </p>
      </noscript>`;
}

/** The box "Meine Schulungen" that pages carry at their side. */
export function trainingBox(visit: Visit): Html {
  return html`<section class="kasten kasten-schulung" aria-labelledby="schulungen">
    <h2 id="schulungen">Meine Schulungen</h2>
    <div class="kasten-inhalt">
      ${loaderScript(visit)}
      <learn-badge course="${course}" href="/digitalisierung/d3-ablegen"></learn-badge>
      <learn-badge course="${mythsCourse}" href="/digitalisierung/irrtuemer"></learn-badge>
      ${withoutScripts()}
      <p class="klein"><a href="${privacyPath.de}">Meine Lerndaten</a></p>
    </div>
  </section>`;
}

/** For editors: how this very page was made. */
export function recipe(visit: Visit, tags: readonly string[], what = 'diese Schulung'): Html {
  const script = `<script type="module" src="${loaderUrl(visit)}"></script>`;

  return html`<details class="rezept">
    <summary>Für Redakteurinnen und Redakteure: So ist ${what} eingebaut</summary>
    <p>Im Redaktionssystem „HTML einfügen“ wählen und diese Zeilen einsetzen:</p>
    <pre tabindex="0"><code>${[script, ...tags].join('\n')}</code></pre>
  </details>`;
}
