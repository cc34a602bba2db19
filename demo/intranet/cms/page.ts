import { CMS } from '../../../dist/server/contract/embedding/cms.js';
import { html, Html } from '../html.ts';
import type { Page } from '../pages/page.ts';
import { systems } from './all.ts';
import { missing } from './shown.ts';
import type { Shown } from './shown.ts';
import type { CmsSystem } from './system.ts';

/** A system's page without what depends on who asks: enough to find it. */
export function pageOf(system: CmsSystem): Page {
  return {
    path: `/cms/${system.id}`,
    title: system.title ?? `Schulung in ${system.name}`,
    summary: system.story.join(' '),
    body: () => story(system),
  };
}

/** The same with all there is to see. */
export function shownPage(system: CmsSystem, shown: Shown): Page {
  return {
    ...pageOf(system),
    body: () =>
      html`${story(system)}
        <h2>Was Sie einfügen</h2>
        ${lines(shown.pasted)}
        <p>${whereToPaste(system)}</p>
        <h2>Was ${system.name} daraus macht</h2>
        ${lines(shown.arrived)} ${difference(system, shown)}
        <h2>Was die Belegschaft sieht</h2>
        ${shown.scripts.map((script) => new Html(script))}
        <div class="angekommen">${new Html(shown.arrived)}</div>
        ${
          system.way === 'frame' &&
          html`<p class="klein">
            Im Rahmen gilt die Anmeldung beim Lerndienst selbst. Wer dort noch nicht angemeldet ist, meldet sich unter
            dem Lernelement an.
          </p>`
        }
        ${forAdministrators(system, shown)} ${others(system)}`,
  };
}

function story({ story: [first, second] }: CmsSystem): Html {
  return html`<p class="vorspann">${first} ${second}</p>`;
}

/** Code that breaks where it has to; one can also go through it by keyboard. */
function lines(text: string): Html {
  return html`<pre class="zeilen"><code>${text.trim()}</code></pre>`;
}

/** What the contract says of this way, in this system. */
function whereToPaste({ id, way, where }: CmsSystem): string {
  if (where) return where;
  return CMS.find((cms) => cms.id === id)!.ways.find((one) => one.way === way)!.where.de;
}

function difference({ name }: CmsSystem, { pasted, arrived }: Shown): Html {
  if (!pasted.startsWith('<')) return html`<p class="unterschied">Das schreibt ${name} selbst, nach Ihrer Angabe.</p>`;
  const gone = missing(pasted, arrived);
  if (!gone.length) return html`<p class="unterschied heil">Es fehlt nichts.</p>`;
  return html`<p class="unterschied">
    Weg ist ${gone.map((one, index) => html`${index > 0 && ', '}<code>${one}</code>`)}. Die Adresse ist geblieben, und
    sie genügt.
  </p>`;
}

function forAdministrators({ admin, filter, policySource, included }: CmsSystem, shown: Shown): Html {
  const { scripts, additions } = shown;
  const policyLines = Object.entries(additions)
    .map(([directive, sources]) => [directive, sources.filter((source) => source !== "'self'")] as const)
    .filter(([, sources]) => sources.length);

  return html`<h2>Was die Administration einmal tut</h2>
    <ul>
      ${admin.map((one) => html`<li>${one}</li>`)}
    </ul>
    ${
      scripts.length > 0 &&
      included !== 'staffbase-widget' &&
      html`<p>Das Skript:</p>
        ${lines(scripts.join('\n').replace(/nonce=".*?"/, 'nonce="…"'))}`
    }
    ${
      policyLines.length > 0 &&
      html`<p>In die Content-Security-Policy kommt dazu:</p>
        ${lines(policyLines.map(([directive, sources]) => [directive, ...sources].join(' ')).join('\n'))}`
    }
    <details class="rezept">
      <summary>Die ganze Richtlinie dieser Seite, und was hier filtert</summary>
      <p>${policySource} Mit der Ergänzung gilt sie auf dieser Seite:</p>
      ${lines(shown.policy.replaceAll('; ', ';\n').replace(/'nonce-[^']*'/g, "'nonce-…'"))}
      <p class="klein">
        Gefiltert mit: ${filter.name}, ${filter.version}. Lizenz: ${filter.licence}.
        <a href="${filter.source}" rel="noreferrer">Quelle</a>
      </p>
    </details>`;
}

function others(system: CmsSystem): Html {
  return html`<nav class="andere" aria-labelledby="andere">
    <h2 id="andere">In anderen Systemen</h2>
    <ul>
      ${systems.filter((one) => one !== system).map(({ id, name }) => html`<li><a href="/cms/${id}">${name}</a></li>`)}
    </ul>
    <p><a href="/cms">Alle auf einen Blick</a></p>
  </nav>`;
}
